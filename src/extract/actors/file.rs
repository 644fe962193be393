//! `actors.yaml` and the list of members, as they are written.

use serde::Deserialize;

/// `actors.yaml` as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    pub(super) persons: Vec<PersonEntry>,
    pub(super) ministries: Vec<MinistryEntry>,
    pub(super) cabinets: Vec<CabinetEntry>,
    pub(super) organisations: Vec<BodyEntry>,
    pub(super) parties: Vec<BodyEntry>,
    pub(super) countries: Vec<String>,
    pub(super) places: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonEntry {
    pub(super) name: String,
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
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CabinetEntry {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) term: String,
    #[serde(rename = "source")]
    _source: String,
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
    _source: String,
}
