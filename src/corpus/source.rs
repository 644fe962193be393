//! The untouched source as text: decoded, line by line, and no more than made safe to show.

use super::decode::decode;
use super::document::Document;
use crate::text::{Mapped, Shown, SourceMap, shown, sign};

/// Columns from tab to tab.
const TAB: usize = 8;

impl Document {
    /// The source, decoded: lines parted by `\n`, tabs as spaces, controls and hidden characters as
    /// signs; and the way back to its bytes.
    pub fn source_text(&self) -> (String, SourceMap) {
        let decoded = decode(&self.source).text;
        let mut out = Mapped::default();
        let mut column = 0;
        for (at, c) in decoded.text.char_indices() {
            let here = at..at + c.len_utf8();
            match c {
                '\u{feff}' if at == 0 => {}
                '\n' => {
                    out.copy(&decoded.text, here);
                    column = 0;
                    continue;
                }
                '\r' if decoded.text.get(here.end..).is_some_and(|t| t.starts_with('\n')) => {}
                '\t' => {
                    let gap = TAB - column % TAB;
                    out.put(&" ".repeat(gap), here);
                    column += gap - 1;
                }
                _ if shown(c) == Shown::Itself => out.copy(&decoded.text, here),
                _ if shown(c) == Shown::Space => out.put(" ", here),
                _ if shown(c) == Shown::Hyphen => out.put("-", here),
                _ => out.put(&sign(c), here),
            }
            column += 1;
        }
        let out = out.capped_from(0).through(&decoded.map);
        (out.text, out.map)
    }
}

#[cfg(test)]
mod tests {
    use crate::corpus::Corpus;
    use crate::text::Span;
    use std::path::Path;

    #[test]
    fn the_source_is_shown_as_it_is_but_for_what_would_act_or_hide() {
        let bytes = b"\xef\xbb\xbfeen\ttwee\r\n\x1b[2Jdrie \xe2\x80\xaevier".to_vec();
        let corpus = Corpus::from_bytes(Path::new("a.txt"), bytes);
        let (text, map) = corpus.documents[0].source_text();
        assert_eq!(text, "een     twee\n␛[2Jdrie <U+202E>vier");
        let at = text.find("vier").unwrap();
        assert_eq!(map.to_source(Span::new(at, at + 4)), Some(25..29));
    }
}
