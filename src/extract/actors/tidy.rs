//! Which mentions stay where several meet.

use super::resolve::Resolver;
use crate::extract::{ActorId, ActorKind, Mention};
use crate::text::Span;

impl Resolver<'_, '_> {
    /// In order, the longer first; of two that cross the earlier stays; inside another only a body,
    /// a party or a place, and only one deep.
    pub(super) fn tidy(&self, mut mentions: Vec<Mention>) -> Vec<Mention> {
        mentions.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
        let mut tidy: Vec<Mention> = Vec::with_capacity(mentions.len());
        let mut outer = Span::new(0, 0);
        let mut inner = Span::new(0, 0);
        for mention in mentions {
            if !mention.span.overlaps(outer) {
                outer = mention.span;
            } else if outer.contains(mention.span)
                && outer != mention.span
                && !inner.overlaps(mention.span)
                && self.may_nest(mention.actor)
            {
                inner = mention.span;
            } else {
                continue;
            }
            tidy.push(mention);
        }
        tidy
    }

    fn may_nest(&self, actor: ActorId) -> bool {
        let kind = self.registry.kind(actor);
        matches!(kind, Some(ActorKind::Organisation | ActorKind::Party | ActorKind::Place))
    }
}
