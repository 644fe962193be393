//! Marks for a time axis: days, months or years, as fine as the columns allow.

use chrono::{Datelike, Days, Months, NaiveDate};

/// A mark on the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// The column it stands at; its label begins there.
    pub column: usize,
    /// The day it marks.
    pub day: NaiveDate,
    /// What is counted.
    pub unit: TickUnit,
    /// Its label, English and ASCII.
    pub label: String,
}

/// What the marks of an axis count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TickUnit {
    /// "5 Dec"
    Day,
    /// "Dec"; January shows the year.
    Month,
    /// "2019"
    Year,
}

/// Unit, how many of it from mark to mark, days that is, and columns a label of it asks for.
const STEPS: [(TickUnit, u32, usize, usize); 13] = [
    (TickUnit::Day, 1, 1, 8),
    (TickUnit::Month, 1, 30, 6),
    (TickUnit::Month, 3, 91, 6),
    (TickUnit::Year, 1, 365, 6),
    (TickUnit::Year, 2, 730, 6),
    (TickUnit::Year, 5, 1_826, 6),
    (TickUnit::Year, 10, 3_652, 6),
    (TickUnit::Year, 20, 7_305, 6),
    (TickUnit::Year, 50, 18_262, 6),
    (TickUnit::Year, 100, 36_524, 6),
    (TickUnit::Year, 500, 182_621, 6),
    (TickUnit::Year, 1_000, 365_242, 6),
    (TickUnit::Year, 5_000, 1_826_212, 6),
];

/// The window's first day and every whole unit after it, in order.
pub(super) fn marks(first: NaiveDate, days: usize, columns: usize) -> Vec<(TickUnit, NaiveDate)> {
    let fits = |&&(_, _, long, room): &&(TickUnit, u32, usize, usize)| {
        long.saturating_mul(columns) >= room.saturating_mul(days)
    };
    let Some(&(unit, count, ..)) = STEPS.iter().find(fits).or(STEPS.last()) else {
        return Vec::new();
    };
    let end = first.checked_add_days(Days::new(days as u64)).unwrap_or(NaiveDate::MAX);
    let next = |day: &NaiveDate| following(*day, unit, count);
    let whole = std::iter::successors(following(first, unit, count), next);
    let whole = whole.take_while(|&day| day < end);
    std::iter::once(first).chain(whole).map(|day| (unit, day)).collect()
}

/// The first day after `day` that begins a whole unit (a January divisible by `count` years, …).
fn following(day: NaiveDate, unit: TickUnit, count: u32) -> Option<NaiveDate> {
    match unit {
        TickUnit::Day => day.checked_add_days(Days::new(u64::from(count))),
        TickUnit::Month => {
            let month = day.month0() / count * count;
            NaiveDate::from_ymd_opt(day.year(), month + 1, 1)?
                .checked_add_months(Months::new(count))
        }
        TickUnit::Year => {
            let count = i32::try_from(count).ok()?;
            NaiveDate::from_ymd_opt((day.year().div_euclid(count) + 1) * count, 1, 1)
        }
    }
}

/// What a mark is called.
pub(super) fn label(unit: TickUnit, day: NaiveDate) -> String {
    match unit {
        TickUnit::Day => day.format("%-d %b").to_string(),
        TickUnit::Month if day.month() == 1 => day.year().to_string(),
        TickUnit::Month => day.format("%b").to_string(),
        TickUnit::Year => day.year().to_string(),
    }
}

/// Those whose labels fit in `columns` with a gap between them; the first yields to the second,
/// which marks a whole unit.
pub(super) fn fitting(mut ticks: Vec<Tick>, columns: usize) -> Vec<Tick> {
    if let [first, second, ..] = ticks.as_slice()
        && second.column <= first.column + first.label.len()
    {
        ticks.remove(0);
    }
    let mut free = 0;
    ticks.retain(|t| {
        let end = t.column + t.label.len();
        let fits = t.column >= free && end <= columns;
        free = if fits { end + 1 } else { free };
        fits
    });
    ticks
}
