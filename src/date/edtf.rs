//! Dates in and out of EDTF (ISO 8601-2), levels 0 to 2 as far as the tagger needs them.
//!
//! | value | written |
//! | --- | --- |
//! | a day, a run of days, a week | `2015-05-28`, `2015-03-24/2015-03-25`, `2019-08-19/2019-08-25` |
//! | a month, a run of months | `2015-05`, `2016-05/2016-07` |
//! | a season, a quarter, a half year | `2016-21` … `2016-24`, `2016-33` … `2016-36`, `2016-40`, `2016-41` |
//! | a year, ten years, a hundred | `2015`, `196X`, `19XX` |
//! | about | `2015~`, `2022-10/2022-12~` |
//! | up to a day, from a day on, unknown | `/2015-09-28`, `2015-05-28/..`, `/` |

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::calendar::{self, whole};
use super::{DateRange, Precision, Qualifier};

/// Why a text is not EDTF as it is written here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected a date such as 2015-05-28, 2016-21 or 2022-10/2022-12~, found \u{2018}{0}\u{2019}"
)]
pub struct EdtfError(String);

impl fmt::Display for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = match (self.first(), self.last()) {
            (Some(first), Some(last)) => (first, last),
            (None, Some(last)) => return write!(f, "/{}", Day(last)),
            (Some(first), None) => return write!(f, "{}/..", Day(first)),
            (None, None) => return f.write_str("/"),
        };
        let grain = grain(first, last, self.precision());
        let soft_run =
            self.precision() == Precision::Approx && (first != last || grain != Precision::Day);
        write_unit(f, first, grain)?;
        if soft_run || whole(first, grain) != Some((first, last)) {
            f.write_str("/")?;
            write_unit(f, last, grain)?;
        }
        f.write_str(match self.qualifier() {
            Qualifier::Exact => "",
            Qualifier::Approximate => "~",
            Qualifier::Uncertain => "?",
        })
    }
}

/// The unit both ends are written in: their own, and for soft stretches the coarsest that fits.
fn grain(first: NaiveDate, last: NaiveDate, precision: Precision) -> Precision {
    let fits = |p| {
        whole(first, p).is_some_and(|w| w.0 == first) && whole(last, p).is_some_and(|w| w.1 == last)
    };
    match precision {
        Precision::Day | Precision::Week | Precision::Vague => Precision::Day,
        Precision::Approx if fits(Precision::Year) => Precision::Year,
        Precision::Approx if fits(Precision::Month) => Precision::Month,
        p if fits(p) => p,
        _ => Precision::Day,
    }
}

fn write_unit(f: &mut fmt::Formatter<'_>, day: NaiveDate, grain: Precision) -> fmt::Result {
    let year = day.year();
    match grain {
        Precision::Month => write!(f, "{year:04}-{:02}", day.month()),
        Precision::Season => {
            write!(f, "{:04}-{}", calendar::season_year(day), 20 + calendar::season_of(day))
        }
        Precision::Quarter => write!(f, "{year:04}-{}", 32 + day.month().div_ceil(3)),
        Precision::Half => write!(f, "{year:04}-{}", 39 + day.month().div_ceil(6)),
        Precision::Year => write!(f, "{year:04}"),
        Precision::Decade => write!(f, "{:03}X", year / 10),
        Precision::Century => write!(f, "{:02}XX", year / 100),
        _ => write!(f, "{}", Day(day)),
    }
}

struct Day(NaiveDate);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl FromStr for DateRange {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        parse(text).ok_or_else(|| EdtfError(text.chars().take(40).collect()))
    }
}

fn parse(text: &str) -> Option<DateRange> {
    if text == "/" {
        return Some(DateRange::unknown());
    }
    let (plain, qualifier) = match (text.strip_suffix('~'), text.strip_suffix('?')) {
        (Some(plain), _) => (plain, Qualifier::Approximate),
        (_, Some(plain)) => (plain, Qualifier::Uncertain),
        _ => (text, Qualifier::Exact),
    };
    let Some((from, to)) = plain.split_once('/') else {
        return Some(unit(plain)?.qualified(qualifier));
    };
    let value = match (from, to) {
        ("", to) => DateRange::vaguely_before(day(to)?),
        (from, "..") => DateRange::vaguely_after(day(from)?),
        (from, to) => {
            let (from, to) = (unit(from)?, unit(to)?);
            let precision = from.precision();
            if precision != to.precision() {
                return None;
            }
            let run = DateRange::between(from.first()?, to.last()?, precision)?;
            if qualifier == Qualifier::Approximate {
                return DateRange::approx(run.first()?, run.last()?);
            }
            run
        }
    };
    (qualifier == Qualifier::Exact || value.precision() != Precision::Vague)
        .then(|| value.qualified(qualifier))
}

fn unit(text: &str) -> Option<DateRange> {
    if let Some(digits) = text.strip_suffix("XX") {
        return calendar::century(number(digits, 2)? * 100);
    }
    if let Some(digits) = text.strip_suffix('X') {
        return calendar::decade(number(digits, 3)? * 10);
    }
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4)?;
    let second = parts.next().map(|p| number(p, 2));
    match (second, parts.next()) {
        (None, None) => DateRange::year(year),
        (Some(month), None) => sub_year(year, u32::try_from(month?).ok()?),
        (_, Some(_)) => day(text).map(DateRange::day),
    }
}

fn sub_year(year: i32, code: u32) -> Option<DateRange> {
    match code {
        1..=12 => DateRange::year(year).and_then(|_| DateRange::month(year, code)),
        21..=24 => calendar::season(year, code - 20),
        33..=36 => calendar::quarter(year, code - 32),
        40..=41 => calendar::half(year, code - 39),
        _ => None,
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
    let year = number(y, 4).filter(|y| (1..=9999).contains(y))?;
    let (month, day) = (number(m, 2)?, number(d, 2)?);
    if parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

fn number(text: &str, digits: usize) -> Option<i32> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_form_is_written_as_it_is_read() {
        let forms = "2015-05-28 2015-03-24/2015-03-25 2015-05 2016-05/2016-07 2016-21 2015-24 \
            2016-33 2016-36 2016-40 2016-41 2016-21/2016-22 2015 2016/2020 196X 196X/197X 19XX \
            2015~ 2022-10/2022-12~ 2015-05-28~ 2015-05~ 2016-21~ 2015-05/2015-05~ 2015-05-28? \
            2014/2016? /2015-09-28 2015-05-28/.. / 0001 9999 000X 00XX";
        for form in forms.split_whitespace() {
            let value: DateRange = form.parse().unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(value.to_string(), form);
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused_with_its_words() {
        for form in ["", "2015-13", "2015-02-30", "0000", "15-05-28", "2016/2015-01", "/..", "X"] {
            let refused = form.parse::<DateRange>().map(|v| v.to_string());
            assert!(refused.is_err(), "{form} read as {refused:?}");
        }
    }

    proptest! {
        #[test]
        fn any_run_of_days_is_read_back_the_same(a in 1i32..3_650_000, n in 0i32..5_000, kind in 0u8..4) {
            let first = NaiveDate::from_num_days_from_ce_opt(a).unwrap();
            let last = NaiveDate::from_num_days_from_ce_opt((a + n).min(3_652_059)).unwrap();
            let value = match kind {
                0 => DateRange::between(first, last, Precision::Day),
                1 => DateRange::approx(first, last),
                2 => DateRange::month(first.year(), first.month()),
                _ => calendar::season(first.year(), calendar::season_of(first)),
            };
            if let Some(value) = value {
                prop_assert_eq!(value.to_string().parse::<DateRange>(), Ok(value));
            }
        }

        #[test]
        fn arbitrary_text_never_panics(text in "[0-9X/~?.-]{0,24}|.{0,24}") {
            if let Ok(value) = text.parse::<DateRange>() {
                prop_assert_eq!(value.to_string().parse::<DateRange>(), Ok(value));
            }
        }
    }
}
