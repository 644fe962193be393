//! The lines of plain text: where they stand, how far in, and what they begin with.

use crate::corpus::cues::CUES;
use crate::text::{Shown, Span, ends_in_abbreviation, shown};

/// One line, without the space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words; empty for a blank line.
    pub span: Span,
    /// Columns of space before them.
    pub indent: usize,
    /// Characters in it.
    pub width: usize,
    /// Page it stands on: form feeds before it.
    pub page: usize,
    /// Where the next line begins.
    pub next: usize,
}

impl Line {
    /// Whether nothing stands on it.
    pub(super) fn is_blank(&self) -> bool {
        self.span.is_empty()
    }
}

/// Columns a tab stop is apart.
const TAB: usize = 8;

/// Cuts `within` into lines: at LF, CRLF, CR, form feeds and the separators of Unicode.
pub(super) fn lines(text: &str, within: Span) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut page) = (within.start, 0);
    let mut at = within.start;
    while let Some(rest) = text.get(at..within.end) {
        // A line end begins with one of these bytes.
        let may_end = |b| matches!(b, b'\n'..=b'\r' | 0xc2 | 0xe2);
        let Some(skipped) = rest.bytes().position(may_end) else { break };
        let end = at + skipped;
        let mut chars = text.get(end..within.end).unwrap_or_default().chars();
        let Some(c) = chars.next() else { break };
        at = end + c.len_utf8();
        if !is_line_end(c) {
            continue;
        }
        while c == '\r' && chars.as_str().starts_with('\r') && doubled(chars.as_str()) {
            chars.next();
        }
        if c == '\r' && chars.as_str().starts_with('\n') {
            chars.next();
        }
        at = within.end - chars.as_str().len();
        let next = at;
        lines.push(line(text, Span::new(start, end), page, next));
        page += usize::from(c == '\u{c}');
        start = next;
    }
    if start < within.end {
        lines.push(line(text, Span::new(start, within.end), page, within.end));
    }
    lines
}

/// Whether a run of carriage returns ends in a line feed: then it is one line end.
fn doubled(rest: &str) -> bool {
    rest.chars().take(4).find(|c| *c != '\r') == Some('\n')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn line(text: &str, whole: Span, page: usize, next: usize) -> Line {
    let is_space = |c: char| shown(c) == Shown::Space || c == ' ';
    let words = whole.of(text).trim_end_matches(is_space);
    let inner = words.trim_start_matches(is_space);
    let start = whole.start + words.len() - inner.len();
    let margin = words.get(..words.len() - inner.len()).unwrap_or_default().chars();
    let indent = margin.fold(0, |at, c| if c == '\t' { (at / TAB + 1) * TAB } else { at + 1 });
    let span = Span::new(start, start + inner.len());
    Line { span, indent, width: inner.chars().count(), page, next }
}

/// What the first letter or digit of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// A small letter: the sentence goes on.
    Small,
    /// A capital.
    Capital,
    /// A digit.
    Digit,
    /// There is none.
    Other,
}

/// How the words of a line begin.
pub(super) fn start(words: &str) -> Start {
    // A Dutch line that begins with an elided article ("’s ochtends", "'t") begins small.
    match words.chars().find(|c| c.is_alphanumeric()) {
        Some(c) if c.is_numeric() => Start::Digit,
        Some(c) if c.is_uppercase() => Start::Capital,
        Some(_) => Start::Small,
        None => Start::Other,
    }
}

/// Whether a sentence, a list entry or a lead-in ends with these words.
pub(super) fn is_ended(words: &str) -> bool {
    let closing = |c: char| matches!(c, ')' | ']' | '"' | '\'' | '”' | '’' | '»' | '*' | '_');
    let ends = |w: &str| w.trim_end_matches(closing).ends_with(['.', '!', '?', ':', ';', '…']);
    // The mark of a footnote may be glued on: "waarom?12".
    let bare = words.trim_end_matches(|c: char| c.is_ascii_digit());
    ends(words) || (words.len() - bare.len() <= 2 && !bare.ends_with(' ') && ends(bare))
}

/// Whether words break off so that something must follow: at a comma, a small word ("van de") or
/// an abbreviation ("nr.").
pub(in crate::corpus) fn is_open(words: &str) -> bool {
    let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
    let open = || CUES.small_words.contains(last) || CUES.open_words.contains(last);
    let small = last.starts_with(char::is_lowercase) && open();
    words.ends_with(',') || small || ends_in_abbreviation(words)
}

/// Bytes of the bullet or number that `words` begin with, space after it left out.
/// The flag tells bullets that are nothing else from those that can stand in running text.
pub(super) fn marker(words: &str) -> Option<(usize, bool)> {
    let first = words.chars().next()?;
    let after = |len: usize| words.get(len..).is_some_and(|r| r.starts_with([' ', '\t', '\u{a0}']));
    if matches!(
        first,
        '·' | '•' | '▪' | '◦' | '‣' | '●' | '■' | '○' | '➢' | '\u{f0b7}' | '\u{f0a7}'
    ) {
        return (words.len() > first.len_utf8()).then_some((first.len_utf8(), true));
    }
    if matches!(first, '-' | '–' | '—' | '*' | '+') {
        return after(first.len_utf8()).then_some((first.len_utf8(), false));
    }
    let open = usize::from(first == '(');
    let label = words.get(open..)?;
    let len = label.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, rest) = label.split_at(len);
    let number = len <= 3 && name.bytes().all(|b| b.is_ascii_digit());
    let roman = len <= 4 && name.bytes().all(|b| b"ivx".contains(&b));
    let letter = len == 1 && name.bytes().all(|b| b.is_ascii_lowercase());
    let closed = rest.starts_with(')') || (open == 0 && rest.starts_with('.'));
    let whole = open + len + 1;
    ((number || roman || letter) && len > 0 && closed && after(whole)).then_some((whole, false))
}

/// Gaps of three columns or more between cells, as byte ranges within `words`.
pub(super) fn cell_gaps(words: &str) -> Vec<std::ops::Range<usize>> {
    let mut gaps = Vec::new();
    // Most lines have none.
    if !words.contains("  ") && !words.contains(['\t', '\u{a0}']) {
        return gaps;
    }
    let mut gap: Option<(usize, usize)> = None;
    for (i, c) in words.char_indices() {
        if c == ' ' || c == '\t' || c == '\u{a0}' {
            let (from, columns) = gap.unwrap_or((i, 0));
            gap = Some((from, columns + if c == '\t' { TAB } else { 1 }));
        } else if let Some((from, columns)) = gap.take()
            && columns >= 3
        {
            gaps.push(from..i);
        }
    }
    gaps
}
