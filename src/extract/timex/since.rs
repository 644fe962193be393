//! What "sinds" stands before is behind us: "zij vragen het al sinds november".

use super::AnchorSource;
use super::reader::Reader;
use super::said::{Found, Said};
use crate::date::Bound;
use crate::extract::lexicon::{Sense, TenseCue};
use crate::extract::resolve::{Bearing, Resolver};
use crate::extract::resolve_tense::{cue_at, same_sentence};
use crate::text::last_word;

impl<'a> Reader<'a> {
    /// What is said and known of a date behind "sinds": it has begun by the document's own day, unless another date
    /// lends it a year in which it has.
    pub(super) fn since(
        &self,
        found: &Found,
        bearing: Bearing<'a>,
        said: Said,
    ) -> (Bearing<'a>, Said) {
        if !self.is_since(found) {
            return (bearing, said);
        }
        let lent = bearing.near.is_some_and(|near| near.from != AnchorSource::Document);
        let begun = || {
            let value = Resolver::new(bearing).resolve(&said);
            let first = value.and_then(|v| v.first());
            self.own_day().is_none_or(|own| first <= Some(own))
        };
        if lent && begun() && !self.turns_to_now(found, &bearing) {
            return (bearing, said);
        }
        let near = if lent { self.document } else { bearing.near };
        (Bearing { near, ..bearing }, said.behind_us())
    }

    /// "In 1992 brak de brug. Sinds maart is zij dicht": a story in the past has come to the present. "Sinds" itself tells
    /// no tense: the verb behind does.
    fn turns_to_now(&self, found: &Found, bearing: &Bearing<'a>) -> bool {
        let (text, lexicon) = (self.text, self.tagger.lexicon);
        let told = bearing.near.filter(|near| near.from == AnchorSource::Previous);
        let Some(last) = told.and_then(|near| near.span) else { return false };
        let behind = text.get(found.end..).unwrap_or_default();
        !same_sentence(text, last.end, found.start)
            && cue_at(text, last.start, last.end, lexicon) == Some(TenseCue::Past)
            && cue_at(behind, 0, 0, lexicon) == Some(TenseCue::Perfect)
    }

    fn is_since(&self, found: &Found) -> bool {
        let lexicon = self.tagger.lexicon;
        let before = self.text.get(..found.start).unwrap_or_default().trim_end();
        let from = found.bound == Some(Bound::From);
        from && lexicon.senses(last_word(before)).contains(&Sense::Since)
    }
}
