//! Rolls of names: "Bas Jansen, Tjalk Postma en Yl Kok", "- Bas Jansen" above "- Tjalk Postma (griffier)".
//!
//! A first name that nobody lists is one beside names that are sure.

use super::Sense;
use super::found::{Found, Means, Someone, is_free};
use super::gazetteer::Gazetteer;
use super::lexicon::Hit;
use super::names::{initials_end, name_at};
use super::senses::{is_name_too, title};
use crate::corpus::Document;
use crate::text::{Span, tail};

/// Bytes of one name, and of what is said of it in brackets, at most.
const LONGEST: usize = 60;

/// Names of one roll, at most.
const MOST: usize = 40;

/// Where a name of a roll ends, and what stands between two on a line.
const ENDS: &[&str] = &[",", ";", "\n", "(", "|", "\t", "  ", " en ", " / ", ".", ":"];
const JOINTS: &[&str] = &[", ", " en ", "; ", " / ", ",\n", " &\n", "en\n"];

/// What may stand before a name on its own line.
const MARKS: &[char] = &[' ', '\t', '-', '*', '•', '|', '–'];

/// Adds the names before and behind those that are found, each all of its place in the roll;
/// `found` is in order.
pub(super) fn find(gazetteer: &Gazetteer, document: &Document, found: &mut Vec<Found>) {
    let roll = Roll { gazetteer, text: &document.text, found };
    let mut more: Vec<Found> = Vec::new();
    for span in found.iter().filter_map(sure) {
        let taken = more.last().map_or(0, |f| f.span.end);
        let mut before = roll.before(span, taken);
        before.reverse();
        more.extend(before);
        more.extend(roll.behind(span));
    }
    found.append(&mut more);
}

/// Where somebody is named in full. Behind a title no roll goes on: "Groen Water, wethouder Jansen".
fn sure(found: &Found) -> Option<Span> {
    let Means::Someone(Someone { title: None, name, .. }) = &found.means else { return None };
    (name.is_full() && name.span.start == found.span.start).then_some(found.span)
}

struct Roll<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    /// What has been found, in order.
    found: &'a [Found],
}

impl Roll<'_> {
    /// The names that follow one.
    fn behind(&self, mut last: Span) -> Vec<Found> {
        let (mut found, mut doubtful) = (Vec::new(), 0);
        for _ in 0..MOST {
            let Some(start) = self.next_place(last) else { break };
            let Some(cell) = self.cell_from(start).filter(|c| is_free(self.found, *c)) else {
                break;
            };
            match self.someone(cell) {
                Some(name) => found.push(name),
                // One that is in doubt ends no roll.
                None if doubtful > 0 => break,
                None => doubtful += 1,
            }
            last = cell;
        }
        found
    }

    /// The names that stand before one, the nearest first, down to what was found before.
    fn before(&self, mut first: Span, floor: usize) -> Vec<Found> {
        let mut found = Vec::new();
        for _ in 0..MOST {
            let free = |c: &Span| c.start >= floor && is_free(self.found, *c);
            let Some(cell) = self.cell_before(first).filter(free) else { break };
            let Some(name) = self.someone(cell) else { break };
            found.push(name);
            first = cell;
        }
        found
    }

    /// Where the next name may begin: behind a joint, or on the next line.
    fn next_place(&self, last: Span) -> Option<usize> {
        let rest = self.text.get(self.past_bracket(last.end)..)?;
        let at = self.text.len() - rest.len();
        if let Some(joint) = JOINTS.iter().find(|j| rest.starts_with(**j)) {
            return Some(at + joint.len());
        }
        let line = rest.trim_start_matches([' ', ',']);
        let below = line.strip_prefix('\n').filter(|_| self.opens_line(last.start))?;
        let below = below.trim_start_matches('\n').trim_start_matches(MARKS);
        Some(self.text.len() - below.len())
    }

    /// Past " (griffier)".
    fn past_bracket(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let inside = rest.strip_prefix(" (").unwrap_or_default();
        let close = inside.bytes().take(LONGEST).position(|b| b == b')' || b == b'\n');
        match close {
            Some(close) if inside.as_bytes().get(close) == Some(&b')') => at + close + 3,
            _ => at,
        }
    }

    fn opens_line(&self, at: usize) -> bool {
        let before = tail(self.text.get(..at).unwrap_or_default(), LONGEST);
        let line = before.trim_end_matches(MARKS);
        line.is_empty() || line.ends_with('\n')
    }

    /// The words from a place to where a name of a roll ends.
    fn cell_from(&self, start: usize) -> Option<Span> {
        let rest = self.text.get(start..)?;
        let near = rest.char_indices().take(LONGEST).last().map_or(0, |(i, c)| i + c.len_utf8());
        let rest = rest.get(..near)?;
        // "A.D. Jansen": the points of initials end nothing.
        let from = initials_end(self.text, start).map_or(0, |end| (end - start).min(rest.len()));
        let behind = rest.get(from..)?;
        let end = ENDS.iter().filter_map(|e| behind.find(e)).min().map(|end| from + end);
        let end = end.or((near < LONGEST).then_some(near))?;
        let words = rest.get(..end)?.trim_end();
        Some(Span::new(start, start + words.len()))
    }

    /// The words before a name of a roll, back to where they begin.
    fn cell_before(&self, first: Span) -> Option<Span> {
        let before = self.text.get(..first.start)?;
        let joint = JOINTS.iter().find_map(|j| before.strip_suffix(*j));
        let above = || {
            let line = before.trim_end_matches(MARKS);
            let whole = self.text.get(first.end..)?.starts_with(['\n', ' ', ',']);
            line.strip_suffix('\n').filter(|_| whole).map(|l| l.trim_end_matches(['\n', ',', ' ']))
        };
        let words = joint.map_or_else(above, Some)?;
        let end = self.before_bracket(words);
        let words = self.text.get(..end)?;
        let near = tail(words, LONGEST);
        let from = words.len() - near.len();
        let begins = ENDS.iter().filter_map(|e| near.rfind(e).map(|i| i + e.len())).max();
        let begins = begins.or((near.len() == words.len()).then_some(0))?;
        let begins = self.before_initials(from, near, begins);
        let cell = near.get(begins..)?.trim_start_matches(MARKS);
        let start = from + near.len() - cell.len();
        (!cell.is_empty()).then(|| Span::new(start, end))
    }

    /// "A.D. Jansen": where a cell begins whose last mark is the point of initials.
    fn before_initials(&self, from: usize, near: &str, begins: usize) -> usize {
        let words = near.get(..begins).unwrap_or_default().trim_end();
        let start = words.rfind([' ', '\n', '(', ',', ';']).map_or(0, |i| i + 1);
        let initials = initials_end(self.text, from + start) == Some(from + words.len());
        if initials { start } else { begins }
    }

    /// Where the words before " (griffier)" end.
    fn before_bracket(&self, words: &str) -> usize {
        let inside = words.strip_suffix(')').map(|w| tail(w, LONGEST));
        let open = inside.and_then(|w| w.rfind(" (").map(|i| w.len() - i));
        open.map_or(words.len(), |back| words.len() - 1 - back)
    }

    /// A first name and a surname that are all of a cell, no word of which is known to be another
    /// thing or looks it: "Groene Kerk".
    fn someone(&self, cell: Span) -> Option<Found> {
        let name = name_at(self.gazetteer, self.text, cell.start, cell.end)?;
        let (first, sets) = (name.first.of(self.text), &self.gazetteer.sets);
        let whole = name.span == cell && name.is_full();
        let surname = name.surname.of(self.text);
        // "Van de Weg" is no street.
        let last = surname.rsplit(' ').next().unwrap_or_default();
        let thing = sets.has_body_noun(surname) || sets.is_no_body(surname) || sets.is_street(last);
        if !whole || first.ends_with('e') || thing || sets.is_speech(first) {
            return None;
        }
        let mut hits = Vec::new();
        self.gazetteer.lexicon.find(self.text, cell, &mut hits);
        // "Koningin der Nederlanden" is what somebody is.
        let opens = |h: &Hit| h.span.start == cell.start && h.span.end < name.span.end;
        let word = |h: &Hit| is_name_too(h) || h.sense(title).is_some() && !opens(h);
        // "Jansen-Steenbergen"
        let second = |h: &Hit| {
            let before = self.text.get(name.surname.start..h.span.start);
            before.is_some_and(|b| b.ends_with('-'))
        };
        let known = hits
            .iter()
            .any(|h| !h.is(Sense::Given) && !h.is(Sense::Initials) && !word(h) && !second(h));
        let means = Means::Someone(Someone::new(name));
        (!known).then_some(Found { span: cell, means })
    }
}
