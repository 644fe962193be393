//! What was found in one document.

use super::{DocumentDate, Mention, Timex};

/// What was found in one document: the ground its tellings stand on.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Its own date, with the evidence.
    pub date: DocumentDate,
    /// Time expressions in order, not overlapping.
    pub timexes: Vec<Timex>,
    /// Mentions in order; a shorter one may stand inside a longer ("VVD" in "VVD-Kamerlid Koopmans").
    pub mentions: Vec<Mention>,
}
