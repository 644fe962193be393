//! What other programs and plain terminals get: the dossier as records, written as JSON lines, as a table, as a spreadsheet, as a listing.

mod actor_rows;
mod actors;
mod csv;
mod dates;
mod documents;
mod events;
mod ftm;
mod jsonl;
mod names;
mod place;
mod plain;
mod scope;
mod table;

pub use actor_rows::ActorRow;
pub use actors::{ActorRecord, MentionRecord};
pub use csv::{Row, write_csv};
pub use dates::DateRecord;
pub use documents::{DocumentRecord, clean_text};
pub use events::{EventRecord, RoleRecord, TellingRecord};
pub use ftm::Entity;
pub use jsonl::write_jsonl;
pub use plain::write_plain;
pub use scope::Scope;
pub use table::{Tabular, write_table};
