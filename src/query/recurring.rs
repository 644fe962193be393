//! Times that come back: `on:friday`, `on:december`, `on:"5 december"`.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::date::{Answer, DateRange, Precision, Qualifier};
use crate::extract::read_words;

/// Days of every week or of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recurring {
    /// Of every week.
    Weekday(Weekday),
    /// All days of a month, 1..=12, of every year.
    Month(u32),
    /// One day of a month, of every year.
    Day(u32, u32),
}

impl Recurring {
    /// From words of the tagger that name such days and nothing else.
    pub fn read(text: &str) -> Option<Recurring> {
        // Whatever day they are seen from, such words name the same weekday or month: two days tell
        // them from words that only point ("yesterday"). In a leap year 29 February is a day.
        let seen_from = |month, day| {
            let anchor = NaiveDate::from_ymd_opt(2024, month, day).map(DateRange::day);
            let [timex] = <[_; 1]>::try_from(read_words(text, anchor)).ok()?;
            let (first, last) = timex.value.days()?;
            let whole = timex.span.len() == text.len();
            let recurring = match timex.rule {
                "weekday" => Recurring::Weekday(first.weekday()),
                "month" if (first.month(), first.year()) == (last.month(), last.year()) => {
                    Recurring::Month(first.month())
                }
                "day-month" if first == last => Recurring::Day(first.month(), first.day()),
                _ => return None,
            };
            whole.then_some(recurring)
        };
        let one = seen_from(3, 6)?;
        (seen_from(10, 19)? == one).then_some(one)
    }

    /// Whether a date lies on one of these days.
    ///
    /// | the event's date | certainly | possibly | no |
    /// | --- | --- | --- | --- |
    /// | a day, or a run of whole days | one of its days is | never | else |
    /// | coarser, soft | all its days are | one of its days is | else, and where a whole week (year) of them says nothing |
    /// | uncertain | never | one of its days is | else |
    pub fn answer(self, when: DateRange) -> Answer {
        let Some((first, last)) = when.days() else { return Answer::No };
        let round = if matches!(self, Recurring::Weekday(_)) { 7 } else { 365 };
        if (last - first).num_days() + 1 >= round {
            return Answer::No;
        }
        let days = || first.iter_days().take_while(|day| *day <= last);
        let whole_days = when.precision() == Precision::Day;
        match when.qualifier() {
            _ if !days().any(|day| self.holds(day)) => Answer::No,
            Qualifier::Uncertain => Answer::Possibly,
            Qualifier::Exact if whole_days => Answer::Certainly,
            _ if days().all(|day| self.holds(day)) && when.qualifier() == Qualifier::Exact => {
                Answer::Certainly
            }
            _ => Answer::Possibly,
        }
    }

    fn holds(self, day: NaiveDate) -> bool {
        match self {
            Recurring::Weekday(weekday) => day.weekday() == weekday,
            Recurring::Month(month) => day.month() == month,
            Recurring::Day(month, number) => (day.month(), day.day()) == (month, number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_months_and_days_come_back() {
        for (text, read) in [
            ("vrijdag", Some(Recurring::Weekday(Weekday::Fri))),
            ("Friday", Some(Recurring::Weekday(Weekday::Fri))),
            ("december", Some(Recurring::Month(12))),
            ("5 december", Some(Recurring::Day(12, 5))),
            ("29 februari", Some(Recurring::Day(2, 29))),
            ("gisteren", None),
            ("vrijdag 5 december", None),
            ("december 2019", None),
            ("op vrijdag om", None),
            ("woord", None),
            ("", None),
        ] {
            assert_eq!(Recurring::read(text), read, "{text}");
        }
    }

    #[test]
    fn a_date_that_holds_every_weekday_says_nothing_of_one() {
        use Answer::{Certainly, No, Possibly};
        let friday = Recurring::Weekday(Weekday::Fri);
        let december = Recurring::Month(12);
        for (asked, when, answer) in [
            (friday, "2019-12-06", Certainly),
            (friday, "2019-12-05", No),
            (friday, "2019-12-05/2019-12-06", Certainly),
            (friday, "2019-12-06~", Possibly),
            (friday, "2019-12-06?", Possibly),
            (friday, "2019-12", No),
            (december, "2019-12", Certainly),
            (december, "2019-12-24/2020-01-02", Certainly),
            (december, "2019-11/2019-12", Possibly),
            (december, "2019", No),
            (december, "2019-11", No),
            (Recurring::Day(12, 5), "2019-12", Possibly),
            (Recurring::Day(12, 5), "2015-12-05", Certainly),
            (Recurring::Day(12, 5), "/2015-12-05", No),
        ] {
            assert_eq!(asked.answer(when.parse().unwrap()), answer, "{asked:?} of {when}");
        }
    }
}
