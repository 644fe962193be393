//! The small words around mentions that tell who acts, each looked up once.

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::letters::{next_word, with_key, word_start};
use crate::extract::glances::Glances;
use crate::extract::lexicon_key::{glance, plain_glance};

/// What a word before a mention can tell; some can be two of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// "door"
    Acts,
    /// "aan"
    Addressed,
    /// Any other preposition.
    Other,
    /// "en"
    Joins,
    /// "de", "mijn"
    Determiner,
    /// "omdat"
    Opens,
}

/// The lists as they are written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    acts: Vec<String>,
    addressed: Vec<String>,
    other: Vec<String>,
    opens: Vec<String>,
    joins: Vec<String>,
    determiners: Vec<String>,
}

/// All of them.
#[derive(Debug, Deserialize)]
#[serde(from = "Lists")]
pub(super) struct PartWords {
    /// By [`key`](super::letters::key), in the order of [`Telling`].
    words: FxHashMap<String, Vec<Telling>>,
    glances: Glances,
    /// Of the words that open a clause alone.
    openings: Glances,
}

impl From<Lists> for PartWords {
    fn from(lists: Lists) -> Self {
        let mut parts = Self {
            words: FxHashMap::default(),
            glances: Glances::default(),
            openings: Glances::default(),
        };
        let lists = [
            (Telling::Acts, lists.acts),
            (Telling::Addressed, lists.addressed),
            (Telling::Other, lists.other),
            (Telling::Joins, lists.joins),
            (Telling::Determiner, lists.determiners),
            (Telling::Opens, lists.opens),
        ];
        for (telling, words) in lists {
            for word in words {
                parts.glances.add(&word);
                if telling == Telling::Opens {
                    parts.openings.add(&word);
                }
                parts.words.entry(word).or_default().push(telling);
            }
        }
        parts
    }
}

impl PartWords {
    /// The first thing a word tells.
    pub(super) fn first(&self, word: &str) -> Option<Telling> {
        let (letters, end) = glance(word.as_bytes(), 0);
        // "één" is found without its accents.
        let may_tell = !word.is_ascii() || self.glances.may_hold(letters, end);
        if may_tell { self.tellings(word).first().copied() } else { None }
    }

    /// Whether a word within `text[from..to]` opens a clause.
    pub(super) fn any_opens(&self, text: &str, from: usize, to: usize) -> bool {
        let mut at = from;
        while let Some(start) = word_start(text, at).filter(|&start| start < to) {
            let plain = plain_glance(text.as_bytes(), start);
            let passed =
                plain.filter(|&(letters, end)| !self.openings.may_hold(letters, end - start));
            let Some(word) = next_word(text, start).filter(|_| passed.is_none()) else {
                at = passed.map_or(to, |(_, end)| end);
                continue;
            };
            let words = text.get(start..word.end).unwrap_or_default();
            if self.tellings(words).contains(&Telling::Opens) {
                return true;
            }
            at = word.end;
        }
        false
    }

    fn tellings(&self, word: &str) -> &[Telling] {
        with_key(word, |key| self.words.get(key)).map_or(&[], Vec::as_slice)
    }
}
