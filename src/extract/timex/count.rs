//! How many of a unit: "drie", "een paar", "2,5", "een kwart", "een week of drie".

use super::absolute::unit;
use super::cursor::Cursor;
use crate::date::calendar::Unit;
use crate::extract::lexicon::Sense;

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// How many of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    Number(i64),
    /// "een paar", "een kleine maand": so many, or nearly.
    OrSo(i64),
    /// "anderhalf", "twee en een half": so many and half of one.
    AndAHalf(i64),
    /// "kwart", "driekwart": quarters of one.
    Quarters(i64),
    /// "enkele": some, not said how many.
    Few,
}

impl Count {
    /// A whole number of things.
    pub(super) fn number(self) -> Option<i64> {
        match self {
            Self::Number(n) | Self::OrSo(n) => Some(n),
            Self::AndAHalf(_) | Self::Quarters(_) | Self::Few => None,
        }
    }

    /// So many of a unit, parts of it in whole numbers of a smaller one; `None` when it is not said how many.
    pub(super) fn of(self, unit: Unit) -> Option<(i64, Unit)> {
        match self {
            Self::AndAHalf(n) => quarters_of(unit, 4 * n + 2),
            Self::Quarters(n) => quarters_of(unit, n),
            Self::Number(_) | Self::OrSo(_) | Self::Few => Some((self.number()?, unit)),
        }
    }
}

pub(super) fn count(c: Cursor<'_>) -> Read<'_, Count> {
    let c = c.maybe(Sense::About).maybe(Sense::Less).blank();
    let word = c.pick(|s| match s {
        Sense::Few => Some(Count::Few),
        Sense::Pair => Some(Count::OrSo(2)),
        Sense::OneAndHalf => Some(Count::AndAHalf(1)),
        Sense::Quarters(n) => Some(Count::Quarters(n)),
        _ => None,
    });
    if word.is_some() {
        return word;
    }
    let (n, rest) = match c.number() {
        Some((n, rest)) => {
            if n.ordinal || n.figures > 4 {
                return None;
            }
            if let Some(rest) = and_a_half(rest).filter(|_| n.figures <= 2) {
                return Some((Count::AndAHalf(i64::from(n.value)), rest));
            }
            (n.value, Some(rest).filter(|r| !r.glued_to_figures())?)
        }
        None => cardinal(c)?,
    };
    let n = i64::from(n);
    if n == 1
        && let Some(rest) = rest.skip(Sense::Nearly)
    {
        let (n, rest) = cardinal(rest).unwrap_or((1, rest));
        return Some((Count::OrSo(i64::from(n)), rest));
    }
    Some(match rest.skip(Sense::AndAHalf) {
        Some(rest) => (Count::AndAHalf(n), rest),
        None => (Count::Number(n), rest),
    })
}

/// `drie`
fn cardinal(c: Cursor<'_>) -> Read<'_, i32> {
    c.pick(|s| if let Sense::Cardinal(n) = s { Some(n) } else { None })
}

/// `drie weken`, `een maand`: so many of a unit, in whole numbers.
pub(super) fn of_unit(c: Cursor<'_>) -> Read<'_, (i64, Unit)> {
    let (Count::Number(n), rest) = count(c)? else { return None };
    let (unit, rest) = unit(rest)?;
    Some(((n, unit), rest))
}

/// `,5` or `½` behind figures.
fn and_a_half(c: Cursor<'_>) -> Option<Cursor<'_>> {
    match [c.byte(), c.byte_after(1)] {
        [b',' | b'.', b'5'] if !c.byte_after(2).is_ascii_digit() => c.forward(2),
        [0xC2, 0xBD] => c.forward(2),
        _ => None,
    }
}

/// `een week of drie`: behind the unit.
pub(super) fn or_so(c: Cursor<'_>) -> Read<'_, i64> {
    let rest = c.skip(Sense::And)?;
    let (n, rest) = match rest.blank().number() {
        Some((n, rest)) => (n.value, Some(rest).filter(|_| !n.ordinal && n.figures <= 2)?),
        None => cardinal(rest)?,
    };
    (n > 1 && unit(rest).is_none()).then_some((i64::from(n), rest))
}

/// So many quarters of a unit, or so.
fn quarters_of(unit: Unit, n: i64) -> Option<(i64, Unit)> {
    match unit {
        Unit::Century => Some((25 * n, Unit::Year)),
        Unit::Decade => Some((30 * n, Unit::Month)),
        Unit::Year => Some((3 * n, Unit::Month)),
        Unit::Quarter => Some((3 * n, Unit::Week)),
        Unit::Month => Some((15 * n / 2, Unit::Day)),
        Unit::Week => Some((7 * n / 4, Unit::Day)),
        Unit::Day => Some((6 * n, Unit::Hour)),
        Unit::Hour => Some((15 * n, Unit::Minute)),
        _ => None,
    }
}
