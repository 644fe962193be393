//! The one gate into clean text: every word of every format is written on a sheet, which joins
//! lines, drops needless space and shows what must not act.

use std::collections::HashSet;
use std::ops::Range;

use super::cues::CUES;
use super::document::BlockKind;
use super::hyphen::Hyphen;
use crate::text::{Mapped, Shown, shown, sign, tail};

/// A block being written.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub kind: Option<BlockKind>,
    pub out: Mapped,
    pub body: usize,
    pub quoted: u8,
}

/// Blocks written so far, of a text in `source`.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    source: &'a str,
    /// Finished blocks, none empty.
    pub done: Vec<Draft>,
    draft: Draft,
    gap: Gap,
    body_awaited: bool,
    /// Quotations open around what comes.
    quoted: u8,
    /// Signs put in place of controls and hidden characters.
    pub signs: usize,
    hyphenated: HashSet<String>,
}

/// What lies between the last word written and the next.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Gap {
    None,
    Space(Range<usize>),
    /// A line end inside a block: a hyphen before it may go.
    Line(Range<usize>),
    /// Between two cells of a row.
    Cell(Range<usize>),
    /// A soft hyphen, then nothing but space: the word goes on.
    Soft(usize),
}

/// Bytes of a word looked back over to tell what a hyphen at a line end means.
const LONGEST_WORD: usize = 96;

/// Marks of one kind shown one by one; a longer run is counted.
const SIGNS_SHOWN: usize = 8;

impl<'a> Sheet<'a> {
    /// An empty sheet for words of `source`.
    pub(super) fn new(source: &'a str) -> Self {
        Self {
            source,
            done: Vec::new(),
            draft: Draft::default(),
            gap: Gap::None,
            body_awaited: false,
            quoted: 0,
            signs: 0,
            hyphenated: HashSet::new(),
        }
    }

    /// Tells the sheet which compounds the document writes with a hyphen inside a line.
    pub(super) fn keep_hyphens_of(&mut self, words: HashSet<String>) {
        self.hyphenated = words;
    }

    /// Ends the current block and begins one of `kind`.
    pub(super) fn open(&mut self, kind: BlockKind) {
        self.close();
        self.draft.kind = Some(kind);
        self.draft.quoted = self.quoted;
    }

    /// Ends the current block; what comes is quoted.
    pub(super) fn open_quote(&mut self) {
        self.quoted = self.quoted.saturating_add(1);
        self.open(BlockKind::Paragraph);
    }

    /// Ends the current block; what comes is quoted no longer.
    pub(super) fn close_quote(&mut self) {
        self.quoted = self.quoted.saturating_sub(1);
        self.open(BlockKind::Paragraph);
    }

    /// Ends the current block; an empty one is forgotten.
    pub(super) fn close(&mut self) {
        let mut draft = std::mem::take(&mut self.draft);
        self.gap = Gap::None;
        if std::mem::take(&mut self.body_awaited) {
            draft.body = draft.out.text.len();
        }
        let bare_marker = draft.kind == Some(BlockKind::Item) && draft.body == draft.out.text.len();
        if !draft.out.text.is_empty() && !bare_marker {
            self.done.push(draft);
        }
    }

    /// Whether nothing has been written in the current block.
    pub(super) fn is_blank(&self) -> bool {
        self.draft.out.text.is_empty()
    }

    /// Says that the marker has been written: the words of the block begin after it and a space
    /// that stands for `gap`.
    pub(super) fn body_begins(&mut self, gap: Range<usize>) {
        self.space(gap);
        self.body_awaited = true;
    }

    /// Whether a marker has been written and no words after it.
    pub(super) fn awaits_body(&self) -> bool {
        self.body_awaited
    }

    /// Writes the words at `at`, as they stand in the source.
    pub(super) fn text(&mut self, at: Range<usize>) {
        let Some(words) = self.source.get(at.clone()) else { return };
        // Words that are simply themselves, not copied yet.
        let mut run = at.start;
        let mut here = at.start;
        while let Some(c) = self.source.get(here..at.end).and_then(|rest| rest.chars().next()) {
            let plain = matches!(shown(c), Shown::Itself) && c != ' ';
            if plain && (self.gap == Gap::None || run < here) {
                here += c.len_utf8();
                let many = !self.body_awaited;
                here += if many { plain_run(words, here - at.start) } else { 0 };
                continue;
            }
            self.copy(run..here);
            if plain {
                self.bridge(self.source.get(here..).unwrap_or_default());
                run = here;
                here += c.len_utf8();
                continue;
            }
            let mut end = here + c.len_utf8();
            let mut count = 1;
            let goes_on =
                |end: usize| self.source.get(end..at.end).is_some_and(|r| r.starts_with(c));
            while shown(c) == Shown::Sign && goes_on(end) {
                end += c.len_utf8();
                count += 1;
            }
            run = end;
            self.odd(c, count, here..end);
            here = end;
        }
        self.copy(run..at.end);
    }

    /// Writes words that stand for the source bytes `at`: a decoded entity, a superscript.
    pub(super) fn words(&mut self, words: &str, at: Range<usize>) {
        for c in words.chars() {
            if matches!(shown(c), Shown::Itself) && c != ' ' {
                self.bridge(words);
                self.draft.out.put(c.encode_utf8(&mut [0; 4]), at.clone());
            } else {
                self.odd(c, 1, at.clone());
            }
        }
    }

    /// A space, not doubled and never at a block's edge.
    pub(super) fn space(&mut self, at: Range<usize>) {
        self.gap = match std::mem::replace(&mut self.gap, Gap::None) {
            Gap::None if self.is_blank() => Gap::None,
            Gap::None => Gap::Space(at),
            Gap::Space(r) => Gap::Space(r.start..at.end.max(r.end)),
            other => other,
        };
    }

    /// A line end inside a block.
    pub(super) fn line_end(&mut self, at: Range<usize>) {
        self.gap = match std::mem::replace(&mut self.gap, Gap::None) {
            _ if self.is_blank() => Gap::None,
            Gap::Soft(from) => Gap::Soft(from),
            Gap::Cell(r) => Gap::Cell(r),
            Gap::Space(r) => Gap::Line(r.start..at.end),
            Gap::None | Gap::Line(_) => Gap::Line(at),
        };
    }

    /// The gap between two cells of a row.
    pub(super) fn cell_gap(&mut self, at: Range<usize>) {
        if !self.is_blank() {
            self.gap = Gap::Cell(at);
        }
    }

    fn copy(&mut self, at: Range<usize>) {
        if !at.is_empty() {
            self.draft.out.copy(self.source, at);
        }
    }

    /// A character that is not simply itself.
    fn odd(&mut self, c: char, count: usize, at: Range<usize>) {
        match shown(c) {
            Shown::Space | Shown::Itself => self.space(at),
            Shown::Hyphen => {
                self.bridge("-");
                self.draft.out.put("-", at);
            }
            Shown::Dropped if self.gap == Gap::None && !self.is_blank() => {
                self.gap = Gap::Soft(at.start)
            }
            Shown::Dropped => {}
            Shown::Sign => {
                self.bridge("");
                self.signs += count;
                let one = sign(c);
                let mut all = one.repeat(count.min(SIGNS_SHOWN));
                if count > SIGNS_SHOWN {
                    all.push_str(&format!("<{count} times>"));
                }
                self.draft.out.put(&all, at);
            }
        }
    }

    /// Writes the gap before `rest`.
    fn bridge(&mut self, rest: &str) {
        match std::mem::replace(&mut self.gap, Gap::None) {
            Gap::None | Gap::Soft(_) => {}
            Gap::Space(r) => self.blank(r),
            Gap::Cell(r) => self.draft.out.put("   ", r),
            Gap::Line(r) => match self.hyphen_at_line_end(rest) {
                Hyphen::None | Hyphen::Suspended => self.blank(r),
                Hyphen::Kept => {}
                Hyphen::Broken => self.draft.out.pop(),
            },
        }
        if std::mem::take(&mut self.body_awaited) {
            self.draft.body = self.draft.out.text.len();
        }
    }

    fn blank(&mut self, at: Range<usize>) {
        if self.source.get(at.clone()) == Some(" ") {
            self.draft.out.copy(self.source, at);
        } else {
            self.draft.out.put(" ", at);
        }
    }

    /// What a hyphen at the end of a line means, given the words that follow.
    fn hyphen_at_line_end(&self, rest: &str) -> Hyphen {
        let text = tail(&self.draft.out.text, LONGEST_WORD);
        let Some(stem) = text.strip_suffix(['-', '\u{2010}']) else { return Hyphen::None };
        let word = |c: char| c.is_alphanumeric() || c == '-' || c == '\'' || c == '’';
        let head = stem.rfind(|c| !word(c)).and_then(|i| stem.get(i..)).unwrap_or(stem);
        let head = head.trim_start_matches(|c| !word(c));
        let next = rest.split(|c: char| !word(c)).next().unwrap_or_default();
        if head.is_empty() || next.is_empty() {
            return Hyphen::None;
        }
        CUES.hyphen(head, next, &self.hyphenated)
    }

    /// Ends the sheet and hands over its blocks.
    pub(super) fn finish(mut self) -> (Vec<Draft>, usize) {
        self.close();
        (self.done, self.signs)
    }
}

/// Bytes of plain words from `at` on, single spaces between them included.
fn plain_run(words: &str, at: usize) -> usize {
    let bytes = words.as_bytes().get(at..).unwrap_or_default();
    let plain = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_graphic);
    let mut end = 0;
    while plain(end) || bytes.get(end) == Some(&b' ') && plain(end + 1) {
        end += 1;
    }
    end
}
