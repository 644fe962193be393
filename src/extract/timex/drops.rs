//! What looks like a date and is none, seen from all of its document.

use super::label::heading_year;
use super::said::{Found, Said, YearSaid};
use crate::corpus::{Block, BlockKind};
use crate::extract::lexicon::{Lexicon, Sense, Toward};
use crate::extract::resolve_tense::{Tense, tense_at};

/// Labels of a day and a month, with a colon, that make a chronology without a year above them; one more without.
const RUN: usize = 2;

/// Of a recipe.
const FRACTIONS: [&str; 5] = ["1/2", "1/3", "2/3", "1/4", "3/4"];

/// The blocks of a document, and what is found in them by their places.
pub(super) struct Blocks<'a> {
    pub(super) text: &'a str,
    pub(super) blocks: &'a [&'a Block],
    pub(super) lexicon: &'a Lexicon,
}

impl Blocks<'_> {
    /// The first cell of a row numbers it where the first cell of the table says so: "Nr.", "Doc.". A day with its year
    /// is no number, nor is a title.
    pub(super) fn drop_row_numbers(&self, found: &mut Vec<(usize, Found)>) {
        let first_cell = |block: &Block| {
            let row = self.text.get(block.body..block.span.end).unwrap_or_default();
            row.split("  ").next().unwrap_or_default()
        };
        let numbering = |s| (s == Sense::Numbering).then_some(());
        let mut numbered = vec![""; self.blocks.len()];
        let mut table = None;
        for (block, number) in self.blocks.iter().zip(&mut numbered) {
            if block.kind != BlockKind::Row {
                table = None;
                continue;
            }
            let cell = first_cell(block);
            let read = || self.lexicon.read(cell, 0, numbering);
            let head = || read().is_some_and(|(_, end)| end == cell.len());
            if *table.get_or_insert_with(head) {
                *number = cell;
            }
        }
        found.retain(|(i, f)| {
            let (Some(block), Some(cell)) = (self.blocks.get(*i), numbered.get(*i)) else {
                return true;
            };
            f.start >= block.body + cell.len() || self.is_whole_date(f) || has_words(cell)
        });
    }

    /// A line or the first cell of a row that is nothing but four figures is a year where there are more such lines, as
    /// in a chronology, where it is marked as a heading, or where a day of it begins the next line; a single one is the
    /// number of a question or a page.
    pub(super) fn drop_lone_numbers(&self, leveled: bool, found: &mut Vec<(usize, Found)>) {
        let lone = |(i, f): &(usize, Found)| {
            let heading = |b: &Block| leveled && matches!(b.kind, BlockKind::Heading(_));
            self.blocks.get(*i).is_some_and(|b| !heading(b) && self.is_year_alone(b, f))
        };
        let mut alone = found.iter().enumerate().filter(|(_, f)| lone(f));
        let (Some((at, (block, _))), None) = (alone.next(), alone.next()) else { return };
        let heads = found.get(at + 1).is_some_and(|(i, next)| {
            *i == block + 1 && (self.is_loose_label(*i, next) || self.opens(*i, next))
        });
        if !heads {
            found.remove(at);
        }
    }

    /// A day with its year.
    fn is_whole_date(&self, f: &Found) -> bool {
        let words = self.text.get(f.start..f.end).unwrap_or_default();
        let parts = words.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).count();
        parts >= 3 && matches!(f.said, Some(Said::Day { .. }))
    }

    fn is_year_alone(&self, block: &Block, f: &Found) -> bool {
        let rest = self.text.get(f.end..block.span.end).unwrap_or_default();
        let whole = f.start <= block.body + 1 && (rest.len() < 2 || rest.starts_with("   "));
        let year = matches!(f.said, Some(Said::Year(YearSaid::Stated(_))));
        year && whole && f.end - f.start == "2022".len()
    }

    /// "3 mei: …", "9 juni - …": a day without its year, and a mark.
    fn opens(&self, place: usize, f: &Found) -> bool {
        let rest = self.text.get(f.end..).unwrap_or_default();
        let marked = rest.starts_with(':') || rest.starts_with(" -") || rest.starts_with(" –");
        marked && is_open_day(f) && self.begins(place, f)
    }

    fn begins(&self, place: usize, f: &Found) -> bool {
        self.blocks.get(place).is_some_and(|b| f.start <= b.body + 1)
    }

    /// "9/6: eerste paal" is a day below a year or among its like, "1/2 Brood" and "24/7: open" are none.
    pub(super) fn drop_lone_labels(&self, found: &mut Vec<(usize, Found)>) {
        let loose = |(i, f): &(usize, Found)| self.is_loose_label(*i, f);
        let whole =
            |f: &Found| !FRACTIONS.contains(&self.text.get(f.start..f.end).unwrap_or_default());
        let labels = || found.iter().filter(|f| loose(f) && whole(&f.1));
        if labels().count() > RUN || labels().filter(|(_, f)| self.is_marked(f)).count() >= RUN {
            return;
        }
        let heading = |b: &&Block| matches!(b.kind, BlockKind::Heading(_));
        let promises =
            |b: &&Block| heading(b) && heading_year(self.text, b, self.lexicon).is_some();
        let from = self.blocks.iter().position(promises).unwrap_or(usize::MAX);
        let mut headed = false;
        found.retain(|entry @ (i, f)| {
            headed |= *i > from || self.blocks.get(*i).is_some_and(|b| self.heads(b, f));
            headed || !loose(entry) || self.tells(f)
        });
    }

    /// "12/11: zij vergaderde"
    fn tells(&self, f: &Found) -> bool {
        self.is_marked(f) && tense_at(self.text, f.start, f.end, self.lexicon) == Tense::Past
    }

    fn is_marked(&self, f: &Found) -> bool {
        self.text.get(f.end..).is_some_and(|rest| rest.starts_with(':'))
    }

    /// Whether a year is all of a line, or stands in a heading.
    fn heads(&self, block: &Block, f: &Found) -> bool {
        let heading = matches!(block.kind, BlockKind::Heading(_));
        let stated = || f.said.as_ref().and_then(Said::year).is_none_or(is_stated);
        heading && stated() || self.is_year_alone(block, f)
    }

    /// "9/6: …", "1/2 Brood": the figures of a day and a month, written as short as can be.
    fn is_loose_label(&self, place: usize, f: &Found) -> bool {
        let words = self.text.get(f.start..f.end).unwrap_or_default();
        let figures = |part: &str| {
            matches!(part.len(), 1 | 2)
                && !part.starts_with('0')
                && part.bytes().all(|b| b.is_ascii_digit())
        };
        let parts = words.split_once(['/', '-']);
        let labels = self.text.get(f.end..).is_some_and(|rest| rest.starts_with([':', ' ']));
        is_open_day(f)
            && labels
            && self.begins(place, f)
            && f.time.is_none()
            && parts.is_some_and(|(day, month)| figures(day) && figures(month))
    }
}

fn is_open_day(f: &Found) -> bool {
    let open = Some(YearSaid::Missing(Toward::Tense));
    f.said.as_ref().is_some_and(|s| matches!(s, Said::Day { .. }) && s.year() == open)
}

fn is_stated(year: YearSaid) -> bool {
    matches!(year, YearSaid::Stated(_))
}

/// Whether it is more than a number: "Brief 3 mei 2020", not "A-12-01".
fn has_words(cell: &str) -> bool {
    cell.split(|c: char| !c.is_alphabetic()).any(|w| w.len() > 2 && w.contains(char::is_lowercase))
}
