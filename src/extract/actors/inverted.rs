//! Names turned round, as lists have them: "Raak van A.A.G.M.", "Beek, W.I.I. van", "Ham, van der".

use super::gazetteer::Gazetteer;
use super::letters::is_word;
use super::names::{Name, initials_end};
use crate::text::Span;

/// First names in brackets, at most, in bytes: "(Jan Jacob)".
const GIVEN: usize = 30;

/// Letters of a surname, at most.
const LONGEST: usize = 60;

/// The name turned round that begins at `at`, in a text that is cut where the name must end.
pub(super) fn inverted_at(gazetteer: &Gazetteer, text: &str, at: usize) -> Option<Name> {
    let surname = surname_at(gazetteer, text, at)?;
    let comma = text.get(surname.end..)?.starts_with(',');
    let from = space(text, surname.end + usize::from(comma))?;
    let before = particle(gazetteer, text, from);
    let initials_from = before.map_or(Some(from), |p| space(text, p.end));
    let initials = initials_from.and_then(|i| Some(Span::new(i, initials_end(text, i)?)));
    let behind = initials
        .filter(|_| before.is_none())
        .and_then(|i| particle(gazetteer, text, space(text, i.end)?));
    let prefix = before.or(behind);
    let end = [initials, prefix].iter().flatten().map(|s| s.end).max()?;
    let told = initials.is_some() || (comma && prefix.is_some());
    let rest = text.get(end..)?.trim_start_matches(' ');
    let authors = rest.starts_with("et al");
    if !told || (rest.starts_with(char::is_alphabetic) && !authors) {
        return None;
    }
    let whole = whole(text, prefix, surname);
    let given = given_behind(text, end);
    let full = given.map(|g| gazetteer.of_full_name(&format!("{} {whole}", g.of(text))));
    let known = full.filter(|f| !f.is_empty()).unwrap_or_else(|| gazetteer.of_surname(&whole));
    Some(Name {
        span: Span::new(at, given.map_or(end, |g| g.end + 1)),
        initials: initials.map_or(String::new(), |i| i.of(text).to_owned()),
        first: Span::new(at, at),
        surname,
        prefix,
        known: known.to_vec(),
    })
}

/// "van der Ham" of "Ham, van der".
pub(super) fn whole(text: &str, prefix: Option<Span>, surname: Span) -> String {
    let prefix = prefix.map_or("", |p| p.of(text));
    format!("{prefix} {}", surname.of(text)).trim_start().to_owned()
}

/// One capitalised word, with what hyphens join to it.
fn surname_at(gazetteer: &Gazetteer, text: &str, at: usize) -> Option<Span> {
    let rest = text.get(at..)?;
    let inside = |c: char| is_word(c) || matches!(c, '-' | '\'' | '’');
    let mut letters = rest.char_indices().take(LONGEST);
    let end = letters.find(|(_, c)| !inside(*c)).map_or(rest.len(), |(i, _)| i);
    let word = rest.get(..end).filter(|w| w.len() <= 4 * LONGEST)?;
    let capital = word.chars().next()?.is_uppercase() && word.chars().any(char::is_lowercase);
    let whole = !word.ends_with('-') && word.chars().nth(1).is_some();
    let name = capital && whole && !gazetteer.sets.is_no_name(word);
    name.then(|| Span::new(at, at + word.len()))
}

/// Behind one space or line end.
fn space(text: &str, at: usize) -> Option<usize> {
    text.get(at..)?.starts_with([' ', '\n']).then_some(at + 1)
}

/// A particle in small letters, without the space behind it.
fn particle(gazetteer: &Gazetteer, text: &str, at: usize) -> Option<Span> {
    let rest = text.get(at..)?;
    let small = !rest.starts_with(char::is_uppercase);
    let taken = gazetteer.sets.particle(rest).filter(|_| small)?;
    let words = rest.get(..taken)?.trim_end();
    Some(Span::new(at, at + words.len()))
}

/// "(Jan Jacob)" behind a name, when another bracket follows: the first names.
fn given_behind(text: &str, end: usize) -> Option<Span> {
    let start = space(text, end)? + 1;
    let inside = text.get(start - 1..)?.strip_prefix('(')?;
    let close = inside.bytes().take(GIVEN).position(|b| b == b')')?;
    let words = inside.get(..close)?;
    let names = words
        .split([' ', '-'])
        .all(|w| w.starts_with(char::is_uppercase) && w.chars().skip(1).all(char::is_lowercase));
    let followed = inside.get(close + 1..)?.trim_start().starts_with('(');
    (names && followed).then(|| Span::new(start, start + words.len()))
}
