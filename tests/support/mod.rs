//! Playing the program without a terminal: keys in, a picture out.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails so")]

use std::sync::{Arc, LazyLock};

use dossier_tui::app::{AppState, Effect};
use dossier_tui::dossier::Dossier;
use dossier_tui::keymap::{Key, Keymap, Signs};
use dossier_tui::ui::{Colours, Theme, ThemeName, Themes, draw, measure};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The dossier the program ships with, read once.
pub(crate) static BUILT_IN: LazyLock<Arc<Dossier>> =
    LazyLock::new(|| Arc::new(Dossier::open(&[]).expect("the built-in dossier opens")));

/// The program with a screen of a size, ready for keys.
pub(crate) struct Play {
    pub(crate) app: AppState,
    pub(crate) screen: Terminal<TestBackend>,
    pub(crate) effects: Vec<Effect>,
    keymap: Keymap,
    theme: ThemeName,
    colours: Colours,
}

impl Play {
    pub(crate) fn new(dossier: Arc<Dossier>, (width, height): (u16, u16)) -> Self {
        let keymap = Keymap::built_in().unwrap();
        let app = AppState::new(dossier, keymap.told(Signs::Unicode));
        let screen = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut play = Self {
            app,
            screen,
            effects: Vec::new(),
            keymap,
            theme: ThemeName::Dark,
            colours: Colours::True,
        };
        play.draw();
        play
    }

    pub(crate) fn with_theme(mut self, theme: ThemeName, colours: Colours) -> Self {
        (self.theme, self.colours) = (theme, colours);
        self.draw();
        self
    }

    /// Presses keys as the keymap spells them, parted by spaces; draws after each.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            let key: Key = word.parse().unwrap_or_else(|e| panic!("{word}: {e}"));
            if let Some(input) = self.keymap.lookup(self.app.scene(), key) {
                self.effects.extend(self.app.update(input));
            }
            self.draw();
        }
        self
    }

    /// Types a text, character by character.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.app.update(dossier_tui::app::Input::Type(c));
            self.draw();
        }
        self
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.screen.backend_mut().resize(width, height);
        self.draw();
        self
    }

    pub(crate) fn theme(&self) -> Theme {
        Themes::built_in().unwrap().get(self.theme, self.colours)
    }

    pub(crate) fn buffer(&self) -> &Buffer {
        self.screen.backend().buffer()
    }

    /// The screen as text, without blanks at the ends of lines.
    pub(crate) fn text(&self) -> String {
        lines(self.buffer()).join("\n")
    }

    /// Where a text stands on the screen: column and line of its first cell.
    pub(crate) fn find(&self, text: &str) -> Option<(u16, u16)> {
        let buffer = self.buffer();
        for y in 0..buffer.area.height {
            for x in 0..buffer.area.width {
                let rest = (x..buffer.area.width).map(|x| buffer[(x, y)].symbol());
                if rest.collect::<String>().starts_with(text) {
                    return Some((x, y));
                }
            }
        }
        None
    }

    fn draw(&mut self) {
        let theme = self.theme();
        let app = &mut self.app;
        self.screen
            .draw(|frame| {
                let area: Rect = frame.area();
                app.fit(measure(area, app));
                draw(frame, app, &theme);
            })
            .unwrap();
    }
}

fn lines(buffer: &Buffer) -> Vec<String> {
    let width = usize::from(buffer.area.width).max(1);
    let rows = buffer.content().chunks(width);
    rows.map(|row| {
        let mut text = String::new();
        let mut skip = 0;
        for cell in row {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            text.push_str(cell.symbol());
            skip = dossier_tui::text::width(cell.symbol()).saturating_sub(1);
        }
        text.trim_end().to_owned()
    })
    .collect()
}
