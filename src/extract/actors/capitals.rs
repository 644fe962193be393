//! Where words begin with a capital: noted in one pass over a text for all who look for names.

use crate::text::Span;

/// Where the words of a text begin that have no small ASCII letter there: a capital, a figure, or a
/// letter beyond ASCII. In the order of the text.
#[derive(Debug, Default)]
pub(super) struct Capitals(Vec<u32>);

impl Capitals {
    /// The word that begins at a place, which is beyond all before it.
    #[inline(always)]
    pub(super) fn see(&mut self, text: &str, start: usize) {
        if !text.as_bytes().get(start).is_some_and(u8::is_ascii_lowercase) {
            // Documents are far smaller than 4 GB.
            self.0.extend(u32::try_from(start).ok());
        }
    }

    /// Those within a stretch.
    pub(super) fn within(&self, span: Span) -> &[u32] {
        let first = self.0.partition_point(|&start| (start as usize) < span.start);
        let rest = self.0.get(first..).unwrap_or_default();
        // A block has few.
        let count = rest.iter().take_while(|&&start| (start as usize) < span.end).count();
        rest.get(..count).unwrap_or_default()
    }
}
