//! Dates in a row that leave their year to the last: "3 mei, 7 juni en 12 juli 2018", "maart/april 2022".

use super::said::{Found, Said, YearSaid};
use super::span::lent;
use crate::extract::lexicon::{Lexicon, Sense, Toward};

/// The longest link between two of them, in bytes.
const LINK: usize = 12;

/// Lends each date without a year that of the one behind it, where only links stand between and both go
/// on in the calendar; months that a slash joins become one run.
pub(super) fn share_years(text: &str, lexicon: &Lexicon, found: &mut Vec<Found>) {
    for i in (1..found.len()).rev() {
        let Some([first, second]) = found.get_mut(i - 1..=i) else { continue };
        let Some(between) = text.get(first.end..second.start) else { continue };
        let Some(year) = year_for(first, second) else { continue };
        if !is_link(between, lexicon) {
            continue;
        }
        let lent = first.said.take().map(|said| lend(said, year));
        first.said = lent;
        if matches!(between, "/" | "./")
            && let (Some(Said::Month { month: a, .. }), Some(Said::Month { month: b, .. })) =
                (&first.said, &second.said)
            && a % 12 + 1 == *b
        {
            let (a, b) = (first.said.take(), second.said.take());
            let run = a.zip(b).map(|(a, b)| Said::Span(Box::new(a), Box::new(b)));
            (first.said, first.end, second.time) = (run, second.end, None);
        }
    }
    found.retain(|f| f.said.is_some() || f.time.is_some());
}

/// The year of the second, when the first has none and comes before it in the calendar.
fn year_for(first: &Found, second: &Found) -> Option<YearSaid> {
    let (first, second) = (first.said.as_ref()?, second.said.as_ref()?);
    let year = start(second)?.year().filter(|y| matches!(y, YearSaid::Stated(_)))?;
    let open = |said: &Said| said.year() == Some(YearSaid::Missing(Toward::Tense));
    let all_open = match first {
        Said::Span(a, b) => open(a) && open(b),
        said => open(said),
    };
    let (a, b) = (place(first, true)?, place(second, false)?);
    let winter = a.0 > b.0 + 6 && !matches!(first, Said::Span(..));
    let year = if winter { lent(first, start(second)?, year) } else { year };
    (all_open && (a <= b || winter)).then_some(year)
}

/// Its first day or month.
fn start(said: &Said) -> Option<&Said> {
    match said {
        Said::Span(first, _) => start(first),
        Said::Day { .. } | Said::Month { .. } => Some(said),
        _ => None,
    }
}

/// Month and day, of its end or its start.
fn place(said: &Said, end: bool) -> Option<(u32, u32)> {
    match said {
        Said::Span(first, last) => place(if end { last } else { first }, end),
        Said::Day { month, day, .. } => Some((*month, *day)),
        Said::Month { month, .. } => Some((*month, 0)),
        _ => None,
    }
}

fn lend(said: Said, year: YearSaid) -> Said {
    match said {
        Said::Span(first, last) => {
            Said::Span(Box::new(first.in_year(year)), Box::new(last.in_year(year)))
        }
        said => said.in_year(year),
    }
}

/// "," and "en", with no more than "op", "in" or an article behind them; a slash.
fn is_link(between: &str, lexicon: &Lexicon) -> bool {
    if between.len() > LINK {
        return false;
    }
    let small = |word: &str| {
        let link =
            |s: &Sense| matches!(s, Sense::And | Sense::Lead | Sense::DayLead | Sense::Article);
        lexicon.senses(word).iter().any(link)
    };
    let mut words = between.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let marks =
        between.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | ',' | ';' | '\u{a0}'));
    let joined = between.starts_with([',', ';']) || between.starts_with(char::is_whitespace);
    matches!(between, "/" | "./") || joined && marks && words.all(small) && between.len() > 1
}
