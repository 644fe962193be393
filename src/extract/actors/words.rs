//! The words around names (titles, offices, heads), from `assets/actor-words.yaml`.

use std::collections::HashMap;

use aho_corasick::BuildError;
use serde::Deserialize;

use super::context::ContextWords;
use super::letters::fold;
use super::organs::Organ;
use super::part_words::PartWords;
use super::sets::Sets;
use super::source;
use super::{Post, Sense, Title};
use crate::error::{Error, Result};
use crate::extract::ActorKind;

const FILE: &str = "assets/actor-words.yaml";
const JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/actor-words.json"));

/// `assets/actor-words.yaml` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Words {
    posts: Vec<PostWords>,
    /// Ministers in one word, of portfolios that several share: "onderwijsminister".
    ministers: Vec<String>,
    pub(super) former: Vec<String>,
    pub(super) indefinite: Vec<String>,
    /// "werd", before "minister van Financiën".
    pub(super) office_verbs: Vec<String>,
    titles: TitleWords,
    pub(super) particles: Vec<String>,
    ministry: Vec<String>,
    committee: Vec<String>,
    pub(super) committee_letters: HashMap<String, String>,
    chamber: Vec<String>,
    cabinet: Vec<String>,
    pub(super) not_this_cabinet: Vec<String>,
    pub(super) heads: Vec<Head>,
    bodies: Vec<String>,
    body_heads: Vec<String>,
    factions: Vec<String>,
    pub(super) name_adjectives: Vec<String>,
    pub(super) organs: Vec<String>,
    pub(super) no_bodies: Vec<String>,
    pub(super) no_media: Vec<String>,
    pub(super) before_media: Vec<String>,
    pub(super) areas: Vec<Area>,
    descriptors: Vec<String>,
    descriptors_many: Vec<String>,
    pub(super) organs_of: Vec<Organ>,
    proposals: Vec<String>,
    pub(super) legal_forms: Vec<String>,
    pub(super) company_forms: Vec<String>,
    pub(super) body_nouns: Vec<String>,
    groups: Vec<Group>,
    #[serde(deserialize_with = "words")]
    given_names: Vec<String>,
    pub(super) streets: Vec<String>,
    buttons: Vec<String>,
    /// Bodies by id whose units go by their place.
    pub(super) regional: Vec<String>,
    pub(super) before_names: Vec<String>,
    #[serde(deserialize_with = "words")]
    pub(super) name_heads: Vec<String>,
    pub(super) everyday: Vec<String>,
    pub(super) title_qualifiers: Vec<String>,
    /// "partners", behind "&".
    pub(super) partners: Vec<String>,
    /// "wethouders"
    pub(super) several: Vec<String>,
    /// "raadslid", "wethouder": offices of towns and provinces.
    pub(super) local_titles: Vec<String>,
    /// "raadslid": who sits for a party.
    pub(super) seats: Vec<String>,
    /// "Groot", in "Groot Wassink".
    pub(super) surname_openers: Vec<String>,
    pub(super) not_names: Vec<String>,
    pub(super) speech: Vec<String>,
    pub(super) name_nouns: Vec<String>,
    pub(super) english_nouns: Vec<String>,
    pub(super) common_bodies: Vec<String>,
    pub(super) closings: Vec<String>,
    on_behalf: Vec<String>,
    pub(super) dating: Vec<String>,
    pub(super) context: ContextWords,
    pub(super) parts: PartWords,
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
    lead: Vec<String>,
}

/// A noun that names an actor together with a country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) words: Vec<String>,
    /// Several, which mean nothing without their countries: "ambassades".
    #[serde(default)]
    pub(super) many: Vec<String>,
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
    /// What the first of the words is called as well: "embassy", "ambassadrice".
    #[serde(default)]
    pub(super) others: Vec<String>,
    /// The id of the Dutch one, where its adjective is said.
    pub(super) home: Option<String>,
    /// A government, a parliament, a head of state.
    #[serde(default)]
    pub(super) governs: bool,
    /// A name may follow: "de Franse president Macron".
    #[serde(default)]
    pub(super) named: bool,
}

/// A body that has the name of its area: one, and several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Area {
    pub(super) one: String,
    many: Vec<String>,
    /// "municipality"
    pub(super) english: Option<String>,
}

/// People taken together, without a country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) id: String,
    pub(super) name: String,
    words: Vec<String>,
}

/// Words of a long list, which are quicker to read as one text; in order.
pub(super) fn words<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> std::result::Result<Vec<String>, D::Error> {
    let text = String::deserialize(from)?;
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    words.sort_unstable();
    Ok(words)
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

impl Head {
    /// The noun that stands for its others: "embassy" → "ambassade", "ambassadrice" → "ambassadeur".
    pub(super) fn in_dutch<'a>(&'a self, noun: &'a str) -> &'a str {
        let other = self.others.iter().any(|o| o.eq_ignore_ascii_case(noun));
        self.words.first().filter(|_| other).map_or(noun, String::as_str)
    }
}

impl Words {
    /// Whether a word is a first name.
    pub(super) fn is_given(&self, word: &str) -> bool {
        self.given_names.binary_search_by(|n| n.as_str().cmp(word)).is_ok()
    }

    /// Whether a text ends in the words of a button: "Delen via".
    pub(super) fn is_button(&self, before: &str) -> bool {
        let near = crate::text::tail(before.trim_end(), 16);
        self.buttons.iter().any(|b| near.ends_with(b.as_str()))
    }

    /// Whether the noun of a head is said of several: "ambassades".
    pub(super) fn is_of_several(&self, head: usize, noun: &str) -> bool {
        let noun = noun.to_lowercase();
        self.heads.get(head).is_some_and(|h| h.many.contains(&noun))
    }

    /// The list the program ships with.
    pub(super) fn built_in() -> Result<(Self, Sets)> {
        let words: Self = source::built(FILE, JSON)?;
        let wrong =
            |e: BuildError| Error::Asset { file: FILE.to_owned(), line: 0, reason: e.to_string() };
        let sets = Sets::new(&words).map_err(wrong)?;
        Ok((words, sets))
    }

    /// Every word that opens or extends a pattern, with its sense.
    pub(super) fn senses(&self) -> impl Iterator<Item = (&str, Sense)> {
        let mut all: Vec<(&str, Sense)> = self.lists().flat_map(|(w, s)| mean(w, s)).collect();
        for p in &self.posts {
            all.extend(mean(&p.one, Sense::Post(p.post)));
            all.extend(mean(&p.many, Sense::Posts(p.post)));
        }
        for (i, organ) in self.organs_of.iter().enumerate() {
            all.extend(mean(&organ.words, Sense::Organ(i)));
        }
        for (i, area) in self.areas.iter().enumerate() {
            all.push((area.one.as_str(), Sense::Body));
            all.extend(mean(&area.many, Sense::Bodies(i)));
            all.extend(area.english.iter().map(|noun| (noun.as_str(), Sense::Body)));
        }
        for (i, h) in self.heads.iter().enumerate() {
            all.extend(mean(&h.words, Sense::Head(i)));
            all.extend(mean(&h.many, Sense::Head(i)));
            all.extend(mean(&h.others, Sense::Head(i)));
        }
        for (i, g) in self.groups.iter().enumerate() {
            all.extend(mean(&g.words, Sense::Group(i)));
        }
        all.into_iter()
    }

    /// The lists whose words all have one sense.
    fn lists(&self) -> impl Iterator<Item = (&[String], Sense)> {
        let titles = &self.titles;
        let lists: [(&[String], Sense); 19] = [
            (&self.ministers, Sense::Minister),
            (&titles.seat, Sense::Title(Title::Seat)),
            (&titles.rank, Sense::Title(Title::Rank)),
            (&titles.plain, Sense::Title(Title::Plain)),
            (&titles.calling, Sense::Title(Title::Calling)),
            (&titles.function, Sense::Title(Title::Function)),
            (&titles.lead, Sense::Title(Title::Lead)),
            (&self.ministry, Sense::Ministry),
            (&self.committee, Sense::Committee),
            (&self.given_names, Sense::Given),
            (&self.chamber, Sense::Chamber),
            (&self.cabinet, Sense::Cabinet),
            (&self.bodies, Sense::Body),
            (&self.body_heads, Sense::BodyHead),
            (&self.descriptors, Sense::Descriptor),
            (&self.descriptors_many, Sense::Descriptors),
            (&self.factions, Sense::Faction),
            (&self.company_forms, Sense::LegalForm),
            (&self.proposals, Sense::Proposal),
        ];
        lists.into_iter()
    }

    /// A group without a country.
    pub(super) fn group(&self, index: usize) -> Option<&Group> {
        self.groups.get(index)
    }

    /// The noun of a body that is named after its area, in Dutch.
    pub(super) fn area(&self, noun: &str) -> Option<&str> {
        let area = self.areas.iter().find(|a| a.one == noun || a.english.as_deref() == Some(noun));
        area.map(|a| a.one.as_str())
    }

    /// First names that are particles as well.
    pub(super) fn given_particles(&self) -> Vec<String> {
        let small = |name: &&String| self.particles.contains(&name.to_lowercase());
        self.given_names.iter().filter(small).cloned().collect()
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
