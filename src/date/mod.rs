//! Calendar values with precision: what a time expression means, written as EDTF (ISO 8601-2).

mod answer;
pub(crate) mod calendar;
mod edtf;
mod holiday;
mod range;
mod time;

pub use answer::Answer;
pub use edtf::EdtfError;
pub use holiday::Holiday;
pub use range::{DateRange, Precision, Qualifier};
pub use time::{Bound, Clock, PartOfDay, TimeOfDay};
