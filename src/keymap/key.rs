//! One key press: how it is written in a keymap, and how it is shown to a person.

use std::fmt;
use std::str::FromStr;

/// A key with its modifiers.
///
/// A character stands for itself with shift already in it (`G`, `?`); shift is kept only for keys
/// that have no other way to show it (`shift-tab`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Control is held.
    pub ctrl: bool,
    /// Alt (Option, Meta) is held.
    pub alt: bool,
    /// Shift is held.
    pub shift: bool,
}

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A key that types a character.
    Char(char),
    /// A function key, 1..=24.
    F(u8),
    /// A key with a name.
    Named(Name),
}

/// Keys that type no character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Name {
    Enter,
    Escape,
    Tab,
    Backspace,
    Delete,
    Insert,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
}

/// What each named key is called: in a keymap, on screen, and on a screen without arrows.
const NAMES: [(Name, &str, &str, &str); 14] = [
    (Name::Enter, "enter", "Enter", "Enter"),
    (Name::Escape, "esc", "Esc", "Esc"),
    (Name::Tab, "tab", "Tab", "Tab"),
    (Name::Backspace, "backspace", "⌫", "Backspace"),
    (Name::Delete, "delete", "Del", "Del"),
    (Name::Insert, "insert", "Ins", "Ins"),
    (Name::Left, "left", "←", "Left"),
    (Name::Right, "right", "→", "Right"),
    (Name::Up, "up", "↑", "Up"),
    (Name::Down, "down", "↓", "Down"),
    (Name::Home, "home", "Home", "Home"),
    (Name::End, "end", "End", "End"),
    (Name::PageUp, "page-up", "PgUp", "PgUp"),
    (Name::PageDown, "page-down", "PgDn", "PgDn"),
];

/// Characters written as a word in a keymap.
const WORDS: [(char, &str, &str); 1] = [(' ', "space", "Space")];

/// Signs a screen can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Signs {
    /// `⇧Tab`, `↓`.
    #[default]
    Unicode,
    /// `Shift-Tab`, `Down`.
    Ascii,
}

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// The character it types into a line; `None` for keys that mean something else.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt && !c.is_control() => Some(c),
            _ => None,
        }
    }

    /// How it is shown to a person: `^F`, `⇧Tab`, `Alt-→`, `PgDn`.
    pub fn label(self, signs: Signs) -> String {
        let (shift, ctrl) = match signs {
            Signs::Unicode => ("⇧", "^"),
            Signs::Ascii => ("Shift-", "^"),
        };
        // A caret reads well before one letter, badly before a word.
        let ctrl = if matches!(self.code, Code::Char(c) if c != ' ') { ctrl } else { "Ctrl-" };
        let mut out = String::new();
        for (held, sign) in [(self.ctrl, ctrl), (self.alt, "Alt-"), (self.shift, shift)] {
            if held {
                out.push_str(sign);
            }
        }
        match self.code {
            Code::Char(c) => match WORDS.iter().find(|w| w.0 == c) {
                Some(word) => out.push_str(word.2),
                None if self.ctrl => out.extend(c.to_uppercase()),
                None => out.push(c),
            },
            Code::F(n) => out.push_str(&format!("F{n}")),
            Code::Named(name) => {
                let row = NAMES.iter().find(|n| n.0 == name);
                out.push_str(row.map_or("", |r| if signs == Signs::Ascii { r.3 } else { r.2 }));
            }
        }
        out
    }
}

impl fmt::Display for Key {
    /// As written in a keymap: `ctrl-f`, `shift-tab`, `G`, `space`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, word) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                f.write_str(word)?;
            }
        }
        match self.code {
            Code::Char(c) => match WORDS.iter().find(|w| w.0 == c) {
                Some(word) => f.write_str(word.1),
                None => write!(f, "{c}"),
            },
            Code::F(n) => write!(f, "f{n}"),
            Code::Named(name) => {
                f.write_str(NAMES.iter().find(|n| n.0 == name).map_or("", |n| n.1))
            }
        }
    }
}

impl FromStr for Key {
    type Err = String;

    /// Reads what [`Key`]'s `Display` writes; says what was expected otherwise.
    fn from_str(text: &str) -> Result<Self, String> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text;
        loop {
            let (held, after) = match rest.split_once('-') {
                Some(("ctrl", after)) => (&mut ctrl, after),
                Some(("alt", after)) => (&mut alt, after),
                Some(("shift", after)) => (&mut shift, after),
                _ => break,
            };
            *held = true;
            rest = after;
        }
        let code = code(rest).ok_or_else(|| unknown(text))?;
        if let Code::Char(c) = code {
            if shift {
                return Err(format!("`{text}`: write the character that shift makes of it"));
            }
            if ctrl && c.is_uppercase() {
                return Err(format!("`{text}`: write a small letter after ctrl-"));
            }
        }
        Ok(Self { code, ctrl, alt, shift })
    }
}

fn code(word: &str) -> Option<Code> {
    let mut chars = word.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control() && c != ' ').then_some(Code::Char(c));
    }
    if let Some(word) = WORDS.iter().find(|w| w.1 == word) {
        return Some(Code::Char(word.0));
    }
    if let Some(name) = NAMES.iter().find(|n| n.1 == word) {
        return Some(Code::Named(name.0));
    }
    let number = word.strip_prefix('f')?.parse().ok()?;
    (1..=24).contains(&number).then_some(Code::F(number))
}

fn unknown(text: &str) -> String {
    let names: Vec<_> = NAMES.iter().map(|n| n.1).collect();
    format!(
        "unknown key `{text}`: expected one character, `space`, `f1` to `f24`, or one of {}, after \
         any of ctrl-, alt-, shift-",
        names.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_and_shown() {
        for (text, unicode, ascii) in [
            ("j", "j", "j"),
            ("G", "G", "G"),
            ("?", "?", "?"),
            ("-", "-", "-"),
            ("\\", "\\", "\\"),
            ("space", "Space", "Space"),
            ("ctrl-space", "Ctrl-Space", "Ctrl-Space"),
            ("ctrl-f", "^F", "^F"),
            ("ctrl-\\", "^\\", "^\\"),
            ("alt-b", "Alt-b", "Alt-b"),
            ("alt--", "Alt--", "Alt--"),
            ("shift-tab", "⇧Tab", "Shift-Tab"),
            ("alt-right", "Alt-→", "Alt-Right"),
            ("ctrl-left", "Ctrl-←", "Ctrl-Left"),
            ("page-down", "PgDn", "PgDn"),
            ("down", "↓", "Down"),
            ("f1", "F1", "F1"),
            ("f", "f", "f"),
        ] {
            let key: Key = text.parse().unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(key.to_string(), text);
            assert_eq!(key.label(Signs::Unicode), unicode);
            assert_eq!(key.label(Signs::Ascii), ascii);
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", " ", "jj", "f0", "f25", "f999", "ctrl-", "Ctrl-f", "down-ctrl", "\u{1b}"] {
            let error = text.parse::<Key>().unwrap_err();
            assert!(error.contains("unknown key") && error.contains("expected"), "{error}");
        }
        assert!("shift-j".parse::<Key>().unwrap_err().contains("shift"));
        assert!("ctrl-F".parse::<Key>().unwrap_err().contains("small letter"));
    }

    #[test]
    fn only_bare_characters_are_typed() {
        let typed = |text: &str| text.parse::<Key>().unwrap().typed();
        assert_eq!(typed("é"), Some('é'));
        assert_eq!(typed("space"), Some(' '));
        assert_eq!(typed("ctrl-a"), None);
        assert_eq!(typed("alt-a"), None);
        assert_eq!(typed("enter"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_key_or_an_error(text in ".{0,12}") {
            if let Ok(key) = text.parse::<Key>() {
                proptest::prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
            }
        }
    }
}
