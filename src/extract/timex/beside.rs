//! Times told from the date before them: "die avond", "de maandag erna", "het weekend daarvoor"; and nights,
//! told by two days: "de nacht van zaterdag op zondag".

use chrono::Weekday;

use super::absolute::{self, unit, weekday};
use super::clock::part_in;
use super::counted;
use super::cursor::Cursor;
use super::point::point;
use super::recognise::{Hit, Walk};
use super::relative::weekday_part;
use super::said::{Said, YearSaid};
use super::span;
use crate::date::calendar::Unit;
use crate::date::{PartOfDay, TimeOfDay};
use crate::extract::lexicon::{Kinds, Sense, Side, Toward};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

impl<'t> Walk<'t> {
    /// `de maandag erna`, `de avond ervoor`, `het weekend daarop`.
    pub(super) fn named_beside(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let article = self.led(c.at(), Sense::Article);
        let start = article.or_else(|| self.starts_sentence(c.at()).then_some(c.at()))?;
        let (said, rest) = named_beside(c)?;
        let part =
            |s| if let Sense::PartOfDay(part) = s { Some(TimeOfDay::Part(part)) } else { None };
        let time = part_in(c).or_else(|| c.pick(part).map(|(time, _)| time));
        Some(Hit { time, ..Hit::new(said, start, rest) })
    }

    /// `de nacht van zaterdag op zondag`.
    pub(super) fn night(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let (said, rest) = night(c)?;
        let start = self.led(c.at(), Sense::Article).unwrap_or(c.at());
        let time = Some(TimeOfDay::Part(PartOfDay::Night));
        Some(Hit { time, ..Hit::new(said, start, rest) })
    }

    /// `de dag erna`, `het jaar daarvoor`, `de week na 1 mei`, `de week na de volgende`.
    pub(super) fn unit_beside(&self, c: Cursor<'t>) -> Option<Hit<'t>> {
        let start = self.led(c.at(), Sense::Article)?;
        let (said, rest) = unit_beside(c)?;
        Some(Hit::new(said, start, rest))
    }

    /// "De brief die maandag kwam": "die" and "dat" stand for a noun, unless a sentence or "op" leads them.
    pub(super) fn begins_a_clause(&self, c: Cursor<'t>) -> bool {
        let weekday = |c: Cursor<'t>| c.kinds_here().any(Kinds::WEEKDAY.or(Kinds::NAMED));
        let led = |sense| self.led(c.at(), sense).is_some();
        let verb = |s| matches!(s, Sense::Tense(_)).then_some(());
        let behind_verb = || self.led_pick(c.at(), verb).is_some();
        c.skip(Sense::Clause).is_some_and(weekday)
            && !self.starts_sentence(c.at())
            && !(c.sees(Sense::Demonstrative) && behind_verb())
            && !(led(Sense::Of) || led(Sense::Lead) || led(Sense::DayLead))
    }
}

/// What a word behind "die", "daaropvolgende" or an article can name.
enum Name {
    Weekday(Weekday),
    PartOfDay,
    Season(u32),
    Holiday(u16),
    Unit(Unit),
}

fn name(c: Cursor<'_>) -> Read<'_, Name> {
    if let Some(((weekday, _), rest)) = weekday_part(c) {
        return Some((Name::Weekday(weekday), rest));
    }
    c.pick(|s| match s {
        Sense::Weekday(day) => Some(Name::Weekday(day)),
        Sense::PartOfDay(_) => Some(Name::PartOfDay),
        Sense::Season(n) => Some(Name::Season(n)),
        Sense::Holiday(place) => Some(Name::Holiday(place)),
        Sense::Unit(unit) => Some(Name::Unit(unit)),
        _ => None,
    })
    .filter(|_| !c.sees(Sense::Plural))
}

/// `die avond`, `diezelfde vrijdag`, `die zomer`: behind "die". Units are read elsewhere.
pub(super) fn same_named(c: Cursor<'_>) -> Read<'_, Said> {
    let (name, rest) = name(c)?;
    let open = absolute::year_after(rest).0 == YearSaid::Missing(Toward::Tense);
    // "De artsen die avond- en nachtdiensten draaien"
    if rest.byte() == b'-' {
        return None;
    }
    let said = match name {
        Name::Season(_) | Name::Holiday(_) if !open => return None,
        // "Die zondag 3 juli"
        Name::Weekday(_) if is_dated(rest.comma()) => return None,
        Name::Weekday(weekday) => Said::WeekdayOf { weekday, weeks: 0 },
        Name::PartOfDay => return Some((Said::That(Unit::Day), rest)),
        Name::Season(n) => Said::Season { year: YearSaid::Missing(Toward::Tense), n },
        Name::Holiday(place) => Said::Holiday { year: YearSaid::Missing(Toward::Tense), place },
        Name::Unit(_) => return None,
    };
    Some((Said::FromPrevious(Box::new(said)), rest))
}

/// Whether a day and a month follow.
fn is_dated(c: Cursor<'_>) -> bool {
    let c = c.maybe(Sense::Article);
    absolute::day_month(c).is_some() || absolute::month_day(c).is_some()
}

/// `daaropvolgende maandag`, `daaropvolgende nacht`: behind "daaropvolgende".
pub(super) fn following_named(c: Cursor<'_>) -> Read<'_, Said> {
    let (name, rest) = name(c)?;
    Some((beside(name, 1)?, rest))
}

/// `maandag erna`, `avond ervoor`, `zomer daarop`, `weekend daarvoor`; after an article.
pub(super) fn named_beside(c: Cursor<'_>) -> Read<'_, Said> {
    let (name, rest) = name(c)?;
    let (n, after) = behind(rest)?;
    Some((beside(name, n)?, after))
}

/// `erna`, `ervoor`. "The day before the vote" is told from the vote.
fn behind(c: Cursor<'_>) -> Read<'_, i64> {
    let (n, rest) = c.pick(|s| if let Sense::Behind(n) = s { Some(n) } else { None })?;
    let told_from = c.sees(Sense::Before) || c.sees(Sense::After);
    let ends = rest.ends_block() || matches!(rest.byte(), b'.' | b',' | b';' | b':' | b')' | b'\n');
    (!told_from || ends).then_some((n, rest))
}

/// The next (1) or the one before (-1), from the date before it.
fn beside(name: Name, n: i64) -> Option<Said> {
    let toward = if n < 0 { Toward::Back } else { Toward::Forward };
    let year = YearSaid::Missing(toward);
    let said = match name {
        Name::Weekday(weekday) => Said::Weekday { weekday, toward },
        Name::Season(n) => Said::Season { year, n },
        Name::Holiday(place) => Said::Holiday { year, place },
        Name::Unit(Unit::Weekend) => Said::Weekend(toward),
        Name::Unit(Unit::Year) => return Some(Said::Year(YearSaid::Beside(n))),
        Name::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter)) => {
            return Some(Said::Moved { n, unit, from: Box::new(Said::That(unit)) });
        }
        Name::Unit(Unit::Day) => return Some(Said::Later { n, unit: Unit::Day }),
        Name::Unit(_) => return None,
        Name::PartOfDay => {
            return Some(Said::Moved { n, unit: Unit::Day, from: Box::new(Said::That(Unit::Day)) });
        }
    };
    Some(Said::FromPrevious(Box::new(said)))
}

/// `nacht van zaterdag op zondag`, `nacht van 3 op 4 mei 2018`, `nacht van 30 april/1 mei`: both days.
pub(super) fn night(c: Cursor<'_>) -> Read<'_, Said> {
    let (_, rest) = c.pick(|s| (s == Sense::PartOfDay(PartOfDay::Night)).then_some(()))?;
    let of = rest.skip(Sense::Between).or_else(|| rest.skip(Sense::Of))?;
    let c = of.maybe(Sense::Article);
    let (first_weekday, near) =
        weekday(c).map_or((None, c), |(day, rest)| (Some(day), rest.comma()));
    if let Some((day, rest)) = absolute::day_number(near)
        && let Some((last, rest)) = overnight(rest).and_then(point)
        && let Some(first) = day_ahead(day, first_weekday, &last)
    {
        return Some((Said::Span(Box::new(first), Box::new(last)), rest));
    }
    let (first, rest) = point(c)?;
    let (last, rest) = overnight(rest).and_then(point)?;
    let night = match (&first, &last) {
        (Said::Weekday { .. }, Said::Day { .. }) => {
            let first = Said::Moved { n: -1, unit: Unit::Day, from: Box::new(last.clone()) };
            Said::Span(Box::new(first), Box::new(last))
        }
        (Said::Weekday { .. } | Said::WeekdayOf { .. }, Said::Weekday { .. }) => {
            Said::Span(Box::new(first), Box::new(last))
        }
        (Said::Day { .. }, Said::Day { .. }) => span::span(first, last),
        _ => return None,
    };
    Some((night, rest))
}

/// `op`, a slash, a dash or `en` between the two days of a night.
fn overnight(c: Cursor<'_>) -> Option<Cursor<'_>> {
    let mark = || c.mark(b"/").or_else(|| c.dash());
    c.skip(Sense::Overnight).or_else(mark).or_else(|| c.skip(Sense::And))
}

/// The day with this number next before `last`: in its month, or in the month before.
pub(super) fn day_ahead(day: u32, weekday: Option<Weekday>, last: &Said) -> Option<Said> {
    let Said::Day { year, month, day: end, .. } = *last else { return None };
    let (year, month) = match (year, month) {
        _ if day < end => (year, month),
        (YearSaid::Stated(year), 1) => (YearSaid::Stated(year - 1), 12),
        (year, month) => (year, (month + 10) % 12 + 1),
    };
    Some(Said::Day { year, month, day, weekday })
}

/// `dag erna`, `jaar daarvoor`, `week na 1 mei`, `week na de volgende`; after an article.
pub(super) fn unit_beside(c: Cursor<'_>) -> Read<'_, Said> {
    let (unit, rest) = unit(c).filter(|(u, _)| !matches!(u, Unit::Minute | Unit::Hour))?;
    if c.sees(Sense::Plural) {
        return None;
    }
    let next = rest.skip(Sense::After).map(|r| r.maybe(Sense::Article));
    if let Some((Side::Next | Side::Coming, rest)) =
        next.and_then(|r| r.pick(|s| if let Sense::Side(side) = s { Some(side) } else { None }))
        && absolute::unit(rest).is_none()
    {
        return Some((Said::Unit { unit, n: 2 }, rest));
    }
    let (said, rest) = counted::placed(1, unit, &[], rest)?;
    match said {
        // "De week voor 1 mei" is a week, "een week voor 1 mei" a day.
        Said::Moved { n, unit: Unit::Week | Unit::Month | Unit::Year, from } => {
            let from = Box::new(Said::Around { unit, day: from });
            Some((Said::Moved { n, unit, from }, rest))
        }
        Said::Moved { unit: Unit::Weekend, .. } => None,
        said => matches!(said, Said::Later { .. } | Said::Moved { .. }).then_some((said, rest)),
    }
}

/// `daaropvolgende week`: the one after that of the date before.
pub(super) fn following(c: Cursor<'_>) -> Read<'_, Said> {
    let rest = c.skip(Sense::Following)?;
    let Some((unit, after)) = unit(rest).filter(|_| !rest.sees(Sense::Plural)) else {
        return following_named(rest);
    };
    match unit {
        Unit::Minute | Unit::Hour | Unit::Half => None,
        Unit::Weekend => following_named(rest),
        Unit::Year => Some((Said::Year(YearSaid::Beside(1)), after)),
        unit => Some((Said::Moved { n: 1, unit, from: Box::new(Said::That(unit)) }, after)),
    }
}

/// `die dag`, `dat jaar`, `dezelfde maand`, `diezelfde datum`.
pub(super) fn same(c: Cursor<'_>) -> Read<'_, Said> {
    if let Some(next) = following(c) {
        return Some(next);
    }
    let rest = c.skip(Sense::Same)?;
    if let Some(after) = rest.skip(Sense::DayNoun) {
        return Some((Said::That(Unit::Day), after));
    }
    let Some((unit, after)) = unit(rest) else { return same_named(rest) };
    let whole =
        !rest.sees(Sense::Plural) && !matches!(unit, Unit::Minute | Unit::Hour | Unit::Half);
    whole.then_some((Said::That(unit), after))
}
