//! Ways to move: through the list, through the document, by mouse, to a date.

use chrono::NaiveDate;

use super::{Action, AppState, Effect, Focus, List};
use crate::extract::{ActorId, ActorKind, read_words};
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
            Action::NextSilence => {
                (list.jump(|v, at| timeline::next_silence(events, v, at)), "later silence")
            }
            Action::PreviousSilence => {
                (list.jump(|v, at| timeline::previous_silence(events, v, at)), "earlier silence")
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
            self.list.step(if forward { 1 } else { -1 });
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

    /// The actor walked before, if this event is theirs too; else the most telling one named here.
    fn followed(&self) -> Option<ActorId> {
        let (_, telling) = self.current()?;
        if let Some(actor) = self.look.followed.filter(|a| telling.actors.contains(a)) {
            return Some(actor);
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

    /// To the first event at or after a date in words. Answers whether the words are a date.
    pub fn go_to_date(&mut self, words: &str) -> bool {
        let Some(day) = self.day_of(words) else { return false };
        if self.go_to_day(day) > 0 {
            let day = crate::words::day(day);
            self.notice = Some(format!("nothing on {day}; this is the event nearest to it"));
        }
        true
    }

    /// To the visible event nearest to a day; answers how many days it is away.
    fn go_to_day(&mut self, day: NaiveDate) -> i64 {
        let length = |id: EventId| self.dossier.timeline().when(id).and_then(|w| w.length());
        let away = |id: &EventId| (self.days_away(*id, day), length(*id).unwrap_or(u64::MAX));
        let target = self.list.visible().iter().copied().min_by_key(away);
        let Some(target) = target else { return 0 };
        self.list.go_to(target);
        self.list.raise();
        self.arrive();
        self.days_away(target, day)
    }

    /// The first day of a date in words, seen from the event under the cursor where that is a day.
    pub(super) fn day_of(&self, words: &str) -> Option<NaiveDate> {
        let anchor = self.current().map(|(_, telling)| telling.when);
        let anchor = anchor.filter(|when| when.length() == Some(1));
        read_words(words.trim(), anchor).first()?.value.sort_day()
    }

    /// Days between an event and a day: none on the days it covers.
    fn days_away(&self, event: EventId, day: NaiveDate) -> i64 {
        let Some(when) = self.dossier.timeline().when(event) else { return i64::MAX };
        let Some(first) = when.sort_day() else { return i64::MAX };
        let last = when.last().unwrap_or(first);
        (first - day).num_days().max((day - last).num_days()).max(0)
    }

    pub(super) fn click(&mut self, x: u16, y: u16) -> Option<Effect> {
        let panes = self.look.viewport;
        if let Some(overlay) = &mut self.overlay {
            if !panes.overlay.holds(x, y) {
                return None;
            }
            let row = overlay.scroll().top() + usize::from(y - panes.overlay.y);
            overlay.scroll_mut().select(row);
            return self.act(Action::Accept);
        }
        if panes.list.holds(x, y) {
            let line = usize::from(y - panes.list.y);
            if let Some(row) = self.list.row_at(line, panes.sticky_year) {
                self.focus = Focus::Timeline;
                self.list.choose_row(row);
                self.arrive();
            }
        } else if panes.reader.holds(x, y) {
            self.focus = Focus::Reader;
            self.click_statement(usize::from(y - panes.reader.y));
        } else if panes.histogram.holds(x, y)
            && let Some(reach) = self.dossier.timeline().reach()
        {
            let column = usize::from(x - panes.histogram.x);
            self.focus = Focus::Timeline;
            self.go_to_day(reach.day(column, usize::from(panes.histogram.columns)));
        }
        None
    }

    /// A click on a statement in the reader puts the cursor on its event.
    fn click_statement(&mut self, line: usize) {
        let line = self.reader.view().top() + line;
        let Some(words) = self.reader.page().lines().get(line).map(|l| l.span) else { return };
        if self.reader.shows_source() || words.is_empty() {
            return;
        }
        let of_line = self.reader.marks().iter().filter(|(extent, _)| extent.overlaps(words));
        let event = of_line.map(|(_, event)| *event).find(|e| self.list.visible().contains(e));
        if let Some(event) = event {
            self.list.go_to(event);
            self.arrive();
        }
    }

    pub(super) fn wheel(&mut self, x: u16, y: u16, lines: isize) {
        if let Some(overlay) = &mut self.overlay {
            overlay.scroll_mut().step(lines);
        } else if self.look.viewport.reader.holds(x, y) {
            self.reader.step(lines);
        } else {
            self.list.step(lines.signum());
            self.arrive();
        }
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
