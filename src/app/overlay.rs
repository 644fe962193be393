//! What lies over the screen: help, the command palette, the actor picker, how we know.

use super::action::{Action, Scene};
use super::line::Line;
use super::scroll::Scroll;
use crate::corpus::DocumentId;
use crate::query::rank;

/// A list over the screen. Its rows are those of `all` that fit what is typed.
#[derive(Debug)]
pub struct Overlay {
    kind: OverlayKind,
    line: Line,
    all: Vec<Choice>,
    rows: Vec<usize>,
    /// What is typed, understood as something that is not in the list.
    offer: Option<Choice>,
    scroll: Scroll,
}

/// Which list it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlayKind {
    /// Every key, with words.
    Help,
    /// Commands and dates.
    Palette,
    /// Actors with their number of events.
    Actors,
    /// Documents with their dates and warnings.
    Documents,
    /// How we know: words, rule, anchor, bytes.
    Explain,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Left: keys, a label, a count.
    pub label: String,
    /// Right: what it says or does.
    pub text: String,
    /// What Enter does on it.
    pub chosen: Chosen,
}

/// What a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// Nothing: it is only to be read.
    Nothing,
    /// A heading.
    Heading,
    /// A command.
    Do(Action),
    /// A filter.
    Filter(String),
    /// A date in words.
    GoTo(String),
    /// A document.
    Open(DocumentId),
}

/// A key with its command, as the keymap tells it: for help, hints and the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// The heading it stands under in help.
    pub place: String,
    /// The scenes it is heard in.
    pub scenes: Vec<Scene>,
    /// The keys, as a person reads them: `j ↓`.
    pub keys: String,
    /// What it does, in words.
    pub help: String,
    /// A short word for the hint line, when it belongs there.
    pub hint: Option<String>,
    /// The command; `None` for keys that edit a line.
    pub action: Option<Action>,
}

impl Overlay {
    /// A list of choices, all shown.
    pub fn new(kind: OverlayKind, all: Vec<Choice>) -> Self {
        let mut overlay = Self {
            kind,
            line: Line::default(),
            all,
            rows: Vec::new(),
            offer: None,
            scroll: Scroll::default(),
        };
        overlay.narrow();
        overlay
    }

    /// Which list it is.
    pub fn kind(&self) -> OverlayKind {
        self.kind
    }

    /// Whether characters are typed into it.
    pub fn takes_text(&self) -> bool {
        self.kind != OverlayKind::Explain
    }

    /// What is typed.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// The line, to be edited; [`Overlay::narrow`] follows.
    pub fn line_mut(&mut self) -> &mut Line {
        &mut self.line
    }

    /// The rows that fit, best first.
    pub fn rows(&self) -> Vec<&Choice> {
        let fitting = self.rows.iter().filter_map(|&i| self.all.get(i));
        self.offer.iter().chain(fitting).collect()
    }

    /// The window over the rows.
    pub fn scroll(&self) -> &Scroll {
        &self.scroll
    }

    /// The window, to be moved.
    pub fn scroll_mut(&mut self) -> &mut Scroll {
        &mut self.scroll
    }

    /// Takes the height of its pane.
    pub fn fit(&mut self, height: usize) {
        self.scroll.fit(self.rows().len(), height);
    }

    /// The row Enter acts on.
    pub fn chosen(&self) -> Option<&Choice> {
        self.rows().get(self.scroll.at()).copied()
    }

    /// Puts something first that is not in the list; [`Overlay::narrow`] takes it away.
    pub fn offer(&mut self, choice: Choice) {
        self.offer = Some(choice);
        self.scroll.fit(self.rows().len(), self.scroll.height());
        self.scroll.select(0);
    }

    /// Keeps the rows that fit what is typed.
    pub fn narrow(&mut self) {
        self.offer = None;
        let typed = self.line.text().trim();
        self.rows = if typed.is_empty() {
            (0..self.all.len()).collect()
        } else {
            let names = self.all.iter().map(|c| match c.chosen {
                Chosen::Heading => "",
                _ => c.text.as_str(),
            });
            rank(typed, names).into_iter().map(|(i, _)| i).collect()
        };
        self.scroll.fit(self.rows.len(), self.scroll.height());
        self.scroll.select(0);
    }
}
