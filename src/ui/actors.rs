//! The list of actors: how many events, who, what kind, and when.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;

use super::frame::pane_frame;
use super::histogram::sparkline;
use super::layout::Regions;
use super::paint::{Pen, columns};
use super::theme::Theme;
use crate::app::{AppState, Focus, Line};
use crate::extract::{ActorId, ActorKind};
use crate::words;

/// Columns of a row's count, with the sign of the cursor before it.
const COUNT: u16 = 6;
/// Columns from which the kind is named.
const ROOM_FOR_KIND: u16 = 34;
/// Columns from which a row shows when its events are, and in how many columns.
const ROOM_FOR_DENSITY: u16 = 52;
const DENSITY: usize = 14;

/// The sign before the name that is looked for.
const PROMPT: &str = " › ";

/// The list of actors.
pub(super) struct ActorsPane<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
    pub(super) regions: &'a Regions,
}

/// Where the terminal's cursor stands while a name is typed.
pub(super) fn line_cursor(area: Rect, line: &Line) -> Position {
    let before = line.text().get(..line.cursor()).unwrap_or_default();
    let x = area.x.saturating_add(columns(PROMPT)).saturating_add(columns(before));
    Position::new(x.min(area.right().saturating_sub(1)), area.y)
}

/// The style of an actor's name in a list, where only names stand.
pub(super) fn name_style(theme: &Theme, kind: ActorKind) -> Style {
    let style = match kind {
        ActorKind::Person | ActorKind::Role => theme.person,
        ActorKind::Organisation | ActorKind::Party | ActorKind::Group => theme.organisation,
        ActorKind::Place => theme.place,
    };
    style.remove_modifier(Modifier::UNDERLINED)
}

/// What stands where nobody is chosen.
pub(super) fn nobody(app: &AppState, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let typed = app.actors().line().text();
    let text = match typed.is_empty() {
        true => "Nobody is named in these events.".to_owned(),
        false => format!("Nobody is called “{typed}”. Esc shows all."),
    };
    let indent = u16::from(area.width > 20);
    Pen::new(buffer, area, 0).skip(indent).put_cut(&text, theme.faint);
}

impl Widget for ActorsPane<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        if self.regions.inside(area) != area {
            self.frame(area, buffer);
        }
        self.search(self.regions.actors_line(), buffer);
        let rows = self.regions.actors_rows();
        let actors = self.app.actors();
        if actors.is_empty() {
            return nobody(self.app, self.theme, rows, buffer);
        }
        let window = actors.scroll().window();
        let shown = actors.rows().enumerate().skip(window.start).take(window.len());
        for (line, (i, (id, count))) in (0..rows.height).zip(shown) {
            let chosen = i == actors.scroll().at();
            self.row(&mut Pen::new(buffer, rows, line), id, count, chosen);
        }
    }
}

impl ActorsPane<'_> {
    fn frame(&self, area: Rect, buffer: &mut Buffer) {
        let focused = self.app.focus() == Focus::Actors;
        let (line, title) = if focused {
            (self.theme.focus, self.theme.title)
        } else {
            (self.theme.line, self.theme.faint)
        };
        let actors = self.app.actors();
        let place = if actors.is_empty() { 0 } else { actors.scroll().at() + 1 };
        let foot = format!(" {place} of {} ", actors.len());
        let narrowed = self.app.filter().is_set() && !self.app.filter().is_off();
        let what =
            if narrowed { " Actors · events under this filter " } else { " Actors · events " };
        pane_frame(area, buffer, self.regions.bordered, (what, title), (&foot, line));
    }

    fn search(&self, area: Rect, buffer: &mut Buffer) {
        let actors = self.app.actors();
        let mut pen = Pen::new(buffer, area, 0);
        pen.put(PROMPT, self.theme.key);
        match (actors.line().text(), actors.is_typing()) {
            ("", true) => pen.put_cut("a name, or words that mean someone", self.theme.faint),
            ("", false) => pen.put_cut("/ finds a name", self.theme.faint),
            (typed, _) => pen.put_cut(typed, self.theme.text),
        };
    }

    fn row(&self, pen: &mut Pen<'_>, id: ActorId, count: usize, chosen: bool) {
        let Some(actor) = self.app.dossier().actors().get(id) else { return };
        let ground = if chosen { self.theme.selected } else { Style::new() };
        let on = |style: Style| if chosen { style.patch(ground) } else { style };
        let (x0, room) = (pen.x(), pen.left());
        if chosen {
            pen.fill(" ", ground).to(x0);
        }
        pen.put(if chosen { "▌" } else { " " }, ground.patch(self.theme.focus));
        let number = if count == 0 { "·".to_owned() } else { count.to_string() };
        let width = if room < ROOM_FOR_KIND { COUNT - 2 } else { COUNT };
        let indent = (width - 2).saturating_sub(columns(&number));
        pen.to(x0 + 1 + indent).put(&number, on(self.theme.date));
        pen.to((x0 + width).max(pen.x() + 1));
        if room >= ROOM_FOR_DENSITY {
            let density: String = sparkline(self.app, id, DENSITY);
            pen.put_right(&format!("{density} "), 1, on(self.theme.bar));
        }
        if room >= ROOM_FOR_KIND {
            let kind = format!("{:<12}", words::actor_kind(actor.kind));
            pen.put_right(&kind, 1, on(self.theme.faint));
        }
        let style = if count == 0 { self.theme.faint } else { name_style(self.theme, actor.kind) };
        pen.put_cut(&actor.name, on(style));
    }
}
