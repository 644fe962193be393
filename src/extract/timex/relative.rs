//! Times seen from an anchor: "vorige week", "twee weken geleden", "de afgelopen maanden", "die dag".

use super::absolute::{self, relative_year, unit, year_after};
use super::cursor::Cursor;
use super::point::point;
use super::said::{Said, YearSaid};
use super::{numeric, span};
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Part, Sense, Side, Toward};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// `vorige week`, `afgelopen drie maanden`, `komende donderdag`, `dit voorjaar`.
pub(super) fn sided(c: Cursor<'_>) -> Read<'_, Said> {
    let (side, rest) = c.pick(|s| if let Sense::Side(side) = s { Some(side) } else { None })?;
    counted_side(side, rest)
        .or_else(|| side_unit(side, rest))
        .or_else(|| side_weekday(side, rest))
        .or_else(|| side_part_of_day(side, rest))
        .or_else(|| side_named(side, rest))
}

fn counted_side(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let (n, rest) = count(c)?;
    let (unit, rest) = unit(rest)?;
    if side == Side::This {
        return None;
    }
    let Some(n) = n else { return Some((Said::Vague(side.toward()), rest)) };
    let (_, rest) = more_units(rest);
    let n = n * side.step();
    let whole = matches!(side, Side::Previous | Side::Next) && unit != Unit::Day;
    Some((if whole { Said::Whole { n, unit } } else { Said::Rolling { n, unit } }, rest))
}

fn side_unit(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let (unit, rest) = unit(c)?;
    if c.sees(Sense::Plural) {
        return (side != Side::This).then_some((Said::Vague(side.toward()), rest));
    }
    match unit {
        Unit::Minute | Unit::Hour => return None,
        Unit::Weekend if matches!(side, Side::Coming | Side::Past) => {
            return Some((Said::Weekend(side.toward()), rest));
        }
        Unit::Week => {
            if let Some((weekday, rest)) = week_day(rest) {
                return Some((Said::WeekdayOf { weekday, weeks: side.step() }, rest));
            }
        }
        Unit::Year => {
            let year = YearSaid::Relative(side.step());
            if let Some(part) = super::point::part_of_year(year, rest) {
                return Some(part);
            }
        }
        Unit::Month => {
            let month = Said::unit(unit, side);
            let day = |n| Some(Said::NthUnit { n, unit: Unit::Day, of: Box::new(month.clone()) });
            if let Some(days) = span::days_after(rest, day) {
                return Some(days);
            }
        }
        _ => {}
    }
    Some((Said::unit(unit, side), rest))
}

/// `deze avond`, `afgelopen nacht`: a day, whose part is read again for its time.
fn side_part_of_day(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let rest = c.pick(|s| matches!(s, Sense::PartOfDay(_)).then_some(()))?.1;
    Some((Said::day(side.step()), rest))
}

/// The day after a week: `vorige week woensdag`, `deze week op zondag`.
fn week_day(c: Cursor<'_>) -> Read<'_, chrono::Weekday> {
    absolute::weekday(c.maybe(Sense::Of))
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
        let year = if year == YearSaid::Missing(Toward::Tense) {
            YearSaid::Missing(near(side))
        } else {
            year
        };
        return Some((Said::Day { year, month, day, weekday: Some(weekday) }, rest));
    }
    Some((weekday_on(weekday, side), rest))
}

fn near(side: Side) -> Toward {
    if side == Side::This { Toward::Tense } else { side.toward() }
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
    let (said, rest) = point_named(c)?;
    let said = match said.year()? {
        YearSaid::Missing(_) => said.in_year(YearSaid::Missing(toward)),
        _ => said,
    };
    Some((said, rest))
}

fn point_named(c: Cursor<'_>) -> Read<'_, Said> {
    super::point::named(c).or_else(|| absolute::day_month(c)).or_else(|| absolute::month_year(c))
}

/// `gisteren`, `vanochtend`, `morgenmiddag`.
pub(super) fn day(c: Cursor<'_>) -> Read<'_, Said> {
    c.pick(|s| if let Sense::Day(n, _) = s { Some(Said::day(n)) } else { None })
}

/// `dag erna`, `jaar daarvoor`, `week na 1 mei`, `week na de volgende`; after an article.
pub(super) fn unit_beside(c: Cursor<'_>) -> Read<'_, Said> {
    let (unit, rest) = unit(c).filter(|(u, _)| !matches!(u, Unit::Minute | Unit::Hour))?;
    if c.sees(Sense::Plural) {
        return None;
    }
    let next = rest.skip(Sense::After).map(|r| r.maybe(Sense::Article));
    if let Some((Side::Next | Side::Coming, rest)) =
        next.and_then(|r| r.pick(|s| if let Sense::Side(side) = s { Some(side) } else { None }))
        && absolute::unit(rest).is_none()
    {
        return Some((Said::Unit { unit, n: 2 }, rest));
    }
    placed(1, unit, &[], rest)
        .filter(|(said, _)| matches!(said, Said::Later { .. } | Said::Moved { .. }))
}

/// `die dag`, `dat jaar`, `dezelfde maand`.
pub(super) fn same(c: Cursor<'_>) -> Read<'_, Said> {
    let rest = c.skip(Sense::Same)?;
    let (unit, after) = unit(rest)?;
    let whole =
        !rest.sees(Sense::Plural) && !matches!(unit, Unit::Minute | Unit::Hour | Unit::Half);
    whole.then_some((Said::That(unit), after))
}

/// `eind 2022`, `begin dit jaar`, `half maart`, `later deze week`.
pub(super) fn part(c: Cursor<'_>) -> Read<'_, Said> {
    let (part, rest) = c.pick(|s| if let Sense::Part(p) = s { Some(p) } else { None })?;
    let inner = rest.maybe(Sense::Of).maybe(Sense::Article);
    if let Some((unit, after)) = unit(inner)
        && (inner.at() > rest.at() || matches!(part, Part::Rest | Part::Later | Part::Early))
        && !inner.sees(Sense::Plural)
        && matches!(unit, Unit::Week | Unit::Weekend | Unit::Month | Unit::Quarter | Unit::Year)
    {
        return Some((Said::Part { part, of: Box::new(Said::unit(unit, Side::This)) }, after));
    }
    let (of, rest) = part_of(inner)?;
    let dayish = matches!(
        of,
        Said::Day { .. } | Said::Weekday { .. } | Said::Offset { .. } | Said::WeekdayOf { .. }
    );
    Some((if dayish { of } else { Said::Part { part, of: Box::new(of) } }, rest))
}

fn part_of(c: Cursor<'_>) -> Read<'_, Said> {
    let (said, rest) = relative_year(c)
        .map(|(year, rest)| (Said::Year(year), rest))
        .or_else(|| point(c))
        .or_else(|| {
            absolute::stated_year(c).map(|(y, rest)| (Said::Year(YearSaid::Stated(y)), rest))
        })
        .or_else(|| absolute::month_year(c))?;
    (!matches!(said, Said::Vague(_))).then_some((said, rest))
}

/// A count of units; `None` inside: some, not said how many.
fn count(c: Cursor<'_>) -> Read<'_, Option<i64>> {
    let c = c.maybe(Sense::About).blank();
    if let Some(rest) = c.skip(Sense::Few) {
        return Some((None, rest));
    }
    if let Some((n, rest)) = c.number() {
        return (!n.ordinal && n.figures <= 4 && !rest.glued_to_figures())
            .then_some((Some(i64::from(n.value)), rest));
    }
    let (n, rest) = c.pick(|s| if let Sense::Cardinal(n) = s { Some(n) } else { None })?;
    Some((Some(i64::from(n)), rest))
}

/// `, 1 maand en 12 dagen` after a first count.
fn more_units(mut c: Cursor<'_>) -> (Vec<(i64, Unit)>, Cursor<'_>) {
    let mut more = Vec::new();
    while more.len() < 5
        && let Some((Some(n), after)) = count(c.comma().maybe(Sense::And))
        && let Some((unit, after)) = unit(after)
    {
        more.push((n, unit));
        c = after;
    }
    (more, c)
}

/// What stands before a count: it may turn a duration into a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    None,
    /// "over drie weken"
    InTime,
    /// "binnen drie weken"
    Within,
}

/// `twee weken geleden`, `over drie maanden`, `een dag later`, `drie weken na 1 mei`.
pub(super) fn counted(c: Cursor<'_>, lead: Lead) -> Read<'_, Said> {
    let (n, rest) = count(c)?;
    if let Some((side, rest)) = rest.pick(|s| {
        if let Sense::Side(side @ (Side::Past | Side::Coming)) = s { Some(side) } else { None }
    }) && let Some((unit, rest)) = unit(rest)
    {
        return Some((Said::Rolling { n: n? * side.step(), unit }, rest));
    }
    let (unit, mut rest) = unit(rest)?;
    let Some(n) = n else { return vaguely(rest, lead) };
    let more;
    (more, rest) = more_units(rest);
    // "Binnen drie weken terug" is back by then, not back then.
    let ago = lead != Lead::None && rest.sees(Sense::Ago);
    match placed(n, unit, &more, rest).filter(|_| !ago) {
        Some((Said::Moved { n, unit, from }, rest)) if lead == Lead::Within && n > 0 => {
            let end = Said::Moved { n, unit, from: from.clone() };
            return Some((Said::Span(from, Box::new(end)), rest));
        }
        Some(found) => return Some(found),
        None => {}
    }
    match lead {
        Lead::None => None,
        Lead::InTime => Some((Said::Offset { n, unit, more }, rest)),
        Lead::Within => Some((Said::Within { n, unit }, rest)),
    }
}

fn placed<'t>(n: i64, unit: Unit, more: &[(i64, Unit)], c: Cursor<'t>) -> Read<'t, Said> {
    if let Some(rest) = c.skip(Sense::Ago) {
        let more = more.iter().map(|&(n, u)| (-n, u)).collect();
        return Some((Said::Offset { n: -n, unit, more }, rest));
    }
    if let Some(rest) = c.skip(Sense::FromNow) {
        return Some((Said::Offset { n, unit, more: more.to_vec() }, rest));
    }
    for (sense, sign) in [(Sense::Before, -1), (Sense::After, 1)] {
        if let Some((from, rest)) = c.skip(sense).and_then(|r| point(r.maybe(Sense::Article))) {
            return Some((Said::Moved { n: sign * n, unit, from: Box::new(from) }, rest));
        }
    }
    if let Some(rest) = c.skip(Sense::Later) {
        return Some((Said::Later { n, unit }, rest));
    }
    c.skip(Sense::Earlier).map(|rest| (Said::Later { n: -n, unit }, rest))
}

/// `enkele weken geleden`, `over een paar maanden`: a side, no days.
fn vaguely(c: Cursor<'_>, lead: Lead) -> Read<'_, Said> {
    if let Some(rest) = c.skip(Sense::Ago) {
        return Some((Said::Vague(Toward::Back), rest));
    }
    if let Some(rest) = c.skip(Sense::Later) {
        return Some((Said::Vague(Toward::Tense), rest));
    }
    (lead != Lead::None).then_some((Said::Vague(Toward::Forward), c))
}

/// The year of a season, quarter, half or holiday: `van 2016`, `van dit jaar`, `'24`, `vorig jaar`.
pub(super) fn year_of(c: Cursor<'_>) -> (YearSaid, Cursor<'_>) {
    let dashed = c.mark(b"-").and_then(absolute::stated_year);
    dashed.map_or_else(|| year_after(c), |(year, rest)| (YearSaid::Stated(year), rest))
}
