//! Density over time: bars, an axis of years, the cursor's place, the filter's hits.

use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;
use ratatui::widgets::Widget;

use super::paint::Pen;
use super::theme::Theme;
use crate::app::AppState;
use crate::extract::ActorId;
use crate::timeline::{EventId, Histogram, Reach};

const BARS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// Where dates are not known to the day.
const HATCH: &str = "░";

/// Bars over an axis.
pub(super) struct HistogramPane<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
}

impl Widget for HistogramPane<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let timeline = self.app.dossier().timeline();
        let Some(reach) = timeline.reach() else { return };
        let inside = columns_of(area);
        if inside.is_empty() {
            return;
        }
        let window = (reach.first, reach.last);
        let bins = usize::from(inside.width);
        let all: Vec<EventId> = (0..timeline.events().len()).map(EventId).collect();
        let whole = Histogram::new(timeline, &all, window, bins);
        let hits = Histogram::new(timeline, self.app.events_in_mind(), window, bins);
        let bars = Rect { height: inside.height - 1, ..inside };
        self.bars(bars, buffer, &whole, &hits);
        self.beyond(bars, buffer, reach);
        self.axis(Rect { y: inside.bottom() - 1, height: 1, ..inside }, buffer, &whole);
    }
}

impl HistogramPane<'_> {
    fn bars(&self, area: Rect, buffer: &mut Buffer, whole: &Histogram, hits: &Histogram) {
        let weight = |b: &crate::timeline::Bin| b.certain + b.spread;
        let most = whole.bins().iter().map(weight).fold(1.0_f32, f32::max);
        let filtered = self.app.filter().is_set() && !self.app.filter().is_off();
        let narrowed = filtered || self.app.shows_actors();
        for (x, (bin, hit)) in (area.x..).zip(whole.bins().iter().zip(hits.bins())) {
            let level = level(weight(bin), most, area.height);
            let lit = if narrowed { level_of_hits(weight(hit), weight(bin), level) } else { 0 };
            let hatched = bin.certain < 0.5 && bin.spread > 0.01;
            for line in 0..area.height {
                let below = usize::from(area.height - 1 - line) * 8;
                let filled = level.saturating_sub(below).min(8);
                if filled == 0 {
                    continue;
                }
                let style = if lit > below { self.theme.bar_hit } else { self.theme.bar };
                let full = BARS.get(filled).copied().unwrap_or("█");
                let symbol = if hatched { HATCH } else { full };
                buffer.set_string(x, area.y + line, symbol, style);
            }
        }
    }

    /// How many events lie too far off to be shown.
    fn beyond(&self, area: Rect, buffer: &mut Buffer, reach: Reach) {
        if reach.earlier > 0 {
            let text = format!("◂ {} earlier", reach.earlier);
            Pen::new(buffer, area, 0).put(&text, self.theme.faint);
        }
        if reach.later > 0 {
            let text = format!("{} later ▸", reach.later);
            Pen::new(buffer, area, 0).put_right(&text, 0, self.theme.faint);
        }
    }

    fn axis(&self, area: Rect, buffer: &mut Buffer, whole: &Histogram) {
        let cursor = self.app.current().and_then(|(_, telling)| telling.when.sort_day());
        for tick in whole.ticks() {
            let column = u16::try_from(tick.column).unwrap_or(0);
            let here = cursor.is_some_and(|day| tick.label == day.year().to_string());
            let style = if here { self.theme.title } else { self.theme.faint };
            let mut pen = Pen::new(buffer, area, 0);
            pen.skip(column).put("│", self.theme.line).put(&tick.label, style);
        }
        let Some(column) = cursor.and_then(|day| whole.column(day)) else { return };
        let at = Position::new(area.x + u16::try_from(column).unwrap_or(0), area.y);
        let Some(cell) = buffer.cell_mut(at).filter(|_| area.contains(at)) else { return };
        // A label is never written over: the cursor's place in it is underlined.
        if cell.symbol() == " " || cell.symbol() == "│" {
            cell.set_symbol("▲").set_style(self.theme.focus);
        } else {
            cell.set_style(self.theme.focus.add_modifier(Modifier::UNDERLINED));
        }
    }
}

/// An actor's events over all the years there are, in so many columns.
pub(super) fn sparkline(app: &AppState, actor: ActorId, columns: usize) -> String {
    let timeline = app.dossier().timeline();
    let Some(reach) = timeline.reach().filter(|_| columns > 0) else { return String::new() };
    let kept = app.list().visible();
    let events = app.filter().index().events_of(actor);
    let events: Vec<EventId> = events.filter(|e| kept.binary_search(e).is_ok()).collect();
    let histogram = Histogram::new(timeline, &events, (reach.first, reach.last), columns);
    let weight = |bin: &crate::timeline::Bin| bin.certain + bin.spread;
    let most = histogram.bins().iter().map(weight).fold(1.0_f32, f32::max);
    let level = |bin| BARS.get(level(weight(bin), most, 1).min(8)).copied().unwrap_or(" ");
    histogram.bins().iter().map(level).collect()
}

/// Eighths of a cell for a weight: by square root, so that one event beside forty can be seen.
fn level(weight: f32, most: f32, lines: u16) -> usize {
    if weight <= 0.01 {
        return 0;
    }
    let eighths = f32::from(lines) * 8.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=eighths")]
    let level = ((weight / most).sqrt() * eighths).round() as usize;
    level.max(1)
}

/// How much of a bar the filter's hits take; at least a sliver where there is one.
fn level_of_hits(hits: f32, all: f32, level: usize) -> usize {
    if hits <= 0.0 || all <= 0.0 {
        return 0;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=level")]
    let lit = (hits / all * level as f32).round() as usize;
    lit.max(1)
}

/// Where the bars and their axis stand; empty where there is no room for them.
pub(super) fn columns_of(area: Rect) -> Rect {
    if area.width < 12 || area.height < 2 {
        return Rect::default();
    }
    Rect { x: area.x + 1, width: area.width - 2, ..area }
}
