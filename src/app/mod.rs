//! What the reader is doing: one state, changed in one way.

mod action;
mod actor_list;
mod actors;
mod card;
mod documents;
mod explain;
mod explain_actor;
mod filter;
mod goto;
mod line;
mod list;
mod lists;
mod mouse;
mod overlay;
mod page;
mod reader;
mod scroll;
mod travel;
mod update;

pub use action::{Action, Edit, Effect, Input, Scene};
pub use actor_list::ActorList;
pub use card::{CardLine, LABEL as CARD_LABEL, Tone};
pub use filter::Filter;
pub use line::Line;
pub use list::List;
pub use overlay::{Binding, Choice, Chosen, Overlay, OverlayKind};
pub use page::{Page, PageLine, marker};
pub use reader::{Reader, Search};
pub use scroll::{Scroll, View};

use std::sync::Arc;

use crate::dossier::Dossier;
use crate::extract::{ActorId, Telling};
use crate::labels::Labels;
use crate::timeline::EventId;

/// Everything the screen shows, and nothing else: the dossier and what the reader does with it.
#[derive(Debug)]
pub struct AppState {
    dossier: Arc<Dossier>,
    labels: Labels,
    bindings: Vec<Binding>,
    list: List,
    actors: ActorList,
    reader: Reader,
    filter: Filter,
    focus: Focus,
    overlay: Option<Overlay>,
    /// The line of the reader's search, while it is typed.
    searching: Option<Line>,
    notice: Option<String>,
    look: Look,
}

/// Which pane has the reader's attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The list of events.
    Timeline,
    /// The document.
    Reader,
    /// The list of actors.
    Actors,
    /// The card of the chosen actor.
    Card,
}

/// What the reader chose to see, and the room there is for it.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether the histogram is wanted.
    pub histogram: bool,
    /// How many times another theme was asked for.
    pub themes_on: usize,
    /// Whose events `o` and `O` walk.
    pub followed: Option<ActorId>,
    /// Which of the event's tellings is read.
    pub telling: usize,
    /// Where the panes are, for the mouse.
    pub viewport: Viewport,
}

/// The room the panes have, measured by the drawing floor. Cells; `(x, y, columns, lines)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Viewport {
    /// Rows of events.
    pub list: Pane,
    /// Lines of the document.
    pub reader: Pane,
    /// Rows of actors.
    pub actors: Pane,
    /// Lines of the chosen actor's card.
    pub card: Pane,
    /// Rows of the list that lies over the screen.
    pub overlay: Pane,
    /// Columns of the histogram.
    pub histogram: Pane,
    /// Whether the list's first line repeats the year of its first row.
    pub sticky_year: bool,
}

/// A pane's inner rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pane {
    /// Leftmost column.
    pub x: u16,
    /// Topmost line.
    pub y: u16,
    /// Columns.
    pub columns: u16,
    /// Lines.
    pub lines: u16,
}

impl Pane {
    /// Whether a cell lies inside.
    pub fn holds(&self, x: u16, y: u16) -> bool {
        (self.x..self.x.saturating_add(self.columns)).contains(&x)
            && (self.y..self.y.saturating_add(self.lines)).contains(&y)
    }
}

impl AppState {
    /// Opens a dossier at its first event.
    pub fn new(dossier: Arc<Dossier>, bindings: Vec<Binding>) -> Self {
        let filter = Filter::new(&dossier);
        let labels = Labels::new(&dossier);
        let mut app = Self {
            dossier,
            labels,
            bindings,
            list: List::default(),
            actors: ActorList::default(),
            reader: Reader::default(),
            filter,
            focus: Focus::Timeline,
            overlay: None,
            searching: None,
            notice: None,
            look: Look {
                histogram: true,
                themes_on: 0,
                followed: None,
                telling: 0,
                viewport: Viewport::default(),
            },
        };
        app.refilter();
        app.list.first();
        app.reader.open(&app.dossier, crate::corpus::DocumentId(0));
        app.follow();
        app
    }

    /// Takes the room there is.
    pub fn fit(&mut self, viewport: Viewport) {
        let changed = viewport.reader != self.look.viewport.reader;
        self.look.viewport = viewport;
        let sticky = usize::from(viewport.sticky_year);
        self.list.fit(usize::from(viewport.list.lines).saturating_sub(sticky));
        let reader = viewport.reader;
        self.reader.fit(&self.dossier, reader.columns, usize::from(reader.lines));
        if self.shows_actors() {
            self.fit_actors();
        }
        if let Some(overlay) = &mut self.overlay {
            overlay.fit(usize::from(viewport.overlay.lines));
        }
        if changed && self.focus != Focus::Reader {
            self.follow();
        }
    }

    /// Sets a filter from outside (`--filter`).
    pub fn set_filter(&mut self, text: &str) {
        self.filter.set(&self.dossier, text);
        self.refilter();
    }

    /// The dossier.
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// What the documents are called beside their events.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// The keys, for hints.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// The list of events.
    pub fn list(&self) -> &List {
        &self.list
    }

    /// The reader.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// The filter bar.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Which pane has the attention.
    pub fn focus(&self) -> Focus {
        self.focus
    }

    /// What lies over the screen.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// The search line, while it is typed.
    pub fn searching(&self) -> Option<&Line> {
        self.searching.as_ref()
    }

    /// Something to tell, until the next key.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// What the reader chose to see.
    pub fn look(&self) -> &Look {
        &self.look
    }

    /// Which keys are heard.
    pub fn scene(&self) -> Scene {
        let named = self.shows_actors() && self.actors.is_typing();
        let typing = self.filter.is_typing() || self.searching.is_some() || named;
        match &self.overlay {
            Some(overlay) if overlay.takes_text() => Scene::Typing,
            Some(_) => Scene::Overlay,
            None if typing => Scene::Typing,
            None if self.focus == Focus::Reader => Scene::Reader,
            None if self.shows_actors() => Scene::Actors,
            None => Scene::Timeline,
        }
    }

    /// The event under the cursor and the telling that is read.
    pub fn current(&self) -> Option<(EventId, &Telling)> {
        let id = self.list.cursor()?;
        let event = self.dossier.timeline().event(id)?;
        let telling = event.tellings.get(self.look.telling).or(event.tellings.first())?;
        Some((id, self.dossier.timeline().tellings().get(*telling)?))
    }

    /// Shows what the filter keeps.
    fn refilter(&mut self) {
        let kept = self.filter.selection().events.clone();
        self.list.show(self.dossier.timeline(), kept);
        self.follow();
        if self.shows_actors() {
            self.list_actors();
        }
    }

    /// Opens the statement of the event under the cursor in the reader.
    fn follow(&mut self) {
        let Some((_, telling)) = self.current() else { return };
        let (document, extent) = (telling.document, telling.extent);
        self.reader.open(&self.dossier, document);
        self.reader.reveal(&self.dossier, extent);
    }
}
