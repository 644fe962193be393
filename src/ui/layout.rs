//! Where everything goes: all constraints stand here.

use ratatui::layout::Rect;

use super::{bar, histogram};
use crate::app::{AppState, Focus, Overlay, OverlayKind, Pane, Viewport};

/// Columns from which the panes stand side by side.
const WIDE: u16 = 110;
/// Lines and columns under which one pane is shown at a time.
const ROOM_FOR_TWO: (u16, u16) = (60, 24);
/// Lines from which the histogram is shown.
const ROOM_FOR_HISTOGRAM: u16 = 24;

/// Lines from which a card leaves room for the document below it.
const ROOM_FOR_CARD_AND_TEXT: u16 = 20;

/// Lines of a list's border and of the line that is typed.
const OVERLAY_FRAME: u16 = 3;

/// Lines that show the chosen row of a list in whole, with the rule above them.
const DETAIL: u16 = 5;

/// The screen, divided. What there is no room for is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Regions {
    /// Title line.
    pub(super) header: Rect,
    /// Density over time and its axis.
    pub(super) histogram: Rect,
    /// The list of events, its border included.
    pub(super) list: Rect,
    /// The document, its border included.
    pub(super) reader: Rect,
    /// The list of actors, its border included; it stands where the list of events would.
    pub(super) actors: Rect,
    /// The card of the chosen actor, its border included.
    pub(super) card: Rect,
    /// The filter bar, or the line that is typed.
    pub(super) bar: Rect,
    /// Hints, notices and what is wrong with the filter.
    pub(super) hints: Rect,
    /// A list over the screen.
    pub(super) overlay: Rect,
    /// Whether that list shows its chosen row in whole.
    detailed: bool,
    /// Whether something is typed into the list over the screen.
    pub(super) typed_over: bool,
    /// Whether the name of an actor is typed.
    named: bool,
    /// Whether panes have a border all around, or only a line above.
    pub(super) bordered: bool,
}

impl Regions {
    /// Divides a screen of any size, 0×0 included.
    pub(super) fn of(area: Rect, app: &AppState) -> Self {
        let mut rest = area;
        let mut regions = Self { bordered: area.width >= WIDE, ..Self::default() };
        let typing = app.filter().is_typing() || app.searching().is_some();
        if area.height >= 8 {
            regions.header = take_top(&mut rest, 1);
        }
        if area.height >= 4 || (typing && area.height >= 3) {
            regions.hints = take_bottom(&mut rest, bar::lines_of_hints(app, area));
        }
        if area.height >= 8 || (area.height >= 2 && (typing || app.filter().is_set())) {
            regions.bar = take_bottom(&mut rest, 1);
        }
        let two = area.width >= ROOM_FOR_TWO.0 && area.height >= ROOM_FOR_TWO.1;
        if app.look().histogram && two && area.height >= ROOM_FOR_HISTOGRAM {
            let tall = if area.height >= 30 { 3 } else { 2 };
            regions.histogram = take_top(&mut rest, tall);
        }
        if regions.bordered && two {
            let columns = rest.width * 54 / 100;
            (regions.list, regions.reader) = beside(rest, columns);
        } else if two {
            let lines = rest.height / 2;
            (regions.list, regions.reader) = above(rest, lines);
        } else if app.focus() == Focus::Reader && !app.filter().is_typing() {
            regions.reader = rest;
        } else {
            regions.list = rest;
        }
        regions.detailed = app.overlay().is_some_and(|o| o.kind() == OverlayKind::Documents);
        regions.typed_over = app.overlay().is_some_and(Overlay::takes_text);
        regions.named = app.actors().is_typing();
        if app.shows_actors() {
            regions.turn_to_actors(app.focus(), two);
        }
        regions.overlay = over(area, rows_wanted(app));
        regions
    }

    /// Actors for events: beside the list its card, over the document where there is room for both.
    fn turn_to_actors(&mut self, focus: Focus, two: bool) {
        let list = std::mem::take(&mut self.list);
        if !two {
            let place = if focus == Focus::Card { &mut self.card } else { &mut self.actors };
            *place = list;
            return;
        }
        self.actors = list;
        let mut rest = std::mem::take(&mut self.reader);
        if rest.height >= ROOM_FOR_CARD_AND_TEXT {
            let lines = rest.height * 60 / 100;
            self.card = take_top(&mut rest, lines);
            self.reader = rest;
        } else {
            self.card = rest;
        }
    }

    /// The line of the name that is looked for; in low panes only while it is typed.
    pub(super) fn actors_line(&self) -> Rect {
        let inside = self.inside(self.actors);
        let least = if self.named { 1 } else { 4 };
        Rect { height: u16::from(inside.height >= least), ..inside }
    }

    /// The rows of actors, below that line.
    pub(super) fn actors_rows(&self) -> Rect {
        let (inside, above) = (self.inside(self.actors), self.actors_line().height);
        Rect { y: inside.y + above, height: inside.height - above, ..inside }
    }

    /// The card's lines: a column free at either side.
    pub(super) fn card_text(&self) -> Rect {
        let inside = self.inside(self.card);
        let side = u16::from(inside.width >= 20);
        Rect { x: inside.x + side, width: inside.width - 2 * side, ..inside }
    }

    /// Where the panes' contents go, for the state and the mouse.
    pub(super) fn viewport(&self) -> Viewport {
        let list = pane(self.inside(self.list));
        Viewport {
            list,
            reader: pane(self.reader_text()),
            actors: pane(self.actors_rows()),
            card: pane(self.card_text()),
            overlay: pane(self.overlay_rows()),
            histogram: pane(histogram::columns_of(self.histogram)),
            sticky_year: list.lines > 2,
        }
    }

    /// A pane without its border.
    pub(super) fn inside(&self, pane: Rect) -> Rect {
        if pane.height < 3 {
            return pane;
        }
        let (side, foot) = if self.bordered { (1, 1) } else { (0, 0) };
        Rect {
            x: pane.x + side,
            y: pane.y + 1,
            width: pane.width.saturating_sub(2 * side),
            height: pane.height - 1 - foot,
        }
    }

    /// The line that says what the document is; empty in low panes.
    pub(super) fn reader_head(&self) -> Rect {
        let inside = self.inside(self.reader);
        Rect { height: u16::from(inside.height >= 6), ..inside }
    }

    /// The document's lines: without the head, the bar at the left and the margin at the right.
    pub(super) fn reader_text(&self) -> Rect {
        let inside = self.inside(self.reader);
        let head = self.reader_head().height * 2;
        let (left, right) = if inside.width >= 20 { (2, 2) } else { (0, 0) };
        Rect {
            x: inside.x + left,
            y: inside.y + head,
            width: inside.width.saturating_sub(left + right),
            height: inside.height.saturating_sub(head),
        }
    }

    /// The rows of a list over the screen: below its border and the line that is typed.
    pub(super) fn overlay_rows(&self) -> Rect {
        let o = self.overlay;
        if o.height < 5 || o.width < 5 {
            return o;
        }
        let line = u16::from(self.typed_over);
        let height = o.height - 2 - line - self.overlay_detail().height;
        Rect { x: o.x + 2, y: o.y + 1 + line, width: o.width - 4, height }
    }

    /// The lines below them that show the chosen row in whole; empty where there is no room.
    pub(super) fn overlay_detail(&self) -> Rect {
        let o = self.overlay;
        if !self.detailed || o.height < 2 * DETAIL || o.width < 20 {
            return Rect::default();
        }
        Rect { x: o.x + 2, y: o.bottom() - 1 - DETAIL, width: o.width - 4, height: DETAIL }
    }
}

fn take_top(rest: &mut Rect, lines: u16) -> Rect {
    let lines = lines.min(rest.height);
    let top = Rect { height: lines, ..*rest };
    rest.y += lines;
    rest.height -= lines;
    top
}

fn take_bottom(rest: &mut Rect, lines: u16) -> Rect {
    let lines = lines.min(rest.height);
    rest.height -= lines;
    Rect { y: rest.y + rest.height, height: lines, ..*rest }
}

fn beside(area: Rect, columns: u16) -> (Rect, Rect) {
    let left = Rect { width: columns, ..area };
    (left, Rect { x: area.x + columns, width: area.width - columns, ..area })
}

fn above(area: Rect, lines: u16) -> (Rect, Rect) {
    let top = Rect { height: lines, ..area };
    (top, Rect { y: area.y + lines, height: area.height - lines, ..area })
}

/// Rows a list asks for: one that is typed into keeps its size, whatever fits what is typed.
fn rows_wanted(app: &AppState) -> u16 {
    match app.overlay() {
        Some(overlay) if !overlay.takes_text() => {
            u16::try_from(overlay.rows().len()).unwrap_or(u16::MAX).saturating_sub(1)
        }
        _ => u16::MAX,
    }
}

/// A window in the middle, the whole screen where that is small.
fn over(area: Rect, rows: u16) -> Rect {
    let width = area.width.min(96);
    let most = if area.height < 16 { area.height } else { area.height - 6 };
    let height = most.min(rows.saturating_add(OVERLAY_FRAME));
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}

fn pane(r: Rect) -> Pane {
    Pane { x: r.x, y: r.y, columns: r.width, lines: r.height }
}
