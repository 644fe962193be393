//! Questions answered later than they were asked: what they say of the cabinet is of their own day.

use super::lexicon::key;
use super::persons::Days;
use crate::corpus::Document;
use crate::extract::Timex;
use crate::text::Span;

/// Words before the day on which questions came in.
const CAME_IN: &[&str] = &["ingezonden", "ingediend", "gesteld"];

/// The questions of a paper, and when they were asked.
#[derive(Debug, Default)]
pub(super) struct Asked {
    days: Option<Days>,
    /// From "Vraag 1" to "Antwoord 1", in order.
    questions: Vec<Span>,
}

impl Asked {
    /// Reads the questions of a document, each block once.
    pub(super) fn read(document: &Document, timexes: &[Timex]) -> Self {
        let came_in = |t: &&Timex| {
            let start = t.span.start.saturating_sub(40);
            let start = (start..=t.span.start).find(|i| document.text.is_char_boundary(*i));
            let before = start.and_then(|s| document.text.get(s..t.span.start));
            let words = before.unwrap_or_default().trim_end();
            let word = words.trim_end_matches(" op").rsplit(|c: char| !c.is_alphabetic()).next();
            word.is_some_and(|w| CAME_IN.contains(&key(w).as_str()))
        };
        let first = timexes.iter().find(came_in).and_then(|t| t.value.days());
        let days = first.filter(|(first, last)| first == last);
        let mut questions = Vec::new();
        let mut from = None;
        for block in document.blocks.iter().filter(|_| days.is_some()) {
            let words = block.span.of(&document.text).trim_start();
            if opens(words, &["Vraag", "Vragen"]) {
                from = from.or(Some(block.span.start));
            } else if opens(words, &["Antwoord", "Antwoorden"])
                && let Some(start) = from.take()
            {
                questions.push(Span::new(start, block.span.start));
            }
        }
        Self { days, questions }
    }

    /// When the question a place stands in was asked.
    pub(super) fn days(&self, span: Span) -> Option<Days> {
        let next = self.questions.partition_point(|q| q.start <= span.start);
        let question = self.questions.get(next.checked_sub(1)?)?;
        self.days.filter(|_| question.contains(span))
    }
}

/// "Vraag 1", "Antwoord op vraag 1", "Antwoord": one of the words, and no sentence behind it.
fn opens(words: &str, heads: &[&str]) -> bool {
    let mut parts = words.split_whitespace();
    let head = parts.next().is_some_and(|w| heads.contains(&w.trim_end_matches(':')));
    let tail = parts.next().is_none_or(|w| {
        w.starts_with(|c: char| c.is_ascii_digit()) || matches!(w, "op" | "nr." | "vraag")
    });
    head && tail
}
