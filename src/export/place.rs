//! Where words stand: in the untouched source, and in the clean text.

use serde::Serialize;

use crate::corpus::Document;
use crate::text::Span;

/// Bytes of the source, where that is knowable, and of the clean text.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Place {
    pub(super) byte_start: Option<usize>,
    pub(super) byte_end: Option<usize>,
    pub(super) clean_start: usize,
    pub(super) clean_end: usize,
}

impl Place {
    pub(super) fn of(document: &Document, span: Span) -> Place {
        let source = document.map.to_source(span);
        Place {
            byte_start: source.as_ref().map(|r| r.start),
            byte_end: source.map(|r| r.end),
            clean_start: span.start,
            clean_end: span.end,
        }
    }
}
