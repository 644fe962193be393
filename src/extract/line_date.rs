//! A document's day where no dateline tells it: that of its last change or its meeting, or one at the end of its first
//! lines: "Notitie woningmarkt, 2 oktober 2018", "Vonnis van 9 september 2015".

use super::document_date::{
    Sighting, follows_label, heads_part, is_in_title, is_label, is_one_day, words_before,
};
use super::lexicon::{Lexicon, Sense};
use super::quotes::{dates_a_paper, names_a_paper};
use crate::corpus::Document;

/// Lines that may say what a document is.
const FIRST: usize = 3;
/// What parts the lines and cells of a head.
const CELLS: [char; 4] = ['\n', '|', '·', '•'];
/// Bytes of such a line, at most.
const LONGEST: usize = 120;

/// What dates a paper where no front matter, label or dateline does.
pub(super) fn weaker<'s, 'b>(
    document: &Document,
    lexicon: &Lexicon,
    sightings: &'s [Sighting<'b>],
    head: &[&'s Sighting<'b>],
) -> Option<&'s Sighting<'b>> {
    let first = |test: &dyn Fn(&Sighting<'b>) -> bool| head.iter().copied().find(|s| test(s));
    // Minutes are named after their day; a letter's title may name another's.
    let titled = sightings.iter().find(|s| is_in_title(document, lexicon, s, sightings));
    titled
        .or_else(|| first(&|s| is_of_first_lines(document, lexicon, s, sightings)))
        .or_else(|| first(&|s| is_of_a_meeting(document, lexicon, s)))
}

/// Whether it is told as the day of the last change, or of a version.
pub(super) fn is_kept_up(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
    // "Lijst van de archivaris, bijgewerkt tot en met 4 juni 2011"
    let words = words_before(document, s).rsplit_once(',').map_or("", |(_, words)| words.trim());
    follows_label(document, lexicon, s, Sense::LateLabel)
        || is_label(words, lexicon, Sense::LateLabel)
            && document.told_blocks().take(FIRST).any(|b| b.span == s.block.span)
}

/// Whether it is the day of a meeting that the paper tells of.
fn is_of_a_meeting(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
    let papers = lexicon.papers();
    papers.names_meeting(words_before(document, s)) && papers.tells_of_meeting(&document.text)
}

/// Whether it is the only day of one of the document's first lines, and what that is of.
fn is_of_first_lines(
    document: &Document,
    lexicon: &Lexicon,
    s: &Sighting<'_>,
    sightings: &[Sighting<'_>],
) -> bool {
    let mut first = document.told_blocks().take(FIRST);
    let alone = || sightings.iter().filter(|o| o.block.span == s.block.span).count() == 1;
    first.any(|b| b.span == s.block.span)
        && is_one_day(s)
        && s.block.span.len() <= LONGEST
        && alone()
        && (ends_line(document, lexicon, s)
            || is_cell(document, lexicon, s) && !heads_part(document, s, sightings))
}

/// Whether it is all of a line, or of a cell of it behind what the paper is: "Versie 0.3 | 14-09-2023 | D. Vos"; not
/// "Geboren | 3-8-1951".
fn is_cell(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
    let text = document.text.as_str();
    let before = text.get(s.block.body..s.span.start).unwrap_or_default();
    let behind = text.get(s.span.end..s.block.span.end).unwrap_or_default();
    let bare = |text: &str| !text.chars().any(char::is_alphanumeric);
    let mut cells = before.rsplit(CELLS);
    let own = bare(cells.next().unwrap_or_default());
    let label = cells.next().is_none_or(|cell| tells_paper(cell, lexicon));
    own && label && bare(behind.split(CELLS).next().unwrap_or_default())
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
            || is_made_by(before, lexicon)
            || follows_a_paper(before, lexicon))
}

/// Whether a cell begins with a label of a paper's day, or names a paper.
fn tells_paper(cell: &str, lexicon: &Lexicon) -> bool {
    let cell = cell.trim();
    let label = |s| matches!(s, Sense::DateLabel | Sense::LateLabel).then_some(());
    let named = || cell.split(|c: char| !c.is_alphabetic()).any(names_a_paper);
    let told =
        |(_, end): (_, usize)| !cell.get(end..).unwrap_or_default().contains(char::is_alphabetic);
    lexicon.read(cell, 0, label).is_some_and(told) || named()
}

/// "Kladverslag 6 april 2022", "Nieuwsbrief 14 donderdag 6 april 2023", "… (ingezonden 4 april 2018"
fn follows_a_paper(before: &str, lexicon: &Lexicon) -> bool {
    let unnumbered = before.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
    let word = unnumbered.trim_end().rsplit([' ', '(']).next().unwrap_or_default();
    let label = |s: &Sense| matches!(s, Sense::DateLabel | Sense::LateLabel);
    names_a_paper(word) || lexicon.senses(word).iter().any(label)
}

/// "Vastgesteld door het bestuur op 4 juni 2011"
fn is_made_by(before: &str, lexicon: &Lexicon) -> bool {
    let mut words = before.split_whitespace();
    let has = |word: Option<&str>, sense| word.is_some_and(|w| lexicon.senses(w).contains(&sense));
    has(words.next(), Sense::DateLabel) && has(words.next_back(), Sense::DayLead)
}

fn has_verb(words: &str, lexicon: &Lexicon) -> bool {
    let mut words = words.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    words.any(|w| lexicon.senses(w).iter().any(|s| matches!(s, Sense::Tense(_))))
}
