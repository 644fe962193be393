//! The senses of each group of lists in the lexicon.

use super::lexicon::{Sense, Side, TenseCue, Toward};
use super::lexicon_data::{
    Bounds, Calendar, Counting, Directions, Joining, Leading, List, Naming, Sides, TenseWords,
    Units,
};
use crate::date::calendar::Unit;
use crate::date::{Bound, Clock};

impl Calendar {
    pub(super) fn plain(&self) -> [(&List, Sense); 3] {
        [
            (&self.months_ambiguous, Sense::MonthAmbiguous),
            (&self.weekdays_ambiguous, Sense::WeekdayAmbiguous),
            (&self.recesses, Sense::Recess),
        ]
    }
}

impl Leading {
    pub(super) fn all(&self) -> [(&List, Sense); 19] {
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
            (&self.on, Sense::On),
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
    pub(super) fn all(&self) -> [(&List, Sense); 24] {
        [
            (&self.indefinite, Sense::Indefinite),
            (&self.one_and_half, Sense::OneAndHalf),
            (&self.and_a_half, Sense::AndAHalf),
            (&self.few, Sense::Few),
            (&self.pair, Sense::Pair),
            (&self.nearly, Sense::Nearly),
            (&self.about, Sense::About),
            (&self.less, Sense::Less),
            (&self.ago, Sense::Ago),
            (&self.later, Sense::Later),
            (&self.earlier, Sense::Earlier),
            (&self.from_now, Sense::FromNow),
            (&self.plurals, Sense::Plural),
            (&self.not_dates, Sense::NotDate),
            (&self.numbering, Sense::Numbering),
            (&self.rule_makers, Sense::RuleMaker),
            (&self.births, Sense::Birth),
            (&self.open, Sense::Open),
            (&self.ranks, Sense::Rank),
            (&self.take_place, Sense::TakePlace),
            (&self.onward, Sense::Onward),
            (&self.measures, Sense::Measure),
            (&self.hours, Sense::Hours),
            (&self.closed, Sense::Closed),
        ]
    }
}

impl Naming {
    pub(super) fn all(&self) -> [(&List, Sense); 24] {
        [
            (&self.same, Sense::Same),
            (&self.following, Sense::Following),
            (&self.every, Sense::Every),
            (&self.dated, Sense::Dated),
            (&self.by_paper, Sense::ByPaper),
            (&self.chronicles, Sense::Chronicle),
            (&self.comparing, Sense::Compares),
            (&self.demonstratives, Sense::Demonstrative),
            (&self.day_nouns, Sense::DayNoun),
            (&self.titles, Sense::Title),
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
            (&self.issues, Sense::Issue),
            (&self.this_paper, Sense::ThisPaper),
        ]
    }
}

impl Joining {
    pub(super) fn all(&self) -> [(&List, Sense); 5] {
        [
            (&self.and, Sense::And),
            (&self.overnight, Sense::Overnight),
            (&self.until, Sense::Until),
            (&self.through, Sense::Through),
            (&self.hedges, Sense::Hedge),
        ]
    }
}

impl Units {
    pub(super) fn all(&self) -> [(&List, Unit); 14] {
        [
            (&self.minute, Unit::Minute),
            (&self.hour, Unit::Hour),
            (&self.day, Unit::Day),
            (&self.workday, Unit::Workday),
            (&self.workweek, Unit::Workweek),
            (&self.weekend, Unit::Weekend),
            (&self.week, Unit::Week),
            (&self.fortnight, Unit::Fortnight),
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
    pub(super) fn all(&self) -> [(&List, Side); 5] {
        [
            (&self.previous, Side::Previous),
            (&self.past, Side::Past),
            (&self.this, Side::This),
            (&self.next, Side::Next),
            (&self.coming, Side::Coming),
        ]
    }
}

impl Bounds {
    pub(super) fn all(&self) -> [(&List, Bound); 5] {
        [
            (&self.from, Bound::From),
            (&self.after, Bound::After),
            (&self.before, Bound::Before),
            (&self.until, Bound::Until),
            (&self.through, Bound::Through),
        ]
    }
}

impl Directions {
    pub(super) fn all(&self) -> [(&List, Toward); 4] {
        [
            (&self.back, Toward::Back),
            (&self.forward, Toward::Forward),
            (&self.this, Toward::This),
            (&self.unknown, Toward::Tense),
        ]
    }
}

impl TenseWords {
    pub(super) fn all(&self) -> [(&List, TenseCue); 5] {
        [
            (&self.past, TenseCue::Past),
            (&self.perfect, TenseCue::Perfect),
            (&self.passive, TenseCue::Passive),
            (&self.future, TenseCue::Future),
            (&self.present, TenseCue::Present),
        ]
    }
}
