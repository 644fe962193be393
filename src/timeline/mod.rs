//! Tellings merged into events, in order; silences; density over time.

mod axis;
mod histogram;
mod key;
mod order;
mod reach;
mod row;
mod silence;
mod step;
#[cfg(test)]
mod tests;

pub use axis::{Tick, TickUnit};
pub use histogram::{Bin, Histogram};
pub use reach::Reach;
pub use row::{Row, rows};
pub use silence::Silence;
pub use step::{
    Stride, next, next_naming, next_silence, previous, previous_naming, previous_silence,
};

use crate::corpus::Document;
use crate::date::{DateRange, TimeOfDay};
use crate::extract::{ActorId, Standing, Telling};

/// An event's place in the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId(pub usize);

/// One or more tellings held to be of the same happening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same for the same text, from run to run and machine to machine.
    pub key: String,
    /// Places in [`Timeline::tellings`]; never empty, the one shown first.
    pub tellings: Vec<usize>,
}

/// Events in order of day, precision, time of day and place in the document.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    events: Vec<Event>,
    tellings: Vec<Telling>,
    silences: Vec<Silence>,
    years: Option<(i32, i32)>,
    reach: Option<Reach>,
}

impl Timeline {
    /// Orders tellings and makes an event of each; those without a place in time are left out.
    pub fn new(tellings: Vec<Telling>, documents: &[Document]) -> Timeline {
        let tellings = order::in_time(tellings, documents);
        let keys = key::keys(&tellings, documents);
        let event = |(i, key)| Event { key, tellings: vec![i] };
        let events = keys.into_iter().enumerate().map(event).collect();
        let silences = silence::silences(&tellings);
        let (years, reach) = (reach::years(&tellings), Reach::of(&tellings));
        Timeline { events, tellings, silences, years, reach }
    }

    /// The stretches without an event that are long for this dossier, in order.
    pub fn silences(&self) -> &[Silence] {
        &self.silences
    }

    /// All events, in order; an [`EventId`] is a place in it.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The event of an id.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.get(id.0)
    }

    /// All tellings.
    pub fn tellings(&self) -> &[Telling] {
        &self.tellings
    }

    /// First and last year with an event; `None` when nothing is placed.
    pub fn years(&self) -> Option<(i32, i32)> {
        self.years
    }

    /// The years a picture of it covers.
    pub fn reach(&self) -> Option<Reach> {
        self.reach
    }

    /// The telling an event is shown by.
    pub fn telling(&self, id: EventId) -> Option<&Telling> {
        self.tellings.get(*self.event(id)?.tellings.first()?)
    }

    /// When an event happened.
    pub fn when(&self, id: EventId) -> Option<DateRange> {
        self.telling(id).map(|t| t.when)
    }

    /// At what time of day.
    pub fn time(&self, id: EventId) -> Option<TimeOfDay> {
        self.telling(id).and_then(|t| t.time)
    }

    /// Whether it is said to have happened.
    pub fn standing(&self, id: EventId) -> Option<Standing> {
        self.telling(id).map(|t| t.standing)
    }

    /// Who is named in any of its tellings.
    pub fn actors(&self, id: EventId) -> Vec<ActorId> {
        let Some(event) = self.event(id) else { return Vec::new() };
        let named = event.tellings.iter().filter_map(|&t| self.tellings.get(t));
        let mut actors: Vec<_> = named.flat_map(|t| t.actors.iter().copied()).collect();
        actors.sort_unstable();
        actors.dedup();
        actors
    }
}
