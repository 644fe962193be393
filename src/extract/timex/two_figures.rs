//! Years of two figures: "uit '44", "03-05-62", "'14-'18". The century is assumed.

use chrono::{Datelike, NaiveDate};

use super::cursor::Cursor;
use super::reader::Reader;
use super::recognise::{Hit, Walk};
use super::said::{Found, Said};
use super::{Timex, span, years};
use crate::date::Bound;
use crate::extract::lexicon::{Lexicon, Sense};
use crate::extract::resolve_tense::{Tense, said_before, tense_at};
use crate::text::{Span, last_word};

/// How many years ahead one is believed: where the words look ahead, where they do not or a day is told, and where
/// nothing stands beside a year: "bewoner tot '45".
const AHEAD: i32 = 40;
const SOON: i32 = 30;
const NEAR: i32 = 15;
/// Years ahead in which plans have their names: "de begroting van '21".
const NEXT: i32 = 2;

impl<'t> Walk<'t> {
    /// `uit '44`, `sinds ’92`: behind an apostrophe, and a word that stands before years; `in '44'` are words quoted.
    pub(super) fn quoted_year(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let before = self.text.get(..c.at())?;
        let start = before.strip_suffix(['\'', '’', '‘'])?.len();
        let (first, rest) = two_figures(c)?;
        let between = self.led(start, Sense::Between);
        let led = |sense| self.led(start, sense).is_some();
        let weakly = led(Sense::WeakLead) || led(Sense::Of) || led(Sense::After);
        // "'14-'18", "’24/’25", "tussen '92 en '98"
        let run = span::link(rest, between.is_some()).filter(|(link, _)| *link == span::Link::Run);
        let next = rest.mark(b"/").or(run.map(|(_, rest)| rest.blank())).and_then(Cursor::quote);
        let last = next.and_then(two_figures);
        // "'39-'45"
        let first = if last.is_some_and(|(last, _)| first > last) { first - 100 } else { first };
        let last = last.filter(|(last, _)| (first + 1..first + 100).contains(last));
        let (last, rest) = last.unwrap_or((first, rest));
        let said = years::years(first, last);
        let settled = first < last || rest.settles();
        let stands = led(Sense::Lead) && !rest.glued_to_figures() || weakly && settled;
        let amount = rest.measures() || rest.counts_things() || rest.quote().is_some();
        (stands && !amount).then(|| Hit::new(said, between.unwrap_or(start), rest))
    }
}

fn two_figures(c: Cursor<'_>) -> Option<(i32, Cursor<'_>)> {
    let (number, rest) = c.number().filter(|(n, _)| n.figures == 2 && !n.ordinal)?;
    Some((century(number.value), rest))
}

/// The year two figures stand for where nothing else is known: rather one of the war than one to come.
pub(super) fn century(two: i32) -> i32 {
    if two < 40 { 2000 + two } else { 1900 + two }
}

impl Reader<'_> {
    /// What was found, in the century that its paper's day and its verb make likely: not far ahead, behind us where
    /// the past is told of, ahead where the words look ahead.
    pub(super) fn in_century(&self, found: &Found, said: Said) -> Said {
        let span = Span::new(found.start, found.end);
        let Some(year) = said.two_figure_year(span.of(self.text)) else { return said };
        let Some(own) = self.own_day().as_ref().map(NaiveDate::year) else { return said };
        let lexicon = self.tagger.lexicon;
        let run = matches!(said, Said::Span(..));
        let until = matches!(found.bound, Some(Bound::Until | Bound::Through));
        let alone = matches!(said, Said::Year(_));
        let tense = || tense_at(self.text, span.start, span.end, lexicon);
        let past = || match tense() {
            Tense::Past => true,
            // "Een foto uit '36", "Geboortedatum: 12-03-38"; the plans of these years are others.
            Tense::Unknown => {
                said_before(self.text, span.start, lexicon, Sense::Birth)
                    || year > own + NEXT && dates_a_thing(self.text, span.start, lexicon)
            }
            Tense::Present | Tense::Future => false,
        };
        let to_come = |ahead: i32| match tense() {
            Tense::Future => ahead <= AHEAD,
            Tense::Present => until && ahead <= SOON,
            Tense::Unknown => until && ahead <= if alone { NEAR } else { SOON },
            Tense::Past => false,
        };
        let by = match year {
            _ if year > own + AHEAD || year > own && !run && !until && past() => -100,
            _ if !run && year + 100 > own && to_come(year + 100 - own) => 100,
            _ => 0,
        };
        said.years_on(by)
    }
}

/// "Een foto uit '36", "de crisis van '29": of what is there.
fn dates_a_thing(text: &str, at: usize, lexicon: &Lexicon) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches(['\'', '’', '‘', ' ']);
    lexicon.senses(last_word(before)).contains(&Sense::Dated)
}

impl Said {
    /// The last year it states, where the last figures of `words` are its last two, and no day or month of it.
    pub(super) fn two_figure_year(&self, words: &str) -> Option<i32> {
        // Most dates end in all four: a look at the last bytes will do.
        let end = words.len().saturating_sub(4);
        if words.as_bytes().get(end..).is_some_and(|b| b.iter().all(u8::is_ascii_digit)) {
            return None;
        }
        let year = self.last_year().filter(|y| (1900..2100).contains(y))?;
        let figures = || words.split(|c: char| !c.is_ascii_digit()).filter(|f| !f.is_empty());
        let last = figures().next_back()?;
        let two = last.len() == 2 && last.parse() == Ok(year.rem_euclid(100));
        let quoted = words.strip_suffix(last).is_some_and(|w| w.ends_with(['\'', '’', '‘']));
        let days = match self {
            Said::Span(first, _) if matches!(**first, Said::Day { .. }) => 2,
            Said::Day { .. } => 1,
            _ => 0,
        };
        let named = words.contains(char::is_alphabetic);
        let others = if named { days } else { 2 * days };
        let short = figures().all(|f| f.len() <= 2) && (quoted || figures().count() > others);
        (two && short).then_some(year)
    }
}

impl Timex {
    /// The rule of years of two figures: the century is the likely one.
    pub const TWO_FIGURES: &'static str = "two-figure-year";
}
