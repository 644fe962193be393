//! One date of any kind, by the word it begins with.

use super::absolute::{self, unit, weekday, year_after};
use super::cursor::Cursor;
use super::decades;
use super::nth::nth;
use super::relative::sided_unit;
use super::relative::{self, year_of};
use super::said::{Said, YearSaid};
use super::span::Link;
use super::{beside, numeric, span};
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Kinds, Sense, Toward};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// Days of one list, at most.
const LISTED: usize = 8;

/// A date of any kind that needs no word before it.
pub(super) fn point(c: Cursor<'_>) -> Read<'_, Said> {
    let c = c.blank();
    if c.byte().is_ascii_digit() {
        return numeric::full(c)
            .or_else(|| absolute::day_month(c))
            .or_else(|| nth(c))
            .or_else(|| absolute::year_month(c))
            .or_else(|| decades::figures(c));
    }
    type Scanner = for<'t> fn(Cursor<'t>) -> Read<'t, Said>;
    const SCANNERS: [(Kinds, Scanner); 12] = [
        (Kinds::WEEKDAY, weekday_dated),
        (Kinds::NAMED, named),
        (Kinds::PART, relative::part),
        (Kinds::ORDINAL, nth),
        (Kinds::SIDE, relative::sided),
        (Kinds::DAY, relative::day),
        (Kinds::MONTH, absolute::month_days),
        (Kinds::MONTH, absolute::month_day),
        (Kinds::NUMBER.or(Kinds::ORDINAL), absolute::day_month),
        (Kinds::MONTH, plain_month),
        (Kinds::DECADE, decades::decade),
        (Kinds::SAME, beside::same),
    ];
    let kinds = c.kinds();
    SCANNERS.iter().filter(|(needs, _)| kinds.any(*needs)).find_map(|(_, scan)| scan(c))
}

/// A month, with its year or written in full.
fn plain_month(c: Cursor<'_>) -> Read<'_, Said> {
    let (said, rest) = absolute::month_year(c)?;
    let whole = c.pick(|s| matches!(s, Sense::Month(_)).then_some(())).is_some();
    (whole || said.year() != Some(YearSaid::Missing(Toward::Tense))).then_some((said, rest))
}

/// `maandag 12 mei 2015`, `vrijdag, 30-12-16`, `zaterdag de 12e`, `vrijdag van deze week`, `maandag`.
pub(super) fn weekday_dated(c: Cursor<'_>) -> Read<'_, Said> {
    let (weekday, rest) = match relative::weekday_part(c) {
        Some(((weekday, _), rest)) => (weekday, rest),
        None => weekday(c)?,
    };
    let near = rest.comma().maybe(Sense::Article);
    let dated = numeric::full(near)
        .or_else(|| absolute::day_month(near))
        .or_else(|| absolute::month_day(near))
        .or_else(|| numeric::day_month(near).filter(|(_, r)| absolute::month(*r).is_none()));
    if let Some((Said::Day { year, month, day, .. }, rest)) = dated {
        return Some((Said::Day { year, month, day, weekday: Some(weekday) }, rest));
    }
    if let Some(first) = first_of_run(weekday, near).or_else(|| one_of_list(weekday, near)) {
        return Some(first);
    }
    if let Some((day, rest)) = day_of_month(rest.comma()) {
        return Some((Said::DayOfMonth { day, weekday: Some(weekday) }, rest));
    }
    if let Some(((Unit::Week, side), rest)) = sided_unit(rest.maybe(Sense::Of)) {
        return Some((Said::WeekdayOf { weekday, weeks: side.step() }, rest));
    }
    if let Some(found) = over_a_week(weekday, rest).or_else(|| beside_a_day(weekday, c, rest)) {
        return Some(found);
    }
    let toward = rest.pick(|s| if let Sense::Toward(t) = s { Some(t) } else { None });
    let (toward, rest) = toward.unwrap_or((Toward::Tense, rest));
    Some((Said::Weekday { weekday, toward }, rest))
}

/// `maandag 17 t/m vrijdag 21 juni`: the first of a run, whose month stands with the last.
fn first_of_run(weekday: chrono::Weekday, c: Cursor<'_>) -> Read<'_, Said> {
    let (day, rest) = absolute::day_number(c)?;
    let (Link::Run, next) = span::link(rest, false)? else { return None };
    let next = next.maybe(Sense::Article);
    let near = absolute::weekday(next).map_or(next, |(_, rest)| rest.comma().maybe(Sense::Article));
    let (last, _) = numeric::full(near).or_else(|| absolute::day_month(near))?;
    // "Maandag 28 t/m vrijdag 2 juni" begins in May.
    let same_month = matches!(last, Said::Day { day: end, .. } if day < end);
    let first = beside::day_ahead(day, Some(weekday), &last)?;
    (same_month || near.at() > next.at()).then_some((first, rest))
}

/// `maandag 4, woensdag 6 en vrijdag 8 maart`: one of a list, whose month stands with the last.
fn one_of_list(weekday: chrono::Weekday, c: Cursor<'_>) -> Read<'_, Said> {
    let (first, rest) = absolute::day_number(c)?;
    let (mut last, mut here) = (first, rest);
    for _ in 0..LISTED {
        let (Link::And, next) = span::link(here, false)? else { return None };
        let named = |s| matches!(s, Sense::Weekday(_) | Sense::WeekdayShort(_)).then_some(());
        let ((), next) = next.blank().maybe(Sense::Article).pick(named)?;
        let near = next.comma().maybe(Sense::Article);
        if let Some((Said::Day { year, month, day, .. }, _)) = absolute::day_month(near) {
            let said = Said::Day { year, month, day: first, weekday: Some(weekday) };
            return (last < day).then_some((said, rest));
        }
        let (day, after) = absolute::day_number(near).filter(|(day, _)| *day > last)?;
        (last, here) = (day, after);
    }
    None
}

/// `donderdag over een week`, `dinsdag over twee weken`.
fn over_a_week(weekday: chrono::Weekday, c: Cursor<'_>) -> Read<'_, Said> {
    let rest = c.skip(Sense::InTime)?;
    let (n, rest) = match rest.blank().number() {
        Some((n, rest)) => (n.value, rest),
        None => rest.pick(|s| if let Sense::Cardinal(n) = s { Some(n) } else { None })?,
    };
    let (Unit::Week, rest) = unit(rest)? else { return None };
    // Said on a Thursday, "donderdag over een week" is counted from that day.
    let from = Box::new(Said::Weekday { weekday, toward: Toward::This });
    Some((Said::Moved { n: i64::from(n), unit: Unit::Week, from }, rest))
}

/// `de woensdag voor kerst`, `de vrijdag na 12 december`: behind the weekday.
fn beside_a_day<'t>(weekday: chrono::Weekday, start: Cursor<'t>, c: Cursor<'t>) -> Read<'t, Said> {
    let before = c.skip(Sense::Before).map(|rest| (-1, rest));
    let (step, rest) = before.or_else(|| Some((1, c.skip(Sense::After)?)))?;
    let (from, rest) = point(rest.maybe(Sense::Article))?;
    // "Zij heeft dinsdag voor 20 januari om een debat gevraagd" tells two days.
    let led = start.stands_behind(Sense::Article);
    let dated = led && matches!(from, Said::Day { weekday: None, .. });
    let day = dated || matches!(from, Said::Holiday { .. });
    day.then(|| (Said::WeekdayBeside(weekday, step, Box::new(from)), rest))
}

/// `de 12e`, `12`: after a weekday.
fn day_of_month(c: Cursor<'_>) -> Read<'_, u32> {
    let (day, rest) = absolute::day_number(c.maybe(Sense::Article))?;
    let clock = rest.sees(Sense::Hours)
        || rest.glued_to_figures()
        || rest.measures()
        || span::to_number(rest);
    (!clock && rest.settles() && unit(rest).is_none()).then_some((day, rest))
}

/// A season, quarter, half year, holiday, numbered week or recess, by its name.
pub(super) fn named(c: Cursor<'_>) -> Read<'_, Said> {
    enum Name {
        Season(u32),
        Quarter(u32),
        Half(u32),
        Holiday(u16),
        Week,
    }
    let (name, rest) = c.pick(|s| match s {
        Sense::Season(n) => Some(Name::Season(n)),
        Sense::Quarter(n) => Some(Name::Quarter(n)),
        Sense::Half(n) => Some(Name::Half(n)),
        Sense::Holiday(place) => Some(Name::Holiday(place)),
        Sense::WeekNumbered => Some(Name::Week),
        _ => None,
    })?;
    // "Q3.01" is a version.
    if matches!(name, Name::Quarter(_) | Name::Half(_))
        && rest.byte() != b'-'
        && rest.glued_to_figures()
    {
        return None;
    }
    if let Name::Week = name {
        return numbered_week(rest).filter(|_| !c.sees(Sense::Plural));
    }
    let (year, rest) = year_of(rest);
    let season = matches!(name, Name::Season(_));
    let rest = next_year(year, rest).filter(|_| season).unwrap_or(rest);
    let said = match name {
        Name::Season(n) => Said::Season { year, n },
        Name::Quarter(n) => Said::Quarter { year, n },
        Name::Half(n) => Said::Half { year, n },
        Name::Holiday(place) => Said::Holiday { year, place },
        Name::Week => return None,
    };
    Some((said, rest))
}

/// `/2011`, `-11`: behind "winter 2010".
fn next_year(year: YearSaid, c: Cursor<'_>) -> Option<Cursor<'_>> {
    let YearSaid::Stated(year) = year else { return None };
    let (n, rest) = c.mark(b"/-")?.number()?;
    let next = n.value == year + 1 || n.figures == 2 && n.value == (year + 1) % 100;
    (next && !rest.glued_to_figures()).then_some(rest)
}

fn numbered_week(c: Cursor<'_>) -> Read<'_, Said> {
    if let Some((day, rest)) = week_of_day(c) {
        return Some((Said::Around { unit: Unit::Week, day: Box::new(day) }, rest));
    }
    let (n, rest) = c.blank().number().filter(|(n, _)| n.figures <= 2 && !n.ordinal)?;
    let n = u32::try_from(n.value).ok().filter(|n| (1..=53).contains(n))?;
    let (year, rest) = year_beside(rest);
    (!rest.glued_to_figures() && !rest.measures()).then_some((Said::Week { year, n }, rest))
}

/// The number of a week, in figures or words.
pub(super) fn week_number(c: Cursor<'_>) -> Read<'_, u32> {
    let (n, rest) = match c.blank().number() {
        Some((n, rest)) => (n.value, Some(rest).filter(|_| n.figures <= 2 && !n.ordinal)?),
        None => c.pick(|s| if let Sense::Cardinal(n) = s { Some(n) } else { None })?,
    };
    u32::try_from(n).ok().filter(|n| (1..=53).contains(n)).map(|n| (n, rest))
}

/// `van 2004`, `(van 2004)`, `in 2004`, `, 2004`.
pub(super) fn year_beside(c: Cursor<'_>) -> (YearSaid, Cursor<'_>) {
    let bracketed = || {
        let (year, rest) = year_after(c.blank().mark(b"(")?);
        let rest = rest.mark(b")").filter(|_| year != YearSaid::Missing(Toward::Tense))?;
        Some((year, rest))
    };
    bracketed().unwrap_or_else(|| year_of(c))
}

/// `week van 4 mei`, `week beginnend 4 februari`.
fn week_of_day(c: Cursor<'_>) -> Read<'_, Said> {
    let rest = c.skip(Sense::WeekOf).or_else(|| c.skip(Sense::Of))?;
    absolute::day_month(rest.maybe(Sense::Article)).or_else(|| numeric::full(rest))
}

/// `2019 q1`, `2016 het derde kwartaal`: a quarter or half after its year.
pub(super) fn part_of_year(year: YearSaid, c: Cursor<'_>) -> Read<'_, Said> {
    let c = c.mark(b"-").unwrap_or(c).comma().maybe(Sense::Article);
    let (said, rest) = named(c).or_else(|| nth(c))?;
    let open = said.year() == Some(YearSaid::Missing(Toward::Tense));
    // "2012, najaar: …"
    let entry = matches!(said, Said::Season { .. }) && rest.byte() == b':';
    let part = entry || matches!(said, Said::Quarter { .. } | Said::Half { .. });
    (open && part).then(|| (said.in_year(year), rest))
}
