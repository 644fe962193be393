//! The names of the rules, as they stand in `docs/dates.md`.

use super::said::{Said, YearSaid};
use crate::date::calendar::Unit;

impl Said {
    /// The rule that read it.
    pub(crate) fn rule(&self) -> &'static str {
        let missing = matches!(self.year(), Some(YearSaid::Missing(_)));
        match self {
            Said::Day { weekday: Some(_), .. } if missing => "weekday-day-month",
            Said::Day { .. } if missing => "day-month",
            Said::Day { weekday: Some(_), .. } => "weekday-day-month-year",
            Said::Day { .. } => "day-month-year",
            Said::Month { .. } if missing => "month",
            Said::Month { .. } => "month-year",
            Said::Year(_) => "year",
            Said::Season { .. } if missing => "season",
            Said::Season { .. } => "season-year",
            Said::Quarter { .. } => "quarter",
            Said::Half { .. } => "half-year",
            Said::Week { .. } => "week-number",
            Said::Decade(_) => "decade",
            Said::Century(_) => "century",
            Said::SessionYear(_) => "session-year",
            Said::Holiday { .. } => "holiday",
            Said::DayOfMonth { .. } => "day-of-month",
            Said::Weekday { .. } => "weekday",
            Said::WeekdayOf { .. } => "weekday-of-week",
            Said::Unit { .. } | Said::Weekend(_) => "unit",
            Said::Offset { unit: Unit::Day, n: -2..=2, .. } => "day-word",
            Said::Offset { .. } => "counted",
            Said::Rolling { .. } | Said::Whole { .. } => "counted-span",
            Said::Within { .. } => "within",
            Said::Later { .. } => "later",
            Said::That(_) => "that-unit",
            Said::FromPrevious(_) => "beside",
            Said::Moved { .. } | Said::WeekdayBeside(..) => "moved",
            Said::NthWeekday { .. } => "nth-weekday",
            Said::NthUnit { .. } => "nth-unit",
            Said::Part { .. } => "part",
            Said::About(of) => of.rule(),
            Said::Around { .. } => "week-around",
            Said::Span(..) => "span",
            Said::Recess(_) | Said::Vague(_) => "vague",
        }
    }
}
