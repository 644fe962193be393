//! Fuzzy matching of words and names, and ranking for pickers: the one file that knows fuzzy-matcher.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::pattern::{Pattern, runs};
use crate::text::fold;

/// Letters compared at most, on both sides: the matcher costs one times the other.
const MOST: usize = 64;
/// Letters of a name that one typed letter may stand for, on average: more is a scattering.
const SPREAD: usize = 3;

/// Something typed, ready to be compared with many words.
///
/// A word is meant when the letters typed stand in it in order, the first of them at the beginning
/// of a word, not scattered, and the matcher's score is at least three quarters of what the typed
/// letters score against themselves. On the 766 words of the built-in dossier this finds every
/// word of six letters or more with one or two letters left out, and 93 % of those typed without
/// vowels, with a third of a word too many each (at two thirds: half a word). Of 237 other Dutch
/// words that do not occur in it, nine are taken for one that does.
pub(crate) struct Fuzzy {
    matcher: SkimMatcherV2,
    typed: String,
    floor: i64,
}

impl Fuzzy {
    /// Of folded letters, at least `least`; `None` for fewer, for too many, and for numbers: a
    /// number with a digit left out is another number.
    pub(crate) fn new(typed: &str, least: usize) -> Option<Fuzzy> {
        let typed: String = typed.chars().filter(|c| c.is_alphanumeric()).collect();
        let letters = typed.chars().count();
        if !(least..=MOST).contains(&letters) || typed.contains(char::is_numeric) {
            return None;
        }
        let matcher = SkimMatcherV2::default().ignore_case();
        let floor = matcher.fuzzy_match(&typed, &typed)? * 3 / 4;
        Some(Fuzzy { matcher, typed, floor })
    }

    /// The first letter: a word that is meant begins with it.
    pub(crate) fn initial(&self) -> &str {
        let end = self.typed.chars().next().map_or(0, char::len_utf8);
        self.typed.get(..end).unwrap_or_default()
    }

    /// How well a folded word or name is meant, from the best of its beginnings; `None` below the
    /// floor, which is that of letters in one word.
    pub(crate) fn score(&self, name: &str) -> Option<i64> {
        let end = name.char_indices().nth(MOST).map_or(name.len(), |(at, _)| at);
        let name = name.get(..end)?;
        let begins =
            |at: usize| !name.get(..at).is_some_and(|s| s.ends_with(char::is_alphanumeric));
        let starts = name.match_indices(self.initial()).map(|(at, _)| at).filter(|at| begins(*at));
        starts.filter_map(|at| self.score_from(name.get(at..)?)).max()
    }

    fn score_from(&self, name: &str) -> Option<i64> {
        let (score, places) = self.matcher.fuzzy_indices(name, &self.typed)?;
        let (first, last) = (*places.first()?, *places.last()?);
        let meant = score >= self.floor && last + 1 - first <= SPREAD * places.len();
        // Letters of one word are likelier meant than those of two: `bkers` is Broekers, and only
        // where there is none Bert Koenders.
        let within = name.chars().take(last).skip(first).all(char::is_alphanumeric);
        meant.then_some(if within { score } else { score * 3 / 4 })
    }
}

/// Which of `names` are meant by what was typed, best first, each with its place and a score to
/// compare it by: phrase before prefix before substring, and fuzzy where there is none of these.
/// Case and accents do not count, nor does the order of words. With nothing typed all are, in their own order.
///
/// ```
/// let names = ["Stef Blok", "Ankie Broekers-Knol", "Sociale blokkade"];
/// let places = |typed| {
///     let ranked = dossier_tui::query::rank(typed, names.into_iter());
///     ranked.into_iter().map(|(place, _)| place).collect::<Vec<_>>()
/// };
/// assert_eq!(places("blok"), [0, 2]);
/// assert_eq!(places("knol ank"), [1]);
/// assert_eq!(places("bkers"), [1]);
/// ```
pub fn rank<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Vec<(usize, i64)> {
    let folded = fold(typed);
    let wanted = Wanted::new(&folded);
    let score = |(i, name): (usize, &str)| {
        Some((i, wanted.as_ref().map_or(Some(0), |w| w.score(&fold(name)))?))
    };
    let mut ranked: Vec<_> = names.enumerate().filter_map(score).collect();
    ranked.sort_by_key(|(i, score)| (-score, *i));
    // What holds the letters as typed leaves no doubt that calls for a guess.
    if ranked.first().is_some_and(|best| best.1 >= Wanted::RANK) {
        ranked.retain(|(_, score)| *score >= Wanted::RANK);
    }
    ranked
}

/// What was typed into a picker, as phrase, as words and as letters.
struct Wanted {
    phrase: Pattern,
    prefix: Pattern,
    words: Vec<Pattern>,
    fuzzy: Option<Fuzzy>,
}

impl Wanted {
    /// One rank above another, whatever the scores within them.
    const RANK: i64 = 100_000;

    fn new(folded: &str) -> Option<Wanted> {
        Some(Wanted {
            phrase: Pattern::whole(folded)?,
            prefix: Pattern::prefix(folded)?,
            words: runs(folded).filter_map(Pattern::plain).collect(),
            fuzzy: Fuzzy::new(folded, 2),
        })
    }

    /// Within a rank the earlier and then the shorter name comes first.
    fn score(&self, name: &str) -> Option<i64> {
        let at = |p: &Pattern| p.places(name).next().map(|place| place.start);
        let within = |at: usize| {
            let cost = at.min(99) * 100 + name.len().min(99);
            i64::try_from(cost).map_or(0, |cost| Self::RANK - cost)
        };
        let first = || self.words.iter().map(at).collect::<Option<Vec<_>>>()?.into_iter().min();
        if let Some(at) = at(&self.phrase) {
            return Some(3 * Self::RANK + within(at));
        }
        if let Some(at) = at(&self.prefix) {
            return Some(2 * Self::RANK + within(at));
        }
        if let Some(at) = first() {
            return Some(Self::RANK + within(at));
        }
        self.fuzzy.as_ref()?.score(name)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn letters_in_order_are_not_enough() {
        for (typed, word, meant) in [
            ("bkers", "broekers", true),
            ("bkers", "ankie broekers-knol", true),
            ("vdburg", "eric van der burg", true),
            ("geinvsterd", "geinvesteerd", true),
            ("roekrs", "broekers", false),
            ("rabt", "radicaliseringsproblematiek", false),
            ("bkers", "burgers in het buitenland kwamen eerst", false),
        ] {
            assert_eq!(
                Fuzzy::new(typed, 4).unwrap().score(word).is_some(),
                meant,
                "{typed} {word}"
            );
        }
        assert!(Fuzzy::new("blo", 4).is_none());
        assert!(Fuzzy::new("2015", 4).is_none());
    }

    #[test]
    fn phrase_before_prefix_before_substring_before_fuzzy() {
        let names = ["afblokken", "blokkade", "Stef Blok", "bijna laat op klok", "Blök"];
        let ranked: Vec<_> =
            rank("blok", names.into_iter()).iter().map(|(i, _)| names[*i]).collect();
        assert_eq!(ranked, ["Blök", "Stef Blok", "blokkade", "afblokken"]);
        let guessed = rank("bnkl", names.into_iter());
        assert_eq!(guessed.len(), 0, "scattered letters are nobody's name");
        let found = |typed| rank(typed, ["Bert Koenders", "Ankie Broekers-Knol"].into_iter()).len();
        assert_eq!((found("bro"), found("bkoe")), (1, 1), "a guess only where nothing holds it");
    }

    proptest! {
        #[test]
        fn ranking_is_in_order_and_without_doubles(typed in "\\PC{0,12}", names in prop::collection::vec("\\PC{0,20}", 0..8)) {
            let ranked = rank(&typed, names.iter().map(String::as_str));
            prop_assert!(ranked.windows(2).all(|w| w[0].1 >= w[1].1));
            let mut places: Vec<_> = ranked.iter().map(|(i, _)| *i).collect();
            places.sort_unstable();
            places.dedup();
            prop_assert_eq!(places.len(), ranked.len());
        }
    }
}
