//! Holidays and other named days, the movable ones computed.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;

use super::DateRange;
use super::calendar::{Unit, nth_weekday, shift};

/// How a named day is found in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Holiday {
    /// The same month and day every year.
    Fixed(u32, u32),
    /// Days after Easter Sunday; negative before it.
    Easter(i64),
    /// The nth (-1: last) weekday (1 = Monday) of a month: `[month, nth, weekday]`.
    Nth(u32, i32, u8),
    /// King's birthday: 27 April (30 April until 2013), a day earlier when that is a Sunday.
    King,
}

impl Holiday {
    /// Its day in a year; `None` when the year has none.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter(days) => shift(easter(year)?, days, Unit::Day),
            Self::Nth(month, n, weekday) => {
                let weekday = Weekday::try_from(weekday.checked_sub(1)?).ok()?;
                nth_weekday(DateRange::month(year, month)?, n, weekday)
            }
            Self::King => king(year),
        }
    }
}

fn king(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, if year < 2014 { 30 } else { 27 })?;
    if day.weekday() != Weekday::Sun {
        return Some(day);
    }
    shift(day, if year < 1980 { 1 } else { -1 }, Unit::Day)
}

/// Easter Sunday of the Gregorian calendar (Meeus, *Astronomical Algorithms*, ch. 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let n = h + l - 7 * m;
    let month = (n + 90) / 25;
    let day = (n + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movable_days_fall_where_the_calendars_print_them() {
        let cases = [
            (Holiday::Easter(0), 2018, (4, 1)),
            (Holiday::Easter(0), 2024, (3, 31)),
            (Holiday::Easter(39), 2023, (5, 18)),
            (Holiday::Easter(49), 2025, (6, 8)),
            (Holiday::Nth(9, 3, 2), 2018, (9, 18)),
            (Holiday::Nth(5, 2, 7), 2019, (5, 12)),
            (Holiday::Nth(3, -1, 7), 2021, (3, 28)),
            (Holiday::King, 2014, (4, 26)),
            (Holiday::King, 2019, (4, 27)),
            (Holiday::King, 2009, (4, 30)),
        ];
        for (holiday, year, (month, day)) in cases {
            assert_eq!(holiday.in_year(year), NaiveDate::from_ymd_opt(year, month, day), "{year}");
        }
    }
}
