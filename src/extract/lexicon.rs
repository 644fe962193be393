//! The words of a language that have to do with time, each with its senses, found in one look.

use std::sync::LazyLock;

use super::language::language_of;
use super::lexicon_data::{QuestionWords, Words};
use super::lexicon_index::{Builder, Index};
pub(crate) use super::lexicon_index::{Entry, Word};
pub(crate) use super::lexicon_kinds::Kinds;
use super::lexicon_letters::{ends_with, starts_with};
pub(crate) use super::lexicon_letters::{is_word_byte, quote_end, skip_blanks, word_end};
use super::lexicon_numbers as numbers;
use super::lexicon_papers::PaperWords;
pub(crate) use super::lexicon_sense::{Part, Sense, TenseCue};
pub(crate) use super::lexicon_sides::{Side, Toward};
use crate::corpus::{BlockKind, Document, Language};
use crate::date::Holiday;
use crate::error::Result;

/// The words of one language.
#[derive(Debug, Default)]
pub struct Lexicon {
    index: Index,
    language: Language,
    holidays: Vec<Holiday>,
    participles: (Vec<String>, Vec<String>),
    past_endings: Vec<String>,
    past_shortest: usize,
    /// Of nouns in the plural, and of adjectives before them.
    plural_endings: Vec<String>,
    adjective_endings: Vec<String>,
    papers: PaperWords,
    questions: QuestionWords,
}

impl Lexicon {
    /// Dutch.
    pub fn dutch() -> &'static Lexicon {
        static DUTCH: LazyLock<Lexicon> = LazyLock::new(|| {
            let text = include_str!("../../assets/lexicon/nl.yaml");
            Lexicon::parse("assets/lexicon/nl.yaml", text).unwrap_or_default()
        });
        &DUTCH
    }

    /// English.
    pub fn english() -> &'static Lexicon {
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
            let text = include_str!("../../assets/lexicon/en.yaml");
            Lexicon::parse("assets/lexicon/en.yaml", text).unwrap_or_default()
        });
        &ENGLISH
    }

    /// That of a document: as its reader says, else by its small words.
    pub fn of(document: &Document) -> &'static Lexicon {
        match document.by_hand.language {
            Some(language) => Self::of_language(language),
            None => Self::of_text(told(document)),
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
        self.language
    }

    /// That of a text, by its small words.
    pub fn of_text(text: &str) -> &'static Lexicon {
        Self::of_language(language_of(text))
    }

    /// From YAML; `name` is what errors call it.
    ///
    /// # Errors
    /// The first mistake, with its line.
    pub fn parse(name: &str, yaml: &str) -> Result<Lexicon> {
        let words = Words::parse(name, yaml)?;
        let mut entries = Builder::default();
        words.each(&mut |phrase, sense| entries.add(phrase, sense));
        numbers::each_joined(&words.numbers, &mut |phrase, sense| entries.add(phrase, sense));
        let mut lexicon = Self { index: entries.build(), ..Self::default() };
        lexicon.language = words.language;
        lexicon.holidays = words.calendar.holidays.iter().map(|h| h.on).collect();
        lexicon.participles = (words.tense.participle_starts, words.tense.participle_endings);
        lexicon.past_endings = words.tense.past_endings;
        lexicon.past_shortest = words.tense.past_shortest;
        lexicon.plural_endings = words.counting.plural_endings;
        lexicon.adjective_endings = words.counting.adjective_endings;
        lexicon.papers = words.document_date;
        lexicon.questions = words.questions;
        Ok(lexicon)
    }

    /// A holiday by its place.
    pub(crate) fn holiday(&self, place: u16) -> Option<Holiday> {
        self.holidays.get(usize::from(place)).copied()
    }

    /// Words around a paper's own date.
    pub(crate) fn papers(&self) -> &PaperWords {
        &self.papers
    }

    /// Words around questions and answers.
    pub(crate) fn questions(&self) -> &QuestionWords {
        &self.questions
    }

    /// Whether a word looks like a participle ("gesteld", "vastgesteld", "overgenomen").
    pub(crate) fn is_participle(&self, word: &str) -> bool {
        let (starts, endings) = &self.participles;
        word.len() > 4
            && starts.iter().any(|s| starts_with(word, s))
            && endings.iter().any(|e| ends_with(word, e))
            && self.senses(word).iter().all(|s| {
                matches!(
                    s,
                    Sense::Tense(TenseCue::Past)
                        | Sense::DateLabel
                        | Sense::LateLabel
                        | Sense::DayLead
                        | Sense::Birth
                        | Sense::Open
                )
            })
    }

    /// Whether a word ends as a finite past does ("publiceerde").
    pub(crate) fn is_past(&self, word: &str) -> bool {
        word.len() >= self.past_shortest && self.past_endings.iter().any(|e| ends_with(word, e))
    }

    /// Whether a word that the lexicon does not know looks like a noun in the plural.
    pub(crate) fn is_plural_noun(&self, word: &str) -> bool {
        self.ends_unknown(word, &self.plural_endings)
    }

    /// Whether a word that the lexicon does not know looks like an adjective before a plural.
    pub(crate) fn is_adjective(&self, word: &str) -> bool {
        self.ends_unknown(word, &self.adjective_endings)
    }

    /// Whether nothing in the lexicon begins with this word.
    pub(crate) fn is_unknown(&self, word: &str) -> bool {
        self.entry(word).is_none()
    }

    fn ends_unknown(&self, word: &str, endings: &[String]) -> bool {
        let small = word.len() > 3 && word.starts_with(|c: char| c.is_lowercase());
        small && endings.iter().any(|e| ends_with(word, e)) && self.is_unknown(word)
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

    /// The kinds of everything that begins with a word.
    pub(crate) fn kinds(&self, word: &str) -> Kinds {
        self.entry(word).map_or(Kinds::NONE, Entry::kinds)
    }

    /// The senses of one word by itself.
    pub(crate) fn senses(&self, word: &str) -> &[Sense] {
        self.entry(word).map_or(&[], Entry::senses)
    }

    /// The word at `at`, or after the blanks there, with what begins with it.
    pub(crate) fn word(&self, bytes: &[u8], at: usize) -> Word<'_> {
        self.index.word(bytes, at)
    }

    /// Where the word that begins at `at` ends, and its entry when a time expression may begin with it.
    #[inline]
    pub(crate) fn opening(&self, bytes: &[u8], at: usize) -> (usize, Option<&Entry>) {
        self.index.opening(bytes, at)
    }

    /// Whether an entry may end with the word that begins at `at`.
    pub(crate) fn may_close(&self, bytes: &[u8], at: usize) -> bool {
        self.index.may_close(bytes, at)
    }

    /// The longest entry at `at` (the first byte of a word) with a sense that `pick` takes, and
    /// where it ends.
    pub(crate) fn read<T>(
        &self,
        text: &str,
        at: usize,
        pick: impl Fn(Sense) -> Option<T>,
    ) -> Option<(T, usize)> {
        let word = self.word(text.as_bytes(), at);
        word.entry?.read(text.as_bytes(), word.end, pick)
    }

    fn entry(&self, word: &str) -> Option<&Entry> {
        self.index.entry(word.as_bytes(), 0, word.len())
    }
}

/// The text of a document behind its front matter, whose words are those of whoever keeps the files.
fn told(document: &Document) -> &str {
    let mut blocks = document.blocks.iter();
    let start = blocks.find(|b| !matches!(b.kind, BlockKind::Front(_))).map_or(0, |b| b.span.start);
    document.text.get(start..).unwrap_or_default()
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
