//! Silences: stretches in which nothing is told to have happened that are long for their dossier.
//!
//! Long is a tenth of all the days the dossier spans, but a week at least and a year at most; and,
//! where events lie far apart as a rule, three times the distance that a third of them keeps.
//!
//! What was only planned breaks no silence: nobody says that it came about. It is counted instead,
//! so that the row can say what stands in it. An interval covers all its days; a value with one
//! bound ("de afgelopen weken") covers that day.

use chrono::{Datelike, Months, NaiveDate};

use super::EventId;
use crate::extract::{Standing, Telling};

/// Days a silence has at least, and the most that is asked of it.
const SHORTEST: i64 = 7;
const LONG_ANYWHERE: i64 = 365;
/// How many times the usual distance a silence is, and from how many distances on there is one.
const TIMES_USUAL: i64 = 3;
const USUAL_FROM: usize = 4;

/// A stretch in which nothing is told to have happened, between two events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// The last event before it in the timeline.
    pub after: EventId,
    /// The event that ends it; those between the two were only planned.
    pub before: EventId,
    /// How many of these were planned for its days.
    pub planned: usize,
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

/// An event that is told to have happened, and the days it covers.
struct Covered {
    event: EventId,
    first: NaiveDate,
    last: NaiveDate,
}

/// The silences between tellings that are in time order, in order.
pub(super) fn silences(tellings: &[Telling]) -> Vec<Silence> {
    let covered: Vec<Covered> = tellings.iter().enumerate().filter_map(covered).collect();
    let gaps = gaps(&covered);
    let long = threshold(&covered).max(usual(&gaps));
    let is_long = |s: &Silence| (s.last - s.first).num_days() >= long;
    gaps.into_iter()
        .filter(is_long)
        .map(|s| Silence { planned: planned(tellings, &s), ..s })
        .collect()
}

/// All stretches without an event, in order.
fn gaps(events: &[Covered]) -> Vec<Silence> {
    let mut found = Vec::new();
    let Some(mut until) = events.first().map(|e| e.last) else { return found };
    for (before, now) in events.iter().zip(events.iter().skip(1)) {
        if let Some(first) = until.succ_opt()
            && let Some(last) = now.first.pred_opt().filter(|&last| first <= last)
        {
            let (after, before) = (before.event, now.event);
            found.push(Silence { after, before, planned: 0, first, last });
        }
        until = until.max(now.last);
    }
    found
}

/// How many of the events inside a silence were planned for its days.
fn planned(tellings: &[Telling], silence: &Silence) -> usize {
    let inside = tellings.get(silence.after.0 + 1..silence.before.0).unwrap_or_default();
    let days = inside.iter().filter_map(|t| t.when.sort_day());
    days.filter(|day| (silence.first..=silence.last).contains(day)).count()
}

/// Days beyond what is usual: from the shorter gaps, so that a few long ones stand out.
fn usual(gaps: &[Silence]) -> i64 {
    let mut lengths: Vec<i64> = gaps.iter().map(|s| (s.last - s.first).num_days()).collect();
    lengths.sort_unstable();
    let third = lengths.get(lengths.len() / 3).filter(|_| lengths.len() >= USUAL_FROM);
    third.map_or(0, |days| days.saturating_mul(TIMES_USUAL))
}

/// The days a telling covers, unless it only tells a plan.
fn covered((place, telling): (usize, &Telling)) -> Option<Covered> {
    let first = telling.when.sort_day().filter(|_| telling.standing != Standing::Planned)?;
    let last = telling.when.last().unwrap_or(first);
    Some(Covered { event: EventId(place), first, last })
}

/// Silent days that are long in a dossier that covers these.
fn threshold(events: &[Covered]) -> i64 {
    let first = events.first().map(|e| e.first);
    let last = events.iter().map(|e| e.last).max();
    let span = first.zip(last).map_or(0, |(a, b)| (b - a).num_days() + 1);
    (span / 10).clamp(SHORTEST, LONG_ANYWHERE)
}
