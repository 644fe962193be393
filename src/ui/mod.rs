//! State to cells: one pane a file. Changes nothing, asks nothing of the world.

mod actors;
mod bar;
mod card;
mod frame;
mod header;
mod headline;
mod histogram;
mod layout;
mod overlay;
mod paint;
mod reader;
mod theme;
mod timeline;

pub use theme::{Colours, Theme, ThemeName, Themes};

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::{AppState, Focus, Viewport};
use layout::Regions;

/// The room the panes have on a screen of this size; [`AppState::fit`] takes it before a draw.
pub fn measure(area: Rect, app: &AppState) -> Viewport {
    Regions::of(area, app).viewport()
}

/// Draws the whole screen.
pub fn draw(frame: &mut Frame<'_>, app: &AppState, theme: &Theme) {
    let area = frame.area();
    let regions = Regions::of(area, app);
    let buffer = frame.buffer_mut();
    buffer.set_style(area, theme.text);
    header::Header { app, theme }.render(regions.header, buffer);
    histogram::HistogramPane { app, theme }.render(regions.histogram, buffer);
    timeline::TimelinePane { app, theme, regions: &regions }.render(regions.list, buffer);
    reader::ReaderPane { app, theme, regions: &regions }.render(regions.reader, buffer);
    if app.shows_actors() {
        actors::ActorsPane { app, theme, regions: &regions }.render(regions.actors, buffer);
        card::CardPane { app, theme, regions: &regions }.render(regions.card, buffer);
    }
    bar::Bar { app, theme }.render(regions.bar, buffer);
    bar::Hints { app, theme, bar: regions.bar }.render(regions.hints, buffer);
    if app.overlay().is_some() {
        overlay::OverlayPane { app, theme, regions: &regions }.render(regions.overlay, buffer);
    }
    if let Some(at) = cursor(app, &regions).filter(|&at| area.contains(at)) {
        frame.set_cursor_position(at);
    }
}

/// The terminal's own cursor stands where the attention is, for screen readers and magnifiers.
fn cursor(app: &AppState, regions: &Regions) -> Option<Position> {
    let viewport = regions.viewport();
    if let Some(overlay) = app.overlay() {
        let rows = viewport.overlay;
        let line = overlay.scroll().at() - overlay.scroll().top();
        return Some(match overlay.takes_text() {
            true => overlay::line_cursor(regions.overlay, overlay.line()),
            false => Position::new(rows.x, rows.y + u16::try_from(line).unwrap_or(0)),
        });
    }
    if let Some(line) = app.searching().or(app.filter().is_typing().then(|| app.filter().line())) {
        return Some(bar::cursor(bar::line_area(app, regions.bar), line));
    }
    if app.shows_actors() {
        return actors_cursor(app, regions);
    }
    if app.focus() == Focus::Reader {
        return Some(Position::new(viewport.reader.x, viewport.reader.y));
    }
    let line = timeline::line_of_cursor(app.list(), viewport.sticky_year)?;
    Some(Position::new(viewport.list.x, viewport.list.y + line))
}

fn actors_cursor(app: &AppState, regions: &Regions) -> Option<Position> {
    let (actors, viewport) = (app.actors(), regions.viewport());
    if actors.is_typing() {
        return Some(actors::line_cursor(regions.actors_line(), actors.line()));
    }
    if app.focus() == Focus::Card {
        return Some(Position::new(viewport.card.x, viewport.card.y));
    }
    let line = u16::try_from(actors.scroll().at() - actors.scroll().top()).ok()?;
    Some(Position::new(viewport.actors.x, viewport.actors.y.saturating_add(line)))
}
