//! Which sense each section of the lexicon gives its words.

use chrono::Weekday;

use super::language::small_words;
use super::lexicon::{Sense, TenseCue};
use super::lexicon_data::{List, Words};

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Words {
    /// Hands every word with its sense to `add`.
    pub(crate) fn each(&self, add: &mut dyn FnMut(&str, Sense)) {
        self.calendar_words(add);
        self.day_words(add);
        small_words(self.language).iter().for_each(|w| add(w, Sense::Function));
        let mut give = |words: &List, sense: Sense| words.iter().for_each(|w| add(w, sense));
        for (words, unit) in self.units.all() {
            give(words, Sense::Unit(unit));
        }
        for (words, side) in self.sides.all() {
            give(words, Sense::Side(side));
        }
        for (words, bound) in self.bounds.all() {
            give(words, Sense::Bound(bound));
        }
        for (words, part) in self.parts.all() {
            give(words, Sense::Part(part));
        }
        give(&self.parts.first_day, Sense::EdgeDay(1));
        give(&self.parts.last_day, Sense::EdgeDay(-1));
        for (words, cue) in self.tense.all() {
            give(words, Sense::Tense(cue));
        }
        for (ending, stem) in
            self.tense.regular.iter().flat_map(|(e, stems)| stems.iter().map(move |s| (e, s)))
        {
            add(&format!("{stem}{ending}"), Sense::Tense(TenseCue::Past));
            add(&format!("{stem}{ending}n"), Sense::Tense(TenseCue::Past));
        }
        let mut give = |words: &List, sense: Sense| words.iter().for_each(|w| add(w, sense));
        for (words, toward) in self.toward.all() {
            give(words, Sense::Toward(toward));
        }
        for (words, toward) in self.vague.all() {
            give(words, Sense::Vague(toward));
        }
        for (words, sense) in self.plain() {
            give(words, sense);
        }
    }

    fn calendar_words(&self, add: &mut dyn FnMut(&str, Sense)) {
        let mut numbered = |lists: &[List], sense: &dyn Fn(u32) -> Sense| {
            for (n, words) in (1..).zip(lists) {
                words.iter().for_each(|w| add(w, sense(n)));
            }
        };
        numbered(&self.calendar.months, &Sense::Month);
        numbered(&self.calendar.months_short, &Sense::MonthShort);
        numbered(&self.calendar.seasons, &Sense::Season);
        numbered(&self.calendar.quarters_short, &Sense::Quarter);
        numbered(&self.calendar.halves_short, &Sense::Half);
        for (place, named) in (0..).zip(&self.calendar.holidays) {
            named.names.iter().for_each(|w| add(w, Sense::Holiday(place)));
        }
        for (day, words) in WEEK.into_iter().zip(&self.calendar.weekdays) {
            words.iter().for_each(|w| add(w, Sense::Weekday(day)));
            for (part, parts) in self.parts_of_day.all() {
                let parts = parts.iter().filter(|p| joins(p));
                for (word, name) in words.iter().flat_map(|w| parts.clone().map(move |p| (w, p))) {
                    add(&format!("{word}{name}"), Sense::WeekdayPart(day, part));
                }
            }
        }
        for (day, words) in WEEK.into_iter().zip(&self.calendar.weekdays_short) {
            words.iter().for_each(|w| add(w, Sense::WeekdayShort(day)));
        }
        for (day, word) in WEEK.into_iter().zip(&self.calendar.weekdays_plural) {
            add(word, Sense::WeekdayPlural(day));
        }
    }

    fn day_words(&self, add: &mut dyn FnMut(&str, Sense)) {
        for (word, &days) in &self.naming.days {
            add(word, Sense::Day(days, None));
        }
        for (part, words) in self.parts_of_day.all() {
            for word in words {
                add(word, Sense::PartOfDay(part));
                for (stem, &days) in self.naming.day_stems.iter().filter(|_| joins(word)) {
                    add(&format!("{stem}{word}"), Sense::Day(days, Some(part)));
                }
            }
        }
        for (word, &n) in &self.numbers.cardinals {
            add(word, Sense::Cardinal(n));
        }
        for (word, &n) in &self.numbers.ordinals {
            add(word, Sense::Ordinal(n));
        }
        for (word, &minutes) in &self.numbers.clock_steps {
            add(word, Sense::ClockStep(minutes));
        }
        self.numbers.last.iter().for_each(|w| add(w, Sense::Ordinal(-1)));
        self.numbers.last_but_one.iter().for_each(|w| add(w, Sense::Ordinal(-2)));
        for (word, &n) in &self.counting.quarters {
            add(word, Sense::Quarters(n));
        }
        for (word, &n) in &self.naming.behind {
            add(word, Sense::Behind(n));
        }
    }

    /// The lists whose words all have one sense.
    fn plain(&self) -> impl Iterator<Item = (&List, Sense)> {
        let own = [
            (&self.document_date.labels, Sense::DateLabel),
            (&self.document_date.late_labels, Sense::LateLabel),
            (&self.tense.clauses, Sense::Clause),
            (&self.tense.possessives, Sense::Possessive),
            (&self.tense.helping, Sense::Helping),
            (&self.tense.modals, Sense::Modal),
            (&self.tense.before_possessives, Sense::BeforePossessive),
            (&self.numbers.ordinal_endings, Sense::OrdinalEnding),
            (&self.numbers.parted_endings, Sense::PartedEnding),
        ];
        let dates = own.into_iter().chain(self.calendar.plain()).chain(self.leading.all());
        dates.chain(self.counting.all()).chain(self.naming.all()).chain(self.joining.all())
    }
}

/// Whether a part of the day can be the second half of a word: "avond", not "'s avonds".
fn joins(part: &str) -> bool {
    part.chars().all(char::is_alphabetic)
}
