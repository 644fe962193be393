//! What a listing is about: a whole dossier, or what the events that a filter keeps are told in.

use crate::corpus::{Document, DocumentId};
use crate::dossier::Dossier;
use crate::extract::{Mention, Timex};
use crate::text::Span;
use crate::timeline::EventId;

/// A dossier, and the part of it that is listed.
#[derive(Debug)]
pub struct Scope<'a> {
    dossier: &'a Dossier,
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    events: Vec<EventId>,
    /// A document's statements of them: in order, not overlapping.
    extents: Vec<Vec<Span>>,
}

impl<'a> Scope<'a> {
    /// Everything.
    pub fn whole(dossier: &'a Dossier) -> Scope<'a> {
        Scope { dossier, kept: None }
    }

    /// These events, and the statements that tell them.
    pub fn of(dossier: &'a Dossier, events: Vec<EventId>) -> Scope<'a> {
        let timeline = dossier.timeline();
        let mut extents: Vec<Vec<Span>> = vec![Vec::new(); dossier.documents().len()];
        for event in events.iter().filter_map(|&id| timeline.event(id)) {
            for telling in event.tellings.iter().filter_map(|&t| timeline.tellings().get(t)) {
                if let Some(own) = extents.get_mut(telling.document.0) {
                    own.push(telling.extent);
                }
            }
        }
        extents.iter_mut().for_each(join);
        Scope { dossier, kept: Some(Kept { events, extents }) }
    }

    /// The dossier.
    pub fn dossier(&self) -> &'a Dossier {
        self.dossier
    }

    /// Whether it is a part only.
    pub fn is_narrowed(&self) -> bool {
        self.kept.is_some()
    }

    /// The events, in time order.
    pub fn events(&self) -> Vec<EventId> {
        match &self.kept {
            Some(kept) => kept.events.clone(),
            None => (0..self.dossier.timeline().events().len()).map(EventId).collect(),
        }
    }

    /// The documents that tell of them; without a filter all.
    pub fn documents(&self) -> impl Iterator<Item = (DocumentId, &'a Document)> {
        let documents = self.dossier.documents().iter().enumerate();
        let documents = documents.map(|(i, document)| (DocumentId(i), document));
        documents.filter(|(id, _)| self.extents(*id).is_none_or(|extents| !extents.is_empty()))
    }

    /// Who is named in these statements of a document.
    pub fn mentions(&self, id: DocumentId) -> impl Iterator<Item = &'a Mention> {
        let all = self.dossier.reading(id).map_or(&[][..], |r| &r.mentions);
        all.iter().filter(move |mention| self.holds(id, mention.span))
    }

    /// The time expressions in these statements of a document.
    pub fn timexes(&self, id: DocumentId) -> impl Iterator<Item = &'a Timex> {
        let all = self.dossier.reading(id).map_or(&[][..], |r| &r.timexes);
        all.iter().filter(move |timex| self.holds(id, timex.span))
    }

    fn extents(&self, id: DocumentId) -> Option<&[Span]> {
        let kept = self.kept.as_ref()?;
        Some(kept.extents.get(id.0).map_or(&[], Vec::as_slice))
    }

    fn holds(&self, id: DocumentId, span: Span) -> bool {
        let Some(extents) = self.extents(id) else { return true };
        let at = extents.partition_point(|extent| extent.end <= span.start);
        extents.get(at).is_some_and(|extent| extent.overlaps(span))
    }
}

/// Puts spans in order and makes one of those that meet.
fn join(spans: &mut Vec<Span>) {
    spans.sort_unstable();
    spans.dedup_by(|next, last| {
        let meets = next.start <= last.end;
        if meets {
            last.end = last.end.max(next.end);
        }
        meets
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_holds_what_its_statements_hold() {
        let dossier = Dossier::open(&[]).unwrap();
        let whole = Scope::whole(&dossier);
        let event = dossier.timeline().events().iter().position(|e| {
            let telling = &dossier.timeline().tellings()[e.tellings[0]];
            telling.when.to_string() == "2022-11-15"
        });
        let part = Scope::of(&dossier, event.map(EventId).into_iter().collect());
        assert_eq!(whole.documents().count(), 5);
        assert_eq!(part.documents().count(), 1);
        let words: Vec<&str> = part
            .documents()
            .flat_map(|(id, d)| part.timexes(id).map(|t| d.words(t.span)).collect::<Vec<_>>())
            .collect();
        assert_eq!(words, ["15 november 2022"]);
        let named = part.documents().map(|(id, _)| part.mentions(id).count()).sum::<usize>();
        assert!((1..5).contains(&named), "{named}");
        let nothing = Scope::of(&dossier, Vec::new());
        assert_eq!(nothing.documents().count(), 0);
    }

    #[test]
    fn spans_that_meet_are_joined() {
        let mut spans = vec![Span::new(8, 9), Span::new(0, 4), Span::new(3, 6), Span::new(6, 7)];
        join(&mut spans);
        assert_eq!(spans, [Span::new(0, 7), Span::new(8, 9)]);
    }
}
