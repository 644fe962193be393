//! The reader: the document's lines, the statement lit, dates and actors marked, other events ticked.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::frame::pane_frame;
use super::layout::Regions;
use super::paint::Pen;
use super::theme::Theme;
use crate::app::{AppState, Focus, PageLine, marker};
use crate::corpus::{BlockKind, Document};
use crate::dossier::Reading;
use crate::extract::{ActorKind, Telling};
use crate::text::Span;
use crate::words;

/// The document that is open.
pub(super) struct ReaderPane<'a> {
    pub(super) app: &'a AppState,
    pub(super) theme: &'a Theme,
    pub(super) regions: &'a Regions,
}

/// A stretch of the shown text with the style to lay over it; later ones win.
type Patch = (Span, Style);

impl Widget for ReaderPane<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let id = self.app.reader().document();
        let open = id.and_then(|id| {
            Some((self.app.dossier().document(id)?, self.app.dossier().reading(id)?))
        });
        let Some((document, reading)) = open.filter(|_| !area.is_empty()) else { return };
        if self.regions.inside(area) != area {
            self.frame(area, buffer, document);
        }
        self.head(self.regions.reader_head(), buffer, document, reading);
        let text = self.regions.reader_text();
        let current = self.lit(document);
        let patches = self.patches(document, reading, current.as_ref());
        let lines = self.app.reader().page().lines();
        let window = self.app.reader().view().window();
        for (line, page_line) in (0..text.height).zip(lines.get(window).unwrap_or_default()) {
            let lit = current.as_ref().filter(|l| l.extent.overlaps(page_line.span));
            if let Some(lit) = lit.filter(|_| !page_line.span.is_empty()) {
                self.light(text, buffer, line, lit.extent.end > page_line.span.end);
            }
            self.line(text, buffer, line, (document, page_line), &patches);
        }
        self.margin(text, buffer, current.map(|l| l.extent));
    }
}

/// The statement in evidence, as it stands in the shown text.
struct Lit {
    extent: Span,
    date: Option<Span>,
}

impl ReaderPane<'_> {
    fn frame(&self, area: Rect, buffer: &mut Buffer, document: &Document) {
        let focused = self.app.focus() == Focus::Reader;
        let (line, title) = if focused {
            (self.theme.focus, self.theme.title)
        } else {
            (self.theme.line, self.theme.faint)
        };
        let what = if self.app.reader().shows_source() { "Source" } else { "Reader" };
        let name = format!(" {what} · {} ", document.meta.title);
        let view = self.app.reader().view();
        let foot = format!(" line {} · {} % ", view.top() + 1, view.percent());
        pane_frame(area, buffer, self.regions.bordered, (&name, title), (&foot, line));
    }

    /// What the document is and when it was told, and how that is known.
    fn head(&self, area: Rect, buffer: &mut Buffer, document: &Document, reading: &Reading) {
        let kind = words::genre(document.meta.genre);
        let mut facts = vec![format!("{kind}, {}", words::document_date(reading.date))];
        facts.extend(document.meta.origin.clone());
        if !document.problems.is_empty() {
            facts.push(format!("{} to know (p)", document.problems.len()));
        }
        Pen::new(buffer, area, 0).skip(2).put_cut(&facts.join(" · "), self.theme.faint);
    }

    /// The statement under the cursor, if it stands in this document.
    fn lit(&self, document: &Document) -> Option<Lit> {
        let (_, telling) = self.app.current()?;
        let reader = self.app.reader();
        (Some(telling.document) == reader.document()).then_some(())?;
        let shown = |span| reader.shown(document, span);
        Some(Lit { extent: shown(telling.extent)?, date: self.date_words(telling).and_then(shown) })
    }

    fn date_words(&self, telling: &Telling) -> Option<Span> {
        let reading = self.app.dossier().reading(telling.document)?;
        telling.timex.and_then(|t| reading.timexes.get(t)).map(|t| t.span)
    }

    /// Everything that is marked in the window, in order of weight.
    fn patches(&self, document: &Document, reading: &Reading, lit: Option<&Lit>) -> Vec<Patch> {
        let reader = self.app.reader();
        let lines = reader.page().lines().get(reader.view().window()).unwrap_or_default();
        let Some((first, last)) = lines.first().zip(lines.last()) else { return Vec::new() };
        let window = Span::new(first.span.start, last.span.end);
        let shown = |span: Span| reader.shown(document, span).filter(|s| s.overlaps(window));
        // The ground goes first: it brings words of its own colour, for screens it was not made for.
        let mut patches: Vec<Patch> = Vec::new();
        patches.extend(lit.map(|l| (l.extent, self.theme.lit)));
        let mentions = reading.mentions.iter().filter_map(|m| {
            Some((shown(m.span)?, self.actor_style(self.app.dossier().actors().get(m.actor)?.kind)))
        });
        patches.extend(mentions);
        patches
            .extend(reading.timexes.iter().filter_map(|t| Some((shown(t.span)?, self.theme.date))));
        let text = reader.text(document);
        let found = self.app.filter().selection().marks.find(window.of(text));
        let in_text = |s: &Span| Span::new(s.start + window.start, s.end + window.start);
        let hit_lines: Vec<Patch> = found.iter().map(|s| (in_text(s), self.theme.hit)).collect();
        let date = lit.and_then(|l| l.date);
        patches.extend(date.map(|d| (d, self.theme.date.patch(self.theme.title))));
        let meant = &self.app.filter().selection().actors;
        let of_meant = reading.mentions.iter().filter(|m| meant.binary_search(&m.actor).is_ok());
        patches.extend(of_meant.filter_map(|m| Some((shown(m.span)?, self.theme.hit))));
        patches.extend(hit_lines);
        let hits = &reader.search().hits;
        patches.extend(hits.iter().filter(|h| h.overlaps(window)).map(|&h| (h, self.theme.hit)));
        if let Some(&at) = reader.search().at.and_then(|at| hits.get(at)) {
            patches.push((at, self.theme.selected));
        }
        patches
    }

    fn actor_style(&self, kind: ActorKind) -> Style {
        match kind {
            ActorKind::Person | ActorKind::Role => self.theme.person,
            ActorKind::Organisation | ActorKind::Party | ActorKind::Group => {
                self.theme.organisation
            }
            ActorKind::Place => self.theme.place,
        }
    }

    fn line(
        &self,
        area: Rect,
        buffer: &mut Buffer,
        line: u16,
        (document, page_line): (&Document, &PageLine),
        patches: &[Patch],
    ) {
        let words = page_line.span.of(self.app.reader().text(document));
        let mut pen = Pen::new(buffer, area, line);
        if let Some(block) = page_line.block.filter(|_| page_line.first && page_line.indent > 0) {
            pen.put(marker(document, block), self.theme.faint);
        }
        pen.to(area.x + page_line.indent);
        let x = pen.x();
        pen.put(words, self.block_style(document, page_line));
        for (span, style) in patches.iter().filter(|(span, _)| span.overlaps(page_line.span)) {
            let start = span.start.max(page_line.span.start) - page_line.span.start;
            let end = span.end.min(page_line.span.end) - page_line.span.start;
            pen.restyle(x, words, Span::new(start, end), *style);
        }
    }

    fn block_style(&self, document: &Document, line: &PageLine) -> Style {
        let kind = line.block.and_then(|b| document.blocks.get(b)).map(|b| &b.kind);
        match kind {
            Some(BlockKind::Heading(_)) => self.theme.title,
            Some(BlockKind::Front(_) | BlockKind::Note | BlockKind::Furniture) => self.theme.faint,
            _ => self.theme.text,
        }
    }

    /// The bar at the left of a lit line, and its ground up to the edge where the statement goes on
    /// below.
    fn light(&self, text: Rect, buffer: &mut Buffer, line: u16, goes_on: bool) {
        if goes_on {
            let row = Rect { y: text.y + line, height: 1, ..text };
            buffer.set_style(row, self.theme.lit);
        }
        if let Some(x) = text.x.checked_sub(2).filter(|_| text.x >= 2 && self.has_margin(text)) {
            buffer.set_string(x, text.y + line, "▌", self.theme.date);
        }
    }

    fn has_margin(&self, text: Rect) -> bool {
        self.regions.inside(self.regions.reader).width > text.width
    }

    /// At the right: other events of the document, and which part of it the window shows.
    fn margin(&self, text: Rect, buffer: &mut Buffer, lit: Option<Span>) {
        if !self.has_margin(text) || text.height == 0 {
            return;
        }
        let reader = self.app.reader();
        let (view, lines) = (reader.view(), reader.page().lines());
        let x = if self.regions.bordered { text.right() + 2 } else { text.right() + 1 };
        for (y, line) in (text.y..text.bottom()).zip(lines.get(view.window()).unwrap_or_default()) {
            let starts =
                |extent: &Span| line.span.start <= extent.start && extent.start < line.span.end;
            let here = |extent: &Span| Some(*extent) != lit && starts(extent);
            if !reader.shows_source() && reader.marks().iter().any(|(extent, _)| here(extent)) {
                buffer.set_string(x, y, "┤", self.theme.date);
            }
        }
        if lines.len() > usize::from(text.height) {
            let height = usize::from(text.height);
            let top = view.top() * height / lines.len();
            let long = (height * height / lines.len()).max(1);
            for y in (text.y..).skip(top).take(long).filter(|&y| y < text.bottom()) {
                let ticked = buffer.cell((x, y)).is_some_and(|c| c.symbol() == "┤");
                let symbol = if ticked { "┫" } else { "┃" };
                buffer.set_string(x, y, symbol, self.theme.focus);
            }
        }
    }
}
