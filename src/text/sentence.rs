//! Where sentences end, in Dutch and English.

use std::sync::LazyLock;

use memchr::{memchr2, memchr3};
use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::{Span, tail};

/// Words that end in a full stop without ending a sentence.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Abbreviations {
    never_end: FxHashSet<String>,
    may_end: FxHashSet<String>,
}

/// The embedded list. A test holds the file to its form; were it broken, no word would count.
static ABBREVIATIONS: LazyLock<Abbreviations> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("../../assets/abbreviations.yaml")).unwrap_or_default()
});

const ELLIPSIS: &[u8] = "…".as_bytes();
const ELLIPSIS_BEGINS: u8 = 0xE2;

/// The longest abbreviation looked back for, in bytes.
const LONGEST: usize = 24;

/// The sentences of `span`, in order, without the space between them. A line end always ends one;
/// a semicolon, a colon or a bracket does not. A full stop does when a capital, a digit or an
/// opening mark follows and the word before it is no abbreviation, initial or ordinal.
pub fn sentences(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut marks =
        Marks { bytes: text.as_bytes().get(..span.end).unwrap_or_default(), rare: None };
    // Where the next one begins, and from where on its end is looked for.
    let mut rest = Some((span.start, span.start));
    let whole = move || {
        let (start, from) = rest?;
        rest = sentence_end(&mut marks, text, Span::new(start, span.end), from);
        Some(Span::new(start, rest.map_or(span.end, |(end, _)| end)))
    };
    std::iter::from_fn(whole).map(|whole| trimmed(text, whole)).filter(|inner| !inner.is_empty())
}

/// Where the sentence that begins with `words` ends, if something follows it, and the place behind
/// the mark that ends it; marks before `from` are its own.
fn sentence_end(
    marks: &mut Marks<'_>,
    text: &str,
    words: Span,
    from: usize,
) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        let mark = marks.next(at)?;
        let rest = text.get(mark..words.end).unwrap_or_default();
        let stops = rest.len() - rest.trim_start_matches(['.', '!', '?', '…']).len();
        let end = mark + stops + rest.get(stops..).map_or(0, closers);
        at = end.max(mark + 1);
        let own = text.get(words.start..mark).unwrap_or_default();
        let (stops, behind) =
            (rest.get(..stops).unwrap_or_default(), text.get(end..words.end).unwrap_or_default());
        if rest.starts_with('\n') || ends_here(own, stops, behind) {
            return Some((end, at));
        }
    }
}

/// The marks of a text that may end a sentence.
struct Marks<'a> {
    bytes: &'a [u8],
    /// Where the next "!" or "?" stands, which are rare; the end of the text where none does.
    rare: Option<usize>,
}

impl Marks<'_> {
    /// The next mark at or after a place, which is never before those asked for earlier.
    fn next(&mut self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let rest = self.bytes.get(at..)?;
            let end = self.bytes.len();
            let rare = self.rare.filter(|&rare| rare >= at);
            let rare = rare.unwrap_or_else(|| memchr2(b'!', b'?', rest).map_or(end, |i| at + i));
            self.rare = Some(rare);
            let common = memchr3(b'.', b'\n', ELLIPSIS_BEGINS, rest).map_or(end, |i| at + i);
            at = common.min(rare);
            let found = self.bytes.get(at..)?;
            // Dashes and quotes begin with the byte of "…" as well.
            if *found.first()? != ELLIPSIS_BEGINS || found.starts_with(ELLIPSIS) {
                return Some(at);
            }
            at += 1;
        }
    }
}

/// Whether `words` end in an abbreviation that a word always follows: "nr.", "d.d.".
pub fn ends_in_abbreviation(words: &str) -> bool {
    words
        .strip_suffix('.')
        .is_some_and(|w| in_small(last_word(w), |w| ABBREVIATIONS.never_end.contains(w)))
}

fn trimmed(text: &str, whole: Span) -> Span {
    let words = whole.of(text);
    let lead = words.len() - words.trim_start().len();
    Span::new(whole.start + lead, whole.start + words.trim_end().len())
}

/// Bytes of closing quotes, brackets and note marks that belong to the sentence before them.
fn closers(rest: &str) -> usize {
    let closing = |c: char| {
        matches!(
            c,
            '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_' | '¹' | '²' | '³' | '⁰' | '⁴'
                ..='⁹'
        )
    };
    rest.len() - rest.trim_start_matches(closing).len()
}

/// Whether `own`, the sentence so far, ends at these `stops`, given the `rest` after them.
fn ends_here(own: &str, stops: &str, rest: &str) -> bool {
    let Some(space) = rest.chars().next() else { return true };
    let mut next = rest.trim_start().chars();
    let Some(first) = next.next() else { return true };
    if !space.is_whitespace() || first.is_lowercase() {
        return false;
    }
    // "’s Ochtends" begins a sentence, "’s ochtends" does not.
    if matches!(first, '’' | '\'')
        && next.next().is_some_and(char::is_alphabetic)
        && elides_small(rest.trim_start())
    {
        return false;
    }
    stops != "." || full_stop_ends(own, first)
}

fn elides_small(rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let (Some(article), Some(noun)) = (words.next(), words.next()) else { return false };
    article.chars().count() == 2 && noun.starts_with(char::is_lowercase)
}

/// Whether a single full stop after `own` ends the sentence when `next` is what follows.
fn full_stop_ends(own: &str, next: char) -> bool {
    let word = last_word(own);
    let (never, may) = in_small(word, |word| {
        (ABBREVIATIONS.never_end.contains(word), ABBREVIATIONS.may_end.contains(word))
    });
    if never {
        return false;
    }
    if may {
        return !next.is_numeric();
    }
    let alone = own.trim() == word;
    let number = !word.is_empty() && word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    !(number && alone || is_initials(word))
}

/// The word that `own` ends with, opening marks left out.
fn last_word(own: &str) -> &str {
    let plain = |b: &u8| b.is_ascii_alphanumeric() || *b == b'.';
    let length = own.bytes().rev().take(LONGEST).take_while(plain).count();
    let start = own.len() - length;
    // Letters beyond ASCII are looked at one by one.
    if own.as_bytes().get(start.wrapping_sub(1)).is_none_or(u8::is_ascii) && length < LONGEST {
        return own.get(start..).unwrap_or_default();
    }
    let tail = tail(own, LONGEST);
    let edge = |c: char| !(c.is_alphanumeric() || c == '.');
    tail.rsplit(edge).next().unwrap_or_default()
}

/// Does something with a word of at most [`LONGEST`] bytes in small letters.
fn in_small<T>(word: &str, take: impl FnOnce(&str) -> T) -> T {
    let mut letters = [0; LONGEST];
    match letters.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        Some(small) => {
            small.copy_from_slice(word.as_bytes());
            small.make_ascii_lowercase();
            take(str::from_utf8(small).unwrap_or_default())
        }
        None => take(&word.to_lowercase()),
    }
}

/// "A", "A.G", "Th": single capitals parted by stops, as before a family name.
fn is_initials(word: &str) -> bool {
    let initial = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase)
            && part.chars().count() <= 2
            && letters.all(|c| c == 'h')
    };
    !word.is_empty() && word.split('.').all(initial)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).map(|s| s.of(text)).collect()
    }

    #[test]
    fn the_abbreviations_have_their_form() {
        let read: Result<Abbreviations, _> =
            serde_yaml::from_str(include_str!("../../assets/abbreviations.yaml"));
        assert!(read.is_ok(), "{:?}", read.err());
    }

    /// `|` stands where a sentence ends.
    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let table = [
            "Zij kwam.| Hij ging.",
            "Op 3 mei jl. sprak zij.| Op 4 mei jl.| Daarna niets.",
            "Zie nr. 7 en blz. 12, d.d. 4 juni 2018.| Dat was alles.",
            "Volgens mr. dr. A.B. de Vries, o.a. Kamerlid, klopt dat.| Wel.",
            "De brief (Kamerst. 30 000, nr. 4) ligt er; zie ook bijv. Artikel 5.| Ja.",
            "Het begint om 15.30 uur.| Er kwamen 18.000 mensen.| Klaar.",
            "„Wij gaan door.”| Zij zweeg.",
            "\"Wij gaan door.\" zei zij.| Hij niet.",
            "Waarom?!| Daarom…| Zo dus.",
            "1. De eerste zin.| De tweede.",
            "Dat was in 2015.| Twee jaar later niet meer.",
            "Het duurt t/m 3 mei.| ’s Avonds is het donker.",
            "Hij slaapt ’s nachts. ’s ochtends niet.",
            "In okt. 2019 en nov. 2019 gebeurde het.| En toen?| Niets.",
            "He met Mr. Smith of Acme Inc. in Rabat.| They left at 5 p.m.| Then it rained.",
            "De kosten (3 mln.) stijgen, a.s. vrijdag ook.| Toch.",
            "Dat staat in de nota.¹| Verder niets.",
            "eerste regel\n|tweede regel",
        ];
        for marked in table {
            let text = marked.replace('|', "");
            let want: Vec<&str> = marked.split('|').map(str::trim).collect();
            assert_eq!(split(&text), want, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn sentences_hold_every_word_once(text in "([A-Za-zé.!?\"’ 0-9\n(]|jl\\. |nr\\. ){0,80}") {
            let spans: Vec<Span> = sentences(&text, Span::new(0, text.len())).collect();
            let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let joined: String = spans.iter().map(|s| bare(s.of(&text))).collect();
            prop_assert_eq!(joined, bare(&text));
            prop_assert!(spans.windows(2).all(|w| w[0].end <= w[1].start));
        }
    }
}
