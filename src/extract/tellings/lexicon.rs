//! The cue words of `assets/lexicon/standing.yaml`: phrases with gaps, and how they are found.

use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::error::{Error, Result};

/// Most words a gap `…` stands for.
const GAP: usize = 20;

/// The words that come with the program.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let text = include_str!("../../../assets/lexicon/standing.yaml");
    // A test holds the file to be readable; without cues everything has happened.
    Lexicon::parse("lexicon/standing.yaml", text).unwrap_or_default()
});

/// Cue words for standing, clauses and headlines; what each list is for stands in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Lexicon {
    pub(super) standing: Cues,
    pub(super) papers: Papers,
    pub(super) clauses: Clauses,
}

/// Phrases that tell planned and cancelled from happened.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Cues {
    pub(super) planned: Phrases,
    pub(super) planned_then: Phrases,
    pub(super) past: Phrases,
    pub(super) cancelled: Phrases,
    pub(super) negations: FxHashSet<String>,
    /// Words after which a calling-off is only spoken of.
    pub(super) about: FxHashSet<String>,
    pub(super) moved_to: Phrases,
}

/// Words that say a date is only a paper's.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Papers {
    pub(super) nouns: Nouns,
    pub(super) links: FxHashSet<String>,
    pub(super) happenings: FxHashSet<String>,
    pub(super) references: Phrases,
    pub(super) marks: Vec<String>,
}

/// Words at the edges of clauses and headlines.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Clauses {
    pub(super) breaks: FxHashSet<String>,
    pub(super) asides: FxHashSet<String>,
    pub(super) relatives: FxHashSet<String>,
    pub(super) reporting: FxHashSet<String>,
    pub(super) determiners: FxHashSet<String>,
    pub(super) date_prepositions: FxHashSet<String>,
    pub(super) articles: FxHashSet<String>,
    pub(super) conjunctions: FxHashSet<String>,
    pub(super) day_times: FxHashSet<String>,
}

impl Lexicon {
    /// Reads the lexicon from YAML.
    ///
    /// # Errors
    /// With file, line and what was expected.
    pub(super) fn parse(file: &str, text: &str) -> Result<Lexicon> {
        serde_yaml::from_str(text).map_err(|e| Error::Asset {
            file: file.to_owned(),
            line: e.location().map_or(0, |l| l.line()),
            reason: e.to_string(),
        })
    }
}

/// Phrases by their first word; each is runs of words with a gap between two runs.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Phrases(FxHashMap<String, Vec<Vec<Vec<String>>>>);

impl From<Vec<String>> for Phrases {
    fn from(list: Vec<String>) -> Self {
        let mut by_first: FxHashMap<String, Vec<_>> = FxHashMap::default();
        for phrase in list {
            let run = |part: &str| part.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let runs: Vec<_> = phrase.split('…').map(run).collect();
            if let Some(first) = runs.first().and_then(|r| r.first()) {
                by_first.entry(first.clone()).or_default().push(runs);
            }
        }
        Self(by_first)
    }
}

impl Phrases {
    /// Where phrases stand in `words`: first word and one past the last, in order.
    pub(super) fn find(&self, words: &[Cow<'_, str>]) -> Vec<(usize, usize)> {
        let starts = 0..words.len();
        starts.filter_map(|i| Some((i, i + self.length_at(words.get(i..)?)?))).collect()
    }

    /// The first of them.
    pub(super) fn first(&self, words: &[Cow<'_, str>]) -> Option<(usize, usize)> {
        (0..words.len()).find_map(|i| Some((i, i + self.length_at(words.get(i..)?)?)))
    }

    /// Whether any phrase stands in `words`.
    pub(super) fn occur(&self, words: &[Cow<'_, str>]) -> bool {
        self.first(words).is_some()
    }

    /// Words taken by a phrase that begins at the start of `words`.
    fn length_at(&self, words: &[Cow<'_, str>]) -> Option<usize> {
        let phrases = self.0.get(words.first()?.as_ref())?;
        phrases.iter().find_map(|runs| length_of(runs, words))
    }
}

fn length_of(runs: &[Vec<String>], words: &[Cow<'_, str>]) -> Option<usize> {
    let mut at = 0;
    for (i, run) in runs.iter().enumerate() {
        let reach = if i == 0 { 0 } else { GAP };
        let begins = |skip: &usize| {
            let there = words.get(at + skip..at + skip + run.len());
            there.is_some_and(|w| w.iter().zip(run).all(|(a, b)| a.as_ref() == b.as_str()))
        };
        at += (0..=reach).find(begins)? + run.len();
    }
    Some(at)
}

/// Nouns, and those (`-brief`) of which any compound counts too.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Nouns {
    whole: FxHashSet<String>,
    endings: Vec<String>,
}

impl From<Vec<String>> for Nouns {
    fn from(list: Vec<String>) -> Self {
        let (endings, whole): (Vec<_>, Vec<_>) = list.into_iter().partition(|n| n.starts_with('-'));
        let endings = endings.iter().map(|n| n.trim_start_matches('-').to_owned()).collect();
        Self { whole: whole.into_iter().collect(), endings }
    }
}

impl Nouns {
    /// Whether a lower-case word is one of them.
    pub(super) fn hold(&self, word: &str) -> bool {
        self.whole.contains(word) || self.endings.iter().any(|e| word.ends_with(e.as_str()))
    }
}

/// One word, lower case, without the punctuation around it.
pub(super) fn bare(word: &str) -> Cow<'_, str> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    if word.chars().any(char::is_uppercase) {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}
