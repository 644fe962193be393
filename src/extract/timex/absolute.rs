//! Days, months and years as they are written out: "28 mei 2015", "mei 2015", "tweeduizend vijftien".

use chrono::Weekday;

use super::cursor::Cursor;
use super::noted::{footnoted_year, noted_year};
use super::number::Number;
use super::said::{Said, YearSaid};
use super::span::begins_run;
use super::years::{short_year, stated_year};
use crate::corpus::Language;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Sense, Toward};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// The number of a day, in figures or words.
pub(super) fn day_number(c: Cursor<'_>) -> Read<'_, u32> {
    let c = c.blank();
    let (value, rest) = match c.number() {
        Some((Number { value, figures: 1..=2, .. }, rest)) => (value, rest),
        Some(_) => return None,
        None => c.pick(|s| match s {
            Sense::Cardinal(n) | Sense::Ordinal(n) => Some(n),
            _ => None,
        })?,
    };
    u32::try_from(value).ok().filter(|n| (1..=31).contains(n)).map(|n| (n, rest))
}

/// The number of a day that only its ending or its word tells: "12e", "tweede".
pub(super) fn ordinal(c: Cursor<'_>) -> Read<'_, i32> {
    let c = c.blank();
    match c.number() {
        Some((Number { value, ordinal: true, figures: 1..=2 }, rest)) => Some((value, rest)),
        Some(_) => None,
        None => c.pick(|s| if let Sense::Ordinal(n) = s { Some(n) } else { None }),
    }
}

/// A month's name, whole or short; the point of a short one only when a year follows it.
pub(super) fn month(c: Cursor<'_>) -> Read<'_, u32> {
    let (month, rest) = c.pick(|s| match s {
        Sense::Month(n) | Sense::MonthShort(n) => Some(n),
        _ => None,
    })?;
    // "Jan2" is a name; "nov2024" is a month and its year.
    let glued = (0..4).take_while(|&i| rest.byte_after(i).is_ascii_digit()).count();
    if matches!(glued, 1..=3) {
        return None;
    }
    let loud =
        |c: Cursor<'_>| c.byte().is_ascii_uppercase() && c.byte_after(1).is_ascii_uppercase();
    let pointed = rest.mark(b".").filter(|r| {
        let next = r.comma();
        next.byte().is_ascii_digit()
            || loud(c.blank()) && loud(next)
            || next.byte().is_ascii_lowercase()
            || next.quote().is_some()
            || next.dash().is_some()
    });
    Some((month, pointed.unwrap_or(rest)))
}

/// `12 mei 2015`, `12e van mei`, `twaalf mei jl.`, `27-Mar-08`.
pub(super) fn day_month(c: Cursor<'_>) -> Read<'_, Said> {
    let (day, rest) = day_number(c)?;
    let (month, rest) = match rest.mark(b"-/").and_then(|r| month(r)) {
        Some(glued) => glued,
        None => {
            let of = rest.skip(Sense::Of);
            // "Dorpsstraat 12 in januari", but "de 12e in januari" and "12 van januari"
            if of.is_some() && !rest.sees(Sense::Dated) && ordinal(c).is_none() {
                return None;
            }
            month(of.unwrap_or(rest).maybe(Sense::Article))?
        }
    };
    let year = year_after(rest);
    // "Een mei zonder regen" names no day.
    if c.sees(Sense::Indefinite) && !matches!(year.0, YearSaid::Stated(_)) {
        return None;
    }
    dated(day, month, year)
}

/// `feb 18`, `september de 21e 1978`, `Sep-23-2020`.
pub(super) fn month_day(c: Cursor<'_>) -> Read<'_, Said> {
    let (month, rest) = month(c)?;
    let glued = rest.mark(b"-./");
    let rest = glued.unwrap_or(rest).blank();
    let (day, rest) = day_behind(rest)?;
    // "nov-5 februari": up to a day of the next month.
    if glued.is_some() && self::month(rest).is_some() {
        return None;
    }
    if rest.glued_to_figures() && rest.byte() != b'-' && rest.byte() != b'/' || rest.measures() {
        return None;
    }
    let (year, rest) = year_after(rest);
    // "Mei 7" is no Dutch date; "feb 7", "mei 7, 2015" and the English "May 7" are.
    let dutch = c.language() == Language::Dutch;
    let whole = dutch && matches!(year, YearSaid::Missing(_)) && c.sees(Sense::MonthAmbiguous);
    if whole { None } else { dated(day, month, (year, rest)) }
}

/// The day behind its month. "In juni een brief", "in maart 12 brieven", "in mei de eerste cijfers" name
/// none; "mei de eerste" does.
fn day_behind(c: Cursor<'_>) -> Read<'_, u32> {
    let article = c.skip(Sense::Article);
    let next = article.unwrap_or(c);
    let told = article.map_or(next.byte().is_ascii_digit(), |a| ordinal(a).is_some());
    let sure = |r: Cursor<'_>| r.settles() || matches!(year_after(r).0, YearSaid::Stated(_));
    let may_be = told || article.is_some();
    let stands = |r: Cursor<'_>| sure(r) && may_be || told && !r.counts_things();
    day_number(next).filter(|&(_, rest)| stands(rest))
}

fn dated(day: u32, month: u32, (year, rest): (YearSaid, Cursor<'_>)) -> Read<'_, Said> {
    let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let fits = usize::try_from(month)
        .ok()
        .and_then(|m| longest.get(m.checked_sub(1)?))
        .is_some_and(|&l| day <= l);
    // "Per 1 januari daaropvolgend"
    if fits
        && year == YearSaid::Missing(Toward::Tense)
        && let Some(rest) = rest.skip(Sense::Following)
    {
        let year = YearSaid::Missing(Toward::Forward);
        let day = Said::Day { year, month, day, weekday: None };
        return Some((Said::FromPrevious(Box::new(day)), rest));
    }
    fits.then_some((Said::Day { year, month, day, weekday: None }, rest))
}

/// `feb tussen 2-7 2018`, `november 19-20`.
pub(super) fn month_days(c: Cursor<'_>) -> Read<'_, Said> {
    let (month, rest) = month(c)?;
    let open = YearSaid::Missing(Toward::Tense);
    let day = |n| {
        let day = u32::try_from(n).ok()?;
        Some(Said::Day { year: open, month, day, weekday: None })
    };
    let (days, rest) = super::span::days_after(rest, day)?;
    let (year, rest) = year_after(rest);
    match days {
        Said::Span(a, b) => {
            Some((Said::Span(Box::new(a.in_year(year)), Box::new(b.in_year(year))), rest))
        }
        _ => None,
    }
}

/// `mei 2015`, `mei van dit jaar`, `mei jl.`; a bare month has no year.
pub(super) fn month_year(c: Cursor<'_>) -> Read<'_, Said> {
    let (month, rest) = month(c)?;
    // "2001-12", and "(bijvoorbeeld december) 2001".
    let parted = || stated_year(rest.mark(b")")?).filter(|(_, r)| r.settles());
    let (year, rest) = match rest.mark(b"-/").and_then(stated_year).or_else(parted) {
        Some((year, rest)) => (YearSaid::Stated(year), rest),
        None => year_after(rest),
    };
    Some((Said::Month { year, month }, rest))
}

/// `2016 november`, `2016, nov`.
pub(super) fn year_month(c: Cursor<'_>) -> Read<'_, Said> {
    let (year, rest) = stated_year(c)?;
    let (month, rest) = month(rest.comma())?;
    Some((Said::Month { year: YearSaid::Stated(year), month }, rest))
}

/// The year after a month or the like, stated or told from the anchor; missing when there is none.
pub(super) fn year_after(c: Cursor<'_>) -> (YearSaid, Cursor<'_>) {
    let toward = c.pick(|s| if let Sense::Toward(t) = s { Some(t) } else { None });
    // "1 March next year" is of that year.
    if let Some((toward, rest)) = toward.filter(|(_, rest)| !rest.sees(Sense::Unit(Unit::Year))) {
        return (YearSaid::Missing(toward), rest);
    }
    let near = c.mark(b"-/").unwrap_or(c.comma());
    if let Some(found) = near.skip(Sense::Of).and_then(year_of_another) {
        return found;
    }
    let lead = near.maybe(Sense::Of).maybe(Sense::Unit(Unit::Year));
    let stated = || stated_year(lead).or_else(|| noted_year(lead.blank()));
    if let Some((year, rest)) = footnoted_year(lead.blank()).or_else(stated) {
        return (YearSaid::Stated(year), rest);
    }
    // "Mei '68", "mei van '68"
    let marked = || short_year(lead).filter(|_| lead.blank().quote().is_some());
    if let Some((year, rest)) = short_year(near).or_else(marked) {
        return (YearSaid::Stated(year), rest);
    }
    relative_year(lead.maybe(Sense::Article)).unwrap_or((YearSaid::Missing(Toward::Tense), c))
}

/// `enig jaar`, `het jaar daaropvolgend`, `het daaropvolgende jaar`: after "van".
fn year_of_another(c: Cursor<'_>) -> Read<'_, YearSaid> {
    if let Some(rest) = c.skip(Sense::AnyYear) {
        return Some((YearSaid::Any, rest));
    }
    let c = c.maybe(Sense::Article);
    if let Some(rest) = c.skip(Sense::Following) {
        return Some((YearSaid::Beside(1), rest.skip(Sense::Unit(Unit::Year))?));
    }
    let year = c.skip(Sense::Unit(Unit::Year))?;
    if let Some(rest) = year.skip(Sense::Following).or_else(|| year.skip(Sense::Later)) {
        return Some((YearSaid::Beside(1), rest));
    }
    year.skip(Sense::Earlier).map(|rest| (YearSaid::Beside(-1), rest))
}

/// `dit jaar`, `vorig jaar`, `dat jaar`.
pub(super) fn relative_year(c: Cursor<'_>) -> Read<'_, YearSaid> {
    let (year, rest) = c.pick(|s| match s {
        Sense::Side(side) => Some(YearSaid::Relative(side.step())),
        Sense::Same => Some(YearSaid::That),
        _ => None,
    })?;
    Some((year, rest.skip(Sense::Unit(Unit::Year))?))
}

/// A weekday's name; a short one only with a point or comma, or before a day's number.
pub(super) fn weekday(c: Cursor<'_>) -> Read<'_, Weekday> {
    let whole = c.pick(|s| if let Sense::Weekday(d) = s { Some(d) } else { None });
    if whole.is_some() {
        return whole;
    }
    let (day, rest) = c.pick(|s| if let Sense::WeekdayShort(d) = s { Some(d) } else { None })?;
    let rest_of_line = rest.mark(b".").unwrap_or(rest).comma().maybe(Sense::Article);
    let dated = day_month(rest_of_line).is_some()
        || month_day(rest_of_line).is_some()
        || begins_run(rest_of_line);
    let alone = c.starts_block() && rest.byte() == b'.' && rest.forward(1)?.ends_block();
    let rest = if rest.byte() == b'.' { rest.forward(1)? } else { rest };
    let short = || {
        let day = super::numeric::day_month(rest_of_line);
        day.is_some_and(|(_, r)| !r.sees(Sense::Hours))
    };
    let figures = super::numeric::is_numeric(rest_of_line) || short();
    (dated || alone || figures).then_some((day, rest))
}

/// A unit's name.
pub(super) fn unit(c: Cursor<'_>) -> Read<'_, Unit> {
    c.pick(|s| if let Sense::Unit(unit) = s { Some(unit) } else { None })
}
