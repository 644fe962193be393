//! What a word of time can mean.

use chrono::Weekday;

use super::lexicon_kinds::Kinds;
use super::lexicon_sides::{Side, Toward};
use crate::date::calendar::Unit;
use crate::date::{Bound, Clock, PartOfDay};

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
    /// "een": one, or just any.
    Indefinite,
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
    /// "erna" (1), "ervoor" (-1): told from the date before.
    Behind(i64),
    /// "elke": of no one week or year.
    Every,
    /// "van", "d.d.": before the date of a paper.
    Dated,
    /// "bij": before a paper by which something was done.
    ByPaper,
    /// "die": of a day, behind a verb; "dat" begins a clause there.
    Demonstrative,
    /// "over", "sinds": the year behind it is not what is spoken of.
    Compares,
    /// "tijdlijn": begins a heading with the year of what stands below it.
    Chronicle,
    /// "datum": a day, after "die" and the like.
    DayNoun,
    /// "dominee": before a surname.
    Title,
    Toward(Toward),
    Part(Part),
    /// What a paper's own day is the day of: "dagtekening".
    Issue,
    /// "dit besluit"
    ThisPaper,
    /// The first day of what follows (1), or the last (-1): "ultimo".
    EdgeDay(i32),
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
    /// "en een half": half of one more.
    AndAHalf,
    /// "kwart", "driekwart": quarters of a unit.
    Quarters(i64),
    Pair,
    /// "een kleine maand": nearly, or a little more.
    Nearly,
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
    /// "zaterdag op zondag": joins the two days of a night.
    Overnight,
    /// "sinds", "tot" before a date: the side of it that is meant.
    Bound(Bound),
    Between,
    Of,
    Article,
    /// "op", "in": when something was done.
    On,
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
    /// "Nr.": heads a column of numbers.
    Numbering,
    /// "EU": in brackets before the number of a rule.
    RuleMaker,
    /// "bereikbaar": of the weekdays of every week.
    Open,
    /// "geboren": before a day long ago.
    Birth,
    /// "plaats" behind an ordinal, and "vond", which makes it no rank.
    Rank,
    TakePlace,
    Onward,
    Measure,
    Closed,
    Hedge,
    Tense(TenseCue),
    /// "been": behind the verb that tells.
    Helping,
    /// "moest"
    Modal,
    /// "zijn": also "his", behind "van" and the like.
    Possessive,
    BeforePossessive,
    Clause,
    DateLabel,
    /// "Bijgewerkt op": says less than a dateline.
    LateLabel,
    Function,
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
                | EdgeDay(_)
                | Day(..)
                | PartOfDay(_)
                | Season(_)
                | Holiday(_)
                | Recess
                | Vague(_)
                | Few
                | OneAndHalf
                | Quarters(_)
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
            Cardinal(_) | Few | Pair | Nearly | OneAndHalf | Quarters(_) => Kinds::NUMBER,
            Ordinal(_) => Kinds::ORDINAL,
            YearWord(_) | YearStem(_) | Era(_) => Kinds::YEAR,
            Unit(_) | DayNoun => Kinds::UNIT,
            Side(_) => Kinds::SIDE,
            Same | Following => Kinds::SAME,
            Part(_) | EdgeDay(_) => Kinds::PART,
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
