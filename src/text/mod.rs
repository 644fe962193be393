//! Text as such: spans, folding, sentences, widths. Knows nothing of documents.

mod map;
mod mapped;
mod span;
mod tmp;
pub use tmp::*;
mod visible;

pub use map::SourceMap;
pub use mapped::Mapped;
pub use span::Span;

/// Sentences of one block (stand-in until the corpus branch lands).
pub fn sentences(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    for (i, _) in text.match_indices(". ") {
        if text[i + 2..].starts_with(char::is_uppercase) {
            out.push(Span::new(start, i + 1));
            start = i + 2;
        }
    }
    out.push(Span::new(start, text.len()));
    out
}
pub use visible::{MAX_CLUSTER, Shown, overlong_cluster, shown, sign, visible};
