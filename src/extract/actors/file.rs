//! `actors.yaml` and the list of members, as they are written.

use serde::Deserialize;

/// `actors.yaml` as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    pub(super) persons: Vec<PersonEntry>,
    pub(super) ministries: Vec<MinistryEntry>,
    pub(super) portfolios: Vec<PortfolioEntry>,
    pub(super) cabinets: Vec<CabinetEntry>,
    pub(super) organisations: Vec<BodyEntry>,
    pub(super) parties: Vec<BodyEntry>,
    pub(super) countries: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) merge: Vec<MergeEntry>,
    pub(super) split: Vec<SplitEntry>,
    pub(super) forbid: Vec<ForbidEntry>,
}

/// Other ids that mean the same actor.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MergeEntry {
    pub(super) actor: String,
    pub(super) also: Vec<String>,
}

/// Words that mean this actor, whomever they would mean otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SplitEntry {
    pub(super) actor: String,
    pub(super) words: Vec<String>,
}

/// Words that never mean this actor; without one, nobody at all.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ForbidEntry {
    pub(super) actor: Option<String>,
    pub(super) words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonEntry {
    pub(super) name: String,
    #[serde(default)]
    pub(super) surname: String,
    #[serde(default)]
    pub(super) initials: String,
    #[serde(default)]
    pub(super) parties: Vec<String>,
    pub(super) country: Option<String>,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(default)]
    pub(super) offices: Vec<String>,
    #[serde(rename = "source")]
    _source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MinistryEntry {
    pub(super) id: String,
    pub(super) portfolios: Vec<String>,
    /// What its minister is called in one word.
    #[serde(default)]
    pub(super) minister: Vec<String>,
    /// What English papers call its minister minister of.
    #[serde(default)]
    pub(super) english: Vec<String>,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(rename = "source")]
    _source: Option<String>,
}

/// What ministers without a ministry are of.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PortfolioEntry {
    pub(super) name: String,
    /// The ministry that houses them.
    pub(super) at: String,
    #[serde(default)]
    pub(super) names: Vec<String>,
    #[serde(default)]
    pub(super) english: Vec<String>,
    #[serde(rename = "source")]
    _source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CabinetEntry {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    pub(super) term: String,
    #[serde(rename = "source")]
    _source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyEntry {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(default)]
    pub(super) weak: Vec<String>,
    #[serde(rename = "source")]
    _source: Option<String>,
}
