//! Parties of councils that nobody lists: in brackets in a row of others, behind whoever sits for them.

use super::Sense;
use super::found::{Found, Means};
use super::gazetteer::Gazetteer;
use super::lexicon::Hit;
use super::party::local_party;
use super::reader::Reader;
use super::senses::{post, title};
use crate::corpus::Document;
use crate::extract::ActorKind;
use crate::text::Span;

/// Bytes of a party's name, and its words, at most.
const LONGEST: usize = 40;
const WORDS: usize = 4;

/// Names with brackets behind them that are looked at around one, and how many of them hold a known party.
const AROUND: usize = 4;
const KNOWN: usize = 2;

/// "Jansen (VVD), Bakker (CDA), De Boer (Ons Dorp)": what stands where others have their party is one. `found`
/// is in order.
pub(super) fn find(gazetteer: &Gazetteer, document: &Document, found: &mut Vec<Found>) {
    let text = document.text.as_str();
    let behind =
        |f: &Found| matches!(f.means, Means::Someone(_)).then(|| bracket(text, f.span.end));
    let brackets: Vec<Span> = found.iter().filter_map(behind).flatten().collect();
    let known = |bracket: &Span| {
        let at = found.partition_point(|f| f.span.start < bracket.start);
        found.get(at).filter(|f| f.span.start < bracket.end).map(|f| is_party(gazetteer, f))
    };
    let known: Vec<Option<bool>> = brackets.iter().map(known).collect();
    let mut more = Vec::new();
    for (i, bracket) in brackets.iter().enumerate() {
        let around = known.get(i.saturating_sub(AROUND)..known.len().min(i + AROUND + 1));
        let parties = around.unwrap_or_default().iter().filter(|k| **k == Some(true)).count();
        if parties >= KNOWN
            && known.get(i) == Some(&None)
            && may_be_party(gazetteer, text, *bracket)
        {
            more.push(Found { span: *bracket, means: local_party(bracket.of(text)) });
        }
    }
    found.append(&mut more);
}

fn is_party(gazetteer: &Gazetteer, found: &Found) -> bool {
    let party = |a: &usize| gazetteer.actors.get(*a).is_some_and(|a| a.kind == ActorKind::Party);
    matches!(&found.means, Means::Known(a) if party(a))
}

/// The words in brackets behind a name.
fn bracket(text: &str, end: usize) -> Option<Span> {
    let inside = text.get(end..)?.strip_prefix(" (")?;
    let close = inside.bytes().take(LONGEST).position(|b| b == b')' || b == b'\n')?;
    let whole = inside.as_bytes().get(close) == Some(&b')') && close > 1;
    whole.then(|| Span::new(end + 2, end + 2 + close))
}

/// Capitalised words, none of which we know: no place, no office.
fn may_be_party(gazetteer: &Gazetteer, text: &str, bracket: Span) -> bool {
    let words = bracket.of(text);
    let small = ["van", "de", "het", "voor", "en", "der", "den"];
    let name = |w: &str| w.starts_with(char::is_uppercase) && w.chars().all(char::is_alphanumeric);
    let named = words.split([' ', '-']).all(|w| name(w) || small.contains(&w));
    let few = words.split(' ').count() <= WORDS && words.starts_with(char::is_uppercase);
    let mut hits: Vec<Hit> = Vec::new();
    gazetteer.lexicon.find(text, bracket, &mut hits);
    let other = |h: &Hit| {
        let whole = h.span.len() == bracket.len();
        h.sense(post).is_some() || h.sense(title).is_some() || whole && !h.is(Sense::Given)
    };
    let first = words.split(' ').next().unwrap_or_default();
    named && few && !hits.iter().any(other) && !gazetteer.sets.is_no_name(first)
}

impl Reader<'_> {
    /// "raadslid namens Morgen", "fractievoorzitter van de Dorpspartij": whom somebody sits for.
    pub(super) fn seat_of(&mut self, hit: Span) -> Option<usize> {
        let word = hit.of(self.text).to_lowercase();
        if !self.gazetteer.words.seats.contains(&word) {
            return None;
        }
        let leads =
            [" namens de ", " namens het ", " namens ", " van de ", " van het ", " voor de "];
        let at = self.skip(hit.end, &leads)?;
        let end = self.proper_noun(at)?;
        let from = self.hits.partition_point(|h| h.span.start < at);
        let inside = self.hits.iter().skip(from).take_while(|h| h.span.start < end);
        let new = inside.into_iter().all(|h| h.is(Sense::Given));
        let name = self.text.get(at..end)?;
        let first = name.split(' ').next().unwrap_or_default();
        let fits = new && name.len() <= LONGEST && !self.gazetteer.sets.is_no_name(first);
        fits.then(|| self.note(at, end, local_party(name)))
    }
}
