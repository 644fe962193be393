//! A date told in the same breath as the one before it: "in het derde kwartaal, wellicht in juli".

use chrono::Datelike;

use super::Anchor;
use super::reader::Reader;
use super::said::{Said, YearSaid};
use crate::date::{DateRange, Precision};
use crate::extract::lexicon::{Sense, Toward};
use crate::extract::resolve_tense::same_sentence;
use crate::text::Span;

impl Reader<'_> {
    /// The date right before, in the same breath ("in het derde kwartaal van 2012, wellicht in
    /// juli"): no verb and few words between.
    pub(super) fn beside(&self, start: usize) -> Option<Anchor> {
        let previous = self.passed.previous?;
        let between = self.text.get(previous.span?.end..start).filter(|b| b.len() <= 40)?;
        let apposed = between.trim_start().starts_with([',', '('])
            && self.tagger.lexicon.is_verbless(between);
        (apposed && same_sentence(self.text, previous.span?.end, start)).then_some(previous)
    }

    /// The day or month before it in a list: "5 juli, 4 oktober en 13 december".
    pub(super) fn listed(&self, said: &Said, start: usize) -> Option<Anchor> {
        let previous = self.passed.previous?;
        let between = self.text.get(previous.span?.end..start).filter(|b| b.len() <= 16)?;
        let (Said::Day { month, year, .. } | Said::Month { month, year }) = *said.plain() else {
            return None;
        };
        let open = year == YearSaid::Missing(Toward::Tense);
        let alike = matches!(previous.date.precision(), Precision::Day | Precision::Month);
        let and = self.tagger.lexicon.senses(between.trim()).contains(&Sense::And);
        // A list goes on: a month before the last one is of the next year.
        let last = previous.date.last()?;
        let date = DateRange::year(last.year() + i32::from(month < last.month()))?;
        (open && alike && and).then_some(Anchor { date, ..previous })
    }

    /// A guess within the date before it ("in het derde kwartaal, wellicht in juli") belongs to
    /// that date's words and leaves its value alone; so does its weekday ("de dag daarvoor, maandag,").
    pub(super) fn refines(&mut self, said: &Said, value: DateRange, span: Span) -> bool {
        let Some(Anchor { date, span: Some(before), .. }) = self.beside(span.start) else {
            return false;
        };
        let within =
            value.days().is_some() && date.first() <= value.first() && value.last() <= date.last();
        let between = self.text.get(before.end..span.start).unwrap_or_default();
        let Some(timex) = self.timexes.last_mut().filter(|t| t.span == before) else {
            return false;
        };
        let same_day = match said {
            Said::Weekday { weekday, toward: Toward::Tense } => {
                let day = date.first().filter(|_| date.length() == Some(1));
                between.trim() == "," && day.is_some_and(|day| day.weekday() == *weekday)
            }
            _ => false,
        };
        let hedged = same_day || within && self.tagger.lexicon.is_hedged(between);
        if hedged {
            timex.span.end = span.end;
        }
        hedged
    }
}
