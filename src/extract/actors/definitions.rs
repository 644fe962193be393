//! Short names a document defines for itself: "Dienst Terugkeer en Vertrek (DT&V)", "(hierna: het College)".

use std::collections::HashSet;

use super::assemble::slug;
use super::found::{Found, Made, Means};
use super::gazetteer::Gazetteer;
use super::letters::fold;
use super::paper::is_read;
use super::short_names::{self, is_own_name};
use crate::corpus::Document;
use crate::extract::ActorKind;
use crate::text::Span;

/// Words a long name can have, at most.
const LONGEST: usize = 9;

/// Defined short names and the place in `found` of what they stand for; bodies that only a
/// definition makes known are added to `found`, which is left in order.
pub(super) fn find(
    gazetteer: &Gazetteer,
    document: &Document,
    found: &mut Vec<Found>,
) -> Vec<(String, usize)> {
    sort(found);
    let mut short_names: Vec<(String, Span)> = Vec::new();
    let (mut new, mut others) = (Vec::new(), HashSet::new());
    for block in document.blocks.iter().filter(|b| is_read(b)) {
        let words = Span::new(block.body, block.span.end).of(&document.text);
        for (open, _) in words.match_indices('(') {
            let open = block.body + open;
            let Some(short) = short_name(&document.text, open, block.span.end) else { continue };
            if gazetteer.lexicon.knows(short.of(&document.text)) {
                let words = &document.text.get(block.body..open).unwrap_or_default();
                let body = ends_in_a_body(found, block.body + words.trim_end().len());
                if !body && is_another(gazetteer, words, (&document.text, short)) {
                    others.insert(short.of(&document.text));
                }
            } else if let Some(long) =
                long_name(gazetteer, document, (block.body, open), short, found, &mut new)
            {
                short_names.push((short.of(&document.text).to_owned(), long));
            }
        }
    }
    found.retain(|f| {
        others.is_empty()
            || !matches!(f.means, Means::Known(_))
            || !others.contains(f.span.of(&document.text))
    });
    short_names::mean_the_short(gazetteer, &document.text, found);
    drop_inner(found, &new);
    found.append(&mut new);
    sort(found);
    let place = |span| place_of(found, span);
    short_names.into_iter().filter_map(|(short, span)| Some((short, place(span)?))).collect()
}

/// Where something is found.
fn place_of(found: &[Found], span: Span) -> Option<usize> {
    let from = found.partition_point(|f| f.span.start < span.start);
    let here = found.iter().skip(from).take_while(|f| f.span.start == span.start);
    here.enumerate().find(|(_, f)| f.span == span).map(|(i, _)| from + i)
}

/// "Vereniging Arbeid" is no body of its own inside "Vereniging Arbeid & Rust (VAR)".
fn drop_inner(found: &mut Vec<Found>, longer: &[Found]) {
    found.retain(|f| {
        let next = longer.partition_point(|l| l.span.start <= f.span.start);
        let around = next.checked_sub(1).and_then(|i| longer.get(i));
        !matches!(f.means, Means::Made(_)) || !around.is_some_and(|l| l.span.contains(f.span))
    });
}

/// In order of place; of those that begin together the longest first.
pub(super) fn sort(found: &mut Vec<Found>) {
    found.sort_by_key(|f| (f.span.start, std::cmp::Reverse(f.span.end)));
    found.dedup_by_key(|f| f.span);
}

/// The short name in brackets: two to eight capitals, or what stands after "hierna".
fn short_name(text: &str, open: usize, end: usize) -> Option<Span> {
    let inside = text.get(open + 1..end)?;
    let close = inside.bytes().take(60).position(|b| b == b')')?;
    let inside = inside.get(..close)?;
    let (start, words) = match inside.split_once(':') {
        Some((head, tail)) if is_hereafter(head) => {
            let tail_start = open + 1 + head.len() + 1;
            let trimmed = tail.trim_start().trim_start_matches("de ").trim_start_matches("het ");
            (tail_start + (tail.len() - trimmed.len()), trimmed.trim_end())
        }
        _ => (open + 1, inside),
    };
    let words = words.trim_matches(['"', '\'', '‘', '’', '“', '”']);
    // "(GGD’en)", "(ME'er)"
    let words = words.split_once(['\'', '’']).filter(|(_, e)| is_ending(e)).map_or(words, |w| w.0);
    let capitals = words.chars().filter(|c| c.is_uppercase()).count();
    // "(VIII)", the chapter of a budget
    let number = words.chars().all(|c| "IVXLC".contains(c));
    let short = !number && capitals >= 2 && words.chars().count() <= 10 && !words.contains(' ');
    let start = text.get(start..)?.find(words)? + start;
    short.then(|| Span::new(start, start + words.len()))
}

/// "en", "er", "s": what makes a plural or a member of a short name.
fn is_ending(letters: &str) -> bool {
    letters.len() <= 3 && letters.chars().all(char::is_lowercase)
}

pub(super) fn is_hereafter(head: &str) -> bool {
    let head = head.to_lowercase();
    ["hierna", "verder", "afgekort", "voortaan"].iter().any(|w| head.contains(w))
}

/// What a short name stands for: a body found right before the bracket, or a long name whose capitals
/// are its letters and which holds the noun of a body.
fn long_name(
    gazetteer: &Gazetteer,
    document: &Document,
    (body, open): (usize, usize),
    short: Span,
    found: &[Found],
    new: &mut Vec<Found>,
) -> Option<Span> {
    let text = &document.text;
    let before = text.get(body..open)?.trim_end();
    let end = body + before.len();
    let last = found.partition_point(|f| f.span.start < end);
    if let Some(known) = found.get(..last)?.iter().rev().take(3).find(|f| f.span.end == end) {
        // "Vrije Commissie Kust (VCK)": the letters may tell of a longer name.
        let start = start_of_long_name(before, text, short).map(|start| body + start);
        let longer = start.is_some_and(|start| start < known.span.start)
            || (start == Some(known.span.start) && is_own_name(text, known));
        // "Emergency Fund for Africa (EFA)" is not Africa.
        let place = matches!(&known.means, Means::Known(a) if gazetteer.is_place(*a));
        if !(longer && (place || matches!(known.means, Means::Made(_)))) {
            let body = matches!(known.means, Means::Known(_) | Means::Made(_));
            return (body && (!place || shortens(text, known.span, short))).then_some(known.span);
        }
    }
    let start = body + start_of_long_name(before, text, short)?;
    let name = text.get(start..end)?;
    // "werkorganisatie Leren en Delen (LD)": the noun may stand before the name.
    let noun = text.get(body..start)?.trim_end().rsplit(' ').next().unwrap_or_default();
    let overlaps = |f: &Found| f.span.start < start && f.span.end > start;
    let overlaps = found.get(..last)?.iter().rev().take(4).any(overlaps);
    let body = [name, noun].into_iter().any(|w| gazetteer.sets.has_body_noun(w))
        || speaks(gazetteer, (text.get(body..start)?, name), text.get(short.end..)?);
    if overlaps || !body || names_another(gazetteer, name) {
        return None;
    }
    let (id, kind) = (slug(short.of(text)), kind(name));
    let made = Made { id, name: name.to_owned(), kind, head: None };
    new.push(Found { span: Span::new(start, end), means: Means::Made(made) });
    Some(Span::new(start, end))
}

/// Whether letters are those of a place: in "DEN HAAG (ANP) - " an agency stands behind that of its news.
fn shortens(text: &str, place: Span, short: Span) -> bool {
    let words: Vec<&str> = place.of(text).split([' ', '-']).collect();
    let letters: Vec<char> = short.of(text).chars().map(fold).collect();
    fits(&letters, &words)
}

fn kind(name: &str) -> ActorKind {
    let party = name.split(' ').any(|w| w.ends_with("partij"));
    if party { ActorKind::Party } else { ActorKind::Organisation }
}

/// Whether a long name is that of a law or a paper. "Onderzoekscommissie kinderbijslag" is not: the noun of a
/// body stands before it.
fn names_another(gazetteer: &Gazetteer, name: &str) -> bool {
    let sets = &gazetteer.sets;
    let (head, last) = name.rsplit_once(' ').unwrap_or(("", name));
    let body = last.starts_with(char::is_lowercase) && sets.has_body_noun(head);
    sets.is_no_body(name) && (!body || sets.is_no_body(head))
}

/// Whether a name of two words or more is said to say something: "noemt de Friese Dorpen Kring (FDK)",
/// "de Friese Dorpen Kring (FDK) waarschuwt".
fn speaks(gazetteer: &Gazetteer, (before, name): (&str, &str), after: &str) -> bool {
    let verb = |word: Option<&str>| word.is_some_and(|w| gazetteer.sets.is_speech(w));
    let mut words = before.split_whitespace().rev();
    let mut last = words.next();
    if last.is_some_and(|w| matches!(w, "de" | "het" | "De" | "Het")) {
        last = words.next();
    }
    let next = after.trim_start_matches(['"', '”', '’', ')']).split_whitespace().next();
    name.contains(' ') && (verb(last) || verb(next))
}

/// Whether a known body is named up to a place: "Vereniging van Nederlandse Gemeenten (VNG)".
fn ends_in_a_body(found: &[Found], end: usize) -> bool {
    let last = found.partition_point(|f| f.span.start < end);
    let before = found.get(..last).unwrap_or_default().iter().rev().take(3);
    before.into_iter().any(|f| f.span.end == end && matches!(f.means, Means::Known(_)))
}

/// Whether a short name we know is defined here for what is no body: "Integrale Kust Analyse (IKA)".
fn is_another(gazetteer: &Gazetteer, before: &str, (text, short): (&str, Span)) -> bool {
    let before = before.trim_end();
    let letters: Vec<char> =
        short.of(text).chars().filter(|c| c.is_alphanumeric()).map(fold).collect();
    let mut words: Vec<&str> = before.rsplit(' ').take(letters.len()).collect();
    words.reverse();
    let name = words.first().and_then(|w| before.get(before.rfind(w)?..)).unwrap_or_default();
    let spelled = words.len() == letters.len() && fits(&letters, &words);
    spelled && (gazetteer.sets.is_no_body(name) || !gazetteer.sets.has_body_noun(name))
}

/// Whether the letters of a short name are beginnings of all the words, in order; small joints may be
/// left out.
pub(super) fn fits(letters: &[char], words: &[&str]) -> bool {
    let Some((word, rest)) = words.split_first() else { return letters.is_empty() };
    let mut word_letters = word.chars().filter(|c| c.is_alphanumeric()).map(fold);
    let joint = word.chars().count() <= 4 && !word.starts_with(char::is_uppercase);
    if joint && fits(letters, rest) {
        return true;
    }
    let mut left = letters;
    while let (Some((first, more)), Some(letter)) = (left.split_first(), word_letters.next()) {
        if *first != letter {
            break;
        }
        left = more;
        if fits(left, rest) {
            return true;
        }
    }
    false
}

/// Where the long name begins: the nearest capitalised word with the first letter of the short name
/// from which enough of its letters follow.
fn start_of_long_name(before: &str, text: &str, short: Span) -> Option<usize> {
    // "de ketenaanpak kust (hierna: KK)": small letters will do where it is said in words.
    let said = !text.get(..short.start)?.ends_with(['(', '"', '‘', '“']);
    let short = short.of(text);
    let first = short.chars().next()?;
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphanumeric()).map(fold).collect();
    let mut behind: Vec<&str> = Vec::new();
    let wanted = short.chars().filter(|c| c.is_uppercase()).count();
    let mut end = before.len();
    let mut seen = 0;
    for _ in 0..LONGEST {
        let words = before.get(..end)?;
        let start = words.rfind(' ').map_or(0, |i| i + 1);
        let word = before.get(start..end)?;
        let capitals = word.chars().filter(|c| c.is_uppercase()).count().max(1);
        seen += capitals;
        let begins = word.chars().next()?;
        let closed = word.ends_with(['.', ';', ':', ')']);
        if closed {
            return None;
        }
        behind.extend(word.split('-').rev().filter(|w| !w.is_empty()).take(LONGEST));
        behind.truncate(LONGEST + 3);
        let words: Vec<&str> = behind.iter().rev().copied().collect();
        let begin = begins.is_uppercase() && begins == first;
        let small = said && words.len() > 1;
        if (begin && seen + 1 >= wanted) || ((begin || small) && fits(&letters, &words)) {
            return Some(start);
        }
        end = start.checked_sub(1)?;
    }
    None
}
