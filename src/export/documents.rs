//! `documents`: what was opened, what each document says of itself, what was skipped and why.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::Serialize;

use super::names;
use super::scope::Scope;
use super::table::Tabular;
use crate::corpus::{Document, DocumentId, Skipped};
use crate::dossier::Dossier;

/// One file, read or not.
#[derive(Debug, Default, Serialize)]
pub struct DocumentRecord<'a> {
    document: &'a str,
    status: &'static str,
    reason: Option<&'a str>,
    title: Option<&'a str>,
    date: Option<String>,
    date_precision: Option<&'static str>,
    date_from: Option<&'static str>,
    genre: Option<&'static str>,
    origin: Option<&'a str>,
    format: Option<&'static str>,
    encoding: Option<&'a str>,
    bytes: Option<usize>,
    sha256: Option<&'a str>,
    events: usize,
    warnings: Vec<&'a str>,
    language: Option<&'static str>,
}

impl<'a> DocumentRecord<'a> {
    /// The documents of a scope in order of name, with how many of its events they tell; then, when
    /// it is a whole dossier, all files that were skipped.
    pub fn all(scope: &'a Scope<'a>) -> impl Iterator<Item = DocumentRecord<'a>> {
        let (dossier, told) = (scope.dossier(), events_told(scope));
        let read = scope.documents().map(move |(id, document)| {
            let events = told.get(id.0).copied().unwrap_or(0);
            Self { events, ..Self::read(dossier, id, document) }
        });
        let skipped = dossier.corpus().skipped.iter().filter(|_| !scope.is_narrowed());
        read.chain(skipped.map(Self::skipped))
    }

    fn read(dossier: &'a Dossier, id: DocumentId, document: &'a Document) -> Self {
        let reading = dossier.reading(id);
        let date = reading.map(|r| r.date);
        let value = date.and_then(|d| d.value);
        let meta = &document.meta;
        Self {
            document: &document.name,
            status: if document.problems.is_empty() { "read" } else { "warned" },
            reason: None,
            title: Some(&meta.title),
            date: value.map(|d| d.to_string()),
            date_precision: value.map(|d| names::precision(d, None)),
            date_from: Some(date.map_or("none", |d| names::date_source(d.from))),
            genre: Some(names::genre(meta.genre)),
            origin: meta.origin.as_deref(),
            format: Some(names::format(meta.format)),
            encoding: Some(meta.encoding),
            bytes: Some(document.source.len()),
            sha256: Some(&meta.sha256),
            events: 0,
            warnings: document.problems.iter().map(|p| &*p.message).collect(),
            language: reading.map(|r| names::language(r.language)),
        }
    }

    fn skipped(file: &'a Skipped) -> Self {
        let reason = Some(&*file.reason);
        Self { document: &file.name, status: "skipped", reason, ..Self::default() }
    }
}

/// How many events each document tells of.
fn events_told(scope: &Scope<'_>) -> Vec<usize> {
    let mut counts = vec![0; scope.dossier().documents().len()];
    let timeline = scope.dossier().timeline();
    for event in scope.events().into_iter().filter_map(|id| timeline.event(id)) {
        let tellings = event.tellings.iter().filter_map(|&t| timeline.tellings().get(t));
        let documents: BTreeSet<_> = tellings.map(|t| t.document).collect();
        for id in documents {
            if let Some(count) = counts.get_mut(id.0) {
                *count += 1;
            }
        }
    }
    counts
}

/// Writes the clean text that `clean_start` and `clean_end` point into: alone when there is one
/// document, under its name when there are several.
///
/// # Errors
/// When the output takes no more.
pub fn clean_text(out: &mut impl Write, scope: &Scope<'_>) -> io::Result<()> {
    let documents: Vec<&Document> = scope.documents().map(|(_, document)| document).collect();
    for (i, document) in documents.iter().enumerate() {
        if documents.len() > 1 {
            let gap = if i > 0 { "\n" } else { "" };
            writeln!(out, "{gap}==> {} <==", document.name)?;
        }
        out.write_all(document.text.as_bytes())?;
        if !document.text.ends_with('\n') {
            writeln!(out)?;
        }
    }
    Ok(())
}

impl Tabular for DocumentRecord<'_> {
    const COLUMNS: &'static [&'static str] =
        &["STATUS", "DATE", "FROM", "EVENTS", "GENRE", "DOCUMENT", "TITLE"];

    fn cells(&self) -> Vec<String> {
        let or_empty = |text: Option<&str>| text.unwrap_or_default().to_owned();
        vec![
            self.status.to_owned(),
            self.date.clone().unwrap_or_default(),
            or_empty(self.date_from),
            self.events.to_string(),
            or_empty(self.genre),
            self.document.to_owned(),
            or_empty(self.title.or(self.reason)),
        ]
    }
}
