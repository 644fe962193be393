//! Scores the tagger on annotated articles, one JSON object a line:
//! `{"dct": "2008-03-27", "text": "…", "timexes": [{"start": 3, "end": 9, "from": "…", "to": "…"}]}`.
//!
//! `start..end` counts characters of `text`; `from..to` are days, the last excluded; `accept` holds
//! other readings, `mod` makes any days within right, `optional` ones are not counted.
//! Run it with `cargo run --release --example score_dates -- FILE`.

#![allow(missing_docs, clippy::print_stdout)]

use std::path::Path;
use std::{env, fs};

use anyhow::Context;
use chrono::NaiveDate;
use dossier_tui::corpus::Corpus;
use dossier_tui::extract::read_dates;
use serde::Deserialize;

#[derive(Deserialize)]
struct Article {
    dct: String,
    text: String,
    timexes: Vec<Wanted>,
}

#[derive(Deserialize)]
struct Wanted {
    start: usize,
    end: usize,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    #[serde(default)]
    accept: Vec<(NaiveDate, NaiveDate)>,
    #[serde(default, rename = "mod")]
    modifier: Option<String>,
    #[serde(default)]
    optional: bool,
}

/// An expression found: bytes of the article, first and last day.
struct Found {
    start: usize,
    end: usize,
    days: Option<(NaiveDate, NaiveDate)>,
}

#[derive(Default)]
struct Score {
    right: usize,
    spurious: usize,
    missed: usize,
}

fn main() -> anyhow::Result<()> {
    let path = env::args().nth(1).context("expected a file of annotated articles")?;
    let mut score = Score::default();
    for line in fs::read_to_string(&path).with_context(|| path.clone())?.lines() {
        let article: Article = serde_json::from_str(line)?;
        count(&article, &find(&article), &mut score);
    }
    let part = |of: usize| 100.0 * score.right as f64 / (score.right + of).max(1) as f64;
    let (precision, recall) = (part(score.spurious), part(score.missed));
    let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
    println!("value: precision {precision:.1} recall {recall:.1} F1 {f1:.1}");
    Ok(())
}

/// Lays an article out as a document of its day, as the command line would read it.
fn find(article: &Article) -> Vec<Found> {
    let front = format!("---\ndate: {}\n---\n", article.dct);
    let bytes = format!("{front}{}\n", article.text).into_bytes();
    let corpus = Corpus::from_bytes(Path::new("article.md"), bytes);
    let documents = corpus.documents.iter();
    let all = documents.flat_map(|d| read_dates(d).timexes.into_iter().map(move |t| (d, t)));
    all.filter_map(|(document, timex)| {
        let span = document.map.to_source(timex.span)?;
        let start = span.start.checked_sub(front.len())?;
        Some(Found { start, end: span.end - front.len(), days: timex.value.days() })
    })
    .collect()
}

fn count(article: &Article, found: &[Found], score: &mut Score) {
    let mut used = vec![false; found.len()];
    for wanted in &article.timexes {
        let byte = |chars: usize| {
            article.text.char_indices().nth(chars).map_or(article.text.len(), |(at, _)| at)
        };
        let (start, end) = (byte(wanted.start), byte(wanted.end));
        let (mut any, mut right) = (false, false);
        for (found, used) in found.iter().zip(&mut used) {
            if found.start < end && start < found.end {
                (*used, any) = (true, true);
                right |= found.days.is_some_and(|days| agrees(wanted, days));
            }
        }
        match wanted.from {
            None => {}
            Some(_) if wanted.optional => {}
            Some(_) if right => score.right += 1,
            Some(_) => {
                score.missed += 1;
                score.spurious += usize::from(any);
            }
        }
    }
    let unused = found.iter().zip(used).filter(|(f, used)| !used && f.days.is_some());
    score.spurious += unused.count();
}

/// Whether these days, the last included, are one of the readings.
fn agrees(wanted: &Wanted, (first, last): (NaiveDate, NaiveDate)) -> bool {
    let readings = wanted.from.zip(wanted.to).into_iter().chain(wanted.accept.iter().copied());
    readings.into_iter().any(|(from, to)| {
        let within = wanted.modifier.is_some() && from <= first && last < to;
        let apart = (to - last).num_days() - 1;
        within || first == from && apart.abs() <= 1
    })
}
