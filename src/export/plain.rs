//! A linear listing, one event a paragraph, without columns or signs: for screen readers and logs.

use std::io::{self, Write};

use super::events::EventRecord;
use crate::dossier::Dossier;
use crate::timeline::EventId;
use crate::words;

/// Writes the events of a selection, each with the documents that tell it.
///
/// # Errors
/// When the output takes no more.
pub fn write_plain(out: &mut impl Write, dossier: &Dossier, events: &[EventId]) -> io::Result<()> {
    let (kept, all) = (events.len(), dossier.timeline().events().len());
    let documents = words::count(dossier.documents().len(), "document");
    writeln!(out, "{}. {documents}, {kept} of {all} events.", dossier.corpus().title)?;
    for record in EventRecord::of(dossier, events) {
        writeln!(out, "\n{}", record.sentence())?;
        for told in record.told() {
            writeln!(out, "  {told}")?;
        }
    }
    Ok(())
}
