//! HTML as text: headings, paragraphs, list entries and table rows, each with its place.

mod element;
mod meta;
mod token;

pub(super) use element::is_html;

use std::ops::Range;

use super::document::BlockKind;
use super::sheet::Sheet;
use crate::text::Span;
use element::{Role, is_of_head, parts_blocks, role};
use token::{Token, decoded, reference_len, tokens};

/// Writes the HTML `within` as blocks; answers its title and what could not be read.
pub(super) fn write<'a>(
    sheet: &mut Sheet<'a>,
    text: &'a str,
    within: Span,
) -> (Option<String>, Option<String>) {
    let is_xml = within.of(text).trim_start().starts_with("<?xml");
    let (tokens, end) = tokens(text, within);
    let blocks = |t: &Token| matches!(t, Token::Start(name, _) if parts_blocks(name));
    // Without a single tag that parts blocks, the line ends do.
    let pre = !is_xml && !tokens.iter().any(blocks);
    let mut reader = Reader { sheet, text, is_xml, state: State { pre, ..State::default() } };
    for token in tokens {
        reader.token(token);
    }
    let notice = reader.unclosed(end, within.end);
    reader.sheet.close();
    (Some(reader.state.title).filter(|t| !t.trim().is_empty()), notice)
}

/// What the tags seen so far mean for the words that come.
#[derive(Debug, Default)]
struct State {
    /// Elements open whose words are not text.
    dropped: Option<(String, usize)>,
    /// Elements open whose words are not the author's telling.
    aside: usize,
    /// Open lists: the next number, or none for bullets.
    lists: Vec<Option<usize>>,
    in_row: bool,
    in_title: bool,
    title: String,
    past_head: bool,
    pre: bool,
    raised: bool,
    /// A line break whose meaning the next words tell.
    broken: bool,
}

struct Reader<'s, 'a> {
    sheet: &'s mut Sheet<'a>,
    text: &'a str,
    is_xml: bool,
    state: State,
}

impl Reader<'_, '_> {
    fn token(&mut self, token: Token) {
        match token {
            Token::Start(name, at) => self.start(&name, at),
            Token::End(name) => self.end(&name),
            Token::Text(at) => self.words(at),
        }
    }

    fn start(&mut self, name: &str, at: Range<usize>) {
        // The tags of a head may be left out.
        self.state.past_head |= !is_of_head(name) && name != "html";
        if name == "meta" && !self.state.past_head {
            self.meta(at.clone());
        }
        if self.is_dropped(name) {
            return;
        }
        match role(name, self.is_xml) {
            Role::Dropped => self.state.dropped = Some((name.to_owned(), 1)),
            Role::Title => self.state.in_title = true,
            Role::Heading(level) => self.open(BlockKind::Heading(level)),
            Role::List { numbered } => self.list(numbered.then_some(1)),
            Role::Entry => self.entry(at),
            Role::Row => {
                self.open(BlockKind::Row);
                self.state.in_row = true;
            }
            Role::Cell => self.cell(at),
            Role::Aside => {
                self.state.aside += 1;
                self.open(BlockKind::Furniture);
            }
            Role::Break => self.state.broken = true,
            Role::Raised => self.state.raised = true,
            Role::Pre => {
                self.state.pre = true;
                self.block_edge();
            }
            Role::Quote if self.state.aside == 0 && !self.state.in_row => {
                self.state.broken = false;
                self.sheet.open_quote();
            }
            Role::Quote | Role::Table | Role::Rule | Role::Block => self.block_edge(),
            Role::Inline => {}
        }
    }

    /// Writes the page's own day as front matter.
    fn meta(&mut self, tag: Range<usize>) {
        let Some((key, value)) = meta::date(self.text, tag.clone()) else { return };
        self.sheet.open(BlockKind::Front(key.to_owned()));
        self.sheet.words(&format!("{key}:"), tag.start..value.start);
        self.sheet.body_begins(value.start..value.start);
        self.sheet.text(value);
        self.sheet.close();
    }

    /// Whether a start tag stands where words are no text; elements open there are counted.
    fn is_dropped(&mut self, name: &str) -> bool {
        if !is_of_head(name) {
            self.state.dropped = self.state.dropped.take().filter(|(open, _)| open != "head");
        }
        let Some((open, depth)) = &mut self.state.dropped else { return false };
        *depth += usize::from(open == name);
        self.state.in_title |= name == "title";
        true
    }

    fn end(&mut self, name: &str) {
        self.state.in_title &= name != "title";
        if let Some((open, depth)) = &mut self.state.dropped {
            *depth -= usize::from(open == name);
            if *depth == 0 {
                self.state.dropped = None;
            }
            return;
        }
        match role(name, self.is_xml) {
            Role::List { .. } => {
                self.state.lists.pop();
                self.block_edge();
            }
            Role::Row | Role::Table => {
                self.state.in_row = false;
                self.block_edge();
            }
            Role::Aside => {
                self.state.aside = self.state.aside.saturating_sub(1);
                self.block_edge();
            }
            Role::Raised => self.state.raised = false,
            Role::Pre => {
                self.state.pre = false;
                self.block_edge();
            }
            Role::Quote if self.state.aside == 0 && !self.state.in_row => {
                self.state.broken = false;
                self.sheet.close_quote();
            }
            Role::Entry if !self.state.in_row => self.open(BlockKind::Paragraph),
            Role::Heading(_) | Role::Quote | Role::Block => self.block_edge(),
            role if self.is_xml && role != Role::Inline => self.block_edge(),
            _ => {}
        }
    }

    fn open(&mut self, kind: BlockKind) {
        self.state.broken = false;
        self.sheet.open(if self.state.aside > 0 { BlockKind::Furniture } else { kind });
    }

    /// The end of a block; inside a row no more than a space.
    fn block_edge(&mut self) {
        if self.state.in_row {
            self.state.broken = true;
        } else if !self.sheet.awaits_body() {
            self.open(BlockKind::Paragraph);
        }
    }

    fn list(&mut self, first: Option<usize>) {
        self.block_edge();
        self.state.lists.push(first);
    }

    fn entry(&mut self, at: Range<usize>) {
        if self.state.in_row {
            return self.block_edge();
        }
        self.open(BlockKind::Item);
        let marker = match self.state.lists.last_mut() {
            Some(Some(number)) => {
                let marker = format!("{number}.");
                *number = number.saturating_add(1);
                marker
            }
            _ => "•".to_owned(),
        };
        self.sheet.words(&marker, at.clone());
        self.sheet.body_begins(at.end..at.end);
    }

    fn cell(&mut self, at: Range<usize>) {
        self.state.broken = false;
        if self.state.in_row {
            self.sheet.cell_gap(at);
        } else {
            self.block_edge();
        }
    }

    fn words(&mut self, at: Range<usize>) {
        let Some(raw) = self.text.get(at.clone()) else { return };
        if self.state.in_title {
            self.state.title.push_str(&decoded(raw));
            return;
        }
        if self.state.dropped.is_some() {
            return;
        }
        if self.state.broken && !raw.trim().is_empty() {
            self.broken_line(raw, at.start);
        }
        if self.state.raised && !raw.is_empty() && raw.bytes().all(|b| b.is_ascii_digit()) {
            return self.sheet.words(&super::plain::superscript(raw), at);
        }
        if !self.state.pre {
            return self.entities(at);
        }
        let mut from = at.start;
        for line in raw.split_inclusive('\n') {
            self.entities(from..from + line.len());
            from += line.len();
            if line.ends_with('\n') {
                self.block_edge();
            }
        }
    }

    /// Words after a line break: the same sentence when they begin small, else a block of their own.
    fn broken_line(&mut self, raw: &str, at: usize) {
        self.state.broken = false;
        let small = raw.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
        if small || self.state.in_row || self.sheet.is_blank() {
            self.sheet.space(at..at);
        } else {
            self.open(BlockKind::Paragraph);
        }
    }

    /// Writes raw words, character references decoded one by one.
    fn entities(&mut self, at: Range<usize>) {
        let raw = self.text.get(at.clone()).unwrap_or_default();
        let mut from = 0;
        while let Some(i) = raw.get(from..).and_then(|r| r.find('&')).map(|i| i + from) {
            self.sheet.text(at.start + from..at.start + i);
            let len = reference_len(raw.get(i..).unwrap_or_default());
            let reference = raw.get(i..i + len).unwrap_or_default();
            let here = at.start + i..at.start + i + len;
            let words = if len > 1 { decoded(reference) } else { String::new() };
            if words.is_empty() || words == reference {
                self.sheet.text(here);
            } else {
                self.sheet.words(&words, here);
            }
            from = i + len;
        }
        self.sheet.text(at.start + from..at.end);
    }

    /// A tag or comment that never closes would take the rest along: it is shown as text.
    fn unclosed(&mut self, end: usize, whole: usize) -> Option<String> {
        let rest = self.text.get(end..whole).filter(|r| !r.trim().is_empty())?;
        self.state.dropped = None;
        self.state.in_row = false;
        self.open(BlockKind::Paragraph);
        let mut from = end;
        for line in rest.split_inclusive(['\n', '\r']) {
            self.sheet.text(from..from + line.len());
            self.sheet.open(BlockKind::Paragraph);
            from += line.len();
        }
        Some(format!(
            "a tag or comment at byte {end} is never closed: the rest is shown as it stands"
        ))
    }
}
