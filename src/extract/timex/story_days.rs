//! Weekdays and days of a month that a story or a diary has come to.

use chrono::Datelike;

use super::passed::STORY;
use super::reader::Reader;
use super::said::{Said, YearSaid};
use super::{Anchor, AnchorSource, Timex};
use crate::corpus::Block;
use crate::date::Precision;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Sense, Toward};
use crate::extract::resolve_tense::{Tense, same_sentence, tense_at};
use crate::text::{Span, last_word};

/// How many dates before it are looked at for the same day.
const TOLD: usize = 60;

impl Reader<'_> {
    /// "Dinsdag" as a line of its own, below the day before it: the next one.
    pub(super) fn next_label(&self, said: Said, span: Span) -> Said {
        let Said::Weekday { weekday, toward: Toward::Tense } = said else { return said };
        let alone = |b: &Block| span.start <= b.body + 3 && span.end + 3 >= b.span.end;
        let diary = self.passed.label.is_some_and(|l| l.diary);
        if !diary || !self.block.is_some_and(|(_, b)| alone(b)) {
            return said;
        }
        Said::FromPrevious(Box::new(Said::Weekday { weekday, toward: Toward::Forward }))
    }

    /// "Op 10 mei 1940 … . Op de 15e tekende hij": the day of a month that a story has come to.
    pub(super) fn day_of_story(&self, said: Said, span: Span) -> Said {
        let day = match &said {
            Said::Span(first, _) => first.as_ref(),
            said => said,
        };
        let Said::DayOfMonth { weekday: None, .. } = day else { return said };
        if let Some(of_month) = self.day_of_month_told(&said, span) {
            return of_month;
        }
        let Some((_, block)) = self.block else { return said };
        let before = self.passed.previous.filter(|p| p.date.precision() == Precision::Day);
        let near = |s: Span| s.start >= block.body && span.start - s.end <= STORY;
        let told = before.and_then(|p| p.span).is_some_and(near);
        let past = || tense_at(self.text, span.start, span.end, self.tagger.lexicon) == Tense::Past;
        // "Haar brief van de 10e" was there before.
        let before = self.text.get(..span.start).unwrap_or_default().trim_end();
        let word = last_word(before);
        let on = self.tagger.lexicon.senses(word).contains(&Sense::DayLead);
        if told && on && past() { Said::FromPrevious(Box::new(said)) } else { said }
    }

    /// The date an expression is told from, among those before it: that of the diary whose next line it is, "that day",
    /// the same day named before, else the last.
    pub(super) fn told_last(
        &self,
        said: &Said,
        span: Span,
        that_day: Option<Anchor>,
    ) -> Option<Anchor> {
        let alone = |b: &Block| span.start <= b.body + 3 && span.end + 3 >= b.span.end;
        let label = self.passed.label.filter(|_| self.block.is_some_and(|(_, b)| alone(b)));
        let label = label.filter(|l| l.diary).map(|l| l.day);
        let same_day = || self.same_day_told(said);
        label.or(that_day).or_else(same_day).or(self.passed.previous)
    }

    /// "Op 8 maart 2015 … . Zondag 8 maart …": the same day, named with its year before.
    fn same_day_told(&self, said: &Said) -> Option<Anchor> {
        let Said::Day { year: YearSaid::Missing(_), month, day, weekday: Some(weekday) } =
            said.plain()
        else {
            return None;
        };
        let fits = |t: &&Timex| {
            let told = t.value.named().days().filter(|(first, last)| first == last);
            told.is_some_and(|(d, _)| (d.month(), d.day(), d.weekday()) == (*month, *day, *weekday))
        };
        let told = self.timexes.iter().rev().take(TOLD).find(fits)?;
        Some(Anchor {
            date: told.value.named(),
            from: AnchorSource::Previous,
            span: Some(told.span),
        })
    }

    /// "In juni … . Op de 23ste …": of the month told last, in the same paragraph, or of that of its entry.
    fn day_of_month_told(&self, said: &Said, span: Span) -> Option<Said> {
        let (_, block) = self.block?;
        let is_month = |p: &Anchor| p.date.precision() == Precision::Month;
        let entry = self.entry.filter(is_month);
        let month = self.passed.previous.filter(is_month).or(entry)?;
        let before = month.span.filter(|s| s.start >= block.body && span.start - s.end <= STORY)?;
        let past = tense_at(self.text, span.start, span.end, self.tagger.lexicon) == Tense::Past;
        let same = same_sentence(self.text, before.end, span.start);
        let one_month = month.date.length().is_some_and(|days| days <= 31);
        let of = |day: u32| {
            let (n, of) = (i32::try_from(day).ok()?, Box::new(Said::That(Unit::Month)));
            Some(Said::NthUnit { n, unit: Unit::Day, of })
        };
        let of_month = match said {
            Said::Span(first, last) => match (first.as_ref(), last.as_ref()) {
                (Said::DayOfMonth { day: a, .. }, Said::DayOfMonth { day: b, .. }) => {
                    Said::Span(Box::new(of(*a)?), Box::new(of(*b)?))
                }
                _ => return None,
            },
            Said::DayOfMonth { day, .. } => of(*day)?,
            _ => return None,
        };
        ((past || same || entry.is_some()) && one_month).then_some(of_month)
    }
}
