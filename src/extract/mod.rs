//! What one document says: time expressions, mentions of actors, tellings.

mod actor;
mod reading;
mod telling;
mod tellings;
mod timex;

pub use actor::{Actor, ActorId, ActorKind, Actors, How, Mention, Office};
pub use reading::Reading;
pub use telling::{Standing, Telling};
pub use tellings::tellings;
pub use timex::{Anchor, AnchorSource, DateSource, DocumentDate, Timex, TimexUse};
pub fn read_words(_t: &str, _a: Option<crate::date::DateRange>) -> Vec<Timex> {
    vec![]
}
