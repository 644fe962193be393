//! A dossier's own file in a gazetteer in the making: who is one, whose the words are, whose they are not.

use super::Sense;
use super::assemble::Assembly;
use super::file::{File, ForbidEntry, MergeEntry, SplitEntry};
use super::letters::key;
use super::rulings::Rulings;
use super::source::Origin;
use crate::error::{Error, Result};
use crate::extract::ActorKind;

/// What one file says of the actors that all files and the list of members name.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    merge: Vec<MergeEntry>,
    split: Vec<SplitEntry>,
    forbid: Vec<ForbidEntry>,
}

impl Verdicts {
    /// Takes them out of a file.
    pub(super) fn of(file: &mut File) -> Self {
        Self {
            merge: std::mem::take(&mut file.merge),
            split: std::mem::take(&mut file.split),
            forbid: std::mem::take(&mut file.forbid),
        }
    }
}

impl Assembly {
    /// Carries out what a file says; answers its mistakes. An entry with a mistake counts as not written.
    pub(super) fn judge(&mut self, verdicts: Verdicts, origin: &Origin<'_>) -> Vec<Error> {
        let Verdicts { merge, split, forbid } = verdicts;
        let merged = merge.into_iter().map(|entry| self.merge(&entry, origin));
        let mut wrong: Vec<Error> = merged.filter_map(Result::err).collect();
        wrong.extend(split.into_iter().filter_map(|entry| self.split(&entry, origin).err()));
        forbid.iter().for_each(|entry| self.forbid(entry, origin));
        wrong
    }

    fn merge(&mut self, entry: &MergeEntry, origin: &Origin<'_>) -> Result<()> {
        let wrong = |id: &str, reason: String| Err(origin.mistake_in("merge:", id, reason));
        let Some(into) = self.places.get(&entry.actor).copied() else {
            return wrong(&entry.actor, unknown(&entry.actor));
        };
        for id in &entry.also {
            match self.places.get(id).copied() {
                None => {
                    self.places.insert(id.clone(), into);
                    let reason = format!("{id} is not the id of anyone met in these documents");
                    let mistake = origin.mistake_in("merge:", id, reason);
                    self.rulings.unproven.push((id.clone(), mistake));
                }
                Some(from) if from == into => {
                    return wrong(id, format!("{id} and {} are one already", entry.actor));
                }
                Some(from) if self.is_person(from) != self.is_person(into) => {
                    return wrong(id, format!("one of {id} and {} is a person", entry.actor));
                }
                Some(from) => self.make_one(from, into),
            }
        }
        Ok(())
    }

    fn is_person(&self, place: usize) -> bool {
        self.actors.get(place).is_some_and(|a| a.kind == ActorKind::Person)
    }

    /// Whatever leads to one actor leads to another from now on.
    fn make_one(&mut self, from: usize, into: usize) {
        let turn = |place: &mut usize| {
            if *place == from {
                *place = into;
            }
        };
        self.places.values_mut().for_each(turn);
        self.cabinets.iter_mut().for_each(|(place, _)| turn(place));
        self.countries.iter_mut().for_each(|c| {
            turn(&mut c.actor);
            c.capital.iter_mut().for_each(turn);
        });
        self.portfolios.iter_mut().filter_map(|p| p.ministry.as_mut()).for_each(turn);
        for (_, sense) in &mut self.phrases {
            if let Sense::Actor(place) | Sense::Party(place) | Sense::WeakParty(place) = sense {
                turn(place);
            }
        }
        let person = |place| self.people.iter().position(|p| p.actor == place);
        if let (Some(from), Some(into)) = (person(from), person(into)) {
            self.make_one_person(from, into);
        }
        self.make_one_actor(from, into);
    }

    fn make_one_person(&mut self, from: usize, into: usize) {
        for tenure in self.tenures.iter_mut().filter(|t| t.person == from) {
            tenure.person = into;
        }
        for people in self.surnames.values_mut().chain(self.full_names.values_mut()) {
            if people.contains(&from) {
                people.retain(|p| *p != from && *p != into);
                people.push(into);
            }
        }
        for (_, sense) in self.phrases.iter_mut().filter(|(_, s)| *s == Sense::Person(from)) {
            *sense = Sense::Person(into);
        }
    }

    fn make_one_actor(&mut self, from: usize, into: usize) {
        let Some(other) = self.actors.get(from).cloned() else { return };
        let Some(actor) = self.actors.get_mut(into) else { return };
        actor.aliases.push(other.name);
        actor.aliases.extend(other.aliases);
        actor.offices.extend(other.offices);
        actor.parties.extend(other.parties);
        let id = actor.id.clone();
        for party in self.actors.iter_mut().flat_map(|a| &mut a.parties) {
            if *party == other.id {
                party.clone_from(&id);
            }
        }
    }

    fn split(&mut self, entry: &SplitEntry, origin: &Origin<'_>) -> Result<()> {
        let Some(actor) = self.places.get(&entry.actor).copied() else {
            return Err(origin.mistake_in("split:", &entry.actor, unknown(&entry.actor)));
        };
        for words in &entry.words {
            self.rulings.given.insert(key(words), actor);
            self.phrases.push((words.clone(), Sense::Actor(actor)));
            let known = self.actors.get_mut(actor);
            known.into_iter().for_each(|a| a.aliases.push(words.clone()));
        }
        Ok(())
    }

    fn forbid(&mut self, entry: &ForbidEntry, origin: &Origin<'_>) {
        let Some(id) = &entry.actor else {
            return self.rulings.nobody.extend(entry.words.iter().map(|w| key(w)));
        };
        if !self.places.contains_key(id) {
            let reason = format!("{id} is not the id of anyone met in these documents");
            let mistake = origin.mistake_in("forbid:", id, reason);
            self.rulings.unproven.push((id.clone(), mistake));
        }
        for words in &entry.words {
            self.rulings.never.entry(key(words)).or_default().insert(id.clone());
        }
    }

    /// What is left of the names once the words said to be another's are taken from them.
    pub(super) fn take_rulings(&mut self) -> Rulings {
        let rulings = std::mem::take(&mut self.rulings);
        if !rulings.given.is_empty() {
            self.phrases.retain(|(words, sense)| match rulings.given.get(&key(words)) {
                Some(actor) if is_name(*sense) => *sense == Sense::Actor(*actor),
                _ => true,
            });
        }
        rulings
    }
}

/// Whether a sense is that of a name, not of a word that opens a pattern.
fn is_name(sense: Sense) -> bool {
    use Sense::{Actor, Country, Demonym, Given, Party, Person, WeakParty};
    matches!(
        sense,
        Actor(_) | Party(_) | WeakParty(_) | Person(_) | Country(_) | Demonym(_) | Given
    )
}

fn unknown(id: &str) -> String {
    format!("expected the id of an actor that is known beforehand, found {id}")
}
