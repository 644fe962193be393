//! A set of words that is asked by a glance at a word, and answers before the word is looked up.

use super::lexicon_key::glance;

/// A set of words by their first three letters and their length: it may say yes to others.
#[derive(Debug)]
pub(crate) struct Glances([u64; GLANCES / 64]);

/// Three letters of five bits.
const GLANCES: usize = 1 << 15;

impl Default for Glances {
    fn default() -> Self {
        Self([0; GLANCES / 64])
    }
}

impl Glances {
    fn place((letters, length): (usize, usize)) -> usize {
        // The factor is odd, so that lengths part words with the same letters.
        letters.wrapping_add(length.wrapping_mul(1021)) & (GLANCES - 1)
    }

    /// One more word.
    pub(crate) fn add(&mut self, word: &str) {
        let place = Self::place(glance(word.as_bytes(), 0));
        if let Some(bits) = self.0.get_mut(place >> 6) {
            *bits |= 1 << (place & 63);
        }
    }

    /// Whether a word may be one of them: its [`glance`], and its bytes.
    #[inline]
    pub(crate) fn may_hold(&self, letters: usize, length: usize) -> bool {
        let place = Self::place((letters, length));
        self.0.get(place >> 6).is_some_and(|bits| bits >> (place & 63) & 1 == 1)
    }
}
