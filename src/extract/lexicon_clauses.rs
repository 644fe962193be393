//! Lists of the lexicon about clauses and papers: verbs, questions with their answers, mails.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::lexicon_data::List;

/// Words that tell the tense of a clause.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TenseWords {
    pub(crate) past: List,
    /// Stems of regular verbs, by the ending their past has: "maak" with "te".
    #[serde(default)]
    pub(crate) regular: BTreeMap<String, List>,
    /// Forms that also say whose something is, behind the words that tell.
    #[serde(default)]
    pub(crate) possessives: List,
    #[serde(default)]
    pub(crate) before_possessives: List,
    pub(crate) perfect: List,
    pub(crate) passive: List,
    /// "be", "been": no verbs that tell.
    pub(crate) helping: List,
    /// "moest", before an infinitive.
    pub(crate) modals: List,
    pub(crate) future: List,
    pub(crate) present: List,
    pub(crate) participle_starts: List,
    pub(crate) participle_endings: List,
    pub(crate) past_endings: List,
    /// Letters of the shortest word that such an ending tells.
    pub(crate) past_shortest: usize,
    pub(crate) clauses: List,
}

/// Words around questions and answers, as they are printed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionWords {
    pub(crate) asked: List,
    pub(crate) answered: List,
    pub(crate) sent: List,
}

/// Which way years are counted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Eras {
    pub(crate) after: List,
    pub(crate) before: List,
}

/// Words of mail programs at the head of a mail.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MailWords {
    pub(crate) from: List,
    pub(crate) sent: List,
    pub(crate) beside: List,
    pub(crate) people: List,
    pub(crate) opens: List,
    pub(crate) wrote: List,
    pub(crate) banners: List,
    pub(crate) papers: List,
    pub(crate) dated: List,
    pub(crate) acts: List,
    pub(crate) about: List,
}
