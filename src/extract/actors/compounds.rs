//! A minister behind a portfolio: "justitieminister Blok", "de landbouwminister", "Dutch finance minister".

use super::Post;
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
        // "Blok, oud-justitieminister", "a Dutch foreign minister"
        let (sets, before) = (&self.gazetteer.sets, self.word_before(lead.start));
        let nobody = sets.is_former(before) || sets.is_indefinite(before);
        if nobody || self.stands_by_a_name(hit.start) {
            return None;
        }
        // English tells of all the world: whose, is said before or behind.
        if hit.of(self.text).contains(' ') && lead.start == hit.start {
            return self.office_of_nation(lead, office, hit.end);
        }
        if let Some(end) = self.office_of_lands(lead, (office, false), hit.end) {
            return Some(end);
        }
        self.note_office(lead, office, hit.end);
        Some(hit.end)
    }
}
