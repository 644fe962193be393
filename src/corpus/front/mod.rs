//! Front matter: a fenced head of `key: value` lines, each with its place in the source.

mod depth;
mod scalar;

use std::ops::Range;

use serde::Deserialize;

use super::document::BlockKind;
use super::sheet::Sheet;
use scalar::value_at;

/// What front matter says, and where its lines stand.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// Where the document proper begins.
    pub end: usize,
    /// Keys in lower case with the lines that belong to them.
    pub entries: Vec<Entry>,
    /// What was wrong with it.
    pub notice: Option<String>,
}

/// One key and its value.
#[derive(Debug)]
pub(super) struct Entry {
    pub key: String,
    /// The key as written.
    key_at: Range<usize>,
    /// The value's lines: the rest of the first line, then continuation lines.
    lines: Vec<Range<usize>>,
}

/// What is used of front matter; everything else is only shown.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Fields {
    #[serde(default, alias = "titel")]
    pub title: Option<String>,
    #[serde(default, alias = "bron")]
    pub source: Option<String>,
    #[serde(default, alias = "auteur")]
    pub author: Option<String>,
    #[serde(default, alias = "categorie")]
    pub category: Option<String>,
}

/// Reads front matter that begins at `start` and takes at most `limit` bytes; `None` when there
/// is none.
pub(super) fn read(text: &str, start: usize, limit: usize) -> Option<(Front, Fields)> {
    let (first, body) = line(text, start)?;
    if text.get(first)?.trim_end() != "---" {
        return None;
    }
    let mut lines = Vec::new();
    let mut at = body;
    loop {
        if at - start > limit {
            return Some((
                unusable(format!("front matter is over the limit of {limit} bytes: read as text")),
                Fields::default(),
            ));
        }
        let Some((here, next)) = line(text, at) else {
            return Some((
                unusable("front matter without an end: read as text".into()),
                Fields::default(),
            ));
        };
        at = next;
        if matches!(text.get(here.clone())?.trim_end(), "---" | "...") {
            break;
        }
        lines.push(here);
    }
    Some(understood(text, body, &lines, at))
}

fn unusable(notice: String) -> Front {
    Front { notice: Some(notice), ..Front::default() }
}

fn understood(text: &str, body: usize, lines: &[Range<usize>], end: usize) -> (Front, Fields) {
    let yaml = lines.last().and_then(|l| text.get(body..l.end)).unwrap_or_default();
    let parsed = parsed(yaml);
    let entries = entries(text, lines, parsed.is_ok());
    let mut front = Front { end, entries, notice: None };
    let fields = match parsed {
        Ok(fields) => fields,
        Err(reason) => {
            front.notice =
                Some(format!("front matter is not good YAML ({reason}): read line by line"));
            front.fields_from_lines(text)
        }
    };
    if is_void(yaml) {
        return (front, fields);
    }
    front.notice = front.notice.take().or_else(|| front.nested(text));
    let keyed: usize = front.entries.iter().map(|e| e.lines.len()).sum();
    let all =
        lines.iter().filter(|l| !is_empty(text.get((*l).clone()).unwrap_or_default())).count();
    if all > 0 && keyed < all {
        // Lines that no key claims are text: what was taken for front matter is not lost.
        front
            .notice
            .get_or_insert_with(|| "front matter holds lines without a key: read as text".into());
        front.end = 0;
        front.entries.clear();
    }
    (front, fields)
}

fn is_empty(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// Whether there is nothing in it, or a plain "nothing".
fn is_void(yaml: &str) -> bool {
    yaml.lines().all(is_empty) || matches!(yaml.trim(), "null" | "~")
}

fn parsed(yaml: &str) -> Result<Fields, String> {
    if is_void(yaml) {
        return Ok(Fields::default());
    }
    if has_alias(yaml) {
        return Err("anchors and aliases are refused".into());
    }
    serde_yaml::from_str(yaml)
        .map_err(|e| crate::text::visible(&e.to_string()).chars().take(120).collect())
}

/// Whether a node begins with `&name` or `*name`: a few bytes of those can become gigabytes.
fn has_alias(yaml: &str) -> bool {
    let mut before = '\n';
    let mut chars = yaml.chars().peekable();
    while let Some(c) = chars.next() {
        let named = chars.peek().is_some_and(|n| n.is_alphanumeric());
        if matches!(c, '&' | '*')
            && named
            && matches!(before, '\n' | ':' | '-' | '[' | ',' | '{' | '?')
        {
            return true;
        }
        if c == '\n' || !c.is_whitespace() {
            before = c;
        }
    }
    false
}

/// The lines of front matter, by key. In good YAML a line without a key goes on the one before.
fn entries(text: &str, lines: &[Range<usize>], good: bool) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for at in lines {
        let Some(line) = text.get(at.clone()).filter(|l| !is_empty(l)) else { continue };
        let nested = line.starts_with([' ', '\t', '-', ']', '}']);
        match line.split_once(':').filter(|(key, _)| !nested && is_key(key)) {
            Some((key, _)) => {
                let key_at = at.start..at.start + key.trim_end().len();
                let value = at.start + key.len() + 1..at.end;
                let key = key.trim().trim_matches(['"', '\'']).to_lowercase();
                entries.push(Entry { key, key_at, lines: vec![value] });
            }
            None => {
                if let Some(entry) = entries.last_mut().filter(|_| nested || good) {
                    entry.lines.push(at.clone());
                }
            }
        }
    }
    entries
}

fn is_key(key: &str) -> bool {
    let key = key.trim();
    !key.is_empty()
        && key.len() <= 64
        && key.split_whitespace().count() <= 3
        && key.chars().all(|c| c.is_alphanumeric() || " _-.\"'".contains(c))
}

/// The line that begins at `at` without its end, and where the next begins; `None` at the end.
fn line(text: &str, at: usize) -> Option<(Range<usize>, usize)> {
    let rest = text.get(at..).filter(|r| !r.is_empty())?;
    match rest.find(['\n', '\r']) {
        None => Some((at..text.len(), text.len())),
        Some(i) => {
            let crlf = rest.get(i..).is_some_and(|r| r.starts_with("\r\n"));
            let end = if crlf { i + 2 } else { i + 1 };
            Some((at..at + i, at + end))
        }
    }
}

impl Front {
    /// The fields, from the lines alone.
    fn fields_from_lines(&self, text: &str) -> Fields {
        let of = |names: [&str; 2]| {
            let entry = self.entries.iter().find(|e| names.contains(&e.key.as_str()))?;
            let value = text.get(entry.lines.first()?.clone())?;
            let value = value.trim().trim_matches(['"', '\'']);
            let usable =
                !value.is_empty() && !value.starts_with(['[', '{', '*', '&', '!', '|', '>']);
            usable.then(|| value.to_owned())
        };
        Fields {
            title: of(["title", "titel"]),
            source: of(["source", "bron"]),
            author: of(["author", "auteur"]),
            category: of(["category", "categorie"]),
        }
    }

    /// The first key whose value is nested too deep to be read, with its line.
    fn nested(&self, text: &str) -> Option<String> {
        let lines = |e: &Entry| e.lines.clone().into_iter().filter_map(|l| text.get(l));
        let entry = self.entries.iter().find(|e| depth::is_too_deep(lines(e)))?;
        let line = text.get(..entry.key_at.start)?.lines().count() + 1;
        let Entry { key, .. } = entry;
        Some(format!(
            "front matter: expected words or a list for {key} at line {line}, found lists or maps \
             nested too deep: shown, not read"
        ))
    }

    /// Writes each entry as a block of its own.
    pub(super) fn write(&self, sheet: &mut Sheet, text: &str) {
        for entry in &self.entries {
            sheet.open(BlockKind::Front(entry.key.clone()));
            sheet.text(entry.key_at.clone());
            sheet.words(":", entry.key_at.end..entry.key_at.end + 1);
            sheet.body_begins(entry.key_at.end + 1..entry.key_at.end + 1);
            let mut first = true;
            for value in &entry.lines {
                let Some(value) = value_at(text, value.clone()) else { continue };
                if !first {
                    let between = value.at.start..value.at.start;
                    let comma = if value.listed { "," } else { "" };
                    sheet.words(comma, between.clone());
                    sheet.space(between);
                }
                first = false;
                value.write(sheet, text);
            }
            sheet.close();
        }
    }
}
