//! What the terminal can do, as far as it and its environment say.

use std::fs::File;
use std::io::{IsTerminal, stdin, stdout};
use std::os::fd::AsFd;

/// Colours there are to draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colours {
    /// None, or none wanted: bold, reverse and underline must do.
    None,
    /// The sixteen of the reader's own palette.
    Ansi16,
    /// 256, of which the upper 240 look the same everywhere.
    Indexed,
    /// 24 bits.
    True,
}

/// What the letters stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Light letters on dark.
    Dark,
    /// Dark letters on light.
    Light,
}

/// `TERM`s with 24-bit colour that do not say so in `COLORTERM` when it is lost on the way (ssh, sudo).
const TRUE_COLOUR: [&str; 6] = ["kitty", "alacritty", "foot", "ghostty", "wezterm", "direct"];

/// `TERM`s of the days before colour.
const COLOURLESS: [&str; 4] = ["vt1", "vt2", "vt52", "mono"];

impl Colours {
    /// From `NO_COLOR`, `COLORTERM` and `TERM`.
    pub fn of_environment() -> Colours {
        Self::told_by(variable)
    }

    fn told_by(get: impl Fn(&str) -> String) -> Colours {
        let term = get("TERM");
        let has = |words: &[&str]| words.iter().any(|w| term.contains(w));
        if !get("NO_COLOR").is_empty() || has(&COLOURLESS) {
            Colours::None
        } else if matches!(get("COLORTERM").as_str(), "truecolor" | "24bit") || has(&TRUE_COLOUR) {
            Colours::True
        } else if has(&["256"]) {
            Colours::Indexed
        } else {
            Colours::Ansi16
        }
    }
}

impl Ground {
    /// From `COLORFGBG` (`15;0`: foreground and background by number); dark when nothing says so.
    pub fn of_environment() -> Ground {
        Self::told_by(&variable("COLORFGBG"))
    }

    fn told_by(colorfgbg: &str) -> Ground {
        match colorfgbg.rsplit(';').next().and_then(|n| n.parse::<u8>().ok()) {
            Some(7 | 9..=15) => Ground::Light,
            _ => Ground::Dark,
        }
    }
}

/// Why no full screen can be shown here; `None` when it can.
pub fn refusal() -> Option<String> {
    if !stdout().is_terminal() {
        return Some("standard output is not a terminal".to_owned());
    }
    let term = variable("TERM");
    if term.is_empty() || term == "dumb" {
        return Some(format!("this terminal cannot show a full screen (TERM is \"{term}\")"));
    }
    if !stdin().is_terminal() && File::open("/dev/tty").is_err() {
        return Some("there is no terminal to read keys from".to_owned());
    }
    None
}

/// Columns of the terminal that standard output is; `None` when it is none or does not say.
pub fn stdout_columns() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(stdout().as_fd()).ok()?;
    Some(usize::from(size.ws_col)).filter(|&columns| columns > 0)
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_follow_the_environment() {
        for (term, colorterm, no_color, expected) in [
            ("xterm-256color", "truecolor", "", Colours::True),
            ("xterm-256color", "24bit", "", Colours::True),
            ("xterm-256color", "", "", Colours::Indexed),
            ("xterm-kitty", "", "", Colours::True),
            ("xterm", "", "", Colours::Ansi16),
            ("linux", "yes", "", Colours::Ansi16),
            ("vt100", "", "", Colours::None),
            ("xterm-256color", "truecolor", "1", Colours::None),
        ] {
            let get = |name: &str| match name {
                "TERM" => term.to_owned(),
                "COLORTERM" => colorterm.to_owned(),
                "NO_COLOR" => no_color.to_owned(),
                _ => String::new(),
            };
            assert_eq!(Colours::told_by(get), expected, "{term} {colorterm} {no_color}");
        }
    }

    #[test]
    fn ground_is_dark_unless_told() {
        for (value, expected) in [
            ("", Ground::Dark),
            ("15;0", Ground::Dark),
            ("15;8", Ground::Dark),
            ("0;15", Ground::Light),
            ("0;default;7", Ground::Light),
            ("nonsense", Ground::Dark),
            ("0;999", Ground::Dark),
        ] {
            assert_eq!(Ground::told_by(value), expected, "{value}");
        }
    }
}
