//! One sentence as words, and the clauses they fall into.

use std::borrow::Cow;
use std::ops::Range;

use super::lexicon::{LEXICON, bare};
use crate::extract::{Mention, Timex};
use crate::text::Span;

/// A clause of fewer words beside its date takes the next one in.
const SHORT: usize = 3;
/// Words to either side of a date beyond which nothing is looked for.
const REACH: usize = 60;

/// A sentence: its words, and where clauses begin among them.
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    /// Lower case, without punctuation; may be empty.
    pub(super) words: Vec<Cow<'a, str>>,
    /// Where each word stands, punctuation included.
    pub(super) places: Vec<Span>,
    /// Words a clause begins with, in order; never inside a name or a date.
    breaks: Vec<usize>,
    /// The first words that only point at what follows ("ik verwijs naar").
    pub(super) references: Option<(usize, usize)>,
}

impl<'a> Sentence<'a> {
    /// Reads the words of `span`; `timexes` and `mentions` are the document's.
    pub(super) fn new(
        text: &'a str,
        span: Span,
        timexes: &[Timex],
        mentions: &[Mention],
    ) -> Sentence<'a> {
        let (mut words, mut places) = (Vec::new(), Vec::new());
        for word in span.of(text).split_whitespace() {
            let start = span.start + (word.as_ptr() as usize - span.of(text).as_ptr() as usize);
            places.push(Span::new(start, start + word.len()));
            words.push(bare(word));
        }
        let mut sentence =
            Sentence { text, span, words, places, breaks: Vec::new(), references: None };
        sentence.references = LEXICON.papers.references.first(&sentence.words);
        sentence.breaks = sentence.find_breaks(timexes, mentions);
        sentence
    }

    fn find_breaks(&self, timexes: &[Timex], mentions: &[Mention]) -> Vec<usize> {
        let begins = |&i: &usize| {
            i.checked_sub(1).is_some_and(|before| self.ends_clause(before))
                || self.words.get(i).is_some_and(|w| LEXICON.clauses.breaks.contains(w.as_ref()))
        };
        let here = mentions.partition_point(|m| m.span.start < self.span.start);
        let (mut timexes, mut mentions) = (timexes, mentions.get(here..).unwrap_or(&[]));
        let whole = |&i: &usize| {
            let at = self.places.get(i).map_or(0, |p| p.start);
            let cut = |s: Span| s.start < at && at < s.end;
            timexes = timexes.get(timexes.partition_point(|t| t.span.end <= at)..).unwrap_or(&[]);
            let passed = mentions.iter().take_while(|m| m.span.end <= at).count();
            mentions = mentions.get(passed..).unwrap_or(&[]);
            let near = mentions.iter().take_while(|m| m.span.start < at).take(REACH);
            !timexes.first().is_some_and(|t| cut(t.span)) && !near.into_iter().any(|m| cut(m.span))
        };
        (1..self.words.len()).filter(begins).filter(whole).collect()
    }

    /// The words that stand in or touch `span`.
    pub(super) fn words_of(&self, span: Span) -> Range<usize> {
        let from = self.places.partition_point(|p| p.end <= span.start);
        let to = self.places.partition_point(|p| p.start < span.end);
        from..to.max(from)
    }

    /// The clause a date stands in, as words.
    pub(super) fn clause(&self, date: Span) -> Range<usize> {
        let own = self.words_of(date);
        let after = self.breaks.partition_point(|&b| b <= own.start);
        let from = after.checked_sub(1).and_then(|i| self.breaks.get(i)).copied().unwrap_or(0);
        let mut ends = self.breaks.get(after..).unwrap_or(&[]).iter().copied();
        let mut to = ends.find(|&b| b >= own.end).unwrap_or(self.words.len());
        if to - from < own.len() + SHORT {
            to = ends.next().unwrap_or(self.words.len());
        }
        from.max(own.start.saturating_sub(REACH))..to.min(own.end + REACH)
    }

    /// The sentence without its asides: reasons and circumstances ("omdat …") and what only tells
    /// a noun from others ("de motie die …"); the clause of the date is none.
    pub(super) fn statement(&self, date: Span) -> Vec<Range<usize>> {
        let own = self.words_of(date).start;
        let starts = std::iter::once(0).chain(self.breaks.iter().copied());
        let ends = self.breaks.iter().copied().chain([self.words.len()]);
        let mut stated: Vec<Range<usize>> = Vec::new();
        for (from, to) in starts.zip(ends) {
            match stated.last_mut() {
                _ if self.is_aside(from) && !(from..to).contains(&own) => {}
                Some(last) if last.end == from => last.end = to,
                _ => stated.push(from..to),
            }
        }
        stated
    }

    fn is_aside(&self, start: usize) -> bool {
        let clauses = &LEXICON.clauses;
        let Some(word) = self.words.get(start) else { return false };
        let restricts = clauses.relatives.contains(word.as_ref())
            && !clauses.reporting.contains(word.as_ref())
            && !start.checked_sub(1).is_some_and(|before| self.ends_clause(before));
        restricts || clauses.asides.contains(word.as_ref())
    }

    /// Whether a word carries a comma or the like behind it.
    pub(super) fn ends_clause(&self, word: usize) -> bool {
        self.places.get(word).is_some_and(|p| p.of(self.text).ends_with([',', ';', ':']))
    }

    /// The last clause that begins after `from` and not after `to` (bytes).
    pub(super) fn break_between(&self, from: usize, to: usize) -> Option<usize> {
        let until = self.breaks.partition_point(|&b| self.start_of(b) <= to);
        let at = *self.breaks.get(until.checked_sub(1)?)?;
        (self.start_of(at) >= from).then_some(at)
    }

    /// Where a word begins.
    pub(super) fn start_of(&self, word: usize) -> usize {
        self.places.get(word).map_or(self.span.end, |p| p.start)
    }

    /// The lower-case words of a range.
    pub(super) fn said(&self, range: Range<usize>) -> &[Cow<'a, str>] {
        self.words.get(range).unwrap_or(&[])
    }
}
