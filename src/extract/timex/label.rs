//! Dates that head what stands under or behind them: labels of entries, headings.

use super::{Anchor, AnchorSource};
use crate::corpus::{Block, BlockKind};
use crate::date::DateRange;
use crate::extract::lexicon::{Lexicon, Sense};
use crate::text::Span;

/// Whether a date begins its block and the rest of it is told of that date: it is all there is, or a mark
/// or a capital follows.
pub(super) fn is_label(text: &str, block: &Block, span: Span) -> bool {
    let rest = text.get(span.end..block.span.end).unwrap_or_default();
    let rest = rest.trim_start_matches(['*', '_', ')']);
    let mut marks = rest.chars();
    let next = (marks.next(), marks.next());
    let labels = match next {
        (None, _) => true,
        (Some(':' | '.' | ';'), next) => next.is_none_or(char::is_whitespace),
        (Some(blank), Some(next)) if blank.is_whitespace() => {
            next.is_uppercase() || matches!(next, '-' | '–' | '—')
        }
        _ => rest.len() < 3,
    };
    begins(text, block, span) && labels
}

/// Whether it begins its block, or a line of running text.
pub(super) fn begins(text: &str, block: &Block, span: Span) -> bool {
    let line = || text.get(block.body..span.start).unwrap_or_default().ends_with('\n');
    span.start <= block.body + 3 || block.kind == BlockKind::Paragraph && line()
}

/// Whether a heading ends with this date, and no word makes it the date of something else ("over het debat
/// van 3 mei").
pub(super) fn ends_heading(text: &str, block: &Block, span: Span) -> bool {
    let before = text.get(block.body..span.start).unwrap_or_default().trim_end();
    let named = before.split(|c: char| !c.is_alphanumeric()).next_back();
    let small = named.is_some_and(|w| w.starts_with(char::is_lowercase) && w.len() <= 4);
    span.end + 3 >= block.span.end && !small
}

/// "Jaarverslag 2016", "Tijdlijn 2019 van de verbouwing": the year a heading promises the story of.
pub(super) fn heading_year(text: &str, block: &Block, lexicon: &Lexicon) -> Option<Anchor> {
    let words = text.get(block.body..block.span.end)?;
    let mut each = words.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let figures = |w: &&str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    let told = each.next().is_some_and(|w| lexicon.senses(w).contains(&Sense::Chronicle));
    // "Zaal 3: 1966"
    let set_off = || {
        let (before, year) = words.rsplit_once(' ')?;
        Some(year).filter(|_| before.ends_with([':', '–', '-']))
    };
    let year = if told { each.take(3).find(figures) } else { set_off().filter(figures) }?;
    let date = DateRange::year(year.parse().ok()?)?;
    let start = block.body + words.find(year)?;
    let span = Some(Span::new(start, start + year.len()));
    Some(Anchor { date, from: AnchorSource::Heading, span })
}
