//! The terminal's words for keys and mouse, in ours.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::app::{Input, Scene};
use crate::keymap::{Code, Key, Keymap, Name};
use crate::text::{Shown, shown, visible};

/// Lines a notch of the wheel moves.
const NOTCH: i8 = 3;

/// Characters of a paste that are taken: a filter has no use for more.
const PASTE: usize = 4096;

/// What an event asks for in a scene; `None` when it asks for nothing.
pub(super) fn input(event: Event, scene: Scene, keymap: &Keymap) -> Option<Input> {
    match event {
        Event::Key(pressed) => match keymap.lookup(scene, key(pressed)?)? {
            Input::Type(c) if shown(c) != Shown::Itself => None,
            input => Some(input),
        },
        Event::Paste(text) => Some(Input::Paste(pasted(&text))),
        Event::Mouse(mouse) => pointed(mouse),
        Event::Resize(..) | Event::FocusGained | Event::FocusLost => None,
    }
}

/// The key of a key press; `None` for releases and for keys we have no name for.
fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let code = match event.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::F(n) => Code::F(n),
        KeyCode::BackTab => Code::Named(Name::Tab),
        other => Code::Named(name(other)?),
    };
    let held = |modifier| event.modifiers.contains(modifier);
    // Shift is in the character already.
    let shift = !matches!(code, Code::Char(_))
        && (held(KeyModifiers::SHIFT) || event.code == KeyCode::BackTab);
    Some(Key { code, ctrl: held(KeyModifiers::CONTROL), alt: held(KeyModifiers::ALT), shift })
}

fn name(code: KeyCode) -> Option<Name> {
    Some(match code {
        KeyCode::Enter => Name::Enter,
        KeyCode::Esc => Name::Escape,
        KeyCode::Tab => Name::Tab,
        KeyCode::Backspace => Name::Backspace,
        KeyCode::Delete => Name::Delete,
        KeyCode::Insert => Name::Insert,
        KeyCode::Left => Name::Left,
        KeyCode::Right => Name::Right,
        KeyCode::Up => Name::Up,
        KeyCode::Down => Name::Down,
        KeyCode::Home => Name::Home,
        KeyCode::End => Name::End,
        KeyCode::PageUp => Name::PageUp,
        KeyCode::PageDown => Name::PageDown,
        _ => return None,
    })
}

fn pointed(mouse: MouseEvent) -> Option<Input> {
    let (column, row) = (mouse.column, mouse.row);
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Click(column, row)),
        MouseEventKind::ScrollDown => Some(Input::Wheel(column, row, NOTCH)),
        MouseEventKind::ScrollUp => Some(Input::Wheel(column, row, -NOTCH)),
        _ => None,
    }
}

/// A paste as one line that is safe to show: it may come from a document of somebody else.
fn pasted(text: &str) -> String {
    let cut = text.char_indices().nth(PASTE).map_or(text.len(), |(at, _)| at);
    let text = text.get(..cut).unwrap_or_default().trim_end_matches(['\r', '\n']);
    let line = text.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
    visible(&line).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Action;

    fn heard(code: KeyCode, modifiers: KeyModifiers, scene: Scene) -> Option<Input> {
        let keymap = Keymap::built_in().unwrap();
        input(Event::Key(KeyEvent::new(code, modifiers)), scene, &keymap)
    }

    #[test]
    fn keys_are_translated() {
        let (none, shift, ctrl) = (KeyModifiers::NONE, KeyModifiers::SHIFT, KeyModifiers::CONTROL);
        for (code, modifiers, action) in [
            (KeyCode::Char('j'), none, Action::Down),
            (KeyCode::Char('G'), shift, Action::Last),
            (KeyCode::Char('f'), ctrl, Action::PageDown),
            (KeyCode::BackTab, shift, Action::PreviousPane),
            (KeyCode::BackTab, none, Action::PreviousPane),
            (KeyCode::Down, none, Action::Down),
            (KeyCode::F(1), none, Action::Help),
        ] {
            assert_eq!(
                heard(code, modifiers, Scene::Timeline),
                Some(Input::Do(action)),
                "{code:?}"
            );
        }
        assert_eq!(heard(KeyCode::CapsLock, none, Scene::Timeline), None);
    }

    #[test]
    fn releases_are_not_heard() {
        let mut event = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(key(event), None);
    }

    #[test]
    fn hidden_characters_are_not_typed() {
        let none = KeyModifiers::NONE;
        assert_eq!(heard(KeyCode::Char('é'), none, Scene::Typing), Some(Input::Type('é')));
        assert_eq!(heard(KeyCode::Char('\u{202e}'), none, Scene::Typing), None);
    }

    #[test]
    fn a_paste_is_one_short_line_without_controls() {
        assert_eq!(pasted(" één\r\ntwee\tdrie\n"), " één twee drie");
        assert!(
            pasted("a\u{1b}]0;x\u{7}\u{202e}").chars().all(|c| !c.is_control() && c != '\u{202e}')
        );
        assert_eq!(pasted(&"é".repeat(9000)).chars().count(), PASTE);
    }
}
