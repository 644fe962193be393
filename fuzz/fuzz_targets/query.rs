//! Any text is a filter or an error that points into it.
#![no_main]

use dossier_tui::query::Query;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(error) = Query::parse(text) {
        assert!(text.get(error.span.range()).is_some(), "the error points into the text");
    }
});
