//! What one document says: time expressions, mentions of actors, tellings.

mod actor;
mod actors;
mod date_doubts;
mod document_date;
mod file_date;
mod glances;
mod heads;
mod language;
mod lexicon;
mod lexicon_clauses;
mod lexicon_data;
mod lexicon_index;
mod lexicon_key;
mod lexicon_kinds;
mod lexicon_letters;
mod lexicon_lists;
mod lexicon_numbers;
mod lexicon_papers;
mod lexicon_parts;
mod lexicon_sense;
mod lexicon_sides;
mod lexicon_words;
mod line_date;
mod mails;
mod passages;
mod questions;
mod quotes;
mod reading;
mod resolve;
mod resolve_moved;
mod resolve_near;
mod resolve_part;
mod resolve_previous;
mod resolve_tense;
mod resolve_vague;
mod ruling_date;
mod telling;
mod tellings;
mod timex;
mod unread_date;

use crate::corpus::Document;
use crate::error::Problem;

pub use actor::{Actor, ActorId, ActorKind, Actors, How, Mention, Office, Part};
pub use actors::{Gazetteer, find_actors};
pub use lexicon::Lexicon;
pub use passages::Passages;
pub use reading::Reading;
pub use resolve_tense::{Tense, tense};
pub use telling::{Standing, Telling};
pub use tellings::tellings;
pub use timex::{
    Anchor, AnchorSource, DateSource, DocumentDate, Tagger, Timex, TimexUse, read_dates, read_words,
};

/// What is doubtful about the dates of a document: values of its front matter that are not read,
/// places that disagree on when it was made, times that cannot be placed for want of that.
pub fn date_problems(document: &Document, reading: &Reading) -> Vec<Problem> {
    let mut problems = unread_date::unread_dates(document, reading);
    problems.extend(date_doubts::date_doubts(document, reading));
    problems
}
