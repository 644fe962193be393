//! The words of a language that have to do with time, each with its senses, found in one look.

use std::sync::LazyLock;

use super::lexicon_data::Words;
use super::lexicon_letters::{ends_with, match_tail, same_word, starts_with};
pub(crate) use super::lexicon_letters::{is_word_byte, quote_end, skip_blanks, word_end};
use super::lexicon_numbers as numbers;
pub(crate) use super::lexicon_sense::{Kinds, Part, Sense, Side, TenseCue, Toward};
use crate::corpus::{Document, Language};
use crate::date::Holiday;
use crate::error::Result;

/// Everything that begins with one word: longest first, the bare word (an empty tail) last.
#[derive(Debug, Default)]
struct Entry {
    /// Lower case.
    word: Box<str>,
    tails: Vec<Tail>,
    /// Whether a time expression may begin with one of them.
    opens: bool,
    /// All their kinds.
    kinds: Kinds,
}

/// The rest of an entry after its first word.
#[derive(Debug)]
struct Tail {
    /// As it is written in the lexicon.
    words: Box<str>,
    senses: Vec<Sense>,
    kinds: Kinds,
    /// Whether a time expression may begin here.
    opens: bool,
}

/// The words of one language.
#[derive(Debug)]
pub struct Lexicon {
    /// Entries by a mix of the letters of their first word.
    shelves: Vec<Vec<Entry>>,
    holidays: Vec<Holiday>,
    participles: (Vec<String>, Vec<String>),
    past_endings: Vec<String>,
    date_keys: Vec<String>,
}

const LONGEST: usize = 32;
/// Words that are looked at to tell the language.
const SAMPLE: usize = 150;
/// A power of two, a few times the number of entries.
const SHELVES: usize = 4096;

impl Lexicon {
    /// Dutch.
    pub fn dutch() -> &'static Lexicon {
        static DUTCH: LazyLock<Lexicon> = LazyLock::new(|| {
            let text = include_str!("../../assets/lexicon/nl.yaml");
            Lexicon::parse("assets/lexicon/nl.yaml", text).unwrap_or_else(|_| Lexicon::empty())
        });
        &DUTCH
    }

    /// English.
    pub fn english() -> &'static Lexicon {
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
            let text = include_str!("../../assets/lexicon/en.yaml");
            Lexicon::parse("assets/lexicon/en.yaml", text).unwrap_or_else(|_| Lexicon::empty())
        });
        &ENGLISH
    }

    /// That of a document: as its reader says, else by its small words.
    pub fn of(document: &Document) -> &'static Lexicon {
        match document.by_hand.language {
            Some(language) => Self::of_language(language),
            None => Self::of_text(&document.text),
        }
    }

    /// That of a language.
    pub fn of_language(language: Language) -> &'static Lexicon {
        match language {
            Language::Dutch => Self::dutch(),
            Language::English => Self::english(),
        }
    }

    /// Whose words these are.
    pub fn language(&self) -> Language {
        if std::ptr::eq(self, Self::english()) { Language::English } else { Language::Dutch }
    }

    /// The language of a text by its small words, of which the first are counted;
    /// Dutch when they do not tell.
    pub fn of_text(text: &str) -> &'static Lexicon {
        let (dutch, english) = (Self::dutch(), Self::english());
        let (mut nl, mut en) = (0, 0);
        let words = text.split_ascii_whitespace().filter(|w| w.len() > 1);
        for word in words.take(SAMPLE) {
            nl += usize::from(dutch.senses(word).contains(&Sense::Function));
            en += usize::from(english.senses(word).contains(&Sense::Function));
        }
        if en > 1 && en > nl { english } else { dutch }
    }

    /// From YAML; `name` is what errors call it.
    ///
    /// # Errors
    /// The first mistake, with its line.
    pub fn parse(name: &str, yaml: &str) -> Result<Lexicon> {
        let words = Words::parse(name, yaml)?;
        let mut lexicon = Self::empty();
        words.each(&mut |phrase, sense| lexicon.add(phrase, sense));
        numbers::each_joined(&words, &mut |phrase, sense| lexicon.add(phrase, sense));
        for shelf in &mut lexicon.shelves {
            for entry in shelf {
                entry.tails.sort_by_key(|tail| std::cmp::Reverse(tail.words.len()));
                entry.opens = entry.tails.iter().any(|tail| tail.opens);
                for tail in &mut entry.tails {
                    tail.kinds = tail.senses.iter().fold(Kinds::NONE, |k, s| k.or(s.kind()));
                    entry.kinds = entry.kinds.or(tail.kinds);
                }
            }
        }
        lexicon.holidays = words.holidays.iter().map(|h| h.on).collect();
        lexicon.participles = (words.tense.participle_starts, words.tense.participle_endings);
        lexicon.past_endings = words.tense.past_endings;
        lexicon.date_keys = words.document_date.keys;
        Ok(lexicon)
    }

    fn empty() -> Lexicon {
        let shelves = std::iter::repeat_with(Vec::new).take(SHELVES).collect();
        Lexicon {
            shelves,
            holidays: Vec::new(),
            participles: Default::default(),
            past_endings: Vec::new(),
            date_keys: Vec::new(),
        }
    }

    fn add(&mut self, phrase: &str, sense: Sense) {
        let phrase = phrase.to_lowercase();
        // An entry such as "'s ochtends" is found at its first letter; the mark stands before it.
        let phrase = phrase.trim_start_matches('\'');
        let head = word_end(phrase.as_bytes(), 0);
        let (word, tail) = phrase.split_at(head);
        let Some(shelf) = shelf(word.as_bytes()).and_then(|s| self.shelves.get_mut(s)) else {
            return;
        };
        let place = shelf.iter().position(|e| *e.word == *word).unwrap_or_else(|| {
            shelf.push(Entry { word: word.into(), ..Entry::default() });
            shelf.len() - 1
        });
        let Some(entry) = shelf.get_mut(place) else { return };
        match entry.tails.iter_mut().find(|t| *t.words == *tail) {
            Some(known) => {
                known.opens |= sense.opens();
                if !known.senses.contains(&sense) {
                    known.senses.push(sense);
                }
            }
            None => {
                let senses = vec![sense];
                let opens = sense.opens();
                entry.tails.push(Tail { words: tail.into(), senses, kinds: Kinds::NONE, opens });
            }
        }
    }

    /// A holiday by its place.
    pub(crate) fn holiday(&self, place: u16) -> Option<Holiday> {
        self.holidays.get(usize::from(place)).copied()
    }

    /// Keys of the front matter that hold a document's date.
    pub(crate) fn is_date_key(&self, key: &str) -> bool {
        self.date_keys.iter().any(|k| k == key)
    }

    /// Whether a word looks like a participle ("gesteld", "vastgesteld", "overgenomen").
    pub(crate) fn is_participle(&self, word: &str) -> bool {
        let (starts, endings) = &self.participles;
        word.len() > 4
            && starts.iter().any(|s| starts_with(word, s))
            && endings.iter().any(|e| ends_with(word, e))
            && self.senses(word).iter().all(|s| matches!(s, Sense::Tense(TenseCue::Past)))
    }

    /// Whether a word ends as a finite past does ("publiceerde").
    pub(crate) fn is_past(&self, word: &str) -> bool {
        word.len() > 6 && self.past_endings.iter().any(|e| ends_with(word, e))
    }

    /// Whether no word here tells a tense.
    pub(crate) fn is_verbless(&self, text: &str) -> bool {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        words.all(|w| {
            !self.is_past(w) && !self.senses(w).iter().any(|s| matches!(s, Sense::Tense(_)))
        })
    }

    /// Whether a word here makes what follows a guess ("wellicht").
    pub(crate) fn is_hedged(&self, text: &str) -> bool {
        text.split(|c: char| !c.is_alphanumeric()).any(|w| self.senses(w).contains(&Sense::Hedge))
    }

    /// Whether a time expression may begin with the word `bytes[at..end]`.
    pub(crate) fn opens(&self, bytes: &[u8], at: usize, end: usize) -> bool {
        let entry = self.entry(bytes.get(at..end).unwrap_or_default()).filter(|e| e.opens);
        let Some(entry) = entry else { return false };
        let opening = |t: &&Tail| t.opens && match_tail(bytes, end, t.words.as_bytes()).is_some();
        entry.tails.iter().any(|t| opening(&t))
    }

    /// The kinds of everything that begins with a word.
    pub(crate) fn kinds(&self, word: &[u8]) -> Kinds {
        self.entry(word).map_or(Kinds::NONE, |e| e.kinds)
    }

    /// The kinds of the entries that begin at `at` and end, but for blanks, at `end`.
    pub(crate) fn kinds_between(&self, text: &str, at: usize, end: usize) -> Kinds {
        let bytes = text.as_bytes();
        let head = word_end(bytes, at);
        let entry = self.entry(bytes.get(at..head).unwrap_or_default());
        let reaches = |tail: &&Tail| {
            // Blanks are at most four, of three bytes each.
            if head + tail.words.len() > end || head + tail.words.len() + 16 < end {
                return false;
            }
            let stop = match_tail(bytes, head, tail.words.as_bytes());
            stop.and_then(|stop| skip_blanks(bytes, stop)) == Some(end)
        };
        let tails = entry.into_iter().flat_map(|e| e.tails.iter());
        tails.filter(reaches).fold(Kinds::NONE, |k, tail| k.or(tail.kinds))
    }

    /// The senses of one word by itself.
    pub(crate) fn senses(&self, word: &str) -> &[Sense] {
        let entry = self.entry(word.as_bytes());
        entry.and_then(|e| e.tails.last()).filter(|t| t.words.is_empty()).map_or(&[], |t| &t.senses)
    }

    /// The longest entry at `at` (the first byte of a word) with a sense that `pick` takes, and
    /// where it ends.
    pub(crate) fn read<T>(
        &self,
        text: &str,
        at: usize,
        pick: impl Fn(Sense) -> Option<T>,
    ) -> Option<(T, usize)> {
        let bytes = text.as_bytes();
        let head = word_end(bytes, at);
        let entry = self.entry(bytes.get(at..head)?)?;
        entry.tails.iter().find_map(|tail| {
            let found = tail.senses.iter().find_map(|&s| pick(s))?;
            Some((found, match_tail(bytes, head, tail.words.as_bytes())?))
        })
    }

    /// Where the longest entry at `at` with this sense ends.
    pub(crate) fn find(&self, text: &str, at: usize, sense: Sense) -> Option<usize> {
        let bytes = text.as_bytes();
        let head = word_end(bytes, at);
        let entry = self.entry(bytes.get(at..head)?).filter(|e| e.kinds.any(sense.kind()))?;
        let mut tails = entry.tails.iter().filter(|t| t.senses.contains(&sense));
        tails.find_map(|tail| match_tail(bytes, head, tail.words.as_bytes()))
    }

    fn entry(&self, word: &[u8]) -> Option<&Entry> {
        let shelf = self.shelves.get(shelf(word)?)?;
        shelf.iter().find(|e| same_word(e.word.as_bytes(), word))
    }
}

/// A word's shelf, from its length and four of its letters; the five lower bits of a letter are
/// the same in upper and lower case.
fn shelf(word: &[u8]) -> Option<usize> {
    let bits = |at: usize| word.get(at).map_or(0, |&b| usize::from(b & 31));
    let last = word.len().checked_sub(1).filter(|&last| last < LONGEST)?;
    let mixed =
        word.len() ^ bits(0) << 7 ^ bits(1) << 4 ^ bits(word.len() / 2) << 2 ^ bits(last) << 1;
    Some(mixed & (SHELVES - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicons_that_are_shipped_load() {
        let dutch = include_str!("../../assets/lexicon/nl.yaml");
        let english = include_str!("../../assets/lexicon/en.yaml");
        for (text, march) in [(dutch, "maart"), (english, "march")] {
            let lexicon = Lexicon::parse("lexicon", text).unwrap_or_else(|e| panic!("{e}"));
            assert!(lexicon.senses(march).contains(&Sense::Month(3)));
        }
    }

    #[test]
    fn small_words_tell_the_language() {
        let english = "The minister said that the report of the committee is to be published.";
        let dutch = "De minister zei dat het verslag van de commissie wordt gepubliceerd.";
        assert!(std::ptr::eq(Lexicon::of_text(english), Lexicon::english()));
        assert!(std::ptr::eq(Lexicon::of_text(dutch), Lexicon::dutch()));
        assert!(std::ptr::eq(Lexicon::of_text("12-12-2012"), Lexicon::dutch()));
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let wrong = Lexicon::parse("nl.yaml", "language: nl\nmonth: []\n");
        let message = wrong.map(|_| ()).unwrap_err().to_string();
        assert!(message.starts_with("nl.yaml:2: unknown field `month`"), "{message}");
    }

    #[test]
    fn longer_entries_win_and_case_and_blanks_do_not_matter() {
        let lexicon = Lexicon::dutch();
        let through = |s| (s == Sense::Through).then_some(());
        assert_eq!(lexicon.read("Tot  en\u{a0}Met 3 mei", 0, through), Some(((), 12)));
        assert_eq!(lexicon.read("tot en meter", 0, through), None);
        assert!(lexicon.senses("TWEEËNTWINTIGSTE").contains(&Sense::Ordinal(22)));
    }
}
