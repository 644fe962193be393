//! What a dossier says of one actor: its events, where and how it is named, with whom.

use std::collections::HashMap;
use std::hash::Hash;

use super::index::{Index, names_of};
use crate::corpus::DocumentId;
use crate::dossier::Dossier;
use crate::extract::{ActorId, ActorKind};
use crate::text::fold;
use crate::timeline::EventId;

/// Everything a dossier says of one actor, counted; the most frequent first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// The events that name it, in time order.
    pub events: Vec<EventId>,
    /// The documents that name it, with their mentions.
    pub documents: Vec<(DocumentId, usize)>,
    /// The words that name it, with how often they do.
    pub words: Vec<(String, usize)>,
    /// Who is named in the same events, places left out, and in how many.
    pub with: Vec<(ActorId, usize)>,
}

impl Index {
    /// The profile of an actor; its events, and who else is in them, among the given events, which
    /// are in time order.
    pub fn profile(&self, dossier: &Dossier, actor: ActorId, among: &[EventId]) -> Profile {
        let events: Vec<EventId> =
            self.events_of(actor).filter(|e| among.binary_search(e).is_ok()).collect();
        let others = events.iter().flat_map(|e| dossier.timeline().actors(*e));
        let is_place =
            |id: ActorId| dossier.actors().get(id).is_none_or(|a| a.kind == ActorKind::Place);
        let with = counted(others.filter(|other| *other != actor && !is_place(*other)));
        let (mut documents, mut words) = (Vec::new(), Vec::new());
        for (i, document) in dossier.documents().iter().enumerate() {
            let mentions = dossier.reading(DocumentId(i)).map_or(&[][..], |r| &r.mentions);
            let own = mentions.iter().filter(|m| m.actor == actor);
            let before = words.len();
            words.extend(own.map(|m| without_capital(document.words(m.span))));
            if words.len() > before {
                documents.push((DocumentId(i), words.len() - before));
            }
        }
        documents.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
        Profile { events, documents, words: counted(words.into_iter()), with }
    }

    /// The events that name an actor, in time order.
    pub fn events_of(&self, actor: ActorId) -> impl Iterator<Item = EventId> {
        self.of_actor.of(actor.0).iter().map(|event| EventId(*event as usize))
    }

    /// Everyone some document names, with the number of given events that do so; `all` keeps those
    /// who are named in none of them. Most first, then by name.
    pub fn named(&self, dossier: &Dossier, events: &[EventId], all: bool) -> Vec<(ActorId, usize)> {
        let mut named = self.actor_counts(dossier, events);
        if all {
            let listed: std::collections::HashSet<ActorId> = named.iter().map(|n| n.0).collect();
            let others = dossier.actors().iter().filter(|(_, a)| !a.forms.is_empty());
            let mut others: Vec<_> = others.filter(|(id, _)| !listed.contains(id)).collect();
            others.sort_by_cached_key(|(_, actor)| fold(&actor.name));
            named.extend(others.into_iter().map(|(id, _)| (id, 0)));
        }
        named
    }
}

/// The places, in a list of actors, of those whose name, other name or words in the documents fit
/// what is typed; the best first.
pub fn rank_actors(dossier: &Dossier, typed: &str, actors: &[(ActorId, usize)]) -> Vec<usize> {
    let mut names: Vec<(usize, &str)> = Vec::new();
    for (place, (id, _)) in actors.iter().enumerate() {
        let Some(actor) = dossier.actors().get(*id) else { continue };
        let forms = actor.forms.iter().map(String::as_str);
        names.extend(names_of(actor).chain(forms).map(|name| (place, name)));
    }
    let mut seen = vec![false; actors.len()];
    let ranked = super::rank(typed, names.iter().map(|(_, name)| *name)).into_iter();
    let places = ranked.filter_map(|(i, _)| names.get(i).map(|(place, _)| *place));
    places
        .filter(|place| !seen.get_mut(*place).is_some_and(|s| std::mem::replace(s, true)))
        .collect()
}

/// "De staatssecretaris" and "de staatssecretaris" are the same words.
fn without_capital(words: &str) -> String {
    let article = ["De ", "Het ", "Een "].iter().any(|a| words.starts_with(a));
    let mut chars = words.chars();
    match chars.next() {
        Some(first) if article => first.to_lowercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}

/// How often each stands in a row, the most frequent first, then in order.
fn counted<T: Ord + Hash + Eq>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: HashMap<T, usize> = HashMap::new();
    all.for_each(|one| *counts.entry(one).or_default() += 1);
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened() -> (Dossier, Index) {
        let dossier = Dossier::open(&[]).unwrap();
        let index = Index::new(&dossier);
        (dossier, index)
    }

    #[test]
    fn a_profile_counts_what_the_filter_keeps() {
        let (dossier, index) = opened();
        let all: Vec<EventId> = (0..dossier.timeline().events().len()).map(EventId).collect();
        let (actor, count) = index.named(&dossier, &all, false)[0];
        let whole = index.profile(&dossier, actor, &all);
        assert_eq!(whole.events.len(), count);
        let half = index.profile(&dossier, actor, &all[..all.len() / 2]);
        assert!(half.events.len() < whole.events.len() && whole.events.starts_with(&half.events));
        assert_eq!(half.documents, whole.documents, "words are those of the whole dossier");
        let mentions: usize = whole.documents.iter().map(|(_, n)| n).sum();
        assert_eq!(mentions, whole.words.iter().map(|(_, n)| n).sum::<usize>());
        assert!(whole.with.iter().all(|(id, n)| *id != actor && *n <= whole.events.len()));
    }

    #[test]
    fn actors_without_an_event_come_last() {
        let (dossier, index) = opened();
        let named = index.named(&dossier, &[], true);
        assert!(named.len() > 20 && named.iter().all(|(_, count)| *count == 0));
        assert_eq!(index.named(&dossier, &[], false), []);
    }

    #[test]
    fn actors_are_found_by_name_alias_and_words() {
        let (dossier, index) = opened();
        let named = index.named(&dossier, &[], true);
        for (typed, id) in [
            ("broekers", "ankie-broekers-knol"),
            ("bkers", "ankie-broekers-knol"),
            ("volkspartij voor vrijheid", "vvd"),
        ] {
            let first = rank_actors(&dossier, typed, &named).first().copied();
            let found = first.and_then(|place| dossier.actors().get(named[place].0));
            assert_eq!(found.map(|a| a.id.as_str()), Some(id), "{typed}");
        }
    }
}
