//! What the terminal can do, as far as it and its environment say.

use std::fs::File;
use std::io::{IsTerminal, stdin, stdout};
use std::os::fd::AsFd;

use crate::ui::Colours;

/// What the letters stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// Light letters on dark.
    Dark,
    /// Dark letters on light.
    Light,
}

/// `TERM`s with 24-bit colour that do not say so in `COLORTERM` when it is lost on the way (ssh, sudo).
const TRUE_COLOUR: [&str; 6] = ["kitty", "alacritty", "foot", "ghostty", "wezterm", "direct"];

/// `TERM`s of the days before colour.
const COLOURLESS: [&str; 4] = ["vt1", "vt2", "vt52", "mono"];

/// Whether the reader's environment asks for no colour.
pub(super) fn no_colour_wanted() -> bool {
    !variable("NO_COLOR").is_empty()
}

/// The colours there are, from `COLORTERM` and `TERM`.
pub(super) fn colours() -> Colours {
    colours_of(&variable("TERM"), &variable("COLORTERM"))
}

fn colours_of(term: &str, colorterm: &str) -> Colours {
    let has = |words: &[&str]| words.iter().any(|w| term.contains(w));
    if has(&COLOURLESS) {
        Colours::None
    } else if matches!(colorterm, "truecolor" | "24bit") || has(&TRUE_COLOUR) {
        Colours::True
    } else if has(&["256"]) {
        Colours::Indexed
    } else {
        Colours::Ansi16
    }
}

/// The ground, from `COLORFGBG` (`15;0`: foreground and background by number); dark when nothing
/// says so.
pub(super) fn ground() -> Ground {
    ground_of(&variable("COLORFGBG"))
}

fn ground_of(colorfgbg: &str) -> Ground {
    match colorfgbg.rsplit(';').next().and_then(|n| n.parse::<u8>().ok()) {
        Some(7 | 9..=15) => Ground::Light,
        _ => Ground::Dark,
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
        for (term, colorterm, expected) in [
            ("xterm-256color", "truecolor", Colours::True),
            ("xterm-256color", "24bit", Colours::True),
            ("xterm-256color", "", Colours::Indexed),
            ("xterm-kitty", "", Colours::True),
            ("xterm", "", Colours::Ansi16),
            ("linux", "yes", Colours::Ansi16),
            ("vt100", "", Colours::None),
        ] {
            assert_eq!(colours_of(term, colorterm), expected, "{term} {colorterm}");
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
            assert_eq!(ground_of(value), expected, "{value}");
        }
    }
}
