//! Parties in a text and the persons they stand beside: "VVD-Kamerlid …", "Klaver (GL)", "(beiden SP)".

use super::Title;
use super::assemble::slug;
use super::found::{Found, Made, Means, Someone};
use super::letters::is_word;
use super::lexicon::Hit;
use super::named_bodies::named_body;
use super::names::Name;
use super::people::BACK;
use super::reader::{Lead, Reader};
use super::senses::{actor, any_party, party, post, title};
use crate::extract::ActorKind;
use crate::text::Span;

/// What stands between the parties of a list, and how many of them are looked at.
const AMONG: &[&str] = &[", ", " en ", ", en ", "/", " and ", ", and ", " & "];
const LIST: usize = 20;

impl Reader<'_> {
    /// Behind a party in brackets, when one stands there.
    pub(super) fn bracket_end(&self, at: usize) -> usize {
        let inside = self.skip(at, &[" ( ", " (", "("]).and_then(|inside| self.hit_at(inside));
        let party = inside.filter(|h| h.sense(any_party).is_some());
        party.and_then(|h| self.skip(h.span.end, &[")", " )"])).unwrap_or(at)
    }

    /// Past "(aanwezig tot 22.50 uur)" behind a name of a list.
    pub(super) fn remark_end(&self, at: usize, title: Title) -> usize {
        let inside = self.skip(at, &[" ("]).filter(|_| title == Title::Plain);
        let close = inside.and_then(|inside| Some(inside + self.after(inside).find(')')? + 1));
        close.filter(|end| *end <= at + BACK).unwrap_or(at)
    }

    /// Parties between two names of a list are mentions too.
    pub(super) fn parties_between(&mut self, from: usize, to: usize) {
        let start = self.hits.partition_point(|h| h.span.start < from);
        let hits = self.hits.get(start..).unwrap_or_default();
        for hit in hits.iter().take_while(|h| h.span.start < to) {
            if let Some(party) = hit.sense(any_party) {
                self.note(hit.span.start, hit.span.end, Means::Known(party));
            }
        }
    }

    /// "(beiden VVD)" is said of every name of the list.
    pub(super) fn share_party(&mut self, from: usize, end: usize) {
        if self.skip(end, &[" (beiden ", " (allen ", "(beiden ", "(allen "]).is_none() {
            return;
        }
        let Some(shared) = self.party_after(end) else { return };
        for found in self.found.iter_mut().skip(from) {
            if let Found { means: Means::Someone(someone), .. } = found {
                someone.party = someone.party.or(Some(shared));
            }
        }
    }

    /// A party, and the person it stands beside: "VVD-Kamerlid …", "D66'er …", "Klaver (GL)".
    pub(super) fn party(&mut self, hit: Span, party: usize, sure: bool) -> Option<usize> {
        if let Some(end) = self.party_before_person(hit, party) {
            return Some(end);
        }
        let before = self.before(hit.start).trim_end_matches(' ');
        if let Some(end) = self.party_label(hit, party) {
            return Some(end);
        }
        let brackets = before.ends_with('(');
        if brackets {
            self.name_before_bracket(self.block.start + before.len() - 1, party);
        }
        let beside = self.found.last().is_some_and(|f| {
            matches!(f.means, Means::Someone(_)) && hit.start.saturating_sub(f.span.end) <= 10
        });
        let part = self.before(hit.start).ends_with('-');
        ((sure && !part) || (brackets && beside) || self.is_among_parties(hit))
            .then(|| self.note(hit.start, hit.end, Means::Known(party)))
    }

    /// "CDA, CU en SP": letters that alone may mean something else, in a list with a party that is sure.
    fn is_among_parties(&self, hit: Span) -> bool {
        let at = self.hits.partition_point(|h| h.span.start < hit.start);
        let before = self.hits.get(..at).unwrap_or_default();
        let behind = self.hits.get(at + 1..).unwrap_or_default();
        self.leads_to_party(hit, before.iter().rev()) || self.leads_to_party(hit, behind.iter())
    }

    /// Whether the known words that follow in a list come to a party that is sure.
    fn leads_to_party<'h>(&self, mut edge: Span, hits: impl Iterator<Item = &'h Hit>) -> bool {
        for next in hits.take(LIST) {
            let Some((_, sure)) = next.sense(party) else { return false };
            let (from, to) = (edge.end.min(next.span.end), edge.start.max(next.span.start));
            if !self.text.get(from..to).is_some_and(|between| AMONG.contains(&between)) {
                return false;
            }
            if sure {
                return true;
            }
            edge = next.span;
        }
        false
    }

    /// "CDA:   Tjalk Postma": whoever is named behind the party at the beginning of a line.
    fn party_label(&mut self, hit: Span, party: usize) -> Option<usize> {
        let opens = self.before(hit.start).trim_end_matches([' ', '-', '*']);
        let rest = self.after(hit.end).strip_prefix(':')?;
        let words = rest.trim_start_matches([' ', '\t']);
        let at = hit.end + 1 + rest.len() - words.len();
        let name = self.name_at(at).filter(|n| !n.first.is_empty() && self.is_all_new(n))?;
        let after = self.after(name.span.end);
        let ends = after.is_empty() || after.starts_with(['\n', ',']) || after.starts_with(" en ");
        if !(ends && (opens.is_empty() || opens.ends_with('\n'))) {
            return None;
        }
        self.note(hit.start, hit.end, Means::Known(party));
        let lead = Lead { start: at, party: Some(party), country: None };
        Some(self.titled(at, Title::Plain, lead, name))
    }

    /// "fractie van GBZ", "GBZ-fractie", "fractie Postema": a party of a council that nobody lists, by
    /// its letters; or a group by its member.
    pub(super) fn faction(&mut self, hit: Span) -> Option<usize> {
        let before = self.before(hit.start);
        if let Some(lead) = before.strip_suffix([' ', '-']) {
            let letters = lead.rsplit(|c: char| !is_word(c)).next().unwrap_or_default();
            let end = self.block.start + lead.len();
            let start = end - letters.len();
            let free = self.found.last().is_none_or(|f| f.span.end <= start);
            if free && self.is_party_letters(start, letters) {
                self.note(start, end, local_party(letters));
                return Some(hit.end);
            }
        }
        let of = self.skip(hit.end, &[" van de ", " van het ", " van "]);
        let at = of.or_else(|| self.skip(hit.end, &[" "]))?;
        let letters = self.after(at).split(|c: char| !is_word(c)).next()?;
        if self.is_party_letters(at, letters) {
            return Some(self.note(at, at + letters.len(), local_party(letters)));
        }
        let end = self.own_name(at).filter(|_| of.is_none() && self.hit_at(at).is_none())?;
        Some(self.note(hit.start, end, named_body("fractie", self.text.get(at..end)?)))
    }

    /// Two to six capitals that are nobody we know.
    fn is_party_letters(&self, at: usize, letters: &str) -> bool {
        let loud =
            letters.len() > 1 && letters.len() < 7 && letters.chars().all(char::is_uppercase);
        loud && self.hit_at(at).is_none() && !self.gazetteer.sets.is_no_name(letters)
    }

    fn party_before_person(&mut self, hit: Span, party: usize) -> Option<usize> {
        let lead = Lead { start: hit.start, party: Some(party), country: None };
        let at = self.found.len();
        let end = if let Some(next) = self.skip(hit.end, &["-"]) {
            let word = self.hit_at(next)?;
            if let Some(title) = word.sense(title) {
                self.title(word.span, title, lead)?
            } else {
                self.office(word.span, word.sense(post)?, lead)?
            }
        } else {
            let name = self.name_after(self.skip(hit.end, &["'er", "'ers"])?)?;
            self.titled(hit.start, Title::Rank, lead, name)
        };
        // The party is an actor of its own inside the mention.
        let mention = Found { span: hit, means: Means::Known(party) };
        self.found.insert((at + 1).min(self.found.len()), mention);
        Some(end)
    }

    /// "Klaver (": up to four words back from the bracket.
    fn name_before_bracket(&mut self, bracket: usize, party: usize) {
        let before = self.before(bracket);
        let words = before.strip_suffix(' ').unwrap_or(before);
        let name_end = self.block.start + words.len();
        if self.found.last().is_some_and(|f| f.span.end >= name_end) {
            return;
        }
        let floor = self.found.last().map_or(self.block.start, |f| f.span.end);
        let mut best = None;
        let mut start = name_end;
        for _ in 0..4 {
            let Some(words) = self.text.get(floor..start) else { break };
            let words = words.strip_suffix([' ', '-']).unwrap_or(words);
            let words = words.strip_suffix(',').unwrap_or(words);
            let at = words.rfind([' ', '-', '(', ',', '.', ':']).map_or(0, |i| i + 1);
            start = floor + at;
            // "Bakker-Jansen" is not Jansen, "D66-Jansen" is.
            let joined = words.get(..at).is_some_and(|w| w.ends_with('-'));
            let whole = !joined || self.party_ends(start - 1);
            let first = best.is_none() && self.hit_at(start).is_none();
            // "Van de Linden (": small words only before a surname nobody knows.
            let unknown = best.as_ref().is_some_and(|b: &Name| b.known.is_empty());
            if let Some(name) = self.name_at(start).filter(|n| n.span.end == name_end && whole)
                && (!name.known.is_empty() || first || unknown && !name.is_full())
            {
                best = Some(name);
            }
            if at == 0 || !words.get(..at).is_some_and(|w| w.ends_with([' ', '-'])) {
                break;
            }
        }
        if let Some(name) = best.map(|name| self.with_initials(name, floor)) {
            let start = name.span.start;
            let someone = Someone { party: Some(party), ..Someone::new(name) };
            self.note(start, name_end, Means::Someone(someone));
        }
    }

    fn party_ends(&self, at: usize) -> bool {
        let before = self.hits.partition_point(|h| h.span.start < at).checked_sub(1);
        let hit = before.and_then(|i| self.hits.get(i)).filter(|h| h.span.end == at);
        hit.is_some_and(|h| h.sense(any_party).is_some())
    }

    /// "M. Bakker (": the name with the initials before it.
    fn with_initials(&self, name: Name, floor: usize) -> Name {
        let words = self.text.get(floor..name.span.start).unwrap_or_default();
        let words = words.strip_suffix(' ').unwrap_or(words);
        let start = floor + words.rfind([' ', '(', ',', '\n']).map_or(0, |i| i + 1);
        let longer = self.name_at(start).filter(|n| !n.initials.is_empty());
        longer.filter(|n| n.span.end == name.span.end).unwrap_or(name)
    }

    /// The party said right behind a name: " (VVD)", " van de VVD", " namens het CDA".
    pub(super) fn party_after(&self, at: usize) -> Option<usize> {
        let openings = [
            " (beiden ",
            " (allen ",
            "(beiden ",
            " ( ",
            " (",
            "(",
            " namens de ",
            " namens het ",
            " namens ",
            " van de ",
            " van het ",
            " van ",
            ", ",
        ];
        let at = self.skip(at, &openings)?;
        let hit = self.hit_at(at)?;
        // "(VVD Assen)" is that of a council.
        let town = self.skip(hit.span.end, &[" "]).and_then(|next| self.hit_at(next));
        let local = town.is_some_and(|h| h.sense(actor).is_some_and(|a| self.is_place(a)));
        hit.sense(any_party).filter(|_| !local)
    }
}

/// A party nobody lists.
pub(super) fn local_party(letters: &str) -> Means {
    let (id, name) = (slug(letters), letters.to_owned());
    Means::Made(Made { id, name, kind: ActorKind::Party, head: None })
}
