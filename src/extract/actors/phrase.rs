//! A known phrase, and whether it stands at a place: letter by letter, in one case or the other.

use unicode_normalization::char::is_combining_mark;

use super::Sense;
use super::letters::{fold, is_word};

/// A phrase: where its words stand among those of all phrases, and what they mean.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase {
    /// That of its first word, or of its first two: "de" alone begins a hundred.
    pub(super) hash: u32,
    pub(super) start: u32,
    pub(super) length: u16,
    /// An apostrophe stands before its first word: "'s-Gravenhage".
    pub(super) quoted: bool,
    pub(super) sense: Sense,
}

impl Phrase {
    /// Where it ends in a text when it stands at `start`; `letters` are those of all phrases.
    pub(super) fn end_in(&self, letters: &str, text: &str, start: usize) -> Option<usize> {
        let from = self.start as usize;
        let letters = letters.get(from..from + usize::from(self.length))?;
        let here = text.as_bytes().get(start..start + letters.len()).filter(|here| here.is_ascii());
        let mut case = Case::default();
        let mut end = start;
        if let Some(here) = here {
            if !here.eq_ignore_ascii_case(letters.as_bytes()) {
                return None;
            }
            if here != letters.as_bytes() {
                let both = letters.bytes().zip(here);
                both.for_each(|(letter, c)| case.see(char::from(letter), char::from(*c)));
            }
            end += letters.len();
        } else {
            for letter in letters.chars() {
                let (c, next) = char_at(text, end)?;
                if fold(c) != fold(letter) {
                    return None;
                }
                case.see(letter, c);
                end = next;
            }
        }
        let whole = !text.get(end..)?.chars().next().is_some_and(is_word) || is_noted(text, end);
        (whole && case.fits()).then_some(end)
    }
}
/// How the letters of a phrase are written in a text.
#[derive(Default)]
struct Case {
    inside: bool,
    /// A capital of the phrase is none in the text.
    missing: bool,
    /// A capital stands inside a word where the phrase has none.
    loud: bool,
    small: bool,
}

impl Case {
    fn see(&mut self, letter: char, c: char) {
        let (capital, upper) = (letter.is_uppercase(), c.is_uppercase());
        self.missing |= capital && !upper;
        self.loud |= upper && !capital && self.inside;
        self.small |= c.is_lowercase();
        self.inside = c.is_alphanumeric();
    }

    /// A capital inside a word is fine only when there is no small letter at all.
    fn fits(&self) -> bool {
        !(self.missing || self.loud && self.small)
    }
}

/// A letter without its accent; a capital stays one.
pub(super) fn plain(c: char) -> char {
    let folded = fold(c);
    let capital = || folded.to_uppercase().next().unwrap_or(folded);
    if c.is_uppercase() { capital() } else { folded }
}

/// Whether a name ends where the number of a note is glued to it: "Havenraad12", but not "CO2".
pub(super) fn is_noted(text: &str, end: usize) -> bool {
    let (name, rest) = text.split_at_checked(end).unwrap_or_default();
    let small = name.chars().rev().take(3).all(char::is_lowercase);
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest.get(figures..).and_then(|r| r.chars().next());
    small && matches!(figures, 1 | 2) && !behind.is_some_and(is_word)
}

/// The character at a place that is no combining mark, and where the next one begins.
#[inline]
fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    if let Some(byte) = text.as_bytes().get(at).filter(|b| b.is_ascii()) {
        return Some((char::from(*byte), at + 1));
    }
    let mut chars = text.get(at..)?.char_indices();
    let (i, c) = chars.find(|(_, c)| !is_combining_mark(*c))?;
    Some((c, at + i + c.len_utf8()))
}
