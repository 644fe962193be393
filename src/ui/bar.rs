//! The bottom of the screen: the line that is typed, and the hints or what is wrong below it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::paint::{Pen, columns};
use super::theme::Theme;
use crate::app::{Action, AppState, Focus, Line, Overlay, OverlayKind, Scene};
use crate::text::wrap;

/// The sign before the filter and the search.
const PROMPT: &str = " / ";

/// The filter bar, or the reader's search.
pub(super) struct Bar<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
}

/// Where the terminal's cursor stands while a line is typed: at its place, or at the edge where the
/// line is longer than the screen.
pub(super) fn cursor(area: Rect, line: &Line) -> Position {
    let before = line.text().get(..line.cursor()).unwrap_or_default();
    let x = columns(before).saturating_sub(hidden(area, line)) + columns(PROMPT);
    Position::new(area.x.saturating_add(x).min(area.right().saturating_sub(1)), area.y)
}

/// Columns of the line that are scrolled off at the left.
fn hidden(area: Rect, line: &Line) -> u16 {
    let before = line.text().get(..line.cursor()).unwrap_or_default();
    let room = area.width.saturating_sub(columns(PROMPT) + 1);
    columns(before).saturating_sub(room)
}

impl Widget for Bar<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let mut pen = Pen::new(buffer, area, 0);
        let room = line_area(self.app, area);
        let told = told(self.app);
        if !told.is_empty() {
            pen.put_right(&told, GAP, self.theme.faint);
        }
        let (filter, search) = (self.app.filter(), self.app.reader().search());
        if let Some(line) = self.app.searching() {
            self.typed(&mut pen, room, line);
        } else if filter.is_typing() {
            self.typed(&mut pen, room, filter.line());
        } else if self.app.focus() == Focus::Reader && !search.text.is_empty() {
            pen.put(PROMPT, self.theme.key).put(&search.text, self.theme.text);
        } else if filter.is_set() {
            let state = if filter.is_off() { " (off) " } else { "" };
            pen.put(PROMPT, self.theme.key).put(filter.line().text(), self.theme.text);
            pen.put(state, self.theme.warning);
        } else {
            let (prompt, hint) = match self.app.shows_actors() {
                true => (" ", "no filter: events of the whole dossier"),
                false => (PROMPT, "filter: a word, a name, actor:… after:2019 !not"),
            };
            pen.put(prompt, self.theme.key).put_cut(hint, self.theme.faint);
        }
    }
}

impl Bar<'_> {
    fn typed(&self, pen: &mut Pen<'_>, area: Rect, line: &Line) {
        let (text, skip) = (line.text(), hidden(area, line));
        let starts = text.char_indices().map(|(i, _)| i).chain([text.len()]);
        let mut after = starts.filter(|&i| columns(text.get(..i).unwrap_or_default()) >= skip);
        let from = after.next().unwrap_or(text.len());
        let wrong = self.app.filter().error().filter(|_| self.app.searching().is_none());
        let wrong = wrong.map_or(text.len()..text.len(), |e| e.span.range());
        let part = |from: usize, to: usize| text.get(from..to.max(from)).unwrap_or_default();
        pen.put(PROMPT, self.theme.key)
            .put(part(from, wrong.start), self.theme.text)
            .put(part(wrong.start.max(from), wrong.end), self.theme.warning)
            .put(part(wrong.end.max(from), text.len()), self.theme.text);
    }
}

/// Columns between the line and what is told at its right.
const GAP: u16 = 2;

/// The part of the bar that the line has for itself.
pub(super) fn line_area(app: &AppState, bar: Rect) -> Rect {
    let told = match columns(&told(app)) {
        0 => 0,
        told => told + GAP,
    };
    Rect { width: if told < bar.width { bar.width - told } else { bar.width }, ..bar }
}

/// At the right of the bar: `3 of 7 in this document`, `21 of 47 · 1 possibly`.
fn told(app: &AppState) -> String {
    let search = app.reader().search();
    if app.searching().is_some() || (app.focus() == Focus::Reader && !search.text.is_empty()) {
        let at = search.at.map_or(0, |at| at + 1);
        return format!("{at} of {} in this document ", search.hits.len());
    }
    let filter = app.filter();
    if !filter.is_typing() && !filter.is_set() {
        return String::new();
    }
    let all = app.dossier().timeline().events().len();
    let possibly = match filter.selection().possibly.len() {
        0 => String::new(),
        some => format!(" · {some} possibly"),
    };
    format!("{} of {all}{possibly} ", filter.selection().events.len())
}

/// Keys that fit the moment, a notice, or what is wrong with the filter.
pub(super) struct Hints<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
    /// The bar above, under whose words errors are shown.
    pub(super) bar: Rect,
}

/// What is wrong with the filter, below the words that are wrong.
struct Complaint<'a> {
    message: &'a str,
    /// Where the words begin, in columns, and how many are marked.
    at: u16,
    carets: u16,
}

/// The most columns that are marked.
const MARKED: u16 = 40;

impl<'a> Complaint<'a> {
    fn of(app: &'a AppState, bar: Rect) -> Option<Self> {
        let (line, error) = (app.filter().line(), app.filter().error()?);
        let before = columns(line.text().get(..error.span.start).unwrap_or_default());
        let hidden = hidden(line_area(app, bar), line);
        let at = before.saturating_sub(hidden) + columns(PROMPT);
        let carets = columns(error.span.of(line.text())).clamp(1, MARKED);
        Some(Self { message: &error.message, at, carets })
    }

    /// Whether the marks and the message after them fit into one line.
    fn fits_behind(&self, width: u16) -> bool {
        self.at.saturating_add(self.carets + 1).saturating_add(columns(self.message)) < width
    }

    /// Whether the message fits before the marks.
    fn fits_before(&self) -> bool {
        columns(self.message).saturating_add(2) < self.at
    }

    fn draw(&self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        let style = theme.warning;
        let mut pen = Pen::new(buffer, area, 0);
        let carets = "^".repeat(usize::from(self.carets));
        if self.fits_behind(area.width) {
            pen.skip(self.at).put(&carets, style).skip(1).put(self.message, style);
        } else if self.fits_before() {
            pen.skip(1).put(self.message, style).to(area.x + self.at).put(&carets, style);
        } else if area.height > 1 {
            pen.skip(self.at).put(&carets, style);
            let below = Rect { x: area.x + 1, width: area.width - 1, ..area };
            let lines = wrap(self.message, usize::from(below.width));
            for (line, span) in (1..area.height).zip(lines) {
                Pen::new(buffer, below, line).put(span.of(self.message), style);
            }
        } else {
            // The words themselves are marked in the line above.
            pen.skip(1).put_cut(self.message, style);
        }
    }
}

/// Lines that hints take: one, and on screens with room for them more for what is wrong with the
/// filter, where that is long.
pub(super) fn lines_of_hints(app: &AppState, screen: Rect) -> u16 {
    let complaint = Complaint::of(app, screen).filter(|_| screen.height >= 16);
    let Some(complaint) = complaint else { return 1 };
    if complaint.fits_behind(screen.width) || complaint.fits_before() {
        return 1;
    }
    let room = usize::from(screen.width.saturating_sub(1)).max(1);
    1 + u16::try_from(wrap(complaint.message, room).len()).unwrap_or(1).min(3)
}

impl Widget for Hints<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        if let Some(complaint) = Complaint::of(self.app, self.bar) {
            complaint.draw(buffer, area, self.theme);
            return;
        }
        let mut pen = Pen::new(buffer, area, 0);
        if let Some(notice) = self.app.notice() {
            pen.skip(1).put(notice, self.theme.date);
        } else {
            self.keys(&mut pen);
        }
    }
}

impl Hints<'_> {
    fn keys(&self, pen: &mut Pen<'_>) {
        let scene = self.app.scene();
        let heard = self.app.bindings().iter().filter(|b| b.scenes.contains(&scene));
        // A character goes into the line that is typed, whatever it means elsewhere.
        let works = |key: &&str| scene != Scene::Typing || key.chars().nth(1).is_some();
        let over = self.app.overlay().map(Overlay::kind);
        let hints = heard.filter_map(|b| {
            let word = match over {
                Some(kind) => hint_over(kind, b.action?),
                None => b.hint.as_deref(),
            };
            Some((b.action, b.keys.split(' ').find(works)?, word?))
        });
        // How to get help and how to get out are shown whatever else there is room for.
        let (last, first): (Vec<_>, Vec<_>) =
            hints.partition(|(action, ..)| matches!(action, Some(Action::Help | Action::Back)));
        let (mut last, mut first) = (last, first);
        for hints in [&mut last, &mut first] {
            hints.dedup_by_key(|(action, ..)| *action);
        }
        let long = |(_, key, hint): &(_, &str, &str)| columns(key) + 1 + columns(hint) + 3;
        let mut room = pen.left().saturating_sub(1 + last.iter().map(long).sum::<u16>());
        pen.skip(1);
        let fitting = first.into_iter().take_while(|hint| {
            let fits = long(hint) <= room;
            room = room.saturating_sub(long(hint));
            fits
        });
        for (_, key, hint) in fitting.chain(last.iter().copied()) {
            pen.put(key, self.theme.key).skip(1).put(hint, self.theme.faint).skip(3);
        }
    }
}

/// What a key does while a list lies over the screen; the screen's own keys rest.
fn hint_over(kind: OverlayKind, action: Action) -> Option<&'static str> {
    match (action, kind) {
        (Action::Accept, OverlayKind::Actors) => Some("filter by"),
        (Action::Accept, OverlayKind::Help | OverlayKind::Palette) => Some("do it"),
        (Action::Accept, OverlayKind::Documents) => Some("read"),
        (Action::Cancel, _) => Some("close"),
        _ => None,
    }
}
