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

/// The level of a line that is only a year, a month or a day: below all headings.
pub(super) const LINE: u8 = 7;

/// Bytes of a title with a date, at most.
const TITLE: usize = 120;

impl Reader<'_> {
    /// Keeps the date of a heading, an entry or a line of its own for what stands under it.
    pub(super) fn keep_around(&mut self, block: &Block, anchor: Anchor, said: &Said, span: Span) {
        let anchor = Anchor { span: Some(span), ..anchor };
        let day = matches!(said, Said::Day { .. });
        if let BlockKind::Heading(level) = block.kind {
            let weekday = matches!(said, Said::Day { weekday: Some(_), .. });
            let ends = || self.leveled && ends_heading(self.text, block, span, weekday);
            let long = is_stretch(said, anchor.date);
            if (day || long) && (span.start <= block.body + 3 || ends()) {
                self.keep_heading(level, Anchor { from: AnchorSource::Heading, ..anchor });
            }
            return;
        }
        let logged = self.entry.and_then(|e| e.span).is_some_and(|s| s.start >= block.body);
        if day && logged && goes_on_log(self.text, block, span) {
            self.keep_entry(block, anchor);
        }
        if begins(self.text, block, span) {
            self.keep_begun(block, anchor, said, span);
        }
    }

    /// The same, of a date that begins a line.
    fn keep_begun(&mut self, block: &Block, anchor: Anchor, said: &Said, span: Span) {
        let day = matches!(said, Said::Day { .. });
        let year = matches!(said, Said::Year(YearSaid::Stated(_)));
        let month = matches!(said, Said::Month { year: YearSaid::Stated(_), .. });
        let told = day || is_stretch(said, anchor.date);
        let entry = |rest: &str| rest.strip_prefix(' ').is_some_and(opens_entry);
        let entry = || self.text.get(span.end..block.span.end).is_some_and(entry);
        let labels = is_label(self.text, block, span) || year && entry();
        let alone = span.end + 3 >= block.span.end;
        let weekday = matches!(said, Said::Day { weekday: Some(_), .. } | Said::FromPrevious(_));
        let diary = alone && weekday && !self.goes_on_from(block);
        // "April 2014: de brief", among others that have dates.
        let titled = labels && told && self.is_titled(block);
        if diary || alone && (year || month) || titled {
            self.keep_line(Anchor { from: AnchorSource::Heading, ..anchor }, diary || titled);
        } else if day && matches!(block.kind, BlockKind::Item | BlockKind::Row)
            || labels && !alone && told
        {
            self.keep_entry(block, anchor);
        }
        if labels && (day || weekday) {
            let place = self.block.map_or(0, |(place, _)| place);
            let day = Anchor { from: AnchorSource::Previous, ..anchor };
            self.passed.label = Some(Label { day, place, diary });
        }
    }

    /// Keeps the date of an entry, to the end of its block.
    fn keep_entry(&mut self, block: &Block, date: Anchor) {
        self.entry = Some(Anchor { from: AnchorSource::Entry, ..date });
        self.heads.hold(date.span.map_or(block.body, |s| s.start), Some(date.date));
        self.heads.hold(block.span.end, self.heading());
    }

    /// Keeps a line of its own; the year of the letter itself, the first alone on a line, adds nothing to its date, nor does its
    /// month.
    fn keep_line(&mut self, date: Anchor, sure: bool) {
        let goes_on = self.headings.iter().any(|h| h.0 == LINE);
        self.headings.retain(|h| h.0 < LINE);
        if self.is_of_a_column(&date) {
            return;
        }
        if sure || goes_on || !self.is_own_year(date.date) {
            self.push_heading(LINE, date);
        }
    }

    fn keep_heading(&mut self, level: u8, date: Anchor) {
        self.headings.retain(|h| self.leveled && h.0 < level);
        if !self.leveled && self.is_of_a_column(&date) {
            return;
        }
        self.push_heading(level, date);
    }

    /// The years of a column head nothing: the line above is a number, too.
    fn is_of_a_column(&mut self, date: &Anchor) -> bool {
        let at = date.span.map_or(0, |s| s.start);
        let above = self.text.get(..at).unwrap_or_default().trim_end();
        let line = above.rsplit('\n').next().unwrap_or_default().trim();
        let number = !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit());
        if number {
            self.heads.hold(at, self.heading());
        }
        number
    }

    fn push_heading(&mut self, level: u8, date: Anchor) {
        self.headings.push((level, date));
        self.heads.hold(date.span.map_or(0, |s| s.start), Some(date.date));
    }

    /// Whether a paragraph is a title among others that have dates: a line that is no sentence.
    fn is_titled(&self, block: &Block) -> bool {
        let words = block.span.of(self.text);
        let line = words.len() <= TITLE && !words.ends_with(['.', '!', '?', ';', ',', ':']);
        let among = !self.headings.is_empty() || self.passed.label.is_some();
        line && among && block.kind == BlockKind::Paragraph
    }

    /// The date of the nearest heading.
    pub(super) fn heading(&self) -> Option<DateRange> {
        self.headings.last().map(|h| h.1.date)
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

/// Whether what is said is a year, a month or a week.
fn is_stretch(said: &Said, date: DateRange) -> bool {
    matches!(said, Said::Year(YearSaid::Stated(_)) | Said::Month { .. }) || date.is_week()
}
