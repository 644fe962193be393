//! What one document says: time expressions, mentions of actors, tellings.

mod actor;
mod document_date;
mod lexicon;
mod lexicon_data;
mod lexicon_letters;
mod lexicon_numbers;
mod lexicon_sense;
mod resolve;
mod resolve_moved;
mod resolve_near;
mod resolve_part;
mod resolve_tense;
mod telling;
mod timex;

pub use actor::{Actor, ActorId, ActorKind, Actors, How, Mention, Office};
pub use lexicon::Lexicon;
pub use resolve_tense::{Tense, tense};
pub use telling::{Standing, Telling};
pub use timex::{
    Anchor, AnchorSource, DateSource, DocumentDate, Tagger, Timex, TimexUse, read_dates, read_words,
};
