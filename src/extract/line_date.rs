//! A document's day where no dateline tells it: that of its last change or its meeting, or one at the end of its first
//! lines: "Notitie woningmarkt, 2 oktober 2018", "Vonnis van 9 september 2015".

use super::document_date::{
    Sighting, follows_label, heads_part, is_entry, is_label, is_one_day, words_before,
};
use super::lexicon::{Lexicon, Sense};
use super::quotes::{dates_a_paper, names_a_paper};
use crate::corpus::{BlockKind, Document};

/// Lines that may say what a document is.
const FIRST: usize = 3;
/// Lines of which one may say by whom it was written.
const BYLINE: usize = 6;
/// What parts the lines and cells of a head.
const CELLS: [char; 4] = ['\n', '|', '·', '•'];
/// Bytes before the day in the first line of minutes, at most.
const TITLE: usize = 240;
/// Bytes of such a line, at most.
const LONGEST: usize = 120;

/// What dates a paper where no front matter, label or dateline does.
pub(super) fn weaker<'s, 'b>(
    document: &Document,
    lexicon: &Lexicon,
    sightings: &'s [Sighting<'b>],
    head: &[&'s Sighting<'b>],
) -> Option<&'s Sighting<'b>> {
    let meets = || head.iter().copied().find(|s| is_of_a_meeting(document, lexicon, s));
    opening(document, lexicon, sightings, head).or_else(meets)
}

/// The day of the title of minutes, or of one of the first lines. Minutes are named after their day; a letter's title may
/// name another's.
fn opening<'s, 'b>(
    document: &Document,
    lexicon: &Lexicon,
    sightings: &'s [Sighting<'b>],
    head: &[&'s Sighting<'b>],
) -> Option<&'s Sighting<'b>> {
    let titled = sightings.iter().find(|s| is_in_title(document, lexicon, s, sightings));
    let of_line = |s: &&Sighting<'b>| is_of_first_lines(document, lexicon, s, sightings);
    let byline = |s: &&Sighting<'b>| is_of_a_byline(document, lexicon, s);
    titled
        .or_else(|| head.iter().copied().find(of_line))
        .or_else(|| head.iter().copied().find(byline))
}

/// "Door ANS - 9-7-2014, 11:55 (Update 9-7-2014, 13:10)", near the top.
fn is_of_a_byline(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
    let line = document.words(s.block.span);
    let mut words = line.split(' ');
    let by = words.next().is_some_and(|w| lexicon.papers().is_by(&w.to_lowercase()));
    let named = words.next().is_some_and(|w| w.starts_with(char::is_uppercase));
    let top = || document.told_blocks().take(BYLINE).any(|b| b.span == s.block.span);
    by && named && is_one_day(s) && line.len() <= LONGEST && top() && lexicon.is_verbless(line)
}

/// What dates a paper that tells when it was last changed: its first lines, else that day.
pub(super) fn kept_up<'s, 'b>(
    document: &Document,
    lexicon: &Lexicon,
    sightings: &'s [Sighting<'b>],
    head: &[&'s Sighting<'b>],
) -> Option<&'s Sighting<'b>> {
    let late = head.iter().copied().find(|s| is_kept_up(document, lexicon, s))?;
    opening(document, lexicon, sightings, head).or(Some(late))
}

/// "Verslag van het overleg, 26 juni 2023": one day in the heading that gives the document its title.
/// "Notulen van de vergadering, gehouden op 26 juni 2023" needs no mark of a heading.
fn is_in_title(
    document: &Document,
    lexicon: &Lexicon,
    s: &Sighting<'_>,
    sightings: &[Sighting<'_>],
) -> bool {
    let title = document.meta.title.trim_end_matches('…').trim_end();
    let heading = matches!(s.block.kind, BlockKind::Heading(_));
    let words = document.words(s.block.span);
    let titles = heading && !title.is_empty() && words.contains(title);
    let minutes = is_of_minutes(document, lexicon, s, sightings);
    let mut beside = sightings.iter().filter(|o| o.block.span == s.block.span && o.span != s.span);
    // "Notulen van de vergadering van 3 mei 2021, voortgezet op 4 mei 2021"
    let alone = if minutes {
        beside.all(|o| o.span.start > s.span.start)
    } else {
        titles && beside.next().is_none()
    };
    // Asked last: it looks at all of them.
    alone && is_one_day(s) && !heads_part(document, s, sightings)
}

/// Whether one of the first lines up to it says that these are minutes: "Notulen van de vergadering van 3 mei 2021".
fn is_of_minutes(
    document: &Document,
    lexicon: &Lexicon,
    s: &Sighting<'_>,
    sightings: &[Sighting<'_>],
) -> bool {
    let mut first = document.told_blocks().take(FIRST);
    let Some(start) = document.told_blocks().next().map(|b| b.span.start) else { return false };
    let before = document.text.get(start..s.span.start).unwrap_or_default();
    first.any(|b| b.span == s.block.span)
        && before.len() <= TITLE
        && before.lines().any(|line| lexicon.names_minutes(line))
        && (lexicon.names_minutes(before.rsplit('\n').next().unwrap_or_default())
            || s.span.start == s.block.body && tells_when_and_where(document, lexicon, s))
        && !sightings.iter().any(|o| is_entry(o) && o.value != s.value)
}

/// Whether behind the day of a meeting stands nothing but its hour and its place.
fn tells_when_and_where(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
    let behind = document.text.get(s.span.end..s.block.span.end).unwrap_or_default().trim_start();
    let word = behind.split(' ').next().unwrap_or_default();
    let leads = |s: &Sense| matches!(s, Sense::ClockLead(_) | Sense::On | Sense::Of);
    let next = behind.chars().next();
    let told = next.is_none_or(|c| !c.is_alphabetic() && c != ':' || c.is_uppercase())
        || lexicon.senses(word).iter().any(leads);
    told && lexicon.is_verbless(document.words(s.block.span))
}

/// Whether it is told as the day of the last change, or of a version.
fn is_kept_up(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
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

/// Whether a cell can stand beside the day of a paper: its label, or a name ("Redactie", "Versie voor de raad"), but not
/// what has a day of its own: "Geboren", "Startdatum", "Vanaf".
fn tells_paper(cell: &str, lexicon: &Lexicon) -> bool {
    let cell = cell.trim().trim_end_matches(':');
    let label = |s| matches!(s, Sense::DateLabel | Sense::LateLabel).then_some(());
    let told =
        |(_, end): (_, usize)| !cell.get(end..).unwrap_or_default().contains(char::is_alphabetic);
    if lexicon.read(cell, 0, label).is_some_and(told) {
        return true;
    }
    let mut words = cell.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    let named = words.clone().next().is_some_and(|w| w.starts_with(char::is_uppercase));
    named && !words.any(|w| lexicon.is_participle(w) || dates_itself(w, lexicon))
}

/// "Startdatum", "Vanaf", "Geboren"
fn dates_itself(word: &str, lexicon: &Lexicon) -> bool {
    let senses = lexicon.senses(word);
    let of_time = |s: &Sense| {
        matches!(s, Sense::Part(_) | Sense::Since | Sense::Until | Sense::Birth | Sense::Tense(_))
            || matches!(s, Sense::Bound(_) | Sense::DayNoun)
    };
    senses.iter().any(of_time) || lexicon.papers().ends_in_label(word)
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
    has(words.next(), Sense::DateLabel)
        && has(words.next_back(), Sense::DayLead)
        && words.any(|w| lexicon.papers().is_by(w))
}

fn has_verb(words: &str, lexicon: &Lexicon) -> bool {
    let mut words = words.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    words.any(|w| lexicon.senses(w).iter().any(|s| matches!(s, Sense::Tense(_))))
}
