//! Names that may be those of streets: "aan de Greta Molenlaan", "asfalt voor de Prinses Lindastraat".

use super::names::{self, Name};
use super::reader::Reader;
use super::senses::{post, title};
use crate::text::last_word;

const ARTICLES: &[&str] = &["de", "het", "the"];

impl Reader<'_> {
    /// The name that begins at a place, if it is not that of a street.
    pub(super) fn name_at(&self, at: usize) -> Option<Name> {
        let name = names::name_at(self.gazetteer, self.text, at, self.block.end)?;
        Some(name).filter(|name| !self.is_street(name, at))
    }

    /// Whether a name that begins behind a blank is that of a street: "de Minister Talmalaan".
    pub(super) fn leads_a_street(&self, end: usize) -> bool {
        let Some(at) = self.skip(end, &[" "]) else { return false };
        let name = names::name_at(self.gazetteer, self.text, at, self.block.end);
        name.is_some_and(|name| self.is_street(&name, at))
    }

    /// "De Greta Molenlaan", "Prinses Lindastraat", "Jan Molenlaan 12": a street, unless somebody is addressed, holds a
    /// post or is named in full.
    fn is_street(&self, name: &Name, at: usize) -> bool {
        let sets = &self.gazetteer.sets;
        let before = self.word_before(at);
        let led = ARTICLES.contains(&before) || sets.context.streetward.contains(before);
        let behind = self.after(name.span.end);
        name.known.is_empty()
            && name.initials.is_empty()
            && (led || name.first.is_empty() || is_house_number(behind))
            && sets.is_street(last_word(name.span.of(self.text)))
            && !self.is_addressed(at)
            && !self.is_titled(name, at)
    }

    /// "Wethouder Groeneweg", "het lid Hoogstraat": a post or a title speaks for a person, but streets are named after
    /// ministers and princes too, who have a capital inside a sentence.
    fn is_titled(&self, name: &Name, at: usize) -> bool {
        let last = self.hits.partition_point(|h| h.span.start < at).checked_sub(1);
        let hit = last.and_then(|i| self.hits.get(i)).filter(|h| h.span.end + 1 == at);
        let Some(hit) = hit.filter(|h| h.sense(title).is_some() || h.sense(post).is_some()) else {
            return false;
        };
        let words = hit.span.of(self.text);
        let small = words.starts_with(char::is_lowercase);
        if small || !self.gazetteer.sets.context.honoured.contains(words) {
            return true;
        }
        let before = self.before(hit.span.start).trim_end();
        let opens = before.is_empty() || before.ends_with(['.', '!', '?']);
        let behind = self.after(name.span.end).trim_start();
        opens && !behind.starts_with(|c: char| c.is_ascii_digit())
    }

    /// "De heer", "mevrouw" before a name.
    fn is_addressed(&self, at: usize) -> bool {
        let from = at.saturating_sub(self.word_before(at).len() + 1);
        let words = self.text.get(from..at).unwrap_or_default();
        self.gazetteer.sets.context.sexes.addressed(words).is_some()
    }
}

/// Whether " 12" or " 12a" stands here, and no longer number: a telephone's, a year.
fn is_house_number(behind: &str) -> bool {
    let Some(number) = behind.strip_prefix(' ') else { return false };
    let figures = number.bytes().take_while(u8::is_ascii_digit).count();
    let rest = number.get(figures..).unwrap_or_default();
    let letter = rest.starts_with(|c: char| c.is_ascii_lowercase());
    let rest = if letter { rest.get(1..).unwrap_or_default() } else { rest };
    // "Jan Groeneweg 12 punten"
    let counts = rest.strip_prefix(' ').is_some_and(|r| {
        r.starts_with(char::is_lowercase) && !["te ", "in ", "en "].iter().any(|w| r.starts_with(w))
    });
    !counts
        && !number.starts_with('0')
        && (1..=3).contains(&figures)
        && !rest.starts_with(|c: char| c.is_alphanumeric())
}
