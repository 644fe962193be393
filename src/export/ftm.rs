//! `actors --format ftm`: the dossier's actors as entities of FollowTheMoney, the model that Aleph reads.
//!
//! Persons are `Person`, bodies `PublicBody` or `Organization`, parties `Organization`, groups
//! `LegalEntity`, offices `Position`, places `Address`. A term of office is an `Occupancy`, a document
//! a `Document`, and the words of a document that name someone a `Mention`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::names;
use super::scope::Scope;
use crate::corpus::{Document, DocumentId};
use crate::date::Precision;
use crate::dossier::Dossier;
use crate::extract::{Actor, ActorId, ActorKind, Office};

/// How the name of a public body begins, or ends.
const PUBLIC: &[&str] = &[
    "ministerie",
    "kabinet",
    "ambassade",
    "consulaat",
    "gemeente",
    "provincie",
    "rechtbank",
    "gerechtshof",
    "vaste commissie",
    "tweede kamer",
    "eerste kamer",
    "raad van state",
    "dienst",
    "inspectie",
    "overheid",
    "regering",
    "parlement",
    "politie",
    "krijgsmacht",
    "vertegenwoordigingen in nederland",
];

/// One entity: all properties have a list of values.
#[derive(Debug, Serialize)]
pub struct Entity {
    id: String,
    schema: &'static str,
    properties: BTreeMap<&'static str, Vec<String>>,
}

impl Entity {
    /// All entities of a scope: documents, actors, offices and terms, mentions.
    pub fn all<'a>(scope: &'a Scope<'a>) -> impl Iterator<Item = Entity> {
        let dossier = scope.dossier();
        let papers = scope.documents().map(|(id, d)| Entity::paper(dossier, id, d));
        let mut met: BTreeMap<ActorId, Vec<String>> = BTreeMap::new();
        let mut mentions: BTreeSet<(DocumentId, ActorId, &str)> = BTreeSet::new();
        for (id, document) in scope.documents() {
            for mention in scope.mentions(id) {
                mentions.insert((id, mention.actor, document.words(mention.span)));
                let papers = met.entry(mention.actor).or_default();
                let paper = paper_id(id, document);
                if papers.last() != Some(&paper) {
                    papers.push(paper);
                }
            }
        }
        let named: Vec<&Actor> = met.keys().filter_map(|id| dossier.actors().get(*id)).collect();
        let posts = posts(&named);
        let terms: Vec<Entity> = named.iter().flat_map(|actor| terms(actor)).collect();
        let who = met
            .into_iter()
            .filter_map(|(id, papers)| Some(Entity::who(dossier.actors().get(id)?, papers)));
        let said = mentions.into_iter().enumerate();
        let said = said.filter_map(|(n, said)| Entity::said(dossier, n, said));
        papers.chain(who).chain(posts).chain(terms).chain(said)
    }

    fn new(id: String, schema: &'static str) -> Self {
        Self { id, schema, properties: BTreeMap::new() }
    }

    fn with(mut self, property: &'static str, values: impl IntoIterator<Item = String>) -> Self {
        let known = self.properties.entry(property).or_default();
        for value in values {
            if !value.is_empty() && !known.contains(&value) {
                known.push(value);
            }
        }
        if known.is_empty() {
            self.properties.remove(property);
        }
        self
    }

    fn paper(dossier: &Dossier, id: DocumentId, document: &Document) -> Self {
        let date = dossier.reading(id).and_then(|r| r.date.value);
        let day = date.filter(|d| d.precision() == Precision::Day).and_then(|d| d.first());
        Entity::new(paper_id(id, document), "Document")
            .with("fileName", [document.name.clone()])
            .with("title", [document.meta.title.clone()])
            .with("publisher", document.meta.origin.clone())
            .with("date", day.map(|d| d.to_string()))
    }

    fn who(actor: &Actor, papers: Vec<String>) -> Self {
        let entity = Entity::new(actor_id(actor), schema(actor))
            .with("name", [actor.name.clone()])
            .with("proof", papers);
        let others = actor.aliases.iter().filter(|a| **a != actor.name).cloned();
        match actor.kind {
            // A surname alone is no alias by which to merge persons.
            ActorKind::Person => {
                let (full, bare): (Vec<_>, Vec<_>) = others.partition(|a| a.contains(". "));
                entity
                    .with("alias", full)
                    .with("weakAlias", bare)
                    .with("political", actor.parties.iter().map(|p| p.to_uppercase()))
                    .with("position", actor.offices.iter().map(|o| o.title.clone()))
            }
            ActorKind::Party => {
                entity.with("alias", others).with("topics", ["pol.party".to_owned()])
            }
            ActorKind::Place => entity.with("full", [actor.name.clone()]).with("alias", others),
            _ => entity.with("alias", others),
        }
    }

    fn said(
        dossier: &Dossier,
        number: usize,
        (document, actor, words): (DocumentId, ActorId, &str),
    ) -> Option<Self> {
        let (paper, actor) = (dossier.document(document)?, dossier.actors().get(actor)?);
        let id = paper_id(document, paper);
        Some(
            Entity::new(format!("{id}-mention-{number}"), "Mention")
                .with("document", [id])
                .with("resolved", [actor_id(actor)])
                .with("name", [words.to_owned()])
                .with("detectedSchema", [schema(actor).to_owned()]),
        )
    }
}

fn schema(actor: &Actor) -> &'static str {
    let name = actor.name.to_lowercase();
    let public = || PUBLIC.iter().any(|word| name.starts_with(word) || name.ends_with(word));
    match actor.kind {
        ActorKind::Person => "Person",
        ActorKind::Organisation if public() => "PublicBody",
        ActorKind::Organisation | ActorKind::Party => "Organization",
        ActorKind::Group => "LegalEntity",
        ActorKind::Role => "Position",
        ActorKind::Place => "Address",
    }
}

/// The offices of persons, each once.
fn posts(named: &[&Actor]) -> Vec<Entity> {
    let titles: BTreeSet<&str> =
        named.iter().flat_map(|a| &a.offices).map(|o| o.title.as_str()).collect();
    let post =
        |title: &&str| Entity::new(post_id(title), "Position").with("name", [(*title).to_owned()]);
    titles.iter().map(post).collect()
}

/// Who held which office from when to when, and where we have it from.
fn terms(actor: &Actor) -> Vec<Entity> {
    let term = |office: &Office| {
        let until = office.until.and_then(|day| day.pred_opt());
        let id = format!("{}-{}-{}", actor_id(actor), post_id(&office.title), office.from);
        Entity::new(id, "Occupancy")
            .with("holder", [actor_id(actor)])
            .with("post", [post_id(&office.title)])
            .with("startDate", [office.from.to_string()])
            .with("endDate", until.map(|day| day.to_string()))
            .with("description", [office.source.clone()])
    };
    actor.offices.iter().map(term).collect()
}

fn actor_id(actor: &Actor) -> String {
    format!("{}-{}", names::actor_kind(actor.kind), safe(&actor.id))
}

fn post_id(title: &str) -> String {
    format!("office-{}", safe(&title.to_lowercase()))
}

/// Documents of equal bytes are two.
fn paper_id(id: DocumentId, document: &Document) -> String {
    let digest = document.meta.sha256.get(..16).unwrap_or("none");
    format!("document-{digest}-{}", id.0)
}

/// Only letters and digits of ASCII and hyphens between them: FollowTheMoney takes no other ids.
fn safe(id: &str) -> String {
    let mut safe = String::with_capacity(id.len());
    for c in id.chars() {
        match c {
            c if c.is_ascii_alphanumeric() => safe.push(c),
            c if c.is_alphanumeric() => safe.push_str(&format!("u{:x}", u32::from(c))),
            _ if safe.ends_with('-') => {}
            _ => safe.push('-'),
        }
    }
    safe.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_letters_digits_and_hyphens() {
        for (id, expected) in [
            ("stef-blok", "stef-blok"),
            ("minister van financiën", "minister-van-financiuebn"),
            ("-a--b-", "a-b"),
            ("a b\"c", "a-b-c"),
        ] {
            assert_eq!(safe(id), expected);
        }
    }

    #[test]
    fn references_lead_to_entities_and_ids_are_unique() {
        let dossier = Dossier::open(&[]).unwrap();
        let all: Vec<Entity> = Entity::all(&Scope::whole(&dossier)).collect();
        let ids: BTreeSet<&str> = all.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(ids.len(), all.len());
        for entity in &all {
            for property in ["proof", "document", "resolved", "holder", "post"] {
                for id in entity.properties.get(property).into_iter().flatten() {
                    assert!(ids.contains(id.as_str()), "{property} {id} of {}", entity.id);
                }
            }
            assert!(entity.properties.values().all(|values| !values.is_empty()));
        }
        let schemata: BTreeSet<&str> = all.iter().map(|e| e.schema).collect();
        for schema in ["Person", "PublicBody", "Organization", "Occupancy", "Mention", "Document"] {
            assert!(schemata.contains(schema), "{schema}");
        }
    }
}
