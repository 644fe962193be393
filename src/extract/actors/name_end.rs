//! Where a name nobody knows ends: "Klein Gunnewiek", "Blok-Jansen", "E.J. Molen Houwer".

use super::gazetteer::Gazetteer;
use super::names::{Kind, Piece};

/// "E.J. Molen Houwer,": behind initials a second word is of the surname where the name ends with it.
pub(super) fn second_surname(
    gazetteer: &Gazetteer,
    text: &str,
    pieces: &[Piece],
    last: usize,
) -> usize {
    let next = pieces.get(last + 1).filter(|p| p.kind == Kind::Capital);
    let ends = |p: &&Piece| {
        let rest = text.get(p.span.end..).unwrap_or_default();
        rest.is_empty() || rest.starts_with([',', ';', '.', ')', '\n']) || rest.starts_with(" (")
    };
    let word = next.filter(ends).map_or("", |p| p.span.of(text));
    let name = word.contains(char::is_lowercase) && !gazetteer.lexicon.knows(word);
    if name { last + 1 } else { last }
}

/// Where an unknown name ends: a first capital piece is a first name when another follows and no
/// initials stand before it; what is joined (a hyphen, "Groot Wassink") holds a surname together.
pub(super) fn last_piece(
    pieces: &[Piece],
    initials: bool,
    joined: impl Fn(usize) -> bool,
) -> Option<usize> {
    let mut capitals = pieces.iter().enumerate().filter(|(_, p)| p.kind == Kind::Capital);
    let mut last = capitals.next()?.0;
    let mut given = last == 0 && !initials && !joined(0);
    for (next, _) in capitals {
        if !given && !joined(last) {
            break;
        }
        given = false;
        last = next;
    }
    Some(last)
}

fn hyphenated(text: &str, pieces: &[Piece], index: usize) -> bool {
    pieces.get(index).is_some_and(|p| text.as_bytes().get(p.span.end) == Some(&b'-'))
}

/// Whether the piece behind this one is of the same word or surname: "Blok-Jansen", "Klein Gunnewiek".
pub(super) fn is_joined(gazetteer: &Gazetteer, text: &str, pieces: &[Piece], index: usize) -> bool {
    let word = pieces.get(index).filter(|p| p.kind == Kind::Capital);
    let led = index.checked_sub(1).and_then(|i| pieces.get(i));
    let opens = word.is_some_and(|p| gazetteer.sets.opens_surname(p.span.of(text)))
        && led.is_none_or(|p| p.kind != Kind::Particle);
    opens || hyphenated(text, pieces, index)
}
