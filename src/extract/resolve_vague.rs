//! Words that are placed in time without days: "onlangs", a recess.

use super::lexicon::Toward;
use super::resolve::Resolver;
use super::resolve_tense::Tense;
use crate::date::DateRange;

impl Resolver<'_> {
    /// A recess lies on the side of the anchor that its words or the tense tell; its days are not known.
    pub(super) fn recess(&mut self, toward: Toward) -> Option<DateRange> {
        let toward = match (toward, self.bearing.tense) {
            (Toward::Tense, Tense::Past) => Toward::Back,
            (Toward::Tense, Tense::Future | Tense::Present) => Toward::Forward,
            (toward, _) => toward,
        };
        let vague = self.vague(toward);
        self.used = self.bearing.anchor;
        vague
    }

    pub(super) fn vague(&mut self, toward: Toward) -> Option<DateRange> {
        let anchor = match toward {
            Toward::Back | Toward::Forward => self.anchor(),
            _ => None,
        };
        Some(match (toward, anchor.map(|a| a.date)) {
            (Toward::Back, Some(date)) => DateRange::vaguely_before(date.last()?),
            (Toward::Forward, Some(date)) => DateRange::vaguely_after(date.first()?),
            _ => DateRange::unknown(),
        })
    }
}
