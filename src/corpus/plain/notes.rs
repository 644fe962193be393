//! Footnotes of plain text: a numbered line and a mark glued to a word are evidence for each other.

use std::collections::HashMap;
use std::ops::Range;

use super::line::Line;
use crate::text::tail;

/// Bytes looked at before a number to tell what word it is glued to.
const LOOK_BACK: usize = 64;

/// Notes in a row that may be missing before the run of numbers is held to be broken.
const SKIPPED: usize = 5;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Indices of the lines that begin a note.
    pub lines: Vec<usize>,
    /// The digits of the marks in the text, in order.
    pub marks: Vec<Range<usize>>,
}

/// Finds notes whose mark stands in the text before them, numbers rising by one.
pub(super) fn notes(text: &str, lines: &[Line], furniture: &[bool]) -> Notes {
    let candidates = candidates(text, lines, furniture);
    if candidates.is_empty() {
        return Notes::default();
    }
    let mut marks = Marks::of(text, lines);
    let mut found = Notes::default();
    let (mut last, mut expected) = (0, 1);
    for (index, number) in candidates {
        let Some(line) = lines.get(index) else { continue };
        if number != 1 && !(expected..expected + SKIPPED).contains(&number) {
            continue;
        }
        if let Some(mark) = marks.take(number, last, line.span.start) {
            last = mark.end;
            found.marks.push(mark);
            found.lines.push(index);
            expected = number + 1;
        }
    }
    found
}

/// Lines that begin with a number of at most three digits and go on with words, or hold nothing
/// else and have words on the next line; at the head of a run of lines or inside such a run.
fn candidates(text: &str, lines: &[Line], furniture: &[bool]) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    let mut open = true;
    for (i, line) in lines.iter().enumerate() {
        let words = line.span.of(text);
        let next = lines.get(i + 1).map_or("", |l| l.span.of(text));
        let bare = bare_number(words).filter(|_| next.starts_with(is_head));
        let number = numbered(words).or(bare);
        let edge = line.is_blank() || furniture.get(i).copied().unwrap_or(false);
        if let Some(n) = number.filter(|_| open || bare.is_some()) {
            all.push((i, n));
        }
        open = edge || number.is_some() || (open && all.last().is_some_and(|(j, _)| *j + 4 > i));
    }
    all
}

fn bare_number(words: &str) -> Option<usize> {
    let digits = (1..=3).contains(&words.len()) && words.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| words.parse().ok()).flatten()
}

/// What the words of a note begin with.
fn is_head(c: char) -> bool {
    c.is_alphabetic() || "«“\"‘’'(".contains(c)
}

fn numbered(words: &str) -> Option<usize> {
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = words.get(digits..)?;
    let spaced = rest.starts_with([' ', '\t', '\u{a0}']);
    let worded = rest.trim_start().starts_with(is_head);
    ((1..=3).contains(&digits) && spaced && worded)
        .then(|| words.get(..digits)?.parse().ok())
        .flatten()
}

/// Numbers glued to words, by number, each list in order of place.
struct Marks {
    places: HashMap<usize, Vec<Range<usize>>>,
    next: HashMap<usize, usize>,
}

impl Marks {
    fn of(text: &str, lines: &[Line]) -> Self {
        let mut places: HashMap<usize, Vec<Range<usize>>> = HashMap::new();
        for line in lines {
            for (at, number) in glued(line.span.of(text)) {
                let at = line.span.start + at.start..line.span.start + at.end;
                places.entry(number).or_default().push(at);
            }
        }
        Self { places, next: HashMap::new() }
    }

    /// The first mark of this number after `after` and before `before`; looks forward only.
    fn take(&mut self, number: usize, after: usize, before: usize) -> Option<Range<usize>> {
        let places = self.places.get(&number)?;
        let next = self.next.entry(number).or_default();
        while places.get(*next).is_some_and(|at| at.start < after) {
            *next += 1;
        }
        let found = places.get(*next).filter(|at| at.end <= before)?.clone();
        *next += 1;
        Some(found)
    }
}

/// Numbers glued to the end of a word, a year or a closing mark, in one line.
fn glued(words: &str) -> Vec<(Range<usize>, usize)> {
    let bytes = words.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    let digit = |c: char| c.is_ascii_digit();
    while let Some(i) = words.get(at..).and_then(|r| r.find(digit)).map(|i| i + at) {
        let len = bytes.iter().skip(i).take_while(|b| b.is_ascii_digit()).count();
        at = i + len;
        let rest = words.get(at..).unwrap_or_default();
        let ends = rest.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '-' && c != '/');
        let start = if is_after_word(words.get(..i).unwrap_or_default()) {
            Some(i)
        } else {
            after_year(words.get(i..at).unwrap_or_default()).map(|y| i + y)
        };
        let Some(start) = start.filter(|_| ends) else { continue };
        let digits = words.get(start..at).unwrap_or_default();
        if digits.len() <= 3 && !digits.starts_with('0') {
            found.extend(digits.parse().ok().map(|n| (start..at, n)));
        }
    }
    found
}

/// Whether a number right after these words is no part of a name or an amount.
fn is_after_word(before: &str) -> bool {
    let mut back = before.chars().rev();
    let Some(last) = back.next() else { return false };
    let word = tail(before, LOOK_BACK).rsplit(char::is_whitespace).next().unwrap_or_default();
    if word.contains("://") || word.contains('@') || word.starts_with("www.") {
        return false;
    }
    let second = back.next().unwrap_or(' ');
    if last.is_lowercase() {
        return second.is_lowercase() || matches!(second, '-' | '’' | '\'');
    }
    let shouted = word.chars().count() >= 5 && word.chars().all(|c| c.is_uppercase());
    let closing = ".,;:?!)]»”’\"'…".contains(last);
    shouted || closing && (!second.is_ascii_digit() || word.len() > 5)
}

/// Where a mark begins in a run of digits that is a year with a mark: "20151".
fn after_year(digits: &str) -> Option<usize> {
    let year = digits.get(..4)?.parse::<u16>().ok()?;
    ((1800..2100).contains(&year) && (5..=6).contains(&digits.len())).then_some(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_glued_to_words_and_years_are_marks() {
        let table: [(&str, &[usize]); 9] = [
            ("op 3 mei 20181 ontvangen", &[1]),
            ("op 14 juli jl.2 is", &[2]),
            ("in de regio3", &[3]),
            ("een «citaat»4, zo", &[4]),
            ("waarom?12", &[12]),
            ("G20 en A4 en F16", &[]),
            ("het bedrag is 18.000 of 1.5", &[]),
            ("https://example.org/pad1", &[]),
            ("in 2015 waren er 20156 en 123456789", &[6]),
        ];
        for (words, want) in table {
            let found: Vec<usize> = glued(words).into_iter().map(|(_, n)| n).collect();
            assert_eq!(found, want, "{words}");
        }
    }
}
