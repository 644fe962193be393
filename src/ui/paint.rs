//! Putting words into cells: clipped, measured by grapheme.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text::{Span, width};

/// A pen on one line of the screen; what does not fit is cut, never in the middle of a grapheme.
pub(super) struct Pen<'a> {
    buffer: &'a mut Buffer,
    x: u16,
    y: u16,
    end: u16,
}

impl<'a> Pen<'a> {
    /// At the start of a line of `area`, counted from its top; writes nowhere outside it.
    pub(super) fn new(buffer: &'a mut Buffer, area: Rect, line: u16) -> Self {
        let area = area.intersection(buffer.area);
        let end = if line < area.height { area.right() } else { area.x };
        Self { buffer, x: area.x, y: area.y.saturating_add(line), end }
    }

    /// Columns left.
    pub(super) fn left(&self) -> u16 {
        self.end.saturating_sub(self.x)
    }

    /// The column the pen is at.
    pub(super) fn x(&self) -> u16 {
        self.x
    }

    /// Moves to a column counted from the buffer's left.
    pub(super) fn to(&mut self, x: u16) -> &mut Self {
        self.x = x.min(self.end);
        self
    }

    /// Leaves columns free.
    pub(super) fn skip(&mut self, columns: u16) -> &mut Self {
        self.to(self.x.saturating_add(columns))
    }

    /// Writes words.
    pub(super) fn put(&mut self, text: &str, style: Style) -> &mut Self {
        if self.left() > 0 {
            let room = usize::from(self.left());
            (self.x, _) = self.buffer.set_stringn(self.x, self.y, text, room, style);
        }
        self
    }

    /// Writes words; where they do not fit, an ellipsis says so.
    pub(super) fn put_cut(&mut self, text: &str, style: Style) -> &mut Self {
        if columns(text) <= self.left() {
            return self.put(text, style);
        }
        let room = usize::from(self.left().saturating_sub(1));
        self.put(crate::text::cut_to_width(text, room), style).put("…", style)
    }

    /// Writes words that end at the right edge, if they fit; the pen stays before them with `gap`
    /// columns to spare.
    pub(super) fn put_right(&mut self, text: &str, gap: u16, style: Style) -> &mut Self {
        let columns = columns(text);
        if columns + gap <= self.left() {
            let at = self.end - columns;
            self.buffer.set_string(at, self.y, text, style);
            self.end = at - gap;
        }
        self
    }

    /// Lays a style over the words of `text` (written at `x0`) that a span of it covers.
    pub(super) fn restyle(&mut self, x0: u16, text: &str, span: Span, style: Style) -> &mut Self {
        let start = columns(text.get(..span.start).unwrap_or_default());
        let long = columns(span.of(text));
        let x = x0.saturating_add(start).min(self.end);
        let area = Rect { x, y: self.y, width: long.min(self.end - x), height: 1 };
        self.buffer.set_style(area, style);
        self
    }

    /// Fills the rest of the line.
    pub(super) fn fill(&mut self, symbol: &str, style: Style) -> &mut Self {
        while self.left() > 0 {
            let before = self.x;
            self.put(symbol, style);
            if self.x == before {
                break;
            }
        }
        self
    }
}

/// Columns a text takes.
pub(super) fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}
