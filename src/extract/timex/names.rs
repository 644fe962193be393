//! Days and months that are names, and those that head an entry: "Kees Zondag", "café De Vrijdag", "Zondag & Zn.",
//! "the Sunday Herald".

use super::clock::timed;
use super::cursor::Cursor;
use super::recognise::Walk;
use crate::corpus::Language;
use crate::extract::lexicon::Sense;

impl<'t> Walk<'t> {
    /// Whether a name that the lexicon does not know stands right before: a first name.
    pub(super) fn behind_name(&self, c: Cursor<'t>) -> bool {
        let word = self.text.get(self.last_start()..c.at()).unwrap_or_default();
        let name = word.strip_suffix(' ').unwrap_or_default();
        self.lexicon.language() == Language::Dutch
            && name.starts_with(char::is_uppercase)
            && name.chars().all(char::is_alphabetic)
            && name.chars().any(char::is_lowercase)
            && self.lexicon.is_unknown(name)
            && !self.starts_sentence(self.last_start())
    }

    /// Whether a weekday with a capital inside a sentence is a name: "dominee Zondag", "café De Vrijdag", "Zondag & Zn.";
    /// in English "the Sunday Herald".
    pub(super) fn is_named(&self, c: Cursor<'t>, rest: Cursor<'t>) -> bool {
        let before = self.text.get(self.last_start()..c.at()).unwrap_or_default();
        let Some(word) = before.strip_suffix(' ') else { return false };
        if self.lexicon.language() == Language::English {
            let next = rest.blank();
            return self.led(c.at(), Sense::Article).is_some()
                && next.at() == rest.at() + 1
                && next.byte().is_ascii_uppercase();
        }
        let loud = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
        let loud = loud && self.lexicon.is_unknown(word) || ends_in_initial(before);
        let noun = word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
        let led = |sense| self.led(c.at(), sense).is_some();
        let article = word.starts_with(char::is_uppercase)
            && (led(Sense::Article) || led(Sense::Dated))
            && !self.starts_sentence(self.last_start());
        let firm = rest.blank().byte() == b'&';
        // "Training Zondag 10.00 uur" is one.
        let noun = noun && self.lexicon.is_unknown(word) && timed(rest).0.is_none();
        firm || article || loud || noun
    }
}

/// "mw. J. ": what follows is a name, and no new sentence.
pub(super) fn ends_in_initial(before: &str) -> bool {
    let mut letters = before.trim_end_matches(' ').bytes().rev();
    letters.next() == Some(b'.')
        && letters.next().is_some_and(|b| b.is_ascii_uppercase())
        && letters.next().is_none_or(|b| matches!(b, b' ' | b'.'))
}

/// `mei: hoorzitting`, `Najaar  De minister …`, `Oktober De raad …`: what begins an entry.
pub(super) fn labels(c: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let next = rest.blank();
    let sentence = next.byte().is_ascii_uppercase()
        && !c.sees(Sense::MonthAmbiguous)
        && (next.at() > rest.at() + 1 || rest.byte() == b' ' && !rest.before_plain_word());
    c.starts_block() && (rest.byte() == b':' || sentence)
}

/// Whether a word with a capital follows that ends the block.
pub(super) fn before_surname(rest: Cursor<'_>) -> bool {
    let name = rest.blank();
    rest.before_plain_word() && name.byte().is_ascii_uppercase() && name.after_word().ends_block()
}
