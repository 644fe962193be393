//! The pane of actors: what its keys do to the list, the card and the timeline.

use super::actor_list::ActorList;
use super::card::Card;
use super::line::Line;
use super::{Action, AppState, Focus};
use crate::query::Profile;
use crate::timeline::{self, EventId};

impl AppState {
    /// The pane of actors.
    pub fn actors(&self) -> &ActorList {
        &self.actors
    }

    /// Whether the pane of actors is shown, in place of the timeline.
    pub fn shows_actors(&self) -> bool {
        matches!(self.focus, Focus::Actors | Focus::Card)
    }

    /// The events that have the attention: those of the chosen actor, or those under the filter.
    pub fn events_in_mind(&self) -> &[EventId] {
        if self.shows_actors() { &self.actors.profile.events } else { self.list.visible() }
    }

    /// Carries out what the pane of actors understands; answers whether it did.
    pub(super) fn act_on_actors(&mut self, action: Action) -> bool {
        match action {
            Action::ShowActors => self.show_actors(),
            _ if !self.shows_actors() || self.filter.is_typing() => return false,
            Action::ShowTimeline => self.focus = Focus::Timeline,
            Action::OpenActor => self.open_actor(),
            Action::PickActor => self.pick_chosen(),
            Action::Filter | Action::Search => self.begin_name(),
            Action::NextOfActor => self.walk_chosen(true),
            Action::PreviousOfActor => self.walk_chosen(false),
            Action::Explain => self.explain_actor(),
            Action::EnterReader | Action::NextPane => self.turn_card(true),
            Action::LeaveReader | Action::PreviousPane => self.turn_card(false),
            Action::Accept if self.actors.typing => self.actors.typing = false,
            Action::Accept => self.open_actor(),
            Action::Cancel | Action::Back => self.step_out(),
            _ if self.focus == Focus::Card && self.actors.scroll_card(action) => {}
            _ => return self.move_actor(action),
        }
        true
    }

    fn show_actors(&mut self) {
        self.focus = Focus::Actors;
        self.actors.wanted = self.look.followed.or(self.actors.wanted);
        self.list_actors();
    }

    /// Counts anew what the filter keeps.
    pub(super) fn list_actors(&mut self) {
        let index = self.filter.index();
        let events = self.list.visible();
        self.actors.list(&self.dossier, index, (events, !self.filter.is_set()));
        self.turn_to_chosen();
    }

    fn move_actor(&mut self, action: Action) -> bool {
        let Some(row) = self.actors.moved(action) else { return false };
        self.actors.select(row);
        self.turn_to_chosen();
        true
    }

    /// A click on the list chooses, one on the card turns to it; answers whether it was on either.
    pub(super) fn click_actors(&mut self, x: u16, y: u16) -> bool {
        let panes = self.look.viewport;
        if self.overlay.is_some() {
            return false;
        }
        if panes.actors.holds(x, y) {
            self.focus = Focus::Actors;
            self.choose_actor(self.actors.scroll.top() + usize::from(y - panes.actors.y));
        } else if panes.card.holds(x, y) {
            self.focus = Focus::Actors;
            self.turn_card(true);
        } else {
            return false;
        }
        true
    }

    fn choose_actor(&mut self, row: usize) {
        self.actors.select(row);
        self.turn_to_chosen();
    }

    /// The wheel over the list chooses, over the card scrolls; answers whether it was over either.
    pub(super) fn wheel_actors(&mut self, x: u16, y: u16, lines: isize) -> bool {
        let panes = self.look.viewport;
        if self.overlay.is_some() {
            return false;
        }
        if panes.card.holds(x, y) {
            self.actors.view.step(lines);
        } else if panes.actors.holds(x, y) {
            self.choose_actor(self.actors.scroll.at().saturating_add_signed(lines.signum()));
        } else {
            return false;
        }
        true
    }

    fn turn_to_chosen(&mut self) {
        let chosen = self.actors.chosen();
        let profile = |id| self.filter.index().profile(&self.dossier, id, self.list.visible());
        self.actors.profile = chosen.map_or_else(Profile::default, profile);
        self.actors.view.show_from(0);
        self.write_card();
    }

    /// Writes the card anew, for the room there is.
    pub(super) fn write_card(&mut self) {
        let pane = self.look.viewport.card;
        self.actors.card = match self.actors.chosen() {
            Some(id) => Card { app: self, id }.lines(usize::from(pane.columns)),
            None => Vec::new(),
        };
        self.actors.view.fit(self.actors.card.len(), usize::from(pane.lines));
    }

    /// Takes the room there is.
    pub(super) fn fit_actors(&mut self) {
        let rows = usize::from(self.look.viewport.actors.lines);
        self.actors.scroll.fit(self.actors.rows.len(), rows);
        self.write_card();
    }

    /// Changes the name being looked for.
    pub(super) fn change_name(&mut self, change: impl FnOnce(&mut Line)) {
        change(&mut self.actors.line);
        self.actors.wanted = None;
        self.actors.narrow(&self.dossier);
        self.turn_to_chosen();
        self.actors.wanted = self.actors.chosen();
    }

    /// Begins the name that is looked for: its line stands in the list, wherever the focus was.
    fn begin_name(&mut self) {
        self.focus = Focus::Actors;
        self.actors.typing = true;
    }

    /// To the card, where someone is chosen, and back; a name that was typed stays.
    fn turn_card(&mut self, into: bool) {
        self.actors.typing = false;
        let card = into && self.focus == Focus::Actors && self.actors.chosen().is_some();
        self.focus = if card { Focus::Card } else { Focus::Actors };
    }

    /// Closes the innermost thing: the name that is looked for, the card, the pane.
    fn step_out(&mut self) {
        if self.actors.typing || !self.actors.line.text().is_empty() {
            self.actors.typing = false;
            self.actors.line = Line::default();
            self.actors.narrow(&self.dossier);
            self.turn_to_chosen();
        } else if self.focus == Focus::Card {
            self.focus = Focus::Actors;
        } else {
            self.focus = Focus::Timeline;
        }
    }

    fn filter_of_chosen(&self) -> Option<String> {
        let actor = self.dossier.actors().get(self.actors.chosen()?)?;
        Some(format!("actor:\"{}\"", actor.name.replace('"', " ")))
    }

    /// Filters by the chosen actor, or no longer.
    fn pick_chosen(&mut self) {
        let Some(text) = self.filter_of_chosen() else { return };
        let picked = self.filter.is_set() && self.filter.line().text() == text;
        self.set_filter(if picked { "" } else { &text });
    }

    /// The chosen actor's events, in the timeline.
    fn open_actor(&mut self) {
        let Some(text) = self.filter_of_chosen() else { return };
        self.look.followed = self.actors.chosen();
        self.focus = Focus::Timeline;
        self.set_filter(&text);
    }

    /// To the next (previous) event of the chosen actor; the first (last) from elsewhere.
    fn walk_chosen(&mut self, forward: bool) {
        let Some(actor) = self.actors.chosen() else { return };
        let events = &self.actors.profile.events;
        let here = self.list.cursor();
        let named = here.is_some_and(|here| events.binary_search(&here).is_ok());
        let target = match (named, forward) {
            (false, true) => events.first().copied(),
            (false, false) => events.last().copied(),
            (true, _) => here.and_then(|here| {
                let step = if forward { timeline::next_naming } else { timeline::previous_naming };
                step(self.dossier.timeline(), self.list.visible(), here, &[actor])
            }),
        };
        self.look.followed = Some(actor);
        match target {
            Some(event) => {
                self.list.go_to(event);
                self.arrive();
            }
            None => {
                let way = if forward { "later" } else { "earlier" };
                self.notice = Some(format!("no {way} event under this filter"));
            }
        }
        self.write_card();
    }
}
