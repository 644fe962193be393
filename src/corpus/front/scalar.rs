//! One value of front matter: unquoted, its escapes decoded, each with its place.

use std::ops::Range;

use crate::corpus::sheet::Sheet;
use crate::text::Span;

/// A scalar: where its words stand, quotes outside.
pub(super) struct Scalar {
    /// Without its quotes.
    pub at: Span,
    quote: Option<char>,
    /// Whether it is an entry of a list.
    pub listed: bool,
}

pub(super) fn value_at(text: &str, line: Range<usize>) -> Option<Scalar> {
    let raw = text.get(line.clone())?;
    let mut at = Span::new(
        line.start + raw.len() - raw.trim_start().len(),
        line.start + raw.trim_end().len(),
    );
    let listed = at.of(text).starts_with("- ");
    if listed {
        at.start += 2;
        at.start += at.of(text).len() - at.of(text).trim_start().len();
    }
    if at.is_empty() || matches!(at.of(text), "|" | ">" | "|-" | ">-") {
        return None;
    }
    let words = at.of(text);
    for quote in ['"', '\''] {
        let Some(inner) = words.strip_prefix(quote) else { continue };
        if let Some(end) = closing(inner, quote) {
            let at = Span::new(at.start + 1, at.start + 1 + end);
            return Some(Scalar { at, quote: Some(quote), listed });
        }
    }
    if let Some(comment) = words.find(" #") {
        at.end = at.start + words.get(..comment).map_or(0, |w| w.trim_end().len());
    }
    Some(Scalar { at, quote: None, listed })
}

/// Where the closing quote stands in what follows the opening one.
fn closing(inner: &str, quote: char) -> Option<usize> {
    let mut chars = inner.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|(_, d)| *d);
        if (c == '\\' && quote == '"') || (c == '\'' && quote == '\'' && next == Some('\'')) {
            chars.next();
        } else if c == quote {
            return Some(i);
        }
    }
    None
}

impl Scalar {
    pub(super) fn write(&self, sheet: &mut Sheet, text: &str) {
        let words = self.at.of(text);
        let escape = match self.quote {
            Some('"') => '\\',
            Some(_) => '\'',
            None => return sheet.text(self.at.range()),
        };
        let mut from = 0;
        while let Some(i) = words.get(from..).and_then(|r| r.find(escape)).map(|i| i + from) {
            sheet.text(self.at.start + from..self.at.start + i);
            let (c, taken) = unescaped(words.get(i..).unwrap_or_default());
            from = i + taken;
            let at = self.at.start + i..self.at.start + from;
            match c {
                Some(c) => sheet.words(c.encode_utf8(&mut [0; 4]), at),
                None => sheet.text(at),
            }
        }
        sheet.text(self.at.start + from..self.at.end);
    }
}

/// The character an escape stands for and the bytes it takes; `None` when it is no escape.
fn unescaped(words: &str) -> (Option<char>, usize) {
    let mut chars = words.chars();
    let (_, Some(c)) = (chars.next(), chars.next()) else { return (None, words.len().min(1)) };
    let hex = |digits: usize| {
        let code = words.get(2..2 + digits).and_then(|h| u32::from_str_radix(h, 16).ok());
        match code.and_then(char::from_u32) {
            Some(c) => (Some(c), 2 + digits),
            None => (None, 2),
        }
    };
    match c {
        'n' | 't' | 'r' | ' ' => (Some(' '), 2),
        'e' => (Some('\u{1b}'), 2),
        'a' => (Some('\u{7}'), 2),
        '0' => (Some('\0'), 2),
        '"' | '\\' | '/' | '\'' => (Some(c), 2),
        'x' => hex(2),
        'u' => hex(4),
        'U' => hex(8),
        _ => (None, 1 + c.len_utf8()),
    }
}
