//! Whether a dated thing happened, is to happen, was called off or is only referred to.

use std::ops::Range;

use super::lexicon::{LEXICON, Phrases};
use super::sentence::Sentence;
use crate::date::DateRange;
use crate::extract::Standing;
use crate::text::Span;

/// Words a paper may stand before its date.
const PAPER_REACH: usize = 14;
/// Words between "uitgesteld tot" and its date.
const MOVED_REACH: usize = 4;

/// A date in its sentence, and when that was told.
pub(super) struct Said<'a> {
    pub(super) sentence: &'a Sentence<'a>,
    /// Where the date words stand; empty and before the statement for the label of an entry.
    pub(super) date: Span,
    pub(super) value: DateRange,
    /// Whether the sentence as a whole is about this date.
    pub(super) leads: bool,
    pub(super) told: Told,
}

/// Against which days a date is past or to come.
#[derive(Clone, Copy)]
pub(super) struct Told {
    /// The document's date.
    pub(super) document: Option<DateRange>,
    /// It is only the document's last entry: the document is no earlier.
    pub(super) no_earlier: bool,
    /// The date of the entry it stands in.
    pub(super) entry: Option<DateRange>,
}

/// Where a date lies, seen from when it was told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Past,
    Ahead,
    Around,
}

impl Said<'_> {
    /// Moved there, asked about or referred to, called off, to come by date or by its words; else it happened.
    pub(super) fn standing(&self) -> Standing {
        let cues = &LEXICON.standing;
        let side = self.told.document.map_or(Side::Around, |told| self.side(told));
        if self.moved_here() {
            return Standing::Planned;
        }
        let named = side != Side::Ahead && !self.date.is_empty();
        if named && (self.is_asked() || self.is_referred()) {
            return Standing::Referred;
        }
        if self.is_cancelled() {
            return Standing::Cancelled;
        }
        let ahead_of_entry = self.told.entry.is_some_and(|e| ahead(self.value, e));
        let planned = match side {
            Side::Ahead => true,
            _ if ahead_of_entry => self.says(&cues.planned) || !self.says(&cues.past),
            Side::Past => self.says(&cues.planned_then),
            Side::Around => self.says(&cues.planned),
        };
        if planned { Standing::Planned } else { Standing::Happened }
    }

    fn side(&self, told: DateRange) -> Side {
        let last = self.value.last();
        let past = |end| last.is_some_and(|l| l < end || self.told.no_earlier && l <= end);
        if ahead(self.value, told) {
            Side::Ahead
        } else if told.first().is_some_and(past) {
            Side::Past
        } else {
            Side::Around
        }
    }

    fn says(&self, cues: &Phrases) -> bool {
        cues.occur(self.sentence.said(self.sentence.clause(self.date)))
    }

    /// "uitgesteld tot DATE"
    fn moved_here(&self) -> bool {
        let date = self.sentence.words_of(self.date);
        let before = date.start.saturating_sub(MOVED_REACH + 1)..date.start;
        !self.date.is_empty() && LEXICON.standing.moved_to.occur(self.sentence.said(before))
    }

    fn is_cancelled(&self) -> bool {
        if !self.leads {
            return self.calls_off(self.sentence.clause(self.date));
        }
        self.sentence.statement(self.date).into_iter().any(|clause| self.calls_off(clause))
    }

    fn calls_off(&self, clause: Range<usize>) -> bool {
        let words = self.sentence.said(clause.clone());
        if self.is_about(self.sentence.said(clause.start.saturating_sub(4)..clause.start)) {
            return false;
        }
        let denied = |at: usize| {
            let before = words.get(at.saturating_sub(2)..at).unwrap_or(&[]);
            before.iter().any(|w| LEXICON.standing.negations.contains(w.as_ref()))
                || self.is_about(words.get(..at).unwrap_or(&[]))
                || self.tells_of_a_fact(words.get(..at).unwrap_or(&[]))
        };
        LEXICON.standing.cancelled.find(words).iter().any(|&(at, _)| !denied(at))
    }

    /// "over het feit dat …": whatever follows.
    fn tells_of_a_fact(&self, words: &[std::borrow::Cow<'_, str>]) -> bool {
        let fact = words.iter().rposition(|w| matches!(w.as_ref(), "feit" | "fact"));
        fact.and_then(|at| words.get(..at)).is_some_and(|before| self.is_about(before))
    }

    /// Whether words end in "over het", "over het feit dat": what follows is only spoken of.
    fn is_about(&self, words: &[std::borrow::Cow<'_, str>]) -> bool {
        let cues = &LEXICON.standing;
        let between = |w: &&std::borrow::Cow<'_, str>| {
            let word = w.as_ref();
            LEXICON.clauses.articles.contains(word)
                || cues.negations.contains(word)
                || matches!(word, "feit" | "dat" | "fact" | "that")
        };
        let mut back = words.iter().rev().skip_while(between);
        back.next().is_some_and(|w| cues.about.contains(w.as_ref()))
    }

    /// A question asserts nothing.
    fn is_asked(&self) -> bool {
        let sentence = self.sentence.span.of(self.sentence.text);
        let closing =
            |c: char| c.is_whitespace() || matches!(c, '"' | '”' | '’' | '\'' | ')' | '»');
        sentence.trim_end_matches(closing).ends_with('?')
    }

    /// "brief van DATE", "ik verwijs naar … DATE", "DATE (Kamerstuk …)"
    fn is_referred(&self) -> bool {
        let papers = &LEXICON.papers;
        let date = self.sentence.words_of(self.date);
        let rest = self.sentence.text.get(self.date.end..self.sentence.span.end).unwrap_or("");
        let rest: String = rest.trim_start().chars().take(24).collect::<String>().to_lowercase();
        let pointed = |&(_, end): &(usize, usize)| end <= date.start;
        papers.marks.iter().any(|m| rest.starts_with(m.as_str()))
            || self.names_paper(date.start)
            || self.sentence.references.as_ref().is_some_and(pointed)
    }

    fn names_paper(&self, date: usize) -> bool {
        let papers = &LEXICON.papers;
        let before = self.sentence.said(date.saturating_sub(PAPER_REACH)..date);
        let article =
            |w: &&std::borrow::Cow<'_, str>| LEXICON.clauses.articles.contains(w.as_ref());
        let mut back = before.iter().rev().skip_while(article);
        let linked = back.next().is_some_and(|w| papers.links.contains(w.as_ref()));
        let noun = back.find(|w| papers.nouns.hold(w) || papers.happenings.contains(w.as_ref()));
        linked && noun.is_some_and(|w| papers.nouns.hold(w))
    }
}

/// Whether a value begins after another ends.
fn ahead(value: DateRange, than: DateRange) -> bool {
    value.first().zip(than.last()).is_some_and(|(first, last)| first > last)
}
