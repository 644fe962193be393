//! Committees of parliament, by name, by the letters of a list, by their chair.

use super::assemble::slug;
use super::found::Means;
use super::letters::is_word;
use super::lexicon::Hit;
use super::named_bodies::{is_loud, made_body};
use super::reader::Reader;
use super::senses::portfolio;
use crate::extract::lexicon::{Lexicon, Sense};
use crate::text::{Span, tail};

/// Bytes of a heading that is the name of a committee, at most.
const HEADING: usize = 80;

/// Words of the name of a committee in small letters, at most.
const WORDS: usize = 6;

impl Reader<'_> {
    /// "vaste commissie voor Sociale Zaken en Werkgelegenheid", "commissie BZK", "commissie Jansen"
    pub(super) fn committee(&mut self, hit: Span) -> Option<usize> {
        let at = self.skip(hit.end, &[" voor de ", " voor het ", " voor ", " van "]);
        let of = at.and_then(|at| self.hit_at(at));
        if let Some((of, end)) = of.and_then(|h| Some((h.sense(portfolio)?, h.span.end))) {
            return self.note_committee(hit.start, end, of);
        }
        if !hit.of(self.text).contains(' ') {
            let listed = self.committees_listed(hit).or_else(|| self.committee_heading(hit));
            let listed = listed.or_else(|| self.committee_by_name(hit));
            let listed = listed.or_else(|| self.committee_that_meets(hit));
            return listed.or_else(|| self.committee_for(hit));
        }
        let named = || self.own_name(self.skip(hit.end, &[" "])?);
        if let Some(end) = named().filter(|_| at.is_none()) {
            let name = self.text.get(hit.start..end)?;
            return Some(self.note(hit.start, end, made_body(slug(name), name.to_owned())));
        }
        let end = self.proper_noun(at?)?;
        let name = self.text.get(at?..end)?.to_owned();
        Some(self.note(hit.start, end, committee(&slug(&name), &name)))
    }

    fn note_committee(&mut self, start: usize, end: usize, of: usize) -> Option<usize> {
        let portfolio = self.gazetteer.portfolios.get(of)?;
        Some(self.note(start, end, committee(&portfolio.id, &portfolio.name)))
    }

    /// " BZK", "(s):   OCW, BiZa en EU": committees by their letters.
    fn committees_listed(&mut self, head: Span) -> Option<usize> {
        let list = self.skip(head.end, &["(s):", ":"]);
        let behind = list.unwrap_or(head.end);
        let spaces = self.after(behind).len() - self.after(behind).trim_start_matches(' ').len();
        let mut at = behind + spaces;
        let mut end = None;
        while let Some((stop, means)) = self.by_letters(at).filter(|_| spaces > 0) {
            let one = list.is_none() && end.is_none();
            end = Some(self.note(if one { head.start } else { at }, stop, means));
            let Some(next) = self.skip(stop, &[", ", " en ", "; "]) else { break };
            at = next;
        }
        end
    }

    /// The committee that goes by the letters at a place, and where they end.
    fn by_letters(&self, at: usize) -> Option<(usize, Means)> {
        let letters = self.after(at).split(|c: char| !is_word(c) && c != '-' && c != '&').next()?;
        let end = at + letters.len();
        if let Some(name) = self.gazetteer.words.committee_letters.get(letters) {
            return Some((end, committee(&slug(name), name)));
        }
        let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
        let hit = self.hit_at(at).filter(|h| capitals > 1 && h.span.end == end)?;
        let portfolio = self.gazetteer.portfolios.get(hit.sense(portfolio)?)?;
        Some((end, committee(&portfolio.id, &portfolio.name)))
    }

    /// "BZK   i.v.m. agendapunt   24": a row of a list of committees.
    pub(super) fn committee_in_list(&mut self, hit: &Hit) -> Option<usize> {
        let rest = self.after(hit.span.end).trim_start();
        if hit.span.start > self.block.start || !rest.starts_with("i.v.m. agendapunt") {
            return None;
        }
        if let Some(of) = hit.sense(portfolio) {
            return self.note_committee(hit.span.start, hit.span.end, of);
        }
        let (end, means) = self.by_letters(hit.span.start)?;
        Some(self.note(hit.span.start, end, means))
    }

    /// "commissie voor de Werkwijze"
    fn committee_for(&mut self, hit: Span) -> Option<usize> {
        let at = self.skip(hit.end, &[" voor de ", " voor het ", " voor "])?;
        let end = self.proper_noun(at).filter(|_| !is_loud(hit.of(self.text)))?;
        let (name, of) = (self.text.get(hit.end..end)?, self.text.get(at..end)?);
        // Known by its letters too.
        let lettered = self.gazetteer.words.committee_letters.values().any(|n| n == of);
        let means = match lettered {
            true => committee(&slug(of), of),
            false => made_body(slug(&format!("commissie{name}")), format!("Commissie{name}")),
        };
        Some(self.note(hit.start, end, means))
    }

    /// "commissie Jansen", "Commissie Van Rijn"
    fn committee_by_name(&mut self, hit: Span) -> Option<usize> {
        if is_loud(hit.of(self.text)) {
            return None;
        }
        let at = self.skip(hit.end, &[" ", "-"])?;
        let end = self.own_name(at).filter(|end| !self.after(*end).starts_with('&'))?;
        let more = self.skip(end, &[" en "]).filter(|at| self.hit_at(*at).is_none());
        let end = more.and_then(|at| self.own_name(at)).unwrap_or(end);
        let name = self.text.get(at..end)?;
        let made = made_body(format!("commissie-{}", slug(name)), format!("Commissie {name}"));
        Some(self.note(hit.start, end, made))
    }

    /// "vergadering van de commissie ruimte en wonen van 3 mei": up to the next small word, or the line's end.
    fn committee_that_meets(&mut self, hit: Span) -> Option<usize> {
        let meets = ["vergadering van de ", "bijeenkomst van de ", "overleg van de "];
        let before = tail(self.before(hit.start), HEADING).to_lowercase();
        let behind = self.skip(hit.end, &[" "])?;
        if !meets.iter().any(|m| before.ends_with(m)) {
            return None;
        }
        let rest = self.after(behind);
        let rest =
            rest.char_indices().nth(HEADING).and_then(|(i, _)| rest.get(..i)).unwrap_or(rest);
        let ends = [" van ", " op ", ",", ".", "\n", " te ", " d.d", ";", " (", " in "];
        let end = ends.iter().filter_map(|e| rest.find(e)).min().unwrap_or(rest.len());
        let verb = |w: &&str| {
            let cue = |s: &Sense| matches!(s, Sense::Tense(_));
            Lexicon::dutch().senses(w).iter().any(cue) || self.gazetteer.sets.is_speech(w)
        };
        let words = rest.get(..end)?.split(' ').take_while(|w| !verb(w));
        let length = words.map(|w| w.len() + 1).sum::<usize>().checked_sub(1)?;
        let name = rest.get(..length)?.trim_end();
        let plain = name.split(' ').all(|w| w.chars().all(char::is_alphabetic) && !w.is_empty());
        let few = name.len() <= HEADING && name.split(' ').count() <= WORDS && name.len() > 3;
        if !plain || !few {
            return None;
        }
        let noun = hit.of(self.text);
        let made = made_body(slug(&format!("{noun} {name}")), format!("{noun} {name}"));
        Some(self.note(hit.start, behind + name.len(), made))
    }

    /// "Raadscommissie voor Ruimte, wonen en natuur", alone on its line: a list is all of it the name.
    fn committee_heading(&mut self, hit: Span) -> Option<usize> {
        let words = self.block.of(self.text).trim_end();
        if hit.start != self.block.start || words.len() > HEADING {
            return None;
        }
        let plain = !words.contains(['.', ':', '(', '\n', ';']);
        let behind = self.after(hit.end);
        let named =
            behind.starts_with(" voor ") && behind.contains(", ") && behind.contains(" en ");
        let capital = words.starts_with(char::is_uppercase) && !is_loud(words);
        if !(plain && named && capital) {
            return None;
        }
        Some(self.note(
            hit.start,
            hit.start + words.len(),
            made_body(slug(words), words.to_owned()),
        ))
    }
}

fn committee(id: &str, name: &str) -> Means {
    made_body(format!("vaste-commissie-{id}"), format!("Vaste commissie voor {name}"))
}
