//! Plans told one after the other: "in maart 2021 klaar, en dan kan in juni de bouw beginnen".

use chrono::{Datelike, NaiveDate};

use super::Anchor;
use super::passed::{Asked, Passed, closes, is_topic, names_paper};
use super::said::Said;
use crate::date::{DateRange, Precision};
use crate::extract::resolve_tense::Tense;

impl Passed {
    /// The year in which a month, quarter, half or season comes next after the one before it in its sentence, where
    /// that is still to come on the paper's day. "De wet gaat in maart 2021 in; hij werd in juni getekend" looks back.
    pub(super) fn year_of_plan(&self, asked: Asked<'_>, own: Option<NaiveDate>) -> Option<Anchor> {
        let month = first_month(asked.said.plain()).filter(|_| asked.is_open())?;
        let coarse = |p: &Anchor| !matches!(p.date.precision(), Precision::Day | Precision::Year);
        let previous = self.previous.filter(coarse)?;
        let (first, span) = (previous.date.first()?, previous.span?);
        let between = asked.text.get(span.end..asked.span.start)?;
        let plan = own.is_some_and(|own| own < first)
            && asked.follows(span.end)
            && !closes(between)
            && is_topic(asked, span)
            && !names_paper(asked, span)
            && asked.tense() != Tense::Past;
        let year = first.year() + i32::from(month < first.month());
        Some(Anchor { date: DateRange::year(year).filter(|_| plan)?, ..previous })
    }
}

/// The month a stretch of a year begins in.
fn first_month(said: &Said) -> Option<u32> {
    match *said {
        Said::Month { month, .. } => Some(month),
        Said::Quarter { n, .. } => Some(3 * n - 2),
        Said::Half { n, .. } => Some(6 * n - 5),
        Said::Season { n, .. } => Some(3 * n),
        _ => None,
    }
}
