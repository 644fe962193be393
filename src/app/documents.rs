//! The list of documents: when each was made and how that is known, what it tells, what is wrong.

use std::collections::BTreeSet;

use super::overlay::{Choice, Chosen, Overlay, OverlayKind};
use super::{AppState, Focus};
use crate::corpus::{Document, DocumentId};
use crate::extract::DateSource;
use crate::words;

impl AppState {
    /// Lays the list over the screen: a row a document, then a row a file that was not read.
    pub(super) fn open_documents(&mut self) {
        let told = self.events_told();
        let documents = self.dossier.documents().iter().zip(told).enumerate();
        let mut rows: Vec<Choice> = documents
            .filter_map(|(i, (document, events))| self.document(DocumentId(i), document, events))
            .collect();
        rows.extend(self.dossier.corpus().skipped.iter().map(|skipped| Choice {
            label: "not read".to_owned(),
            text: format!("{}: {}", skipped.name, skipped.reason),
            chosen: Chosen::Nothing,
        }));
        self.overlay = Some(Overlay::new(OverlayKind::Documents, rows));
    }

    /// Date and title, then what there is to know, then each warning.
    fn document(&self, id: DocumentId, document: &Document, events: usize) -> Option<Choice> {
        let reading = self.dossier.reading(id)?;
        let date = reading.date;
        let label = match date.value {
            Some(value) if date.from == DateSource::LastEntry => {
                format!("≥ {}", words::date(value))
            }
            Some(value) => words::date(value),
            None => "no date".to_owned(),
        };
        let mut facts = vec![
            document.meta.title.clone(),
            words::count(events, "event"),
            words::genre(document.meta.genre).to_owned(),
            words::date_source(date.from).to_owned(),
            words::language(reading.language).to_owned(),
            document.name.clone(),
        ];
        facts.extend(document.problems.iter().map(|problem| format!("! {}", problem.message)));
        Some(Choice { label, text: facts.join(" · "), chosen: Chosen::Open(id) })
    }

    /// How many of the visible events each document tells.
    fn events_told(&self) -> Vec<usize> {
        let mut counts = vec![0; self.dossier.documents().len()];
        let timeline = self.dossier.timeline();
        for event in self.list.visible().iter().filter_map(|&id| timeline.event(id)) {
            let tellings = event.tellings.iter().filter_map(|&t| timeline.tellings().get(t));
            for id in tellings.map(|t| t.document).collect::<BTreeSet<_>>() {
                if let Some(count) = counts.get_mut(id.0) {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// Reads a document from its top; the cursor goes to the first visible event it tells.
    pub(super) fn read_document(&mut self, id: DocumentId) {
        self.reader.open(&self.dossier, id);
        let marks = self.reader.marks().iter().map(|(_, event)| *event);
        let seen = |event: &_| self.list.visible().binary_search(event).is_ok();
        if let Some(event) = marks.into_iter().find(seen) {
            self.list.go_to(event);
            self.look.telling = 0;
        }
        self.focus = Focus::Reader;
        self.reader.show_from(0);
    }
}
