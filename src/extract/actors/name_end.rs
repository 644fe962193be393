//! Where a name nobody knows ends: "Klein Gunnewiek", "Blok-Jansen", "E.J. Molen Houwer".

use super::gazetteer::Gazetteer;
use super::pieces::{Kind, Piece};
use crate::text::Span;

/// Particles that stand before any noun as well.
const PREPOSITIONS: &[&str] = &[
    "over de", "onder de", "bij de", "aan de", "uit de", "uit den", "in het", "op de", "op den",
    "van de", "van het", "van der",
];

/// "E.J. Molen Houwer,", "Anna Molen Houwer zei": behind initials or a first name a second word that is
/// none of ours is of the surname where the name ends with it.
pub(super) fn second_surname(
    gazetteer: &Gazetteer,
    text: &str,
    pieces: &[Piece],
    last: usize,
) -> usize {
    // "R.G. Molen de Houwer", "Anna Molen Van Houwer"
    let joint = pieces.get(last + 1).filter(|p| p.kind == Kind::Particle);
    let joins = |p: &&Piece| {
        let joint = p.span.of(text).trim();
        joint == "de" || joint.starts_with(char::is_uppercase)
    };
    let last = if joint.is_some_and(|p| joins(&p)) { last + 1 } else { last };
    let next = pieces.get(last + 1).filter(|p| p.kind == Kind::Capital);
    let ends = |p: &&Piece| {
        let rest = text.get(p.span.end..).unwrap_or_default();
        let goes_on = rest.strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_lowercase));
        let marked = rest.is_empty() || rest.starts_with([',', ';', '.', ')', '\n']);
        goes_on || marked || rest.starts_with(" (")
    };
    let word = next.filter(ends).map_or("", |p| p.span.of(text));
    let name = word.len() > 2
        && word.contains(char::is_lowercase)
        && (!gazetteer.lexicon.knows(word) || gazetteer.words.is_given(word))
        && !gazetteer.sets.is_everyday(word)
        && !gazetteer.sets.is_no_name(word)
        && crate::extract::Lexicon::dutch().is_unknown(word)
        && !gazetteer.sets.has_body_noun(word)
        && !gazetteer.sets.is_name_noun(word);
    match (name, joint) {
        (true, _) => last + 1,
        (false, Some(_)) if joint.is_some_and(|p| joins(&p)) => last - 1,
        _ => last,
    }
}

/// "T.J.M. Molen - van Houwer (CDA)": where a second surname ends that stands behind a hyphen with blanks. Its small word
/// tells it from a firm or a town.
pub(super) fn maiden_end(gazetteer: &Gazetteer, text: &str, end: usize) -> Option<usize> {
    let rest = text.get(end..)?;
    let at = [" - ", " – "].iter().find_map(|h| rest.starts_with(h).then_some(end + h.len()))?;
    let rest = text.get(at..)?;
    let small = gazetteer.sets.particle(rest).filter(|_| rest.starts_with(char::is_lowercase))?;
    let name = rest.get(small..)?;
    let length = name.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(name.len());
    let (word, behind) = name.split_at_checked(length)?;
    let ends = behind.is_empty() || behind.starts_with([',', ';', ')', '\n']);
    let proper = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let known = gazetteer.lexicon.knows(word) && gazetteer.of_surname(word).is_empty();
    (proper && !known && (ends || behind.starts_with(" ("))).then_some(at + small + length)
}

/// "wethouder Mulder van Meerdijk": without the town or the party, unless a first name stands before it.
pub(super) fn before_town<'p>(
    gazetteer: &Gazetteer,
    text: &str,
    pieces: &'p [Piece],
) -> &'p [Piece] {
    let [first, joint, rest @ ..] = pieces else { return pieces };
    let (Some(from), Some(last)) = (rest.first(), rest.last()) else { return pieces };
    let town = Span::new(from.span.start, last.span.end).of(text);
    let joint = joint.span.of(text).trim();
    let of = |joints: &[&str]| first.kind == Kind::Capital && joints.contains(&joint);
    let given = || gazetteer.words.is_given(first.span.of(text));
    let place = of(&["van"]) && gazetteer.is_named_place(town);
    // "De heer Mulder van het CDA"
    let party = of(&["van", "van de", "van het"]) && gazetteer.is_party(from.span.of(text));
    // "Jansen over de Russische inzet"
    let known = || gazetteer.lexicon.knows(from.span.of(text));
    let sentence = of(PREPOSITIONS) && known();
    if sentence || (place || party) && !given() {
        pieces.get(..1).unwrap_or(pieces)
    } else {
        pieces
    }
}

/// How many pieces of an unknown name are first names: one before a surname, with the initials behind
/// it ("Anna B. Jansen"); two that are known ("René Jan Jansen") or joined ("Anne-Marie Jansen").
pub(super) fn first_names(gazetteer: &Gazetteer, text: &str, pieces: &[Piece]) -> usize {
    let word = |i: usize| pieces.get(i).filter(|p| p.kind == Kind::Capital).map(|p| p.span);
    let more = |i: usize| pieces.iter().skip(i).any(|p| p.kind == Kind::Capital);
    let known = |span: Span| gazetteer.words.is_given(span.of(text));
    let Some(first) = word(0) else { return 0 };
    let chain = (0..pieces.len()).take_while(|i| hyphenated(text, pieces, *i)).count();
    if chain > 0 {
        let names = word(chain).map(|last| Span::new(first.start, last.end));
        return if names.is_some_and(known) && more(chain + 1) { chain + 1 } else { 0 };
    }
    if is_joined(gazetteer, text, pieces, 0) || !more(1) {
        return 0;
    }
    let middle = pieces.get(1).is_some_and(|p| p.kind == Kind::Initials);
    let second = || word(1).is_some_and(known) && known(first) && !hyphenated(text, pieces, 1);
    1 + usize::from(middle || (more(2) && second()))
}

/// Where an unknown name ends, whose surname begins at a piece: what is joined (a hyphen, "Groot
/// Wassink") holds a surname together.
pub(super) fn last_piece(
    gazetteer: &Gazetteer,
    text: &str,
    pieces: &[Piece],
    from: usize,
) -> Option<usize> {
    let mut capitals =
        pieces.iter().enumerate().skip(from).filter(|(_, p)| p.kind == Kind::Capital);
    let mut last = capitals.next()?.0;
    for (next, _) in capitals {
        if !is_joined(gazetteer, text, pieces, last) {
            break;
        }
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
