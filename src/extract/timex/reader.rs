//! Resolves what was recognised, in the order of the text, remembering the dates it passed.

use chrono::Datelike;

use super::said::{Found, Said, YearSaid};
use super::{Anchor, AnchorSource, DateSource, DocumentDate, Tagger, Timex, TimexUse, numeric};
use crate::corpus::{Block, BlockKind};
use crate::date::{DateRange, Precision};
use crate::extract::lexicon::{Sense, Toward};
use crate::extract::questions::Questions;
use crate::extract::resolve::{Bearing, Resolver};
use crate::extract::resolve_tense::{Tense, said_before, same_sentence, tense_at};
use crate::text::Span;

/// How far a stated year reaches in its sentence, in bytes: "in 2022 is op 13 september …".
const BREATH: usize = 48;

/// Resolves expressions in the order of the text.
pub(super) struct Reader<'a> {
    tagger: &'a Tagger<'a>,
    text: &'a str,
    own: DocumentDate,
    /// The document's own date, as an anchor.
    document: Option<Anchor>,
    pub(super) questions: Option<Questions>,
    heading: Option<Anchor>,
    entry: Option<Anchor>,
    passed: Passed,
    block: Option<(usize, &'a Block)>,
    pub(super) timexes: Vec<Timex>,
}

/// The dates it passed.
#[derive(Default)]
struct Passed {
    /// The last one.
    previous: Option<Anchor>,
    /// The last year that was stated alone.
    year: Option<Anchor>,
    /// The words of the last day that was told with its year.
    stated: Option<Span>,
    /// The last date that was one sure day, for "die dag".
    day: Option<Anchor>,
    /// Whether the last one in this block was of no one year: what is told from it has no days.
    generic: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(tagger: &'a Tagger<'a>, text: &'a str, own: DocumentDate) -> Self {
        let from = match own.from {
            DateSource::LastEntry => AnchorSource::LastEntry,
            _ => AnchorSource::Document,
        };
        let document = own.value.map(|date| Anchor { date, from, span: own.span });
        Self {
            tagger,
            text,
            own,
            document,
            questions: None,
            heading: None,
            entry: None,
            passed: Passed::default(),
            block: None,
            timexes: Vec::new(),
        }
    }

    pub(super) fn enter(&mut self, place: usize, block: &'a Block) {
        if self.block.is_none_or(|(p, _)| p != place) {
            self.block = Some((place, block));
            self.entry = None;
            self.passed.generic = false;
        }
    }

    pub(super) fn take(&mut self, found: Found) {
        let Some(said) = found.said else { return };
        if said.is_generic() || self.is_yearly(&said, found.start) {
            self.passed.generic = true;
            return;
        }
        if self.passed.generic && said.is_anaphoric() {
            return;
        }
        let bearing = self.bearing(&said, found.start, found.end);
        let mut resolver = Resolver::new(bearing);
        let value = resolver.resolve(&said).unwrap_or_else(DateRange::unknown);
        let span = Span::new(found.start, found.end);
        if self.refines(value, span) {
            return;
        }
        let used_as = self.use_of(&said, span);
        let timex = Timex {
            span,
            value: found.bound.map_or(value, |side| value.bounded(side)),
            time: found.time,
            rule: self.rule(&said, span),
            anchor: resolver.used,
            used_as,
        };
        self.remember(&timex, &said);
        self.timexes.push(timex);
    }

    /// What is known where an expression stands. Without any date but those of the text, a day or
    /// month without a year is near the date before it; the tense, seen from today, says nothing.
    fn bearing(&self, said: &Said, start: usize, end: usize) -> Bearing<'a> {
        let sharp = |a: &Anchor| a.date.precision() == Precision::Day;
        let day = matches!(said.plain(), Said::Day { .. });
        let yearless = day || matches!(said.plain(), Said::Week { .. });
        let year = self.year_of_sentence(start).filter(|_| yearless);
        let year = year.or_else(|| self.year_before(said, start, end));
        let told = self.asked(start).or(self.document);
        let around = self.beside(start).or(year).or(self.entry).or(self.heading).or(told);
        let asks = around.is_some() && Resolver::asks_tense(said);
        let tense = if asks {
            tense_at(self.text, start, end, self.tagger.lexicon)
        } else {
            Tense::Unknown
        };
        let that_day = said.is_of_that_day();
        Bearing {
            lexicon: self.tagger.lexicon,
            anchor: self.entry.filter(sharp).or(self.heading.filter(sharp)).or(told),
            near: around.or(self.passed.previous.filter(|_| day)),
            previous: self.passed.day.filter(|_| that_day).or(self.passed.previous),
            tense,
        }
    }

    /// The day the question that stands here was sent in.
    fn asked(&self, at: usize) -> Option<Anchor> {
        let (date, span) = self.questions.as_ref()?.asked(at)?;
        Some(Anchor { date, from: AnchorSource::Question, span: Some(span) })
    }

    /// "In 2022 is op 13 september gemeld": the year stated before it in the sentence.
    fn year_of_sentence(&self, start: usize) -> Option<Anchor> {
        let year = self.passed.year?;
        let near = start <= year.span?.end + BREATH;
        (near && same_sentence(self.text, year.span?.end, start)).then_some(year)
    }

    /// "Op 5 juli 2011 …; op 9 september volgde": the year in which it is nearest to the day before it in
    /// the sentence, unless it is told as still to come.
    fn year_before(&self, said: &Said, start: usize, end: usize) -> Option<Anchor> {
        let Said::Day { month, year: YearSaid::Missing(Toward::Tense), .. } = *said else {
            return None;
        };
        let previous = self.passed.previous.filter(|p| p.date.precision() == Precision::Day)?;
        let (before, day) = (previous.span?.end, previous.date.last()?);
        let stated = self.passed.stated == previous.span;
        if !stated || !same_sentence(self.text, before, start) {
            return None;
        }
        let year = match (month, day.month()) {
            (month, previous) if month > previous + 6 => day.year() - 1,
            (month, previous) if previous > month + 6 => day.year() + 1,
            _ => day.year(),
        };
        let to_come = tense_at(self.text, start, end, self.tagger.lexicon) == Tense::Future;
        let date = DateRange::year(year).filter(|_| !to_come)?;
        Some(Anchor { date, ..previous })
    }

    /// The rule's name; figures that would also do for a month and a day say which was taken.
    fn rule(&self, said: &Said, span: Span) -> &'static str {
        let words = self.text.get(span.range()).unwrap_or_default();
        let plain = matches!(said.plain(), Said::Day { weekday: None, .. } | Said::Span(..));
        if plain && numeric::is_ambiguous(words, self.tagger.lexicon) {
            Timex::DAY_FIRST
        } else {
            said.rule()
        }
    }

    /// What comes every year ("wordt jaarlijks op 4 mei herdacht") is no day of one year. Holidays
    /// are found by their names all the same.
    fn is_yearly(&self, said: &Said, start: usize) -> bool {
        let open = said.year() == Some(YearSaid::Missing(Toward::Tense));
        let recurs = match said {
            Said::Day { .. } | Said::NthWeekday { .. } => open,
            Said::NthUnit { .. } => true,
            _ => false,
        };
        recurs && said_before(self.text, start, self.tagger.lexicon, Sense::Yearly)
    }

    /// The date right before, in the same breath ("in het derde kwartaal van 2012, wellicht in
    /// juli"): no verb and few words between.
    fn beside(&self, start: usize) -> Option<Anchor> {
        let previous = self.passed.previous?;
        let between = self.text.get(previous.span?.end..start).filter(|b| b.len() <= 40)?;
        let apposed = between.trim_start().starts_with([',', '('])
            && self.tagger.lexicon.is_verbless(between);
        (apposed && same_sentence(self.text, previous.span?.end, start)).then_some(previous)
    }

    /// A guess within the date before it ("in het derde kwartaal, wellicht in juli") belongs to
    /// that date's words and leaves its value alone.
    fn refines(&mut self, value: DateRange, span: Span) -> bool {
        let Some(Anchor { date, span: Some(before), .. }) = self.beside(span.start) else {
            return false;
        };
        let within =
            value.days().is_some() && date.first() <= value.first() && value.last() <= date.last();
        let between = self.text.get(before.end..span.start).unwrap_or_default();
        let Some(timex) = self.timexes.last_mut().filter(|t| t.span == before) else {
            return false;
        };
        let hedged = within && self.tagger.lexicon.is_hedged(between);
        if hedged {
            timex.span.end = span.end;
        }
        hedged
    }

    fn use_of(&self, said: &Said, span: Span) -> TimexUse {
        let front =
            self.block.is_some_and(|(_, b)| matches!(&b.kind, BlockKind::Front(k) if k != "title"));
        match said {
            _ if front || self.own.span == Some(span) && self.own.from != DateSource::LastEntry => {
                TimexUse::DocumentDate
            }
            Said::SessionYear(_) => TimexUse::Citation,
            _ => TimexUse::Event,
        }
    }

    /// Keeps a date as anchor for what follows: of its entry, of its heading, or as the last one.
    fn remember(&mut self, timex: &Timex, said: &Said) {
        let date = timex.value.named();
        if date.days().is_none() || timex.used_as == TimexUse::Citation {
            return;
        }
        let said = said.plain();
        let anchor = |from| Some(Anchor { date, from, span: Some(timex.span) });
        let previous = anchor(AnchorSource::Previous);
        self.passed.previous = previous;
        self.passed.generic = false;
        if date.precision() == Precision::Day && date.length() == Some(1) {
            self.passed.day = previous;
        }
        if matches!(said, Said::Year(YearSaid::Stated(_))) {
            self.passed.year = previous;
        }
        if matches!(said, Said::Day { year: YearSaid::Stated(_), .. }) {
            self.passed.stated = Some(timex.span);
        }
        let Some((_, block)) = self.block else { return };
        let dated =
            matches!(said, Said::Day { .. } | Said::Year(YearSaid::Stated(_)) | Said::Month { .. });
        if !dated || timex.span.start > block.body + 3 {
            return;
        }
        let alone = timex.span.end + 3 >= block.span.end;
        match block.kind {
            BlockKind::Heading(_) => self.heading = anchor(AnchorSource::Heading),
            BlockKind::Item | BlockKind::Row if matches!(said, Said::Day { .. }) => {
                self.entry = anchor(AnchorSource::Entry)
            }
            // The year of the letter itself, alone on a line, adds nothing to its date.
            _ if alone && matches!(said, Said::Year(_)) && !self.is_own_year(date) => {
                self.heading = anchor(AnchorSource::Heading)
            }
            _ => {}
        }
    }

    fn is_own_year(&self, year: DateRange) -> bool {
        self.document.is_some_and(|own| own.date.year_of() == year.year_of())
    }
}
