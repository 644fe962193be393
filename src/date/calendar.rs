//! Weeks, seasons, quarters and the like as runs of days; counting months without falling off.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{DateRange, Precision};

/// A calendar unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unit {
    Minute,
    Hour,
    Day,
    /// Monday to Friday; holidays are not known here.
    Workday,
    Weekend,
    /// Monday to Friday of a week.
    Workweek,
    Week,
    /// Two weeks; it begins on no one day.
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// The whole unit of a precision that begins or lies around a day; `None` for soft ones.
pub(crate) fn whole(day: NaiveDate, precision: Precision) -> Option<(NaiveDate, NaiveDate)> {
    let unit = match precision {
        Precision::Day => Unit::Day,
        Precision::Week => Unit::Week,
        Precision::Month => Unit::Month,
        Precision::Season => return season(season_year(day), season_of(day))?.days(),
        Precision::Quarter => Unit::Quarter,
        Precision::Half => Unit::Half,
        Precision::Year => Unit::Year,
        Precision::Decade => Unit::Decade,
        Precision::Century => Unit::Century,
        Precision::Approx | Precision::Vague => return None,
    };
    around(day, unit)?.days()
}

/// The unit a day lies in; the weekend of its week.
pub(crate) fn around(day: NaiveDate, unit: Unit) -> Option<DateRange> {
    match unit {
        Unit::Minute | Unit::Hour | Unit::Day | Unit::Workday => Some(DateRange::day(day)),
        Unit::Week => week_of(day),
        Unit::Fortnight => None,
        Unit::Weekend => {
            let (monday, sunday) = week_of(day)?.days()?;
            DateRange::between(monday.checked_add_days(Days::new(5))?, sunday, Precision::Day)
        }
        Unit::Workweek => {
            let (monday, sunday) = week_of(day)?.days()?;
            DateRange::between(monday, sunday.checked_sub_days(Days::new(2))?, Precision::Day)
        }
        Unit::Month => DateRange::month(day.year(), day.month()),
        Unit::Quarter => quarter(day.year(), day.month().div_ceil(3)),
        Unit::Half => half(day.year(), day.month().div_ceil(6)),
        Unit::Year => DateRange::year(day.year()),
        Unit::Decade => decade(day.year() / 10 * 10),
        Unit::Century => century(day.year() / 100 * 100),
    }
}

/// `day` moved by `n` units, the end of shorter months taken as it comes; within years 1..=9999.
pub(crate) fn shift(day: NaiveDate, n: i64, unit: Unit) -> Option<NaiveDate> {
    let months = match unit {
        Unit::Minute | Unit::Hour => return Some(day),
        Unit::Day => return shift_days(day, n),
        Unit::Workday => return shift_workdays(day, n),
        Unit::Week | Unit::Workweek | Unit::Weekend => return shift_days(day, n.checked_mul(7)?),
        Unit::Fortnight => return shift_days(day, n.checked_mul(14)?),
        Unit::Month => n,
        Unit::Quarter => n.checked_mul(3)?,
        Unit::Half => n.checked_mul(6)?,
        Unit::Year => n.checked_mul(12)?,
        Unit::Decade => n.checked_mul(120)?,
        Unit::Century => n.checked_mul(1200)?,
    };
    let by = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    let moved = if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) };
    moved.filter(|d| (1..=9999).contains(&d.year()))
}

fn shift_days(day: NaiveDate, n: i64) -> Option<NaiveDate> {
    let by = Days::new(n.unsigned_abs());
    let moved = if n < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) };
    moved.filter(|d| (1..=9999).contains(&d.year()))
}

/// `n` days on of which none is a Saturday or Sunday; after a weekend, Monday is the first.
fn shift_workdays(day: NaiveDate, n: i64) -> Option<NaiveDate> {
    let into = i64::from(day.weekday().num_days_from_monday());
    let monday = shift_days(day, -into)?;
    let place = n.checked_add(into.min(if n > 0 { 4 } else { 5 }))?;
    let days = place.div_euclid(5).checked_mul(7)?.checked_add(place.rem_euclid(5))?;
    if n == 0 { Some(day) } else { shift_days(monday, days) }
}

/// Monday to Sunday around a day.
pub(crate) fn week_of(day: NaiveDate) -> Option<DateRange> {
    let monday = shift_days(day, -i64::from(day.weekday().num_days_from_monday()))?;
    DateRange::between(monday, shift_days(monday, 6)?, Precision::Week)
}

/// ISO week `n` of a year.
pub(crate) fn week(year: i32, n: u32) -> Option<DateRange> {
    week_of(NaiveDate::from_isoywd_opt(year, n, Weekday::Mon)?)
}

/// Quarter 1..=4.
pub(crate) fn quarter(year: i32, n: u32) -> Option<DateRange> {
    months(year, (n.checked_sub(1)?).checked_mul(3)?, 3, Precision::Quarter)
}

/// Half 1..=2.
pub(crate) fn half(year: i32, n: u32) -> Option<DateRange> {
    months(year, (n.checked_sub(1)?).checked_mul(6)?, 6, Precision::Half)
}

/// Meteorological season 1..=4 (spring, summer, autumn, winter); winter runs into the next year.
pub(crate) fn season(year: i32, n: u32) -> Option<DateRange> {
    months(year, n.checked_mul(3)?.checked_sub(1)?, 3, Precision::Season)
}

/// The season a day lies in, 1..=4.
pub(crate) fn season_of(day: NaiveDate) -> u32 {
    match day.month() {
        3..=5 => 1,
        6..=8 => 2,
        9..=11 => 3,
        _ => 4,
    }
}

/// The year a day's season began in.
pub(crate) fn season_year(day: NaiveDate) -> i32 {
    if day.month() < 3 { day.year() - 1 } else { day.year() }
}

/// `count` months from the `skip`th of a year on.
fn months(year: i32, skip: u32, count: u32, precision: Precision) -> Option<DateRange> {
    let first = DateRange::year(year)?.first()?.checked_add_months(Months::new(skip))?;
    let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
    if last.year() > 9999 || skip >= 12 {
        return None;
    }
    DateRange::between(first, last, precision)
}

/// Ten years from a year that ends in 0.
pub(crate) fn decade(first: i32) -> Option<DateRange> {
    years(first, 10, Precision::Decade)
}

/// A hundred years from a year that ends in 00.
pub(crate) fn century(first: i32) -> Option<DateRange> {
    years(first, 100, Precision::Century)
}

fn years(first: i32, count: i32, precision: Precision) -> Option<DateRange> {
    let last = DateRange::year(first.checked_add(count - 1)?)?.last()?;
    let first = DateRange::year(first.max(1))?.first()?;
    DateRange::between(first, last, precision)
}

/// The `n`th weekday of a run of days; `n` = -1 for the last.
pub(crate) fn nth_weekday(within: DateRange, n: i32, weekday: Weekday) -> Option<NaiveDate> {
    let (first, last) = within.days()?;
    let day = if n < 0 {
        let back = (7 + last.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
        shift_days(last, -i64::from(back) + 7 * (i64::from(n) + 1))?
    } else {
        let on = (7 + weekday.num_days_from_monday() - first.weekday().num_days_from_monday()) % 7;
        shift_days(first, i64::from(on) + 7 * i64::from(n.checked_sub(1)?))?
    };
    (first <= day && day <= last).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn working_days_skip_weekends_both_ways() {
        let day = |d| NaiveDate::from_ymd_opt(2019, 3, d).unwrap();
        // 1 March 2019 is a Friday.
        let table =
            [(1, 1, 4), (1, 5, 8), (1, 6, 11), (2, 1, 4), (3, 2, 5), (9, -1, 8), (11, -1, 8)];
        for (from, n, to) in table {
            assert_eq!(shift(day(from), n, Unit::Workday), Some(day(to)), "{from} {n:+}");
        }
        assert_eq!(shift(day(2), 0, Unit::Workday), Some(day(2)));
        assert_eq!(shift(day(2), i64::MIN, Unit::Workday), None);
    }
}
