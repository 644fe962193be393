//! Offices and nouns of several countries: "de Franse en Duitse regering", "de premiers van A en B".

use super::Post;
use super::found::Means;
use super::gazetteer::OfficeKey;
use super::lexicon::Hit;
use super::reader::{Lead, Reader};
use super::senses::{country, demonym, head, post};
use crate::text::Span;

/// Between an office and its country.
pub(super) const OF: &[&str] = &[" van het koninkrijk ", " van de ", " van het ", " van "];

/// Between two countries.
const JOINTS: &[&str] =
    &[", en ", " en van ", " en de ", " en het ", " en ", " of ", ", de ", ", het ", ", "];

/// Adjectives before one noun, at most.
const MOST: usize = 8;

impl<'a> Reader<'a> {
    /// "Franse en" before "Duitse regering": each of them is that of its own country. Answers where
    /// the last adjective stands, which is read by itself.
    pub(super) fn shared(&mut self, first: Span, country: usize) -> Option<usize> {
        let mut lands = vec![(first, country)];
        let mut at = first.end;
        for _ in 0..MOST {
            let next = self.skip(at, JOINTS).and_then(|at| self.hit_at(at))?;
            let land = next.sense(demonym)?;
            let noun = self.skip(next.span.end, &[" "]).and_then(|at| self.hit_at(at));
            if let Some(noun) = noun.filter(|n| n.sense(post).is_some() || n.sense(head).is_some())
            {
                self.of_each(noun, &lands)?;
                return self.demonym(next.span, land);
            }
            lands.push((next.span, land));
            at = next.span.end;
        }
        None
    }

    /// Notes what a noun means with each country, at the country's own word.
    fn of_each(&mut self, noun: &Hit, lands: &[(Span, usize)]) -> Option<()> {
        for &(span, land) in lands {
            let of = |post| {
                let portfolio = self.portfolio_after(noun.span.end).map(|(of, _)| of);
                OfficeKey { post, portfolio, country: (land != 0).then_some(land) }
            };
            let means = match (noun.sense(post), noun.sense(head)) {
                (Some((post @ (Post::Minister | Post::StateSecretary), _)), _) => {
                    Means::Office(of(post))
                }
                (_, Some(head)) if land == 0 => self.dutch_means(noun, head)?,
                (_, Some(head)) => Means::Made(self.made(head, land)?),
                _ => return None,
            };
            self.note(span.start, span.end, means);
        }
        Some(())
    }

    /// " van Frankrijk en Duitsland" behind an office: whose it is; answers where the last country ends.
    pub(super) fn office_of_lands(
        &mut self,
        lead: Lead,
        (office, many): (OfficeKey, bool),
        end: usize,
    ) -> Option<usize> {
        let (first, land) = self.land_at(self.skip(end, OF)?)?;
        if office.country.is_some() || land == 0 {
            return None;
        }
        let of = |land| Means::Office(OfficeKey { country: Some(land), ..office });
        self.note(lead.start, first.span.end, of(land));
        // The country is an actor of its own inside it.
        self.actor(first);
        let end = first.span.end;
        if !many {
            return Some(end);
        }
        Some(self.more_lands(end, |_, land| (land != 0).then(|| of(land))))
    }

    /// ", Duitsland en Italië" behind "de premiers van Frankrijk".
    pub(super) fn more_lands(
        &mut self,
        mut end: usize,
        means: impl Fn(&Self, usize) -> Option<Means>,
    ) -> usize {
        while let Some((place, land)) = self.skip(end, JOINTS).and_then(|at| self.land_at(at))
            && let Some(means) = means(self, land)
        {
            end = self.note(place.span.start, place.span.end, means);
        }
        end
    }

    fn land_at(&self, at: usize) -> Option<(&'a Hit, usize)> {
        let hit = self.hit_at(at)?;
        Some((hit, hit.sense(country)?))
    }
}
