//! A place in a text, moving forward only: words with their senses, numbers, marks.

use std::cell::Cell;

use super::number::Number;
use crate::corpus::Language;
use crate::extract::lexicon::{self, Kinds, Lexicon, Sense, Word};

/// A text and the words last looked up in it: many scanners ask for the same few.
pub(super) struct Page<'t> {
    /// As far as may be seen.
    pub(super) text: &'t str,
    pub(super) lexicon: &'t Lexicon,
    /// By the lower bits of the place asked for, with that place.
    seen: [Cell<(usize, Word<'t>)>; SEEN],
    /// The number last read, with its place and where it ends.
    number: Cell<(usize, Option<(Number, usize)>)>,
}

/// A power of two.
const SEEN: usize = 16;

impl<'t> Page<'t> {
    /// Of a text, with nothing to be seen from `end` on.
    pub(super) fn new(text: &'t str, lexicon: &'t Lexicon, end: usize) -> Self {
        let text = text.get(..end).unwrap_or(text);
        let unseen = (usize::MAX, Word::none(0));
        let number = Cell::new((usize::MAX, None));
        Self { text, lexicon, seen: std::array::from_fn(|_| Cell::new(unseen)), number }
    }

    /// Keeps a word that was looked up elsewhere.
    pub(super) fn remember(&self, word: Word<'t>) {
        if let Some(slot) = self.seen.get(word.start % SEEN) {
            slot.set((word.start, word));
        }
    }

    /// The word at a place, or after the blanks there.
    pub(super) fn word(&self, at: usize) -> Word<'t> {
        let slot = self.seen.get(at % SEEN);
        if let Some((_, word)) = slot.map(Cell::get).filter(|(place, _)| *place == at) {
            return word;
        }
        let word = self.lexicon.word(self.text.as_bytes(), at);
        if let Some(slot) = slot {
            slot.set((at, word));
        }
        word
    }
}

/// Where a scanner stands. Copy it to try; keep the copy that got further.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    page: &'t Page<'t>,
    at: usize,
    /// The word here or after blanks.
    next: Word<'t>,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(page: &'t Page<'t>, at: usize) -> Self {
        Self { page, at, next: page.word(at) }
    }

    pub(super) fn at(self) -> usize {
        self.at
    }

    /// The language it is read in.
    pub(super) fn language(self) -> Language {
        self.page.lexicon.language()
    }

    pub(super) fn bytes(self) -> &'t [u8] {
        self.page.text.as_bytes()
    }

    pub(super) fn to(self, at: usize) -> Option<Self> {
        (at <= self.page.text.len()).then(|| Self::new(self.page, at))
    }

    /// `n` bytes further.
    pub(super) fn forward(self, n: usize) -> Option<Self> {
        self.to(self.at + n).filter(|c| c.page.text.is_char_boundary(c.at))
    }

    /// Whether nothing but marks follows.
    pub(super) fn ends_block(self) -> bool {
        self.bytes()
            .get(self.at..)
            .unwrap_or_default()
            .iter()
            .take(9)
            .all(|b| !b.is_ascii_alphanumeric())
            && self.page.text.len().saturating_sub(self.at) < 9
    }

    /// Whether nothing but marks stands before it in its block.
    pub(super) fn starts_block(self) -> bool {
        let line = self.bytes().get(self.at.saturating_sub(9)..self.at).unwrap_or_default();
        line.iter().rev().take_while(|&&b| b != b'\n').all(|b| !b.is_ascii_alphanumeric())
            && (self.at < 9 || line.contains(&b'\n'))
    }

    /// The number last read, with its place and where it ends.
    pub(super) fn last_number(self) -> (usize, Option<(Number, usize)>) {
        self.page.number.get()
    }

    /// Keeps the number read here.
    pub(super) fn keep_number(self, read: Option<(Number, usize)>) {
        self.page.number.set((self.at, read));
    }

    /// The byte here; 0 at the end.
    pub(super) fn byte(self) -> u8 {
        self.bytes().get(self.at).copied().unwrap_or(0)
    }

    /// The byte `n` further; 0 past the end.
    pub(super) fn byte_after(self, n: usize) -> u8 {
        self.bytes().get(self.at + n).copied().unwrap_or(0)
    }

    /// The byte before this place; 0 at the start.
    pub(super) fn byte_before(self) -> u8 {
        self.at.checked_sub(1).and_then(|i| self.bytes().get(i)).copied().unwrap_or(0)
    }

    /// Past blanks (none is fine); stays when there are too many.
    pub(super) fn blank(self) -> Self {
        Self { at: self.next.start, ..self }
    }

    /// Whether the word right before this place has a sense.
    pub(super) fn stands_behind(self, sense: Sense) -> bool {
        let before = self.bytes().get(..self.at).unwrap_or_default().trim_ascii_end();
        let letters = before.iter().rev().take_while(|b| lexicon::is_word_byte(**b)).count();
        self.to(before.len() - letters).is_some_and(|word| word.sees(sense))
    }

    /// Past one of these ASCII marks.
    pub(super) fn mark(self, marks: &[u8]) -> Option<Self> {
        marks
            .contains(&self.byte())
            .then_some(self)
            .filter(|c| c.at < c.page.text.len())?
            .to(self.at + 1)
    }

    /// Past `, ` or blanks.
    pub(super) fn comma(self) -> Self {
        let c = self.blank();
        c.mark(b",").map_or(c, Self::blank)
    }

    /// Past a hyphen or dash, with blanks around it or none.
    pub(super) fn dash(self) -> Option<Self> {
        let c = self.blank();
        match c.bytes().get(c.at..)? {
            [b'-', ..] => c.to(c.at + 1),
            [0xE2, 0x80, 0x90..=0x95, ..] | [0xE2, 0x88, 0x92, ..] => c.to(c.at + 3),
            _ => None,
        }
        .map(Self::blank)
    }

    /// Past an apostrophe of any shape.
    pub(super) fn quote(self) -> Option<Self> {
        self.to(lexicon::quote_end(self.bytes(), self.at)?)
    }

    /// The kinds of everything that begins with the word here, after blanks.
    pub(super) fn kinds(self) -> Kinds {
        self.next.kinds()
    }

    /// The kinds of what stands here, after blanks.
    pub(super) fn kinds_here(self) -> Kinds {
        let next = self.next;
        next.entry.map_or(Kinds::NONE, |entry| entry.kinds_here(self.bytes(), next.end))
    }

    /// Past the word here, after blanks.
    pub(super) fn after_word(self) -> Self {
        self.to(self.next.end).unwrap_or(self)
    }

    /// Whether a word that the lexicon does not know comes next, with nothing but a blank between.
    pub(super) fn before_plain_word(self) -> bool {
        let next = self.blank();
        next.at > self.at && next.byte().is_ascii_alphabetic() && next.next.entry.is_none()
    }

    /// The senses here, after blanks: the longest entry of which `pick` takes a sense.
    pub(super) fn pick<T>(self, pick: impl Fn(Sense) -> Option<T>) -> Option<(T, Self)> {
        let (found, end) = self.next.entry?.read(self.bytes(), self.next.end, pick)?;
        Some((found, self.to(end)?))
    }

    /// Past one sense.
    pub(super) fn skip(self, sense: Sense) -> Option<Self> {
        self.to(self.next.entry?.find(self.bytes(), self.next.end, sense)?)
    }

    /// Past a sense, if it is there.
    pub(super) fn maybe(self, sense: Sense) -> Self {
        self.skip(sense).unwrap_or(self)
    }

    /// Whether the word here, after blanks, has a sense.
    pub(super) fn sees(self, sense: Sense) -> bool {
        let here = self.next.entry.and_then(|e| e.find(self.bytes(), self.next.end, sense));
        here.is_some()
    }

    /// Whether a counted thing follows: `1750 bussen`, `1200 oude woningen`.
    pub(super) fn counts_things(self) -> bool {
        let (first, rest) = self.word();
        let (second, _) = rest.word();
        let lexicon = self.page.lexicon;
        lexicon.is_plural_noun(first) && first.len() > 4
            || lexicon.is_adjective(first) && lexicon.is_plural_noun(second)
    }

    /// The word here, after one blank; empty when something else stands between.
    fn word(self) -> (&'t str, Self) {
        let next = self.blank();
        let after = next.after_word();
        let word = self.page.text.get(next.at..after.at).filter(|_| next.at > self.at);
        (word.unwrap_or_default(), after)
    }

    /// Whether a text could end here: nothing, a mark that ends or parts, or a closed word follows.
    pub(super) fn settles(self) -> bool {
        let c = self.blank();
        let byte = c.byte();
        if lexicon::is_word_byte(byte) && !matches!(byte, 0xC2 | 0xE2) {
            return c.at > self.at && c.sees(Sense::Closed);
        }
        !matches!(byte, b'%' | b'$' | b'/' | b'+' | b'=') && !(self.glued_to_figures())
    }

    /// Whether figures go on after a mark right here: `3.5`, `12:30`, `5,2`, `4/5`, `2-3`.
    pub(super) fn glued_to_figures(self) -> bool {
        matches!(self.byte(), b'.' | b',' | b':' | b'/' | b'-')
            && self.byte_after(1).is_ascii_digit()
            && !self.is_noted_year()
    }

    /// `in 2018.12 Daarna`: after a year, a full stop, the mark of a note and a new sentence.
    fn is_noted_year(self) -> bool {
        let before = self.at.checked_sub(5).and_then(|from| self.bytes().get(from..self.at));
        let year = before.is_some_and(|b| {
            let [blank, year @ ..] = b else { return false };
            blank.is_ascii_whitespace()
                && (year.starts_with(b"19") || year.starts_with(b"20"))
                && year.iter().all(u8::is_ascii_digit)
        });
        let figures = (1..4).take_while(|&i| self.byte_after(i).is_ascii_digit()).count();
        let sentence = || {
            let rest = self.page.text.get(self.at + 1 + figures..).unwrap_or_default();
            let mut chars = rest.chars();
            let blank = chars.next().is_some_and(char::is_whitespace);
            rest.is_empty() || blank && chars.next().is_some_and(char::is_uppercase)
        };
        year && self.byte() == b'.' && self.byte_after(1) != b'0' && figures < 3 && sentence()
    }

    /// Whether a percent sign, currency or counted thing follows: the number was an amount.
    pub(super) fn measures(self) -> bool {
        let c = self.blank();
        let rest = c.bytes().get(c.at..).unwrap_or_default();
        let currency = match rest {
            [b'$', ..] => 1,
            [0xC2, 0xA3, ..] => 2,
            [0xE2, 0x82, 0xAC, ..] => 3,
            _ => 0,
        };
        // "In mei 2018 € 12": it stands before its amount.
        let next = || c.forward(currency).is_some_and(|c| c.blank().byte().is_ascii_digit());
        currency > 0 && !next()
            || matches!(rest, [b'%', ..] | [0xC2, 0xB0, ..])
            || c.sees(Sense::Measure)
    }

    /// Whether a cell of a table ends here.
    pub(super) fn ends_cell(self) -> bool {
        self.ends_block() || (0..3).all(|i| self.byte_after(i) == b' ')
    }
}
