//! Dates of the front matter that are not, or not wholly, dates.

use super::{Reading, Timex};
use crate::corpus::{Block, BlockKind, Document};
use crate::error::Problem;
use crate::text::cut_to_width;

/// Columns of a value that are quoted.
const QUOTED: usize = 60;
/// Hours that a zone lies from Greenwich at most.
const FURTHEST: u32 = 14;

/// What the front matter calls a date and we could not read, or not wholly.
pub(super) fn unread_dates(document: &Document, reading: &Reading) -> Vec<Problem> {
    let lexicon = reading.lexicon();
    let dated = |b: &&Block| matches!(&b.kind, BlockKind::Front(k) if lexicon.papers().rank_of_key(k).is_some());
    let blocks = document.blocks.iter().filter(dated);
    blocks.filter_map(|b| unread(document, reading, b)).collect()
}

fn unread(document: &Document, reading: &Reading, block: &Block) -> Option<Problem> {
    let value = document.text.get(block.body..block.span.end)?.trim();
    if matches!(value, "" | "~" | "null") {
        return None;
    }
    let from = reading.timexes.partition_point(|t| t.span.start < block.body);
    let stated = |t: &&Timex| t.anchor.is_none() && t.value.is_placed();
    let first = reading.timexes.get(from).filter(|t| t.span.end <= block.span.end);
    let read = first.filter(stated).map(|t| t.span);
    let outcome = match read {
        None => "not read".to_owned(),
        Some(span) => {
            let before = document.text.get(block.body..span.start)?;
            let after = document.text.get(span.end..block.span.end)?;
            if is_understood(before) && is_understood(after) {
                return None;
            }
            format!("not all of it is read, only {}", document.words(span))
        }
    };
    let mut found = cut_to_width(value, QUOTED).to_owned();
    if found.len() < value.len() {
        found.push('…');
    }
    let expected = "front matter: expected a date such as 2019-12-05";
    Some(Problem::at(block.span, format!("{expected}, found {found}: {outcome}")))
}

/// Whether words beside a date hold no figures but those of a time of day and its zone.
fn is_understood(words: &str) -> bool {
    let figured = |w: &&str| w.bytes().any(|b| b.is_ascii_digit());
    words.split(|c: char| c.is_whitespace() || "[](),".contains(c)).filter(figured).all(is_time)
}

/// "08:58:10", "T08:58:10.12Z", "9.30", "+01:00", "08:58+0100", and what is left of such a stamp
/// when its date, hours and minutes have been read: ":10Z", ".12+01:00".
fn is_time(word: &str) -> bool {
    let fraction =
        word.strip_prefix('.').map(|f| f.trim_start_matches(|c: char| c.is_ascii_digit()));
    let word = fraction.unwrap_or(word);
    let word = word.trim_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
    let (clock, zone) = word.split_at(word.find(['+', '-']).unwrap_or(word.len()));
    (clock.is_empty() || is_clock(clock.trim_end_matches('Z'))) && is_zone(zone)
}

fn is_clock(words: &str) -> bool {
    let (clock, _) = words.rsplit_once('.').filter(|(c, _)| c.contains(':')).unwrap_or((words, ""));
    let parts: Option<Vec<u32>> = clock.split([':', '.']).map(figures).collect();
    if let Some(seconds) = clock.strip_prefix(':') {
        return figures(seconds).is_some_and(|s| s <= 60);
    }
    let Some(parts) = parts else { return false };
    let fits = |(part, most): (&u32, u32)| *part <= most;
    (2..=3).contains(&parts.len()) && parts.iter().zip([24, 59, 60]).all(fits)
}

fn is_zone(words: &str) -> bool {
    let Some(zone) = words.get(1..) else { return true };
    let plain = zone.replace(':', "");
    let (hours, minutes) = plain.split_at(plain.len().min(2));
    let near = figures(hours).is_some_and(|h| h <= FURTHEST);
    near && (minutes.is_empty() || figures(minutes).is_some_and(|m| m <= 59))
}

/// One or two figures.
fn figures(words: &str) -> Option<u32> {
    let plain = words.len() <= 2 && words.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| words.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use crate::corpus::Corpus;
    use crate::dossier::Dossier;
    use std::path::Path;

    /// What is said of front matter with this date.
    fn said(date: &str) -> String {
        let text = format!("---\ntitle: Een haven\ndate: {date}\n---\nDe haven werd drukker.\n");
        let corpus = Corpus::from_bytes(Path::new("haven.md"), text.into_bytes());
        let dossier = Dossier::from_corpus(corpus).expect("the actors are good");
        let problems = dossier.documents().iter().flat_map(|d| &d.problems);
        problems.map(|p| p.message.clone()).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn dates_with_times_and_zones_need_no_word() {
        for date in [
            "2019-12-05",
            "\"2019-12-05\"",
            "2019-12",
            "2019-12-05 # morgen",
            "2019-12-05 08:58:10 +0100",
            "2019-12-05T08:58:10Z",
            "2019-12-05T08:58:10.123456789+01:00",
            "Thu, 05 Dec 2019 08:58:10 GMT",
            "5 december 2019 om 9.30 uur",
            "van 2 tot 5 december 2019",
            "05-12-2019",
            "Dec 5, 2019",
            "",
            "null",
        ] {
            assert_eq!(said(date), "", "{date:?}");
        }
    }

    #[test]
    fn what_is_no_date_is_said_and_what_is_half_read_too() {
        let table = [
            ("99999-99-99", "found 99999-99-99: not read"),
            ("2019-02-30", "found 2019-02-30: not read"),
            ("true", "found true: not read"),
            ("binnenkort", "found binnenkort: not read"),
            ("1575590290", "found 1575590290: not read"),
            ("[2019-12-05, 2019-12-06]", "not all of it is read, only 2019-12-05"),
            ("\n  - 2019-12-05\n  - 2019-12-06", "not all of it is read, only 2019-12-05"),
            ("2019-12-05 25:61:61 +99:99", "not all of it is read, only 2019-12-05"),
            ("30 februari 2019", "not all of it is read, only februari 2019"),
        ];
        for (date, want) in table {
            let said = said(date);
            let expected = "front matter: expected a date such as 2019-12-05, found ";
            assert!(said.starts_with(expected) && said.ends_with(want), "{date:?}: {said}");
        }
    }
}
