//! Which of the days that fit is meant: the nearest on the side that tense and cues point to.

use chrono::{Datelike, NaiveDate, Weekday};

use super::lexicon::Toward;
use super::resolve::Resolver;
use super::resolve_tense::Tense;
use super::timex::said::Said;
use super::timex::{Anchor, AnchorSource};
use crate::date::DateRange;
use crate::date::calendar::{self, Unit, around, shift};

/// On which side of the anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Begun by then; the anchor's own day counts.
    Before,
    /// Over by then.
    BeforeStrict,
    /// Over by then, or for the greater part.
    NearlyOver,
    /// Not over by then.
    After,
    /// Not begun by then.
    AfterStrict,
    /// Before or after as the tense has it, unless that is most of a year away: a year left out
    /// is a near one.
    LikelyBefore,
    LikelyAfter,
    Nearest,
    /// In the anchor's own year.
    Same,
}

/// What comes once a year, in the year that fits best.
pub(crate) fn pick_year(
    near: DateRange,
    reach: i32,
    make: impl Fn(i32) -> Option<DateRange>,
    way: Way,
) -> Option<DateRange> {
    let year = near.last()?.year();
    if way == Way::Same {
        return make(year);
    }
    // Nearly always one of the years around it will do.
    let within = |years: i32| choose((year - years..=year + years).filter_map(&make), near, way);
    within(1).or_else(|| within(reach))
}

/// Further than this, in days, the tense is not believed.
const FAR: i64 = 300;

/// The best of values in time order.
pub(crate) fn choose(
    values: impl Iterator<Item = DateRange> + Clone,
    near: DateRange,
    way: Way,
) -> Option<DateRange> {
    let told = match way {
        Way::LikelyBefore => Way::Before,
        Way::LikelyAfter => Way::After,
        way => return on_side(values, near, way),
    };
    let (first, last) = near.days()?;
    let tensed = on_side(values.clone(), near, told).filter(|v| distance(*v, first, last) <= FAR);
    tensed.or_else(|| on_side(values, near, Way::Nearest))
}

fn on_side(
    values: impl Iterator<Item = DateRange>,
    near: DateRange,
    way: Way,
) -> Option<DateRange> {
    let (first, last) = near.days()?;
    let mut values = values.filter(|v| {
        let (Some((a, b)), true) = (v.days(), v.is_placed()) else { return false };
        match way {
            Way::Before => a <= last,
            Way::BeforeStrict => b < first || first < last && a <= last,
            Way::NearlyOver => a + (b - a) * 2 / 3 <= last,
            Way::After => b >= first,
            Way::AfterStrict => a > last || first < last && b >= first,
            _ => true,
        }
    });
    match way {
        Way::Before | Way::BeforeStrict | Way::NearlyOver => values.last(),
        Way::After | Way::AfterStrict => values.next(),
        _ => values.min_by_key(|v| distance(*v, first, last)),
    }
}

fn distance(value: DateRange, first: NaiveDate, last: NaiveDate) -> i64 {
    let Some((a, b)) = value.days() else { return i64::MAX };
    (a - last).num_days().max((first - b).num_days()).max(0)
}

impl Resolver<'_> {
    /// Seen from every day the anchor may be: "vorige week" in a paper of which only the month is known.
    pub(super) fn seen_from(
        &mut self,
        value: impl Fn(NaiveDate) -> Option<DateRange>,
    ) -> Option<DateRange> {
        let (first, last) = self.anchor()?.date.days()?;
        let (earliest, latest) = (value(first)?, value(last)?);
        if earliest == latest {
            return Some(latest);
        }
        DateRange::approx(earliest.first()?, latest.last()?)
    }

    /// The entry or heading it stands under.
    pub(super) fn label(&self) -> Option<Anchor> {
        let labels = |a: &Anchor| matches!(a.from, AnchorSource::Entry | AnchorSource::Heading);
        self.bearing.near.filter(labels)
    }

    /// A day or weekend known by its place in the week: of the week whose entry or heading it stands under, else
    /// seen from today.
    pub(super) fn of_week(&mut self, said: &Said) -> Option<DateRange> {
        if let Said::Weekday { weekday, toward: Toward::Tense } = said
            && let Some(near) = self.label().filter(|a| a.date.is_week())
            && let Some(day) = calendar::nth_weekday(near.date, 1, *weekday)
        {
            self.used = Some(near);
            return Some(DateRange::day(day));
        }
        let tense = self.bearing.tense;
        self.seen_from(|now| of_week(said, now, tense))
    }
}

/// A day or weekend known by its place in the week, seen from a day.
fn of_week(said: &Said, now: NaiveDate, tense: Tense) -> Option<DateRange> {
    match said {
        Said::Weekday { weekday, toward } => {
            let way = match toward {
                // A paper's own weekday is today, as news has it.
                Toward::Tense if tense == Tense::Past => Way::Before,
                Toward::Tense => Way::After,
                Toward::Back | Toward::Over | Toward::NearlyOver => Way::BeforeStrict,
                Toward::Forward => Way::AfterStrict,
                Toward::This => Way::After,
            };
            weekday_near(now, *weekday, way).map(DateRange::day)
        }
        Said::WeekdayOf { weekday, weeks } => {
            let monday = calendar::week_of(shift(now, *weeks, Unit::Week)?)?.first()?;
            let days = i64::from(weekday.num_days_from_monday());
            shift(monday, days, Unit::Day).map(DateRange::day)
        }
        Said::Weekend(toward) => {
            let this = *toward == Toward::This;
            if this && matches!(now.weekday(), Weekday::Sat | Weekday::Sun) {
                return around(now, Unit::Weekend);
            }
            // "Dit weekend werd bekend" was the last one.
            let back = *toward == Toward::Back || this && tense == Tense::Past;
            let way = if back { Way::BeforeStrict } else { Way::AfterStrict };
            around(weekday_near(now, Weekday::Sat, way)?, Unit::Weekend)
        }
        _ => None,
    }
}

/// A weekday on one side of a day.
fn weekday_near(day: NaiveDate, weekday: Weekday, way: Way) -> Option<NaiveDate> {
    let on = (7 + i64::from(weekday.num_days_from_monday())
        - i64::from(day.weekday().num_days_from_monday()))
        % 7;
    let days = match way {
        Way::Before if on == 0 => 0,
        Way::Before | Way::BeforeStrict => on - 7,
        Way::AfterStrict if on == 0 => 7,
        _ => on,
    };
    shift(day, days, Unit::Day)
}
