//! Everyone named under the filter, found by name; one of them is chosen.

use super::Action;
use super::card::CardLine;
use super::line::Line;
use super::scroll::{Scroll, View};
use crate::dossier::Dossier;
use crate::extract::ActorId;
use crate::query::{Index, Profile, rank_actors};
use crate::timeline::EventId;

/// The chosen actor is an actor, not a row: it stays chosen through every filter and search that
/// keeps it.
#[derive(Debug, Default)]
pub struct ActorList {
    /// Everyone, with the number of events under the filter.
    all: Vec<(ActorId, usize)>,
    /// The rows: places in `all` that fit what is typed.
    pub(super) rows: Vec<usize>,
    pub(super) line: Line,
    pub(super) typing: bool,
    pub(super) wanted: Option<ActorId>,
    pub(super) scroll: Scroll,
    pub(super) profile: Profile,
    pub(super) card: Vec<CardLine>,
    pub(super) view: View,
}

impl ActorList {
    /// The rows that fit what is typed: who, and in how many events under the filter.
    pub fn rows(&self) -> impl Iterator<Item = (ActorId, usize)> {
        self.rows.iter().filter_map(|&row| self.all.get(row).copied())
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nobody fits.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The window over the rows.
    pub fn scroll(&self) -> &Scroll {
        &self.scroll
    }

    /// The name being looked for.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// Whether it is being typed.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// The chosen actor.
    pub fn chosen(&self) -> Option<ActorId> {
        self.rows().nth(self.scroll.at()).map(|(id, _)| id)
    }

    /// What the dossier says of the chosen one.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The lines of the card.
    pub fn card(&self) -> &[CardLine] {
        &self.card
    }

    /// The window over them.
    pub fn view(&self) -> &View {
        &self.view
    }

    pub(super) fn list(
        &mut self,
        dossier: &Dossier,
        index: &Index,
        (events, all): (&[EventId], bool),
    ) {
        self.all = index.named(dossier, events, all);
        self.narrow(dossier);
    }

    /// Keeps the rows that fit what is typed, and the cursor on its actor.
    pub(super) fn narrow(&mut self, dossier: &Dossier) {
        self.rows = match self.line.text().trim() {
            "" => (0..self.all.len()).collect(),
            typed => rank_actors(dossier, typed, &self.all),
        };
        let wanted = self.wanted;
        let at = self.rows().position(|(id, _)| Some(id) == wanted);
        self.scroll.fit(self.rows.len(), self.scroll.height());
        self.scroll.select(at.unwrap_or(0));
    }

    pub(super) fn select(&mut self, row: usize) {
        self.scroll.select(row);
        self.wanted = self.chosen();
    }

    /// The row an action leads to, if it is one that moves.
    pub(super) fn moved(&self, action: Action) -> Option<usize> {
        let (at, page) = (self.scroll.at(), self.scroll.height().max(1));
        Some(match action {
            Action::Down => at.saturating_add(1),
            Action::Up => at.saturating_sub(1),
            Action::PageDown => at.saturating_add(page),
            Action::PageUp => at.saturating_sub(page),
            Action::HalfPageDown => at.saturating_add((page / 2).max(1)),
            Action::HalfPageUp => at.saturating_sub((page / 2).max(1)),
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => return None,
        })
    }

    pub(super) fn scroll_card(&mut self, action: Action) -> bool {
        let page = isize::try_from(self.view.height()).unwrap_or(1).max(1);
        match action {
            Action::Down => self.view.step(1),
            Action::Up => self.view.step(-1),
            Action::PageDown => self.view.step(page),
            Action::PageUp => self.view.step(-page),
            Action::HalfPageDown => self.view.step((page / 2).max(1)),
            Action::HalfPageUp => self.view.step(-(page / 2).max(1)),
            Action::First => self.view.show_from(0),
            Action::Last => self.view.show_from(usize::MAX),
            _ => return false,
        }
        true
    }
}
