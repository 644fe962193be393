//! A pane's border, with its title and its foot.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Block, BorderType, Borders, Widget};

use super::paint::{Pen, columns};

/// A pane's border: all around on wide screens, else a line above; title at the left, foot at the
/// right.
pub(super) fn pane_frame(
    area: Rect,
    buffer: &mut Buffer,
    bordered: bool,
    (title, title_style): (&str, Style),
    (foot, line): (&str, Style),
) {
    let borders = if bordered { Borders::ALL } else { Borders::TOP };
    let block = Block::new().borders(borders).border_type(BorderType::Rounded).border_style(line);
    block.render(area, buffer);
    let foot_line = if bordered { area.height - 1 } else { 0 };
    let mut pen = Pen::new(buffer, area, foot_line);
    let inner = area.width.saturating_sub(2);
    if columns(foot) <= inner {
        pen.skip(inner - columns(foot)).put(foot, line);
    }
    let room = if bordered { inner } else { inner.saturating_sub(columns(foot) + 2) };
    let shown = crate::text::cut_to_width(title, usize::from(room.saturating_sub(3)));
    let mut pen = Pen::new(buffer, area, 0);
    pen.skip(2).put(shown, title_style);
    if shown.len() < title.trim_end().len() {
        pen.put("… ", title_style);
    }
}
