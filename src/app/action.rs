//! Everything a key, a click or a signal can ask of the program, and what it may ask of the world.

use serde::Deserialize;

/// What the reader asks for. Names in `assets/keymap.yaml` are these, in kebab case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// One row or line down.
    Down,
    /// One row or line up.
    Up,
    /// A pane's height down.
    PageDown,
    /// A pane's height up.
    PageUp,
    /// Half a pane's height down.
    HalfPageDown,
    /// Half a pane's height up.
    HalfPageUp,
    /// To the first event or line.
    First,
    /// To the last event or line.
    Last,
    /// To the next day with events.
    NextDay,
    /// To the previous day with events.
    PreviousDay,
    /// To the next month with events; in the reader, the next paragraph.
    NextMonth,
    /// To the previous month with events; in the reader, the previous paragraph.
    PreviousMonth,
    /// To the next year with events.
    NextYear,
    /// To the previous year with events.
    PreviousYear,
    /// To the event after the next silence.
    NextSilence,
    /// To the event before the previous silence.
    PreviousSilence,
    /// To the next event of the same actor.
    NextOfActor,
    /// To the previous event of the same actor.
    PreviousOfActor,
    /// To the next telling of this event.
    NextTelling,
    /// To the previous telling of this event.
    PreviousTelling,
    /// Into the reader.
    EnterReader,
    /// Back to the timeline.
    LeaveReader,
    /// To the next pane.
    NextPane,
    /// To the previous pane.
    PreviousPane,
    /// The list of documents.
    ShowDocuments,
    /// Open the filter bar (in the reader: search).
    Filter,
    /// Search within the document.
    Search,
    /// To the next hit.
    NextHit,
    /// To the previous hit.
    PreviousHit,
    /// Take the filter away.
    ClearFilter,
    /// Filter off and on.
    ToggleFilter,
    /// Pick an actor from a list with counts.
    PickActor,
    /// The timeline.
    ShowTimeline,
    /// Everyone who is named.
    ShowActors,
    /// The chosen actor's events, in the timeline.
    OpenActor,
    /// Histogram on and off.
    ToggleHistogram,
    /// Clean text or untouched source.
    ToggleSource,
    /// How do we know: words, rule, anchor, bytes.
    Explain,
    /// Command palette.
    Palette,
    /// Help for this pane.
    Help,
    /// The next theme.
    NextTheme,
    /// Accept the line being typed, or the chosen row.
    Accept,
    /// Close the innermost thing; never quits.
    Cancel,
    /// Draw everything again.
    Redraw,
    /// Stop the process until the shell brings it back.
    Suspend,
    /// Back; at the root, quit.
    Back,
    /// Quit now.
    Quit,
}

/// What the shell hands to [`super::AppState::update`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key or command with a meaning.
    Do(Action),
    /// A character typed into a line.
    Type(char),
    /// Text pasted into a line.
    Paste(String),
    /// Editing of a line.
    Edit(Edit),
    /// A press of the main mouse button on a cell (column, row).
    Click(u16, u16),
    /// The wheel over a cell: lines down (negative: up).
    Wheel(u16, u16, i8),
}

/// Editing of the line being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Delete the character before the cursor.
    DeleteBackward,
    /// Delete the character under the cursor.
    DeleteForward,
    /// Delete the word before the cursor.
    DeleteWord,
    /// Delete all before the cursor.
    DeleteToStart,
    /// Delete all after the cursor.
    DeleteToEnd,
    /// One character left.
    Left,
    /// One character right.
    Right,
    /// One word left.
    WordLeft,
    /// One word right.
    WordRight,
    /// To the start of the line.
    Start,
    /// To the end of the line.
    End,
}

/// What the app asks of the world after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Give the terminal back and stop.
    Suspend,
    /// Draw every cell again.
    Redraw,
}

/// Which keys are heard: where the reader's attention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scene {
    /// The list of events.
    Timeline,
    /// The document.
    Reader,
    /// The list of actors, or the card of one.
    Actors,
    /// A line is being typed (filter, search, palette): characters go into it.
    Typing,
    /// A list or text lies over the screen (help, how do we know).
    Overlay,
}

impl Scene {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Timeline, Self::Reader, Self::Actors, Self::Typing, Self::Overlay];
}
