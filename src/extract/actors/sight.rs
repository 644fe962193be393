//! What is seen of a word at a glance: enough to pass over nearly all words of a text.

use super::letters::{is_word, word_start};
use crate::extract::lexicon_key::{Key, plain_word};

/// Bits a word, so that a set says yes to few others.
const BITS: usize = 16;

/// A set of words by their first eight letters and their length: it may say yes to others.
#[derive(Debug, Default)]
struct Set {
    /// A power of two of bits.
    bits: Vec<u64>,
}

impl Set {
    fn of(seen: impl Iterator<Item = Seen> + Clone) -> Self {
        let count = seen.clone().count();
        let mut set = Self { bits: vec![0; (count * BITS / 64 + 1).next_power_of_two()] };
        for Seen { letters, length, .. } in seen {
            let place = set.place(letters, length);
            if let Some(bits) = set.bits.get_mut(place >> 6) {
                *bits |= 1 << (place & 63);
            }
        }
        set
    }

    #[inline]
    fn place(&self, letters: u64, length: usize) -> usize {
        let mixed = (letters ^ (length as u64) << 59).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 32) as usize & (self.bits.len() * 64).saturating_sub(1)
    }

    #[inline]
    fn may_hold(&self, letters: u64, length: usize) -> bool {
        let place = self.place(letters, length);
        self.bits.get(place >> 6).is_some_and(|bits| bits >> (place & 63) & 1 == 1)
    }
}

/// Words that stand at one place of a phrase, by whether they must begin with a capital.
#[derive(Debug, Default)]
struct Words {
    small: Set,
    capital: Set,
}

impl Words {
    fn of(seen: &[Seen]) -> Self {
        let those = |capital| Set::of(seen.iter().copied().filter(move |s| s.capital == capital));
        Self { small: those(false), capital: those(true) }
    }

    #[inline]
    fn may_hold(&self, letters: u64, length: usize, capital: bool) -> bool {
        self.small.may_hold(letters, length) || capital && self.capital.may_hold(letters, length)
    }
}

/// The first words of phrases, and the second of those that have one.
#[derive(Debug, Default)]
pub(super) struct Sight {
    /// Phrases of one word.
    alone: Words,
    /// First words of longer ones.
    leading: Words,
    second: Words,
    /// Whether a phrase may begin with a small letter, and whether one with a number.
    quiet: bool,
    number: bool,
}

/// What is seen of a word.
#[derive(Debug, Clone, Copy)]
struct Seen {
    letters: u64,
    length: usize,
    capital: bool,
}

impl Seen {
    fn of(word: &str) -> Self {
        let letters = Key::of(word.as_bytes(), 0, word.len()).first;
        Self { letters, length: word.len(), capital: word.starts_with(char::is_uppercase) }
    }
}

/// Collects the words of phrases.
#[derive(Debug, Default)]
pub(super) struct Builder {
    alone: Vec<Seen>,
    leading: Vec<Seen>,
    second: Vec<Seen>,
    quiet: bool,
    number: bool,
}

impl Builder {
    /// The first word of a phrase and its second, without accents; a capital must be one in the text.
    pub(super) fn add(&mut self, first: &str, second: Option<&str>) {
        self.quiet |= first.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase());
        self.number |= first.bytes().all(|b| b.is_ascii_digit());
        match second {
            None => self.alone.push(Seen::of(first)),
            Some(second) => {
                self.leading.push(Seen::of(first));
                self.second.push(Seen::of(second));
            }
        }
    }

    pub(super) fn build(self) -> Sight {
        Sight {
            alone: Words::of(&self.alone),
            leading: Words::of(&self.leading),
            second: Words::of(&self.second),
            quiet: self.quiet,
            number: self.number,
        }
    }
}

impl Sight {
    /// Where the next word that may begin a phrase begins, at or after `from`: any, or where all
    /// phrases begin with a capital one with a capital, a figure, or a letter beyond ASCII.
    #[inline]
    pub(super) fn next_start(&self, text: &str, from: usize) -> Option<usize> {
        if self.quiet {
            return word_start(text, from);
        }
        let bytes = text.as_bytes();
        let mut start = from;
        loop {
            let loud = |b: &u8| b.is_ascii_uppercase() || b.is_ascii_digit() || !b.is_ascii();
            start += bytes.get(start..)?.iter().position(loud)?;
            let inside = text.get(..start)?.chars().next_back().is_some_and(is_word);
            let c = text.get(start..)?.chars().next()?;
            if !inside && is_word(c) {
                return Some(start);
            }
            start += c.len_utf8();
        }
    }

    /// The end of a plain word with which surely no phrase begins.
    #[inline]
    pub(super) fn passes_over(&self, text: &str, start: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        if bytes.get(start)?.is_ascii_digit() {
            return number_end(bytes, start).filter(|_| !self.number);
        }
        let (letters, end) = plain_word(bytes, start)?;
        let (length, capital) = (end - start, bytes.get(start)?.is_ascii_uppercase());
        // "D66" goes on.
        if bytes.get(end)?.is_ascii_digit() || self.alone.may_hold(letters, length, capital) {
            return None;
        }
        let leads = self.leading.may_hold(letters, length, capital);
        (!leads || self.has_no_second(text, end)).then_some(end)
    }

    /// Whether the word behind a place is surely no second word of a phrase.
    fn has_no_second(&self, text: &str, end: usize) -> bool {
        let bytes = text.as_bytes();
        let Some(start) = word_start(text, end) else { return true };
        let Some((letters, end)) = plain_word(bytes, start) else { return false };
        let capital = bytes.get(start).is_some_and(u8::is_ascii_uppercase);
        let goes_on = bytes.get(end).is_some_and(u8::is_ascii_digit);
        !goes_on && !self.second.may_hold(letters, end - start, capital)
    }
}

/// Where figures end that no letter goes on with.
fn number_end(bytes: &[u8], start: usize) -> Option<usize> {
    let end = start + bytes.get(start..)?.iter().position(|b| !b.is_ascii_digit())?;
    bytes.get(end).filter(|b| b.is_ascii() && !b.is_ascii_alphabetic()).map(|_| end)
}
