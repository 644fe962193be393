//! A document laid out in lines for a given width: what the reader pane scrolls over.

use crate::corpus::{BlockKind, Document};
use crate::text::{Span, wrap};

/// One line on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageLine {
    /// The words, in the text the page was made of; empty between blocks.
    pub span: Span,
    /// The block they stand in, as a place in the document's list; `None` between blocks and in
    /// the untouched source.
    pub block: Option<usize>,
    /// Columns left free before the words.
    pub indent: u16,
    /// Whether the block begins here (its marker is shown).
    pub first: bool,
}

/// A text wrapped to a width; spans are in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    lines: Vec<PageLine>,
}

impl Page {
    /// A document's clean text, block by block.
    pub fn of_document(document: &Document, columns: u16) -> Self {
        let mut lines = Vec::new();
        for (i, block) in document.blocks.iter().enumerate() {
            if i.checked_sub(1)
                .and_then(|p| document.blocks.get(p))
                .is_some_and(|p| !packed(&p.kind, &block.kind))
            {
                lines.push(PageLine {
                    span: gap(block.span),
                    block: None,
                    indent: 0,
                    first: false,
                });
            }
            let (start, indent) = match block.kind {
                BlockKind::Item => (block.body, marker_columns(document, i).min(columns / 2)),
                _ => (block.span.start, 0),
            };
            let words = Span::new(start, block.span.end);
            let parts = wrap(words.of(&document.text), usize::from(columns.saturating_sub(indent)));
            let shifted = parts.iter().enumerate().map(|(n, part)| PageLine {
                span: Span::new(start + part.start, start + part.end),
                block: Some(i),
                indent,
                first: n == 0,
            });
            lines.extend(shifted);
        }
        Self { lines }
    }

    /// Any other text, line by line.
    pub fn of_text(text: &str, columns: u16) -> Self {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let parts = wrap(line, usize::from(columns));
            lines.extend(parts.iter().enumerate().map(|(n, p)| PageLine {
                span: Span::new(start + p.start, start + p.end),
                block: None,
                indent: 0,
                first: n == 0,
            }));
            start += line.len() + 1;
        }
        Self { lines }
    }

    /// All lines.
    pub fn lines(&self) -> &[PageLine] {
        &self.lines
    }

    /// The lines a span of the text stands on.
    pub fn lines_of(&self, span: Span) -> std::ops::Range<usize> {
        let from = self.lines.partition_point(|l| l.span.end <= span.start);
        let to = self.lines.partition_point(|l| l.span.start < span.end);
        from..to.max(from + 1).min(self.lines.len().max(from))
    }
}

/// Blocks that stand together without an empty line between them.
fn packed(above: &BlockKind, below: &BlockKind) -> bool {
    use BlockKind::{Front, Note, Row};
    matches!((above, below), (Front(_), Front(_)) | (Note, Note) | (Row, Row))
}

/// An empty place just before a block, so that lines stay in order.
fn gap(block: Span) -> Span {
    let at = block.start.saturating_sub(1);
    Span::new(at, at)
}

/// Columns for an item's marker and a space: `• ` or `12. `.
fn marker_columns(document: &Document, block: usize) -> u16 {
    let marker = marker(document, block);
    u16::try_from(marker.chars().count() + 1).unwrap_or(2).clamp(2, 6)
}

/// The marker shown before an item: a bullet for every kind of bullet, numbers and letters as they are.
pub fn marker(document: &Document, block: usize) -> &str {
    let Some(b) = document.blocks.get(block) else { return "" };
    let written = Span::new(b.span.start, b.body).of(&document.text).trim();
    if written.chars().any(char::is_alphanumeric) { written } else { "•" }
}
