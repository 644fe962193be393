//! Order, keys, silences, rows, steps and columns of small timelines.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::corpus::{Block, BlockKind, ByHand, DocumentId, Format, Genre, Meta};
use crate::date::{PartOfDay, Precision};
use crate::text::{SourceMap, Span};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn on(text: &str) -> DateRange {
    DateRange::day(day(text))
}

fn span(first: &str, last: &str, precision: Precision) -> DateRange {
    DateRange::between(day(first), day(last), precision).unwrap()
}

fn telling(document: usize, at: usize, when: DateRange) -> Telling {
    Telling {
        document: DocumentId(document),
        extent: Span::new(at * 10, at * 10 + 9),
        headline: Span::new(at * 10, at * 10 + 9),
        when,
        time: None,
        timex: None,
        words: None,
        actors: Vec::new(),
        standing: Standing::Happened,
        publication: false,
    }
}

/// A document of `entries` nine-letter entries; those of another `seed` differ.
fn document(name: &str, seed: u64, entries: usize) -> Document {
    let lines: Vec<String> = (0..entries).map(|i| format!("{:>4}{:05}", seed, i)).collect();
    let text = lines.join("\n");
    let block = |i: usize| {
        let span = Span::new(i * 10, i * 10 + 9);
        Block { kind: BlockKind::Item, span, body: span.start, quoted: 0 }
    };
    let meta = Meta {
        title: name.into(),
        genre: Genre::Other,
        origin: None,
        format: Format::Text,
        encoding: "utf-8",
        sha256: format!("{seed:08}"),
    };
    Document {
        name: name.into(),
        path: None,
        source: text.clone().into_bytes().into(),
        map: SourceMap::identity(text.len()),
        text,
        blocks: (0..entries).map(block).collect(),
        meta,
        by_hand: ByHand::default(),
        problems: Vec::new(),
    }
}

fn of(whens: &[DateRange]) -> Timeline {
    let tellings = whens.iter().enumerate().map(|(i, &w)| telling(0, i, w)).collect();
    Timeline::new(tellings, &[document("a", 1, whens.len())])
}

fn ids(timeline: &Timeline) -> Vec<EventId> {
    (0..timeline.events().len()).map(EventId).collect()
}

#[test]
fn a_picture_leaves_out_few_events_that_lie_far_off() {
    let days = |year: i32, count: usize| {
        (0..count).map(move |i| {
            DateRange::day(NaiveDate::from_ymd_opt(year, 1, 1 + i as u32 % 28).unwrap())
        })
    };
    let reach = |whens: Vec<DateRange>| {
        let reach = of(&whens).reach().unwrap();
        (reach.first.year(), reach.last.year(), reach.earlier, reach.later)
    };
    let many = || days(2018, 30).chain(days(2019, 30));
    assert_eq!(reach(many().collect()), (2018, 2019, 0, 0));
    assert_eq!(reach(days(1612, 1).chain(many()).collect()), (2018, 2019, 1, 0));
    assert_eq!(
        reach(days(1612, 1).chain(many()).chain(days(2090, 1)).collect()),
        (2018, 2019, 1, 1)
    );
    assert_eq!(reach(days(1612, 9).chain(many()).collect()), (1612, 2019, 0, 0), "not a few");
    assert_eq!(reach(days(2014, 1).chain(many()).collect()), (2014, 2019, 0, 0), "not far off");
    assert_eq!(
        reach(days(1612, 1).chain(days(2019, 9)).collect()),
        (1612, 2019, 0, 0),
        "one of ten"
    );
}

proptest! {
    #[test]
    fn a_column_of_the_picture_is_a_day_of_it(column in 0usize..300, columns in 0usize..300) {
        let reach = of(&[on("2015-03-24"), on("2019-12-05")]).reach().unwrap();
        let day = reach.day(column, columns);
        prop_assert!(day >= reach.first && day <= reach.last);
    }
}

#[test]
fn the_finer_stands_before_the_coarser_that_begins_with_it() {
    let in_order = [
        DateRange::year(2018).unwrap(),
        on("2019-03-01"),
        span("2019-03-01", "2019-03-02", Precision::Day),
        DateRange::month(2019, 3).unwrap(),
        span("2019-03-01", "2019-05-31", Precision::Season),
        DateRange::vaguely_before(day("2019-03-01")),
        on("2019-03-02"),
    ];
    let mut mixed = in_order;
    mixed.reverse();
    let timeline = of(&mixed);
    let order: Vec<_> = ids(&timeline).into_iter().filter_map(|id| timeline.when(id)).collect();
    assert_eq!(order, in_order);
}

#[test]
fn an_entry_without_a_time_of_day_stands_where_the_one_before_it_does() {
    let at = |i, part: Option<PartOfDay>, standing| {
        let time = part.map(TimeOfDay::Part);
        Telling { time, standing, ..telling(0, i, on("2019-12-05")) }
    };
    let (done, planned) = (Standing::Happened, Standing::Planned);
    let tellings = vec![
        at(0, Some(PartOfDay::Afternoon), planned),
        at(1, Some(PartOfDay::Morning), done),
        at(2, None, done),
        at(3, Some(PartOfDay::Evening), done),
        at(4, None, done),
    ];
    let timeline = Timeline::new(tellings, &[document("a", 1, 5)]);
    let order: Vec<_> = timeline.tellings().iter().map(|t| t.extent.start / 10).collect();
    assert_eq!(order, [1, 2, 0, 3, 4]);
}

#[test]
fn what_has_no_place_in_time_is_left_out() {
    assert_eq!(of(&[DateRange::unknown(), on("2019-01-01")]).events().len(), 1);
}

#[test]
fn silences_are_long_for_their_dossier() {
    let timeline = of(&[
        on("2015-03-24"),
        span("2016-03-01", "2016-05-31", Precision::Season),
        on("2019-11-22"),
        on("2019-12-05"),
        span("2022-10-01", "2022-12-31", Precision::Approx),
        on("2023-02-21"),
    ]);
    let found: Vec<_> = timeline.silences().iter().map(|s| (s.after.0, s.length())).collect();
    assert_eq!(found, [(0, (0, 11, 5)), (1, (3, 5, 21)), (3, (2, 9, 25))]);

    let weeks = of(&[on("2019-11-22"), on("2019-11-28"), on("2019-12-15")]);
    let found: Vec<_> = weeks.silences().iter().map(|s| (s.first, s.last)).collect();
    assert_eq!(found, [(day("2019-11-29"), day("2019-12-14"))]);
}

#[test]
fn a_plan_breaks_no_silence_and_is_counted_in_it() {
    let whens = ["2015-09-28", "2015-09-28", "2016-03-01", "2019-11-22", "2024-01-01"];
    let planned = |i: usize| [1, 2, 4].contains(&i);
    let standing = |i| if planned(i) { Standing::Planned } else { Standing::Happened };
    let tellings = whens.iter().enumerate();
    let tellings = tellings.map(|(i, w)| Telling { standing: standing(i), ..telling(0, i, on(w)) });
    let timeline = Timeline::new(tellings.collect(), &[document("a", 1, 5)]);
    let found: Vec<_> = timeline.silences().iter().map(|s| (s.length(), s.planned)).collect();
    assert_eq!(found, [((4, 1, 24), 1)]);

    let all = ids(&timeline);
    let is_silence = |row: &Row| matches!(row, Row::Silence(_));
    let above = |visible: &[EventId]| rows(&timeline, visible).iter().position(is_silence);
    assert_eq!(above(&all), Some(5), "2015, two events, 2016, the plan, then the silence");
    assert_eq!(above(&[EventId(0), EventId(3)]), Some(2), "without its plan");
    assert_eq!(above(&[EventId(1), EventId(2), EventId(3)]), None, "without what it follows");
    let shown = rows(&timeline, &all);
    assert_eq!(next_silence(&shown, EventId(2)), Some(EventId(3)));
    assert_eq!(next_silence(&shown, EventId(3)), None);
    assert_eq!(previous_silence(&shown, EventId(2)), Some(EventId(0)));
}

#[test]
fn a_long_interval_leaves_no_silence_inside_it() {
    let timeline = of(&[
        span("2010-01-01", "2019-12-31", Precision::Decade),
        on("2010-02-01"),
        on("2018-02-01"),
        on("2024-01-01"),
    ]);
    let found: Vec<_> = timeline.silences().iter().map(|s| (s.after.0, s.first)).collect();
    assert_eq!(found, [(2, day("2020-01-01"))]);
}

#[test]
fn rows_head_years_and_show_silences_between_their_neighbours() {
    let timeline = of(&[on("2015-03-24"), on("2015-05-06"), on("2019-11-22"), on("2023-02-21")]);
    let shown = |visible: &[usize]| -> Vec<String> {
        let visible: Vec<_> = visible.iter().copied().map(EventId).collect();
        let line = |row: &Row| match row {
            Row::Year(y) => y.to_string(),
            Row::Silence(s) => format!("{} years", s.length().0),
            Row::Event(id) => format!("#{}", id.0),
        };
        rows(&timeline, &visible).iter().map(line).collect()
    };
    assert_eq!(
        shown(&[0, 1, 2, 3]),
        ["2015", "#0", "#1", "4 years", "2019", "#2", "3 years", "2023", "#3"]
    );
    assert_eq!(shown(&[1, 2]), ["2015", "#1", "4 years", "2019", "#2"]);
    assert_eq!(shown(&[0, 3]), ["2015", "#0", "2023", "#3"]);
    assert_eq!(shown(&[2]), ["2019", "#2"]);
    assert_eq!(shown(&[]), [""; 0]);
}

#[test]
fn steps_go_to_the_first_event_of_the_next_stretch() {
    let timeline = of(&[
        on("2019-11-22"),
        on("2019-11-22"),
        on("2019-11-25"),
        on("2019-12-05"),
        on("2023-02-21"),
    ]);
    let all = ids(&timeline);
    let go = |at, by| next(&timeline, &all, EventId(at), by).map(|id| id.0);
    let back = |at, by| previous(&timeline, &all, EventId(at), by).map(|id| id.0);
    assert_eq!(
        [go(0, Stride::Day), go(0, Stride::Month), go(0, Stride::Year)],
        [Some(2), Some(3), Some(4)]
    );
    assert_eq!([go(4, Stride::Day), back(0, Stride::Day)], [None, None]);
    assert_eq!(
        [back(2, Stride::Day), back(3, Stride::Month), back(4, Stride::Year)],
        [Some(0), Some(0), Some(0)]
    );
    let shown = rows(&timeline, &all);
    assert_eq!(next_silence(&shown, EventId(0)), Some(EventId(4)));
    assert_eq!(next_silence(&rows(&timeline, &all[..4]), EventId(0)), None);
    assert_eq!(next_silence(&rows(&timeline, &[EventId(0), EventId(4)]), EventId(0)), None);
    assert_eq!(previous_silence(&shown, EventId(4)), Some(EventId(3)));
    assert_eq!(previous_silence(&shown, EventId(3)), None);
}

#[test]
fn a_year_is_spread_and_never_piled_on_its_first_day() {
    let timeline = of(&[DateRange::year(2019).unwrap(), on("2019-01-01")]);
    let window = (day("2019-01-01"), day("2019-12-31"));
    let histogram = Histogram::new(&timeline, &ids(&timeline), window, 12);
    let first = histogram.bins()[0];
    assert_eq!(first.certain, 1.0);
    assert!(histogram.bins().iter().all(|b| (b.spread - 1.0 / 12.0).abs() < 1e-6));
    assert_eq!(histogram.column(day("2019-12-31")), Some(11));
    assert_eq!(histogram.column(day("2020-01-01")), None);
}

#[test]
fn the_axis_counts_what_fits() {
    let timeline = Timeline::default();
    let axis = |first, last, columns| {
        let histogram = Histogram::new(&timeline, &[], (day(first), day(last)), columns);
        let label = |t: &Tick| format!("{}@{}", t.label, t.column);
        histogram.ticks().iter().map(label).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        axis("2015-03-24", "2023-02-21", 80),
        "2015@0 2016@7 2017@17 2018@28 2019@38 2020@48 2021@58 2022@68"
    );
    assert_eq!(axis("2019-11-01", "2020-02-28", 40), "Nov@0 Dec@10 2020@20 Feb@30");
    assert_eq!(axis("2019-12-01", "2019-12-05", 40), "1 Dec@4 2 Dec@12 3 Dec@20 4 Dec@28");
    assert_eq!(axis("0001-01-01", "9999-12-31", 20), "1@0 5000@9");
    assert_eq!(axis("2019-12-05", "2019-12-05", 1), "");
}

prop_compose! {
    fn any_when()(offset in 0u64..4000, length in 0u64..500, kind in 0usize..6) -> DateRange {
        let first = day("2014-01-01") + Days::new(offset);
        let last = first + Days::new(length);
        match kind {
            0 => DateRange::year(first.year()).unwrap(),
            1 => DateRange::month(first.year(), first.month()).unwrap(),
            2 => DateRange::between(first, last, Precision::Approx).unwrap(),
            3 => DateRange::vaguely_before(first),
            _ => DateRange::day(first),
        }
    }
}

proptest! {
    #[test]
    fn order_does_not_depend_on_the_order_given(whens in prop::collection::vec(any_when(), 0..40)) {
        let documents = [document("a", 1, whens.len())];
        let tellings: Vec<_> = whens.iter().enumerate().map(|(i, &w)| telling(0, i, w)).collect();
        let mut turned = tellings.clone();
        turned.reverse();
        let (a, b) = (Timeline::new(tellings, &documents), Timeline::new(turned, &documents));
        prop_assert_eq!(a.tellings(), b.tellings());
        prop_assert!(a.tellings().is_sorted_by_key(|t| t.when.sort_day()));
    }

    #[test]
    fn keys_are_unique_and_outlive_names_and_neighbours(
        whens in prop::collection::vec(any_when(), 1..20),
        seeds in prop::collection::vec(0u64..3, 3),
    ) {
        let tell = |d: usize| whens.iter().enumerate().map(move |(i, &w)| telling(d, i, w));
        let file = |name: &str, seed: u64| document(name, seed, whens.len());
        let keys = |documents: &[Document]| {
            let timeline = Timeline::new((0..documents.len()).flat_map(tell).collect(), documents);
            let mut keys: Vec<_> = timeline.events().iter().map(|e| e.key.clone()).collect();
            keys.sort();
            keys
        };
        let before = keys(&[file("a", seeds[0]), file("b", seeds[1])]);
        let mut unique = before.clone();
        unique.dedup();
        prop_assert_eq!(&unique, &before);
        prop_assert_eq!(&keys(&[file("b", seeds[1]), file("c", seeds[0])]), &before);
        let more = keys(&[file("0", seeds[2]), file("a", seeds[0]), file("b", seeds[1])]);
        prop_assert!(before.iter().all(|k| more.contains(k)));
    }

    #[test]
    fn no_event_is_lost_in_a_histogram(
        whens in prop::collection::vec(any_when(), 0..40),
        bins in 1usize..1200,
    ) {
        let timeline = of(&whens);
        let all = ids(&timeline);
        let window = (day("2013-01-01"), day("2030-01-01"));
        let histogram = Histogram::new(&timeline, &all, window, bins);
        let mass: f64 = histogram.bins().iter().map(|b| f64::from(b.certain + b.spread)).sum();
        let dated = whens.iter().filter(|w| w.days().is_some()).count();
        prop_assert!((mass - dated as f64).abs() < 1e-3, "{} for {}", mass, dated);
        prop_assert!(histogram.bins().iter().all(|b| b.certain >= 0.0 && b.spread >= 0.0));
        prop_assert!(histogram.bins().len() <= 1000);
    }

    #[test]
    fn labels_of_an_axis_never_meet(days in 1u64..200_000, columns in 0usize..300) {
        let first = day("1900-02-11");
        let window = (first, first + Days::new(days));
        let histogram = Histogram::new(&Timeline::default(), &[], window, columns);
        let mut free = 0;
        for tick in histogram.ticks() {
            prop_assert!(tick.column >= free);
            free = tick.column + tick.label.len() + 1;
        }
        prop_assert!(free <= columns + 1);
    }

    #[test]
    fn silences_hold_no_event(told in prop::collection::vec((any_when(), any::<bool>()), 0..30)) {
        let standing = |planned| if planned { Standing::Planned } else { Standing::Happened };
        let tellings = told.iter().enumerate();
        let tellings = tellings
            .map(|(i, (w, planned))| Telling { standing: standing(*planned), ..telling(0, i, *w) });
        let timeline = Timeline::new(tellings.collect(), &[document("a", 1, 5)]);
        for s in timeline.silences() {
            prop_assert!(s.first <= s.last);
            prop_assert!(s.after < s.before);
            for t in timeline.tellings().iter().filter(|t| t.standing == Standing::Happened) {
                let first = t.when.sort_day().unwrap();
                let last = t.when.last().unwrap_or(first);
                prop_assert!(last < s.first || first > s.last);
            }
        }
    }

    #[test]
    fn every_visible_event_has_its_row(whens in prop::collection::vec(any_when(), 0..30), keep in any::<u32>()) {
        let timeline = of(&whens);
        let visible: Vec<_> = ids(&timeline).into_iter().filter(|id| keep >> (id.0 % 32) & 1 == 1).collect();
        let rows = rows(&timeline, &visible);
        let shown: Vec<_> = rows.iter().filter_map(|r| match r { Row::Event(id) => Some(*id), _ => None }).collect();
        prop_assert_eq!(shown, visible);
        prop_assert!(!matches!(rows.last(), Some(Row::Year(_) | Row::Silence(_))));
    }
}
