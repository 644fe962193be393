//! Short names beside the events, by which the documents of a dossier are told apart.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::corpus::{Document, DocumentId};
use crate::dossier::Dossier;
use crate::text::{cut_to_width, width};
use crate::words;

/// Columns of a label at most.
const COLUMNS: usize = 12;

/// A label a document: its kind where that is enough, else its kind and when it was made, else its
/// file's name.
#[derive(Debug, Default)]
pub struct Labels(Vec<String>);

impl Labels {
    /// Names every document of a dossier.
    pub fn new(dossier: &Dossier) -> Labels {
        let documents = dossier.documents();
        let dates: Vec<Option<NaiveDate>> = (0..documents.len())
            .map(|i| dossier.reading(DocumentId(i)).and_then(|r| r.date.value?.first()))
            .collect();
        let each = || documents.iter().zip(&dates);
        let tiers: [Vec<Option<String>>; 3] = [
            each().map(|(d, _)| kind(d).map(str::to_owned)).collect(),
            each().map(|(d, date)| Some(format!("{} {}", kind(d)?, (*date)?.year()))).collect(),
            each()
                .map(|(d, date)| Some(format!("{} {}", kind(d)?, words::month((*date)?.month()))))
                .collect(),
        ];
        let mut taken: HashMap<&str, usize> = HashMap::new();
        tiers.iter().flatten().flatten().for_each(|l| *taken.entry(l).or_default() += 1);
        let alone = |label: &&String| taken.get(label.as_str()) == Some(&1);
        let label = |(i, document): (usize, &Document)| {
            let mut own = tiers.iter().filter_map(|tier| tier.get(i)?.as_ref());
            own.find(alone).cloned().unwrap_or_else(|| file_name(document))
        };
        Labels(documents.iter().enumerate().map(label).collect())
    }

    /// The label of a document; empty when there is no such document.
    pub fn of(&self, document: DocumentId) -> &str {
        self.0.get(document.0).map_or("", String::as_str)
    }
}

/// The kind of a document, when it is known.
fn kind(document: &Document) -> Option<&'static str> {
    words::genre_short(document.meta.genre)
}

/// The name of the file, without folders and extension. Names of one series differ at their ends,
/// so what is too long loses its middle.
fn file_name(document: &Document) -> String {
    let file = document.name.rsplit('/').next().unwrap_or_default();
    let name = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let name = if name.is_empty() { file } else { name };
    if width(name) <= COLUMNS {
        return name.to_owned();
    }
    let end = name.char_indices().rev().nth(COLUMNS / 2 - 1).map_or(0, |(at, _)| at);
    let end = name.get(end..).unwrap_or_default();
    let room = COLUMNS.saturating_sub(1 + width(end));
    format!("{}…{end}", cut_to_width(name, room))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    use crate::corpus::Corpus;

    fn labels(files: &[(&str, &str)]) -> Vec<String> {
        let mut corpus = Corpus::default();
        for (name, text) in files {
            let one = Corpus::from_bytes(Path::new(name), text.as_bytes().to_vec());
            corpus.documents.extend(one.documents);
        }
        Labels::new(&Dossier::from_corpus(corpus).unwrap()).0
    }

    fn letter(date: &str) -> String {
        format!(
            "Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, {date}\n\nGeachte voorzitter,\n"
        )
    }

    #[test]
    fn documents_are_told_apart_by_kind_then_date_then_name() {
        let [may, june, later] = ["4 mei 2015", "8 juni 2015", "8 juni 2017"].map(letter);
        let other = "Op 4 mei 2015 kwam zij.";
        let table = [
            (vec![("a.txt", may.as_str())], "letter"),
            (vec![("a.txt", &may), ("b.txt", &june)], "letter May, letter Jun"),
            (vec![("a.txt", &may), ("b.txt", &later)], "letter 2015, letter 2017"),
            (vec![("a.txt", &june), ("x/b.txt", &june)], "a, b"),
            (vec![("a.txt", &june), ("notes.txt", other)], "letter, notes"),
        ];
        for (files, expected) in table {
            assert_eq!(labels(&files).join(", "), expected, "{files:?}");
        }
    }

    #[test]
    fn a_long_name_loses_its_middle() {
        let names = [("kst-29754-xvii-544.txt", "kst-2…ii-544"), ("twelve-cols.md", "twelve-cols")];
        for (name, expected) in names {
            assert_eq!(labels(&[(name, "Op 4 mei 2015 kwam zij.")]), [expected]);
        }
    }
}
