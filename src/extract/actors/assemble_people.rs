//! Persons of a gazetteer in the making: their names, offices and terms in parliament.

use std::collections::HashMap;

use super::assemble::{Assembly, new_actor, slug};
use super::file::PersonEntry;
use super::gazetteer::{OfficeKey, Person};
use super::letters::key;
use super::source::{Origin, Term, parts};
use super::tenures::Tenure;
use super::{Post, Sense};
use crate::error::Result;
use crate::extract::{Actor, ActorKind, Office};

impl Assembly {
    /// Adds the members of parliament, one a line; those already there get their terms.
    pub(super) fn add_members(&mut self, origin: &Origin<'_>) -> Result<()> {
        for (line, text) in (1..).zip(origin.text.lines()) {
            if text.starts_with('#') || text.trim().is_empty() {
                continue;
            }
            self.add_member(text).map_err(|reason| origin.mistake(line, reason))?;
        }
        Ok(())
    }

    fn add_member(&mut self, line: &str) -> std::result::Result<(), String> {
        let [name, surname, initials, parties, lower, upper] = parts(line);
        let seats: Vec<Term> = [lower, upper]
            .iter()
            .flat_map(|terms| terms.split_whitespace())
            .map(Term::parse)
            .collect::<std::result::Result<_, _>>()?;
        let parties = parties.split(',').filter(|p| !p.is_empty()).map(str::to_owned);
        if let Some(person) = self.known_person(name) {
            if let Some(known) = self.people.get_mut(person) {
                known.seats = seats;
            }
            return Ok(());
        }
        if surname.is_empty() || !name.ends_with(surname) {
            return Err(format!(
                "expected a name that ends in the surname {surname:?}, found {name:?}"
            ));
        }
        let mut actor = person_actor(name, surname, initials, &[]);
        actor.parties = parties.collect();
        let actor = self.add_actor(actor).ok_or_else(|| format!("{name} stands here twice"))?;
        let person = Person {
            actor,
            surname: surname.to_owned(),
            initials: initials.to_owned(),
            country: None,
            bulk: true,
            seats,
        };
        self.file_person(person, name, &[]);
        Ok(())
    }

    fn known_person(&self, name: &str) -> Option<usize> {
        self.full_names.get(&key(name))?.first().copied()
    }

    pub(super) fn add_person(&mut self, mut entry: PersonEntry, origin: &Origin<'_>) -> Result<()> {
        if entry.surname.is_empty() {
            surname_of(&entry.name).clone_into(&mut entry.surname);
        }
        let about = |reason: String| origin.mistake_about(&entry.name, reason);
        if entry.surname.is_empty() || !entry.name.ends_with(&entry.surname) {
            return Err(about(format!(
                "expected {} to end in its surname, {:?}",
                entry.name, entry.surname
            )));
        }
        if let Some(party) = entry.parties.iter().find(|p| !self.places.contains_key(*p)) {
            return Err(about(format!("expected the id of a party, found {party}")));
        }
        let of = |id| self.country(id).ok_or(format!("expected the id of a country, found {id}"));
        let country = entry.country.as_deref().map(of).transpose().map_err(about)?;
        let mut actor = person_actor(&entry.name, &entry.surname, &entry.initials, &entry.aliases);
        actor.parties.clone_from(&entry.parties);
        let held = self.offices(&entry.offices, country, &mut actor, origin)?;
        if let Some(known) = self.known(&actor.id, ActorKind::Person) {
            self.extend_person(known, actor, held, &entry);
            return Ok(());
        }
        let actor = self
            .add_actor(actor)
            .ok_or_else(|| about(format!("{} stands here twice", entry.name)))?;
        let person = Person {
            actor,
            surname: entry.surname.clone(),
            initials: entry.initials.clone(),
            country,
            bulk: false,
            seats: Vec::new(),
        };
        let person = self.file_person(person, &entry.name, &entry.aliases);
        self.tenures.extend(held.into_iter().map(|(office, term)| Tenure { person, office, term }));
        Ok(())
    }

    /// Adds names, parties and offices to a person who is known already.
    fn extend_person(
        &mut self,
        place: usize,
        more: Actor,
        held: Vec<(OfficeKey, Term)>,
        entry: &PersonEntry,
    ) {
        self.extend_actor(place, more);
        let Some(person) = self.people.iter().position(|p| p.actor == place) else { return };
        self.file_names(person, &entry.name, &entry.surname, &entry.aliases);
        self.tenures.extend(held.into_iter().map(|(office, term)| Tenure { person, office, term }));
    }

    /// Reads a person's offices into the actor; answers what each is the office of, and when.
    fn offices(
        &mut self,
        lines: &[String],
        country: Option<usize>,
        actor: &mut Actor,
        origin: &Origin<'_>,
    ) -> Result<Vec<(OfficeKey, Term)>> {
        let mut held = Vec::new();
        for line in lines {
            let read = self.office(line, country);
            let (office, keys) = read.map_err(|reason| origin.mistake_about(line, reason))?;
            let term = Term { from: office.from, until: office.until };
            held.extend(keys.into_iter().map(|key| (key, term)));
            actor.offices.push(office);
        }
        Ok(held)
    }

    /// Files a person under every form of the name; answers the place.
    fn file_person(&mut self, person: Person, name: &str, aliases: &[String]) -> usize {
        let index = self.people.len();
        self.file_names(index, name, &person.surname, aliases);
        self.people.push(person);
        index
    }

    fn file_names(&mut self, index: usize, name: &str, surname: &str, aliases: &[String]) {
        let first = name.strip_suffix(surname).unwrap_or_default().trim_end();
        let mut full = vec![name.to_owned()];
        let mut short = vec![surname.to_owned()];
        if let Some((part, _)) = surname.split_once('-') {
            full.push(format!("{first} {part}"));
            short.push(part.to_owned());
        }
        for alias in aliases {
            // "King Willem-Alexander"
            let titled = alias.strip_suffix(surname).is_some_and(|title| title.ends_with(' '));
            if alias.starts_with(first) || titled { &mut full } else { &mut short }
                .push(alias.clone());
        }
        for name in short {
            file(&mut self.surnames, &name, index);
        }
        for name in full {
            file(&mut self.full_names, &name, index);
            self.phrases.push((name, Sense::Person(index)));
        }
        if let Some(given) = first.split(' ').next().filter(|g| g.len() > 2) {
            self.phrases.push((given.to_owned(), Sense::Given));
        }
    }

    /// `Minister van Financiën = Fiscaliteit | 2010-10-14..2012-11-05 | source`, and what it is the office of.
    fn office(
        &mut self,
        line: &str,
        country: Option<usize>,
    ) -> std::result::Result<(Office, Vec<OfficeKey>), String> {
        let [title, term, source] = parts(line);
        let term = Term::parse(term)?;
        let mut names = title.split('=').map(str::trim);
        let title = names.next().unwrap_or_default();
        let (post, of) =
            post_of(title).ok_or_else(|| format!("expected an office, found {title:?}"))?;
        let mut keys =
            vec![OfficeKey { post, portfolio: of.map(|of| self.portfolio(of)), country }];
        if post == Post::Premier && country.is_none() {
            let general = self.portfolio("Algemene Zaken");
            keys.push(OfficeKey { post: Post::Minister, portfolio: Some(general), country });
        }
        for also in names {
            keys.push(OfficeKey { post, portfolio: Some(self.portfolio(also)), country });
        }
        let office = Office {
            title: title.to_owned(),
            from: term.from,
            until: term.until,
            source: source.to_owned(),
        };
        Ok((office, keys))
    }
}

fn file(names: &mut HashMap<String, Vec<usize>>, name: &str, person: usize) {
    let people = names.entry(key(name)).or_default();
    if !people.contains(&person) {
        people.push(person);
    }
}

fn person_actor(name: &str, surname: &str, initials: &str, aliases: &[String]) -> Actor {
    let mut actor = new_actor(slug(name), name.to_owned(), ActorKind::Person);
    actor.aliases.push(surname.to_owned());
    if !initials.is_empty() {
        actor.aliases.push(format!("{initials} {surname}"));
    }
    actor.aliases.extend(surname.split_once('-').map(|(short, _)| short.to_owned()));
    actor.aliases.extend(aliases.iter().cloned());
    actor
}

/// The surname where none is said: from the first small word on ("van der Meer"), else the last word.
fn surname_of(name: &str) -> &str {
    let mut starts = name.match_indices(' ').map(|(i, _)| i + 1);
    let small = |i: &usize| name.get(*i..).is_some_and(|n| n.starts_with(char::is_lowercase));
    let start = starts.clone().find(small).or(starts.next_back());
    name.get(start.unwrap_or(0)..).unwrap_or_default()
}

/// "Minister van Buitenlandse Zaken": the post, and of what.
fn post_of(title: &str) -> Option<(Post, Option<&str>)> {
    if title == "Minister-president" {
        return Some((Post::Premier, None));
    }
    if title == "Koning" {
        return Some((Post::Monarch, None));
    }
    if title == "Voorzitter van de Tweede Kamer" {
        return Some((Post::Speaker, None));
    }
    let (head, rest) = title.split_once(' ')?;
    let post = match head {
        "Minister" => Post::Minister,
        "Staatssecretaris" => Post::StateSecretary,
        _ => return None,
    };
    let of = rest.strip_prefix("van ").or_else(|| rest.strip_prefix("voor "))?;
    Some((post, Some(of)))
}
