//! Names beside an office: several holders behind a plural, the holder right before it.

use super::Post;
use super::found::{Found, Means};
use super::gazetteer::OfficeKey;
use super::reader::{Lead, Reader};
use super::senses::is_name_too;

impl Reader<'_> {
    /// ", De Jonge en Van Ark", behind "de ministers Hoekstra": known ones.
    pub(super) fn more_holders(&mut self, post: Post, mut end: usize) -> usize {
        while let Some(at) = self.skip(end, &[", ", " en "])
            && let Some(name) = self.name_at(at).filter(|n| !n.known.is_empty())
            && self.hit_at(at).is_none_or(is_name_too)
        {
            end = self.named_office(Lead { start: at, party: None, country: None }, post, name);
        }
        end
    }

    /// "mevrouw Jansen, Minister van Defensie": the office is that of the name right before it.
    pub(super) fn give_office(&mut self, start: usize, office: OfficeKey) {
        let before = self.before(start);
        let Some(end) = before.strip_suffix(", ").or_else(|| before.strip_suffix(" (")) else {
            return;
        };
        let end = self.block.start + end.len();
        if let Some(Found { span, means: Means::Someone(someone) }) = self.found.last_mut()
            && span.end == end
            && someone.post.is_none()
        {
            (someone.post, someone.portfolio) = (Some(office.post), office.portfolio);
            someone.country = office.country;
        }
    }

    /// "Anna Jansen (staatssecretaris onderwijs)": who that is has been said.
    pub(super) fn stands_by_a_name(&self, start: usize) -> bool {
        let before = self.before(start);
        let named = before.strip_suffix(" (").or_else(|| before.strip_suffix(", "));
        let named = named.map(|b| self.block.start + b.len());
        let someone = |f: &Found| matches!(f.means, Means::Someone(_)) && Some(f.span.end) == named;
        self.found.last().is_some_and(someone)
    }
}
