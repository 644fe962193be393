//! The world: the terminal from taking to giving back, signals, keys, and the loop that joins them to the app.

mod ability;
mod input;
mod run;
mod screen;
mod watch;

pub use ability::{Colours, Ground, refusal, stdout_columns};
pub use run::{Ending, Session, run};
pub use screen::Screen;
