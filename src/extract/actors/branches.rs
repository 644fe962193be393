//! Bodies named after the land or a town: "Zorgbelang Nederland", "KVDZ Rotterdam".

use super::assemble::slug;
use super::found::{Made, Means};
use super::letters::is_word;
use super::lexicon::Hit;
use super::reader::Reader;
use super::senses::{actor, weak};
use crate::extract::ActorKind;
use crate::text::Span;

impl Reader<'_> {
    /// The Dutch branch of a body, or a body of the whole country or of a town, by the name before it.
    pub(super) fn of_the_land(&mut self, hit: &Hit) -> Option<usize> {
        let land = matches!(hit.span.of(self.text), "Nederland" | "Netherlands" | "Europe");
        if !land && !hit.sense(actor).is_some_and(|a| self.is_town(a)) {
            return None;
        }
        let word =
            self.before(hit.span.start).ends_with(' ').then(|| self.word_before(hit.span.start));
        let word = word.filter(|w| w.starts_with(char::is_uppercase))?;
        let start = hit.span.start.checked_sub(word.len() + 1)?;
        let sets = &self.gazetteer.sets;
        let units = self.hit_at(start).filter(|known| !land && self.has_units(known));
        if let Some(known) = units {
            return self.unit(known, hit.span.end);
        }
        if self.before(start).ends_with('-') || sets.is_no_name(word) || sets.is_no_body(word) {
            return None;
        }
        let end = hit.span.end;
        match self.hit_at(start) {
            Some(known) if land => self.branch(known, end),
            Some(_) => None,
            None if land && !self.is_proper(word, start) => None,
            None if !land && !is_short_name(word) => None,
            None => self.new_branch(start, end),
        }
    }

    /// "UNICEF Nederland" is UNICEF.
    fn branch(&mut self, known: &Hit, end: usize) -> Option<usize> {
        let place = known.sense(actor)?;
        let body = self.gazetteer.actors.get(place)?.kind == ActorKind::Organisation;
        let last = self.found.last_mut().filter(|f| body && f.span == known.span)?;
        last.span = Span::new(known.span.start, end);
        Some(end)
    }

    /// Whether a body has units that go by their place: "Politie Limburg".
    fn has_units(&self, known: &Hit) -> bool {
        let body = known.sense(actor).or_else(|| known.sense(weak));
        let body = body.and_then(|a| self.gazetteer.actors.get(a));
        body.is_some_and(|a| self.gazetteer.words.regional.contains(&a.id))
    }

    /// "Politie Limburg" is a body of its own.
    fn unit(&mut self, known: &Hit, end: usize) -> Option<usize> {
        if self.found.last().is_some_and(|f| f.span == known.span) {
            self.found.pop();
        }
        let name = self.text.get(known.span.start..end)?.to_owned();
        let made = Made { id: slug(&name), name, kind: ActorKind::Organisation, head: None };
        Some(self.note(known.span.start, end, Means::Made(made)))
    }

    fn new_branch(&mut self, start: usize, end: usize) -> Option<usize> {
        if self.found.last().is_some_and(|f| f.span.end > start) {
            return None;
        }
        let start = self.capitals_before(start);
        let name = self.text.get(start..end)?.to_owned();
        let made = Made { id: slug(&name), name, kind: ActorKind::Organisation, head: None };
        Some(self.note(start, end, Means::Made(made)))
    }

    /// Where the capitalised words before a place begin that are no known ones: "Samen Sterk Nederland".
    fn capitals_before(&self, mut start: usize) -> usize {
        for _ in 0..3 {
            let word = self.word_before(start);
            let Some(at) = start.checked_sub(word.len() + 1) else { break };
            let proper =
                word.starts_with(char::is_uppercase) && !self.gazetteer.sets.is_no_name(word);
            let free = self.hit_at(at).is_none() && self.before(start).ends_with(' ');
            // "Volgens GGZ Zuidoord", "Ook GGZ Zuidoord": a capital that only opens a sentence.
            let opens = self.before(at).trim_end();
            let opens = opens.is_empty() || opens.ends_with(['.', '?', '!', ':']);
            let letters = is_short_name(self.text.get(start..).map_or("", first_word));
            if !(proper && free) || (opens && (letters || self.gazetteer.sets.is_speech(word))) {
                break;
            }
            start = at;
        }
        start
    }

    /// Whether a word is a name: an abbreviation, or a capital where none is due and no adjective.
    fn is_proper(&self, word: &str, start: usize) -> bool {
        if word.chars().filter(|c| c.is_uppercase()).count() > 1 {
            return true;
        }
        let before = self.before(start).trim_end();
        let opens = before.is_empty() || before.ends_with(['.', '?', '!']);
        let adjective = ["s", "isch", "lijk", "end"].iter().any(|e| word.ends_with(e));
        word.len() > 4 && !opens && !adjective
    }

    /// Whether a place is no country.
    pub(super) fn is_town(&self, place: usize) -> bool {
        let countries = &self.gazetteer.countries;
        self.is_place(place) && !countries.iter().any(|c| c.actor == place)
    }

    /// Whether an actor is a place.
    pub(super) fn is_place(&self, actor: usize) -> bool {
        self.gazetteer.is_place(actor)
    }
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !is_word(c)).next().unwrap_or_default()
}

/// Three capitals or more, and nothing else.
fn is_short_name(word: &str) -> bool {
    word.len() > 2 && word.chars().all(char::is_uppercase)
}
