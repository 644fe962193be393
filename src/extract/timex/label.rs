//! Dates that head what stands under or behind them: labels of entries, headings.

use super::{Anchor, AnchorSource};
use crate::corpus::{Block, BlockKind};
use crate::date::DateRange;
use crate::extract::lexicon::{Lexicon, Sense};
use crate::text::Span;

/// Whether a date begins its block and the rest of it is told of that date: it is all there is, or a mark
/// or a capital follows.
pub(super) fn is_label(text: &str, block: &Block, span: Span) -> bool {
    begins(text, block, span) && heads(text, block, span)
}

/// Whether a date in figures opens a sentence inside its block and heads what follows, as the next line of a log
/// does that lost its lines: "14.01.2020 … . 01.10.2020 De raad …".
pub(super) fn goes_on_log(text: &str, block: &Block, span: Span) -> bool {
    let before = text.get(block.body..span.start).unwrap_or_default().trim_end();
    let figures = !span.of(text).contains(char::is_alphabetic);
    figures && before.ends_with(['.', '!', '?', ';']) && heads(text, block, span)
}

/// Whether what follows a date is told of it: it is all there is, or a mark or a capital follows.
fn heads(text: &str, block: &Block, span: Span) -> bool {
    let rest = text.get(span.end..block.span.end).unwrap_or_default();
    let rest = rest.trim_start_matches(['*', '_', ')']);
    let mut marks = rest.chars();
    let next = (marks.next(), marks.next());
    match next {
        (None, _) => true,
        (Some(':' | '.' | ';'), next) => next.is_none_or(char::is_whitespace),
        (Some(' '), Some(' ')) => block.kind == BlockKind::Row,
        (Some(blank), Some(next)) if blank.is_whitespace() => {
            next.is_uppercase() || matches!(next, '-' | '–' | '—')
        }
        _ => rest.len() < 3,
    }
}

/// Whether it begins its block, or a line of running text.
pub(super) fn begins(text: &str, block: &Block, span: Span) -> bool {
    let line = || text.get(block.body..span.start).unwrap_or_default().ends_with('\n');
    span.start <= block.body + 3 || block.kind == BlockKind::Paragraph && line()
}

/// Whether a heading ends with this date, set off or with its weekday: not that of something else ("over het
/// debat van 3 mei").
pub(super) fn ends_heading(text: &str, block: &Block, span: Span, weekday: bool) -> bool {
    let before = text.get(block.body..span.start).unwrap_or_default().trim_end();
    let set_off = before.ends_with([',', ':', '–', '-', '|']);
    span.end + 3 >= block.span.end && (set_off || weekday)
}

/// "Jaarverslag 2016", "Tijdlijn over 2019", "Zaal 3: 1966": the one year a heading promises the story of.
pub(super) fn heading_year(text: &str, block: &Block, lexicon: &Lexicon) -> Option<Anchor> {
    let words = text.get(block.body..block.span.end)?;
    let mut each = words.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let figures = |w: &&str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    let mut told = || {
        each.find(|w| lexicon.senses(w).contains(&Sense::Chronicle))?;
        let next = each.next()?;
        if lexicon.senses(next).contains(&Sense::Of) { each.next() } else { Some(next) }
    };
    // "Zaal 3: 1966"
    let set_off = || {
        let (before, year) = words.rsplit_once(' ')?;
        Some(year).filter(|_| before.ends_with([':', '–', '-']))
    };
    let year = told().filter(figures).or_else(|| set_off().filter(figures))?;
    let value = year.parse().ok().filter(|y| (1800..2100).contains(y))?;
    let start = block.body + words.find(year)?;
    let only = words.split(|c: char| !c.is_ascii_digit()).filter(figures).count() == 1;
    let span = Some(Span::new(start, start + year.len()));
    let date = DateRange::year(value).filter(|_| only)?;
    Some(Anchor { date, from: AnchorSource::Heading, span })
}
