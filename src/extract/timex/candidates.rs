//! What may stand where a candidate was seen: each kind of expression, and the words it needs around it.

use super::absolute::{self, ordinal};
use super::clock::{self, part_in, timed};
use super::cursor::Cursor;
use super::decades;
use super::recognise::{Hit, Walk};
use super::relative::{self, Lead};
use super::said::{Said, YearSaid};
use super::span::{self, Joined};
use super::{numeric, point};
use crate::date::TimeOfDay;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Sense, Side, Toward};

impl<'t> Walk<'t> {
    /// A vague word, a recess, a session year.
    pub(super) fn named_stretch(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let vague = c.pick(|s| match s {
            Sense::Vague(toward) => Some(toward),
            Sense::Recess => Some(Toward::Tense),
            _ => None,
        });
        match vague {
            Some((toward, rest)) => Some(Hit::new(Said::Vague(toward), c.at(), rest)),
            None => self.citation(c),
        }
    }

    /// Any date that needs no figures to begin with.
    pub(super) fn dated(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (said, rest) = point::point(c)?;
        let mut hit = self.grown(said.clone(), c.at(), rest)?;
        if !self.stands(&said, c, rest) && !matches!(hit.said, Some(Said::Span(..))) {
            return None;
        }
        hit.time = hit.time.or_else(|| part_in(c));
        self.within(hit)
    }

    /// "Binnen de komende drie weken" begins now.
    fn within(&self, mut hit: Hit<'t>) -> Option<Hit<'t>> {
        if let Some(Said::Rolling { n, unit } | Said::Whole { n, unit }) = hit.said
            && let Some(start) = self.led(hit.start, Sense::Within)
        {
            (hit.said, hit.start) = (Some(Said::Within { n, unit }), start);
        }
        Some(hit)
    }

    /// A short month without its year: `in jan`, `maand feb`, `van nov tot maart`.
    pub(super) fn short_month(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        c.pick(|s| matches!(s, Sense::MonthShort(_)).then_some(()))?;
        let (said, rest) = absolute::month_year(c)?;
        let hit = self.grown(said, c.at(), rest)?;
        let run = matches!(hit.said, Some(Said::Span(..)));
        (run || self.led(c.at(), Sense::Lead).is_some()).then_some(hit)
    }

    /// `de eerste zondag`: of this month, after an article.
    pub(super) fn nth_weekday(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let start = self.led(c.at(), Sense::Article)?;
        let (n, rest) = ordinal(c)?;
        let weekday = rest.pick(|s| if let Sense::Weekday(d) = s { Some(d) } else { None });
        let (weekday, rest) = weekday.filter(|(_, r)| r.settles() && n > 0)?;
        let of = Box::new(Said::unit(Unit::Month, Side::This));
        Some(Hit::new(Said::NthWeekday { n, weekday, of }, start, rest))
    }

    /// `tussen nu en 15 november`.
    pub(super) fn now_to(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let rest = c.skip(Sense::Now)?;
        let hit = self.grown(Said::day(0), c.at(), rest)?;
        matches!(hit.said, Some(Said::Span(..))).then_some(hit)
    }

    /// `de dag erna`, `het jaar daarvoor`, `de week na 1 mei`, `de week na de volgende`.
    pub(super) fn unit_beside(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let start = self.led(c.at(), Sense::Article)?;
        let (said, rest) = relative::unit_beside(c)?;
        Some(Hit::new(said, start, rest))
    }

    /// Whether a bare word that may be something else stands where a date can.
    fn stands(&self, said: &Said, c: Cursor<'t>, rest: Cursor<'t>) -> bool {
        match said {
            Said::Month { year: YearSaid::Missing(Toward::Tense), .. } => {
                self.month_stands(c, rest)
            }
            Said::Season { year: YearSaid::Missing(Toward::Tense), .. } => {
                self.led(c.at(), Sense::Article).is_some()
                    || self.led(c.at(), Sense::Lead).is_some()
                    || whole(c, rest)
            }
            _ => true,
        }
    }

    /// A month without a day or year: names and other words must be kept out.
    fn month_stands(&self, c: Cursor<'t>, rest: Cursor<'t>) -> bool {
        if whole(c, rest) || self.led(c.at(), Sense::Lead).is_some() {
            return true;
        }
        let capital = c.byte().is_ascii_uppercase() && !self.starts_sentence(c.at());
        if capital || c.sees(Sense::MonthAmbiguous) {
            return self.led(c.at(), Sense::Until).is_some();
        }
        true
    }

    fn starts_sentence(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        let last = before.bytes().rev().take(8).find(|b| !b.is_ascii_whitespace());
        last.is_none_or(|b| matches!(b, b'.' | b'!' | b'?' | b'\n' | b':'))
    }

    /// A date, grown by what follows it: an end, a second one that lends its year, a time of day.
    pub(super) fn grown(&self, said: Said, at: usize, c: Cursor<'t>) -> Option<Hit<'t>> {
        let between = self.between(at);
        let (time, c) = timed(c);
        if time.is_none()
            && let Some((joined, rest)) = span::join(&said, c, between.is_some())
        {
            return Some(match joined {
                Joined::Run(run) => {
                    let (time, rest) = timed(rest);
                    Hit { said: Some(run), time, start: between.unwrap_or(at), after: rest }
                }
                Joined::First(first) => Hit { said: Some(first), time, start: at, after: rest },
            });
        }
        if let Said::Decade(first) = said
            && let Some((second, rest)) = decades::second(c)
        {
            let span = Said::Span(Box::new(Said::Decade(first)), Box::new(Said::Decade(second)));
            return Some(Hit { said: Some(span), time: None, start: at, after: rest });
        }
        Some(Hit { said: Some(said), time, start: at, after: c })
    }

    /// `vergaderjaar 2023-2024`, `schooljaar 2019/2020`.
    fn citation(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let session = c.skip(Sense::CitationYear);
        let rest = session.or_else(|| c.skip(Sense::SeasonYear))?;
        let ((from, to), after) = numeric::years(rest).or_else(|| {
            let (year, after) = absolute::stated_year(rest)?;
            Some(((year, year), after))
        })?;
        let said = if session.is_some() { Said::SessionYear(from) } else { years(from, to) };
        Some(Hit { said: Some(said), time: None, start: c.at(), after })
    }

    /// `2016-2020`, unless more figures stand before it.
    pub(super) fn session_or_years(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let ((from, to), after) = numeric::years(c)?;
        let word = self.text.get(self.words[0]..c.at()).unwrap_or_default().trim_end();
        if word.bytes().all(|b| b.is_ascii_digit()) && !word.is_empty() {
            return None;
        }
        Some(Hit { said: Some(years(from, to)), time: None, start: c.at(), after })
    }

    /// `in 2024`, `sinds 1967`, `2016 tot 2020`; a heading that is a year.
    pub(super) fn bare_year(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (year, rest) = absolute::stated_year(c)?;
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
        let weakly = led(Sense::WeakLead) && (rest.settles() || self.after_year(c.at()));
        let stands = between.is_some()
            || matches!(said, Said::Span(..))
            || led(Sense::Lead)
            || weakly && (led(Sense::Of) || self.after_year(c.at()))
            || led(Sense::Of) && rest.settles()
            || whole(c, rest)
            || labels(c, rest);
        stands.then_some(Hit::new(said, between.unwrap_or(c.at()), after))
    }

    /// Whether the last expression was a year, just before: `in 2014 en 2015`.
    fn after_year(&self, at: usize) -> bool {
        self.found.last().is_some_and(|f| matches!(f.said, Some(Said::Year(_))) && f.end + 6 > at)
    }

    /// `twee weken geleden`, `over drie maanden`, `binnen vijf dagen`.
    pub(super) fn counted(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let start = self.led(c.at(), Sense::About).unwrap_or(c.at());
        let within = self.led(start, Sense::Within);
        let in_time = self.led(start, Sense::InTime);
        let (lead, start) = match (within, in_time) {
            (Some(start), _) => (Lead::Within, start),
            (_, Some(start)) => (Lead::InTime, start),
            _ => (Lead::None, start),
        };
        let (said, after) = relative::counted(c, lead)?;
        let about = self.led(c.at(), Sense::About).is_some();
        let said = if about { Said::About(Box::new(said)) } else { said };
        let (time, after) = timed(after);
        Some(Hit { said: Some(said), time, start, after })
    }

    /// `op 22-4`, `22/04`: with a word before it that calls for a date, its year, a time of day, or
    /// both figures in full.
    pub(super) fn numeric_day(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (said, rest) = numeric::day_month(c)?;
        let stated = matches!(said.year(), Some(YearSaid::Stated(_)));
        let hit = self.grown(said, c.at(), rest)?;
        let led = self.led(c.at(), Sense::DayLead).is_some();
        let weakly = self.led(c.at(), Sense::WeakDayLead).is_some();
        let padded = c.byte() == b'0' || c.byte_after(3) == b'0' || c.byte_after(2) == b'0';
        let settled = led || (weakly || padded) && hit.after.settles();
        let dotted = c.byte_after(1) == b'.' || c.byte_after(2) == b'.';
        let timed = hit.time.is_some() && !dotted;
        let stands = stated || timed || settled || whole(c, hit.after) && !dotted;
        stands.then_some(hit)
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
        let told = ordinal(c).is_some() && article.is_some();
        let said = Said::DayOfMonth { day, weekday: None };
        let stands = after.settles() && (told || matches!(time, Some(TimeOfDay::Clock(..))));
        stands.then_some(Hit { time, ..Hit::new(said, start, after) })
    }

    /// A time alone: it goes to the date that governs it.
    pub(super) fn clock(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (bound, start) = self
            .led_pick(c.at(), |s| if let Sense::ClockLead(b) = s { Some(b) } else { None })
            .map_or((None, c.at()), |(b, s)| (Some(b), s));
        let (time, after) = clock::on_the_clock(c, false, bound.unwrap_or(crate::date::Clock::At))?;
        Some(Hit { said: None, time: Some(time), start, after })
    }

    /// `'s ochtends`, `eind van de middag`: a time alone. A bare "middag" is not.
    pub(super) fn quoted_part_of_day(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (time, after) = clock::part_of_day(c)?;
        let words = self.text.get(c.at()..after.at())?;
        let quoted = matches!(c.byte_before(), b'\'' | b'`' | 0x98 | 0x99);
        let start =
            if c.byte_before() >= 0x80 { c.at().checked_sub(3)? } else { c.at().saturating_sub(1) };
        let in_the =
            self.led(c.at(), Sense::Article).is_some_and(|a| self.led(a, Sense::Of).is_some());
        if point::point(c).is_some() {
            return None;
        }
        let start = if quoted { start } else { c.at() };
        (quoted || words.contains(' ') || in_the).then_some(Hit {
            said: None,
            time: Some(time),
            start,
            after,
        })
    }
}

/// Whether it is all there is in its block.
fn whole(c: Cursor<'_>, rest: Cursor<'_>) -> bool {
    c.starts_block() && rest.ends_block()
}

/// Whether it labels its block: `1967: …`, `1967 – …`.
fn labels(c: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let spaced = |c: Cursor<'_>| c.byte() == b' ';
    let dashed = || rest.dash().filter(|_| spaced(rest)).is_some_and(spaced);
    c.starts_block() && (rest.mark(b":;").is_some_and(spaced) || dashed())
}

pub(super) fn stated(said: &Said) -> bool {
    matches!(said, Said::Day { .. })
}

fn years(from: i32, to: i32) -> Said {
    let year = |y| Box::new(Said::Year(YearSaid::Stated(y)));
    if from == to { Said::Year(YearSaid::Stated(from)) } else { Said::Span(year(from), year(to)) }
}
