//! Looking for words in a text, case and accents aside.

use memchr::memmem;

use super::{Folded, Span, fold};

/// Where `words` stand in `text`, folded both ways: in order, not overlapping. Nothing is found of
/// nothing.
pub fn find_folded(text: &str, words: &str) -> Vec<Span> {
    let needle = fold(words.trim());
    if needle.is_empty() {
        return Vec::new();
    }
    let folded = Folded::of(text);
    let starts = memmem::find_iter(folded.text().as_bytes(), needle.as_bytes());
    starts.map(|at| folded.original(Span::new(at, at + needle.len()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        let text = "Er is geïnvesteerd; geinvesteerd is er.";
        let found = find_folded(text, "GEÏNVESTEERD");
        let words: Vec<_> = found.iter().map(|s| s.of(text)).collect();
        assert_eq!(words, ["geïnvesteerd", "geinvesteerd"]);
        assert_eq!(find_folded(text, "  "), []);
    }
}
