//! The words that made an event match, to be lit where they stand.

use crate::text::{Folded, Span};

use super::pattern::Pattern;

/// The words a filter looks for, as they may stand in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    patterns: Vec<Pattern>,
}

impl Marks {
    pub(super) fn add(&mut self, pattern: Pattern) {
        if !self.patterns.contains(&pattern) {
            self.patterns.push(pattern);
        }
    }

    /// Whether there is nothing to light.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Where the filter's words stand in `text`: in order, not overlapping.
    pub fn find(&self, text: &str) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text);
        let places = self.patterns.iter().flat_map(|pattern| pattern.places(folded.text()));
        let mut spans: Vec<Span> = places.map(|place| folded.original(place.into())).collect();
        spans.sort_unstable();
        spans.dedup_by(|next, last| {
            let overlaps = next.start < last.end;
            if overlaps {
                last.end = last.end.max(next.end);
            }
            overlaps
        });
        spans
    }
}
