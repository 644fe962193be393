//! The year of what words say: read, and told again.

use super::said::{Said, YearSaid};
use crate::extract::lexicon::Toward;

impl Said {
    /// The year it names, where it can take one from a neighbour.
    pub(crate) fn year(&self) -> Option<YearSaid> {
        match self {
            Said::Day { year, .. }
            | Said::Month { year, .. }
            | Said::Season { year, .. }
            | Said::Quarter { year, .. }
            | Said::Half { year, .. }
            | Said::Week { year, .. }
            | Said::Holiday { year, .. } => Some(*year),
            // "Eind van het jaar"
            Said::Year(year @ YearSaid::Missing(_)) => Some(*year),
            Said::Part { of, .. } | Said::About(of) => of.year(),
            Said::NthWeekday { of, .. } | Said::NthUnit { of, .. } => of.year(),
            _ => None,
        }
    }

    /// The same in another year, where it names one.
    pub(crate) fn in_year(mut self, to: YearSaid) -> Said {
        match &mut self {
            Said::Day { year, .. }
            | Said::Month { year, .. }
            | Said::Season { year, .. }
            | Said::Quarter { year, .. }
            | Said::Half { year, .. }
            | Said::Week { year, .. }
            | Said::Holiday { year, .. }
            | Said::Year(year @ YearSaid::Missing(_)) => *year = to,
            Said::Part { of, .. }
            | Said::About(of)
            | Said::NthWeekday { of, .. }
            | Said::NthUnit { of, .. } => {
                let inner = std::mem::replace(&mut **of, Said::Vague(Toward::Tense));
                **of = inner.in_year(to);
            }
            _ => {}
        }
        self
    }

    /// What "sinds" stands before is behind us, where no year is told.
    pub(super) fn behind_us(self) -> Said {
        match (self.year(), self) {
            (Some(YearSaid::Missing(Toward::Tense)), said) => {
                said.in_year(YearSaid::Missing(Toward::Back))
            }
            (_, Said::Weekday { weekday, toward: Toward::Tense }) => {
                Said::Weekday { weekday, toward: Toward::Back }
            }
            (_, said) => said,
        }
    }

    /// The last year it states.
    pub(super) fn last_year(&self) -> Option<i32> {
        match self {
            Said::Span(_, last) => last.last_year(),
            Said::About(of) | Said::Part { of, .. } => of.last_year(),
            Said::Year(YearSaid::Stated(year)) => Some(*year),
            said => match said.year()? {
                YearSaid::Stated(year) => Some(year),
                _ => None,
            },
        }
    }

    /// The same so many years later.
    pub(super) fn years_on(self, by: i32) -> Said {
        let boxed = |said: Box<Said>| Box::new(said.years_on(by));
        match self {
            Said::Span(first, last) => Said::Span(boxed(first), boxed(last)),
            Said::About(of) => Said::About(boxed(of)),
            Said::Part { part, of } => Said::Part { part, of: boxed(of) },
            Said::Year(YearSaid::Stated(year)) => Said::Year(YearSaid::Stated(year + by)),
            said => match said.year() {
                Some(YearSaid::Stated(year)) => said.in_year(YearSaid::Stated(year + by)),
                _ => said,
            },
        }
    }
}
