//! Times of day: "15.30 uur", "half acht", "'s ochtends", "eind van de middag".

use super::cursor::Cursor;
use super::number::Number;
use crate::date::{Clock, PartOfDay, TimeOfDay};
use crate::extract::lexicon::Sense;

type Read<'t> = Option<(TimeOfDay, Cursor<'t>)>;

/// A time of day after a date: `, 15:30 uur`, `om 9 uur 's morgens`, `in de ochtend`.
pub(super) fn after_date(c: Cursor<'_>) -> Read<'_> {
    let near = c.comma();
    stretch(near)
        .or_else(|| bounded(near))
        .or_else(|| on_the_clock(near, false, Clock::At))
        .or_else(|| part_of_day(near))
}

/// A time of day with the word that bounds it: `om 15.30 uur`, `tot 15.00 uur`.
pub(super) fn bounded(c: Cursor<'_>) -> Read<'_> {
    let (bound, rest) = c.pick(|s| if let Sense::ClockLead(b) = s { Some(b) } else { None })?;
    on_the_clock(rest.maybe(Sense::About), bound == Clock::At, bound)
}

/// `van 14.00 tot 16.00 uur`, `tussen 9:30 en 11:00`: its beginning.
fn stretch(c: Cursor<'_>) -> Read<'_> {
    let between = c.skip(Sense::Between);
    let (from, rest) = on_the_clock(between.or_else(|| c.skip(Sense::Of))?, true, Clock::At)?;
    let until = rest.dash().or_else(|| rest.skip(Sense::Until));
    let until = until.or_else(|| rest.skip(Sense::And).filter(|_| between.is_some()))?;
    let (_, rest) = on_the_clock(until, true, Clock::At)?;
    Some((from, rest))
}

/// Part of the day: `'s avonds`, `in de ochtend`, `eind van de middag`.
pub(super) fn part_of_day(c: Cursor<'_>) -> Read<'_> {
    let led = c.skip(Sense::Of).map_or(c, |r| r.maybe(Sense::Article)).blank();
    let marked = led.quote().unwrap_or(led);
    let (part, rest) = marked.pick(|s| if let Sense::PartOfDay(p) = s { Some(p) } else { None })?;
    // "Zeven uur morgen" is tomorrow; "in de morgen" is not.
    if marked.at() == c.blank().at()
        && marked.pick(|s| matches!(s, Sense::Day(..)).then_some(())).is_some()
    {
        return None;
    }
    Some((TimeOfDay::Part(part), rest))
}

/// `15.30 uur`, `15:30`, `20u`, `zes uur 's avonds`, `half acht`; `led`: a word before it says that
/// a time comes, so that `om zeven` will do.
pub(super) fn on_the_clock(c: Cursor<'_>, led: bool, bound: Clock) -> Read<'_> {
    let c = c.blank();
    let ((hour, minute), rest) = figures(c, led).or_else(|| words(c, led))?;
    let zone = rest.blank();
    let rest = if zone.byte() == b'+' || zone.byte() == b'Z' { after_zone(zone) } else { rest };
    let (hour, rest) = match part_of_day(rest) {
        Some((TimeOfDay::Part(part), after)) => (in_part(hour, part), after),
        _ => (hour, rest),
    };
    Some((TimeOfDay::clock(bound, hour, minute)?, rest))
}

fn in_part(hour: u16, part: PartOfDay) -> u16 {
    let later = part >= PartOfDay::Afternoon && hour < 12;
    if later { hour + 12 } else { hour }
}

fn after_zone(c: Cursor<'_>) -> Cursor<'_> {
    let c = c.mark(b"+Z").unwrap_or(c);
    c.number().map_or(c, |(_, rest)| rest)
}

fn figures(c: Cursor<'_>, led: bool) -> Option<((u16, u16), Cursor<'_>)> {
    let hour_end = (0..3).find(|&i| !c.byte_after(i).is_ascii_digit()).filter(|&n| n > 0)?;
    let value = |from: usize, to: usize| {
        (from..to).fold(0u16, |v, i| v * 10 + u16::from(c.byte_after(i) - b'0'))
    };
    let hour = value(0, hour_end);
    let after_hour = c.forward(hour_end)?;
    // "20.00h"
    let unit = matches!(after_hour.byte_after(3), b'h' | b'u');
    let end = after_hour.byte_after(3 + usize::from(unit));
    let two = after_hour.byte_after(1).is_ascii_digit()
        && after_hour.byte_after(2).is_ascii_digit()
        && !end.is_ascii_alphanumeric();
    if matches!(after_hour.byte(), b':' | b'.') && two {
        let minute = value(hour_end + 1, hour_end + 3);
        let colon = after_hour.byte() == b':';
        let rest = after_hour.forward(3)?;
        let hours = rest.skip(Sense::Hours);
        let seconds = rest.mark(b":").and_then(|r| r.number()).map(|(_, r)| r);
        let told = colon || led || hours.is_some();
        return told.then_some(((hour, minute), hours.or(seconds).unwrap_or(rest)));
    }
    if let Some(rest) = after_hour.skip(Sense::Hours) {
        // "3 pm"
        let hour =
            if (after_hour.blank().byte() | 0x20) == b'p' && hour < 12 { hour + 12 } else { hour };
        let minutes =
            rest.blank().number().filter(|(n, r)| n.figures == 2 && n.value < 60 && r.settles());
        return Some(match minutes {
            Some((n, rest)) => ((hour, u16::try_from(n.value).ok()?), rest),
            None => ((hour, 0), rest),
        });
    }
    let (Number { ordinal: false, .. }, rest) = c.number()? else { return None };
    (led && rest.settles()).then_some(((hour, 0), rest))
}

fn words(c: Cursor<'_>, led: bool) -> Option<((u16, u16), Cursor<'_>)> {
    if let Some((minutes, rest)) =
        c.pick(|s| if let Sense::ClockStep(n) = s { Some(n) } else { None })
    {
        return stepped(minutes, rest, led);
    }
    let (hour, rest) =
        c.pick(|s| if let Sense::Cardinal(n @ 1..=24) = s { Some(n) } else { None })?;
    let hour = u16::try_from(hour).ok()?;
    match rest.skip(Sense::Hours) {
        Some(rest) => Some(((hour % 24, 0), rest)),
        None => (led && rest.settles()).then_some(((hour % 24, 0), rest)),
    }
}

/// `half acht`, `kwart over 9`: minutes from the hour that follows.
fn stepped(minutes: i32, c: Cursor<'_>, led: bool) -> Option<((u16, u16), Cursor<'_>)> {
    let (hour, rest) = match c.blank().number() {
        Some((n, rest)) => (n.value, rest),
        None => c.pick(|s| if let Sense::Cardinal(n) = s { Some(n) } else { None })?,
    };
    let hours = rest.skip(Sense::Hours);
    let stands = (1..=12).contains(&hour) && (led || hours.is_some() || rest.settles());
    let minute = (hour % 12 * 60 + minutes).rem_euclid(12 * 60);
    let minute = if minute < 60 { minute + 12 * 60 } else { minute };
    let parts = (u16::try_from(minute / 60).ok()?, u16::try_from(minute % 60).ok()?);
    stands.then(|| (parts, hours.unwrap_or(rest)))
}

/// The time of day right after a date.
pub(super) fn timed(c: Cursor<'_>) -> (Option<TimeOfDay>, Cursor<'_>) {
    let stamp = c.mark(b"T").and_then(|r| on_the_clock(r, true, Clock::At));
    match stamp.or_else(|| after_date(c)) {
        Some((time, rest)) => (Some(time), rest),
        None => (None, c),
    }
}

/// The part of the day inside a word: `gisteravond`, `maandagochtend`.
pub(super) fn part_in(c: Cursor<'_>) -> Option<TimeOfDay> {
    let (part, _) = c
        .pick(|s| match s {
            Sense::Day(_, part) => part,
            Sense::WeekdayPart(_, part) => Some(part),
            _ => None,
        })
        .or_else(|| {
            let leads = |s| matches!(s, Sense::Side(_) | Sense::Same | Sense::Following);
            let (_, rest) = c.pick(|s| leads(s).then_some(()))?;
            rest.pick(|s| match s {
                Sense::PartOfDay(part) | Sense::WeekdayPart(_, part) => Some(part),
                _ => None,
            })
        })?;
    Some(TimeOfDay::Part(part))
}
