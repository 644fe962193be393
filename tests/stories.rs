//! Stories: small dossiers and the built-in one, as the timeline tells them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails so")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dossier_tui::dossier::Dossier;
use dossier_tui::extract::Standing;
use dossier_tui::timeline::{EventId, Row, rows};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dossiers").join(name)
}

fn opened(name: &str) -> Dossier {
    Dossier::open(&[folder(name)]).unwrap()
}

fn all(dossier: &Dossier) -> Vec<EventId> {
    (0..dossier.timeline().events().len()).map(EventId).collect()
}

/// `date | time | sign | headline | document`, with years and silences between.
fn story(dossier: &Dossier) -> String {
    let timeline = dossier.timeline();
    let line = |row: &Row| match row {
        Row::Year(year) => format!("{year}"),
        Row::Silence(silence) => {
            let (years, months, days) = silence.length();
            format!("  -- silent for {years} years, {months} months, {days} days --")
        }
        Row::Event(id) => event(dossier, *id),
    };
    let lines: Vec<_> = rows(timeline, &all(dossier)).iter().map(line).collect();
    lines.join("\n")
}

fn event(dossier: &Dossier, id: EventId) -> String {
    let t = dossier.timeline().telling(id).unwrap();
    let document = dossier.document(t.document).unwrap();
    let sign = match (t.publication, t.standing) {
        (true, _) => '¶',
        (_, Standing::Happened) => ' ',
        (_, Standing::Planned) => '○',
        (_, Standing::Cancelled) => '✕',
        (_, Standing::Referred) => '→',
    };
    let time = t.time.map(|t| t.to_string()).unwrap_or_default();
    let headline = document.words(t.headline);
    format!("{} | {time} | {sign} | {headline} | {}", t.when, document.name)
}

#[test]
fn a_chronology_is_told_entry_by_entry() {
    insta::assert_snapshot!(story(&opened("chronologie")));
}

#[test]
fn a_letter_tells_what_it_did_what_it_plans_and_what_it_refers_to() {
    insta::assert_snapshot!(story(&opened("brief")));
}

#[test]
fn minutes_tell_decisions_and_deadlines() {
    insta::assert_snapshot!(story(&opened("notulen")));
}

#[test]
fn a_news_page_is_told_from_its_day() {
    insta::assert_snapshot!(story(&opened("nieuws")));
}

#[test]
fn years_stay_years() {
    insta::assert_snapshot!(story(&opened("jaartallen")));
}

#[test]
fn english_papers_are_told_alike() {
    insta::assert_snapshot!(story(&opened("english")));
}

#[test]
fn several_papers_make_one_timeline() {
    insta::assert_snapshot!(story(&opened("gemengd")));
}

#[test]
fn papers_without_dates_make_no_timeline() {
    let dossier = opened("zonder-datums");
    assert_eq!(dossier.documents().len(), 1);
    assert_eq!(story(&dossier), "");
}

#[test]
fn the_built_in_dossier_is_told_whole() {
    insta::assert_snapshot!(story(&Dossier::open(&[]).unwrap()));
}

#[test]
fn every_headline_stands_in_its_extent_and_every_extent_in_one_block() {
    let names = fs::read_dir(folder("")).unwrap().map(|e| e.unwrap().path());
    for dossier in names.map(|p| Dossier::open(&[p]).unwrap()).chain([Dossier::open(&[]).unwrap()])
    {
        for t in dossier.timeline().tellings() {
            let document = dossier.document(t.document).unwrap();
            let block = document.block_at(t.extent.start).unwrap();
            assert!(block.span.contains(t.extent) && t.extent.contains(t.headline), "{t:?}");
            assert!(!document.words(t.headline).is_empty(), "{t:?}");
        }
    }
}

/// The keys of the events a folder's files make, when copied under other names.
fn keys(files: &[(&str, &str)]) -> BTreeSet<String> {
    let dir = tempfile::tempdir().unwrap();
    for (from, to) in files {
        fs::copy(folder(from), dir.path().join(to)).unwrap();
    }
    let dossier = Dossier::open(&[dir.path().to_owned()]).unwrap();
    let keys: BTreeSet<_> = dossier.timeline().events().iter().map(|e| e.key.clone()).collect();
    assert_eq!(keys.len(), dossier.timeline().events().len());
    keys
}

#[test]
fn keys_outlive_other_names_and_more_documents() {
    let before = keys(&[("gemengd/krant.txt", "a.txt"), ("gemengd/persbericht.txt", "b.txt")]);
    let renamed = keys(&[("gemengd/krant.txt", "z.txt"), ("gemengd/persbericht.txt", "b.txt")]);
    assert!(!before.is_empty());
    assert_eq!(before, renamed);
    let more = keys(&[
        ("gemengd/tijdlijn.md", "0.md"),
        ("gemengd/krant.txt", "a.txt"),
        ("gemengd/persbericht.txt", "b.txt"),
    ]);
    assert!(before.is_subset(&more));
}
