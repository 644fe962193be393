//! JSON lines: one object a line, UTF-8, keys in the order of the record's fields.

use std::io::{self, Write};

use serde::Serialize;

/// Writes one record a line.
///
/// # Errors
/// When the output takes no more.
pub fn write_jsonl<R: Serialize>(
    out: &mut impl Write,
    records: impl Iterator<Item = R>,
) -> io::Result<()> {
    for record in records {
        serde_json::to_writer(&mut *out, &record)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
