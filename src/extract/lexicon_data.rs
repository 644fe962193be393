//! The lexicon's file: its sections, as they are written.

use std::collections::BTreeMap;

use serde::Deserialize;

pub(crate) use super::lexicon_clauses::{Eras, MailWords, QuestionWords, TenseWords};
use super::lexicon_papers::PaperWords;
use super::lexicon_parts::{Parts, PartsOfDay};
use crate::corpus::Language;
use crate::date::Holiday;
use crate::error::{Error, Result};

/// Words or runs of words.
pub(crate) type List = Vec<String>;

/// One lexicon file.
///
/// Its lists are grouped: one derived reader of all of them took a third of the compiler's time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) language: Language,
    pub(crate) calendar: Calendar,
    pub(crate) numbers: Numbers,
    pub(crate) units: Units,
    pub(crate) sides: Sides,
    pub(crate) toward: Directions,
    pub(crate) parts: Parts,
    pub(crate) parts_of_day: PartsOfDay,
    pub(crate) vague: Directions,
    pub(crate) leading: Leading,
    pub(crate) bounds: Bounds,
    pub(crate) counting: Counting,
    pub(crate) naming: Naming,
    pub(crate) joining: Joining,
    pub(crate) tense: TenseWords,
    pub(crate) document_date: PaperWords,
    pub(crate) questions: QuestionWords,
}

/// The names of months, days and feasts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Calendar {
    pub(crate) months: Vec<List>,
    pub(crate) months_short: Vec<List>,
    pub(crate) months_ambiguous: List,
    pub(crate) weekdays: Vec<List>,
    pub(crate) weekdays_plural: List,
    pub(crate) weekdays_short: Vec<List>,
    pub(crate) weekdays_ambiguous: List,
    pub(crate) seasons: Vec<List>,
    pub(crate) quarters_short: Vec<List>,
    pub(crate) halves_short: Vec<List>,
    pub(crate) holidays: Vec<Named>,
    pub(crate) recesses: List,
}

/// Small words that tell a language, as they stand in their file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SmallLists {
    pub(crate) nl: List,
    pub(crate) en: List,
    pub(crate) nl_telling: List,
    pub(crate) en_telling: List,
}

impl SmallLists {
    /// Those that are shipped.
    pub(crate) fn built_in() -> Self {
        let text = include_str!("../../assets/lexicon/small.yaml");
        serde_yaml::from_str(text).unwrap_or_default()
    }
}

/// Words of mail programs; those that are shipped.
pub(crate) fn mail_words() -> MailWords {
    serde_yaml::from_str(include_str!("../../assets/lexicon/mails.yaml")).unwrap_or_default()
}

/// Numbers in words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Numbers {
    pub(crate) cardinals: BTreeMap<String, i32>,
    pub(crate) ordinals: BTreeMap<String, i32>,
    /// "twenty-one", not "eenentwintig".
    #[serde(default)]
    pub(crate) tens_first: bool,
    pub(crate) tens_joiners: List,
    pub(crate) tens_ordinal_ending: String,
    /// What a year written in words begins with, and the years it stands for.
    pub(crate) year_stems: BTreeMap<String, i32>,
    pub(crate) ordinal_endings: List,
    pub(crate) parted_endings: List,
    pub(crate) last: List,
    pub(crate) last_but_one: List,
    /// Minutes from the hour that follows.
    pub(crate) clock_steps: BTreeMap<String, i32>,
}

/// What stands before a date.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Leading {
    pub(crate) approximators: List,
    pub(crate) since: List,
    pub(crate) within: List,
    pub(crate) in_time: List,
    pub(crate) before: List,
    pub(crate) after: List,
    pub(crate) between: List,
    pub(crate) of: List,
    pub(crate) articles: List,
    pub(crate) on: List,
    pub(crate) leads: List,
    pub(crate) year_leads: List,
    pub(crate) number_leads: List,
    pub(crate) weak_leads: List,
    pub(crate) day_leads: List,
    pub(crate) weak_day_leads: List,
    pub(crate) clock_leads: ClockLeads,
}

/// What goes with a count or a number, and what makes a number no date.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Counting {
    pub(crate) few: List,
    pub(crate) indefinite: List,
    pub(crate) one_and_half: List,
    pub(crate) and_a_half: List,
    pub(crate) quarters: BTreeMap<String, i64>,
    pub(crate) pair: List,
    pub(crate) nearly: List,
    pub(crate) about: List,
    pub(crate) less: List,
    pub(crate) ago: List,
    pub(crate) later: List,
    pub(crate) earlier: List,
    pub(crate) from_now: List,
    pub(crate) plurals: List,
    pub(crate) plural_endings: List,
    pub(crate) adjective_endings: List,
    pub(crate) not_dates: List,
    pub(crate) numbering: List,
    pub(crate) rule_makers: List,
    pub(crate) births: List,
    pub(crate) open: List,
    pub(crate) ranks: List,
    pub(crate) take_place: List,
    pub(crate) onward: List,
    pub(crate) measures: List,
    pub(crate) closed: List,
    pub(crate) hours: List,
}

/// What names a time, or tells which is meant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Naming {
    pub(crate) days: BTreeMap<String, i64>,
    pub(crate) day_stems: BTreeMap<String, i64>,
    pub(crate) now: List,
    pub(crate) same: List,
    pub(crate) following: List,
    /// Days or the like from the date before.
    pub(crate) behind: BTreeMap<String, i64>,
    pub(crate) every: List,
    pub(crate) dated: List,
    pub(crate) by_paper: List,
    pub(crate) chronicles: List,
    pub(crate) comparing: List,
    pub(crate) demonstratives: List,
    pub(crate) day_nouns: List,
    pub(crate) titles: List,
    pub(crate) halves: List,
    pub(crate) eras: Eras,
    pub(crate) yearly: List,
    pub(crate) any_year: List,
    pub(crate) pointing: List,
    pub(crate) issues: List,
    pub(crate) this_paper: List,
    pub(crate) citation_years: List,
    pub(crate) season_years: List,
    pub(crate) decades: List,
    pub(crate) weeks_numbered: List,
    pub(crate) week_of: List,
}

/// What joins dates, or says what they are worth.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Joining {
    pub(crate) and: List,
    pub(crate) until: List,
    pub(crate) through: List,
    pub(crate) overnight: List,
    pub(crate) hedges: List,
}

/// A holiday and its names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub(crate) names: List,
    pub(crate) on: Holiday,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Units {
    pub(crate) minute: List,
    pub(crate) hour: List,
    pub(crate) day: List,
    pub(crate) workday: List,
    pub(crate) workweek: List,
    pub(crate) weekend: List,
    pub(crate) week: List,
    pub(crate) fortnight: List,
    pub(crate) month: List,
    pub(crate) quarter: List,
    pub(crate) half: List,
    pub(crate) year: List,
    pub(crate) decade: List,
    pub(crate) century: List,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sides {
    pub(crate) previous: List,
    pub(crate) past: List,
    pub(crate) this: List,
    pub(crate) next: List,
    pub(crate) coming: List,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Directions {
    pub(crate) back: List,
    pub(crate) forward: List,
    #[serde(default)]
    pub(crate) this: List,
    #[serde(default)]
    pub(crate) unknown: List,
}

/// The side of a date that is meant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bounds {
    pub(crate) from: List,
    pub(crate) after: List,
    pub(crate) before: List,
    pub(crate) until: List,
    pub(crate) through: List,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClockLeads {
    pub(crate) at: List,
    pub(crate) until: List,
    pub(crate) from: List,
}

impl Words {
    /// Reads a file; `name` is what errors call it.
    pub(crate) fn parse(name: &str, yaml: &str) -> Result<Words> {
        serde_yaml::from_str(yaml).map_err(|e| Error::Asset {
            file: name.to_owned(),
            line: e.location().map_or(0, |l| l.line()),
            reason: e.to_string(),
        })
    }
}
