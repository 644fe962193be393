//! The timeline: dates in a column of their own, headlines, years as rules, silences as rows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::frame::pane_frame;
use super::headline::{Statement, cut};
use super::layout::Regions;
use super::paint::{Pen, columns};
use super::theme::Theme;
use crate::app::{AppState, Focus, List};
use crate::date::Precision;
use crate::extract::{Standing, Telling};
use crate::text::Span;
use crate::timeline::{EventId, Row, Silence};
use crate::words;

/// Columns of sign, gap and date before a headline.
const BEFORE_HEADLINE: u16 = 3 + words::DATE_COLUMNS + 1;
/// The same on narrow screens, where longer dates push their headline on.
const NARROW_BEFORE_HEADLINE: u16 = 3 + 9 + 1;
/// Columns under which weekdays and sources are left out.
const ROOM_FOR_MORE: u16 = 56;

/// The list of events.
pub(super) struct TimelinePane<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
    pub(super) regions: &'a Regions,
}

/// The line of the pane on which the cursor's row is drawn.
pub(super) fn line_of_cursor(list: &List, sticky_year: bool) -> Option<u16> {
    let below_top = list.scroll().at().checked_sub(list.scroll().top())?;
    let lines =
        (0..=below_top + 1).find(|&l| list.row_at(l, sticky_year) == Some(list.scroll().at()));
    lines.and_then(|l| u16::try_from(l).ok())
}

impl Widget for TimelinePane<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let inside = self.regions.inside(area);
        if inside != area {
            self.frame(area, buffer);
        }
        let list = self.app.list();
        if list.visible().is_empty() {
            return self.nothing(inside, buffer);
        }
        let sticky = self.regions.viewport().sticky_year;
        for line in 0..inside.height {
            let mut pen = Pen::new(buffer, inside, line);
            match list.row_at(usize::from(line), sticky) {
                None => self.year(&mut pen, self.year_at_top()),
                Some(row) => self.row(&mut pen, row),
            }
        }
    }
}

impl TimelinePane<'_> {
    fn frame(&self, area: Rect, buffer: &mut Buffer) {
        let focused = self.app.focus() == Focus::Timeline;
        let (line, title) = if focused {
            (self.theme.focus, self.theme.title)
        } else {
            (self.theme.line, self.theme.faint)
        };
        let list = self.app.list();
        let place = if list.visible().is_empty() { 0 } else { list.place() + 1 };
        let foot = format!(" {place} of {} ", list.visible().len());
        pane_frame(area, buffer, self.regions.bordered, (" Timeline ", title), (&foot, line));
    }

    /// What is shown when the filter keeps nothing, or there is nothing to keep.
    fn nothing(&self, area: Rect, buffer: &mut Buffer) {
        let mut lines = Vec::new();
        if self.app.filter().is_set() {
            let typed = self.app.filter().line().text().trim();
            lines.push(format!("Nothing matches “{typed}”."));
            let near = self.app.filter().nearest();
            if !near.is_empty() {
                lines.push(format!("Nearest: {}", near.join(" · ")));
            }
            let typing = self.app.filter().is_typing();
            let out = if typing { "Esc takes it back." } else { "F clears the filter." };
            lines.push(out.to_owned());
        } else {
            lines.push("No dated statement in these documents.".to_owned());
            for skipped in self.app.dossier().corpus().skipped.iter().take(20) {
                lines.push(format!("not read: {} ({})", skipped.name, skipped.reason));
            }
        }
        for (line, text) in (0..area.height).zip(lines) {
            let indent = if area.width > 20 { 2 } else { 0 };
            Pen::new(buffer, area, line).skip(indent).put_cut(&text, self.theme.faint);
        }
    }

    /// The year the first row of the window belongs to.
    fn year_at_top(&self) -> Option<i32> {
        let list = self.app.list();
        let top = list.scroll().top();
        let above = list.rows().get(..=top).unwrap_or_default();
        above.iter().rev().find_map(|row| match row {
            Row::Year(year) => Some(*year),
            _ => None,
        })
    }

    fn year(&self, pen: &mut Pen<'_>, year: Option<i32>) {
        let Some(year) = year else { return };
        pen.skip(1).put(&year.to_string(), self.theme.date.patch(self.theme.title)).skip(1);
        pen.fill("─", self.theme.line);
    }

    fn row(&self, pen: &mut Pen<'_>, row: usize) {
        match self.app.list().rows().get(row) {
            Some(Row::Year(year)) => self.year(pen, Some(*year)),
            Some(Row::Silence(silence)) => self.silence(pen, silence),
            Some(Row::Event(event)) => self.event(pen, row, *event),
            None => {}
        }
    }

    fn silence(&self, pen: &mut Pen<'_>, silence: &Silence) {
        let text = format!("┄┄ {} ┄┄", words::silence(silence.length(), silence.planned));
        let spare = pen.left().saturating_sub(columns(&text) + 1);
        let indent = BEFORE_HEADLINE.min(spare).max(1);
        pen.skip(indent).put(&text, self.theme.faint);
    }

    fn event(&self, pen: &mut Pen<'_>, row: usize, event: EventId) {
        let timeline = self.app.dossier().timeline();
        let Some(telling) = timeline.telling(event) else { return };
        let selected = row == self.app.list().scroll().at();
        let ground = if selected { self.theme.selected } else { Style::new() };
        let on = |style: Style| if selected { style.patch(ground) } else { style };
        let (x0, roomy) = (pen.x(), pen.left() >= ROOM_FOR_MORE);
        if selected {
            pen.fill(" ", ground).to(x0);
        }
        pen.put(if selected { "▌" } else { " " }, ground.patch(self.theme.focus));
        pen.put(words::standing_sign(telling.standing), on(self.sign_style(telling.standing)));
        pen.skip(1);
        self.date(pen, row, telling, roomy, &on);
        let column = if roomy { BEFORE_HEADLINE } else { NARROW_BEFORE_HEADLINE };
        pen.to((x0 + column).max(pen.x() + 1));
        if roomy {
            pen.put_right(&format!("{} ", self.source(event, telling)), 1, on(self.theme.faint));
        }
        if let Some(time) = telling.time.filter(|_| !self.repeats_date(row, telling)) {
            pen.put(&format!("{} · ", words::time_short(time)), on(self.theme.faint));
        }
        if self.app.filter().selection().possibly.binary_search(&event).is_ok() {
            pen.put("? ", on(self.theme.warning));
        }
        self.headline(pen, telling, &on);
    }

    fn sign_style(&self, standing: Standing) -> Style {
        match standing {
            Standing::Happened => self.theme.text,
            Standing::Planned => self.theme.planned,
            Standing::Cancelled => self.theme.cancelled,
            Standing::Referred => self.theme.faint,
        }
    }

    /// The date, left blank where the row above has the same.
    fn date(
        &self,
        pen: &mut Pen<'_>,
        row: usize,
        telling: &Telling,
        weekday: bool,
        on: &dyn Fn(Style) -> Style,
    ) {
        if self.repeats_date(row, telling) {
            if let Some(time) = telling.time {
                pen.put(&words::time_short(time), on(self.theme.faint));
            }
            return;
        }
        pen.put(&words::date_in_year(telling.when), on(self.theme.date));
        let day = telling.when.first().filter(|_| telling.when.precision() == Precision::Day);
        if let (true, Some(day), Some(1)) = (weekday, day, telling.when.length()) {
            pen.skip(1).put(words::weekday(day), on(self.theme.faint));
        }
    }

    /// Whether the event right above, if it is on the screen, shows the same date.
    fn repeats_date(&self, row: usize, telling: &Telling) -> bool {
        let list = self.app.list();
        let above = row.checked_sub(1).filter(|&r| r >= list.scroll().top());
        let Some(Row::Event(above)) = above.and_then(|r| list.rows().get(r)) else { return false };
        let above = self.app.dossier().timeline().telling(*above);
        above.is_some_and(|a| a.when == telling.when)
    }

    /// Who tells it: the kind of document, or how many tell it.
    fn source(&self, event: EventId, telling: &Telling) -> String {
        let dossier = self.app.dossier();
        let tellings = dossier.timeline().event(event).map_or(0, |e| e.tellings.len());
        if tellings > 1 {
            return format!("{tellings} tellings");
        }
        self.app.labels().of(telling.document).to_owned()
    }

    fn headline(&self, pen: &mut Pen<'_>, telling: &Telling, on: &dyn Fn(Style) -> Style) {
        let Some(said) = Statement::of(self.app, telling) else { return };
        let lead = if telling.publication { "published: " } else { "" };
        pen.put(lead, on(self.theme.faint));
        let lead = if said.runs_on() { "…" } else { "" };
        let room = usize::from(pen.left().saturating_sub(columns(lead)));
        let shown = cut(said.words, room, said.hits.first().copied());
        pen.put(if shown.start > 0 { "…" } else { lead }, on(self.theme.faint));
        let (x, text) = (pen.x(), shown.of(said.words));
        pen.put(text, on(self.theme.text));
        if shown.end < said.words.len() {
            pen.put("…", on(self.theme.faint));
        }
        for hit in said.hits.iter().filter(|h| h.overlaps(shown)) {
            let start = hit.start.max(shown.start) - shown.start;
            let inside = Span::new(start, hit.end.min(shown.end) - shown.start);
            pen.restyle(x, text, inside, self.theme.hit);
        }
    }
}
