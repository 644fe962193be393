//! Hyphens: what one at a line end means, and which words are written with one.

use std::collections::HashSet;

use crate::text::Span;

/// A hyphen at a line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hyphen {
    /// There is none, or it is a dash.
    None,
    /// It breaks a word: the word is made whole.
    Broken,
    /// It belongs to a compound.
    Kept,
    /// It stands for the rest of a later word: "in- en uitvoer".
    Suspended,
}

/// Compounds that `text` writes with a hyphen inside a line, in lower case.
pub(super) fn hyphenated_words(text: &str, within: Span) -> HashSet<String> {
    let inside = |c: char| c.is_alphanumeric() || c == '-';
    let text = within.of(text);
    let mut words = HashSet::new();
    let mut at = 0;
    while let Some(hyphen) = text.get(at..).and_then(|rest| rest.find('-')).map(|i| at + i) {
        let (before, after) = text.split_at(hyphen);
        let start = before.trim_end_matches(inside).len();
        let end = text.len() - after.trim_start_matches(inside).len();
        let word = text.get(start..end).unwrap_or_default();
        if word.len() < 60 && !word.ends_with('-') && !word.starts_with('-') {
            words.insert(word.to_lowercase());
        }
        at = end;
    }
    words
}
