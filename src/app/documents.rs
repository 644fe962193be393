//! The list of documents: when each was made and how that is known, what it tells, what is wrong.

use std::collections::BTreeSet;

use super::overlay::{Choice, Chosen, Overlay, OverlayKind};
use super::{AppState, Focus};
use crate::corpus::{Document, DocumentId};
use crate::extract::{DateSource, Lexicon};
use crate::text::wrap;
use crate::words;

/// Columns that the dates at the left take at most, with the gap behind them.
const DATE_COLUMNS: usize = 18;

impl AppState {
    /// Lays the list over the screen.
    pub(super) fn open_documents(&mut self) {
        let told = self.events_told();
        let columns = usize::from(self.look.viewport.overlay.columns);
        let room = columns.saturating_sub(DATE_COLUMNS).max(20);
        let mut rows = Vec::new();
        for (i, document) in self.dossier.documents().iter().enumerate() {
            let events = told.get(i).copied().unwrap_or(0);
            rows.extend(self.document_rows(DocumentId(i), document, events, room));
        }
        let skipped = &self.dossier.corpus().skipped;
        if !skipped.is_empty() {
            rows.push(row("", "Not read".to_owned(), Chosen::Heading));
        }
        let told = |s: &crate::corpus::Skipped| format!("{}: {}", s.name, s.reason);
        rows.extend(skipped.iter().flat_map(|s| wrapped("", &told(s), room, &Chosen::Nothing)));
        self.overlay = Some(Overlay::new(OverlayKind::Documents, rows));
    }

    /// Date and title, then what there is to know, then each warning.
    fn document_rows(
        &self,
        id: DocumentId,
        document: &Document,
        events: usize,
        room: usize,
    ) -> Vec<Choice> {
        let Some(reading) = self.dossier.reading(id) else { return Vec::new() };
        let when = match reading.date.value {
            Some(value) if reading.date.from == DateSource::LastEntry => {
                format!("≥ {}", words::date(value))
            }
            Some(value) => words::date(value),
            None => "no date".to_owned(),
        };
        let facts = [
            words::genre(document.meta.genre).to_owned(),
            words::count(events, "event"),
            words::date_source(reading.date.from).to_owned(),
            words::language(Lexicon::of(document).language()).to_owned(),
            document.name.clone(),
        ];
        let open = Chosen::Open(id);
        let mut rows = wrapped(&when, &document.meta.title, room, &open);
        rows.extend(wrapped("", &facts.join(" · "), room, &open));
        for problem in &document.problems {
            rows.extend(wrapped("", &format!("! {}", problem.message), room, &open));
        }
        rows
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

fn row(label: &str, text: String, chosen: Chosen) -> Choice {
    Choice { label: label.to_owned(), text, chosen }
}

/// A row in as many lines as its text takes.
fn wrapped(label: &str, text: &str, room: usize, chosen: &Chosen) -> Vec<Choice> {
    let lines = wrap(text, room).into_iter().enumerate();
    let line = |(i, span): (usize, crate::text::Span)| {
        row(if i == 0 { label } else { "" }, span.of(text).to_owned(), chosen.clone())
    };
    lines.map(line).collect()
}
