//! Filters over a small dossier: keys in, events out.

use std::borrow::Cow;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{Index, Query};
use crate::corpus::{ByHand, Corpus, Document, DocumentId, Format, Genre, Meta};
use crate::date::{DateRange, Precision, Qualifier};
use crate::dossier::{Dossier, Reading};
use crate::extract::{
    Actor, ActorId, ActorKind, Actors, DateSource, DocumentDate, Office, Standing, Telling,
};
use crate::text::{SourceMap, Span};
use crate::timeline::{EventId, Timeline};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A day, a month (`2016-05`) or a year.
fn date(text: &str) -> DateRange {
    match text.split('-').map(|n| n.parse::<i32>().unwrap()).collect::<Vec<_>>()[..] {
        [y] => DateRange::year(y).unwrap(),
        [y, m] => DateRange::month(y, m as u32).unwrap(),
        _ => DateRange::day(day(text)),
    }
}

fn actor(id: &str, name: &str, kind: ActorKind, aliases: &[&str]) -> Actor {
    let aliases = aliases.iter().map(|a| a.to_string()).collect();
    Actor {
        id: id.into(),
        name: name.into(),
        kind,
        aliases,
        parties: vec![],
        offices: vec![],
        forms: vec![],
    }
}

fn office(title: &str, from: &str, until: &str) -> Office {
    Office { title: title.into(), from: day(from), until: Some(day(until)), source: "test".into() }
}

fn actors() -> Actors {
    let mut all = vec![
        actor("hendrik-bouwman", "Hendrik Bouwman", ActorKind::Person, &["Bouwman", "H. Bouwman"]),
        actor("anna-vries-dool", "Anna Vries-Dóól", ActorKind::Person, &["Vries-Dóól"]),
        actor("gemeente", "Gemeente Waterland", ActorKind::Organisation, &["GWL"]),
        actor("pvk", "Partij voor het Kanaal", ActorKind::Party, &["PvK"]),
        actor("nooit-genoemd", "Nooit Genoemd", ActorKind::Person, &[]),
    ];
    all[0].offices = vec![
        office("Wethouder van Havens", "2014-01-01", "2018-06-01"),
        office("Burgemeester", "2018-06-01", "2022-01-01"),
    ];
    all[1].parties = vec!["pvk".into()];
    Actors::new(all)
}

/// One line of a document: when, what, who, and how it stands.
type Line = (DateRange, &'static str, &'static [usize], Standing);

struct Paper {
    name: &'static str,
    title: &'static str,
    genre: Genre,
    origin: Option<&'static str>,
    date: DocumentDate,
    lines: Vec<Line>,
}

fn made(on: &str, from: DateSource) -> DocumentDate {
    DocumentDate { value: Some(date(on)), from, span: None }
}

fn papers() -> Vec<Paper> {
    use Standing::{Cancelled, Happened, Planned, Referred};
    let soft = |a: &str, b: &str| {
        let range = DateRange::between(day(a), day(b), Precision::Approx).unwrap();
        range.qualified(Qualifier::Approximate)
    };
    let visit = DateRange::between(day("2015-03-24"), day("2015-03-25"), Precision::Day).unwrap();
    vec![
        Paper {
            name: "brief_haven.txt",
            title: "Brief over de haven",
            genre: Genre::Letter,
            origin: Some("Gemeente Waterland"),
            date: made("2016-06-01", DateSource::Dateline),
            lines: vec![
                (visit, "Bouwman bezoekt de sluizen; veel geïnvesteerd.", &[0], Happened),
                (
                    date("2016-05"),
                    "De wethouder spreekt met GWL over de co-financiering.",
                    &[0, 2],
                    Happened,
                ),
                (date("2017"), "Het kanaal wordt verbreed per 1-1.", &[], Planned),
            ],
        },
        Paper {
            name: "relaas.html",
            title: "Blokkade: wat er gebeurde",
            genre: Genre::Chronology,
            origin: Some("Redactie Óost"),
            date: made("2019-12-09", DateSource::LastEntry),
            lines: vec![
                (
                    date("2019-11-22"),
                    "Vries-Dool belt de burgemeester, eind van de middag.",
                    &[0, 1],
                    Happened,
                ),
                (date("2019-12-05"), "De afspraak met Bouwman gaat niet door.", &[0], Cancelled),
                (
                    date("2019-12-09").qualified(Qualifier::Uncertain),
                    "Mogelijk nieuw overleg, auto’s weg.",
                    &[1],
                    Referred,
                ),
                (
                    soft("2022-10-01", "2022-12-31"),
                    "Stijging van het aantal schepen (3.000).",
                    &[],
                    Happened,
                ),
                (
                    DateRange::vaguely_after(day("2023-01-01")),
                    "De komende maanden volgt een besluit.",
                    &[],
                    Planned,
                ),
            ],
        },
    ]
}

fn document(paper: &Paper) -> Document {
    let lines: Vec<_> = paper.lines.iter().map(|line| line.1).collect();
    let text = lines.join("\n");
    Document {
        name: paper.name.into(),
        path: None,
        source: Cow::Owned(text.clone().into_bytes()),
        map: SourceMap::identity(text.len()),
        text,
        blocks: vec![],
        meta: Meta {
            title: paper.title.into(),
            genre: paper.genre,
            origin: paper.origin.map(str::to_owned),
            format: Format::Text,
            encoding: "utf-8",
            sha256: String::new(),
        },
        by_hand: ByHand::default(),
        problems: vec![],
    }
}

fn tellings(paper: &Paper, id: usize) -> Vec<Telling> {
    let mut at = 0;
    let telling = |&(when, text, actors, standing): &Line| {
        let extent = Span::new(at, at + text.len());
        at = extent.end + 1;
        Telling {
            document: DocumentId(id),
            extent,
            headline: extent,
            when,
            time: None,
            timex: None,
            actors: actors.iter().map(|a| ActorId(*a)).collect(),
            standing,
            publication: text.starts_with("Stijging"),
            words: None,
        }
    };
    paper.lines.iter().map(telling).collect()
}

/// Eight events, 0 to 7, in order of time.
fn dossier() -> Dossier {
    let papers = papers();
    let documents: Vec<_> = papers.iter().map(document).collect();
    let told = papers.iter().enumerate().flat_map(|(id, paper)| tellings(paper, id)).collect();
    let timeline = Timeline::new(told, &documents);
    let reading = |p: &Paper| Reading::dated(p.date);
    let readings = papers.iter().map(reading).collect();
    let corpus = Corpus { documents, ..Corpus::default() };
    Dossier::new(corpus, readings, actors(), timeline)
}

/// `0 1 4?`: events kept, with a question mark where only possibly.
fn kept(dossier: &Dossier, index: &Index, filter: &str) -> String {
    let query = Query::parse(filter).unwrap_or_else(|e| panic!("{filter}: {e:?}"));
    let selection = index.select(dossier, &query);
    let show = |id: &EventId| {
        format!("{}{}", id.0, if selection.possibly.contains(id) { "?" } else { "" })
    };
    selection.events.iter().map(show).collect::<Vec<_>>().join(" ")
}

#[test]
fn filters_keep_what_they_say() {
    let dossier = dossier();
    let index = Index::new(&dossier);
    let mut wrong = Vec::new();
    for (filter, events) in [
        // words
        ("", "0 1 2 3 4 5 6 7"),
        ("bouwman", "0 1 3 4"),
        ("BOUWMÁN", "0 1 3 4"),
        ("geinvesteerd", "0"),
        ("geïnvesteerd", "0"),
        ("blokkade", "3 4 5 6 7"),
        ("dool", "3 5"),
        ("waterland", "1"),
        ("gwl afspraak", ""),
        ("bouwman afspraak", "4"),
        ("co-financiering", "1"),
        ("co financ", "1"),
        ("3.000", "6"),
        ("auto's", "5"),
        ("–", "0 1 2 3 4 5 6 7"),
        // or binds closer than and
        ("afspraak | kanaal", "2 4"),
        ("bouwman afspraak | sluizen", "0 4"),
        ("afspraak|sluizen bouwman", "0 4"),
        ("afspraak |", "4"),
        ("| | afspraak", "4"),
        ("bouwman actor: | afspraak", "4"),
        // not
        ("!bouwman", "2 5 6 7"),
        ("bouwman !afspraak", "0 1 3"),
        ("!!afspraak", "4"),
        ("!", "0 1 2 3 4 5 6 7"),
        // exact, prefix, phrase
        ("'kan", ""),
        ("'kanaal", "2"),
        ("kan*", "2"),
        ("naal*", ""),
        ("\"de burgemeester\"", "3"),
        ("\"burgemeester de\"", ""),
        ("\"eind van de mid", "3"),
        ("\"eind van de mid\"", ""),
        ("\"vries dool\"", "3 5"),
        // fuzzy, when nothing holds it
        ("bwman", "0 1 3 4"),
        ("afsprk", "4"),
        ("bkkde", "3 4 5 6 7"),
        ("'bwman", ""),
        ("afs", "4"),
        ("afk", ""),
        // fields
        ("actor:bouwman", "0 1 3 4"),
        ("actor:hbouwman", "0 1 3 4"),
        ("actor:gwl", "1"),
        ("actor:\"anna vries\"", "3 5"),
        ("actor:wethouder", "0 1"),
        ("actor:burgemeester", "3 4"),
        ("actor:pvk", "3 5"),
        ("actor:\"voor het kanaal\"", "3 5"),
        ("actor:gwl|pvk", "1 3 5"),
        ("!actor:gwl|pvk", "0 2 4 6 7"),
        ("actor:gwl|doc:relaas", "1 3 4 5 6 7"),
        ("actor:sluizen", ""),
        ("doc:brief", "0 1 2"),
        ("doc:relaas", "3 4 5 6 7"),
        ("doc:bloklade", ""),
        ("doc:blkkade", "3 4 5 6 7"),
        ("source:waterland", "0 1 2"),
        ("origin:oost", "3 4 5 6 7"),
        ("kind:letter", "0 1 2"),
        ("kind:person", "0 1 3 4 5"),
        ("kind:org", "1"),
        ("kind:letter|organisation", "0 1 2"),
        ("is:planned", "2 7"),
        ("is:planned|cancelled", "2 4 7"),
        ("is:plan", "2 7"),
        ("!is:happened", "2 4 5 7"),
        ("is:uncertain", "5"),
        ("is:approximate", "6 7"),
        ("is:agentless", "2 6 7"),
        ("is:undated", "7"),
        ("is:published", "6"),
        // dates
        ("on:2015-03-25", "0"),
        ("year:2015..2016", "0 1"),
        ("year:2017", "2"),
        ("on:2017-02", "2?"),
        ("on:15-5-2016", "1?"),
        ("after:2017", "2 3 4 5? 6 7"),
        ("after:2017-02", "2? 3 4 5? 6 7"),
        ("before:2017-02", "0 1 2?"),
        ("after:2022-11", "6? 7"),
        ("on:2024", "7?"),
        ("!after:2022-11", "0 1 2 3 4 5 6?"),
        ("!after:2017-02", "0 1 2? 5?"),
        ("after:2017-02 bouwman", "3 4"),
        ("on:2019-12-05|2019-12-09", "4 5?"),
        ("known:2016", "0 1 2"),
        ("known:2019-12", "0 1 2 3? 4? 5? 6? 7?"),
        ("known:2015", ""),
        // half typed
        ("actor:", "0 1 2 3 4 5 6 7"),
        ("after:", "0 1 2 3 4 5 6 7"),
        ("after:20", "0 1 2 3 4 5 6 7"),
        ("after:2019-1", "3 4 5? 6 7"),
        ("on:\"eind", "0 1 2 3 4 5 6 7"),
        ("is:", "0 1 2 3 4 5 6 7"),
        ("http://gwl", ""),
        ("ACTOR:gwl", "1"),
    ] {
        let found = kept(&dossier, &index, filter);
        if found != events {
            wrong.push(format!("{filter}: {found}, not {events}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn errors_stand_under_their_word() {
    for (filter, under, message) in [
        (
            "blok acter:x",
            "acter",
            "expected a field (actor, doc, kind, source, is, on, after, before, year or known) or the word in quotes, found acter",
        ),
        (
            "blok after:foo",
            "foo",
            "expected a date such as 2019, 2019-11, 2019-12-05 or 5-12-2019, found foo",
        ),
        (
            "is:geel",
            "geel",
            "expected happened, planned, cancelled, referred, uncertain, approximate, undated, agentless or published, found geel",
        ),
        (
            "is:planned|geel",
            "geel",
            "expected happened, planned, cancelled, referred, uncertain, approximate, undated, agentless or published, found geel",
        ),
        ("x on:2019-02-30 y", "2019-02-30", "expected a date of the calendar, found 2019-02-30"),
    ] {
        let error = Query::parse(filter).unwrap_err();
        assert_eq!((error.span.of(filter), error.message.as_str()), (under, message));
    }
    let long = "é".repeat(65);
    let error = Query::parse(&format!("a {long}")).unwrap_err();
    assert_eq!(error.message, "expected a word of at most 64 characters, found 65");
    assert_eq!(error.span, Span::new(2, 2 + long.len()));
    assert!(Query::parse(&"a ".repeat(500)).is_ok());
    assert!(Query::parse(&"a ".repeat(501)).is_err());
}

#[test]
fn half_typed_terms_are_named() {
    let filter = "blok actor: after:20 ! –";
    let query = Query::parse(filter).unwrap();
    let words: Vec<_> = query.unfinished().iter().map(|span| span.of(filter)).collect();
    assert_eq!(words, ["actor:", "after:20", "!", "–"]);
}

#[test]
fn what_matched_is_lit() {
    let dossier = dossier();
    let index = Index::new(&dossier);
    for (filter, text, lit) in [
        ("geinv", "veel geïnvesteerd in Geïnventariseerd", "geïnv Geïnv"),
        ("bwman", "Hendrik Bouwman, bouwmannen", "Hendrik Bouwman"),
        ("!bouwman afspraak", "Bouwman maakt een afspraak", "afspraak"),
        ("afspraak spraakmaker raak", "afspraakje", "afspraak"),
        ("\"van de\"", "eind van  de middag, van der", "van  de"),
        ("actor:bouwman", "de heer Bouwman", "Bouwman"),
        ("doc:brief is:planned", "brief planned", ""),
        ("", "niets", ""),
    ] {
        let marks = index.select(&dossier, &Query::parse(filter).unwrap()).marks;
        let words: Vec<_> = marks.find(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(words.join(" "), lit, "{filter}");
    }
}

#[test]
fn actors_are_counted_under_the_selection() {
    let dossier = dossier();
    let index = Index::new(&dossier);
    let counts = |filter: &str| {
        let events = index.select(&dossier, &Query::parse(filter).unwrap()).events;
        index.actor_counts(&dossier, &events)
    };
    assert_eq!(counts(""), [(ActorId(0), 4), (ActorId(1), 2), (ActorId(2), 1)]);
    assert_eq!(counts("after:2019"), [(ActorId(1), 2), (ActorId(0), 2)]);
    assert_eq!(counts("is:agentless"), []);
}

#[test]
fn the_nearest_words_are_offered() {
    let dossier = dossier();
    let index = Index::new(&dossier);
    assert_eq!(index.nearest("bouwmna", 3), ["bouwman"]);
    assert_eq!(index.nearest("sluizen actor:gwll afsprak", 3), ["afspraak", "gwl"]);
    assert_eq!(index.nearest("xyzzy", 3), [""; 0]);
    assert_eq!(index.nearest("2019-12-05", 3), ["on:2019-12-05"]);
    assert_eq!(index.nearest("february 2023", 3), ["on:\"february 2023\""]);
    assert_eq!(index.nearest("bezoek februari 2023 xyz", 3), ["bezoek on:\"februari 2023\" xyz"]);
}

#[test]
fn words_complete_in_their_place() {
    let dossier = dossier();
    let index = Index::new(&dossier);
    for (text, replaced, options) in [
        ("bouwman a", "a", vec!["actor:", "after:"]),
        ("act", "act", vec!["actor:"]),
        ("afs", "afs", vec!["afspraak"]),
        ("!is:pl", "pl", vec!["planned"]),
        ("kind:p", "p", vec!["press-release", "person", "party", "place"]),
        ("actor:vries", "vries", vec!["\"Anna Vries-Dóól\""]),
        ("actor:\"anna v", "\"anna v", vec!["\"Anna Vries-Dóól\""]),
        ("a|doc:haven", "haven", vec!["\"Brief over de haven\""]),
        ("source:", "", vec!["\"Gemeente Waterland\"", "\"Redactie Óost\""]),
        ("on:2", "2", vec![]),
    ] {
        let completion = index.complete(&dossier, text, text.len());
        assert_eq!(completion.span.of(text), replaced, "{text}");
        assert_eq!(completion.options, options, "{text}");
    }
    assert_eq!(index.complete(&dossier, "é", 1).options, [""; 0]);
}

/// Filters of all sorts, and noise.
fn filter() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zéïó]{1,5}",
        Just("bouwman".to_owned()),
        Just("afsprk".to_owned()),
        Just("\"van de\"".to_owned()),
        Just("'de".to_owned()),
        Just("actor:dool".to_owned()),
        Just("is:planned|happened".to_owned()),
        Just("after:2017-02".to_owned()),
        Just("known:2019-12".to_owned()),
        Just("on:2022-11".to_owned()),
    ];
    (any::<bool>(), word).prop_map(|(not, word)| format!("{}{word}", if not { "!" } else { "" }))
}

fn selected(filter: &str) -> (Vec<usize>, Vec<usize>) {
    let dossier = dossier();
    let selection = Index::new(&dossier).select(&dossier, &Query::parse(filter).unwrap());
    let places = |ids: &[EventId]| ids.iter().map(|id| id.0).collect();
    (places(&selection.events), places(&selection.possibly))
}

proptest! {
    #[test]
    fn any_filter_parses_or_says_where_it_is_wrong(text in "\\PC{0,40}|[a-z:!'\"|* 0-9.-]{0,40}|(actor|is|on|after|kind):[^ ]{0,9}") {
        match Query::parse(&text) {
            Ok(query) => prop_assert!(query.unfinished().iter().all(|s| text.get(s.range()).is_some())),
            Err(error) => {
                prop_assert!(text.get(error.span.range()).is_some());
                prop_assert!(!error.span.is_empty());
                prop_assert!(error.message.starts_with("expected "));
            }
        }
    }

    #[test]
    fn one_more_word_keeps_no_more(a in filter(), b in filter()) {
        let (wide, _) = selected(&a);
        let (narrow, _) = selected(&format!("{a} {b}"));
        prop_assert!(narrow.iter().all(|event| wide.contains(event)));
        let (either, _) = selected(&format!("{a} | {b}"));
        prop_assert!(wide.iter().all(|event| either.contains(event)));
    }

    /// What is only possible is kept by both.
    #[test]
    fn a_denial_keeps_the_rest(a in filter()) {
        let (kept, possibly) = selected(&a);
        let (denied, doubted) = selected(&format!("!{a}"));
        prop_assert_eq!(&possibly, &doubted);
        let both: Vec<_> = kept.iter().copied().filter(|e| denied.contains(e)).collect();
        prop_assert_eq!(both, possibly);
        let mut all = [kept, denied].concat();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all, (0..8).collect::<Vec<_>>());
    }

    #[test]
    fn events_come_in_order_and_once(a in filter(), b in filter()) {
        let (kept, possibly) = selected(&format!("{a} | {b}"));
        prop_assert!(kept.windows(2).all(|w| w[0] < w[1]));
        prop_assert!(possibly.iter().all(|event| kept.contains(event)));
    }

    #[test]
    fn marks_are_in_order_and_on_boundaries(a in filter(), text in "\\PC{0,60}|[a-zéïÓİ –]{0,60}") {
        let dossier = dossier();
        let marks = Index::new(&dossier).select(&dossier, &Query::parse(&a).unwrap()).marks;
        let spans = marks.find(&text);
        prop_assert!(spans.windows(2).all(|w| w[0].end <= w[1].start));
        prop_assert!(spans.iter().all(|s| !s.is_empty() && text.get(s.range()).is_some()));
    }

    #[test]
    fn completion_replaces_part_of_the_text(text in "\\PC{0,20}|[a-z:!\"| ]{0,20}", cursor in 0usize..24) {
        let dossier = dossier();
        let completion = Index::new(&dossier).complete(&dossier, &text, cursor);
        prop_assert!(text.get(completion.span.range()).is_some());
    }
}
