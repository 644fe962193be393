//! The world: the terminal from taking to giving back, signals, keys, and the loop that joins them to the app.

mod ability;
mod input;
mod run;
mod screen;
mod styles;
mod watch;

pub use ability::{refusal, stdout_columns};
pub use run::{Ending, run};
pub use styles::Styles;
