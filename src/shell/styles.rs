//! Which theme the screen is drawn in: the reader's wish, else what the terminal shows.

use super::ability::{self, Ground};
use crate::error::Result;
use crate::ui::{Colours, Theme, ThemeName, Themes};

/// The themes, the one to begin with, and the colours there are for it.
#[derive(Debug)]
pub struct Styles {
    themes: Themes,
    first: ThemeName,
    colours: Colours,
}

impl Styles {
    /// For this terminal; a theme asked for by name outweighs `NO_COLOR`.
    ///
    /// # Errors
    /// A mistake in the themes.
    pub fn new(wanted: Option<ThemeName>) -> Result<Styles> {
        let colours = match wanted {
            None if ability::no_colour_wanted() => Colours::None,
            _ => ability::colours(),
        };
        let fitting = match ability::ground() {
            Ground::Dark => ThemeName::Dark,
            Ground::Light => ThemeName::Light,
        };
        Ok(Styles { themes: Themes::built_in()?, first: wanted.unwrap_or(fitting), colours })
    }

    /// The theme after another was asked for `times` times.
    pub(super) fn theme(&self, times: usize) -> Theme {
        self.themes.get(self.first.onward(times), self.colours)
    }
}
