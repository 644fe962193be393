//! When a document was made, by its own words: front matter, dateline, header line, file name.

use super::lexicon::{self, Lexicon, Sense};
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
/// Entries that make a chronology.
const ENTRIES: usize = 3;

/// The document's own date and what says so. The file's time stamp is never asked.
pub(crate) fn find(
    document: &Document,
    lexicon: &Lexicon,
    sightings: &[Sighting<'_>],
) -> DocumentDate {
    let seen =
        |from, s: &Sighting<'_>| DocumentDate { value: Some(s.value), from, span: Some(s.span) };
    let front = sightings
        .iter()
        .find(|s| matches!(&s.block.kind, BlockKind::Front(k) if lexicon.is_date_key(k)));
    if let Some(s) = front {
        return seen(DateSource::FrontMatter, s);
    }
    let body = document
        .blocks
        .iter()
        .find(|b| !matches!(b.kind, BlockKind::Front(_)))
        .map_or(0, |b| b.span.start);
    let head = || sightings.iter().filter(|s| s.span.start < body + HEAD);
    if let Some((s, from)) =
        head().find_map(|s| announced(document, lexicon, s).map(|from| (s, from)))
    {
        return seen(from, s);
    }
    let foot = sightings.iter().rev().take(3).find(|s| is_dateline(document, s));
    if let Some(s) = foot {
        return seen(DateSource::Dateline, s);
    }
    if let Some(value) = in_name(&document.name) {
        return DocumentDate { value: Some(value), from: DateSource::FileName, span: None };
    }
    match last_entry(document, sightings) {
        Some(s) => seen(DateSource::LastEntry, s),
        None => DocumentDate { value: None, from: DateSource::None, span: None },
    }
}

/// Whether words before it say that it is the document's own.
fn announced(document: &Document, lexicon: &Lexicon, s: &Sighting<'_>) -> Option<DateSource> {
    let before = document.text.get(s.block.body..s.span.start)?;
    let words = before.trim().trim_end_matches(':').trim_end();
    if is_label(words, lexicon) {
        return Some(DateSource::Header);
    }
    let received = before.rsplit(['(', '.', ';']).next().map(str::trim).unwrap_or_default();
    if before.contains('(') && is_label(received, lexicon) {
        return Some(DateSource::Header);
    }
    is_dateline(document, s).then_some(DateSource::Dateline)
}

/// Whether all of `words` is an entry such as "datum" or "ontvangen op".
fn is_label(words: &str, lexicon: &Lexicon) -> bool {
    let label = |s| (s == Sense::DateLabel).then_some(());
    lexicon.read(words, 0, label).is_some_and(|(_, end)| end == words.len())
}

/// "Den Haag, 28 mei 2015": a place and a date, or a date alone, at the start of a block.
fn is_dateline(document: &Document, s: &Sighting<'_>) -> bool {
    if s.value.precision() != Precision::Day
        || s.value.length() != Some(1)
        || s.block.kind == BlockKind::Item
    {
        return false;
    }
    let before = document.text.get(s.block.body..s.span.start).unwrap_or_default().trim();
    let after = document.text.get(s.span.end..s.block.span.end).unwrap_or_default();
    if before.is_empty() {
        return !after.chars().any(char::is_alphanumeric);
    }
    let Some(place) = before.strip_suffix(',') else { return false };
    let words = || place.split_whitespace();
    let name = |w: &str| w.starts_with(|c: char| c.is_uppercase() || c == '\'' || c == '’');
    place.len() <= 40
        && words().count() <= 4
        && words().next().is_some_and(name)
        && words().next_back().is_some_and(|w| w.chars().any(char::is_uppercase))
}

/// `2019-12-06`, `20191206`, `06-12-2019` in a file's name.
fn in_name(name: &str) -> Option<DateRange> {
    let stem = name.rsplit(['/', '\\']).next()?;
    let bytes = stem.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let figures = |n: usize| bytes.get(at + n).is_some_and(u8::is_ascii_digit);
        if figures(0) && (at == 0 || !bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric)) {
            let run = stem.get(at..)?;
            let end = run
                .find(|c: char| !c.is_ascii_digit() && c != '-' && c != '_')
                .unwrap_or(run.len());
            let date = run.get(..end)?.trim_end_matches(['-', '_']).replace('_', "-");
            let compact = (date.len() == 8)
                .then(|| Some(format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..)?)))
                .flatten();
            let turned = turned(&date);
            let read = [Some(date), compact, turned]
                .into_iter()
                .flatten()
                .find_map(|d| d.parse::<DateRange>().ok());
            if let Some(value) =
                read.filter(|v| v.precision() == Precision::Day && v.length() == Some(1))
            {
                return Some(value);
            }
        }
        at = lexicon::word_end(bytes, at).max(at + 1);
    }
    None
}

fn turned(date: &str) -> Option<String> {
    let mut parts = date.split('-');
    let (d, m, y) = (parts.next()?, parts.next()?, parts.next()?);
    (parts.next().is_none() && y.len() == 4).then(|| format!("{y}-{m:0>2}-{d:0>2}"))
}

/// The last of a chronology's entries: the document is no earlier.
fn last_entry<'s, 'b>(
    document: &Document,
    sightings: &'s [Sighting<'b>],
) -> Option<&'s Sighting<'b>> {
    let entries = || {
        sightings
            .iter()
            .filter(|s| s.span.start <= s.block.body + 3 && s.value.precision() == Precision::Day)
    };
    let enough = document.meta.genre == Genre::Chronology || entries().count() >= ENTRIES;
    entries().filter(|_| enough).max_by_key(|s| (s.value.last(), s.span.start))
}
