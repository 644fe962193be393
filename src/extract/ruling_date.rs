//! When a court ruled, and when a rule was made: by the line a paper opens with, or the words that close it.

use serde::Deserialize;

use super::document_date::Sighting;
use crate::corpus::Document;

/// Bytes of an opening line before its date, and of what is looked back at, at most.
const LONGEST: usize = 120;
/// Lines that may be a title.
const FIRST: usize = 3;

/// Words around the date of a ruling, in small letters.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RulingWords {
    /// Begin its opening line: "uitspraak".
    opens: Vec<String>,
    /// Stand before the date in that line: "van".
    of: Vec<String>,
    /// Stand behind it: "in de zaak".
    follows: Vec<String>,
    /// Stand before the date in the line that closes it: "in het openbaar op".
    pronounced: Vec<String>,
    /// Words of rulings, of which one has two at least; a paper about a ruling has not.
    evidence: Vec<String>,
}

impl RulingWords {
    /// "uitspraak van de meervoudige kamer van 3 mei 2021 in de zaak tussen", "ECLI:NL:… , 03-05-2021 / …"
    pub(crate) fn open(&self, document: &Document, s: &Sighting<'_>) -> bool {
        let before = document.text.get(s.block.body..s.span.start).unwrap_or_default().trim();
        let after =
            document.text.get(s.span.end..s.block.span.end).unwrap_or_default().trim_start();
        if before.len() > LONGEST {
            return false;
        }
        if before.starts_with("ECLI:") {
            return before.ends_with(',') && after.starts_with('/');
        }
        let (before, after) = (before.to_lowercase(), after.to_lowercase());
        let goes_on = after.is_empty() || self.follows.iter().any(|w| begins_with_word(&after, w));
        let begins =
            |w: &String| before.strip_prefix(w.as_str()).is_some_and(|r| r.starts_with(' '));
        let opens = goes_on && self.opens.iter().any(begins) && ends_in_word(&before, &self.of);
        opens && self.is_ruling(document)
    }

    /// "De beslissing is in het openbaar uitgesproken op 3 mei 2021."
    pub(crate) fn close(&self, document: &Document, s: &Sighting<'_>) -> bool {
        let before = document.text.get(s.block.body..s.span.start).unwrap_or_default();
        let before = crate::text::tail(before.trim_end().trim_end_matches(':'), LONGEST);
        ends_in_word(&before.to_lowercase(), &self.pronounced) && self.is_ruling(document)
    }

    fn is_ruling(&self, document: &Document) -> bool {
        let said = |w: &&String| document.text.contains(w.as_str());
        self.evidence.iter().filter(said).take(2).count() > 1
    }
}

/// Words around the date in the title of a rule, in small letters: "Regeling van de Minister van … van 5 juni 2025, nr. 7".
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActWords {
    opens: Vec<String>,
    of: Vec<String>,
    follows: Vec<String>,
}

impl ActWords {
    /// Whether one of the first lines is such a title.
    pub(crate) fn open(&self, document: &Document, s: &Sighting<'_>) -> bool {
        let mut first = document.told_blocks().take(FIRST);
        if !first.any(|b| b.span == s.block.span) {
            return false;
        }
        let before = document.text.get(s.block.body..s.span.start).unwrap_or_default();
        let after = document.text.get(s.span.end..s.block.span.end).unwrap_or_default();
        let (before, after) = (before.trim().to_lowercase(), after.to_lowercase());
        let after = after.trim_start_matches([',', ' ']);
        let word = before.split(' ').next().unwrap_or_default();
        before.len() <= 2 * LONGEST
            && self.opens.iter().any(|w| w == word)
            && ends_in_word(&before, &self.of)
            && self.follows.iter().any(|w| begins_with_word(after, w))
    }
}

fn begins_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}

/// Whether a text ends in one of these, as words.
fn ends_in_word(text: &str, words: &[String]) -> bool {
    words.iter().any(|w| {
        let rest = text.strip_suffix(w.as_str());
        rest.is_some_and(|r| !r.ends_with(char::is_alphanumeric))
    })
}
