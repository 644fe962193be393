//! Steps from event to event among the visible ones, which are in time order.
//!
//! Every step answers `None` when there is nothing further; the cursor then stays. `at` need not be
//! visible: steps start from its place.

use chrono::Datelike;

use super::{EventId, Row, Silence, Timeline};
use crate::extract::ActorId;

/// How far a step goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stride {
    /// To another day.
    Day,
    /// To another month.
    Month,
    /// To another year.
    Year,
}

/// The first visible event of the next day, month or year that has any.
pub fn next(timeline: &Timeline, visible: &[EventId], at: EventId, by: Stride) -> Option<EventId> {
    let here = bucket(timeline, at, by);
    visible.get(visible.partition_point(|&id| bucket(timeline, id, by) <= here)).copied()
}

/// The first visible event of the previous day, month or year that has any.
pub fn previous(
    timeline: &Timeline,
    visible: &[EventId],
    at: EventId,
    by: Stride,
) -> Option<EventId> {
    let here = bucket(timeline, at, by);
    let before = visible.partition_point(|&id| bucket(timeline, id, by) < here);
    let there = bucket(timeline, *visible.get(before.checked_sub(1)?)?, by);
    visible.get(visible.partition_point(|&id| bucket(timeline, id, by) < there)).copied()
}

/// The event that ends the next silence among the rows.
pub fn next_silence(rows: &[Row], at: EventId) -> Option<EventId> {
    silences(rows).map(|s| s.before).find(|&end| end > at)
}

/// The last event before the previous silence among the rows.
pub fn previous_silence(rows: &[Row], at: EventId) -> Option<EventId> {
    silences(rows).map(|s| s.after).take_while(|&start| start < at).last()
}

fn silences(rows: &[Row]) -> impl Iterator<Item = &Silence> {
    rows.iter().filter_map(|row| if let Row::Silence(silence) = row { Some(silence) } else { None })
}

/// The next visible event that names any of these actors.
pub fn next_naming(
    timeline: &Timeline,
    visible: &[EventId],
    at: EventId,
    actors: &[ActorId],
) -> Option<EventId> {
    let after = visible.get(visible.partition_point(|&id| id <= at)..)?;
    after.iter().copied().find(|&id| names(timeline, id, actors))
}

/// The previous visible event that names any of these actors.
pub fn previous_naming(
    timeline: &Timeline,
    visible: &[EventId],
    at: EventId,
    actors: &[ActorId],
) -> Option<EventId> {
    let before = visible.get(..visible.partition_point(|&id| id < at))?;
    before.iter().rev().copied().find(|&id| names(timeline, id, actors))
}

fn names(timeline: &Timeline, id: EventId, actors: &[ActorId]) -> bool {
    timeline.actors(id).iter().any(|a| actors.contains(a))
}

/// The day, month or year an event is listed under; grows along the timeline.
fn bucket(timeline: &Timeline, id: EventId, by: Stride) -> Option<(i32, u32)> {
    let day = timeline.when(id)?.sort_day()?;
    Some(match by {
        Stride::Day => (day.year(), day.ordinal()),
        Stride::Month => (day.year(), day.month()),
        Stride::Year => (day.year(), 0),
    })
}
