//! Names under a letter: whoever stands alone in a cell below "Met vriendelijke groet".

use super::Sense;
use super::found::{Found, Means, Someone};
use super::gazetteer::Gazetteer;
use super::names::name_at;
use super::paper::is_read;
use crate::corpus::Document;
use crate::text::Span;

/// Blocks below the words that close a letter in which its names stand.
const BELOW: usize = 8;

/// Bytes of a cell with a name, at most.
const LONGEST: usize = 60;

/// What parts two names on a line.
const GAP: &str = "  ";

/// Adds first names with surnames that are all of a cell, where nothing is found yet.
pub(super) fn find(gazetteer: &Gazetteer, document: &Document, found: &mut Vec<Found>) {
    let mut left = 0;
    let mut more = Vec::new();
    for block in document.blocks.iter().filter(|b| is_read(b)) {
        let words = Span::new(block.body, block.span.end);
        left = if gazetteer.sets.closes_letter(words.of(&document.text)) { BELOW } else { left };
        if left == 0 {
            continue;
        }
        left -= 1;
        for cell in cells(&document.text, words) {
            let free = |f: &Found| !f.span.overlaps(cell);
            let near = found.partition_point(|f| f.span.start < cell.end);
            if found.iter().take(near).rev().take(4).all(free)
                && let Some(someone) = signer(gazetteer, &document.text, cell)
            {
                more.push(Found { span: cell, means: Means::Someone(someone) });
            }
        }
    }
    found.append(&mut more);
}

/// The words of a block, cut at line ends and gaps, without what stands around them.
fn cells(text: &str, block: Span) -> Vec<Span> {
    let mut cells = Vec::new();
    let mut at = block.start;
    for line in block.of(text).split_inclusive(['\n', '\t']) {
        for cell in line.split_inclusive(GAP) {
            let lead = cell.len() - cell.trim_start().len();
            let words = cell.trim_matches(|c: char| c.is_whitespace() || c == ',' || c == '.');
            if (3..=LONGEST).contains(&words.len()) {
                cells.push(Span::new(at + lead, at + lead + words.len()));
            }
            at += cell.len();
        }
    }
    cells
}

/// A first name and a surname, no word of which is known to be something else.
fn signer(gazetteer: &Gazetteer, text: &str, cell: Span) -> Option<Someone> {
    let name = name_at(gazetteer, text, cell.start, cell.end).filter(|n| n.span == cell)?;
    let mut hits = Vec::new();
    gazetteer.lexicon.find(text, cell, &mut hits);
    let known = hits.iter().any(|h| !h.is(Sense::Given) && !h.is(Sense::Initials));
    (name.is_full() && !known).then(|| Someone::new(name))
}
