//! The tense of the clause a date stands in: which way a date without a year points.

use std::iter::Peekable;

use super::lexicon::{Lexicon, Sense, TenseCue, is_word_byte};
use super::quotes::dates_a_paper;
use super::resolve_near::Way;
use crate::corpus::Language;

/// What the verbs around a date say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tense {
    /// "bracht", "heeft … verzocht", "is … vastgesteld".
    Past,
    /// "treedt … af": often what is to come.
    Present,
    /// "zal", "gaat", "wordt … gehouden".
    Future,
    /// No verb that tells.
    Unknown,
}

impl Tense {
    /// The side it points to; `unsaid` when it tells none.
    pub(crate) fn way(self, unsaid: Way) -> Way {
        match (self, unsaid) {
            (Self::Past, _) => Way::LikelyBefore,
            (Self::Future | Self::Present, _) => Way::LikelyAfter,
            (Self::Unknown, _) => unsaid,
        }
    }
}

/// The tense of a clause or sentence: its first telling verb.
pub fn tense(words: &str) -> Tense {
    tense_at(words, 0, 0, Lexicon::dutch())
}

/// Before nouns only.
const ONE: [&str; 2] = ["een", "a"];

/// How far a sentence is read to either side, in bytes.
const REACH: usize = 240;
/// A verb beyond the clause's border counts as this many words further away.
const BORDER: usize = 8;

/// The tense where `text[start..end]` stands: the telling verb nearest to it in its sentence,
/// verbs of its own clause first.
pub(crate) fn tense_at(text: &str, start: usize, end: usize, lexicon: &Lexicon) -> Tense {
    let participle = || {
        let around = [sentence_before(text, start), sentence_after(text, end)];
        around.into_iter().any(|words| has_participle(words, lexicon))
    };
    // "Het verslag van 24 september wordt vastgesteld", "kunt u ingaan op het bericht van 3 mei": it is there.
    if dates_a_paper(text, start) {
        return Tense::Past;
    }
    match cue_at(text, start, end, lexicon) {
        None => Tense::Unknown,
        Some(TenseCue::Past) => Tense::Past,
        Some(TenseCue::Perfect) if participle() => Tense::Past,
        Some(TenseCue::Perfect | TenseCue::Present) => Tense::Present,
        Some(TenseCue::Passive | TenseCue::Future) => Tense::Future,
    }
}

/// What the verb nearest to `text[start..end]` in its sentence says.
pub(crate) fn cue_at(text: &str, start: usize, end: usize, lexicon: &Lexicon) -> Option<TenseCue> {
    let before = sentence_before(text, start);
    let after = sentence_after(text, end);
    let back = nearest(words_back(before).peekable(), Reads::Back, lexicon);
    let forth = nearest(words(after).peekable(), Reads::On, lexicon);
    let (told, other) = match (back, forth) {
        (Some(b), Some(f)) if f.away < b.away => (f, Some(b)),
        (Some(b), f) => (b, f),
        (None, f) => (f?, None),
    };
    // "Wordt voor de zomer besloten", "zal in mei verdwenen zijn": it is the participle.
    let whole = lexicon.senses(told.behind).iter().any(is_infinitive);
    let helps = |cue| cue == TenseCue::Passive || cue == TenseCue::Future && whole;
    let helped = other.filter(|o| helps(o.cue) && o.away < BORDER);
    let helped = helped.filter(|_| told.cue == TenseCue::Past && lexicon.is_participle(told.word));
    Some(helped.unwrap_or(told).cue)
}

/// How many words before a date a verb may stand to be right beside it, the preposition counted: "zeiden zij op
/// 3 mei".
const BESIDE: usize = 3;
/// Words before an English verb, of who does it.
const SUBJECT: usize = 2;

/// Whether there is no doubt that a date told in the past is behind us: it is that of a paper, or a finite verb stands
/// right beside it: "In januari trad zij af", "zij trad in januari af".
pub(crate) fn is_past_outright(text: &str, start: usize, end: usize, lexicon: &Lexicon) -> bool {
    if dates_a_paper(text, start) {
        return true;
    }
    let (before, after) = (sentence_before(text, start), sentence_after(text, end));
    let mut back = words_back(before).take_while(|w| !w.starts_with([',', ';']));
    let led = back.next().is_some_and(|w| lexicon.senses(w).contains(&Sense::On));
    let finite =
        |w: &str| is_past(w, lexicon) || lexicon.senses(w).is_empty() && lexicon.is_past(w);
    let mut rest = back.take(BESIDE - 1).peekable();
    let opens = rest.peek().is_none();
    // "In January the alderman resigned"
    let subject = if lexicon.language() == Language::English { SUBJECT } else { 0 };
    led && (rest.any(finite) || opens && words(after).take(1 + subject).any(finite))
}

/// How far before a date a word that governs it may stand, in bytes.
const GOVERNS: usize = 80;

/// Whether an entry with this sense stands shortly before `start`, in the same sentence.
pub(crate) fn said_before(text: &str, start: usize, lexicon: &Lexicon, sense: Sense) -> bool {
    let before = sentence_before(text, start);
    let from = floor(before, before.len().saturating_sub(GOVERNS));
    let words = before.get(from..).unwrap_or_default();
    let begins =
        |at: usize| at == 0 || !words.as_bytes().get(at - 1).is_some_and(|&b| is_word_byte(b));
    let here = |at: usize| lexicon.read(words, at, |s| (s == sense).then_some(())).is_some();
    words.char_indices().any(|(at, c)| c.is_alphanumeric() && begins(at) && here(at))
}

/// Which way words are read, away from a date.
#[derive(Clone, Copy)]
enum Reads {
    On,
    Back,
}

/// A verb, and how many words away it is.
struct Telling<'t> {
    away: usize,
    cue: TenseCue,
    word: &'t str,
    /// The word behind it, where they are read on.
    behind: &'t str,
}

/// "zijn", "worden": behind a participle.
fn is_infinitive(sense: &Sense) -> bool {
    matches!(sense, Sense::Tense(TenseCue::Passive | TenseCue::Perfect))
}

/// The nearest verb among words that go away from the date.
fn nearest<'t>(
    mut words: Peekable<impl Iterator<Item = &'t str>>,
    reads: Reads,
    lexicon: &Lexicon,
) -> Option<Telling<'t>> {
    let mut away = 0;
    let mut last = "";
    while let Some(word) = words.next() {
        let before = match reads {
            Reads::Back => words.peek().copied().unwrap_or_default(),
            Reads::On => std::mem::replace(&mut last, word),
        };
        if word.starts_with([',', ';', '(']) {
            away += BORDER;
            continue;
        }
        away += 1;
        if let Some(cue) = cue_of(word, before, lexicon) {
            let behind = match reads {
                Reads::On => words.peek().copied().unwrap_or_default(),
                Reads::Back => "",
            };
            return Some(Telling { away, cue, word, behind });
        }
        if lexicon.senses(word).contains(&Sense::Clause) {
            away += BORDER;
        }
    }
    None
}

/// What a word tells as a verb, with the word before it.
fn cue_of(word: &str, before: &str, lexicon: &Lexicon) -> Option<TenseCue> {
    let senses = lexicon.senses(word);
    let cue = senses.iter().find_map(|s| if let Sense::Tense(cue) = s { Some(*cue) } else { None });
    // "Ben Kuiper" has no verb, nor has "afscheid van zijn school".
    let proper = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let named = proper && before.contains(char::is_alphanumeric);
    let owns = senses.contains(&Sense::Possessive)
        && lexicon.senses(before).contains(&Sense::BeforePossessive);
    let past = || (senses.is_empty() && lexicon.is_past(word)).then_some(TenseCue::Past);
    let cue = cue.filter(|_| !named && !owns).or_else(past)?;
    // "Is planned", "will be held": the verb before it tells. "Een greep" is none.
    if cue == TenseCue::Past && (is_auxiliary(before, lexicon) || ONE.contains(&before)) {
        return None;
    }
    // "Moest worden geopend"
    let past = cue == TenseCue::Passive && lexicon.senses(before).contains(&Sense::Modal);
    Some(if past { TenseCue::Past } else { cue })
}

/// Whether an English participle behind a word looks like a past.
fn is_auxiliary(word: &str, lexicon: &Lexicon) -> bool {
    let helps = |s: &Sense| {
        matches!(s, Sense::Helping | Sense::Tense(TenseCue::Passive | TenseCue::Perfect))
    };
    lexicon.language() == Language::English && lexicon.senses(word).iter().any(helps)
}

fn is_past(word: &str, lexicon: &Lexicon) -> bool {
    lexicon.senses(word).contains(&Sense::Tense(TenseCue::Past))
}

/// English ones look like a past: "has been held".
fn has_participle(text: &str, lexicon: &Lexicon) -> bool {
    let english = lexicon.language() == Language::English;
    words(text).any(|w| lexicon.is_participle(w) || english && is_past(w, lexicon))
}

/// The words and the marks that part clauses.
fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| c.is_whitespace()).flat_map(|chunk| {
        let trimmed = chunk.trim_end_matches([',', ';', ')', ':', '"', '”', '\'', '.', '!', '?']);
        let mark = chunk.get(trimmed.len()..).filter(|m| m.starts_with([',', ';']));
        let word = trimmed.trim_start_matches(['(', '"', '“', '\'', '‘']);
        [Some(word).filter(|w| !w.is_empty()), mark].into_iter().flatten()
    })
}

fn words_back(text: &str) -> impl Iterator<Item = &str> {
    words(text).rev()
}

/// The sentence up to `start`.
fn sentence_before(text: &str, start: usize) -> &str {
    let from = floor(text, start.saturating_sub(REACH));
    let before = text.get(from..start).unwrap_or_default();
    let cut = before.char_indices().rev().find(|&(i, c)| ends_sentence(before, i, c));
    cut.map_or(before, |(i, c)| before.get(i + c.len_utf8()..).unwrap_or_default())
}

/// The sentence from `end` on.
fn sentence_after(text: &str, end: usize) -> &str {
    let to = floor(text, end.saturating_add(REACH).min(text.len()));
    let after = text.get(end..to).unwrap_or_default();
    let cut = after.char_indices().find(|&(i, c)| ends_sentence(text, end + i, c));
    cut.map_or(after, |(i, _)| after.get(..i).unwrap_or_default())
}

/// A block's end, or a full stop, question or exclamation mark with a capital after it.
fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    match c {
        '\n' => true,
        '.' | '!' | '?' => {
            let mut rest = text.get(at + 1..).unwrap_or_default().chars();
            let blank = rest.next().is_none_or(char::is_whitespace);
            let next =
                rest.next().is_none_or(|c| c.is_uppercase() || matches!(c, '"' | '“' | '\'' | '‘'));
            let word = text
                .get(..at)
                .unwrap_or_default()
                .rsplit(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or("");
            blank && next && word.chars().count() > 1
        }
        _ => false,
    }
}

pub(super) fn floor(text: &str, mut at: usize) -> usize {
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether two places of a text stand in one sentence; they are looked at only when near.
pub(crate) fn same_sentence(text: &str, a: usize, b: usize) -> bool {
    let between = text.get(a..b).filter(|t| t.len() <= REACH).unwrap_or("\n");
    !between.char_indices().any(|(i, c)| ends_sentence(text, a + i, c))
}
