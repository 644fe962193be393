//! A time expression: the words, what they mean, and how we know.

mod absolute;
mod bare;
mod beside;
mod candidates;
mod clock;
mod count;
mod counted;
mod cursor;
mod decades;
mod drops;
mod guess;
mod kept;
mod label;
mod left;
mod listed;
mod names;
mod noted;
mod nth;
mod number;
mod numeric;
mod passed;
mod plans;
mod point;
mod promising;
mod read;
mod reader;
mod recognise;
mod relative;
mod rule;
pub(crate) mod said;
mod said_year;
mod shared_year;
mod since;
mod span;
mod story_days;
mod two_figures;
mod within_unit;
mod year_lines;
mod years;

use crate::corpus::Document;
use crate::date::{DateRange, TimeOfDay};
use crate::extract::Reading;
use crate::extract::language::is_surely_dutch;
use crate::extract::lexicon::Lexicon;
use crate::text::Span;

/// Finds time expressions and says what they mean.
#[derive(Debug, Clone, Copy)]
pub struct Tagger<'l> {
    lexicon: &'l Lexicon,
}

impl<'l> Tagger<'l> {
    /// A tagger of one language.
    pub fn new(lexicon: &'l Lexicon) -> Self {
        Self { lexicon }
    }

    /// The first stage alone: what `text[start..end]` says, in order, disjoint.
    fn recognise(&self, text: &str, start: usize, end: usize) -> Vec<said::Found> {
        recognise::recognise(text, self.lexicon, start, end)
    }
}

/// The document's language, its own date, with its evidence, and its time expressions: in order,
/// disjoint, on character boundaries of [`Document::text`]. Nobody is mentioned yet.
pub fn read_dates(document: &Document) -> Reading {
    let lexicon = Lexicon::of(document);
    Tagger::new(lexicon).read(document)
}

/// The time expressions of a bare string, such as the value of a filter, seen from `anchor`.
pub fn read_words(text: &str, anchor: Option<DateRange>) -> Vec<Timex> {
    let tagger = Tagger::new(Lexicon::of_text(text));
    let found = tagger.read_words(text, anchor);
    // A few words tell no language: what Dutch cannot read, English may.
    if found.is_empty() && !is_surely_dutch(text) {
        return Tagger::new(Lexicon::english()).read_words(text, anchor);
    }
    found
}

/// The words that name a time, after TIMEX3, with their value and its derivation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timex {
    /// The words, in the clean text.
    pub span: Span,
    /// What they mean, with the side that the words right before them say ("sinds 2021").
    pub value: DateRange,
    /// The time of day, in these words or beside them.
    pub time: Option<TimeOfDay>,
    /// The rule that read them, by the name it has in the lexicon and in the docs.
    pub rule: &'static str,
    /// What a relative or partial expression was resolved against; `None` for stated dates.
    pub anchor: Option<Anchor>,
    /// What the words are used for.
    pub used_as: TimexUse,
}

impl Timex {
    /// The rule of dates in figures whose day could be the month ("3/4/2019").
    pub const DAY_FIRST: &'static str = "day-first";

    /// Whether the order of day and month was assumed, as is usual in Dutch, or the century of two figures.
    pub fn is_assumed(&self) -> bool {
        matches!(self.rule, Self::DAY_FIRST | Self::TWO_FIGURES)
    }
}

/// What a time expression is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimexUse {
    /// It places something in time.
    Event,
    /// It is the document's own date (dateline, header, front matter).
    DocumentDate,
    /// It only names a paper or a period of sessions ("vergaderjaar 2023-2024").
    Citation,
}

/// The date an expression was resolved against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The date itself.
    pub date: DateRange,
    /// Where it came from.
    pub from: AnchorSource,
    /// The words that gave it, when they stand in this document.
    pub span: Option<Span>,
}

impl Anchor {
    /// A date of this very expression, as an anchor for its other end.
    pub(crate) fn of(date: DateRange) -> Self {
        Self { date, from: AnchorSource::Previous, span: None }
    }

    /// A date and the words that tell it.
    pub(crate) fn told((date, span): (DateRange, Span), from: AnchorSource) -> Self {
        Self { date, from, span: Some(span) }
    }
}

/// Where an anchor came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnchorSource {
    /// The document's own date.
    Document,
    /// The date of the bullet or entry it stands in.
    Entry,
    /// The date of the heading it stands under.
    Heading,
    /// The date before it in the text.
    Previous,
    /// The last dated entry of a chronology without a date of its own.
    LastEntry,
    /// The day the question was sent in.
    Question,
    /// The day its mail was sent.
    Mail,
    /// The day of the paper, or of the words, it is quoted from.
    Quotation,
}

/// The document's own date and the evidence for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentDate {
    /// When it was told; `None` when nothing says so.
    pub value: Option<DateRange>,
    /// What says so.
    pub from: DateSource,
    /// The words that say so.
    pub span: Option<Span>,
}

/// What says when a document was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateSource {
    /// `date:` in the front matter.
    FrontMatter,
    /// "Den Haag, 28 mei 2015".
    Dateline,
    /// A header line such as "date 2023-02".
    Header,
    /// The file's name.
    FileName,
    /// A chronology's last entry: the document is no earlier than that.
    LastEntry,
    /// Corrected by the user.
    ByHand,
    /// Nothing does.
    None,
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_direction;
#[cfg(test)]
mod tests_own_day;
