//! Days, months and years as they are written out: "28 mei 2015", "mei 2015", "tweeduizend vijftien".

use chrono::Weekday;

use super::cursor::Cursor;
use super::noted::{footnoted_year, noted_year};
use super::number::Number;
use super::said::{Said, YearSaid};
use super::span::begins_run;
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
        None => month(rest.maybe(Sense::Of).maybe(Sense::Article))?,
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
    // "Mei 7" is no Dutch date; "feb 7" and "mei 7, 2015" are.
    let whole = matches!(year, YearSaid::Missing(_)) && c.sees(Sense::MonthAmbiguous);
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
    if let Some((toward, rest)) = toward {
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
    if let Some((year, rest)) = short_year(near) {
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

/// `'82`, `82`: this century up to 2050, else the last.
fn short_year(c: Cursor<'_>) -> Read<'_, i32> {
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

/// The year two figures stand for.
pub(super) fn century(two: i32) -> i32 {
    if two <= 50 { 2000 + two } else { 1900 + two }
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
