//! Media by the date behind them: "Trouw, 12 december 2023, …" in a note or behind "Bron:".

use super::assemble::slug;
use super::definitions::sort;
use super::found::{Found, Made, Means};
use super::gazetteer::Gazetteer;
use super::lexicon::Hit;
use super::paper::is_read;
use super::senses::{actor, weak};
use crate::corpus::{Block, BlockKind, Document};
use crate::date::Precision;
use crate::extract::{ActorKind, Timex};
use crate::text::{Span, last_word};

/// Bytes and words of a medium's name, at most.
const LONGEST: usize = 40;
const WORDS: usize = 4;

/// Bytes of the mark of a note, at most: "`[12]`".
const MARK: usize = 6;

/// Small words inside a name: "Dagblad van het Noorden".
const JOINTS: &[&str] = &["de", "het", "van", "en", "der", "the", "of", "&"];

/// Adds the media that stand before a day and a comma, where nothing is found yet.
pub(super) fn find(
    gazetteer: &Gazetteer,
    document: &Document,
    timexes: &[Timex],
    found: &mut Vec<Found>,
) {
    sort(found);
    let mut more = Vec::new();
    for timex in timexes.iter().filter(|t| t.value.precision() == Precision::Day) {
        let Some(block) = document.block_at(timex.span.start).filter(|b| is_read(b)) else {
            continue;
        };
        let source = Source { gazetteer, text: &document.text, block, timex };
        let Some((span, means)) = source.read() else { continue };
        let next = found.partition_point(|f| f.span.start < span.end);
        let mut near = found.iter().take(next).rev().take(4).filter(|f| f.span.overlaps(span));
        // "Amersfoort 7" is no place; a whole name found by itself stays.
        if near.all(|f| f.span != span && span.contains(f.span)) {
            more.push(Found { span, means });
        }
    }
    found.retain(|f| {
        let next = more.partition_point(|m| m.span.start <= f.span.start);
        let around = next.checked_sub(1).and_then(|i| more.get(i));
        !around.is_some_and(|m| m.span.contains(f.span))
    });
    found.append(&mut more);
    sort(found);
}

/// A day, and the text before it.
struct Source<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    block: &'a Block,
    timex: &'a Timex,
}

impl Source<'_> {
    fn read(&self) -> Option<(Span, Means)> {
        let before = self.text.get(self.block.body..self.timex.span.start)?;
        let before = before.trim_end().strip_suffix(',')?.trim_end();
        let end = self.block.body + before.len();
        let name = self.name(before)?;
        let span = Span::new(end - name.len(), end);
        let lead = self.text.get(self.block.body..span.start)?.trim_end();
        let mut hits: Vec<Hit> = Vec::new();
        self.gazetteer.lexicon.find(self.text.get(..end)?, span, &mut hits);
        if let [hit] = hits.as_slice()
            && hit.span == span
        {
            let place = hit.sense(weak).or_else(|| hit.sense(actor))?;
            let body = self.gazetteer.actors.get(place)?.kind == ActorKind::Organisation;
            return (body && (self.is_note(lead) || lead.ends_with('(') || self.announced(lead)))
                .then_some((span, Means::Known(place)));
        }
        // A name nobody knows, with a title behind the date: "Kustbode, 3 mei 2021, 'Dijk verlegd'".
        let told = self.announced(lead) || (self.is_note(lead) && self.title_follows());
        let known = hits.iter().any(|h| h.sense(actor).is_none() && h.sense(weak).is_none());
        let mut words = name.split(' ').filter(|w| !JOINTS.contains(&w.to_lowercase().as_str()));
        let paper = words.any(|w| self.gazetteer.sets.is_no_medium(w));
        let person = !self.gazetteer.of_surname(name).is_empty();
        if !told || known || paper || person {
            return None;
        }
        let made = Made {
            id: slug(name),
            name: name.to_owned(),
            kind: ActorKind::Organisation,
            head: None,
        };
        Some((span, Means::Made(made)))
    }

    /// The capitalised words at the end of a text, from where a note, a bracket or a quote ends.
    fn name<'t>(&self, before: &'t str) -> Option<&'t str> {
        let mut floor = before.len().saturating_sub(LONGEST);
        while !before.is_char_boundary(floor) {
            floor += 1;
        }
        let tail = before.get(floor..)?;
        let open = tail.rfind(|c: char| "(:])\n;“«\"".contains(c));
        let from = open.and_then(|i| Some(i + tail.get(i..)?.chars().next()?.len_utf8()));
        let name = self.without_lead(tail.get(from.unwrap_or(0)..)?.trim_start());
        let whole = floor == 0 || name.len() < tail.len();
        (whole && is_name(name)).then_some(name)
    }

    /// Without the number of a note, the words that announce a medium, and an article.
    fn without_lead<'t>(&self, mut name: &'t str) -> &'t str {
        for _ in 0..WORDS {
            let Some((first, rest)) = name.split_once(' ') else { break };
            let number = first.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '['));
            let lead = self.gazetteer.sets.announces_medium(first);
            if !(number || lead || first.starts_with(char::is_lowercase)) {
                break;
            }
            name = rest;
        }
        name
    }

    /// Whether only the mark of a note stands before the name.
    fn is_note(&self, lead: &str) -> bool {
        let sign = |c: char| c.is_ascii_digit() || "[]().*¹²³⁴⁵⁶⁷⁸⁹ ".contains(c);
        let note = matches!(self.block.kind, BlockKind::Note) || !lead.is_empty();
        lead.len() <= MARK && lead.chars().all(sign) && (note || self.title_follows())
    }

    /// "Bron: Kustbode, …", "volgens Kustbode, …"
    fn announced(&self, lead: &str) -> bool {
        if matches!(&self.block.kind, BlockKind::Front(key) if self.gazetteer.sets.announces_medium(key))
        {
            return lead.is_empty();
        }
        let lead = lead.trim_end_matches([':', ' ']);
        let word = last_word(lead);
        !word.is_empty() && self.gazetteer.sets.announces_medium(word)
    }

    /// Whether a title follows the date: a comma or a colon, then a quote or a capital.
    fn title_follows(&self) -> bool {
        let after = self.text.get(self.timex.span.end..self.block.span.end).unwrap_or_default();
        let rest = after.trim_start();
        let Some(rest) = rest.strip_prefix([',', ':', '.']) else { return false };
        rest.trim_start().starts_with(|c: char| c.is_uppercase() || "«“‘\"'".contains(c))
    }
}

/// Whether words are a name: the first a capital, the others too, or a number, or a joint.
fn is_name(words: &str) -> bool {
    let proper = |w: &str| {
        w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || JOINTS.contains(&w)
    };
    let points = words.contains([',', '/']) || (words.contains('.') && !words.ends_with(".nl"));
    words.starts_with(char::is_uppercase)
        && words.chars().nth(1).is_some()
        && words.split(' ').count() <= WORDS
        && words.split(' ').all(proper)
        && !points
}
