//! Firms named after their partners: "Haringa & Partners", "Van Dam & Zonen".

use super::assemble::slug;
use super::found::{Found, Made, Means, is_free};
use super::gazetteer::Gazetteer;
use crate::corpus::Document;
use crate::extract::ActorKind;
use crate::text::{Span, tail};

/// Bytes of the names before the sign, at most, and how many words.
const LONGEST: usize = 60;
const WORDS: usize = 4;

/// Adds the names that end in "&" and a word for the others of a firm, where nothing is found yet.
pub(super) fn find(gazetteer: &Gazetteer, document: &Document, found: &mut Vec<Found>) {
    let text = document.text.as_str();
    let mut more = Vec::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), " & ") {
        let Some(name) = name_around(gazetteer, text, at) else { continue };
        if is_free(found, name) {
            let words = name.of(text).to_owned();
            let (id, kind) = (slug(&words), ActorKind::Organisation);
            let made = Made { id, name: words, kind, head: None };
            more.push(Found { span: name, means: Means::Made(made) });
        }
    }
    found.append(&mut more);
}

fn name_around(gazetteer: &Gazetteer, text: &str, at: usize) -> Option<Span> {
    let behind = text.get(at + 3..)?;
    let length = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
    let others = behind.get(..length)?.to_lowercase();
    if !gazetteer.words.partners.contains(&others) {
        return None;
    }
    let before = tail(text.get(..at)?, LONGEST);
    let mut start = before.len();
    for _ in 0..WORDS {
        let words = before.get(..start)?.trim_end_matches(' ');
        let word = words.rsplit([' ', '\n', '(']).next().unwrap_or_default();
        let inner = start < before.len();
        let particle = inner && gazetteer.words.particles.contains(&word.to_lowercase());
        let capital = word.starts_with(char::is_uppercase);
        let ends = word.ends_with(['.', ',', ':', ';', ')']) || start - words.len() > 1;
        if ends || !particle && (!capital || gazetteer.sets.is_no_name(word)) {
            break;
        }
        start = words.len() - word.len();
        // "Ook Van Dam & Zonen": before its own capital no name goes on.
        if particle && capital {
            break;
        }
    }
    let name = before.get(start..)?.trim_start_matches(|c: char| !c.is_uppercase());
    (!name.is_empty()).then(|| Span::new(at - name.len(), at + 3 + length))
}
