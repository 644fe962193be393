//! Events over time in columns; what is not known to the day is spread over its days.

use chrono::NaiveDate;

use super::{EventId, Tick, Timeline, axis};
use crate::date::{DateRange, Precision};

/// Most columns of a histogram.
const MOST_BINS: usize = 1000;

/// How many events fall into one column.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bin {
    /// Events known to the day; a run of days counts in parts.
    pub certain: f32,
    /// Parts of events with coarser dates.
    pub spread: f32,
}

/// The density of events from one day to another.
///
/// Each event weighs one. A day counts in its column; an interval is spread evenly over its days and
/// only the days inside the window count. Vague values, which have no days, weigh nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    first: NaiveDate,
    days: usize,
    bins: Vec<Bin>,
}

impl Histogram {
    /// Of the given events in `window` (first and last day, in either order), in `bins` columns:
    /// 1 at least and 1,000 at most.
    pub fn new(
        timeline: &Timeline,
        events: &[EventId],
        window: (NaiveDate, NaiveDate),
        bins: usize,
    ) -> Histogram {
        let (first, last) = (window.0.min(window.1), window.0.max(window.1));
        let days = usize::try_from((last - first).num_days()).unwrap_or(0) + 1;
        let bins = bins.clamp(1, MOST_BINS);
        let mut certain = Layer::new(bins, days);
        let mut spread = Layer::new(bins, days);
        for when in events.iter().filter_map(|&id| timeline.when(id)) {
            match when.precision() {
                Precision::Vague => {}
                Precision::Day => certain.add(when, first),
                _ => spread.add(when, first),
            }
        }
        let bin = |(certain, spread)| Bin { certain, spread };
        Histogram { first, days, bins: certain.sums().zip(spread.sums()).map(bin).collect() }
    }

    /// The columns, from the first day to the last.
    pub fn bins(&self) -> &[Bin] {
        &self.bins
    }

    /// The column a day falls into; `None` outside the window.
    pub fn column(&self, day: NaiveDate) -> Option<usize> {
        let offset = usize::try_from((day - self.first).num_days()).ok()?;
        (offset < self.days).then(|| column(offset, self.days, self.bins.len()))
    }

    /// Marks for the axis: as fine as fits without labels running into each other.
    pub fn ticks(&self) -> Vec<Tick> {
        let days = axis::marks(self.first, self.days, self.bins.len());
        let marks = days.into_iter().filter_map(|(unit, day)| {
            Some(Tick { column: self.column(day)?, day, unit, label: axis::label(unit, day) })
        });
        axis::fitting(marks.collect(), self.bins.len())
    }
}

/// The column of the middle of a day.
fn column(offset: usize, days: usize, bins: usize) -> usize {
    ((2 * offset + 1) * bins / (2 * days)).min(bins - 1)
}

/// Sums of one kind of event. Whole columns inside an interval are added as differences, so that an
/// event costs the same however long it lasts.
struct Layer {
    points: Vec<f64>,
    steps: Vec<f64>,
    days: usize,
}

impl Layer {
    fn new(bins: usize, days: usize) -> Self {
        Self { points: vec![0.0; bins], steps: vec![0.0; bins + 1], days }
    }

    fn add(&mut self, when: DateRange, origin: NaiveDate) {
        let Some((first, last)) = when.days() else { return };
        let length = (last - first).num_days() + 1;
        let from = (first - origin).num_days().max(0);
        let until = ((last - origin).num_days() + 1).min(self.days as i64);
        if from >= until {
            return;
        }
        if length == 1 {
            let at = column(from as usize, self.days, self.points.len());
            self.put(at, 1.0);
        } else {
            self.spread(from as f64, until as f64, 1.0 / length as f64);
        }
    }

    /// Adds `weight` a day from day `from` up to day `until`.
    fn spread(&mut self, from: f64, until: f64, weight: f64) {
        let width = self.days as f64 / self.points.len() as f64;
        let last_bin = self.points.len() - 1;
        let a = ((from / width) as usize).min(last_bin);
        let b = ((until / width) as usize).min(last_bin);
        if a == b {
            return self.put(a, (until - from) * weight);
        }
        self.put(a, ((a + 1) as f64 * width - from) * weight);
        self.put(b, (until - b as f64 * width) * weight);
        for (at, step) in [(a + 1, weight * width), (b, -weight * width)] {
            if let Some(s) = self.steps.get_mut(at) {
                *s += step;
            }
        }
    }

    fn put(&mut self, at: usize, weight: f64) {
        if let Some(p) = self.points.get_mut(at) {
            *p += weight;
        }
    }

    fn sums(self) -> impl Iterator<Item = f32> {
        let mut level = 0.0;
        self.points.into_iter().zip(self.steps).map(move |(point, step)| {
            level += step;
            // Differences of equal steps can leave a trace below zero.
            (point + level).max(0.0) as f32
        })
    }
}
