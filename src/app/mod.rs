//! What the reader is doing: one state, changed in one way.

mod action;

pub use action::{Action, Edit, Effect, Input, Scene};
