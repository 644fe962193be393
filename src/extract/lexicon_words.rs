//! Which sense each section of the lexicon gives its words.

use chrono::Weekday;

use super::lexicon::{Part, Sense, Side, TenseCue, Toward};
use super::lexicon_data::{
    Calendar, Counting, Directions, Joining, Leading, List, Naming, Parts, PartsOfDay, Sides,
    TenseWords, Units, Words,
};
use crate::date::calendar::Unit;
use crate::date::{Clock, PartOfDay};

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
        let mut give = |words: &List, sense: Sense| words.iter().for_each(|w| add(w, sense));
        for (words, unit) in self.units.all() {
            give(words, Sense::Unit(unit));
        }
        for (words, side) in self.sides.all() {
            give(words, Sense::Side(side));
        }
        for (words, part) in self.parts.all() {
            give(words, Sense::Part(part));
        }
        for (words, cue) in self.tense.all() {
            give(words, Sense::Tense(cue));
        }
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
    }

    /// The lists whose words all have one sense.
    fn plain(&self) -> impl Iterator<Item = (&List, Sense)> {
        let own = [
            (&self.function_words, Sense::Function),
            (&self.document_date.labels, Sense::DateLabel),
            (&self.tense.clauses, Sense::Clause),
            (&self.numbers.ordinal_endings, Sense::OrdinalEnding),
        ];
        let dates = own.into_iter().chain(self.calendar.plain()).chain(self.leading.all());
        dates.chain(self.counting.all()).chain(self.naming.all()).chain(self.joining.all())
    }
}

/// Whether a part of the day can be the second half of a word: "avond", not "'s avonds".
fn joins(part: &str) -> bool {
    part.chars().all(char::is_alphabetic)
}

impl Calendar {
    fn plain(&self) -> [(&List, Sense); 3] {
        [
            (&self.months_ambiguous, Sense::MonthAmbiguous),
            (&self.weekdays_ambiguous, Sense::WeekdayAmbiguous),
            (&self.recesses, Sense::Recess),
        ]
    }
}

impl Leading {
    fn all(&self) -> [(&List, Sense); 18] {
        [
            (&self.approximators, Sense::Approx),
            (&self.since, Sense::Since),
            (&self.within, Sense::Within),
            (&self.in_time, Sense::InTime),
            (&self.before, Sense::Before),
            (&self.after, Sense::After),
            (&self.between, Sense::Between),
            (&self.of, Sense::Of),
            (&self.articles, Sense::Article),
            (&self.leads, Sense::Lead),
            (&self.year_leads, Sense::YearLead),
            (&self.number_leads, Sense::NumberLead),
            (&self.weak_leads, Sense::WeakLead),
            (&self.day_leads, Sense::DayLead),
            (&self.weak_day_leads, Sense::WeakDayLead),
            (&self.clock_leads.at, Sense::ClockLead(Clock::At)),
            (&self.clock_leads.until, Sense::ClockLead(Clock::Until)),
            (&self.clock_leads.from, Sense::ClockLead(Clock::From)),
        ]
    }
}

impl Counting {
    fn all(&self) -> [(&List, Sense); 13] {
        [
            (&self.few, Sense::Few),
            (&self.pair, Sense::Pair),
            (&self.about, Sense::About),
            (&self.less, Sense::Less),
            (&self.ago, Sense::Ago),
            (&self.later, Sense::Later),
            (&self.earlier, Sense::Earlier),
            (&self.from_now, Sense::FromNow),
            (&self.plurals, Sense::Plural),
            (&self.not_dates, Sense::NotDate),
            (&self.measures, Sense::Measure),
            (&self.hours, Sense::Hours),
            (&self.closed, Sense::Closed),
        ]
    }
}

impl Naming {
    fn all(&self) -> [(&List, Sense); 15] {
        [
            (&self.same, Sense::Same),
            (&self.following, Sense::Following),
            (&self.day_nouns, Sense::DayNoun),
            (&self.now, Sense::Now),
            (&self.halves, Sense::HalfWord),
            (&self.eras.after, Sense::Era(1)),
            (&self.eras.before, Sense::Era(-1)),
            (&self.yearly, Sense::Yearly),
            (&self.any_year, Sense::AnyYear),
            (&self.citation_years, Sense::CitationYear),
            (&self.season_years, Sense::SeasonYear),
            (&self.decades, Sense::Decades),
            (&self.weeks_numbered, Sense::WeekNumbered),
            (&self.week_of, Sense::WeekOf),
            (&self.pointing, Sense::Pointing),
        ]
    }
}

impl Joining {
    fn all(&self) -> [(&List, Sense); 4] {
        [
            (&self.and, Sense::And),
            (&self.until, Sense::Until),
            (&self.through, Sense::Through),
            (&self.hedges, Sense::Hedge),
        ]
    }
}

impl Units {
    fn all(&self) -> [(&List, Unit); 13] {
        [
            (&self.minute, Unit::Minute),
            (&self.hour, Unit::Hour),
            (&self.day, Unit::Day),
            (&self.workday, Unit::Workday),
            (&self.workweek, Unit::Workweek),
            (&self.weekend, Unit::Weekend),
            (&self.week, Unit::Week),
            (&self.month, Unit::Month),
            (&self.quarter, Unit::Quarter),
            (&self.half, Unit::Half),
            (&self.year, Unit::Year),
            (&self.decade, Unit::Decade),
            (&self.century, Unit::Century),
        ]
    }
}

impl Sides {
    fn all(&self) -> [(&List, Side); 5] {
        [
            (&self.previous, Side::Previous),
            (&self.past, Side::Past),
            (&self.this, Side::This),
            (&self.next, Side::Next),
            (&self.coming, Side::Coming),
        ]
    }
}

impl Directions {
    fn all(&self) -> [(&List, Toward); 4] {
        [
            (&self.back, Toward::Back),
            (&self.forward, Toward::Forward),
            (&self.this, Toward::This),
            (&self.unknown, Toward::Tense),
        ]
    }
}

impl Parts {
    fn all(&self) -> [(&List, Part); 7] {
        [
            (&self.begin, Part::Begin),
            (&self.middle, Part::Middle),
            (&self.end, Part::End),
            (&self.early, Part::Early),
            (&self.later, Part::Later),
            (&self.rest, Part::Rest),
            (&self.course, Part::Course),
        ]
    }
}

impl PartsOfDay {
    fn all(&self) -> [(PartOfDay, &List); 9] {
        [
            (PartOfDay::Night, &self.night),
            (PartOfDay::EarlyMorning, &self.early_morning),
            (PartOfDay::Morning, &self.morning),
            (PartOfDay::LateMorning, &self.late_morning),
            (PartOfDay::Midday, &self.midday),
            (PartOfDay::Afternoon, &self.afternoon),
            (PartOfDay::LateAfternoon, &self.late_afternoon),
            (PartOfDay::Evening, &self.evening),
            (PartOfDay::LateEvening, &self.late_evening),
        ]
    }
}

impl TenseWords {
    fn all(&self) -> [(&List, TenseCue); 5] {
        [
            (&self.past, TenseCue::Past),
            (&self.perfect, TenseCue::Perfect),
            (&self.passive, TenseCue::Passive),
            (&self.future, TenseCue::Future),
            (&self.present, TenseCue::Present),
        ]
    }
}
