//! The language of a text, told by its small words.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lexicon_data::SmallLists;
use super::lexicon_key::Key;
use crate::corpus::Language;

/// Words that are looked at to tell the language.
const SAMPLE: usize = 150;

/// The words of both languages that tell them apart.
#[derive(Debug, Default)]
struct SmallWords {
    lists: SmallLists,
    /// Whether a word is Dutch, and whether it is English: "is" is both.
    of: FxHashMap<Key, (bool, bool)>,
}

/// A test holds the file to its form; were it broken, all texts would be Dutch.
static SMALL: LazyLock<SmallWords> = LazyLock::new(|| {
    let lists = SmallLists::built_in();
    let mut of = FxHashMap::<Key, (bool, bool)>::default();
    let (nl, en) = (lists.nl.iter(), lists.en.iter());
    nl.chain(&lists.nl_telling).for_each(|word| of.entry(key(word)).or_default().0 = true);
    en.chain(&lists.en_telling).for_each(|word| of.entry(key(word)).or_default().1 = true);
    SmallWords { lists, of }
});

fn key(word: &str) -> Key {
    Key::of(word.as_bytes(), 0, word.len())
}

/// Whether a word is one that tells of Dutch, and whether of English.
fn small(word: &str) -> (bool, bool) {
    // A key tells no more than sixteen bytes apart.
    if word.len() > 16 {
        (false, false)
    } else {
        SMALL.of.get(&key(word)).copied().unwrap_or_default()
    }
}

/// The language of a text, of which the first words are counted; Dutch when they do not tell.
pub(super) fn language_of(text: &str) -> Language {
    let (mut nl, mut en) = (0, 0);
    let words = text.split_ascii_whitespace().filter(|w| w.len() > 1);
    let words = words.map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
    for (dutch, english) in words.take(SAMPLE).map(small) {
        nl += usize::from(dutch);
        en += usize::from(english);
    }
    if en > 1 && en > nl { Language::English } else { Language::Dutch }
}

/// Whether a text has a telling word that only Dutch has.
pub(super) fn is_surely_dutch(text: &str) -> bool {
    text.split_ascii_whitespace().take(SAMPLE).any(|word| small(word) == (true, false))
}

/// The small words of a language.
pub(super) fn small_words(language: Language) -> &'static [String] {
    match language {
        Language::Dutch => &SMALL.lists.nl,
        Language::English => &SMALL.lists.en,
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
        assert_eq!(language_of("Timeline: 3 March, talks; 5 April, letter"), Language::English);
        assert_eq!(language_of("Tijdlijn The Voice: 3 maart, opname"), Language::Dutch);
        assert_eq!(language_of("12-12-2012"), Language::Dutch);
        // "Is" and "of" are words of both.
        assert_eq!(language_of("(Het stuk is of was af)"), Language::Dutch);
        assert!(is_surely_dutch("Het stuk") && !is_surely_dutch("is of was"));
    }
}
