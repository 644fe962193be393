//! What is told from the date before it: "een dag later", "die week", "de maandag erna".

use super::lexicon::Toward;
use super::resolve::{Bearing, Resolver};
use super::resolve_moved::moved;
use super::resolve_tense::Tense;
use super::timex::said::{Said, YearSaid};
use crate::date::calendar::{Unit, around};
use crate::date::{DateRange, Precision};

impl Resolver<'_> {
    /// "Een dag later", "die week": from the date before.
    pub(super) fn since_previous(&mut self, said: &Said) -> Option<DateRange> {
        let from = self.previous_or_anchor()?;
        match said {
            Said::Later { n, unit } => moved(edge(from, *n), *n, *unit, true),
            Said::That(unit) => {
                let (first, last) = from.days()?;
                around(first, *unit).filter(|r| r.last() >= Some(last))
            }
            _ => None,
        }
    }

    /// What something is moved from: "de volgende dag" follows the last day of a run.
    pub(super) fn moved_from(&mut self, from: &Said, n: i64) -> Option<DateRange> {
        match from {
            Said::That(Unit::Day) => {
                let day = self.previous_or_anchor()?;
                (day.precision() == Precision::Day).then(|| edge(day, n))
            }
            from => self.counted_from(from, n),
        }
    }

    /// "De maandag erna", "die zomer": seen from the date before, which is none of it.
    pub(super) fn beside_previous(&mut self, of: &Said) -> Option<DateRange> {
        let previous = self.bearing.previous.or(self.bearing.anchor)?;
        // A story goes on: "Op 10 mei … . Op de 4e".
        let onward = matches!(of, Said::DayOfMonth { .. });
        let tense = if onward { Tense::Future } else { Tense::Unknown };
        let bearing =
            Bearing { anchor: Some(previous), near: Some(previous), tense, ..self.bearing };
        let value = Resolver::new(bearing).resolve(of)?;
        self.used = Some(previous);
        let toward = of.year().and_then(|year| match year {
            YearSaid::Missing(Toward::Back | Toward::Over | Toward::NearlyOver) => Some(-1),
            YearSaid::Missing(Toward::Forward) => Some(1),
            _ => None,
        });
        match toward {
            Some(years)
                if value.first() <= previous.date.last()
                    && previous.date.first() <= value.last() =>
            {
                moved(value, years, Unit::Year, false)
            }
            _ => Some(value),
        }
    }
}

/// What is told later or earlier than a run of days is counted from its end, or its beginning.
fn edge(run: DateRange, n: i64) -> DateRange {
    let edge = if n < 0 { run.first() } else { run.last() };
    let days = run.precision() == Precision::Day && run.length() > Some(1);
    edge.filter(|_| days).map_or(run, DateRange::day)
}
