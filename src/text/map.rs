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

    /// Takes the last `clean_len` bytes of clean text away.
    pub fn pop(&mut self, mut clean_len: usize) {
        while let Some(last) = self.pieces.last_mut()
            && clean_len > 0
        {
            let gone = clean_len.min(last.clean.len());
            clean_len -= gone;
            last.clean.end -= gone;
            if last.verbatim {
                last.source.end -= gone;
            }
            if last.clean.is_empty() {
                self.pieces.pop();
            }
        }
    }

    /// Appends the `part` of another map of the same source: its clean text follows this one's.
    pub fn extend(&mut self, other: &SourceMap, part: Span) {
        let from = other.pieces.partition_point(|p| p.clean.end <= part.start);
        let within = other.pieces.iter().skip(from).take_while(|p| p.clean.start < part.end);
        for p in within {
            let clean = Span::new(p.clean.start.max(part.start), p.clean.end.min(part.end));
            let source = if p.verbatim {
                let start = p.source.start + (clean.start - p.clean.start);
                start..start + clean.len()
            } else {
                p.source.range()
            };
            self.push(clean.len(), source, p.verbatim);
        }
    }

    /// Bytes of clean text mapped.
    pub fn len(&self) -> usize {
        self.pieces.last().map_or(0, |p| p.clean.end)
    }

    /// Whether nothing is mapped.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether every byte of a clean span is the same in the source.
    pub fn is_verbatim(&self, span: Span) -> bool {
        let from = self.pieces.partition_point(|p| p.clean.end <= span.start);
        let mut pieces = self.pieces.iter().skip(from).take_while(|p| p.clean.start < span.end);
        pieces.next().is_some_and(|p| p.verbatim && p.clean.contains(span))
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
            let within = inner.pieces.iter().skip(from);
            for q in within.take_while(|q| q.clean.start < p.source.end) {
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
