//! The filter bar: what is typed, what was good last, and what it selects.

use super::line::Line;
use crate::dossier::Dossier;
use crate::query::{Index, Query, QueryError, Selection};

/// The selection always belongs to `good`, what is typed or the part of it before an error, or to the
/// empty filter while the filter is off.
#[derive(Debug)]
pub struct Filter {
    index: Index,
    line: Line,
    good: String,
    query: Query,
    /// What was good before typing began, to go back to.
    before: Option<String>,
    error: Option<QueryError>,
    off: bool,
    selection: Selection,
    /// What might have been meant, when nothing matches.
    nearest: Vec<String>,
}

/// What stands before the term with the byte `at` in it.
fn before_term(typed: &str, at: usize) -> &str {
    let before = typed.get(..at).unwrap_or_default();
    before.rfind(char::is_whitespace).and_then(|end| before.get(..end)).unwrap_or_default()
}

/// Words offered when nothing matches.
const NEAREST: usize = 3;

impl Filter {
    /// No filter: everything is selected.
    pub fn new(dossier: &Dossier) -> Self {
        let index = Index::new(dossier);
        let selection = index.select(dossier, &Query::default());
        Self {
            index,
            line: Line::default(),
            good: String::new(),
            query: Query::default(),
            before: None,
            error: None,
            off: false,
            selection,
            nearest: Vec::new(),
        }
    }

    /// The index it asks.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// What is typed on the bar.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// The line, to be edited; [`Filter::apply`] follows.
    pub fn line_mut(&mut self) -> &mut Line {
        &mut self.line
    }

    /// What is wrong with the text as it stands.
    pub fn error(&self) -> Option<&QueryError> {
        self.error.as_ref()
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// What might have been meant, when nothing matches; terms of the filter language.
    pub fn nearest(&self) -> &[String] {
        &self.nearest
    }

    /// Whether the bar is being typed on.
    pub fn is_typing(&self) -> bool {
        self.before.is_some()
    }

    /// Whether a filter is set, switched on or not.
    pub fn is_set(&self) -> bool {
        !self.good.trim().is_empty()
    }

    /// Whether a filter is set but switched off.
    pub fn is_off(&self) -> bool {
        self.off && self.is_set()
    }

    /// Begins typing.
    pub fn begin(&mut self) {
        self.before = Some(self.good.clone());
        self.off = false;
    }

    /// Takes what is typed; of a text with an error, what stands before the term that is wrong.
    pub fn apply(&mut self, dossier: &Dossier) {
        let typed = self.line.text();
        let (good, error) = match Query::parse(typed) {
            Ok(_) => (typed, None),
            Err(error) => (before_term(typed, error.span.start), Some(error)),
        };
        self.query = Query::parse(good).unwrap_or_default();
        self.good = good.to_owned();
        self.error = error;
        self.select(dossier);
    }

    /// Ends typing and keeps what is typed; not while there is an error in it.
    pub fn accept(&mut self) {
        if self.error.is_none() {
            self.before = None;
        }
    }

    /// Ends typing and goes back to the filter before it.
    pub fn cancel(&mut self, dossier: &Dossier) {
        if let Some(before) = self.before.take() {
            self.set(dossier, &before);
        }
    }

    /// Sets another filter.
    pub fn set(&mut self, dossier: &Dossier, text: &str) {
        self.off = false;
        self.line = Line::new(text);
        self.apply(dossier);
    }

    /// Switches the filter off, or on again.
    pub fn toggle(&mut self, dossier: &Dossier) {
        self.off = !self.off && self.is_set();
        self.select(dossier);
    }

    fn select(&mut self, dossier: &Dossier) {
        let everything = Query::default();
        let query = if self.off { &everything } else { &self.query };
        self.selection = self.index.select(dossier, query);
        let nothing = self.selection.events.is_empty() && self.is_set();
        self.nearest = if nothing { self.index.nearest(&self.good, NEAREST) } else { Vec::new() };
    }
}
