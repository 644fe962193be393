//! Questions to a dossier: the filter language, its vocabulary, and what it selects.

use crate::dossier::Dossier;
use crate::text::Span;
use crate::timeline::EventId;

/// A filter, parsed: what `--filter` and the filter bar take.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {}

/// What is wrong with a filter, and under which of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    /// The bytes of the filter that are wrong.
    pub span: Span,
    /// Lower case, what was expected and what was found.
    pub message: String,
}

impl Query {
    /// Parses a filter. Never an error for words half typed: those are words.
    ///
    /// # Errors
    /// A field with a value that cannot be (`after:foo`), an unknown field's value, a quote left open.
    pub fn parse(_text: &str) -> Result<Query, QueryError> {
        Ok(Query {})
    }
}

/// Folded words of a dossier and where they stand; made once a dossier.
#[derive(Debug, Default)]
pub struct Index {}

impl Index {
    /// Reads every word of the dossier's tellings, titles and names.
    pub fn new(_dossier: &Dossier) -> Index {
        Index {}
    }

    /// The events a filter keeps, in time order, and what to light.
    pub fn select(&self, _dossier: &Dossier, _query: &Query) -> Selection {
        Selection::default()
    }

    /// Words and names of the dossier nearest to what was typed, best first.
    pub fn nearest(&self, _typed: &str, _most: usize) -> Vec<String> {
        Vec::new()
    }
}

/// What a filter keeps.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Events kept, in time order.
    pub events: Vec<EventId>,
    /// Those of them that match only on one reading of an uncertain date, in order.
    pub possibly: Vec<EventId>,
    /// What to light in headlines and in the reader.
    pub marks: Marks,
}

/// The words a filter looks for, as they may stand in a text.
#[derive(Debug, Clone, Default)]
pub struct Marks {}

impl Marks {
    /// Where the filter's words stand in `text`: in order, not overlapping.
    pub fn find(&self, _text: &str) -> Vec<Span> {
        Vec::new()
    }
}
pub fn rank<'a>(_t: &str, _n: impl Iterator<Item = &'a str>) -> Vec<(usize, i64)> {
    vec![]
}
impl Index {
    pub fn actor_counts(
        &self,
        _d: &Dossier,
        _e: &[EventId],
    ) -> Vec<(crate::extract::ActorId, usize)> {
        vec![]
    }
}
