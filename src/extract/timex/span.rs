//! Runs of two dates: "9 september tot 14 oktober", "mei en juni 2016".

use super::absolute::{self, day_number, month};
use super::clock;
use super::cursor::Cursor;
use super::numeric;
use super::point::point;
use super::said::{Said, YearSaid};
use super::years;
use crate::date::Clock;
use crate::extract::lexicon::{Sense, Toward};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// How two dates are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// From the one up to the other.
    Run,
    /// The one and the other.
    And,
}

/// `tot en met`, `tot`, a dash; `en` is a run after `tussen`.
pub(super) fn link(c: Cursor<'_>, between: bool) -> Read<'_, Link> {
    let run = c.skip(Sense::Through).or_else(|| c.skip(Sense::Until)).or_else(|| c.dash());
    if let Some(rest) = run {
        return Some((Link::Run, rest));
    }
    let listed = c.mark(b",").filter(|r| r.blank().at() > r.at() || !r.byte().is_ascii_digit());
    let rest = c.skip(Sense::And).or(listed)?;
    Some((if between { Link::Run } else { Link::And }, rest))
}

/// `van 4 tot 22`, `tussen 19 en 20`, `19-20`: days of a month that was named before them.
pub(super) fn days_after<'t>(c: Cursor<'t>, day: impl Fn(i32) -> Option<Said>) -> Read<'t, Said> {
    let between = c.skip(Sense::Between);
    let c = between.unwrap_or_else(|| c.maybe(Sense::Of)).maybe(Sense::Article);
    let (first, rest) = day_number(c)?;
    let (Link::Run, rest) = link(rest, between.is_some())? else { return None };
    let (last, rest) = day_number(rest.maybe(Sense::Article))?;
    let clock = rest.glued_to_figures() || rest.sees(Sense::Hours) || rest.measures();
    if clock || first > last || month(rest).is_some() {
        return None;
    }
    let number = |n: u32| i32::try_from(n).ok().and_then(&day);
    Some((Said::Span(Box::new(number(first)?), Box::new(number(last)?)), rest))
}

/// What follows a first date: another that makes it a run, or a list that lends it its year.
pub(super) enum Joined {
    Run(Said),
    /// The first, completed; the second is read by itself.
    First(Said),
}

/// Joins a date that has its time of day with another: `5 maart 14:00 tot 7 maart 12:00`.
pub(super) fn join_timed<'t>(first: &Said, c: Cursor<'t>) -> Read<'t, Said> {
    let (Link::Run, rest) = link(c, false)? else { return None };
    let (second, after) = point(rest.maybe(Sense::Article))?;
    (is_day(first) && is_day(&second)).then(|| (span(first.clone(), second), after))
}

/// Joins a day with another that its time of day stands before: `3 mei tot 17.00 uur op 5 mei`.
pub(super) fn join_clocked<'t>(first: &Said, c: Cursor<'t>, between: bool) -> Read<'t, Said> {
    let (Link::Run, rest) = link(c, between)? else { return None };
    let (_, rest) = clock::on_the_clock(rest, true, Clock::At)?;
    let (second, after) = point(rest.maybe(Sense::Of).maybe(Sense::Article))?;
    (is_day(first) && is_day(&second)).then(|| (span(first.clone(), second), after))
}

/// `10 t/m wo 12 mei`: the month stands with the last day.
pub(super) fn begins_run(c: Cursor<'_>) -> bool {
    let weekday = |s| matches!(s, Sense::Weekday(_) | Sense::WeekdayShort(_)).then_some(());
    let last = || {
        let (Link::Run, rest) = link(day_number(c)?.1, false)? else { return None };
        let ((), rest) = rest.maybe(Sense::Article).pick(weekday)?;
        absolute::day_month(rest.mark(b".").unwrap_or(rest).comma())
    };
    last().is_some()
}

/// Whether a bare number follows as an end: "maandag 8 tot 9" are hours.
pub(super) fn to_number(c: Cursor<'_>) -> bool {
    let end = link(c, false).filter(|(link, _)| *link == Link::Run);
    let number = end.and_then(|(_, rest)| rest.blank().number());
    number.is_some_and(|(n, rest)| !n.ordinal && n.figures <= 2 && month(rest).is_none())
}

fn is_day(said: &Said) -> bool {
    matches!(
        said,
        Said::Day { .. } | Said::Weekday { .. } | Said::WeekdayOf { .. } | Said::Offset { .. }
    )
}

/// `30 april/1 mei 2018`, `1-1-2020/31-12-2021`: a slash joins two days.
fn slashed<'t>(first: &Said, c: Cursor<'t>) -> Read<'t, Said> {
    let (last, rest) = point(c.mark(b"/").filter(|_| is_day(first))?)?;
    let days = matches!((first, &last), (Said::Day { .. }, Said::Day { .. }))
        || matches!((first, &last), (Said::Weekday { .. }, Said::Weekday { .. }));
    days.then(|| (span(first.clone(), last), rest))
}

/// Joins a date with what follows it; the place is after a run, before a list's second.
pub(super) fn join<'t>(first: &Said, c: Cursor<'t>, between: bool) -> Read<'t, Joined> {
    if let Some((run, rest)) = slashed(first, c) {
        return Some((Joined::Run(run), rest));
    }
    let (link, rest) = link(c, between)?;
    let rest = rest.maybe(Sense::Article);
    let dash = !c.sees(Sense::Through) && !c.sees(Sense::Until) && link == Link::Run;
    let (second, after) = second(first, rest, link)?;
    if link == Link::And {
        return and(first, second, c, after);
    }
    if dash && !between && (!alike(first, &second) || opens_anew(first, &second, rest)) {
        return None;
    }
    Some((Joined::Run(span(first.clone(), second)), after))
}

/// The year flows back from the second date to the first.
pub(super) fn span(first: Said, second: Said) -> Said {
    let open = first.year() == Some(YearSaid::Missing(Toward::Tense));
    let first = match second.year() {
        Some(year) if open && year != YearSaid::Missing(Toward::Tense) => first.in_year(year),
        _ => first,
    };
    Said::Span(Box::new(first), Box::new(second))
}

fn and<'t>(first: &Said, second: Said, c: Cursor<'t>, after: Cursor<'t>) -> Read<'t, Joined> {
    if first.year() != Some(YearSaid::Missing(Toward::Tense)) || !alike(first, &second) {
        return None;
    }
    if let (Said::Month { month: a, .. }, Said::Month { month: b, .. }) = (first, &second)
        && *b == a % 12 + 1
    {
        return Some((Joined::Run(span(first.clone(), second)), after));
    }
    let year = second.year().filter(|y| *y != YearSaid::Missing(Toward::Tense))?;
    let year = lent(first, &second, year);
    Some((Joined::First(first.clone().in_year(year)), c))
}

/// The year the second lends the first: "30 december en 2 januari 2022" begins in 2021.
pub(super) fn lent(first: &Said, second: &Said, year: YearSaid) -> YearSaid {
    let month = |said: &Said| match said {
        Said::Day { month, .. } | Said::Month { month, .. } => Some(*month),
        _ => None,
    };
    match (month(first), month(second), year) {
        (Some(a), Some(b), YearSaid::Stated(year)) if a > b + 6 => YearSaid::Stated(year - 1),
        _ => year,
    }
}

/// "DELFT, 4 juni 2015 - Gisteren heeft de rechter": behind the date of a paper its first sentence begins.
fn opens_anew(first: &Said, second: &Said, c: Cursor<'_>) -> bool {
    let stated = |said: &Said| matches!(said.year(), Some(YearSaid::Stated(_)));
    stated(first) && !stated(second) && c.blank().byte().is_ascii_uppercase()
}

fn alike(a: &Said, b: &Said) -> bool {
    let kind = |s: &Said| match s {
        Said::Day { .. } | Said::Weekday { .. } | Said::Offset { .. } | Said::WeekdayOf { .. } => 1,
        Said::DayOfMonth { .. } | Said::NthUnit { .. } | Said::Holiday { .. } => 1,
        Said::Month { .. } => 2,
        Said::Year(_) => 3,
        Said::Season { .. } | Said::Quarter { .. } | Said::Half { .. } => 4,
        Said::Week { .. } => 5,
        _ => 0,
    };
    let (a, b) = (kind(a), kind(b));
    a == b && a != 0 || matches!((a, b), (1, 2) | (2, 1))
}

/// The second date of a run; it may leave out what the first said.
fn second<'t>(first: &Said, c: Cursor<'t>, link: Link) -> Read<'t, Said> {
    if link == Link::Run {
        if let Some(rest) = c.skip(Sense::Now) {
            return Some((Said::day(0), rest));
        }
        if matches!(first, Said::Month { .. } | Said::Year(_) | Said::Part { .. })
            && let Some((year, rest)) =
                years::stated_year(c).filter(|(_, r)| month(r.comma()).is_none())
        {
            return Some((Said::Year(YearSaid::Stated(year)), rest));
        }
    }
    if let Some(about) = c.skip(Sense::Approx)
        && let Some((said, rest)) = second(first, about.maybe(Sense::Article), link)
    {
        return Some((Said::About(Box::new(said)), rest));
    }
    if let Some(found) = point(c) {
        return Some(found);
    }
    if matches!(first, Said::Month { .. } | Said::Year(_))
        && let Some(found) = absolute::month_year(c)
    {
        return Some(found);
    }
    if let Said::Day { year, month, .. } = *first
        && link == Link::Run
    {
        if let Some(found) = numeric::day_month(c) {
            return Some(found);
        }
        let (day, rest) = day_number(c).filter(|(_, r)| r.settles() && !r.sees(Sense::Hours))?;
        return Some((Said::Day { year, month, day, weekday: None }, rest));
    }
    None
}
