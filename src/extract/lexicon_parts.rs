//! The words of the lexicon for parts of a period and of a day.

use serde::Deserialize;

use super::lexicon::Part;
use super::lexicon_data::List;
use crate::date::PartOfDay;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Parts {
    pub(crate) first_day: List,
    pub(crate) last_day: List,
    pub(crate) begin: List,
    pub(crate) middle: List,
    pub(crate) end: List,
    pub(crate) early: List,
    pub(crate) later: List,
    pub(crate) rest: List,
    pub(crate) course: List,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct PartsOfDay {
    pub(crate) night: List,
    pub(crate) early_morning: List,
    pub(crate) morning: List,
    pub(crate) late_morning: List,
    pub(crate) midday: List,
    pub(crate) afternoon: List,
    pub(crate) late_afternoon: List,
    pub(crate) evening: List,
    pub(crate) late_evening: List,
}

impl Parts {
    pub(super) fn all(&self) -> [(&List, Part); 7] {
        [
            (&self.begin, Part::Begin),
            (&self.middle, Part::Middle),
            (&self.end, Part::End),
            (&self.early, Part::Early),
            (&self.later, Part::Later),
            (&self.rest, Part::Rest),
            (&self.course, Part::Course),
        ]
    }
}

impl PartsOfDay {
    pub(super) fn all(&self) -> [(PartOfDay, &List); 9] {
        [
            (PartOfDay::Night, &self.night),
            (PartOfDay::EarlyMorning, &self.early_morning),
            (PartOfDay::Morning, &self.morning),
            (PartOfDay::LateMorning, &self.late_morning),
            (PartOfDay::Midday, &self.midday),
            (PartOfDay::Afternoon, &self.afternoon),
            (PartOfDay::LateAfternoon, &self.late_afternoon),
            (PartOfDay::Evening, &self.evening),
            (PartOfDay::LateEvening, &self.late_evening),
        ]
    }
}
