//! Other names of bodies: when they hold, and how freely they are written.

use std::borrow::Cow;

use super::letters::key;
use super::source::{Term, parts};

/// A name of several words as any hand writes it: only the first needs its capital ("Europese commissie").
pub(super) fn relaxed(name: &str) -> Cow<'_, str> {
    if !name.contains(' ') || !name.starts_with(char::is_uppercase) {
        return Cow::Borrowed(name);
    }
    let mut relaxed = String::with_capacity(name.len());
    for (i, word) in name.split(' ').enumerate() {
        let tail = word.char_indices().nth(1).and_then(|(at, _)| word.get(at..));
        let plain =
            tail.is_some_and(|t| t.chars().count() > 2 && t.chars().all(char::is_lowercase));
        if i > 0 {
            relaxed.push(' ');
        }
        match i > 0 && plain {
            true => relaxed.extend(word.chars().map(small)),
            false => relaxed.push_str(word),
        }
    }
    Cow::Owned(relaxed)
}

/// A letter in small, where that is one letter.
fn small(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

/// Takes the terms from aliases: `politie | 2013-01-01..`; answers them by the [`key`] of the name.
pub(super) fn take_terms(
    aliases: &mut [String],
) -> std::result::Result<Vec<(String, Term)>, String> {
    let mut dated = Vec::new();
    for alias in aliases.iter_mut().filter(|a| a.contains('|')) {
        let [name, term] = parts(alias);
        dated.push((key(name), Term::parse(term)?));
        *alias = name.to_owned();
    }
    Ok(dated)
}
