//! The mouse: a click chooses what it is on, the wheel scrolls what it is over.

use super::{Action, AppState, Effect, Focus};
use crate::date::DateRange;

impl AppState {
    pub(super) fn click(&mut self, x: u16, y: u16) -> Option<Effect> {
        let panes = self.look.viewport;
        if let Some(overlay) = &mut self.overlay {
            if !panes.overlay.holds(x, y) {
                self.overlay = None;
                return None;
            }
            let row = overlay.scroll().top() + usize::from(y - panes.overlay.y);
            if row < overlay.rows().len() {
                overlay.scroll_mut().select(row);
                return overlay.takes_text().then(|| self.act(Action::Accept)).flatten();
            }
            return None;
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
            let day = reach.day(column, usize::from(panes.histogram.columns));
            self.go_to_days(DateRange::day(day));
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
