//! Senders and receivers of mails, as address books turn them round: "Aan: De Vries, K.; Bakker, Anna".

use memchr::memchr_iter;

use super::found::{Found, Means, Someone, is_free};
use super::gazetteer::Gazetteer;
use super::letters::is_word;
use super::names::{Name, initials_end};
use crate::corpus::Document;
use crate::extract::mails::names_people;
use crate::text::{Span, last_word};

/// Bytes of one name, and words of a surname, at most.
const LONGEST: usize = 60;
const WORDS: usize = 4;

/// Adds the names on such lines, where nothing is found yet.
pub(super) fn find(gazetteer: &Gazetteer, document: &Document, found: &mut Vec<Found>) {
    let text = document.text.as_str();
    let mut more: Vec<Found> = Vec::new();
    for colon in memchr_iter(b':', text.as_bytes()) {
        let Some(line) = people_behind(text, colon) else { continue };
        let mut at = line.start;
        for cell in line.of(text).split(';') {
            let start = at + cell.len() - cell.trim_start().len();
            at += cell.len() + 1;
            let name = turned(gazetteer, text, start, start + cell.trim_start().len());
            if let Some(name) = name.filter(|name| is_free(found, name.span)) {
                more.push(Found { span: name.span, means: Means::Someone(Someone::new(name)) });
            }
        }
    }
    found.append(&mut more);
}

/// The rest of a line that begins with "Van:", "Aan:", "CC:".
fn people_behind(text: &str, colon: usize) -> Option<Span> {
    let before = text.get(..colon).filter(|_| text.as_bytes().get(colon + 1) == Some(&b' '))?;
    let word = last_word(before);
    let line = before.strip_suffix(word)?.trim_end_matches(['>', '*', '_', ' ']);
    let begins = line.is_empty() || line.ends_with('\n');
    if !begins || !names_people(word) {
        return None;
    }
    let rest = text.get(colon + 2..)?;
    let end = rest.find('\n').unwrap_or(rest.len());
    Some(Span::new(colon + 2, colon + 2 + end))
}

/// "De Vries, K.", "Bakker, Anna <a.bakker@voorbeeld.nl>": the name in a cell.
fn turned(gazetteer: &Gazetteer, text: &str, start: usize, end: usize) -> Option<Name> {
    let cell = text.get(start..end)?.split(['<', '(', '[']).next()?.trim_end();
    let (last, given) = cell.split_once(", ")?;
    let capital = |w: &str| w.starts_with(char::is_uppercase) && w.chars().all(is_word);
    let small = |w: &str| gazetteer.words.particles.contains(&w.to_lowercase());
    let words = last.split([' ', '-']);
    let surname = cell.len() <= LONGEST
        && words.clone().count() <= WORDS
        && words.clone().all(|w| capital(w) || small(w))
        && words.clone().next_back().is_some_and(|w| capital(w) && !small(w))
        && !gazetteer.sets.is_no_name(last.rsplit(' ').next()?);
    let at = start + last.len() + 2;
    let initials = initials_end(text, at) == Some(at + given.len());
    if !surname || !(initials || gazetteer.words.is_given(given)) {
        return None;
    }
    let whole = format!("{given} {last}");
    let known = if initials { gazetteer.of_surname(last) } else { gazetteer.of_full_name(&whole) };
    Some(Name {
        span: Span::new(start, start + cell.len()),
        initials: if initials { given.to_owned() } else { String::new() },
        first: if initials { Span::new(start, start) } else { Span::new(at, at + given.len()) },
        surname: Span::new(start, start + last.len()),
        prefix: None,
        known: known.to_vec(),
    })
}
