//! Words that lean on what was said before: "de ambassade", "het ministerie".

use super::Post;
use super::found::{Found, Means, Someone};
use super::gazetteer::OfficeKey;
use super::office_beside::without_bracket;
use super::persons::is_same_party;
use super::resolve::{Meant, Resolver};
use crate::extract::{ActorId, How};
use crate::text::{Span, last_word};

/// How far ahead, or behind, an antecedent may stand, in mentions.
const AWAY: usize = 64;

/// How far off another paragraph still speaks of whom the one before did, in bytes: an entry of a list goes on so.
const NEXT: usize = 250;

/// Who last stood with an office, which, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Last {
    pub(super) actor: ActorId,
    pub(super) office: Option<OfficeKey>,
    pub(super) span: Span,
    /// Where the bare words last meant them.
    heard: Span,
    /// Where someone else last did.
    pub(super) another: Option<Span>,
}

impl Resolver<'_, '_> {
    /// "de staatssecretaris": whoever stood with that office before; else the only one who does later.
    pub(super) fn bare(&mut self, i: usize, post: Post) -> Meant {
        let own = self.signed_office(post);
        if let Some(last) = self.last.get(&post).copied() {
            let here = self.paper.found.get(i).map_or(last.span, |f| f.span);
            let meant = self.named_before(last, own.map(|(own, _)| own), here);
            let heard = self.last.get_mut(&post).filter(|_| meant.is_some());
            heard.into_iter().for_each(|last| last.heard = here);
            return meant.unwrap_or_else(|| self.nobody(post));
        }
        if let Some((own, span)) = own {
            let here = self.paper.found.get(i).map_or(span, |f| f.span);
            let Meant { actor, .. } = self.office(own, here);
            return Meant { actor, how: How::Guess, evidence: Some((self.at, span)) };
        }
        let later = self.later.get(&post).copied().unwrap_or_else(|| self.only_later(i, post));
        self.later.insert(post, later);
        let Some((office, span)) = later else {
            let here = self.paper.found.get(i).map(|f| f.span);
            let meant = here.and_then(|here| self.only_person(post, here));
            return meant.unwrap_or_else(|| self.nobody(post));
        };
        let here = self.paper.found.get(i).map_or(span, |f| f.span);
        let Meant { actor, .. } = self.office(office, here);
        Meant { actor, how: How::Guess, evidence: Some((self.at, span)) }
    }

    /// What later "de minister" and "de ambassade" will mean.
    pub(super) fn remember(&mut self, found: &Found, actor: ActorId) {
        let (post, office) = match &found.means {
            Means::Office(office) => (office.post, Some(*office)),
            // "Toenmalig staatssecretaris Jansen" is not whom "de staatssecretaris" means.
            Means::Someone(Someone { post: Some(_), .. }) if self.is_former(found.span) => return,
            Means::Someone(Someone { post: Some(post), portfolio, country, .. }) => {
                let (post, portfolio, country) = (*post, *portfolio, *country);
                (post, portfolio.map(|_| OfficeKey { post, portfolio, country }))
            }
            Means::Made(made) => {
                self.heads.extend(made.head.map(|head| (head, (actor, found.span))));
                return;
            }
            _ => return,
        };
        let before = self.last.get(&post);
        let another = match before {
            Some(last) if last.actor != actor => Some(last.span),
            last => last.and_then(|l| l.another),
        };
        self.last
            .insert(post, Last { actor, office, span: found.span, heard: found.span, another });
    }

    /// Whether the word before an office says that it was held at another time: "toenmalig", "oud-".
    fn is_former(&self, span: Span) -> bool {
        let before = self.paper.document.text.get(..span.start).unwrap_or_default();
        let before = before.strip_suffix([' ', '-']).unwrap_or_default();
        let word = last_word(before);
        self.gazetteer.sets.is_former(word)
    }

    /// Whoever last stood with an office, unless the words may mean another.
    fn named_before(&mut self, last: Last, own: Option<OfficeKey>, here: Span) -> Option<Meant> {
        let Last { actor, office, span: before, .. } = last;
        // In a paper for one minister that speaks of another, "de minister" may be either.
        let another = own.filter(|own| office != Some(*own));
        if self.may_be_another(last, here)
            || another.is_some_and(|own| self.office(own, here).actor != actor)
        {
            return None;
        }
        // On another day the same words are whoever held that office then.
        let (then, now) = (self.paper.days(before), self.paper.days(here));
        let actor = match office.filter(|_| now.is_some() && now != then) {
            Some(office) => self.office(office, here).actor,
            None => actor,
        };
        Some(Meant { actor, how: How::Earlier, evidence: Some((self.at, before)) })
    }

    /// Whether two were named together, or one some paragraphs ago and another before: "the minister" may be
    /// either.
    fn may_be_another(&self, last: Last, here: Span) -> bool {
        let Some(another) = last.another else { return false };
        let document = &self.paper.document;
        let block = |span: Span| document.block_at(span.start).map(|b| b.span);
        let together = self.paper.before(last.span).start <= another.start;
        let far = here.start > last.heard.end + NEXT && block(last.heard) != block(here);
        together || far
    }

    /// The office of a post that the paper is signed for, and where it is said.
    fn signed_office(&self, post: Post) -> Option<(OfficeKey, Span)> {
        let own = self.paper.principal.filter(|o| o.post == post)?;
        let says = |found: &&Found| match &found.means {
            Means::Office(office) => *office == own,
            Means::Someone(s) => s.post == Some(post) && s.portfolio == own.portfolio,
            _ => false,
        };
        Some((own, self.paper.found.iter().find(says)?.span))
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

    /// The only person who stands with that post in the document, if there is one.
    fn only_person(&mut self, post: Post, here: Span) -> Option<Meant> {
        let only = match self.only.get(&post) {
            Some(only) => *only,
            None => self.only_with(post),
        };
        self.only.insert(post, only);
        let (person, span) = only?;
        let actor = self.registry.person(person)?;
        if self.is_told_abroad(here) || self.is_untimely(actor, post, here) {
            return None;
        }
        Some(Meant { actor, how: How::Guess, evidence: Some((self.at, span)) })
    }

    /// The one known person who stands with a post in the document, and where; "oud-minister Jansen" does not.
    fn only_with(&self, post: Post) -> Option<(usize, Span)> {
        let here = |found: &Found| match &found.means {
            Means::Someone(someone) => someone.post == Some(post) && someone.country.is_none(),
            _ => false,
        };
        let holds = |found: &Found| here(found) && !self.is_former(found.span);
        let all = self.paper.found.iter().zip(&self.paper.links);
        let mut persons = all
            .filter(|(found, _)| holds(found))
            .map(|(found, link)| Some((link.as_ref()?.person, found.span)));
        let first = persons.next()??;
        persons.all(|other| other.is_some_and(|(person, _)| person == first.0)).then_some(first)
    }

    fn nobody(&mut self, post: Post) -> Meant {
        let office = OfficeKey { post, portfolio: None, country: None };
        Meant::plainly(self.registry.office(office), How::Explicit)
    }

    /// "de ambassadeur" after "de Marokkaanse ambassadeur"; or before it, when there is only one.
    pub(super) fn bare_head(&mut self, i: usize, head: usize) -> Option<Meant> {
        if let Some((actor, span)) = self.heads.get(&head) {
            return Some(Meant {
                actor: *actor,
                how: How::Earlier,
                evidence: Some((self.at, *span)),
            });
        }
        // The next few only: a head that never comes is not looked for again and again.
        let later = self.paper.found.iter().skip(i).take(AWAY).find_map(|f| match &f.means {
            Means::Made(made) if made.head == Some(head) => Some((made, f.span)),
            _ => None,
        });
        let Some((made, span)) = later else { return self.organ_of_the_town(i, head) };
        let actor = self.registry.made(made);
        Some(Meant { actor, how: How::Guess, evidence: Some((self.at, span)) })
    }

    /// "het ministerie": that named before, or that of the minister named before, or of the signer.
    pub(super) fn bare_ministry(&mut self, i: usize) -> Option<Meant> {
        let portfolios = &self.gazetteer.portfolios;
        let of = |portfolio: usize| portfolios.get(portfolio)?.ministry;
        // The nearest: a ministry, or an office, which may be of another country.
        let meant = |f: &Found| match &f.means {
            Means::Known(a) if portfolios.iter().any(|p| p.ministry == Some(*a)) => {
                Some(Some((*a, f.span)))
            }
            Means::Office(OfficeKey { portfolio: Some(p), country, .. })
            | Means::Someone(Someone { portfolio: Some(p), country, .. }) => {
                Some(of(*p).filter(|_| country.is_none()).map(|m| (m, f.span)))
            }
            _ => None,
        };
        let before = self.paper.found.get(..i)?.iter().rev().take(AWAY);
        let signer = || of(self.paper.signer?.portfolio?);
        let (place, evidence) = match before.into_iter().find_map(meant) {
            Some(nearest) => {
                let (place, span) = nearest?;
                (place, Some((self.at, span)))
            }
            None => (signer()?, None),
        };
        Some(Meant { actor: self.registry.known(place)?, how: How::Earlier, evidence })
    }

    /// "mevrouw Jansen, Minister van Defensie": whoever is named right before an office holds it.
    pub(super) fn beside(&self, i: usize, found: &Found, named: &[Option<Meant>]) -> Option<Meant> {
        let Means::Office(office) = &found.means else { return None };
        let text = self.paper.document.text.as_str();
        let block = self.paper.document.block_at(found.span.start)?.body;
        let words = text.get(block..found.span.start)?;
        let words = words.get(..words.len().checked_sub(2)?)?;
        let end = block + without_bracket(words).len();
        // "Anna Jansen (VVD), minister van Financiën": the party stands between.
        let before = (1..=2).filter_map(|n| i.checked_sub(n));
        let (before, holder) = before
            .filter_map(|at| Some((at, self.paper.found.get(at)?)))
            .find(|(_, f)| f.span.end == end)?;
        let Means::Someone(someone) = &holder.means else { return None };
        let held = someone.post == Some(office.post) && someone.portfolio == office.portfolio;
        let actor = named.get(before).copied().flatten().filter(|_| held)?.actor;
        let evidence = Some((self.at, holder.span));
        Some(Meant { actor, how: How::Earlier, evidence })
    }

    /// "Minister Bruins en het lid Bruins (ChristenUnie)": the party is not that of the one we know.
    pub(super) fn is_of_another_party(&self, actor: ActorId, someone: &Someone) -> bool {
        let party = someone.party.and_then(|p| self.gazetteer.actors.get(p));
        let id = self.registry.name_of(actor);
        let mut same = someone.name.known.iter().filter_map(|p| self.gazetteer.actor_of(*p));
        let known = same.find(|a| a.id == id).map(|a| a.parties.as_slice());
        let (Some(party), Some(parties)) = (party, known) else { return false };
        !parties.is_empty() && !parties.iter().any(|p| is_same_party(p, &party.id))
    }

    /// "Het kabinet": that of the day it is told of.
    pub(super) fn cabinet(&mut self, span: Span) -> Meant {
        let days = self.paper.days(span);
        let asked = self.paper.asked(span).filter(|_| days == self.paper.own_days());
        let days = asked.or(days);
        let known = days.and_then(|(first, last)| self.gazetteer.cabinet(first, last));
        match known.and_then(|place| self.registry.known(place)) {
            Some(actor) => Meant::plainly(actor, How::RoleByDate),
            None => Meant::plainly(self.registry.some_cabinet(), How::Explicit),
        }
    }
}
