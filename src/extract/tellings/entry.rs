//! One block's tellings: its label's, and those of the dates in its sentences.

use super::headline::{clause_of, is_label_end, statement};
use super::sentence::Sentence;
use super::standing::{Said, Told};
use super::{Reading, Telling, Timex, actors};
use crate::corpus::{Block, BlockKind, Document, DocumentId};
use crate::date::{Clock, TimeOfDay};
use crate::extract::{DateSource, Standing};
use crate::text::{Span, sentences};

/// Bytes of an extent on either side of its date: what is longer is no sentence.
const REACH: usize = 1_000;

/// What parts the cells of a row.
const CELL_GAP: &str = "   ";

/// A block with dates in it, or under one.
pub(super) struct Entry<'a> {
    pub(super) id: DocumentId,
    pub(super) document: &'a Document,
    pub(super) reading: &'a Reading,
    pub(super) body: Span,
    /// Its time expressions that place something, as places in the document's list.
    pub(super) dated: &'a [usize],
}

/// The date that governs a block, and where its statement begins.
#[derive(Clone, Copy)]
pub(super) struct Label {
    pub(super) timex: usize,
    pub(super) after: usize,
}

/// A statement about one date, before it is a telling.
struct Statement {
    timex: usize,
    extent: Span,
    headline: Span,
    time: Option<TimeOfDay>,
    standing: Standing,
}

impl<'a> Entry<'a> {
    /// The date the block begins with, when it reads as a label: "5 mei 2015: …", a first cell.
    pub(super) fn own_label(&self, block: &Block) -> Option<Label> {
        if block.kind == BlockKind::Row
            && let Some(label) = self.cell_label()
        {
            return Some(label);
        }
        let &timex = self.dated.first()?;
        let span = self.timex(timex)?.span;
        let before = self.document.words(Span::new(self.body.start, span.start));
        if before.contains(char::is_alphanumeric) {
            return None;
        }
        let rest = self.document.words(Span::new(span.end, self.body.end));
        let statement = rest.find(char::is_alphanumeric)?;
        let between = rest.get(..statement)?;
        let capital = rest.get(statement..)?.starts_with(char::is_uppercase);
        let listed = matches!(block.kind, BlockKind::Item | BlockKind::Row);
        let stopped = between.starts_with('.');
        let parted = between.contains(is_label_end) || (listed || stopped) && capital;
        parted.then_some(Label { timex, after: span.end + statement })
    }

    /// The first cell of a row that holds a date and nothing else; cells are parted by spaces.
    fn cell_label(&self) -> Option<Label> {
        let text = &self.document.text;
        let alone = |&&i: &&usize| {
            let Some(span) = self.timex(i).map(|t| t.span) else { return false };
            let before = Span::new(self.body.start, span.start).of(text);
            let after = Span::new(span.end, self.body.end).of(text);
            (before.is_empty() || before.ends_with(CELL_GAP))
                && (after.trim().is_empty() || after.starts_with(CELL_GAP))
        };
        let &timex = self.dated.iter().find(alone)?;
        let span = self.timex(timex)?.span;
        let rest = Span::new(span.end, self.body.end).of(text);
        let leads = span.start == self.body.start;
        let blank = rest.len() - rest.trim_start().len();
        let after = if leads { span.end + blank } else { self.body.start };
        Some(Label { timex, after })
    }

    /// All tellings of the block, in order of their dates; a label's first.
    pub(super) fn tellings(&self, label: Option<Label>) -> Vec<Telling> {
        if label.is_none() && self.dated.is_empty() {
            return Vec::new();
        }
        let mut told = Vec::new();
        let mut run: Vec<Span> = Vec::new();
        let mut broken = label.is_none();
        for span in self.sentences() {
            let dates = self.dates_in(span, label);
            let said = self.said_in(span, &dates, label);
            let opens = label.is_some_and(|l| span.start <= l.after);
            let acts =
                said.iter().any(|s| matches!(s.standing, Standing::Happened | Standing::Cancelled));
            broken |= acts && !opens;
            if !broken {
                run.push(span);
            }
            told.extend(said);
        }
        let governed = label.and_then(|l| self.governed(l, &run));
        governed.into_iter().chain(told).map(|s| self.telling(s)).collect()
    }

    /// The block's sentences; a date is never cut, nor left alone ("d.d. 3 mei.").
    fn sentences(&self) -> Vec<Span> {
        let mut whole: Vec<Span> = Vec::new();
        for span in sentences(&self.document.text, self.body) {
            let cut = |s: &Span| {
                let i = self.reading.timexes.partition_point(|t| t.span.end <= s.end);
                self.reading.timexes.get(i).is_some_and(|t| t.span.start < s.end)
            };
            match whole.last_mut() {
                Some(last) if cut(last) || self.is_only_a_date(span) => last.end = span.end,
                _ => whole.push(span),
            }
        }
        whole
    }

    fn is_only_a_date(&self, span: Span) -> bool {
        let text = &self.document.text;
        let date = self.dated.partition_point(|&i| self.start(i) < span.start);
        let date = self.dated.get(date).and_then(|&i| self.timex(i)).map(|t| t.span);
        let silent = |s: Span| !s.of(text).contains(char::is_alphanumeric);
        date.is_some_and(|d| {
            d.end <= span.end
                && silent(Span::new(span.start, d.start))
                && silent(Span::new(d.end, span.end))
        })
    }

    /// The dates of a sentence that tell something of their own: each value once, not the label's.
    fn dates_in(&self, sentence: Span, label: Option<Label>) -> Vec<usize> {
        let from = self.dated.partition_point(|&i| self.start(i) < sentence.start);
        let inside = self.dated.get(from..).unwrap_or(&[]).iter().copied();
        let mut dates: Vec<usize> = Vec::new();
        for i in inside.take_while(|&i| self.start(i) < sentence.end) {
            let value = self.timex(i).map(|t| t.value);
            let same = |j: &usize| self.timex(*j).map(|t| t.value) == value;
            // Only neighbours are compared: a list of a thousand dates stays cheap.
            if !label.is_some_and(|l| same(&l.timex)) && !dates.iter().rev().take(8).any(same) {
                dates.push(i);
            }
        }
        dates
    }

    /// What a sentence says of its own dates.
    fn said_in(&self, span: Span, dates: &[usize], label: Option<Label>) -> Vec<Statement> {
        if dates.is_empty() {
            return Vec::new();
        }
        let sentence = self.read(span);
        let labelled = label.filter(|l| span.start <= l.after && l.after <= span.end);
        let opening = labelled.map(|l| Span::new(l.after, l.after));
        let date = |i: usize| self.timex(*dates.get(i)?).map(|t| t.span);
        let one = |(i, &timex): (usize, &usize)| {
            let t = self.timex(timex)?;
            let before = i.checked_sub(1).and_then(date).or(opening);
            let headline = clause_of(&sentence, t.span, before, date(i + 1));
            let extent = self.extent(span, t.span);
            let headline = self.clip(headline, extent);
            let headline = statement(&self.document.text, headline, &self.reading.timexes)?;
            let told = self.told(label);
            let leads = before.is_none();
            let said = Said { sentence: &sentence, date: t.span, value: t.value, leads, told };
            let (time, standing) = (self.time(timex, dates.get(i + 1), span), said.standing());
            Some(Statement { timex, extent, headline, time, standing })
        };
        dates.iter().enumerate().filter_map(one).collect()
    }

    /// What the label's run of sentences says.
    fn governed(&self, label: Label, run: &[Span]) -> Option<Statement> {
        let text = &self.document.text;
        let timexes = &self.reading.timexes;
        let value = self.timex(label.timex)?.value;
        let all = Span::new(run.first()?.start, run.last()?.end);
        let begin = Span::new(label.after, label.after);
        let extent = self.extent(all, begin);
        let date = self.timex(label.timex)?.span;
        let stated = |s: &Span| {
            // The date cell of a row, when it is the last, is no part of what it says.
            let last_cell = date.start > label.after && self.words_after(date).is_empty();
            let end = if last_cell { s.end.min(date.start) } else { s.end };
            let from = Span::new(s.start.max(label.after), end.max(label.after));
            Some((*s, statement(text, self.clip(from, extent), timexes)?))
        };
        let (sentence, headline) = run.iter().find_map(stated)?;
        let sentence = self.read(sentence);
        let date = Span::new(headline.start, headline.start);
        let told = Told { entry: None, ..self.told(None) };
        let said = Said { sentence: &sentence, date, value, leads: true, told };
        let time = self.time(label.timex, None, all);
        Some(Statement { timex: label.timex, extent, headline, time, standing: said.standing() })
    }

    /// What follows a date in the block.
    fn words_after(&self, date: Span) -> &str {
        self.document.words(Span::new(date.end, self.body.end)).trim()
    }

    fn read(&self, span: Span) -> Sentence<'a> {
        let Reading { timexes, mentions, .. } = self.reading;
        Sentence::new(&self.document.text, span, timexes, mentions)
    }

    fn told(&self, label: Option<Label>) -> Told {
        Told {
            document: self.reading.date.value,
            no_earlier: self.reading.date.from == DateSource::LastEntry,
            entry: label.and_then(|l| self.timex(l.timex)).map(|t| t.value),
        }
    }

    /// The time of day in a date's words, or beside it: of an expression of the same days before
    /// the `next` date.
    fn time(&self, timex: usize, next: Option<&usize>, within: Span) -> Option<TimeOfDay> {
        let own = self.timex(timex)?;
        let end = next.map_or(within.end, |&n| self.start(n));
        let from =
            self.dated.partition_point(|&i| self.start(i) < own.span.start.max(within.start));
        let beside = self.dated.get(from..).unwrap_or(&[]).iter().filter_map(|&i| self.timex(i));
        let mut beside = beside.take_while(|t| t.span.start < end).take(16);
        own.time.or_else(|| beside.find_map(|t| t.time.filter(|_| t.value == own.value)))
    }

    /// An extent that a reader can take in: at most a thousand bytes on either side of its date.
    fn extent(&self, span: Span, date: Span) -> Span {
        let text = &self.document.text;
        let mut start = span.start.max(date.start.saturating_sub(REACH));
        let mut end = span.end.min(date.end.saturating_add(REACH));
        while !text.is_char_boundary(start) {
            start += 1;
        }
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let words = text.get(start..end).unwrap_or_default();
        let blank = words.len() - words.trim_start().len();
        Span::new(start + blank, start + words.trim_end().len().max(blank))
    }

    fn clip(&self, span: Span, to: Span) -> Span {
        Span::new(span.start.max(to.start), span.end.min(to.end))
    }

    fn telling(&self, said: Statement) -> Telling {
        let timex = self.timex(said.timex);
        Telling {
            document: self.id,
            extent: said.extent,
            headline: said.headline,
            when: timex.map_or(crate::date::DateRange::unknown(), |t| t.value),
            time: said.time.filter(|t| said.standing == Standing::Planned || !bounds(t)),
            timex: Some(said.timex),
            words: timex.map(|t| t.span),
            actors: actors(&self.reading.mentions, said.headline, said.extent),
            standing: said.standing,
            publication: false,
        }
    }

    fn timex(&self, i: usize) -> Option<&'a Timex> {
        self.reading.timexes.get(i)
    }

    fn start(&self, i: usize) -> usize {
        self.timex(i).map_or(usize::MAX, |t| t.span.start)
    }
}

/// "tot 15.00 uur": the time of a deadline, but not of an act.
fn bounds(time: &TimeOfDay) -> bool {
    matches!(time, TimeOfDay::Clock(Clock::Until, _))
}
