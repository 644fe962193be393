//! Silences: stretches without a single event that are long for their dossier.
//!
//! Long is a tenth of all the days the dossier spans, but a week at least and a year at most; and,
//! where events lie far apart as a rule, three times the distance that a third of them keeps.
//!
//! Every event counts, a planned one on its date too. An interval covers all its days, but a planned
//! stretch of half a year or more, or with soft ends ("het komende jaar"), only its first: nobody
//! says that it was filled. A value with one bound ("de afgelopen weken") covers that day.

use chrono::{Datelike, Months, NaiveDate};

use super::EventId;
use crate::date::Precision;
use crate::extract::{Standing, Telling};

/// Days a silence has at least, and the most that is asked of it.
const SHORTEST: i64 = 7;
const LONG_ANYWHERE: i64 = 365;
/// How many times the usual distance a silence is, and from how many distances on there is one.
const TIMES_USUAL: i64 = 3;
const USUAL_FROM: usize = 4;

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
    let gaps = gaps(&days);
    let long = threshold(&days).max(usual(&gaps));
    let is_long = |s: &Silence| (s.last - s.first).num_days() >= long;
    gaps.into_iter().filter(is_long).collect()
}

/// All stretches without an event, in order.
fn gaps(days: &[(NaiveDate, NaiveDate)]) -> Vec<Silence> {
    let mut found = Vec::new();
    let mut until: Option<NaiveDate> = None;
    for (i, &(first, last)) in days.iter().enumerate() {
        if let Some(from) = until.and_then(|u| u.succ_opt())
            && let Some(to) = first.pred_opt().filter(|&to| from <= to)
        {
            found.push(Silence { after: EventId(i.saturating_sub(1)), first: from, last: to });
        }
        until = until.max(Some(last));
    }
    found
}

/// Days beyond what is usual: from the shorter gaps, so that a few long ones stand out.
fn usual(gaps: &[Silence]) -> i64 {
    let mut lengths: Vec<i64> = gaps.iter().map(|s| (s.last - s.first).num_days()).collect();
    lengths.sort_unstable();
    let third = lengths.get(lengths.len() / 3).filter(|_| lengths.len() >= USUAL_FROM);
    third.map_or(0, |days| days.saturating_mul(TIMES_USUAL))
}

/// The days a telling covers.
fn covered(t: &Telling) -> Option<(NaiveDate, NaiveDate)> {
    let first = t.when.sort_day()?;
    let soft = t.standing == Standing::Planned && t.when.precision() >= Precision::Half;
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
