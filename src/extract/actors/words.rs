//! The words around names (titles, offices, heads), from `assets/actor-words.yaml`.

use std::collections::HashSet;

use serde::Deserialize;

use super::lexicon::{fold, key};
use super::source;
use super::{Post, Sense, Title};
use crate::error::Result;
use crate::extract::ActorKind;

const FILE: &str = "assets/actor-words.yaml";
const JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/actor-words.json"));

/// `assets/actor-words.yaml` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Words {
    posts: Vec<PostWords>,
    former: Vec<String>,
    indefinite: Vec<String>,
    titles: TitleWords,
    particles: Vec<String>,
    ministry: Vec<String>,
    committee: Vec<String>,
    chamber: Vec<String>,
    cabinet: Vec<String>,
    not_this_cabinet: Vec<String>,
    pub(super) heads: Vec<Head>,
    bodies: Vec<String>,
    body_heads: Vec<String>,
    organs: Vec<String>,
    no_bodies: Vec<String>,
    no_media: Vec<String>,
    before_media: Vec<String>,
    pub(super) areas: Vec<Area>,
    descriptors: Vec<String>,
    proposals: Vec<String>,
    legal_forms: Vec<String>,
    body_nouns: Vec<String>,
    groups: Vec<Group>,
    given_names: Vec<String>,
    before_names: Vec<String>,
    everyday: Vec<String>,
    not_names: Vec<String>,
    on_behalf: Vec<String>,
    dating: Vec<String>,
    pub(super) parts: PartWords,
}

/// Words before a mention that tell its part in the sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartWords {
    pub(super) acts: HashSet<String>,
    pub(super) addressed: HashSet<String>,
    pub(super) other: HashSet<String>,
    pub(super) opens: HashSet<String>,
    pub(super) joins: HashSet<String>,
    pub(super) determiners: HashSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PostWords {
    post: Post,
    one: Vec<String>,
    many: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TitleWords {
    seat: Vec<String>,
    rank: Vec<String>,
    plain: Vec<String>,
    calling: Vec<String>,
    function: Vec<String>,
}

/// A noun that names an actor together with a country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    words: Vec<String>,
    #[serde(deserialize_with = "kind")]
    pub(super) kind: ActorKind,
    pub(super) id: String,
    pub(super) name: String,
    /// Stands in one country for another: "in Rabat" may follow.
    #[serde(default)]
    pub(super) outpost: bool,
    /// Counts with "Nederlandse" too.
    #[serde(default)]
    pub(super) dutch: bool,
    /// A name may follow: "de Franse president Macron".
    #[serde(default)]
    pub(super) named: bool,
}

/// A body that has the name of its area: one, and several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Area {
    pub(super) one: String,
    many: String,
}

/// People taken together, without a country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) id: String,
    pub(super) name: String,
    words: Vec<String>,
}

fn kind<'de, D: serde::Deserializer<'de>>(from: D) -> std::result::Result<ActorKind, D::Error> {
    match String::deserialize(from)?.as_str() {
        "organisation" => Ok(ActorKind::Organisation),
        "role" => Ok(ActorKind::Role),
        "group" => Ok(ActorKind::Group),
        other => Err(serde::de::Error::custom(format!(
            "expected organisation, role or group, found {other}"
        ))),
    }
}

impl Words {
    /// The list the program ships with.
    pub(super) fn built_in() -> Result<(Self, Sets)> {
        let words: Self = source::built(FILE, JSON)?;
        let sets = Sets::new(&words);
        Ok((words, sets))
    }

    /// Every word that opens or extends a pattern, with its sense.
    pub(super) fn senses(&self) -> impl Iterator<Item = (&str, Sense)> {
        let titles = &self.titles;
        let mut all = Vec::new();
        for p in &self.posts {
            all.extend(mean(&p.one, Sense::Post(p.post)));
            all.extend(mean(&p.many, Sense::Posts(p.post)));
        }
        all.extend(mean(&titles.seat, Sense::Title(Title::Seat)));
        all.extend(mean(&titles.rank, Sense::Title(Title::Rank)));
        all.extend(mean(&titles.plain, Sense::Title(Title::Plain)));
        all.extend(mean(&titles.calling, Sense::Title(Title::Calling)));
        all.extend(mean(&titles.function, Sense::Title(Title::Function)));
        all.extend(mean(&self.ministry, Sense::Ministry));
        all.extend(mean(&self.committee, Sense::Committee));
        all.extend(mean(&self.given_names, Sense::Given));
        all.extend(mean(&self.chamber, Sense::Chamber));
        all.extend(mean(&self.cabinet, Sense::Cabinet));
        all.extend(mean(&self.bodies, Sense::Body));
        all.extend(mean(&self.body_heads, Sense::BodyHead));
        all.extend(mean(&self.descriptors, Sense::Descriptor));
        all.extend(mean(&self.proposals, Sense::Proposal));
        for (i, area) in self.areas.iter().enumerate() {
            all.push((area.one.as_str(), Sense::Body));
            all.push((area.many.as_str(), Sense::Bodies(i)));
        }
        for (i, h) in self.heads.iter().enumerate() {
            all.extend(mean(&h.words, Sense::Head(i)));
        }
        for (i, g) in self.groups.iter().enumerate() {
            all.extend(mean(&g.words, Sense::Group(i)));
        }
        all.into_iter()
    }

    /// A group without a country.
    pub(super) fn group(&self, index: usize) -> Option<&Group> {
        self.groups.get(index)
    }

    /// Whether a noun is that of a body named after its area.
    pub(super) fn is_area(&self, noun: &str) -> bool {
        self.areas.iter().any(|a| a.one == noun)
    }

    /// Whether a signature line says that someone else signs.
    pub(super) fn is_on_behalf(&self, line: &str) -> bool {
        let line: String = line.chars().map(fold).collect();
        self.on_behalf.iter().any(|w| line.contains(w.as_str()))
    }
}

/// Words of one sense.
fn mean(words: &[String], sense: Sense) -> impl Iterator<Item = (&str, Sense)> {
    words.iter().map(move |w| (w.as_str(), sense))
}

/// Words asked for one at a time.
#[derive(Debug)]
pub(super) struct Sets {
    former: HashSet<String>,
    indefinite: HashSet<String>,
    other_cabinet: HashSet<String>,
    everyday: HashSet<String>,
    not_names: HashSet<String>,
    before_names: HashSet<String>,
    legal_forms: HashSet<String>,
    /// Words before the date of a paper: "ingezonden".
    pub(super) dating: HashSet<String>,
    body_nouns: Vec<String>,
    /// Behind "Raad van": no name of its own.
    pub(super) organs: HashSet<String>,
    no_bodies: Vec<String>,
    no_media: Vec<String>,
    before_media: HashSet<String>,
    /// Folded, the longest first.
    particles: Vec<String>,
}

impl Sets {
    fn new(words: &Words) -> Self {
        let set = |w: &[String]| w.iter().map(|w| key(w)).collect::<HashSet<_>>();
        let mut particles: Vec<String> =
            words.particles.iter().map(|p| p.chars().map(fold).collect()).collect();
        particles.sort_by_key(|p| std::cmp::Reverse(p.len()));
        Self {
            former: set(&words.former),
            indefinite: set(&words.indefinite),
            other_cabinet: set(&words.not_this_cabinet),
            everyday: set(&words.everyday),
            not_names: set(&words.not_names),
            before_names: set(&words.before_names),
            legal_forms: set(&words.legal_forms),
            dating: set(&words.dating),
            body_nouns: words.body_nouns.clone(),
            organs: set(&words.organs),
            no_bodies: words.no_bodies.clone(),
            no_media: words.no_media.clone(),
            before_media: set(&words.before_media),
            particles,
        }
    }

    /// "oud", "toenmalig" …
    pub(super) fn is_former(&self, word: &str) -> bool {
        self.former.contains(&key(word))
    }

    /// "een", "geen" …
    pub(super) fn is_indefinite(&self, word: &str) -> bool {
        self.indefinite.contains(&key(word))
    }

    /// "N.V.", "B.V.": no one's initials.
    pub(super) fn is_legal_form(&self, letters: &str) -> bool {
        self.legal_forms.contains(&key(letters))
    }

    /// "nieuwe", "vorige" …: not the cabinet of the day.
    pub(super) fn is_other_cabinet(&self, word: &str) -> bool {
        self.other_cabinet.contains(&key(word))
    }

    /// A surname that is a word as well.
    pub(super) fn is_everyday(&self, word: &str) -> bool {
        self.everyday.contains(&key(word))
    }

    /// A capitalised word that begins no name.
    pub(super) fn is_no_name(&self, word: &str) -> bool {
        self.not_names.contains(&key(word))
    }

    /// Whether a text ends in a word that a name follows: "getekend door".
    pub(super) fn announces_name(&self, before: &str) -> bool {
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        !word.is_empty() && self.before_names.contains(&key(word))
    }

    /// Whether one of the words is, or ends in, the noun of a body.
    pub(super) fn has_body_noun(&self, words: &str) -> bool {
        words.split(|c: char| !c.is_alphanumeric()).any(|w| {
            let word = key(w);
            self.body_nouns.iter().any(|n| word.ends_with(n.as_str()))
        })
    }

    /// Whether a name begins or ends with the noun of a law, a paper, a plan: no body's.
    pub(super) fn is_no_body(&self, name: &str) -> bool {
        let mut words = name.split([' ', '-']).filter(|w| !w.is_empty()).map(key);
        let first = words.next().unwrap_or_default();
        let last = words.next_back().unwrap_or_else(|| first.clone());
        let ends = |n: &String| n.len() > 3 && last.ends_with(n.as_str());
        self.no_bodies.iter().any(|n| *n == first || *n == last || ends(n))
    }

    /// Whether a word before a date is that of a paper, or of a place: no medium.
    pub(super) fn is_no_medium(&self, word: &str) -> bool {
        let word = key(word);
        self.is_no_name(&word) || self.no_media.iter().any(|n| word.ends_with(n.as_str()))
    }

    /// A word before the name of a medium: "Bron", "volgens".
    pub(super) fn announces_medium(&self, word: &str) -> bool {
        self.before_media.contains(&key(word))
    }

    /// The bytes a surname particle ("van der") takes at the start of `text`, its space included.
    pub(super) fn particle(&self, text: &str) -> Option<usize> {
        self.particles.iter().find_map(|p| {
            let mut at = text.char_indices();
            for expected in p.chars() {
                if fold(at.next()?.1) != expected {
                    return None;
                }
            }
            let (space, c) = at.next()?;
            (fold(c) == ' ').then(|| space + c.len_utf8())
        })
    }
}
