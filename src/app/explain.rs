//! How do we know: the words, the rule, the anchor and the bytes behind the event under the cursor.

use super::AppState;
use super::overlay::{Choice, Chosen, Overlay, OverlayKind};
use crate::corpus::Document;
use crate::dossier::Reading;
use crate::extract::{Mention, Telling, Timex};
use crate::text::{Span, width, wrap};
use crate::words;

/// Columns that labels and gaps take: the longest label is "organisation".
const LABEL_COLUMNS: usize = 16;

impl AppState {
    pub(super) fn explain(&mut self) {
        let Some(rows) = self.evidence() else {
            self.notice = Some("no event is chosen".to_owned());
            return;
        };
        self.show_evidence(rows);
    }

    /// Lays rows of evidence over the screen, each in as many lines as it takes.
    pub(super) fn show_evidence(&mut self, rows: Vec<Choice>) {
        let columns = usize::from(self.look.viewport.overlay.columns);
        let label = rows.iter().map(|row| width(&row.label)).max().unwrap_or(0) + 4;
        let room = columns.saturating_sub(label.max(LABEL_COLUMNS)).max(20);
        let rows = rows.into_iter().flat_map(|row| wrapped(row, room)).collect();
        self.overlay = Some(Overlay::new(OverlayKind::Explain, rows));
    }

    fn evidence(&self) -> Option<Vec<Choice>> {
        let (event, telling) = self.current()?;
        let document = self.dossier.document(telling.document)?;
        let reading = self.dossier.reading(telling.document)?;
        let mut rows = vec![heading("When")];
        rows.extend(when(telling, document, reading));
        rows.push(heading("Where it stands"));
        rows.push(row("document", format!("{} · {}", document.meta.title, document.name)));
        rows.push(row("told on", told_on(telling, document, reading)));
        if let Some(origin) = &document.meta.origin {
            rows.push(row("origin", origin.clone()));
        }
        if let Some(bytes) = document.map.to_source(telling.extent) {
            rows.push(row("statement", format!("source bytes {}–{}", bytes.start, bytes.end)));
        }
        let tellings = self.dossier.timeline().event(event).map_or(0, |e| e.tellings.len());
        rows.push(row(
            "told",
            if tellings == 1 { "once".to_owned() } else { format!("{tellings} times") },
        ));
        rows.push(heading("Who"));
        rows.extend(self.who(telling, document, reading));
        Some(rows)
    }

    fn who(&self, telling: &Telling, document: &Document, reading: &Reading) -> Vec<Choice> {
        let inside = |m: &&Mention| telling.extent.contains(m.span);
        let mut rows: Vec<Choice> = Vec::new();
        for mention in reading.mentions.iter().filter(inside) {
            let Some(actor) = self.dossier.actors().get(mention.actor) else { continue };
            let named = document.words(mention.span);
            let mut text = format!("{}: “{named}”, {}", actor.name, words::how(mention.how));
            if let Some((id, span)) = mention.evidence
                && let Some(proof) = self.dossier.document(id)
            {
                let elsewhere = if id == telling.document { "" } else { proof.name.as_str() };
                text.push_str(&format!(" · “{}” {elsewhere}", proof.words(span)));
            }
            let entry = row(words::actor_kind(actor.kind), text);
            if !rows.contains(&entry) {
                rows.push(entry);
            }
        }
        if rows.is_empty() {
            rows.push(row("", "no actor is named in this statement".to_owned()));
        }
        rows
    }
}

/// The day a statement was told on: its question's, its mail's, else its document's.
fn told_on(telling: &Telling, document: &Document, reading: &Reading) -> String {
    let at = telling.words.map_or(telling.headline.start, |words| words.start);
    let Some(told) = reading.passages.told(at) else { return words::document_date(reading.date) };
    let proof = told.span.map_or(String::new(), |s| format!(": “{}”", document.words(s)));
    format!("{}, {}{proof}", words::date(told.date), words::anchor_source(told.from))
}

/// The date words, what they mean, and what they were resolved against.
fn when(telling: &Telling, document: &Document, reading: &Reading) -> Vec<Choice> {
    let mut rows = Vec::new();
    let timex = telling.timex.and_then(|t| reading.timexes.get(t));
    match timex {
        Some(timex) => rows.push(row("words", format!("“{}”", document.words(timex.span)))),
        None => rows.push(row("words", "the document's own date".to_owned())),
    }
    rows.push(row("means", format!("{} · EDTF {}", words::date(telling.when), telling.when)));
    if let Some(bound) = telling.when.side() {
        rows.push(row("side", format!("{}, by the words before it", words::bound(bound))));
    }
    if let Some(time) = telling.time {
        rows.push(row("time of day", time.to_string()));
    }
    rows.push(row("standing", words::standing(telling.standing).to_owned()));
    if let Some(timex) = timex {
        rows.extend(rule(timex, document));
    }
    rows
}

fn rule(timex: &Timex, document: &Document) -> Vec<Choice> {
    let mut rows = vec![row("rule", timex.rule.to_owned())];
    match timex.anchor {
        None if timex.is_assumed() => {
            rows.push(row("certainty", format!("assumed: {}", assumed(timex))));
        }
        None => rows.push(row("certainty", "stated: these words need no other date".to_owned())),
        Some(anchor) => {
            let proof = anchor.span.map_or(String::new(), |s| format!(": “{}”", document.words(s)));
            let from = words::anchor_source(anchor.from);
            let against = format!("{}, {from}{proof}", words::date(anchor.date));
            rows.push(row("certainty", "derived".to_owned()));
            rows.push(row("against", against));
        }
    }
    if let Some(bytes) = document.map.to_source(timex.span) {
        rows.push(row("bytes", format!("{}–{} in the source", bytes.start, bytes.end)));
    }
    rows
}

fn assumed(timex: &Timex) -> &'static str {
    match timex.rule {
        Timex::TWO_FIGURES => "two figures for a year; the century is the likely one",
        _ => "the day is written first; the figures would do for a month",
    }
}

/// A row in as many lines as its text takes; evidence is never cut.
fn wrapped(row: Choice, room: usize) -> Vec<Choice> {
    if row.chosen == Chosen::Heading {
        return vec![row];
    }
    let lines = wrap(&row.text, room).into_iter().enumerate();
    let line = |(i, span): (usize, Span)| Choice {
        label: if i == 0 { row.label.clone() } else { String::new() },
        text: span.of(&row.text).to_owned(),
        chosen: Chosen::Nothing,
    };
    lines.map(line).collect()
}

pub(super) fn heading(text: &str) -> Choice {
    Choice { label: String::new(), text: text.to_owned(), chosen: Chosen::Heading }
}

pub(super) fn row(label: &str, text: String) -> Choice {
    Choice { label: label.to_owned(), text, chosen: Chosen::Nothing }
}
