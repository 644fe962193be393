//! A text made out of another one, with its way back.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{MAX_CLUSTER, SourceMap, Span};

/// A text and, for each byte of it, the bytes of the text it was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapped {
    /// What was made.
    pub text: String,
    /// From `text` back to what it was made from.
    pub map: SourceMap,
}

impl Mapped {
    /// A text that is its own source.
    pub fn identity(text: String) -> Self {
        let map = SourceMap::identity(text.len());
        Self { text, map }
    }

    /// Appends `from[at]` as it stands; nothing when `at` does not fit.
    pub fn copy(&mut self, from: &str, at: Range<usize>) {
        if let Some(words) = from.get(at.clone()) {
            self.text.push_str(words);
            self.map.push(words.len(), at, true);
        }
    }

    /// Appends words that stand for other ones at `stands_for`.
    pub fn put(&mut self, words: &str, stands_for: Range<usize>) {
        self.text.push_str(words);
        self.map.push(words.len(), stands_for, false);
    }

    /// Takes the last character away.
    pub fn pop(&mut self) {
        if let Some(c) = self.text.pop() {
            self.map.pop(c.len_utf8());
        }
    }

    /// Appends part of another text made from the same source.
    pub fn append(&mut self, other: &Mapped, part: Span) {
        self.text.push_str(part.of(&other.text));
        self.map.extend(&other.map, part);
    }

    /// This text with graphemes of more than [`MAX_CLUSTER`] code points cut short from `from` on.
    #[must_use]
    pub fn capped_from(&self, from: usize) -> Self {
        let mut out = Self::default();
        let mut kept = 0;
        for (i, g) in self.text.get(from..).unwrap_or_default().grapheme_indices(true) {
            let Some((cut, _)) = g.char_indices().nth(MAX_CLUSTER) else { continue };
            out.append(self, Span::new(kept, from + i + cut));
            kept = from + i + g.len();
            let gone = self.map.to_source(Span::new(from + i + cut, kept)).unwrap_or(0..0);
            out.put("\u{fffd}", gone);
        }
        out.append(self, Span::new(kept, self.text.len()));
        out
    }

    /// This text, with its map led on to what `inner` maps to.
    #[must_use]
    pub fn through(self, inner: &SourceMap) -> Self {
        Self { map: self.map.through(inner), text: self.text }
    }
}
