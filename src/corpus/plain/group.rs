//! Which lines of plain text belong together.

use super::furniture::furniture;
use super::line::{Line, Start, cell_gaps, is_ended, is_open, lines, marker, start};
use super::notes::{Notes, notes};
use crate::text::Span;

/// Plain text, looked through once.
pub(super) struct Page<'a> {
    pub text: &'a str,
    pub lines: Vec<Line>,
    pub notes: Notes,
    furniture: Vec<bool>,
    shape: Shape,
}

/// Lines that belong together.
#[derive(Debug)]
pub(super) struct Group {
    pub lines: Vec<usize>,
    pub role: Role,
    /// Whether a blank line or the edge of the text stands before it.
    pub apart: bool,
}

/// What a group of lines is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Running text or a heading.
    Words,
    /// A list entry whose marker takes so many bytes.
    Item { marker: usize },
    /// Cells; the last begins in this column.
    Row { column: usize },
    /// A footnote.
    Note,
    /// A page head, foot or caption.
    Furniture,
    /// "date 2023-02 Words of a title": the bytes of the key and the date.
    Dated { head: usize },
    /// "## Heading".
    Hashed { level: u8 },
}

/// How the text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shape {
    /// Whether its lines are broken at a width.
    wrapped: bool,
    /// That width, in characters: three of four broken lines are no wider.
    width: usize,
}

impl Shape {
    /// Lines are broken at a width when every third line end or more stands inside a sentence.
    fn of(text: &str, lines: &[Line]) -> Self {
        let mut widths = Vec::new();
        let mut pairs = 0;
        for pair in lines.windows(2) {
            let [a, b] = pair else { continue };
            if a.is_blank() || b.is_blank() || marker(b.span.of(text)).is_some() {
                continue;
            }
            pairs += 1;
            if runs_on(a.span.of(text), b.span.of(text)) {
                widths.push(a.width);
            }
        }
        let wrapped = !widths.is_empty() && widths.len() * 10 >= pairs * 3;
        let at = widths.len() * 3 / 4;
        let width = if widths.is_empty() { 0 } else { *widths.select_nth_unstable(at).1 };
        Self { wrapped, width }
    }
}

/// Whether the words alone show that `b` goes on where `a` broke off.
fn runs_on(a: &str, b: &str) -> bool {
    let broken = a.ends_with('-') && !a.ends_with(" -");
    let open = !is_ended(a) && start(b) == Start::Small;
    broken || is_open(a) || open
}

impl<'a> Page<'a> {
    /// Looks through the text `within`.
    pub(super) fn of(text: &'a str, within: Span) -> Self {
        let lines = lines(text, within);
        let furniture = furniture(text, &lines);
        let notes = notes(text, &lines, &furniture);
        let shape = Shape::of(text, &lines);
        Page { text, lines, notes, furniture, shape }
    }

    /// The words of a line.
    pub(super) fn words(&self, index: usize) -> &'a str {
        self.lines.get(index).map_or("", |l| l.span.of(self.text))
    }

    /// All lines but blank ones, each in one group, in order of their first line. Furniture inside
    /// a sentence that goes on over the page stands after the sentence's group.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut held: Vec<Group> = Vec::new();
        let mut apart = true;
        let mut open = false;
        for (i, line) in self.lines.iter().enumerate() {
            if line.is_blank() {
                apart = true;
                continue;
            }
            let role = self.role(i, groups.last(), apart);
            let group = Group { lines: vec![i], role, apart };
            if role == Role::Furniture {
                held.push(group);
                continue;
            }
            let goes_on = match groups.last() {
                Some(last) if open => self.goes_on(last, i, role, apart, !held.is_empty()),
                _ => false,
            };
            match groups.last_mut().filter(|_| goes_on) {
                Some(last) => last.lines.push(i),
                None => {
                    groups.append(&mut held);
                    groups.push(group);
                }
            }
            (apart, open) = (false, true);
        }
        groups.append(&mut held);
        groups
    }

    fn role(&self, i: usize, last: Option<&Group>, apart: bool) -> Role {
        let words = self.words(i);
        if self.notes.lines.binary_search(&i).is_ok() {
            return Role::Note;
        }
        if self.furniture.get(i).copied().unwrap_or(false) {
            return Role::Furniture;
        }
        if let Some(head) = dated_head(words).filter(|_| last.is_none()) {
            return Role::Dated { head };
        }
        if let Some(level) = hashes(words) {
            return Role::Hashed { level };
        }
        if let Some((marker, sure)) = marker(words)
            && (sure || apart || self.may_begin_item(i, last))
        {
            return Role::Item { marker };
        }
        match cell_gaps(words).last() {
            Some(gap) => {
                let indent = self.lines.get(i).map_or(0, |l| l.indent);
                let before = words.get(..gap.end).map_or(0, |w| w.chars().count());
                Role::Row { column: indent + before }
            }
            None => Role::Words,
        }
    }

    /// Whether a dash or number at the start of line `i` can be a marker, seen from what precedes.
    fn may_begin_item(&self, i: usize, last: Option<&Group>) -> bool {
        let Some(last) = last else { return true };
        let before = last.lines.last().map_or("", |j| self.words(*j));
        is_ended(before)
            || matches!(last.role, Role::Item { .. } | Role::Row { .. })
            || self.is_short(before, i)
    }

    /// Whether line `i` belongs to the group before it. `over_page`: furniture stands between.
    fn goes_on(&self, last: &Group, i: usize, role: Role, apart: bool, over_page: bool) -> bool {
        let Some(before) = last.lines.last().map(|j| self.words(*j)) else { return false };
        let words = self.words(i);
        let bare_note =
            last.role == Role::Note && before.len() <= 3 && matches!(role, Role::Row { .. });
        if (role != Role::Words && !bare_note)
            || matches!(last.role, Role::Hashed { .. } | Role::Dated { .. })
        {
            return false;
        }
        if over_page {
            return last.role != Role::Note && runs_on(before, words) && !before.ends_with(',');
        }
        if apart {
            return false;
        }
        let indent = self.lines.get(i).map_or(0, |l| l.indent);
        let first = last.lines.first().and_then(|j| self.lines.get(*j)).map_or(0, |l| l.indent);
        match last.role {
            Role::Row { column } => indent + 2 >= column && column > 2,
            Role::Item { .. } if indent > first => true,
            // A note's number may stand on a line of its own.
            Role::Note if before.len() <= 3 && last.lines.len() == 1 => true,
            _ => self.joins(before, i, indent > first + 1),
        }
    }

    /// Whether line `i` goes on where `before` broke off, in a block of running text.
    fn joins(&self, before: &str, i: usize, set_in: bool) -> bool {
        let words = self.words(i);
        if before.ends_with('-') && !before.ends_with(" -") {
            return true;
        }
        let short = self.is_short(before, i);
        match start(words) {
            _ if is_capitals(before) && is_capitals(words) && !is_ended(before) => true,
            Start::Small if self.shape.wrapped => true,
            Start::Small => !is_ended(before) && before.chars().count() >= 40,
            _ if is_open(before) && !is_label(words) => self.shape.wrapped || !short,
            _ if is_ended(before) && (set_in || self.stands_alone(i)) => false,
            _ => self.shape.wrapped && !short,
        }
    }

    /// Whether line `i` is a short one without an end, and the next begins anew: a heading.
    fn stands_alone(&self, i: usize) -> bool {
        let (words, next) = (self.words(i), self.words(i + 1));
        let anew = matches!(start(next), Start::Capital | Start::Digit);
        anew && !is_ended(words) && !is_open(words) && self.is_short(words, i + 1)
    }

    /// Whether the first word of line `i` would have found room after `before`.
    fn is_short(&self, before: &str, i: usize) -> bool {
        let first = self.words(i).split_whitespace().next().map_or(0, |w| w.chars().count());
        // Lines of running text differ in width; one that ends a sentence may well be the last.
        let slack = self.shape.width / if is_ended(before) { 12 } else { 6 };
        before.chars().count() + 1 + first + slack <= self.shape.width
    }
}

/// "Onderwerp: …", "Aan: …": a few words and a colon.
pub(super) fn is_label(words: &str) -> bool {
    let Some((key, _)) = words.split_once(':') else { return false };
    key.len() <= 30 && key.split_whitespace().count() <= 3 && start(key) == Start::Capital
}

/// Whether there are letters and, one in ten aside ("Nr. 5 VERSLAG"), all are capitals.
fn is_capitals(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic());
    let (all, small) = (letters.clone().count(), letters.filter(|c| c.is_lowercase()).count());
    all > 1 && small * 10 <= all
}

/// "## Words": the number of signs.
fn hashes(words: &str) -> Option<u8> {
    let rest = words.trim_start_matches('#');
    let level = u8::try_from(words.len() - rest.len()).ok()?;
    ((1..=6).contains(&level) && rest.starts_with(' ') && rest.len() > 1).then_some(level)
}

/// "date 2023-02 Words": the bytes of the key and the ISO date, when words follow.
fn dated_head(words: &str) -> Option<usize> {
    let mut parts = words.split_whitespace();
    let (key, date, _) = (parts.next()?, parts.next()?, parts.next()?);
    let shape: String = date.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    let known = matches!(key.trim_end_matches(':').to_lowercase().as_str(), "date" | "datum");
    if !known || !matches!(shape.as_str(), "9999" | "9999-99" | "9999-99-99") {
        return None;
    }
    Some(words.find(date)? + date.len())
}
