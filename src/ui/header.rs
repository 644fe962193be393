//! The title line: which dossier, how much of it, over which years.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::paint::Pen;
use super::theme::Theme;
use crate::app::AppState;
use crate::words::count;

/// The title line.
pub(super) struct Header<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
}

impl Widget for Header<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let dossier = self.app.dossier();
        let mut pen = Pen::new(buffer, area, 0);
        pen.skip(1);
        let unread = dossier.corpus().skipped.len();
        if unread > 0 {
            pen.put_right(&format!("{unread} not read "), 2, self.theme.warning);
        }
        pen.put(&dossier.corpus().title, self.theme.title)
            .skip(2)
            .put_cut(&self.facts(), self.theme.faint);
    }
}

impl Header<'_> {
    fn facts(&self) -> String {
        let dossier = self.app.dossier();
        let events = dossier.timeline().events().len();
        let mut facts = vec![count(dossier.documents().len(), "document"), count(events, "event")];
        if let Some((first, last)) = dossier.timeline().years() {
            facts.push(if first == last { first.to_string() } else { format!("{first}–{last}") });
        }
        facts.join(" · ")
    }
}
