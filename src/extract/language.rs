//! The language of a text, told by its small words.

use std::sync::LazyLock;

use super::glances::Glances;
use super::lexicon_data::SmallLists;
use super::lexicon_key::glance;
use crate::corpus::Language;

/// Words that are looked at to tell the language.
const SAMPLE: usize = 150;

/// The small words of one language.
#[derive(Debug, Default)]
struct SmallWords {
    words: Vec<String>,
    /// The same, at a glance.
    glances: Glances,
    /// Bytes of the longest.
    longest: usize,
}

/// Dutch, English. A test holds the file to its form; were it broken, all texts would be Dutch.
static SMALL: LazyLock<[SmallWords; 2]> = LazyLock::new(|| {
    let words = SmallLists::built_in();
    [SmallWords::new(words.nl), SmallWords::new(words.en)]
});

impl SmallWords {
    fn new(words: Vec<String>) -> Self {
        let mut glances = Glances::default();
        words.iter().for_each(|word| glances.add(word));
        let longest = words.iter().map(String::len).max().unwrap_or_default();
        Self { words, glances, longest }
    }

    fn contain(&self, word: &str) -> bool {
        let (letters, end) = glance(word.as_bytes(), 0);
        word.len() <= self.longest
            && self.glances.may_hold(letters, end)
            && self.words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }
}

/// The language of a text, of which the first words are counted; Dutch when they do not tell.
pub(super) fn language_of(text: &str) -> Language {
    let [dutch, english] = &*SMALL;
    let (mut nl, mut en) = (0, 0);
    let words = text.split_ascii_whitespace().filter(|w| w.len() > 1);
    let words = words.map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
    for word in words.take(SAMPLE) {
        nl += usize::from(dutch.contain(word));
        en += usize::from(english.contain(word));
    }
    if en > 1 && en > nl { Language::English } else { Language::Dutch }
}

/// Whether a text has a small word that only Dutch has.
pub(super) fn is_surely_dutch(text: &str) -> bool {
    let [dutch, english] = &*SMALL;
    let words = text.split_ascii_whitespace().take(SAMPLE);
    words.into_iter().any(|word| dutch.contain(word) && !english.contain(word))
}

/// The small words of a language.
pub(super) fn small_words(language: Language) -> &'static [String] {
    let [dutch, english] = &*SMALL;
    match language {
        Language::Dutch => &dutch.words,
        Language::English => &english.words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        let english = "The minister said that the report of the committee is to be published.";
        let dutch = "De minister zei dat het verslag van de commissie wordt gepubliceerd.";
        assert_eq!(language_of(english), Language::English);
        assert_eq!(language_of(dutch), Language::Dutch);
        assert_eq!(language_of("12-12-2012"), Language::Dutch);
        // "Is" and "of" are words of both.
        assert_eq!(language_of("(Het stuk is of was af)"), Language::Dutch);
        assert!(is_surely_dutch("Het stuk") && !is_surely_dutch("is of was"));
    }
}
