//! What a word of time can mean, and the kinds by which scanners are chosen.

use chrono::Weekday;

use crate::date::calendar::Unit;
use crate::date::{Bound, Clock, PartOfDay};

/// Where a value lies, seen from its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Toward {
    Back,
    Forward,
    This,
    /// The tense decides.
    Tense,
}

/// What "vorig", "afgelopen", "deze", "volgend" and "komend" do to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    Previous,
    Past,
    This,
    Next,
    Coming,
}

impl Side {
    /// The direction it looks in.
    pub(crate) fn toward(self) -> Toward {
        match self {
            Self::Previous | Self::Past => Toward::Back,
            Self::This => Toward::This,
            Self::Next | Self::Coming => Toward::Forward,
        }
    }

    /// Units from the anchor's.
    pub(crate) fn step(self) -> i64 {
        match self.toward() {
            Toward::Back => -1,
            Toward::Forward => 1,
            _ => 0,
        }
    }
}

/// A part of a longer stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Begin,
    Middle,
    End,
    /// Before the anchor ("eerder dit jaar").
    Early,
    /// After the anchor ("later deze week").
    Later,
    /// From the anchor to the end.
    Rest,
    /// Somewhere in it ("in de loop van 2016").
    Course,
    FirstHalf,
    SecondHalf,
}

/// One sense of a word or of several words together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    Month(u32),
    MonthShort(u32),
    MonthAmbiguous,
    Weekday(Weekday),
    WeekdayPlural(Weekday),
    WeekdayShort(Weekday),
    /// Short, and also another word.
    WeekdayAmbiguous,
    WeekdayPart(Weekday, PartOfDay),
    Cardinal(i32),
    Ordinal(i32),
    /// A year written as one word.
    YearWord(i32),
    /// What a year in words begins with ("negentien"), and the years it stands for.
    YearStem(i32),
    OrdinalEnding,
    PartedEnding,
    Unit(Unit),
    Side(Side),
    Same,
    /// "daaropvolgend": of the unit after that of the date before.
    Following,
    /// "datum": a day, after "die" and the like.
    DayNoun,
    Toward(Toward),
    Part(Part),
    Day(i64, Option<PartOfDay>),
    Now,
    PartOfDay(PartOfDay),
    Season(u32),
    HalfWord,
    Holiday(u16),
    Recess,
    Vague(Toward),
    Few,
    OneAndHalf,
    Pair,
    About,
    /// "omstreeks"
    Approx,
    /// "minder dan"
    Less,
    Ago,
    Later,
    Earlier,
    FromNow,
    Since,
    Within,
    InTime,
    Before,
    After,
    And,
    Until,
    Through,
    /// "sinds", "tot" before a date: the side of it that is meant.
    Bound(Bound),
    Between,
    Of,
    Article,
    Lead,
    /// "het jaar", "anno": before any year.
    YearLead,
    /// "voor", "tot", "uit": before years and before amounts.
    NumberLead,
    /// "na Christus" (1), "voor Christus" (-1).
    Era(i32),
    /// "jaarlijks": what follows has no year of its own.
    Yearly,
    /// "van enig jaar": of no one year.
    AnyYear,
    /// "genoemd": what stands before it points at a place in the text, not at a time.
    Pointing,
    WeakLead,
    DayLead,
    WeakDayLead,
    ClockLead(Clock),
    /// "half", "kwart over": minutes from the hour that follows.
    ClockStep(i32),
    Hours,
    CitationYear,
    SeasonYear,
    Decades,
    WeekNumbered,
    /// "beginnend", "die op … begint": after the word for week.
    WeekOf,
    /// "Q1".
    Quarter(u32),
    /// "H1".
    Half(u32),
    Plural,
    NotDate,
    Measure,
    Closed,
    Hedge,
    Tense(TenseCue),
    Clause,
    DateLabel,
    Function,
}

/// A set of kinds of senses, so that a scanner that cannot match is never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kinds(u32);

impl Kinds {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const MONTH: Self = Self(1);
    pub(crate) const WEEKDAY: Self = Self(1 << 1);
    pub(crate) const NUMBER: Self = Self(1 << 2);
    pub(crate) const ORDINAL: Self = Self(1 << 3);
    pub(crate) const YEAR: Self = Self(1 << 4);
    pub(crate) const UNIT: Self = Self(1 << 5);
    pub(crate) const SIDE: Self = Self(1 << 6);
    pub(crate) const SAME: Self = Self(1 << 7);
    pub(crate) const PART: Self = Self(1 << 8);
    pub(crate) const DAY: Self = Self(1 << 9);
    pub(crate) const NOW: Self = Self(1 << 10);
    pub(crate) const PART_OF_DAY: Self = Self(1 << 11);
    /// Seasons, quarters, halves, holidays, numbered weeks.
    pub(crate) const NAMED: Self = Self(1 << 12);
    /// Vague words, recesses, session years.
    pub(crate) const STRETCH: Self = Self(1 << 13);
    pub(crate) const DECADE: Self = Self(1 << 14);
    /// Words that stand before a year or month.
    pub(crate) const LEAD: Self = Self(1 << 15);
    pub(crate) const ARTICLE: Self = Self(1 << 16);
    pub(crate) const BETWEEN: Self = Self(1 << 17);
    pub(crate) const NOT_DATE: Self = Self(1 << 18);
    pub(crate) const OF: Self = Self(1 << 19);
    pub(crate) const DAY_LEAD: Self = Self(1 << 20);
    pub(crate) const COUNT_LEAD: Self = Self(1 << 21);
    pub(crate) const CLOCK_LEAD: Self = Self(1 << 22);
    pub(crate) const BOUND: Self = Self(1 << 23);
    pub(crate) const OTHER: Self = Self(1 << 24);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has no kind but these.
    pub(crate) const fn within(self, of: Self) -> bool {
        self.0 & !of.0 == 0
    }

    /// Whether the two share a kind.
    pub(crate) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

impl Sense {
    /// Whether a walker stops at such a word.
    pub(crate) fn opens(self) -> bool {
        use Sense::*;
        matches!(
            self,
            Month(_)
                | MonthShort(_)
                | Weekday(_)
                | WeekdayPlural(_)
                | WeekdayShort(_)
                | WeekdayPart(..)
                | Cardinal(_)
                | Ordinal(_)
                | Side(_)
                | Same
                | Following
                | Part(_)
                | Day(..)
                | PartOfDay(_)
                | Season(_)
                | Holiday(_)
                | Recess
                | Vague(_)
                | Few
                | OneAndHalf
                | Pair
                | CitationYear
                | SeasonYear
                | Decades
                | WeekNumbered
                | Quarter(_)
                | Half(_)
                | Unit(_)
                | YearWord(_)
                | YearStem(_)
                | Now
        )
    }

    /// The kind it is of.
    pub(crate) fn kind(self) -> Kinds {
        use Sense::*;
        match self {
            Month(_) | MonthShort(_) | MonthAmbiguous => Kinds::MONTH,
            Weekday(_) | WeekdayPlural(_) | WeekdayShort(_) | WeekdayPart(..) => Kinds::WEEKDAY,
            Cardinal(_) | Few | Pair | OneAndHalf => Kinds::NUMBER,
            Ordinal(_) => Kinds::ORDINAL,
            YearWord(_) | YearStem(_) | Era(_) => Kinds::YEAR,
            Unit(_) | DayNoun => Kinds::UNIT,
            Side(_) => Kinds::SIDE,
            Same | Following => Kinds::SAME,
            Part(_) => Kinds::PART,
            Day(..) => Kinds::DAY,
            Now => Kinds::NOW,
            PartOfDay(_) => Kinds::PART_OF_DAY,
            Season(_) | Quarter(_) | Half(_) | Holiday(_) | WeekNumbered => Kinds::NAMED,
            Vague(_) | Recess | CitationYear | SeasonYear => Kinds::STRETCH,
            Decades => Kinds::DECADE,
            Article => Kinds::ARTICLE,
            Between => Kinds::BETWEEN,
            NotDate => Kinds::NOT_DATE,
            Of => Kinds::OF,
            Lead | WeakLead | YearLead | NumberLead | Until => Kinds::LEAD,
            DayLead | WeakDayLead => Kinds::DAY_LEAD,
            Bound(_) => Kinds::BOUND,
            About | Approx | Less | Within | InTime => Kinds::COUNT_LEAD,
            ClockLead(_) => Kinds::CLOCK_LEAD,
            _ => Kinds::OTHER,
        }
    }
}

/// What a verb says of its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TenseCue {
    Past,
    Perfect,
    Passive,
    Future,
    Present,
}
