//! Ways to move: through the list, through the document, from hit to hit.

use super::{Action, AppState, Focus, List};
use crate::extract::{ActorId, ActorKind};
use crate::text::Span;
use crate::timeline::{self, EventId, Stride};

impl AppState {
    /// Moves in the pane that has the attention.
    pub(super) fn travel(&mut self, action: Action) {
        match action {
            Action::NextOfActor => self.step_actor(true),
            Action::PreviousOfActor => self.step_actor(false),
            Action::NextTelling => self.step_telling(1),
            Action::PreviousTelling => self.step_telling(-1),
            Action::NextHit => self.step_hit(true),
            Action::PreviousHit => self.step_hit(false),
            _ if self.reads() => self.travel_reader(action),
            _ => self.travel_list(action),
        }
    }

    fn reads(&self) -> bool {
        self.focus == Focus::Reader && !self.filter.is_typing()
    }

    fn travel_list(&mut self, action: Action) {
        let dossier = std::sync::Arc::clone(&self.dossier);
        let events = dossier.timeline();
        let list = &mut self.list;
        let stride = |by| move |visible: &[EventId], at| timeline::next(events, visible, at, by);
        let back = |by| move |visible: &[EventId], at| timeline::previous(events, visible, at, by);
        let (found, what) = match action {
            Action::NextDay => (list.jump(stride(Stride::Day)), "later day"),
            Action::PreviousDay => (list.jump(back(Stride::Day)), "earlier day"),
            Action::NextMonth => (list.jump(stride(Stride::Month)), "later month"),
            Action::PreviousMonth => (list.jump(back(Stride::Month)), "earlier month"),
            Action::NextYear => (list.jump(stride(Stride::Year)), "later year"),
            Action::PreviousYear => (list.jump(back(Stride::Year)), "earlier year"),
            Action::NextSilence => (list.jump_in_rows(timeline::next_silence), "later silence"),
            Action::PreviousSilence => {
                (list.jump_in_rows(timeline::previous_silence), "earlier silence")
            }
            _ => {
                step_list(list, action);
                (true, "")
            }
        };
        if !found {
            self.notice = Some(format!("no {what}"));
        }
        self.arrive();
    }

    fn travel_reader(&mut self, action: Action) {
        let page = isize::try_from(self.reader.view().height()).unwrap_or(1).max(1);
        let reader = &mut self.reader;
        match action {
            Action::Down => reader.step(1),
            Action::Up => reader.step(-1),
            Action::PageDown => reader.step(page),
            Action::PageUp => reader.step(-page),
            Action::HalfPageDown => reader.step((page / 2).max(1)),
            Action::HalfPageUp => reader.step(-(page / 2).max(1)),
            Action::First => reader.show_from(0),
            Action::Last => reader.show_from(usize::MAX),
            Action::NextMonth => reader.step_paragraph(true),
            Action::PreviousMonth => reader.step_paragraph(false),
            _ => self.travel_list(action),
        }
    }

    /// After the cursor moved: the reader follows at once.
    pub(super) fn arrive(&mut self) {
        self.look.telling = 0;
        self.follow();
    }

    /// Search hits while something is searched, in this document and then in the next; else the
    /// filter's events.
    fn step_hit(&mut self, forward: bool) {
        if self.reader.search().text.is_empty() {
            let before = self.list.cursor();
            self.list.step(if forward { 1 } else { -1 });
            if self.list.cursor() == before {
                self.notice =
                    Some(format!("no {} event", if forward { "later" } else { "earlier" }));
            }
            self.arrive();
        } else if !self.reader.next_hit(forward) && !self.search_elsewhere(forward) {
            let text = &self.reader.search().text;
            self.notice =
                Some(format!("no {} “{text}”", if forward { "further" } else { "earlier" }));
        }
    }

    /// Goes on searching in the documents after (before) this one, and past the last in the first.
    fn search_elsewhere(&mut self, forward: bool) -> bool {
        let Some(here) = self.reader.document() else { return false };
        let count = self.dossier.documents().len();
        let others: Vec<usize> = if forward {
            (here.0 + 1..count).chain(0..here.0).collect()
        } else {
            (0..here.0).rev().chain((here.0 + 1..count).rev()).collect()
        };
        for place in others {
            let id = crate::corpus::DocumentId(place);
            let Some(document) = self.dossier.document(id) else { continue };
            let name = document.meta.title.clone();
            let text = &self.reader.search().text;
            if crate::text::find_folded(&document.text, text).is_empty() {
                continue;
            }
            self.reader.open(&self.dossier, id);
            self.reader.next_hit(forward);
            self.notice = Some(format!("in {name}"));
            self.choose_event_near_hit();
            return true;
        }
        false
    }

    /// Puts the cursor on the event of the open document at the hit, or next to it: list and reader
    /// stay with one document.
    fn choose_event_near_hit(&mut self) {
        let search = self.reader.search();
        let Some(hit) = search.at.and_then(|at| search.hits.get(at)).copied() else { return };
        if self.reader.shows_source() {
            return;
        }
        let away = |extent: Span| {
            extent.start.saturating_sub(hit.end).max(hit.start.saturating_sub(extent.end))
        };
        let marks = self.reader.marks().iter();
        let seen = marks.filter(|(_, event)| self.list.visible().binary_search(event).is_ok());
        if let Some(&(_, event)) = seen.min_by_key(|(extent, _)| away(*extent)) {
            self.list.go_to(event);
            self.look.telling = 0;
        }
    }

    /// To the next (previous) event of the actor being followed, or of this event's first actor.
    fn step_actor(&mut self, forward: bool) {
        let Some(actor) = self.followed() else {
            self.notice = Some("no actor is named here".to_owned());
            return;
        };
        let dossier = std::sync::Arc::clone(&self.dossier);
        let name = dossier.actors().get(actor).map_or("", |a| a.name.as_str());
        let step = if forward { timeline::next_naming } else { timeline::previous_naming };
        let found = self.list.jump(|visible, at| step(dossier.timeline(), visible, at, &[actor]));
        self.look.followed = Some(actor);
        self.notice = Some(match (found, forward) {
            (true, _) => format!("following {name}"),
            (false, true) => format!("no later event of {name}"),
            (false, false) => format!("no earlier event of {name}"),
        });
        self.arrive();
    }

    /// The actor walked before, if this event is theirs too; else one that the filter means; else
    /// the most telling one named here.
    fn followed(&self) -> Option<ActorId> {
        let (_, telling) = self.current()?;
        let here = |a: &&ActorId| telling.actors.contains(a);
        let meant = &self.filter.selection().actors;
        if let Some(actor) = self.look.followed.iter().chain(meant).find(here) {
            return Some(*actor);
        }
        let weight = |id: &ActorId| match self.dossier.actors().get(*id).map(|a| a.kind) {
            Some(ActorKind::Person) => 0,
            Some(ActorKind::Role) => 1,
            Some(ActorKind::Organisation) => 2,
            Some(ActorKind::Party) => 3,
            Some(ActorKind::Group) => 4,
            Some(ActorKind::Place) | None => 5,
        };
        telling.actors.iter().copied().min_by_key(weight)
    }

    fn step_telling(&mut self, by: isize) {
        let Some(event) = self.list.cursor().and_then(|e| self.dossier.timeline().event(e)) else {
            return;
        };
        let count = event.tellings.len();
        if count < 2 {
            self.notice = Some("told once in this dossier".to_owned());
            return;
        }
        let next = self.look.telling.saturating_add_signed(by).min(count - 1);
        self.look.telling = next;
        self.notice = Some(format!("telling {} of {count}", next + 1));
        self.follow();
    }
}

/// Moves by rows and pages.
fn step_list(list: &mut List, action: Action) {
    match action {
        Action::Down => list.step(1),
        Action::Up => list.step(-1),
        Action::PageDown => list.page(1.0),
        Action::PageUp => list.page(-1.0),
        Action::HalfPageDown => list.page(0.5),
        Action::HalfPageUp => list.page(-0.5),
        Action::First => list.first(),
        Action::Last => list.last(),
        _ => {}
    }
}
