//! A window over rows, with or without a selected one.

use std::ops::Range;

/// While there are rows, the selected one exists and is inside the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scroll {
    at: usize,
    top: usize,
    len: usize,
    height: usize,
}

impl Scroll {
    /// The selected row.
    pub fn at(&self) -> usize {
        self.at
    }

    /// First row inside the window.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Rows inside the window.
    pub fn window(&self) -> Range<usize> {
        self.top..self.len.min(self.top + self.height)
    }

    /// Rows the window holds.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Takes a new number of rows, or a new height; the window moves only as far as it must.
    pub fn fit(&mut self, len: usize, height: usize) {
        self.len = len;
        self.height = height;
        self.select(self.at);
    }

    /// Selects a row, or the last one when there are fewer.
    pub fn select(&mut self, at: usize) {
        self.at = at.min(self.len.saturating_sub(1));
        let height = self.height.max(1);
        let lowest = (self.at + 1).saturating_sub(height);
        self.top = self.top.clamp(lowest, self.at).min(self.len.saturating_sub(height).max(lowest));
    }

    /// Selects the row `rows` further down (up when negative).
    pub fn step(&mut self, rows: isize) {
        self.select(self.at.saturating_add_signed(rows));
    }

    /// Puts the selected row in the upper part of the window, or as near as the end allows.
    pub fn raise(&mut self) {
        self.top = self.at.saturating_sub(self.height / 5);
        self.select(self.at);
    }
}

/// A window over lines without a selected one; it never shows past the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View {
    top: usize,
    len: usize,
    height: usize,
}

impl View {
    /// First line inside the window.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Lines inside the window.
    pub fn window(&self) -> Range<usize> {
        self.top..self.len.min(self.top + self.height)
    }

    /// Lines the window holds.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Takes a new number of lines, or a new height.
    pub fn fit(&mut self, len: usize, height: usize) {
        self.len = len;
        self.height = height;
        self.show_from(self.top);
    }

    /// Puts a line at the top, or as near as the end allows.
    pub fn show_from(&mut self, line: usize) {
        self.top = line.min(self.len.saturating_sub(self.height.max(1)));
    }

    /// Moves down (up when negative).
    pub fn step(&mut self, lines: isize) {
        self.show_from(self.top.saturating_add_signed(lines));
    }

    /// Brings `lines` into the window: where they already are, nothing moves; else they start a
    /// third of the way down.
    pub fn reveal(&mut self, lines: Range<usize>) {
        let window = self.window();
        if window.start <= lines.start && lines.end <= window.end {
            return;
        }
        let above = (self.height / 3).min(self.height.saturating_sub(lines.len()));
        self.show_from(lines.start.saturating_sub(above));
    }

    /// How far down the window's end is, 0..=100.
    pub fn percent(&self) -> usize {
        (self.window().end * 100).checked_div(self.len).unwrap_or(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_selected_row_is_always_inside_the_window(
            steps in prop::collection::vec((0usize..5, -40isize..40, 0usize..60, 0usize..20), 1..60)
        ) {
            let mut scroll = Scroll::default();
            for (what, by, len, height) in steps {
                match what {
                    0 => scroll.fit(len, height),
                    1 => scroll.step(by),
                    2 => scroll.raise(),
                    3 => scroll.select(usize::MAX),
                    _ => scroll.select(len),
                }
                if scroll.len > 0 {
                    prop_assert!(scroll.at < scroll.len);
                    prop_assert!(scroll.height == 0 || scroll.window().contains(&scroll.at));
                }
                prop_assert!(scroll.window().len() <= scroll.height);
            }
        }

        #[test]
        fn a_view_never_shows_past_the_end(
            steps in prop::collection::vec((0usize..4, -90isize..90, 0usize..60, 0usize..20), 1..60)
        ) {
            let mut view = View::default();
            for (what, by, len, height) in steps {
                match what {
                    0 => view.fit(len, height),
                    1 => view.step(by),
                    2 => view.reveal(len..len + height),
                    _ => view.show_from(len),
                }
                prop_assert!(view.top + view.height.max(1) <= view.len.max(view.height.max(1)));
            }
        }
    }

    #[test]
    fn a_window_moves_only_as_far_as_it_must() {
        let mut scroll = Scroll::default();
        scroll.fit(100, 10);
        scroll.select(12);
        assert_eq!(scroll.window(), 3..13);
        scroll.step(-5);
        assert_eq!(scroll.window(), 3..13);
        scroll.step(-5);
        assert_eq!(scroll.window(), 2..12);
    }
}
