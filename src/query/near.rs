//! When nothing matches: the words and names nearest to what was typed.

use super::dates::{self, Typed};
use super::fuzzy::Fuzzy;
use super::index::Index;
use super::pattern::{Part, Pattern};
use super::words::Words;
use super::{Ask, Query};

/// Letters a word may have at most to be compared.
const MOST: usize = 64;

impl Index {
    /// What may have been meant by a filter that keeps nothing, best first: words of the dossier
    /// nearest to the words typed, where those do not occur; the field that asks for days, when
    /// a date was typed as if it were words.
    pub fn nearest(&self, typed: &str, most: usize) -> Vec<String> {
        let mut near: Vec<(usize, usize, &str)> = Vec::new();
        let Ok(query) = Query::parse(typed) else { return Vec::new() };
        if let Some(query) = with_days(typed) {
            return vec![query];
        }
        for run in query
            .sought()
            .into_iter()
            .flat_map(Pattern::parts)
            .map(|part| part.run)
            .filter(|run| !self.holds(run))
        {
            for words in [&self.sentences, &self.titles, &self.names] {
                near.extend(nearby(words, run));
            }
        }
        near.sort_unstable();
        let mut words: Vec<String> = Vec::new();
        for (_, _, word) in near {
            if words.len() < most && !words.iter().any(|w| w == word) {
                words.push(word.to_owned());
            }
        }
        words
    }

    fn holds(&self, run: &str) -> bool {
        let part = Part { run, head: false, tail: false };
        [&self.sentences, &self.titles, &self.names]
            .iter()
            .any(|w| w.matching(part).next().is_some())
    }
}

/// Words of a filter in which a date is looked for, at most.
const DATE_AMONG: usize = 12;

/// The filter with the field that asks for days before the words that are a date: `visit on:"march
/// 2015"`; of several, before the longest.
fn with_days(typed: &str) -> Option<String> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    if words.len() > DATE_AMONG {
        return None;
    }
    let asked = |run: &[&str]| {
        let text = run.join(" ").replace('"', "");
        let date = matches!(dates::parse(&text), Ok(Typed::Days(_)));
        let value = if run.len() > 1 { format!("\"{text}\"") } else { text };
        date.then(|| format!("on:{value}"))
    };
    (1..=words.len()).rev().find_map(|long| {
        let mut runs = words.windows(long).enumerate();
        let (at, days) = runs.find_map(|(at, run)| Some((at, asked(run)?)))?;
        let (before, rest) = words.split_at_checked(at)?;
        let all = [before, &[days.as_str()], rest.get(long..)?].concat();
        Some(all.join(" "))
    })
}

impl Query {
    /// The words it looks for in texts and names.
    fn sought(&self) -> Vec<&Pattern> {
        let terms = self.clauses.iter().flatten().filter(|term| !term.not);
        let patterns = terms.map(|term| match &term.ask {
            Ask::Words(pattern) => std::slice::from_ref(pattern),
            Ask::Actor(patterns) => patterns,
            _ => &[],
        });
        patterns.flatten().collect()
    }
}

/// Words a slip or two away, or with the same letters in order; with how far, and the more often
/// they occur the earlier.
fn nearby<'a>(words: &'a Words, run: &str) -> impl Iterator<Item = (usize, usize, &'a str)> {
    let typed: Vec<char> = run.chars().collect();
    let slips = typed.len().saturating_sub(1).min(6) / 3;
    let fuzzy = Fuzzy::new(run, 3);
    (0..words.len()).filter_map(move |id| {
        let word = words.word(id);
        let distance = distance(&typed, word, slips)
            .or_else(|| fuzzy.as_ref()?.score(word).map(|_| slips + 1))?;
        Some((distance, usize::MAX - words.owners(id).len(), word))
    })
}

/// Letters to add, leave out, change or swap with their neighbour, up to `most` (optimal string
/// alignment).
fn distance(typed: &[char], word: &str, most: usize) -> Option<usize> {
    if word.len() > 4 * MOST || word.chars().count().abs_diff(typed.len()) > most {
        return None;
    }
    let (mut before, mut last): (Vec<usize>, Vec<usize>) =
        (Vec::new(), (0..=typed.len()).collect());
    let mut previous = None;
    for (i, c) in word.chars().enumerate() {
        let mut row = vec![i + 1];
        for (j, t) in typed.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let change = at(&last, j) + usize::from(*t != c);
            let mut cost = change.min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            if j > 0 && previous == Some(*t) && typed.get(j - 1) == Some(&c) {
                cost = cost.min(at(&before, j - 1) + 1);
            }
            row.push(cost);
        }
        if row.iter().min().is_some_and(|least| *least > most + 1) {
            return None;
        }
        (before, last, previous) = (last, row, Some(c));
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (typed, word, slips) in [
            ("blok", "blok", Some(0)),
            ("blko", "blok", Some(1)),
            ("blk", "blok", Some(1)),
            ("brokers", "broekers", Some(1)),
            ("borekers", "broekers", Some(1)),
            ("koenders", "broekers", None),
            ("", "ab", Some(2)),
        ] {
            let typed: Vec<char> = typed.chars().collect();
            assert_eq!(distance(&typed, word, 2), slips, "{word}");
        }
    }
}
