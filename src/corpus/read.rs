//! One file's bytes → one document: decode, mend, read by format, write clean text.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::decode::{Decoded, decode};
use super::document::{Block, Document, Format, Meta};
use super::sheet::{Draft, Sheet};
use super::{Limits, front, html, markdown, meta, mojibake, plain};
use crate::error::Problem;
use crate::text::{Mapped, Span, overlong_cluster, visible};

/// Bytes and the names of the file they came from.
#[derive(Debug)]
pub(super) struct File {
    /// Fit to be shown.
    pub name: String,
    pub path: Option<PathBuf>,
    pub bytes: Cow<'static, [u8]>,
    /// What was met while reading the bytes.
    pub notices: Vec<String>,
}

/// What the formats hand over.
struct Written {
    drafts: Vec<Draft>,
    title: Option<String>,
    fields: front::Fields,
    format: Format,
    notices: Vec<String>,
}

/// Reads one document. Whatever the bytes are, it answers.
pub(super) fn document(file: File, limits: &Limits) -> Document {
    let Decoded { text, encoding, mut notices } = decode(&file.bytes);
    let (text, garbled) = mended(text);
    notices.splice(0..0, file.notices);
    notices.extend(garbled);
    let written = write(&text.text, Path::new(&file.name), limits);
    notices.extend(written.notices);
    let (clean, blocks, long) = assemble(written.drafts, limits.line_bytes);
    if long > 0 {
        let paragraphs = if long == 1 { "paragraph" } else { "paragraphs" };
        let most = limits.line_bytes;
        notices.push(format!("{long} {paragraphs} of more than {most} bytes cut into pieces"));
    }
    let clean = clean.through(&text.map);
    let mut document = Document {
        name: file.name,
        path: file.path,
        text: clean.text,
        map: clean.map,
        blocks,
        meta: Meta {
            format: written.format,
            encoding,
            sha256: digest(&file.bytes),
            ..Meta::default()
        },
        by_hand: super::ByHand::default(),
        problems: notices.into_iter().map(|n| Problem::of_document(visible(&n))).collect(),
        source: file.bytes,
    };
    meta::fill(&mut document, &written.fields, written.title);
    document
}

/// The text with garbled letters put right, and what to say of it.
fn mended(text: Mapped) -> (Mapped, Option<String>) {
    match mojibake::mend(&text.text) {
        None => (text, None),
        Some(mended) => {
            let places = if mended.places == 1 { "place" } else { "places" };
            let read_as = mended.misread_as;
            let notice =
                format!("{} {places} mended where UTF-8 had been read as {read_as}", mended.places);
            (mended.text.through(&text.map), Some(notice))
        }
    }
}

fn write(text: &str, name: &Path, limits: &Limits) -> Written {
    let mut sheet = Sheet::new(text);
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut notices = Vec::new();
    let (mut body, mut fields) = (Span::new(start, text.len()), front::Fields::default());
    if let Some((front, found)) = front::read(text, start, limits.front_matter_bytes) {
        front.write(&mut sheet, text);
        notices.extend(front.notice);
        body.start = front.end.max(start);
        fields = found;
    }
    let format = format_of(name, body.of(text));
    let (title, notice) = match format {
        Format::Html => html::write(&mut sheet, text, body),
        Format::Markdown => markdown::write(&mut sheet, text, body),
        Format::Text => {
            plain::write(&mut sheet, text, body);
            (None, None)
        }
    };
    notices.extend(notice);
    let (drafts, signs) = sheet.finish();
    if signs > 0 {
        notices.push(format!("{signs} control or hidden characters are shown as signs"));
    }
    Written { drafts, title, fields, format, notices }
}

/// By the name's ending, else by what the text holds.
fn format_of(name: &Path, body: &str) -> Format {
    let ending = name.extension().and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "md" | "markdown" => Format::Markdown,
        "html" | "htm" | "xhtml" => Format::Html,
        "csv" | "tsv" | "json" | "jsonl" | "yaml" | "yml" | "eml" => Format::Text,
        _ if html::is_html(body) => Format::Html,
        _ => Format::Text,
    }
}

/// Lays the blocks end to end, a line end between two, cut where one is longer than may be shown.
fn assemble(drafts: Vec<Draft>, longest: usize) -> (Mapped, Vec<Block>, usize) {
    let mut clean = Mapped::default();
    let mut blocks = Vec::new();
    let mut long = 0;
    for draft in drafts {
        let draft = capped(draft);
        let pieces = pieces(&draft.out.text, longest);
        long += usize::from(pieces.len() > 1);
        for (i, piece) in pieces.into_iter().enumerate() {
            if !blocks.is_empty() {
                clean.put("\n", 0..0);
            }
            let start = clean.text.len();
            let body = if i == 0 { draft.body.min(piece.end) } else { 0 };
            clean.append(&draft.out, piece);
            let span = Span::new(start, clean.text.len());
            let kind = draft.kind.clone().unwrap_or(super::BlockKind::Paragraph);
            blocks.push(Block { kind, span, body: start + body, quoted: draft.quoted });
        }
    }
    (clean, blocks, long)
}

/// Graphemes of endless combining marks cut short.
fn capped(mut draft: Draft) -> Draft {
    if let Some(from) = overlong_cluster(&draft.out.text) {
        draft.out = draft.out.capped_from(from);
        draft.body = draft.body.min(draft.out.text.len());
    }
    draft
}

/// Where a text is cut so that no piece is longer than `longest`: behind a sentence, else at a space.
fn pieces(text: &str, longest: usize) -> Vec<Span> {
    let longest = longest.max(64);
    let mut pieces = Vec::new();
    let mut from = 0;
    while text.len() - from > longest {
        let mut cut = from + longest;
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        let head = text.get(from..cut).unwrap_or_default();
        let space = last_stop(head).or(head.rfind(' ')).filter(|i| *i > head.len() / 2);
        let end = space.map_or(cut, |i| from + i);
        pieces.push(Span::new(from, end));
        from = if space.is_some() { end + 1 } else { end };
    }
    if from < text.len() {
        pieces.push(Span::new(from, text.len()));
    }
    pieces
}

/// The space behind the last stop that a capital follows.
fn last_stop(text: &str) -> Option<usize> {
    let stops = text.rmatch_indices(['.', '?', '!']).map(|(at, _)| at + 1);
    let ends = |at: &usize| {
        let mut after = text.get(*at..).unwrap_or_default().chars();
        after.next() == Some(' ') && after.next().is_some_and(char::is_uppercase)
    };
    stops.into_iter().find(ends)
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_behind_its_sentences() {
        let table = [
            ("sentences", "Op 5 mei kwam zij. ".repeat(20), "zij."),
            ("words", "woord ".repeat(40), "woord"),
            ("abbreviations", "de heer mr. jansen ".repeat(20), ""),
            ("one word", "é".repeat(400), "é"),
        ];
        for (name, text, end) in table {
            let pieces = pieces(&text, 100);
            let words: Vec<&str> = pieces.iter().map(|piece| piece.of(&text)).collect();
            assert!(words.len() > 2 && words.iter().all(|w| w.len() <= 100), "{name}");
            let whole = words.iter().rev().skip(1).all(|w| w.ends_with(end));
            assert!(whole, "{name}: {words:?}");
            let letters = |s: &str| s.chars().filter(|c| *c != ' ').count();
            assert_eq!(words.iter().map(|w| letters(w)).sum::<usize>(), letters(&text), "{name}");
        }
    }
}
