//! Values moved by units, and units counted within a stretch.

use chrono::NaiveDate;

use super::timex::said::Said;
use crate::date::calendar::{self, Unit, around, shift};
use crate::date::{DateRange, Holiday, Precision, Qualifier};

/// A value moved by `n` units; `loose`: counted in weeks or more, a day is only about that day.
pub(crate) fn moved(value: DateRange, n: i64, unit: Unit, loose: bool) -> Option<DateRange> {
    let (first, last) = value.days()?;
    let (a, mut b) = (shift(first, n, unit)?, shift(last, n, unit)?);
    if first == last {
        let day = DateRange::day(a);
        let exact = matches!(unit, Unit::Day | Unit::Workday | Unit::Hour | Unit::Minute)
            && value.qualifier() == Qualifier::Exact;
        return Some(if loose && !exact { day.qualified(Qualifier::Approximate) } else { day });
    }
    let coarse = calendar::whole(a, value.precision()).is_some_and(|w| w.0 == a);
    if let Some(whole) = calendar::whole(b, value.precision()).filter(|_| coarse) {
        b = whole.1;
        return DateRange::between(a, b, value.precision());
    }
    DateRange::approx(a, b)
}

/// The nth day or week of a stretch; -1 is the last.
pub(crate) fn nth_unit(n: i32, unit: Unit, of: DateRange) -> Option<DateRange> {
    let (first, last) = of.days()?;
    match unit {
        Unit::Day => {
            let day = if n < 0 {
                shift(last, i64::from(n) + 1, Unit::Day)?
            } else {
                shift(first, i64::from(n) - 1, Unit::Day)?
            };
            (first <= day && day <= last).then(|| DateRange::day(day))
        }
        // A week belongs to the month or year its Thursday is in, as in ISO 8601.
        Unit::Week | Unit::Weekend => {
            let thursday = calendar::nth_weekday(of, n, chrono::Weekday::Thu)?;
            around(thursday, unit)
        }
        Unit::Month => {
            let start = if n < 0 {
                shift(around(last, unit)?.first()?, i64::from(n) + 1, unit)?
            } else {
                shift(first, i64::from(n) - 1, unit)?
            };
            (first <= start && start <= last).then(|| around(start, unit))?
        }
        _ => None,
    }
}

/// From one third Tuesday of September up to the next (article 65 of the Dutch constitution).
pub(crate) fn session_year(year: i32) -> Option<DateRange> {
    let opening = Holiday::Nth(9, 3, 2);
    let last = shift(opening.in_year(year.checked_add(1)?)?, -1, Unit::Day)?;
    DateRange::between(opening.in_year(year)?, last, Precision::Day)
}

/// What is counted from the anchor.
pub(crate) fn counted_off(said: &Said, anchor: DateRange) -> Option<DateRange> {
    let (first, now) = anchor.days()?;
    match said {
        Said::Unit { unit, n } => {
            let start = around(now, *unit)?.first()?;
            around(shift(start, *n, *unit)?, *unit)
        }
        Said::Offset { n, unit, more } => {
            let mut value = moved(anchor, *n, *unit, true)?;
            for (n, unit) in more {
                value = moved(value, *n, *unit, true)?;
            }
            Some(value)
        }
        Said::Rolling { n, unit, more } if *n < 0 => {
            DateRange::approx(shift_all(first, *n, *unit, more)?, now)
        }
        Said::Rolling { n, unit, more } => {
            let last = shift_all(now, *n, *unit, more)?;
            DateRange::approx(shift(now, 1, Unit::Day)?.min(last), last)
        }
        Said::Within { n, unit, more } => {
            DateRange::approx(first, shift_all(now, *n, *unit, more)?)
        }
        Said::Whole { n, unit } => {
            let start = around(now, *unit)?.first()?;
            let (from, to) = if *n < 0 { (*n, -1) } else { (1, *n) };
            let (from, to) = (
                around(shift(start, from, *unit)?, *unit)?,
                around(shift(start, to, *unit)?, *unit)?,
            );
            from.spanning(to)
        }
        _ => None,
    }
}

/// A day moved by one count after another.
fn shift_all(day: NaiveDate, n: i64, unit: Unit, more: &[(i64, Unit)]) -> Option<NaiveDate> {
    more.iter().try_fold(shift(day, n, unit)?, |day, &(n, unit)| shift(day, n, unit))
}

/// A beginning after its end whose year came from that end lies a year before.
pub(crate) fn in_order(said: &Said, a: DateRange, b: DateRange) -> Option<DateRange> {
    said.year()?;
    let earlier = moved(a, -1, Unit::Year, false)?;
    (earlier.first() <= b.last()).then_some(earlier)
}

/// What comes once a year, in one year.
pub(crate) fn once_a_year(said: &Said, year: i32, holiday: Option<Holiday>) -> Option<DateRange> {
    match said {
        Said::Day { month, day, .. } => {
            let day = NaiveDate::from_ymd_opt(year, *month, *day)?;
            DateRange::year(year).map(|_| DateRange::day(day))
        }
        Said::Month { month, .. } => {
            DateRange::year(year).and_then(|_| DateRange::month(year, *month))
        }
        Said::Season { n, .. } => calendar::season(year, *n),
        Said::Quarter { n, .. } => calendar::quarter(year, *n),
        Said::Half { n, .. } => calendar::half(year, *n),
        Said::Holiday { .. } => holiday?.in_year(year).map(DateRange::day),
        _ => None,
    }
}
