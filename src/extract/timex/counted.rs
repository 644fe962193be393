//! Units counted from somewhere: "twee weken geleden", "afgelopen drie maanden", "een dag later".

use super::absolute::unit;
use super::count::{Count, count, or_so};
use super::cursor::Cursor;
use super::point::point;
use super::relative;
use super::said::{Said, YearSaid};
use super::years;
use crate::date::Bound;
use crate::date::calendar::Unit;
use crate::extract::lexicon::{Sense, Side, Toward};

type Read<'t, T> = Option<(T, Cursor<'t>)>;

/// `, 1 maand en 12 dagen` after a first count.
fn more_units(mut c: Cursor<'_>) -> (Vec<(i64, Unit)>, Cursor<'_>) {
    let mut more = Vec::new();
    while more.len() < 5
        && let Some((Count::Number(n), after)) = count(c.comma().maybe(Sense::And))
        && let Some((unit, after)) = unit(after)
    {
        more.push((n, unit));
        c = after;
    }
    (more, c)
}

/// `drie weken` after "afgelopen" or "komende".
pub(super) fn sided(side: Side, c: Cursor<'_>) -> Read<'_, Said> {
    let (many, rest) = count(c)?;
    let (unit, rest) = unit(rest)?;
    if side == Side::This {
        return None;
    }
    if many == Count::Few {
        return Some((some(unit, side.toward()), rest));
    }
    let (n, unit) = many.of(unit)?;
    let (more, rest) = more_units(rest);
    let step = side.step();
    let (n, more) = (n * step, more.into_iter().map(|(n, u)| (n * step, u)).collect());
    let whole = matches!(side, Side::Previous | Side::Next)
        && !matches!(unit, Unit::Day | Unit::Workday | Unit::Hour | Unit::Minute);
    Some((if whole { Said::Whole { n, unit } } else { Said::Rolling { n, unit, more } }, rest))
}

/// What stands before a count: it may turn a duration into a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    None,
    /// "over drie weken"
    InTime,
    /// "binnen drie weken"
    Within,
    /// "sinds drie weken"
    Since,
    /// "een termijn van drie weken"
    Lasting,
}

/// `twee weken geleden`, `over drie maanden`, `een dag later`, `drie weken na 1 mei`.
pub(super) fn counted(c: Cursor<'_>, lead: Lead) -> Read<'_, Said> {
    let (many, rest) = count(c)?;
    let (said, rest) = of_units(many, rest, lead)?;
    let about = lead == Lead::Since || !matches!(many, Count::Number(_) | Count::Few);
    Some((if about { Said::About(Box::new(said)) } else { said }, rest))
}

fn of_units(many: Count, c: Cursor<'_>, lead: Lead) -> Read<'_, Said> {
    if let Some((side, rest)) = c.pick(|s| {
        if let Sense::Side(side @ (Side::Past | Side::Coming)) = s { Some(side) } else { None }
    }) && let Some((unit, rest)) = unit(rest)
    {
        let (n, unit) = many.of(unit)?;
        let n = n * side.step();
        return Some((Said::Rolling { n, unit, more: Vec::new() }, rest));
    }
    if let Some(found) = weekdays(many, c) {
        return Some(found);
    }
    let (unit, rest) = unit(c)?;
    if many == Count::Few {
        return vaguely(unit, rest, lead);
    }
    if let Some((n, rest)) = or_so(rest).filter(|_| many == Count::Number(1)) {
        let (said, rest) = from_somewhere(n, unit, Vec::new(), rest, lead)?;
        return Some((Said::About(Box::new(said)), rest));
    }
    // "Sinds drie uur" is a time on the clock.
    if lead == Lead::Since && matches!(unit, Unit::Hour) {
        return None;
    }
    let (n, unit) = many.of(unit)?;
    let (more, rest) = more_units(rest);
    from_somewhere(n, unit, more, rest, lead)
}

/// So many units from where what follows or leads says.
fn from_somewhere<'t>(
    n: i64,
    unit: Unit,
    more: Vec<(i64, Unit)>,
    rest: Cursor<'t>,
    lead: Lead,
) -> Read<'t, Said> {
    // "Binnen drie weken terug" is back by then, not back then.
    let ago = !matches!(lead, Lead::None | Lead::Lasting) && rest.sees(Sense::Ago);
    let lasts = lead == Lead::Lasting && rest.sees(Sense::Bound(Bound::From));
    match placed(n, unit, &more, rest).filter(|_| !ago) {
        Some((Said::Moved { n, unit, from }, rest)) if (lead == Lead::Within || lasts) && n > 0 => {
            Some((up_to(n, unit, from), rest))
        }
        Some(found) => Some(found),
        None if lead == Lead::Within && rest.sees(Sense::After) => match from_this_paper(rest) {
            Some(rest) => Some((Said::Within { n, unit, more }, rest)),
            None => from_an_event(unit, rest),
        },
        None => match lead {
            // "Twee weken na de dagtekening van deze brief"
            Lead::None | Lead::Lasting => {
                from_this_paper(rest).map(|rest| (Said::Offset { n, unit, more }, rest))
            }
            Lead::InTime => Some((Said::Offset { n, unit, more }, rest)),
            Lead::Since => {
                let more = more.into_iter().map(|(n, u)| (-n, u)).collect();
                Some((Said::Offset { n: -n, unit, more }, rest))
            }
            Lead::Within => Some((Said::Within { n, unit, more }, rest)),
        },
    }
}

/// `na heden`, `na de datum van dit besluit`, `na de dag waarop deze brief is verzonden`: from its own day.
fn from_this_paper(c: Cursor<'_>) -> Option<Cursor<'_>> {
    let c = c.skip(Sense::After)?.maybe(Sense::Article);
    if let Some(rest) = c.skip(Sense::Now) {
        return Some(rest);
    }
    // "Na deze brief"
    if let Some(rest) = c.skip(Sense::ThisPaper) {
        return Some(rest);
    }
    let rest = c.skip(Sense::Issue)?;
    rest.maybe(Sense::Of).skip(Sense::ThisPaper)
}

/// `binnen zes weken na verzending`: counted from something that has no date here.
fn from_an_event(unit: Unit, rest: Cursor<'_>) -> Read<'_, Said> {
    let clock = matches!(unit, Unit::Hour | Unit::Minute);
    (!clock).then_some((Said::Vague(Toward::Tense), rest))
}

/// From a date up to so many units after it.
fn up_to(n: i64, unit: Unit, from: Box<Said>) -> Said {
    Said::Span(from.clone(), Box::new(Said::Moved { n, unit, from }))
}

/// `minder dan`, `nog geen` before a count: somewhere on the way there.
pub(super) fn less(said: Said) -> Said {
    match said {
        Said::Offset { n, unit, more } if n < 0 => Said::Rolling { n, unit, more },
        Said::Offset { n, unit, more } => Said::Within { n, unit, more },
        Said::Moved { n, unit, from } if n > 0 => up_to(n, unit, from),
        said @ (Said::Within { .. } | Said::Rolling { .. } | Said::Span(..)) => said,
        said => Said::About(Box::new(said)),
    }
}

/// `twee maandagen later`, `drie zondagen geleden`.
fn weekdays(many: Count, c: Cursor<'_>) -> Read<'_, Said> {
    let (weekday, rest) =
        c.pick(|s| if let Sense::WeekdayPlural(day) = s { Some(day) } else { None })?;
    let weeks = many.number()? - 1;
    let (n, toward, rest) = match rest.skip(Sense::Ago) {
        Some(rest) => (-weeks, Toward::Back, rest),
        None => {
            let rest = rest.skip(Sense::FromNow).or_else(|| rest.skip(Sense::Later))?;
            (weeks, Toward::Forward, rest)
        }
    };
    let from = Box::new(Said::Weekday { weekday, toward });
    Some((Said::Moved { n, unit: Unit::Week, from }, rest))
}

/// Where a count is counted from: `geleden`, `vanaf nu`, `na 1 mei`, `later`.
pub(super) fn placed<'t>(
    n: i64,
    unit: Unit,
    more: &[(i64, Unit)],
    c: Cursor<'t>,
) -> Read<'t, Said> {
    if let Some(rest) = c.skip(Sense::Ago) {
        let more: Vec<_> = more.iter().map(|&(n, u)| (-n, u)).collect();
        // "Een jaar geleden vandaag"
        if let Some((from, rest)) = relative::day_word(rest).filter(|_| more.is_empty()) {
            return Some((Said::Moved { n: -n, unit, from: Box::new(from) }, rest));
        }
        return Some((Said::Offset { n: -n, unit, more }, rest));
    }
    if let Some(rest) = c.skip(Sense::FromNow) {
        return Some((Said::Offset { n, unit, more: more.to_vec() }, rest));
    }
    for (sense, sign) in [(Sense::Before, -1), (Sense::After, 1)] {
        let from = |r: Cursor<'t>| {
            let year = || years::stated_year(r).filter(|_| unit == Unit::Year);
            let year = || year().map(|(y, rest)| (Said::Year(YearSaid::Stated(y)), rest));
            point(r.maybe(Sense::Article)).or_else(year)
        };
        if let Some((from, rest)) = c.skip(sense).and_then(from) {
            return Some((Said::Moved { n: sign * n, unit, from: Box::new(from) }, rest));
        }
    }
    if let Some(rest) = c.skip(Sense::Later) {
        return Some((Said::Later { n, unit }, rest));
    }
    c.skip(Sense::Earlier).map(|rest| (Said::Later { n: -n, unit }, rest))
}

/// `enkele weken geleden`, `over enkele maanden`: a side, no days.
fn vaguely(unit: Unit, c: Cursor<'_>, lead: Lead) -> Read<'_, Said> {
    match lead {
        Lead::None | Lead::Lasting => {}
        Lead::Since => return Some((some(unit, Toward::Back), c)),
        _ => return Some((some(unit, Toward::Forward), c)),
    }
    if let Some(rest) = c.skip(Sense::Ago) {
        return Some((some(unit, Toward::Back), rest));
    }
    let rest = c.skip(Sense::Later)?;
    Some((Said::Vague(Toward::Tense), rest))
}

/// Some units to one side; some hours are still the same day.
fn some(unit: Unit, toward: Toward) -> Said {
    match unit {
        Unit::Hour | Unit::Minute => Said::About(Box::new(Said::day(0))),
        _ => Said::Vague(toward),
    }
}
