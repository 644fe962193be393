//! Any text gives time expressions in order, apart, and on characters.
#![no_main]

use std::path::Path;

use dossier_tui::corpus::{Corpus, DocumentId};
use dossier_tui::dossier::Dossier;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let corpus = Corpus::from_bytes(Path::new("a.txt"), text.as_bytes().to_vec());
    let dossier = Dossier::from_corpus(corpus).expect("the program's own data is whole");
    let Some((document, reading)) =
        dossier.document(DocumentId(0)).zip(dossier.reading(DocumentId(0)))
    else {
        return;
    };
    let mut last = 0;
    for timex in &reading.timexes {
        assert!(last <= timex.span.start, "in order and apart");
        assert!(document.text.get(timex.span.range()).is_some_and(|words| !words.is_empty()));
        last = timex.span.end;
    }
});
