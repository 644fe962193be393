//! Figures that only the words around them make a date: a year, years, a day of the month.

use super::absolute::{self, ordinal};
use super::candidates::whole;
use super::clock::timed;
use super::cursor::Cursor;
use super::recognise::{Hit, Walk};
use super::said::{Said, YearSaid};
use super::span::{self, Joined};
use super::years::{self, years};
use super::{numeric, point};
use crate::date::TimeOfDay;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Sense, Side, TenseCue, Toward};
use crate::extract::resolve_tense::said_before;
use crate::text::last_word;

impl<'t> Walk<'t> {
    /// `vergaderjaar 2023-2024`, `schooljaar 2019/2020`.
    pub(super) fn citation(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let session = c.skip(Sense::CitationYear);
        let rest = session.or_else(|| c.skip(Sense::SeasonYear))?;
        let ((from, to), after) = numeric::years(rest).or_else(|| {
            let (year, after) = years::stated_year(rest)?;
            Some(((year, year), after))
        })?;
        let said = if session.is_some() { Said::SessionYear(from) } else { years(from, to) };
        Some(Hit { said: Some(said), time: None, start: c.at(), after })
    }

    /// `2016-2020`, unless more figures stand before it.
    pub(super) fn session_or_years(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let ((from, to), after) = numeric::years(c)?;
        let word = self.text.get(self.last_start()..c.at()).unwrap_or_default().trim_end();
        if word.bytes().all(|b| b.is_ascii_digit()) && !word.is_empty() || self.is_rule(c) {
            return None;
        }
        if to == from + 1 && names_paper(after) {
            return Some(Hit::new(Said::SessionYear(from), c.at(), after));
        }
        Some(Hit { said: Some(years(from, to)), time: None, start: c.at(), after })
    }

    /// `Verordening (EU) 2017/2040`: the number of a rule.
    fn is_rule(&self, c: Cursor<'t>) -> bool {
        let before = self.text.get(..c.at()).unwrap_or_default();
        let maker = before.strip_suffix(") ").map(last_word).unwrap_or_default();
        c.byte_after(4) == b'/' && self.lexicon.senses(maker).contains(&Sense::RuleMaker)
    }

    /// `in 2024`, `sinds 1967`, `2016 tot 2020`; a heading that is a year.
    pub(super) fn bare_year(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (year, rest) = years::stated_year(c).or_else(|| self.low_year(c))?;
        if rest.byte() == b'-' && rest.glued_to_figures() {
            return None;
        }
        if let Some((said, rest)) = point::part_of_year(YearSaid::Stated(year), rest) {
            return Some(Hit::new(said, c.at(), rest));
        }
        let between = self.between(c.at());
        let said = Said::Year(YearSaid::Stated(year));
        let (said, after) = match span::join(&said, rest, between.is_some()) {
            Some((Joined::Run(run), rest)) => (run, rest),
            _ => (said, rest),
        };
        let led = |sense| self.led(c.at(), sense).is_some();
        if self.is_amount(c, &said, after) {
            return None;
        }
        let weak = self.led(c.at(), Sense::WeakLead);
        let after_year = weak.is_some_and(|start| self.after_year(start));
        let weakly = weak.is_some() && (rest.settles() || after_year);
        let near = (1900..2100).contains(&year);
        // "2022 was een goed jaar", "1672 werd het rampjaar", "de ramp van 1953 maakte alles anders"
        let opens = self.starts_sentence(c.at()) && (1500..2200).contains(&year);
        // Round figures count things: "1500 was genoeg", but "1830 werd het jaar van …"
        let round = if near { year % 50 == 0 } else { year % 10 == 0 };
        let acts = (opens && (!round || tells_what(rest)) || near && weak.is_some()) && tells(rest);
        let stands = acts
            || year < 1000
            || between.is_some()
            || matches!(said, Said::Span(..))
            || led(Sense::Lead)
            || weakly && (led(Sense::Of) || after_year)
            || led(Sense::Of) && rest.settles()
            || whole(c, rest)
            || self.lists_years(c, rest)
            || labels(c, rest)
            || or_later(rest);
        stands.then_some(Hit::new(said, between.unwrap_or(c.at()), after))
    }

    /// `meer dan 1750 bussen`, `tot 1200 woningen`: nouns are counted after words that also stand
    /// before amounts; of the years of living memory only after "about".
    fn is_amount(&self, c: Cursor<'t>, said: &Said, after: Cursor<'t>) -> bool {
        let near = |said: &Said| matches!(said, Said::Year(YearSaid::Stated(1900..=2099)));
        let near = match said {
            Said::Span(first, last) => near(first) && near(last),
            said => near(said),
        };
        let led = |sense| self.led(c.at(), sense).is_some();
        let about = || led(Sense::About) || led(Sense::Less);
        let may_count = || about() || !near && (led(Sense::NumberLead) || led(Sense::Between));
        (may_count() || matches!(said, Said::Span(..)) && !near) && after.counts_things()
    }

    /// `het jaar 843`, `anno 98`.
    fn low_year(&self, c: Cursor<'t>) -> Option<(i32, Cursor<'t>)> {
        let (number, rest) = c.number().filter(|(n, _)| !n.ordinal && n.figures <= 3)?;
        let stands = self.led(c.at(), Sense::YearLead).is_some() && rest.settles();
        (stands && !rest.measures()).then_some((number.value, rest))
    }

    /// `In 2016, 2017 en 2019`: behind a year and a comma, with another year behind it.
    fn lists_years(&self, c: Cursor<'t>, rest: Cursor<'t>) -> bool {
        let last = self.found.last().filter(|f| matches!(f.said, Some(Said::Year(_))));
        let behind = last.and_then(|f| self.text.get(f.end..c.at()));
        let next = rest.mark(b",").map(|r| r.maybe(Sense::And)).or_else(|| rest.skip(Sense::And));
        behind == Some(", ") && next.is_some_and(|next| years::stated_year(next).is_some())
    }

    /// Whether the last expression was a year, right before `at`: `in 2014 en 2015`,
    /// `in 2014, onderscheidenlijk 2015`.
    fn after_year(&self, at: usize) -> bool {
        self.found.last().is_some_and(|f| matches!(f.said, Some(Said::Year(_))) && f.end + 2 >= at)
    }

    /// `op 22-4`, `22/04`: with a word before it that calls for a date, its year, a time of day, or
    /// both figures in full.
    pub(super) fn numeric_day(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (said, rest) = numeric::day_month(c)?;
        let stated = matches!(said.year(), Some(YearSaid::Stated(_)));
        let hit = self.grown(said, c.at(), rest)?;
        let led = self.led(c.at(), Sense::DayLead).is_some();
        let weakly = self.led(c.at(), Sense::WeakDayLead).is_some();
        let month = if c.byte_after(1).is_ascii_digit() { 3 } else { 2 };
        let padded = c.byte() == b'0' || c.byte_after(month) == b'0';
        let dotted = c.byte_after(1) == b'.' || c.byte_after(2) == b'.';
        let settled = led || (weakly || padded && !dotted) && hit.after.settles();
        let timed = hit.time.is_some() && !dotted;
        if calls(hit.after) {
            return None;
        }
        // "20-11, 12 nov": one of a list of dates.
        let listed =
            !dotted && hit.after.mark(b",").is_some_and(|r| absolute::day_month(r).is_some());
        // "9/6: eerste paal", "9/1  Melding"
        let next = (hit.after.byte(), hit.after.byte_after(1));
        let labels = next == (b':', b' ')
            || next.0 == b' ' && (next.1 == b' ' || next.1.is_ascii_uppercase());
        let labels = c.starts_block() && labels && !dotted;
        let cell = c.starts_block() && hit.after.ends_cell() && (padded || hit.after.ends_block());
        let stands = stated || timed || settled || listed || labels || cell && !dotted;
        stands.then_some(hit)
    }

    /// `de 4e plaats`, but not `vond op de 4e plaats`.
    fn ranks(&self, start: usize, after: Cursor<'t>) -> bool {
        let takes = || after.skip(Sense::Rank).is_some_and(|rest| rest.sees(Sense::TakePlace));
        after.sees(Sense::Rank)
            && !takes()
            && !said_before(self.text, start, self.lexicon, Sense::TakePlace)
    }

    /// `op de 12e`, `voor de tweeëntwintigste`, `op 15 om 8:00`.
    pub(super) fn bare_day(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        self.led(c.at(), Sense::DayLead).or_else(|| self.led(c.at(), Sense::WeakDayLead))?;
        let (day, rest) = absolute::day_number(c)?;
        let article = self.led(c.at(), Sense::Article);
        let start = article.unwrap_or(c.at());
        if let Some(rest) = rest.skip(Sense::Toward(Toward::This)) {
            let of = Box::new(Said::unit(Unit::Month, Side::This));
            let said = Said::NthUnit { n: i32::try_from(day).ok()?, unit: Unit::Day, of };
            return Some(Hit::new(said, start, rest));
        }
        let (time, after) = timed(rest);
        // "De Tweede", with "Kamer" lost to the next line, is a name.
        let name = c.byte().is_ascii_uppercase();
        let told = ordinal(c).is_some() && article.is_some() && !name;
        let said = Said::DayOfMonth { day, weekday: None };
        // "Van de 9e tot de 14e", but not "van de 1e tot de 3e verdieping"
        if told && let Some((last, after)) = last_ordinal(rest) {
            if !after.settles() || self.ranks(start, after) {
                return None;
            }
            let last = Said::DayOfMonth { day: last, weekday: None };
            return Some(Hit::new(Said::Span(Box::new(said), Box::new(last)), start, after));
        }
        if self.ranks(start, after) || goes_to_another(after) {
            return None;
        }
        // "Van 16 tot 19 uur"
        if !told && span::to_number(rest) {
            return None;
        }
        // "Op de 15e tekende hij"
        let acts = || told && tells(after);
        let clock = matches!(time, Some(TimeOfDay::Clock(..)));
        let stands = after.settles() && (told || clock) || acts();
        stands.then_some(Hit { time, ..Hit::new(said, start, after) })
    }
}

/// `van de 3e naar de 5e`: no days.
fn goes_to_another(c: Cursor<'_>) -> bool {
    let next = c.skip(Sense::Onward);
    next.is_some_and(|next| ordinal(next.maybe(Sense::Article)).is_some())
}

/// `tot de 14e`, `t/m de 14e`: behind a day of the month.
fn last_ordinal(c: Cursor<'_>) -> Option<(u32, Cursor<'_>)> {
    let (span::Link::Run, rest) = span::link(c, false)? else { return None };
    let rest = rest.skip(Sense::Article)?;
    ordinal(rest)?;
    absolute::day_number(rest)
}

/// `06-12 34 56 78`: groups of figures go on, as in the number of a telephone.
fn calls(c: Cursor<'_>) -> bool {
    let figures =
        |from: usize| (from..from + 5).take_while(|&i| c.byte_after(i).is_ascii_digit()).count();
    let first = figures(1);
    c.byte() == b' '
        && (2..=4).contains(&first)
        && c.byte_after(1 + first) == b' '
        && figures(2 + first) >= 2
}

/// Past a finite verb of one thing.
fn verb(rest: Cursor<'_>) -> Option<Cursor<'_>> {
    let verb = |s| matches!(s, Sense::Tense(TenseCue::Past | TenseCue::Perfect)).then_some(());
    rest.pick(verb).map(|v| v.1).filter(|after| after.byte_before() != b'n')
}

fn tells(rest: Cursor<'_>) -> bool {
    verb(rest).is_some()
}

/// "1672 werd het rampjaar", "1950 was een goed jaar", but not "1672 werd gevraagd".
fn tells_what(rest: Cursor<'_>) -> bool {
    let year = |c: Cursor<'_>| c.sees(Sense::Unit(Unit::Year));
    let good = |c: Cursor<'_>| year(c) || year(c.blank().after_word());
    verb(rest).is_some_and(|after| {
        after.sees(Sense::Article) || after.skip(Sense::Indefinite).is_some_and(good)
    })
}

/// `2012 of later`, `1990 of eerder`.
fn or_later(rest: Cursor<'_>) -> bool {
    let or = rest.skip(Sense::And).filter(|r| r.at() > rest.at());
    or.is_some_and(|r| r.sees(Sense::Later) || r.sees(Sense::Earlier))
}

/// Whether a paper's number follows: `2019/20, 35 447, nr. 4`, `2023-2024, nr. 2267`.
fn names_paper(c: Cursor<'_>) -> bool {
    let Some(rest) = c.mark(b",") else { return false };
    let file = rest.blank().number().filter(|(n, _)| n.figures == 2);
    let whole = file.and_then(|(_, r)| r.blank().number()).is_some_and(|(n, _)| n.figures == 3);
    whole || rest.sees(Sense::NotDate)
}

/// Whether it labels its block: `1967: …`, `1967 – …`.
fn labels(c: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let spaced = |c: Cursor<'_>| c.byte() == b' ';
    let dashed = || rest.dash().is_some_and(|next| spaced(rest) && next.byte_before() == b' ');
    let entry = || rest.mark(b":;").is_some_and(spaced) || dashed() || timed_entry(rest);
    c.starts_block() && (entry() || rest.ends_cell())
}

/// `2011 (april): …`, `2012, najaar: …`: a part of the year that an entry begins with.
fn timed_entry(rest: Cursor<'_>) -> bool {
    let open = |(said, rest): (Said, Cursor<'_>)| {
        let part = said.year() == Some(YearSaid::Missing(Toward::Tense));
        let rest = rest.mark(b")").unwrap_or(rest);
        part && rest.byte() == b':'
    };
    let near = rest.mark(b",").or_else(|| rest.blank().mark(b"("));
    near.and_then(|c| point::point(c.blank())).is_some_and(open)
}
