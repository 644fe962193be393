//! Dates for a person, at their own precision.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::date::{Bound, DateRange, Precision, Qualifier};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Three letters of a month, 1..=12.
pub fn month(number: u32) -> &'static str {
    let place = usize::try_from(number).unwrap_or(0).wrapping_sub(1);
    MONTHS.get(place).copied().unwrap_or("???")
}

/// Three letters of the day of the week.
pub fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Mon",
        Weekday::Tue => "Tue",
        Weekday::Wed => "Wed",
        Weekday::Thu => "Thu",
        Weekday::Fri => "Fri",
        Weekday::Sat => "Sat",
        Weekday::Sun => "Sun",
    }
}

/// A day in full: `5 Dec 2019`.
pub fn day(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), month(day.month()), day.year())
}

/// A date under its year's heading, at its own precision: ` 5 Dec`, `24–25 Mar`, `Mar 2015`,
/// `spring 2016`, `~end 2022`, `→28 Sep`, ` 5 Dec→`. At most [`DATE_COLUMNS`] columns wide. What is
/// named in another year than that of the heading ("na week 1 van 2018") gives way to its edge.
pub fn date_in_year(range: DateRange) -> String {
    let mut named = range.named();
    let days = named.precision() == Precision::Week || named.precision() == Precision::Day;
    if range.side().is_some() && days && named.year_of() != range.year_of() {
        let edge = range.first().or(range.last()).map(DateRange::day);
        named = edge.unwrap_or(named);
    }
    let date = match (named.first(), named.last()) {
        (Some(a), Some(b)) if a == b => {
            format!("{}{:>2} {}", sign(range.qualifier()), a.day(), month(a.month()))
        }
        (Some(a), Some(b)) => format!("{}{}", sign(range.qualifier()), span(named, a, b, false)),
        (None, Some(b)) => format!("→{} {}", b.day(), month(b.month())),
        (Some(a), None) => format!("{} {}→", a.day(), month(a.month())),
        (None, None) => "?".to_owned(),
    };
    bounded(date, range.side())
}

/// A date of which one side is meant: ` 5 Dec→`, `→2030`.
fn bounded(date: String, side: Option<Bound>) -> String {
    match side {
        None => date,
        Some(Bound::From | Bound::After) => format!("{date}→"),
        Some(Bound::Before | Bound::Until | Bound::Through) => format!("→{}", date.trim_start()),
    }
}

/// What a bound means, after the date it belongs to.
pub fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::From => "from then on",
        Bound::After => "only after it",
        Bound::Before => "only before it",
        Bound::Until => "until then",
        Bound::Through => "until then, and then too",
    }
}

/// Columns a date takes at most in the timeline ("~14 Nov–5 Dec").
pub const DATE_COLUMNS: u16 = 13;

/// A date in full, with its year: `5 Dec 2019`, `24–25 Mar 2015`, `end of 2022`, `→5 Dec 2019`.
pub fn date(range: DateRange) -> String {
    let named = range.named();
    let date = match (named.first(), named.last()) {
        (Some(a), Some(b)) if a == b => format!("{}{}", sign(range.qualifier()), day(a)),
        (Some(a), Some(b)) => format!("{}{}", sign(range.qualifier()), span(range, a, b, true)),
        (None, Some(b)) => format!("some time up to {}", day(b)),
        (Some(a), None) => format!("some time from {}", day(a)),
        (None, None) => "not placed in time".to_owned(),
    };
    bounded(date, range.side())
}

fn sign(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "",
        Qualifier::Approximate => "~",
        Qualifier::Uncertain => "?",
    }
}

/// Words for a stretch of days; `full` adds the year to days, whose year is otherwise the heading's.
fn span(range: DateRange, a: NaiveDate, b: NaiveDate, full: bool) -> String {
    match range.precision() {
        Precision::Month if same_month(a, b) => format!("{} {}", month(a.month()), a.year()),
        Precision::Season => format!("{} {}", season(a.month()), b.year()),
        Precision::Quarter => format!("Q{} {}", a.month0() / 3 + 1, a.year()),
        Precision::Half => format!("H{} {}", a.month0() / 6 + 1, a.year()),
        Precision::Year if a.year() == b.year() => a.year().to_string(),
        Precision::Year => format!("{}–{}", a.year(), b.year()),
        Precision::Decade => format!("{}s", a.year()),
        Precision::Century => century(b.year()),
        _ => part_of_unit(a, b, full).unwrap_or_else(|| days(a, b, full)),
    }
}

/// `end 2022`, `mid 2022`, `early Mar`: the stretches that "eind", "medio" and "begin" name.
fn part_of_unit(a: NaiveDate, b: NaiveDate, full: bool) -> Option<String> {
    let year = a.year();
    let of = if full { format!(" {year}") } else { String::new() };
    let from = |m, d| NaiveDate::from_ymd_opt(year, m, d) == Some(a);
    let to = |m, d| NaiveDate::from_ymd_opt(year, m, d) == Some(b);
    if from(1, 1) && (to(3, 31) || to(4, 30)) {
        return Some(format!("early {year}"));
    }
    if from(5, 1) && to(8, 31) {
        return Some(format!("mid {year}"));
    }
    if from(10, 1) && to(12, 31) {
        return Some(format!("end {year}"));
    }
    let month_ends = b.succ_opt().is_some_and(|d| d.day() == 1);
    match (same_month(a, b), a.day(), b.day()) {
        (true, 1, 10) => Some(format!("early {}{of}", month(a.month()))),
        (true, 11, 20) => Some(format!("mid {}{of}", month(a.month()))),
        (true, 21, _) if month_ends => Some(format!("end {}{of}", month(a.month()))),
        _ => None,
    }
}

/// `21st c.`, of a year in it.
fn century(year: i32) -> String {
    let number = year / 100 + i32::from(year % 100 != 0);
    let ending = match (number % 10, number % 100 / 10) {
        (1, n) if n != 1 => "st",
        (2, n) if n != 1 => "nd",
        (3, n) if n != 1 => "rd",
        _ => "th",
    };
    format!("{number}{ending} c.")
}

fn days(a: NaiveDate, b: NaiveDate, full: bool) -> String {
    let year = if full { format!(" {}", b.year()) } else { String::new() };
    if same_month(a, b) {
        return format!("{}–{} {}{year}", a.day(), b.day(), month(a.month()));
    }
    if full && a.year() != b.year() {
        return format!("{}–{}", day(a), day(b));
    }
    if a.year() != b.year() && (b - a).num_days() > 31 {
        return format!("{}–{}", a.year(), b.year());
    }
    format!("{} {}–{} {}{year}", a.day(), month(a.month()), b.day(), month(b.month()))
}

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    (a.year(), a.month()) == (b.year(), b.month())
}

fn season(first_month: u32) -> &'static str {
    match first_month {
        3..=5 => "spring",
        6..=8 => "summer",
        9..=11 => "autumn",
        _ => "winter",
    }
}

/// A length of time in its two largest units: `4 years 2 months`, `12 days`.
pub fn length(years: u32, months: u32, days: u32) -> String {
    let named = [(years, "year"), (months, "month"), (days, "day")];
    let parts: Vec<String> = named
        .iter()
        .filter(|(n, _)| *n > 0)
        .take(2)
        .map(|(n, unit)| format!("{n} {unit}{}", if *n == 1 { "" } else { "s" }))
        .collect();
    if parts.is_empty() { "less than a day".to_owned() } else { parts.join(" ") }
}

/// `4 years 1 month without an event`, `…, 2 planned`: its length in years, months and days.
pub fn silence((years, months, days): (u32, u32, u32), planned: usize) -> String {
    let text = format!("{} without an event", length(years, months, days));
    if planned == 0 { text } else { format!("{text}, {planned} planned") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn soft(a: NaiveDate, b: NaiveDate) -> DateRange {
        DateRange::between(a, b, Precision::Approx).unwrap().qualified(Qualifier::Approximate)
    }

    #[test]
    fn dates_show_at_their_own_precision() {
        let run = DateRange::between(ymd(2015, 3, 24), ymd(2015, 3, 25), Precision::Day).unwrap();
        let across =
            DateRange::between(ymd(2019, 11, 28), ymd(2019, 12, 2), Precision::Day).unwrap();
        let spring =
            DateRange::between(ymd(2016, 3, 1), ymd(2016, 5, 31), Precision::Season).unwrap();
        let table = [
            (DateRange::day(ymd(2019, 12, 5)), " 5 Dec", "5 Dec 2019"),
            (run, "24–25 Mar", "24–25 Mar 2015"),
            (across, "28 Nov–2 Dec", "28 Nov–2 Dec 2019"),
            (spring, "spring 2016", "spring 2016"),
            (soft(ymd(2015, 9, 29), ymd(2016, 9, 28)), "~2015–2016", "~29 Sep 2015–28 Sep 2016"),
            (DateRange::month(2015, 3).unwrap(), "Mar 2015", "Mar 2015"),
            (DateRange::year(2015).unwrap(), "2015", "2015"),
            (soft(ymd(2022, 10, 1), ymd(2022, 12, 31)), "~end 2022", "~end 2022"),
            (soft(ymd(2015, 3, 21), ymd(2015, 3, 31)), "~end Mar", "~end Mar 2015"),
            (DateRange::vaguely_before(ymd(2015, 9, 28)), "→28 Sep", "some time up to 28 Sep 2015"),
        ];
        for (range, short, full) in table {
            assert_eq!(date_in_year(range), short);
            assert_eq!(date(range), full);
            assert!(short.chars().count() <= usize::from(DATE_COLUMNS));
        }
    }

    #[test]
    fn lengths_keep_their_two_largest_units() {
        assert_eq!(length(4, 2, 3), "4 years 2 months");
        assert_eq!(length(1, 0, 3), "1 year 3 days");
        assert_eq!(length(0, 0, 1), "1 day");
    }

    #[test]
    fn a_week_over_new_year_gives_way_to_its_edge() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let week = DateRange::between(day("2018-12-31"), day("2019-01-06"), Precision::Week);
        let (after, before) = (Bound::After, Bound::Before);
        let later = |w: DateRange, side| date_in_year(w.bounded(side));
        assert_eq!(later(week.unwrap(), after), " 7 Jan→");
        assert!(later(week.unwrap(), before).chars().count() <= usize::from(DATE_COLUMNS));
    }

    #[test]
    fn an_arrow_shows_the_side_that_is_meant() {
        for (date, side, short, full) in [
            ("2028", Bound::After, "2028→", "2028→"),
            ("2019-12-05", Bound::Through, "→5 Dec", "→5 Dec 2019"),
            ("2019-12-05", Bound::After, " 5 Dec→", "5 Dec 2019→"),
            ("2022-10/2022-12~", Bound::From, "~end 2022→", "~end 2022→"),
            ("2018-12-31/2019-01-06", Bound::After, "31 Dec–6 Jan→", "31 Dec 2018–6 Jan 2019→"),
            ("2018-12-31", Bound::After, "31 Dec→", "31 Dec 2018→"),
        ] {
            let range = date.parse::<DateRange>().unwrap().bounded(side);
            assert_eq!((&*date_in_year(range), &*super::date(range)), (short, full));
        }
    }
}
