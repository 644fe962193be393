//! The index of a dossier: its words, and which events they lead to.

use std::collections::HashMap;

use crate::corpus::DocumentId;
use crate::dossier::Dossier;
use crate::extract::{Actor, ActorId, Telling};
use crate::labels::Labels;
use crate::timeline::EventId;

use super::lists::Lists;
use super::set::Set;
use super::words::{Gather, Words};
use crate::text::fold;

/// Folded words of a dossier and where they stand; made once a dossier.
#[derive(Debug, Default)]
pub struct Index {
    /// Words of sentences, by event.
    pub(super) sentences: Words,
    /// Words of titles, of file names and labels, and of origins, by document.
    pub(super) titles: Words,
    pub(super) files: Words,
    pub(super) origins: Words,
    /// Words of names and aliases, of offices and of parties, by actor.
    pub(super) names: Words,
    pub(super) offices: Words,
    pub(super) parties: Words,
    /// Words of the documents that name an actor, whatever they are.
    pub(super) forms: Words,
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
        let (mut told_by, mut naming) = (Lists::default(), Lists::default());
        for (id, event) in timeline.events().iter().enumerate() {
            for telling in event.tellings.iter().filter_map(|&t| timeline.tellings().get(t)) {
                told_by.add(id, [number(telling.document.0)]);
                naming.add(id, telling.actors.iter().map(|actor| number(actor.0)));
                for text in texts(dossier, telling) {
                    sentences.add(id, &fold(text));
                }
            }
        }
        self.sentences = sentences.finish();
        self.of_document = told_by.turned(dossier.documents().len());
        self.of_actor = naming.turned(dossier.actors().iter().count());
    }

    fn read_documents(&mut self, dossier: &Dossier) {
        let (mut titles, mut files, mut origins) = <(Gather, Gather, Gather)>::default();
        let labels = Labels::new(dossier);
        for (id, document) in dossier.documents().iter().enumerate() {
            titles.add(id, &fold(&document.meta.title));
            files.add(id, &fold(&document.name));
            files.add(id, &fold(labels.of(DocumentId(id))));
            origins.add(id, &fold(document.meta.origin.as_deref().unwrap_or_default()));
        }
        self.titles = titles.finish();
        self.files = files.finish();
        self.origins = origins.finish();
    }

    /// Only of those who are named in an event: a gazetteer knows a thousand others.
    fn read_actors(&mut self, dossier: &Dossier) {
        let (mut names, mut forms) = <(Gather, Gather)>::default();
        let (mut offices, mut parties) = <(Gather, Gather)>::default();
        let known: HashMap<&str, &Actor> =
            dossier.actors().iter().map(|(_, a)| (a.id.as_str(), a)).collect();
        for (ActorId(id), actor) in dossier.actors().iter() {
            if self.of_actor.of(id).is_empty() {
                continue;
            }
            names_of(actor).for_each(|name| names.add(id, &fold(name)));
            actor.forms.iter().for_each(|form| forms.add(id, &fold(form)));
            actor.offices.iter().for_each(|office| offices.add(id, &fold(&office.title)));
            for party in actor.parties.iter().map(String::as_str) {
                parties.add(id, &fold(party));
                let party = known.get(party).into_iter().flat_map(|a| names_of(a));
                party.for_each(|name| parties.add(id, &fold(name)));
            }
        }
        self.names = names.finish();
        self.forms = forms.finish();
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

/// The texts of a telling that words are looked for in.
fn texts<'a>(dossier: &'a Dossier, telling: &Telling) -> impl Iterator<Item = &'a str> {
    let apart = !telling.extent.contains(telling.headline);
    let spans = [Some(telling.extent), apart.then_some(telling.headline)];
    let document = dossier.document(telling.document);
    spans.into_iter().flatten().filter_map(move |span| Some(document?.words(span)))
}

/// The name and the aliases.
pub(super) fn names_of(actor: &Actor) -> impl Iterator<Item = &str> {
    actor.names().map(String::as_str)
}

/// As the index counts: four thousand million of anything are enough.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
