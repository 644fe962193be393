//! Silences: stretches without a single event that are long for their dossier.
//!
//! Long is a tenth of all the days the dossier spans, but a week at least and a year at most.
//! Every event counts, a planned one on its date too. An interval covers all its days, but a planned
//! stretch with soft ends ("het komende jaar") only its first, for nobody says that it was filled; a
//! value with one bound ("de afgelopen weken") covers that day.

use chrono::{Datelike, Months, NaiveDate};

use super::EventId;
use crate::date::Precision;
use crate::extract::{Standing, Telling};

/// Days a silence has at least, and the most that is asked of it.
const SHORTEST: i64 = 7;
const LONG_ANYWHERE: i64 = 365;

/// A stretch without a single event, between two events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// The event before it in the timeline.
    pub after: EventId,
    /// First silent day.
    pub first: NaiveDate,
    /// Last silent day.
    pub last: NaiveDate,
}

impl Silence {
    /// How long it lasts, both ends counted, in whole years, then months, then days.
    pub fn length(&self) -> (u32, u32, u32) {
        let end = self.last.succ_opt().unwrap_or(self.last);
        let months = whole_months(self.first, end);
        let rest = self.first.checked_add_months(Months::new(months)).unwrap_or(end);
        let days = u32::try_from((end - rest).num_days()).unwrap_or(0);
        (months / 12, months % 12, days)
    }
}

/// Whole months from a day to a later one.
fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let months = u32::try_from(months).unwrap_or(0);
    match from.checked_add_months(Months::new(months)) {
        Some(day) if day <= to => months,
        _ => months.saturating_sub(1),
    }
}

/// The silences between tellings that are in time order, in order.
pub(super) fn silences(tellings: &[Telling]) -> Vec<Silence> {
    let days: Vec<(NaiveDate, NaiveDate)> = tellings.iter().filter_map(covered).collect();
    let long = threshold(&days);
    let mut found = Vec::new();
    let mut until: Option<NaiveDate> = None;
    for (i, &(first, last)) in days.iter().enumerate() {
        if let Some(before) = until
            && (first - before).num_days() > long
            && let (Some(from), Some(to)) = (before.succ_opt(), first.pred_opt())
        {
            found.push(Silence { after: EventId(i - 1), first: from, last: to });
        }
        until = until.max(Some(last));
    }
    found
}

/// The days a telling covers.
fn covered(t: &Telling) -> Option<(NaiveDate, NaiveDate)> {
    let first = t.when.sort_day()?;
    let soft = t.standing == Standing::Planned && t.when.precision() == Precision::Approx;
    let last = t.when.last().filter(|_| !soft);
    Some((first, last.unwrap_or(first)))
}

/// Silent days that are long in a dossier that covers these.
fn threshold(days: &[(NaiveDate, NaiveDate)]) -> i64 {
    let first = days.first().map(|d| d.0);
    let last = days.iter().map(|d| d.1).max();
    let span = first.zip(last).map_or(0, |(a, b)| (b - a).num_days() + 1);
    (span / 10).clamp(SHORTEST, LONG_ANYWHERE)
}
