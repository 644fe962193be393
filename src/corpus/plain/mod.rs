//! Plain text: lines joined into paragraphs, with headings, lists, rows, notes and furniture apart.

mod furniture;
mod group;
mod heading;
mod line;
mod notes;

use std::ops::Range;

use super::document::BlockKind;
use super::hyphen::hyphenated_words;
use super::sheet::Sheet;
use crate::text::Span;
pub(super) use furniture::low_start;
use group::{Group, Page, Role};
use line::cell_gaps;
pub(super) use line::is_open;

/// Writes the plain text `within` as blocks.
pub(super) fn write<'a>(sheet: &mut Sheet<'a>, text: &'a str, within: Span) {
    sheet.keep_hyphens_of(hyphenated_words(text, within));
    let page = Page::of(text, within);
    let groups = page.groups();
    for (i, group) in groups.iter().enumerate() {
        let kind = match group.role {
            Role::Item { .. } => BlockKind::Item,
            Role::Row { .. } => BlockKind::Row,
            Role::Note => BlockKind::Note,
            Role::Furniture => BlockKind::Furniture,
            Role::Dated { .. } => BlockKind::Front("date".into()),
            Role::Hashed { level } => BlockKind::Heading(level),
            Role::Words => match heading::level(&page, group, after(&groups, i)) {
                Some(level) => BlockKind::Heading(level),
                None => BlockKind::Paragraph,
            },
        };
        page.write(sheet, group, kind);
    }
}

/// The group that follows, page heads and feet left out.
fn after(groups: &[Group], i: usize) -> Option<&Group> {
    groups.iter().skip(i + 1).find(|g| g.role != Role::Furniture)
}

impl Page<'_> {
    fn write(&self, sheet: &mut Sheet, group: &Group, kind: BlockKind) {
        sheet.open(kind);
        for (i, index) in group.lines.iter().enumerate() {
            let Some(line) = self.lines.get(*index) else { continue };
            let mut words = line.span;
            if i == 0 {
                words.start = self.write_head(sheet, group, words);
            }
            self.write_words(sheet, words, matches!(group.role, Role::Row { .. }));
            sheet.line_end(line.span.end..line.next);
        }
        sheet.close();
    }

    /// Writes the bullet, number or key that a group begins with; answers where its words begin.
    fn write_head(&self, sheet: &mut Sheet, group: &Group, words: Span) -> usize {
        let head = match group.role {
            Role::Item { marker } => marker,
            Role::Note => {
                let digits = |c: char| c.is_ascii_digit();
                words.len() - words.of(self.text).trim_start_matches(digits).len()
            }
            Role::Dated { head } => return self.write_dated(sheet, words, head),
            Role::Hashed { level } => return words.start + usize::from(level),
            _ => return words.start,
        };
        sheet.text(words.start..words.start + head);
        sheet.body_begins(words.start + head..words.start + head);
        words.start + head
    }

    /// A header line "date 2023-02 Title": the key and date, then the title as a heading.
    fn write_dated(&self, sheet: &mut Sheet, words: Span, head: usize) -> usize {
        let key = words.of(self.text).find(char::is_whitespace).unwrap_or(0);
        sheet.text(words.start..words.start + key);
        sheet.body_begins(words.start + key..words.start + key);
        sheet.text(words.start + key..words.start + head);
        sheet.open(BlockKind::Heading(1));
        words.start + head
    }

    /// Writes part of a line; marks of footnotes become superscripts, gaps of a row stay.
    fn write_words(&self, sheet: &mut Sheet, words: Span, is_row: bool) {
        let mut from = words.start;
        let marks = &self.notes.marks;
        let first = marks.partition_point(|m| m.start < words.start);
        for mark in marks.iter().skip(first).take_while(|m| m.end <= words.end) {
            self.write_cells(sheet, from..mark.start, is_row);
            let digits = self.text.get(mark.clone()).unwrap_or_default();
            sheet.words(&superscript(digits), mark.clone());
            from = mark.end;
        }
        self.write_cells(sheet, from..words.end, is_row);
    }

    fn write_cells(&self, sheet: &mut Sheet, at: Range<usize>, is_row: bool) {
        let mut from = at.start;
        let words = self.text.get(at.clone()).unwrap_or_default();
        let gaps = if is_row { cell_gaps(words) } else { Vec::new() };
        for gap in gaps {
            sheet.text(from..at.start + gap.start);
            sheet.cell_gap(at.start + gap.start..at.start + gap.end);
            from = at.start + gap.end;
        }
        sheet.text(from..at.end);
    }
}

/// Digits as superscripts.
pub(super) fn superscript(digits: &str) -> String {
    let raised = |c: char| match c {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        c => c.to_digit(10).and_then(|d| char::from_u32(0x2070 + d)).unwrap_or(c),
    };
    digits.chars().map(raised).collect()
}
