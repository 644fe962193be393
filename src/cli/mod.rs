//! The command line: what may be asked, and the commands that need no screen.

mod args;
mod ask;
mod tell;

pub use args::{ActorFormat, Arguments, Command, Format, Look, Theme, What};
pub use ask::{list_plainly, run};
pub use tell::{Failure, Told};
