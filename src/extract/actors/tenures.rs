//! Who held which office when.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::gazetteer::{OfficeKey, Person};
use super::source::Term;

/// An office held for a term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tenure {
    /// Place in [`Gazetteer::people`](super::gazetteer::Gazetteer::people).
    pub(super) person: usize,
    pub(super) office: OfficeKey,
    pub(super) term: Term,
}

/// Tenures, found by office and by person.
#[derive(Debug, Default)]
pub(super) struct Tenures {
    by_office: FxHashMap<OfficeKey, Vec<Tenure>>,
    /// By the actor of the person.
    by_actor: FxHashMap<usize, Vec<Tenure>>,
}

impl Tenures {
    pub(super) fn new(all: &[Tenure], people: &[Person]) -> Self {
        let mut tenures = Self::default();
        for tenure in all {
            tenures.by_office.entry(tenure.office).or_default().push(*tenure);
            if let Some(person) = people.get(tenure.person) {
                tenures.by_actor.entry(person.actor).or_default().push(*tenure);
            }
        }
        tenures
    }

    /// Those of an office.
    pub(super) fn of(&self, office: OfficeKey) -> &[Tenure] {
        self.by_office.get(&office).map_or(&[], Vec::as_slice)
    }

    /// Those of an actor, as a place in [`Gazetteer::actors`](super::gazetteer::Gazetteer::actors).
    pub(super) fn held_by(&self, actor: usize) -> &[Tenure] {
        self.by_actor.get(&actor).map_or(&[], Vec::as_slice)
    }

    /// Who held an office on every day of `first..=last`; several where it was shared.
    pub(super) fn holders(
        &self,
        office: OfficeKey,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Vec<usize> {
        let held = self.of(office).iter().filter(|t| t.term.covers(first, last));
        let mut people: Vec<usize> = held.map(|t| t.person).collect();
        people.dedup();
        people
    }
}
