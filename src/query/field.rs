//! The fields of the filter language and the values that are words of ours.

use crate::corpus::Genre;
use crate::extract::{ActorKind, Standing};

/// What stands before a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Actor,
    Doc,
    Kind,
    Source,
    Is,
    On,
    After,
    Before,
    Year,
    Known,
}

/// Every field with its names; the first is the one shown.
pub(crate) const FIELDS: [(Field, &[&str]); 10] = [
    (Field::Actor, &["actor"]),
    (Field::Doc, &["doc", "document"]),
    (Field::Kind, &["kind"]),
    (Field::Source, &["source", "origin"]),
    (Field::Is, &["is"]),
    (Field::On, &["on"]),
    (Field::After, &["after"]),
    (Field::Before, &["before"]),
    (Field::Year, &["year"]),
    (Field::Known, &["known"]),
];

impl Field {
    /// By name, whatever its case.
    pub(crate) fn named(name: &str) -> Option<Field> {
        let is = |known: &&str| known.eq_ignore_ascii_case(name);
        FIELDS.iter().find(|(_, names)| names.iter().any(is)).map(|(field, _)| *field)
    }
}

/// `kind:` of a document or of an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Document(Genre),
    Actor(ActorKind),
}

/// Every value of `kind:`.
pub(crate) const KINDS: [(&str, Kind); 11] = [
    ("letter", Kind::Document(Genre::Letter)),
    ("chronology", Kind::Document(Genre::Chronology)),
    ("news", Kind::Document(Genre::News)),
    ("press-release", Kind::Document(Genre::PressRelease)),
    ("other", Kind::Document(Genre::Other)),
    ("person", Kind::Actor(ActorKind::Person)),
    ("organisation", Kind::Actor(ActorKind::Organisation)),
    ("party", Kind::Actor(ActorKind::Party)),
    ("role", Kind::Actor(ActorKind::Role)),
    ("place", Kind::Actor(ActorKind::Place)),
    ("group", Kind::Actor(ActorKind::Group)),
];

/// `is:`, a thing that can be said of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Its standing.
    Stands(Standing),
    /// The words doubt the date, or the source contradicts itself.
    Uncertain,
    /// The date has soft ends.
    Approximate,
    /// An end is unknown ("de afgelopen weken"): it has no days of its own.
    Undated,
    /// Nobody is named.
    Agentless,
    /// The document's own publication.
    Published,
}

/// Every value of `is:`.
pub(crate) const STATES: [(&str, State); 9] = [
    ("happened", State::Stands(Standing::Happened)),
    ("planned", State::Stands(Standing::Planned)),
    ("cancelled", State::Stands(Standing::Cancelled)),
    ("referred", State::Stands(Standing::Referred)),
    ("uncertain", State::Uncertain),
    ("approximate", State::Approximate),
    ("undated", State::Undated),
    ("agentless", State::Agentless),
    ("published", State::Published),
];

/// The values a word stands for: the one it is, else all it begins.
///
/// # Errors
/// What was expected, when there is none.
pub(crate) fn values<T: Copy>(typed: &str, known: &[(&str, T)]) -> Result<Vec<T>, String> {
    let typed = typed.to_lowercase();
    if let Some((_, value)) = known.iter().find(|(name, _)| *name == typed) {
        return Ok(vec![*value]);
    }
    let begun: Vec<_> =
        known.iter().filter(|(name, _)| name.starts_with(&typed)).map(|(_, v)| *v).collect();
    if begun.is_empty() {
        return Err(format!(
            "expected {}, found {typed}",
            list(known.iter().map(|(name, _)| *name))
        ));
    }
    Ok(begun)
}

/// `a, b or c`
pub(crate) fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<_> = names.collect();
    let last = names.pop().unwrap_or_default();
    if names.is_empty() { last.to_owned() } else { format!("{} or {last}", names.join(", ")) }
}
