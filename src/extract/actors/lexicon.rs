//! Known words and phrases, found in one pass over a text, whole words only, longest first.
//!
//! A table keyed by the first one or two words of each phrase, not an automaton: whole words are all
//! we want, and an Aho-Corasick automaton over 2,000 of the names takes 8 to 18 ms to build, a third
//! of the time the whole program may take to start; this takes a fraction of one.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::Sense;
use super::letters::{Word, fold, is_word, joined, next_word, word_at};
use super::sight::{self, Sight};
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

/// A phrase: its words, in [`Lexicon::letters`], and what they mean.
#[derive(Debug, Clone, Copy)]
struct Phrase {
    /// That of its first word, or of its first two: "de" alone begins a hundred.
    hash: u32,
    start: u32,
    length: u16,
    /// An apostrophe stands before its first word: "'s-Gravenhage".
    quoted: bool,
    sense: Sense,
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
        let of = |word: &Word| stored.get(word.start..word.end).unwrap_or_default();
        self.sight.add(of(&first), second.as_ref().map(of));
        let hash = second.as_ref().map_or(first.hash, |second| joined(first.hash, second.hash));
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
        // Four times as many buckets as phrases: most words of a text then fall into an empty one.
        let mut buckets = vec![0..0u32; (self.phrases.len() * 4).next_power_of_two()];
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
        let Some(text) = text.get(..span.end) else { return };
        let mut at = span.start;
        while let Some(start) = self.sight.next_start(text, at) {
            let passed = self.sight.passes_over(text, start).map(|end| (end, None));
            let read = || word_at(text, start).map(|word| (word.end, self.known_at(text, &word)));
            let Some((end, hit)) = passed.or_else(read) else { return };
            let hit = hit.or_else(|| initial(text, start, end));
            at = end;
            if let Some(hit) = hit {
                at = hit.span.end;
                found.push(hit);
            }
        }
    }

    /// The longest phrase that begins with a word, the number of a note left out.
    fn known_at(&self, text: &str, word: &Word) -> Option<Hit> {
        self.at(text, word).or_else(|| self.noted(text, word.start, word.end))
    }

    /// The longest phrase that begins with a word. One of two words or more is longer than any that
    /// ends with its first.
    fn at(&self, text: &str, word: &Word) -> Option<Hit> {
        let two = next_word(text, word.end).map(|second| joined(word.hash, second.hash));
        let longer = two.and_then(|hash| self.hashed(hash, text, word.start));
        longer.or_else(|| self.hashed(word.hash, text, word.start))
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
        let (longest, end) = phrases.find_map(|p| Some((p, self.matches(p, text, start)?)))?;
        let same = phrases.take_while(|p| p.length == longest.length);
        let others = same.filter(|p| self.matches(p, text, start) == Some(end)).map(|p| p.sense);
        let quote = || text.get(..start)?.chars().next_back().filter(|c| fold(*c) == '\'');
        let quote = longest.quoted.then(quote).flatten().map_or(0, char::len_utf8);
        let senses = std::iter::once(longest.sense).chain(others);
        Some(Hit::of(Span::new(start - quote, end), senses))
    }

    /// Where a phrase ends when it stands at `start`.
    fn matches(&self, phrase: &Phrase, text: &str, start: usize) -> Option<usize> {
        let from = phrase.start as usize;
        let letters = self.letters.get(from..from + usize::from(phrase.length))?;
        let (mut end, mut word_start, mut loud, mut small) = (start, true, false, false);
        for letter in letters.chars() {
            let (c, next) = char_at(text, end)?;
            let capital = letter.is_uppercase();
            if fold(c) != fold(letter) || (capital && !c.is_uppercase()) {
                return None;
            }
            // A capital inside a word is fine only when there is no small letter at all.
            loud |= c.is_uppercase() && !capital && !word_start;
            small |= c.is_lowercase();
            word_start = !c.is_alphanumeric();
            end = next;
        }
        let whole = !text.get(end..)?.chars().next().is_some_and(is_word) || is_noted(text, end);
        (whole && !(loud && small)).then_some(end)
    }
}

/// "A." or "Th.": a name may begin here.
fn initial(text: &str, start: usize, end: usize) -> Option<Hit> {
    let short = end - start <= 3 && text.as_bytes().get(end) == Some(&b'.');
    let capital = short && text.get(start..)?.chars().next()?.is_uppercase();
    capital.then(|| Hit::of(Span::new(start, end), std::iter::once(Sense::Initials)))
}

/// A letter without its accent; a capital stays one.
fn plain(c: char) -> char {
    let folded = fold(c);
    let capital = || folded.to_uppercase().next().unwrap_or(folded);
    if c.is_uppercase() { capital() } else { folded }
}

/// Whether a name ends where the number of a note is glued to it: "Havenraad12", but not "CO2".
fn is_noted(text: &str, end: usize) -> bool {
    let (name, rest) = text.split_at_checked(end).unwrap_or_default();
    let small = name.chars().rev().take(3).all(char::is_lowercase);
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest.get(figures..).and_then(|r| r.chars().next());
    small && matches!(figures, 1 | 2) && !behind.is_some_and(is_word)
}

/// The character at a place that is no combining mark, and where the next one begins.
#[inline]
fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    if let Some(byte) = text.as_bytes().get(at).filter(|b| b.is_ascii()) {
        return Some((char::from(*byte), at + 1));
    }
    let mut chars = text.get(at..)?.char_indices();
    let (i, c) = chars.find(|(_, c)| !is_combining_mark(*c))?;
    Some((c, at + i + c.len_utf8()))
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
