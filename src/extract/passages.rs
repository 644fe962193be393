//! Passages that were told on another day than their document, or tell of one: questions, mails, quotations, what
//! stands under a date.

use super::heads::Heads;
use super::lexicon::Lexicon;
use super::mails::Mails;
use super::questions::Questions;
use super::quotes::Quotes;
use super::timex::{Anchor, AnchorSource};
use crate::corpus::Document;
use crate::date::{DateRange, Precision};
use crate::text::Span;

/// A date, and the words that tell it.
type Told = (DateRange, Span);

/// The passages of a document that were told on another day.
#[derive(Debug, Clone, Default)]
pub struct Passages {
    questions: Option<Questions>,
    mails: Option<Mails>,
    quotes: Option<Quotes>,
    /// The dates of headings and entries.
    pub(crate) heads: Heads,
}

impl Passages {
    /// Those of a document, given its dates that are stated in full, in order.
    pub(crate) fn of(document: &Document, lexicon: &Lexicon, dates: &[Told]) -> Self {
        let text = document.text.as_str();
        let days = || dates.iter().copied().filter(|d| d.0.precision() == Precision::Day);
        Self {
            questions: Questions::of(text, lexicon, days()),
            mails: Mails::of(text, &document.blocks, days()),
            quotes: Quotes::of(text, dates.iter().copied()),
            heads: Heads::default(),
        }
    }

    /// When what stands at a place was told, and what says so; `None` where the document tells it.
    pub fn told(&self, at: usize) -> Option<Anchor> {
        let quoted = self.quoted(at).map(|day| (day, AnchorSource::Quotation));
        let asked = || self.asked(at).map(|day| (day, AnchorSource::Question));
        let mailed = || self.mailed(at).map(|day| (day, AnchorSource::Mail));
        let (day, from) = quoted.or_else(asked).or_else(mailed)?;
        Some(Anchor::told(day, from))
    }

    /// The date of the heading or the entry a place stands under.
    pub(crate) fn headed(&self, at: usize) -> Option<DateRange> {
        self.heads.at(at)
    }

    /// The day the question at a place was sent in.
    pub(crate) fn asked(&self, at: usize) -> Option<Told> {
        self.questions.as_ref()?.asked(at)
    }

    /// The day the mail at a place was sent.
    pub(crate) fn mailed(&self, at: usize) -> Option<Told> {
        self.mails.as_ref()?.sent(at)
    }

    /// The day, or the longer time, of what is quoted at a place.
    pub(crate) fn quoted(&self, at: usize) -> Option<Told> {
        self.quotes.as_ref()?.told(at)
    }
}
