//! The words by which parts and kinds of documents are told apart, from `assets/corpus.yaml`.

use std::collections::HashSet;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::hyphen::Hyphen;

/// The embedded cues. A test holds the file to its form; were it broken, no cue would hold.
pub(super) static CUES: LazyLock<Cues> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../assets/corpus.yaml")).unwrap_or_default()
});

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cues {
    hyphen: HyphenCues,
    pub furniture: FurnitureCues,
    pub not_headings: Vec<String>,
    pub genre: GenreCues,
    pub subject: Vec<String>,
    pub not_titles: Vec<String>,
    pub titles: Vec<String>,
    pub own_kind: OwnKindCues,
    pub small_words: FxHashSet<String>,
    pub open_words: FxHashSet<String>,
    pub letter_heads: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct HyphenCues {
    kept_after: FxHashSet<String>,
    kept_after_endings: Vec<String>,
    suspended_before: FxHashSet<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FurnitureCues {
    pub begins: Vec<String>,
    pub begins_numbered: Vec<String>,
    pub codes: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GenreCues {
    pub letter: Vec<String>,
    pub press_release: Vec<String>,
    pub news: Vec<String>,
    pub agencies: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnKindCues {
    pub pointers: FxHashSet<String>,
    pub between: FxHashSet<String>,
    nouns: FxHashSet<String>,
    endings: Vec<String>,
}

impl OwnKindCues {
    /// Whether a word in lower case names a kind of paper.
    pub(super) fn names(&self, word: &str) -> bool {
        self.nouns.contains(word) || self.endings.iter().any(|e| word.ends_with(e.as_str()))
    }
}

impl Cues {
    /// What a hyphen between `head` at a line end and `next` on the next line means. `written`
    /// holds the compounds that the document writes with a hyphen elsewhere.
    pub(super) fn hyphen(&self, head: &str, next: &str, written: &HashSet<String>) -> Hyphen {
        let next_low = next.to_lowercase();
        if self.hyphen.suspended_before.contains(&next_low) {
            return Hyphen::Suspended;
        }
        let last_part = head.rsplit('-').next().unwrap_or(head);
        let odd = |c: char| c.is_uppercase() || c.is_numeric();
        let initials = last_part.chars().skip(1).any(odd) || last_part.chars().all(odd);
        if initials || next.starts_with(odd) || next.starts_with(['\'', '’']) {
            return Hyphen::Kept;
        }
        let head_low = last_part.to_lowercase();
        let long = next_low.chars().count() >= 5;
        let paired =
            long && self.hyphen.kept_after_endings.iter().any(|e| head_low.ends_with(e.as_str()));
        let compound = || format!("{}-{next_low}", head.to_lowercase());
        if paired || self.hyphen.kept_after.contains(&head_low) || written.contains(&compound()) {
            return Hyphen::Kept;
        }
        Hyphen::Broken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cues_have_their_form() {
        let read: Result<Cues, _> = serde_yaml::from_str(include_str!("../../assets/corpus.yaml"));
        assert!(read.is_ok(), "{:?}", read.err());
    }

    #[test]
    fn a_hyphen_at_a_line_end_is_told_by_what_stands_on_both_sides() {
        let written = HashSet::from(["kennis-economie".to_owned()]);
        let table = [
            ("gemeen", "schap", Hyphen::Broken),
            ("Gemeen", "schap", Hyphen::Broken),
            ("vertegenwoor", "digingen", Hyphen::Broken),
            ("Duits", "Franse", Hyphen::Kept),
            ("PCR", "test", Hyphen::Kept),
            ("VVD", "fractie", Hyphen::Kept),
            ("A4", "blad", Hyphen::Kept),
            ("in", "en", Hyphen::Suspended),
            ("re", "integratie", Hyphen::Kept),
            ("sociaal", "economische", Hyphen::Kept),
            ("technisch", "economisch", Hyphen::Kept),
            ("kennis", "economie", Hyphen::Kept),
            ("noord", "westen", Hyphen::Kept),
        ];
        for (head, next, want) in table {
            assert_eq!(CUES.hyphen(head, next, &written), want, "{head}- {next}");
        }
    }
}
