//! Which short lines of plain text are headings.

use super::group::{Group, Page, Role, is_label};
use super::line::{Start, is_ended, start};
use crate::corpus::cues::CUES;

/// The level of a group that is a heading: 1 in capitals, else 2. `next` is what follows it.
pub(super) fn level(page: &Page, group: &Group, next: Option<&Group>) -> Option<u8> {
    let next = next?;
    let words: Vec<&str> = group.lines.iter().map(|i| page.words(*i)).collect();
    if words.len() > 3 || words.iter().any(|w| is_name(w)) {
        return None;
    }
    let whole = words.join(" ");
    if !is_shaped(&whole) {
        return None;
    }
    let shouted = is_shouted(&whole);
    if words.len() > 1 && !shouted && whole.len() > 100 {
        return None;
    }
    let level = if shouted { 1 } else { 2 };
    let alone = group.apart && (next.apart || next.role == Role::Note);
    let titled = alone || (whole.chars().count() <= 60 && leads(page, next));
    (shouted || titled).then_some(level)
}

/// Whether a group of running text longer than a heading follows at once.
fn leads(page: &Page, next: &Group) -> bool {
    let first = next.lines.first().map_or("", |i| page.words(*i));
    let last = next.lines.last().map_or("", |i| page.words(*i));
    next.role == Role::Words && !next.apart && is_ended(last) && start(first) == Start::Capital
}

/// Whether words have the shape of a heading: short, no sentence, no address, name or date line.
fn is_shaped(whole: &str) -> bool {
    let long = whole.len() > 240 || whole.split_whitespace().count() > 24;
    let begins = !long && matches!(start(whole), Start::Capital | Start::Digit);
    if !begins || (is_ended(whole) && !whole.ends_with('?')) || whole.ends_with([',', '-', '–']) {
        return false;
    }
    let low = whole.to_lowercase();
    let excluded = CUES.not_headings.iter().any(|b| low.starts_with(b.as_str()));
    let quoted = whole.starts_with(['"', '“', '«', '‘', '„']);
    let addressed = low.contains('@') || low.contains("://") || low.starts_with("www.");
    let words = whole.split_whitespace().count();
    let plain = is_shouted(whole) || words <= 12;
    plain && !excluded && !quoted && !addressed && !is_label(whole) && !is_date_line(whole)
}

/// Whether letters are all capitals, and there are several.
pub(super) fn is_shouted(words: &str) -> bool {
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 8
        && letters().filter(|c| c.is_lowercase()).count() * 10 <= letters().count()
}

/// "Den Haag, 28 mei 2015", "3 april 2009": few words, a year at the end, a day before it.
fn is_date_line(words: &str) -> bool {
    let mut back = words.split_whitespace().rev();
    let digits = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    let year = back.next().is_some_and(|w| w.len() == 4 && digits(w));
    let dated = back.nth(1).is_some_and(|w| w.len() <= 2 && digits(w));
    year && dated
}

/// "A.G. Koenders": a line that begins with initials is a name.
fn is_name(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    let mut chars = first.chars();
    let initial = chars.next().is_some_and(char::is_uppercase) && chars.next() == Some('.');
    initial && words.split_whitespace().count() <= 5
}
