//! The card of the chosen actor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::actors::{name_style, nobody};
use super::frame::pane_frame;
use super::histogram::sparkline;
use super::layout::Regions;
use super::paint::{Pen, columns};
use super::theme::Theme;
use crate::app::{AppState, CARD_LABEL, CardLine, Focus, Tone};
use crate::extract::ActorId;

/// Columns of the longest bar of counts, and of a count.
const BAR: usize = 8;
const NUMBER: u16 = 4;
/// Columns of a card from which counts have bars.
const ROOM_FOR_BARS: u16 = 44;

/// The card of the chosen actor.
pub(super) struct CardPane<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
    pub(super) regions: &'a Regions,
}

impl Widget for CardPane<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let actors = self.app.actors();
        if self.regions.inside(area) != area {
            self.frame(area, buffer);
        }
        let inside = self.regions.card_text();
        let Some(id) = actors.chosen() else { return nobody(self.app, self.theme, inside, buffer) };
        let lines = actors.card().get(actors.view().window()).unwrap_or_default();
        for (line, card) in (0..inside.height).zip(lines) {
            self.line(&mut Pen::new(buffer, inside, line), id, card);
        }
    }
}

impl CardPane<'_> {
    fn frame(&self, area: Rect, buffer: &mut Buffer) {
        let focused = self.app.focus() == Focus::Card;
        let line = if focused { self.theme.focus } else { self.theme.line };
        let actors = self.app.actors();
        let actor = actors.chosen().and_then(|id| self.app.dossier().actors().get(id));
        let name = actor.map_or(" ".to_owned(), |a| format!(" {} ", a.name));
        let title = actor
            .map_or(self.theme.title, |a| name_style(self.theme, a.kind).patch(self.theme.title));
        let view = actors.view();
        let more = actors.card().len() > view.height();
        let foot = if more { format!(" {} % ", view.percent()) } else { String::new() };
        pane_frame(area, buffer, self.regions.bordered, (&name, title), (&foot, line));
    }

    fn line(&self, pen: &mut Pen<'_>, id: ActorId, line: &CardLine) {
        let (x0, room) = (pen.x(), pen.left());
        pen.put(line.label, self.theme.faint);
        let indent = u16::try_from(CARD_LABEL).unwrap_or(0).min(room / 3);
        if line.label.is_empty() && line.tone == Tone::Faint && line.share.is_none() {
            pen.to(x0 + if pen.x() == x0 && self.is_first(line) { 0 } else { indent });
        } else {
            pen.to((x0 + indent).max(pen.x() + u16::from(!line.label.is_empty())));
        }
        if let Some((count, most)) = line.share {
            let number = count.to_string();
            let gap = (NUMBER - 1).saturating_sub(columns(&number));
            pen.skip(gap).put(&number, self.theme.date).skip(1);
            if room >= ROOM_FOR_BARS {
                let x = pen.x();
                pen.put(&bar(count, most), self.theme.bar).to(x + 9);
            }
        }
        if line.tone == Tone::Density {
            let bins = usize::from(pen.left().saturating_sub(1)).min(60);
            pen.put(&sparkline(self.app, id, bins), self.theme.bar_hit);
            return;
        }
        pen.put_cut(&line.text, self.style(line.tone));
    }

    fn is_first(&self, line: &CardLine) -> bool {
        self.app.actors().card().first() == Some(line)
    }

    fn style(&self, tone: Tone) -> Style {
        match tone {
            Tone::Plain | Tone::Density => self.theme.text,
            Tone::Faint => self.theme.faint,
            Tone::Date => self.theme.date,
            Tone::Now => self.theme.lit,
        }
    }
}

/// A bar of eighths of a cell; at least a sliver.
fn bar(count: usize, most: usize) -> String {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = (count * BAR * 8).checked_div(most).unwrap_or(0).clamp(1, BAR * 8);
    let rest = PARTS.get(eighths % 8).copied().unwrap_or_default();
    format!("{}{rest}", "█".repeat(eighths / 8))
}
