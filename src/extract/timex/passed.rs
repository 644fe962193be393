//! The dates a text has passed, and the year they lend to one that leaves out its own.

use chrono::{Datelike, NaiveDate};

use super::said::{Said, YearSaid};
use super::{Anchor, AnchorSource, Timex};
use crate::date::{DateRange, Precision};
use crate::extract::lexicon::{Lexicon, Sense, TenseCue, Toward};
use crate::extract::resolve_tense::{Tense, cue_at, same_sentence, tense_at};
use crate::text::Span;

/// How far a stated year reaches in its sentence, in bytes: "in 2022 is op 13 september …".
const BREATH: usize = 48;
/// A label this many days behind the one before it went back instead: lists run one way.
const FAR: i64 = 300;

/// The dates it passed.
#[derive(Default)]
pub(super) struct Passed {
    /// The last one.
    pub(super) previous: Option<Anchor>,
    /// The last year that was told alone.
    year: Option<Anchor>,
    /// The words of the last day that was told with its year.
    stated: Option<Span>,
    /// The last date that was one sure day, for "die dag".
    pub(super) day: Option<Anchor>,
    /// The last one whose year was said, or lent by such a one: what a story goes on from.
    story: Option<Story>,
    /// The last day that labels what follows it, as in a chronology.
    pub(super) label: Option<Anchor>,
    /// Whether the last one in this block was of no one year: what is told from it has no days.
    pub(super) generic: bool,
}

/// An expression whose year is asked for, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) text: &'a str,
    pub(super) lexicon: &'a Lexicon,
    pub(super) said: &'a Said,
    pub(super) span: Span,
}

impl Asked<'_> {
    fn tense(self) -> Tense {
        tense_at(self.text, self.span.start, self.span.end, self.lexicon)
    }

    /// Its month and day, when it leaves out its year.
    fn month_day(self) -> Option<(u32, u32)> {
        match *self.said.plain() {
            Said::Day { month, day, year: YearSaid::Missing(Toward::Tense), .. } => {
                Some((month, day))
            }
            _ => None,
        }
    }

    fn is_open(self) -> bool {
        self.said.year() == Some(YearSaid::Missing(Toward::Tense))
    }

    fn follows(self, before: usize) -> bool {
        same_sentence(self.text, before, self.span.start)
    }
}

impl Passed {
    /// Keeps a date that was told.
    pub(super) fn remember(&mut self, timex: &Timex, said: &Said) {
        let date = timex.value.named();
        let previous = Some(Anchor { date, from: AnchorSource::Previous, span: Some(timex.span) });
        self.previous = previous;
        self.generic = false;
        let told = timex.anchor.is_none_or(|a| a.from == AnchorSource::Previous);
        self.story =
            previous.filter(|_| told).map(|last| Story { last, lent: timex.anchor.is_some() });
        if date.precision() == Precision::Day && date.length() == Some(1) {
            self.day = previous;
        }
        if date.precision() == Precision::Year && date.year_of().is_some() {
            self.year = previous;
        }
        if matches!(said, Said::Day { year: YearSaid::Stated(_), .. }) {
            self.stated = Some(timex.span);
        }
    }

    /// The year told before it in its sentence: "In 2022 is op 13 september gemeld"; "Op 5 juli 2011 …; op
    /// 9 september volgde".
    /// `listed`: nothing but a comma or the like parts it from the date before.
    pub(super) fn year_of_sentence(&self, asked: Asked<'_>, listed: bool) -> Option<Anchor> {
        let yearless = asked.is_open() || matches!(asked.said, Said::Week { .. });
        let alone = self.year.filter(|year| {
            let end = year.span.map_or(0, |s| s.end);
            let between = asked.text.get(end..asked.span.start).unwrap_or(";");
            yearless && between.len() <= BREATH && asked.follows(end) && !between.contains(';')
        });
        alone.or_else(|| self.year_of_day(asked, listed))
    }

    /// The year in which it is nearest to the day before it in the sentence, unless it is told as still to
    /// come.
    fn year_of_day(&self, asked: Asked<'_>, listed: bool) -> Option<Anchor> {
        let (month, _) = asked.month_day()?;
        let previous = self.previous.filter(|p| p.date.precision() == Precision::Day)?;
        let (before, day) = (previous.span?.end, previous.date.last()?);
        if !listed && self.stated != previous.span || !asked.follows(before) {
            return None;
        }
        let year = match (month, day.month()) {
            (month, previous) if month > previous + 6 => day.year() - 1,
            (month, previous) if previous > month + 6 => day.year() + 1,
            _ => day.year(),
        };
        let date = DateRange::year(year).filter(|_| asked.tense() != Tense::Future)?;
        Some(Anchor { date, ..previous })
    }

    /// The year of a label behind another: a chronology goes on, unless that would be most of a year or
    /// beyond the day the paper is of.
    pub(super) fn year_of_label(&self, asked: Asked<'_>, own: Option<NaiveDate>) -> Option<Anchor> {
        let (month, day) = asked.month_day()?;
        let label = self.label?;
        let from = label.date.last()?;
        let on = |year| NaiveDate::from_ymd_opt(year, month, day);
        let next = on(from.year()).filter(|d| *d >= from).or_else(|| on(from.year() + 1))?;
        let back =
            (next - from).num_days() > FAR || own.is_some_and(|own| next > own && from <= own);
        let year = if back { on(next.year() - 1)?.year() } else { next.year() };
        Some(Anchor { date: DateRange::year(year)?, ..label })
    }

    /// The year of a story told in one block: "Op 14 februari 2018 … . Op 20 maart heeft hij …". Not of
    /// what is to come, nor behind a paper that is only named ("de wet van 3 mei 1998"), and never after
    /// the day the paper is of.
    pub(super) fn year_of_story(
        &self,
        asked: Asked<'_>,
        from: usize,
        own: Option<NaiveDate>,
    ) -> Option<Anchor> {
        let story = self.story.filter(|_| asked.is_open())?;
        let span = story.last.span?;
        if span.start < from || asked.span.start > span.end + STORY {
            return None;
        }
        let year = story.goes_on_in(asked.said.plain())?;
        let own = own.filter(|own| year < own.year())?;
        let told_of = matches!(asked.tense(), Tense::Past | Tense::Unknown)
            && !names_paper(asked, span)
            && story.reaches(asked, own);
        Some(Anchor { date: DateRange::year(year).filter(|_| told_of)?, ..story.last })
    }
}

/// Dates of one block that were told with their year, or took it from one another.
#[derive(Clone, Copy)]
struct Story {
    last: Anchor,
    /// Whether that one left out its year.
    lent: bool,
}

impl Story {
    /// The year in which something comes after the last date.
    fn goes_on_in(&self, said: &Said) -> Option<i32> {
        let (first, last) = self.last.date.days()?;
        if first.year() != last.year() {
            return None;
        }
        let day = self.last.date.precision() == Precision::Day;
        let earlier = match *said {
            Said::Day { month, day, .. } => (month, day) < (last.month(), last.day()),
            Said::Month { month, .. } => month < last.month(),
            _ => false,
        };
        Some(last.year() + i32::from(day && earlier))
    }

    /// Whether it is believed, seen from the paper's day: a day shortly before that is told without its year
    /// because the year is clear; some time before it, where both are told in the plain past. "In 2017
    /// besloot zij … . In mei heeft zij …" has come to the present.
    fn reaches(&self, asked: Asked<'_>, own: NaiveDate) -> bool {
        let cue = |span: Span| cue_at(asked.text, span.start, span.end, asked.lexicon);
        let (last, this) = (self.last.span.and_then(cue), cue(asked.span));
        let turns = last == Some(TenseCue::Past) && this == Some(TenseCue::Perfect);
        let plain = last == this && this == Some(TenseCue::Past);
        let same_breath = || self.lent && self.last.span.is_some_and(|s| asked.follows(s.end));
        match days_before(asked.said.plain(), own) {
            Some(..=RECENT) => same_breath(),
            Some(..=SOME_TIME) => plain,
            _ => !turns,
        }
    }
}

/// How far a date lends its year to the next sentences, in bytes.
const STORY: usize = 600;
/// How long ago a day is still told without its year, in days: surely, and perhaps.
const RECENT: i64 = 62;
const SOME_TIME: i64 = 100;
/// Words of a paper's name, at most: "bij het bestreden besluit van".
const NOUN_WORDS: usize = 4;

/// Days from the last such day or month up to the day the paper is of.
fn days_before(said: &Said, own: NaiveDate) -> Option<i64> {
    let (month, day) = match *said {
        Said::Day { month, day, .. } => (month, day),
        Said::Month { month, .. } => (month, 28),
        _ => return None,
    };
    let on = |year| NaiveDate::from_ymd_opt(year, month, day);
    let last = on(own.year()).filter(|d| *d <= own).or_else(|| on(own.year() - 1))?;
    Some((own - last).num_days())
}

/// Whether a date only names a paper: "de brief van 3 mei 2015"; "bij brief van 3 mei 2015" tells what was
/// done.
fn names_paper(asked: Asked<'_>, date: Span) -> bool {
    let before = asked.text.get(..date.start).unwrap_or_default();
    let mut words =
        before.rsplit(|c: char| !c.is_alphanumeric() && c != '.').filter(|w| !w.is_empty());
    let has = |word: &str, sense| asked.lexicon.senses(word).contains(&sense);
    let dated = words.next().is_some_and(|w| has(w, Sense::Dated));
    // "De aanvraag is van 3 mei 2015" tells when it was made.
    let done = |w: &str| has(w, Sense::ByPaper) || has(w, Sense::Tense(TenseCue::Perfect));
    dated && !words.take(NOUN_WORDS).any(done)
}
