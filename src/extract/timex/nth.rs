//! Parts of a period by their number: "eerste dinsdag van mei", "laatste drie maanden van 2020".

use super::absolute::{self, ordinal, relative_year, unit};
use super::beside;
use super::cursor::Cursor;
use super::decades;
use super::relative::{sided_unit, year_of};
use super::said::{Said, YearSaid};
use super::years;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Part, Sense, Side, Toward};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// `eerste dinsdag van mei 2014`, `tweede kwartaal van 2019`, `16e eeuw`, `20e van volgende maand`.
pub(super) fn nth(c: Cursor<'_>) -> Read<'_, Said> {
    let (n, rest) = ordinal(c)?;
    if let Some((weekday, rest)) =
        rest.pick(|s| if let Sense::Weekday(d) = s { Some(d) } else { None })
    {
        let (of, rest) = whole(rest.skip(Sense::Of)?)?;
        return Some((Said::NthWeekday { n, weekday, of: Box::new(of) }, rest));
    }
    if let Some(rest) = rest.skip(Sense::HalfWord) {
        return half(n, rest);
    }
    if let Some((unit, after)) = unit(rest) {
        let some = rest.sees(Sense::Plural) && matches!(n, 1 | -1);
        return if some { first_units(n, unit, after) } else { nth_unit(n, unit, after) };
    }
    if let Some(run) = units_of(n, rest) {
        return Some(run);
    }
    if let Some(rest) = rest.skip(Sense::Toward(Toward::This)) {
        let of = Box::new(Said::unit(Unit::Month, Side::This));
        return Some((Said::NthUnit { n, unit: Unit::Day, of }, rest));
    }
    let ((unit, side), rest) = sided_unit(rest.maybe(Sense::Of))?;
    let of = Box::new(Said::unit(unit, side));
    (unit == Unit::Month && n > 0).then_some((Said::NthUnit { n, unit: Unit::Day, of }, rest))
}

/// `eerste drie maanden van 2022`, `laatste twee weken van mei`: behind the ordinal.
fn units_of(n: i32, c: Cursor<'_>) -> Read<'_, Said> {
    let (count, rest) = match c.blank().number() {
        Some((count, rest)) => (count.value, Some(rest).filter(|_| !count.ordinal)?),
        None => c.pick(|s| if let Sense::Cardinal(n) = s { Some(n) } else { None })?,
    };
    let (unit, rest) = unit(rest)?;
    let (count, unit) =
        if unit == Unit::Quarter { (3 * count, Unit::Month) } else { (count, unit) };
    let most = match unit {
        Unit::Day => 366,
        Unit::Week => 53,
        Unit::Month => 12,
        _ => return None,
    };
    let fits = (1..=most).contains(&count);
    let (of, rest) = whole(rest.skip(Sense::Of)?).filter(|_| fits)?;
    let nth = |n| Box::new(Said::NthUnit { n, unit, of: Box::new(of.clone()) });
    let (first, last) = match n {
        1 => (1, count),
        -1 => (-count, -1),
        _ => return None,
    };
    Some((Said::Span(nth(first), nth(last)), rest))
}

/// `eerste dagen van mei`, `laatste weken van 2018`: some at its beginning or its end.
fn first_units(n: i32, unit: Unit, c: Cursor<'_>) -> Read<'_, Said> {
    let (of, rest) = whole(c.skip(Sense::Of)?)?;
    let month = matches!(of, Said::Month { .. } | Said::Unit { unit: Unit::Month, .. })
        || of == Said::That(Unit::Month);
    let year = matches!(of, Said::Year(_) | Said::Unit { unit: Unit::Year, .. })
        || of == Said::That(Unit::Year);
    let edge = if n > 0 { Part::Begin } else { Part::End };
    let half = if n > 0 { Part::FirstHalf } else { Part::SecondHalf };
    let (part, of) = match unit {
        Unit::Day if month => (edge, of),
        Unit::Week if month => (half, of),
        Unit::Day | Unit::Week if year => {
            let month = Said::NthUnit { n, unit: Unit::Month, of: Box::new(of) };
            if unit == Unit::Week {
                return Some((Said::About(Box::new(month)), rest));
            }
            (edge, month)
        }
        Unit::Month if year => (edge, of),
        Unit::Year if matches!(of, Said::Decade(_) | Said::Century(_)) => (edge, of),
        _ => return None,
    };
    Some((Said::Part { part, of: Box::new(of) }, rest))
}

fn nth_unit(n: i32, unit: Unit, c: Cursor<'_>) -> Read<'_, Said> {
    match unit {
        // "Het laatste kwartaal van 2015" is not the one before this.
        Unit::Quarter | Unit::Month if n == -1 => {
            let (of, rest) = whole(c.skip(Sense::Of)?)?;
            match of {
                Said::Year(year) if unit == Unit::Quarter => {
                    Some((Said::Quarter { year, n: 4 }, rest))
                }
                Said::Year(_) => Some((Said::NthUnit { n, unit, of: Box::new(of) }, rest)),
                _ => None,
            }
        }
        Unit::Quarter => {
            let n = u32::try_from(n).ok().filter(|n| (1..=4).contains(n))?;
            let (year, rest) = year_of(c);
            Some((Said::Quarter { year, n }, rest))
        }
        Unit::Half => half(n, c),
        Unit::Century if n > 0 => Some((Said::Century((n - 1) * 100), c)),
        Unit::Day | Unit::Week | Unit::Weekend => {
            let (of, rest) = whole(c.skip(Sense::Of)?)?;
            Some((Said::NthUnit { n, unit, of: Box::new(of) }, rest))
        }
        _ => None,
    }
}

/// `eerste helft van 2024`, `tweede helft van maart`.
fn half(n: i32, c: Cursor<'_>) -> Read<'_, Said> {
    if let Some((of, rest)) = c.skip(Sense::Of).and_then(whole)
        && !matches!(of, Said::Year(year) if year != YearSaid::Missing(Toward::Tense))
    {
        let part = if n == 1 { Part::FirstHalf } else { Part::SecondHalf };
        return Some((Said::Part { part, of: Box::new(of) }, rest));
    }
    let n = u32::try_from(n).ok().filter(|n| (1..=2).contains(n))?;
    let (year, rest) = year_of(c);
    (year != YearSaid::Missing(Toward::Tense) || rest.settles())
        .then_some((Said::Half { year, n }, rest))
}

/// A month, year or unit as a whole.
pub(super) fn whole(c: Cursor<'_>) -> Read<'_, Said> {
    let c = c.maybe(Sense::Article);
    if let Some((year, rest)) = relative_year(c) {
        return Some((Said::Year(year), rest));
    }
    if let Some(((unit, side), rest)) = sided_unit(c) {
        return Some((Said::unit(unit, side), rest));
    }
    let this = unit(c).filter(|(u, _)| matches!(u, Unit::Week | Unit::Month | Unit::Year));
    if let Some((unit, rest)) = this.filter(|_| !c.sees(Sense::Plural)) {
        // "De laatste dag van het jaar" is of the year that is told of.
        let year = Said::Year(YearSaid::Missing(Toward::Tense));
        return Some((if unit == Unit::Year { year } else { Said::unit(unit, Side::This) }, rest));
    }
    absolute::month_year(c)
        .or_else(|| years::stated_year(c).map(|(y, rest)| (Said::Year(YearSaid::Stated(y)), rest)))
        .or_else(|| beside::same(c))
        .or_else(|| decades::decade(c))
        .or_else(|| century(c))
}

/// `twintigste eeuw`.
fn century(c: Cursor<'_>) -> Read<'_, Said> {
    let (n, rest) = ordinal(c)?;
    let (Unit::Century, rest) = unit(rest)? else { return None };
    (n > 0).then_some((Said::Century((n - 1) * 100), rest))
}
