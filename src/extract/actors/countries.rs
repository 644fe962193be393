//! What the name of a country makes of a noun: "Marokkaanse ambassade", "regering van Turkije".

use super::assemble::slug;
use super::found::{Found, Made, Means, Someone};
use super::gazetteer::{Country, Gazetteer};
use super::lands::OF;
use super::lexicon::Hit;
use super::reader::{Lead, Reader};
use super::senses::{country, demonym, head, post, title};
use super::{Post, Sense, Title};
use crate::extract::ActorKind;
use crate::text::Span;

impl<'a> Reader<'a> {
    /// An adjective of a country and the noun behind it.
    pub(super) fn demonym(&mut self, hit: Span, country: usize) -> Option<usize> {
        if self.before(hit.start).ends_with('-') {
            return None;
        }
        let next = self.skip(hit.end, &[" "]).and_then(|at| self.hit_at(at));
        let Some(next) = next.filter(|n| n.sense(demonym).is_none()) else {
            return self.shared(hit, country);
        };
        let dutch = country == 0;
        let lead = Lead { start: hit.start, party: None, country: (!dutch).then_some(country) };
        if let Some(post) = next
            .sense(post)
            .filter(|(p, _)| !matches!(p, Post::Ambassador | Post::Speaker | Post::Monarch))
        {
            return self.foreign_post(next, post, lead);
        }
        if let Some(head) = next.sense(head) {
            return self.head_of(next, head, (hit.start, country));
        }
        if next.is(Sense::Ministry) {
            return self.ministry(next.span, lead);
        }
        let title = next.sense(title)?;
        self.counterpart(hit.start, next.span, country)
            .or_else(|| self.title(next.span, title, lead))
    }

    fn foreign_post(&mut self, next: &Hit, post: (Post, bool), lead: Lead) -> Option<usize> {
        match next.sense(head) {
            Some(head) if post.0 == Post::Premier && lead.country.is_some() => {
                self.head_of(next, head, (lead.start, lead.country?))
            }
            // "The former Dutch prime minister": nobody with the nation is nobody without it.
            _ => self.office(next.span, post, lead).or(Some(next.span.end)),
        }
    }

    /// "Marokkaanse ambassade", "Franse president Macron", "Nederlandse ambassade in Rabat".
    fn head_of(&mut self, hit: &Hit, head: usize, (start, place): (usize, usize)) -> Option<usize> {
        let words = self.gazetteer.words.heads.get(head)?;
        let abroad = self.abroad(hit.span.end);
        if words.outpost
            && let Some((site, host)) = abroad
            && (place == 0 || host != 0)
        {
            return self.outpost((hit.span, head), (start, place), (site, host));
        }
        if place == 0 {
            return self.dutch_head(hit, head, start);
        }
        if words.named
            && let Some(name) = self.name_after(hit.span.end)
        {
            let end = name.span.end;
            let someone =
                Someone { title: Some(Title::Plain), country: Some(place), ..Someone::new(name) };
            return Some(self.note(start, end, Means::Someone(someone)));
        }
        let made = self.made(head, place)?;
        match abroad {
            Some((site, 0)) if words.outpost => {
                self.note(start, site.span.end, Means::Made(made));
                self.actor(site).or(Some(site.span.end))
            }
            _ => Some(self.note(start, hit.span.end, Means::Made(made))),
        }
    }

    /// " in Rabat", " in Marokko" behind a place: the place, and which country it is or is the capital of.
    fn abroad(&self, at: usize) -> Option<(&'a Hit, usize)> {
        let site = self.hit_at(self.skip(at, &[" in "])?)?;
        Some((site, site.sense(country)?))
    }

    fn dutch_head(&mut self, hit: &Hit, head: usize, start: usize) -> Option<usize> {
        let means = self.dutch_means(hit, head)?;
        Some(self.note(start, hit.span.end, means))
    }

    /// "Nederlandse regering", "Nederlandse overheid"; "Nederlandse politie" is the police itself.
    pub(super) fn dutch_means(&self, hit: &Hit, head: usize) -> Option<Means> {
        let words = self.gazetteer.words.heads.get(head)?;
        Some(match () {
            () if hit.is(Sense::Cabinet) => Means::Cabinet,
            () if words.home.as_deref() == Some("kabinet") => Means::Cabinet,
            () if words.home.is_some() => {
                Means::Known(self.gazetteer.place_of(words.home.as_deref()?)?)
            }
            () if words.dutch && words.outpost => Means::Made(self.dutch_outpost(hit.span, head)?),
            () if words.dutch => Means::Made(self.made(head, 0)?),
            () => return None,
        })
    }

    /// "de Nederlandse ambassade", wherever it is.
    fn dutch_outpost(&self, hit: Span, head: usize) -> Option<Made> {
        let words = self.gazetteer.words.heads.get(head)?;
        let (noun, kind) = (hit.of(self.text).to_lowercase(), words.kind);
        let noun = words.in_dutch(&noun);
        Some(Made {
            id: format!("{}-nl", slug(noun)),
            name: format!("Nederlandse {noun}"),
            kind,
            head: Some(head),
        })
    }

    /// "Nederlandse ambassade in Rabat": of one country, in another.
    fn outpost(
        &mut self,
        (hit, head): (Span, usize),
        (start, of): (usize, usize),
        (site, host): (&Hit, usize),
    ) -> Option<usize> {
        let place = |country: usize| {
            let actor = self.gazetteer.countries.get(country)?.actor;
            self.gazetteer.actors.get(actor)
        };
        let (of, host) = (place(of)?, place(host)?);
        let noun = hit.of(self.text).to_lowercase();
        let noun = self.gazetteer.words.heads.get(head)?.in_dutch(&noun);
        let of_id = if of.id == "nederland" { "nl" } else { of.id.as_str() };
        let made = Made {
            id: format!("{}-{of_id}-{}", slug(noun), host.id),
            name: format!(
                "{}{} van {} in {}",
                noun.get(..1)?.to_uppercase(),
                noun.get(1..)?,
                of.name,
                site.span.of(self.text)
            ),
            kind: if noun.starts_with("ambassadeur") {
                ActorKind::Role
            } else {
                ActorKind::Organisation
            },
            head: None,
        };
        self.note(start, site.span.end, Means::Made(made));
        self.actor(site).or(Some(site.span.end))
    }

    /// A noun that goes with a country: "regering van Turkije", "ambassade in Rabat", "de ambassade".
    pub(super) fn head(&mut self, hit: &Hit, head: usize) -> Option<usize> {
        if let Some(end) = self.of_country(hit.span) {
            return Some(end);
        }
        let words = self.gazetteer.words.heads.get(head)?;
        if self.gazetteer.words.is_of_several(head, hit.span.of(self.text)) {
            return self.actor(hit);
        }
        let outpost = words.outpost;
        if outpost
            && let Some((site, host)) = self.abroad(hit.span.end)
            && host != 0
        {
            return self.outpost((hit.span, head), (hit.span.start, 0), (site, host));
        }
        let sets = &self.gazetteer.sets;
        let before = self.word_before(hit.span.start);
        if outpost && !sets.is_indefinite(before) && !sets.is_former(before) {
            return Some(self.note(hit.span.start, hit.span.end, Means::BareHead(head)));
        }
        // "politie" is a body of its own, "president" a title.
        if let Some(title) = hit.sense(title) {
            let lead = Lead { start: hit.span.start, party: None, country: None };
            return self.title(hit.span, title, lead);
        }
        self.actor(hit)
    }

    /// The actor a head makes with a country.
    pub(super) fn made(&self, head: usize, country: usize) -> Option<Made> {
        let words = self.gazetteer.words.heads.get(head)?;
        let country = self.gazetteer.countries.get(country)?;
        let place = self.gazetteer.actors.get(country.actor)?;
        let fill = |template: &str| {
            template
                .replace("{A}", &country.adjective)
                .replace("{C}", &place.name)
                .replace("{c}", &place.id)
        };
        Some(Made {
            id: fill(&words.id),
            name: fill(&words.name),
            kind: words.kind,
            head: Some(head),
        })
    }

    /// "president van Frankrijk": the same as "Franse president".
    pub(super) fn of_country(&mut self, hit: Span) -> Option<usize> {
        let head = self.hit_at(hit.start)?.sense(super::senses::head)?;
        let at = self.skip(hit.end, OF)?;
        let place = self.hit_at(at)?;
        let country = place.sense(country)?;
        let named = self.gazetteer.words.heads.get(head).is_some_and(|h| h.named);
        let holder = named.then(|| self.name_after(place.span.end)).flatten();
        if let Some(name) = holder.filter(|n| !n.first.is_empty() && self.is_all_new(n)) {
            let end = name.span.end;
            let (title, country) = (Some(Title::Plain), (country != 0).then_some(country));
            let someone = Someone { title, country, ..Someone::new(name) };
            return Some(self.note(hit.start, end, Means::Someone(someone)));
        }
        let means = match self.gazetteer.words.heads.get(head) {
            // "De ambassadeur van Nederland in Marokko"
            Some(words) if country == 0 && words.outpost => {
                if let Some(site) = self.abroad(place.span.end).filter(|(_, host)| *host != 0) {
                    return self.outpost((hit, head), (hit.start, 0), site);
                }
                self.dutch_means(self.hit_at(hit.start)?, head)?
            }
            _ => Means::Made(self.made(head, country)?),
        };
        self.note(hit.start, place.span.end, means);
        // The country is an actor of its own inside it.
        let end = self.actor(place).unwrap_or(place.span.end);
        // "De premier van België, Nederland doet niet mee": only several have several countries.
        if !self.gazetteer.words.is_of_several(head, hit.of(self.text)) {
            return Some(end);
        }
        let of = |reader: &Self, land: usize| Some(Means::Made(reader.made(head, land)?));
        Some(self.more_lands(end, |reader, land| of(reader, land).filter(|_| land != 0)))
    }
}

impl Gazetteer {
    /// The country that an actor is, or is the capital of; a Dutch ministry is of the first.
    pub(super) fn country_of_place(&self, actor: usize) -> Option<usize> {
        let is = |c: &Country| c.actor == actor || c.capital == Some(actor);
        let ministry = || self.portfolios.iter().any(|p| p.ministry == Some(actor)).then_some(0);
        self.countries.iter().position(is).or_else(ministry)
    }

    /// The country whose government, parliament or head of state an actor is.
    pub(super) fn country_governed(&self, made: &Made) -> Option<usize> {
        let head = self.words.heads.get(made.head?).filter(|h| h.governs)?;
        let country = made.id.strip_prefix(head.id.strip_suffix("{c}")?)?;
        let place = self.place_of(country)?;
        self.countries.iter().position(|c| c.actor == place)
    }

    /// Whether an actor is a country.
    pub(super) fn is_country(&self, actor: usize) -> bool {
        self.countries.iter().any(|c| c.actor == actor)
    }

    /// Whether a mention is of our own parliament, cabinet, ministries or country.
    pub(super) fn is_ours(&self, found: &Found) -> bool {
        match found.means {
            Means::Known(actor) => {
                self.country_of_place(actor) == Some(0)
                    || self.place_of("tweede-kamer") == Some(actor)
                    || self.place_of("staten-generaal") == Some(actor)
            }
            Means::Cabinet => true,
            _ => false,
        }
    }
}
