//! Words that lean on what was said before: "de ambassade", "het ministerie".

use super::found::{Found, Means, Someone};
use super::gazetteer::OfficeKey;
use super::persons::is_same_party;
use super::resolve::{Meant, Resolver};
use crate::extract::{ActorId, How};
use crate::text::Span;

/// How far ahead, or behind, an antecedent may stand, in mentions.
const AWAY: usize = 64;

impl Resolver<'_, '_> {
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
        let (Means::Office(office), before) = (&found.means, i.checked_sub(1)?) else {
            return None;
        };
        let holder = self.paper.found.get(before)?;
        let Means::Someone(someone) = &holder.means else { return None };
        let held = someone.post == Some(office.post) && someone.portfolio == office.portfolio;
        let near = holder.span.end + 2 == found.span.start;
        let actor = named.get(before).copied().flatten().filter(|_| held && near)?.actor;
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
