//! Dates in figures alone: `2023-02-21`, `1-10-2001`, `03.04.2019`, `12-03-08`, `11/2016`, `2016-2020`.

use super::cursor::Cursor;
use super::said::{Said, YearSaid};
use super::two_figures::century;
use crate::extract::lexicon::{Kinds, Lexicon, Sense, Toward};

type Read<'t> = Option<(Said, Cursor<'t>)>;

/// What the number of a mobile telephone begins with.
const MOBILE: i32 = 6;

/// Figures and the marks between them, at most three groups.
struct Groups<'t> {
    values: [i32; 3],
    figures: [usize; 3],
    count: usize,
    mark: u8,
    rest: Cursor<'t>,
}

/// Reads groups of figures parted by one and the same mark.
fn groups(c: Cursor<'_>) -> Option<Groups<'_>> {
    let c = c.blank();
    let (first, mut rest) = c.number().filter(|(n, _)| !n.ordinal)?;
    let (mark, _) = mark(rest)?;
    let mut g = Groups {
        values: [first.value, 0, 0],
        figures: [first.figures, 0, 0],
        count: 1,
        mark,
        rest,
    };
    while let Some((_, next)) = self::mark(rest).filter(|(m, _)| *m == mark && g.count < 3)
        && let Some((number, after)) = next.number().filter(|(n, _)| !n.ordinal)
    {
        *g.values.get_mut(g.count)? = number.value;
        *g.figures.get_mut(g.count)? = number.figures;
        g.count += 1;
        rest = after;
    }
    g.rest = rest;
    let goes_on = matches!(rest.byte(), b'-' | b'/' | b'_' | b'@')
        && rest.byte_after(1).is_ascii_alphanumeric();
    let range = rest.byte() == b'-' && g.mark != b'-';
    if g.count == 2
        && let Some(quoted) = rest.mark(&[mark]).and_then(Cursor::quote)
        && let Some((number, after)) = quoted.number().filter(|(n, _)| n.figures == 2)
    {
        (g.values[2], g.figures[2], g.count, g.rest) = (number.value, 2, 3, after);
    }
    let enough = g.count == 3 || g.count == 2 && mark != DASH;
    let run = || g.count == 3 && g.mark == b'-' && rest.mark(b"/").is_some_and(is_dashed);
    (enough && (!goes_on || range || run()) && !rest.measures()).then_some(g)
}

/// Whether three groups of figures stand here, with hyphens between: the end of `1-1-2020/31-12-2021`.
fn is_dashed(c: Cursor<'_>) -> bool {
    let mut rest = c.number().map(|(_, rest)| rest);
    for _ in 0..2 {
        rest = rest.and_then(|r| r.mark(b"-")).and_then(|r| r.number()).map(|(_, rest)| rest);
    }
    rest.is_some_and(|r| !r.byte().is_ascii_alphanumeric())
}

/// Stands for a dash: as a hyphen between all three figures of a date, else from one to the other.
const DASH: u8 = b'~';

/// The mark between figures, dashes and hyphens of any shape taken for one, and what stands behind it.
fn mark(c: Cursor<'_>) -> Option<(u8, Cursor<'_>)> {
    match [c.byte(), c.byte_after(1), c.byte_after(2)] {
        [mark @ (b'-' | b'/' | b'.'), ..] => Some((mark, c.forward(1)?)),
        [0xE2, 0x80, 0x90 | 0x91] => Some((b'-', c.forward(3)?)),
        [0xE2, 0x80, 0x92..=0x94] | [0xE2, 0x88, 0x92] => Some((DASH, c.forward(3)?)),
        _ => None,
    }
}

/// Whether a date in figures with its year stands here.
pub(super) fn is_numeric(c: Cursor<'_>) -> bool {
    full(c).is_some()
}

/// A date in figures with its year.
pub(super) fn full(c: Cursor<'_>) -> Read<'_> {
    if let Some(stamp) = compact(c) {
        return Some(stamp);
    }
    let g = groups(c)?;
    match (g.count, g.figures, g.values) {
        (3, [4, 1..=2, 1..=2], [year, month, day]) => ymd(year, month, day, g.rest),
        (3, [1..=2, 1..=2, 4], [day, month, year]) => ymd(year, month, day, g.rest),
        (3, [d, m, 2], [day, month, year]) if d <= 2 && m <= 2 && g.mark != DASH => {
            let sure = g.mark != b'.' || d == 2 && m == 2;
            sure.then(|| ymd(century(year), month, day, g.rest))?
        }
        (2, [4, 1..=2, _], [year, month, _]) if g.mark != b'.' => year_month(year, month, &g),
        // "06-2018 7731" is the number of a telephone.
        (2, [1..=2, 4, _], [month, year, _])
            if g.mark != b'.' && !(month == MOBILE && calls_on(g.rest)) =>
        {
            year_month(year, month, &g)
        }
        _ => None,
    }
}

/// `20191206`: only a date's own figures, as in names of files.
fn compact(c: Cursor<'_>) -> Read<'_> {
    let c = c.blank();
    let eight = (0..8).all(|i| c.byte_after(i).is_ascii_digit());
    if !eight || c.byte_after(8).is_ascii_alphanumeric() || !c.starts_block() {
        return None;
    }
    let at = |from: usize, n: usize| {
        (from..from + n).fold(0, |v, i| v * 10 + i32::from(c.byte_after(i) - b'0'))
    };
    ymd(at(0, 4), at(4, 2), at(6, 2), c.forward(8)?)
}

fn ymd(year: i32, month: i32, day: i32, rest: Cursor<'_>) -> Read<'_> {
    let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
    if !(1000..=2199).contains(&year) || chrono::NaiveDate::from_ymd_opt(year, month, day).is_none()
    {
        return None;
    }
    // `2019-12-06T08:58:10`: the clock is read by whoever wants it.
    Some((Said::Day { year: YearSaid::Stated(year), month, day, weekday: None }, rest))
}

/// `2023-02`, `11/2016`; but `2010-11` are two years when the second follows the first.
fn year_month<'t>(year: i32, month: i32, g: &Groups<'t>) -> Read<'t> {
    let next = g.figures[1] == 2 && (year + 1) % 100 == month;
    let month = u32::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
    if !(1500..=2199).contains(&year) || next && g.figures[0] == 4 {
        return None;
    }
    Some((Said::Month { year: YearSaid::Stated(year), month }, g.rest))
}

/// `11 - 2016`, `2016 / 11`: a month and its year with room around the mark.
pub(super) fn spaced(c: Cursor<'_>) -> Read<'_> {
    let (first, rest) = c.blank().number().filter(|(n, _)| !n.ordinal)?;
    let mark = rest.blank().mark(b"-/")?;
    let (second, after) = mark.blank().number().filter(|(n, _)| !n.ordinal)?;
    let (year, month) = match (first.figures, second.figures) {
        (1..=2, 4) => (second.value, first.value),
        (4, 1..=2) => (first.value, second.value),
        _ => return None,
    };
    let month = u32::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
    let whole = (1900..=2199).contains(&year) && !after.glued_to_figures() && !after.measures();
    let whole = whole && !calls_on(after);
    whole.then_some((Said::Month { year: YearSaid::Stated(year), month }, after))
}

/// `22-4`, `22/04`, `22.4`: a day and a month, where the words before call for a date.
pub(super) fn day_month(c: Cursor<'_>) -> Read<'_> {
    let g = groups(c)?;
    let [d, m, 0] = g.figures else { return None };
    if g.count != 2 || d > 2 || m > 2 {
        return None;
    }
    let (day, month) = (u32::try_from(g.values[0]).ok()?, u32::try_from(g.values[1]).ok()?);
    chrono::NaiveDate::from_ymd_opt(2000, month, day)?;
    if g.mark == b'.' && to_a_clock(g.rest) {
        return None;
    }
    if let Some((year, rest)) = g.rest.mark(b",").and_then(super::years::stated_year) {
        return ymd(year, g.values[1], g.values[0], rest);
    }
    let year = YearSaid::Missing(Toward::Tense);
    Some((Said::Day { year, month, day, weekday: None }, g.rest))
}

/// `06-2021 4455`: whether the figures of a telephone go on behind a blank, in one group or in two.
fn calls_on(c: Cursor<'_>) -> bool {
    let figures = |places: &[usize]| places.iter().all(|&i| c.byte_after(i).is_ascii_digit());
    let groups = figures(&[1, 2, 4, 5]) && c.byte_after(3) == b' ';
    let one = figures(&[1, 2, 3, 4]) && c.byte_after(5) != b',';
    c.byte() == b' ' && (one || groups)
}

/// `20.11 tot 20.40 uur`: behind the first, the end of a stretch of hours.
fn to_a_clock(c: Cursor<'_>) -> bool {
    let link = [Sense::Through, Sense::Until, Sense::And].into_iter().find_map(|s| c.skip(s));
    let until = link.or_else(|| c.dash()).and_then(|c| c.blank().number());
    let minutes = until.and_then(|(_, rest)| rest.mark(b".")?.number());
    minutes.is_some_and(|(_, rest)| rest.sees(Sense::Hours))
}

/// `2016-2020`, `2025–2028`, `2010-11`, `2019/2020`.
pub(super) fn years(c: Cursor<'_>) -> Option<((i32, i32), Cursor<'_>)> {
    let (from, rest) = c.blank().number().filter(|(n, _)| n.figures == 4 && !n.ordinal)?;
    let joined = rest.mark(b"/").or_else(|| rest.dash())?;
    let joined = joined.maybe(Sense::Article);
    // "2017/'18"
    let joined = joined.quote().unwrap_or(joined);
    let (to, rest) = joined.number().filter(|(n, _)| !n.ordinal)?;
    let last = match to.figures {
        4 => to.value,
        // "1999/'00"
        2 if to.value == 0 && from.value % 100 == 99 => from.value + 1,
        2 => from.value / 100 * 100 + to.value,
        _ => return None,
    };
    let likely =
        (1500..=2199).contains(&from.value) && from.value < last && last <= from.value + 150;
    let goes_on = matches!(rest.byte(), b'-' | b'/') && rest.byte_after(1).is_ascii_alphanumeric();
    (likely && !goes_on && !rest.measures()).then_some(((from.value, last), rest))
}

/// Whether the dates in figures that these words begin with would be dates with the month first,
/// too; one that would not settles the order for all of a run.
pub(super) fn is_ambiguous(words: &str, lexicon: &Lexicon) -> bool {
    let named = |w: &str| lexicon.kinds(w).any(Kinds::MONTH);
    if words.split_whitespace().any(named) {
        return false;
    }
    let either = |(day, month): (u32, u32)| day <= 12 && month <= 12 && day != month;
    let mut chunks = words.split_whitespace();
    let first = chunks.next().and_then(day_and_month);
    first.is_some_and(either) && chunks.filter_map(day_and_month).all(either)
}

/// The first two figures of `3-4-2019`, `03/04`; `None` for a year first.
fn day_and_month(word: &str) -> Option<(u32, u32)> {
    let marks = ['-', '/', '.', '\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '\u{2212}'];
    let mut figures = word.trim_matches(['-', '/', '.', ',']).split(marks);
    let mut next = || figures.next().filter(|f| matches!(f.len(), 1..=2))?.parse().ok();
    Some((next()?, next()?))
}
