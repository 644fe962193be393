//! Tables: columns aligned by what they take on a screen, the last one free to run.

use std::io::{self, Write};

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A record that can stand in a table.
pub trait Tabular {
    /// Headings of the columns; the last holds the longest text.
    const COLUMNS: &'static [&'static str];

    /// One cell a column.
    fn cells(&self) -> Vec<String>;
}

/// Columns the last cell keeps before others are made narrower for it.
const LAST: usize = 24;

/// Columns below which no cell is narrowed.
const NARROWEST: usize = 6;

/// Writes a heading and one line a record, nothing without records; `columns` is the width to stay within, if there is one.
///
/// # Errors
/// When the output takes no more.
pub fn write_table<R: Tabular>(
    out: &mut impl Write,
    records: impl Iterator<Item = R>,
    columns: Option<usize>,
) -> io::Result<()> {
    let heading = R::COLUMNS.iter().map(|&c| c.to_owned()).collect();
    let mut rows: Vec<Vec<String>> = vec![heading];
    rows.extend(records.map(|r| r.cells()));
    if rows.len() == 1 {
        return Ok(());
    }
    let widths = widths(&rows, columns);
    for row in &rows {
        writeln!(out, "{}", line(row, &widths).trim_end())?;
    }
    Ok(())
}

/// What each column takes; the widest give way until the last has room.
fn widths(rows: &[Vec<String>], columns: Option<usize>) -> Vec<usize> {
    let count = rows.first().map_or(0, Vec::len);
    let widest = |i: usize| rows.iter().filter_map(|r| r.get(i)).map(|c| c.width()).max();
    let mut widths: Vec<usize> = (0..count).map(|i| widest(i).unwrap_or(0)).collect();
    let Some((columns, (last, others))) = columns.zip(widths.split_last_mut()) else {
        return widths;
    };
    let taken = |others: &[usize]| others.iter().map(|w| w + 2).sum::<usize>();
    while taken(others) + (*last).min(LAST) > columns {
        match others.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => break,
        }
    }
    *last = (*last).min(columns.saturating_sub(taken(others)).max(1));
    widths
}

fn line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (cell, &width) in row.iter().zip(widths) {
        let cell = cut(cell, width);
        let pad = width.saturating_sub(cell.width()) + 2;
        line.push_str(&cell);
        line.extend(std::iter::repeat_n(' ', pad));
    }
    line
}

/// The text in at most `width` columns, never cut within a grapheme.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut room = width.saturating_sub(1);
    let fits = |g: &&str| {
        let fits = g.width() <= room;
        room = room.saturating_sub(g.width());
        fits
    };
    let kept: String = text.graphemes(true).take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Pair(&'static str, &'static str);

    impl Tabular for Pair {
        const COLUMNS: &'static [&'static str] = &["NAME", "TEXT"];

        fn cells(&self) -> Vec<String> {
            vec![self.0.to_owned(), self.1.to_owned()]
        }
    }

    fn table(rows: Vec<Pair>, columns: Option<usize>) -> String {
        let mut out = Vec::new();
        write_table(&mut out, rows.into_iter(), columns).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_are_aligned_by_what_they_take_on_a_screen() {
        let rows = vec![Pair("één", "a"), Pair("日本語", "b"), Pair("e\u{301}", "c")];
        assert_eq!(table(rows, None), "NAME    TEXT\néén     a\n日本語  b\ne\u{301}       c\n");
    }

    #[test]
    fn the_last_column_runs_unless_there_is_an_edge() {
        let long = "a long sentence that goes on and on";
        assert!(table(vec![Pair("x", long)], None).contains(long));
        let cut = table(vec![Pair("x", long)], Some(20));
        assert_eq!(cut, "NAME  TEXT\nx     a long senten…\n");
    }

    #[test]
    fn wide_names_give_way_to_the_text() {
        let name = "a-file-name-of-forty-characters-or-more.txt";
        let table = table(vec![Pair(name, "a sentence of twenty-nine chars")], Some(40));
        assert_eq!(table.lines().nth(1), Some("a-file-name-o…  a sentence of twenty-ni…"));
    }

    proptest::proptest! {
        #[test]
        fn no_line_is_wider_than_it_may_be(width in 0usize..60, text in "\\PC{0,80}") {
            let cut = cut(&text, width.max(1));
            proptest::prop_assert!(cut.width() <= width.max(1));
        }
    }
}
