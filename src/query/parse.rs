//! From what was typed to a query: terms, alternatives, negation, fields.

use crate::text::Span;

use super::dates::{self, Typed};
use super::field::{self, FIELDS, Field, KINDS, STATES};
use super::pattern::Pattern;
use super::recurring::Recurring;
use super::{Ask, Query, QueryError, Term};

/// Characters in a filter at most.
pub(crate) const MOST_TYPED: usize = 1_000;
/// Characters in a word of it at most.
pub(crate) const MOST_IN_WORD: usize = 64;

/// A word or a quotation, with what stood around it.
#[derive(Debug, Clone, Copy)]
struct Atom<'a> {
    text: &'a str,
    span: Span,
    /// `'` before it.
    exact: bool,
    quoted: bool,
    /// A quote left open: still being typed.
    open: bool,
    /// `*` behind it.
    star: bool,
}

impl Atom<'_> {
    fn pattern(self) -> Option<Pattern> {
        match () {
            () if self.star || self.open => Pattern::prefix(self.text),
            () if self.exact || self.quoted => Pattern::whole(self.text),
            () => Pattern::plain(self.text),
        }
    }

    fn error(self, message: String) -> QueryError {
        QueryError { span: self.span, message }
    }
}

/// Reads forward through the text.
pub(super) struct Parser<'a> {
    text: &'a str,
    at: usize,
    query: Query,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, query: Query::default() }
    }

    /// The whole filter.
    pub(super) fn query(mut self) -> Result<Query, QueryError> {
        if let Some((end, _)) = self.text.char_indices().nth(MOST_TYPED) {
            let span = Span::new(end, self.text.len());
            let message = format!("expected at most {MOST_TYPED} characters, found more");
            return Err(QueryError { span, message });
        }
        let mut joined = false;
        loop {
            self.skip(char::is_whitespace);
            if self.rest().is_empty() {
                break;
            }
            if self.take('|') {
                joined = true;
                continue;
            }
            let start = self.at;
            let term = self.term()?;
            self.add(term, joined, start);
            joined = false;
        }
        self.query.clauses.retain(|any| !any.is_empty());
        Ok(self.query)
    }

    /// A term that asks nothing keeps its place, so that what follows a `|` does not join the
    /// term before it.
    fn add(&mut self, term: Option<Term>, joined: bool, start: usize) {
        if !joined || self.query.clauses.is_empty() {
            self.query.clauses.push(Vec::new());
        }
        match (term, self.query.clauses.last_mut()) {
            (Some(term), Some(any)) => any.push(term),
            _ => self.query.unfinished.push(Span::new(start, self.at)),
        }
    }

    fn term(&mut self) -> Result<Option<Term>, QueryError> {
        let mut not = false;
        while self.take('!') {
            not = !not;
        }
        let ask = match self.field()? {
            Some(field) => self.values(field)?,
            None => self.atom()?.pattern().map(Ask::Words),
        };
        Ok(ask.map(|ask| Term { not, ask }))
    }

    /// The field a term begins with, its colon taken.
    fn field(&mut self) -> Result<Option<Field>, QueryError> {
        let rest = self.rest();
        let Some((name, value)) = rest.split_once(':') else { return Ok(None) };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Ok(None);
        }
        let Some(field) = Field::named(name) else {
            // `Blok: …` and `http://…` are words
            if value.is_empty() || value.starts_with(|c: char| c.is_whitespace() || c == '/') {
                return Ok(None);
            }
            let span = Span::new(self.at, self.at + name.len());
            let known = field::list(FIELDS.iter().filter_map(|(_, names)| names.first().copied()));
            let message = format!("expected a field ({known}) or the word in quotes, found {name}");
            return Err(QueryError { span, message });
        };
        self.at += name.len() + 1;
        Ok(Some(field))
    }

    /// One value or several with `|` between them: `is:planned|cancelled`.
    fn values(&mut self, field: Field) -> Result<Option<Ask>, QueryError> {
        let mut atoms = vec![self.atom()?];
        while self.another_value() {
            atoms.push(self.atom()?);
        }
        atoms.retain(|atom| !atom.text.is_empty());
        match field {
            Field::Actor => Ok(patterns(&atoms).map(Ask::Actor)),
            Field::Doc => Ok(patterns(&atoms).map(Ask::Doc)),
            Field::Source => Ok(patterns(&atoms).map(Ask::Source)),
            Field::Kind => Ok(some(listed(&atoms, &KINDS)?).map(Ask::Kind)),
            Field::Is => Ok(some(listed(&atoms, &STATES)?).map(Ask::Is)),
            Field::On => recurring(&atoms).map_or_else(|| days(field, &atoms), |r| Ok(Some(r))),
            _ => days(field, &atoms),
        }
    }

    /// A `|` with a value glued to it on both sides, which is not a term of its own.
    fn another_value(&mut self) -> bool {
        let rest = self.rest();
        let Some(next) = rest.strip_prefix('|') else { return false };
        let word = next.split(|c: char| c.is_whitespace() || c == '|').next().unwrap_or_default();
        let own = word.starts_with('!')
            || word.split_once(':').is_some_and(|(name, _)| Field::named(name).is_some());
        let glued = !word.is_empty() && !own;
        self.at += usize::from(glued);
        glued
    }

    fn atom(&mut self) -> Result<Atom<'a>, QueryError> {
        let start = self.at;
        let exact = self.take('\'');
        let quoted = self.take('"');
        let from = self.at;
        if quoted {
            self.skip(|c| c != '"');
        } else {
            self.skip(|c| !c.is_whitespace() && c != '|');
        }
        let mut text = self.text.get(from..self.at).unwrap_or_default();
        let open = quoted && !self.take('"');
        let star = if quoted { self.take('*') } else { text.ends_with('*') };
        text = text.trim_end_matches('*');
        let atom = Atom { text, span: Span::new(start, self.at), exact, quoted, open, star };
        match text.split_whitespace().map(|word| word.chars().count()).max() {
            Some(n) if n > MOST_IN_WORD => Err(atom
                .error(format!("expected a word of at most {MOST_IN_WORD} characters, found {n}"))),
            _ => Ok(atom),
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, c: char) -> bool {
        let there = self.rest().starts_with(c);
        self.at += if there { c.len_utf8() } else { 0 };
        there
    }

    fn skip(&mut self, over: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !over(c)).unwrap_or(rest.len());
    }
}

fn some<T>(values: Vec<T>) -> Option<Vec<T>> {
    (!values.is_empty()).then_some(values)
}

fn patterns(atoms: &[Atom<'_>]) -> Option<Vec<Pattern>> {
    some(atoms.iter().filter_map(|atom| atom.pattern()).collect())
}

fn listed<T: Copy>(atoms: &[Atom<'_>], known: &[(&str, T)]) -> Result<Vec<T>, QueryError> {
    let mut all = Vec::new();
    for atom in atoms {
        all.extend(field::values(atom.text, known).map_err(|message| atom.error(message))?);
    }
    Ok(all)
}

/// `on:friday|saturday`, when all of the values come back.
fn recurring(atoms: &[Atom<'_>]) -> Option<Ask> {
    let read = atoms.iter().map(|atom| Recurring::read(atom.text));
    some(read.collect::<Option<Vec<_>>>()?).map(Ask::Recurring)
}

fn days(field: Field, atoms: &[Atom<'_>]) -> Result<Option<Ask>, QueryError> {
    let mut all = Vec::new();
    for &atom in atoms {
        let days = match dates::parse(atom.text) {
            Ok(Typed::Days(days)) => days,
            Ok(Typed::Unfinished) => continue,
            Err(_) if atom.open => continue,
            Err(message) => return Err(atom.error(message)),
        };
        all.extend(match field {
            Field::After => Some(days.and_after()),
            Field::Before => days.before(),
            Field::Known => Some(days.up_to()),
            _ => Some(days),
        });
    }
    Ok(some(all).map(if field == Field::Known { Ask::Known } else { Ask::When }))
}
