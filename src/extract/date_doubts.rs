//! What is doubtful about a document's own date: places that contradict each other; none at all.

use super::document_date::{self, Sighting};
use super::{DateSource, DocumentDate, Reading, TimexUse};
use crate::corpus::Document;
use crate::date::DateRange;
use crate::error::Problem;

/// Says which places disagree on a document's date, and what could not be placed without one.
pub(super) fn date_doubts(document: &Document, reading: &Reading) -> Vec<Problem> {
    if document.by_hand.date.is_some() {
        return Vec::new();
    }
    contradiction(document, reading).or_else(|| missing(document, reading)).into_iter().collect()
}

/// "front matter says 2019-12-06, dateline says 2019-12-05: the first is believed"
fn contradiction(document: &Document, reading: &Reading) -> Option<Problem> {
    let stated = reading.timexes.iter().filter(|t| t.anchor.is_none() && t.value.is_placed());
    let seen = stated.filter_map(|t| {
        Some(Sighting { block: document.block_at(t.span.start)?, span: t.span, value: t.value })
    });
    let sightings: Vec<Sighting<'_>> = seen.collect();
    let said = document_date::says(document, reading.lexicon(), &sightings);
    let (believed, others) = said.split_first()?;
    let differs = |other: &&DocumentDate| apart(believed.value, other.value);
    let mut words: Vec<String> = others.iter().filter(differs).map(place).collect();
    if words.is_empty() {
        return None;
    }
    words.insert(0, place(believed));
    let message = format!("when it was made: {}; the first is believed", words.join(", "));
    Some(Problem { message, span: believed.span })
}

/// "no date of its own: 3 times are not placed, such as “gisteren”"
fn missing(document: &Document, reading: &Reading) -> Option<Problem> {
    if reading.date.from != DateSource::None {
        return None;
    }
    let unplaced = |t: &&super::Timex| t.used_as == TimexUse::Event && !t.value.is_placed();
    let mut unplaced = reading.timexes.iter().filter(unplaced);
    let first = unplaced.next()?;
    let times = match unplaced.count() {
        0 => "a time is".to_owned(),
        more => format!("{} times are", more + 1),
    };
    let words = document.words(first.span);
    let message = format!("no date of its own: {times} not placed, such as “{words}”");
    Some(Problem { message, span: Some(first.span) })
}

/// Whether two dates share no day.
fn apart(one: Option<DateRange>, other: Option<DateRange>) -> bool {
    let days = |d: Option<DateRange>| d.and_then(DateRange::days);
    let (Some((a, b)), Some((c, d))) = (days(one), days(other)) else { return false };
    b < c || d < a
}

fn place(said: &DocumentDate) -> String {
    let from = match said.from {
        DateSource::FrontMatter => "its front matter",
        DateSource::Header => "its header",
        DateSource::FileName => "its file name",
        _ => "its dateline",
    };
    format!("{from} says {}", said.value.unwrap_or(DateRange::unknown()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::corpus::Corpus;
    use crate::dossier::Dossier;

    fn said(name: &str, text: &str) -> String {
        let corpus = Corpus::from_bytes(Path::new(name), text.as_bytes().to_vec());
        let dossier = Dossier::from_corpus(corpus).unwrap();
        let problems = dossier.documents().iter().flat_map(|d| &d.problems);
        problems.map(|p| p.message.clone()).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn places_that_disagree_are_named_and_the_first_is_believed() {
        let dateline = "Den Haag, 28 mei 2015\n\nGeachte voorzitter,\n\nHierbij mijn brief.\n";
        let front = |date: &str| format!("---\ntitle: Brief\ndate: {date}\n---\n{dateline}");
        let table = [
            ("brief.md", front("2015-05-28"), ""),
            ("brief.md", front("2015-05"), ""),
            ("2015-05-28-brief.md", front("2015-05-28"), ""),
            (
                "brief.md",
                front("2015-05-29"),
                "when it was made: its front matter says 2015-05-29, its dateline says 2015-05-28; \
                 the first is believed",
            ),
            (
                "2015-06-01-brief.txt",
                dateline.to_owned(),
                "when it was made: its dateline says 2015-05-28, its file name says 2015-06-01; \
                 the first is believed",
            ),
        ];
        for (name, text, expected) in table {
            assert_eq!(said(name, &text), expected, "{name}: {text}");
        }
    }

    #[test]
    fn a_document_without_a_date_says_what_it_cannot_place() {
        assert_eq!(said("a.txt", "Op 5 december 2019 kwam zij.\n"), "");
        assert_eq!(
            said("a.txt", "Gisteren kwam zij. Morgen gaat zij weer.\n"),
            "no date of its own: 2 times are not placed, such as “Gisteren”"
        );
    }
}
