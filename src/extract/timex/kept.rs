//! Dates kept for what stands under or behind them.

use super::label::{begins, ends_heading, goes_on_log, is_label};
use super::passed::Label;
use super::reader::Reader;
use super::said::{Said, YearSaid};
use super::year_lines::opens_entry;
use super::{Anchor, AnchorSource};
use crate::corpus::{Block, BlockKind};
use crate::date::DateRange;
use crate::text::Span;

/// The level of a line that is only a year or a day: below all headings.
pub(super) const LINE: u8 = 7;

impl Reader<'_> {
    /// Keeps the date of a heading, an entry or a line of its own for what stands under it.
    pub(super) fn keep_around(&mut self, block: &Block, anchor: Anchor, said: &Said, span: Span) {
        let week = anchor.date.is_week();
        let anchor = |from| Anchor { from, span: Some(span), ..anchor };
        let day = matches!(said, Said::Day { .. });
        let year = matches!(said, Said::Year(YearSaid::Stated(_)));
        let stretch = year || week || matches!(said, Said::Month { .. });
        let weekday = matches!(said, Said::Day { weekday: Some(_), .. });
        if let BlockKind::Heading(level) = block.kind {
            let ends = || self.leveled && ends_heading(self.text, block, span, weekday);
            if (day || stretch) && (span.start <= block.body + 3 || ends()) {
                self.keep_heading(level, anchor(AnchorSource::Heading));
            }
            return;
        }
        let logged = self.entry.and_then(|e| e.span).is_some_and(|s| s.start >= block.body);
        if day && logged && goes_on_log(self.text, block, span) {
            self.entry = Some(anchor(AnchorSource::Entry));
        }
        if !begins(self.text, block, span) {
            return;
        }
        let entry = |rest: &str| rest.strip_prefix(' ').is_some_and(opens_entry);
        let entry = || self.text.get(span.end..block.span.end).is_some_and(entry);
        let labels = is_label(self.text, block, span) || year && entry();
        let alone = span.end + 3 >= block.span.end;
        let weekday = weekday || matches!(said, Said::FromPrevious(_));
        let diary = alone && weekday && !self.goes_on_from(block);
        if diary || alone && year {
            self.keep_line(anchor(AnchorSource::Heading), diary);
        } else if day && matches!(block.kind, BlockKind::Item | BlockKind::Row)
            || labels && !alone && (day || stretch)
        {
            self.entry = Some(anchor(AnchorSource::Entry));
        }
        if labels && (day || weekday) {
            let place = self.block.map_or(0, |(place, _)| place);
            let day = anchor(AnchorSource::Previous);
            self.passed.label = Some(Label { day, place, diary });
        }
    }

    /// Keeps a line of its own; the year of the letter itself, the first alone on a line, adds nothing to its date.
    fn keep_line(&mut self, date: Anchor, diary: bool) {
        let goes_on = self.headings.iter().any(|h| h.0 == LINE);
        self.headings.retain(|h| h.0 < LINE);
        if diary || goes_on || !self.is_own_year(date.date) {
            self.headings.push((LINE, date));
        }
    }

    fn keep_heading(&mut self, level: u8, date: Anchor) {
        self.headings.retain(|h| self.leveled && h.0 < level);
        self.headings.push((level, date));
    }

    /// Whether the line before a block breaks off: "De zitting vond plaats op", and below it the day.
    fn goes_on_from(&self, block: &Block) -> bool {
        let before = self.text.get(..block.span.start).unwrap_or_default().trim_end();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        word.ends_with(',')
            || word.starts_with(char::is_lowercase) && word.ends_with(char::is_lowercase)
    }

    fn is_own_year(&self, year: DateRange) -> bool {
        self.document.is_some_and(|own| own.date.year_of() == year.year_of())
    }
}
