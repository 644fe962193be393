//! `events`: the merged timeline, in time order, each event with its tellings.

use chrono::NaiveDate;
use serde::Serialize;

use super::names;
use super::place::Place;
use super::table::Tabular;
use crate::corpus::Document;
use crate::date::DateRange;
use crate::dossier::Dossier;
use crate::extract::{ActorId, Part, Standing, Telling};
use crate::timeline::EventId;
use crate::words;

/// One event.
#[derive(Debug, Serialize)]
pub struct EventRecord<'a> {
    #[serde(skip)]
    when: DateRange,
    id: &'a str,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    edtf: String,
    precision: &'static str,
    time: Option<String>,
    headline: &'a str,
    standing: &'static str,
    certainty: &'static str,
    actors: Vec<&'a str>,
    tellings: Vec<TellingRecord<'a>>,
    tags: [(); 0],
    starred: bool,
    notes: [(); 0],
    roles: Vec<RoleRecord<'a>>,
}

/// What part someone has in an event.
#[derive(Debug, Serialize)]
pub struct RoleRecord<'a> {
    actor: &'a str,
    role: &'static str,
}

/// One document's statement of it.
#[derive(Debug, Serialize)]
pub struct TellingRecord<'a> {
    document: &'a str,
    document_date: Option<String>,
    origin: Option<&'a str>,
    quote: &'a str,
    byte_start: Option<usize>,
    byte_end: Option<usize>,
    date_text: Option<&'a str>,
    rule: Option<&'static str>,
    standing: &'static str,
    clean_start: usize,
    clean_end: usize,
    bound: Option<&'static str>,
}

impl<'a> EventRecord<'a> {
    /// Those of a selection, in its order.
    pub fn of(dossier: &'a Dossier, events: &[EventId]) -> impl Iterator<Item = EventRecord<'a>> {
        events.iter().filter_map(|&id| Self::new(dossier, id))
    }

    fn new(dossier: &'a Dossier, id: EventId) -> Option<Self> {
        let timeline = dossier.timeline();
        let event = timeline.event(id)?;
        let shown = timeline.telling(id)?;
        let document = dossier.document(shown.document)?;
        let named = timeline.actors(id);
        let tellings = event.tellings.iter().filter_map(|&t| timeline.tellings().get(t));
        Some(Self {
            when: shown.when,
            id: &event.key,
            start: shown.when.first(),
            end: shown.when.last(),
            edtf: shown.when.to_string(),
            precision: names::precision(shown.when, shown.time),
            time: shown.time.map(|t| t.to_string()),
            headline: if shown.publication {
                &document.meta.title
            } else {
                document.words(shown.headline)
            },
            standing: names::standing(shown.standing),
            certainty: names::certainty(dossier.timex(shown)),
            actors: named.iter().filter_map(|&a| Some(&*dossier.actors().get(a)?.id)).collect(),
            tellings: tellings.filter_map(|t| TellingRecord::new(dossier, t)).collect(),
            tags: [],
            starred: false,
            notes: [],
            roles: RoleRecord::of(dossier, id, &named),
        })
    }
}

impl<'a> RoleRecord<'a> {
    /// Of each actor of an event: who acts in any telling acts, else who is addressed is addressed.
    fn of(dossier: &'a Dossier, event: EventId, named: &[ActorId]) -> Vec<Self> {
        let parts = parts(dossier, event);
        let role = |id: &ActorId| {
            let of_actor = parts.iter().filter(|(actor, _)| actor == id).map(|(_, part)| *part);
            let role = names::part(of_actor.min().unwrap_or_default());
            Some(RoleRecord { actor: &dossier.actors().get(*id)?.id, role })
        };
        named.iter().filter_map(role).collect()
    }
}

/// Who has what part in the statements of an event.
fn parts(dossier: &Dossier, event: EventId) -> Vec<(ActorId, Part)> {
    let timeline = dossier.timeline();
    let tellings = timeline.event(event).map_or(&[][..], |e| &e.tellings);
    let tellings = tellings.iter().filter_map(|&t| timeline.tellings().get(t));
    let mut parts = Vec::new();
    for telling in tellings {
        let mentions = dossier.reading(telling.document).map_or(&[][..], |r| &r.mentions);
        let from = mentions.partition_point(|m| m.span.start < telling.extent.start);
        let inside = mentions.iter().skip(from).take_while(|m| m.span.start < telling.extent.end);
        parts.extend(inside.map(|m| (m.actor, m.part)));
    }
    parts.sort_unstable();
    parts.dedup();
    parts
}

impl EventRecord<'_> {
    /// The event in one line: `5 Dec 2019, morning, planned: the minister leaves`.
    pub(super) fn sentence(&self) -> String {
        let mut when = words::date(self.when.named());
        if let Some(bound) = self.when.side() {
            when = format!("{when}, {}", words::bound(bound));
        }
        if let Some(time) = &self.time {
            when = format!("{when}, {time}");
        }
        if self.standing != names::standing(Standing::Happened) {
            when = format!("{when}, {}", self.standing);
        }
        format!("{when}: {}", self.headline)
    }

    /// Its tellings, each in one line: the document and the words that date it.
    pub(super) fn told(&self) -> impl Iterator<Item = String> {
        self.tellings.iter().map(|t| match t.date_text {
            Some(words) => format!("in {}: \u{201c}{words}\u{201d}", t.document),
            None => format!("in {}", t.document),
        })
    }
}

impl<'a> TellingRecord<'a> {
    fn new(dossier: &'a Dossier, telling: &Telling) -> Option<Self> {
        let document: &Document = dossier.document(telling.document)?;
        let told = dossier.reading(telling.document).and_then(|r| r.date.value);
        let timex = dossier.timex(telling);
        let place = Place::of(document, telling.extent);
        Some(Self {
            document: &document.name,
            document_date: told.map(|d| d.to_string()),
            origin: document.meta.origin.as_deref(),
            quote: document.words(telling.extent),
            byte_start: place.byte_start,
            byte_end: place.byte_end,
            date_text: timex.map(|t| document.words(t.span)),
            rule: timex.map(|t| t.rule),
            standing: names::standing(telling.standing),
            clean_start: place.clean_start,
            clean_end: place.clean_end,
            bound: timex.and_then(|t| t.value.side()).map(names::bound),
        })
    }
}

/// The words a telling has its date from.
impl Tabular for EventRecord<'_> {
    const COLUMNS: &'static [&'static str] =
        &["DATE", "TIME", "STANDING", "TOLD", "DOCUMENT", "EVENT"];

    fn cells(&self) -> Vec<String> {
        let document = self.tellings.first().map_or("", |t| t.document);
        vec![
            words::date(self.when),
            self.time.clone().unwrap_or_default(),
            self.standing.to_owned(),
            self.tellings.len().to_string(),
            document.to_owned(),
            self.headline.to_owned(),
        ]
    }
}
