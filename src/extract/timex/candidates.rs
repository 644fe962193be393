//! What may stand where a candidate was seen: each kind of expression, and the words it needs around it.

use super::absolute::{self, ordinal};
use super::clock::{self, part_in, timed};
use super::counted::{self, Lead};
use super::cursor::Cursor;
use super::decades;
use super::names::{before_surname, ends_in_initial, labels};
use super::point;
use super::recognise::{Hit, Walk};
use super::said::{Said, YearSaid};
use super::span::{self, Joined};
use super::years;
use crate::corpus::Language;
use crate::date::calendar::Unit;
use crate::date::{Bound, TimeOfDay};
use crate::extract::lexicon::{Kinds, Sense, Side, Toward};

impl<'t> Walk<'t> {
    /// A vague word, a recess, a session year.
    pub(super) fn named_stretch(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let vague = c.pick(|s| match s {
            Sense::Vague(toward) => Some(Said::Vague(toward)),
            Sense::Recess => Some(Said::Recess(Toward::Tense)),
            _ => None,
        });
        let Some((said, rest)) = vague else { return self.citation(c) };
        // "De zojuist genoemde brief" points at the text.
        (!rest.sees(Sense::Pointing)).then(|| Hit::new(said, c.at(), rest))
    }

    /// Any date that needs no figures to begin with.
    pub(super) fn dated(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (said, rest) = point::point(c)?;
        if matches!(said, Said::FromPrevious(_)) && self.begins_a_clause(c) {
            return None;
        }
        let mut hit = self.grown(said.clone(), c.at(), rest)?;
        if !self.stands(&said, c, rest) && !matches!(hit.said, Some(Said::Span(..))) {
            return None;
        }
        hit.time = hit.time.or_else(|| part_in(c));
        self.within(hit)
    }

    /// "Binnen de komende drie weken" begins now.
    fn within(&self, mut hit: Hit<'t>) -> Option<Hit<'t>> {
        let (n, unit, more) = match &hit.said {
            Some(Said::Rolling { n, unit, more }) => (*n, *unit, more.clone()),
            Some(Said::Whole { n, unit }) => (*n, *unit, Vec::new()),
            _ => return Some(hit),
        };
        if n > 0
            && let Some(start) = self.led(hit.start, Sense::Within)
        {
            (hit.said, hit.start) = (Some(Said::Within { n, unit, more }), start);
        }
        Some(hit)
    }

    /// A short month without its year: `in jan`, `maand feb`, `van nov tot maart`.
    pub(super) fn short_month(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        c.pick(|s| matches!(s, Sense::MonthShort(_)).then_some(()))?;
        let (said, rest) = absolute::month_year(c)?;
        let hit = self.grown(said, c.at(), rest)?;
        let run = matches!(hit.said, Some(Said::Span(..)));
        // "Nov" may be a name, "nov" is not; "mar" and "sep" are other words too.
        let plain = c.byte().is_ascii_lowercase()
            && !c.sees(Sense::MonthAmbiguous)
            && hit.after.settles()
            && self.led(c.at(), Sense::Article).is_none();
        // "Voor Jan", in Dutch
        let bare = c.after_word().byte() != b'.' && self.lexicon.language() == Language::Dutch;
        let name = c.byte().is_ascii_uppercase() && c.byte_after(1).is_ascii_lowercase() && bare;
        let led = || !name && self.led(c.at(), Sense::Lead).is_some();
        (run || plain || led()).then_some(hit)
    }

    /// `op di`, `op vr.`: a short weekday where a day is called for.
    pub(super) fn short_weekday(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (weekday, rest) =
            c.pick(|s| if let Sense::WeekdayShort(d) = s { Some(d) } else { None })?;
        let rest = rest.mark(b".").unwrap_or(rest);
        let stands = rest.settles() && rest.byte() != b'-' && !c.sees(Sense::WeekdayAmbiguous);
        self.led(c.at(), Sense::DayLead).filter(|_| stands)?;
        let (time, after) = timed(rest);
        let said = Said::Weekday { weekday, toward: Toward::Tense };
        Some(Hit { time, ..Hit::new(said, c.at(), after) })
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

    /// `tussen nu en 15 november`, `vanaf heden`.
    pub(super) fn now_to(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let rest = c.skip(Sense::Now)?;
        let hit = self.grown(Said::day(0), c.at(), rest)?;
        let from = |s| (s == Sense::Bound(Bound::From)).then_some(());
        let counts = hit.after.kinds().any(Kinds::NUMBER) || hit.after.glued_to_figures();
        let begins = || self.led_pick(c.at(), from).is_some() && !counts;
        (matches!(hit.said, Some(Said::Span(..))) || begins()).then_some(hit)
    }

    /// Whether a bare word that may be something else stands where a date can.
    fn stands(&self, said: &Said, c: Cursor<'t>, rest: Cursor<'t>) -> bool {
        match said {
            Said::Month { year: YearSaid::Missing(Toward::Tense), .. } => {
                self.month_stands(c, rest)
            }
            // "Woordvoerder Kees Zondag": Dutch days have no capital inside a sentence.
            Said::Weekday { toward: Toward::Tense, .. } if c.byte().is_ascii_uppercase() => {
                let named = || self.behind_name(c) || self.is_named(c, rest);
                self.led(c.at(), Sense::Title).is_none()
                    && (self.starts_sentence(c.at()) || !named())
            }
            // "Theater De Morgen"
            Said::Offset { .. } if c.byte().is_ascii_uppercase() => {
                self.starts_sentence(c.at()) || self.led(c.at(), Sense::Article).is_none()
            }
            // "Lente-ui"
            Said::Season { .. }
                if rest.byte() == b'-' && rest.byte_after(1).is_ascii_alphabetic() =>
            {
                false
            }
            // "Mevrouw De Winter"
            Said::Season { year: YearSaid::Missing(Toward::Tense), .. }
                if c.byte().is_ascii_uppercase() && !self.starts_sentence(c.at()) =>
            {
                whole(c, rest)
            }
            Said::Season { year: YearSaid::Missing(Toward::Tense), .. } => {
                self.led(c.at(), Sense::Article).is_some()
                    || self.led(c.at(), Sense::Lead).is_some()
                    || whole(c, rest)
                    || labels(c, rest)
            }
            _ => true,
        }
    }

    /// A month without a day or year: names and other words must be kept out.
    fn month_stands(&self, c: Cursor<'t>, rest: Cursor<'t>) -> bool {
        // "peiling-november-def", "maart-akkoord": part of another word.
        if rest.byte() == b'-' && rest.byte_after(1).is_ascii_alphabetic() {
            return false;
        }
        // "mei: hoorzitting", in a list.
        if labels(c, rest) || whole(c, rest) {
            return true;
        }
        // "By June Harrow", all of a line
        if c.sees(Sense::MonthAmbiguous) && before_surname(rest) {
            return false;
        }
        if self.led(c.at(), Sense::Lead).is_some() {
            return true;
        }
        let capital = c.byte().is_ascii_uppercase() && !self.starts_sentence(c.at());
        if capital || c.sees(Sense::MonthAmbiguous) {
            return self.led(c.at(), Sense::Until).is_some();
        }
        true
    }

    pub(super) fn starts_sentence(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        let last = before.bytes().rev().take(8).find(|b| *b == b'\n' || !b.is_ascii_whitespace());
        last.is_none_or(|b| matches!(b, b'.' | b'!' | b'?' | b'\n' | b':'))
            && !ends_in_initial(before)
    }

    /// A date, grown by what follows it: an end, a second one that lends its year, a time of day.
    pub(super) fn grown(&self, said: Said, at: usize, c: Cursor<'t>) -> Option<Hit<'t>> {
        let between = self.between(at);
        let day = c;
        let (time, c) = timed(c);
        if (time.is_some() || between.is_some())
            && let Some((run, rest)) = span::join_clocked(&said, day, between.is_some())
        {
            return Some(Hit { said: Some(run), time: None, start: at, after: rest });
        }
        if time.is_some() {
            return Some(self.grown_timed(said, time, at, c));
        }
        if let Some((joined, rest)) = span::join(&said, c, between.is_some()) {
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
        Some(Hit::new(said, at, c))
    }

    /// A date that has its time of day: the year may follow (`26 okt 15:50:06 2016`), or the end
    /// of a run.
    fn grown_timed(
        &self,
        said: Said,
        time: Option<TimeOfDay>,
        at: usize,
        c: Cursor<'t>,
    ) -> Hit<'t> {
        let open = said.year() == Some(YearSaid::Missing(Toward::Tense));
        if open
            && let Said::Day { .. } = said
            && let Some((year, after)) = years::stated_year(c).filter(|(_, r)| r.settles())
        {
            let said = Some(said.in_year(YearSaid::Stated(year)));
            return Hit { said, time, start: at, after };
        }
        match span::join_timed(&said, c) {
            Some((run, rest)) => Hit { said: Some(run), time, start: at, after: timed(rest).1 },
            None => Hit { said: Some(said), time, start: at, after: c },
        }
    }

    /// `twee weken geleden`, `over drie maanden`, `binnen vijf dagen`, `+1 dag` alone.
    pub(super) fn counted(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        if c.byte_before() == b'+' {
            let (said, after) = counted::counted(c, Lead::InTime)?;
            return after.ends_block().then(|| Hit::new(said, c.at() - 1, after));
        }
        let less = self.led(c.at(), Sense::Less);
        let about = self.led(c.at(), Sense::About);
        let start = less.or(about).unwrap_or(c.at());
        let within = self.led(start, Sense::Within);
        let in_time = self.led(start, Sense::InTime);
        let (lead, start) = match (within, in_time) {
            (Some(start), _) => (Lead::Within, start),
            (_, Some(start)) => (Lead::InTime, start),
            _ if self.led(start, Sense::Since).is_some() => (Lead::Since, start),
            _ if self.led(start, Sense::Of).is_some() => (Lead::Lasting, start),
            _ => (Lead::None, start),
        };
        let (said, after) = counted::counted(c, lead)?;
        let said = match (less, about) {
            (Some(_), _) => counted::less(said),
            (_, Some(_)) => Said::About(Box::new(said)),
            _ => said,
        };
        let (time, after) = timed(after);
        Some(Hit { said: Some(said), time, start, after })
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
pub(super) fn whole(c: Cursor<'_>, rest: Cursor<'_>) -> bool {
    c.starts_block() && rest.ends_block()
}

pub(super) fn stated(said: &Said) -> bool {
    matches!(said, Said::Day { .. })
}
