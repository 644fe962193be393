//! Stand-in for `text::fold` until it lands.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(crate) struct Folded {
    pub(crate) text: String,
    places: Vec<u32>,
    len: usize,
}

impl Folded {
    pub(crate) fn new(text: &str) -> Folded {
        let mut out = Folded { text: String::new(), places: Vec::new(), len: text.len() };
        for (at, c) in text.char_indices() {
            for f in std::iter::once(c)
                .nfd()
                .filter(|c| !is_combining_mark(*c))
                .flat_map(char::to_lowercase)
            {
                out.text.push(f);
                out.places.resize(out.text.len(), at as u32);
            }
        }
        out
    }
    pub(crate) fn span(&self, r: std::ops::Range<usize>) -> crate::text::Span {
        let start = self.places.get(r.start).map_or(self.len, |p| *p as usize);
        let end = self.places.get(r.end).map_or(self.len, |p| *p as usize);
        crate::text::Span::new(start, end)
    }
}

pub(crate) fn fold(text: &str) -> String {
    Folded::new(text).text
}
