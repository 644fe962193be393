//! Reading the assets: YAML and lines, each mistake told with its file and line.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};

/// A text that is read, and what its file is called.
pub(super) struct Origin<'a> {
    /// The file, for messages.
    pub(super) file: &'a str,
    /// All of it.
    pub(super) text: &'a str,
}

impl Origin<'_> {
    /// A mistake on a 1-based line.
    pub(super) fn mistake(&self, line: usize, reason: impl Into<String>) -> Error {
        Error::Asset { file: self.file.to_owned(), line, reason: reason.into() }
    }

    /// A mistake about some words: the line they first stand on.
    pub(super) fn mistake_about(&self, words: &str, reason: impl Into<String>) -> Error {
        self.mistake_in("", words, reason)
    }

    /// A mistake about some words of a section: the line of it they first stand on.
    pub(super) fn mistake_in(
        &self,
        section: &str,
        words: &str,
        reason: impl Into<String>,
    ) -> Error {
        let lines = (1..).zip(self.text.lines());
        let mut lines = lines.skip_while(|(_, l)| !l.starts_with(section));
        let whole = |line: &str| {
            let inside = |c: char| c.is_alphanumeric() || c == '-';
            let mut places = line.match_indices(words).map(|(at, _)| at + words.len());
            places.any(|end| !line.get(end..).is_some_and(|rest| rest.starts_with(inside)))
        };
        let line = lines.find(|(_, l)| whole(l)).map_or(0, |(number, _)| number);
        self.mistake(line, reason)
    }
}

/// A typed YAML document; one that says nothing is empty.
pub(super) fn yaml<T: DeserializeOwned + Default>(origin: &Origin<'_>) -> Result<T> {
    let mut lines = origin.text.lines().map(str::trim);
    if lines.all(|line| line.is_empty() || line.starts_with('#')) {
        return Ok(T::default());
    }
    serde_yaml::from_str(origin.text).map_err(|e| {
        let line = e.location().map_or(0, |l| l.line());
        // The library ends its message with the place, which stands in front of ours.
        let message = e.to_string();
        let reason = message.rfind(" at line ").and_then(|end| message.get(..end));
        origin.mistake(line, reason.unwrap_or(&message))
    })
}

/// An asset as the build left it: the same data as its YAML.
pub(super) fn built<T: DeserializeOwned>(file: &str, json: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|e| Error::Asset {
        file: file.to_owned(),
        line: 0,
        reason: e.to_string(),
    })
}

/// From a day up to (not including) another; an open end lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    /// First day.
    pub(super) from: NaiveDate,
    /// First day no longer.
    pub(super) until: Option<NaiveDate>,
}

impl Term {
    /// `2015-03-20..2017-01-27`, `2026-02-23..`
    pub(super) fn parse(text: &str) -> std::result::Result<Self, String> {
        let wrong = || format!("expected a term like 2015-03-20..2017-01-27, found {text:?}");
        let (from, until) = text.trim().split_once("..").ok_or_else(wrong)?;
        let from = day(from).ok_or_else(wrong)?;
        let until = match until {
            "" => None,
            until => Some(day(until).ok_or_else(wrong)?),
        };
        if until.is_some_and(|u| u <= from) {
            return Err(format!("expected a term to end after it begins, found {text:?}"));
        }
        Ok(Self { from, until })
    }

    /// Whether it covers every day of `first..=last`.
    pub(super) fn covers(self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from <= first && self.until.is_none_or(|u| last < u)
    }

    /// Whether it shares a day with `first..=last`.
    pub(super) fn touches(self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from <= last && self.until.is_none_or(|u| first < u)
    }
}

/// `2015-03-20`; a thousand of these are read at every start, so without a general parser.
fn day(text: &str) -> Option<NaiveDate> {
    let (year, month, day) = (text.get(..4)?, text.get(5..7)?, text.get(8..10)?);
    let bytes = text.as_bytes();
    let shape = text.len() == 10 && bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-');
    let digits = [year, month, day].iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date.filter(|_| shape && digits)
}

/// The parts of a line of data, trimmed; missing ones are empty.
pub(super) fn parts<const N: usize>(line: &str) -> [&str; N] {
    let mut parts = [""; N];
    for (slot, part) in parts.iter_mut().zip(line.split('|')) {
        *slot = part.trim();
    }
    parts
}
