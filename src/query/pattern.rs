//! What a word or phrase of a filter looks for: folded runs of letters and digits, one after another.

use std::ops::Range;

use memchr::memmem;

use crate::text::fold;

/// Runs of letters and digits in a row, whatever else stands between them.
///
/// `broekers-knol`, `"broekers knol"` and `Broekers–Knol` are the same runs; so are `auto's` with
/// a straight and with a curly apostrophe. A fuzzy search is for plain words only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    runs: Vec<String>,
    /// The first run begins a word.
    head: bool,
    /// The last run ends a word.
    tail: bool,
}

/// One run of a pattern, as it may stand in a word of the vocabulary.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part<'a> {
    /// Folded letters and digits.
    pub(crate) run: &'a str,
    /// It begins the word.
    pub(crate) head: bool,
    /// It ends the word.
    pub(crate) tail: bool,
}

/// The runs of letters and digits in a folded text.
pub(crate) fn runs(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty())
}

impl Pattern {
    /// Part of a word: `word`. `None` when there is no letter or digit in it, here and below.
    pub(crate) fn plain(text: &str) -> Option<Pattern> {
        Self::new(text, false, false)
    }

    /// Whole words: `'word`, `"two words"`.
    pub(crate) fn whole(text: &str) -> Option<Pattern> {
        Self::new(text, true, true)
    }

    /// How a word begins: `prefix*`, and a phrase still being typed.
    pub(crate) fn prefix(text: &str) -> Option<Pattern> {
        Self::new(text, true, false)
    }

    fn new(text: &str, head: bool, tail: bool) -> Option<Pattern> {
        let runs: Vec<_> = runs(&fold(text)).map(str::to_owned).collect();
        (!runs.is_empty()).then_some(Pattern { runs, head, tail })
    }

    /// Whether any part of a word will do: only then may it be searched fuzzily.
    pub(crate) fn is_plain(&self) -> bool {
        !self.head && !self.tail
    }

    /// What was typed, folded.
    pub(crate) fn text(&self) -> String {
        self.runs.join(" ")
    }

    /// Its runs, as they may stand in words.
    pub(crate) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        let last = self.runs.len() - 1;
        self.runs.iter().enumerate().map(move |(i, run)| Part {
            run,
            head: self.head || i > 0,
            tail: self.tail || i < last,
        })
    }

    /// Whether it stands in a folded text.
    pub(crate) fn is_in(&self, folded: &str) -> bool {
        self.places(folded).next().is_some()
    }

    /// Where it stands in a folded text: in order, not overlapping.
    pub(crate) fn places(&self, folded: &str) -> impl Iterator<Item = Range<usize>> {
        let first = self.runs.first().map(String::as_str).unwrap_or_default();
        let step = first.chars().next().map_or(1, char::len_utf8);
        let finder = memmem::Finder::new(first.as_bytes());
        let mut from = 0;
        std::iter::from_fn(move || {
            loop {
                let start = from + finder.find(folded.as_bytes().get(from..)?)?;
                if let Some(end) = self.end_at(folded, start) {
                    from = end.max(start + step);
                    return Some(start..end);
                }
                from = start + step;
            }
        })
    }

    /// Where the pattern ends when its first run stands at `start`.
    fn end_at(&self, folded: &str, start: usize) -> Option<usize> {
        if self.head && folded.get(..start)?.ends_with(char::is_alphanumeric) {
            return None;
        }
        let mut at = start;
        for (i, run) in self.runs.iter().enumerate() {
            if i > 0 {
                let rest = folded.get(at..)?;
                at += rest.len() - rest.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
            }
            let rest = folded.get(at..)?.strip_prefix(run.as_str())?;
            let ends = self.tail || i + 1 < self.runs.len();
            if ends && rest.starts_with(char::is_alphanumeric) {
                return None;
            }
            at += run.len();
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: Option<Pattern>, text: &str) -> Vec<String> {
        let folded = fold(text);
        let pattern = pattern.unwrap();
        pattern.places(&folded).map(|r| folded[r].to_owned()).collect()
    }

    #[test]
    fn plain_words_stand_anywhere_in_a_word() {
        assert_eq!(found(Pattern::plain("vest"), "geïnvesteerd"), ["vest"]);
        assert_eq!(found(Pattern::plain("geïn"), "GEINVESTEERD"), ["gein"]);
        assert_eq!(found(Pattern::plain("knol-wilde"), "Broekers-Knol, wilde"), ["knol, wilde"]);
        assert_eq!(found(Pattern::plain("aa"), "aaaaa"), ["aa", "aa"]);
    }

    #[test]
    fn whole_words_have_ends() {
        assert_eq!(found(Pattern::whole("blok"), "blokkade, Blok!"), ["blok"]);
        assert_eq!(found(Pattern::whole("broekers knol"), "van Broekers-Knol."), ["broekers-knol"]);
        assert_eq!(found(Pattern::whole("aa a"), "aaa a"), [""; 0]);
        assert_eq!(found(Pattern::prefix("per em"), "per email, super em"), ["per em"]);
    }

    #[test]
    fn without_letters_there_is_no_pattern() {
        assert_eq!(Pattern::plain("–&"), None);
        assert_eq!(Pattern::whole(""), None);
    }
}
