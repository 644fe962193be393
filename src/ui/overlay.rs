//! A list over the screen: help, commands, actors, how we know.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use super::layout::Regions;
use super::paint::{Pen, columns};
use super::theme::Theme;
use crate::app::{AppState, Choice, Chosen, Line, Overlay, OverlayKind};
use crate::text::{cut_to_width, wrap};

/// The list that lies over the screen.
pub(super) struct OverlayPane<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
    pub(super) regions: &'a Regions,
}

/// Where the terminal's cursor stands while its line is typed.
pub(super) fn line_cursor(area: Rect, line: &Line) -> Position {
    let before = line.text().get(..line.cursor()).unwrap_or_default();
    let x = area.x.saturating_add(4).saturating_add(columns(before));
    Position::new(x.min(area.right().saturating_sub(2)), area.y + u16::from(area.height >= 5))
}

impl Widget for OverlayPane<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let Some(overlay) = self.app.overlay() else { return };
        Clear.render(area, buffer);
        buffer.set_style(area, self.theme.text);
        let rows = self.regions.overlay_rows();
        if rows != area {
            self.frame(area, buffer, overlay);
        }
        if overlay.rows().is_empty() {
            let nothing = format!("nothing fits “{}”", overlay.line().text());
            Pen::new(buffer, rows, 0).put_cut(&nothing, self.theme.faint);
        }
        let label =
            overlay.rows().iter().map(|c| columns(&c.label)).max().unwrap_or(0).min(rows.width / 2);
        self.detail(self.regions.overlay_detail(), buffer, overlay);
        let window = overlay.scroll().window();
        let shown = overlay.rows().into_iter().enumerate().skip(window.start).take(window.len());
        for (line, (i, choice)) in (0..rows.height).zip(shown) {
            let chosen = i == overlay.scroll().at();
            self.choice(&mut Pen::new(buffer, rows, line), choice, label, chosen);
        }
    }
}

impl OverlayPane<'_> {
    fn frame(&self, area: Rect, buffer: &mut Buffer, overlay: &Overlay) {
        let block =
            Block::bordered().border_type(BorderType::Rounded).border_style(self.theme.focus);
        block.render(area, buffer);
        let (title, prompt) = match overlay.kind() {
            OverlayKind::Help => (" Help ", "search the keys"),
            OverlayKind::Palette => (" Command ", "a command, or a date: 2019-12-05, eind 2022"),
            OverlayKind::Actors => (" Actors · events under this filter ", "a name"),
            OverlayKind::Documents => {
                (" Documents · events under this filter ", "a title, a file name")
            }
            OverlayKind::Explain => (" How do we know ", ""),
        };
        let between = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
        Pen::new(buffer, between, 0).put_cut(title, self.theme.title);
        let foot = match overlay.kind() {
            OverlayKind::Explain => " Esc closes ".to_owned(),
            _ => format!(" {} · Esc closes ", overlay.rows().len()),
        };
        let last = area.height - 1;
        if columns(&foot) + 2 < area.width {
            let at = area.width - columns(&foot) - 2;
            Pen::new(buffer, area, last).skip(at).put(&foot, self.theme.focus);
        }
        let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        let mut pen = Pen::new(buffer, inside, 1);
        if overlay.takes_text() {
            pen.put("› ", self.theme.key);
            match overlay.line().text() {
                "" => pen.put(prompt, self.theme.faint),
                typed => pen.put(typed, self.theme.text),
            };
        }
    }

    /// All of the chosen row, which may be longer than the row shows.
    fn detail(&self, area: Rect, buffer: &mut Buffer, overlay: &Overlay) {
        let Some(chosen) = overlay.chosen().filter(|_| !area.is_empty()) else { return };
        Pen::new(buffer, area, 0).fill("─", self.theme.line);
        let lines = wrap(&chosen.text, usize::from(area.width));
        for (line, span) in (1..area.height).zip(lines) {
            let words = span.of(&chosen.text);
            let (told, wrong) = words.split_at(words.find("! ").unwrap_or(words.len()));
            let mut pen = Pen::new(buffer, area, line);
            pen.put(told, self.theme.faint).put(wrong, self.theme.warning);
        }
    }

    fn choice(&self, pen: &mut Pen<'_>, choice: &Choice, label: u16, chosen: bool) {
        let x0 = pen.x();
        if choice.chosen == Chosen::Heading {
            pen.put(&choice.text, self.theme.date.patch(self.theme.title)).skip(1);
            pen.fill("─", self.theme.line);
            return;
        }
        let ground = if chosen { self.theme.selected } else { Style::new() };
        let on = |style: Style| if chosen { style.patch(ground) } else { style };
        if chosen {
            pen.fill(" ", ground).to(x0);
        }
        pen.put(if chosen { "▌" } else { " " }, on(self.theme.focus));
        let fits = columns(&choice.label) <= label;
        let room = if fits { label } else { label.saturating_sub(1) };
        pen.put(cut_to_width(&choice.label, usize::from(room)), on(self.theme.key));
        pen.put(if fits { "" } else { "…" }, on(self.theme.key)).to(x0 + 1 + label + 2);
        let room = pen.left();
        let fits = columns(&choice.text) <= room;
        pen.put(&choice.text, on(self.theme.text));
        if !fits {
            let end = x0 + 1 + label + 2 + room.saturating_sub(1);
            pen.to(end).put("…", on(self.theme.faint));
        }
    }
}
