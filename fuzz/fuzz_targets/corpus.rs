//! Any bytes under any name become documents whose blocks and map fit their text.
#![no_main]

use std::path::Path;

use dossier_tui::corpus::Corpus;
use dossier_tui::text::{Shown, Span, shown};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, Vec<u8>)| {
    let (name, bytes) = input;
    let name = ["a.txt", "a.md", "a.html", "a"][usize::from(name % 4)];
    for document in Corpus::from_bytes(Path::new(name), bytes).documents {
        let mut last = 0;
        for block in &document.blocks {
            assert!(last <= block.span.start && block.span.start <= block.body);
            assert!(document.text.get(block.span.range()).is_some(), "blocks lie on characters");
            last = block.span.end;
        }
        assert!(document.text.chars().all(|c| c == '\n' || shown(c) == Shown::Itself));
        let whole = document.map.to_source(Span::new(0, document.text.len()));
        assert!(whole.is_none_or(|r| r.end <= document.source.len()));
    }
});
