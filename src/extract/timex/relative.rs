//! Times seen from an anchor: "vorige week", "twee weken geleden", "de afgelopen maanden", "die dag".

use super::absolute::{self, relative_year, unit, year_after};
use super::cursor::Cursor;
use super::point::point;
use super::said::{Said, YearSaid};
use super::within_unit::{in_month, in_week};
use super::years;
use super::{beside, count, counted, nth, numeric};
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Part, Sense, Side, Toward};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// `vorige week`, `afgelopen drie maanden`, `komende donderdag`, `dit voorjaar`.
pub(super) fn sided(c: Cursor<'_>) -> Read<'_, Said> {
    if let Some(next) = beside::following(c) {
        return Some(next);
    }
    let (side, rest) = side(c)?;
    if let Some(rest) = rest.skip(Sense::DayNoun).filter(|_| side == Side::This) {
        return Some((Said::That(Unit::Day), rest));
    }
    if let Some(rest) = last_of_an_event(c, rest) {
        return Some((Said::Vague(Toward::Tense), rest));
    }
    counted::sided(side, rest)
        .or_else(|| side_unit(side, rest))
        .or_else(|| side_weekday(side, rest))
        .or_else(|| side_part_of_day(side, rest))
        .or_else(|| side_named(side, rest))
}

/// The side a word says. "Last year" is the calendar year before, and "last summer" is over; "the last year" is the
/// twelve months that end now, and so are "the last two years".
fn side(c: Cursor<'_>) -> Read<'_, Side> {
    let (side, rest) = c.pick(|s| if let Sense::Side(side) = s { Some(side) } else { None })?;
    let both = [Side::Past, Side::Previous].iter().all(|&s| c.sees(Sense::Side(s)));
    if !both {
        return Some((side, rest));
    }
    let season = || rest.pick(|s| matches!(s, Sense::Season(_)).then_some(())).is_some();
    let whole =
        (rest.sees(Sense::Unit(Unit::Year)) || season()) && !c.stands_behind(Sense::Article);
    Some((if whole { Side::Previous } else { Side::Past }, rest))
}

/// `het laatste jaar van de oorlog`, `de laatste dag`: the last of something that has no date here.
fn last_of_an_event<'t>(c: Cursor<'t>, rest: Cursor<'t>) -> Option<Cursor<'t>> {
    let last = c.sees(Sense::Ordinal(-1)) && !rest.sees(Sense::Plural);
    let (unit, after) = unit(rest).filter(|_| last)?;
    if unit == Unit::Day {
        return Some(after);
    }
    let of = after.skip(Sense::Dated)?;
    (of.blank().at() > of.at() && nth::whole(after).is_none()).then_some(after)
}

fn side_unit(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let (unit, rest) = unit(c)?;
    if c.sees(Sense::Plural) {
        return (side != Side::This).then_some((Said::Vague(side.toward()), rest));
    }
    match unit {
        Unit::Minute | Unit::Hour => return None,
        // "The last fortnight", "het afgelopen halfjaar", "het afgelopen decennium": up to now.
        Unit::Fortnight | Unit::Half | Unit::Decade
            if unit == Unit::Fortnight || matches!(side, Side::Past | Side::Coming) =>
        {
            let said = Said::Rolling { n: side.step(), unit, more: Vec::new() };
            return (side != Side::This).then_some((said, rest));
        }
        // "De volgende dag" is told from the day before it.
        Unit::Day if matches!(side, Side::Next | Side::Previous) => {
            return Some((day_beside(side), rest));
        }
        Unit::Weekend if matches!(side, Side::Coming | Side::Past | Side::This) => {
            return Some((Said::Weekend(side.toward()), rest));
        }
        Unit::Week => {
            if let Some(days) = in_week(side, rest) {
                return Some(days);
            }
        }
        Unit::Year => {
            if let Some(year) = side_year(side, rest) {
                return Some(year);
            }
        }
        Unit::Month => {
            if let Some(days) = in_month(side, rest) {
                return Some(days);
            }
        }
        _ => {}
    }
    Some((Said::unit(unit, side), rest))
}

/// A year and what stands behind it: `dit jaar 2019`, `vorig jaar q3`, `het komende jaar`.
fn side_year(side: Side, rest: Cursor<'_>) -> Read<'_, Said> {
    // "Dit jaar 2019": the year that is stated.
    if let Some((year, rest)) = years::year_itself(rest) {
        return Some((Said::Year(YearSaid::Stated(year)), rest));
    }
    let year = YearSaid::Relative(side.step());
    if let Some(part) = super::point::part_of_year(year, rest).or_else(|| time_of_year(year, rest))
    {
        return Some(part);
    }
    // "het komende jaar": the twelve months from now on, not the next calendar year.
    let rolling = matches!(side, Side::Coming | Side::Past);
    let said = || Said::Rolling { n: side.step(), unit: Unit::Year, more: Vec::new() };
    rolling.then(|| (said(), rest))
}

/// `vorig jaar mei`, `vorig jaar zomer`: right behind the year.
fn time_of_year(year: YearSaid, c: Cursor<'_>) -> Read<'_, Said> {
    let found = absolute::day_month(c).or_else(|| absolute::month_year(c));
    let (said, rest) = found.or_else(|| super::point::named(c))?;
    let open = said.year() == Some(YearSaid::Missing(Toward::Tense));
    let part_word = rest.byte() == b'-' && rest.byte_after(1).is_ascii_alphabetic();
    (open && !part_word && !matches!(said, Said::Week { .. })).then(|| (said.in_year(year), rest))
}

/// `deze avond`, `afgelopen nacht`: a day, whose part is read again for its time.
fn side_part_of_day(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let rest = c.pick(|s| matches!(s, Sense::PartOfDay(_)).then_some(()))?.1;
    Some((day_beside(side), rest))
}

/// The one before or after the last day that was told of; of others the day seen from today.
fn day_beside(side: Side) -> Said {
    match side {
        Side::Next | Side::Previous => {
            let from = Box::new(Said::That(Unit::Day));
            Said::Moved { n: side.step(), unit: Unit::Day, from }
        }
        side => Said::day(side.step()),
    }
}

fn side_weekday(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    if let Some(((weekday, _), rest)) = weekday_part(c) {
        return Some((weekday_on(weekday, side), rest));
    }
    let (weekday, rest) = absolute::weekday(c)?;
    let next = rest.comma().maybe(Sense::Article);
    if let Some((said, rest)) = numeric::day_month(next).or_else(|| point(next))
        && let Said::Day { year, month, day, weekday: None } = said
    {
        let year = seen_from(year, side);
        return Some((Said::Day { year, month, day, weekday: Some(weekday) }, rest));
    }
    Some((weekday_on(weekday, side), rest))
}

/// A year left out lies on the side that was said.
pub(super) fn seen_from(year: YearSaid, side: Side) -> YearSaid {
    match year {
        YearSaid::Missing(Toward::Tense) if side != Side::This => YearSaid::Missing(side.toward()),
        year => year,
    }
}

fn weekday_on(weekday: chrono::Weekday, side: Side) -> Said {
    match side {
        Side::Previous | Side::This | Side::Next => Said::WeekdayOf { weekday, weeks: side.step() },
        Side::Past | Side::Coming => Said::Weekday { weekday, toward: side.toward() },
    }
}

/// `maandagavond`.
pub(super) fn weekday_part(c: Cursor<'_>) -> Read<'_, (chrono::Weekday, crate::date::PartOfDay)> {
    c.pick(|s| if let Sense::WeekdayPart(d, p) = s { Some((d, p)) } else { None })
}

/// A month, season, holiday, quarter or half with a side: `afgelopen april`, `komende zomer`.
fn side_named(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let toward = side.toward();
    if let Some(rest) = c.skip(Sense::Recess) {
        return Some((Said::Recess(toward), rest));
    }
    let (said, rest) = point_named(c)?;
    // A summer is spoken of as the last one before its last day.
    let toward = match (&said, side) {
        (Said::Season { .. }, Side::Past) => Toward::NearlyOver,
        (Said::Season { .. }, Side::Previous) => Toward::Over,
        _ => toward,
    };
    let said = match said.year()? {
        YearSaid::Missing(_) => said.in_year(YearSaid::Missing(toward)),
        _ => said,
    };
    Some((said, rest))
}

fn point_named(c: Cursor<'_>) -> Read<'_, Said> {
    super::point::named(c).or_else(|| absolute::day_month(c)).or_else(|| absolute::month_year(c))
}

/// `gisteren`, `vanochtend`, `morgenmiddag`; `vandaag over een maand`, `morgen een week geleden`.
pub(super) fn day(c: Cursor<'_>) -> Read<'_, Said> {
    let (day, rest) = day_word(c)?;
    let over = || rest.skip(Sense::InTime).and_then(count::of_unit);
    let ago = || {
        let ((n, unit), after) = count::of_unit(rest)?;
        Some(((-n, unit), after.skip(Sense::Ago)?))
    };
    Some(match over().or_else(ago) {
        Some(((n, unit), after)) => (Said::Moved { n, unit, from: Box::new(day) }, after),
        None => (day, rest),
    })
}

/// `gisteren`, `vanochtend`.
pub(super) fn day_word(c: Cursor<'_>) -> Read<'_, Said> {
    c.pick(|s| if let Sense::Day(n, _) = s { Some(Said::day(n)) } else { None })
}

/// `eind 2022`, `begin dit jaar`, `half maart`, `later deze week`.
pub(super) fn part(c: Cursor<'_>) -> Read<'_, Said> {
    if let Some(day) = edge_day(c) {
        return Some(day);
    }
    let (part, rest) = c.pick(|s| if let Sense::Part(p) = s { Some(p) } else { None })?;
    let inner = rest.maybe(Sense::Of).maybe(Sense::Article);
    if let Some((unit, after)) = unit(inner)
        && (inner.at() > rest.at() || matches!(part, Part::Rest | Part::Later | Part::Early))
        && !inner.sees(Sense::Plural)
        && matches!(unit, Unit::Week | Unit::Weekend | Unit::Month | Unit::Quarter | Unit::Year)
    {
        // "Eind van het jaar" is of the year that is told of.
        let told = inner.at() > rest.at() && unit == Unit::Year;
        let year = || Said::Year(YearSaid::Missing(Toward::Tense));
        let of = if told { year() } else { Said::unit(unit, Side::This) };
        return Some((Said::Part { part, of: Box::new(of) }, after));
    }
    // "Later op de dag", "aan het eind van de dag": of the day that is told of.
    if let Some((Unit::Day, after)) = unit(inner).filter(|_| inner.at() > rest.at()) {
        return Some((Said::That(Unit::Day), after));
    }
    let (of, rest) = part_of(inner)?;
    let dayish = matches!(
        of,
        Said::Day { .. }
            | Said::Weekday { .. }
            | Said::Offset { .. }
            | Said::WeekdayOf { .. }
            | Said::That(Unit::Day)
    );
    Some((if dayish { of } else { Said::Part { part, of: Box::new(of) } }, rest))
}

/// `ultimo 2017`, `primo januari`: the last day of it, or the first.
fn edge_day(c: Cursor<'_>) -> Read<'_, Said> {
    let (n, rest) = c.pick(|s| if let Sense::EdgeDay(n) = s { Some(n) } else { None })?;
    let (of, rest) = nth::whole(rest)?;
    Some((Said::NthUnit { n, unit: Unit::Day, of: Box::new(of) }, rest))
}

fn part_of(c: Cursor<'_>) -> Read<'_, Said> {
    let (said, rest) = relative_year(c)
        .map(|(year, rest)| (Said::Year(year), rest))
        .or_else(|| point(c))
        .or_else(|| years::stated_year(c).map(|(y, rest)| (Said::Year(YearSaid::Stated(y)), rest)))
        .or_else(|| absolute::month_year(c))?;
    (!matches!(said, Said::Vague(_))).then_some((said, rest))
}

/// "dit jaar", "de volgende maand" after a day or a part.
pub(super) fn sided_unit(c: Cursor<'_>) -> Read<'_, (Unit, Side)> {
    let c = c.maybe(Sense::Article);
    let (side, rest) = c.pick(|s| if let Sense::Side(side) = s { Some(side) } else { None })?;
    let (unit, rest) = unit(rest)?;
    (unit != Unit::Minute && unit != Unit::Hour).then_some(((unit, side), rest))
}

/// The year of a season, quarter, half or holiday: `van 2016`, `van dit jaar`, `'24`, `vorig jaar`.
pub(super) fn year_of(c: Cursor<'_>) -> (YearSaid, Cursor<'_>) {
    let dashed = c.mark(b"-").and_then(years::stated_year);
    dashed.map_or_else(|| year_after(c), |(year, rest)| (YearSaid::Stated(year), rest))
}
