//! Bodies nobody knows, by a noun in capitalised words: "het Landelijk Meldpunt Huur", "de Spreidingsraad".
//!
//! Inside a sentence Dutch writes a capital only where a name begins, so an article and a capitalised
//! noun of a body are a name.

use super::assemble::slug;
use super::capitals::Capitals;
use super::definitions::sort;
use super::found::{Found, Made, Means};
use super::gazetteer::Gazetteer;
use super::letters::{is_word, key};
use super::paper::is_read;
use super::sets::Sets;
use crate::corpus::{BlockKind, Document};
use crate::extract::ActorKind;
use crate::text::Span;

/// Words of a name, at most, and bytes.
const WORDS: usize = 10;
const LONGEST: usize = 100;

/// Small words inside a name.
fn is_joint(word: &str) -> bool {
    let dutch = matches!(word, "voor" | "van" | "de" | "het" | "der" | "den" | "en" | "in" | "of");
    dutch || matches!(word, "the" | "for" | "and" | "on" | "to")
}

const ARTICLES: &[&str] = &["de", "het", "the"];

/// Capitalised words one space apart, small joints between them included.
struct Run {
    span: Span,
    /// Whether one of them may be the noun of a body.
    may_name: bool,
}

/// Adds such names, where nothing is found yet but parts of them.
pub(super) fn find(
    gazetteer: &Gazetteer,
    document: &Document,
    capitals: &Capitals,
    found: &mut Vec<Found>,
) {
    sort(found);
    let mut more: Vec<Found> = Vec::new();
    for block in document.blocks.iter().filter(|b| is_read(b) && is_running(&b.kind)) {
        let Some(text) = document.text.get(..block.span.end) else { continue };
        let mut at = block.body;
        for &start in capitals.within(Span::new(block.body, block.span.end)) {
            let start = start as usize;
            let Some(run) = (start >= at).then(|| run_at(&gazetteer.sets, text, start)).flatten()
            else {
                continue;
            };
            at = run.span.end;
            let name = run.may_name.then(|| name_in(gazetteer, text, block.body, run.span));
            if let Some((name, noun)) = name.flatten()
                && is_free(found, name, noun)
            {
                more.push(made(name, text));
            }
        }
    }
    found.retain(|f| {
        let next = more.partition_point(|m| m.span.start <= f.span.start);
        !next.checked_sub(1).and_then(|i| more.get(i)).is_some_and(|m| m.span.contains(f.span))
    });
    found.append(&mut more);
    sort(found);
}

/// Whether nothing is found around a name but parts of it; its noun ends at a place.
fn is_free(found: &[Found], name: Span, noun: usize) -> bool {
    let last = found.partition_point(|f| f.span.start < name.end);
    let mut around = found.iter().take(last).rev().take(6);
    around.all(|f| !f.span.overlaps(name) || is_part(f, name, noun))
}

fn made(name: Span, text: &str) -> Found {
    let words = name.of(text).to_owned();
    let (id, kind) = (slug(&words), ActorKind::Organisation);
    Found { span: name, means: Means::Made(Made { id, name: words, kind, head: None }) }
}

fn is_running(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Note)
}

/// Whether what was found stands before the noun of a name, which ends at a place, or behind it.
fn is_part(found: &Found, name: Span, noun: usize) -> bool {
    let body = matches!(found.means, Means::Known(_) | Means::Made(_));
    body && name.contains(found.span) && (found.span.end < noun || found.span.start >= noun)
}

/// The run that begins with the word at `start`, if that has a capital.
fn run_at(sets: &Sets, text: &str, start: usize) -> Option<Run> {
    let first = text.get(start..)?.chars().next().filter(|c| c.is_uppercase())?;
    let (mut last, mut at, mut capital, mut may_name) = (start, start, false, false);
    for _ in 0..WORDS {
        let rest = text.get(at..)?;
        let length = length(rest);
        let word = rest.get(..length)?;
        // "Volgens het Meldpunt": an article right behind a capital begins another name.
        let article = capital && ARTICLES.contains(&word);
        capital = word.starts_with(char::is_uppercase);
        if capital || word == "&" {
            // "de Raad van de C." is cut.
            last = if length > 1 { at + length } else { last };
            may_name |= sets.may_be_noun(word);
        } else if article || !is_joint(word) || parts(word, rest) {
            break;
        }
        at += length;
        if rest.as_bytes().get(length) != Some(&b' ') || at - start > LONGEST {
            break;
        }
        at += 1;
    }
    Some(Run { span: Span::new(start, last.max(start + first.len_utf8())), may_name })
}

/// The bytes of the word a text begins with, hyphens and ampersands included.
fn length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let goes_on = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'&');
    let end = bytes.iter().position(|b| !goes_on(b)).unwrap_or(bytes.len());
    if bytes.get(end).is_none_or(u8::is_ascii) {
        return end;
    }
    rest.find(|c: char| !is_word(c) && c != '-' && c != '&').unwrap_or(rest.len())
}

/// "en de", "in het", "and the": another name begins.
fn parts(word: &str, rest: &str) -> bool {
    let next = rest.split(' ').nth(1).unwrap_or_default();
    matches!(word, "en" | "in" | "and" | "on" | "to") && ARTICLES.contains(&next)
}

/// The name of a body in a run, and where its noun ends: an article or a small word before it.
fn name_in(gazetteer: &Gazetteer, text: &str, block: usize, run: Span) -> Option<(Span, usize)> {
    let mut start = run.start;
    if !run.of(text).split(' ').any(|w| gazetteer.sets.is_name_noun(w)) {
        return None;
    }
    let mut words: Vec<&str> = run.of(text).split(' ').collect();
    for _ in 0..words_before(gazetteer, &words)? {
        start += words.remove(0).len() + 1;
    }
    let before = text.get(block..start)?;
    let lead = before.strip_suffix(' ')?.rsplit(' ').next()?;
    let article = matches!(key(lead).as_str(), "de" | "het" | "the" | "onze" | "dit" | "deze");
    let inside = lead.starts_with(char::is_lowercase) && !lead.ends_with(['.', ':', '?', '!']);
    let noun = words.iter().rposition(|w| gazetteer.sets.is_name_noun(w))?;
    let (head, tail) = words.split_at_checked(noun + 1)?;
    let word = head.last()?;
    let single = words.len() == 1;
    let fits = if single { article && gazetteer.sets.is_compound(word) } else { article || inside };
    let taken = taken(gazetteer, word, tail);
    let length = |words: &[&str]| words.iter().map(|w| w.len() + 1).sum::<usize>();
    let noun_end = start + length(head) - 1;
    let name = Span::new(start, noun_end + length(tail.get(..taken)?));
    let loud = !name.of(text).chars().any(char::is_lowercase);
    let whole = !loud && !name.of(text).ends_with('-') && (noun > 0 || taken > 0 || single);
    let body = fits && whole && !gazetteer.sets.is_no_body(name.of(text));
    body.then_some((name, noun_end))
}

/// How many words of a run are none of the name: those that open a sentence, and all before a joint
/// that parts two names: "Toyota en General Motors", "CEO van General Motors".
fn words_before(gazetteer: &Gazetteer, words: &[&str]) -> Option<usize> {
    let sets = &gazetteer.sets;
    let noun = words.iter().rposition(|w| sets.is_name_noun(w))?;
    let dutch = sets.takes_a_name(words.get(noun)?);
    let parts = |i: usize| {
        let halved = i.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|w| w.ends_with('-'));
        match words.get(i) {
            Some(&"en") => !halved,
            Some(&("van" | "voor" | "de" | "het" | "der" | "den")) => !dutch,
            _ => false,
        }
    };
    let parted = (0..noun).rev().find(|i| parts(*i)).map_or(0, |i| i + 1);
    let opens = |w: &&&str| (parted == 0 && sets.is_no_name(w)) || is_joint(w);
    let open = words.iter().skip(parted).take_while(opens).count();
    Some((parted + open).min(noun))
}

/// How many words behind the noun belong to a name: "Meldpunt Huur", "Fund for Africa".
fn taken(gazetteer: &Gazetteer, noun: &str, tail: &[&str]) -> usize {
    let goes_on = matches!(tail.first(), Some(&("for" | "of" | "on")));
    if !gazetteer.sets.takes_a_name(noun) && !goes_on {
        return 0;
    }
    let joint = |word: &&&str| !goes_on && is_joint(word) && **word != "en";
    tail.iter().take_while(|word| !joint(word)).count()
}
