//! Any text, read with any actors of its own, gives mentions in order, on characters, inside blocks.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use dossier_tui::corpus::{Corpus, OwnFile};
use dossier_tui::extract::{Gazetteer, find_actors, read_dates};
use dossier_tui::text::Span;
use libfuzzer_sys::fuzz_target;

static BUILT_IN: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::built_in().expect("the program's own data is whole"));

/// One in so many texts is read with actors of its own: to make a gazetteer takes far longer than a text.
const OWN: u8 = 32;

fuzz_target!(|input: (u8, &str, &str)| {
    let (kind, text, own) = input;
    let own = if kind % OWN == 0 { own } else { "" };
    let documents = Corpus::from_bytes(Path::new("a.txt"), text.as_bytes().to_vec()).documents;
    let times: Vec<_> = documents.iter().map(read_dates).collect();
    let file = OwnFile { name: "actors.yaml".to_owned(), text: own.to_owned() };
    let extended = (!own.is_empty()).then(|| Gazetteer::extended(&[file]));
    let extended = extended.map(|read| read.expect("mistakes are told, not fatal").0);
    let gazetteer = extended.as_ref().unwrap_or(&BUILT_IN);
    let (actors, found) = find_actors(&documents, &times, gazetteer);
    for (document, mentions) in documents.iter().zip(found) {
        let (mut last, mut outer) = (Span::new(0, 0), Span::new(0, 0));
        for mention in mentions {
            let span = mention.span;
            assert!(document.text.get(span.range()).is_some_and(|words| !words.is_empty()));
            let after = last.start < span.start || last.end > span.end || last.is_empty();
            assert!(last.start <= span.start && after, "in order, the longer first");
            assert!(!span.overlaps(outer) || outer.contains(span), "apart, or one within another");
            assert!(document.block_at(span.start).is_some_and(|block| block.span.contains(span)));
            let actor = actors.get(mention.actor).expect("someone is meant");
            assert!(!actor.id.is_empty() && !actor.name.contains(char::is_control));
            if let Some((at, proof)) = mention.evidence {
                assert!(documents.get(at.0).is_some_and(|d| d.text.get(proof.range()).is_some()));
            }
            if !span.overlaps(outer) {
                outer = span;
            }
            last = span;
        }
    }
    gazetteer.unmet(&actors);
});
