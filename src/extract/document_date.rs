//! When a document was made, by its own words: front matter, dateline, header line, file name.

use super::file_date::in_name;
use super::lexicon::{Lexicon, Sense};
use super::line_date::{kept_up, weaker};
use super::timex::{DateSource, DocumentDate};
use crate::corpus::{Block, BlockKind, Document, Genre};
use crate::date::{DateRange, Precision};
use crate::text::Span;

/// A date stated in full, somewhere in a document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sighting<'b> {
    pub(crate) block: &'b Block,
    pub(crate) span: Span,
    pub(crate) value: DateRange,
}

/// How far into a document its head reaches, in bytes.
const HEAD: usize = 4000;
/// Dates among which the one is that closes a ruling.
const CLOSING: usize = 6;
/// The lines that a date and a place may stand in, below the title.
const TOP: usize = 3;
/// The blocks that hold a dateline, where another line tells of a change.
const NEAR: usize = 8;
/// Entries that make a chronology, and dated headings that do.
const ENTRIES: usize = 3;
const PARTS: usize = 2;

/// The document's own date and what says so, with the words elsewhere that say the same: a page that is dated by its
/// head has a dateline, too. The file's time stamp is never asked.
pub(crate) fn find(
    document: &Document,
    lexicon: &Lexicon,
    sightings: &[Sighting<'_>],
) -> (DocumentDate, Vec<Span>) {
    if let Some(value) = document.by_hand.date {
        let own = DocumentDate { value: Some(value), from: DateSource::ByHand, span: None };
        return (own, Vec::new());
    }
    let said = says(document, lexicon, sightings);
    let stated = said.first().copied();
    let own = stated.unwrap_or_else(|| match last_entry(document, sightings) {
        Some(s) => {
            DocumentDate { value: Some(s.value), from: DateSource::LastEntry, span: Some(s.span) }
        }
        None => DocumentDate { value: None, from: DateSource::None, span: None },
    });
    let again = said.iter().skip(1).filter(|s| s.value == own.value).filter_map(|s| s.span);
    (own, again.collect())
}

/// Every place that says when the document was made, the one that is believed first.
pub(crate) fn says(
    document: &Document,
    lexicon: &Lexicon,
    sightings: &[Sighting<'_>],
) -> Vec<DocumentDate> {
    let body = document.told_blocks().next().map_or(0, |b| b.span.start);
    let sightings = &unquoted(document, sightings);
    let head: Vec<_> = sightings.iter().filter(|s| s.span.start < body + HEAD).collect();
    let mut said: Vec<DocumentDate> = front(document, lexicon, sightings).into_iter().collect();
    let papers = lexicon.papers();
    let announced = head.iter().find(|s| is_announced(document, lexicon, s));
    said.extend(announced.map(|s| seen(DateSource::Header, s)));
    let closes = |s: &Sighting<'_>| papers.rulings.close(document, s);
    let ruled = || sightings.iter().rev().take(CLOSING).find(|s| closes(s));
    let ruled = said.is_empty().then(ruled).flatten();
    said.extend(ruled.map(|s| seen(DateSource::Dateline, s)));
    // A lone date below a header is as often the day of what follows it.
    let placed =
        head.iter().copied().find(|s| after_place(document, s) || before_place(document, s));
    let alone = |s: &&Sighting<'_>| heads_document(document, lexicon, s, sightings);
    let none = said.is_empty();
    let alone = head.iter().copied().find(alone).filter(|_| none);
    let foot = || sightings.iter().rev().take(3).find(|s| closes_with_place(document, s));
    // A place and a day further on may be told of.
    let near = |s: &Sighting<'_>| document.told_blocks().take(NEAR).any(|b| b.span == s.block.span);
    if none && !placed.or(alone).is_some_and(near) {
        let rule = head.iter().copied().find(|s| papers.acts.open(document, s));
        let kept = || kept_up(document, lexicon, sightings, &head);
        said.extend(rule.or_else(kept).map(|s| seen(DateSource::Header, s)));
    }
    let line = placed.or(alone).or_else(foot).map(|s| seen(DateSource::Dateline, s));
    said.extend(line);
    let weaker = || weaker(document, lexicon, sightings, &head);
    let weaker = said.is_empty().then(weaker).flatten();
    said.extend(weaker.map(|s| seen(DateSource::Header, s)));
    let named = in_name(&document.name);
    let from = DateSource::FileName;
    said.extend(named.map(|value| DocumentDate { value: Some(value), from, span: None }));
    said
}

/// What is quoted has a date of its own.
fn unquoted<'b>(document: &Document, sightings: &[Sighting<'b>]) -> Vec<Sighting<'b>> {
    // A masthead may be set as a quotation.
    let first = document.told_blocks().next();
    if first.is_some_and(|b| b.quoted > 0) {
        return sightings.to_vec();
    }
    let depth = document.blocks.iter().map(|b| b.quoted).min();
    sightings.iter().filter(|s| Some(s.block.quoted) == depth).copied().collect()
}

fn seen(from: DateSource, s: &Sighting<'_>) -> DocumentDate {
    DocumentDate { value: Some(s.value), from, span: Some(s.span) }
}

/// What the front matter says; a header line ("date 2023-02 …") is read as front matter is, but
/// has no fence around it.
fn front(
    document: &Document,
    lexicon: &Lexicon,
    sightings: &[Sighting<'_>],
) -> Option<DocumentDate> {
    let rank = |s: &&Sighting<'_>| match &s.block.kind {
        BlockKind::Front(key) => lexicon.papers().rank_of_key(key),
        _ => None,
    };
    let s = sightings.iter().filter(|s| rank(s).is_some()).min_by_key(rank)?;
    let fenced = document.source.trim_ascii_start().starts_with(b"---")
        || document.source.starts_with(b"\xef\xbb\xbf---");
    Some(seen(if fenced { DateSource::FrontMatter } else { DateSource::Header }, s))
}

/// A date alone on its line, that neither goes on with a sentence nor heads only a part.
fn heads_document(
    document: &Document,
    lexicon: &Lexicon,
    s: &Sighting<'_>,
    sightings: &[Sighting<'_>],
) -> bool {
    !is_left_open(document, lexicon, s)
        && stands_alone(document, s)
        && !heads_part(document, s, sightings)
}

/// Whether words before it say that it is the document's own, or the line of a ruling; at the start of a block, those
/// that end the block before.
fn is_announced(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
    follows_label(document, lexicon, s, Sense::DateLabel)
        || lexicon.papers().rulings.open(document, s)
}

pub(super) fn follows_label(
    document: &Document,
    lexicon: &Lexicon,
    s: &Sighting<'_>,
    label: Sense,
) -> bool {
    let words = words_before(document, s);
    let bracketed = words.rsplit_once('(').map(|(_, w)| w.trim());
    // "Kenmerk: AB/12, Datum: 3 mei 2018"
    let before = document.text.get(s.block.body..s.span.start).unwrap_or_default().trim_end();
    let cell = words.rsplit([',', ';', '|']).next().map(str::trim);
    let cell = cell.filter(|_| before.ends_with(':'));
    [Some(words), bracketed, cell].into_iter().flatten().any(|w| is_label(w, lexicon, label))
}

/// The words of its line before a day, or the line above where it begins one.
pub(super) fn words_before<'d>(document: &'d Document, s: &Sighting<'_>) -> &'d str {
    let text = &document.text;
    let mut before = text.get(s.block.body..s.span.start).unwrap_or_default();
    before = before.rsplit('\n').next().unwrap_or_default().trim();
    if before.is_empty() {
        let line = text.get(..s.block.span.start).unwrap_or_default().trim_end();
        before = line.rsplit('\n').next().unwrap_or_default().trim();
    }
    // "**Datum:** 11 maart 2025"
    before.trim_matches([':', '|', '-', '–', '*', '_', ' '])
}

/// Whether all of `words` is an entry such as "datum" or "ontvangen op".
pub(super) fn is_label(words: &str, lexicon: &Lexicon, label: Sense) -> bool {
    let label = |s| (s == label).then_some(());
    lexicon.read(words, 0, label).is_some_and(|(_, end)| end == words.len())
}

/// "Den Haag, 28 mei 2015": a place and a date at the start of a block.
fn after_place(document: &Document, s: &Sighting<'_>) -> bool {
    let after = document.text.get(s.span.end..s.block.span.end).unwrap_or_default().trim_start();
    is_one_day(s) && names_a_place(document, s) && !after.starts_with([',', '(', ':', ';'])
}

/// "Den Haag, …": a name and a comma before a date at the start of a block.
fn names_a_place(document: &Document, s: &Sighting<'_>) -> bool {
    let before = document.text.get(s.block.body..s.span.start).unwrap_or_default().trim();
    let Some(place) = before.strip_suffix(',') else { return false };
    let capital = |w: &str| w.chars().any(char::is_uppercase);
    let words = || place.split_whitespace();
    let name =
        place.len() <= 40 && words().count() <= 4 && words().next_back().is_some_and(capital);
    name && words().next().is_some_and(capital)
}

/// "Den Haag, 28 mei 2015", or "Den Haag, mei 2015" as the last line.
fn closes_with_place(document: &Document, s: &Sighting<'_>) -> bool {
    let last = || document.blocks.last().is_some_and(|b| b.span == s.block.span);
    let whole = || s.span.end == s.block.span.end && s.value.precision() == Precision::Month;
    after_place(document, s) || whole() && last() && names_a_place(document, s)
}

/// "28 mei 2015 10:30 - Den Haag": a line near the top that is a date with its time and a place.
fn before_place(document: &Document, s: &Sighting<'_>) -> bool {
    let after = document.text.get(s.span.end..s.block.span.end).unwrap_or_default().trim_start();
    let Some(place) = after.strip_prefix(['-', '–', '—', '|', '•', '·']) else {
        return false;
    };
    let mut words = place.split_whitespace();
    let names = place.len() <= 40 && (1..=4).contains(&words.clone().count());
    let top = document.told_blocks().take(TOP);
    let capital = words.all(|w| w.starts_with(char::is_uppercase));
    let stamped = document.words(s.span).contains(':');
    let begins =
        stamped && s.span.start == s.block.body && top.into_iter().any(|b| b.span == s.block.span);
    is_one_day(s) && begins && names && capital
}

/// Whether a block begins with it.
pub(super) fn is_entry(s: &Sighting<'_>) -> bool {
    s.span.start <= s.block.body + 3 && s.value.precision() == Precision::Day
}

/// Whether the block before breaks off in the middle of a sentence ("van 1 mei tot en met"): then
/// this one goes on with it.
fn is_left_open(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> bool {
    let before = document.text.get(..s.block.span.start).unwrap_or_default().trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.starts_with(char::is_lowercase) && lexicon.senses(word).contains(&Sense::Function)
}

/// A line that is only a date, or that and its hours: "donderdag 3 mei 2018 19:30 - 21:25".
fn stands_alone(document: &Document, s: &Sighting<'_>) -> bool {
    let before = document.text.get(s.block.body..s.span.start).unwrap_or_default();
    let after = document.text.get(s.span.end..s.block.span.end).unwrap_or_default();
    let words = document.words(s.span);
    let stamp = words.contains(':') && words.contains('T');
    let bare = |text: &str| !text.chars().any(char::is_alphanumeric);
    let hours = |text: &str| text.contains(':') && !text.contains(char::is_alphabetic);
    is_one_day(s) && bare(before) && (bare(after) || hours(after)) && !stamp
}

/// Whether it heads a part: another heading of the document is a date too, and another one.
pub(super) fn heads_part(
    document: &Document,
    s: &Sighting<'_>,
    sightings: &[Sighting<'_>],
) -> bool {
    let heads = |s: &Sighting<'_>| matches!(s.block.kind, BlockKind::Heading(_));
    let other = |o: &&Sighting<'_>| heads(o) && o.value != s.value && stands_alone(document, o);
    heads(s) && sightings.iter().any(|o| other(&o))
}

pub(super) fn is_one_day(s: &Sighting<'_>) -> bool {
    let running = !matches!(s.block.kind, BlockKind::Item | BlockKind::Note | BlockKind::Row);
    running && s.value.precision() == Precision::Day && s.value.length() == Some(1)
}

/// The last of a chronology's entries: the document is no earlier.
fn last_entry<'s, 'b>(
    document: &Document,
    sightings: &'s [Sighting<'b>],
) -> Option<&'s Sighting<'b>> {
    let entries =
        || sightings.iter().filter(|s| is_entry(s)).filter(|s| s.block.kind != BlockKind::Row);
    let parts = entries().filter(|s| matches!(s.block.kind, BlockKind::Heading(_))).count();
    let chronology = document.meta.genre == Genre::Chronology;
    let enough = chronology || entries().count() >= ENTRIES || parts >= PARTS;
    entries().filter(|_| enough).max_by_key(|s| (s.value.last(), s.span.start))
}
