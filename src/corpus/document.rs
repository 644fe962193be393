//! One document: its bytes, its clean text in blocks, and what it says of itself.

use std::borrow::Cow;
use std::path::PathBuf;

use serde::Deserialize;

use crate::date::DateRange;
use crate::error::Problem;
use crate::text::{SourceMap, Span};

/// A document's place in its dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentId(pub usize);

/// One file, read.
#[derive(Debug, Clone)]
pub struct Document {
    /// Path within the dossier (or the path given), fit to be shown and to be printed.
    pub name: String,
    /// Where it lies; `None` when it is built in or came through standard input.
    pub path: Option<PathBuf>,
    /// The untouched bytes.
    pub source: Cow<'static, [u8]>,
    /// Clean text: what is shown, searched and tagged. Blocks are parted by `\n`; within a block
    /// there is no line end and no control character. Safe to put on a terminal.
    pub text: String,
    /// The blocks of `text`, in order, not overlapping; a name or a date never crosses one.
    pub blocks: Vec<Block>,
    /// From clean text back to `source`.
    pub map: SourceMap,
    /// What the document says of itself.
    pub meta: Meta,
    /// What its reader says of it, which overrules all else.
    pub by_hand: ByHand,
    /// What could not be read or had to be mended.
    pub problems: Vec<Problem>,
}

/// What is known of a document from its reader.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ByHand {
    /// When it was made; with known days.
    pub date: Option<DateRange>,
    /// What it is written in.
    pub language: Option<Language>,
}

/// A language that dates and names are read in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
pub enum Language {
    /// Dutch.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Document {
    /// The blocks behind its front matter.
    pub fn told_blocks(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|b| !matches!(b.kind, BlockKind::Front(_)))
    }

    /// The block a place stands in.
    pub fn block_at(&self, at: usize) -> Option<&Block> {
        let i = self.blocks.partition_point(|b| b.span.end <= at);
        self.blocks.get(i).filter(|b| b.span.start <= at)
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }
}

/// A run of clean text that belongs together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, its marker ("· ", "1. ", "- ") included.
    pub span: Span,
    /// Where its words begin, after the marker or the `key: ` of a front-matter line.
    pub body: usize,
    /// How many quotations it stands in: `>` of Markdown, `<blockquote>`. The ">" of plain text are words.
    pub quoted: u8,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// One line of front matter; the key is lower-cased.
    Front(String),
    /// A heading and its level, 1..=6.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// One bullet or numbered entry.
    Item,
    /// One row of a table.
    Row,
    /// A footnote's text.
    Note,
    /// Words that are not the author's telling: page heads and feet, picture captions.
    Furniture,
}

/// What a document says of itself, before any date is understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meta {
    /// From front matter, a `<title>`, the subject line, the first heading; else the file name.
    pub title: String,
    /// What kind of paper it is.
    pub genre: Genre,
    /// Who speaks: a newsroom, a ministry; `None` when nothing says so.
    pub origin: Option<String>,
    /// How it was read.
    pub format: Format,
    /// `utf-8`, `windows-1252`, `utf-16le` …
    pub encoding: &'static str,
    /// Hex digest of `source`, as `sha256sum` prints it.
    pub sha256: String,
}

/// What kind of paper a document is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Genre {
    /// A letter, to parliament or otherwise.
    Letter,
    /// A list of dated entries.
    Chronology,
    /// A news article.
    News,
    /// A press release.
    PressRelease,
    /// Anything else.
    #[default]
    Other,
}

/// How a file was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// HTML, whole or fragments in a text file.
    Html,
}
