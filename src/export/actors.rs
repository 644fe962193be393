//! `actors`: everyone who is named, most often named first, each with the places that do.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::names;
use super::place::Place;
use super::scope::Scope;
use super::table::Tabular;
use crate::corpus::Document;
use crate::dossier::Dossier;
use crate::extract::{ActorId, Mention};

/// One actor.
#[derive(Debug, Serialize)]
pub struct ActorRecord<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    mentions: Vec<MentionRecord<'a>>,
}

/// One place that names the actor.
#[derive(Debug, Serialize)]
pub struct MentionRecord<'a> {
    document: &'a str,
    text: &'a str,
    byte_start: Option<usize>,
    byte_end: Option<usize>,
    how: &'static str,
    evidence: Option<String>,
    clean_start: usize,
    clean_end: usize,
    role: &'static str,
}

impl<'a> ActorRecord<'a> {
    /// All who are named in a scope.
    pub fn all(scope: &'a Scope<'a>) -> impl Iterator<Item = ActorRecord<'a>> {
        let dossier = scope.dossier();
        let mut by_actor: BTreeMap<ActorId, Vec<MentionRecord<'a>>> = BTreeMap::new();
        for (id, document) in scope.documents() {
            for mention in scope.mentions(id) {
                let record = MentionRecord::new(dossier, document, mention);
                by_actor.entry(mention.actor).or_default().push(record);
            }
        }
        let mut named: Vec<_> = by_actor
            .into_iter()
            .filter_map(|(id, mentions)| Self::new(dossier, id, mentions))
            .collect();
        named.sort_by_key(|a| (Reverse(a.mentions.len()), a.id));
        named.into_iter()
    }

    fn new(dossier: &'a Dossier, id: ActorId, mentions: Vec<MentionRecord<'a>>) -> Option<Self> {
        let actor = dossier.actors().get(id)?;
        let kind = names::actor_kind(actor.kind);
        Some(Self { id: &actor.id, name: &actor.name, kind, mentions })
    }
}

impl<'a> MentionRecord<'a> {
    fn new(dossier: &'a Dossier, document: &'a Document, mention: &Mention) -> Self {
        let place = Place::of(document, mention.span);
        let evidence = mention.evidence.and_then(|(id, span)| {
            let document = dossier.document(id)?;
            Some(format!("{}: {}", document.name, document.words(span)))
        });
        Self {
            document: &document.name,
            text: document.words(mention.span),
            byte_start: place.byte_start,
            byte_end: place.byte_end,
            how: names::how(mention.how),
            evidence,
            clean_start: place.clean_start,
            clean_end: place.clean_end,
            role: names::part(mention.part),
        }
    }
}

impl Tabular for ActorRecord<'_> {
    const COLUMNS: &'static [&'static str] = &["MENTIONS", "DOCUMENTS", "KIND", "ID", "NAME"];

    fn cells(&self) -> Vec<String> {
        let mut documents: Vec<_> = self.mentions.iter().map(|m| m.document).collect();
        documents.dedup();
        vec![
            self.mentions.len().to_string(),
            documents.len().to_string(),
            self.kind.to_owned(),
            self.id.to_owned(),
            self.name.to_owned(),
        ]
    }
}
