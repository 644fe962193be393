//! Numbers that share what follows them: "24 en 25 maart jl.", "weken 22 tot en met 44 van 2007".

use super::absolute::{self, day_number, month, ordinal, year_after};
use super::clock::timed;
use super::cursor::Cursor;
use super::nth::nth;
use super::point;
use super::recognise::Walk;
use super::relative::sided_unit;
use super::said::{Found, Said, YearSaid};
use super::span::{Link, link};
use crate::date::TimeOfDay;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Kinds, Sense};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

impl<'t> Walk<'t> {
    /// Numbers that share their month or year; answers where they end.
    pub(super) fn listed(&mut self, c: Cursor<'t>, kinds: Kinds) -> Option<usize> {
        if kinds.any(Kinds::NUMBER.or(Kinds::ORDINAL)) {
            return self.days_listed(c).or_else(|| self.nths_listed(c));
        }
        kinds.any(Kinds::NAMED).then(|| self.weeks_listed(c)).flatten()
    }

    /// Days that share a month; pushes each run.
    fn days_listed(&mut self, c: Cursor<'t>) -> Option<usize> {
        // The words before are looked at last: they cost most.
        let between = may_list(c)? && self.between(c.at()).is_some();
        let (days, after) = days(c, between)?;
        if self.led(c.at(), Sense::NotDate).is_some() || self.numbers_a_name(c) {
            return None;
        }
        let (time, after) = timed(after);
        self.push_listed(c.at(), days, time, after.at())
    }

    /// Centuries, quarters, weekdays of a month that share their noun; pushes each run.
    fn nths_listed(&mut self, c: Cursor<'t>) -> Option<usize> {
        link(ordinal(c)?.1, false)?;
        let (nths, after) = nths(c, self.between(c.at()).is_some())?;
        self.push_listed(c.at(), nths, None, after.at())
    }

    /// `Radio 4, 5 mei`: the first number belongs to the name before it.
    fn numbers_a_name(&self, c: Cursor<'t>) -> bool {
        let word = self.text.get(self.last_start()..c.at()).unwrap_or_default();
        let name = word.trim_end();
        let is_name = name.starts_with(char::is_uppercase)
            && name.chars().all(char::is_alphanumeric)
            && self.lexicon.is_unknown(name)
            && !self.starts_sentence(self.last_start());
        let second = day_number(c).and_then(|(_, rest)| day_number(rest.mark(b",")?.blank()));
        is_name && second.is_some_and(|(_, rest)| month_of_days(rest).is_some())
    }

    /// Numbered weeks; "12 weken 3" counts them.
    fn weeks_listed(&mut self, c: Cursor<'t>) -> Option<usize> {
        let (weeks, after) = weeks(c, self.between(c.at()).is_some())?;
        let before = self.text.get(self.last_start()..c.at()).unwrap_or_default();
        let counted = before.starts_with(|b: char| b.is_ascii_digit());
        (!counted).then(|| self.push_listed(c.at(), weeks, None, after.at())).flatten()
    }

    fn push_listed(
        &mut self,
        at: usize,
        listed: Listed,
        time: Option<TimeOfDay>,
        stop: usize,
    ) -> Option<usize> {
        if self.led(at, Sense::Every).is_some() {
            self.recurred = stop;
            return Some(stop);
        }
        let last = listed.found.len().checked_sub(1)?;
        for (i, (said, start, end)) in listed.found.into_iter().enumerate() {
            let end = if i == last { stop } else { end };
            let found =
                self.approximate(at, Found { said: Some(said), time, bound: None, start, end });
            self.found.push(found);
        }
        Some(stop)
    }
}

/// Days of a month or weeks of a year: each one or run with where it begins and ends.
pub(super) struct Listed {
    pub(super) found: Vec<(Said, usize, usize)>,
}

/// A number, where it begins and ends, and how it is joined to the one before it.
type Number = (u32, usize, usize, Link);

const MOST: usize = 12;

/// Whether a day's number and a link stand here; `None` when not, else whether the link is `en`.
pub(super) fn may_list(c: Cursor<'_>) -> Option<bool> {
    let (_, rest) = day_number(c)?;
    // "3/4 mei", "3/4/5 mei", "13/14 en 20/21 mei"
    let slashed = || {
        let (_, rest) = rest.mark(b"/").and_then(day_number)?;
        (month(rest).is_some() || rest.byte() == b'/' || link(rest, false).is_some()).then_some(())
    };
    match link(rest, false) {
        Some((link, _)) => Some(link == Link::And),
        None => slashed().map(|()| true),
    }
}

/// `24 en 25 maart jl.`, `14, 15 en 16 maart`, `10-11 april 2018`, `4 tot 22 deze maand`.
pub(super) fn days(c: Cursor<'_>, between: bool) -> Read<'_, Listed> {
    let (list, rest) = numbers(c, between, day_number)?;
    let (shared, rest) = month_of_days(rest)?;
    Some((Listed { found: runs(&list, &shared, rest.at())? }, rest))
}

/// `weken 22 tot en met 44 van 2007`, `weken 23 en 24 (van 2004)`, `week 3-5`.
pub(super) fn weeks(c: Cursor<'_>, between: bool) -> Read<'_, Listed> {
    let (list, rest) = numbers(c.skip(Sense::WeekNumbered)?, between, point::week_number)?;
    if rest.measures()
        || rest.glued_to_figures()
        || absolute::unit(rest).is_some()
        || month(rest).is_some()
    {
        return None;
    }
    let (year, rest) = point::year_beside(rest);
    let mut found = runs(&list, &Shared::Year(year), rest.at())?;
    found.first_mut()?.1 = c.at();
    Some((Listed { found }, rest))
}

/// `17e en 18e eeuw`, `eerste en derde maandag van mei`, `eerste tot derde kwartaal van 2021`.
fn nths(c: Cursor<'_>, between: bool) -> Read<'_, Listed> {
    let (list, _) = numbers(c, between, place)?;
    let (_, last, ..) = list.last()?;
    let (said, rest) = nth(c.to(*last)?)?;
    let shared = Shared::Nth(said);
    shared.nth(1)?;
    Some((Listed { found: runs(&list, &shared, rest.at())? }, rest))
}

/// A place told by an ordinal, from the beginning.
fn place(c: Cursor<'_>) -> Read<'_, u32> {
    let (n, rest) = ordinal(c)?;
    Some((u32::try_from(n).ok()?, rest))
}

/// Two numbers or more, joined.
fn numbers(
    c: Cursor<'_>,
    between: bool,
    number: for<'c> fn(Cursor<'c>) -> Read<'c, u32>,
) -> Read<'_, Vec<Number>> {
    let mut list: Vec<Number> = Vec::new();
    let mut link_to = Link::And;
    let mut here = c;
    while list.len() < MOST {
        let start = here.blank().at();
        let (n, rest) = number(here)?;
        list.push((n, start, rest.at(), link_to));
        // "27/28 november"
        let slashed = || Some((Link::And, rest.mark(b"/")?));
        match link(rest, between).or_else(slashed) {
            Some((link, next)) if number(next.maybe(Sense::Article)).is_some() => {
                link_to = link;
                here = next.maybe(Sense::Article);
            }
            _ => return (list.len() > 1).then_some((list, rest)),
        }
    }
    None
}

/// What the numbers share, after them.
enum Shared {
    /// The year of weeks.
    Year(YearSaid),
    Month(u32, YearSaid),
    Unit(Said),
    /// A part of a stretch, by its number.
    Nth(Said),
}

impl Shared {
    fn nth(&self, n: u32) -> Option<Said> {
        Some(match self {
            Shared::Year(year) => Said::Week { year: *year, n },
            Shared::Month(month, year) => {
                Said::Day { year: *year, month: *month, day: n, weekday: None }
            }
            Shared::Unit(of) => {
                let n = i32::try_from(n).ok()?;
                Said::NthUnit { n, unit: Unit::Day, of: Box::new(of.clone()) }
            }
            Shared::Nth(said) => numbered(n, said)?,
        })
    }
}

/// The same part of the same stretch with another number.
fn numbered(n: u32, said: &Said) -> Option<Said> {
    let place = i32::try_from(n).ok()?;
    Some(match said.clone() {
        Said::Quarter { year, .. } => Said::Quarter { year, n },
        Said::Half { year, .. } => Said::Half { year, n },
        Said::Century(_) => Said::Century((place - 1) * 100),
        Said::NthUnit { unit, of, .. } => Said::NthUnit { n: place, unit, of },
        Said::NthWeekday { weekday, of, .. } => Said::NthWeekday { n: place, weekday, of },
        _ => return None,
    })
}

fn month_of_days(c: Cursor<'_>) -> Read<'_, Shared> {
    let c = c.maybe(Sense::Of).maybe(Sense::Article);
    if let Some((month, rest)) = month(c) {
        let (year, rest) = year_after(rest);
        return Some((Shared::Month(month, year), rest));
    }
    let ((unit, side), rest) = sided_unit(c)?;
    (unit == Unit::Month).then_some((Shared::Unit(Said::unit(unit, side)), rest))
}

/// Numbers next to each other become one run; a gap parts them.
fn runs(list: &[Number], shared: &Shared, end: usize) -> Option<Vec<(Said, usize, usize)>> {
    let mut out: Vec<(u32, u32, usize, usize)> = Vec::new();
    // The first and the second Monday are no run.
    let parted = matches!(shared, Shared::Nth(Said::NthWeekday { .. }));
    for &(day, start, stop, link) in list {
        // "20-11" is no run of days.
        if link == Link::Run && out.last().is_some_and(|run| run.1 >= day) {
            return None;
        }
        match out.last_mut() {
            Some(run) if link == Link::Run && run.1 < day || run.1 + 1 == day && !parted => {
                run.1 = day;
                run.3 = stop;
            }
            _ => out.push((day, day, start, stop)),
        }
    }
    out.last_mut()?.3 = end;
    out.into_iter()
        .map(|(first, last, start, stop)| {
            let first_of = shared.nth(first)?;
            let said = if first == last {
                first_of
            } else {
                Said::Span(Box::new(first_of), Box::new(shared.nth(last)?))
            };
            Some((said, start, stop))
        })
        .collect()
}
