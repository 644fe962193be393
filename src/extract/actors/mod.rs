//! Who is meant: known names, patterns around names and offices, and who held which office when.

mod aliases;
mod apposed;
mod assemble;
mod assemble_names;
mod assemble_own;
mod assemble_people;
mod assemble_portfolios;
mod bodies;
mod branches;
mod callings;
mod capitals;
mod committees;
mod companies;
mod compounds;
mod context;
mod countries;
mod days;
mod definitions;
mod doubts;
mod endings;
mod file;
mod firms;
mod found;
mod full_names;
mod gazetteer;
mod heads;
mod inverted;
mod lands;
mod letters;
mod lexicon;
mod listed;
mod lists;
mod local;
mod local_parties;
mod mail_heads;
mod name_end;
mod named_bodies;
mod names;
mod namesakes;
mod office_beside;
mod offices;
mod organs;
mod paper;
mod part_words;
mod parts;
mod party;
mod peers;
mod people;
mod persons;
mod phrase;
mod pieces;
mod portfolios;
mod proper;
mod proposals;
mod reader;
mod registry;
mod resolve;
mod resolve_bare;
mod resolve_office;
mod rolls;
mod rulings;
mod senses;
mod sets;
mod sexes;
mod short_names;
mod sight;
mod signed;
mod source;
mod sources;
mod spoken;
mod streets;
mod surnames;
mod tenures;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_bodies;
#[cfg(test)]
mod tests_doubts;
#[cfg(test)]
mod tests_lands;
#[cfg(test)]
mod tests_lists;
#[cfg(test)]
mod tests_local;
#[cfg(test)]
mod tests_minutes;
#[cfg(test)]
mod tests_offices;
#[cfg(test)]
mod tests_papers;
#[cfg(test)]
mod tests_portfolios;
#[cfg(test)]
mod tests_second_look;
mod tidy;
mod untitled;
mod whole_words;
mod witnesses;
mod words;

pub use gazetteer::Gazetteer;

use rayon::prelude::*;
use serde::Deserialize;

use crate::corpus::{Document, DocumentId};
use crate::extract::{Actors, Mention, Reading};
use paper::Paper;
use registry::Registry;
use resolve::Resolver;
use witnesses::Witnesses;

/// Who is meant in each document of a dossier, and the mentions of each, in order, the longer first.
///
/// `readings` holds each document's own date and its time expressions, in the documents' order: an
/// office is its holder's on the day the words speak of. A mention never crosses a block; inside another
/// stands at most a party, a body or a place.
///
/// The order of proof for "de staatssecretaris van Justitie en Veiligheid" is: this document's own
/// words, the table of offices (with another document of the dossier as evidence, where one names
/// that person with that office within a year), else the office itself.
pub fn find_actors(
    documents: &[Document],
    readings: &[Reading],
    gazetteer: &Gazetteer,
) -> (Actors, Vec<Vec<Mention>>) {
    let papers: Vec<Paper<'_>> = documents
        .par_iter()
        .zip(readings)
        .map(|(document, reading)| Paper::read(document, reading, gazetteer))
        .collect();
    let witnesses = Witnesses::of(&papers);
    let mut registry = Registry::new(gazetteer);
    let mut mentions = Vec::with_capacity(papers.len());
    for (i, paper) in papers.iter().enumerate() {
        let resolver = Resolver::new(gazetteer, &witnesses, &mut registry, (paper, DocumentId(i)));
        mentions.push(resolver.mentions());
    }
    (registry.into_actors(), mentions)
}

/// An office that is resolved through its holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Post {
    Minister,
    StateSecretary,
    Premier,
    Speaker,
    Ambassador,
    Monarch,
}

/// How much a title before a name tells about its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Title {
    /// A member of parliament.
    Seat,
    /// A known politician.
    Rank,
    /// Anyone: "mevrouw", "wethouder".
    Plain,
    /// Anyone by first name and surname: "activist Mara Postema".
    Calling,
    /// Anyone, and other words follow it as well: "directeur Financiën".
    Function,
    /// Words that only lead to a name: "onder leiding van".
    Lead,
}

/// What a known phrase can mean. Numbers are places in the gazetteer's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    /// A body or a place, by any of its names.
    Actor(usize),
    /// A body whose name is a word as well: it needs proof.
    WeakActor(usize),
    /// A party.
    Party(usize),
    /// Letters that are a party only beside a person: "(GL)".
    WeakParty(usize),
    /// A person, first name and surname.
    Person(usize),
    /// What a minister is minister of.
    Portfolio(usize),
    /// A country.
    Country(usize),
    /// Its adjective.
    Demonym(usize),
    /// One holder of an office.
    Post(Post),
    /// Several.
    Posts(Post),
    /// "justitieminister": of a portfolio, in one word.
    MinisterOf(usize),
    /// "onderwijsminister": of one that several share.
    Minister,
    /// A title before a name.
    Title(Title),
    /// "ministerie"
    Ministry,
    /// "vaste commissie"
    Committee,
    /// "Kamer"
    Chamber,
    /// "kabinet", "regering"
    Cabinet,
    /// A noun that names an actor with a country: "ambassade".
    Head(usize),
    /// A noun that takes a name: "gemeente".
    Body,
    /// A capitalised one that begins a name: "Directoraat-Generaal".
    BodyHead,
    /// Several of them: "gemeenten".
    Bodies(usize),
    /// A noun that only tells what the name behind it is: "ziekenhuis".
    Descriptor,
    /// Several of them: "ziekenhuizen".
    Descriptors,
    /// What a party has in a council: "fractie".
    Faction,
    /// An organ of a place: "Gedeputeerde Staten".
    Organ(usize),
    /// Letters that end a company's name: "B.V."
    LegalForm,
    /// What members of parliament hand in: "motie".
    Proposal,
    /// People taken together.
    Group(usize),
    /// A first name.
    Given,
    /// A capital and a point: initials may begin here.
    Initials,
    /// A surname that is sure in this document.
    Sure(usize),
}
