//! What one document says: time expressions, mentions of actors, tellings.

mod actor;
mod actors;
mod telling;
mod timex;

pub use actor::{Actor, ActorId, ActorKind, Actors, How, Mention, Office};
pub use actors::{Gazetteer, find_actors};
pub use telling::{Standing, Telling};
pub use timex::{Anchor, AnchorSource, DateSource, DocumentDate, Timex, TimexUse};
