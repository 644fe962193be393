//! Words around a name or an office that rule somebody out: of sex, of councils, of the past.

use serde::Deserialize;

use super::letters::KeySet;
use super::local::Places;
use super::sexes::Sexes;
use super::words::words;

/// `context` of `assets/actor-words.yaml` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContextWords {
    theirs: Vec<String>,
    pub(super) sir: Vec<String>,
    pub(super) madam: Vec<String>,
    #[serde(deserialize_with = "words")]
    pub(super) women: Vec<String>,
    #[serde(deserialize_with = "words")]
    pub(super) men: Vec<String>,
    households: Vec<String>,
    pub(super) council: Vec<String>,
    pub(super) parliament: Vec<String>,
    past: Vec<String>,
    times: Vec<String>,
    now: Vec<String>,
}

/// Words that rule somebody out.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) sexes: Sexes,
    pub(super) places: Places,
    /// "familie", before a surname.
    pub(super) households: KeySet,
    /// "zijn", before an office.
    pub(super) theirs: KeySet,
    /// "destijds", in small letters.
    past: Vec<String>,
    times: KeySet,
    now: KeySet,
}

impl Context {
    pub(super) fn new(words: &ContextWords) -> Self {
        let set = |words: &[String]| words.iter().collect::<KeySet>();
        Self {
            sexes: Sexes::new(words),
            places: Places::new(words),
            households: set(&words.households),
            theirs: set(&words.theirs),
            past: words.past.clone(),
            times: set(&words.times),
            now: set(&words.now),
        }
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

    /// Whether the words of a sentence before a year tell that something happened in it: "in 1975", "na de storm
    /// van 1953", but not "de wet van 1975".
    pub(super) fn tells_when(&self, before_year: &str) -> bool {
        let mut words = before_year.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
        let first = words.next().is_some_and(|w| self.times.contains(w));
        let last = words.next_back().is_some_and(|w| self.times.contains(w));
        first && !before_year.contains([',', ';', ':']) || last
    }

    /// "Thans" in a sentence.
    pub(super) fn tells_of_now(&self, sentence: &str) -> bool {
        sentence.split(|c: char| !c.is_alphabetic()).any(|w| self.now.contains(w))
    }
}
