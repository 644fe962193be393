//! A full name by itself, of whom the document names so for sure elsewhere: "VVD'er Anna Jansen", and "Anna Jansen".

use std::collections::BTreeMap;

use super::found::{Found, Means, Someone};
use super::names::Written;
use super::paper::Paper;
use super::resolve::{Meant, Resolver};
use crate::extract::How;
use crate::text::{Span, last_word};

/// The known persons whom a document names in full, so that there is no doubt, and where.
pub(super) fn of(paper: &Paper<'_>) -> BTreeMap<usize, Span> {
    let sure = paper.found.iter().zip(&paper.links).filter_map(|(found, link)| {
        let link = link.filter(|link| link.how == How::Explicit)?;
        let Means::Someone(someone) = &found.means else { return None };
        (someone.name.written() == Written::First).then_some((link.person, found.span))
    });
    let mut named = BTreeMap::new();
    sure.for_each(|(person, span)| {
        named.entry(person).or_insert(span);
    });
    named
}

impl Resolver<'_, '_> {
    /// The one named so elsewhere; not "imker Anna Jansen", nor "Anna Jansen uit Lent".
    pub(super) fn named_in_full(&mut self, found: &Found, someone: &Someone) -> Option<Meant> {
        let alone = someone.title.is_none() && someone.post.is_none() && someone.party.is_none();
        if !alone || someone.name.written() != Written::First {
            return None;
        }
        let named = |person: &usize| Some((*person, *self.in_full.get(person)?));
        let (person, place) = someone.name.known.iter().find_map(named)?;
        let text = self.paper.document.text.as_str();
        let before = text.get(..found.span.start).unwrap_or_default().trim_end_matches(' ');
        let behind = text.get(found.span.end..).unwrap_or_default();
        let apart = self.gazetteer.sets.context.callings.tell(last_word(before));
        if apart || behind.starts_with(" uit ") {
            return None;
        }
        let actor = self.registry.person(person)?;
        Some(Meant { actor, how: How::Alias, evidence: Some((self.at, place)) })
    }
}
