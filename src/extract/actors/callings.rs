//! Trades and kin before a surname: "trainer Bruins" is not the minister of that name, who has an office or a title.

use serde::Deserialize;

use super::letters::{KeySet, key};
use super::words::words;

/// `callings` in `assets/actor-words.yaml` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CallingWords {
    #[serde(deserialize_with = "words")]
    nouns: Vec<String>,
    endings: Vec<String>,
    #[serde(deserialize_with = "words")]
    others: Vec<String>,
    political: Vec<String>,
}

/// Nouns for what somebody does, by their form.
#[derive(Debug)]
pub(super) struct Callings {
    nouns: KeySet,
    endings: Vec<String>,
    /// Words with such an ending that are none: "over", "december".
    others: KeySet,
    /// Ends of what politicians are called: "partijleider".
    political: Vec<String>,
}

impl Callings {
    pub(super) fn new(words: &CallingWords) -> Self {
        Self {
            nouns: words.nouns.iter().collect(),
            endings: words.endings.clone(),
            others: words.others.iter().collect(),
            political: words.political.clone(),
        }
    }

    /// Whether a word says what somebody does who is no politician: "VVD'er" does not.
    pub(super) fn tell(&self, word: &str) -> bool {
        if word.chars().skip(1).any(char::is_uppercase) {
            return false;
        }
        let word = key(word);
        let ends = |endings: &[String]| endings.iter().any(|e| word.ends_with(e.as_str()));
        let noun =
            self.nouns.contains(&word) || ends(&self.endings) && !self.others.contains(&word);
        noun && !ends(&self.political)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::GAZETTEER;

    #[test]
    fn a_calling_is_told_by_its_form() {
        let callings = &GAZETTEER.sets.context.callings;
        let told = "trainer Bakker conrector stationschef tandarts drogist fysiotherapeut \
                    ambtenaar keukenhulp buurman vrachtwagenchauffeur oom zuster keeper smid \
                    ondernemer violist neuroloog bouwmeester visser dorpsdokter receptioniste";
        for word in told.split_whitespace() {
            assert!(callings.tell(word), "{word}");
        }
        let others = "over onder achter zonder eerder later echter wanneer december maar daar \
                      blijkbaar naar waar hier minister oud-minister partijleider VVD'er \
                      fractievoorzitter spreker woordvoerder indiener heeft zei van motie door eist \
                      wist dat want meent ontkent juist hun kabinetsformateur whether former member";
        for word in others.split_whitespace() {
            assert!(!callings.tell(word), "{word}");
        }
    }
}
