//! Finding events by words: of sentences, titles and names; fuzzily when no word holds what was typed.

use crate::date::DateRange;
use crate::dossier::Dossier;
use crate::extract::{ActorId, ActorKind, Office};
use crate::timeline::EventId;

use super::Marks;
use super::fuzzy::Fuzzy;
use super::index::{Index, names_of};
use super::lists::Lists;
use super::pattern::{Part, Pattern};
use super::set::Set;
use super::words::Words;
use crate::text::fold;

/// Letters of a word that may be searched fuzzily, at least.
const LEAST_FUZZY: usize = 4;

/// One search through a dossier; collects what to light.
pub(super) struct Finder<'a> {
    pub(super) index: &'a Index,
    pub(super) dossier: &'a Dossier,
    marks: Marks,
    /// Who is meant, as places among the actors.
    meant: Vec<usize>,
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
        Self { index, dossier, marks: Marks::default(), meant: Vec::new() }
    }

    /// The words to light, and who is meant, in order.
    pub(super) fn into_marks(mut self) -> (Marks, Vec<ActorId>) {
        self.meant.sort_unstable();
        self.meant.dedup();
        (self.marks, self.meant.into_iter().map(ActorId).collect())
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
        let sentences = self.index.sentences.owners_of(pattern, self.events());
        let named = self.named(pattern);
        self.meant.extend(named.iter());
        let found = sentences.or(&self.titled(pattern)).or(&self.naming(named.iter()));
        self.or_fuzzily(pattern, found, &[Place::Sentence, Place::Title, Place::Name])
    }

    /// By name, alias, party, or an office held at the time.
    pub(super) fn actor(&mut self, pattern: &Pattern) -> Set {
        if let Some(called) = self.called(pattern) {
            self.meant.extend(called.iter());
            self.marks.add(pattern.clone());
            return self.naming(called.iter());
        }
        let in_party = self.index.parties.owners_of(pattern, self.index.of_actor.len());
        let named = self.named(pattern).or(&in_party);
        self.meant.extend(named.iter());
        let found = self.naming(named.iter()).or(&self.in_office(pattern));
        if found.is_empty() {
            return self.worded(pattern);
        }
        self.or_fuzzily(pattern, found, &[Place::Name])
    }

    /// By the words some document has for someone ("mijn Marokkaanse collega"), else fuzzily by name.
    fn worded(&mut self, pattern: &Pattern) -> Set {
        let worded = self.index.forms.owners_of(pattern, self.index.of_actor.len());
        self.meant.extend(worded.iter());
        let found = self.naming(worded.iter());
        self.or_fuzzily(pattern, found, &[Place::Name])
    }

    /// By title, file name or the label beside its events.
    pub(super) fn document(&mut self, pattern: &Pattern) -> Set {
        let found = self.titled(pattern).or(&self.documents(&self.index.files, pattern));
        self.or_fuzzily(pattern, found, &[Place::Title, Place::File])
    }

    /// By who speaks in the document.
    pub(super) fn source(&mut self, pattern: &Pattern) -> Set {
        self.documents(&self.index.origins, pattern)
    }

    fn titled(&self, pattern: &Pattern) -> Set {
        self.documents(&self.index.titles, pattern)
    }

    fn documents(&self, words: &Words, pattern: &Pattern) -> Set {
        let documents = words.owners_of(pattern, self.index.of_document.len());
        self.told_by(documents.iter())
    }

    /// Actors with the pattern in a name or alias.
    fn named(&self, pattern: &Pattern) -> Set {
        self.index.names.owners_of(pattern, self.index.of_actor.len())
    }

    /// Whoever has just this name, when whole words were asked for. An office is left to its holders.
    fn called(&self, pattern: &Pattern) -> Option<Set> {
        let same = |id: &usize| {
            let actor = self.dossier.actors().get(ActorId(*id));
            let named = actor.filter(|a| a.kind != ActorKind::Role);
            named.and_then(|a| Pattern::whole(&a.name)).is_some_and(|name| name == *pattern)
        };
        let mut called = Set::none(self.index.of_actor.len());
        self.named(pattern).iter().filter(same).for_each(|id| called.insert(id));
        (!called.is_empty()).then_some(called)
    }

    /// Events in which someone is named who then held such an office.
    fn in_office(&mut self, pattern: &Pattern) -> Set {
        let timeline = self.dossier.timeline();
        let is = |office: &&Office| pattern.is_in(&fold(&office.title));
        let mut events = self.none();
        for id in self.index.offices.owners_of(pattern, self.index.of_actor.len()).iter() {
            let Some(actor) = self.dossier.actors().get(ActorId(id)) else { continue };
            let offices: Vec<_> = actor.offices.iter().filter(is).collect();
            for &event in self.index.of_actor.of(id) {
                let when = timeline.when(EventId(event as usize));
                if when.is_some_and(|when| offices.iter().any(|office| held(office, when))) {
                    events.insert(event as usize);
                    self.meant.push(id);
                }
            }
        }
        events
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
            self.meant.push(id);
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
fn held(office: &Office, when: DateRange) -> bool {
    when.is_placed()
        && when.last().is_none_or(|last| office.from <= last)
        && office.until.zip(when.first()).is_none_or(|(until, first)| first < until)
}
