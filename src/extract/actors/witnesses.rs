//! Where the documents of a dossier name a person together with an office.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::Post;
use super::found::{Means, Someone};
use super::paper::Paper;
use super::persons::Days;
use crate::corpus::DocumentId;
use crate::text::Span;

/// How far from a day another document still tells who held an office then, in days.
const NEAR: i64 = 366;

/// A document and a place in it.
type Place = (DocumentId, Span);

/// Every such place of a dossier.
#[derive(Debug, Default)]
pub(super) struct Witnesses {
    /// The first of a document.
    own: HashMap<(usize, Post, DocumentId), Span>,
    /// Those of documents with a date, in order of it.
    dated: HashMap<(usize, Post), Vec<(Days, Place)>>,
}

impl Witnesses {
    /// Those of some documents.
    pub(super) fn of(papers: &[Paper<'_>]) -> Self {
        let mut all = Self::default();
        for (i, paper) in papers.iter().enumerate() {
            let days = paper.own_days();
            for (found, link) in paper.found.iter().zip(&paper.links) {
                let Means::Someone(Someone { post: Some(post), .. }) = &found.means else {
                    continue;
                };
                let Some(link) = link else { continue };
                let at = DocumentId(i);
                all.own.entry((link.person, *post, at)).or_insert(found.span);
                let places = all.dated.entry((link.person, *post)).or_default();
                places.extend(days.map(|days| (days, (at, found.span))));
            }
        }
        all.dated.values_mut().for_each(|places| places.sort());
        all
    }

    /// The first place in a document.
    pub(super) fn within(&self, person: usize, post: Post, at: DocumentId) -> Option<Place> {
        self.own.get(&(person, post, at)).map(|span| (at, *span))
    }

    /// A place in the document that is nearest in time, within a year.
    pub(super) fn near(&self, person: usize, post: Post, days: Days) -> Option<Place> {
        let places = self.dated.get(&(person, post))?;
        let next = places.partition_point(|(told, _)| told.0 < days.0);
        let around = places.get(next.saturating_sub(1)..)?.iter().take(2);
        let apart = |told: Days| (told.0 - days.1).max(days.0 - told.1).max(TimeDelta::zero());
        let nearest = around.min_by_key(|(told, place)| (apart(*told), *place))?;
        (apart(nearest.0) <= TimeDelta::days(NEAR)).then_some(nearest.1)
    }
}
