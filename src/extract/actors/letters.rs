//! Words of a text and their letters, without case and accents.

use rustc_hash::FxHashSet;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::extract::lexicon_key::{ascii_word, sixteen};

/// A word and the hash of its folded letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// First byte.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    pub(super) hash: u32,
}

/// The next run of letters and digits at or after `from`.
#[inline(always)]
pub(super) fn next_word(text: &str, from: usize) -> Option<Word> {
    word_at(text, word_start(text, from)?)
}

/// Where the next word begins, at or after `from`.
#[inline(always)]
pub(super) fn word_start(text: &str, from: usize) -> Option<usize> {
    // Nearly always one space on.
    match text.as_bytes().get(from..from + 2) {
        Some([b' ', next]) if next.is_ascii_alphanumeric() => Some(from + 1),
        _ => word_start_beyond(text, from),
    }
}

#[inline(never)]
fn word_start_beyond(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut start = from;
    loop {
        let stops = |b: &u8| b.is_ascii_alphanumeric() || !b.is_ascii();
        start += bytes.get(start..)?.iter().position(stops)?;
        if bytes.get(start)?.is_ascii() {
            return Some(start);
        }
        let c = text.get(start..)?.chars().next()?;
        if is_word(c) {
            return Some(start);
        }
        start += c.len_utf8();
    }
}

/// The word that begins at `start`.
#[inline(always)]
pub(super) fn word_at(text: &str, start: usize) -> Option<Word> {
    match ascii_word(text.as_bytes(), start) {
        Some((first, second, end)) if !goes_on(text, end) => {
            Some(Word { start, end, hash: hashed(first, second, end - start) })
        }
        _ => folded_word(text, start),
    }
}

/// Whether letters beyond ASCII stand at a place.
#[inline(always)]
fn goes_on(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(|b| !b.is_ascii()) && begins_word(text, at)
}

#[cold]
fn begins_word(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(is_word))
}

/// A word with letters beyond ASCII, as if it were written without accents.
#[cold]
fn folded_word(text: &str, start: usize) -> Option<Word> {
    let rest = text.get(start..)?;
    let (mut letters, mut length) = ([0; 16], 0);
    for c in rest.chars().take_while(|c| is_word(*c)).filter(|c| !is_combining_mark(*c)) {
        for &byte in fold(c).encode_utf8(&mut [0; 4]).as_bytes() {
            if let Some(slot) = letters.get_mut(length) {
                *slot = byte;
            }
            length += 1;
        }
    }
    let end = start + rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    let (first, second) = sixteen(letters);
    (end > start).then(|| Word { start, end, hash: hashed(first, second, length) })
}

/// The hash of a word, of its first sixteen letters and how many there are.
#[inline(always)]
fn hashed(first: u64, second: u64, length: usize) -> u32 {
    let mixed = first.wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ second.rotate_left(32).wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
    let mixed = (mixed ^ mixed >> 29).wrapping_add(length as u64);
    (mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 32) as u32
}

/// The hash of two words in a row.
pub(super) fn joined(first: u32, second: u32) -> u32 {
    let hash = (first.rotate_left(13) ^ second).wrapping_mul(0x9E37_79B1);
    hash ^ (hash >> 15)
}

/// Whether a character is part of a word.
pub(super) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        // All letters of Latin but the signs of multiplication and division.
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        // Dashes, quotes and other marks.
        '\u{2000}'..='\u{206f}' => false,
        _ => c.is_alphanumeric() || is_combining_mark(c),
    }
}

/// A character without case and accent; all apostrophes, hyphens and spaces are one.
pub(super) fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    match c {
        '’' | '‘' | '´' => '\'',
        '\u{2010}' | '\u{2011}' | '–' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        _ => {
            let mut base = None;
            decompose_canonical(c, |part| base = base.or(Some(part)));
            let base = base.unwrap_or(c);
            base.to_lowercase().next().unwrap_or(base)
        }
    }
}

/// Letters and digits of a name, folded, nothing between them: "van Dijk" and "vanDijk" are one.
pub(super) fn key(name: &str) -> String {
    with_key(name, str::to_owned)
}

/// Does something with the [`key`] of a name; most are short and need no memory of their own.
pub(super) fn with_key<T>(name: &str, take: impl FnOnce(&str) -> T) -> T {
    let mut letters = [0; 64];
    if name.len() > letters.len() || !name.is_ascii() {
        let mut key = String::with_capacity(name.len());
        key.extend(name.chars().filter(|c| c.is_alphanumeric()).map(fold));
        return take(&key);
    }
    let mut length = 0;
    // Most are one word.
    if name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        length = name.len();
        if let Some(slots) = letters.get_mut(..length) {
            slots.copy_from_slice(name.as_bytes());
            slots.make_ascii_lowercase();
        }
    } else {
        let kept = name.bytes().filter(u8::is_ascii_alphanumeric);
        for (slot, byte) in letters.iter_mut().zip(kept) {
            *slot = byte.to_ascii_lowercase();
            length += 1;
        }
    }
    take(letters.get(..length).and_then(|l| str::from_utf8(l).ok()).unwrap_or_default())
}

/// Words of our own lists, asked for by [`key`].
#[derive(Debug, Default)]
pub(super) struct KeySet(FxHashSet<String>);

impl KeySet {
    pub(super) fn contains(&self, word: &str) -> bool {
        with_key(word, |key| self.0.contains(key))
    }
}

impl<'w> FromIterator<&'w String> for KeySet {
    fn from_iter<I: IntoIterator<Item = &'w String>>(words: I) -> Self {
        Self(words.into_iter().map(|w| key(w)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_a_word_is_known_without_a_table() {
        for c in (0..0x3000).filter_map(char::from_u32) {
            assert_eq!(is_word(c), c.is_alphanumeric() || is_combining_mark(c), "{c:?}");
        }
    }

    #[test]
    fn a_word_is_the_same_with_accents_and_in_capitals() {
        let same = ["Coördinator", "coordinator", "COÖRDINATOR", "coo\u{308}rdinator"];
        let hash = |w: &str| word_at(w, 0).map(|w| w.hash);
        assert!(same.iter().all(|w| hash(w) == hash(same[0])));
        let ends = [("Raad’s", 4), ("Raad…", 4), ("Raadé.", 6), ("Raad–", 4), ("a", 1), ("É", 2)];
        for (text, end) in ends {
            assert_eq!(word_at(text, 0).map(|w| w.end), Some(end), "{text}");
        }
    }
}
