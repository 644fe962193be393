//! Breaking text into lines of a width, at spaces and after hyphens.

use unicode_segmentation::UnicodeSegmentation;

use super::Span;
use super::width::grapheme_width;

/// A place where a line may end.
#[derive(Debug, Clone, Copy)]
struct Break {
    /// Where the line ends, space left out.
    end: usize,
    /// Where the next one begins.
    next: usize,
    /// Columns from the start of the text to `next`.
    columns: usize,
}

/// Cuts `text` into lines of at most `columns`, at spaces, after hyphens and slashes, at line ends,
/// and inside a word only when it is longer than a line. Between two lines lies nothing but the
/// space they were cut at. A grapheme wider than a line stands on one of its own; no columns are
/// taken as one. An empty text is one empty line.
pub fn wrap(text: &str, columns: usize) -> Vec<Span> {
    let mut wrapper = Wrapper { columns: columns.max(1), ..Wrapper::default() };
    let mut before = "";
    for (at, grapheme) in text.grapheme_indices(true) {
        wrapper.grapheme(at, grapheme, before);
        before = grapheme;
    }
    wrapper.lines.push(Span::new(wrapper.start, text.len()));
    wrapper.lines
}

#[derive(Debug, Default)]
struct Wrapper {
    columns: usize,
    lines: Vec<Span>,
    /// Where the current line begins, and the columns of the text before it.
    start: usize,
    start_columns: usize,
    /// Columns of the text so far.
    used: usize,
    chance: Option<Break>,
    /// Where the run of spaces at the end of the line so far begins.
    spaces: Option<usize>,
}

impl Wrapper {
    fn grapheme(&mut self, at: usize, grapheme: &str, before: &str) {
        if grapheme == "\n" || grapheme == "\r\n" {
            let end = self.spaces.unwrap_or(at);
            return self.line(end, at + grapheme.len());
        }
        let wide = grapheme_width(grapheme);
        if grapheme == " " {
            let end = *self.spaces.get_or_insert(at);
            self.used += wide;
            self.chance = Some(Break { end, next: at + 1, columns: self.used });
            return;
        }
        self.spaces = None;
        if matches!(before, "-" | "–" | "—" | "/") && at > self.start {
            self.chance = Some(Break { end: at, next: at, columns: self.used });
        }
        if self.used + wide - self.start_columns > self.columns {
            self.overflow(at, wide);
        }
        self.used += wide;
    }

    /// Ends the line at the last chance, else right before `at`, where a `wide` grapheme stands.
    fn overflow(&mut self, at: usize, wide: usize) {
        let here = Break { end: at, next: at, columns: self.used };
        let chosen =
            self.chance.filter(|c| c.next > self.start && c.end > self.start).unwrap_or(here);
        if chosen.end > self.start {
            self.cut(chosen);
        }
        // What is carried over may leave no room for a wide grapheme.
        if self.used + wide > self.start_columns + self.columns && at > self.start {
            self.cut(here);
        }
    }

    fn cut(&mut self, chosen: Break) {
        self.lines.push(Span::new(self.start, chosen.end));
        self.start = chosen.next;
        self.start_columns = chosen.columns;
        self.chance = self.chance.filter(|c| c.next > chosen.next);
    }

    fn line(&mut self, end: usize, next: usize) {
        self.lines.push(Span::new(self.start, end.max(self.start)));
        (self.start, self.start_columns) = (next, self.used);
        (self.chance, self.spaces) = (None, None);
    }
}

#[cfg(test)]
mod tests {
    use super::super::width;
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn lines_break_at_spaces_hyphens_and_inside_long_words() {
        let table: [(&str, usize, &[&str]); 11] = [
            ("een twee drie", 8, &["een twee", "drie"]),
            ("een twee drie", 7, &["een", "twee", "drie"]),
            ("een   twee", 5, &["een", "twee"]),
            ("zuid-oost en/of", 6, &["zuid-", "oost", "en/of"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("een abcdefgh", 4, &["een", "abcd", "efgh"]),
            ("日本語", 4, &["日本", "語"]),
            ("日本", 1, &["日", "本"]),
            ("abc", 0, &["a", "b", "c"]),
            ("", 10, &[""]),
            ("a b\nc", 10, &["a b", "c"]),
        ];
        for (text, columns, want) in table {
            assert_eq!(lines(text, columns), want, "{text:?} in {columns}");
        }
    }

    /// What every cut must keep to: only space between lines, and no line too wide save a grapheme
    /// that is so by itself.
    fn holds(text: &str, columns: usize) -> Result<(), String> {
        let mut at = 0;
        for span in wrap(text, columns) {
            let between = text.get(at..span.start).ok_or("lines overlap")?;
            if !between.trim_matches(' ').is_empty() {
                return Err(format!("{between:?} is lost"));
            }
            at = span.end;
            let line = span.of(text).trim_end_matches(' ');
            let single = line.graphemes(true).nth(1).is_none();
            if !single && width(line) > columns.max(1) {
                return Err(format!("{line:?} is too wide"));
            }
        }
        let rest = text.get(at..).unwrap_or_default();
        if rest.trim_matches(' ').is_empty() { Ok(()) } else { Err(format!("{rest:?} is lost")) }
    }

    #[test]
    fn what_is_carried_over_leaves_room_for_a_wide_grapheme() {
        for text in ["𐤟!!ᏸ가𖽑", " A🕨 -aAa丽", "﷏0A aa00!ῲAA!AAAໆA¡AAaAa-🕨🉠", "a-bcd日", "-ab🇳🇱"]
        {
            for columns in 0..12 {
                assert_eq!(holds(text, columns), Ok(()), "{text:?} in {columns}");
            }
        }
    }

    proptest! {
        #[test]
        fn lines_hold_every_word_and_fit(text in "([a-z\\-/ é日\u{301}]|\\PC){0,60}", columns in 0usize..12) {
            prop_assert_eq!(holds(&text, columns), Ok(()));
        }
    }
}
