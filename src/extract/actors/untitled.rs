//! Persons without a title before them: "Ankie Jansen", "A.G. Jansen", "Jansen A.G. (VVD)".

use super::Sense;
use super::found::{Means, Someone};
use super::inverted::inverted_at;
use super::lexicon::Hit;
use super::names::{self, Name, initials_agree};
use super::reader::Reader;
use super::senses::{post, title};
use crate::text::Span;

impl Reader<'_> {
    /// A first name and the surname behind it: someone, though nobody we know.
    pub(super) fn given_name(&mut self, hit: Span) -> Option<usize> {
        let name = self.name_at(hit.start).filter(|n| n.first.start == hit.start)?;
        // "Anna Prins", "Frank Arts": a surname that is a title too, in a capital and with no name behind it.
        let titled = |h: &Hit| {
            let next = self.after(name.span.end).strip_prefix(' ').unwrap_or_default();
            h.sense(title).is_some() && !next.starts_with(char::is_uppercase)
        };
        let other = self
            .hit_at(name.surname.start)
            .is_some_and(|h| !h.is(Sense::Given) && !super::senses::is_name_too(h) && !titled(h));
        let part =
            self.before(hit.start).ends_with('-') || self.after(name.span.end).starts_with('-');
        // "Said Jane Miller" in English.
        let verb = self.gazetteer.sets.is_speech(hit.of(self.text))
            && self.hit_at(hit.end + 1).is_some_and(|h| h.is(Sense::Given));
        // "EVA Airways", "Thomas Assembly"
        let surname = name.surname.of(self.text);
        let loud =
            !hit.of(self.text).contains(char::is_lowercase) && surname.contains(char::is_lowercase);
        // "Zr.Ms. Karel Jansen" is a ship.
        let ship = self.before(hit.start).ends_with(".Ms. ");
        let company = ship || loud || self.gazetteer.sets.is_name_noun(surname);
        if name.first.is_empty() || other || part || verb || company {
            return None;
        }
        let party = self.party_after(name.span.end);
        let end = name.span.end;
        Some(self.note(hit.start, end, Means::Someone(Someone { party, ..Someone::new(name) })))
    }

    /// "A.G. Koenders"; the letter of a list is no initial.
    pub(super) fn initials(&mut self, hit: Span) -> Option<usize> {
        let Some(name) = self.name_at(hit.start).filter(|n| !n.initials.is_empty()) else {
            return self.turned_round(hit);
        };
        // "A.D. Jansen" may be somebody where nobody's name stands before it.
        let named = self.word_before(hit.start).starts_with(char::is_uppercase);
        let form = named && self.gazetteer.sets.is_legal_form(&name.initials);
        if name.known.is_empty() && (form || !self.initials_are_sure(&name)) {
            return None;
        }
        let party = self.party_after(name.span.end);
        let end = name.span.end;
        Some(self.note(hit.start, end, Means::Someone(Someone { party, ..Someone::new(name) })))
    }

    /// "Brinkman H. (PVV)": initials behind the surname, of someone known, with a party, or at least
    /// two where a name is due.
    fn turned_round(&mut self, hit: Span) -> Option<usize> {
        let mut floor = hit.start.saturating_sub(80).max(self.block.start);
        floor = self.found.last().map_or(floor, |f| floor.max(f.span.end)).min(hit.start);
        while !self.text.is_char_boundary(floor) {
            floor += 1;
        }
        let mut start = hit.start;
        let name = (0..4).find_map(|_| {
            let words = self.text.get(floor..start)?.trim_end_matches([' ', ',', '\n']);
            let at = words.rfind([' ', ',', '(', '\n']).map_or(0, |i| i + 1);
            start = floor + at;
            let name = inverted_at(self.gazetteer, self.text.get(..self.block.end)?, start)?;
            (name.span.end > hit.start).then_some(name)
        })?;
        let party = self.party_after(name.span.end);
        let agrees = |p: &usize| {
            let person = self.gazetteer.person(*p);
            person.is_some_and(|p| initials_agree(&name.initials, &p.initials))
        };
        let due = self.before(name.span.start).trim_end();
        let due = due.is_empty() || due.ends_with([',', ':', '-']);
        let many = name.initials.matches('.').count() > 1
            && !self.gazetteer.sets.is_legal_form(&name.initials);
        let word = self.hit_at(name.span.start).is_some_and(|h| !h.is(Sense::Given));
        let authors = self.after(name.span.end).trim_start_matches([' ', ',']).starts_with("et al");
        let sure = name.known.iter().any(agrees)
            || party.is_some()
            || (due && many && !word)
            || (authors && !word);
        let end = name.span.end;
        let someone = Someone { party, ..Someone::new(name) };
        sure.then(|| self.note(someone.name.span.start, end, Means::Someone(someone)))
    }

    /// One initial before an unknown name may be the letter of a list, or the end of a sentence: it
    /// counts inside a sentence, and when the name is all there is.
    fn initials_are_sure(&self, name: &Name) -> bool {
        let words = name.surname.of(self.text);
        let small = words.starts_with(char::is_lowercase);
        if name.initials.matches('.').count() > 1 || !name.first.is_empty() {
            return true;
        }
        // "R. Th": initials that lost their point.
        if names::LONG_INITIALS.contains(&words) {
            return false;
        }
        let before = self.before(name.span.start).trim_end();
        let said = self.gazetteer.sets.is_speech(self.word_before(name.span.start));
        let announced = self.gazetteer.sets.announces_name(before);
        // "Landmeter M. Linders"
        let calling = self.word_before(name.span.start);
        let calling = self.gazetteer.sets.context.callings.tell(calling);
        let inside = said || announced || calling || self.has_part(name.span.end);
        // "Aanwezig: R. van de Linden, …"; of "Opties: A. Minder regels" the letter is one of a list.
        let headed = announced && before.ends_with(':');
        let next = self.after(name.span.end).trim_start();
        if headed && next.starts_with(char::is_lowercase) && !next.starts_with("en ") {
            return false;
        }
        let small = small && !headed && !calling;
        let alone = name.span == self.trimmed_block();
        // "de directeur, J. Jansen", at the end of all: whoever signs.
        let signs = before.ends_with(',') && self.after(name.span.end).trim().is_empty();
        (inside || alone || signs) && !small && !self.gazetteer.sets.is_no_name(words)
    }

    /// "(voorzitter)", "(gemeente Zuidoord)": what someone in a list is.
    fn has_part(&self, end: usize) -> bool {
        let part = self.skip(end, &[" ("]).and_then(|at| self.hit_at(at));
        part.is_some_and(|h| {
            h.sense(title).is_some() || h.sense(post).is_some() || h.is(Sense::Body)
        })
    }

    /// The words of the block without space and comma around them.
    pub(super) fn trimmed_block(&self) -> Span {
        let words = self.block.of(self.text);
        let start = words.len() - words.trim_start().len();
        let end = words.trim_end_matches(|c: char| c.is_whitespace() || c == ',' || c == '.').len();
        Span::new(self.block.start + start, self.block.start + end.max(start))
    }
}
