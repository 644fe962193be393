//! `dossier-tui`: who did what when, from a folder of documents, each entry traced to its sentence.
//!
//! The modules stand in the order of the floors: each may use those above it in this list, never
//! those below. `tests/layers.rs` holds them to it.

pub mod date;
pub mod error;
pub mod text;

pub mod corpus;

pub mod extract;

pub mod timeline;

pub mod dossier;

pub mod words;

pub mod labels;

pub mod query;

pub mod app;

pub mod keymap;

pub mod ui;

pub mod shell;

pub mod cli;
pub mod export;
