//! Years: in figures, in words, of two figures, before and after Christ.

use super::cursor::Cursor;
use super::number::Number;
use super::said::{Said, YearSaid};
use super::two_figures::century;
use crate::extract::lexicon::Sense;

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// Four figures of a likely year, or words; nothing that counts or measures may follow.
pub(super) fn stated_year(c: Cursor<'_>) -> Read<'_, i32> {
    let c = c.blank();
    if let Some(counted) = era(c) {
        return Some(counted);
    }
    match c.number() {
        Some((Number { value: year @ 1000..=2199, figures: 4, ordinal: false }, rest)) => {
            let amount =
                rest.measures() || matches!(rest.byte(), b'.' | b',') && rest.glued_to_figures();
            (!amount).then_some((year, rest))
        }
        Some(_) => None,
        None => year_words(c),
    }
}

/// `88 na Christus`, `44 v. Chr.`: below zero before.
fn era(c: Cursor<'_>) -> Read<'_, i32> {
    let (number, rest) = c.number().filter(|(n, _)| !n.ordinal && n.figures <= 4)?;
    let (sign, rest) = rest.pick(|s| if let Sense::Era(sign) = s { Some(sign) } else { None })?;
    Some((number.value * sign, rest))
}

/// `negentien achtenzeventig`, `tweeduizend vijftien`, `negentienhonderd en één`.
pub(super) fn year_words(c: Cursor<'_>) -> Read<'_, i32> {
    let whole = c.pick(|s| if let Sense::YearWord(n) = s { Some(n) } else { None });
    if whole.is_some() {
        return whole;
    }
    let (base, rest) = c.pick(|s| if let Sense::YearStem(n) = s { Some(n) } else { None })?;
    let small = rest.maybe(Sense::And).pick(|s| match s {
        Sense::Cardinal(n) if n < 100 => Some(n),
        _ => None,
    });
    match small {
        Some((n, rest)) => Some((base + n, rest)),
        None => (base == 2000).then_some((base, rest)),
    }
}

/// `'82`, `82`: see [`century`].
pub(super) fn short_year(c: Cursor<'_>) -> Read<'_, i32> {
    let c = c.blank();
    let (marked, c) = c.quote().map_or((false, c), |r| (true, r));
    let (number, rest) = c.number()?;
    if number.figures != 2 || number.ordinal || !marked && !rest.settles() || rest.measures() {
        return None;
    }
    Some((century(number.value), rest))
}

/// The year itself behind "dit jaar": `2019`, `'18`; no number of things.
pub(super) fn year_itself(c: Cursor<'_>) -> Read<'_, i32> {
    let short = c.blank().quote().and_then(|_| short_year(c));
    let year = short.or_else(|| stated_year(c));
    let run = |r: Cursor<'_>| r.sees(Sense::Until) || r.sees(Sense::Through);
    year.filter(|(_, rest)| rest.settles() && !rest.counts_things() && !run(*rest))
}

/// From one year to another.
pub(super) fn years(from: i32, to: i32) -> Said {
    let year = |y| Box::new(Said::Year(YearSaid::Stated(y)));
    if from == to { Said::Year(YearSaid::Stated(from)) } else { Said::Span(year(from), year(to)) }
}
