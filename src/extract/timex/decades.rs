//! Decades: "de jaren zestig", "jaren '60", "the 1960s".

use super::absolute;
use super::cursor::Cursor;
use super::relative::sided_unit;
use super::said::Said;
use super::years;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Sense, Side};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// `de jaren zestig`, `jaren '60`, `jaren 1970`.
pub(super) fn decade(c: Cursor<'_>) -> Read<'_, Said> {
    let rest = c.skip(Sense::Decades)?.blank();
    let quoted = rest.quote().unwrap_or(rest);
    let (first, rest) = match quoted.number() {
        Some((n, rest)) if n.figures == 2 && n.value % 10 == 0 => (1900 + n.value, rest),
        Some((n, rest)) if n.figures == 4 && n.value % 10 == 0 => (n.value, rest),
        Some(_) => return None,
        None => match years::year_words(rest) {
            Some(found) => found,
            None => {
                let (n, rest) =
                    rest.pick(|s| if let Sense::Cardinal(n) = s { Some(n) } else { None })?;
                (if n < 20 { 2000 + n } else { 1900 + n }, rest)
            }
        },
    };
    let (first, rest) = of_century(first, rest).unwrap_or((first, rest));
    let likely = first % 10 == 0 && (1000..=2100).contains(&first) && !rest.measures();
    likely.then_some((Said::Decade(first), rest))
}

/// `jaren dertig van de negentiende eeuw`, `jaren negentig van de vorige eeuw`.
fn of_century(first: i32, c: Cursor<'_>) -> Read<'_, i32> {
    let rest = c.skip(Sense::Of)?.maybe(Sense::Article);
    if let Some((n, rest)) = absolute::ordinal(rest) {
        let rest = rest.skip(Sense::Unit(Unit::Century))?;
        return (n > 0).then_some(((n - 1) * 100 + first % 100, rest));
    }
    let ((unit, side), rest) = sided_unit(rest)?;
    // The century of whoever writes such words is the twenty-first.
    let first = if side == Side::This { 2000 + first % 100 } else { first };
    (unit == Unit::Century).then_some((first, rest))
}

/// `1960s`, `60s`.
pub(super) fn figures(c: Cursor<'_>) -> Read<'_, Said> {
    let four = (0..4).all(|i| c.byte_after(i).is_ascii_digit());
    let figures = if four { 4 } else { 2 };
    let rest = c.forward(figures)?.mark(b"s")?;
    let value = (0..figures).fold(0, |v, i| v * 10 + i32::from(c.byte_after(i).wrapping_sub(b'0')));
    let digits = (0..figures).all(|i| c.byte_after(i).is_ascii_digit());
    let first = if four { value } else { 1900 + value };
    let likely = digits && first % 10 == 0 && (1500..=2090).contains(&first);
    (likely && !rest.byte().is_ascii_alphanumeric()).then_some((Said::Decade(first), rest))
}

/// The second of two decades: `60 en 70`.
pub(super) fn second(c: Cursor<'_>) -> Read<'_, i32> {
    let rest = c.skip(Sense::And)?.blank();
    let rest = rest.quote().unwrap_or(rest);
    let (n, rest) = match rest.number() {
        Some((n, rest)) => (n.value, rest),
        None => rest.pick(|s| if let Sense::Cardinal(n) = s { Some(n) } else { None })?,
    };
    ((20..=90).contains(&n) && n % 10 == 0).then_some((1900 + n, rest))
}
