//! What stands left of a candidate and makes it part of something else.

use chrono::Weekday;

use super::absolute;
use super::cursor::Cursor;
use super::numeric;
use super::recognise::{Hit, Walk};
use super::said::Said;
use crate::extract::lexicon::{Sense, TenseCue, Toward};
use crate::extract::resolve_tense::cue_at;
use crate::text::{head, tail};

/// How far behind a run of weekdays a word tells that they are those of every week, in bytes.
const NEAR: usize = 60;

impl<'t> Walk<'t> {
    /// Whether nothing is glued to the left that makes it part of a name, number or path.
    pub(super) fn clear_left(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        if before.ends_with([' ', '\n']) {
            return true;
        }
        let mut chars = before.chars().rev();
        let Some(last) = chars.next() else { return true };
        let second = chars.next().unwrap_or(' ');
        let digit = self.text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        match last {
            ',' | ':' | ';' => !second.is_ascii_digit() || !digit,
            '-' | '–' | '—' | '/' => !digit && !second.is_ascii_digit() || second == ' ',
            '.' => !digit && second != ' ',
            '+' => digit && Cursor::new(self.page, at - 1).starts_block(),
            '_' | '@' | '#' | '$' | '=' | '&' | '€' | '£' | '%' | '\\' | '§' => false,
            c if digit && c.is_lowercase() && second.is_alphabetic() => self.glued_day(at),
            c => !c.is_alphanumeric(),
        }
    }

    /// Whether it comes again and again: "elke dinsdag", and "maandag t/m vrijdag" with its hours or at the head of a
    /// line that tells of no one week: "maandag t/m vrijdag gesloten"; and other days with the hours of a counter.
    pub(super) fn comes_again(&self, hit: &Hit<'t>, c: Cursor<'t>) -> bool {
        let Some(said) = &hit.said else { return false };
        let opens = || {
            hit.time.is_some() || self.is_open(hit) || c.starts_block() && !self.tells_of_once(hit)
        };
        said.may_recur() && self.recurs(hit.start)
            || is_week_of_work(said) && opens()
            || is_of_any_week(said) && self.has_hours(hit)
    }

    /// "Wij zijn maandag t/m vrijdag bereikbaar"
    fn is_open(&self, hit: &Hit<'t>) -> bool {
        let rest = head(self.text.get(hit.after.at()..).unwrap_or_default(), NEAR);
        let sentence = rest.split(['.', '!', '?', ';', '\n']).next().unwrap_or_default();
        sentence.split(|c: char| !c.is_alphabetic()).any(|word| self.says_open(word))
    }

    /// "Op dinsdag geopend van 9 tot 12 uur", "… en op woensdag tot en met vrijdag van 9 tot 12 uur".
    fn has_hours(&self, hit: &Hit<'t>) -> bool {
        let before = tail(self.text.get(..hit.start).unwrap_or_default(), NEAR);
        let sentence = before.rsplit(['!', '?', ';', '\n']).next().unwrap_or_default();
        let opened = || sentence.split(|c: char| !c.is_alphabetic()).any(|w| self.says_open(w));
        let rest = head(self.text.get(hit.after.at()..).unwrap_or_default(), NEAR);
        let mut words = rest.split_whitespace();
        let open = words.clone().next().is_some_and(|w| self.says_open(w));
        let hours = words.by_ref().take(3).any(|w| w.starts_with(|c: char| c.is_ascii_digit()));
        let led = self.led(hit.start, Sense::On).is_some();
        led && (open && hours || opened() && (hours || hit.time.is_some()))
    }

    fn says_open(&self, word: &str) -> bool {
        self.lexicon.senses(word).contains(&Sense::Open)
    }

    /// "Maandag t/m vrijdag was er een staking", "maandag t/m zondag wordt er gestaakt".
    fn tells_of_once(&self, hit: &Hit<'t>) -> bool {
        let cue = cue_at(self.text, hit.start, hit.after.at(), self.lexicon);
        matches!(cue, Some(TenseCue::Past | TenseCue::Passive))
    }

    /// Whether it is told from something that has no date here.
    pub(super) fn is_unplaced(&self, said: &Said, start: usize, after: Cursor<'t>) -> bool {
        self.is_beside_an_event(said, start, after)
            || self.is_of_another_paper(said, start, after.at())
    }

    /// Whether a weekday stands beside something that has no date here: "de vrijdag voor de beëdiging", "de vrijdag voor
    /// haar vertrek".
    fn is_beside_an_event(&self, said: &Said, start: usize, after: Cursor<'t>) -> bool {
        let weekday = matches!(said.plain(), Said::Weekday { toward: Toward::Tense, .. });
        let beside = || after.skip(Sense::Before).or_else(|| after.skip(Sense::After));
        let event = |c: Cursor<'t>| c.sees(Sense::Article) || c.sees(Sense::Possessive);
        weekday && self.led(start, Sense::Article).is_some() && beside().is_some_and(event)
    }

    /// "Zij moest binnen zes weken na de dagtekening van dit besluit betalen": told of a decision that was taken before.
    fn is_of_another_paper(&self, said: &Said, start: usize, end: usize) -> bool {
        let counted = matches!(said, Said::Within { .. } | Said::Offset { .. });
        let paper = || {
            let words = self.text.get(start..end).unwrap_or_default();
            let last = words.rfind(' ').and_then(|at| words.get(..at)?.rfind(' '));
            let named = |s| (s == Sense::ThisPaper).then_some(());
            last.is_some_and(|at| self.lexicon.read(words, at + 1, named).is_some())
        };
        let past = || cue_at(self.text, start, end, self.lexicon) == Some(TenseCue::Past);
        counted && paper() && past()
    }

    /// Whether "elke" stands before it, or before the one it is joined to: "elke maandag en donderdag".
    pub(super) fn recurs(&self, start: usize) -> bool {
        let joined = || {
            let between = self.text.get(self.recurred..start).unwrap_or_default();
            let words = between.trim_start_matches(',').trim();
            between.len() <= 8
                && (words.is_empty() || self.lexicon.senses(words).contains(&Sense::And))
        };
        // "Elke eerste woensdag"
        let nth = |s| matches!(s, Sense::Ordinal(_)).then_some(());
        let first = self.led_pick(start, nth).map_or(start, |(_, first)| first);
        self.led(first, Sense::Every).is_some() || self.recurred > 0 && joined()
    }

    /// `op19 september`: a day and a month stuck to the word before them.
    fn glued_day(&self, at: usize) -> bool {
        let day = Cursor::new(self.page, at);
        absolute::day_month(day).is_some_and(|(_, rest)| rest.at() > at + 4)
    }

    /// "NJ 2012/45", "JB 2014/67": a report of law, by its letters, year and number.
    pub(super) fn cites(&self, c: Cursor<'t>) -> bool {
        let word = self.text.get(self.last_start()..c.at()).unwrap_or_default();
        let letters = word.trim_end();
        let loud = (2..=5).contains(&letters.len())
            && letters.bytes().all(|b| b.is_ascii_uppercase())
            && self.lexicon.is_unknown(letters);
        // "Schooljaar MBO 2019/20" is one of two years.
        let school = numeric::years(c).is_some_and(|((from, to), _)| to == from + 1);
        let year = (0..4).all(|i| c.byte_after(i).is_ascii_digit());
        loud && !school && year && c.byte_after(4) == b'/' && c.byte_after(5).is_ascii_digit()
    }
}

/// From Monday to the end of the week.
fn is_week_of_work(said: &Said) -> bool {
    let day = |said: &Said| match said {
        Said::Weekday { weekday, toward: Toward::Tense } => Some(*weekday),
        _ => None,
    };
    let Said::Span(first, last) = said else { return false };
    day(first) == Some(Weekday::Mon)
        && matches!(day(last), Some(Weekday::Fri | Weekday::Sat | Weekday::Sun))
}

/// A weekday, or several in a row, that no word ties to one week.
fn is_of_any_week(said: &Said) -> bool {
    let plain = |said: &Said| matches!(said, Said::Weekday { toward: Toward::Tense, .. });
    match said {
        Said::Span(first, last) => plain(first) && plain(last),
        said => plain(said),
    }
}
