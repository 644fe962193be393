//! The keymap's file: YAML in, bindings out, mistakes with their line.

use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::{Binding, Key, Section};
use crate::app::{Action, Edit, Input};
use crate::error::{Error, Result};

/// Reads all sections, in the order of [`Section::ALL`].
pub(super) fn read(file: &str, text: &str) -> Result<Vec<(Section, Binding)>> {
    let sections: Sections = serde_yaml::from_str(text).map_err(|e| refusal(file, &e))?;
    let all = [
        (Section::Timeline, sections.timeline),
        (Section::Reader, sections.reader),
        (Section::Panes, sections.panes),
        (Section::Actors, sections.actors),
        (Section::Typing, sections.typing),
        (Section::Overlay, sections.overlay),
        (Section::Anywhere, sections.anywhere),
    ];
    Ok(all.into_iter().flat_map(|(s, list)| list.0.into_iter().map(move |b| (s, b))).collect())
}

fn refusal(file: &str, error: &serde_yaml::Error) -> Error {
    let line = error.location().map_or(0, |at| at.line());
    // The library ends its message with the place, which stands in front of ours.
    let message = error.to_string();
    let reason = match message.rfind(" at line ") {
        Some(end) => message.get(..end).unwrap_or(&message).to_owned(),
        None => message,
    };
    Error::Asset { file: file.to_owned(), line, reason }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Sections {
    timeline: Bindings,
    reader: Bindings,
    panes: Bindings,
    actors: Bindings,
    typing: Bindings,
    overlay: Bindings,
    anywhere: Bindings,
}

#[derive(Default)]
struct Bindings(Vec<Binding>);

/// One binding as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    keys: Vec<String>,
    #[serde(rename = "do")]
    action: Option<Action>,
    edit: Option<Edit>,
    help: String,
    hint: Option<String>,
}

impl Row {
    fn binding(self) -> std::result::Result<Binding, String> {
        let input = match (self.action, self.edit) {
            (Some(action), None) => Input::Do(action),
            (None, Some(edit)) => Input::Edit(edit),
            _ => return Err("expected either `do` or `edit`".to_owned()),
        };
        let keys = self.keys.iter().map(|k| k.parse()).collect::<std::result::Result<_, _>>()?;
        Ok(Binding { keys, input, help: self.help, hint: self.hint })
    }
}

impl<'de> Deserialize<'de> for Bindings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_seq(List)
    }
}

struct List;

impl<'de> Visitor<'de> for List {
    type Value = Bindings;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of bindings")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<Bindings, A::Error> {
        let (mut seen, mut list) = (HashMap::new(), Vec::new());
        while let Some(binding) = seq.next_element_seed(Unlike(&mut seen))? {
            list.push(binding);
        }
        Ok(Bindings(list))
    }
}

/// Reads one binding that shares no key with those before it. Checked while reading, because only
/// then does an error know its line.
struct Unlike<'a>(&'a mut HashMap<Key, String>);

impl<'de> DeserializeSeed<'de> for Unlike<'_> {
    type Value = Binding;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> std::result::Result<Binding, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Unlike<'_> {
    type Value = Binding;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a binding: keys, do or edit, help, perhaps hint")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> std::result::Result<Binding, A::Error> {
        let row = Row::deserialize(MapAccessDeserializer::new(map))?;
        let binding = row.binding().map_err(A::Error::custom)?;
        for key in &binding.keys {
            if let Some(other) = self.0.insert(*key, binding.help.clone()) {
                let message = format!("key `{key}` is bound already, to \"{other}\"");
                return Err(A::Error::custom(message));
            }
        }
        Ok(binding)
    }
}
