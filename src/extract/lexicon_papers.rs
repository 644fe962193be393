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
    by: List,
    days: List,
    minutes: List,
    meetings: List,
    meeting_evidence: List,
    openings: List,
    closings: List,
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

    /// "door": before those who made a paper.
    pub(crate) fn is_by(&self, word: &str) -> bool {
        self.by.iter().any(|by| by == word)
    }

    /// Whether a word is one of a day: "startdatum".
    pub(crate) fn ends_in_label(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.days.iter().any(|day| word.ends_with(day.as_str()))
    }

    /// Whether words lead to the day of a meeting: "Vergadering van".
    pub(crate) fn names_meeting(&self, words: &str) -> bool {
        self.meetings.iter().any(|m| m.eq_ignore_ascii_case(words))
    }

    /// Whether a text says that it tells what was done at a meeting, and is no letter about it: "Aanwezig: …".
    pub(crate) fn tells_of_meeting(&self, text: &str) -> bool {
        let is = |word: &str, list: &List| list.iter().any(|e| e.eq_ignore_ascii_case(word));
        let letters = |c: char| !c.is_alphabetic();
        let heads = |line: &str| {
            // "Aanwezig namens de gemeente: …", "Aanwezig" alone, "| Aanwezig | … |"
            let head = line.split_once([':', '|']).map_or(line, |(head, _)| head);
            let (labels, alone) = (line.len() > head.len(), head.trim().len() == line.trim().len());
            let word = head.trim_start_matches(letters).split(letters).next().unwrap_or_default();
            let whole = head.trim_matches(letters).len() == word.len();
            (labels || alone && whole) && is(word, &self.meeting_evidence)
        };
        let named = |line: &str, list: &List| is(line.trim_matches(letters), list);
        let mut lines = text.lines();
        // "1. Opening … 9. Sluiting"
        text.lines().any(|line| heads(line.trim_start_matches(['|', ' ', '*', '#'])))
            || lines.any(|line| named(line, &self.openings))
                && lines.any(|line| named(line, &self.closings))
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
