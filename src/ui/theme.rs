//! Styles by meaning, from `assets/themes.yaml`, for the colours a terminal has.

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};

use crate::error::{Error, Result};

const BUILT_IN: &str = include_str!("../../assets/themes.yaml");

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// None: the theme `mono`.
    None,
    /// The terminal's own sixteen.
    Ansi16,
    /// The palette of 256.
    Indexed,
    /// Any.
    True,
}

/// Which set of styles, as `--theme` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeName {
    /// For dark screens.
    Dark,
    /// For light screens.
    Light,
    /// The terminal's own sixteen colours.
    Ansi,
    /// No colour at all.
    Mono,
    /// Few, strong differences.
    Contrast,
}

impl ThemeName {
    /// All, in the order in which the theme key walks them.
    pub const ALL: [Self; 5] = [Self::Dark, Self::Light, Self::Ansi, Self::Contrast, Self::Mono];

    /// The one `steps` further on.
    #[must_use]
    pub fn onward(self, steps: usize) -> Self {
        let here = Self::ALL.iter().position(|&t| t == self).unwrap_or(0);
        Self::ALL.iter().cycle().nth(here + steps % Self::ALL.len()).copied().unwrap_or(self)
    }
}

/// Styles by meaning.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Theme {
    /// Words.
    #[serde(deserialize_with = "style")]
    pub text: Style,
    /// What is secondary.
    #[serde(deserialize_with = "style")]
    pub faint: Style,
    /// Rules and borders.
    #[serde(deserialize_with = "style")]
    pub line: Style,
    /// The pane and the row that have the attention.
    #[serde(deserialize_with = "style")]
    pub focus: Style,
    /// Titles and headings.
    #[serde(deserialize_with = "style")]
    pub title: Style,
    /// Date words.
    #[serde(deserialize_with = "style")]
    pub date: Style,
    /// Words that name a person or a role.
    #[serde(deserialize_with = "style")]
    pub person: Style,
    /// Words that name an organisation, a party or a group.
    #[serde(deserialize_with = "style")]
    pub organisation: Style,
    /// Words that name a place.
    #[serde(deserialize_with = "style")]
    pub place: Style,
    /// Words the filter or the search found.
    #[serde(deserialize_with = "style")]
    pub hit: Style,
    /// The sentence in evidence.
    #[serde(deserialize_with = "style")]
    pub lit: Style,
    /// The row under the cursor.
    #[serde(deserialize_with = "style")]
    pub selected: Style,
    /// The sign of what is to happen.
    #[serde(deserialize_with = "style")]
    pub planned: Style,
    /// The sign of what was called off.
    #[serde(deserialize_with = "style")]
    pub cancelled: Style,
    /// What went wrong.
    #[serde(deserialize_with = "style")]
    pub warning: Style,
    /// Bars of the histogram.
    #[serde(deserialize_with = "style")]
    pub bar: Style,
    /// Bars of the histogram where the filter hits.
    #[serde(deserialize_with = "style")]
    pub bar_hit: Style,
    /// Keys in hints and help.
    #[serde(deserialize_with = "style")]
    pub key: Style,
}

/// All themes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Themes {
    dark: Theme,
    light: Theme,
    ansi: Theme,
    mono: Theme,
    contrast: Theme,
}

impl Themes {
    /// The themes the program ships with.
    ///
    /// # Errors
    /// Never, as long as this module's tests pass.
    pub fn built_in() -> Result<Self> {
        Self::from_yaml("themes.yaml", BUILT_IN)
    }

    /// Reads themes.
    ///
    /// # Errors
    /// A missing or unknown meaning, a colour or word that is none: with its line.
    pub fn from_yaml(file: &str, text: &str) -> Result<Self> {
        serde_yaml::from_str(text).map_err(|e| Error::Asset {
            file: file.to_owned(),
            line: e.location().map_or(0, |l| l.line()),
            reason: e.to_string(),
        })
    }

    /// A theme for the colours there are: without colour `mono`, with sixteen no theme of exact
    /// colours, with 256 the nearest ones.
    pub fn get(&self, name: ThemeName, colours: Colours) -> Theme {
        let name = match (colours, name) {
            (Colours::None, _) => ThemeName::Mono,
            (Colours::Ansi16, ThemeName::Dark | ThemeName::Light) => ThemeName::Ansi,
            _ => name,
        };
        let theme = match name {
            ThemeName::Dark => &self.dark,
            ThemeName::Light => &self.light,
            ThemeName::Ansi => &self.ansi,
            ThemeName::Mono => &self.mono,
            ThemeName::Contrast => &self.contrast,
        };
        if colours == Colours::Indexed { theme.clone().indexed() } else { theme.clone() }
    }
}

impl Theme {
    fn indexed(mut self) -> Self {
        for style in [
            &mut self.text,
            &mut self.faint,
            &mut self.line,
            &mut self.focus,
            &mut self.title,
            &mut self.date,
            &mut self.person,
            &mut self.organisation,
            &mut self.place,
            &mut self.hit,
            &mut self.lit,
            &mut self.selected,
            &mut self.planned,
            &mut self.cancelled,
            &mut self.warning,
            &mut self.bar,
            &mut self.bar_hit,
            &mut self.key,
        ] {
            style.fg = style.fg.map(nearest_index);
            style.bg = style.bg.map(nearest_index);
        }
        self
    }
}

/// The nearest colour of the palette of 256: of its greys or of its cube.
fn nearest_index(colour: Color) -> Color {
    let Color::Rgb(r, g, b) = colour else { return colour };
    let distance = |x: (u8, u8, u8)| {
        let d = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
        d(x.0, r) + d(x.1, g) + d(x.2, b)
    };
    let level = |v: u8| {
        if v < 48 {
            0
        } else if v < 115 {
            1
        } else {
            (v - 35) / 40
        }
    };
    let shade = |l: u8| if l == 0 { 0 } else { 55 + 40 * l };
    let (cr, cg, cb) = (level(r), level(g), level(b));
    let cube = (16 + 36 * cr + 6 * cg + cb, (shade(cr), shade(cg), shade(cb)));
    let mean = ((u16::from(r) + u16::from(g) + u16::from(b)) / 3).min(238);
    let step = u8::try_from(mean.saturating_sub(3) / 10).unwrap_or(23).min(23);
    let grey = (232 + step, (8 + 10 * step, 8 + 10 * step, 8 + 10 * step));
    Color::Indexed(if distance(grey.1) < distance(cube.1) { grey.0 } else { cube.0 })
}

fn style<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Style, D::Error> {
    let text = String::deserialize(from)?;
    parse_style(&text).map_err(D::Error::custom)
}

fn parse_style(text: &str) -> std::result::Result<Style, String> {
    let mut style = Style::new();
    let mut on = false;
    for word in text.split_whitespace() {
        let modifier = match word {
            "on" => {
                on = true;
                continue;
            }
            "bold" => Modifier::BOLD,
            "faint" => Modifier::DIM,
            "italic" => Modifier::ITALIC,
            "underline" => Modifier::UNDERLINED,
            "reverse" => Modifier::REVERSED,
            "crossed" => Modifier::CROSSED_OUT,
            _ => {
                let colour = word.parse::<Color>();
                let colour = colour.map_err(|_| format!("expected a colour, found “{word}”"))?;
                style = if on { style.bg(colour) } else { style.fg(colour) };
                on = false;
                continue;
            }
        };
        style = style.add_modifier(modifier);
    }
    Ok(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_themes_load() {
        let themes = Themes::built_in().unwrap();
        assert_eq!(themes.dark.title, Style::new().add_modifier(Modifier::BOLD));
    }

    #[test]
    fn a_ground_comes_with_a_colour_for_its_words() {
        let themes = Themes::built_in().unwrap();
        for name in ThemeName::ALL {
            let theme = themes.get(name, Colours::True);
            for style in [theme.hit, theme.lit, theme.selected] {
                assert_eq!(
                    style.bg.is_some(),
                    style.bg.is_some() && style.fg.is_some(),
                    "{name:?}"
                );
            }
        }
    }

    #[test]
    fn without_colour_no_style_has_one() {
        let theme = Themes::built_in().unwrap().get(ThemeName::Dark, Colours::None);
        assert_eq!((theme.date.fg, theme.selected.bg, theme.hit.fg), (None, None, None));
        assert!(theme.selected.add_modifier.contains(Modifier::REVERSED));
    }

    #[test]
    fn exact_colours_have_near_ones_among_256() {
        let table = [
            ("#000000", 16),
            ("#ffffff", 231),
            ("#ff0000", 196),
            ("#808080", 244),
            ("#262c36", 236),
            ("#5f87af", 67),
        ];
        for (exact, index) in table {
            let colour = exact.parse().unwrap();
            assert_eq!(nearest_index(colour), Color::Indexed(index), "{exact}");
        }
    }

    #[test]
    fn a_mistake_names_its_line() {
        let broken = BUILT_IN.replacen("line: \"#4b515c\"", "line: \"#4b515\"", 1);
        let error = Themes::from_yaml("themes.yaml", &broken).unwrap_err().to_string();
        assert!(error.starts_with("themes.yaml:") && error.contains("#4b515"), "{error}");
    }
}
