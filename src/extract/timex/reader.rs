//! Resolves what was recognised, in the order of the text, remembering the dates it passed.

use super::label::{begins, ends_heading, heading_year, is_label};
use super::passed::{Asked, Passed};
use super::said::{Found, Said, YearSaid};
use super::{Anchor, AnchorSource, DateSource, DocumentDate, Tagger, Timex, TimexUse, numeric};
use crate::corpus::{Block, BlockKind};
use crate::date::{DateRange, Precision};
use crate::extract::lexicon::{Sense, Toward};
use crate::extract::questions::Questions;
use crate::extract::resolve::{Bearing, Resolver};
use crate::extract::resolve_tense::{Tense, said_before, same_sentence, tense_at};
use crate::text::Span;

/// The level of a line that is only a year or a day: below all headings.
const LINE: u8 = 7;

/// Resolves expressions in the order of the text.
pub(super) struct Reader<'a> {
    tagger: &'a Tagger<'a>,
    text: &'a str,
    own: DocumentDate,
    /// The document's own date, as an anchor.
    document: Option<Anchor>,
    pub(super) questions: Option<Questions>,
    /// Whether the levels of headings are written, not guessed.
    pub(super) leveled: bool,
    /// The dates of the headings it stands under, with their levels, the nearest last.
    headings: Vec<(u8, Anchor)>,
    entry: Option<Anchor>,
    passed: Passed,
    block: Option<(usize, &'a Block)>,
    pub(super) timexes: Vec<Timex>,
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
            leveled: false,
            headings: Vec::new(),
            entry: None,
            passed: Passed::default(),
            block: None,
            timexes: Vec::new(),
        }
    }

    /// Goes on to a block, passing the headings before it.
    pub(super) fn enter(&mut self, place: usize, blocks: &[&'a Block]) {
        let from = self.block.map_or(0, |(p, _)| p + 1);
        for (i, block) in blocks.iter().enumerate().take(place + 1).skip(from) {
            if i == place || matches!(block.kind, BlockKind::Heading(_)) {
                self.stand_in(i, block);
            }
        }
    }

    fn stand_in(&mut self, place: usize, block: &'a Block) {
        if self.block.is_none_or(|(p, _)| p != place) {
            self.block = Some((place, block));
            self.entry = None;
            self.passed.generic = false;
            if let BlockKind::Heading(level) = block.kind {
                if self.leveled {
                    self.headings.retain(|h| h.0 < level);
                    self.passed.label = None;
                }
                if let Some(year) = heading_year(self.text, block, self.tagger.lexicon) {
                    self.headings.push((level, year));
                }
            }
        }
    }

    pub(super) fn take(&mut self, found: Found) {
        let Some(said) = found.said else { return };
        let span = Span::new(found.start, found.end);
        let said = self.next_label(said, span);
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
        let told = self.asked(start).or(self.document);
        let heading = self.headings.last().map(|h| h.1);
        let span = Span::new(start, end);
        let asked =
            Asked { text: self.text, lexicon: self.tagger.lexicon, said: said.start(), span };
        let beside = self.beside(start);
        let year = self.passed.year_of_sentence(asked, beside.is_some()).or(beside);
        let year = year.or_else(|| self.year_told(asked));
        let around = year.or(self.entry).or(heading).or(told);
        let asks = around.is_some() && Resolver::asks_tense(said);
        let tense = if asks {
            tense_at(self.text, start, end, self.tagger.lexicon)
        } else {
            Tense::Unknown
        };
        let that_day = said.is_of_that_day();
        let alone = |b: &Block| start <= b.body + 3 && end + 3 >= b.span.end;
        let label = self.passed.label.filter(|_| self.block.is_some_and(|(_, b)| alone(b)));
        Bearing {
            lexicon: self.tagger.lexicon,
            anchor: self.entry.filter(sharp).or(heading.filter(sharp)).or(told),
            near: around.or(self.passed.previous.filter(|_| day)),
            previous: label.or(self.passed.day).filter(|_| that_day).or(self.passed.previous),
            tense,
        }
    }

    /// The day the question that stands here was sent in.
    fn asked(&self, at: usize) -> Option<Anchor> {
        let (date, span) = self.questions.as_ref()?.asked(at)?;
        Some(Anchor { date, from: AnchorSource::Question, span: Some(span) })
    }

    /// "Dinsdag" as a line of its own, below the day before it: the next one.
    fn next_label(&self, said: Said, span: Span) -> Said {
        let Said::Weekday { weekday, toward: Toward::Tense } = said else { return said };
        let alone = |b: &Block| span.start <= b.body + 3 && span.end + 3 >= b.span.end;
        if self.passed.label.is_none() || !self.block.is_some_and(|(_, b)| alone(b)) {
            return said;
        }
        Said::FromPrevious(Box::new(Said::Weekday { weekday, toward: Toward::Forward }))
    }

    /// The year that dates of other sentences lend to one without.
    fn year_told(&self, asked: Asked<'_>) -> Option<Anchor> {
        let own = self.own.value.and_then(|own| own.last());
        let (_, block) = self.block?;
        if is_label(self.text, block, asked.span) {
            return self.passed.year_of_label(asked, own);
        }
        let told = self.entry.is_none() && block.kind != BlockKind::Row;
        let story = told.then_some(block.body)?;
        self.passed.year_of_story(asked, story, own)
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
            Said::Day { .. } | Said::NthWeekday { .. } | Said::Month { .. } => open,
            Said::Season { .. } | Said::Part { .. } => open,
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
        self.passed.remember(timex, said);
        if let Some((_, block)) = self.block {
            if matches!(block.kind, BlockKind::Front(_)) {
                return;
            }
            self.keep_around(block, Anchor { date, ..Anchor::of(date) }, said, timex.span);
        }
    }

    /// Keeps the date of a heading, an entry or a line of its own for what stands under it.
    fn keep_around(&mut self, block: &Block, anchor: Anchor, said: &Said, span: Span) {
        let anchor = |from| Anchor { from, span: Some(span), ..anchor };
        let day = matches!(said, Said::Day { .. });
        let year = matches!(said, Said::Year(YearSaid::Stated(_)));
        if let BlockKind::Heading(level) = block.kind {
            let dated = day || year || matches!(said, Said::Month { .. });
            let ends = || self.leveled && ends_heading(self.text, block, span);
            if dated && (span.start <= block.body + 3 || ends()) {
                self.headings.retain(|h| self.leveled && h.0 < level);
                self.headings.push((level, anchor(AnchorSource::Heading)));
            }
            return;
        }
        if !begins(self.text, block, span) {
            return;
        }
        let labels = is_label(self.text, block, span);
        let alone = span.end + 3 >= block.span.end;
        let weekday = matches!(said, Said::Day { weekday: Some(_), .. } | Said::FromPrevious(_));
        // The year of the letter itself, alone on a line, adds nothing to its date.
        if alone && (weekday || year && !self.is_own_year(anchor(AnchorSource::Heading).date)) {
            self.headings.retain(|h| h.0 < LINE);
            self.headings.push((LINE, anchor(AnchorSource::Heading)));
        } else if day && matches!(block.kind, BlockKind::Item | BlockKind::Row)
            || labels && !alone && (day || year || matches!(said, Said::Month { .. }))
        {
            self.entry = Some(anchor(AnchorSource::Entry));
        }
        if labels && (day || weekday) {
            self.passed.label = Some(anchor(AnchorSource::Previous));
        }
    }

    fn is_own_year(&self, year: DateRange) -> bool {
        self.document.is_some_and(|own| own.date.year_of() == year.year_of())
    }
}
