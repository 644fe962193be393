//! The lines of a list of events: year headings, silences, events.

use super::{EventId, Silence, Timeline};

/// One line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The year of the events below it.
    Year(i32),
    /// No event at all, visible or not, between the rows above and below.
    Silence(Silence),
    /// An event.
    Event(EventId),
}

/// The lines for the visible events, which are in time order: a heading whenever the year changes,
/// and before it the silence that an event ends. Where a filter hides what happened just before or
/// after a silence, it is not shown: a longer gap would be read than there is.
pub fn rows(timeline: &Timeline, visible: &[EventId]) -> Vec<Row> {
    let mut rows = Vec::with_capacity(visible.len() + 8);
    let mut silences = timeline.silences().iter().peekable();
    let mut year = None;
    for &id in visible {
        while let Some(silence) = silences.next_if(|s| s.before <= id) {
            let shown = silence.before == id && visible.binary_search(&silence.after).is_ok();
            rows.extend(shown.then_some(Row::Silence(*silence)));
        }
        let now = timeline.when(id).and_then(|w| w.year_of());
        if now != year {
            rows.extend(now.map(Row::Year));
            year = now;
        }
        rows.push(Row::Event(id));
    }
    rows
}
