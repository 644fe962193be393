//! Actors and the words that name them.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::corpus::DocumentId;
use crate::text::Span;

/// An actor's place in [`Actors`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActorId(pub usize);

/// Forms kept of one actor, at most.
const FORMS: usize = 24;

/// Everyone who can be meant in a dossier: the gazetteer's actors and the names found beside them.
#[derive(Debug, Clone, Default)]
pub struct Actors {
    all: Vec<Actor>,
    /// Ids met in the documents that are said to be another's.
    merged: HashSet<String>,
}

impl Actors {
    /// From a list; ids are places in it.
    pub fn new(all: Vec<Actor>) -> Self {
        Self { all, merged: HashSet::new() }
    }

    /// The actor of an id.
    pub fn get(&self, id: ActorId) -> Option<&Actor> {
        self.all.get(id.0)
    }

    /// All, in order of id.
    pub fn iter(&self) -> impl Iterator<Item = (ActorId, &Actor)> {
        self.all.iter().enumerate().map(|(i, a)| (ActorId(i), a))
    }

    /// Adds a name that the gazetteer does not know.
    pub fn add(&mut self, actor: Actor) -> ActorId {
        self.all.push(actor);
        ActorId(self.all.len() - 1)
    }

    /// Notes an id that is said to be another's.
    pub(crate) fn note_merged(&mut self, id: &str) {
        self.merged.insert(id.to_owned());
    }

    /// Whether an id was met that is said to be another's.
    pub fn is_merged(&self, id: &str) -> bool {
        self.merged.contains(id)
    }

    /// Notes words that name an actor, once, and not more than [`FORMS`] of them.
    pub(crate) fn note_form(&mut self, id: ActorId, words: &str) {
        let Some(actor) = self.all.get_mut(id.0) else { return };
        if actor.forms.len() < FORMS && !actor.forms.iter().any(|f| f == words) {
            actor.forms.push(words.to_owned());
        }
    }
}

/// A person, organisation, role, party, place or group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Stable name for other programs ("ankie-broekers-knol").
    pub id: String,
    /// The name people know.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Other names, abbreviations and former names.
    pub aliases: Vec<String>,
    /// Parties a person belongs to, by id.
    pub parties: Vec<String>,
    /// Offices a person held.
    pub offices: Vec<Office>,
    /// Words by which this dossier's documents name it ("de staatssecretaris"), each once, the first
    /// few only: a filter finds an actor by them as well.
    pub forms: Vec<String>,
}

impl Actor {
    /// The name and the aliases.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.aliases)
    }
}

/// What an actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A ministry, service, embassy, newsroom …
    Organisation,
    /// A political party.
    Party,
    /// An office without a known holder ("de Marokkaanse ambassadeur").
    Role,
    /// A country, region or town.
    Place,
    /// People taken together ("de Marokkaanse autoriteiten").
    Group,
}

/// An office held from a day up to (not including) another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// "Staatssecretaris van Justitie en Veiligheid"
    pub title: String,
    /// First day.
    pub from: NaiveDate,
    /// First day no longer; `None` while it lasts.
    pub until: Option<NaiveDate>,
    /// Where we have it from.
    pub source: String,
}

/// Words that name an actor, and how that was settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The words, in the clean text.
    pub span: Span,
    /// Who is meant.
    pub actor: ActorId,
    /// How that was settled.
    pub how: How,
    /// What part it has in its sentence.
    pub part: Part,
    /// The document and words that prove it, when they stand elsewhere.
    pub evidence: Option<(DocumentId, Span)>,
}

/// How a mention was settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// The full name.
    Explicit,
    /// A known other name, title with surname, abbreviation.
    Alias,
    /// Defined in the text: "Dienst Terugkeer en Vertrek (DT&V)".
    Definition,
    /// An office, held on that date.
    RoleByDate,
    /// "de staatssecretaris", after an earlier mention.
    Earlier,
    /// "Marokkaanse autoriteiten".
    Demonym,
    /// Likely, not sure.
    Guess,
    /// The dossier's own `actors.yaml` says so.
    ByHand,
}

/// What part someone has in a sentence, as far as the words around the mention tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Part {
    /// Does or says it: the subject, or behind "door".
    Acts,
    /// It is done to or said to: an object, or behind "aan".
    Addressed,
    /// Named beside that, or in no sentence.
    #[default]
    Named,
}
