//! The index of a dossier: its words, and which events they lead to.

use crate::dossier::Dossier;
use crate::extract::{Actor, ActorId};
use crate::timeline::EventId;

use super::fold::fold;
use super::lists::Lists;
use super::set::Set;
use super::words::{Gather, Words};

/// Folded words of a dossier and where they stand; made once a dossier.
#[derive(Debug, Default)]
pub struct Index {
    /// Words of sentences, by event.
    pub(super) sentences: Words,
    /// Words of titles, of file names and of origins, by document.
    pub(super) titles: Words,
    pub(super) files: Words,
    pub(super) origins: Words,
    /// Words of names and aliases, of offices and of parties, by actor.
    pub(super) names: Words,
    pub(super) offices: Words,
    pub(super) parties: Words,
    /// Events a document tells; events an actor is named in.
    pub(super) of_document: Lists,
    pub(super) of_actor: Lists,
}

impl Index {
    /// Reads every word of the dossier's tellings, titles and names.
    pub fn new(dossier: &Dossier) -> Index {
        let mut index = Index::default();
        index.read_events(dossier);
        index.read_documents(dossier);
        index.read_actors(dossier);
        index
    }

    fn read_events(&mut self, dossier: &Dossier) {
        let timeline = dossier.timeline();
        let mut sentences = Gather::default();
        let (mut told, mut named) = (Vec::new(), Vec::new());
        for (event, id) in timeline.events().iter().zip(0u32..) {
            let (mut documents, mut actors) = (Vec::new(), Vec::new());
            for telling in event.tellings.iter().filter_map(|&t| timeline.tellings().get(t)) {
                documents.push(number(telling.document.0));
                actors.extend(telling.actors.iter().map(|a| number(a.0)));
            }
            texts(dossier, EventId(id as usize), &mut |text| {
                sentences.add(id, &fold(text));
                false
            });
            told.extend(unique(documents).map(|d| (d, id)));
            named.extend(unique(actors).map(|a| (a, id)));
        }
        self.sentences = sentences.finish();
        self.of_document = Lists::new(dossier.documents().len(), &told);
        self.of_actor = Lists::new(dossier.actors().iter().count(), &named);
    }

    fn read_documents(&mut self, dossier: &Dossier) {
        let (mut titles, mut files, mut origins) = <(Gather, Gather, Gather)>::default();
        for (document, id) in dossier.documents().iter().zip(0u32..) {
            titles.add(id, &fold(&document.meta.title));
            files.add(id, &fold(&document.name));
            origins.add(id, &fold(document.meta.origin.as_deref().unwrap_or_default()));
        }
        self.titles = titles.finish();
        self.files = files.finish();
        self.origins = origins.finish();
    }

    /// Only of those who are named in an event: a gazetteer knows a thousand others.
    fn read_actors(&mut self, dossier: &Dossier) {
        let (mut names, mut offices, mut parties) = <(Gather, Gather, Gather)>::default();
        for ((ActorId(at), actor), id) in dossier.actors().iter().zip(0u32..) {
            if self.of_actor.of(at).is_empty() {
                continue;
            }
            names_of(actor).for_each(|name| names.add(id, &fold(name)));
            actor.offices.iter().for_each(|office| offices.add(id, &fold(&office.title)));
            parties_of(dossier, actor).for_each(|party| parties.add(id, &fold(party)));
        }
        self.names = names.finish();
        self.offices = offices.finish();
        self.parties = parties.finish();
    }

    /// Who is named in these events and in how many of them: most first, then by name.
    pub fn actor_counts(&self, dossier: &Dossier, events: &[EventId]) -> Vec<(ActorId, usize)> {
        let mut among = Set::none(dossier.timeline().events().len());
        events.iter().for_each(|event| among.insert(event.0));
        let count =
            |id: usize| self.of_actor.of(id).iter().filter(|e| among.has(**e as usize)).count();
        let mut counts: Vec<_> =
            (0..self.of_actor.len()).map(|id| (ActorId(id), count(id))).collect();
        counts.retain(|(_, count)| *count > 0);
        let name = |id: ActorId| dossier.actors().get(id).map(|a| fold(&a.name));
        counts.sort_by_cached_key(|(id, count)| (std::cmp::Reverse(*count), name(*id)));
        counts
    }
}

/// The texts of an event that words are looked for in, until one is taken (`true`).
pub(super) fn texts(dossier: &Dossier, id: EventId, take: &mut dyn FnMut(&str) -> bool) -> bool {
    let timeline = dossier.timeline();
    let Some(event) = timeline.event(id) else { return false };
    event.tellings.iter().filter_map(|&t| timeline.tellings().get(t)).any(|telling| {
        let Some(document) = dossier.document(telling.document) else { return false };
        take(document.words(telling.extent))
            || !telling.extent.contains(telling.headline) && take(document.words(telling.headline))
    })
}

/// The name and the aliases.
pub(super) fn names_of(actor: &Actor) -> impl Iterator<Item = &str> {
    std::iter::once(&actor.name).chain(&actor.aliases).map(String::as_str)
}

/// The ids and names of an actor's parties.
pub(super) fn parties_of<'a>(
    dossier: &'a Dossier,
    actor: &'a Actor,
) -> impl Iterator<Item = &'a str> {
    actor.parties.iter().flat_map(|party| {
        let known = dossier.actors().iter().find(|(_, a)| a.id == *party);
        std::iter::once(party.as_str()).chain(known.map(|(_, a)| a.name.as_str()))
    })
}

/// As the index counts: four thousand million of anything are enough.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn unique(mut numbers: Vec<u32>) -> impl Iterator<Item = u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter()
}
