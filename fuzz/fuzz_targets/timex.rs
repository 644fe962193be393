//! Any text gives time expressions in order, apart, and on characters.
#![no_main]

use std::path::Path;

use dossier_tui::corpus::Corpus;
use dossier_tui::extract::read_dates;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // No dossier: its actors would take more time than the dates.
    let corpus = Corpus::from_bytes(Path::new("a.txt"), text.as_bytes().to_vec());
    let Some(document) = corpus.documents.first() else { return };
    let timexes = read_dates(document).timexes;
    let mut last = 0;
    for timex in &timexes {
        assert!(last <= timex.span.start, "in order and apart");
        assert!(document.text.get(timex.span.range()).is_some_and(|words| !words.is_empty()));
        last = timex.span.end;
    }
});
