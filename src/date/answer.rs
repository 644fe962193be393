//! Questions to an uncertain date: before, after or within other days?

use chrono::{Days, NaiveDate};

use super::{DateRange, Qualifier};

/// The answer to a question about an uncertain date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// Not on any reading.
    No,
    /// On some reading of the date.
    Possibly,
    /// On every reading.
    Certainly,
}

impl DateRange {
    /// Whether it is over before `day` begins.
    pub fn before(self, day: NaiveDate) -> Answer {
        self.ask(|first, last| (last < day, first < day))
    }

    /// Whether it begins when `day` is over.
    pub fn after(self, day: NaiveDate) -> Answer {
        self.ask(|first, last| (first > day, last > day))
    }

    /// Whether it shares a day with `other`.
    pub fn overlaps(self, other: DateRange) -> Answer {
        let Some((from, to)) = other.reach() else { return Answer::Possibly };
        let answer = self.ask(|first, last| {
            let touch = first <= to && last >= from;
            (first >= from && last <= to || touch && !self.is_soft(), touch)
        });
        if other.is_soft() { answer.min(Answer::Possibly) } else { answer }
    }

    /// `certain` and `possible` of every reading: the soft ends of an approximate value may lie
    /// half its length (one day at least) outside it; an unknown end may lie anywhere.
    fn ask(self, question: impl Fn(NaiveDate, NaiveDate) -> (bool, bool)) -> Answer {
        let Some((first, last)) = self.reach() else { return Answer::Possibly };
        match question(first, last) {
            (true, _) => Answer::Certainly,
            (false, true) => Answer::Possibly,
            (false, false) => Answer::No,
        }
    }

    /// Whether its ends are not both known and sharp.
    fn is_soft(self) -> bool {
        self.days().is_none() || self.qualifier() != Qualifier::Exact
    }

    /// The earliest and the latest day on any reading.
    fn reach(self) -> Option<(NaiveDate, NaiveDate)> {
        if !self.is_placed() {
            return None;
        }
        let slack = match (self.qualifier(), self.length()) {
            (Qualifier::Exact, _) | (_, None) => 0,
            (_, Some(days)) => (days / 2).max(1),
        };
        let first =
            self.first().map_or(Some(NaiveDate::MIN), |d| d.checked_sub_days(Days::new(slack)));
        let last =
            self.last().map_or(Some(NaiveDate::MAX), |d| d.checked_add_days(Days::new(slack)));
        Some((first?, last?))
    }
}
