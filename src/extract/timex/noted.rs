//! Years with the mark of a note, or the next word, stuck to them.

use super::cursor::Cursor;

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// `20151`, `2023over`: a year with the mark of a footnote or the next word stuck to it.
pub(super) fn footnoted_year(c: Cursor<'_>) -> Read<'_, i32> {
    if let Some(year) = glued_year(c) {
        return Some(year);
    }
    let (number, _) = c.number()?;
    let over = match number.figures {
        5 => 10,
        6 => 100,
        _ => return None,
    };
    let year = number.value / over;
    (1900..=2099).contains(&year).then_some(())?;
    Some((year, c.forward(4)?))
}

/// `5 juli 2022,3 heb ik`: a year, a comma and the mark of a note.
pub(super) fn noted_year(c: Cursor<'_>) -> Read<'_, i32> {
    let (number, rest) = c.number().filter(|(n, _)| n.figures == 4 && !n.ordinal)?;
    let mark = (1..4).take_while(|&i| rest.byte_after(i).is_ascii_digit()).count();
    let goes_on =
        rest.byte_after(1 + mark) == b' ' && rest.byte_after(2 + mark).is_ascii_lowercase();
    let noted = rest.byte() == b',' && (1..=2).contains(&mark) && goes_on;
    (noted && (1900..=2099).contains(&number.value)).then_some((number.value, rest))
}

/// `2023over`
fn glued_year(c: Cursor<'_>) -> Read<'_, i32> {
    let rest = c.forward(4).filter(|r| r.byte().is_ascii_lowercase())?;
    let figure =
        |i: usize| c.byte_after(i).is_ascii_digit().then(|| i32::from(c.byte_after(i) - b'0'));
    let year = (0..4).try_fold(0, |year, i| Some(year * 10 + figure(i)?))?;
    (1900..=2099).contains(&year).then_some((year, rest))
}
