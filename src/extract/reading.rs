//! What was found in one document.

use super::{DocumentDate, Lexicon, Mention, Passages, Timex};
use crate::corpus::Language;

/// What was found in one document: the ground its tellings stand on.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The language it is read in: told by its small words, or by its reader.
    pub language: Language,
    /// Its own date, with the evidence.
    pub date: DocumentDate,
    /// Time expressions in order, not overlapping.
    pub timexes: Vec<Timex>,
    /// What in it was told on another day.
    pub passages: Passages,
    /// Mentions in order; a shorter one may stand inside a longer ("VVD" in "VVD-Kamerlid Koopmans").
    pub mentions: Vec<Mention>,
}

impl Reading {
    /// One that holds nothing but the document's date.
    pub fn dated(date: DocumentDate) -> Self {
        Self {
            language: Language::Dutch,
            date,
            timexes: Vec::new(),
            passages: Passages::default(),
            mentions: Vec::new(),
        }
    }

    /// The words of its language.
    pub(crate) fn lexicon(&self) -> &'static Lexicon {
        Lexicon::of_language(self.language)
    }
}
