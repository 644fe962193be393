//! Days behind the week or month they are of: "vorige week woensdag", "vorige maand op de 5e".

use super::absolute;
use super::cursor::Cursor;
use super::relative::{seen_from, weekday_part};
use super::said::Said;
use super::span;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Sense, Side};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// A day or days after a week: `vorige week woensdag`, `vorige week vrijdag 18 oktober`.
pub(super) fn in_week(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    if let Some(run) = week_days(side, c) {
        return Some(run);
    }
    let (weekday, rest) = week_day(c)?;
    match absolute::day_month(rest) {
        Some((Said::Day { year, month, day, .. }, rest)) => {
            let year = seen_from(year, side);
            Some((Said::Day { year, month, day, weekday: Some(weekday) }, rest))
        }
        _ => Some((Said::WeekdayOf { weekday, weeks: side.step() }, rest)),
    }
}

/// Days after a week: `volgende week tussen woensdag en vrijdag`, `deze week maandag tot donderdag`.
fn week_days(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let between = c.skip(Sense::Between);
    let (first, rest) = absolute::weekday(between.unwrap_or_else(|| c.maybe(Sense::Of)))?;
    let (span::Link::Run, rest) = span::link(rest, between.is_some())? else { return None };
    let (last, rest) = absolute::weekday(rest)?;
    let day = |weekday| Box::new(Said::WeekdayOf { weekday, weeks: side.step() });
    Some((Said::Span(day(first), day(last)), rest))
}

/// The day after a week: `vorige week woensdag`, `deze week op zondag`.
fn week_day(c: Cursor<'_>) -> Read<'_, chrono::Weekday> {
    let c = c.maybe(Sense::Of);
    weekday_part(c).map(|((day, _), rest)| (day, rest)).or_else(|| absolute::weekday(c))
}

/// Days of a month behind it: `volgende maand van 4 tot 8`, `vorige maand op de 5e`.
pub(super) fn in_month(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let month = Said::unit(Unit::Month, side);
    let day = |n| Some(Said::NthUnit { n, unit: Unit::Day, of: Box::new(month.clone()) });
    if let Some(days) = span::days_after(c, day) {
        return Some(days);
    }
    let told = c.maybe(Sense::Of).skip(Sense::Article).and_then(absolute::ordinal);
    let (n, after) = told.filter(|(n, rest)| (1..=31).contains(n) && rest.settles())?;
    Some((day(n)?, after))
}
