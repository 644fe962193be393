//! Text with case and accents levelled, for comparing, with the way back to the words as written.

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

use super::{Shown, Span, shown};

/// One stretch of folded text and the original it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    folded: Span,
    original: Span,
    /// Character for character of the same length: places inside map exactly.
    level: bool,
}

/// A text folded, and the way back.
///
/// | written | folded |
/// | --- | --- |
/// | `Één CAFÉ` | `een cafe` |
/// | `Straße`, `ijs`, `œuvre` | `strasse`, `ijs`, `oeuvre` |
/// | `“zo’n” –` | `"zo'n" -` |
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    pieces: Vec<Piece>,
}

impl Folded {
    /// Folds `original`.
    pub fn of(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), pieces: Vec::new() };
        let mut at = 0;
        while let Some(c) = original.get(at..).and_then(|r| r.chars().next()) {
            let start = folded.text.len();
            fold_char(c, &mut folded.text);
            let base = at;
            at += c.len_utf8();
            let bare = at;
            at += original.get(at..).map_or(0, marks);
            let made = Span::new(start, folded.text.len());
            let one = at == bare && made.of(&folded.text).chars().nth(1).is_none();
            folded.push(made, Span::new(base, at), one);
        }
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words of the original that a span of the folded text stands for: whole characters,
    /// their accents included. The span stands on characters; it is empty when that one is empty or
    /// lies outside.
    pub fn original(&self, span: Span) -> Span {
        let from = self.pieces.partition_point(|p| p.folded.end <= span.start);
        let to = self.pieces.partition_point(|p| p.folded.start < span.end);
        let (Some(first), Some(last)) =
            (self.pieces.get(from), self.pieces.get(..to).and_then(<[Piece]>::last))
        else {
            return Span::new(0, 0);
        };
        if span.is_empty() || to <= from {
            return Span::new(first.original.start, first.original.start);
        }
        let inside = |p: &Piece, at: usize| p.original.start + at.saturating_sub(p.folded.start);
        let start = if first.level { inside(first, span.start) } else { first.original.start };
        let end = if last.level {
            inside(last, span.end).min(last.original.end)
        } else {
            last.original.end
        };
        Span::new(start, end)
    }

    fn push(&mut self, folded: Span, original: Span, one: bool) {
        let level = one && folded.len() == original.len();
        match self.pieces.last_mut() {
            Some(last) if folded.is_empty() => {
                // A mark without a letter of its own goes with what stands before it.
                last.original.end = original.end;
                last.level = false;
            }
            Some(last) if last.level && level => {
                last.folded.end = folded.end;
                last.original.end = original.end;
            }
            _ => self.pieces.push(Piece { folded, original, level }),
        }
    }
}

/// `text` folded, without the way back: for terms and names.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_char(c, &mut out));
    out
}

/// Bytes of combining marks at the start of `rest`.
fn marks(rest: &str) -> usize {
    rest.chars().take_while(|c| is_mark(*c)).map(char::len_utf8).sum()
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && canonical_combining_class(c) != 0
}

fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        return out.push(c.to_ascii_lowercase());
    }
    match c {
        'ß' | 'ẞ' => out.push_str("ss"),
        '\u{133}' | '\u{132}' => out.push_str("ij"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'ø' | 'Ø' => out.push('o'),
        'ł' | 'Ł' => out.push('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
        'þ' | 'Þ' => out.push_str("th"),
        'ı' => out.push('i'),
        'ﬀ' => out.push_str("ff"),
        'ﬁ' => out.push_str("fi"),
        'ﬂ' => out.push_str("fl"),
        'ﬃ' => out.push_str("ffi"),
        'ﬄ' => out.push_str("ffl"),
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' | 'ʼ' => out.push('\''),
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => out.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
        '…' => out.push_str("..."),
        c if shown(c) == Shown::Space => out.push(' '),
        c if shown(c) == Shown::Dropped => {}
        c => decompose_canonical(c, |part| {
            // A letter may fall apart into one that has a folded form of its own.
            if part != c {
                fold_char(part, out);
            } else if !is_mark(part) {
                part.to_lowercase().filter(|l| !is_mark(*l)).for_each(|l| out.push(l));
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_accents_and_signs_are_levelled() {
        let table = [
            ("Één CAFÉ", "een cafe"),
            ("geïnvesteerd", "geinvesteerd"),
            ("gei\u{308}nvesteerd", "geinvesteerd"),
            ("Straße ẞ", "strasse ss"),
            ("\u{132}sland en \u{133}s", "ijsland en ijs"),
            ("“Zo’n” – «ja»", "\"zo'n\" - \"ja\""),
            ("3\u{a0}mei", "3 mei"),
            ("İstanbul Şükrü Łódź", "istanbul sukru lodz"),
            ("soft\u{ad}hyphen ﬁets", "softhyphen fiets"),
            ("Ωμέγα", "ωμεγα"),
        ];
        for (written, want) in table {
            assert_eq!(fold(written), want, "{written:?}");
            assert_eq!(Folded::of(written).text(), want, "{written:?}");
        }
    }

    #[test]
    fn a_find_in_folded_text_points_at_the_words_as_written() {
        let written = "De İJzeren Straße in Zuid-Curaçao, 3\u{a0}mei";
        let folded = Folded::of(written);
        for (term, want) in
            [("strasse", "Straße"), ("curacao", "Curaçao"), ("3 mei", "3\u{a0}mei"), ("ss", "ß")]
        {
            let at = folded.text().find(term).unwrap();
            let span = folded.original(Span::new(at, at + term.len()));
            assert_eq!(span.of(written), want);
        }
    }

    proptest! {
        #[test]
        fn every_span_of_folded_text_maps_to_whole_characters(text in "\\PC{0,40}", a in 0usize..60, b in 0usize..60) {
            let folded = Folded::of(&text);
            let fit = |at: usize| (0..=at).rev().find(|i| folded.text().is_char_boundary(*i)).unwrap_or(0);
            let span = Span::new(fit(a.min(b)), fit(a.max(b)));
            let back = folded.original(span);
            prop_assert!(text.get(back.range()).is_some());
            let whole = folded.original(Span::new(0, folded.text().len()));
            prop_assert!(folded.text().is_empty() || whole.end == text.len());
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
