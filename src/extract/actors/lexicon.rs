//! Known words and phrases, found in one pass over a text, whole words only, longest first.
//!
//! A table keyed by the first word of each phrase, not an automaton: whole words are all we want, and
//! an Aho-Corasick automaton over the same 2,000 names takes 8 to 18 ms to build, a third of the time
//! the whole program may take to start; this takes a fraction of one.

use std::cell::OnceCell;
use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::Sense;
use crate::text::Span;

/// A phrase found in a text, and what it can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// The words.
    pub(super) span: Span,
    /// What they can mean, filled from the front.
    senses: [Option<Sense>; 4],
}

impl Hit {
    /// The first sense `of` accepts.
    pub(super) fn sense<T>(&self, of: impl Fn(Sense) -> Option<T>) -> Option<T> {
        self.senses.iter().flatten().find_map(|s| of(*s))
    }

    /// Whether it can mean this.
    pub(super) fn is(&self, sense: Sense) -> bool {
        self.senses.contains(&Some(sense))
    }

    fn of(span: Span, senses: impl Iterator<Item = Sense>) -> Self {
        let mut hit = Self { span, senses: [None; 4] };
        for (slot, sense) in hit.senses.iter_mut().zip(senses) {
            *slot = Some(sense);
        }
        hit
    }
}

/// One letter of a phrase: folded, and whether it must be a capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Letter {
    folded: char,
    capital: bool,
}

#[derive(Debug, Clone)]
struct Phrase {
    hash: u32,
    /// That of its second word, which sends away most phrases with a common first one ("de").
    second: Option<u32>,
    /// An apostrophe stands before its first word: "'s-Gravenhage".
    quoted: bool,
    letters: Vec<Letter>,
    sense: Sense,
}

/// Phrases by their first word.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Sorted by bucket, then longest first.
    phrases: Vec<Phrase>,
    /// Where each bucket's phrases stand; a power of two of them, so that a mask cuts a hash to one.
    buckets: Vec<Range<u32>>,
}

impl Lexicon {
    /// From phrases and what they mean. A capital in a phrase must be one in the text; any other
    /// letter may be one where a word begins, or where the whole phrase stands in capitals.
    pub(super) fn new<'a>(words: impl Iterator<Item = (&'a str, Sense)>) -> Self {
        let mut phrases: Vec<Phrase> = words.filter_map(|(w, s)| Phrase::new(w, s)).collect();
        // Four times as many buckets as phrases: most words of a text then fall into an empty one.
        let mut buckets = vec![0..0; (phrases.len() * 4).next_power_of_two()];
        let bucket = |hash: u32| hash as usize & (buckets.len() - 1);
        phrases.sort_by_cached_key(|p| (bucket(p.hash), std::cmp::Reverse(p.letters.len())));
        let places: Vec<usize> = phrases.iter().map(|p| bucket(p.hash)).collect();
        for (i, place) in (0u32..).zip(places) {
            if let Some(b) = buckets.get_mut(place) {
                *b = if b.end == 0 { i..i + 1 } else { b.start..i + 1 };
            }
        }
        Self { phrases, buckets }
    }

    /// Whether words are a phrase of it.
    pub(super) fn knows(&self, words: &str) -> bool {
        let mut hits = Vec::new();
        self.find(words, Span::new(0, words.len()), &mut hits);
        hits.iter().any(|h| h.span.len() == words.len() && !h.is(Sense::Initials))
    }

    /// All phrases in `text` within `span`, in order, not overlapping.
    pub(super) fn find(&self, text: &str, span: Span, found: &mut Vec<Hit>) {
        let Some(text) = text.get(..span.end) else { return };
        let mut at = span.start;
        while let Some(word) = next_word(text, at) {
            let hit = self.at(text, &word).or_else(|| initial(text, &word));
            at = hit.map_or(word.end, |h| h.span.end);
            found.extend(hit);
        }
    }

    fn at(&self, text: &str, word: &Word) -> Option<Hit> {
        let bucket = self.buckets.get(word.hash as usize & (self.buckets.len() - 1))?;
        let phrases = self.phrases.get(bucket.start as usize..bucket.end as usize)?;
        let second = OnceCell::new();
        let second = || *second.get_or_init(|| next_word(text, word.end).map(|w| w.hash));
        let may_match =
            |p: &Phrase| p.hash == word.hash && (p.second.is_none() || p.second == second());
        let matching = |(i, p): (usize, &Phrase)| Some((i, p.matches(text, word.start)?));
        let (longest, end) =
            phrases.iter().enumerate().filter(|(_, p)| may_match(p)).find_map(matching)?;
        let length = phrases.get(longest)?.letters.len();
        let same = phrases.get(longest..)?.iter().take_while(|p| p.letters.len() == length);
        let senses = same.filter(|p| p.matches(text, word.start) == Some(end)).map(|p| p.sense);
        let quote =
            phrases.get(longest)?.quoted.then(|| text.get(..word.start)?.chars().next_back());
        let quote = quote.flatten().filter(|c| fold(*c) == '\'').map_or(0, char::len_utf8);
        Some(Hit::of(Span::new(word.start - quote, end), senses))
    }
}

/// "A." or "Th.": a name may begin here.
fn initial(text: &str, word: &Word) -> Option<Hit> {
    let bytes = text.as_bytes();
    let short = word.end - word.start <= 3 && bytes.get(word.end) == Some(&b'.');
    let capital = short && text.get(word.start..)?.chars().next()?.is_uppercase();
    capital.then(|| Hit::of(Span::new(word.start, word.end), std::iter::once(Sense::Initials)))
}

impl Phrase {
    fn new(words: &str, sense: Sense) -> Option<Self> {
        let first = next_word(words, 0)?;
        let second = next_word(words, first.end).map(|w| w.hash);
        let words = words.get(first.start..)?;
        let mut letters = Vec::with_capacity(words.len());
        letters
            .extend(words.chars().map(|c| Letter { folded: fold(c), capital: c.is_uppercase() }));
        let quoted = first.start > 0;
        Some(Self { hash: first.hash, second, quoted, letters, sense })
    }

    /// Where it ends when it stands at `start`.
    fn matches(&self, text: &str, start: usize) -> Option<usize> {
        let mut chars = text.get(start..)?.char_indices().filter(|(_, c)| !is_combining_mark(*c));
        let (mut end, mut word_start, mut loud, mut small) = (start, true, false, false);
        for letter in &self.letters {
            let (at, c) = chars.next()?;
            if fold(c) != letter.folded || (letter.capital && !c.is_uppercase()) {
                return None;
            }
            // A capital inside a word is fine only when there is no small letter at all.
            loud |= c.is_uppercase() && !letter.capital && !word_start;
            small |= c.is_lowercase();
            word_start = !c.is_alphanumeric();
            end = start + at + c.len_utf8();
        }
        let whole = !text.get(end..)?.chars().next().is_some_and(is_word);
        (whole && !(loud && small)).then_some(end)
    }
}

/// A word and the hash of its folded letters.
pub(super) struct Word {
    /// First byte.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    hash: u32,
}

/// The next run of letters and digits at or after `from`.
pub(super) fn next_word(text: &str, from: usize) -> Option<Word> {
    let bytes = text.as_bytes();
    let mut start = from;
    while let Some(&b) = bytes.get(start) {
        if b.is_ascii_alphanumeric() {
            break;
        }
        if !b.is_ascii() {
            let c = text.get(start..)?.chars().next()?;
            if is_word(c) {
                break;
            }
            start += c.len_utf8();
            continue;
        }
        start += 1;
    }
    let (end, hash) = word_end(text, start)?;
    Some(Word { start, end, hash })
}

/// Where the word at `start` ends, and the hash (FNV-1a) of its folded letters.
fn word_end(text: &str, start: usize) -> Option<(usize, u32)> {
    let bytes = text.as_bytes();
    let (mut end, mut hash) = (start, 0x811c_9dc5_u32);
    let mut mix = |x: u32| hash = (hash ^ x).wrapping_mul(0x0100_0193);
    while let Some(&b) = bytes.get(end) {
        if b.is_ascii_alphanumeric() {
            mix(u32::from(b.to_ascii_lowercase()));
            end += 1;
        } else if b.is_ascii() {
            break;
        } else {
            let c = text.get(end..)?.chars().next()?;
            if !is_word(c) {
                break;
            }
            if !is_combining_mark(c) {
                mix(u32::from(fold(c)));
            }
            end += c.len_utf8();
        }
    }
    // The low bits choose the bucket: mix the high ones in.
    (end > start).then_some((end, hash ^ (hash >> 16)))
}

/// Whether a character is part of a word.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// A character without case and accent; all apostrophes, hyphens and spaces are one.
pub(super) fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    match c {
        '’' | '‘' | '´' => '\'',
        '\u{2010}' | '\u{2011}' | '–' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        _ => {
            let mut base = None;
            decompose_canonical(c, |part| base = base.or(Some(part)));
            let base = base.unwrap_or(c);
            base.to_lowercase().next().unwrap_or(base)
        }
    }
}

/// Letters and digits of a name, folded, nothing between them: "van Dijk" and "vanDijk" are one.
pub(super) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    key.extend(name.chars().filter(|c| c.is_alphanumeric()).map(fold));
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(lexicon: &Lexicon, text: &'t str) -> Vec<&'t str> {
        let mut hits = Vec::new();
        lexicon.find(text, Span::new(0, text.len()), &mut hits);
        hits.iter().map(|h| h.span.of(text)).collect()
    }

    #[test]
    fn phrases_are_found_by_whole_words_longest_first() {
        let words = ["Raad", "Raad van State", "OM", "IenW", "politie", "Yeşilgöz", "DT&V"];
        let lexicon = Lexicon::new(words.iter().map(|w| (*w, Sense::Ministry)));
        let cases: &[(&str, &[&str])] = &[
            ("de Raad van State oordeelt", &["Raad van State"]),
            ("de Raad van Staten", &["Raad"]),
            ("HET OM EN DE RAAD VAN STATE", &["OM", "RAAD VAN STATE"]),
            ("om de raad", &[]),
            ("IenW, IENW, iENW, Ienw", &["IenW", "IENW"]),
            ("Politie en politie en POLITIE en poLitie", &["Politie", "politie", "POLITIE"]),
            ("Yesilgoz, Yeşilgöz, YEŞILGÖZ", &["Yesilgoz", "Yeşilgöz", "YEŞILGÖZ"]),
            ("(DT&V)", &["DT&V"]),
            ("politieagent", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(found(&lexicon, text), *expected, "{text}");
        }
    }

    #[test]
    fn a_hit_has_every_sense_of_its_words() {
        let lexicon = Lexicon::new(
            [("regering", Sense::Cabinet), ("regering", Sense::Head(3)), ("rege", Sense::Ministry)]
                .into_iter(),
        );
        let mut hits = Vec::new();
        lexicon.find("De Regering", Span::new(0, 11), &mut hits);
        assert_eq!(hits.len(), 1);
        assert!(hits[0].is(Sense::Cabinet) && hits[0].is(Sense::Head(3)));
        assert!(!hits[0].is(Sense::Ministry));
    }

    proptest::proptest! {
        #[test]
        fn hits_are_in_order_on_boundaries_and_never_overlap(text in "[a-zA-Zé’ .\u{301}-]{0,60}") {
            let lexicon = Lexicon::new(
                ["a", "a b", "É", "s-e"].iter().map(|w| (*w, Sense::Ministry)),
            );
            let mut hits = Vec::new();
            lexicon.find(&text, Span::new(0, text.len()), &mut hits);
            let mut last = 0;
            for h in hits {
                proptest::prop_assert!(h.span.start >= last && h.span.end > h.span.start);
                proptest::prop_assert!(text.get(h.span.range()).is_some());
                last = h.span.end;
            }
        }
    }
}
