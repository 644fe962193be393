//! Page heads and feet, page numbers and captions among the lines of plain text.

use std::collections::HashMap;

use super::line::Line;
use crate::corpus::cues::CUES;

/// Lines at the top and bottom of a page that can be its head and foot.
const EDGE: usize = 3;

/// Characters of a line that tell what it begins with: more than the longest cue has.
const START: usize = 64;

/// For each line, whether it is furniture.
pub(super) fn furniture(text: &str, lines: &[Line]) -> Vec<bool> {
    let mut is: Vec<bool> = lines.iter().map(|l| is_by_words(l.span.of(text))).collect();
    for (i, repeated) in repeated_at_edges(text, lines) {
        if let Some(flag) = is.get_mut(i) {
            *flag |= repeated;
        }
    }
    is
}

/// Whether the words alone say so.
pub(super) fn is_by_words(words: &str) -> bool {
    if words.is_empty() || words.len() > 200 {
        return false;
    }
    let low = low_start(words, START);
    let begins = |all: &[String]| all.iter().any(|b| low.starts_with(b.as_str()));
    let paging = ["pagina ", "page ", "bladzijde ", "blad "];
    if paging.iter().any(|p| low.starts_with(p)) {
        return is_page_number(&words.to_lowercase());
    }
    let cues = &CUES.furniture;
    begins(&cues.begins)
        || (begins(&cues.begins_numbered) && words.ends_with(|c: char| c.is_ascii_digit()))
        || (!words.contains(' ') && begins(&cues.codes))
        || (words.bytes().any(|b| b.is_ascii_digit()) && is_page_number(&words.to_lowercase()))
}

/// The first so many characters in small letters.
pub(in crate::corpus) fn low_start(words: &str, characters: usize) -> String {
    let end = words.char_indices().nth(characters).map_or(words.len(), |(at, _)| at);
    words.get(..end).unwrap_or_default().to_lowercase()
}

/// "12", "- 12 -", "pagina 3 van 12", "3/12"; a number of four digits may be a year.
fn is_page_number(low: &str) -> bool {
    let bare = low.trim_matches(|c: char| c == '-' || c == '–' || c == '[' || c == ']' || c == ' ');
    let word = |w: &str| matches!(w, "pagina" | "page" | "bladzijde" | "blad" | "van" | "of" | "/");
    let number = |w: &str| w.len() <= 3 && !w.is_empty() && w.bytes().all(|b| b.is_ascii_digit());
    let pair = |w: &str| w.split_once('/').is_some_and(|(a, b)| number(a) && number(b));
    let mut parts = bare.split_whitespace().peekable();
    parts.peek().is_some()
        && parts.all(|w| word(w) || number(w) || pair(w))
        && bare.contains(|c: char| c.is_ascii_digit())
}

/// Lines near page edges whose words, numbers aside, stand near the same edge of half the pages.
fn repeated_at_edges(text: &str, lines: &[Line]) -> Vec<(usize, bool)> {
    let Some(last) = lines.last().map(|l| l.page).filter(|p| *p > 0) else { return Vec::new() };
    let mut edges: Vec<(usize, String)> = Vec::new();
    let mut from = 0;
    for page in 0..=last {
        let to =
            from + lines.get(from..).map_or(0, |rest| rest.partition_point(|l| l.page <= page));
        let full: Vec<usize> =
            (from..to).filter(|i| lines.get(*i).is_some_and(|l| !l.is_blank())).collect();
        let tail = full.len().saturating_sub(EDGE).max(EDGE.min(full.len()));
        let head = full.iter().take(EDGE).map(|i| (*i, 'h'));
        let near = head.chain(full.iter().skip(tail).map(|i| (*i, 'f')));
        let shaped = |(i, edge): (usize, char)| {
            Some((i, format!("{edge}{}", shape(lines.get(i)?.span.of(text)))))
        };
        edges.extend(near.filter_map(shaped));
        from = to;
    }
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (_, shape) in &edges {
        *seen.entry(shape).or_default() += 1;
    }
    let enough = (last / 2 + 1).max(2);
    edges
        .iter()
        .map(|(i, shape)| (*i, seen.get(shape.as_str()).is_some_and(|n| *n >= enough)))
        .collect()
}

/// A line's words with numbers levelled and space evened out.
fn shape(words: &str) -> String {
    let mut out = String::with_capacity(words.len().min(160));
    for c in words.chars().take(160) {
        let c = if c.is_numeric() { '#' } else { c };
        let double = (c == '#' || c == ' ') && out.ends_with(c);
        if !double {
            out.push(c);
        }
    }
    out
}
