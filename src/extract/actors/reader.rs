//! One block of text, read from left to right: what its known words and the names beside them mean.

use super::Sense;
use super::found::{Found, Made, Means, Someone};
use super::gazetteer::Gazetteer;
use super::letters::{fold, is_word, key};
use super::lexicon::Hit;
use super::names::Name;
use super::senses::{
    actor, bodies, demonym, group, head, is_name_too, organ, party, person, post, title,
};
use crate::text::Span;

/// What stands before an office or a title and belongs to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead {
    /// Where the mention begins.
    pub(super) start: usize,
    /// "VVD-"
    pub(super) party: Option<usize>,
    /// "Marokkaanse"; `None` for the Netherlands and when none is named.
    pub(super) country: Option<usize>,
}

/// A block being read.
pub(super) struct Reader<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) text: &'a str,
    /// Where its words begin and end.
    pub(super) block: Span,
    /// Its known words, in order.
    pub(super) hits: &'a [Hit],
    pub(super) found: Vec<Found>,
}

impl<'a> Reader<'a> {
    /// Everyone meant in a block, in order of reading.
    pub(super) fn read(
        gazetteer: &'a Gazetteer,
        text: &'a str,
        block: Span,
        hits: &'a [Hit],
    ) -> Vec<Found> {
        let mut reader = Self { gazetteer, text, block, hits, found: Vec::new() };
        let mut read_to = reader.members_below().unwrap_or(block.start);
        for hit in hits {
            if hit.span.start >= read_to {
                read_to = reader.hit(hit).max(hit.span.end);
            }
        }
        reader.found
    }

    /// Reads what begins with a hit; answers up to where it reached.
    fn hit(&mut self, hit: &Hit) -> usize {
        self.apposed(hit);
        let lead = Lead { start: hit.span.start, party: None, country: None };
        let named = (hit.is(Sense::Given) && hit.sense(demonym).is_some())
            .then(|| self.frenchman(hit.span))
            .flatten();
        let read = if named.is_some() {
            named
        } else if let Some(country) = hit.sense(demonym) {
            self.demonym(hit.span, country)
        } else if let Some((party, sure)) = hit.sense(party) {
            self.party(hit.span, party, sure).or_else(|| self.other(hit, lead))
        } else if hit.is(Sense::Ministry) {
            self.ministry(hit.span, lead)
        } else if hit.is(Sense::Committee) {
            self.committee(hit.span)
        } else if let Some((post, many)) = hit.sense(post) {
            self.office(hit.span, (post, many), lead)
        } else if hit.is_only_an_actor() {
            self.actor(hit)
        } else {
            self.other(hit, lead)
        };
        read.unwrap_or(hit.span.end)
    }

    /// "Frans Jansen", but not "Frans Nationaal Comité".
    fn frenchman(&mut self, hit: Span) -> Option<usize> {
        let end = self.name_at(hit.start)?.span.end;
        let goes_on =
            self.after(end).strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_uppercase));
        if goes_on { None } else { self.given_name(hit) }
    }

    fn other(&mut self, hit: &Hit, lead: Lead) -> Option<usize> {
        let titled = hit.sense(title).and_then(|title| self.title(hit.span, title, lead));
        if titled.is_some() {
            titled
        } else if let Some(group) = hit.sense(group) {
            self.group(hit.span, group)
        } else if hit.is(Sense::Cabinet) {
            self.cabinet(hit.span)
        } else if let Some(head) = hit.sense(head) {
            self.head(hit, head)
        } else if hit.is(Sense::Body) {
            self.body(hit.span).or_else(|| self.actor(hit))
        } else if hit.is(Sense::BodyHead) {
            self.headed(hit.span).or_else(|| self.actor(hit))
        } else if let Some(bodies) = hit.sense(bodies) {
            self.bodies(hit.span, bodies)
        } else if hit.is(Sense::Descriptor) {
            self.described(hit.span)
        } else if hit.is(Sense::Faction) {
            self.faction(hit.span)
        } else if hit.is(Sense::Descriptors) {
            self.named_in_list(hit.span)
        } else if let Some(organ) = hit.sense(organ) {
            self.organ(hit.span, organ)
        } else if hit.is(Sense::LegalForm) {
            self.company(hit.span).or_else(|| self.initials(hit.span))
        } else if hit.is(Sense::Proposal) {
            self.proposal(hit.span)
        } else if hit.is(Sense::Chamber) {
            self.chamber(hit.span)
        } else if hit.is(Sense::Initials) {
            self.initials(hit.span)
        } else if let Some(person) = hit.sense(person) {
            self.full_name(hit.span, person)
        } else if hit.is(Sense::Given) {
            self.given_name(hit.span).or_else(|| self.actor(hit))
        } else {
            self.actor(hit)
        }
    }

    /// Notes what a stretch of text means; answers where it ends.
    pub(super) fn note(&mut self, start: usize, end: usize, means: Means) -> usize {
        self.found.push(Found { span: Span::new(start, end), means });
        end
    }

    /// A body or a place by its own name.
    pub(super) fn actor(&mut self, hit: &Hit) -> Option<usize> {
        if let Some(committee) = self.committee_in_list(hit) {
            return Some(committee);
        }
        if let Some(end) = self.of_the_land(hit).or_else(|| self.proven(hit)) {
            return Some(end);
        }
        let actor = hit.sense(actor)?;
        // "Aan de Voorzitter van de Tweede Kamer ⏎ der Staten-Generaal": the tail is no other body.
        let tail = self.before(hit.span.start).trim() == "der";
        if tail || self.is_postcode(hit.span) || self.is_law(hit.span) {
            return None;
        }
        let one = !hit.span.of(self.text).contains(' ') && self.is_place(actor);
        let of = one && self.before(hit.span.start).ends_with(" de ");
        if (of || self.is_town(actor)) && self.is_in_a_name(hit.span) {
            return None;
        }
        self.other_chamber(hit.span);
        self.listed(hit);
        let before = self.before(hit.span.start);
        // "ECLI:NL:RVS:2018:1234": of a number.
        let numbers = before.ends_with(':') && self.after(hit.span.end).starts_with(':');
        let joined = before.ends_with('-') || numbers || self.joined_after(hit.span);
        // "Delen via Facebook": a button.
        let joined = joined || self.gazetteer.words.is_button(self.before(hit.span.start));
        (!joined).then(|| self.note(hit.span.start, hit.span.end, Means::Known(actor)))
    }

    /// "artikel 1 EP": the letters behind an article are a law's.
    fn is_law(&self, span: Span) -> bool {
        let loud = span.len() < 6 && span.of(self.text).chars().all(char::is_uppercase);
        let before = self.before(span.start).trim_end();
        let article = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let word =
            article.trim_end().trim_end_matches('.').rsplit(|c: char| !c.is_alphabetic()).next();
        let cites = || word.is_some_and(|w| matches!(key(w).as_str(), "artikel" | "art" | "lid"));
        loud && article.len() < before.len() && cites()
    }

    /// "Meerdijk Airport", "Taco van Meerdijk": a town whose name is part of another.
    fn is_in_a_name(&self, span: Span) -> bool {
        let proper = |word: &str| {
            word.starts_with(char::is_uppercase)
                && word.contains(char::is_lowercase)
                && !self.gazetteer.sets.is_no_name(word)
        };
        let next = self.skip(span.end, &[" "]).filter(|at| self.hit_at(*at).is_none());
        let next = next.map_or("", |at| self.after(at));
        let next = next.split(|c: char| !is_word(c)).next().unwrap_or_default();
        let before = self.before(span.start);
        let before = before.strip_suffix(" van ").or_else(|| before.strip_suffix(" de "));
        let before = before.unwrap_or_default();
        let word = before.rsplit(|c: char| !is_word(c)).next().unwrap_or_default();
        let at = self.block.start + before.len() - word.len();
        let opens = before.strip_suffix(word).unwrap_or_default().trim_end();
        let opens = opens.is_empty() || opens.ends_with(['.', '!', '?', ':', '\n']);
        proper(next) || (proper(word) && !opens && self.hit_at(at).is_none())
    }

    /// "2500 EZ Delft": two letters behind four figures, in an address.
    fn is_postcode(&self, span: Span) -> bool {
        let figures = self.before(span.start).trim_end_matches([' ', '\u{a0}']);
        let count = figures.bytes().rev().take_while(u8::is_ascii_digit).count();
        let letters = span.of(self.text);
        letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase()) && count == 4
    }

    /// Whether a hyphen ties a word in small letters to it: "Marokko-debat", but not "EU-lidstaten".
    fn joined_after(&self, span: Span) -> bool {
        let loud = !span.of(self.text).chars().any(char::is_lowercase);
        let after = self.after(span.end).strip_prefix('-');
        // "Unicef-directeur Jansen"
        if self.hit_at(span.end + 1).is_some_and(|h| h.sense(title).is_some()) {
            return false;
        }
        // "Wereldbank- ⏎ groep": a line ends here, or the half of a word.
        !loud && after.is_some_and(|a| !a.starts_with(char::is_whitespace))
    }

    fn group(&mut self, span: Span, group: usize) -> Option<usize> {
        let group = self.gazetteer.words.group(group)?;
        let made = Made {
            id: group.id.clone(),
            name: group.name.clone(),
            kind: crate::extract::ActorKind::Group,
            head: None,
        };
        // "Kamerleden Van Dijk en Van Ojik" are two persons, not all of them.
        let name = self.name_after(span.end);
        if name.is_some_and(|n| !n.known.is_empty()) {
            return None;
        }
        Some(self.note(span.start, span.end, Means::Made(made)))
    }

    fn full_name(&mut self, span: Span, person: usize) -> Option<usize> {
        // "koningin Máxima": a title of its own, which may have no capital.
        if span.of(self.text).starts_with(char::is_lowercase) {
            let actor = self.gazetteer.person(person)?.actor;
            return Some(self.note(span.start, span.end, Means::Known(actor)));
        }
        let name = self.name_at(span.start)?;
        if !name.known.contains(&person) || self.before(span.start).ends_with('-') {
            return None;
        }
        let end = name.span.end;
        Some(self.note(span.start, end, Means::Someone(Someone::new(name))))
    }

    /// The hit that begins at a place.
    pub(super) fn hit_at(&self, at: usize) -> Option<&'a Hit> {
        let i = self.hits.partition_point(|h| h.span.start < at);
        self.hits.get(i).filter(|h| h.span.start == at)
    }

    /// The text of the block from a place on.
    pub(super) fn after(&self, at: usize) -> &'a str {
        self.text.get(at..self.block.end).unwrap_or_default()
    }

    /// The text of the block up to a place.
    pub(super) fn before(&self, at: usize) -> &'a str {
        self.text.get(self.block.start..at).unwrap_or_default()
    }

    /// The word before a place, when only a space or a hyphen parts them.
    pub(super) fn word_before(&self, at: usize) -> &'a str {
        let before = self.before(at);
        let Some(before) = before.strip_suffix([' ', '-']) else { return "" };
        let start = before.rfind(|c: char| !c.is_alphanumeric());
        let start = start.map_or(0, |s| {
            s + before.get(s..).and_then(|b| b.chars().next()).map_or(1, char::len_utf8)
        });
        before.get(start..).unwrap_or_default()
    }

    /// Where the text after a place goes on behind one of these openings (case does not matter).
    pub(super) fn skip(&self, at: usize, openings: &[&str]) -> Option<usize> {
        let rest = self.after(at);
        openings.iter().find_map(|o| {
            let mut end = 0;
            let mut chars = rest.char_indices();
            for expected in o.chars() {
                let (i, c) = chars.next()?;
                if fold(c) != expected {
                    return None;
                }
                end = i + c.len_utf8();
            }
            Some(at + end)
        })
    }

    /// The name one space behind a place.
    pub(super) fn name_after(&self, at: usize) -> Option<Name> {
        let at = self.skip(at, &[" "])?;
        // A known word that is no person's name begins no name.
        let word = self.hit_at(at).is_some_and(|h| !is_name_too(h));
        let name = self.name_at(at)?;
        (!word || !name.known.is_empty()).then_some(name)
    }
}
