//! Mails within a document, passed on or answered: what each tells is told on the day it was sent.

use std::sync::LazyLock;

use super::lexicon_data::{MailWords, mail_words};
use super::resolve_tense::floor;
use crate::corpus::Block;
use crate::date::{DateRange, Precision};
use crate::text::{Span, last_word};

/// How far the lines at the head of a mail reach around its day, in bytes.
const HEAD: usize = 400;
/// "Monday, " between a label and a day, at most.
const WEEKDAY: usize = 14;
/// Bytes of a label, at most.
const LABEL: usize = 24;
/// "> > Op ma ", at most.
const OPENING: usize = 40;
/// From the day to the colon in "Op 3 mei 2021 om 10:12 schreef …:", at most.
const WROTE: usize = 200;

/// A test holds the file to its form; were it broken, no mail would be seen.
pub(crate) static WORDS: LazyLock<MailWords> = LazyLock::new(mail_words);

/// A day, and the words that tell it.
type Day = (DateRange, Span);

/// The mails of a document.
#[derive(Debug, Clone)]
pub(crate) struct Mails {
    /// From where on which mail goes on, in order; none for the document itself.
    parts: Vec<(usize, Option<Day>)>,
}

impl Mails {
    /// Those of a text, if any of its dates begins one.
    pub(crate) fn of(
        text: &str,
        blocks: &[Block],
        dates: impl Iterator<Item = Day>,
    ) -> Option<Self> {
        let page = Page { text, blocks };
        let day = |d: &Day| d.0.precision() == Precision::Day && d.0.length() == Some(1);
        let mut heads: Vec<Head> = dates.filter(day).filter_map(|day| page.head(day)).collect();
        heads.sort_by_key(|h| h.start);
        heads.dedup_by_key(|h| h.start);
        (!heads.is_empty()).then(|| Self { parts: page.parts(&heads) })
    }

    /// The day on which what stands at a place was sent; none outside mails.
    pub(crate) fn sent(&self, at: usize) -> Option<Day> {
        let passed = self.parts.partition_point(|(start, _)| *start <= at);
        self.parts.get(passed.checked_sub(1)?)?.1
    }
}

/// Where a mail begins.
#[derive(Clone, Copy)]
struct Head {
    start: usize,
    /// Marks ">" before each of its lines.
    level: usize,
    day: Day,
    /// Where it surely ends.
    until: Option<usize>,
}

/// A text, and how deep its blocks are quoted.
struct Page<'a> {
    text: &'a str,
    blocks: &'a [Block],
}

impl Page<'_> {
    /// How deep a line is quoted: marks it begins with ("> > Goed idee"), and quotations of its format.
    fn level(&self, line: usize) -> usize {
        let rest = self.text.get(line..).unwrap_or_default();
        let marks = rest.chars().take_while(|c| MARKS.contains(c)).filter(|c| *c == '>').count();
        let block = self.blocks.partition_point(|b| b.span.end < line);
        marks + self.blocks.get(block).map_or(0, |b| usize::from(b.quoted))
    }

    fn head(&self, day: Day) -> Option<Head> {
        let head = self.labelled(day).or_else(|| self.introduced(day));
        head.or_else(|| self.marked(day)).or_else(|| self.announced(day))
    }

    /// Where the line before begins.
    fn line_before(&self, start: usize) -> usize {
        let before = self.text.get(..start.saturating_sub(1)).unwrap_or_default();
        before.rfind('\n').map_or(0, |end| end + 1)
    }

    /// "> Van: Jansen, 3 mei 2021", "> Den Haag, 3 mei 2021": of what is quoted one such line is enough.
    fn marked(&self, day: Day) -> Option<Head> {
        let start = line_start(self.text, day.1.start)?;
        let level = self.level(start);
        let line = self.text.get(start..day.1.start).filter(|_| level > 0)?;
        let line = line.trim_start_matches(MARKS);
        let known = |label| is_one_of(&WORDS.from, label) || is_one_of(&WORDS.sent, label);
        let labelled = || line.split_once(':').and_then(|(label, _)| key(label)).is_some_and(known);
        let ends = self.text.get(day.1.end..)?.lines().next().unwrap_or_default().trim().is_empty();
        let place = line.is_empty() || line.ends_with(", ") && line.len() <= LABEL;
        let place = place && (start == 0 || self.level(self.line_before(start)) < level);
        (ends && place || labelled()).then_some(Head { start, level, day, until: None })
    }

    /// "---- Oorspronkelijk bericht, 3 mei 2021 ----", up to the next such line.
    fn announced(&self, day: Day) -> Option<Head> {
        let text = self.text;
        let start = line_start(text, day.1.start)?;
        let line = text.get(start..)?.lines().next()?;
        let words = line.to_lowercase();
        if !is_rule(line) || !WORDS.banners.iter().any(|w| words.contains(w.as_str())) {
            return None;
        }
        let end = start + line.len();
        let rest = text.get(end..)?;
        let next = rest.match_indices('\n').find(|(at, _)| rest.get(at + 1..).is_some_and(is_rule));
        let until = next.map(|(at, _)| end + at + 1);
        Some(Head { start, level: 0, day, until })
    }

    /// "Van: …", "Verzonden: maandag 3 mei 2021 10:12", "Aan: …", each on its line or all on one.
    fn labelled(&self, day: Day) -> Option<Head> {
        let text = self.text;
        let from = floor(text, day.1.start.saturating_sub(HEAD));
        let near = floor(text, day.1.start.saturating_sub(WEEKDAY));
        let colon = near + text.get(near..day.1.start)?.rfind(':')?;
        let weekday = text.get(colon..day.1.start)?;
        let tidy = !weekday.contains(|c: char| c.is_ascii_digit() || c == '\n');
        let label = key(text.get(from..colon)?).filter(|_| tidy)?;
        if !is_one_of(&WORDS.sent, label) {
            return None;
        }
        let around = text.get(from..floor(text, day.1.end + HEAD))?;
        let mut sender = None;
        let mut beside = false;
        for (colon, _) in around.match_indices(':') {
            let Some(key) = around.get(..colon).and_then(key) else { continue };
            let at = from + colon - key.len();
            if is_one_of(&WORDS.from, key) && (sender.is_none() || at < day.1.start) {
                sender = Some(at);
            }
            beside |= is_one_of(&WORDS.beside, key);
        }
        let sender = sender.filter(|_| beside)?;
        let day_label = colon - label.len();
        // Nothing but labels stands between them: a day in the letter itself begins no mail.
        if !is_head(text.get(sender.min(day_label)..sender.max(day_label))?) {
            return None;
        }
        let start = sender.min(day_label);
        let line = line_start(text, start).unwrap_or(start);
        Some(Head { start, level: self.level(line), day, until: None })
    }

    /// "Op 3 mei 2021 om 10:12 schreef Jansen:" on lines of its own. Unless what follows is marked with ">", an
    /// address tells it from a story ("Op 3 mei 2021 schreef de minister:").
    fn introduced(&self, day: Day) -> Option<Head> {
        let text = self.text;
        let line = line_start(text, day.1.start)?;
        let rest = text.get(day.1.end..floor(text, day.1.end + WROTE))?;
        let (wrote, _) = rest.split_once(":\n").filter(|(wrote, _)| !wrote.contains("\n\n"))?;
        let opening = text.get(line..day.1.start)?.trim_start_matches(MARKS);
        let word = |w: &str| w.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
        let opens = is_one_of(&WORDS.opens, &word(opening.split_whitespace().next()?));
        let told = wrote.split_whitespace().any(|w| is_one_of(&WORDS.wrote, &word(w)));
        if !opens || !told || opening.len() > WEEKDAY {
            return None;
        }
        let body = day.1.end + wrote.len() + 2;
        let blank =
            text.get(body..)?.len() - text.get(body..)?.trim_start_matches(['\n', ' ']).len();
        let start = body + blank;
        let (own, level) = (self.level(line), self.level(start));
        // A point behind a word of more than a few letters ends a sentence: "A. Jansen", "drs. Jansen".
        let word =
            |at: usize| wrote.get(..at).and_then(|w| w.rsplit(|c: char| !c.is_alphabetic()).next());
        let ends = |(at, _): (usize, &str)| word(at).is_some_and(|w| w.len() > 3);
        let one = !wrote.match_indices(". ").any(ends) && !wrote.contains(['!', '?', ';']);
        let address = || wrote.split_once('<').is_some_and(|(_, a)| a.contains('@'));
        // Without either it is told by its time of day, and goes on to the end of a line.
        let timed = day.1.of(text).contains(':') && wrote.len() <= OPENING;
        let line_end = text.get(start..)?.find('\n').map_or(text.len(), |end| start + end);
        let until = (level <= own && !address()).then_some(line_end);
        (one && (until.is_none() || timed)).then_some(Head { start, level, day, until })
    }

    /// A mail ends where another of its level begins, and where its marks do.
    fn parts(&self, heads: &[Head]) -> Vec<(usize, Option<Day>)> {
        let text = self.text;
        let mut parts: Vec<(usize, Option<Day>)> = Vec::new();
        let mut open: Vec<Head> = Vec::new();
        let mut heads = heads.iter().copied().peekable();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let marks = self.level(at);
            let blank = line.trim_matches(|c: char| c.is_whitespace() || c == '>').is_empty();
            let before = open.len();
            open.truncate(open.partition_point(|h| h.level <= marks || blank));
            open.retain(|h| h.until.is_none_or(|until| at < until));
            if open.len() < before {
                parts.push((at, open.last().map(|h| h.day)));
            }
            at += line.len();
            while let Some(head) = heads.next_if(|h| h.start < at) {
                open.truncate(open.partition_point(|h| h.level < head.level));
                open.push(head);
                parts.push((head.start, Some(head.day)));
            }
        }
        parts
    }
}

/// Whether a line is drawn: "---- Einde ----".
fn is_rule(line: &str) -> bool {
    ["--", "__", "=="].iter().any(|mark| line.trim_start().starts_with(mark))
}

/// Whether each line has a label.
fn is_head(lines: &str) -> bool {
    let labelled = |line: &str| line.find(':').is_some_and(|colon| colon <= LABEL);
    lines.lines().map(|l| l.trim_matches([' ', '>', '*', '_'])).all(|l| l.is_empty() || labelled(l))
}

/// Whether a label has people behind it: "Aan", "CC".
pub(crate) fn names_people(label: &str) -> bool {
    is_one_of(&WORDS.people, label)
}

/// The word at the end of `before`: a label, where a colon follows.
fn key(before: &str) -> Option<&str> {
    let before = before.trim_end_matches(['*', '_', ' ']);
    let word = last_word(before);
    (!word.is_empty()).then_some(word)
}

const MARKS: [char; 2] = ['>', ' '];

/// Where the line begins on which a place stands, unless that is far off.
fn line_start(text: &str, at: usize) -> Option<usize> {
    let from = floor(text, at.saturating_sub(OPENING));
    let end = text.get(from..at)?.rfind('\n');
    end.map(|end| from + end + 1).or((from == 0).then_some(0))
}

pub(crate) fn is_one_of(words: &[String], word: &str) -> bool {
    words.iter().any(|w| w.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The day told at each "@".
    fn days(text: &str) -> Vec<Option<u32>> {
        let dates = text.match_indices(" mei 2021").filter_map(|(end, words)| {
            let day: u32 = text.get(end - 1..end)?.parse().ok()?;
            let value = format!("2021-05-0{day}").parse().ok()?;
            Some((value, Span::new(end - 1, end + words.len())))
        });
        let mails = Mails::of(text, &[], dates);
        let sent = |at| Some(mails.as_ref()?.sent(at)?.0.first()?.format("%d").to_string());
        text.match_indices('@').map(|(at, _)| sent(at)?.parse().ok()).collect()
    }

    #[test]
    fn the_shipped_words_are_read() {
        assert!(!WORDS.sent.is_empty());
    }

    #[test]
    fn a_mail_begins_with_its_labels_and_ends_with_the_next() {
        let text = "@\nVan: A\nVerzonden: maandag 3 mei 2021 10:12\nAan: B\n\n@\n\nFrom: B\nTo: A\nDate: Tuesday, 2 mei 2021\n\n@";
        assert_eq!(days(text), [None, Some(3), Some(2)]);
        let line = "Van: A Verzonden: 3 mei 2021 Aan: B Onderwerp: stukken @";
        assert_eq!(days(line), [Some(3)]);
        // A paper with a date and a reference is no mail.
        assert_eq!(days("Datum: 3 mei 2021\nBetreft: stukken\n\n@"), [None]);
        assert_eq!(days("Van: A\nAan: B\n\nZitting: 3 mei 2021 @"), [None]);
        // A day in the letter itself, and a paper without a sender behind a mail.
        let own = "Van: A\nVerzonden: 3 mei 2021\nAan: B\n\n@ Wij spreken elkaar op een dag in mei.\nDatum: 4 mei 2021";
        assert_eq!(days(own), [Some(3)]);
        let next =
            "Van: A\nVerzonden: 3 mei 2021\nAan: B\n\n@ gisteren\n\nDatum: 5 mei 2021\nAan: C";
        assert_eq!(days(next), [Some(3)]);
    }

    #[test]
    fn behind_marks_one_label_is_enough_and_a_drawn_line_announces_a_mail() {
        let text = "@\n> Van: Bee, 3 mei 2021\n> @\n> > Datum: 2 mei 2021\n> > @\n> @\n\n@";
        assert_eq!(days(text), [None, Some(3), Some(2), Some(3), None]);
        let text = "@\n---- Oorspronkelijk bericht, 3 mei 2021 ----\n@\n---- Einde ----\n@";
        assert_eq!(days(text), [None, Some(3), None]);
        assert_eq!(days("Het oorspronkelijk bericht van 3 mei 2021\n@"), [None]);
        assert_eq!(days("> Het was 3 mei 2021: @\n> @"), [None, None]);
    }

    #[test]
    fn marks_tell_where_an_answered_mail_ends() {
        let text = "@\nOp 3 mei 2021 om 10:12 schreef A. Bee:\n> @\n>\n> Op 2 mei 2021 schreef\n> B <b>:\n> > @\n> @\n\n@";
        assert_eq!(days(text), [None, Some(3), Some(2), Some(3), None]);
        assert_eq!(days("Op 3 mei 2021 schreef A <a=b>:\n\n@\n\n@"), [None, None]);
        assert_eq!(days("Op 10:12, 3 mei 2021 schreef A:\n\n@\n\n@"), [None, None]);
        // A story, not a mail.
        assert_eq!(days("Op 3 mei 2021 schreef de minister:\n\n@"), [None]);
        assert_eq!(days("Op 3 mei 2021 is gesproken. Hij schreef:\n> @"), [None]);
    }
}
