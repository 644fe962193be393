//! The gazetteer: everyone known beforehand, and the tables to find them by name and by office.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::Post;
use super::assemble::Assembly;
use super::assemble_own::Verdicts;
use super::file::File;
use super::letters::with_key;
use super::lexicon::Lexicon;
use super::rulings::Rulings;
use super::sets::Sets;
use super::source::{self, Origin, Term};
use super::tenures::{Tenure, Tenures};
use super::words::Words;
use crate::corpus::OwnFile;
use crate::error::{Error, Result};
use crate::extract::{Actor, ActorKind, Actors};

const FILE: &str = "assets/actors.yaml";
const TEXT: &str = include_str!("../../../assets/actors.yaml");
/// The same, as the build left it: YAML takes ten times as long to read.
const JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/actors.json"));
const MEMBERS_FILE: &str = "assets/members.txt";
const MEMBERS: &str = include_str!("../../../assets/members.txt");

/// Everyone known beforehand: persons with their offices, bodies, parties, places.
#[derive(Debug)]
pub struct Gazetteer {
    pub(super) actors: Vec<Actor>,
    pub(super) people: Vec<Person>,
    pub(super) tenures: Tenures,
    pub(super) portfolios: Vec<Portfolio>,
    pub(super) countries: Vec<Country>,
    /// Dutch cabinets: place in `actors`, and when.
    pub(super) cabinets: Vec<(usize, Term)>,
    /// Surnames, whole and short, by [`key`](super::letters::key), to places in `people`.
    surnames: HashMap<String, Vec<usize>>,
    /// First name and surname, likewise.
    full_names: HashMap<String, Vec<usize>>,
    /// Names that were a body's only for a time, by [`key`](super::letters::key), with its place in `actors`.
    dated_names: FxHashMap<usize, Vec<(String, Term)>>,
    /// Names that need proof, by the place of their body.
    weak_names: FxHashMap<usize, Vec<String>>,
    /// Ids to places in `actors`.
    places: HashMap<String, usize>,
    pub(super) words: Words,
    pub(super) sets: Sets,
    pub(super) lexicon: Lexicon,
    /// What the dossier's own file says of words.
    pub(super) rulings: Rulings,
}

/// A person, as needed to tell them from others.
#[derive(Debug)]
pub(super) struct Person {
    /// Place in [`Gazetteer::actors`].
    pub(super) actor: usize,
    /// "van Toorenburg"
    pub(super) surname: String,
    /// "M.M."; empty when unknown.
    pub(super) initials: String,
    /// Foreign politicians: place in [`Gazetteer::countries`].
    pub(super) country: Option<usize>,
    /// From the list of members only, which nobody has reviewed.
    pub(super) bulk: bool,
    /// Terms in parliament.
    pub(super) seats: Vec<Term>,
}

/// An office, whatever it was called at the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct OfficeKey {
    /// Minister, state secretary …
    pub(super) post: Post,
    /// Of what: place in [`Gazetteer::portfolios`].
    pub(super) portfolio: Option<usize>,
    /// Of which country, when not of the Netherlands.
    pub(super) country: Option<usize>,
}

/// What a minister is minister of.
#[derive(Debug)]
pub(super) struct Portfolio {
    /// Short and stable: "bz", "rechtsbescherming".
    pub(super) id: String,
    /// As its office is called: "Buitenlandse Zaken".
    pub(super) name: String,
    /// The ministry of that name, in [`Gazetteer::actors`].
    pub(super) ministry: Option<usize>,
    /// The portfolio of the ministry that houses a minister without one: "Rechtsbescherming" is at Justitie.
    pub(super) host: Option<usize>,
}

/// A country and its adjective.
#[derive(Debug)]
pub(super) struct Country {
    /// Place in [`Gazetteer::actors`].
    pub(super) actor: usize,
    /// "Marokkaanse"
    pub(super) adjective: String,
    /// Its capital, likewise.
    pub(super) capital: Option<usize>,
}

impl Gazetteer {
    /// What the program ships with.
    ///
    /// # Errors
    /// A mistake in an asset: file, line, reason.
    pub fn built_in() -> Result<Self> {
        Self::extended(&[]).map(|(gazetteer, _)| gazetteer)
    }

    /// What the program ships with, and what a dossier's own files add to it; their mistakes, each
    /// with file, line and reason. An entry with a mistake counts as not written, a file that is no
    /// YAML of the right shape as empty.
    ///
    /// # Errors
    /// A mistake in an asset.
    pub fn extended(own: &[OwnFile]) -> Result<(Self, Vec<Error>)> {
        let mut assembly = Assembly::default();
        let origin = Origin { file: FILE, text: TEXT };
        first(assembly.add_file(source::built(FILE, JSON)?, &origin))?;
        if !own.is_empty() {
            assembly.copy_bodies();
        }
        let (mut mistakes, mut verdicts) = (Vec::new(), Vec::new());
        assembly.extends = true;
        for origin in own.iter().map(|own| Origin { file: &own.name, text: &own.text }) {
            match source::yaml::<File>(&origin) {
                Ok(mut file) => {
                    verdicts.push((Verdicts::of(&mut file), Origin { ..origin }));
                    mistakes.extend(assembly.add_file(file, &origin));
                }
                Err(mistake) => mistakes.push(mistake),
            }
        }
        assembly.extends = false;
        assembly.add_members(&Origin { file: MEMBERS_FILE, text: MEMBERS })?;
        for (verdicts, origin) in verdicts {
            mistakes.extend(assembly.judge(verdicts, &origin));
        }
        Ok((Self::assembled(assembly)?, mistakes))
    }

    /// Only the actors of one file.
    ///
    /// # Errors
    /// A mistake in it: file, line, reason.
    pub fn from_yaml(file: &str, text: &str) -> Result<Self> {
        let mut assembly = Assembly::default();
        let origin = Origin { file, text };
        first(assembly.add_file(source::yaml(&origin)?, &origin))?;
        Self::assembled(assembly)
    }

    fn assembled(mut assembly: Assembly) -> Result<Self> {
        let rulings = assembly.take_rulings();
        let (words, sets) = Words::built_in()?;
        let lexicon = assembly.lexicon(&words);
        let tenures = Tenures::new(&assembly.tenures, &assembly.people);
        Ok(Self {
            actors: assembly.actors,
            people: assembly.people,
            tenures,
            portfolios: assembly.portfolios,
            countries: assembly.countries,
            cabinets: assembly.cabinets,
            surnames: assembly.surnames,
            full_names: assembly.full_names,
            dated_names: assembly.dated_names,
            weak_names: assembly.weak_names,
            places: assembly.places,
            words,
            sets,
            lexicon,
            rulings,
        })
    }

    /// The ids a dossier's own file speaks of and that nobody in its documents has, each as a
    /// mistake: likely it was mistyped.
    pub fn unmet(&self, met: &Actors) -> Vec<Error> {
        if self.rulings.unproven.is_empty() {
            return Vec::new();
        }
        let ids: HashSet<&str> = met.iter().map(|(_, a)| a.id.as_str()).collect();
        let unmet = |id: &String| !ids.contains(id.as_str()) && !met.is_merged(id);
        let unproven = self.rulings.unproven.iter().filter(|(id, _)| unmet(id));
        unproven.map(|(_, mistake)| mistake.clone()).collect()
    }

    /// Everyone in it.
    pub fn actors(&self) -> &[Actor] {
        &self.actors
    }

    /// The persons of a surname, whole or short.
    pub(super) fn of_surname(&self, name: &str) -> &[usize] {
        with_key(name, |key| self.surnames.get(key)).map_or(&[], Vec::as_slice)
    }

    /// The persons of a first name and surname.
    pub(super) fn of_full_name(&self, name: &str) -> &[usize] {
        with_key(name, |key| self.full_names.get(key)).map_or(&[], Vec::as_slice)
    }

    /// The place of an actor's id.
    pub(super) fn place_of(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// Whether words are a name of a body at a time; one that was so only for a time needs a date.
    pub(super) fn is_name_on(
        &self,
        actor: usize,
        words: &str,
        days: Option<(NaiveDate, NaiveDate)>,
    ) -> bool {
        let Some(dated) = self.dated_names.get(&actor) else { return true };
        let term = with_key(words, |key| dated.iter().rev().find(|(name, _)| name == key));
        term.is_none_or(|(_, t)| days.is_some_and(|(first, last)| t.covers(first, last)))
    }

    /// Names of a body that need proof.
    pub(super) fn weak_names(&self, actor: usize) -> &[String] {
        self.weak_names.get(&actor).map_or(&[], Vec::as_slice)
    }

    /// Whether an actor is a place.
    pub(super) fn is_place(&self, actor: usize) -> bool {
        self.actors.get(actor).is_some_and(|a| a.kind == ActorKind::Place)
    }

    /// A person by place in the list.
    pub(super) fn person(&self, index: usize) -> Option<&Person> {
        self.people.get(index)
    }

    /// The actor of a person.
    pub(super) fn actor_of(&self, person: usize) -> Option<&Actor> {
        self.actors.get(self.people.get(person)?.actor)
    }

    /// The offices a person held.
    pub(super) fn tenures_of(&self, person: usize) -> impl Iterator<Item = &Tenure> {
        let held = self.people.get(person).map_or(&[][..], |p| self.tenures.held_by(p.actor));
        held.iter().filter(move |t| t.person == person)
    }

    /// "Minister Dekker van Justitie": he was for Rechtsbescherming, at that ministry.
    pub(super) fn is_at(&self, held: OfficeKey, ministry: Option<usize>) -> bool {
        let held = held.portfolio.and_then(|p| self.portfolios.get(p));
        ministry.is_some() && held.is_some_and(|p| p.host == ministry)
    }

    /// The Dutch cabinet of a time, as a place in the list of actors.
    pub(super) fn cabinet(&self, first: NaiveDate, last: NaiveDate) -> Option<usize> {
        self.cabinets.iter().find(|(_, t)| t.covers(first, last)).map(|(actor, _)| *actor)
    }
}

/// The first of some mistakes, as an error.
fn first(mistakes: Vec<Error>) -> Result<()> {
    mistakes.into_iter().next().map_or(Ok(()), Err)
}
