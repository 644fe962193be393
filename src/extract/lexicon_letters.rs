//! Letters, blanks and marks: where words end, and whether two are the same.

/// Whether a byte belongs to a word: ASCII letters and digits, and all beyond ASCII but the marks
/// of U+0080–U+00BF and U+2000–U+2FFF (dashes, quotes, raised digits).
pub(crate) fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Bytes that go on a word; the first byte of a mark does not.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] =
            (byte as u8).is_ascii_alphanumeric() || byte >= 0x80 && byte != 0xC2 && byte != 0xE2;
        byte += 1;
    }
    table
};

/// The same without figures.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const LETTER: [bool; 256] = {
    let mut table = WORD;
    let mut byte = b'0';
    while byte <= b'9' {
        table[byte as usize] = false;
        byte += 1;
    }
    table
};

/// Where the word that begins at `at` ends. Letters end where figures begin, since print glues
/// them ("november2024", "op19 mei"); figures keep the letters behind them ("12e").
#[inline]
#[expect(clippy::indexing_slicing, reason = "a byte is a place in a table of 256")]
pub(crate) fn word_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let figures = rest.first().is_some_and(u8::is_ascii_digit);
    let table = if figures { &WORD } else { &LETTER };
    at + rest.iter().position(|&b| !table[usize::from(b)]).unwrap_or(rest.len())
}

fn fold(byte: u8) -> u8 {
    byte.to_ascii_lowercase()
}

/// Letter by letter, in upper or lower case; for letters beyond ASCII that of Latin-1.
pub(crate) fn same_word(lower: &[u8], word: &[u8]) -> bool {
    if lower.len() != word.len() {
        return false;
    }
    let mut before = 0;
    for (&l, &w) in lower.iter().zip(word) {
        let latin = before == 0xC3 && (0x80..0xA0).contains(&w) && l == w | 0x20;
        if l != fold(w) && !latin {
            return false;
        }
        before = l;
    }
    true
}

/// Matches an entry's further words; answers where they end.
#[inline(always)]
pub(crate) fn match_tail(bytes: &[u8], at: usize, tail: &[u8]) -> Option<usize> {
    if tail.is_empty() {
        return Some(at);
    }
    // Nearly always the next word begins with another letter.
    if let ([b' ', wanted, ..], Some([b' ', found, ..])) = (tail, bytes.get(at..))
        && wanted.is_ascii_lowercase()
        && found.is_ascii_alphabetic()
        && fold(*found) != *wanted
    {
        return None;
    }
    match_words(bytes, at, tail)
}

#[inline(never)]
fn match_words(bytes: &[u8], mut at: usize, tail: &[u8]) -> Option<usize> {
    for &wanted in tail {
        at = match wanted {
            b' ' => skip_blanks(bytes, at).filter(|&end| end > at)?,
            b'\'' => quote_end(bytes, at)?,
            _ if bytes.get(at).is_some_and(|&b| fold(b) == wanted) => at + 1,
            _ => return None,
        };
    }
    let whole = !tail.last().is_some_and(|&b| is_word_byte(b)) || word_end(bytes, at) == at;
    whole.then_some(at)
}

/// Past one mark that looks like an apostrophe.
pub(crate) fn quote_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [b'\'' | b'`', ..] => Some(at + 1),
        [0xE2, 0x80, 0x98 | 0x99 | 0x9B, ..] => Some(at + 3),
        [0xC2, 0xB4, ..] => Some(at + 2),
        _ => None,
    }
}

/// Past at most four blanks (spaces, tabs, line ends, no-break spaces); `None` when there are more.
#[inline]
pub(crate) fn skip_blanks(bytes: &[u8], at: usize) -> Option<usize> {
    // Nearly always there is none, or one space.
    let (first, second) =
        (bytes.get(at).copied().unwrap_or(0), bytes.get(at + 1).copied().unwrap_or(0));
    let plain = |b: u8| !matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0xC2 | 0xE2);
    match first {
        b' ' if plain(second) => Some(at + 1),
        first if plain(first) => Some(at.min(bytes.len())),
        _ => skip_many_blanks(bytes, at),
    }
}

fn skip_many_blanks(bytes: &[u8], mut at: usize) -> Option<usize> {
    for _ in 0..5 {
        at += match bytes.get(at..)? {
            [b' ' | b'\t' | b'\n' | b'\r', ..] => 1,
            [0xC2, 0xA0, ..] => 2,
            [0xE2, 0x80, 0x89 | 0xAF, ..] => 3,
            _ => return Some(at),
        };
    }
    None
}

/// Whether a word begins so, in upper or lower case.
pub(crate) fn starts_with(word: &str, start: &str) -> bool {
    word.get(..start.len()).is_some_and(|w| w.eq_ignore_ascii_case(start))
}

/// Whether a word ends so, in upper or lower case.
pub(crate) fn ends_with(word: &str, end: &str) -> bool {
    let from = word.len().saturating_sub(end.len());
    word.get(from..).is_some_and(|w| w.eq_ignore_ascii_case(end))
}
