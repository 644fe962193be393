//! `dossier.yaml`: what a folder is called, and what its reader knows better than its documents.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Deserializer, de};

use super::document::Language;
use super::own::OwnFile;
use super::{Document, Skipped};
use crate::date::DateRange;
use crate::text::visible;

/// The name of the file.
pub(super) const FILE: &str = "dossier.yaml";

/// What the file may say; nothing of it is asked for.
///
/// ```yaml
/// title: The harbour of Zuidoord
/// language: nl
/// documents:
///   letters/3.txt: { date: 2015-05-28, title: Letter on the quay, origin: Havenraad, language: en }
/// ```
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    #[serde(default)]
    pub(super) title: Option<String>,
    #[serde(default)]
    language: Option<Language>,
    #[serde(default)]
    documents: BTreeMap<String, Correction>,
}

/// What is said of one document, whatever the document says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Correction {
    #[serde(default, deserialize_with = "date")]
    date: Option<DateRange>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    origin: Option<String>,
    #[serde(default)]
    language: Option<Language>,
}

impl Settings {
    /// Reads the file.
    ///
    /// # Errors
    /// The first mistake, with its line; then nothing of the file counts.
    pub(super) fn read(file: &OwnFile) -> Result<Settings, Skipped> {
        if file.text.trim().is_empty() {
            return Ok(Settings::default());
        }
        serde_yaml::from_str(&file.text).map_err(|error| {
            let line = error.location().map_or(String::new(), |at| format!(":{}", at.line()));
            let message = error.to_string();
            // The library ends its message with the place, which stands in the name.
            let reason = message.rfind(" at line ").and_then(|end| message.get(..end));
            let reason = visible(reason.unwrap_or(&message)).into_owned();
            Skipped { name: format!("{}{line}", file.name), reason }
        })
    }

    /// Lays what is said over a document, which is called `name` within the folder.
    pub(super) fn correct(&self, name: &str, document: &mut Document) {
        document.by_hand.language = self.language;
        let Some(own) = self.documents.get(name) else { return };
        document.by_hand.language = own.language.or(self.language);
        document.by_hand.date = own.date;
        if let Some(title) = &own.title {
            document.meta.title = visible(title).into_owned();
        }
        if let Some(origin) = &own.origin {
            document.meta.origin = Some(visible(origin).into_owned());
        }
    }

    /// What is said of documents that are not there.
    pub(super) fn unmet(&self, file: &OwnFile, names: &[&str]) -> Vec<Skipped> {
        let unmet = self.documents.keys().filter(|name| !names.contains(&name.as_str()));
        let told = |name: &String| {
            let line = file.text.lines().position(|line| line.contains(name.as_str()));
            let line = line.map_or(String::new(), |line| format!(":{}", line + 1));
            let reason = format!("expected the name of a document, found {}", visible(name));
            Skipped { name: format!("{}{line}", file.name), reason }
        };
        unmet.map(told).collect()
    }
}

/// A date with known days: `2015-05-28`, `2015-05`, `2015`.
fn date<'de, D: Deserializer<'de>>(from: D) -> Result<Option<DateRange>, D::Error> {
    // A bare year is a number to YAML.
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Typed {
        Year(i32),
        Text(String),
    }
    let text = match Option::<Typed>::deserialize(from)? {
        None => return Ok(None),
        Some(Typed::Year(year)) => year.to_string(),
        Some(Typed::Text(text)) => text,
    };
    let read = text.parse::<DateRange>().ok().filter(|d| d.days().is_some());
    let wrong = || de::Error::custom(format!("expected a date such as 2015-05-28, found {text}"));
    read.map(Some).ok_or_else(wrong)
}

/// The name of a document within the folder it was found in.
pub(super) fn within<'a>(name: &'a str, folder: Option<&Path>) -> &'a str {
    let Some(folder) = folder else { return name };
    let prefix = super::walk::shown_path(folder);
    let rest = name.strip_prefix(prefix.trim_end_matches('/'));
    rest.and_then(|rest| rest.strip_prefix('/')).unwrap_or(name)
}
