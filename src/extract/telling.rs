//! A telling: one document's statement that places something in time.

use crate::corpus::DocumentId;
use crate::date::{DateRange, TimeOfDay};
use crate::extract::ActorId;
use crate::text::Span;

/// One document's statement of an event: document × sentence × date × actors × standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Who tells it.
    pub document: DocumentId,
    /// The sentence, bullet or heading it stands in.
    pub extent: Span,
    /// The statement itself, without its date prefix.
    pub headline: Span,
    /// When it happened.
    pub when: DateRange,
    /// At what time of day.
    pub time: Option<TimeOfDay>,
    /// Its date words, as a place in the document's list of time expressions.
    pub timex: Option<usize>,
    /// The same words, as a place in the clean text.
    pub words: Option<Span>,
    /// Who is named in the statement.
    pub actors: Vec<ActorId>,
    /// Whether it is said to have happened.
    pub standing: Standing,
    /// Whether this is the document's own publication.
    pub publication: bool,
}

/// Whether a thing is said to have happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// It happened.
    Happened,
    /// It is to happen.
    Planned,
    /// It was called off.
    Cancelled,
    /// It is only referred to ("bij brief van 6 mei 2015").
    Referred,
}
