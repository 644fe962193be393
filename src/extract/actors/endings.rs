//! Words by how they end, since a noun of a body is the last part of many.

use rustc_hash::FxHashMap;

use super::letters::with_key;

/// Nouns in small letters, by their last two letters.
#[derive(Debug, Default)]
pub(super) struct Endings(FxHashMap<usize, Vec<String>>);

impl<'w> FromIterator<&'w String> for Endings {
    fn from_iter<I: IntoIterator<Item = &'w String>>(words: I) -> Self {
        let mut endings = Self::default();
        for word in words {
            let end = end_of(word).unwrap_or_default();
            endings.0.entry(end).or_default().push(word.clone());
        }
        endings
    }
}

impl Endings {
    /// Those that end as a word does.
    pub(super) fn like(&self, word: &str) -> impl Iterator<Item = &String> {
        end_of(word).and_then(|end| self.0.get(&end)).into_iter().flatten()
    }

    /// Whether a word ends in one of them.
    pub(super) fn end(&self, word: &str) -> bool {
        // "commis-sie", broken by a line's end, is folded, as are letters beyond ASCII.
        if !word.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return with_key(word, |key| self.like(key).any(|noun| key.ends_with(noun.as_str())));
        }
        let ends = |noun: &String| {
            let start = word.len().checked_sub(noun.len());
            let tail = start.and_then(|at| word.as_bytes().get(at..));
            tail.is_some_and(|w| w.eq_ignore_ascii_case(noun.as_bytes()))
        };
        self.like(word).any(ends)
    }
}

/// Which pairs of letters words end in.
pub(super) fn noun_ends<'a>(words: impl Iterator<Item = &'a String>) -> Vec<bool> {
    let mut ends = vec![false; 1 << 10];
    for end in words.filter_map(|w| end_of(w)) {
        if let Some(known) = ends.get_mut(end) {
            *known = true;
        }
    }
    ends
}

/// The last two letters of a word, five bits each; none where one is beyond ASCII.
pub(super) fn end_of(word: &str) -> Option<usize> {
    let [.., a, b] = word.as_bytes() else { return Some(0) };
    let letter = |byte: u8| usize::from(byte & 31);
    (a.is_ascii() && b.is_ascii()).then(|| letter(*a) << 5 | letter(*b))
}
