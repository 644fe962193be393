//! The filter against brute force: folding and searching every sentence, in the same run.
//!
//! `cargo bench --bench filter`; read the figures of one run against each other.

#![allow(clippy::indexing_slicing, reason = "a bench may fail so")]

use std::borrow::Cow;

use chrono::{Days, NaiveDate};
use divan::{Bencher, black_box};
use dossier_tui::corpus::{ByHand, Corpus, Document, DocumentId, Format, Genre, Meta};
use dossier_tui::date::DateRange;
use dossier_tui::dossier::{Dossier, Reading};
use dossier_tui::extract::{
    Actor, ActorId, ActorKind, Actors, DateSource, DocumentDate, Standing, Telling,
};
use dossier_tui::query::{Index, Query};
use dossier_tui::text::{SourceMap, Span, fold};
use dossier_tui::timeline::Timeline;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const EVENTS_A_DOCUMENT: usize = 20;
const WORDS_A_SENTENCE: usize = 18;

fn main() {
    divan::main();
}

/// A small generator, so that every run has the same dossier.
struct Dice(u64);

impl Dice {
    /// Below `n`, small numbers far more often: words of a language are dealt so.
    fn roll(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let unit = (self.0 >> 11) as f64 / (1u64 << 53) as f64;
        ((n as f64).powf(unit) - 1.0) as usize % n
    }
}

/// The word of a number, spelt in syllables; some with accents.
fn word(number: usize) -> String {
    let syllables =
        ["ba", "ke", "lo", "mi", "ver", "ge", "staat", "ën", "ring", "schap", "on", "tu"];
    let (mut left, mut word) = (number + 1, String::new());
    while left > 0 {
        word.push_str(syllables[left % syllables.len()]);
        left /= syllables.len();
    }
    word
}

fn document(dice: &mut Dice, id: usize, tellings: &mut Vec<Telling>) -> Document {
    let mut text = String::new();
    for _ in 0..EVENTS_A_DOCUMENT {
        let start = text.len();
        for _ in 0..WORDS_A_SENTENCE {
            text.push_str(&word(dice.roll(60_000)));
            text.push(' ');
        }
        let extent = Span::new(start, text.len() - 1);
        let day = Days::new(10_000 + dice.roll(9_000) as u64);
        let when = NaiveDate::default().checked_add_days(day).unwrap_or_default();
        tellings.push(Telling {
            document: DocumentId(id),
            extent,
            headline: extent,
            when: DateRange::day(when),
            time: None,
            timex: None,
            words: None,
            actors: vec![ActorId(dice.roll(300)), ActorId(dice.roll(300))],
            standing: Standing::Happened,
            publication: false,
        });
    }
    let meta = Meta {
        title: format!("{} {}", word(dice.roll(60_000)), word(dice.roll(60_000))),
        genre: Genre::Other,
        origin: None,
        format: Format::Text,
        encoding: "utf-8",
        sha256: format!("{id:064x}"),
    };
    Document {
        name: format!("{id:06}.txt"),
        path: None,
        source: Cow::Borrowed(&[]),
        map: SourceMap::identity(text.len()),
        text,
        blocks: Vec::new(),
        meta,
        by_hand: ByHand::default(),
        problems: Vec::new(),
    }
}

fn actor(number: usize) -> Actor {
    Actor {
        id: format!("a{number}"),
        name: format!("Naam {}", word(number * 191)),
        kind: ActorKind::Person,
        aliases: Vec::new(),
        parties: Vec::new(),
        forms: Vec::new(),
        offices: Vec::new(),
    }
}

fn dossier(events: usize) -> Dossier {
    let (mut dice, mut tellings) = (Dice(7), Vec::new());
    let ids = 0..events / EVENTS_A_DOCUMENT;
    let documents: Vec<_> = ids.map(|id| document(&mut dice, id, &mut tellings)).collect();
    let timeline = Timeline::new(tellings, &documents);
    let date = DocumentDate { value: None, from: DateSource::None, span: None };
    let reading = Reading::dated(date);
    let readings = vec![reading; documents.len()];
    let corpus = Corpus { documents, ..Corpus::default() };
    Dossier::new(corpus, readings, Actors::new((0..300).map(actor).collect()), timeline)
}

/// What there is without an index.
fn brute_force(dossier: &Dossier, word: &str) -> usize {
    let timeline = dossier.timeline();
    let holds = |t: &&Telling| {
        let document = dossier.document(t.document);
        document.is_some_and(|d| fold(d.words(t.extent)).contains(word))
    };
    timeline.tellings().iter().filter(holds).count()
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn brute(bencher: Bencher, events: usize) {
    let dossier = dossier(events);
    bencher.bench_local(|| brute_force(&dossier, black_box("schap")));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn index(bencher: Bencher, events: usize) {
    let dossier = dossier(events);
    bencher.bench_local(|| Index::new(&dossier));
}

fn select(bencher: Bencher, events: usize, filter: &str) {
    let dossier = dossier(events);
    let index = Index::new(&dossier);
    let query = Query::parse(filter).unwrap_or_default();
    bencher.bench_local(|| index.select(&dossier, black_box(&query)));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn part_of_many_words(bencher: Bencher, events: usize) {
    select(bencher, events, "schap");
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn part_of_few_words(bencher: Bencher, events: usize) {
    select(bencher, events, "mituring");
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn phrase_of_frequent_words(bencher: Bencher, events: usize) {
    select(bencher, events, "\"ke lo\"");
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn letters_left_out(bencher: Bencher, events: usize) {
    select(bencher, events, "mitrng");
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn date(bencher: Bencher, events: usize) {
    select(bencher, events, "after:2010-06");
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn several_terms(bencher: Bencher, events: usize) {
    select(bencher, events, "schap !ge actor:naam");
}
