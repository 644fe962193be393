//! How fast dates are read, beside a plain search for "D maand JJJJ" over the same bytes, and
//! whether a document sixteen times as long costs sixteen times as much.

#![allow(missing_docs)]

use std::fmt::Write;

use divan::Bencher;
use divan::counter::BytesCount;
use dossier_tui::corpus::{Corpus, Document, Limits};
use dossier_tui::extract::{Gazetteer, Reading, find_actors, read_dates, read_words};

fn main() {
    // Figures are those of one core.
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build_global();
    if one.is_ok() {
        divan::main();
    }
}

/// A letter of some `bytes`, with about as many dates as letters have: one in every 500 bytes.
fn letter(bytes: usize) -> String {
    let months = ["januari", "maart", "mei", "september", "december"];
    let mut text = String::with_capacity(bytes + 1000);
    let mut n = 0usize;
    while text.len() < bytes {
        let (day, year) = (n % 28 + 1, 2010 + n % 12);
        let month = months.get(n % months.len()).copied().unwrap_or_default();
        let _ = write!(
            text,
            "In de brief van {day} {month} {year} aan de voorzitter is toegezegd dat de raad de \
             gevolgen van het voorstel nader laat onderzoeken door een commissie van deskundigen. \
             Die commissie heeft vorig jaar gesproken met betrokkenen uit het hele land en hun \
             opmerkingen geordend naar onderwerp, zodat de leden kunnen zien waar de zorgen liggen. \
             Over drie weken volgt het verslag; de kosten bedragen ruim 18.000 euro en vallen \
             binnen de begroting. Uit niets blijkt dat de termijn van nummer 34 052 in gevaar is. "
        );
        n += 1;
    }
    text
}

const SIZES: [usize; 4] = [3_000, 48_000, 768_000, 3_000_000];

#[divan::bench(args = SIZES)]
fn tagger(bencher: Bencher, bytes: usize) {
    let text = letter(bytes);
    let anchor = "2019-12-06".parse().ok();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| read_words(divan::black_box(&text), anchor));
}

/// The plain search, a floor to measure against: it knows one form and gives no meaning.
#[divan::bench(args = SIZES)]
fn plain_search(bencher: Bencher, bytes: usize) {
    let text = letter(bytes);
    let months =
        "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
    let Ok(form) = regex::Regex::new(&format!(r"\b[0-9]{{1,2}} (?i:{months}) [0-9]{{4}}\b")) else {
        return;
    };
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| form.find_iter(divan::black_box(&text)).count());
}

/// The built-in documents, about 3 kB each, a hundred times over; or those of the folder in `BENCH_FOLDER`.
fn documents() -> Vec<Document> {
    match std::env::var_os("BENCH_FOLDER") {
        Some(folder) => Corpus::open(&[folder.into()], &Limits::default())
            .map(|c| c.documents)
            .unwrap_or_default(),
        None => (0..100).flat_map(|_| Corpus::built_in().documents).collect(),
    }
}

/// Dates and actors of documents.
#[divan::bench]
fn dates_and_actors(bencher: Bencher) {
    let documents = documents();
    let Ok(gazetteer) = Gazetteer::built_in() else { return };
    let bytes: usize = documents.iter().map(|d| d.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let readings: Vec<Reading> = documents.iter().map(read_dates).collect();
        find_actors(&documents, &readings, &gazetteer)
    });
}

/// The dates alone.
#[divan::bench]
fn dates(bencher: Bencher) {
    let documents = documents();
    let bytes: usize = documents.iter().map(|d| d.text.len()).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| documents.iter().map(read_dates).collect::<Vec<Reading>>());
}
