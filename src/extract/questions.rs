//! Questions with their answers in one paper: what is asked is told on the day it was sent in.

use super::lexicon::Lexicon;
use crate::date::{DateRange, Precision};
use crate::text::Span;

/// The questions of a paper, and when they were sent in.
#[derive(Debug, Clone)]
pub(crate) struct Questions {
    /// The day, and the words that tell it.
    sent: (DateRange, Span),
    /// Where a question begins (`true`) or an answer does, in order.
    turns: Vec<(usize, bool)>,
}

impl Questions {
    /// Those of a text, if one of its dates is the day they were sent in ("ingezonden 3 mei 2021").
    pub(crate) fn of(
        text: &str,
        lexicon: &Lexicon,
        mut dates: impl Iterator<Item = (DateRange, Span)>,
    ) -> Option<Self> {
        let sent = dates.find(|&(date, span)| {
            date.precision() == Precision::Day && is_sent(text, lexicon, span)
        })?;
        Some(Self { sent, turns: turns(text, lexicon) })
    }

    /// The day on which what stands at a place was asked; none for answers and all else.
    pub(crate) fn asked(&self, at: usize) -> Option<(DateRange, Span)> {
        let passed = self.turns.partition_point(|(start, _)| *start <= at);
        let (_, asks) = self.turns.get(passed.checked_sub(1)?)?;
        asks.then_some(self.sent)
    }
}

fn is_sent(text: &str, lexicon: &Lexicon, date: Span) -> bool {
    let before = text.get(..date.start).unwrap_or_default().trim_end();
    let ends = |words: &String| {
        before.strip_suffix(words).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    lexicon.questions().sent.iter().any(ends)
}

/// Every "Vraag 1" and "Antwoord 1", and each line that begins with the word for an answer.
fn turns(text: &str, lexicon: &Lexicon) -> Vec<(usize, bool)> {
    let words = lexicon.questions();
    let heads = |at: usize, word: &str, asks: bool| {
        let before = text.get(..at).unwrap_or_default();
        let rest = text.get(at + word.len()..).unwrap_or_default();
        let number = rest.trim_start_matches([' ', '\n']);
        let numbered =
            number.len() < rest.len() && number.starts_with(|c: char| c.is_ascii_digit());
        let line = !asks && (before.is_empty() || before.ends_with('\n'));
        !before.ends_with(char::is_alphanumeric)
            && !rest.starts_with(char::is_alphanumeric)
            && (numbered || line)
    };
    let mut turns = Vec::new();
    for (list, asks) in [(&words.asked, true), (&words.answered, false)] {
        for word in list {
            let hits = memchr::memmem::find_iter(text.as_bytes(), word.as_bytes());
            turns.extend(hits.filter(|&at| heads(at, word, asks)).map(|at| (at, asks)));
        }
    }
    turns.sort_unstable();
    turns
}
