//! The list of events: which are visible, where the cursor is, and the ways to move it.

use super::scroll::Scroll;
use crate::timeline::{EventId, Row, Timeline, rows};

/// The cursor is an event, not a row: it stays on its event through every filter and resize. While
/// a filter hides that event, the nearest visible one stands in for it.
#[derive(Debug, Default)]
pub struct List {
    visible: Vec<EventId>,
    rows: Vec<Row>,
    /// The row of each visible event.
    row_of: Vec<usize>,
    /// The event the reader chose last, visible or not.
    wanted: Option<EventId>,
    scroll: Scroll,
}

impl List {
    /// Shows these events (in time order) and keeps the cursor on its event, or near it.
    pub fn show(&mut self, timeline: &Timeline, visible: Vec<EventId>) {
        self.rows = rows(timeline, &visible);
        self.visible = visible;
        let is_event = |(i, row): (usize, &Row)| matches!(row, Row::Event(_)).then_some(i);
        self.row_of = self.rows.iter().enumerate().filter_map(is_event).collect();
        let at = self.wanted.map_or(0, |wanted| self.place_near(wanted));
        self.put(at);
    }

    /// Takes the height of its pane.
    pub fn fit(&mut self, height: usize) {
        self.scroll.fit(self.rows.len(), height);
    }

    /// Visible events, in time order.
    pub fn visible(&self) -> &[EventId] {
        &self.visible
    }

    /// All rows: years, silences and events.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The window over the rows; the selected row is the cursor's.
    pub fn scroll(&self) -> &Scroll {
        &self.scroll
    }

    /// The event under the cursor.
    pub fn cursor(&self) -> Option<EventId> {
        self.visible.get(self.place()).copied()
    }

    /// The cursor's place among the visible events.
    pub fn place(&self) -> usize {
        self.row_of.partition_point(|&row| row < self.scroll.at())
    }

    /// To the event `by` places further down (up when negative).
    pub fn step(&mut self, by: isize) {
        self.choose(self.place().saturating_add_signed(by));
    }

    /// To the event a pane's height (or a part of it) away.
    pub fn page(&mut self, share: f32) {
        #[expect(clippy::cast_possible_truncation, reason = "a pane's height is small")]
        let rows = (self.scroll.height() as f32 * share) as isize;
        self.step(if rows == 0 { share.signum() as isize } else { rows });
    }

    /// To the first event.
    pub fn first(&mut self) {
        self.choose(0);
    }

    /// To the last event.
    pub fn last(&mut self) {
        self.choose(usize::MAX);
    }

    /// To an event, or to the visible one nearest to it.
    pub fn go_to(&mut self, event: EventId) {
        self.choose(self.place_near(event));
    }

    /// Puts the cursor in the upper part of the pane, so that what follows it is seen.
    pub fn raise(&mut self) {
        self.scroll.raise();
    }

    /// Goes where `to` answers, given the visible events and the cursor. Answers whether that was
    /// anywhere.
    pub fn jump(&mut self, to: impl FnOnce(&[EventId], EventId) -> Option<EventId>) -> bool {
        let found = self.cursor().and_then(|here| to(&self.visible, here));
        self.go(found)
    }

    /// The same, given the rows.
    pub fn jump_in_rows(&mut self, to: impl FnOnce(&[Row], EventId) -> Option<EventId>) -> bool {
        let found = self.cursor().and_then(|here| to(&self.rows, here));
        self.go(found)
    }

    fn go(&mut self, found: Option<EventId>) -> bool {
        if let Some(event) = found {
            self.go_to(event);
        }
        found.is_some()
    }

    /// The row on a line of the pane; a sticky year takes the first line, and a year row at the top
    /// is shown by it.
    pub fn row_at(&self, line: usize, sticky_year: bool) -> Option<usize> {
        let top = self.scroll.top();
        if !sticky_year {
            return Some(top + line);
        }
        let shown_above = matches!(self.rows.get(top), Some(Row::Year(_)));
        line.checked_sub(1).map(|line| top + line + usize::from(shown_above))
    }

    /// Chooses the event of a row, if it has one.
    pub fn choose_row(&mut self, row: usize) {
        if let Ok(place) = self.row_of.binary_search(&row) {
            self.choose(place);
        }
    }

    fn choose(&mut self, place: usize) {
        self.put(place);
        self.wanted = self.cursor();
    }

    /// Moves without changing which event is wanted.
    fn put(&mut self, place: usize) {
        let last = self.visible.len().saturating_sub(1);
        let row = self.row_of.get(place.min(last)).copied().unwrap_or(0);
        self.scroll.fit(self.rows.len(), self.scroll.height());
        self.scroll.select(row);
    }

    fn place_near(&self, event: EventId) -> usize {
        self.visible.partition_point(|&e| e < event)
    }
}
