//! Where sentences end, in Dutch and English.

use std::sync::LazyLock;

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

/// The longest abbreviation looked back for, in bytes.
const LONGEST: usize = 24;

/// The sentences of `span`, in order, without the space between them. A line end always ends one;
/// a semicolon, a colon or a bracket does not. A full stop does when a capital, a digit or an
/// opening mark follows and the word before it is no abbreviation, initial or ordinal.
pub fn sentences(text: &str, span: Span) -> impl Iterator<Item = Span> {
    // Where the next one begins, and from where on its end is looked for.
    let mut rest = Some((span.start, span.start));
    let whole = move || {
        let (start, from) = rest?;
        rest = sentence_end(text, span, start, from);
        Some(Span::new(start, rest.map_or(span.end, |(end, _)| end)))
    };
    std::iter::from_fn(whole).map(|whole| trimmed(text, whole)).filter(|inner| !inner.is_empty())
}

/// Where the sentence that begins at `start` ends, if something follows it, and the place behind the
/// mark that ends it.
fn sentence_end(text: &str, span: Span, start: usize, from: usize) -> Option<(usize, usize)> {
    let words = Span::new(start, span.end).of(text);
    let mut at = from - start;
    loop {
        let i = next_stop(words, at)?;
        let rest = words.get(i..).unwrap_or_default();
        let stops = rest.len() - rest.trim_start_matches(['.', '!', '?', '…']).len();
        let end = i + stops + rest.get(stops..).map_or(0, closers);
        at = end.max(i + 1);
        let own = words.get(..i).unwrap_or_default();
        let (stops, behind) =
            (rest.get(..stops).unwrap_or_default(), words.get(end..).unwrap_or_default());
        if rest.starts_with('\n') || ends_here(own, stops, behind) {
            return Some((start + end, start + at));
        }
    }
}

/// The next mark at or after `from` that may end a sentence.
fn next_stop(words: &str, from: usize) -> Option<usize> {
    let bytes = words.as_bytes();
    let mut at = from;
    loop {
        at += position_of_mark(bytes.get(at..)?)?;
        // Dashes and quotes begin with the byte of "…" as well.
        if bytes.get(at) != Some(&0xE2) || words.get(at..)?.starts_with('…') {
            return Some(at);
        }
        at += 1;
    }
}

/// The first byte with which a mark may begin that ends a sentence.
fn position_of_mark(bytes: &[u8]) -> Option<usize> {
    // Written so that the compiler looks at sixteen together; most hold none.
    let ends = |&b: &u8| (b == b'.') | (b == b'!') | (b == b'?') | (b == b'\n') | (b == 0xE2);
    let none = |chunk: &&[u8]| !chunk.iter().fold(false, |any, b| any | ends(b));
    let passed = 16 * bytes.chunks_exact(16).take_while(none).count();
    Some(passed + bytes.get(passed..)?.iter().position(ends)?)
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
