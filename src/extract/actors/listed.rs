//! Persons in lists and tables: "Mara Postema / Ravi Sol (Logius)".

use super::Sense;
use super::found::{Found, Means, Someone};
use super::lexicon::Hit;
use super::names::Name;
use super::reader::Reader;
use super::senses::actor;
use crate::extract::ActorKind;

/// Bytes of a full name, at most, and names of one row.
const LONGEST: usize = 60;
const ROW: usize = 8;

/// What parts two cells.
const GAP: &str = "  ";

/// What stands around the names of a list.
const MARKS: &[char] = &['|', '/', ',', ';', '-', '•', '*', '\n', '\t', '>'];

impl Reader<'_> {
    /// "Mara Postema (Logius)" at the beginning of a row, a cell or an item and to its end: first name
    /// and surname, whoever that is, of the body in brackets.
    pub(super) fn listed(&mut self, hit: &Hit) {
        let Some(place) = hit.sense(actor) else { return };
        let body = self.gazetteer.actors.get(place).map(|a| a.kind);
        let before = self.before(hit.span.start);
        let Some(names) = before.strip_suffix('(') else { return };
        let Some(after) = self.after(hit.span.end).strip_prefix(')') else { return };
        let cell = after.starts_with(GAP);
        let after = after.trim_start_matches(' ');
        if body != Some(ActorKind::Organisation)
            || !(cell || after.is_empty() || after.starts_with(MARKS))
        {
            return;
        }
        let mut end = self.block.start + names.trim_end_matches(' ').len();
        let mut found = Vec::new();
        for _ in 0..ROW {
            let Some(name) = self.full_name_before(end) else { break };
            let start = name.span.start;
            let span = name.span;
            found.push(Found { span, means: Means::Someone(Someone::new(name)) });
            let Some(rest) = self.before(start).trim_end_matches(' ').strip_suffix(['/', ','])
            else {
                break;
            };
            end = self.block.start + rest.trim_end_matches(' ').len();
        }
        found.reverse();
        self.found.append(&mut found);
    }

    /// First name and surname that end at a place and begin where a row, a cell or an item does.
    fn full_name_before(&self, end: usize) -> Option<Name> {
        let mut floor = end.saturating_sub(LONGEST).max(self.block.start);
        floor = self.found.last().map_or(floor, |f| floor.max(f.span.end)).min(end);
        while !self.text.is_char_boundary(floor) {
            floor += 1;
        }
        let words = self.text.get(floor..end)?;
        let gap = words.rfind(GAP).map_or(0, |i| i + GAP.len());
        let start = words.rfind(MARKS).map_or(0, |i| i + 1).max(gap);
        let whole = start > 0 || floor == self.block.start;
        let lead = words.get(start..)?;
        let start = floor + start + (lead.len() - lead.trim_start_matches([' ', '>']).len());
        let name = self.name_at(start).filter(|n| n.span.start == start && n.span.end == end)?;
        let known =
            |at| self.hit_at(at).is_some_and(|h| !h.is(Sense::Given) && h.sense(actor).is_some());
        let full = !name.first.is_empty() && !known(start) && !known(name.surname.start);
        (whole && full).then_some(name)
    }
}
