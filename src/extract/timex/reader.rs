//! Resolves what was recognised, in the order of the text, remembering the dates it passed.

use chrono::NaiveDate;

use super::kept::LINE;
use super::label::{heading_year, is_label};
use super::passed::{Asked, Passed, STORY};
use super::said::{Found, Said, YearSaid};
use super::{Anchor, AnchorSource, DateSource, DocumentDate, Tagger, Timex, TimexUse, numeric};
use crate::corpus::{Block, BlockKind};
use crate::date::calendar::Unit;
use crate::date::{DateRange, Precision};
use crate::extract::heads::Heads;
use crate::extract::lexicon::{Sense, Toward};
use crate::extract::passages::Passages;
use crate::extract::resolve::{Bearing, Resolver};
use crate::extract::resolve_tense::{Tense, is_past_outright, said_before, tense_at};
use crate::text::Span;

/// The level of a heading; the first line of a text is one.
fn level_of(place: usize, block: &Block, blocks: &[&Block]) -> Option<u8> {
    let front = |b: &&Block| matches!(b.kind, BlockKind::Front(_));
    match block.kind {
        BlockKind::Heading(level) => Some(level),
        BlockKind::Paragraph if block.span.len() <= TITLE => {
            let before = blocks.get(..place).unwrap_or_default();
            (!front(&block) && before.iter().all(front)).then_some(1)
        }
        _ => None,
    }
}

/// Bytes of a first line that is a title, at most.
const TITLE: usize = 80;

/// Resolves expressions in the order of the text.
pub(super) struct Reader<'a> {
    pub(super) tagger: &'a Tagger<'a>,
    pub(super) text: &'a str,
    own: DocumentDate,
    /// Other words that say the document's own date.
    pub(super) again: Vec<Span>,
    /// The document's own date, as an anchor.
    pub(super) document: Option<Anchor>,
    passages: &'a Passages,
    /// The day of the mail that is read.
    mail: Option<Anchor>,
    /// Whether the levels of headings are written, not guessed.
    pub(super) leveled: bool,
    /// The dates of the headings it stands under, with their levels, the nearest last.
    pub(super) headings: Vec<(u8, Anchor)>,
    pub(super) entry: Option<Anchor>,
    /// Both, as they held.
    pub(super) heads: Heads,
    pub(super) passed: Passed,
    pub(super) block: Option<(usize, &'a Block)>,
    pub(super) timexes: Vec<Timex>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        tagger: &'a Tagger<'a>,
        text: &'a str,
        own: DocumentDate,
        passages: &'a Passages,
    ) -> Self {
        let from = match own.from {
            DateSource::LastEntry => AnchorSource::LastEntry,
            _ => AnchorSource::Document,
        };
        let document = own.value.map(|date| Anchor { date, from, span: own.span });
        Self {
            tagger,
            text,
            own,
            again: Vec::new(),
            document,
            passages,
            mail: None,
            leveled: false,
            headings: Vec::new(),
            entry: None,
            heads: Heads::default(),
            passed: Passed::default(),
            block: None,
            timexes: Vec::new(),
        }
    }

    /// Goes on to a block, passing the headings before it.
    pub(super) fn enter(&mut self, place: usize, blocks: &[&'a Block]) {
        let from = self.block.map_or(0, |(p, _)| p + 1);
        for (i, block) in blocks.iter().enumerate().take(place + 1).skip(from) {
            if i == place || level_of(i, block, blocks).is_some() {
                self.stand_in(i, block, level_of(i, block, blocks));
            }
        }
    }

    fn stand_in(&mut self, place: usize, block: &'a Block, level: Option<u8>) {
        if self.block.is_none_or(|(p, _)| p != place) {
            self.block = Some((place, block));
            self.entry = None;
            self.open_mail(block.body);
            (self.passed.generic, self.passed.outright) = (false, false);
            if let Some(level) = level {
                // A line is no heading of what stands under the next one.
                let ends = if self.leveled { level } else { LINE };
                self.headings.retain(|h| h.0 < ends);
                self.passed.label = self.passed.label.filter(|_| !self.leveled);
                let year = heading_year(self.text, block, self.tagger.lexicon);
                let own = self.own_day();
                if let Some(year) =
                    year.filter(|y| own.is_none_or(|own| y.date.first() <= Some(own)))
                {
                    self.headings.push((if self.leveled { level } else { LINE }, year));
                }
            }
            self.heads.hold(block.span.start, self.heading());
        }
    }

    pub(super) fn take(&mut self, mut found: Found) {
        let Some(said) = found.said.take() else { return };
        let span = Span::new(found.start, found.end);
        self.open_mail(span.start);
        let said = self.in_century(&found, said);
        let said = self.day_of_story(self.next_label(said, span), span);
        if said.is_generic() || self.is_yearly(&said, found.start) {
            self.passed.generic = true;
            return;
        }
        if self.passed.generic && said.is_anaphoric() {
            return;
        }
        let (bearing, said) = self.told_at(&found, said);
        let mut resolver = Resolver::new(bearing);
        let value = resolver.resolve(&said).unwrap_or_else(DateRange::unknown);
        if self.refines(&said, value, span) {
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
    pub(super) fn bearing(&self, said: &Said, start: usize, end: usize) -> Bearing<'a> {
        let day = matches!(said.plain(), Said::Day { .. });
        let told = self.asked(start).or(self.mail).or(self.document);
        let heading = self.headings.last().map(|h| h.1);
        let span = Span::new(start, end);
        let asked =
            Asked { text: self.text, lexicon: self.tagger.lexicon, said: said.start(), span };
        let beside = self.beside(start).or_else(|| self.listed(said, start));
        let year = self.passed.year_of_sentence(asked, beside.is_some(), self.own_day()).or(beside);
        let year = year.or_else(|| self.passed.year_of_plan(asked, self.own_day()));
        let year = year.or_else(|| self.year_told(asked));
        let quoted = self.quoted(start);
        let around = year.or(quoted).or(self.entry).or(heading).or(told);
        let asks = around.is_some() && Resolver::asks_tense(said);
        let tense = if asks {
            tense_at(self.text, start, end, self.tagger.lexicon)
        } else {
            Tense::Unknown
        };
        let past = tense == Tense::Past;
        let near = |d: &Anchor| d.span.is_some_and(|s| start - s.end <= STORY);
        // "Twee dagen later" is told from a day, not from a month.
        let days = matches!(said, Said::Later { unit: Unit::Day | Unit::Workday | Unit::Week, .. });
        let counted = |d: &Anchor| days && near(d) && self.passed.is_aside(asked);
        let that_day = self.passed.day.filter(|d| said.is_of_that_day() || counted(d));
        Bearing {
            lexicon: self.tagger.lexicon,
            anchor: self.anchor_at(start),
            near: around.or(self.passed.previous.filter(|_| day)),
            previous: self.told_last(said, span, that_day),
            tense,
            outright: past
                && (self.passed.outright
                    || is_past_outright(self.text, start, end, self.tagger.lexicon)),
        }
    }

    /// What relative words count from.
    pub(super) fn anchor_at(&self, start: usize) -> Option<Anchor> {
        let sharp = |a: &Anchor| a.date.precision() == Precision::Day;
        let heading = || self.headings.last().map(|h| h.1).filter(sharp);
        let told = || self.asked(start).or(self.mail).or(self.document);
        self.quoted(start).or(self.entry.filter(sharp)).or_else(heading).or_else(told)
    }

    /// The day the question that stands here was sent in.
    fn asked(&self, at: usize) -> Option<Anchor> {
        Some(Anchor::told(self.passages.asked(at)?, AnchorSource::Question))
    }

    /// The day of the paper, or of the words, that are quoted here.
    fn quoted(&self, at: usize) -> Option<Anchor> {
        let told = self.passages.quoted(at).filter(|t| t.0.precision() == Precision::Day)?;
        Some(Anchor::told(told, AnchorSource::Quotation))
    }

    /// Goes on to the mail that stands here: what another told before it lends it nothing.
    fn open_mail(&mut self, at: usize) {
        let own = |span| self.own.span == Some(span);
        let sent = self.passages.mailed(at).filter(|(_, span)| !own(*span));
        let mail = sent.map(|sent| Anchor::told(sent, AnchorSource::Mail));
        if self.mail != mail {
            self.mail = mail;
            self.headings.clear();
            self.entry = None;
            self.passed = Passed::default();
        }
    }

    /// The day its words are of: the mail's, else the document's.
    pub(super) fn own_day(&self) -> Option<NaiveDate> {
        self.mail.map(|m| m.date).or(self.own.value)?.last()
    }

    /// The year that dates of other sentences lend to one without.
    fn year_told(&self, asked: Asked<'_>) -> Option<Anchor> {
        let own = self.own_day();
        let (place, block) = self.block?;
        if is_label(self.text, block, asked.span) {
            return self.passed.year_of_label(asked, own, place);
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
        } else if said.two_figure_year(words).is_some() {
            Timex::TWO_FIGURES
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

    fn use_of(&self, said: &Said, span: Span) -> TimexUse {
        let front =
            self.block.is_some_and(|(_, b)| matches!(&b.kind, BlockKind::Front(k) if k != "title"));
        let own = self.own.span == Some(span) && self.own.from != DateSource::LastEntry;
        match said {
            _ if front || own || self.again.contains(&span) => TimexUse::DocumentDate,
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
        let front = |(_, b): (usize, &Block)| matches!(b.kind, BlockKind::Front(_));
        if self.block.is_some_and(front) {
            return;
        }
        self.passed.remember(timex, said);
        if let Some((_, block)) = self.block {
            self.keep_around(block, Anchor { date, ..Anchor::of(date) }, said, timex.span);
        }
    }
}
