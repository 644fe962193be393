//! Dates in a filter: what was typed, the days it asks for, and how an event's date answers.

use chrono::NaiveDate;

use crate::date::{Answer, DateRange, Precision, Qualifier};
use crate::extract::read_words;

/// What stands behind a date field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typed {
    /// A date, or two with `..` between them: the days from the first to the last.
    Days(Days),
    /// The beginning of a date (`20`, `5-12-`): asks nothing yet.
    Unfinished,
}

/// Days asked for, ends included; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) first: Option<NaiveDate>,
    pub(crate) last: Option<NaiveDate>,
}

impl Days {
    /// From the first of these days on.
    pub(crate) fn and_after(self) -> Days {
        Days { last: None, ..self }
    }

    /// All days before the first of these.
    pub(crate) fn before(self) -> Option<Days> {
        Some(Days { first: None, last: Some(self.first?.pred_opt()?) })
    }

    /// All days up to the last of these.
    pub(crate) fn up_to(self) -> Days {
        Days { first: None, ..self }
    }

    /// Whether a date lies on one of these days.
    ///
    /// | the event's date | certainly | possibly |
    /// | --- | --- | --- |
    /// | a day, or a run of whole days | one of its days is asked for | never |
    /// | coarser (a month), soft (`eind 2022`: half its length to both sides), open at one end | all its days are | one of them is |
    /// | uncertain (`mogelijk`, contradicted) | never | one of them is |
    ///
    /// A date that names no day at all answers no.
    pub(crate) fn answer(self, when: DateRange) -> Answer {
        let early = self.first.map_or(Answer::No, |first| when.before(first));
        let late = self.last.map_or(Answer::No, |last| when.after(last));
        let whole_days = when.precision() == Precision::Day && when.qualifier() == Qualifier::Exact;
        match early.max(late) {
            _ if !when.is_placed() => Answer::No,
            Answer::Certainly => Answer::No,
            _ if when.qualifier() == Qualifier::Uncertain => Answer::Possibly,
            Answer::Possibly if !whole_days => Answer::Possibly,
            _ => Answer::Certainly,
        }
    }
}

/// Reads a date (`2019`, `2019-11`, `2019-12-05`, `5-12-2019`, words of the tagger) or two with
/// `..` between them, of which either may be left out.
///
/// # Errors
/// What was expected, when these are no dates and do not begin one.
pub(crate) fn parse(text: &str) -> Result<Typed, String> {
    let Some((from, to)) = text.split_once("..") else { return one(text) };
    let end = |text: &str| -> Result<Days, String> {
        Ok(match one(text)? {
            Typed::Days(days) => days,
            Typed::Unfinished => Days { first: None, last: None },
        })
    };
    let days = Days { first: end(from)?.first, last: end(to)?.last };
    match (days.first, days.last) {
        (None, None) => Ok(Typed::Unfinished),
        (Some(first), Some(last)) if first > last => {
            let (from, to) = (from.trim(), to.trim());
            Err(format!("expected the earlier date first: {to}..{from}"))
        }
        _ => Ok(Typed::Days(days)),
    }
}

fn one(text: &str) -> Result<Typed, String> {
    let text = text.trim();
    if text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'.')) {
        return numbers(text);
    }
    words(text).map(Typed::Days)
}

/// Words of the tagger, when all of them are one date that stands by itself.
fn words(text: &str) -> Result<Days, String> {
    let read = read_words(text, None);
    match read.as_slice() {
        [timex] if timex.span.len() < text.len() => Err(expected(text)),
        [timex] if timex.value.is_placed() => {
            Ok(Days { first: timex.value.first(), last: timex.value.last() })
        }
        [_] => Err(format!("expected a date that needs no other, found {text}")),
        _ => Err(expected(text)),
    }
}

fn expected(found: &str) -> String {
    format!("expected a date such as 2019, 2019-11, 2019-12-05 or 5-12-2019, found {found}")
}

/// Year, year-month, year-month-day, or day-month-year; a last part that is empty or a lone zero
/// is one still being typed.
fn numbers(text: &str) -> Result<Typed, String> {
    let mut parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    if parts.len() > 1 && parts.last().is_some_and(|p| p.is_empty() || *p == "0") {
        parts.pop();
    }
    if parts.iter().any(|p| p.len() > 4) || parts.len() > 3 {
        return Err(expected(text));
    }
    let value = |p: &&str| p.parse::<u32>().unwrap_or(0);
    let numbers: Vec<u32> = parts.iter().map(value).collect();
    let year_first = parts.first().is_some_and(|p| p.len() == 4);
    let range = match (year_first, numbers.as_slice()) {
        (true, &[y]) => DateRange::year(y.cast_signed()),
        (true, &[y, m]) => DateRange::month(y.cast_signed(), m),
        (true, &[y, m, d]) | (false, &[d, m, y])
            if year_first || parts.last().is_some_and(|p| p.len() == 4) =>
        {
            NaiveDate::from_ymd_opt(y.cast_signed(), m, d).map(DateRange::day)
        }
        (false, &[d]) if d < 1000 => return Ok(Typed::Unfinished),
        (false, &[d, ref rest @ ..]) if d <= 31 && rest.first().is_none_or(|m| *m <= 12) => {
            return Ok(Typed::Unfinished);
        }
        _ => return Err(expected(text)),
    };
    let range = range.ok_or_else(|| format!("expected a date of the calendar, found {text}"))?;
    Ok(Typed::Days(Days { first: range.first(), last: range.last() }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn show(typed: &Typed) -> String {
        let day = |d: Option<NaiveDate>| d.map_or(String::new(), |d| d.to_string());
        match typed {
            Typed::Days(days) => format!("{}..{}", day(days.first), day(days.last)),
            Typed::Unfinished => "unfinished".to_owned(),
        }
    }

    #[test]
    fn numbers_are_dates_or_begin_one() {
        for (typed, days) in [
            ("2019", "2019-01-01..2019-12-31"),
            ("2019-", "2019-01-01..2019-12-31"),
            ("2019-0", "2019-01-01..2019-12-31"),
            ("2019-11", "2019-11-01..2019-11-30"),
            ("2019-11-", "2019-11-01..2019-11-30"),
            ("2019-12-05", "2019-12-05..2019-12-05"),
            ("5-12-2019", "2019-12-05..2019-12-05"),
            ("05/12/2019", "2019-12-05..2019-12-05"),
            ("5.12.2019", "2019-12-05..2019-12-05"),
            ("2015..2019", "2015-01-01..2019-12-31"),
            ("2015..", "2015-01-01.."),
            ("2015..2", "2015-01-01.."),
            ("..2019-11", "..2019-11-30"),
            ("", "unfinished"),
            ("..", "unfinished"),
            ("2", "unfinished"),
            ("201", "unfinished"),
            ("5-12", "unfinished"),
            ("5-12-20", "unfinished"),
        ] {
            assert_eq!(show(&parse(typed).unwrap()), days, "{typed}");
        }
    }

    #[test]
    fn a_year_that_only_bounds_a_time_is_left_out_of_it() {
        use crate::date::Bound;
        for (asked, side, answer) in [
            ("2018", Bound::After, Answer::No),
            ("2019", Bound::After, Answer::Possibly),
            ("2017", Bound::Before, Answer::Possibly),
            ("2018", Bound::Before, Answer::No),
            ("2018", Bound::From, Answer::Certainly),
            ("2018", Bound::Until, Answer::Certainly),
        ] {
            let Ok(Typed::Days(days)) = parse(asked) else { panic!("{asked}") };
            let when = DateRange::year(2018).unwrap().bounded(side);
            assert_eq!(days.answer(when), answer, "{asked} {side:?}");
        }
    }

    #[test]
    fn what_cannot_be_is_said() {
        for (typed, part) in [
            ("foo", "found foo"),
            ("op 5 december 2019 om 3 uur", "found op 5"),
            ("2019-13", "of the calendar, found 2019-13"),
            ("2019-02-30", "of the calendar"),
            ("30-2-2019", "of the calendar"),
            ("20190", "expected a date such as"),
            ("32-1", "expected a date such as"),
            ("1-2-3-4", "expected a date such as"),
            ("0000", "of the calendar"),
            ("2019..2015", "the earlier date first: 2015..2019"),
        ] {
            let message = parse(typed).unwrap_err();
            assert!(message.contains(part), "{typed}: {message}");
        }
    }

    #[test]
    fn coarse_dates_answer_possibly() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let between = |a, b, p| DateRange::between(a, b, p).unwrap();
        let visit = between(day(2015, 3, 24), day(2015, 3, 25), Precision::Day);
        let year = DateRange::year(2015).unwrap();
        let end = between(day(2022, 10, 1), day(2022, 12, 31), Precision::Approx)
            .qualified(Qualifier::Approximate);
        let about = DateRange::day(day(2019, 12, 5)).qualified(Qualifier::Approximate);
        let perhaps = DateRange::day(day(2019, 12, 5)).qualified(Qualifier::Uncertain);
        let weeks = DateRange::vaguely_before(day(2015, 9, 28));
        use Answer::{Certainly, No, Possibly};
        for (asked, when, answer) in [
            ("2015-03-25", visit, Certainly),
            ("2015-03-26..", visit, No),
            ("2015", year, Certainly),
            ("2015-03", year, Possibly),
            ("2014", year, No),
            ("2022", end, Possibly),
            ("2022..", end, Certainly),
            ("2023-03..", end, No),
            ("2022-11", end, Possibly),
            ("2019-12-05", about, Possibly),
            ("2019-12", about, Certainly),
            ("2019-12-05..", about, Possibly),
            ("2019-12-06", about, Possibly),
            ("2019-12-07", about, No),
            ("2019", perhaps, Possibly),
            ("2018", perhaps, No),
            ("..2015-09-28", weeks, Certainly),
            ("..2015-09-27", weeks, Possibly),
            ("2014", weeks, Possibly),
            ("2016..", weeks, No),
            ("2015", DateRange::unknown(), No),
        ] {
            let Typed::Days(days) = parse(asked).unwrap() else { panic!("{asked}") };
            assert_eq!(days.answer(when), answer, "{asked} of {when:?}");
        }
    }

    proptest! {
        #[test]
        fn anything_may_be_typed(text in "\\PC{0,20}|[-0-9./]{0,14}") {
            let _ = parse(&text);
        }
    }

    #[test]
    fn words_of_the_tagger_are_dates() {
        for (typed, days) in [
            ("november 2019", "2019-11-01..2019-11-30"),
            ("5 december 2019", "2019-12-05..2019-12-05"),
            ("eind 2022", "2022-10-01..2022-12-31"),
            ("voorjaar 2016..zomer 2017", "2016-03-01..2017-08-31"),
        ] {
            assert_eq!(show(&parse(typed).unwrap()), days, "{typed}");
        }
        for typed in ["gisteren", "5 december"] {
            let message = parse(typed).unwrap_err();
            assert_eq!(message, format!("expected a date that needs no other, found {typed}"));
        }
    }
}
