//! The card of an actor: what it is, when it is met, its offices, its names, its company, its papers.

use super::AppState;
use crate::extract::{Actor, ActorId, Office};
use crate::text::{Span, wrap};
use crate::timeline::EventId;
use crate::words;

/// Columns of the labels at the left.
pub const LABEL: usize = 9;
/// Others and documents shown at most.
const MOST: usize = 12;

/// One line of a card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardLine {
    /// At the left, on the first line of its part.
    pub label: &'static str,
    /// How much of the greatest count of its part this line's count is.
    pub share: Option<(usize, usize)>,
    /// What it says.
    pub text: String,
    /// What kind of words these are.
    pub tone: Tone,
}

/// What kind of words a line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Words.
    #[default]
    Plain,
    /// What is secondary.
    Faint,
    /// A time.
    Date,
    /// The event that is read.
    Now,
    /// Events over time, drawn.
    Density,
}

/// A card in the making.
pub(super) struct Card<'a> {
    pub(super) app: &'a AppState,
    pub(super) id: ActorId,
}

impl Card<'_> {
    /// All lines, wrapped to a width.
    pub(super) fn lines(&self, columns: usize) -> Vec<CardLine> {
        let Some(actor) = self.app.dossier.actors().get(self.id) else { return Vec::new() };
        let room = columns.saturating_sub(LABEL).max(12);
        let mut lines = vec![plain("", self.what(actor), Tone::Faint)];
        lines.extend(self.times());
        lines.extend(self.now().into_iter().flat_map(|now| wrapped(&now, room)));
        lines.extend(offices(actor).iter().flat_map(|office| wrapped(office, room)));
        lines.extend(self.called(actor).iter().flat_map(|names| wrapped(names, room)));
        lines.extend(self.with());
        lines.extend(self.papers());
        lines
    }

    fn profile(&self) -> &crate::query::Profile {
        self.app.actors.profile()
    }

    /// `person · VVD · 21 events · 38 mentions`
    fn what(&self, actor: &Actor) -> String {
        let mut facts = vec![words::actor_kind(actor.kind).to_owned()];
        let party = |id: &String| {
            let known = self.app.dossier.actors().iter().find(|(_, a)| a.id == *id);
            known.map_or_else(|| id.to_uppercase(), |(_, a)| a.name.clone())
        };
        facts.extend(actor.parties.iter().map(party));
        let mentions = self.profile().documents.iter().map(|(_, count)| count).sum();
        facts.push(words::count(self.profile().events.len(), "event"));
        facts.push(words::count(mentions, "mention"));
        facts.join(" · ")
    }

    /// First and last event, and how many there are between them.
    fn times(&self) -> Vec<CardLine> {
        let timeline = self.app.dossier.timeline();
        let when = |id: &EventId| timeline.when(*id).map(words::date);
        let events = &self.profile().events;
        match (events.first().and_then(when), events.last().and_then(when)) {
            (Some(first), Some(last)) if events.len() > 1 => vec![
                plain("seen", String::new(), Tone::Density),
                plain("", format!("{first}  to  {last}"), Tone::Date),
            ],
            (Some(only), _) => vec![plain("seen", only, Tone::Date)],
            _ => vec![plain("seen", "in no dated statement".to_owned(), Tone::Faint)],
        }
    }

    /// Which of its events is read.
    fn now(&self) -> Option<CardLine> {
        let (event, telling) = self.app.current()?;
        let events = &self.profile().events;
        let place = events.binary_search(&event).ok()?;
        let document = self.app.dossier.document(telling.document)?;
        let headline = match telling.publication {
            true => document.meta.title.as_str(),
            false => document.words(telling.headline),
        };
        let when = words::date(telling.when);
        let place = format!("{} of {} · {when}", place + 1, events.len());
        // The document below the card shows the words themselves.
        let read = self.app.look.viewport.reader.lines > 0;
        let text = if read { place } else { format!("{place} · {headline}") };
        Some(plain("here", text, Tone::Now))
    }

    /// The words that name it, then the names that are known beside them.
    fn called(&self, actor: &Actor) -> Vec<CardLine> {
        let told = self.profile().words.iter().take(2 * MOST).map(|(words, count)| match count {
            1 => format!("“{words}”"),
            _ => format!("“{words}” {count}"),
        });
        let told: Vec<String> = told.collect();
        let met = |name: &&String| self.profile().words.iter().all(|(words, _)| words != *name);
        let known: Vec<&str> =
            actor.aliases.iter().filter(met).take(MOST).map(String::as_str).collect();
        let mut lines = vec![plain("called", told.join(", "), Tone::Plain)];
        if !known.is_empty() {
            lines.push(plain("also", known.join(", "), Tone::Faint));
        }
        lines
    }

    fn with(&self) -> Vec<CardLine> {
        let name = |id: &ActorId| Some(self.app.dossier.actors().get(*id)?.name.clone());
        let rows = self.profile().with.iter().filter_map(|(id, n)| Some((name(id)?, *n)));
        counted("with", rows.collect())
    }

    fn papers(&self) -> Vec<CardLine> {
        let title = |id| Some(self.app.dossier.document(id)?.meta.title.clone());
        let rows = self.profile().documents.iter().filter_map(|(id, n)| Some((title(*id)?, *n)));
        counted("in", rows.collect())
    }
}

/// Terms of office, the latest first.
fn offices(actor: &Actor) -> Vec<CardLine> {
    let mut offices: Vec<&Office> = actor.offices.iter().collect();
    offices.sort_by_key(|office| std::cmp::Reverse(office.from));
    let line = |(i, office): (usize, &&Office)| {
        let until = office.until.and_then(|day| day.pred_opt());
        let until = until.map_or_else(|| "now".to_owned(), words::day);
        let text = format!("{}, {} – {until}", office.title, words::day(office.from));
        plain(if i == 0 { "office" } else { "" }, text, Tone::Plain)
    };
    offices.iter().enumerate().map(line).collect()
}

/// Lines with counts; how many are left out is said.
fn counted(label: &'static str, rows: Vec<(String, usize)>) -> Vec<CardLine> {
    let most = rows.first().map_or(0, |(_, count)| *count);
    let left = rows.len().saturating_sub(MOST);
    let line = |(i, (text, count)): (usize, (String, usize))| CardLine {
        label: if i == 0 { label } else { "" },
        share: Some((count, most)),
        text,
        tone: Tone::Plain,
    };
    let mut lines: Vec<CardLine> = rows.into_iter().take(MOST).enumerate().map(line).collect();
    if left > 0 {
        lines.push(plain("", format!("and {left} more"), Tone::Faint));
    }
    lines
}

fn plain(label: &'static str, text: String, tone: Tone) -> CardLine {
    CardLine { label, share: None, text, tone }
}

/// A line in as many lines as its text takes.
fn wrapped(line: &CardLine, room: usize) -> Vec<CardLine> {
    let part = |(i, span): (usize, Span)| CardLine {
        label: if i == 0 { line.label } else { "" },
        text: span.of(&line.text).to_owned(),
        ..line.clone()
    };
    wrap(&line.text, room).into_iter().enumerate().map(part).collect()
}
