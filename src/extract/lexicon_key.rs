//! A word as two numbers: compared and hashed without looking at its letters one by one.

use super::lexicon_letters::word_end;

/// The first sixteen bytes of a word, and its length. The bit that tells upper from lower case, in
/// ASCII and in Latin-1, is set in all of them; no two words of ours differ in it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Key {
    pub(crate) first: u64,
    second: u64,
    /// Bytes of the whole word.
    pub(crate) length: usize,
}

const CASE: u64 = 0x2020_2020_2020_2020;

impl Key {
    /// The key of the word that begins at `at`.
    #[inline]
    pub(crate) fn at(bytes: &[u8], at: usize) -> Self {
        short(bytes, at).unwrap_or_else(|| Self::of(bytes, at, word_end(bytes, at)))
    }

    /// The key of `bytes[start..end]`.
    #[inline]
    pub(crate) fn of(bytes: &[u8], start: usize, end: usize) -> Self {
        let length = end.saturating_sub(start);
        let first = load(bytes, start, length.min(8)) | CASE;
        let second =
            if length > 8 { load(bytes, start + 8, (length - 8).min(8)) | CASE } else { 0 };
        Self { first, second, length }
    }

    /// A tag, and where to look first.
    #[inline]
    pub(crate) fn hash(self) -> (u16, usize) {
        let mixed = self.first.wrapping_mul(0x9E37_79B9_7F4A_7C15)
            ^ self.second.wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
        let mixed = (mixed ^ mixed >> 29).wrapping_add(self.length as u64);
        let mixed = mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9);
        ((mixed >> 48) as u16, (mixed >> 20 & 0x0FFF_FFFF) as usize)
    }
}

/// `length` bytes, at most eight, as one number.
#[inline]
fn load(bytes: &[u8], at: usize, length: usize) -> u64 {
    if let Some(eight) = bytes.get(at..at + 8).and_then(|b| <[u8; 8]>::try_from(b).ok()) {
        let unused = 64 - 8 * length as u32;
        return u64::from_le_bytes(eight) & u64::MAX.checked_shr(unused).unwrap_or(0);
    }
    load_last(bytes, at, length)
}

/// The same where fewer than eight bytes are left.
#[cold]
fn load_last(bytes: &[u8], at: usize, length: usize) -> u64 {
    let rest = bytes.get(at..bytes.len().min(at + length)).unwrap_or_default();
    rest.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

/// A word of at most fifteen ASCII letters, or a number of at most seven figures: eight bytes
/// looked at together.
#[inline]
fn short(bytes: &[u8], at: usize) -> Option<Key> {
    let first = eight(bytes, at)?;
    if (first as u8).is_ascii_digit() {
        return number(first);
    }
    let length = within(first | CASE, b'a', b'z');
    if length < 8 {
        let plain = length > 0 && byte_of(first, length) < 0x80;
        return plain.then(|| Key { first: kept(first, length), second: 0, length });
    }
    let next = eight(bytes, at + 8)?;
    let more = within(next | CASE, b'a', b'z');
    let second = if more == 0 { 0 } else { kept(next, more) };
    let plain = more < 8 && byte_of(next, more) < 0x80;
    plain.then(|| Key { first: first | CASE, second, length: 8 + more })
}

/// Figures alone: letters go on with the word ("12e").
#[inline]
fn number(eight: u64) -> Option<Key> {
    let length = within(eight, b'0', b'9');
    let last = if length < 8 { byte_of(eight, length) as u8 } else { 0xFF };
    let ends = last < 0x80 && !last.is_ascii_alphabetic();
    ends.then(|| Key { first: kept(eight, length), second: 0, length })
}

#[inline]
fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

#[inline(always)]
fn byte_of(eight: u64, n: usize) -> u64 {
    eight >> (8 * n) & 0xFF
}

/// The first `n` bytes, one to eight, with the bit for case set in all eight.
#[inline(always)]
fn kept(eight: u64, n: usize) -> u64 {
    eight & (u64::MAX >> (64 - 8 * n)) | CASE
}

/// How many of these bytes, from the first on, are in a range of ASCII.
#[inline]
fn within(eight: u64, from: u8, to: u8) -> usize {
    (!in_range(eight, from, to) & HIGH).trailing_zeros() as usize / 8
}

/// How many, from the first on, are ASCII letters or figures.
#[inline(always)]
fn alphanumerics(eight: u64) -> usize {
    let known = in_range(eight | CASE, b'a', b'z') | in_range(eight, b'0', b'9');
    (!known & HIGH).trailing_zeros() as usize / 8
}

const HIGH: u64 = 0x8080_8080_8080_8080;

/// The high bit of each byte tells whether it is in a range of ASCII, up to the first that is not.
#[inline(always)]
fn in_range(eight: u64, from: u8, to: u8) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let reaches = eight.wrapping_add(ONES * (0x80 - u64::from(from)));
    let beyond = eight.wrapping_add(ONES * (0x7F - u64::from(to)));
    reaches & !beyond
}

/// Sixteen bytes as two numbers, as [`ascii_word`] has them.
pub(crate) fn sixteen(bytes: [u8; 16]) -> (u64, u64) {
    (load(&bytes, 0, 8) | CASE, load(&bytes, 8, 8) | CASE)
}

/// The first three letters of the word at `at`, five bits each, upper and lower case alike; and
/// where it ends.
#[inline(always)]
pub(crate) fn glance(bytes: &[u8], at: usize) -> (usize, usize) {
    plain_glance(bytes, at).unwrap_or_else(|| slow_glance(bytes, at))
}

/// The same for a word of ASCII letters with no letter beyond ASCII behind them, which stands eight
/// bytes or more from the end.
#[inline(always)]
pub(crate) fn plain_glance(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let (first, end) = plain_end(bytes, at)?;
    Some((letters(first, end - at), end))
}

/// The first sixteen bytes of a run of ASCII letters and figures, as two numbers, and where it ends;
/// none where it is empty.
#[inline(always)]
pub(crate) fn ascii_word(bytes: &[u8], at: usize) -> Option<(u64, u64, usize)> {
    let first = load(bytes, at, 8);
    let length = alphanumerics(first);
    if length < 8 {
        return (length > 0).then(|| (kept(first, length), CASE, at + length));
    }
    let (mut end, mut next) = (at + 8, load(bytes, at + 8, 8));
    let more = alphanumerics(next);
    let second = if more == 0 { CASE } else { kept(next, more) };
    let mut length = more;
    while length == 8 {
        end += 8;
        next = load(bytes, end, 8);
        length = alphanumerics(next);
    }
    Some((first | CASE, second, end + length))
}

/// The eight bytes such a word begins with, and where it ends.
#[inline(always)]
fn plain_end(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let first = eight(bytes, at)?;
    let mut end = at;
    let mut next = first;
    loop {
        let length = within(next | CASE, b'a', b'z');
        end += length;
        if length == 8 {
            next = eight(bytes, end)?;
        } else {
            let plain = end > at && byte_of(next, length) < 0x80;
            return plain.then_some((first, end));
        }
    }
}

#[cold]
fn slow_glance(bytes: &[u8], at: usize) -> (usize, usize) {
    let end = word_end(bytes, at);
    (letters(load(bytes, at, (end - at).min(8)), end - at), end)
}

/// The first three of at most `length` letters.
#[inline]
fn letters(eight: u64, length: usize) -> usize {
    let kept = if length < 3 { eight & ((1 << (8 * length)) - 1) } else { eight };
    let letter = |n: u64| (kept >> (8 * n) & 31) as usize;
    letter(0) << 10 | letter(1) << 5 | letter(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Looking at eight bytes together and at one after the other come to the same.
        #[test]
        fn keys_do_not_depend_on_how_a_word_is_read(text in "([a-zA-Z]{1,18}|[0-9]{1,9})[a-zé 0-9.’\\x10-\\x19]{0,12}") {
            let bytes = text.as_bytes();
            let slow = Key::of(bytes, 0, word_end(bytes, 0));
            prop_assert_eq!(glance(bytes, 0), slow_glance(bytes, 0));
            prop_assert_eq!(glance(text.to_uppercase().as_bytes(), 0).0, glance(bytes, 0).0);
            prop_assert_eq!(Key::at(bytes, 0), slow);
            prop_assert_eq!(Key::of(text.to_uppercase().as_bytes(), 0, slow.length).hash(), slow.hash());
        }
    }
}
