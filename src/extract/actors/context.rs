//! Words around a name or an office that rule somebody out: of sex, of councils, of the past.

use super::letters::KeySet;
use super::local::Places;
use super::sexes::Sexes;
use super::words::Words;

/// Words that rule somebody out.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) sexes: Sexes,
    pub(super) places: Places,
    /// "familie", before a surname.
    pub(super) households: KeySet,
    /// "destijds", in small letters.
    past: Vec<String>,
}

impl Context {
    pub(super) fn new(words: &Words) -> Self {
        let past = words.past.clone();
        let households = words.households.iter().collect();
        Self { sexes: Sexes::new(words), places: Places::new(words), households, past }
    }

    /// "Destijds" in a sentence.
    pub(super) fn tells_of_the_past(&self, sentence: &str) -> bool {
        let sentence = sentence.to_lowercase();
        let whole = |at: usize, word: &str| {
            let end = sentence.get(at + word.len()..).unwrap_or_default();
            let before = sentence.get(..at).unwrap_or_default();
            !end.starts_with(char::is_alphanumeric) && !before.ends_with(char::is_alphanumeric)
        };
        self.past.iter().any(|w| sentence.match_indices(w.as_str()).any(|(at, _)| whole(at, w)))
    }
}
