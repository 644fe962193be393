//! A line being typed.

use tui_input::{Input as Buffer, InputRequest};

use super::action::Edit;

/// Characters a line holds at most; more is not taken.
const MOST: usize = 1000;

/// A line of text with a cursor; control characters never enter it.
#[derive(Debug, Clone, Default)]
pub struct Line(Buffer);

impl Line {
    /// A line with its cursor at the end.
    pub fn new(text: &str) -> Self {
        Self(Buffer::new(text.to_owned()))
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        self.0.value()
    }

    /// The cursor's byte.
    pub fn cursor(&self) -> usize {
        let text = self.0.value();
        text.char_indices().nth(self.0.cursor()).map_or(text.len(), |(i, _)| i)
    }

    /// Types a character.
    pub fn push(&mut self, c: char) {
        let fits = self.text().chars().count() < MOST;
        if fits && !(crate::text::shown(c) == crate::text::Shown::Sign) {
            self.0.handle(InputRequest::InsertChar(c));
        }
    }

    /// Types a text; line ends and tabs become spaces.
    pub fn paste(&mut self, text: &str) {
        for c in text.chars().take(MOST) {
            self.push(if c.is_whitespace() { ' ' } else { c });
        }
    }

    /// Edits.
    pub fn edit(&mut self, edit: Edit) {
        self.0.handle(match edit {
            Edit::DeleteBackward => InputRequest::DeletePrevChar,
            Edit::DeleteForward => InputRequest::DeleteNextChar,
            Edit::DeleteWord => InputRequest::DeletePrevWord,
            Edit::DeleteToStart => InputRequest::DeleteFromStart,
            Edit::DeleteToEnd => InputRequest::DeleteTillEnd,
            Edit::Left => InputRequest::GoToPrevChar,
            Edit::Right => InputRequest::GoToNextChar,
            Edit::WordLeft => InputRequest::GoToPrevWord,
            Edit::WordRight => InputRequest::GoToNextWord,
            Edit::Start => InputRequest::GoToStart,
            Edit::End => InputRequest::GoToEnd,
        });
    }
}
