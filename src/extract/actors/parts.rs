//! Who acts and who is addressed: by the words before a mention, and by its place in the clause.

use super::paper::Paper;
use super::part_words::{PartWords, Telling};
use crate::corpus::BlockKind;
use crate::extract::{Mention, Part};
use crate::text::Span;

/// Bytes before a mention that are looked at, and words.
const BEFORE: usize = 60;
const WORDS: usize = 3;

/// Tells the part of each mention; they are in order, the longer first.
///
/// "De minister schrijft aan de Kamer": the first acts, the second is addressed. Where nothing stands
/// before a mention that says its part, the first of a clause acts and the next is addressed; in a
/// clause with "door", only who stands behind it acts. A name that stands alone has no part, nor has front
/// matter.
pub(super) fn tell(paper: &Paper<'_>, words: &PartWords, mentions: &mut [Mention]) {
    let (document, mut at) = (paper.document, 0);
    for block in document.blocks.iter().filter(|b| tells(&b.kind)) {
        let body = Span::new(block.body, block.span.end);
        at += starting_before(mentions.get(at..), body.start);
        if mentions.get(at).is_none_or(|m| m.span.start >= body.end) {
            continue;
        }
        for &sentence in paper.sentences_in(body) {
            let end = at + starting_before(mentions.get(at..), sentence.end);
            if let Some(inside) = mentions.get_mut(at..end) {
                Sentence { text: &document.text, words, span: sentence }.tell(inside);
            }
            at = end;
        }
    }
}

fn tells(kind: &BlockKind) -> bool {
    use BlockKind::{Heading, Item, Note, Paragraph, Row};
    matches!(kind, Heading(_) | Paragraph | Item | Row | Note)
}

/// How many of the first mentions begin before a place.
fn starting_before(mentions: Option<&[Mention]>, place: usize) -> usize {
    mentions.unwrap_or_default().iter().take_while(|m| m.span.start < place).count()
}

struct Sentence<'a> {
    text: &'a str,
    words: &'a PartWords,
    span: Span,
}

/// What the words before a mention say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Its part.
    Part(Part),
    /// A clause begins.
    Opens,
    /// The part of the one before.
    Joins,
    /// Nothing.
    Nothing,
}

impl Sentence<'_> {
    fn tell(&self, mentions: &mut [Mention]) {
        let (mut last, mut reached) = (Part::Named, self.span.start);
        // Whether someone acts in this clause, and whether that one stands behind "door".
        let (mut taken, mut agent) = (false, false);
        if mentions.first().is_some_and(|m| self.is_all(m.span)) {
            return;
        }
        for i in 0..mentions.len() {
            let Some(mention) = mentions.get(i) else { continue };
            let span = mention.span;
            // A party in a title, a place in the name of a body: the whole has the part.
            if span.start < reached {
                continue;
            }
            let before = self.before(span, reached);
            if before == Before::Opens || self.parted(reached, span.start) {
                (taken, agent) = (false, false);
            }
            let part = match before {
                Before::Part(part) => part,
                Before::Joins if reached > self.span.start => last,
                _ if agent => Part::Named,
                _ if taken => Part::Addressed,
                _ => Part::Acts,
            };
            taken |= part == Part::Acts;
            if before == Before::Part(Part::Acts) {
                agent = true;
                self.retract(mentions.get_mut(..i).unwrap_or_default());
            }
            if let Some(mention) = mentions.get_mut(i) {
                mention.part = part;
            }
            (last, reached) = (part, span.end);
        }
    }

    /// Whether no word stands beside a mention.
    fn is_all(&self, span: Span) -> bool {
        let before = self.text.get(self.span.start..span.start).unwrap_or_default();
        let after = self.text.get(span.end..self.span.end).unwrap_or_default();
        !before.contains(char::is_alphabetic) && !after.contains(char::is_alphabetic)
    }

    /// The subject of a passive clause does nothing itself.
    fn retract(&self, before: &mut [Mention]) {
        let Some(subject) = before.iter_mut().rev().find(|m| m.part == Part::Acts) else { return };
        let by_itself = self.before(subject.span, self.span.start) != Before::Part(Part::Acts);
        if by_itself {
            subject.part = Part::Addressed;
        }
    }

    /// Whether a semicolon or a clause word stands between two mentions.
    fn parted(&self, from: usize, to: usize) -> bool {
        let between = self.text.get(from..to).unwrap_or_default();
        between.contains([';', ':']) || self.words.any_opens(self.text, from, to)
    }

    /// The nearest telling word before a mention: behind it stand at most an article and an adjective.
    fn before(&self, span: Span, from: usize) -> Before {
        let mut start = from.max(span.start.saturating_sub(BEFORE)).max(self.span.start);
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        let before = self.text.get(start..span.start).unwrap_or_default();
        let words = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        let mut adjectives = 0;
        for word in words.take(WORDS) {
            match self.words.first(word) {
                Some(Telling::Acts) => return Before::Part(Part::Acts),
                Some(Telling::Addressed) => return Before::Part(Part::Addressed),
                Some(Telling::Other) => return Before::Part(Part::Named),
                Some(Telling::Joins) => return Before::Joins,
                Some(Telling::Determiner) => continue,
                Some(Telling::Opens) => return Before::Opens,
                None if adjectives > 0 || !word.ends_with(['e', 'E']) => return Before::Nothing,
                None => adjectives += 1,
            }
        }
        Before::Nothing
    }
}
