//! Keys to actions: what each key means in each scene. The words are data, in `assets/keymap.yaml`.

mod file;
mod key;

pub use key::{Code, Key, Name, Signs};

use crate::app::{self, Input, Scene};
use crate::error::Result;

const BUILT_IN: &str = include_str!("../../assets/keymap.yaml");

/// Keys of every scene, in the order in which help lists them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keymap {
    bindings: Vec<(Section, Binding)>,
}

/// One thing that can be asked for, and the keys that do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Keys that ask for it; none when only the palette offers it.
    pub keys: Vec<Key>,
    /// What is asked: [`Input::Do`] or [`Input::Edit`].
    pub input: Input,
    /// What it does, in the reader's words.
    pub help: String,
    /// One word for the line of hints; `None` keeps it off that line.
    pub hint: Option<String>,
}

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Timeline.
    Timeline,
    /// Reader.
    Reader,
    /// Timeline and reader.
    Panes,
    /// The list of actors and the card of one.
    Actors,
    /// A line is being typed.
    Typing,
    /// A list or text lies over the screen.
    Overlay,
    /// Everywhere, unless the scene says otherwise.
    Anywhere,
}

impl Section {
    /// All, in the order of the help and the README.
    pub const ALL: [Section; 7] = [
        Self::Timeline,
        Self::Reader,
        Self::Panes,
        Self::Actors,
        Self::Typing,
        Self::Overlay,
        Self::Anywhere,
    ];

    /// The sections heard in a scene, the nearest first.
    pub fn heard_in(scene: Scene) -> &'static [Section] {
        match scene {
            Scene::Timeline => &[Self::Timeline, Self::Panes, Self::Anywhere],
            Scene::Reader => &[Self::Reader, Self::Panes, Self::Anywhere],
            Scene::Actors => &[Self::Actors, Self::Anywhere],
            Scene::Typing => &[Self::Typing, Self::Anywhere],
            Scene::Overlay => &[Self::Overlay, Self::Anywhere],
        }
    }

    /// Heading in help and README.
    pub fn title(self) -> &'static str {
        match self {
            Self::Timeline => "Timeline",
            Self::Reader => "Reader",
            Self::Panes => "Timeline and reader",
            Self::Actors => "Actors",
            Self::Typing => "While typing",
            Self::Overlay => "Lists and notices",
            Self::Anywhere => "Anywhere, while nothing is typed",
        }
    }
}

impl Keymap {
    /// The keymap the program ships with.
    ///
    /// # Errors
    /// Never, as long as this module's tests pass.
    pub fn built_in() -> Result<Keymap> {
        Self::from_yaml("keymap.yaml", BUILT_IN)
    }

    /// Reads a keymap; `file` is the name that errors give it.
    ///
    /// # Errors
    /// Not YAML, an unknown section, action or key, a key bound twice in one section: with the
    /// line and the reason.
    pub fn from_yaml(file: &str, text: &str) -> Result<Keymap> {
        file::read(file, text).map(|bindings| Keymap { bindings })
    }

    /// This keymap with another laid over it: what `over` binds, it binds alone; a key that means
    /// something else there is taken away here.
    #[must_use]
    pub fn overlaid(mut self, over: Keymap) -> Keymap {
        for (section, binding) in over.bindings {
            let mut same = None;
            let here = self.bindings.iter_mut().filter(|(s, _)| *s == section);
            for (_, old) in here {
                old.keys.retain(|k| !binding.keys.contains(k));
                if old.input == binding.input {
                    same = Some(old);
                }
            }
            match same {
                Some(old) => *old = binding,
                None => self.bindings.push((section, binding)),
            }
        }
        self
    }

    /// What a key asks for in a scene; `None` when it asks for nothing.
    ///
    /// While a line is being typed, characters go into the line unless the typing section itself
    /// binds them: what they mean elsewhere does not count.
    pub fn lookup(&self, scene: Scene, key: Key) -> Option<Input> {
        let typed = key.typed().filter(|_| scene == Scene::Typing);
        let heard = match typed {
            Some(_) => &[Section::Typing],
            None => Section::heard_in(scene),
        };
        let bound = heard.iter().find_map(|&section| self.bound(section, key));
        bound.cloned().or(typed.map(Input::Type))
    }

    fn bound(&self, section: Section, key: Key) -> Option<&Input> {
        let mut of_section = self.section(section);
        of_section.find(|b| b.keys.contains(&key)).map(|b| &b.input)
    }

    /// The bindings of one section, in order.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |(s, _)| *s == section).map(|(_, b)| b)
    }

    /// The keys as the app tells them to its reader: in help, in hints and in the palette.
    pub fn told(&self, signs: Signs) -> Vec<app::Binding> {
        self.bindings
            .iter()
            .map(|(section, binding)| self.told_one(*section, binding, signs))
            .collect()
    }

    fn told_one(&self, section: Section, binding: &Binding, signs: Signs) -> app::Binding {
        let heard = |scene: &Scene| {
            let asks = |key: &Key| self.lookup(*scene, *key).as_ref() == Some(&binding.input);
            Section::heard_in(*scene).contains(&section) && binding.keys.iter().any(asks)
        };
        let action = match binding.input {
            Input::Do(action) => Some(action),
            _ => None,
        };
        app::Binding {
            place: section.title().to_owned(),
            scenes: Scene::ALL.into_iter().filter(heard).collect(),
            keys: binding.label(signs),
            help: binding.help.clone(),
            hint: binding.hint.clone(),
            action,
        }
    }

    /// The keys as Markdown tables, one a section: what the README shows.
    pub fn key_table_markdown(&self) -> String {
        let mut out = String::new();
        for section in Section::ALL {
            if self.section(section).next().is_none() {
                continue;
            }
            out.push_str(&format!("\n**{}**\n\n| key | does |\n| --- | --- |\n", section.title()));
            for binding in self.section(section).filter(|b| !b.keys.is_empty()) {
                let keys = binding.keys.iter().map(|k| code_span(&k.label(Signs::Unicode)));
                let keys: Vec<_> = keys.collect();
                out.push_str(&format!("| {} | {} |\n", keys.join(" "), binding.help));
            }
        }
        out
    }
}

impl Binding {
    /// Its keys as they are shown, parted by a space: `j ↓`.
    pub fn label(&self, signs: Signs) -> String {
        let labels: Vec<_> = self.keys.iter().map(|k| k.label(signs)).collect();
        labels.join(" ")
    }
}

/// A key as Markdown code within a table: a bar would end the cell, a backtick the code.
fn code_span(label: &str) -> String {
    match label {
        "`" => "`` ` ``".to_owned(),
        label => format!("`{}`", label.replace('|', "\\|")),
    }
}

#[cfg(test)]
mod tests;
