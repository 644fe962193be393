//! Text as such: spans, folding, sentences, widths. Knows nothing of documents.

mod map;
mod span;
mod tmp;
pub use tmp::*;

pub use map::SourceMap;
pub use span::Span;
