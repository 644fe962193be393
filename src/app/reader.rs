//! The reader: which document is open, at which lines, what is searched in it.

use super::page::Page;
use super::scroll::View;
use crate::corpus::{Document, DocumentId};
use crate::dossier::Dossier;
use crate::text::{SourceMap, Span};
use crate::timeline::EventId;

/// One open document. `page` is always laid out for the document, the width and the text in force.
#[derive(Debug, Default)]
pub struct Reader {
    document: Option<DocumentId>,
    /// The untouched source as text, when that is shown, with its way back to bytes.
    source: Option<(String, SourceMap)>,
    page: Page,
    view: View,
    columns: u16,
    /// Where other events of this document stand: their extents, in order.
    marks: Vec<(Span, EventId)>,
    search: Search,
}

/// Words looked for in the open document.
#[derive(Debug, Default)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// Where it stands, in the shown text, in order.
    pub hits: Vec<Span>,
    /// The hit the reader is at.
    pub at: Option<usize>,
}

impl Reader {
    /// The open document.
    pub fn document(&self) -> Option<DocumentId> {
        self.document
    }

    /// The laid-out lines.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The window over the lines.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Other events of this document, by the place of their statements.
    pub fn marks(&self) -> &[(Span, EventId)] {
        &self.marks
    }

    /// What is searched.
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// Whether the untouched source is shown.
    pub fn shows_source(&self) -> bool {
        self.source.is_some()
    }

    /// The text whose spans the page's lines are.
    pub fn text<'a>(&'a self, document: &'a Document) -> &'a str {
        self.source.as_ref().map_or(document.text.as_str(), |(text, _)| text)
    }

    /// A span of the clean text as it stands in the shown text.
    pub fn shown(&self, document: &Document, span: Span) -> Option<Span> {
        let Some((_, map)) = &self.source else { return Some(span) };
        let bytes = document.map.to_source(span)?;
        let (start, end) = (map.to_clean(bytes.start), map.to_clean(bytes.end));
        Some(Span::new(start, end.max(start + 1)))
    }

    /// Opens a document, if it is not open already.
    pub fn open(&mut self, dossier: &Dossier, id: DocumentId) {
        if self.document == Some(id) {
            return;
        }
        self.document = Some(id);
        self.source = self.source.is_some().then(|| source_of(dossier, id));
        self.marks = events_in(dossier, id);
        self.view.show_from(0);
        self.lay_out(dossier);
        self.find(dossier);
    }

    /// Shows the untouched source, or the clean text again, at the same place.
    pub fn toggle_source(&mut self, dossier: &Dossier) {
        let Some(id) = self.document else { return };
        self.source = if self.source.is_some() { None } else { Some(source_of(dossier, id)) };
        self.lay_out(dossier);
        self.find(dossier);
    }

    /// Takes the pane's size; the words at the top stay at the top.
    pub fn fit(&mut self, dossier: &Dossier, columns: u16, height: usize) {
        let relay = columns != self.columns;
        let top = self.page.lines().get(self.view.top()).map(|l| l.span.start);
        self.columns = columns;
        if relay {
            self.lay_out(dossier);
        }
        self.view.fit(self.page.lines().len(), height);
        if let (true, Some(start)) = (relay, top.filter(|&start| start > 0)) {
            self.view.show_from(self.page.lines_of(Span::new(start, start + 1)).start);
        }
    }

    /// Brings a statement into view.
    pub fn reveal(&mut self, dossier: &Dossier, span: Span) {
        let Some(document) = self.document.and_then(|id| dossier.document(id)) else { return };
        if let Some(span) = self.shown(document, span) {
            self.view.reveal(self.page.lines_of(span));
        }
    }

    /// Moves the window.
    pub fn step(&mut self, lines: isize) {
        self.view.step(lines);
    }

    /// To a line.
    pub fn show_from(&mut self, line: usize) {
        self.view.show_from(line);
    }

    /// To the next (previous) paragraph.
    pub fn step_paragraph(&mut self, forward: bool) {
        let starts = |&i: &usize| self.page.lines().get(i).is_some_and(|l| l.first);
        let here = self.view.top();
        let found = if forward {
            (here + 1..self.page.lines().len()).find(starts)
        } else {
            (0..here).rev().find(starts)
        };
        if let Some(line) = found {
            self.view.show_from(line);
        }
    }

    /// Looks for other words; goes to the first hit at or after the top.
    pub fn look_for(&mut self, dossier: &Dossier, text: &str) {
        text.clone_into(&mut self.search.text);
        self.find(dossier);
        let top = self.page.lines().get(self.view.top()).map_or(0, |l| l.span.start);
        let at = self.search.hits.partition_point(|h| h.start < top);
        let last = self.search.hits.len().checked_sub(1);
        self.show_hit(last.map(|last| at.min(last)));
    }

    /// To the next (previous) hit; `false` when the last (first) has been reached.
    pub fn next_hit(&mut self, forward: bool) -> bool {
        let next = match (self.search.at, forward) {
            (Some(at), true) => at.checked_add(1),
            (Some(at), false) => at.checked_sub(1),
            (None, true) => Some(0),
            (None, false) => self.search.hits.len().checked_sub(1),
        };
        let Some(next) = next.filter(|&n| n < self.search.hits.len()) else { return false };
        self.show_hit(Some(next));
        true
    }

    fn show_hit(&mut self, at: Option<usize>) {
        self.search.at = at;
        if let Some(&hit) = at.and_then(|at| self.search.hits.get(at)) {
            self.view.reveal(self.page.lines_of(hit));
        }
    }

    fn find(&mut self, dossier: &Dossier) {
        self.search.at = None;
        self.search.hits = match self.document.and_then(|id| dossier.document(id)) {
            Some(document) => crate::text::find_folded(self.text(document), &self.search.text),
            None => Vec::new(),
        };
    }

    fn lay_out(&mut self, dossier: &Dossier) {
        let Some(document) = self.document.and_then(|id| dossier.document(id)) else { return };
        self.page = match &self.source {
            Some((text, _)) => Page::of_text(text, self.columns),
            None => Page::of_document(document, self.columns),
        };
        self.view.fit(self.page.lines().len(), self.view.height());
    }
}

fn source_of(dossier: &Dossier, id: DocumentId) -> (String, SourceMap) {
    dossier.document(id).map(Document::source_text).unwrap_or_default()
}

/// The statements of a document, in order of place.
fn events_in(dossier: &Dossier, id: DocumentId) -> Vec<(Span, EventId)> {
    let timeline = dossier.timeline();
    let mut found = Vec::new();
    for (i, event) in timeline.events().iter().enumerate() {
        let tellings = event.tellings.iter().filter_map(|&t| timeline.tellings().get(t));
        found.extend(tellings.filter(|t| t.document == id).map(|t| (t.extent, EventId(i))));
    }
    found.sort_unstable();
    found
}
