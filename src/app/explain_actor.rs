//! How do we know who is meant: every mention of an actor, by what it was settled, and at which bytes.

use super::AppState;
use super::explain::{heading, row};
use super::overlay::Choice;
use crate::corpus::{Document, DocumentId};
use crate::extract::{ActorId, Mention};
use crate::words;

/// Mentions told at most.
const MOST: usize = 400;

impl AppState {
    pub(super) fn explain_actor(&mut self) {
        let Some(rows) = self.actors().chosen().and_then(|id| self.mentions_of(id)) else {
            self.notice = Some("nobody is chosen".to_owned());
            return;
        };
        self.show_evidence(rows);
    }

    fn mentions_of(&self, id: ActorId) -> Option<Vec<Choice>> {
        let actor = self.dossier().actors().get(id)?;
        let what = format!("{} · {}", words::actor_kind(actor.kind), actor.id);
        let mut rows = vec![heading(&actor.name), row("", what)];
        let mut told = 0;
        for (i, document) in self.dossier().documents().iter().enumerate() {
            let reading = self.dossier().reading(DocumentId(i))?;
            let own: Vec<&Mention> = reading.mentions.iter().filter(|m| m.actor == id).collect();
            if own.is_empty() {
                continue;
            }
            rows.push(heading(&document.meta.title));
            let room = MOST.saturating_sub(told);
            rows.extend(own.iter().take(room).map(|m| self.mention((DocumentId(i), document), m)));
            if own.len() > room {
                rows.push(row("", format!("and {} more in this document", own.len() - room)));
            }
            told += own.len();
        }
        Some(rows)
    }

    fn mention(&self, (id, document): (DocumentId, &Document), mention: &Mention) -> Choice {
        let mut text = format!("“{}”", document.words(mention.span));
        if let Some((at, span)) = mention.evidence
            && let Some(proof) = self.dossier().document(at)
        {
            let place = if at == id { "" } else { proof.meta.title.as_str() };
            let gap = if place.is_empty() { "" } else { ", in " };
            text.push_str(&format!(" · by “{}”{gap}{place}", proof.words(span)));
        }
        if let Some(bytes) = document.map.to_source(mention.span) {
            text.push_str(&format!(" · bytes {}–{}", bytes.start, bytes.end));
        }
        row(words::how(mention.how), text)
    }
}
