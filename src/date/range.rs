//! An interval of days with a precision and a qualifier: the value of a time expression.

use chrono::{Datelike, Days, NaiveDate};

use super::{Bound, calendar};

/// How coarse the words were. The interval says which days; this says how to show and rank them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// One day, or a run of whole days ("24 en 25 maart").
    Day,
    /// Monday to Sunday.
    Week,
    /// One calendar month or a run of months.
    Month,
    /// A meteorological season (spring = March to May).
    Season,
    /// A quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// One calendar year or a run of years.
    Year,
    /// Ten years ("jaren zestig").
    Decade,
    /// A hundred years.
    Century,
    /// A stretch with soft ends ("eind 2022", "de afgelopen drie weken").
    Approx,
    /// Placed relative to its anchor but given no days ("de afgelopen weken").
    Vague,
}

/// How sure the words themselves are (EDTF `~` and `?`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Qualifier {
    /// Plainly said.
    #[default]
    Exact,
    /// "rond", "ongeveer", soft ends: EDTF `~`.
    Approximate,
    /// "mogelijk", or the source contradicts itself: EDTF `?`.
    Uncertain,
}

/// Inclusive days `first..=last` with a precision and a qualifier.
///
/// A vague value knows one bound at most: "de afgelopen weken" ends at its anchor and has no first
/// day. Every other value has both, in order, unless the words mean what lies outside the unit they
/// name: "na 2018" begins with 2019 and has no known end. A day stays ("na 5 mei"): it is the edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateRange {
    /// As named: which days are meant, `side` says.
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
    precision: Precision,
    qualifier: Qualifier,
    side: Option<Bound>,
}

impl DateRange {
    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self::closed(day, day, Precision::Day)
    }

    /// `first..=last`; `None` when they are not in order.
    pub fn between(first: NaiveDate, last: NaiveDate, precision: Precision) -> Option<Self> {
        (first <= last).then(|| Self::closed(first, last, precision))
    }

    /// A calendar month; `None` when there is no such month.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let last = first.checked_add_months(chrono::Months::new(1))?.pred_opt()?;
        Some(Self::closed(first, last, Precision::Month))
    }

    /// A calendar year; `None` outside 1..=9999.
    pub fn year(year: i32) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
        Some(Self::closed(first, last, Precision::Year))
    }

    /// Something up to a day, with no known beginning ("de afgelopen weken").
    pub fn vaguely_before(last: NaiveDate) -> Self {
        Self {
            first: None,
            last: Some(last),
            precision: Precision::Vague,
            qualifier: Qualifier::Exact,
            side: None,
        }
    }

    /// Something from a day on, with no known end ("de komende maanden").
    pub fn vaguely_after(first: NaiveDate) -> Self {
        Self {
            first: Some(first),
            last: None,
            precision: Precision::Vague,
            qualifier: Qualifier::Exact,
            side: None,
        }
    }

    /// Words that name a time but can't be placed ("destijds").
    pub fn unknown() -> Self {
        Self {
            first: None,
            last: None,
            precision: Precision::Vague,
            qualifier: Qualifier::Exact,
            side: None,
        }
    }

    /// `first..=last` with soft ends; the days are the widest reading.
    pub fn approx(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        Self::between(first, last, Precision::Approx).map(|r| r.qualified(Qualifier::Approximate))
    }

    fn closed(first: NaiveDate, last: NaiveDate, precision: Precision) -> Self {
        let (first, last) = (Some(first), Some(last));
        Self { first, last, precision, qualifier: Qualifier::Exact, side: None }
    }

    /// The same days, with another qualifier. About a day, or about a run of units, is a stretch
    /// with soft ends.
    #[must_use]
    pub fn qualified(self, qualifier: Qualifier) -> Self {
        let single =
            self.first.is_some_and(|d| calendar::whole(d, self.precision) == self.named().days());
        let soft = qualifier == Qualifier::Approximate
            && self.precision != Precision::Vague
            && (self.precision == Precision::Day || !single);
        let precision = if soft { Precision::Approx } else { self.precision };
        Self { precision, qualifier, ..self }
    }

    /// Days and grain replaced, the qualifier kept.
    pub(crate) fn spanning(self, other: Self) -> Option<Self> {
        let first = self.first.into_iter().chain(other.first).min()?;
        let last = self.last.into_iter().chain(other.last).max()?;
        let precision =
            if self.precision == other.precision { self.precision } else { Precision::Day };
        let soft =
            self.qualifier == Qualifier::Approximate || other.qualifier == Qualifier::Approximate;
        if soft { Self::approx(first, last) } else { Self::between(first, last, precision) }
    }

    /// The same with the side of it that is meant ("sinds 2018"). A value without both ends has no
    /// sides.
    #[must_use]
    pub fn bounded(self, side: Bound) -> Self {
        let side = self.named().days().map(|_| side);
        Self { side, ..self }
    }

    /// The days that are named, whatever side of them is meant.
    #[must_use]
    pub fn named(self) -> Self {
        Self { side: None, ..self }
    }

    /// The side of the named days that is meant.
    pub fn side(self) -> Option<Bound> {
        self.side
    }

    /// First day; `None` when unknown.
    pub fn first(self) -> Option<NaiveDate> {
        match self.side {
            Some(Bound::Before) if self.is_left_out() => None,
            Some(Bound::After) if self.is_left_out() => self.last?.succ_opt(),
            _ => self.first,
        }
    }

    /// Last day, included; `None` when unknown.
    pub fn last(self) -> Option<NaiveDate> {
        match self.side {
            Some(Bound::Before) if self.is_left_out() => self.first?.pred_opt(),
            Some(Bound::After) if self.is_left_out() => None,
            _ => self.last,
        }
    }

    /// Whether "before" and "after" leave out what is named: a year, not the single day that is
    /// the edge of what is meant, nor a stretch with soft ends ("vóór eind 2022").
    fn is_left_out(self) -> bool {
        let edge = matches!(self.precision, Precision::Day | Precision::Approx | Precision::Vague);
        self.qualifier == Qualifier::Exact && !edge
    }

    /// Both ends, when both are known.
    pub fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.first()?, self.last()?))
    }

    /// How coarse the words were.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// How sure the words are.
    pub fn qualifier(self) -> Qualifier {
        self.qualifier
    }

    /// Whether it can stand on a timeline: at least one bound is known.
    pub fn is_placed(self) -> bool {
        self.first().is_some() || self.last().is_some()
    }

    /// The day it is sorted by: the first, or for "up to" values the last.
    pub fn sort_day(self) -> Option<NaiveDate> {
        self.first().or(self.last())
    }

    /// Number of days, ends included; `None` when an end is unknown.
    pub fn length(self) -> Option<u64> {
        let (a, b) = self.days()?;
        u64::try_from((b - a).num_days()).ok().map(|n| n + 1)
    }

    /// Whether it is a week, or some days that follow one another within seven.
    pub(crate) fn is_week(self) -> bool {
        self.length().is_some_and(|days| (2..=7).contains(&days))
    }

    /// The year it is listed under.
    pub fn year_of(self) -> Option<i32> {
        self.sort_day().map(|d| d.year())
    }

    /// The same value `days` later; `None` past the calendar's end.
    pub fn later(self, days: u64) -> Option<Self> {
        let shift = |d: Option<NaiveDate>| match d {
            None => Some(None),
            Some(d) => d.checked_add_days(Days::new(days)).map(Some),
        };
        Some(Self { first: shift(self.first)?, last: shift(self.last)?, ..self })
    }
}
