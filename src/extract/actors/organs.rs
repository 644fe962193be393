//! The organs of towns and provinces: "het college van burgemeester en wethouders van Meerdijk".

use serde::Deserialize;

use super::assemble::slug;
use super::found::{Found, Made, Means};
use super::letters::key;
use super::reader::Reader;
use super::resolve::{Meant, Resolver};
use super::senses::actor;
use super::words::Words;
use crate::extract::{ActorKind, How};
use crate::text::{Span, last_word, tail};

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

/// Before an organ that is somebody's.
const ARTICLES: &[&str] = &["de", "het", "ons", "uw", "onze"];

/// An organ that places of a kind have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Organ {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) alone: Alone,
    /// Counts only with a place we know, or by itself: "het college van Utrecht", "het college".
    #[serde(default)]
    pub(super) known_place: bool,
    /// What its place is: "gemeente".
    pub(super) level: String,
}

/// What an organ without its place means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Alone {
    /// Nobody.
    #[default]
    Never,
    /// That of the place spoken of before.
    After,
    /// That, or else one of no place.
    Always,
}

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
        // "Aan de colleges van burgemeester en wethouders": nobody's in particular.
        if hit.of(self.text).to_lowercase().starts_with("colleges") {
            return Some(hit.end);
        }
        // A word as common as "college" is one where it stands by itself: "het college".
        let bare = if strict { self.stands_bare(hit) } else { of.is_none_or(|(of, _)| *of == " ") };
        (bare && alone != Alone::Never)
            .then(|| self.note(hit.start, hit.end, Means::BareHead(head)))
    }

    fn stands_bare(&self, hit: Span) -> bool {
        let article = key(self.word_before(hit.start));
        let of = self.skip(hit.end, &["-", " van ", " voor ", " der ", " tour"]).is_some();
        let named = self.skip(hit.end, &[" "]).map_or("", |at| self.after(at));
        let named = named.starts_with(char::is_uppercase);
        ARTICLES.contains(&article.as_str()) && !of && !named
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
        let always = self.organs_of.iter().filter(|o| o.id == organ.id && o.alone == Alone::Always);
        let loud = words.contains(char::is_uppercase);
        let (said, capital) = (key(words), |w: &str| w.starts_with(char::is_uppercase));
        let mut names = always.flat_map(|o| &o.words);
        names.find(|w| key(w) == said && (loud || !capital(w)))?;
        let (id, name) = (organ.id.clone(), organ.name.clone());
        Some(Made { id, name, kind: ActorKind::Organisation, head: None })
    }
}

impl Resolver<'_, '_> {
    /// "de gemeenteraad" in a paper that names one town, or another organ of it: that town's.
    pub(super) fn organ_of_the_town(&mut self, i: usize, head: usize) -> Option<Meant> {
        let words = &self.gazetteer.words;
        let organ = words.organs_of.get(head.checked_sub(words.heads.len())?)?;
        let found = self.paper.found.get(i)?.span;
        let text = &self.paper.document.text;
        // "Gedeputeerde Staten" needs no article, "gemeenteraad en griffie" names nobody.
        let named = found.of(text).starts_with(char::is_uppercase);
        let before = text.get(..found.start)?.trim_end();
        let article = last_word(tail(before, 8));
        if !named && !ARTICLES.contains(&key(article).as_str()) {
            return None;
        }
        let town = self.paper.towns.iter().find(|t| t.level == organ.level)?;
        let made = Made {
            id: format!("{}-{}", organ.id, town.slug),
            name: format!("{} van {}", organ.name, town.place),
            kind: ActorKind::Organisation,
            head: Some(head),
        };
        let (actor, proof) = (self.registry.made(&made), town.proof);
        Some(Meant { actor, how: How::Earlier, evidence: Some((self.at, proof)) })
    }
}

/// The only town, or province, that a paper names as such or by an organ.
#[derive(Debug)]
pub(super) struct Town {
    /// What it is: "gemeente".
    level: String,
    slug: String,
    /// "Hof van Twente"
    place: String,
    /// Where it is named.
    proof: Span,
}

impl Town {
    /// At most one of each level.
    pub(super) fn all(words: &Words, found: &[Found]) -> Vec<Town> {
        let mut towns: Vec<(Town, bool)> = Vec::new();
        for f in found {
            let Some(town) = Town::of(words, f) else { continue };
            match towns.iter_mut().find(|(t, _)| t.level == town.level) {
                Some((known, one)) => *one &= known.slug == town.slug,
                None => towns.push((town, true)),
            }
        }
        towns.into_iter().filter_map(|(town, one)| one.then_some(town)).collect()
    }

    fn of(words: &Words, found: &Found) -> Option<Town> {
        let Means::Made(made) = &found.means else { return None };
        words.organs_of.iter().find_map(|organ| {
            let slug =
                |stem: &str| made.id.strip_prefix(stem)?.strip_prefix('-').map(str::to_owned);
            let by_organ = || {
                let place = made.name.strip_prefix(&organ.name)?.strip_prefix(" van ")?;
                Some((slug(&organ.id)?, place))
            };
            let by_name = || Some((slug(&organ.level)?, made.name.split_once(' ')?.1));
            let (slug, place) = by_organ().or_else(by_name)?;
            let (level, place) = (organ.level.clone(), place.to_owned());
            Some(Town { level, slug, place, proof: found.span })
        })
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
