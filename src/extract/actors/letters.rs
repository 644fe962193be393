//! Words of a text and their letters, without case and accents.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A word and the hash of its folded letters.
pub(super) struct Word {
    /// First byte.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    pub(super) hash: u32,
}

/// The next run of letters and digits at or after `from`.
pub(super) fn next_word(text: &str, from: usize) -> Option<Word> {
    word_at(text, word_start(text, from)?)
}

/// Where the next word begins, at or after `from`.
#[inline]
pub(super) fn word_start(text: &str, from: usize) -> Option<usize> {
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

pub(super) fn word_at(text: &str, start: usize) -> Option<Word> {
    let (end, hash) = word_end(text, start)?;
    Some(Word { start, end, hash })
}

/// Where the word at `start` ends, and the hash (FNV-1a) of its folded letters.
fn word_end(text: &str, start: usize) -> Option<(usize, u32)> {
    let bytes = text.as_bytes();
    let (mut end, mut hash) = (start, 0x811c_9dc5_u32);
    let mut mix = |x: u32| hash = (hash ^ x).wrapping_mul(0x0100_0193);
    while let Some(&b) = bytes.get(end) {
        if b.is_ascii_alphanumeric() {
            mix(u32::from(b.to_ascii_lowercase()));
            end += 1;
        } else if b.is_ascii() {
            break;
        } else {
            let c = text.get(end..)?.chars().next()?;
            if !is_word(c) {
                break;
            }
            if !is_combining_mark(c) {
                mix(u32::from(fold(c)));
            }
            end += c.len_utf8();
        }
    }
    // The low bits choose the bucket: mix the high ones in.
    (end > start).then_some((end, hash ^ (hash >> 16)))
}

/// The hash of two words in a row.
pub(super) fn joined(first: u32, second: u32) -> u32 {
    let hash = (first.rotate_left(13) ^ second).wrapping_mul(0x9E37_79B1);
    hash ^ (hash >> 15)
}

/// Whether a character is part of a word.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
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
    let mut key = String::with_capacity(name.len());
    key.extend(name.chars().filter(|c| c.is_alphanumeric()).map(fold));
    key
}
