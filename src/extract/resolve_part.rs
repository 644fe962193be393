//! Begin, middle and end of a stretch: approximate values.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::lexicon::Part;
use crate::date::calendar::{Unit, shift};
use crate::date::{DateRange, Precision, Qualifier};

/// A part of a whole. A year begins January to March, is half-way May to August and ends October
/// to December; a month has days 1–10, 11–20 and 21 to its end; a decade stays whole;
/// of anything else the first and the last quarter, and the middle third.
pub(crate) fn part_of(part: Part, whole: DateRange) -> Option<DateRange> {
    let (first, last) = whole.days()?;
    let (a, b) = match (part, whole.precision()) {
        (Part::FirstHalf | Part::SecondHalf, _) => half(part, first, last)?,
        (_, Precision::Year) if first.year() == last.year() => year(part, first, last)?,
        (_, Precision::Month) if first.month() == last.month() => month(part, first, last)?,
        // Said too loosely to be narrowed.
        (_, Precision::Decade) => {
            return Some(whole.qualified(Qualifier::Approximate));
        }
        (_, Precision::Century) => century(part, first, last)?,
        (_, Precision::Week) => week(part, first, last)?,
        _ => stretch(part, first, last)?,
    };
    DateRange::approx(a, b)
}

fn year(part: Part, first: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let after = |months| first.checked_add_months(Months::new(months));
    Some(match part {
        Part::Begin => (first, after(3)?.pred_opt()?),
        Part::Middle => (after(4)?, after(8)?.pred_opt()?),
        _ => (after(9)?, last),
    })
}

fn century(part: Part, first: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let after = |years: u32| first.checked_add_months(Months::new(12 * years));
    Some(match part {
        Part::Begin => (first, after(25)?.pred_opt()?),
        Part::Middle => (after(33)?, after(67)?.pred_opt()?),
        _ => (after(75)?, last),
    })
}

fn month(part: Part, first: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    Some(match part {
        Part::Begin => (first, first.with_day(10)?),
        Part::Middle => (first.with_day(11)?, first.with_day(20)?),
        _ => (first.with_day(21)?, last),
    })
}

fn week(part: Part, first: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let day = |n| shift(first, n, Unit::Day);
    Some(match part {
        Part::Begin => (first, day(2)?),
        Part::Middle => (day(1)?, day(3)?),
        _ => (day(3)?, last),
    })
}

fn half(part: Part, first: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let year = first.month() == 1 && Some(last) == first.with_month(12)?.with_day(31);
    let july = first.with_month(7).filter(|_| year);
    let middle = july.or_else(|| days_after(first, length(first, last)? / 2))?;
    Some(if part == Part::FirstHalf {
        (first, middle.pred_opt()?.max(first))
    } else {
        (middle, last)
    })
}

fn stretch(part: Part, first: NaiveDate, last: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let days = length(first, last)?;
    let quarter = (days / 4).max(1) - 1;
    Some(match part {
        Part::Begin => (first, days_after(first, quarter)?),
        Part::Middle => {
            (days_after(first, days / 3)?, days_after(first, (2 * days / 3).max(days / 3))?)
        }
        _ => (last.checked_sub_days(Days::new(quarter))?, last),
    })
}

fn length(first: NaiveDate, last: NaiveDate) -> Option<u64> {
    u64::try_from((last - first).num_days()).ok().map(|n| n + 1)
}

fn days_after(day: NaiveDate, n: u64) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(n))
}
