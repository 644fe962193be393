//! The names of bodies as phrases, without a copy of each.

use super::Sense;
use super::aliases::relaxed;
use super::assemble::Assembly;
use super::lexicon::{Builder, Lexicon};
use super::words::Words;
use crate::extract::{Actor, ActorKind};

impl Assembly {
    /// Copies the names of bodies among the phrases, where a dossier's own file may change them.
    pub(super) fn copy_bodies(&mut self) {
        for (place, kind) in std::mem::take(&mut self.bodies) {
            let names: Vec<String> = self.sure_names(place).cloned().collect();
            self.phrases.extend(names.iter().map(|n| body_phrase(n, place, kind)));
        }
    }

    /// The names of a body that need no proof.
    fn sure_names(&self, place: usize) -> impl Iterator<Item = &String> {
        let weak = self.weak_names.get(&place).map_or(&[][..], Vec::as_slice);
        let body = self.actors.get(place);
        body.into_iter().flat_map(Actor::names).filter(move |name| !weak.contains(name))
    }

    /// All names and all words that open a pattern.
    pub(super) fn lexicon(&self, words: &Words) -> Lexicon {
        let mut builder = Builder::default();
        let phrases = self.phrases.iter().map(|(n, s)| (n.as_str(), *s));
        phrases.chain(words.senses()).for_each(|(words, sense)| builder.add(words, sense));
        for (place, kind) in self.bodies.iter().copied() {
            for name in self.sure_names(place) {
                match kind {
                    ActorKind::Party => builder.add(name, Sense::Party(place)),
                    _ => builder.add(&relaxed(name), Sense::Actor(place)),
                }
            }
        }
        builder.build()
    }
}

/// A name of a body or a party, as it may be written, and what it means.
pub(super) fn body_phrase(name: &str, place: usize, kind: ActorKind) -> (String, Sense) {
    match kind {
        ActorKind::Party => (name.to_owned(), Sense::Party(place)),
        _ => (relaxed(name).into_owned(), Sense::Actor(place)),
    }
}
