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
    /// The last date that was one sure day, or a run of days, for "die dag" and "de volgende dag".
    pub(super) day: Option<Anchor>,
    /// The last one whose year was said, or lent by such a one: what a story goes on from.
    story: Option<Story>,
    /// The last day that labels what follows it, as in a chronology.
    pub(super) label: Option<Label>,
    /// Whether the last one in this block was of no one year: what is told from it has no days.
    pub(super) generic: bool,
    pub(super) outright: bool,
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
    pub(super) fn tense(self) -> Tense {
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

    pub(super) fn is_open(self) -> bool {
        self.said.year() == Some(YearSaid::Missing(Toward::Tense))
    }

    pub(super) fn follows(self, before: usize) -> bool {
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
        let year = date.precision() == Precision::Year;
        let told = year || timex.anchor.is_none_or(|a| a.from == AnchorSource::Previous);
        self.story =
            previous.filter(|_| told).map(|last| Story { last, lent: timex.anchor.is_some() });
        if date.precision() == Precision::Day {
            self.day = previous;
        }
        if date.precision() == Precision::Year && date.year_of().is_some() {
            self.year = previous;
        }
        if matches!(said, Said::Day { year: YearSaid::Stated(_), .. }) {
            self.stated = Some(timex.span);
        }
    }

    /// Whether the date before it only says since when, in which years, or which paper: "zij vraagt het al sinds juli. Een dag later",
    /// "het plan van juli bleef liggen. Een week later".
    pub(super) fn is_aside(&self, asked: Asked<'_>) -> bool {
        let coarse = self.previous.filter(|p| p.date.precision() != Precision::Day);
        let aside = |span| leads(asked, span, 1, Sense::Compares) || names_paper(asked, span);
        let years = |p: Anchor| p.date.length().is_none_or(|days| days > 92);
        coarse.is_some_and(|p| years(p) || p.span.is_some_and(aside))
    }

    /// The year told before it in its sentence: "In 2022 is op 13 september gemeld"; "Op 5 juli 2011 …; op 9 september
    /// volgde". `listed`: nothing but a comma or the like parts it from the date before.
    pub(super) fn year_of_sentence(
        &self,
        asked: Asked<'_>,
        listed: bool,
        own: Option<NaiveDate>,
    ) -> Option<Anchor> {
        let yearless = asked.is_open() || matches!(asked.said, Said::Week { .. });
        // "De brug gaat in 2023 open, zo werd in mei bekend"
        let told = |year: &Anchor| {
            own.is_none_or(|own| year.date.first() <= Some(own)) || asked.tense() != Tense::Past
        };
        let alone = self.year.filter(|year| {
            let Some(span) = year.span.filter(|_| yearless) else { return false };
            let between = asked.text.get(span.end..asked.span.start).unwrap_or(";");
            let near = between.len() <= BREATH && !between.contains([';', ')']);
            near && asked.follows(span.end) && is_topic(asked, span) && told(year)
        });
        alone.or_else(|| self.year_of_day(asked, listed))
    }

    /// The year in which it is nearest to the day before it in the sentence, unless it is told as still to
    /// come.
    fn year_of_day(&self, asked: Asked<'_>, listed: bool) -> Option<Anchor> {
        let (month, _) = asked.month_day()?;
        let previous = self.previous.filter(|p| p.date.precision() == Precision::Day)?;
        let (before, day) = (previous.span?.end, previous.date.last()?);
        let closed = asked.text.get(before..asked.span.start).is_some_and(closes);
        if !listed && self.stated != previous.span || closed || !asked.follows(before) {
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

    /// The year of a label right behind another: a list goes on, unless it runs backward.
    pub(super) fn year_of_label(
        &self,
        asked: Asked<'_>,
        own: Option<NaiveDate>,
        place: usize,
    ) -> Option<Anchor> {
        let (month, day) = asked.month_day()?;
        let label = self.label.filter(|l| l.diary || l.place + 1 == place)?.day;
        let from = label.date.last()?;
        let on = |year| NaiveDate::from_ymd_opt(year, month, day);
        let next = on(from.year()).filter(|d| *d >= from).or_else(|| on(from.year() + 1))?;
        let last = on(next.year() - 1)?;
        let near = (from - last).num_days() <= SOME_TIME;
        let to_come = own.is_some_and(|own| next > own && from <= own);
        let back = (next - from).num_days() > FAR || to_come && near;
        let year = if back { last.year() } else { next.year() };
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
        let between = asked.text.get(span.end..asked.span.start)?;
        if span.start < from || between.len() > STORY || closes(between) {
            return None;
        }
        // "Op 27 april … . De brief, gedateerd 20 april,": a paper was there before.
        let back = story.looks_back(asked.said.plain()).filter(|_| names_paper(asked, asked.span));
        let year = back.or_else(|| story.goes_on_in(asked.said.plain()))?;
        let own = own.filter(|own| year < own.year())?;
        let told_of = matches!(asked.tense(), Tense::Past | Tense::Unknown)
            && !names_paper(asked, span)
            && is_topic(asked, span)
            && (back.is_some() || story.reaches(asked, own));
        Some(Anchor { date: DateRange::year(year).filter(|_| told_of)?, ..story.last })
    }
}

/// A day that labels what follows it.
#[derive(Clone, Copy)]
pub(super) struct Label {
    pub(super) day: Anchor,
    /// Of its block.
    pub(super) place: usize,
    /// Whether it is a line of its own with its weekday.
    pub(super) diary: bool,
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

    /// The year of a day shortly before the last one.
    fn looks_back(&self, said: &Said) -> Option<i32> {
        let day = self.last.date.precision() == Precision::Day;
        let last = self.last.date.last().filter(|_| day)?;
        let Said::Day { month, day, .. } = *said else { return None };
        let on = |year| NaiveDate::from_ymd_opt(year, month, day);
        let before = on(last.year()).filter(|d| *d < last).or_else(|| on(last.year() - 1))?;
        ((last - before).num_days() <= SOME_TIME).then_some(before.year())
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
        let done = || leads(asked, asked.span, NOUN_WORDS, Sense::ByPaper);
        let own_day = last_before(asked.said.plain(), own);
        match own_day.map(|day| (own - day).num_days()) {
            // Both readings are one.
            _ if own_day.map(|day| day.year()) == self.goes_on_in(asked.said.plain()) => true,
            Some(..=RECENT) => same_breath(),
            Some(..=SOME_TIME) => plain,
            _ => !turns || done(),
        }
    }
}

/// How far a date lends its year on, in bytes.
pub(super) const STORY: usize = 600;
/// How long ago a day is still told without its year, in days: surely, and perhaps.
const RECENT: i64 = 62;
const SOME_TIME: i64 = 100;
/// Words of a paper's name, at most.
const NOUN_WORDS: usize = 4;

/// Whether brackets close that were open: "(geboren op 3 mei 2010) is sinds 4 juni".
pub(super) fn closes(words: &str) -> bool {
    words.find(')').is_some_and(|end| !words.get(..end).is_some_and(|w| w.contains('(')))
}

/// The last such day, or end of such a month, up to the day the paper is of.
fn last_before(said: &Said, own: NaiveDate) -> Option<NaiveDate> {
    let (month, day) = match *said {
        Said::Day { month, day, .. } => (month, day),
        Said::Month { month, .. } => (month, 28),
        _ => return None,
    };
    let on = |year| NaiveDate::from_ymd_opt(year, month, day);
    on(own.year()).filter(|d| *d <= own).or_else(|| on(own.year() - 1))
}

/// Whether one of the words right before a place has a sense.
fn leads(asked: Asked<'_>, span: Span, words: usize, sense: Sense) -> bool {
    let before = asked.text.get(..span.start).unwrap_or_default();
    let each = before.rsplit(|c: char| !c.is_alphanumeric() && c != '.').filter(|w| !w.is_empty());
    each.take(words).any(|w| asked.lexicon.senses(w).contains(&sense))
}

/// Whether a year is what is spoken of: not in "over 2018", "sinds 2018", "net als in 2018".
pub(super) fn is_topic(asked: Asked<'_>, year: Span) -> bool {
    !leads(asked, year, 2, Sense::Compares)
}

/// Whether a date only names a paper: "de brief van 3 mei 2015"; "bij brief van 3 mei 2015" tells what was done.
pub(super) fn names_paper(asked: Asked<'_>, date: Span) -> bool {
    let before = asked.text.get(..date.start).unwrap_or_default();
    let mut words =
        before.rsplit(|c: char| !c.is_alphanumeric() && c != '.').filter(|w| !w.is_empty());
    let has = |word: &str, sense| asked.lexicon.senses(word).contains(&sense);
    let dated = words.next().is_some_and(|w| has(w, Sense::Dated));
    // "De aanvraag is van 3 mei 2015" tells when it was made.
    let done = |w: &str| has(w, Sense::ByPaper) || has(w, Sense::Tense(TenseCue::Perfect));
    dated && !words.take(NOUN_WORDS).any(done)
}
