//! Other names of bodies: when they hold, and how freely they are written.

use super::letters::key;
use super::source::{Term, parts};

/// A name of several words as any hand writes it: only the first needs its capital ("Europese commissie").
pub(super) fn relaxed(name: &str) -> String {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default();
    let mut relaxed = String::with_capacity(name.len());
    relaxed.push_str(first);
    for word in words {
        relaxed.push(' ');
        let plain = word.chars().skip(1).all(|c| c.is_lowercase()) && word.chars().count() > 3;
        match first.starts_with(char::is_uppercase) && plain {
            true => relaxed.extend(word.chars().map(small)),
            false => relaxed.push_str(word),
        }
    }
    relaxed
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
