//! What other programs and plain terminals get: the dossier as records, written as JSON lines, as a table, as a listing.

mod actors;
mod dates;
mod documents;
mod events;
mod jsonl;
mod names;
mod place;
mod plain;
mod table;

pub use actors::{ActorRecord, MentionRecord};
pub use dates::DateRecord;
pub use documents::{DocumentRecord, clean_text};
pub use events::{EventRecord, TellingRecord};
pub use jsonl::write_jsonl;
pub use plain::write_plain;
pub use table::{Tabular, write_table};
