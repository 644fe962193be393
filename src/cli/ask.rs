//! The commands: open, select, write.

use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;

use serde::Serialize;

use super::args::{Command, Format, Listing};
use super::tell::{Failure, Told, tell_problems};
use crate::dossier::Dossier;
use crate::export::{self, ActorRecord, DateRecord, DocumentRecord, EventRecord, Tabular};
use crate::query::{Index, Query};
use crate::timeline::EventId;

/// Carries out a command; `columns` is the width of the terminal it prints on, if that is one.
///
/// # Errors
/// Nothing could be read, a filter is wrong, or the output takes no more.
pub fn run(command: &Command, columns: Option<usize>) -> Result<Told, Failure> {
    match command {
        Command::Events { listing, filter } => {
            let dossier = open(&listing.paths)?;
            let events = filtered(&dossier, filter.as_deref())?;
            write(EventRecord::of(&dossier, &events), listing, columns)
        }
        Command::Dates(listing) => write(DateRecord::all(&open(&listing.paths)?), listing, columns),
        Command::Actors(listing) => {
            write(ActorRecord::all(&open(&listing.paths)?), listing, columns)
        }
        Command::Documents { listing, text: true } => clean_text(&open(&listing.paths)?),
        Command::Documents { listing, text: false } => {
            write(DocumentRecord::all(&open(&listing.paths)?), listing, columns)
        }
    }
}

/// Lists the events a filter keeps, one a paragraph.
///
/// # Errors
/// As [`run`].
pub fn list_plainly(paths: &[PathBuf], filter: Option<&str>) -> Result<Told, Failure> {
    let dossier = open(paths)?;
    let events = filtered(&dossier, filter)?;
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

/// The events a filter keeps, in time order; all without one.
fn filtered(dossier: &Dossier, filter: Option<&str>) -> Result<Vec<EventId>, Failure> {
    let Some(text) = filter else {
        return Ok((0..dossier.timeline().events().len()).map(EventId).collect());
    };
    let query = Query::parse(text).map_err(|e| Failure::query(text, &e))?;
    Ok(Index::new(dossier).select(dossier, &query).events)
}

fn clean_text(dossier: &Dossier) -> Result<Told, Failure> {
    let mut out = BufWriter::new(stdout().lock());
    export::clean_text(&mut out, dossier)?;
    out.flush()?;
    Ok(Told::Something)
}

fn write<R: Serialize + Tabular>(
    records: impl Iterator<Item = R>,
    listing: &Listing,
    columns: Option<usize>,
) -> Result<Told, Failure> {
    let mut count = 0_usize;
    let records = records.inspect(|_| count += 1);
    let mut out = BufWriter::new(stdout().lock());
    match listing.format {
        Format::Table => export::write_table(&mut out, records, columns)?,
        Format::Jsonl => export::write_jsonl(&mut out, records)?,
    }
    out.flush()?;
    Ok(if count == 0 { Told::Nothing } else { Told::Something })
}
