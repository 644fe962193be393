//! The time of day that goes with a date.

use std::fmt;

/// Part of a day, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartOfDay {
    /// 's nachts, before the morning.
    Night,
    /// vroeg in de ochtend
    EarlyMorning,
    /// 's ochtends, vanochtend
    Morning,
    /// eind van de ochtend
    LateMorning,
    /// tussen de middag, 12 uur 's middags
    Midday,
    /// 's middags
    Afternoon,
    /// eind van de middag
    LateAfternoon,
    /// 's avonds
    Evening,
    /// laat op de avond
    LateEvening,
}

/// The side of a date that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bound {
    /// "sinds 2021", "vanaf 1 mei": that day and later.
    From,
    /// "na 2028": only later.
    After,
    /// "vóór 1 mei": only earlier.
    Before,
    /// "tot 1 mei": earlier; whether that day too is not said.
    Until,
    /// "tot en met 2030", "uiterlijk 1 mei": earlier, and that day too.
    Through,
}

/// A clock time and how it bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Clock {
    /// "om 15.30 uur"
    At,
    /// "tot 15.00 uur"
    Until,
    /// "vanaf 9 uur"
    From,
}

/// When on the day: on the clock or by part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeOfDay {
    /// Minutes since midnight, 0..1440.
    Clock(Clock, u16),
    /// A part of the day.
    Part(PartOfDay),
}

impl TimeOfDay {
    /// Clock time; `None` when there is no such time.
    pub fn clock(bound: Clock, hour: u16, minute: u16) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self::Clock(bound, hour * 60 + minute))
    }

    /// Minutes since midnight to sort by.
    pub fn minute(self) -> u16 {
        match self {
            Self::Clock(_, m) => m,
            Self::Part(p) => match p {
                PartOfDay::Night => 0,
                PartOfDay::EarlyMorning => 6 * 60,
                PartOfDay::Morning => 8 * 60,
                PartOfDay::LateMorning => 11 * 60,
                PartOfDay::Midday => 12 * 60,
                PartOfDay::Afternoon => 14 * 60,
                PartOfDay::LateAfternoon => 17 * 60,
                PartOfDay::Evening => 19 * 60,
                PartOfDay::LateEvening => 22 * 60,
            },
        }
    }
}

impl fmt::Display for TimeOfDay {
    /// `15:30`, `until 15:00`, `morning`, `late afternoon`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clock(bound, m) => {
                let word = match bound {
                    Clock::At => "",
                    Clock::Until => "until ",
                    Clock::From => "from ",
                };
                write!(f, "{word}{:02}:{:02}", m / 60, m % 60)
            }
            Self::Part(p) => f.write_str(match p {
                PartOfDay::Night => "night",
                PartOfDay::EarlyMorning => "early morning",
                PartOfDay::Morning => "morning",
                PartOfDay::LateMorning => "late morning",
                PartOfDay::Midday => "midday",
                PartOfDay::Afternoon => "afternoon",
                PartOfDay::LateAfternoon => "late afternoon",
                PartOfDay::Evening => "evening",
                PartOfDay::LateEvening => "late evening",
            }),
        }
    }
}
