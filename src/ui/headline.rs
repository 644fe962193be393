//! What a row says of an event, and the part of it that there is room for.

use crate::app::AppState;
use crate::corpus::Document;
use crate::extract::Telling;
use crate::text::{Span, cut_to_width, sentences};

/// Bytes of a hit that are enough to know it by.
const ENOUGH: usize = 12;

/// The words of a row and what the filter lights in them.
pub(super) struct Statement<'a> {
    pub(super) words: &'a str,
    /// Bytes of `words`, in order.
    pub(super) hits: Vec<Span>,
    /// Whether these are other words of the entry than its headline: those the filter found.
    aside: bool,
}

impl<'a> Statement<'a> {
    /// The headline; the sentence that the filter found, when that is another one of the entry; the
    /// title of a publication.
    pub(super) fn of(app: &'a AppState, telling: &Telling) -> Option<Statement<'a>> {
        let document = app.dossier().document(telling.document)?;
        let selection = app.filter().selection();
        if telling.publication {
            let words = document.meta.title.as_str();
            return Some(Statement { words, hits: selection.marks.find(words), aside: false });
        }
        let at = telling.headline;
        let hits = hits(app, document, telling, at);
        let lights = !(selection.marks.is_empty() && selection.actors.is_empty());
        let elsewhere = || found_in(app, document, telling);
        if let Some((at, hits)) = (hits.is_empty() && lights).then(elsewhere).flatten() {
            return Some(Statement { words: document.words(at), hits, aside: true });
        }
        Some(Statement { words: document.words(at), hits, aside: false })
    }

    /// Whether something of the entry stands before these words.
    pub(super) fn runs_on(&self) -> bool {
        self.aside || self.words.starts_with(char::is_lowercase)
    }
}

/// The first sentence of an entry in which the filter lights something.
fn found_in(app: &AppState, document: &Document, telling: &Telling) -> Option<(Span, Vec<Span>)> {
    let first = hits(app, document, telling, telling.extent).first().copied()?;
    let at = telling.extent.start + first.start;
    let within = sentences(&document.text, telling.extent);
    let sentence = within.into_iter().find(|s| s.start <= at && at < s.end)?;
    Some((sentence, hits(app, document, telling, sentence)))
}

/// What the filter lights in a part of the text: its words, and words that name who is meant.
fn hits(app: &AppState, document: &Document, telling: &Telling, at: Span) -> Vec<Span> {
    let selection = app.filter().selection();
    let mut hits = selection.marks.find(document.words(at));
    if let Some(reading) = app.dossier().reading(telling.document) {
        let from = reading.mentions.partition_point(|m| m.span.start < at.start);
        let inside = reading.mentions.iter().skip(from).take_while(|m| m.span.start < at.end);
        let meant = inside
            .filter(|m| at.contains(m.span) && selection.actors.binary_search(&m.actor).is_ok());
        hits.extend(meant.map(|m| Span::new(m.span.start - at.start, m.span.end - at.start)));
    }
    hits.sort_unstable();
    hits
}

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
