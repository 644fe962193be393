//! Tellings: each sentence, bullet or dated line that places something in time.
//!
//! | words | tellings |
//! | --- | --- |
//! | "5 mei 2015: …" at the start of a block | one, over the sentences up to the next dated act |
//! | "Op 5 mei …" in a sentence | one, over that sentence |
//! | a further date in the same sentence | one of its own, with the clause around it as headline |
//! | a line that is nothing but a date | that of each entry below it, or of the paragraph below it |
//! | the document's own date | its publication |
//! | a citation period, a time without days | none |

mod entry;
mod headline;
mod lexicon;
mod sentence;
mod standing;
#[cfg(test)]
mod tests;

use entry::{Entry, Label};

use super::{DateSource, Mention, Reading, Standing, Telling, Timex, TimexUse};
use crate::corpus::{Block, BlockKind, Document, DocumentId};
use crate::text::Span;

/// Blocks at the front of a document in which its title is looked for.
const TITLE_BLOCKS: usize = 40;
/// Bytes of a line that can hold a title.
const LONGEST_TITLE: usize = 2_000;

/// Everything a document tells, in the order it tells it; its publication first.
pub fn tellings(id: DocumentId, document: &Document, reading: &Reading) -> Vec<Telling> {
    let mut told: Vec<Telling> = publication(id, document, reading).into_iter().collect();
    let mut under: Option<Under> = None;
    let mut from = 0;
    for block in &document.blocks {
        let body = Span::new(block.body.max(block.span.start), block.span.end);
        let (first, last) = timexes_in(&reading.timexes, from, body);
        from = last;
        let timexes = reading.timexes.get(first..last).unwrap_or(&[]);
        let dated: Vec<usize> =
            timexes.iter().zip(first..).filter(|(t, _)| places(t)).map(|(_, i)| i).collect();
        if !tells(&block.kind) {
            continue;
        }
        if let Some(date) = dated.first().filter(|_| is_only_dates(document, body, timexes)) {
            under = Some(Under { date: *date, level: level(block), told: false });
            continue;
        }
        under = under.filter(|u| !ends(block, u));
        let label = under.as_mut().and_then(|u| u.label(block, body));
        let entry = Entry { id, document, reading, body, dated: &dated };
        told.extend(entry.tellings(entry.own_label(block).or(label)));
    }
    told
}

/// The date of a line of its own, for what stands below it.
struct Under {
    date: usize,
    level: u8,
    /// Whether a paragraph has taken it.
    told: bool,
}

impl Under {
    /// It dates every entry of a list, and one paragraph.
    fn label(&mut self, block: &Block, body: Span) -> Option<Label> {
        let taken = match block.kind {
            BlockKind::Item | BlockKind::Row => false,
            BlockKind::Paragraph => self.told,
            _ => true,
        };
        self.told = true;
        (!taken).then_some(Label { timex: self.date, after: body.start })
    }
}

/// A heading as high as the date's own line ends its reach.
fn ends(block: &Block, under: &Under) -> bool {
    matches!(block.kind, BlockKind::Heading(n) if n <= under.level)
}

fn level(block: &Block) -> u8 {
    match block.kind {
        BlockKind::Heading(n) => n,
        _ => u8::MAX,
    }
}

/// Whether a block's words are its author's account.
fn tells(kind: &BlockKind) -> bool {
    !matches!(kind, BlockKind::Front(_) | BlockKind::Furniture)
}

/// Whether a time expression places something in time.
fn places(timex: &Timex) -> bool {
    timex.used_as == TimexUse::Event && timex.value.is_placed()
}

/// Places of the time expressions inside `span`; the search starts at place `from`.
fn timexes_in(timexes: &[Timex], from: usize, span: Span) -> (usize, usize) {
    let rest = timexes.get(from..).unwrap_or(&[]);
    let first = from + rest.iter().take_while(|t| t.span.start < span.start).count();
    let rest = timexes.get(first..).unwrap_or(&[]);
    let inside = rest.iter().take_while(|t| t.span.start < span.end).count();
    (first, first + inside)
}

/// Whether a block says nothing beside its dates.
fn is_only_dates(document: &Document, body: Span, timexes: &[Timex]) -> bool {
    let mut at = body.start;
    let mut gaps = timexes.iter().map(|t| {
        let gap = Span::new(at, t.span.start);
        at = t.span.end;
        gap
    });
    let silent = |gap: Span| !document.words(gap).contains(char::is_alphanumeric);
    let before = gaps.all(silent);
    before && silent(Span::new(timexes.last().map_or(body.start, |t| t.span.end), body.end))
}

/// The document's own appearance, when it says when; the headline is its title where it stands.
fn publication(id: DocumentId, document: &Document, reading: &Reading) -> Option<Telling> {
    let date = &reading.date;
    let when = date.value.filter(|w| w.is_placed())?;
    if matches!(date.from, DateSource::LastEntry | DateSource::None) {
        return None;
    }
    let own =
        |t: &Timex| t.used_as == TimexUse::DocumentDate && date.span.is_none_or(|s| s == t.span);
    let timex = reading.timexes.iter().position(own);
    let time = timex.and_then(|i| reading.timexes.get(i)).and_then(|t| t.time);
    let (extent, headline) = title(document, date.span)?;
    let actors = actors(&reading.mentions, headline, extent);
    let standing = Standing::Happened;
    let words = date.span;
    let publication = true;
    Some(Telling {
        document: id,
        extent,
        headline,
        when,
        time,
        timex,
        words,
        actors,
        standing,
        publication,
    })
}

/// Where the title stands, in its block; else the top heading, the line of the date, the first words.
fn title(document: &Document, date: Option<Span>) -> Option<(Span, Span)> {
    let text = &document.text;
    let title = document.meta.title.trim_end_matches('…');
    let body = |b: &Block| Span::new(b.body.max(b.span.start), b.span.end);
    let in_block = |b: &Block| {
        let at = body(b).start + find_ignoring_case(body(b).of(text), title)?;
        Some((body(b), headline::trimmed(text, Span::new(at, at + title.len()))?))
    };
    let shown = |b: &Block| Some((body(b), headline::trimmed(text, body(b))?));
    let named = || document.blocks.iter().take(TITLE_BLOCKS).find_map(in_block);
    let top = || document.blocks.iter().find(|b| b.kind == BlockKind::Heading(1)).and_then(shown);
    let dated = || date.and_then(|d| document.block_at(d.start)).and_then(shown);
    named().or_else(top).or_else(dated).or_else(|| document.blocks.iter().find_map(shown))
}

/// The place of `title` in a short line: titles are often given in capitals.
fn find_ignoring_case(line: &str, title: &str) -> Option<usize> {
    if title.is_empty() || line.len() > LONGEST_TITLE {
        return None;
    }
    let is_here = |i: &usize| {
        line.get(*i..i + title.len()).is_some_and(|part| part.eq_ignore_ascii_case(title))
    };
    line.char_indices().map(|(i, _)| i).find(is_here)
}

/// Who is named in a statement, then in the rest of its extent; each once.
fn actors(mentions: &[Mention], headline: Span, extent: Span) -> Vec<super::ActorId> {
    let from = mentions.partition_point(|m| m.span.start < extent.start);
    let rest = mentions.get(from..).unwrap_or(&[]).iter();
    let inside = rest.take_while(|m| m.span.start < extent.end).filter(|m| extent.contains(m.span));
    let (first, then): (Vec<&Mention>, Vec<&Mention>) =
        inside.partition(|m| headline.contains(m.span));
    let mut named = Vec::new();
    for mention in first.into_iter().chain(then) {
        if !named.contains(&mention.actor) {
            named.push(mention.actor);
        }
    }
    named
}
