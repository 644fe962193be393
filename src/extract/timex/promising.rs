//! A cheap look at a candidate, before any scanner is asked.

use super::cursor::Cursor;
use crate::extract::lexicon::Kinds;

/// Whether what follows may make it a date: most numbers, and most words such as "een", "die" and "deze",
/// have nothing to do with time and need no scanner.
pub(super) fn promising(c: Cursor<'_>, kinds: Kinds) -> bool {
    if c.byte().is_ascii_digit() {
        return promising_figures(c);
    }
    // What can stand behind "die" and "dezelfde".
    const TOLD: Kinds = Kinds::UNIT.or(Kinds::WEEKDAY).or(Kinds::PART_OF_DAY).or(Kinds::NAMED);
    const SMALL: Kinds = Kinds::OTHER.or(Kinds::ARTICLE);
    let next = c.after_word();
    if kinds.within(SMALL.or(Kinds::SAME)) {
        return next.kinds().any(TOLD);
    }
    let loose = kinds.within(SMALL.or(Kinds::SIDE)) || kinds.within(SMALL.or(Kinds::NUMBER));
    !loose || !next.before_plain_word() || next.ends_block()
}

/// The same for figures, by how many there are.
fn promising_figures(c: Cursor<'_>) -> bool {
    let figures =
        |from: usize| (from..from + 9).take_while(|&i| c.byte_after(i).is_ascii_digit()).count();
    let count = figures(0);
    let Some(rest) = c.forward(count) else { return true };
    match count {
        4 | 8 => true,
        1..=2 if matches!(rest.byte(), b'.' | b',') => !matches!(figures(count + 1), 3 | 5..),
        1..=2 if rest.byte() == b' ' && rest.byte_after(1).is_ascii_digit() => false,
        // "Sinds '92 woont zij"
        1..=2 => !rest.before_plain_word() || matches!(c.byte_before(), b'\'' | 0x98 | 0x99),
        3 if c.byte() == b'0' => false,
        3 => rest.kinds().any(Kinds::UNIT.or(Kinds::SIDE).or(Kinds::YEAR)) || rest.settles(),
        _ => rest.kinds().any(Kinds::UNIT.or(Kinds::SIDE)),
    }
}
