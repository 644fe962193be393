//! The commands: open, select, write.

use std::io::{self, BufWriter, StdoutLock, Write, stdout};
use std::iter::Peekable;
use std::path::PathBuf;

use serde::Serialize;

use super::args::{ActorFormat, Command, Format};
use super::tell::{Failure, Told, tell, tell_problems};
use crate::dossier::Dossier;
use crate::export::{
    self, ActorRecord, ActorRow, DateRecord, DocumentRecord, Entity, EventRecord, Scope, Tabular,
};
use crate::query::{Index, Query};

/// Carries out a command; `columns` is the width of the terminal it prints on, if that is one.
///
/// # Errors
/// Nothing could be read, a filter is wrong, or the output takes no more.
pub fn run(command: &Command, columns: Option<usize>) -> Result<Told, Failure> {
    match command {
        Command::Events { what, format } => {
            let dossier = open(&what.paths)?;
            let events = scope(&dossier, what.filter.as_deref())?.events();
            write(EventRecord::of(&dossier, &events), *format, columns)
        }
        Command::Dates { what, format } => {
            let dossier = open(&what.paths)?;
            let scope = scope(&dossier, what.filter.as_deref())?;
            write(DateRecord::all(&scope), *format, columns)
        }
        Command::Actors { what, format } => {
            let dossier = open(&what.paths)?;
            list_actors(&scope(&dossier, what.filter.as_deref())?, *format, columns)
        }
        Command::Documents { what, format, text } => {
            let dossier = open(&what.paths)?;
            let scope = scope(&dossier, what.filter.as_deref())?;
            if *text {
                return clean_text(&scope);
            }
            write(DocumentRecord::all(&scope), *format, columns)
        }
    }
}

/// Lists the events a filter keeps, one a paragraph.
///
/// # Errors
/// As [`run`].
pub fn list_plainly(paths: &[PathBuf], filter: Option<&str>) -> Result<Told, Failure> {
    let dossier = open(paths)?;
    let events = scope(&dossier, filter)?.events();
    let mut out = BufWriter::new(stdout().lock());
    export::write_plain(&mut out, &dossier, &events)?;
    out.flush()?;
    Ok(if events.is_empty() { Told::Nothing } else { Told::Something })
}

/// Opens a dossier and tells of what could not be read.
///
/// # Errors
/// A path that is not there; nothing that could be read.
fn open(paths: &[PathBuf]) -> Result<Dossier, Failure> {
    let dossier = Dossier::open(paths)?;
    tell_problems(&dossier);
    Ok(dossier)
}

/// What a filter keeps; everything without one.
fn scope<'a>(dossier: &'a Dossier, filter: Option<&str>) -> Result<Scope<'a>, Failure> {
    let Some(text) = filter else { return Ok(Scope::whole(dossier)) };
    let query = Query::parse(text).map_err(|e| Failure::query(text, &e))?;
    let events = Index::new(dossier).select(dossier, &query).events;
    if events.is_empty() {
        tell(&format!("nothing matches the filter “{text}”"));
    }
    Ok(Scope::of(dossier, events))
}

fn clean_text(scope: &Scope<'_>) -> Result<Told, Failure> {
    let mut out = BufWriter::new(stdout().lock());
    export::clean_text(&mut out, scope)?;
    out.flush()?;
    Ok(Told::Something)
}

fn list_actors(
    scope: &Scope<'_>,
    format: ActorFormat,
    columns: Option<usize>,
) -> Result<Told, Failure> {
    match format {
        ActorFormat::Table => write(ActorRecord::all(scope), Format::Table, columns),
        ActorFormat::Jsonl => write(ActorRecord::all(scope), Format::Jsonl, columns),
        ActorFormat::Csv => pour(ActorRow::all(scope), export::write_csv),
        ActorFormat::Ftm => pour(Entity::all(scope), export::write_jsonl),
    }
}

fn write<R: Serialize + Tabular>(
    records: impl Iterator<Item = R>,
    format: Format,
    columns: Option<usize>,
) -> Result<Told, Failure> {
    match format {
        Format::Table => pour(records, |out, all| export::write_table(out, all, columns)),
        Format::Jsonl => pour(records, export::write_jsonl),
    }
}

/// Writes records to standard output, and tells whether there were any.
fn pour<I: Iterator>(
    records: I,
    write: impl FnOnce(&mut Standard, Peekable<I>) -> io::Result<()>,
) -> Result<Told, Failure> {
    let mut records = records.peekable();
    let told = if records.peek().is_some() { Told::Something } else { Told::Nothing };
    let mut out = BufWriter::new(stdout().lock());
    write(&mut out, records)?;
    out.flush()?;
    Ok(told)
}

/// Standard output, written to in large pieces.
type Standard = BufWriter<StdoutLock<'static>>;
