//! From what words say to days: the second stage, against an anchor.

use chrono::{Datelike, NaiveDate};

use super::lexicon::{Lexicon, Part, Toward};
use super::resolve_moved::{counted_off, in_order, moved, nth_unit, once_a_year, session_year};
use super::resolve_near::{Way, pick_year};
use super::resolve_tense::Tense;
use super::timex::Anchor;
use super::timex::said::{Said, YearSaid};
use crate::date::calendar::{self, Unit, around, shift};
use crate::date::{Bound, DateRange, Precision, Qualifier};

/// What is known where an expression stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bearing<'a> {
    pub(crate) lexicon: &'a Lexicon,
    /// What relative words count from.
    pub(crate) anchor: Option<Anchor>,
    /// What a day without a year is nearest to: the entry or heading, else the anchor.
    pub(crate) near: Option<Anchor>,
    /// The date before it in the text.
    pub(crate) previous: Option<Anchor>,
    pub(crate) tense: Tense,
    /// Whether nothing is to doubt of a past.
    pub(crate) outright: bool,
}

impl<'a> Bearing<'a> {
    /// Of what needs to know nothing.
    pub(crate) fn of(lexicon: &'a Lexicon) -> Self {
        let (anchor, near, previous) = (None, None, None);
        Self { lexicon, anchor, near, previous, tense: Tense::Unknown, outright: false }
    }
}

/// Resolves one expression, remembering what it was resolved against.
pub(crate) struct Resolver<'a> {
    pub(super) bearing: Bearing<'a>,
    /// The anchor used last.
    pub(crate) used: Option<Anchor>,
}

impl<'a> Resolver<'a> {
    pub(crate) fn new(bearing: Bearing<'a>) -> Self {
        Self { bearing, used: None }
    }

    /// Whether a value of this kind depends on the tense of its clause.
    pub(crate) fn asks_tense(said: &Said) -> bool {
        match said {
            Said::Weekday { toward, .. } | Said::Recess(toward) => *toward == Toward::Tense,
            Said::DayOfMonth { .. } => true,
            Said::Weekend(toward) => *toward == Toward::This,
            Said::Span(a, b) => Self::asks_tense(a) || Self::asks_tense(b),
            Said::Moved { from, .. } | Said::WeekdayBeside(_, _, from) => Self::asks_tense(from),
            Said::About(of) => Self::asks_tense(of),
            Said::Around { day, .. } => Self::asks_tense(day),
            _ => said.year() == Some(YearSaid::Missing(Toward::Tense)),
        }
    }

    /// The value; `None` when it has no anchor or no such days exist.
    pub(crate) fn resolve(&mut self, said: &Said) -> Option<DateRange> {
        match said {
            Said::Day { .. }
            | Said::Month { .. }
            | Said::Season { .. }
            | Said::Quarter { .. }
            | Said::Half { .. }
            | Said::Holiday { .. } => self.in_a_year(said),
            Said::Year(year) => DateRange::year(self.year(*year)?),
            Said::Week { year, n } => self.week(*year, *n),
            Said::Decade(first) => calendar::decade(*first),
            Said::Century(first) => calendar::century(*first),
            Said::SessionYear(year) => session_year(*year),
            Said::DayOfMonth { day, weekday } => self.day_of_month(*day, *weekday),
            Said::Weekday { .. } | Said::WeekdayOf { .. } | Said::Weekend(_) => self.of_week(said),
            Said::Unit { .. } | Said::Whole { .. } => {
                self.seen_from(|now| counted_off(said, DateRange::day(now)))
            }
            Said::Offset { .. } | Said::Rolling { .. } | Said::Within { .. } => {
                counted_off(said, self.anchor()?.date)
            }
            Said::Later { .. } | Said::That(_) => self.since_previous(said),
            Said::FromPrevious(of) => self.beside_previous(of),
            Said::Span(first, last) => self.span(first, last),
            Said::Recess(toward) => self.recess(*toward),
            Said::Vague(toward) => self.vague(*toward),
            _ => self.within_another(said),
        }
    }

    /// What is told by another value: moved from it, a part of it, about it.
    fn within_another(&mut self, said: &Said) -> Option<DateRange> {
        match said {
            Said::Moved { n, unit, from } => moved(self.moved_from(from, *n)?, *n, *unit, false),
            Said::WeekdayBeside(weekday, step, from) => {
                let day = self.resolve(from)?.first()?;
                let mut days = (1..=7).filter_map(|n| shift(day, n * step, Unit::Day));
                days.find(|d| d.weekday() == *weekday).map(DateRange::day)
            }
            Said::NthWeekday { n, weekday, of } => {
                let of = self.resolve(of)?;
                calendar::nth_weekday(of, *n, *weekday).map(DateRange::day)
            }
            Said::NthUnit { n, unit, of } => nth_unit(*n, *unit, self.resolve(of)?),
            Said::Part { part, of } => self.part(*part, of),
            Said::About(of) => Some(self.resolve(of)?.qualified(Qualifier::Approximate)),
            Said::Around { unit, day } => around(self.resolve(day)?.first()?, *unit),
            _ => None,
        }
    }

    /// What something is counted on from ("een jaar na kerst") has been, unless a verb tells more.
    pub(super) fn counted_from(&mut self, from: &Said, n: i64) -> Option<DateRange> {
        let tense = self.bearing.tense;
        if n > 0 && tense == Tense::Unknown {
            self.bearing.tense = Tense::Past;
        }
        let from = self.resolve(from);
        self.bearing.tense = tense;
        from
    }

    pub(super) fn anchor(&mut self) -> Option<Anchor> {
        let anchor = self.bearing.anchor?;
        self.used = Some(anchor);
        Some(anchor)
    }

    /// The anchor's last day: what "today" was.
    fn now(&mut self) -> Option<NaiveDate> {
        self.anchor()?.date.last()
    }

    fn near(&mut self) -> Option<DateRange> {
        let near = self.bearing.near.or(self.bearing.anchor)?;
        self.used = Some(near);
        Some(near.date)
    }

    pub(super) fn previous_or_anchor(&mut self) -> Option<DateRange> {
        let from = self.bearing.previous.or(self.bearing.anchor)?;
        self.used = Some(from);
        Some(from.date)
    }

    fn year(&mut self, year: YearSaid) -> Option<i32> {
        match year {
            YearSaid::Stated(year) => Some(year),
            YearSaid::Missing(_) => Some(self.near()?.last()?.year()),
            YearSaid::Relative(n) => i32::try_from(n).ok()?.checked_add(self.now()?.year()),
            YearSaid::That => Some(self.previous_or_anchor()?.last()?.year()),
            YearSaid::Beside(n) => {
                let year = self.previous_or_anchor()?.last()?.year();
                i32::try_from(n).ok()?.checked_add(year)
            }
            YearSaid::Any => None,
        }
    }

    /// What comes once a year, in the year said or the nearest that fits.
    fn in_a_year(&mut self, said: &Said) -> Option<DateRange> {
        let holiday = match said {
            Said::Holiday { place, .. } => self.bearing.lexicon.holiday(*place),
            _ => None,
        };
        let make = |year| once_a_year(said, year, holiday);
        let YearSaid::Missing(toward) = said.year()? else {
            return make(self.year(said.year()?)?);
        };
        // "Komend voorjaar" is seen from the writer, whatever heading it stands under.
        let near = if toward == Toward::Tense { self.near()? } else { self.anchor()?.date };
        if let Said::Day { weekday: Some(weekday), .. } = said {
            let fits = |year: i32| {
                make(year).filter(|d| d.first().is_some_and(|d| d.weekday() == *weekday))
            };
            if let Some(day) = pick_year(near, 1, fits, Way::Nearest) {
                return Some(day);
            }
            // "Op 5 mei 1955 opende de dijk. … In de nacht van dinsdag 3 mei"
            let told =
                self.bearing.previous.and_then(|told| Some((told, told.date.last()?.year())));
            if let Some((told, year)) = told
                && let Some(day) = fits(year)
            {
                self.used = Some(told);
                return Some(day);
            }
        }
        pick_year(near, 8, make, self.way(toward, said))
    }

    fn way(&self, toward: Toward, said: &Said) -> Way {
        let unsaid = match said {
            Said::Day { .. } | Said::Month { .. } | Said::Quarter { .. } | Said::Half { .. } => {
                Way::Nearest
            }
            _ if self.label().is_some() => Way::Nearest,
            _ => Way::After,
        };
        match toward {
            Toward::Over => Way::BeforeStrict,
            Toward::NearlyOver => Way::NearlyOver,
            Toward::Back => Way::Before,
            Toward::Forward => Way::After,
            Toward::This => Way::Same,
            // Under "maart 2014" the past is that of the story.
            Toward::Tense
                if self.label().is_some_and(|l| l.date.precision() == Precision::Month) =>
            {
                Way::Nearest
            }
            Toward::Tense => match (self.bearing.tense, said) {
                (Tense::Present, Said::Day { .. }) => Way::Nearest,
                (Tense::Unknown, Said::Season { .. }) => Way::Nearest,
                (Tense::Past, _) if self.bearing.outright => Way::Before,
                (tense, _) => tense.way(unsaid),
            },
        }
    }

    fn week(&mut self, year: YearSaid, n: u32) -> Option<DateRange> {
        let year = match year {
            YearSaid::Missing(_) => self.near()?.last()?.iso_week().year(),
            year => self.year(year)?,
        };
        calendar::week(year, n)
    }

    fn day_of_month(&mut self, day: u32, weekday: Option<chrono::Weekday>) -> Option<DateRange> {
        let near = self.near()?;
        let way = match self.bearing.tense {
            Tense::Past if self.bearing.outright => Way::Before,
            tense => tense.way(Way::Nearest),
        };
        let month = near.last()?.with_day(1)?;
        let fits = |n: i32| {
            let day = shift(month, i64::from(n), Unit::Month)?.with_day(day)?;
            weekday.is_none_or(|w| day.weekday() == w).then(|| DateRange::day(day))
        };
        super::resolve_near::choose((-12..=12).filter_map(fits), near, way)
    }

    fn part(&mut self, part: Part, of: &Said) -> Option<DateRange> {
        let whole = self.resolve(of)?;
        let (first, last) = whole.days()?;
        match part {
            Part::Course => DateRange::approx(first, last),
            Part::Early | Part::Later | Part::Rest => {
                let now = self.now()?;
                if now < first || last < now {
                    return DateRange::approx(first, last);
                }
                if part == Part::Early {
                    DateRange::approx(first, now)
                } else {
                    DateRange::approx(now, last)
                }
            }
            _ => super::resolve_part::part_of(part, whole),
        }
    }

    /// A run; its end, when it names no year, is the first after its beginning.
    fn span(&mut self, first: &Said, last: &Said) -> Option<DateRange> {
        let a = self.resolve(first)?;
        let from = self.used;
        // "Geldend van 2 maart 2019 t/m heden", in a paper without a day of its own
        if self.bearing.anchor.is_none() && *last == Said::day(0) && a.days().is_some() {
            return Some(a.bounded(Bound::From));
        }
        let b = if matches!(last.year(), Some(YearSaid::Missing(Toward::Tense)))
            && first.year().is_some()
        {
            let (near, tense) = (self.bearing.near, self.bearing.tense);
            self.bearing.near = Some(Anchor {
                date: a,
                ..self.bearing.near.or(self.bearing.anchor).unwrap_or(Anchor::of(a))
            });
            self.bearing.tense = Tense::Future;
            let b = self.resolve(last);
            (self.bearing.near, self.bearing.tense) = (near, tense);
            b?
        } else {
            self.resolve(last)?
        };
        self.used = self.used.and(from);
        let a = if a.first() > b.last() { in_order(first, a, b).unwrap_or(a) } else { a };
        let b = if a.first() > b.last()
            && matches!(last, Said::WeekdayOf { .. } | Said::Weekday { .. })
        {
            moved(b, 1, Unit::Week, false)?
        } else {
            b
        };
        if a.first() > b.last() { None } else { a.spanning(b) }
    }
}
