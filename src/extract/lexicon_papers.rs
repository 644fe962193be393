//! What a paper says of its own day: labels, keys of the front matter, papers of meetings.

use serde::Deserialize;

use super::lexicon::{Lexicon, Sense};
use super::lexicon_data::List;
use super::ruling_date::{ActWords, RulingWords};

/// Words that announce a document's own date.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaperWords {
    pub(crate) labels: List,
    pub(crate) late_labels: List,
    keys: List,
    minutes: List,
    meetings: List,
    meeting_evidence: List,
    /// Around the date in the title of a rule.
    pub(crate) acts: ActWords,
    /// Around the date of a ruling.
    pub(crate) rulings: RulingWords,
}

impl PaperWords {
    /// The place of a key of the front matter among those that hold a document's date, the one that is believed
    /// first at 0.
    pub(crate) fn rank_of_key(&self, key: &str) -> Option<usize> {
        let letter = |c: char| if matches!(c, '_' | '-') { ' ' } else { c.to_ascii_lowercase() };
        self.keys.iter().position(|k| k.chars().eq(key.chars().map(letter)))
    }

    /// Whether words lead to the day of a meeting: "Vergadering van".
    pub(crate) fn names_meeting(&self, words: &str) -> bool {
        self.meetings.iter().any(|m| m.eq_ignore_ascii_case(words))
    }

    /// Whether a text says that it tells what was done at a meeting, and is no letter about it: "Aanwezig: …".
    pub(crate) fn tells_of_meeting(&self, text: &str) -> bool {
        text.lines().filter_map(|line| line.split_once(':')).any(|(head, _)| {
            let head = head.trim_matches(|c: char| !c.is_alphabetic());
            self.meeting_evidence.iter().any(|e| e.eq_ignore_ascii_case(head))
        })
    }
}

impl Lexicon {
    /// Whether a line names the paper of a meeting: "Kort verslag van de …".
    pub(crate) fn names_minutes(&self, line: &str) -> bool {
        let mut words = line.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
        let named = |w: &str| self.papers().minutes.iter().any(|m| m.eq_ignore_ascii_case(w));
        let verb = |w: &str| self.senses(w).iter().any(|s| matches!(s, Sense::Tense(_)));
        let first = words.next().unwrap_or_default();
        // "Kort verslag van", but not "onze agenda", nor "de agenda is leeg".
        let opens =
            named(first) || self.senses(first).is_empty() && words.next().is_some_and(named);
        opens && !words.any(verb)
    }
}
