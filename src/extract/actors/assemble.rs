//! From the files to a gazetteer: ids, terms and names checked, every name filed.

use std::collections::HashMap;

use super::file::{BodyEntry, CabinetEntry, File, MinistryEntry, PersonEntry};
use super::gazetteer::{Country, OfficeKey, Person, Portfolio, Tenure};
use super::lexicon::{Lexicon, fold, key};
use super::source::{Origin, Term, parts};
use super::words::Words;
use super::{Post, Sense};
use crate::error::Result;
use crate::extract::{Actor, ActorKind, Office};

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
    /// Words of portfolios, by [`key`].
    portfolio_words: HashMap<String, usize>,
    phrases: Vec<(String, Sense)>,
    pub(super) places: HashMap<String, usize>,
}

impl Assembly {
    /// Adds what a file holds.
    pub(super) fn add_file(&mut self, file: File, origin: &Origin<'_>) -> Result<()> {
        for line in &file.countries {
            self.add_country(line, origin)?;
        }
        for line in &file.places {
            self.add_place(line, origin)?;
        }
        for ministry in file.ministries {
            self.add_ministry(ministry, origin)?;
        }
        for cabinet in file.cabinets {
            self.add_cabinet(cabinet, origin)?;
        }
        for body in file.organisations {
            self.add_body(body, ActorKind::Organisation, origin)?;
        }
        for party in file.parties {
            self.add_body(party, ActorKind::Party, origin)?;
        }
        for person in file.persons {
            self.add_person(person, origin)?;
        }
        Ok(())
    }

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

    fn add_person(&mut self, entry: PersonEntry, origin: &Origin<'_>) -> Result<()> {
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
        let country = match &entry.country {
            Some(id) => Some(
                self.country(id)
                    .ok_or_else(|| about(format!("expected the id of a country, found {id}")))?,
            ),
            None => None,
        };
        let mut actor = person_actor(&entry.name, &entry.surname, &entry.initials, &entry.aliases);
        actor.parties.clone_from(&entry.parties);
        let mut held = Vec::new();
        for line in &entry.offices {
            let (office, keys) =
                self.office(line, country).map_err(|r| origin.mistake_about(line, r))?;
            held.extend(
                keys.into_iter().map(|k| (k, Term { from: office.from, until: office.until })),
            );
            actor.offices.push(office);
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

    /// Files a person under every form of the name; answers the place.
    fn file_person(&mut self, person: Person, name: &str, aliases: &[String]) -> usize {
        let index = self.people.len();
        let first = name.strip_suffix(person.surname.as_str()).unwrap_or_default().trim_end();
        let mut full = vec![name.to_owned()];
        let mut short = vec![person.surname.clone()];
        if let Some((part, _)) = person.surname.split_once('-') {
            full.push(format!("{first} {part}"));
            short.push(part.to_owned());
        }
        for alias in aliases {
            if alias.starts_with(first) { &mut full } else { &mut short }.push(alias.clone());
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
        self.people.push(person);
        index
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

    /// The portfolio of these words, new when no ministry has them.
    fn portfolio(&mut self, words: &str) -> usize {
        if let Some(known) = self.portfolio_words.get(&key(words)) {
            return *known;
        }
        self.new_portfolio(slug(words), words, None)
    }

    fn new_portfolio(&mut self, id: String, name: &str, ministry: Option<usize>) -> usize {
        let index = self.portfolios.len();
        self.portfolios.push(Portfolio { id, name: name.to_owned(), ministry });
        self.file_portfolio(name, index);
        index
    }

    fn file_portfolio(&mut self, words: &str, portfolio: usize) {
        self.portfolio_words.insert(key(words), portfolio);
        self.phrases.push((words.to_owned(), Sense::Portfolio(portfolio)));
    }

    fn add_ministry(&mut self, entry: MinistryEntry, origin: &Origin<'_>) -> Result<()> {
        let about = |reason: &str| origin.mistake_about(&format!("id: {},", entry.id), reason);
        let [first, others @ ..] = entry.portfolios.as_slice() else {
            return Err(about("expected at least one portfolio"));
        };
        let mut actor =
            new_actor(entry.id.clone(), format!("Ministerie van {first}"), ActorKind::Organisation);
        actor.aliases =
            others.iter().filter(|o| o.len() > 4).map(|o| format!("Ministerie van {o}")).collect();
        actor.aliases.extend(entry.aliases.iter().cloned());
        let actor = self.add_actor(actor).ok_or_else(|| about("this id stands here twice"))?;
        let portfolio = self.new_portfolio(entry.id.clone(), first, Some(actor));
        for words in others {
            self.file_portfolio(words, portfolio);
        }
        let aliases = entry.aliases.into_iter().map(|a| (a, Sense::Actor(actor)));
        self.phrases.extend(aliases);
        Ok(())
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
        self.phrases.push((format!("kabinet-{tail}"), Sense::Actor(actor)));
        self.phrases.push((format!("kabinet {tail}"), Sense::Actor(actor)));
        self.cabinets.push((actor, term));
        Ok(())
    }

    fn add_body(&mut self, entry: BodyEntry, kind: ActorKind, origin: &Origin<'_>) -> Result<()> {
        let about = |reason: &str| origin.mistake_about(&format!("id: {},", entry.id), reason);
        let mut actor = new_actor(entry.id.clone(), entry.name.clone(), kind);
        actor.aliases = entry.aliases.iter().chain(&entry.weak).cloned().collect();
        let actor = self.add_actor(actor).ok_or_else(|| about("this id stands here twice"))?;
        let sense =
            if kind == ActorKind::Party { Sense::Party(actor) } else { Sense::Actor(actor) };
        let names = std::iter::once(entry.name).chain(entry.aliases);
        self.phrases.extend(names.map(|n| (n, sense)));
        self.phrases.extend(entry.weak.into_iter().map(|n| (n, Sense::WeakParty(actor))));
        Ok(())
    }

    /// `Marokko | Marokkaans | Rabat | Koninkrijk Marokko`
    fn add_country(&mut self, line: &str, origin: &Origin<'_>) -> Result<()> {
        let [name, adjective, capital, aliases] = parts(line);
        let wrong = |reason: &str| origin.mistake_about(line, reason);
        if name.is_empty() || adjective.is_empty() {
            return Err(wrong("expected a country and its adjective"));
        }
        let mut actor = new_actor(slug(name), name.to_owned(), ActorKind::Place);
        actor.aliases = aliases
            .split(',')
            .map(str::trim)
            .filter(|a| !a.is_empty())
            .map(str::to_owned)
            .collect();
        let names: Vec<String> =
            std::iter::once(name.to_owned()).chain(actor.aliases.clone()).collect();
        let actor = self.add_actor(actor).ok_or_else(|| wrong("this country stands here twice"))?;
        let country = self.countries.len();
        for name in names {
            self.phrases.push((name.clone(), Sense::Country(country)));
            self.phrases.push((name, Sense::Actor(actor)));
        }
        self.phrases.push((adjective.to_owned(), Sense::Demonym(country)));
        let adjective = inflected(adjective);
        self.phrases.push((adjective.clone(), Sense::Demonym(country)));
        self.countries.push(Country { actor, adjective });
        if !capital.is_empty() {
            self.add_place(capital, origin)?;
            self.phrases.push((capital.to_owned(), Sense::Country(country)));
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
        let names: Vec<String> =
            std::iter::once(name.to_owned()).chain(actor.aliases.clone()).collect();
        let Some(actor) = self.add_actor(actor) else {
            return Err(origin.mistake_about(line, format!("{name} stands here twice")));
        };
        self.phrases.extend(names.into_iter().map(|n| (n, Sense::Actor(actor))));
        Ok(())
    }

    fn country(&self, id: &str) -> Option<usize> {
        let place = self.places.get(id)?;
        self.countries.iter().position(|c| c.actor == *place)
    }

    /// `None` when its id is taken.
    fn add_actor(&mut self, actor: Actor) -> Option<usize> {
        if self.places.contains_key(&actor.id) {
            return None;
        }
        self.places.insert(actor.id.clone(), self.actors.len());
        self.actors.push(actor);
        Some(self.actors.len() - 1)
    }

    /// All names and all words that open a pattern.
    pub(super) fn lexicon(&self, words: &Words) -> Lexicon {
        let names = self.phrases.iter().map(|(n, s)| (n.as_str(), *s));
        Lexicon::new(names.chain(words.senses()))
    }
}

fn file(names: &mut HashMap<String, Vec<usize>>, name: &str, person: usize) {
    let people = names.entry(key(name)).or_default();
    if !people.contains(&person) {
        people.push(person);
    }
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

/// "Minister van Buitenlandse Zaken": the post, and of what.
fn post_of(title: &str) -> Option<(Post, Option<&str>)> {
    if title == "Minister-president" {
        return Some((Post::Premier, None));
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
