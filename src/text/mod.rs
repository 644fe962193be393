//! Text as such: spans, folding, sentences, widths. Knows nothing of documents.

mod find;
mod fold;
mod map;
mod mapped;
mod sentence;
mod span;
mod visible;
mod width;
mod wrap;

pub use find::find_folded;
pub use fold::{Folded, fold};
pub use map::SourceMap;
pub use mapped::Mapped;
pub use sentence::{ends_in_abbreviation, sentences};
pub use span::{Span, head, last_word, tail};
pub use visible::{MAX_CLUSTER, Shown, overlong_cluster, shown, sign, visible};
pub use width::{cut_to_width, width};
pub use wrap::wrap;
