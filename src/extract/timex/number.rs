//! Numbers in figures.

use super::cursor::Cursor;
use crate::extract::lexicon::{self, Sense};

/// A number in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: i32,
    /// How many figures.
    pub(super) figures: usize,
    /// "12e", "1st".
    pub(super) ordinal: bool,
}

impl<'t> Cursor<'t> {
    /// Figures right here, at most six, with an ordinal's ending or none; letters may not follow.
    #[inline]
    pub(super) fn number(self) -> Option<(Number, Self)> {
        if !self.byte().is_ascii_digit() {
            return None;
        }
        let (at, known) = self.last_number();
        if at == self.at() {
            return known.and_then(|(number, end)| Some((number, self.to(end)?)));
        }
        let read = self.read_number();
        self.keep_number(read.map(|(number, rest)| (number, rest.at())));
        read
    }

    fn read_number(self) -> Option<(Number, Self)> {
        let figures =
            self.bytes().get(self.at()..)?.iter().take(7).take_while(|b| b.is_ascii_digit());
        let figures = figures.count();
        if figures == 0 || figures > 6 {
            return None;
        }
        let read = |n: i32, b: &u8| n * 10 + i32::from(b - b'0');
        let value = self.bytes().get(self.at()..self.at() + figures)?.iter().fold(0, read);
        let c = self.to(self.at() + figures)?;
        let stamp = c.byte() == b'T' && c.byte_after(1).is_ascii_digit();
        if stamp || !lexicon::is_word_byte(c.byte()) || matches!(c.byte(), 0xC2 | 0xE2) {
            let parted = c.byte() == b' ' && c.byte_after(1).is_ascii_lowercase();
            if let Some(rest) = parted.then(|| c.blank().skip(Sense::PartedEnding)).flatten() {
                return Some((Number { value, figures, ordinal: true }, rest));
            }
            return Some((Number { value, figures, ordinal: false }, c));
        }
        // "14augustus"
        if figures <= 2 && c.pick(|s| matches!(s, Sense::Month(_)).then_some(())).is_some() {
            return Some((Number { value, figures, ordinal: false }, c));
        }
        let c = c.skip(Sense::OrdinalEnding)?;
        Some((Number { value, figures, ordinal: true }, c))
    }
}
