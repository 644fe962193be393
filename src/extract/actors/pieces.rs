//! The pieces of a person's name: initials, small words, words with a capital.

use super::gazetteer::Gazetteer;
use super::letters::is_word;
use super::names::initials_end;
use crate::text::Span;

/// A piece of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// "A.G."
    Initials,
    /// "van der", in small letters or capitals.
    Particle,
    /// "Koenders", "Broekers-Knol"
    Capital,
}

/// Pieces looked at, at most: "Melanie Schultz van Haegen-Maas Geesteranus" has 6.
const MOST: usize = 8;

/// The pieces of a name that begins at a place, up to its last word with a capital.
pub(super) fn pieces(gazetteer: &Gazetteer, text: &str, start: usize) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = start;
    while pieces.len() < MOST {
        let Some(piece) = piece_at(gazetteer, text, at, &pieces) else { break };
        if piece.kind == Kind::Particle && leads_to_a_body(gazetteer, text, piece.span, &pieces) {
            break;
        }
        let after_space = text.get(piece.span.end..).unwrap_or_default();
        pieces.push(piece);
        at = piece.span.end;
        if piece.kind == Kind::Particle {
            continue;
        }
        if piece.kind == Kind::Initials
            && let Some(called) = called_by(gazetteer, after_space)
        {
            let span = Span::new(at + BRACKET.len(), at + BRACKET.len() + called);
            pieces.push(Piece { span, kind: Kind::Capital });
            at = span.end + ") ".len();
            continue;
        }
        let mut chars = after_space.chars();
        let joint = chars.next();
        let next = chars.next();
        match (joint, next) {
            (Some(' ' | '-'), Some(c)) if is_word(c) || c == '\'' || c == '’' => at += 1,
            // No space after initials: "A.G.Koenders".
            (Some(c), _) if piece.kind == Kind::Initials && c.is_uppercase() => {}
            _ => break,
        }
    }
    if let [Piece { kind: Kind::Initials, .. }, last] = pieces.as_mut_slice() {
        particle_for_a_name(text, last);
    }
    while pieces.last().is_some_and(|p| p.kind != Kind::Capital) {
        pieces.pop();
    }
    pieces
}

/// What opens the first name behind initials, and the most bytes of that.
const BRACKET: &str = " (";
const CALLED: usize = 16;

/// "(Joep) Wijnands" behind initials: the length of the first name.
fn called_by(gazetteer: &Gazetteer, behind: &str) -> Option<usize> {
    let inside = behind.strip_prefix(BRACKET)?;
    let length = inside.bytes().take(CALLED).position(|b| b == b')')?;
    let (name, rest) = inside.split_at_checked(length)?;
    let goes_on = rest.strip_prefix(") ").is_some_and(|r| r.starts_with(char::is_alphabetic));
    // "K. (Voorzitter) Jansen"
    let given =
        gazetteer.words.is_given(name) || gazetteer.sets.context.sexes.of_name(name).is_some();
    (given && goes_on).then_some(length)
}

/// "Jan Jansen van Bureau Kust": a body begins behind the small word.
fn leads_to_a_body(gazetteer: &Gazetteer, text: &str, joint: Span, before: &[Piece]) -> bool {
    let rest = text.get(joint.end..).unwrap_or_default();
    let word = rest.get(..word_length(rest)).unwrap_or_default();
    before.len() > 1
        && joint.of(text).starts_with("van")
        && word.starts_with(char::is_uppercase)
        && (gazetteer.sets.is_name_noun(word) || gazetteer.sets.is_common_body(word))
}

/// "H.J. Al (CDA)": a word that stands before surnames, with a capital and nothing behind it, is one.
fn particle_for_a_name(text: &str, piece: &mut Piece) {
    let words = piece.span.of(text).trim_end();
    let rest = text.get(piece.span.end..).unwrap_or_default();
    let ends = rest.is_empty() || rest.starts_with(['(', ',', ';', '\n']);
    let ends = ends
        || text
            .get(piece.span.start + words.len()..)
            .is_some_and(|r| r.starts_with([',', '.', ';', '\n']));
    if ends && words.starts_with(char::is_uppercase) && words.chars().all(char::is_alphabetic) {
        let span = Span::new(piece.span.start, piece.span.start + words.len());
        *piece = Piece { span, kind: Kind::Capital };
    }
}

fn piece_at(gazetteer: &Gazetteer, text: &str, at: usize, before: &[Piece]) -> Option<Piece> {
    let rest = text.get(at..)?;
    // "Anna B. Jansen": initials may stand behind a first name.
    let middle = || {
        let [first] = before else { return false };
        first.kind == Kind::Capital && gazetteer.words.is_given(first.span.of(text))
    };
    if let Some(end) = initials_end(text, at).filter(|_| before.is_empty() || middle()) {
        return Some(Piece { span: Span::new(at, end), kind: Kind::Initials });
    }
    let given = before.is_empty() && gazetteer.sets.begins_given(rest);
    if let Some(taken) = gazetteer.sets.particle(rest).filter(|_| !given) {
        return Some(Piece { span: Span::new(at, at + taken), kind: Kind::Particle });
    }
    let length = word_length(rest);
    let word = rest.get(..length)?;
    // "Inge vanDijk": a space that got lost.
    let capital = word.chars().next()?.is_uppercase()
        || (word.chars().any(char::is_uppercase) && !gazetteer.of_surname(word).is_empty());
    let proper = length > 1 && capital && !gazetteer.sets.is_no_name(word);
    proper.then(|| Piece { span: Span::new(at, at + length), kind: Kind::Capital })
}

/// Bytes of the word at the start of `text`, an apostrophe between letters included ("O'Sullivan").
fn word_length(text: &str) -> usize {
    let mut length = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let inside = (c == '\'' || c == '’') && chars.peek().is_some_and(|n| n.is_uppercase());
        if !is_word(c) && !inside {
            break;
        }
        length += c.len_utf8();
    }
    length
}
