//! Tellings of small texts whose dates are marked by hand: `{words=2019-12-05}` or `{words=2016-03..2016-05}`.

use chrono::NaiveDate;

use super::*;
use crate::corpus::{ByHand, Format, Genre, Meta};
use crate::date::{DateRange, PartOfDay, Precision, TimeOfDay};
use crate::extract::{DocumentDate, Part};
use crate::text::SourceMap;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn value(text: &str) -> DateRange {
    if let Some((a, b)) = text.split_once("..") {
        let vague = |d: &str| d.is_empty();
        return match (vague(a), vague(b)) {
            (true, false) => DateRange::vaguely_before(day(b)),
            (false, true) => DateRange::vaguely_after(day(a)),
            _ => DateRange::between(day(a), day(b), Precision::Approx).unwrap(),
        };
    }
    match text.len() {
        4 => DateRange::year(text.parse().unwrap()).unwrap(),
        7 => DateRange::month(text[..4].parse().unwrap(), text[5..].parse().unwrap()).unwrap(),
        _ => DateRange::day(day(text)),
    }
}

/// A document of the given blocks, told on `date`.
fn marked(blocks: &[(BlockKind, &str)], date: &str) -> (Document, Reading) {
    let (mut text, mut timexes, mut list) = (String::new(), Vec::new(), Vec::new());
    for (kind, marked) in blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        let mut pieces = marked.split('{');
        text.push_str(pieces.next().unwrap());
        for piece in pieces {
            let (date, rest) = piece.split_once('}').unwrap();
            let (words, when) = date.split_once('=').unwrap();
            let (when, time) = when.split_once('@').unwrap_or((when, ""));
            let span = Span::new(text.len(), text.len() + words.len());
            let time = (time == "morning").then_some(TimeOfDay::Part(PartOfDay::Morning));
            timexes.push(Timex {
                span,
                value: value(when),
                time,
                rule: "by-hand",
                anchor: None,
                used_as: TimexUse::Event,
            });
            text.push_str(words);
            text.push_str(rest);
        }
        let span = Span::new(start, text.len());
        list.push(Block { kind: kind.clone(), span, body: start, quoted: 0 });
    }
    let meta = Meta {
        title: String::new(),
        genre: Genre::Other,
        origin: None,
        format: Format::Text,
        encoding: "utf-8",
        sha256: String::new(),
    };
    let map = SourceMap::identity(text.len());
    let document = Document {
        name: "a.txt".into(),
        path: None,
        source: text.clone().into_bytes().into(),
        text,
        blocks: list,
        map,
        meta,
        by_hand: ByHand::default(),
        problems: Vec::new(),
    };
    let from = if date.is_empty() { DateSource::None } else { DateSource::FileName };
    let date = DocumentDate { value: (!date.is_empty()).then(|| value(date)), from, span: None };
    (document, Reading { timexes, ..Reading::dated(date) })
}

/// `EDTF-like days · standing · headline`, without the publication.
fn told(kind: &BlockKind, text: &str, date: &str) -> Vec<String> {
    let blocks: Vec<_> = text.split('\n').map(|t| (kind.clone(), t)).collect();
    story(&blocks, date)
}

fn story(blocks: &[(BlockKind, &str)], date: &str) -> Vec<String> {
    let (document, reading) = marked(blocks, date);
    let line = |t: &Telling| {
        let day = t.when.sort_day().unwrap();
        format!("{day} {:?}: {}", t.standing, document.words(t.headline))
    };
    let told = tellings(DocumentId(0), &document, &reading);
    told.iter().filter(|t| !t.publication).map(line).collect()
}

#[test]
fn a_label_governs_its_entry_and_is_not_part_of_the_headline() {
    let text = "{Maandag 4 maart 2019=2019-03-04}; De raad belt de burgemeester. Er is geen gehoor.\n\
                {5 maart 2019=2019-03-05}: Overleg vindt plaats. Daaraan vooraf ging op {1 maart 2019=2019-03-01} een bezoek.\n\
                {2019=2019} – Oprichting van de stichting";
    assert_eq!(
        told(&BlockKind::Item, text, ""),
        [
            "2019-03-04 Happened: De raad belt de burgemeester",
            "2019-03-05 Happened: Overleg vindt plaats",
            "2019-03-01 Happened: Daaraan vooraf ging op 1 maart 2019 een bezoek",
            "2019-01-01 Happened: Oprichting van de stichting",
        ]
    );
}

#[test]
fn appointments_in_an_entry_are_planned_tellings_of_their_own() {
    let text = "{4 maart 2019=2019-03-04}: De raad belt. Er wordt besproken dat {vrijdag 8 maart=2019-03-08} beide griffiers elkaar spreken over een afspraak.\n\
                {5 maart 2019=2019-03-05}: De griffier meldt, na vragen, dat een afspraak is gemaakt met de wethouder op {20 maart=2019-03-20}.";
    assert_eq!(
        told(&BlockKind::Item, text, ""),
        [
            "2019-03-04 Happened: De raad belt",
            "2019-03-08 Planned: Er wordt besproken dat vrijdag 8 maart beide griffiers elkaar spreken over een afspraak",
            "2019-03-05 Happened: De griffier meldt, na vragen, dat een afspraak is gemaakt met de wethouder op 20 maart",
            "2019-03-20 Planned: een afspraak is gemaakt met de wethouder op 20 maart",
        ]
    );
}

#[test]
fn standing_follows_tense_cues_and_the_document_s_date() {
    let cases = [
        ("Op {3 mei 2020=2020-05-03} opende de brug.", "Happened"),
        ("Op {3 juli 2020=2020-07-03} opent de brug.", "Planned"),
        ("De raad zal de brug in {2020=2020} openen.", "Planned"),
        ("De opening van {3 mei=2020-05-03} is afgelast.", "Cancelled"),
        ("De opening van {3 mei=2020-05-03} is niet afgelast.", "Happened"),
        ("De opening is uitgesteld tot {3 juli=2020-07-03}.", "Planned"),
        ("De brug zou op {3 mei 2020=2020-05-03} worden geopend.", "Planned"),
        ("In de raadsbrief van {3 mei 2020=2020-05-03} staat de prijs.", "Referred"),
        ("Het verslag van het werkbezoek van {3 mei 2020=2020-05-03} is af.", "Happened"),
        ("Ik verwijs naar de nota die u op {3 mei 2020=2020-05-03} ontving.", "Referred"),
        ("Dat staat in mijn notitie d.d. {3 mei 2020=2020-05-03}.", "Referred"),
        (
            "De bijeenkomst van {3 juli=2020-07-03}, die de wijk betaalt, gaat, na overleg, niet door.",
            "Cancelled",
        ),
        ("Er was in {de afgelopen weken=..2020-06-01} veel overleg.", "Happened"),
        ("In {de komende maanden=2020-06-01..} zal de raad overleggen.", "Planned"),
        (
            "Op {3 mei=2020-05-03} blies de voorzitter van de raad het lang verwachte gesprek met de wijk af.",
            "Cancelled",
        ),
        ("Sinds {3 mei=2020-05-03} is er ruimte omdat een bijeenkomst is afgelast.", "Happened"),
        (
            "Op {3 mei=2020-05-03} sprak de raad over de motie die eerder was ingetrokken.",
            "Happened",
        ),
        ("Op {3 mei=2020-05-03} belt de schipper, die de afspraak afzegt.", "Cancelled"),
        ("Klopt het dat de brug op {3 mei 2020=2020-05-03} is geopend?", "Referred"),
        ("“Wie heeft de brug op {3 mei 2020=2020-05-03} geopend?”", "Referred"),
        ("Wordt de brug op {3 juli 2020=2020-07-03} geopend?", "Planned"),
        ("Did the council meet on {3 May 2020=2020-05-03}?", "Referred"),
        ("The council will meet on {3 July 2020=2020-07-03}.", "Planned"),
        ("On {3 May 2020=2020-05-03} the council met.", "Happened"),
        ("The meeting of {3 May 2020=2020-05-03} was called off.", "Cancelled"),
        ("In its letter of {3 May 2020=2020-05-03} the council asked for more.", "Referred"),
    ];
    for (text, standing) in cases {
        let told = told(&BlockKind::Paragraph, text, "2020-06-01");
        let found = told.iter().map(|t| t.split(' ').nth(1).unwrap_or("")).collect::<Vec<_>>();
        assert_eq!(found, [format!("{standing}:")], "{text}");
    }
}

#[test]
fn a_row_is_dated_by_its_date_cell() {
    let text = "Penningmeester   Begroting rondsturen   {28 mei 2020=2020-05-28}\n\
                {29 mei 2020=2020-05-29}   De voorzitter belt. Daarna niets.";
    assert_eq!(
        told(&BlockKind::Row, text, ""),
        [
            "2020-05-28 Happened: Penningmeester   Begroting rondsturen",
            "2020-05-29 Happened: De voorzitter belt",
        ]
    );
}

#[test]
fn a_second_date_gets_the_clause_around_it() {
    let text = "Op {9 april 2020=2020-04-09} is verzocht om een verslag van het bezoek dat ik op {24 maart=2020-03-24} aan de haven bracht.";
    assert_eq!(
        told(&BlockKind::Paragraph, text, "2020-06-01"),
        [
            "2020-04-09 Happened: is verzocht om een verslag van het bezoek dat ik op 24 maart aan de haven bracht",
            "2020-03-24 Happened: het bezoek dat ik op 24 maart aan de haven bracht",
        ]
    );
    let text = "Op {3 mei=2020-05-03} schreef de raad een brief, op {5 mei=2020-05-05} antwoordde de wethouder kort, waarna op {7 mei=2020-05-07} het debat volgde.";
    assert_eq!(
        told(&BlockKind::Paragraph, text, "2020-06-01"),
        [
            "2020-05-03 Happened: schreef de raad een brief",
            "2020-05-05 Happened: antwoordde de wethouder kort",
            "2020-05-07 Happened: waarna op 7 mei het debat volgde",
        ]
    );
}

#[test]
fn a_date_that_means_more_than_a_day_of_the_calendar_stays() {
    let cases = [
        ("{2019=2019} was een goed jaar.", "2019 was een goed jaar"),
        (
            "Vanaf {eind 2022=2022-10-01..2022-12-31} stijgt het aantal.",
            "Vanaf eind 2022 stijgt het aantal",
        ),
        ("In het {voorjaar van 2019=2019-03-01..2019-05-31} opende de brug.", "opende de brug"),
        ("“{Vandaag=2020-06-01} is de brug open.”", "is de brug open"),
        ("De brug (geopend op {3 mei=2020-05-03}).", "De brug (geopend op 3 mei)"),
    ];
    for (text, headline) in cases {
        let told = told(&BlockKind::Paragraph, text, "2020-06-01");
        assert_eq!(told[0].split_once(": ").unwrap().1, headline, "{text}");
    }
}

#[test]
fn the_lexicon_that_ships_can_be_read() {
    let text = include_str!("../../../assets/lexicon/standing.yaml");
    assert_eq!(
        super::lexicon::Lexicon::parse("standing.yaml", text).err().map(|e| e.to_string()),
        None
    );
    let wrong = super::lexicon::Lexicon::parse("standing.yaml", "standing:\n  plans: [zal]\n");
    let message = wrong.unwrap_err().to_string();
    assert!(message.starts_with("standing.yaml:2: ") && message.contains("plans"), "{message}");
}

#[test]
fn a_line_of_its_own_dates_what_stands_below_it() {
    use BlockKind::{Heading, Item, Paragraph};
    let blocks = [
        (Heading(2), "{12 maart 2020=2020-03-12}"),
        (Paragraph, "De raad opent de brug. Er is muziek."),
        (Paragraph, "Een tweede alinea."),
        (Item, "De fanfare speelt."),
        (Heading(2), "Nawoord"),
        (Item, "Niets meer."),
    ];
    assert_eq!(
        story(&blocks, ""),
        ["2020-03-12 Happened: De raad opent de brug", "2020-03-12 Happened: De fanfare speelt",]
    );
}

mod hostile {
    use proptest::prelude::*;

    use super::*;
    use crate::extract::{ActorId, How};

    /// The character boundary at or before `at`.
    fn boundary(text: &str, at: usize) -> usize {
        (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
    }

    /// Spans in order inside one block each, not overlapping.
    fn spans(text: &str, cuts: &[(usize, usize)]) -> Vec<Span> {
        let mut at = 0;
        let mut found = Vec::new();
        for &(skip, take) in cuts {
            let start = boundary(text, at + skip);
            let end = boundary(text, start + take);
            at = end;
            let span = Span::new(start, end);
            if !span.is_empty()
                && start >= found.last().map_or(0, |s: &Span| s.end)
                && !span.of(text).contains('\n')
            {
                found.push(span);
            }
        }
        found
    }

    fn blocks(text: &str, kinds: &[u8]) -> Vec<Block> {
        let mut at = 0;
        let mut kinds = kinds.iter().cycle();
        let mut block = |line: &str| {
            let kind = match kinds.next().unwrap_or(&0) {
                0 => BlockKind::Heading(2),
                1 => BlockKind::Item,
                2 => BlockKind::Row,
                3 => BlockKind::Note,
                _ => BlockKind::Paragraph,
            };
            let span = Span::new(at, at + line.len());
            at = span.end + 1;
            Block { kind, span, body: span.start, quoted: 0 }
        };
        text.split('\n').map(&mut block).filter(|b| !b.span.is_empty()).collect()
    }

    proptest! {
        #[test]
        fn any_text_is_told_within_its_blocks(
            text in "([a-z]{1,6}|[ .,;:()“”\n-]|é|5 mei|niet|zal|afgezegd|brief van|verwijs naar|, die|dat|\u{202e}){0,60}",
            cuts in prop::collection::vec((0usize..20, 1usize..9), 0..12),
            names in prop::collection::vec((0usize..20, 1usize..9), 0..6),
            kinds in prop::collection::vec(0u8..5, 1..5),
        ) {
            let (mut document, mut reading) = marked(&[], "2020-05-05");
            document.blocks = blocks(&text, &kinds);
            document.text = text.clone();
            let days = ["2019-05-05", "2020-05-05", "2021-05-05", "..2020-05-05", "2020"];
            let timex = |(i, span): (usize, Span)| Timex {
                span, value: value(days[i % days.len()]), time: None, rule: "by-hand", anchor: None, used_as: TimexUse::Event,
            };
            reading.timexes = spans(&text, &cuts).into_iter().enumerate().map(timex).collect();
            let mention = |span| Mention {
                span,
                actor: ActorId(0),
                how: How::Guess,
                part: Part::Named,
                evidence: None,
            };
            reading.mentions = spans(&text, &names).into_iter().map(mention).collect();
            for t in tellings(DocumentId(0), &document, &reading) {
                let headline = document.words(t.headline);
                prop_assert!(t.extent.contains(t.headline), "{:?}", t);
                prop_assert!(headline.starts_with(char::is_alphanumeric), "{headline:?}");
                prop_assert!(!headline.ends_with(['.', ';', ',', ' ']), "{headline:?}");
                let block = document.block_at(t.extent.start).map(|b| b.span);
                prop_assert!(block.is_some_and(|b| b.contains(t.extent)), "{:?}", t);
                prop_assert!(t.publication || t.words.is_some());
            }
        }
    }

    #[test]
    fn a_sentence_without_end_is_told_in_stretches() {
        let text =
            "en op {3 mei 2020=2020-05-03} of {4 mei 2020=2020-05-04} kwam er niets ".repeat(400);
        let (document, reading) = marked(&[(BlockKind::Paragraph, &text)], "");
        let told = tellings(DocumentId(0), &document, &reading);
        assert!(told.iter().all(|t| t.extent.len() < 2_100));
    }
}
