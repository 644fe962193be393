//! Bodies in a text: ministries, chambers, committees, and what a country's name makes of a noun.

use super::assemble::slug;
use super::found::{Made, Means};
use super::lexicon::{Hit, next_word};
use super::reader::{Lead, Reader, country, head, portfolio, post, title};
use super::{Post, Sense, Title};
use crate::extract::ActorKind;
use crate::text::Span;

impl Reader<'_> {
    /// "ministeries van Justitie en Veiligheid en Buitenlandse Zaken"
    pub(super) fn ministry(&mut self, hit: Span, lead: Lead) -> Option<usize> {
        let (of, end) = self.portfolio_after(hit.end)?;
        let end = self.note_ministry(lead.start, end, (of, lead.country))?;
        let plural = !hit.of(self.text).to_lowercase().ends_with(['e', 't', '.']);
        let mut end = end;
        let and: &[&str] = if plural { &[" en van ", " en ", ", "] } else { &[" en van "] };
        while let Some(at) = self.skip(end, and)
            && let Some(next) = self.hit_at(at)
            && let Some(of) = next.sense(portfolio)
        {
            end = self.note_ministry(at, next.span.end, (of, lead.country))?;
        }
        Some(end)
    }

    fn note_ministry(
        &mut self,
        start: usize,
        end: usize,
        (of, abroad): (usize, Option<usize>),
    ) -> Option<usize> {
        let portfolio = self.gazetteer.portfolios.get(of)?;
        let Some(country) = abroad else {
            let known = portfolio.ministry?;
            return Some(self.note(start, end, Means::Known(known)));
        };
        let place = self.gazetteer.actors.get(self.gazetteer.countries.get(country)?.actor)?;
        let made = Made {
            id: format!("{}-{}", portfolio.id, place.id),
            name: format!("Ministerie van {} van {}", portfolio.name, place.name),
            kind: ActorKind::Organisation,
            head: None,
        };
        Some(self.note(start, end, Means::Made(made)))
    }

    /// "vaste commissie voor Sociale Zaken en Werkgelegenheid"
    pub(super) fn committee(&mut self, hit: Span) -> Option<usize> {
        let at = self.skip(hit.end, &[" voor de ", " voor het ", " voor ", " van "])?;
        let of = self.hit_at(at).and_then(|h| Some((h.sense(portfolio)?, h.span.end)));
        let (id, name, end) = match of {
            Some((of, end)) => {
                let portfolio = self.gazetteer.portfolios.get(of)?;
                (portfolio.id.clone(), portfolio.name.clone(), end)
            }
            None if hit.of(self.text).contains(' ') => {
                let end = self.proper_noun(at)?;
                let name = self.text.get(at..end)?.to_owned();
                (slug(&name), name, end)
            }
            None => return None,
        };
        let name = format!("Vaste commissie voor {name}");
        let made = Made {
            id: format!("vaste-commissie-{id}"),
            name,
            kind: ActorKind::Organisation,
            head: None,
        };
        Some(self.note(hit.start, end, Means::Made(made)))
    }

    /// An adjective of a country and the noun behind it.
    pub(super) fn demonym(&mut self, hit: Span, country: usize) -> Option<usize> {
        if self.before(hit.start).ends_with('-') {
            return None;
        }
        let at = self.skip(hit.end, &[" "])?;
        let next = self.hit_at(at)?;
        let dutch = country == 0;
        let lead = Lead { start: hit.start, party: None, country: (!dutch).then_some(country) };
        if let Some(post) =
            next.sense(post).filter(|(p, _)| !matches!(p, Post::Ambassador | Post::Speaker))
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
            _ => self.office(next.span, post, lead),
        }
    }

    /// "Marokkaanse ambassade", "Franse president Macron", "Nederlandse ambassade in Rabat".
    fn head_of(&mut self, hit: &Hit, head: usize, (start, place): (usize, usize)) -> Option<usize> {
        let words = self.gazetteer.words.heads.get(head)?;
        let abroad = self.skip(hit.span.end, &[" in "]).and_then(|at| self.hit_at(at));
        let abroad = abroad.and_then(|h| Some((h, h.sense(country)?)));
        if words.outpost
            && let Some((site, host)) = abroad
            && (place == 0 || host != 0)
        {
            return self.outpost(hit.span, (start, place), (site, host));
        }
        if place == 0 {
            if hit.is(Sense::Cabinet) {
                return Some(self.note(start, hit.span.end, Means::Cabinet));
            }
            if !words.dutch {
                return None;
            }
            let made = if words.outpost {
                self.dutch_outpost(hit.span, head)?
            } else {
                self.made(head, place)?
            };
            return Some(self.note(start, hit.span.end, Means::Made(made)));
        }
        if words.named
            && let Some(name) = self.name_after(hit.span.end)
        {
            let end = name.span.end;
            let someone = super::found::Someone {
                title: Some(Title::Plain),
                country: Some(place),
                ..super::found::Someone::new(name)
            };
            return Some(self.note(start, end, Means::Someone(someone)));
        }
        let made = self.made(head, place)?;
        let mut end = hit.span.end;
        if words.outpost
            && let Some((site, 0)) = abroad
        {
            end = site.span.end;
            self.note(start, end, Means::Made(made));
            return self.actor(site).or(Some(end));
        }
        end = self.note(start, end, Means::Made(made));
        Some(end)
    }

    /// "de Nederlandse ambassade", wherever it is.
    fn dutch_outpost(&self, hit: Span, head: usize) -> Option<Made> {
        let noun = hit.of(self.text).to_lowercase();
        let kind = self.gazetteer.words.heads.get(head)?.kind;
        Some(Made {
            id: format!("{}-nl", slug(&noun)),
            name: format!("Nederlandse {noun}"),
            kind,
            head: Some(head),
        })
    }

    /// "Nederlandse ambassade in Rabat": of one country, in another.
    fn outpost(
        &mut self,
        hit: Span,
        (start, of): (usize, usize),
        (site, host): (&Hit, usize),
    ) -> Option<usize> {
        let place = |country: usize| {
            let actor = self.gazetteer.countries.get(country)?.actor;
            self.gazetteer.actors.get(actor)
        };
        let (of, host) = (place(of)?, place(host)?);
        let noun = hit.of(self.text).to_lowercase();
        let of_id = if of.id == "nederland" { "nl" } else { of.id.as_str() };
        let made = Made {
            id: format!("{}-{of_id}-{}", slug(&noun), host.id),
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
        let outpost = words.outpost;
        let site = self.skip(hit.span.end, &[" in "]).and_then(|at| self.hit_at(at));
        let site = site.and_then(|h| Some((h, h.sense(country)?)));
        if outpost
            && let Some((site, host)) = site
            && host != 0
        {
            return self.outpost(hit.span, (hit.span.start, 0), (site, host));
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

    /// "de Kamer", "uw Kamer": the Tweede Kamer.
    pub(super) fn chamber(&mut self, hit: Span) -> Option<usize> {
        let before = self.word_before(hit.start).to_lowercase();
        let numbered = self.after(hit.end).trim_start().starts_with(|c: char| c.is_ascii_digit());
        if numbered || before.ends_with("voudige") || self.after(hit.end).starts_with('-') {
            return None;
        }
        let chamber = self.gazetteer.place_of("tweede-kamer")?;
        Some(self.note(hit.start, hit.end, Means::Known(chamber)))
    }

    /// "het kabinet", "de regering": the cabinet of the day.
    pub(super) fn cabinet(&mut self, hit: Span) -> Option<usize> {
        if let Some(end) = self.of_country(hit) {
            return Some(end);
        }
        let of_another = self
            .skip(hit.end, &[" van "])
            .is_some_and(|at| self.after(at).chars().next().is_some_and(char::is_uppercase));
        let other = self.gazetteer.sets.is_other_cabinet(self.word_before(hit.start));
        let joined = self.after(hit.end).starts_with('-') || self.before(hit.start).ends_with('-');
        (!other && !joined && !of_another).then(|| self.note(hit.start, hit.end, Means::Cabinet))
    }

    /// "gemeente Rotterdam", "Universiteit van Amsterdam".
    pub(super) fn body(&mut self, hit: Span) -> Option<usize> {
        let noun = hit.of(self.text);
        let at = self.skip(hit.end, &[" te ", " van de ", " van ", " "])?;
        let first = next_word(self.text.get(..self.block.end)?, at).filter(|w| w.start == at)?;
        let end = match self.hit_at(at) {
            Some(place) if place.sense(super::reader::actor).is_some() => place.span.end,
            Some(_) => return None,
            None if self.gazetteer.sets.is_no_name(self.text.get(at..first.end)?) => return None,
            None => self.proper_noun(at)?,
        };
        let name = format!("{} {}", noun.to_lowercase(), self.text.get(at..end)?);
        let mut letters = name.chars();
        let name = letters.next()?.to_uppercase().chain(letters).collect::<String>();
        let made = Made { id: slug(&name), name, kind: ActorKind::Organisation, head: None };
        Some(self.note(hit.start, end, Means::Made(made)))
    }

    /// Where a run of capitalised words ends, small joints between them included.
    fn proper_noun(&self, at: usize) -> Option<usize> {
        let text = self.text.get(..self.block.end)?;
        let mut end = None;
        let mut at = at;
        for _ in 0..8 {
            let Some(word) = next_word(text, at).filter(|w| w.start == at) else { break };
            let words = text.get(word.start..word.end)?;
            if words.chars().next()?.is_uppercase() {
                end = Some(word.end);
            } else if !["en", "van", "de", "het", "voor", "der", "den", "in"].contains(&words) {
                break;
            }
            if text.get(word.end..)?.starts_with("- en ") {
                at = word.end + 5;
                continue;
            }
            match text.get(word.end..)?.chars().next() {
                Some(' ' | '-') => at = word.end + 1,
                Some(',')
                    if end == Some(word.end) && text.get(word.end + 1..)?.starts_with(' ') =>
                {
                    break;
                }
                _ => break,
            }
        }
        end
    }
}
