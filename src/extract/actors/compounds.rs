//! A minister and a portfolio in one word: "justitieminister Blok", "de landbouwminister".

use super::Post;
use super::found::Means;
use super::gazetteer::OfficeKey;
use super::reader::{Lead, Reader};
use crate::text::Span;

impl Reader<'_> {
    /// Whoever is named behind such a word, whatever the portfolio; else its holder, where one alone has it.
    pub(super) fn compound_minister(
        &mut self,
        hit: Span,
        of: Option<usize>,
        lead: Lead,
    ) -> Option<usize> {
        if let Some(name) = self.name_after(hit.end).filter(|n| self.is_holder(n)) {
            return Some(self.named_office(lead, Post::Minister, name));
        }
        let office =
            OfficeKey { post: Post::Minister, portfolio: Some(of?), country: lead.country };
        // "Blok, oud-justitieminister"
        let former = self.gazetteer.sets.is_former(self.word_before(lead.start));
        if former || self.stands_by_a_name(hit.start) {
            return None;
        }
        Some(self.note(lead.start, hit.end, Means::Office(office)))
    }
}
