//! Known words and phrases, found in one pass over a text, whole words only, longest first.
//!
//! A table keyed by the first one or two words of each phrase, not an automaton: whole words are all
//! we want, and an Aho-Corasick automaton over 2,000 of the names takes 8 to 18 ms to build, a third
//! of the time the whole program may take to start; this takes a fraction of one.

use std::ops::Range;

use super::Sense;
use super::capitals::Capitals;
use super::letters::{Word, fold, joined, next_word, word_at, word_start};
use super::phrase::{Phrase, is_noted, plain};
use super::sight::{self, Sight, cased};
use crate::text::Span;

/// The longest initial, in bytes.
const SHORT: usize = 3;

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

    /// Whether it can mean nothing but a body or a place.
    pub(super) fn is_only_an_actor(&self) -> bool {
        matches!(self.senses, [Some(Sense::Actor(_)), None, ..])
    }

    fn of(span: Span, senses: impl Iterator<Item = Sense>) -> Self {
        let mut hit = Self { span, senses: [None; 4] };
        for (slot, sense) in hit.senses.iter_mut().zip(senses) {
            *slot = Some(sense);
        }
        hit
    }
}

/// Phrases by their first word, or their first two.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// The words of all phrases, without accents; a capital must be one in the text.
    letters: String,
    /// Sorted by bucket, then by hash, then longest first.
    phrases: Vec<Phrase>,
    /// Where each bucket's phrases stand; a power of two of them, so that a mask cuts a hash to one.
    buckets: Vec<Range<u32>>,
    sight: Sight,
}

/// A lexicon in the making.
#[derive(Debug, Default)]
pub(super) struct Builder {
    lexicon: Lexicon,
    sight: sight::Builder,
}

impl Builder {
    /// Adds a phrase. A capital in it must be one in the text; any other letter may be one where a word
    /// begins, or where the whole phrase stands in capitals.
    pub(super) fn add(&mut self, words: &str, sense: Sense) {
        let from = self.lexicon.letters.len();
        match words.is_ascii() {
            true => self.lexicon.letters.push_str(words),
            false => self.lexicon.letters.extend(words.chars().map(plain)),
        }
        let stored = self.lexicon.letters.get(from..).unwrap_or_default();
        let Some(first) = next_word(stored, 0) else { return };
        let second = next_word(stored, first.end);
        let pair = second.map(|second| joined(first.hash, second.hash));
        let loud = begins_loud(stored, first.start);
        self.sight.add(first.hash, loud, pair);
        self.sight.quiet |=
            !loud && !stored.as_bytes().get(first.start).is_some_and(u8::is_ascii_digit);
        let hash = pair.unwrap_or(first.hash);
        let length = stored.len() - first.start;
        if let (Ok(length), Ok(start)) = (u16::try_from(length), u32::try_from(from + first.start))
        {
            let quoted = first.start > 0;
            self.lexicon.phrases.push(Phrase { hash, start, length, quoted, sense });
        }
    }

    pub(super) fn build(self) -> Lexicon {
        let mut lexicon = Lexicon { sight: self.sight.build(), ..self.lexicon };
        lexicon.settle();
        lexicon
    }
}

impl Lexicon {
    /// From phrases and what they mean.
    pub(super) fn new<'a>(words: impl Iterator<Item = (&'a str, Sense)>) -> Self {
        let mut builder = Builder::default();
        words.for_each(|(words, sense)| builder.add(words, sense));
        builder.build()
    }

    /// Puts the phrases into their buckets, in each by hash and the longest first.
    fn settle(&mut self) {
        let mut buckets = vec![0..0u32; self.phrases.len().next_power_of_two()];
        let mask = buckets.len() - 1;
        let bucket = |p: &Phrase| p.hash as usize & mask;
        let order = |p: &Phrase| {
            let hash = u64::from(p.hash.rotate_left(16) as u16);
            (bucket(p) as u64) << 32 | hash << 16 | u64::from(u16::MAX - p.length)
        };
        self.phrases.sort_by_key(order);
        for (i, phrase) in (0u32..).zip(&self.phrases) {
            if let Some(b) = buckets.get_mut(bucket(phrase)) {
                *b = if b.end == 0 { i..i + 1 } else { b.start..i + 1 };
            }
        }
        self.buckets = buckets;
    }

    /// Whether words are a phrase of it.
    pub(super) fn knows(&self, words: &str) -> bool {
        let mut hits = Vec::new();
        self.find(words, Span::new(0, words.len()), &mut hits);
        hits.iter().any(|h| h.span.len() == words.len() && !h.is(Sense::Initials))
    }

    /// All phrases in `text` within `span`, in order, not overlapping.
    pub(super) fn find(&self, text: &str, span: Span, found: &mut Vec<Hit>) {
        self.walk(text, span, found, |_| ());
    }

    /// The same, and where words begin with a capital.
    pub(super) fn find_all(
        &self,
        text: &str,
        span: Span,
        found: &mut Vec<Hit>,
        capitals: &mut Capitals,
    ) {
        self.walk(text, span, found, |start| capitals.see(text, start));
    }

    #[inline(always)]
    fn walk(&self, text: &str, span: Span, found: &mut Vec<Hit>, mut see: impl FnMut(usize)) {
        let Some(text) = text.get(..span.end) else { return };
        let mut from = span.start;
        while let Some(start) = word_start(text, from) {
            see(start);
            let Some(word) = word_at(text, start) else { return };
            from = word.end;
            if let Some(hit) = self.hit(text, word) {
                while let Some(start) = word_start(text, from).filter(|at| *at < hit.span.end) {
                    see(start);
                    from = word_at(text, start).map_or(hit.span.end, |inside| inside.end);
                }
                found.push(hit);
            }
        }
    }

    /// Those that begin at one of some places, in order, not overlapping.
    pub(super) fn find_at(&self, text: &str, starts: &[u32], end: usize, found: &mut Vec<Hit>) {
        let Some(text) = text.get(..end) else { return };
        let mut at = 0;
        for start in starts.iter().map(|&start| start as usize) {
            let Some(word) = word_at(text, start).filter(|_| start >= at) else { continue };
            if let Some(hit) = self.hit(text, word) {
                at = hit.span.end;
                found.push(hit);
            }
        }
    }

    /// Whether all phrases begin with a capital, a figure or a letter beyond ASCII.
    pub(super) fn is_loud(&self) -> bool {
        !self.sight.quiet
    }

    /// The longest phrase that begins with a word: none does with nearly all.
    #[inline(always)]
    fn hit(&self, text: &str, word: Word) -> Option<Hit> {
        let loud = begins_loud(text, word.start);
        let begins = self.sight.first.may_hold(cased(word.hash, loud));
        let next = || next_word(text, word.end).map(|next| next.hash);
        let next = if begins { next() } else { None };
        let pair = next.map(|next| joined(word.hash, next));
        let pair = pair.filter(|pair| self.sight.pairs.may_hold(*pair));
        let known = begins && (pair.is_some() || self.sight.alone.may_hold(cased(word.hash, loud)));
        let seen = known || may_be_short(text, word.start, word.end, loud);
        if seen { self.at(text, word, pair) } else { None }
    }

    /// The longest phrase that begins with a word, the number of a note left out. One of two words or
    /// more is longer than any that ends with its first.
    #[inline(never)]
    fn at(&self, text: &str, word: Word, pair: Option<u32>) -> Option<Hit> {
        self.longest(text, word.start, [pair, Some(word.hash)])
            .or_else(|| self.noted(text, word.start, word.end))
            .or_else(|| initial(text, word.start, word.end))
    }

    /// The first phrase of these hashes that stands at a place.
    fn longest(&self, text: &str, start: usize, hashes: [Option<u32>; 2]) -> Option<Hit> {
        hashes.into_iter().flatten().find_map(|hash| self.hashed(hash, text, start))
    }

    /// "Havenraad12": a name of one word and the number of a note.
    fn noted(&self, text: &str, start: usize, end: usize) -> Option<Hit> {
        let name = text.get(start..end)?.trim_end_matches(|c: char| c.is_ascii_digit());
        let name_end = start + name.len();
        if name_end == end || !is_noted(text, name_end) {
            return None;
        }
        let word = word_at(text.get(..name_end)?, start)?;
        self.hashed(word.hash, text, start)
    }

    /// The longest phrase of this hash that stands at a place.
    fn hashed(&self, hash: u32, text: &str, start: usize) -> Option<Hit> {
        let bucket = self.buckets.get(hash as usize & (self.buckets.len() - 1))?;
        let phrases = self.phrases.get(bucket.start as usize..bucket.end as usize)?;
        let mut phrases = phrases.iter().filter(|p| p.hash == hash);
        let (longest, end) =
            phrases.find_map(|p| Some((p, p.end_in(&self.letters, text, start)?)))?;
        let same = phrases.take_while(|p| p.length == longest.length);
        let others =
            same.filter(|p| p.end_in(&self.letters, text, start) == Some(end)).map(|p| p.sense);
        let quote = || text.get(..start)?.chars().next_back().filter(|c| fold(*c) == '\'');
        let quote = longest.quoted.then(quote).flatten().map_or(0, char::len_utf8);
        let senses = std::iter::once(longest.sense).chain(others);
        Some(Hit::of(Span::new(start - quote, end), senses))
    }
}

/// Whether a word may be an initial, or a name with the number of a note.
#[inline(always)]
fn may_be_short(text: &str, start: usize, end: usize, loud: bool) -> bool {
    let bytes = text.as_bytes();
    let figure = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let noted = figure(end - 1) && !(start..end).all(figure);
    noted || (loud && bytes.get(end) == Some(&b'.') && end - start <= SHORT)
}

/// Whether a word begins with a capital.
#[inline(always)]
fn begins_loud(text: &str, start: usize) -> bool {
    match text.as_bytes().get(start) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
        _ => begins_loud_beyond(text, start),
    }
}

#[cold]
fn begins_loud_beyond(text: &str, start: usize) -> bool {
    text.get(start..).is_some_and(|t| t.starts_with(char::is_uppercase))
}

/// "A." or "Th.": a name may begin here.
fn initial(text: &str, start: usize, end: usize) -> Option<Hit> {
    let short = end - start <= SHORT && text.as_bytes().get(end) == Some(&b'.');
    (short && begins_loud(text, start))
        .then(|| Hit::of(Span::new(start, end), std::iter::once(Sense::Initials)))
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
