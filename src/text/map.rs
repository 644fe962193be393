//! Where clean text came from: a map from clean bytes back to source bytes.

use std::ops::Range;

use super::Span;

/// One stretch of clean text and the source bytes it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    clean: Span,
    source: Span,
    /// Byte for byte the same, so that places inside map exactly.
    verbatim: bool,
}

/// Clean text → source bytes, piece by piece, in order and without gaps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceMap {
    pieces: Vec<Piece>,
}

impl SourceMap {
    /// The map of a text that is its own source.
    pub fn identity(len: usize) -> Self {
        let mut map = Self::default();
        map.push(len, 0..len, true);
        map
    }

    /// Appends `clean_len` bytes of clean text that stand for `source`. `verbatim` promises that
    /// the bytes are the same; a stretch that continues the last one is joined to it.
    pub fn push(&mut self, clean_len: usize, source: Range<usize>, verbatim: bool) {
        if clean_len == 0 {
            return;
        }
        let start = self.pieces.last().map_or(0, |p| p.clean.end);
        let verbatim = verbatim && clean_len == source.len();
        if let Some(last) = self.pieces.last_mut()
            && last.verbatim
            && verbatim
            && last.source.end == source.start
        {
            last.clean.end += clean_len;
            last.source.end = source.end;
            return;
        }
        let piece =
            Piece { clean: Span::new(start, start + clean_len), source: source.into(), verbatim };
        self.pieces.push(piece);
    }

    /// The source bytes a clean span stands for; `None` when it stands for none (inserted text) or
    /// lies outside.
    pub fn to_source(&self, span: Span) -> Option<Range<usize>> {
        let from = self.pieces.partition_point(|p| p.clean.end <= span.start);
        let mut found: Option<Range<usize>> = None;
        for p in self.pieces.get(from..)?.iter().take_while(|p| p.clean.start < span.end) {
            let (mut a, mut b) = (p.source.start, p.source.end);
            if p.verbatim {
                a += span.start.saturating_sub(p.clean.start);
                b -= p.clean.end.saturating_sub(span.end);
            }
            if p.source.is_empty() {
                continue;
            }
            found = Some(found.map_or(a..b, |r| r.start.min(a)..r.end.max(b)));
        }
        found
    }

    /// The first clean place that stands for source byte `at` or one after it.
    pub fn to_clean(&self, at: usize) -> usize {
        for p in &self.pieces {
            if at < p.source.end {
                let inside = if p.verbatim { at.saturating_sub(p.source.start) } else { 0 };
                return p.clean.start + inside;
            }
        }
        self.pieces.last().map_or(0, |p| p.clean.end)
    }

    /// This map, followed by `inner` (the map of the text this one calls its source).
    #[must_use]
    pub fn through(&self, inner: &SourceMap) -> SourceMap {
        let mut out = SourceMap::default();
        for p in &self.pieces {
            if !p.verbatim {
                let source = inner.to_source(p.source).unwrap_or(0..0);
                out.push(p.clean.len(), source, false);
                continue;
            }
            let from = inner.pieces.partition_point(|q| q.clean.end <= p.source.start);
            for q in inner.pieces[from..].iter().take_while(|q| q.clean.start < p.source.end) {
                let part =
                    Span::new(q.clean.start.max(p.source.start), q.clean.end.min(p.source.end));
                let source = if q.verbatim {
                    let a = q.source.start + (part.start - q.clean.start);
                    a..a + part.len()
                } else {
                    q.source.range()
                };
                out.push(part.len(), source, q.verbatim);
            }
        }
        out
    }
}
