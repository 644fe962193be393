//! Questions with their answers in one paper: what is asked is told on the day it was sent in.

use super::said::{Found, Said, YearSaid};
use super::{Anchor, AnchorSource, Tagger};
use crate::date::Precision;
use crate::extract::lexicon::Lexicon;
use crate::text::Span;

/// The questions of a paper, and when they were sent in.
pub(super) struct Questions {
    sent: Anchor,
    /// Where a question begins (`true`) or an answer does, in order.
    turns: Vec<(usize, bool)>,
}

impl Questions {
    /// Those of a text, if a date in it says when they were sent in ("ingezonden 3 mei 2021").
    pub(super) fn of(text: &str, tagger: &Tagger<'_>, found: &[(usize, Found)]) -> Option<Self> {
        let sent = found.iter().find_map(|(_, f)| sent_in(text, tagger, f))?;
        Some(Self { sent, turns: turns(text, tagger.lexicon) })
    }

    /// The day what stands at a place was asked; none for answers and all else.
    pub(super) fn asked(&self, at: usize) -> Option<Anchor> {
        let passed = self.turns.partition_point(|(start, _)| *start <= at);
        let (_, asks) = self.turns.get(passed.checked_sub(1)?)?;
        asks.then_some(self.sent)
    }
}

fn sent_in(text: &str, tagger: &Tagger<'_>, found: &Found) -> Option<Anchor> {
    let Some(said @ Said::Day { year: YearSaid::Stated(_), .. }) = &found.said else { return None };
    let before = text.get(..found.start)?.trim_end();
    let is_sent = |word: &String| before.ends_with(word.as_str());
    tagger.lexicon.questions().sent.iter().any(is_sent).then_some(())?;
    let date = tagger.resolver(None).resolve(said)?;
    let span = Some(Span::new(found.start, found.end));
    (date.precision() == Precision::Day).then_some(Anchor {
        date,
        from: AnchorSource::Question,
        span,
    })
}

/// Every "Vraag 1", "Antwoord 1": with a capital, before a number.
fn turns(text: &str, lexicon: &Lexicon) -> Vec<(usize, bool)> {
    let words = lexicon.questions();
    let places = |list: &'_ [String], asks: bool| -> Vec<(usize, bool)> {
        let numbered = |at: usize, word: &str| {
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let rest = text.get(at + word.len()..).unwrap_or_default();
            let number = rest.trim_start_matches([' ', '\n']);
            !before.is_some_and(char::is_alphanumeric)
                && number.len() < rest.len()
                && number.starts_with(|c: char| c.is_ascii_digit())
        };
        let of = |word: &String| -> Vec<_> {
            let hits = memchr::memmem::find_iter(text.as_bytes(), word.as_bytes());
            hits.filter(|&at| numbered(at, word)).map(|at| (at, asks)).collect()
        };
        list.iter().flat_map(of).collect()
    };
    let mut turns = places(&words.asked, true);
    turns.extend(places(&words.answered, false));
    turns.sort_unstable();
    turns
}
