//! Years that begin the lines of a chronology without any mark: "1951 Opening van de sluis".

use super::said::{Found, Said, YearSaid};
use crate::corpus::{Block, BlockKind};

/// Lines that make a chronology.
const LINES: usize = 3;
const YEARS: std::ops::RangeInclusive<i32> = 1500..=2100;

/// The years that blocks begin with, by the places of these, added to what is found.
pub(super) fn read(
    text: &str,
    blocks: &[&Block],
    found: &mut Vec<(usize, Found)>,
) -> Vec<Option<i32>> {
    let years = year_lines(text, blocks);
    add(blocks, &years, found);
    years
}

/// Those years; none where they are too few or do not run forward.
fn year_lines(text: &str, blocks: &[&Block]) -> Vec<Option<i32>> {
    let years: Vec<Option<i32>> = blocks.iter().map(|block| year_of(text, block)).collect();
    let told = || years.iter().flatten();
    if told().count() >= LINES && told().is_sorted() { years } else { vec![None; blocks.len()] }
}

fn year_of(text: &str, block: &Block) -> Option<i32> {
    let line = text.get(block.body..block.span.end)?;
    let (year, rest) = line.split_once(' ').filter(|(year, _)| year.len() == 4)?;
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    let told = !matches!(block.kind, BlockKind::Row | BlockKind::Front(_));
    (told && opens_entry(rest)).then_some(year)
}

/// Whether words begin as those of an entry do.
pub(super) fn opens_entry(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['"', '“', '‘', '\'', '(']);
    rest.starts_with(char::is_uppercase)
}

/// Adds those that are not read already ("1951-1953", "1951 (mei): …") to what is found, which stays in order.
fn add(blocks: &[&Block], years: &[Option<i32>], found: &mut Vec<(usize, Found)>) {
    let mut read = vec![false; blocks.len()];
    for (i, f) in found.iter() {
        if let (Some(block), Some(read)) = (blocks.get(*i), read.get_mut(*i)) {
            *read |= f.start <= block.body;
        }
    }
    let lines = blocks.iter().zip(years).zip(read).enumerate();
    let entries = lines.filter_map(|(i, ((block, year), read))| {
        let said = Some(Said::Year(YearSaid::Stated((*year).filter(|_| !read)?)));
        let (start, end) = (block.body, block.body + 4);
        Some((i, Found { said, time: None, bound: None, start, end }))
    });
    found.extend(entries);
    found.sort_by_key(|(i, f)| (*i, f.start));
}
