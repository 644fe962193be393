//! A person's name at a place in a text: initials, first names, particles, surname; known ones first.

use super::gazetteer::Gazetteer;
use super::inverted::{inverted_at, whole};
use super::letters::key;
use super::name_end::{
    before_town, first_names, is_joined, last_piece, maiden_end, second_surname,
};
use super::pieces::{Kind, Piece, pieces};
use crate::text::Span;

/// A name as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// All of it.
    pub(super) span: Span,
    /// "A.G."; empty without.
    pub(super) initials: String,
    /// First names, when written out; empty without.
    pub(super) first: Span,
    /// "van der Burg"
    pub(super) surname: Span,
    /// "van der", where it stands behind the surname.
    pub(super) prefix: Option<Span>,
    /// Persons of that surname (and first name, where one is written) in the gazetteer.
    pub(super) known: Vec<usize>,
}

impl Name {
    /// What of it is written.
    pub(super) fn written(&self) -> Written {
        match (self.first.is_empty(), self.initials.is_empty()) {
            (false, _) => Written::First,
            (true, false) => Written::Initials,
            (true, true) => Written::Surname,
        }
    }

    /// Whether more than a surname is written.
    pub(super) fn is_full(&self) -> bool {
        self.written() != Written::Surname
    }

    /// The surname with its particles before it.
    pub(super) fn whole_surname(&self, text: &str) -> String {
        whole(text, self.prefix, self.surname)
    }
}

/// What of a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// A first name and the surname.
    First,
    /// Initials and the surname.
    Initials,
    /// The surname alone.
    Surname,
}

/// Initials of one person, at most: a row of capitals is none.
const MOST_INITIALS: usize = 8;

/// Initials of more than one letter.
pub(super) const LONG_INITIALS: &[&str] =
    &["Th", "Ph", "Ch", "Chr", "Fr", "IJ", "Joh", "Jac", "Jos", "St", "Yv"];

/// The name that begins at `at`, not reaching past `end`.
pub(super) fn name_at(gazetteer: &Gazetteer, text: &str, at: usize, end: usize) -> Option<Name> {
    let text = text.get(..end)?;
    if let Some(name) = inverted_at(gazetteer, text, at) {
        return Some(name);
    }
    let pieces = pieces(gazetteer, text, at);
    // "A.B. Blok - van Houwer" is another.
    let whole =
        |n: &Name| n.initials.is_empty() || maiden_end(gazetteer, text, n.span.end).is_none();
    let known = known_name(gazetteer, text, &pieces).filter(whole);
    known.or_else(|| unknown_name(gazetteer, text, &pieces))
}

/// Initials that begin at `at` ("A.G.", "Th.J.A.M."): one past the last point.
pub(super) fn initials_end(text: &str, at: usize) -> Option<usize> {
    let mut end = None;
    let mut from = at;
    for _ in 0..MOST_INITIALS {
        let rest = text.get(from..)?;
        let letters: usize =
            rest.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let written = rest.get(..letters)?;
        let one = written.chars().next().is_some_and(char::is_uppercase)
            && written.chars().nth(1).is_none();
        // "L.Hj. Jansen"
        let second = end == Some(from)
            && written.chars().count() == 2
            && written.starts_with(char::is_uppercase);
        let initial = one || second || LONG_INITIALS.contains(&written);
        let mark = rest.as_bytes().get(letters);
        // "E.A.C de Jong": the last point may be left out.
        if one && end == Some(from) && mark == Some(&b' ') {
            return Some(from + letters);
        }
        if !initial || mark != Some(&b'.') {
            return end;
        }
        from += letters + 1;
        end = Some(from);
        // "M-F." and "J. J." are initials too.
        let gap = match text.as_bytes().get(from) {
            Some(b'-' | b' ') if initials_follow(text, from + 1) => 1,
            _ => 0,
        };
        from += gap;
    }
    end
}

fn initials_follow(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let letters = rest.chars().take_while(|c| c.is_alphabetic()).take(4).map(char::len_utf8).sum();
    let (written, behind) = rest.split_at_checked(letters).unwrap_or_default();
    let mut chars = written.chars();
    let one = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    behind.starts_with('.') && (one || LONG_INITIALS.contains(&written))
}

/// The longest run of pieces that is someone in the gazetteer.
fn known_name(gazetteer: &Gazetteer, text: &str, pieces: &[Piece]) -> Option<Name> {
    let (initials, pieces) = split_initials(pieces);
    for end in (1..=pieces.len()).rev() {
        let run = pieces.get(..end)?;
        // "Blok-Jansen" is not Blok, nor "Klein Gunnewiek" Klein, nor "Paul Jansen" Paul.
        if run.last()?.kind != Kind::Capital
            || (is_joined(gazetteer, text, pieces, end - 1) && end < pieces.len())
        {
            continue;
        }
        for start in 0..end {
            let surname = cover(run.get(start..)?)?;
            let given = run.get(..start)?;
            if given.iter().any(|p| p.kind == Kind::Particle) {
                break;
            }
            let (given, middle) = split_middle(given);
            let first = cover(given).unwrap_or(Span::new(surname.start, surname.start));
            let mut known = bearers(gazetteer, surname.of(text), first.of(text));
            known.retain(|p| middle.is_none_or(|m| has_initials(gazetteer, *p, first, m, text)));
            let given = || gazetteer.words.is_given(surname.of(text));
            let another = end == 1 && pieces.len() > 1 && given();
            let next = pieces.get(end).is_some_and(|p| p.kind == Kind::Capital);
            let written = initials.filter(|_| next).map(|i| i.of(text));
            let another = another || written.is_some_and(|i| !agrees(gazetteer, i, &known));
            if !known.is_empty() && !another {
                let from = initials.map_or(run.first()?.span.start, |i| i.start);
                let initials = initials.map_or(String::new(), |i| i.of(text).to_owned());
                let span = Span::new(from, surname.end);
                return Some(Name { span, initials, first, surname, prefix: None, known });
            }
        }
    }
    None
}

/// "Anna B.C." → "Anna", "B.C."
fn split_middle(given: &[Piece]) -> (&[Piece], Option<Span>) {
    match given {
        [first @ .., Piece { kind: Kind::Initials, span }] => (first, Some(*span)),
        _ => (given, None),
    }
}

/// Whether someone's initials, as far as they are known, are that of a first name and those behind it.
fn has_initials(
    gazetteer: &Gazetteer,
    person: usize,
    first: Span,
    middle: Span,
    text: &str,
) -> bool {
    let written: String = first.of(text).chars().take(1).chain(middle.of(text).chars()).collect();
    let known = gazetteer.person(person).map_or("", |p| p.initials.as_str());
    known.is_empty() || key(known) == key(&written)
}

/// Whether initials are those of one of some persons: "I.M.C.A. Koelman Haring" is none of the Koelmans we
/// know.
fn agrees(gazetteer: &Gazetteer, initials: &str, persons: &[usize]) -> bool {
    let mut known = persons.iter().filter_map(|p| gazetteer.person(*p));
    known.any(|p| initials_agree(initials, &p.initials))
}

/// Persons of a surname; where a first name is written, only those of that name.
fn bearers(gazetteer: &Gazetteer, surname: &str, first: &str) -> Vec<usize> {
    if first.is_empty() {
        return gazetteer.of_surname(surname).to_vec();
    }
    gazetteer.of_full_name(&format!("{first} {surname}")).to_vec()
}

/// Without help from the gazetteer: initials or first names, particles, a surname.
fn unknown_name(gazetteer: &Gazetteer, text: &str, pieces: &[Piece]) -> Option<Name> {
    let (initials, pieces) = split_initials(pieces);
    let pieces = before_town(gazetteer, text, pieces);
    let given = match initials {
        // "J.C.S. (Joep) Jansen"
        Some(i) => usize::from(pieces.first().is_some_and(|p| p.span.start > i.end + 1)),
        None => first_names(gazetteer, text, pieces),
    };
    let last = last_piece(gazetteer, text, pieces, given)?;
    let first = pieces.first().filter(|_| given > 0);
    let sure =
        initials.is_some() || first.is_some_and(|p| gazetteer.words.is_given(p.span.of(text)));
    let last = if sure { second_surname(gazetteer, text, pieces, last) } else { last };
    let run = pieces.get(..=last)?;
    let (given, surname) = run.split_at_checked(given)?;
    let surname = cover(surname)?;
    // All capitals are an abbreviation, and small letters before the surname need a first name.
    let loud = surname.of(text).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let small = run.first()?.span.of(text).chars().next().is_some_and(char::is_lowercase);
    if loud || (small && initials.is_none()) || surname.of(text).contains(|c: char| c.is_numeric())
    {
        return None;
    }
    let maiden = initials.and_then(|_| maiden_end(gazetteer, text, surname.end));
    let surname = Span::new(surname.start, maiden.unwrap_or(surname.end));
    let from = initials.map_or(run.first()?.span.start, |i| i.start);
    Some(Name {
        span: Span::new(from, surname.end),
        initials: initials.map_or(String::new(), |i| i.of(text).to_owned()),
        first: cover(given).unwrap_or(Span::new(surname.start, surname.start)),
        surname,
        prefix: None,
        known: Vec::new(),
    })
}

fn split_initials(pieces: &[Piece]) -> (Option<Span>, &[Piece]) {
    match pieces {
        [first, rest @ ..] if first.kind == Kind::Initials => (Some(first.span), rest),
        all => (None, all),
    }
}

fn cover(pieces: &[Piece]) -> Option<Span> {
    Some(Span::new(pieces.first()?.span.start, pieces.last()?.span.end))
}

/// Whether written initials can be those of a person: the shorter list begins the longer one.
pub(super) fn initials_agree(written: &str, known: &str) -> bool {
    let (written, known) = (key(written), key(known));
    !known.is_empty() && (known.starts_with(&written) || written.starts_with(&known))
}
