//! Calendar values with precision: what a time expression means, written as EDTF (ISO 8601-2).

mod range;
mod time;

pub use range::{Answer, DateRange, Precision, Qualifier};
pub use time::{Clock, PartOfDay, TimeOfDay};
