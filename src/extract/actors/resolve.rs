//! From what was found to whom it means: in one document, then by others of the dossier, then by the
//! table of offices; what none of them proves stays the office or the bare name.

use std::collections::{BTreeSet, HashMap};

use chrono::Days as DayCount;

use super::found::{Found, Means, Someone, Whose};
use super::gazetteer::{Gazetteer, OfficeKey};
use super::paper::Paper;
use super::persons::{self, Days};
use super::registry::Registry;
use super::surnames::{Sure, SureNames};
use super::{Post, Title};
use crate::corpus::DocumentId;
use crate::extract::{ActorId, ActorKind, How, Mention};
use crate::text::Span;

/// How far ahead an antecedent may stand, in mentions, and behind, in bytes of its block.
const AHEAD: usize = 64;
const BEHIND: usize = 400;

/// Where the dossier names persons by name and office.
pub(super) type Witnesses = HashMap<usize, Vec<Witness>>;

/// One such place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Witness {
    document: DocumentId,
    span: Span,
    post: Post,
    days: Option<Days>,
}

/// Every place in the dossier where a known person stands with an office.
pub(super) fn witnesses(papers: &[Paper<'_>]) -> Witnesses {
    let mut all = Witnesses::new();
    for (i, paper) in papers.iter().enumerate() {
        for (found, link) in paper.found.iter().zip(&paper.links) {
            if let (Means::Someone(Someone { post: Some(post), .. }), Some(link)) =
                (&found.means, link)
            {
                let witness = Witness {
                    document: DocumentId(i),
                    span: found.span,
                    post: *post,
                    days: paper.own_days(),
                };
                all.entry(link.person).or_default().push(witness);
            }
        }
    }
    all
}

/// A mention before it is placed: who, how, by what evidence.
#[derive(Debug, Clone, Copy)]
struct Meant {
    actor: ActorId,
    how: How,
    evidence: Option<(DocumentId, Span)>,
}

impl Meant {
    fn plainly(actor: ActorId, how: How) -> Self {
        Self { actor, how, evidence: None }
    }
}

/// One document being resolved.
pub(super) struct Resolver<'a, 'g> {
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) witnesses: &'a Witnesses,
    pub(super) registry: &'a mut Registry<'g>,
    pub(super) paper: &'a Paper<'a>,
    pub(super) at: DocumentId,
    /// The known persons of the document, each once.
    people: BTreeSet<usize>,
    /// Who this document itself says holds an office.
    proofs: HashMap<OfficeKey, (ActorId, Span)>,
    /// Who last stood with an office here.
    last: HashMap<Post, (ActorId, Span)>,
    /// The only one who will, by post, once looked for.
    later: HashMap<Post, Option<(OfficeKey, Span)>>,
    /// What was last made of a head here: "Marokkaanse ambassade".
    heads: HashMap<usize, (ActorId, Span)>,
    sure: SureNames,
}

impl<'a, 'g> Resolver<'a, 'g> {
    pub(super) fn new(
        gazetteer: &'g Gazetteer,
        witnesses: &'a Witnesses,
        registry: &'a mut Registry<'g>,
        (paper, at): (&'a Paper<'a>, DocumentId),
    ) -> Self {
        Self {
            gazetteer,
            witnesses,
            registry,
            paper,
            at,
            people: paper.links.iter().flatten().map(|l| l.person).collect(),
            proofs: HashMap::new(),
            last: HashMap::new(),
            later: HashMap::new(),
            heads: HashMap::new(),
            sure: SureNames::default(),
        }
    }

    /// All mentions of the document, in order, the longer first.
    pub(super) fn mentions(mut self) -> Vec<Mention> {
        let named = self.name_persons();
        let mut mentions: Vec<Mention> = Vec::new();
        for (i, found) in self.paper.found.iter().enumerate() {
            let meant = named.get(i).copied().flatten().or_else(|| self.meant(i, found));
            let Some(Meant { actor, how, evidence }) = meant else { continue };
            self.remember(found, actor);
            mentions.push(Mention { span: found.span, actor, how, evidence });
        }
        self.add_definitions(&mentions);
        let mentions = self.tidy(mentions);
        let more = self.sure.find(self.gazetteer, self.paper, self.at, &mentions);
        let mut all = mentions;
        all.extend(more);
        let all = self.tidy(all);
        for mention in &all {
            self.registry.note_form(mention.actor, mention.span.of(&self.paper.document.text));
        }
        all
    }

    /// Persons by name come first: they make surnames and offices sure for all of the document.
    fn name_persons(&mut self) -> Vec<Option<Meant>> {
        let mut named: Vec<Option<Meant>> = Vec::with_capacity(self.paper.found.len());
        for (found, link) in self.paper.found.iter().zip(&self.paper.links) {
            let meant = match (&found.means, link) {
                (Means::Someone(someone), Some(link)) => self.known_person(found, someone, *link),
                _ => None,
            };
            named.push(meant);
        }
        for (i, found) in self.paper.found.iter().enumerate() {
            let Means::Someone(someone) = &found.means else { continue };
            if named.get(i).is_some_and(Option::is_none)
                && let Some(slot) = named.get_mut(i)
            {
                *slot = Some(self.stranger(found, someone));
            }
        }
        named
    }

    fn known_person(
        &mut self,
        found: &Found,
        someone: &Someone,
        link: persons::Link,
    ) -> Option<Meant> {
        let actor = self.registry.person(link.person)?;
        let sure = Sure { actor, how: How::Alias, proof: found.span };
        if link.how != How::Guess {
            for form in persons::surname_forms(self.gazetteer, link.person) {
                self.sure.add(&form, sure);
            }
            self.sure.add(someone.name.surname.of(&self.paper.document.text), sure);
            self.prove(someone, actor, found.span);
        }
        Some(Meant::plainly(actor, link.how))
    }

    /// "Minister Blok van Buitenlandse Zaken" proves who is minister of Buitenlandse Zaken here.
    fn prove(&mut self, someone: &Someone, actor: ActorId, span: Span) {
        if let Some(post) = someone.post
            && (someone.portfolio.is_some() || matches!(post, Post::Premier | Post::Speaker))
        {
            let office = OfficeKey { post, portfolio: someone.portfolio, country: someone.country };
            self.proofs.entry(office).or_insert((actor, span));
        }
    }

    /// A name that is nobody we know for sure: someone of that surname met elsewhere in this
    /// document, else only the name itself.
    fn stranger(&mut self, found: &Found, someone: &Someone) -> Meant {
        let text = &self.paper.document.text;
        let surname = someone.name.surname.of(text);
        let bare = someone.name.initials.is_empty() && someone.name.first.is_empty();
        if bare && let Some(sure) = self.sure.get(surname) {
            return Meant {
                actor: sure.actor,
                how: How::Alias,
                evidence: Some((self.at, sure.proof)),
            };
        }
        let actor = self.registry.stranger(text, &someone.name, someone.party);
        let sure = Sure { actor, how: How::Alias, proof: found.span };
        if someone.title != Some(Title::Function) {
            self.sure.add(surname, sure);
        }
        if someone.post.is_some() && someone.country.is_none() {
            self.prove(someone, actor, found.span);
        }
        let alone = someone.title.is_none() && someone.party.is_none();
        let guessed = alone && someone.name.initials.is_empty();
        Meant::plainly(actor, if guessed { How::Guess } else { How::Explicit })
    }

    fn meant(&mut self, i: usize, found: &Found) -> Option<Meant> {
        match &found.means {
            Means::Known(place) => {
                let words = found.span.of(&self.paper.document.text);
                let exact = self
                    .gazetteer
                    .actors()
                    .get(*place)
                    .is_some_and(|a| a.name.eq_ignore_ascii_case(words));
                let how = if exact { How::Explicit } else { How::Alias };
                Some(Meant::plainly(self.registry.known(*place)?, how))
            }
            Means::Made(made) => {
                let how = if made.head.is_some() { How::Demonym } else { How::Explicit };
                Some(Meant::plainly(self.registry.made(made), how))
            }
            Means::Office(office) => Some(self.office(*office, found.span)),
            Means::FormerOffice(office) => {
                Some(Meant::plainly(self.registry.office(*office), How::Explicit))
            }
            Means::Bare(post) => Some(self.bare(i, *post)),
            Means::BareHead(head) => self.bare_head(i, *head),
            Means::Cabinet => Some(self.cabinet(found.span)),
            Means::Counterpart(country, whose) => self.counterpart(i, *country, *whose),
            Means::Someone(_) => None,
        }
    }

    /// Who holds an office: by this document's own words, else by the table; the evidence is where
    /// the dossier names that person with the office.
    fn office(&mut self, office: OfficeKey, span: Span) -> Meant {
        let days = self.paper.days(span);
        if days == self.paper.own_days()
            && let Some((actor, proof)) = self.proofs.get(&office)
        {
            return Meant {
                actor: *actor,
                how: How::RoleByDate,
                evidence: Some((self.at, *proof)),
            };
        }
        let holders =
            days.map_or_else(Vec::new, |(first, last)| self.gazetteer.holders(office, first, last));
        let holder = match holders.as_slice() {
            [one] => Some(*one),
            // An office that was shared is its holder's only where the document names just one.
            several => {
                let mut named =
                    several.iter().filter(|p| self.witness_here(**p, office.post).is_some());
                named.next().copied().filter(|_| named.next().is_none())
            }
        };
        if let Some(person) = holder
            && let Some(actor) = self.registry.person(person)
        {
            return Meant {
                actor,
                how: How::RoleByDate,
                evidence: self.evidence(person, office.post, days),
            };
        }
        Meant::plainly(self.registry.office(office), How::Explicit)
    }

    fn witness_here(&self, person: usize, post: Post) -> Option<Witness> {
        let all = self.witnesses.get(&person)?;
        all.iter().find(|w| w.document == self.at && w.post == post).copied()
    }

    /// The same document first, then another of about that time.
    fn evidence(
        &self,
        person: usize,
        post: Post,
        days: Option<Days>,
    ) -> Option<(DocumentId, Span)> {
        let near = |w: &&Witness| match (w.days, days) {
            (Some((a, b)), Some((first, last))) => {
                let year = DayCount::new(366);
                w.post == post
                    && a.checked_sub_days(year).is_some_and(|a| a <= last)
                    && b.checked_add_days(year).is_some_and(|b| b >= first)
            }
            _ => false,
        };
        let here = self.witness_here(person, post);
        let there = || self.witnesses.get(&person)?.iter().find(near).copied();
        here.or_else(there).map(|w| (w.document, w.span))
    }

    /// "de staatssecretaris": whoever stood with that office before; else the only one who does later.
    fn bare(&mut self, i: usize, post: Post) -> Meant {
        if let Some((actor, span)) = self.last.get(&post) {
            return Meant { actor: *actor, how: How::Earlier, evidence: Some((self.at, *span)) };
        }
        let later = match self.later.get(&post) {
            Some(known) => *known,
            None => {
                let later = self.only_later(i, post);
                self.later.insert(post, later);
                later
            }
        };
        let Some((office, span)) = later else { return self.nobody(post) };
        let Meant { actor, .. } = self.office(office, span);
        Meant { actor, how: How::Guess, evidence: Some((self.at, span)) }
    }

    /// The only office of a post named from a place on, when no person stands with that post.
    fn only_later(&self, i: usize, post: Post) -> Option<(OfficeKey, Span)> {
        let mut only: Option<(OfficeKey, Span)> = None;
        for found in self.paper.found.iter().skip(i) {
            match &found.means {
                Means::Office(office) if office.post == post => match only {
                    None => only = Some((*office, found.span)),
                    Some((first, _)) if first == *office => {}
                    Some(_) => return None,
                },
                Means::Someone(Someone { post: Some(p), .. }) if *p == post => return None,
                _ => {}
            }
        }
        only
    }

    fn nobody(&mut self, post: Post) -> Meant {
        let office = OfficeKey { post, portfolio: None, country: None };
        Meant::plainly(self.registry.office(office), How::Explicit)
    }

    /// "de ambassadeur" after "de Marokkaanse ambassadeur"; or before it, when there is only one.
    fn bare_head(&mut self, i: usize, head: usize) -> Option<Meant> {
        if let Some((actor, span)) = self.heads.get(&head) {
            return Some(Meant {
                actor: *actor,
                how: How::Earlier,
                evidence: Some((self.at, *span)),
            });
        }
        // The next few only: a head that never comes is not looked for again and again.
        let later = self.paper.found.iter().skip(i).take(AHEAD).find_map(|f| match &f.means {
            Means::Made(made) if made.head == Some(head) => Some((made, f.span)),
            _ => None,
        });
        let (made, span) = later?;
        let actor = self.registry.made(made);
        Some(Meant { actor, how: How::Guess, evidence: Some((self.at, span)) })
    }

    fn cabinet(&mut self, span: Span) -> Meant {
        let days = self.paper.days(span);
        let known = days.and_then(|(first, last)| self.gazetteer.cabinet(first, last));
        match known.and_then(|place| self.registry.known(place)) {
            Some(actor) => Meant::plainly(actor, How::RoleByDate),
            None => Meant::plainly(self.registry.some_cabinet(), How::Explicit),
        }
    }

    /// "mijn Marokkaanse collega": the same office in the other country.
    fn counterpart(&mut self, i: usize, country: usize, whose: Whose) -> Option<Meant> {
        let (office, proof) = match whose {
            Whose::Mine => (self.paper.signer?, None),
            Whose::Theirs => self.office_before(i)?,
        };
        let span = self.paper.found.get(i)?.span;
        let office = OfficeKey { country: Some(country), ..office };
        let Meant { actor, how, evidence } = self.office(office, span);
        let evidence = evidence.or(proof.map(|p| (self.at, p)));
        Some(Meant { actor, how, evidence })
    }

    /// The office of the person named last before a place.
    fn office_before(&self, i: usize) -> Option<(OfficeKey, Option<Span>)> {
        let before = self.paper.found.get(..i)?;
        let sure = self.sure_before(i);
        let named =
            before.iter().zip(&self.paper.links).rev().take(AHEAD).find_map(|(found, link)| {
                match &found.means {
                    Means::Office(office) if office.country.is_none() => {
                        Some((*office, found.span))
                    }
                    Means::Someone(_) => {
                        Some((self.office_of((*link)?.person, found.span)?, found.span))
                    }
                    _ => None,
                }
            });
        match (sure, named) {
            (Some(sure), Some(named)) if sure.1.start > named.1.start => Some(sure),
            (_, Some(named)) => Some(named),
            (sure, None) => sure,
        }
        .map(|(office, span)| (office, Some(span)))
    }

    /// The last bare surname in the block before a place, and its bearer's office.
    fn sure_before(&self, i: usize) -> Option<(OfficeKey, Span)> {
        let span = self.paper.found.get(i)?.span;
        let text = self.paper.document.text.as_str();
        let block = self.paper.document.block_at(span.start)?;
        let mut from = block.body.max(span.start.saturating_sub(BEHIND)).min(span.start);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let window = text.get(from..span.start)?;
        let last = |person: usize| {
            let forms = persons::surname_forms(self.gazetteer, person);
            let places = forms.iter().filter_map(|f| Some((window.rfind(f.as_str())?, f.len())));
            let (at, length) = places.max()?;
            Some((from + at, length, person))
        };
        let (start, length, person) = self.people.iter().copied().filter_map(last).max()?;
        let place = Span::new(start, start + length);
        Some((self.office_of(person, place)?, place))
    }

    /// The Dutch office a person held at the time of a place.
    fn office_of(&self, person: usize, span: Span) -> Option<OfficeKey> {
        let (first, last) = self.paper.days(span)?;
        let mut held = self
            .gazetteer
            .tenures
            .iter()
            .filter(|t| t.person == person && t.term.covers(first, last));
        held.find(|t| t.office.country.is_none()).map(|t| t.office)
    }

    /// What later "de minister" and "de ambassade" will mean.
    fn remember(&mut self, found: &Found, actor: ActorId) {
        match &found.means {
            Means::Office(office) => {
                self.last.insert(office.post, (actor, found.span));
            }
            Means::Someone(Someone { post: Some(post), .. }) => {
                self.last.insert(*post, (actor, found.span));
            }
            Means::Made(made) => {
                if let Some(head) = made.head {
                    self.heads.insert(head, (actor, found.span));
                }
            }
            _ => {}
        }
    }

    /// Short names mean what they were defined for.
    fn add_definitions(&mut self, mentions: &[Mention]) {
        for (short, place) in &self.paper.defined {
            let Some(found) = self.paper.found.get(*place) else { continue };
            // Both are in order of place; few begin at one place.
            let from = mentions.partition_point(|m| m.span.start < found.span.start);
            if let Some(mention) = mentions.iter().skip(from).take(4).find(|m| m.span == found.span)
            {
                let sure = Sure { actor: mention.actor, how: How::Definition, proof: mention.span };
                self.sure.add(short, sure);
            }
        }
    }

    /// In order, the longer first; of two that cross the earlier stays; inside another only a body,
    /// a party or a place, and only one deep.
    fn tidy(&self, mut mentions: Vec<Mention>) -> Vec<Mention> {
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
