//! Words around a name or an office that rule somebody out: of sex, of councils, of the past.

use aho_corasick::{AhoCorasick, BuildError};
use serde::Deserialize;

use super::callings::{CallingWords, Callings};
use super::letters::KeySet;
use super::local::Chambers;
use super::sexes::Sexes;
use super::words::words;

/// `context` of `assets/actor-words.yaml` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContextWords {
    theirs: Vec<String>,
    pub(super) sir: Vec<String>,
    pub(super) madam: Vec<String>,
    #[serde(deserialize_with = "words")]
    pub(super) women: Vec<String>,
    #[serde(deserialize_with = "words")]
    pub(super) men: Vec<String>,
    households: Vec<String>,
    prepositions: Vec<String>,
    pub(super) council: Vec<String>,
    pub(super) parliament: Vec<String>,
    past: Vec<String>,
    times: Vec<String>,
    now: Vec<String>,
    ours: Vec<String>,
    peers: Vec<String>,
    speakers: Vec<String>,
    governing: Vec<String>,
    other_peers: Vec<String>,
    public: Vec<String>,
    once: Vec<String>,
    streetward: Vec<String>,
    honoured: Vec<String>,
    asks: Vec<String>,
    idle: Vec<String>,
    callings: CallingWords,
}

/// Words that rule somebody out.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) sexes: Sexes,
    pub(super) chambers: Chambers,
    pub(super) callings: Callings,
    /// "ambtgenoot", before the surname of a minister.
    pub(super) peers: KeySet,
    /// "minister", behind a quotation: its speaker.
    pub(super) speakers: KeySet,
    /// "president": whose peer may be a minister.
    pub(super) governing: KeySet,
    /// "rechter": whose peer is none.
    pub(super) other_peers: KeySet,
    /// "onderhandelaar": what politicians are, too.
    pub(super) public: KeySet,
    /// What politicians have been before.
    pub(super) once: KeySet,
    /// Before the name of a street.
    pub(super) streetward: KeySet,
    /// Whom streets are named after.
    pub(super) honoured: KeySet,
    /// Verbs that ask what somebody thinks of something.
    pub(super) asks: KeySet,
    /// Behind "minister van", where it is no portfolio: "plan", "de".
    pub(super) idle: KeySet,
    /// "familie", before a surname.
    pub(super) households: KeySet,
    /// "naar", before an article.
    pub(super) prepositions: KeySet,
    /// "zijn", before an office.
    pub(super) theirs: KeySet,
    /// "destijds"
    past: AhoCorasick,
    times: KeySet,
    now: KeySet,
    /// "ons land"
    ours: Vec<String>,
}

impl Context {
    pub(super) fn new(words: &ContextWords) -> Result<Self, BuildError> {
        let past = AhoCorasick::builder().ascii_case_insensitive(true).build(&words.past)?;
        let set = |words: &[String]| words.iter().collect::<KeySet>();
        Ok(Self {
            sexes: Sexes::new(words),
            callings: Callings::new(&words.callings),
            peers: set(&words.peers),
            speakers: set(&words.speakers),
            governing: set(&words.governing),
            other_peers: set(&words.other_peers),
            public: set(&words.public),
            once: set(&words.once),
            streetward: set(&words.streetward),
            honoured: set(&words.honoured),
            asks: set(&words.asks),
            idle: set(&words.idle),
            chambers: Chambers::new(words)?,
            households: set(&words.households),
            prepositions: set(&words.prepositions),
            theirs: set(&words.theirs),
            past,
            times: set(&words.times),
            now: set(&words.now),
            ours: words.ours.clone(),
        })
    }

    /// "Destijds" in a sentence.
    pub(super) fn tells_of_the_past(&self, sentence: &str) -> bool {
        let letter = |at: Option<char>| at.is_some_and(char::is_alphanumeric);
        self.past.find_iter(sentence).any(|hit| {
            let (before, behind) = (sentence.get(..hit.start()), sentence.get(hit.end()..));
            let before = before.and_then(|words| words.chars().next_back());
            !letter(before) && !letter(behind.and_then(|words| words.chars().next()))
        })
    }

    /// Whether the words of a sentence before a year tell that something happened in it: "in 1975", "na de storm
    /// van 1953", but not "de wet van 1975".
    pub(super) fn tells_when(&self, before_year: &str) -> bool {
        let mut words = before_year.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
        let first = words.next().is_some_and(|w| self.times.contains(w));
        let last = words.next_back().is_some_and(|w| self.times.contains(w));
        first && !before_year.contains([',', ';', ':']) || last
    }

    /// "Thans" in a sentence.
    pub(super) fn tells_of_now(&self, sentence: &str) -> bool {
        sentence.split(|c: char| !c.is_alphabetic()).any(|w| self.now.contains(w))
    }

    /// "in", "onder"
    pub(super) fn is_time(&self, word: &str) -> bool {
        self.times.contains(word)
    }

    /// "ons land"
    pub(super) fn tells_of_us(&self, words: &str) -> bool {
        self.ours.iter().any(|w| words.contains(w.as_str()))
    }
}
