//! Markdown as text: headings, paragraphs, entries, rows and notes, each with its place.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::document::BlockKind;
use super::hyphen::hyphenated_words;
use super::plain::is_open;
use super::sheet::Sheet;
use crate::text::Span;

/// Writes the Markdown `within` as blocks; answers the title and notice of HTML inside it.
pub(super) fn write<'a>(
    sheet: &mut Sheet<'a>,
    text: &'a str,
    within: Span,
) -> (Option<String>, Option<String>) {
    sheet.keep_hyphens_of(hyphenated_words(text, within));
    let body = within.of(text);
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut reader = Reader {
        sheet,
        text,
        base: within.start,
        in_row: false,
        in_code: false,
        hashes: 0,
        is_verse: false,
        html: None,
        found: (None, None),
    };
    for (event, at) in Parser::new_ext(body, options).into_offset_iter() {
        reader.event(event, at);
    }
    reader.flush_html();
    reader.sheet.close();
    reader.found
}

struct Reader<'s, 'a> {
    sheet: &'s mut Sheet<'a>,
    text: &'a str,
    base: usize,
    in_row: bool,
    in_code: bool,
    /// Hash signs before the words of a heading that lacks the space after them.
    hashes: usize,
    /// Whether each line of the paragraph stands on its own.
    is_verse: bool,
    /// HTML blocks seen and not yet read.
    html: Option<Range<usize>>,
    found: (Option<String>, Option<String>),
}

impl Reader<'_, '_> {
    fn event(&mut self, event: Event, at: Range<usize>) {
        let at = self.base + at.start..self.base + at.end;
        if !matches!(
            event,
            Event::Html(_) | Event::End(TagEnd::HtmlBlock) | Event::Start(Tag::HtmlBlock)
        ) {
            self.flush_html();
        }
        match event {
            Event::Start(tag) => self.start(&tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.in_code => self.code(&words, at),
            Event::Text(words) if self.hashes > 0 => {
                let skipped = std::mem::take(&mut self.hashes).min(words.len());
                self.words(words.get(skipped..).unwrap_or_default(), at.start + skipped..at.end);
            }
            Event::Text(words) => self.words(&words, at),
            Event::Code(words) => self.inner(&words, at),
            Event::InlineMath(words) | Event::DisplayMath(words) => self.inner(&words, at),
            Event::Html(_) => {
                let from = self.html.as_ref().map_or(at.start, |h| h.start);
                self.html = Some(from..at.end);
            }
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.sheet.line_end(at),
            Event::InlineHtml(_) | Event::Rule => {}
            Event::FootnoteReference(name) => self.footnote_mark(&name, at),
            Event::SoftBreak if self.is_verse => self.hard_break(at),
            Event::SoftBreak => self.sheet.line_end(at),
            Event::HardBreak => self.hard_break(at),
            Event::TaskListMarker(_) => self.sheet.text(at),
        }
    }

    fn start(&mut self, tag: &Tag, at: Range<usize>) {
        if matches!(tag, Tag::Paragraph) {
            let words = self.text.get(at.clone()).unwrap_or_default();
            self.is_verse = is_verse(words);
            self.hashes = hashes(words);
            if let Ok(level @ 1..=6) = u8::try_from(self.hashes) {
                return self.sheet.open(BlockKind::Heading(level));
            }
        }
        match tag {
            Tag::Heading { level, .. } => self.sheet.open(BlockKind::Heading(rank(*level))),
            Tag::Item => self.item(at),
            Tag::TableHead | Tag::TableRow => {
                self.sheet.open(BlockKind::Row);
                self.in_row = true;
            }
            Tag::TableCell if self.in_row => self.sheet.cell_gap(at.start..at.start),
            Tag::FootnoteDefinition(name) => {
                self.sheet.open(BlockKind::Note);
                self.sheet.words(name, at.start..at.start);
                self.sheet.body_begins(at.start..at.start);
            }
            // A paragraph inside an entry or a note goes on in its block when that has no words yet.
            Tag::Paragraph if self.sheet.awaits_body() => {}
            Tag::BlockQuote(_) => self.sheet.open_quote(),
            Tag::Paragraph | Tag::List(_) => self.sheet.open(BlockKind::Paragraph),
            Tag::CodeBlock(_) => {
                self.sheet.open(BlockKind::Paragraph);
                self.in_code = true;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::TableHead | TagEnd::TableRow => self.in_row = false,
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::BlockQuote(_) => return self.sheet.close_quote(),
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::Paragraph | TagEnd::FootnoteDefinition => {}
            _ => return,
        }
        self.sheet.open(BlockKind::Paragraph);
    }

    /// The marker of a list entry stands at the start of its place.
    fn item(&mut self, at: Range<usize>) {
        self.sheet.open(BlockKind::Item);
        let words = self.text.get(at.clone()).unwrap_or_default();
        let start = at.start + words.len() - words.trim_start().len();
        let marker = words.split_whitespace().next().unwrap_or_default();
        let number = marker.trim_end_matches(['.', ')']);
        let numbered = number.len() < marker.len() && number.bytes().all(|b| b.is_ascii_digit());
        if matches!(marker, "-" | "*" | "+") || numbered {
            self.sheet.text(start..start + marker.len());
        } else {
            self.sheet.words("•", at.start..at.start);
        }
        self.sheet.body_begins(at.start..at.start);
    }

    /// Words as they stand, or decoded (an entity, an escape) from what stands there.
    fn words(&mut self, words: &str, at: Range<usize>) {
        if self.text.get(at.clone()) == Some(words) {
            self.sheet.text(at);
        } else {
            self.sheet.words(words, at);
        }
    }

    /// Words inside marks: the marks are left out where the words can be found between them.
    fn inner(&mut self, words: &str, at: Range<usize>) {
        let raw = self.text.get(at.clone()).unwrap_or_default();
        match raw.find(words) {
            Some(i) => self.sheet.text(at.start + i..at.start + i + words.len()),
            None => self.sheet.words(words, at),
        }
    }

    /// Code keeps its lines: each is a block.
    fn code(&mut self, words: &str, at: Range<usize>) {
        if self.text.get(at.clone()) != Some(words) {
            return self.words(words, at);
        }
        let mut from = at.start;
        for line in words.split_inclusive('\n') {
            self.sheet.text(from..from + line.len());
            from += line.len();
            if line.ends_with('\n') {
                self.sheet.open(BlockKind::Paragraph);
            }
        }
    }

    fn footnote_mark(&mut self, name: &str, at: Range<usize>) {
        if name.bytes().all(|b| b.is_ascii_digit()) {
            self.sheet.words(&super::plain::superscript(name), at);
        } else {
            self.sheet.text(at);
        }
    }

    fn hard_break(&mut self, at: Range<usize>) {
        if self.in_row || self.sheet.awaits_body() {
            self.sheet.space(at);
        } else {
            self.sheet.open(BlockKind::Paragraph);
        }
    }

    fn flush_html(&mut self) {
        let Some(at) = self.html.take() else { return };
        self.sheet.open(BlockKind::Paragraph);
        let (title, notice) = super::html::write(self.sheet, self.text, at.into());
        self.found.0 = self.found.0.take().or(title);
        self.found.1 = self.found.1.take().or(notice);
        self.sheet.open(BlockKind::Paragraph);
    }
}

/// Hash signs of a one-line heading that lacks the space after them ("##Besluit").
fn hashes(words: &str) -> usize {
    let rest = words.trim_start_matches('#');
    let signs = words.len() - rest.len();
    let one_line = !words.trim_end().contains('\n') && rest.starts_with(char::is_alphanumeric);
    if (2..=6).contains(&signs) && one_line { signs } else { 0 }
}

/// Whether no line of a paragraph goes on in the next: each begins with a digit or a capital, and
/// there are too many of them, or too short ones, for that to be chance.
fn is_verse(words: &str) -> bool {
    let begins =
        |line: &str| line.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let lines: Vec<&str> = words.lines().map(str::trim).collect();
    let short = |line: &&str| line.chars().count() <= 60;
    let all = lines.iter().all(|l| begins(l)) && !lines.iter().any(|l| l.ends_with([',', '-']));
    let all = all && !lines.iter().rev().skip(1).any(|l| is_open(l));
    all && (lines.len() > 3 || lines.iter().rev().skip(1).all(short))
}

fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
