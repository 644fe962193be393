//! Several bodies under one noun: "de gemeenten A, B en C", "woningcorporaties (D en E)".

use super::assemble::slug;
use super::found::{Made, Means};
use super::named_bodies::named_body;
use super::reader::Reader;
use super::senses::{actor, weak};
use crate::extract::ActorKind;
use crate::text::Span;

/// Between a noun and the first name of its list.
const OPENINGS: &[&str] = &[" (", " als ", " zoals ", " "];

/// Between two names.
const JOINTS: &[&str] = &[", en ", ", ", " en ", " of "];

impl Reader<'_> {
    /// "de gemeenten Horst aan de Maas, Sevenum en Venray": one of each.
    pub(super) fn bodies(&mut self, hit: Span, bodies: usize) -> Option<usize> {
        let noun = self.gazetteer.words.areas.get(bodies)?.one.clone();
        let mut at = self.skip(hit.end, OPENINGS)?;
        let bracket = self.before(at).ends_with('(');
        let mut names = Vec::new();
        while let Some(end) = self.place_name(at) {
            names.push(Span::new(at, end));
            // "Eemszand i.o.": not yet founded.
            let end = self.skip(end, &[" i.o."]).unwrap_or(end);
            let Some(next) = self.skip(end, JOINTS) else { break };
            at = next;
        }
        // "de gemeenten (VNG)" are none of these.
        let end = names.last().filter(|_| names.len() > usize::from(bracket))?.end;
        for span in names {
            self.note(span.start, span.end, named_body(&noun, span.of(self.text)));
        }
        Some(end)
    }

    /// "woningcorporaties Oosterpoort, Woonhave en Stad en Meer": names alone, two at least.
    pub(super) fn named_in_list(&mut self, hit: Span) -> Option<usize> {
        let mut at = self.skip(hit.end, OPENINGS)?;
        let mut names = Vec::new();
        let mut last = false;
        while let Some(end) = self.listed_name(at, last) {
            names.push(Span::new(at, end));
            let Some(next) = self.skip(end, JOINTS) else { break };
            last = self.text.get(end..next).is_some_and(|joint| joint.contains(" en "));
            at = next;
        }
        let end = names.last().filter(|_| names.len() > 1)?.end;
        for span in names {
            let means = self.listed_body(span)?;
            self.note(span.start, span.end, means);
        }
        Some(end)
    }

    /// Where a name of a list ends; only in the last one may an "en" be part of it.
    fn listed_name(&self, at: usize, last: bool) -> Option<usize> {
        let known = self.hit_at(at);
        if let Some(known) = known
            && known.sense(actor).is_none_or(|a| !self.is_place(a))
        {
            let body = known.sense(actor).or_else(|| known.sense(weak));
            return body.map(|_| known.span.end);
        }
        let end = known.map(|k| k.span.end).or_else(|| self.own_name(at))?;
        let more = || self.own_name(self.skip(end, &[" en "])?);
        Some(if last { more().unwrap_or(end) } else { end })
    }

    fn listed_body(&self, span: Span) -> Option<Means> {
        let known = self.hit_at(span.start).filter(|h| h.span == span);
        let body = known.and_then(|h| h.sense(actor).or_else(|| h.sense(weak)));
        if let Some(body) = body.filter(|a| !self.is_place(*a)) {
            return Some(Means::Known(body));
        }
        let name = span.of(self.text).to_owned();
        let id = slug(&name);
        Some(Means::Made(Made { id, name, kind: ActorKind::Organisation, head: None }))
    }
}
