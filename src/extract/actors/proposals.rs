//! Motions and amendments go by who hands them in: "motie Van Dam-Klaver", "amendement-Leijten".

use super::Title;
use super::found::{Means, Someone};
use super::letters::is_word;
use super::names::Name;
use super::reader::Reader;
use crate::text::Span;

/// Letters of a surname, at most.
const LONGEST: usize = 60;

impl Reader<'_> {
    /// The members whose motion it is; a hyphen joins two of them, or the halves of one surname.
    pub(super) fn proposal(&mut self, hit: Span) -> Option<usize> {
        let mut at = self.skip(hit.end, &[" ", "-"])?;
        let mut names: Vec<Name> = Vec::new();
        while let Some(name) = self.known_surname(at) {
            let end = name.span.end;
            names.push(name);
            match self.skip(end, &["-", "/", "–", " en "]) {
                Some(next) => at = next,
                None => break,
            }
        }
        let end = names.last()?.span.end;
        // "motie Klaver-Onbekend" is somebody else's.
        let half = self.after(end).starts_with(['-', '/']);
        if half && self.after(end + 1).starts_with(char::is_uppercase) {
            return None;
        }
        for name in names {
            let party = self.party_after(name.span.end);
            let span = name.span;
            let title = Some(Title::Seat);
            let someone = Someone { title, party, ..Someone::new(name) };
            self.note(span.start, span.end, Means::Someone(someone));
        }
        Some(end)
    }

    /// The longest surname of someone known that begins at a place: "Broekers-Knol" before "Broekers".
    fn known_surname(&self, at: usize) -> Option<Name> {
        let rest = self.after(at);
        let particle = self.gazetteer.sets.particle(rest).unwrap_or(0);
        let word = rest.get(particle..)?;
        let mut letters = word.char_indices().take(LONGEST);
        let length = letters.find(|(_, c)| !is_word(*c) && *c != '-').map(|(i, _)| i);
        let length = length.or_else(|| (word.len() <= LONGEST).then_some(word.len()))?;
        let word = word.get(..length).filter(|w| w.starts_with(char::is_uppercase))?;
        let cuts = word.match_indices('-').map(|(i, _)| i);
        let mut ends: Vec<usize> = cuts.chain([word.len()]).collect();
        ends.reverse();
        ends.into_iter().find_map(|end| {
            let surname = Span::new(at, at + particle + end);
            let known = self.gazetteer.of_surname(surname.of(self.text)).to_vec();
            let first = Span::new(at, at);
            let name = Name {
                span: surname,
                initials: String::new(),
                first,
                surname,
                prefix: None,
                known,
            };
            (!name.known.is_empty()).then_some(name)
        })
    }
}
