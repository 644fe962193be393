//! From the files to a gazetteer: ids, terms and names checked, every name filed.

use std::collections::{HashMap, HashSet};

use rustc_hash::FxHashMap;

use super::Sense;
use super::aliases::take_terms;
use super::assemble_names::body_phrase;
use super::file::{BodyEntry, CabinetEntry, File};
use super::gazetteer::{Country, Person, Portfolio};
use super::letters::fold;
use super::rulings::Rulings;
use super::source::{Origin, Term, parts};
use super::tenures::Tenure;
use crate::error::{Error, Result};
use crate::extract::{Actor, ActorKind};
use crate::text::visible;

/// A gazetteer in the making.
#[derive(Debug, Default)]
pub(super) struct Assembly {
    pub(super) actors: Vec<Actor>,
    pub(super) people: Vec<Person>,
    pub(super) tenures: Vec<Tenure>,
    pub(super) portfolios: Vec<Portfolio>,
    pub(super) countries: Vec<Country>,
    pub(super) cabinets: Vec<(usize, Term)>,
    pub(super) surnames: HashMap<String, Vec<usize>>,
    pub(super) full_names: HashMap<String, Vec<usize>>,
    /// Words of portfolios, by their [`key`](super::letters::key).
    pub(super) portfolio_words: HashMap<String, usize>,
    pub(super) phrases: Vec<(String, Sense)>,
    /// Bodies and parties whose names are phrases too, not copied: their places in `actors`.
    pub(super) bodies: Vec<(usize, ActorKind)>,
    pub(super) places: HashMap<String, usize>,
    pub(super) dated_names: FxHashMap<usize, Vec<(String, Term)>>,
    /// Names that need proof, by the place of their body.
    pub(super) weak_names: FxHashMap<usize, Vec<String>>,
    /// Whether what is added now adds to who is known already.
    pub(super) extends: bool,
    pub(super) rulings: Rulings,
}

impl Assembly {
    /// Adds what a file holds; answers its mistakes. An entry with a mistake counts as not written.
    pub(super) fn add_file(&mut self, file: File, origin: &Origin<'_>) -> Vec<Error> {
        let mut wrong = Vec::new();
        let mut told = |read: Result<()>| wrong.extend(read.err());
        file.countries.iter().for_each(|line| told(self.add_country(line, origin)));
        file.places.iter().for_each(|line| told(self.add_place(line, origin)));
        file.ministries.iter().for_each(|m| told(self.add_ministry(m, origin)));
        file.portfolios.iter().for_each(|p| told(self.add_portfolio(p, origin)));
        file.cabinets.into_iter().for_each(|c| told(self.add_cabinet(c, origin)));
        let bodies = file.organisations.into_iter().map(|b| (b, ActorKind::Organisation));
        let parties = file.parties.into_iter().map(|p| (p, ActorKind::Party));
        bodies.chain(parties).for_each(|(body, kind)| told(self.add_body(body, kind, origin)));
        file.persons.into_iter().for_each(|p| told(self.add_person(p, origin)));
        wrong
    }

    fn add_cabinet(&mut self, entry: CabinetEntry, origin: &Origin<'_>) -> Result<()> {
        let about = |reason: String| origin.mistake_about(&entry.id, reason);
        let term = Term::parse(&entry.term).map_err(about)?;
        let mut actor = new_actor(entry.id.clone(), entry.name.clone(), ActorKind::Organisation);
        actor.aliases = vec!["kabinet".to_owned(), "regering".to_owned()];
        let actor =
            self.add_actor(actor).ok_or_else(|| about("this id stands here twice".to_owned()))?;
        // "kabinet-Rutte II" and "kabinet Rutte II": the head in small letters matches any.
        let tail = entry.name.trim_start_matches("Kabinet-");
        let heads = [format!("kabinet-{tail}"), format!("kabinet {tail}")];
        self.phrases.extend(heads.map(|head| (head, Sense::Actor(actor))));
        // "Rutte III" is the cabinet, not the man.
        if tail.ends_with(['I', 'V']) {
            self.phrases.push((tail.to_owned(), Sense::Actor(actor)));
        }
        self.phrases.extend(entry.aliases.into_iter().map(|a| (a, Sense::Actor(actor))));
        self.cabinets.push((actor, term));
        Ok(())
    }

    fn add_body(
        &mut self,
        mut entry: BodyEntry,
        kind: ActorKind,
        origin: &Origin<'_>,
    ) -> Result<()> {
        let about = |id: &str, reason: &str| origin.mistake_about(&format!("id: {id}"), reason);
        let dated = take_terms(&mut entry.aliases).map_err(|reason| about(&entry.id, &reason))?;
        let mut actor = new_actor(entry.id, entry.name, kind);
        actor.aliases = entry.aliases;
        actor.aliases.extend(entry.weak.iter().cloned());
        let names = self.extends.then(|| {
            let names = actor.names();
            names.filter(|n| !entry.weak.contains(n)).cloned().collect::<Vec<_>>()
        });
        let known = self.known(&actor.id, kind);
        let actor = match known {
            Some(known) => self.extend_actor(known, actor),
            None => {
                let id = actor.id.clone();
                self.add_actor(actor).ok_or_else(|| about(&id, "this id stands here twice"))?
            }
        };
        if !dated.is_empty() {
            self.dated_names.entry(actor).or_default().extend(dated);
        }
        match names {
            Some(names) => {
                self.phrases.extend(names.iter().map(|n| body_phrase(n, actor, kind)));
            }
            None => self.bodies.push((actor, kind)),
        }
        let weak = if kind == ActorKind::Party { Sense::WeakParty } else { Sense::WeakActor };
        self.phrases.extend(entry.weak.iter().map(|n| (n.clone(), weak(actor))));
        if !entry.weak.is_empty() {
            self.weak_names.entry(actor).or_default().extend(entry.weak);
        }
        Ok(())
    }

    /// `Marokko | Marokkaans = Moroccan | Rabat | Koninkrijk Marokko`
    fn add_country(&mut self, line: &str, origin: &Origin<'_>) -> Result<()> {
        let [name, adjective, capital, aliases] = parts(line);
        let wrong = |reason: &str| origin.mistake_about(line, reason);
        if name.is_empty() || adjective.is_empty() {
            return Err(wrong("expected a country and its adjective"));
        }
        let mut actor = new_actor(slug(name), name.to_owned(), ActorKind::Place);
        let aliases = aliases.split(',').map(str::trim).filter(|a| !a.is_empty());
        actor.aliases = aliases.map(str::to_owned).collect();
        let names: Vec<String> = actor.names().cloned().collect();
        let actor = self.add_actor(actor).ok_or_else(|| wrong("this country stands here twice"))?;
        let country = self.countries.len();
        for name in names {
            self.phrases.push((name.clone(), Sense::Country(country)));
            self.phrases.push((name, Sense::Actor(actor)));
        }
        let (adjective, english) = adjective.split_once('=').unwrap_or((adjective, ""));
        let adjectives = [adjective, english].map(str::trim).into_iter().filter(|a| !a.is_empty());
        self.phrases.extend(adjectives.map(|a| (a.to_owned(), Sense::Demonym(country))));
        let adjective = inflected(adjective.trim());
        self.phrases.push((adjective.clone(), Sense::Demonym(country)));
        self.countries.push(Country { actor, adjective, capital: None });
        if let Some(town) = capital.split('=').next().map(str::trim).filter(|t| !t.is_empty()) {
            self.add_place(capital, origin)?;
            let place = self.places.get(&slug(town)).copied();
            self.countries.iter_mut().skip(country).for_each(|c| c.capital = place);
            let names = capital.split('=').map(|n| (n.trim().to_owned(), Sense::Country(country)));
            self.phrases.extend(names);
        }
        Ok(())
    }

    /// `Den Haag = 's-Gravenhage`
    fn add_place(&mut self, line: &str, origin: &Origin<'_>) -> Result<()> {
        let mut names = line.split('=').map(str::trim).filter(|n| !n.is_empty());
        let Some(name) = names.next() else {
            return Err(origin.mistake_about(line, "expected the name of a place"));
        };
        let mut actor = new_actor(slug(name), name.to_owned(), ActorKind::Place);
        actor.aliases = names.map(str::to_owned).collect();
        let names: Vec<String> = actor.names().cloned().collect();
        let Some(actor) = self.add_actor(actor) else {
            return Err(origin.mistake_about(line, format!("{name} stands here twice")));
        };
        self.phrases.extend(names.into_iter().map(|n| (n, Sense::Actor(actor))));
        Ok(())
    }

    pub(super) fn country(&self, id: &str) -> Option<usize> {
        let place = self.places.get(id)?;
        self.countries.iter().position(|c| c.actor == *place)
    }

    /// Someone of a kind who is known already, where that may be added to.
    pub(super) fn known(&self, id: &str, kind: ActorKind) -> Option<usize> {
        let place = self.places.get(id).copied().filter(|_| self.extends)?;
        self.actors.get(place).filter(|a| a.kind == kind).map(|_| place)
    }

    /// Adds to what is known of someone.
    pub(super) fn extend_actor(&mut self, place: usize, more: Actor) -> usize {
        if let Some(actor) = self.actors.get_mut(place) {
            if actor.name != more.name {
                actor.aliases.push(more.name);
            }
            actor.aliases.extend(more.aliases);
            actor.parties.extend(more.parties);
            actor.offices.extend(more.offices);
            make_safe(actor);
        }
        place
    }

    /// `None` when its id is taken.
    pub(super) fn add_actor(&mut self, mut actor: Actor) -> Option<usize> {
        if self.extends {
            make_safe(&mut actor);
        }
        if self.places.contains_key(&actor.id) {
            return None;
        }
        self.places.insert(actor.id.clone(), self.actors.len());
        self.actors.push(actor);
        Some(self.actors.len() - 1)
    }
}

/// Names from a dossier's own file are put on screens: what would act on one is shown as a sign; a
/// name stands among the others once.
fn make_safe(actor: &mut Actor) {
    let offices = actor.offices.iter_mut().flat_map(|o| [&mut o.title, &mut o.source]);
    let names = [&mut actor.id, &mut actor.name].into_iter();
    for text in names.chain(&mut actor.aliases).chain(&mut actor.parties).chain(offices) {
        *text = visible(text).into_owned();
    }
    let mut seen = HashSet::from([actor.name.clone()]);
    actor.aliases.retain(|a| seen.insert(a.clone()));
    actor.parties.sort();
    actor.parties.dedup();
}

/// An actor with a name only.
pub(super) fn new_actor(id: String, name: String, kind: ActorKind) -> Actor {
    Actor {
        id,
        name,
        kind,
        aliases: Vec::new(),
        parties: Vec::new(),
        offices: Vec::new(),
        forms: Vec::new(),
    }
}

/// The adjective before a noun with "de": "Marokkaans" → "Marokkaanse", "Thais" → "Thaise".
fn inflected(adjective: &str) -> String {
    // Dutch writes a long vowel once in an open syllable: "Chinees", "Chinese".
    match adjective.strip_suffix("ees") {
        Some(stem) => format!("{stem}ese"),
        None => format!("{adjective}e"),
    }
}

/// Kebab case without accents: "Yeşilgöz-Zegerius" → "yesilgoz-zegerius".
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars().map(fold) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}
