//! What a known word can mean, asked for one kind at a time.

use super::lexicon::Hit;
use super::{Post, Sense, Title};

/// Whether a known word can begin a person's name: a first name, initials (or letters such as "S.A."),
/// someone known, "de Koning".
pub(super) fn is_name_too(hit: &Hit) -> bool {
    let monarch = hit.is(Sense::Post(Post::Monarch));
    monarch
        || [Sense::Given, Sense::Initials, Sense::LegalForm].into_iter().any(|s| hit.is(s))
        || hit.sense(person).is_some()
}

/// The sense of an adjective of a country.
pub(super) fn demonym(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Demonym(country) => Some(country),
        _ => None,
    }
}

/// The sense of a country or its capital.
pub(super) fn country(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Country(country) => Some(country),
        _ => None,
    }
}

/// The sense of a party, also of one that counts only beside a person.
pub(super) fn any_party(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Party(party) | Sense::WeakParty(party) => Some(party),
        _ => None,
    }
}

/// The sense of a party, and whether it counts by itself.
pub(super) fn party(sense: Sense) -> Option<(usize, bool)> {
    match sense {
        Sense::Party(party) => Some((party, true)),
        Sense::WeakParty(party) => Some((party, false)),
        _ => None,
    }
}

/// The sense of an office, and whether it is plural.
pub(super) fn post(sense: Sense) -> Option<(Post, bool)> {
    match sense {
        Sense::Post(post) => Some((post, false)),
        Sense::Posts(post) => Some((post, true)),
        Sense::MinisterOf(_) | Sense::Minister => Some((Post::Minister, false)),
        _ => None,
    }
}

/// The sense of a minister and a portfolio in one word, and of what, where one alone has it.
pub(super) fn compound(sense: Sense) -> Option<Option<usize>> {
    match sense {
        Sense::MinisterOf(portfolio) => Some(Some(portfolio)),
        Sense::Minister => Some(None),
        _ => None,
    }
}

/// The sense of what a minister is minister of.
pub(super) fn portfolio(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Portfolio(portfolio) => Some(portfolio),
        _ => None,
    }
}

/// The sense of a noun that goes with a country.
pub(super) fn head(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Head(head) => Some(head),
        _ => None,
    }
}

/// The sense of a title.
pub(super) fn title(sense: Sense) -> Option<Title> {
    match sense {
        Sense::Title(title) => Some(title),
        _ => None,
    }
}

/// The sense of a noun for several bodies.
pub(super) fn bodies(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Bodies(bodies) => Some(bodies),
        _ => None,
    }
}

/// The sense of an organ of a place.
pub(super) fn organ(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Organ(organ) => Some(organ),
        _ => None,
    }
}

/// The sense of people taken together.
pub(super) fn group(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Group(group) => Some(group),
        _ => None,
    }
}

/// The sense of someone known.
pub(super) fn person(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Person(person) => Some(person),
        _ => None,
    }
}

/// The sense of a body or a place.
pub(super) fn actor(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Actor(actor) => Some(actor),
        _ => None,
    }
}

/// The sense of a name that is a word as well.
pub(super) fn weak(sense: Sense) -> Option<usize> {
    match sense {
        Sense::WeakActor(actor) => Some(actor),
        _ => None,
    }
}
