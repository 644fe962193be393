//! What words mean as a whole, whatever stands around them.

use super::gazetteer::Gazetteer;
use super::lexicon::Hit;
use super::senses::{actor, any_party};
use crate::text::Span;

impl Gazetteer {
    /// Whether words are the name of a place.
    pub(super) fn is_named_place(&self, words: &str) -> bool {
        self.means(words, |h| h.sense(actor).is_some_and(|a| self.is_place(a)))
    }

    /// Whether words are the name of a party.
    pub(super) fn is_party(&self, words: &str) -> bool {
        self.means(words, |h| h.sense(any_party).is_some())
    }

    fn means(&self, words: &str, is: impl Fn(&Hit) -> bool) -> bool {
        let mut hits = Vec::new();
        self.lexicon.find(words, Span::new(0, words.len()), &mut hits);
        hits.iter().any(|h| h.span.len() == words.len() && is(h))
    }
}
