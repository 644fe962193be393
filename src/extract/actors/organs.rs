//! The organs of towns and provinces: "het college van burgemeester en wethouders van Meerdijk".

use super::assemble::slug;
use super::found::{Made, Means};
use super::reader::Reader;
use super::senses::actor;
use super::words::{Alone, Words};
use crate::extract::ActorKind;
use crate::text::Span;

/// What stands between an organ and its place.
const OF: &[&str] = &[
    " van de gemeente ",
    " van de provincie ",
    " van gemeente ",
    " van provincie ",
    " van de stad ",
    " der gemeente ",
    " in de gemeente ",
    " van ",
    " ",
];

impl Reader<'_> {
    /// An organ with its place; without one, that of the place this document spoke of.
    pub(super) fn organ(&mut self, hit: Span, organ: usize) -> Option<usize> {
        let words = &self.gazetteer.words;
        let head = words.head_of_organ(organ);
        let of = OF.iter().find_map(|of| Some((of, self.skip(hit.end, &[*of])?)));
        let (alone, strict) = words.organs_of.get(organ).map(|o| (o.alone, o.known_place))?;
        let place = of.and_then(|(of, at)| {
            // "Gedeputeerde Staten Fryslân", but not "de gemeenteraad Jansen".
            let near = alone == Alone::Never || self.hit_at(at).is_some();
            let known = *of != " " || (near && !strict);
            let place = self.hit_at(at).and_then(|h| h.sense(actor));
            let fits = known && (!strict || place.is_some_and(|a| self.is_place(a)));
            Some((at, self.place_name(at).filter(|_| fits)?))
        });
        if let Some((at, end)) = place {
            let organ = words.organs_of.get(organ)?;
            let place = tidy_place(self.text.get(at..end)?);
            let name = format!("{} van {place}", organ.name);
            let id = format!("{}-{}", organ.id, slug(&place));
            let made = Made { id, name, kind: ActorKind::Organisation, head: Some(head) };
            return Some(self.note(hit.start, end, Means::Made(made)));
        }
        (alone != Alone::Never).then(|| self.note(hit.start, hit.end, Means::BareHead(head)))
    }
}

impl Words {
    /// The number an organ goes by among the heads.
    fn head_of_organ(&self, organ: usize) -> usize {
        // The same organ by other words is the same head.
        let id = self.organs_of.get(organ).map(|o| &o.id);
        self.heads.len() + self.organs_of.iter().position(|o| Some(&o.id) == id).unwrap_or(organ)
    }

    /// The organ of a head, as an actor of no place.
    pub(super) fn placeless_organ(&self, head: usize, words: &str) -> Option<Made> {
        let organ = self.organs_of.get(head.checked_sub(self.heads.len())?)?;
        let capital = organ.words.iter().any(|w| w.starts_with(char::is_uppercase));
        if organ.alone != Alone::Always || capital && !words.contains(char::is_uppercase) {
            return None;
        }
        let (id, name) = (organ.id.clone(), organ.name.clone());
        Some(Made { id, name, kind: ActorKind::Organisation, head: None })
    }
}

/// "ZUIDERWOUDE" → "Zuiderwoude": letterheads are set in capitals.
pub(super) fn tidy_place(name: &str) -> String {
    let loud = name.chars().count() > 4 && !name.chars().any(char::is_lowercase);
    if !loud {
        return name.to_owned();
    }
    let mut begins = true;
    let letter = |c: char| {
        let kept: String = if begins { c.to_string() } else { c.to_lowercase().collect() };
        begins = !c.is_alphanumeric();
        kept
    };
    name.chars().map(letter).collect()
}
