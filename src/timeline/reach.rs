//! The years a picture of the timeline covers: all of them, or, where a few events lie far from all
//! others, those of the others.

use chrono::{Datelike, NaiveDate};

use crate::date::DateRange;
use crate::extract::Telling;

/// One in how many events may be left out at either end.
const FEW: usize = 50;
/// How many times longer a picture of everything must be for some to be left out.
const TIMES_LONGER: i32 = 3;

/// Whole years from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// The first of January of the first year.
    pub first: NaiveDate,
    /// The last of December of the last year.
    pub last: NaiveDate,
    /// Events that begin before it.
    pub earlier: usize,
    /// Events that begin after it.
    pub later: usize,
}

impl Reach {
    /// Of tellings in order of time; `None` when nothing is placed.
    pub(super) fn of(tellings: &[Telling]) -> Option<Reach> {
        let (first, last) = years(tellings)?;
        let began: Vec<i32> =
            tellings.iter().filter_map(|t| t.when.sort_day()).map(|d| d.year()).collect();
        let few = began.len() / FEW;
        let near = (*began.get(few)?, *began.get(began.len() - 1 - few)?);
        let apart = last - first + 1 > TIMES_LONGER * (near.1 - near.0 + 1);
        let (from, to) = if apart { near } else { (first, last) };
        Some(Reach {
            first: DateRange::year(from)?.first()?,
            last: DateRange::year(to)?.last()?,
            earlier: began.partition_point(|&year| year < from),
            later: began.len() - began.partition_point(|&year| year <= to),
        })
    }

    /// The day in the middle of one of `columns` over it.
    pub fn day(&self, column: usize, columns: usize) -> NaiveDate {
        let days = u64::try_from((self.last - self.first).num_days() + 1).unwrap_or(1);
        let columns = columns.max(1) as u64;
        let offset = (2 * column as u64 + 1) * days / (2 * columns);
        let day = self.first.checked_add_days(chrono::Days::new(offset));
        day.map_or(self.last, |day| day.min(self.last))
    }
}

/// The first and the last year of anything told.
pub(super) fn years(tellings: &[Telling]) -> Option<(i32, i32)> {
    let first = tellings.iter().filter_map(|t| t.when.sort_day()).min()?;
    let last = tellings.iter().filter_map(|t| t.when.last().or(t.when.first())).max()?;
    Some((first.year(), last.year()))
}
