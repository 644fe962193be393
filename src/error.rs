//! What stops a run, and what merely accompanies a document.

use std::path::PathBuf;

use crate::text::Span;

/// Nothing can be shown: the run ends with exit code 2 and this message.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// A path named on the command line is not there or cannot be opened.
    #[error("cannot open {}: {reason}", .path.display())]
    Unopenable {
        /// The path as it was given.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// Everything named was skipped or empty: what was named, then a line for each skipped file.
    #[error("nothing to read in {0}")]
    NothingToRead(String),
    /// An asset (keymap, theme, lexicon, actors) has a mistake.
    #[error("{file}:{line}: {reason}")]
    Asset {
        /// The file, as it is called in `assets/` or on disk.
        file: String,
        /// 1-based line of the mistake; 0 when it is of the file as a whole.
        line: usize,
        /// What was expected and what was found.
        reason: String,
    },
}

/// The library's result.
pub type Result<T> = std::result::Result<T, Error>;

/// Something about one document that its reader should know; the run goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What was expected and found, lower case, one line.
    pub message: String,
    /// Where in the clean text, when it is about a place.
    pub span: Option<Span>,
}

impl Problem {
    /// A problem of the document as a whole.
    pub fn of_document(message: impl Into<String>) -> Self {
        Self { message: message.into(), span: None }
    }

    /// A problem at a place in the clean text.
    pub fn at(span: Span, message: impl Into<String>) -> Self {
        Self { message: message.into(), span: Some(span) }
    }
}
