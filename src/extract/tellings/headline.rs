//! The statement of a telling: its sentence, or the clause of its date, without the date in front.

use std::ops::Range;

use super::lexicon::{LEXICON, bare};
use super::sentence::Sentence;
use crate::date::Precision;
use crate::extract::Timex;
use crate::text::Span;

/// Dates taken off one headline's front at most.
const MOST_DATES: usize = 4;
/// Words of a time of day in front at most.
const DAY_TIME_WORDS: usize = 7;
/// Words a clause has at least beside its date to be a headline.
const FEWEST_WORDS: usize = 3;
/// Words to look back for the noun phrase a relative clause leans on.
const ANTECEDENT: usize = 6;
/// The same before a word that may report speech ("laat weten dat").
const SHORT_ANTECEDENT: usize = 3;
/// Words between a comma and the next date that make what follows a clause of its own.
const COORDINATE: usize = 3;

/// What `span` states: without dates and punctuation in front, without a full stop behind. `None`
/// when nothing is left.
pub(super) fn statement(text: &str, span: Span, timexes: &[Timex]) -> Option<Span> {
    let bare = trimmed(text, span)?;
    let mut start = bare.start;
    for _ in 0..MOST_DATES {
        let rest = Span::new(start, bare.end);
        let Some(after) = after_date(text, rest, timexes).or(after_day_time(text, rest)) else {
            break;
        };
        start = after;
    }
    match trimmed(text, Span::new(start, bare.end)) {
        // One word says too little ("2016 verkiezingen" does not, "Op 3 mei." does).
        Some(rest) if start == bare.start || rest.of(text).contains(char::is_whitespace) => {
            Some(rest)
        }
        rest => rest.filter(|_| ends_as_label(text, start, bare)).or(Some(bare)).filter(|s| {
            let dates = timexes_in(timexes, *s);
            dates.first().is_none_or(|t| t.span.start > s.start || t.span.end < s.end)
        }),
    }
}

/// Whether what stands before `at` reads as a label ("5 mei 2015: ").
fn ends_as_label(text: &str, at: usize, of: Span) -> bool {
    let before = text.get(of.start..at).unwrap_or_default().trim_end();
    before.ends_with(is_label_end)
}

/// The end of one date at the start of `span`, with what parts it from the statement.
fn after_date(text: &str, span: Span, timexes: &[Timex]) -> Option<usize> {
    let words = span.of(text);
    let mut at = span.start;
    let mut led = false;
    for (i, word) in words.split_whitespace().take(3).enumerate() {
        let start = span.start + (word.as_ptr() as usize - words.as_ptr() as usize);
        at = start;
        if let Some(t) = timex_at(timexes, start) {
            return (t.span.end <= span.end).then(|| past_separator(text, t, led, span.end))?;
        }
        let word = bare(word);
        let clauses = &LEXICON.clauses;
        let passes = clauses.date_prepositions.contains(word.as_ref())
            || i == 0 && clauses.conjunctions.contains(word.as_ref())
            || led && clauses.articles.contains(word.as_ref());
        led |= clauses.date_prepositions.contains(word.as_ref());
        if !passes {
            return None;
        }
    }
    timex_at(timexes, at).and_then(|t| past_separator(text, t, led, span.end))
}

/// Past a leading time of day and its comma.
fn after_day_time(text: &str, span: Span) -> Option<usize> {
    let mut at = 0;
    for word in span.of(text).split_inclusive(' ').take(DAY_TIME_WORDS) {
        at += word.len();
        let known = bare(word);
        let counts = known.starts_with(|c: char| c.is_ascii_digit());
        if !counts && !LEXICON.clauses.day_times.contains(known.as_ref()) {
            return None;
        }
        if word.trim_end().ends_with(',') {
            return Some(span.start + at);
        }
    }
    None
}

/// Past a leading date and its separator; `None` when the date is the subject ("2019 was …").
fn past_separator(text: &str, t: &Timex, led: bool, end: usize) -> Option<usize> {
    let rest = text.get(t.span.end..end)?;
    let separated = rest.trim_start().starts_with(|c| is_label_end(c) || c == ',' || c == ')');
    let adverbial = led || t.value.precision() == Precision::Day;
    let parted = rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
    if !parted || !(separated || adverbial) {
        return None;
    }
    let skipped = rest.find(|c: char| c.is_alphanumeric()).unwrap_or(rest.len());
    // An opening quote or bracket belongs to what follows.
    Some(t.span.end + skipped)
}

/// What ends a label.
pub(super) fn is_label_end(c: char) -> bool {
    matches!(c, ';' | ':' | '–' | '—' | '-' | '|' | '•' | '·' | '\t' | '→')
}

fn timex_at(timexes: &[Timex], at: usize) -> Option<&Timex> {
    let i = timexes.partition_point(|t| t.span.start < at);
    timexes.get(i).filter(|t| t.span.start == at)
}

fn timexes_in(timexes: &[Timex], span: Span) -> &[Timex] {
    let from = timexes.partition_point(|t| t.span.start < span.start);
    let to = timexes.partition_point(|t| t.span.start < span.end);
    timexes.get(from..to).unwrap_or(&[])
}

/// `span` from its first letter or digit to before its final stop; `None` when it has neither.
pub(super) fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let start = words.find(char::is_alphanumeric)?;
    let mut rest = words.get(start..)?;
    loop {
        let last = rest.chars().next_back()?;
        let unopened = match last {
            ')' => !rest.contains('('),
            ']' => !rest.contains('['),
            '”' => !rest.contains(['“', '„']),
            '’' => !rest.contains('‘'),
            '»' => !rest.contains('«'),
            '"' | '\'' => rest.matches(last).count() % 2 == 1,
            c => c.is_whitespace() || is_label_end(c) || ".,(“„‘«[".contains(c),
        };
        if !unopened {
            break;
        }
        rest = rest.strip_suffix(last)?;
    }
    Some(Span::new(span.start + start, span.start + start + rest.len()))
}

/// The part of a sentence that is about one of several dates: `before` and `after` are the other
/// dates next to it. Cut only where a clause begins, and only when enough is left.
pub(super) fn clause_of(
    sentence: &Sentence<'_>,
    date: Span,
    before: Option<Span>,
    after: Option<Span>,
) -> Span {
    let start = before.and_then(|b| clause_start(sentence, date, b));
    let end = after.and_then(|a| clause_end(sentence, date, a, before.is_none()));
    let clause = Span::new(start.unwrap_or(sentence.span.start), end.unwrap_or(sentence.span.end));
    let words = sentence.words_of(clause).len();
    let enough = words >= sentence.words_of(date).len() + FEWEST_WORDS;
    if enough && clause.contains(date) { clause } else { sentence.span }
}

fn clause_start(sentence: &Sentence<'_>, date: Span, before: Span) -> Option<usize> {
    let at = sentence.break_between(before.end, date.start)?;
    let clauses = &LEXICON.clauses;
    let word = sentence.words.get(at)?;
    if clauses.conjunctions.contains(word.as_ref()) {
        return Some(sentence.start_of(at + 1));
    }
    if !clauses.relatives.contains(word.as_ref()) {
        return Some(sentence.start_of(at));
    }
    let reports = clauses.reporting.contains(word.as_ref());
    let (reach, dropped) = if reports { (SHORT_ANTECEDENT, 1) } else { (ANTECEDENT, 0) };
    let floor = sentence.words_of(before).end.max(at.saturating_sub(reach));
    Some(sentence.start_of(antecedent(sentence, floor, at).unwrap_or(at + dropped)))
}

/// The word the noun phrase right before a relative word begins with, not before `floor`.
fn antecedent(sentence: &Sentence<'_>, floor: usize, relative: usize) -> Option<usize> {
    let is_determiner = |i: &usize| {
        sentence.words.get(*i).is_some_and(|w| LEXICON.clauses.determiners.contains(w.as_ref()))
    };
    let runs_on = |i: &usize| !sentence.ends_clause(*i);
    let noun = relative.checked_sub(1).filter(runs_on)?;
    (floor..noun).rev().take_while(runs_on).find(is_determiner)
}

fn clause_end(sentence: &Sentence<'_>, date: Span, after: Span, first: bool) -> Option<usize> {
    let at = sentence.break_between(date.end, after.start)?;
    let near: Range<usize> = at..sentence.words_of(after).start;
    let coordinate = near.len() <= COORDINATE
        && !sentence.said(near).iter().any(|w| LEXICON.clauses.breaks.contains(w.as_ref()));
    (!first || coordinate).then(|| sentence.start_of(at))
}
