//! Values moved by units, and units counted within a stretch.

use crate::date::calendar::{self, Unit, around, shift};
use crate::date::{DateRange, Holiday, Precision, Qualifier};

/// A value moved by `n` units; `loose`: counted in weeks or more, a day is only about that day.
pub(crate) fn moved(value: DateRange, n: i64, unit: Unit, loose: bool) -> Option<DateRange> {
    let (first, last) = value.days()?;
    let (a, mut b) = (shift(first, n, unit)?, shift(last, n, unit)?);
    if first == last {
        let day = DateRange::day(a);
        let exact = matches!(unit, Unit::Day | Unit::Hour | Unit::Minute)
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
            let day = if n < 0 { last } else { shift(first, i64::from(n) - 1, Unit::Day)? };
            (first <= day && day <= last).then(|| DateRange::day(day))
        }
        // A week belongs to the month or year its Thursday is in, as in ISO 8601.
        Unit::Week | Unit::Weekend => {
            let thursday = calendar::nth_weekday(of, n, chrono::Weekday::Thu)?;
            around(thursday, unit)
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
