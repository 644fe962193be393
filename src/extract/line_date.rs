//! A document's day at the end of its first lines: "Notitie woningmarkt, 2 oktober 2018", "Vonnis van 9 september 2015".

use super::document_date::{Sighting, heads_part, is_one_day};
use super::lexicon::{Lexicon, Sense};
use super::quotes::{dates_a_paper, names_a_paper};
use crate::corpus::{BlockKind, Document};

/// Lines that may say what a document is.
const FIRST: usize = 3;
/// What parts the lines and cells of a head.
const CELLS: [char; 4] = ['\n', '|', '·', '•'];
/// How a label ends that is none of the paper's own day, or that would have been known: "Geboortedatum", "date of birth".
const OTHER: &[&str] = &["datum", "birth"];
/// Bytes of such a line, at most.
const LONGEST: usize = 120;

/// Whether it is the only day of one of the document's first lines, and what that is of.
pub(super) fn is_of_first_lines(
    document: &Document,
    lexicon: &Lexicon,
    s: &Sighting<'_>,
    sightings: &[Sighting<'_>],
) -> bool {
    let front = |kind: &BlockKind| matches!(kind, BlockKind::Front(_));
    let mut first = document.blocks.iter().filter(|b| !front(&b.kind)).take(FIRST);
    let alone = || sightings.iter().filter(|o| o.block.span == s.block.span).count() == 1;
    first.any(|b| b.span == s.block.span)
        && is_one_day(s)
        && s.block.span.len() <= LONGEST
        && alone()
        && (ends_line(document, lexicon, s)
            || is_cell(document, s) && !heads_part(document, s, sightings))
}

/// Whether it is all of a line, or of a cell of it: "Versie 0.3 | 14-09-2023 | D. Vos"; not "Geboortedatum | 3-8-1951".
fn is_cell(document: &Document, s: &Sighting<'_>) -> bool {
    let text = document.text.as_str();
    let before = text.get(s.block.body..s.span.start).unwrap_or_default();
    let behind = text.get(s.span.end..s.block.span.end).unwrap_or_default();
    let bare = |text: &str| !text.chars().any(char::is_alphanumeric);
    let mut cells = before.rsplit(CELLS);
    let own = bare(cells.next().unwrap_or_default());
    let label = cells.next().unwrap_or_default().trim();
    own && !OTHER.iter().any(|o| label.to_lowercase().ends_with(o))
        && bare(behind.split(CELLS).next().unwrap_or_default())
}

/// Whether it ends one of the first lines that is no sentence: behind a comma, or behind what the paper is.
fn ends_line(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
    let text = document.text.as_str();
    let before = text.get(s.block.body..s.span.start).unwrap_or_default();
    let behind = text.get(s.span.end..s.block.span.end).unwrap_or_default();
    behind.trim_matches([')', '.', ' ']).is_empty()
        && before.starts_with(char::is_uppercase)
        && !has_verb(before, lexicon)
        && (before.ends_with(", ")
            || dates_a_paper(text, s.span.start)
            || follows_a_paper(before, lexicon))
}

/// "Kladverslag 6 april 2022", "Nieuwsbrief 14 donderdag 6 april 2023", "… (ingezonden 4 april 2018"
fn follows_a_paper(before: &str, lexicon: &Lexicon) -> bool {
    let unnumbered = before.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
    let word = unnumbered.trim_end().rsplit([' ', '(']).next().unwrap_or_default();
    names_a_paper(word) || lexicon.senses(word).contains(&Sense::DateLabel)
}

fn has_verb(words: &str, lexicon: &Lexicon) -> bool {
    let mut words = words.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    words.any(|w| lexicon.senses(w).iter().any(|s| matches!(s, Sense::Tense(_))))
}
