//! What a pattern finds: a place in the text and what its words mean, before any date is looked at.

use super::gazetteer::OfficeKey;
use super::names::Name;
use super::{Post, Title};
use crate::extract::ActorKind;
use crate::text::Span;

/// Words that mean someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The words.
    pub(super) span: Span,
    /// Who.
    pub(super) means: Means,
}

/// Mentions looked back at: a long one may begin a few before and reach over those inside it.
const BACK: usize = 4;

/// Whether nothing is found in a place; `found` is in order.
pub(super) fn is_free(found: &[Found], place: Span) -> bool {
    let next = found.partition_point(|f| f.span.start < place.end);
    !found.iter().take(next).rev().take(BACK).any(|f| f.span.overlaps(place))
}

/// Who is meant, as far as the words themselves tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Means {
    /// A place in the gazetteer's list of actors.
    Known(usize),
    /// An actor made of a pattern: "Turkse autoriteiten".
    Made(Made),
    /// A person by name.
    Someone(Someone),
    /// An office, to be resolved by date.
    Office(OfficeKey),
    /// An office that is no longer, or not yet, held: no date resolves it.
    FormerOffice(OfficeKey),
    /// "de staatssecretaris"
    Bare(Post),
    /// "de ambassade", after "Marokkaanse ambassade": a place in the list of heads.
    BareHead(usize),
    /// "het ministerie"
    BareMinistry,
    /// "het kabinet"
    Cabinet,
    /// "mijn Marokkaanse collega": a country, and whether it is the writer's own.
    Counterpart(usize, Whose),
}

/// Whose colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// The writer's.
    Mine,
    /// That of the person named before.
    Theirs,
}

/// An actor made of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    /// Stable name for other programs.
    pub(super) id: String,
    /// The name people know.
    pub(super) name: String,
    /// What it is.
    pub(super) kind: ActorKind,
    /// The head and country it was made of, for "de ambassade" later on.
    pub(super) head: Option<usize>,
}

/// A person by name, and what stands around the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Someone {
    /// The name.
    pub(super) name: Name,
    /// What kind of title stands before it.
    pub(super) title: Option<Title>,
    /// The office: "minister", "Marokkaanse minister".
    pub(super) post: Option<Post>,
    /// Of what: "minister Blok van Buitenlandse Zaken".
    pub(super) portfolio: Option<usize>,
    /// Of which country, when one is named.
    pub(super) country: Option<usize>,
    /// The party beside it: a place in the list of actors.
    pub(super) party: Option<usize>,
}

impl Someone {
    /// A bare name.
    pub(super) fn new(name: Name) -> Self {
        Self { name, title: None, post: None, portfolio: None, country: None, party: None }
    }
}
