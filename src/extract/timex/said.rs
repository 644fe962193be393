//! What words say before any anchor is known.

use chrono::Weekday;

use crate::date::calendar::Unit;
use crate::date::{Bound, TimeOfDay};
use crate::extract::lexicon::{Part, Side, Toward};

/// Which year is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum YearSaid {
    /// In figures or words.
    Stated(i32),
    /// None: the one nearest the anchor on this side.
    Missing(Toward),
    /// "vorig jaar": years from the anchor's.
    Relative(i64),
    /// "van dat jaar": that of the date before.
    That,
    /// "van het jaar daarop": years from that of the date before.
    Beside(i64),
    /// "van enig jaar": no one year.
    Any,
}

/// The meaning of a time expression, relative parts still open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    /// A day of a month; the weekday as printed.
    Day {
        year: YearSaid,
        month: u32,
        day: u32,
        weekday: Option<Weekday>,
    },
    Month {
        year: YearSaid,
        month: u32,
    },
    Year(YearSaid),
    /// 1 spring … 4 winter.
    Season {
        year: YearSaid,
        n: u32,
    },
    Quarter {
        year: YearSaid,
        n: u32,
    },
    Half {
        year: YearSaid,
        n: u32,
    },
    /// ISO week.
    Week {
        year: YearSaid,
        n: u32,
    },
    /// First year of it.
    Decade(i32),
    /// First year of it.
    Century(i32),
    /// A session year of parliament that begins in this year.
    SessionYear(i32),
    Holiday {
        year: YearSaid,
        place: u16,
    },
    /// "de 12e", "zaterdag de 12e": a day of the month nearest the anchor.
    DayOfMonth {
        day: u32,
        weekday: Option<Weekday>,
    },
    /// A weekday on a side of the anchor.
    Weekday {
        weekday: Weekday,
        toward: Toward,
    },
    /// A weekday in a week counted from the anchor's.
    WeekdayOf {
        weekday: Weekday,
        weeks: i64,
    },
    /// "vorige week", "dit jaar": a calendar unit counted from the anchor's.
    Unit {
        unit: Unit,
        n: i64,
    },
    /// The weekend next to the anchor on one side.
    Weekend(Toward),
    /// "gisteren", "twee weken geleden": moved from the anchor.
    Offset {
        n: i64,
        unit: Unit,
        more: Vec<(i64, Unit)>,
    },
    /// "afgelopen drie weken" (-3), "komende drie weken" (3): up to or from the anchor.
    Rolling {
        n: i64,
        unit: Unit,
        more: Vec<(i64, Unit)>,
    },
    /// "vorige twee maanden" (-2): whole calendar units beside the anchor's.
    Whole {
        n: i64,
        unit: Unit,
    },
    /// "binnen drie weken": from the anchor until then.
    Within {
        n: i64,
        unit: Unit,
        more: Vec<(i64, Unit)>,
    },
    /// "een dag later": moved from the date before.
    Later {
        n: i64,
        unit: Unit,
    },
    /// "die dag", "dezelfde maand".
    That(Unit),
    /// "de maandag erna", "die zomer": as seen from the date before.
    FromPrevious(Box<Said>),
    /// "de woensdag voor kerst": the last before a day (-1), or the first after it (1).
    WeekdayBeside(Weekday, i64, Box<Said>),
    /// "twee weken na 1 mei".
    Moved {
        n: i64,
        unit: Unit,
        from: Box<Said>,
    },
    /// "de eerste dinsdag van september 2014"; -1 is the last.
    NthWeekday {
        n: i32,
        weekday: Weekday,
        of: Box<Said>,
    },
    /// "de derde week van mei", "de 12e dezer".
    NthUnit {
        n: i32,
        unit: Unit,
        of: Box<Said>,
    },
    /// "eind 2022".
    Part {
        part: Part,
        of: Box<Said>,
    },
    /// "rond 1 mei".
    About(Box<Said>),
    /// "de week van 4 mei".
    Around {
        unit: Unit,
        day: Box<Said>,
    },
    /// From the first to the last.
    Span(Box<Said>, Box<Said>),
    /// A named stretch whose days differ from year to year, on a side of the anchor.
    Recess(Toward),
    /// Placed by its side only.
    Vague(Toward),
}

impl Said {
    /// A day counted from the anchor's.
    pub(crate) fn day(n: i64) -> Said {
        Said::Offset { n, unit: Unit::Day, more: Vec::new() }
    }

    /// "vorige week".
    pub(crate) fn unit(unit: Unit, side: Side) -> Said {
        Said::Unit { unit, n: side.step() }
    }

    /// What it is without "about".
    pub(crate) fn plain(&self) -> &Said {
        if let Said::About(of) = self { of.plain() } else { self }
    }

    /// What it begins with: of a run the first day, of a part the whole.
    pub(crate) fn start(&self) -> &Said {
        match self {
            Said::Span(first, _) => first.start(),
            Said::Part { of, .. } | Said::About(of) => of.start(),
            said => said,
        }
    }

    /// Whether "sinds" before it can be said of it: of what "omstreeks" can, and of days counted from
    /// now; a run has two ends of its own.
    pub(crate) fn may_be_bounded(&self) -> bool {
        let plain = self.plain();
        let run = matches!(plain, Said::Span(..));
        !run && (plain.may_be_about() || matches!(plain, Said::Offset { .. }))
    }

    /// Whether "omstreeks" before it makes it vague: not of counts with their own "about", nor of what has no days.
    pub(crate) fn may_be_about(&self) -> bool {
        let counted = matches!(
            self,
            Said::Offset { .. }
                | Said::Rolling { .. }
                | Said::Whole { .. }
                | Said::Within { .. }
                | Said::Later { .. }
                | Said::Moved { .. }
        );
        let placed = matches!(self, Said::About(_) | Said::SessionYear(_) | Said::Vague(_));
        !counted && !placed && !matches!(self, Said::Recess(_))
    }

    /// Whether "elke" before it makes it no one day.
    pub(crate) fn may_recur(&self) -> bool {
        let open = self.year() == Some(YearSaid::Missing(Toward::Tense));
        let of_this = || matches!(self, Said::NthWeekday { .. } | Said::NthUnit { .. });
        if let Said::Span(first, last) = self {
            return first.may_recur() && last.may_recur();
        }
        open || of_this() || matches!(self, Said::Weekday { .. } | Said::DayOfMonth { .. })
    }

    /// Whether it is of no one year ("1 november van enig jaar").
    pub(crate) fn is_generic(&self) -> bool {
        match self {
            Said::Span(first, last) => first.is_generic() || last.is_generic(),
            said => said.year() == Some(YearSaid::Any),
        }
    }

    /// Whether it is a day, a month or a year with all its figures: "3 mei 2018".
    pub(crate) fn is_stated(&self) -> bool {
        let year = match self {
            Said::Day { year, .. } | Said::Month { year, .. } | Said::Year(year) => year,
            _ => return false,
        };
        matches!(year, YearSaid::Stated(_))
    }

    /// Whether it is counted from an anchor and no more is asked: "vorig jaar", "over drie weken".
    pub(crate) fn is_counted(&self) -> bool {
        matches!(
            self,
            Said::Unit { .. } | Said::Offset { .. } | Said::Rolling { .. } | Said::Within { .. }
        )
    }

    /// Whether it is told from the date before it: "die dag", "1 mei van dat jaar".
    pub(crate) fn is_anaphoric(&self) -> bool {
        match self {
            Said::That(_) | Said::FromPrevious(_) => true,
            Said::Year(YearSaid::That | YearSaid::Beside(_)) => true,
            Said::Moved { from, .. } => from.is_anaphoric(),
            said => matches!(said.year(), Some(YearSaid::That | YearSaid::Beside(_))),
        }
    }

    /// Whether it is told from one day before it: "die dag", "de daaropvolgende dag".
    pub(crate) fn is_of_that_day(&self) -> bool {
        match self {
            Said::Moved { from, .. } => from.is_of_that_day(),
            said => *said == Said::That(Unit::Day),
        }
    }
}

/// An expression found, with its time of day.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// `None`: only a time of day, for the date that governs it.
    pub(crate) said: Option<Said>,
    pub(crate) time: Option<TimeOfDay>,
    /// The side of it that is meant.
    pub(crate) bound: Option<Bound>,
    /// Bytes of the text.
    pub(crate) start: usize,
    pub(crate) end: usize,
}
