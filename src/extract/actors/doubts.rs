//! When an office is not that of the table: told of another time, or of another country.

use super::found::{Found, Means, Someone};
use super::gazetteer::{Gazetteer, OfficeKey};
use super::paper::Paper;
use super::persons::Days;
use super::resolve::Resolver;
use crate::corpus::Document;
use crate::text::Span;

/// How far back a country is looked for, in bytes of the block.
const AROUND: usize = 300;

/// How many mentions are looked at for a town that opens a document.
const FIRST: usize = 8;

/// Where a sentence about a country begins: "In België …".
const IN: &[&str] = &["In ", "in ", "Ook in "];

impl Resolver<'_, '_> {
    /// Whether the sentence tells of a time at which whoever holds the office now did not: another day or year,
    /// "destijds", another cabinet.
    pub(super) fn is_doubtful(&self, office: OfficeKey, span: Span) -> bool {
        let Some(own) = self.paper.own_days() else { return false };
        let now = self.gazetteer.holders(office, own.0, own.1);
        if now.is_empty() || self.paper.days(span) != Some(own) {
            return false;
        }
        let held = |(first, last): Days| {
            let mut tenures = self.gazetteer.tenures.iter().filter(|t| t.office == office);
            tenures.any(|t| now.contains(&t.person) && t.term.covers(first, last))
        };
        let mut other = self.paper.other_days(span).into_iter().chain(self.paper.other_years(span));
        other.any(|days| days.1 < own.0 && !held(days)) || self.is_of_the_past(span)
    }

    /// "Destijds", "onder het kabinet-Kok".
    fn is_of_the_past(&self, span: Span) -> bool {
        let sentence = self.paper.sentence(span).of(&self.paper.document.text);
        self.gazetteer.sets.context.tells_of_the_past(sentence)
            || self.names_another_cabinet(sentence)
    }

    /// "Het kabinet-Kok II", which is not that of the document's day.
    fn names_another_cabinet(&self, sentence: &str) -> bool {
        let Some((first, last)) = self.paper.own_days() else { return false };
        let own = self.gazetteer.cabinet(first, last).and_then(|c| self.gazetteer.actors.get(c));
        let own = own.map_or("", |c| c.name.as_str());
        let mut named = sentence.match_indices("abinet-").map(|(at, lead)| at + lead.len());
        named.any(|at| {
            let name = sentence.get(at..).unwrap_or_default();
            let end = name.find(|c: char| !c.is_alphabetic()).unwrap_or(name.len());
            let name = name.get(..end).unwrap_or_default();
            name.starts_with(char::is_uppercase) && !own.contains(name)
        })
    }

    /// Whether the words before an office speak of another country, and nothing in the document says that its
    /// Dutch holder is meant.
    pub(super) fn is_elsewhere(&self, office: OfficeKey, span: Span) -> bool {
        let text = self.paper.document.text.as_str();
        let home =
            self.gazetteer.countries.first().and_then(|c| self.gazetteer.actors.get(c.actor));
        let dutch = home.is_some_and(|n| self.paper.sentence(span).of(text).contains(&n.name));
        if office.country.is_some() || dutch || self.is_vouched_for(office) {
            return false;
        }
        let Some(block) = self.paper.document.block_at(span.start) else { return false };
        let sentence = self.paper.before(span).start;
        let told = Span::new(block.body.max(span.start.saturating_sub(AROUND)), span.start);
        for found in self.paper.found_in(told).rev() {
            let opens = || text.get(sentence..found.span.start).is_some_and(|t| IN.contains(&t));
            let place = matches!(found.means, Means::Known(_));
            match self.country_of(found) {
                Some(0) => return false,
                Some(_) if !place && found.span.start < sentence => return true,
                Some(_) if place && opens() => return true,
                _ => {}
            }
        }
        self.paper.is_foreign
    }

    /// Whether the document itself says who holds an office, signs for it, or names its holder.
    fn is_vouched_for(&self, office: OfficeKey) -> bool {
        let paper = self.paper;
        if self.proofs.contains_key(&office)
            || [paper.signer, paper.principal].contains(&Some(office))
        {
            return true;
        }
        let Some((first, last)) = paper.own_days() else { return false };
        let holders = self.gazetteer.holders(office, first, last);
        holders.iter().any(|p| self.people.contains(p))
    }

    /// The country that words are of: a place, a government, a minister.
    fn country_of(&self, found: &Found) -> Option<usize> {
        match &found.means {
            Means::Known(actor) => self.gazetteer.country_of_place(*actor),
            Means::Office(OfficeKey { country, .. }) | Means::Someone(Someone { country, .. }) => {
                *country
            }
            Means::Made(made) => self.gazetteer.country_governed(made),
            Means::Cabinet => Some(0),
            _ => None,
        }
    }
}

impl Paper<'_> {
    /// Whether a document opens with a town abroad, as news does: "BERLIJN - …", "Parijs (ANP)".
    pub(super) fn opens_abroad(
        gazetteer: &Gazetteer,
        document: &Document,
        found: &[Found],
    ) -> bool {
        let abroad = |f: &Found| match f.means {
            Means::Known(a) => gazetteer.country_of_place(a).is_some_and(|c| c != 0),
            _ => false,
        };
        found.iter().take(FIRST).filter(|f| abroad(f)).any(|f| {
            let opens = document.block_at(f.span.start).is_some_and(|b| b.body == f.span.start);
            let rest = document.text.get(f.span.end..).unwrap_or_default();
            opens && [" - ", " – ", " — ", " (", ", "].iter().any(|d| rest.starts_with(d))
        })
    }

    /// What is found in a stretch, in order.
    fn found_in(&self, span: Span) -> impl DoubleEndedIterator<Item = &Found> {
        let from = self.found.partition_point(|f| f.span.start < span.start);
        let to = self.found.partition_point(|f| f.span.start < span.end);
        self.found.get(from..to).unwrap_or_default().iter()
    }
}
