//! Who is meant in the five documents the program ships with, measured against marked mentions.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use std::collections::BTreeSet;

use dossier_tui::corpus::{Corpus, Document};
use dossier_tui::date::DateRange;
use dossier_tui::extract::{
    ActorKind, Actors, DateSource, DocumentDate, Gazetteer, Mention, Reading, find_actors,
    read_dates,
};
use serde::Deserialize;

/// A marked mention: the bytes of its core in the source, and who is meant.
#[derive(Debug, Deserialize)]
struct Marked {
    document: String,
    start: usize,
    end: usize,
    kind: String,
    actor: String,
    by: String,
    optional: bool,
}

/// What was found, in bytes of the source.
#[derive(Debug)]
struct Told {
    start: usize,
    end: usize,
    actor: String,
    kind: ActorKind,
}

fn marked() -> Vec<Marked> {
    let lines = include_str!("gold/actors.jsonl").lines();
    lines.map(|l| serde_json::from_str(l).unwrap()).collect()
}

fn read() -> (Vec<Document>, Actors, Vec<Vec<Mention>>) {
    let documents = Corpus::built_in().documents;
    let times: Vec<_> = documents.iter().map(read_dates).collect();
    let gazetteer = Gazetteer::built_in().unwrap();
    let (actors, mentions) = find_actors(&documents, &times, &gazetteer);
    (documents, actors, mentions)
}

fn told(document: &Document, actors: &Actors, mentions: &[Mention]) -> Vec<Told> {
    let tell = |m: &Mention| {
        let source = document.map.to_source(m.span).unwrap();
        let actor = actors.get(m.actor).unwrap();
        Told { start: source.start, end: source.end, actor: actor.id.clone(), kind: actor.kind }
    };
    mentions.iter().map(tell).collect()
}

fn meets(told: &Told, mark: &Marked) -> bool {
    told.start < mark.end && mark.start < told.end
}

#[test]
fn documents_name_the_marked_actors_and_hardly_any_other() {
    let (documents, actors, mentions) = read();
    let marked = marked();
    let (mut hit, mut missed, mut extra) = (0, Vec::new(), Vec::new());
    for (document, mentions) in documents.iter().zip(&mentions) {
        let told = told(document, &actors, mentions);
        let marks: Vec<&Marked> = marked.iter().filter(|m| m.document == document.name).collect();
        let wanted: BTreeSet<&str> =
            marks.iter().filter(|m| !m.optional).map(|m| m.actor.as_str()).collect();
        let allowed: BTreeSet<&str> = marks.iter().map(|m| m.actor.as_str()).collect();
        let found: BTreeSet<&str> = told.iter().map(|t| t.actor.as_str()).collect();
        hit += wanted.intersection(&found).count();
        missed.extend(wanted.difference(&found).map(|a| format!("{} {a}", document.name)));
        extra.extend(found.difference(&allowed).map(|a| format!("{} {a}", document.name)));
    }
    #[allow(clippy::cast_precision_loss)]
    let share = |part: usize, rest: usize| part as f64 / (part + rest) as f64;
    let (precision, recall) = (share(hit, extra.len()), share(hit, missed.len()));
    assert!(
        precision >= 0.98 && recall >= 0.97,
        "P {precision:.3} R {recall:.3}\nmissed {missed:#?}\nextra {extra:#?}"
    );
}

#[test]
fn mentions_stand_where_they_are_marked() {
    let (documents, actors, mentions) = read();
    let marked = marked();
    let (mut hit, mut missed, mut extra) = (0, Vec::new(), Vec::new());
    for (document, mentions) in documents.iter().zip(&mentions) {
        let told = told(document, &actors, mentions);
        let marks: Vec<&Marked> = marked.iter().filter(|m| m.document == document.name).collect();
        for mark in marks.iter().filter(|m| !m.optional) {
            match told.iter().any(|t| t.actor == mark.actor && meets(t, mark)) {
                true => hit += 1,
                false => missed.push(format!("{mark:?}")),
            }
        }
        for t in &told {
            if !marks.iter().any(|m| meets(t, m)) {
                extra.push(format!("{} {t:?}", document.name));
            }
        }
    }
    #[allow(clippy::cast_precision_loss)]
    let share = |part: usize, rest: usize| part as f64 / (part + rest) as f64;
    let (precision, recall) = (share(hit, extra.len()), share(hit, missed.len()));
    assert!(
        precision >= 0.97 && recall >= 0.95,
        "P {precision:.3} R {recall:.3}\nmissed {missed:#?}\nextra {extra:#?}"
    );
}

#[test]
fn every_office_earlier_word_and_colleague_is_resolved_as_marked() {
    let (documents, actors, mentions) = read();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (document, mentions) in documents.iter().zip(&mentions) {
        let told = told(document, &actors, mentions);
        let derived = |m: &Marked| {
            m.document == document.name
                && !m.optional
                && matches!(m.by.as_str(), "role-date" | "anaphor" | "world")
        };
        for mark in marked().iter().filter(|m| derived(m)) {
            seen += 1;
            if !told.iter().any(|t| t.actor == mark.actor && meets(t, mark)) {
                let there: Vec<&Told> = told.iter().filter(|t| meets(t, mark)).collect();
                wrong.push(format!("{mark:?} but {there:?}"));
            }
        }
    }
    assert!(wrong.is_empty() && seen > 30, "of {seen}: {wrong:#?}");
}

#[test]
fn kinds_are_as_marked() {
    let (documents, actors, mentions) = read();
    for (document, mentions) in documents.iter().zip(&mentions) {
        let told = told(document, &actors, mentions);
        for mark in marked().iter().filter(|m| m.document == document.name) {
            let kind = match mark.kind.as_str() {
                "organisation" => ActorKind::Organisation,
                "party" => ActorKind::Party,
                "place" => ActorKind::Place,
                "group" => ActorKind::Group,
                _ => continue,
            };
            let same = told.iter().find(|t| t.actor == mark.actor && meets(t, mark));
            assert!(same.is_none_or(|t| t.kind == kind), "{mark:?} {same:?}");
        }
    }
}

/// Lines of `gold/signatures.txt`.
fn signatures() -> Vec<[&'static str; 4]> {
    let lines = include_str!("gold/signatures.txt").lines().filter(|l| !l.starts_with('#'));
    lines
        .map(|l| {
            let mut parts = l.split('|').map(str::trim);
            [(); 4].map(|()| parts.next().unwrap())
        })
        .collect()
}

/// The persons a sentence told on a day means.
fn persons(gazetteer: &Gazetteer, day: &str, sentence: &str) -> Vec<String> {
    let bytes = sentence.as_bytes().to_vec();
    let documents = Corpus::from_bytes(std::path::Path::new("brief.txt"), bytes).documents;
    let value = Some(DateRange::day(day.parse().unwrap()));
    let date = DocumentDate { value, from: DateSource::Header, span: None };
    let (actors, mentions) = find_actors(&documents, &[Reading::dated(date)], gazetteer);
    let meant = mentions[0].iter().map(|m| actors.get(m.actor).unwrap());
    meant.filter(|a| a.kind == ActorKind::Person).map(|a| a.id.clone()).collect()
}

#[test]
fn dated_signatures_mean_whoever_signed() {
    let gazetteer = Gazetteer::built_in().unwrap();
    let (mut seen, mut open) = (0, Vec::new());
    for [day, office, name, who] in signatures() {
        seen += 1;
        // The office alone: its holder, or nobody where two shared it.
        match persons(&gazetteer, day, &format!("De {office} antwoordt.")).as_slice() {
            [] => open.push(format!("{day} {office}")),
            [one] => assert_eq!(one, who, "{day} {office}"),
            several => panic!("{day} {office}: {several:?}"),
        }
        if !name.is_empty() {
            let (post, of) = office.split_once(' ').unwrap();
            let of = of.trim_start_matches("van ").trim_start_matches("voor ");
            let signed = persons(&gazetteer, day, &format!("Antwoord van {post} {name} ({of})."));
            assert_eq!(signed, [who], "{day} {office} {name}");
        }
    }
    assert!(seen >= 60, "{seen}");
    assert!(open.len() * 10 <= seen * 2, "{open:#?}");
}
