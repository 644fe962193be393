//! Bodies in a text: ministries, chambers, committees, and what a country's name makes of a noun.

use super::found::{Made, Means};
use super::letters::next_word;
use super::reader::{Lead, Reader};
use super::senses::portfolio;
use crate::extract::ActorKind;
use crate::text::{Span, tail};

/// Bytes before "Kamer" in which its chamber of a court is named, at most.
const BACK: usize = 60;

/// Where a word ends without the number of a note that is glued to it: "Europese Zaken3".
fn before_note(words: &str, end: usize) -> usize {
    let name = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let figures = words.len() - name.len();
    let note = (1..=2).contains(&figures) && name.ends_with(char::is_lowercase);
    if note { end - figures } else { end }
}

impl Reader<'_> {
    /// "ministeries van Justitie en Veiligheid en Buitenlandse Zaken"
    pub(super) fn ministry(&mut self, hit: Span, lead: Lead) -> Option<usize> {
        let Some((of, end)) = self.portfolio_after(hit.end) else {
            return self.bare_ministry(hit, lead);
        };
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

    /// "het ministerie", "mijn departement": whoever's was spoken of.
    fn bare_ministry(&mut self, hit: Span, lead: Lead) -> Option<usize> {
        let one = hit.of(self.text).to_lowercase().ends_with(['e', 't']);
        let whose = self.word_before(hit.start).to_lowercase();
        let told = ["het", "haar", "zijn", "mijn", "ons", "dit", "dat", "diens", "the"];
        let of = self.skip(hit.end, &[" van ", " voor ", " of ", "-"]).is_some();
        let named = self.skip(hit.end, &[" "]).map_or("", |at| self.after(at));
        let of = of || named.starts_with(char::is_uppercase);
        let bare = one && !of && lead.country.is_none() && told.contains(&whose.as_str());
        bare.then(|| self.note(hit.start, hit.end, Means::BareMinistry))
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

    /// "de Kamer", "uw Kamer": the Tweede Kamer, unless the line above ends in "Eerste".
    pub(super) fn chamber(&mut self, hit: Span) -> Option<usize> {
        // "de vierde meervoudige burgerlijke kamer" is a court's.
        let words = tail(self.before(hit.start).trim_end(), BACK).to_lowercase();
        let of_court = words.rsplit(' ').take(3).any(|word| word.ends_with("voudige"));
        let numbered = self.after(hit.end).trim_start().starts_with(|c: char| c.is_ascii_digit());
        if numbered || of_court || self.after(hit.end).starts_with('-') {
            return None;
        }
        let above = self.text.get(..hit.start).unwrap_or_default().trim_end();
        let id = if above.ends_with("Eerste") { "eerste-kamer" } else { "tweede-kamer" };
        let chamber = self.gazetteer.place_of(id)?;
        let end = self.skip(hit.end, &[" der staten-generaal"]).unwrap_or(hit.end);
        Some(self.note(hit.start, end, Means::Known(chamber)))
    }

    /// "de Tweede en Eerste Kamer": the first of the two, whose noun stands behind the second.
    pub(super) fn other_chamber(&mut self, hit: Span) {
        let (other, id) = match hit.of(self.text) {
            "Eerste Kamer" => ("Tweede", "tweede-kamer"),
            "Tweede Kamer" => ("Eerste", "eerste-kamer"),
            _ => return,
        };
        let before = self.before(hit.start);
        let joints = [" en ", " en de ", " als de ", " of ", " of de ", " noch de "];
        let word = joints.iter().find_map(|joint| before.strip_suffix(joint)?.strip_suffix(other));
        let (Some(lead), Some(chamber)) = (word, self.gazetteer.place_of(id)) else { return };
        let start = hit.start - before.len() + lead.len();
        self.note(start, start + other.len(), Means::Known(chamber));
    }

    /// "het kabinet", "de regering": the cabinet of the day.
    pub(super) fn cabinet(&mut self, hit: Span) -> Option<usize> {
        if let Some(end) = self.of_country(hit) {
            return Some(end);
        }
        // "de Directeur van Uw Kabinet": the King's.
        let office = self.before(hit.start).trim_end();
        if ["Directeur van Uw", "Directeur van het"].iter().any(|w| office.ends_with(w)) {
            let place = self.gazetteer.place_of("kabinet-van-de-koning")?;
            return Some(self.note(hit.start, hit.end, Means::Known(place)));
        }
        let of_another = self
            .skip(hit.end, &[" van "])
            .is_some_and(|at| self.after(at).chars().next().is_some_and(char::is_uppercase));
        let other = self.gazetteer.sets.is_other_cabinet(self.word_before(hit.start));
        let joined = self.after(hit.end).starts_with('-') || self.before(hit.start).ends_with('-');
        (!other && !joined && !of_another).then(|| self.note(hit.start, hit.end, Means::Cabinet))
    }

    /// Where a run of capitalised words ends, small joints between them included.
    pub(super) fn proper_noun(&self, at: usize) -> Option<usize> {
        let text = self.text.get(..self.block.end)?;
        let mut end = None;
        let mut at = at;
        for _ in 0..8 {
            // "Stichting Wind & Water", "Stichting Code for NL"
            let sign = text.get(at..)?.strip_prefix("& ").map_or(0, |_| 2);
            let Some(word) = next_word(text, at).filter(|w| w.start == at + sign) else { break };
            let words = text.get(word.start..word.end)?;
            if words.chars().next()?.is_uppercase() {
                end = Some(before_note(words, word.end));
            } else if !["en", "van", "de", "het", "voor", "der", "den", "in", "for", "and"]
                .contains(&words)
            {
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
