//! The date in a file's name.

use super::lexicon;
use crate::date::{DateRange, Precision};

/// `2019-12-06`, `20191206`, `06-12-2019` in a file's name.
pub(super) fn in_name(name: &str) -> Option<DateRange> {
    let stem = name.rsplit(['/', '\\']).next()?;
    let bytes = stem.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let figures = |n: usize| bytes.get(at + n).is_some_and(u8::is_ascii_digit);
        if figures(0) && (at == 0 || !bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric)) {
            let run = stem.get(at..)?;
            let end = run
                .find(|c: char| !c.is_ascii_digit() && c != '-' && c != '_')
                .unwrap_or(run.len());
            let date = run.get(..end)?.trim_end_matches(['-', '_']).replace('_', "-");
            let compact = (date.len() == 8)
                .then(|| Some(format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..)?)))
                .flatten();
            let turned = turned(&date);
            let read = [Some(date), compact, turned]
                .into_iter()
                .flatten()
                .find_map(|d| d.parse::<DateRange>().ok());
            if let Some(value) =
                read.filter(|v| v.precision() == Precision::Day && v.length() == Some(1))
            {
                return Some(value);
            }
        }
        at = lexicon::word_end(bytes, at).max(at + 1);
    }
    None
}

fn turned(date: &str) -> Option<String> {
    let mut parts = date.split('-');
    let (d, m, y) = (parts.next()?, parts.next()?, parts.next()?);
    (parts.next().is_none() && y.len() == 4).then(|| format!("{y}-{m:0>2}-{d:0>2}"))
}
