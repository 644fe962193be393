//! Text as such: spans, folding, sentences, widths. Knows nothing of documents.

mod map;
mod mapped;
mod span;
mod visible;

pub use map::SourceMap;
pub use mapped::Mapped;
pub use span::Span;
pub use visible::{MAX_CLUSTER, Shown, overlong_cluster, shown, sign, visible};
