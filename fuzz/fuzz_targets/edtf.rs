//! What is read as a date is written in a form that is read as the same date.
#![no_main]

use dossier_tui::date::DateRange;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(range) = text.parse::<DateRange>() {
        let written = range.to_string();
        assert_eq!(written.parse::<DateRange>().as_ref(), Ok(&range), "{text} became {written}");
    }
});
