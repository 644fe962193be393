//! `actors --format csv`: everyone who is named, one row each, for a spreadsheet.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::csv::Row;
use super::names;
use super::scope::Scope;
use crate::dossier::Dossier;
use crate::extract::{Actor, ActorId, Office};
use crate::timeline::EventId;

/// One actor, counted.
#[derive(Debug)]
pub struct ActorRow<'a> {
    actor: &'a Actor,
    mentions: usize,
    documents: Vec<&'a str>,
    events: usize,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

impl<'a> ActorRow<'a> {
    /// All who are named in a scope, most often named first.
    pub fn all(scope: &'a Scope<'a>) -> impl Iterator<Item = ActorRow<'a>> {
        let dossier = scope.dossier();
        let mut rows: BTreeMap<ActorId, ActorRow<'a>> = BTreeMap::new();
        for (id, document) in scope.documents() {
            for mention in scope.mentions(id) {
                let Some(actor) = dossier.actors().get(mention.actor) else { continue };
                let row = rows.entry(mention.actor).or_insert_with(|| ActorRow::new(actor));
                row.mentions += 1;
                if row.documents.last() != Some(&&*document.name) {
                    row.documents.push(&document.name);
                }
            }
        }
        for id in scope.events() {
            for actor in dossier.timeline().actors(id) {
                rows.get_mut(&actor).into_iter().for_each(|row| row.count(dossier, id));
            }
        }
        let mut rows: Vec<ActorRow<'a>> = rows.into_values().collect();
        rows.sort_by_key(|row| (Reverse(row.mentions), row.actor.id.as_str()));
        rows.into_iter()
    }

    fn new(actor: &'a Actor) -> Self {
        Self { actor, mentions: 0, documents: Vec::new(), events: 0, first: None, last: None }
    }

    fn count(&mut self, dossier: &Dossier, id: EventId) {
        self.events += 1;
        let days = dossier.timeline().when(id).and_then(|when| when.days());
        if let Some((first, last)) = days {
            self.first = Some(self.first.map_or(first, |known| known.min(first)));
            self.last = Some(self.last.map_or(last, |known| known.max(last)));
        }
    }
}

impl Row for ActorRow<'_> {
    const HEADINGS: &'static [&'static str] = &[
        "id",
        "name",
        "kind",
        "mentions",
        "events",
        "first",
        "last",
        "documents",
        "aliases",
        "words",
        "parties",
        "offices",
    ];

    fn fields(&self) -> Vec<String> {
        let day = |day: Option<NaiveDate>| day.map_or(String::new(), |d| d.to_string());
        let offices: Vec<String> = self.actor.offices.iter().map(office).collect();
        vec![
            self.actor.id.clone(),
            self.actor.name.clone(),
            names::actor_kind(self.actor.kind).to_owned(),
            self.mentions.to_string(),
            self.events.to_string(),
            day(self.first),
            day(self.last),
            self.documents.join("; "),
            self.actor.aliases.join("; "),
            self.actor.forms.join("; "),
            self.actor.parties.join("; "),
            offices.join("; "),
        ]
    }
}

/// `Minister van Financiën (2010-02-23 to 2012-11-04)`
fn office(office: &Office) -> String {
    let until = office.until.and_then(|day| day.pred_opt());
    let until = until.map_or(String::new(), |day| day.to_string());
    format!("{} ({} to {until})", office.title, office.from).replace("to )", "on)")
}
