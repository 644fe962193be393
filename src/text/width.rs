//! Columns on a terminal, measured by grapheme as ratatui does.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes on a terminal.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return text.len();
    }
    text.graphemes(true).map(grapheme_width).sum()
}

/// Columns of one grapheme.
pub(super) fn grapheme_width(grapheme: &str) -> usize {
    grapheme.width()
}

/// The longest start of `text` that fits in `columns`; a grapheme is never split.
pub fn cut_to_width(text: &str, columns: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme_width(grapheme);
        if used > columns {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cut_never_splits_a_grapheme() {
        let table = [
            ("abc", 2, "ab"),
            ("日本", 3, "日"),
            ("日本", 1, ""),
            ("e\u{301}e\u{301}", 1, "e\u{301}"),
            ("👩\u{200d}👧x", 2, "👩\u{200d}👧"),
            ("abc", 0, ""),
            ("abc", 9, "abc"),
        ];
        for (text, columns, want) in table {
            assert_eq!(cut_to_width(text, columns), want, "{text:?} in {columns}");
        }
    }

    proptest! {
        #[test]
        fn a_cut_fits_and_is_the_longest(text in "\\PC{0,30}", columns in 0usize..20) {
            let cut = cut_to_width(&text, columns);
            prop_assert!(text.starts_with(cut));
            prop_assert!(width(cut) <= columns);
            let next = text[cut.len()..].graphemes(true).next();
            prop_assert!(next.is_none_or(|g| width(cut) + grapheme_width(g) > columns));
        }
    }
}
