//! The actors of a dossier in the making: those of the gazetteer that are met, and the names beside them.

use std::collections::HashMap;

use rustc_hash::FxHashMap;

use super::assemble::slug;
use super::found::Made;
use super::gazetteer::{Gazetteer, OfficeKey};
use super::letters::key;
use super::names::Name;
use super::{Post, assemble};
use crate::extract::{Actor, ActorId, ActorKind, Actors};

/// Actors met so far.
pub(super) struct Registry<'g> {
    gazetteer: &'g Gazetteer,
    actors: Actors,
    /// Places in the gazetteer to ids.
    known: FxHashMap<usize, ActorId>,
    /// The `id` of an actor to its id here.
    by_id: HashMap<String, ActorId>,
}

impl<'g> Registry<'g> {
    pub(super) fn new(gazetteer: &'g Gazetteer) -> Self {
        Self {
            gazetteer,
            actors: Actors::default(),
            known: FxHashMap::default(),
            by_id: HashMap::new(),
        }
    }

    /// An actor of the gazetteer, by place.
    pub(super) fn known(&mut self, place: usize) -> Option<ActorId> {
        if let Some(id) = self.known.get(&place) {
            return Some(*id);
        }
        let actor = self.gazetteer.actors().get(place)?.clone();
        let id = self.add(actor);
        self.known.insert(place, id);
        Some(id)
    }

    /// The actor of the gazetteer that an id means, be it another's by now.
    fn of_id(&mut self, id: &str) -> Option<ActorId> {
        let place = self.gazetteer.place_of(id)?;
        if self.gazetteer.actors().get(place)?.id != id {
            self.actors.note_merged(id);
        }
        self.known(place)
    }

    /// A person of the gazetteer, by place in the list of people.
    pub(super) fn person(&mut self, person: usize) -> Option<ActorId> {
        self.known(self.gazetteer.person(person)?.actor)
    }

    /// An actor a pattern made.
    pub(super) fn made(&mut self, made: &Made) -> ActorId {
        if let Some(id) = self.of_id(&made.id) {
            return id;
        }
        match self.by_id.get(&made.id) {
            Some(id) => *id,
            None => self.add(assemble::new_actor(made.id.clone(), made.name.clone(), made.kind)),
        }
    }

    /// A person nobody knows, under the name as it stands in the text.
    pub(super) fn stranger(&mut self, text: &str, name: &Name, party: Option<usize>) -> ActorId {
        let surname = &name.whole_surname(text);
        let given = if name.first.is_empty() { &name.initials } else { name.first.of(text) };
        let full =
            if given.is_empty() { capitalised(surname) } else { format!("{given} {surname}") };
        // Never the id of someone we know: this is only someone of that name.
        let id = format!("naam-{}", slug(&full));
        if let Some(id) = self.of_id(&id) {
            return id;
        }
        if let Some(id) = self.by_id.get(&id) {
            return *id;
        }
        let mut actor = assemble::new_actor(id, full, ActorKind::Person);
        actor.aliases.push(capitalised(surname));
        actor.aliases.dedup_by_key(|a| key(a));
        let party = party.and_then(|p| self.gazetteer.actors().get(p));
        actor.parties.extend(party.map(|p| p.id.clone()));
        self.add(actor)
    }

    /// An office whose holder is not known.
    pub(super) fn office(&mut self, office: OfficeKey) -> ActorId {
        let (head, title) = post_name(office.post);
        let portfolio = office.portfolio.and_then(|p| self.gazetteer.portfolios.get(p));
        let country = office.country.and_then(|c| self.gazetteer.countries.get(c));
        let place = country.and_then(|c| self.gazetteer.actors().get(c.actor));
        let mut id = head.to_owned();
        let mut name = title.to_owned();
        if let Some(portfolio) = portfolio {
            let of = if portfolio.ministry.is_some() { "van" } else { "voor" };
            id = format!("{id}-{}", portfolio.id);
            name = format!("{name} {of} {}", portfolio.name);
        }
        let mut aliases = Vec::new();
        if let (Some(place), Some(country)) = (place, country) {
            aliases.push(format!("{} {}", country.adjective, name.to_lowercase()));
            id = format!("{id}-{}", place.id);
            name = format!("{name} van {}", place.name);
        }
        if let Some(id) = self.of_id(&id) {
            return id;
        }
        if let Some(id) = self.by_id.get(&id) {
            return *id;
        }
        let mut actor = assemble::new_actor(id, name, ActorKind::Role);
        actor.aliases = aliases;
        self.add(actor)
    }

    /// "kabinet" at a time for which none is known.
    pub(super) fn some_cabinet(&mut self) -> ActorId {
        let made = Made {
            id: "kabinet".into(),
            name: "Kabinet".into(),
            kind: ActorKind::Organisation,
            head: None,
        };
        self.made(&made)
    }

    /// Notes words that name an actor, so that a filter finds it by them.
    pub(super) fn note_form(&mut self, id: ActorId, words: &str) {
        self.actors.note_form(id, words);
    }

    /// The name other programs know an actor by.
    pub(super) fn name_of(&self, id: ActorId) -> &str {
        self.actors.get(id).map_or("", |a| a.id.as_str())
    }

    /// The name people know an actor by.
    pub(super) fn full_name(&self, id: ActorId) -> &str {
        self.actors.get(id).map_or("", |a| a.name.as_str())
    }

    /// What kind of actor it is.
    pub(super) fn kind(&self, id: ActorId) -> Option<ActorKind> {
        self.actors.get(id).map(|a| a.kind)
    }

    /// Everyone met, and last the parties of the persons among them: a filter finds persons by their
    /// party's names.
    pub(super) fn into_actors(mut self) -> Actors {
        let parties: Vec<String> =
            self.actors.iter().flat_map(|(_, a)| a.parties.iter().cloned()).collect();
        for party in parties {
            self.of_id(&party);
        }
        self.actors
    }

    fn add(&mut self, actor: Actor) -> ActorId {
        let name = actor.id.clone();
        let id = self.actors.add(actor);
        self.by_id.insert(name, id);
        id
    }
}

/// An office's short name for ids, and its title.
fn post_name(post: Post) -> (&'static str, &'static str) {
    match post {
        Post::Minister => ("minister", "Minister"),
        Post::StateSecretary => ("staatssecretaris", "Staatssecretaris"),
        Post::Premier => ("minister-president", "Minister-president"),
        Post::Speaker => ("kamervoorzitter", "Voorzitter van de Tweede Kamer"),
        Post::Monarch => ("staatshoofd", "Koning"),
        Post::Ambassador => ("ambassadeur", "Ambassadeur"),
    }
}

fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
