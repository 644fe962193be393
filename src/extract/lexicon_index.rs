//! Everything that begins with one word, found in one look.

use std::collections::BTreeMap;

use super::glances::Glances;
use super::lexicon_key::{Key, glance};
use super::lexicon_kinds::Kinds;
use super::lexicon_letters::{is_word_byte, match_tail, same_word, skip_blanks, word_end};
use super::lexicon_sense::Sense;

/// Everything that begins with one word: longest first, the bare word (an empty tail) last.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    /// Lower case.
    word: Box<str>,
    key: Key,
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

impl Entry {
    pub(crate) fn kinds(&self) -> Kinds {
        self.kinds
    }

    /// The senses of the first word by itself.
    pub(crate) fn senses(&self) -> &[Sense] {
        self.tails.last().filter(|t| t.words.is_empty()).map_or(&[], |t| &t.senses)
    }

    /// Whether a time expression may begin here; the first word ends at `head`.
    pub(crate) fn opens(&self, bytes: &[u8], head: usize) -> bool {
        let opening = |t: &Tail| t.opens && match_tail(bytes, head, t.words.as_bytes()).is_some();
        // The bare word stands here already.
        let bare = || self.tails.last().is_some_and(|t| t.opens && t.words.is_empty());
        self.opens && (bare() || self.tails.iter().any(opening))
    }

    /// The longest that stands here with a sense that `pick` takes, and where it ends.
    pub(crate) fn read<T>(
        &self,
        bytes: &[u8],
        head: usize,
        pick: impl Fn(Sense) -> Option<T>,
    ) -> Option<(T, usize)> {
        self.tails.iter().find_map(|tail| {
            let found = tail.senses.iter().find_map(|&s| pick(s))?;
            Some((found, match_tail(bytes, head, tail.words.as_bytes())?))
        })
    }

    /// Where the longest that stands here with this sense ends.
    pub(crate) fn find(&self, bytes: &[u8], head: usize, sense: Sense) -> Option<usize> {
        if !self.kinds.any(sense.kind()) {
            return None;
        }
        let mut tails = self.tails.iter().filter(|t| t.senses.contains(&sense));
        tails.find_map(|tail| match_tail(bytes, head, tail.words.as_bytes()))
    }

    /// The kinds of what stands here.
    pub(crate) fn kinds_here(&self, bytes: &[u8], head: usize) -> Kinds {
        let here = |t: &&Tail| match_tail(bytes, head, t.words.as_bytes()).is_some();
        self.tails.iter().filter(here).fold(Kinds::NONE, |k, tail| k.or(tail.kinds))
    }

    /// The kinds of what stands here and ends, but for blanks, at `end`.
    pub(crate) fn kinds_up_to(&self, bytes: &[u8], head: usize, end: usize) -> Kinds {
        let reaches = |tail: &&Tail| {
            // Blanks are at most four, of three bytes each.
            if head + tail.words.len() > end || head + tail.words.len() + 16 < end {
                return false;
            }
            let stop = match_tail(bytes, head, tail.words.as_bytes());
            stop.and_then(|stop| skip_blanks(bytes, stop)) == Some(end)
        };
        self.tails.iter().filter(reaches).fold(Kinds::NONE, |k, tail| k.or(tail.kinds))
    }

    fn add(&mut self, tail: &str, sense: Sense) {
        match self.tails.iter_mut().find(|t| *t.words == *tail) {
            Some(known) => {
                known.opens |= sense.opens();
                if !known.senses.contains(&sense) {
                    known.senses.push(sense);
                }
            }
            None => {
                let senses = vec![sense];
                let opens = sense.opens();
                self.tails.push(Tail { words: tail.into(), senses, kinds: Kinds::NONE, opens });
            }
        }
    }

    fn settle(&mut self) {
        self.tails.sort_by_key(|tail| std::cmp::Reverse(tail.words.len()));
        self.opens = self.tails.iter().any(|tail| tail.opens);
        for tail in &mut self.tails {
            tail.kinds = tail.senses.iter().fold(Kinds::NONE, |k, s| k.or(s.kind()));
            self.kinds = self.kinds.or(tail.kinds);
        }
    }
}

/// A word of a text, with what the lexicon has that begins with it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'l> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) entry: Option<&'l Entry>,
}

impl Word<'_> {
    /// No word, at a place.
    pub(crate) fn none(at: usize) -> Self {
        Self { start: at, end: at, entry: None }
    }

    pub(crate) fn kinds(self) -> Kinds {
        self.entry.map_or(Kinds::NONE, Entry::kinds)
    }
}

/// Collects the entries of a lexicon.
#[derive(Debug, Default)]
pub(crate) struct Builder(BTreeMap<String, Entry>);

impl Builder {
    /// One more phrase with its sense.
    pub(crate) fn add(&mut self, phrase: &str, sense: Sense) {
        let phrase = phrase.to_lowercase();
        // An entry such as "'s ochtends" is found at its first letter; the mark stands before it.
        let phrase = phrase.trim_start_matches('\'');
        let (word, tail) = phrase.split_at(word_end(phrase.as_bytes(), 0));
        if !word.is_empty() {
            self.0.entry(word.to_owned()).or_default().add(tail, sense);
        }
    }

    pub(crate) fn build(self) -> Index {
        let slots = (self.0.len() * 4).next_power_of_two();
        let mut index = Index { slots: vec![(0, EMPTY); slots], ..Index::default() };
        for (word, mut entry) in self.0 {
            entry.key = Key::of(word.as_bytes(), 0, word.len());
            entry.word = word.into();
            entry.settle();
            index.place(entry);
        }
        index
    }
}

/// Entries by a hash of their first word: open addressing, a quarter full at most.
#[derive(Debug, Default)]
pub(crate) struct Index {
    entries: Vec<Entry>,
    /// A power of two of them: the upper half of the hash, and a place in `entries`.
    slots: Vec<(u16, u16)>,
    /// The words that a time expression may begin with.
    opening: Glances,
    /// The last words of all entries.
    closing: Glances,
}

const EMPTY: u16 = u16::MAX;

impl Index {
    fn place(&mut self, entry: Entry) {
        let Some(number) = u16::try_from(self.entries.len()).ok().filter(|&n| n != EMPTY) else {
            return;
        };
        let mask = self.slots.len().saturating_sub(1);
        let (tag, mut at) = entry.key.hash();
        if entry.opens {
            self.opening.add(&entry.word);
        }
        for tail in &entry.tails {
            let mut words = tail.words.rsplit(|c: char| !c.is_alphanumeric());
            self.closing.add(words.find(|word| !word.is_empty()).unwrap_or(&entry.word));
        }
        while self.slots.get(at & mask).is_some_and(|slot| slot.1 != EMPTY) {
            at += 1;
        }
        if let Some(slot) = self.slots.get_mut(at & mask) {
            *slot = (tag, number);
            self.entries.push(entry);
        }
    }

    /// The entry of the word `bytes[start..end]`.
    pub(crate) fn entry(&self, bytes: &[u8], start: usize, end: usize) -> Option<&Entry> {
        self.find(Key::of(bytes, start, end), bytes, start)
    }

    fn find(&self, key: Key, bytes: &[u8], start: usize) -> Option<&Entry> {
        let mask = self.slots.len().saturating_sub(1);
        let (tag, mut at) = key.hash();
        loop {
            let &(known, number) = self.slots.get(at & mask)?;
            if number == EMPTY {
                return None;
            }
            let entry = self.entries.get(usize::from(number)).filter(|_| known == tag);
            if let Some(entry) = entry
                && entry.key == key
                && (key.length <= 16
                    || same_word(entry.word.as_bytes(), bytes.get(start..start + key.length)?))
            {
                return Some(entry);
            }
            at += 1;
        }
    }

    /// The word at `at`, or after the blanks there.
    pub(crate) fn word(&self, bytes: &[u8], at: usize) -> Word<'_> {
        let start = skip_blanks(bytes, at).unwrap_or(at);
        if !bytes.get(start).is_some_and(|&b| is_word_byte(b)) {
            return Word::none(start);
        }
        let key = Key::at(bytes, start);
        Word { start, end: start + key.length, entry: self.find(key, bytes, start) }
    }

    /// Where the word that begins at `at` ends, and its entry when a time expression may begin
    /// with it: most words are sent away by their first letters
    /// and their length.
    #[inline]
    pub(crate) fn opening(&self, bytes: &[u8], at: usize) -> (usize, Option<&Entry>) {
        let (letters, end) = glance(bytes, at);
        let may_open = self.opening.may_hold(letters, end - at);
        (end, if may_open { self.entry(bytes, at, end) } else { None })
    }

    /// Whether an entry may end with the word that begins at `at`.
    pub(crate) fn may_close(&self, bytes: &[u8], at: usize) -> bool {
        let (letters, end) = glance(bytes, at);
        self.closing.may_hold(letters, end - at)
    }
}
