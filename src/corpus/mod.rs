//! From folders and files to documents: clean text, its blocks, and the way back to the source.

mod document;

pub use document::{Block, BlockKind, Document, DocumentId, Format, Genre, Meta};

use std::path::{Path, PathBuf};

use crate::error::Result;

/// Everything that was opened, read or not.
#[derive(Debug, Default)]
pub struct Corpus {
    /// What a person calls it: the folder's name, or the built-in dossier's title.
    pub title: String,
    /// Documents in order of name.
    pub documents: Vec<Document>,
    /// Files that were not read, each with its reason.
    pub skipped: Vec<Skipped>,
}

/// A file that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Path within the dossier, fit to be shown.
    pub name: String,
    /// Why, lower case, one line, naming the limit where one was met.
    pub reason: String,
}

/// What is read at most; each bound is named in a notice when it is met.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of text in one file.
    pub file_bytes: u64,
    /// Files in one dossier.
    pub files: usize,
    /// Folders deep.
    pub depth: usize,
    /// Bytes of front matter.
    pub front_matter_bytes: usize,
    /// Bytes of one shown line.
    pub line_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 32 << 20,
            files: 100_000,
            depth: 64,
            front_matter_bytes: 16 << 10,
            line_bytes: 64 << 10,
        }
    }
}

impl Corpus {
    /// Opens files and folders; `-` is standard input.
    ///
    /// # Errors
    /// A named path that is not there, or nothing at all to read.
    pub fn open(_paths: &[PathBuf], _limits: &Limits) -> Result<Corpus> {
        Ok(Corpus::default())
    }

    /// The five documents the program ships with.
    pub fn built_in() -> Corpus {
        Corpus::default()
    }

    /// One document from bytes, as if it had been read from a file of that name.
    pub fn from_bytes(_name: &Path, _bytes: Vec<u8>) -> Corpus {
        Corpus::default()
    }
}
