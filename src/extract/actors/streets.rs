//! Names that may be those of streets: "aan de Greta Molenlaan", "asfalt voor de Prinses Lindastraat".

use super::names::{self, Name};
use super::reader::Reader;
use crate::text::last_word;

const ARTICLES: &[&str] = &["de", "het", "the"];

impl Reader<'_> {
    /// The name that begins at a place, if it is not that of a street.
    pub(super) fn name_at(&self, at: usize) -> Option<Name> {
        let name = names::name_at(self.gazetteer, self.text, at, self.block.end)?;
        Some(name).filter(|name| !self.is_street(name, at))
    }

    /// "De Greta Molenlaan", "Prinses Lindastraat": a street, unless somebody is addressed or named in full.
    fn is_street(&self, name: &Name, at: usize) -> bool {
        let sets = &self.gazetteer.sets;
        let before = self.word_before(at);
        let led = ARTICLES.contains(&before) || sets.context.prepositions.contains(before);
        name.known.is_empty()
            && name.initials.is_empty()
            && (led || name.first.is_empty())
            && sets.is_street(last_word(name.span.of(self.text)))
            && !self.is_addressed(at)
    }

    /// "De heer", "mevrouw" before a name.
    fn is_addressed(&self, at: usize) -> bool {
        let from = at.saturating_sub(self.word_before(at).len() + 1);
        let words = self.text.get(from..at).unwrap_or_default();
        self.gazetteer.sets.context.sexes.addressed(words).is_some()
    }
}
