//! Finding events by words: of sentences, titles and names; fuzzily when no word holds what was typed.

use crate::corpus::Document;
use crate::date::DateRange;
use crate::dossier::Dossier;
use crate::extract::{Actor, ActorId, Office};
use crate::timeline::EventId;

use super::Marks;
use super::fold::fold;
use super::fuzzy::Fuzzy;
use super::index::{Index, names_of, parties_of, texts};
use super::lists::Lists;
use super::pattern::{Part, Pattern};
use super::set::Set;
use super::words::Words;

/// Letters of a word that may be searched fuzzily, at least.
const LEAST_FUZZY: usize = 4;

/// One search through a dossier; collects what to light.
pub(super) struct Finder<'a> {
    pub(super) index: &'a Index,
    pub(super) dossier: &'a Dossier,
    marks: Marks,
}

/// Where what was typed may be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Sentence,
    Title,
    File,
    Name,
}

impl<'a> Finder<'a> {
    pub(super) fn new(index: &'a Index, dossier: &'a Dossier) -> Self {
        Self { index, dossier, marks: Marks::default() }
    }

    pub(super) fn into_marks(self) -> Marks {
        self.marks
    }

    /// How many events there are.
    pub(super) fn events(&self) -> usize {
        self.dossier.timeline().events().len()
    }

    pub(super) fn none(&self) -> Set {
        Set::none(self.events())
    }

    /// The events these documents tell.
    pub(super) fn told_by(&self, documents: impl Iterator<Item = usize>) -> Set {
        self.led(documents, &self.index.of_document)
    }

    /// The events these actors are named in.
    pub(super) fn naming(&self, actors: impl Iterator<Item = usize>) -> Set {
        self.led(actors, &self.index.of_actor)
    }

    fn led(&self, owners: impl Iterator<Item = usize>, lists: &Lists) -> Set {
        let mut set = self.none();
        owners.flat_map(|owner| lists.of(owner)).for_each(|event| set.insert(*event as usize));
        set
    }

    /// In sentence, title or names.
    pub(super) fn words(&mut self, pattern: &Pattern) -> Set {
        let sentences = owners(&self.index.sentences, pattern, self.events(), |event| {
            texts(self.dossier, EventId(event), &mut |text| pattern.is_in(&fold(text)))
        });
        let found =
            sentences.or(&self.titled(pattern)).or(&self.naming(self.named(pattern).iter()));
        self.or_fuzzily(pattern, found, &[Place::Sentence, Place::Title, Place::Name])
    }

    /// By name, alias, party, or an office held at the time.
    pub(super) fn actor(&mut self, pattern: &Pattern) -> Set {
        let named = self.naming(self.named(pattern).iter());
        let found = named.or(&self.in_party(pattern)).or(&self.in_office(pattern));
        self.or_fuzzily(pattern, found, &[Place::Name])
    }

    /// By title or file name.
    pub(super) fn document(&mut self, pattern: &Pattern) -> Set {
        let files = self.documents(&self.index.files, pattern, |d| &d.name);
        let found = self.titled(pattern).or(&self.told_by(files.iter()));
        self.or_fuzzily(pattern, found, &[Place::Title, Place::File])
    }

    /// By who speaks in the document.
    pub(super) fn source(&mut self, pattern: &Pattern) -> Set {
        let origin = |d: &'a Document| d.meta.origin.as_deref().unwrap_or_default();
        let found = self.documents(&self.index.origins, pattern, origin);
        self.told_by(found.iter())
    }

    fn titled(&self, pattern: &Pattern) -> Set {
        let found = self.documents(&self.index.titles, pattern, |d| &d.meta.title);
        self.told_by(found.iter())
    }

    /// Documents with the pattern in one of their texts.
    fn documents(
        &self,
        words: &Words,
        pattern: &Pattern,
        text: impl Fn(&'a Document) -> &'a str,
    ) -> Set {
        let documents = self.dossier.documents();
        owners(words, pattern, documents.len(), |id| {
            documents.get(id).is_some_and(|document| pattern.is_in(&fold(text(document))))
        })
    }

    /// Actors with the pattern in a name or alias.
    fn named(&self, pattern: &Pattern) -> Set {
        self.actors(&self.index.names, pattern, |actor| {
            names_of(actor).any(|name| pattern.is_in(&fold(name)))
        })
    }

    fn in_party(&self, pattern: &Pattern) -> Set {
        let found = self.actors(&self.index.parties, pattern, |actor| {
            parties_of(self.dossier, actor).any(|party| pattern.is_in(&fold(party)))
        });
        self.naming(found.iter())
    }

    /// Events in which someone is named who then held such an office.
    fn in_office(&self, pattern: &Pattern) -> Set {
        let timeline = self.dossier.timeline();
        let is = |office: &Office| pattern.is_in(&fold(&office.title));
        let mut events = self.none();
        for id in
            self.actors(&self.index.offices, pattern, |actor| actor.offices.iter().any(is)).iter()
        {
            let Some(actor) = self.dossier.actors().get(ActorId(id)) else { continue };
            let held: Vec<_> = actor.offices.iter().filter(|office| is(office)).collect();
            for &event in self.index.of_actor.of(id) {
                let when = timeline.when(EventId(event as usize));
                if when.is_some_and(|when| held.iter().any(|office| in_term(office, when))) {
                    events.insert(event as usize);
                }
            }
        }
        events
    }

    fn actors(&self, words: &Words, pattern: &Pattern, verify: impl Fn(&Actor) -> bool) -> Set {
        owners(words, pattern, self.index.of_actor.len(), |id| {
            self.dossier.actors().get(ActorId(id)).is_some_and(&verify)
        })
    }

    /// What was found; when that is nothing and the pattern a plain word, what may be meant.
    fn or_fuzzily(&mut self, pattern: &Pattern, found: Set, places: &[Place]) -> Set {
        if !found.is_empty() || !pattern.is_plain() {
            self.marks.add(pattern.clone());
            return found;
        }
        let Some(fuzzy) = Fuzzy::new(&pattern.text(), LEAST_FUZZY) else { return found };
        let mut meant: Vec<_> =
            places.iter().flat_map(|place| self.meant(*place, &fuzzy)).collect();
        let best = meant.iter().map(|(score, ..)| *score).max().unwrap_or_default();
        meant.retain(|(score, ..)| score * 10 >= best * 9);
        meant.iter().fold(found, |found, (_, place, id)| found.or(&self.take(*place, *id)))
    }

    /// The words and names of a place that may be meant, with their scores.
    fn meant(&self, place: Place, fuzzy: &Fuzzy) -> Vec<(i64, Place, usize)> {
        let beginning = Part { run: fuzzy.initial(), head: true, tail: false };
        if let Some(words) = self.vocabulary(place) {
            let near = words
                .matching(beginning)
                .filter_map(|id| Some((fuzzy.score(words.word(id))?, place, id)));
            return near.collect();
        }
        let mut actors: Vec<_> = self
            .index
            .names
            .matching(beginning)
            .flat_map(|id| self.index.names.owners(id))
            .collect();
        actors.sort_unstable();
        actors.dedup();
        let score = |id: &u32| {
            let names = names_of(self.dossier.actors().get(ActorId(*id as usize))?);
            Some((names.filter_map(|name| fuzzy.score(&fold(name))).max()?, place, *id as usize))
        };
        actors.into_iter().filter_map(score).collect()
    }

    /// The events of something meant; its words are lit.
    fn take(&mut self, place: Place, id: usize) -> Set {
        let Some(words) = self.vocabulary(place) else {
            let actor = self.dossier.actors().get(ActorId(id));
            let names = actor.into_iter().flat_map(names_of).filter_map(Pattern::whole);
            names.for_each(|name| self.marks.add(name));
            return self.naming(std::iter::once(id));
        };
        Pattern::whole(words.word(id)).into_iter().for_each(|word| self.marks.add(word));
        let owners = words.owners(id).iter().map(|owner| *owner as usize);
        if place != Place::Sentence {
            return self.told_by(owners);
        }
        let mut set = self.none();
        owners.for_each(|event| set.insert(event));
        set
    }

    /// The words of a place; names are compared whole.
    fn vocabulary(&self, place: Place) -> Option<&'a Words> {
        match place {
            Place::Sentence => Some(&self.index.sentences),
            Place::Title => Some(&self.index.titles),
            Place::File => Some(&self.index.files),
            Place::Name => None,
        }
    }
}

/// Whether an office was held on some day of a date.
fn in_term(office: &Office, when: DateRange) -> bool {
    when.is_placed()
        && when.last().is_none_or(|last| office.from <= last)
        && office.until.zip(when.first()).is_none_or(|(until, first)| first < until)
}

/// The owners of a pattern's words; when it has several, those where they stand in a row.
fn owners(words: &Words, pattern: &Pattern, len: usize, in_a_row: impl Fn(usize) -> bool) -> Set {
    let mut parts = pattern.parts().map(|part| {
        let mut set = Set::none(len);
        let owners = words.matching(part).flat_map(|id| words.owners(id));
        owners.for_each(|owner| set.insert(*owner as usize));
        set
    });
    let first = parts.next().unwrap_or_default();
    let Some(second) = parts.next() else { return first };
    let candidates = parts.fold(first.and(&second), |all, part| all.and(&part));
    let mut found = Set::none(len);
    candidates.iter().filter(|owner| in_a_row(*owner)).for_each(|owner| found.insert(owner));
    found
}
