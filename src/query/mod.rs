//! Questions to a dossier: the filter language, its vocabulary, and what it selects.

mod complete;
mod dates;
mod field;
mod find;
mod fuzzy;
mod index;
mod lists;
mod marks;
mod near;
mod parse;
mod pattern;
mod profile;
mod recurring;
mod select;
mod set;
#[cfg(test)]
mod tests;
mod words;

pub use complete::Completion;
pub use fuzzy::rank;
pub use index::Index;
pub use marks::Marks;
pub use profile::{Profile, rank_actors};
pub use recurring::Recurring;
pub use select::Selection;

use crate::text::Span;
use dates::Days;
use field::{Kind, State};
use pattern::Pattern;

/// A filter, parsed: what `--filter` and the filter bar take.
///
/// ```
/// use dossier_tui::query::Query;
///
/// assert!(Query::parse("broekers after:2019-11 !is:planned").is_ok());
/// assert!(Query::parse("actor:").is_ok(), "half typed");
/// let error = Query::parse("blok after:foo").unwrap_err();
/// assert_eq!(error.span.range(), 11..14);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// All of these must hold; of each, one of its terms. None is empty.
    clauses: Vec<Vec<Term>>,
    unfinished: Vec<Span>,
}

/// One question, or its denial.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    not: bool,
    ask: Ask,
}

/// What can be asked of an event; of several values one must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Ask {
    /// Words in sentence, title or names.
    Words(Pattern),
    /// Name, alias, office or party of someone named.
    Actor(Vec<Pattern>),
    /// Title, name or label of a document that tells it.
    Doc(Vec<Pattern>),
    /// Who speaks in a document that tells it.
    Source(Vec<Pattern>),
    /// Genre of a document that tells it, or kind of someone named.
    Kind(Vec<Kind>),
    /// Standing, doubts.
    Is(Vec<State>),
    /// When it happened.
    When(Vec<Days>),
    /// On which days of the week or the year.
    Recurring(Vec<Recurring>),
    /// When it was told.
    Known(Vec<Days>),
}

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
    /// A field that is not there (`acter:blok`), a value that cannot be (`after:foo`), a word of
    /// more than 64 characters, a filter of more than 1,000.
    pub fn parse(text: &str) -> Result<Query, QueryError> {
        parse::Parser::new(text).query()
    }

    /// Whether it asks nothing: it keeps every event.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Terms that ask nothing yet (`actor:`, `after:20`, a lone `-`): fine while typing, worth a
    /// word when a whole filter was given.
    pub fn unfinished(&self) -> &[Span] {
        &self.unfinished
    }
}
