//! The part of a statement that a row has room for.

use crate::text::{Span, cut_to_width};

/// Bytes of a hit that are enough to know it by.
const ENOUGH: usize = 12;

/// The part of `words` that fits in `room` columns, an ellipsis at either end allowed for: from the
/// start, or, when the first hit would be cut off, from a word shortly before it.
pub(super) fn cut(words: &str, room: usize, hit: Option<Span>) -> Span {
    let room = room.saturating_sub(1);
    let fits = |start: usize, room: usize| {
        let rest = words.get(start..).unwrap_or_default();
        start + cut_to_width(rest, room).len()
    };
    let mut start = 0;
    let mut end = fits(0, room);
    let seen = |h: &Span| h.start + h.len().min(ENOUGH) <= end;
    if let Some(hit) = hit.filter(|h| !seen(h)) {
        let near = hit.start.saturating_sub(room / 2);
        let before = words.get(..hit.start).unwrap_or_default();
        let word =
            before.char_indices().filter(|(i, c)| *c == ' ' && *i >= near).map(|(i, _)| i + 1);
        start = word.min().unwrap_or(hit.start);
        end = fits(start, room.saturating_sub(1));
    }
    if end < words.len() {
        let shown = words.get(start..end).unwrap_or_default();
        let whole = shown.rfind(' ').filter(|&at| at > shown.len() / 2);
        end = start + whole.unwrap_or(shown.len());
    }
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_ends_at_a_word_and_keeps_the_first_hit() {
        let words = "De staatssecretaris belt de ambassadeur over de afspraak van vrijdag";
        let table = [
            (80, "", words),
            (30, "", "De staatssecretaris belt de"),
            (30, "vrijdag", "afspraak van vrijdag"),
            (12, "", "De staatsse"),
            (1, "", ""),
            (0, "vrijdag", ""),
        ];
        for (room, hit, shown) in table {
            let hit = words.find(hit).filter(|_| !hit.is_empty());
            let hit = hit.map(|at| Span::new(at, at + "vrijdag".len()));
            assert_eq!(cut(words, room, hit).of(words), shown, "{room} {hit:?}");
        }
    }

    #[test]
    fn a_wide_character_is_never_cut_in_two() {
        let words = "漢字漢字";
        assert_eq!(cut(words, 6, None).of(words), "漢字");
    }
}
