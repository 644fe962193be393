//! What the word under the cursor may become.

use crate::dossier::Dossier;
use crate::text::Span;

use super::field::{FIELDS, Field, KINDS, STATES};
use super::fuzzy::rank;
use super::index::Index;
use super::pattern::{Part, runs};
use crate::text::fold;

/// Choices offered at most.
const MOST: usize = 12;
/// Letters typed before words of the dossier are offered.
const LEAST_TYPED: usize = 2;

/// What may stand in the place of the word being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completion {
    /// The bytes to be replaced: from the word's beginning (behind `!` and the field) to the cursor.
    pub span: Span,
    /// What to put there, best first; in quotes where that is needed.
    pub options: Vec<String>,
}

impl Index {
    /// What the word that ends at the cursor (a byte of `text`) may become: a field, a value of its
    /// field, a word of the dossier.
    pub fn complete(&self, dossier: &Dossier, text: &str, cursor: usize) -> Completion {
        let Some(before) = text.get(..cursor) else { return Completion::default() };
        let term = term_start(before);
        let typed = before.get(term..).unwrap_or_default();
        let bare = typed.trim_start_matches(['!', '\'']);
        let field =
            bare.split_once(':').and_then(|(name, value)| Some((Field::named(name)?, value)));
        let (word, options) = match field {
            Some((field, value)) => (value, self.field_values(dossier, field, value)),
            None => (bare, self.fields_and_words(bare)),
        };
        Completion { span: Span::new(cursor - word.len(), cursor), options }
    }

    fn field_values(&self, dossier: &Dossier, field: Field, value: &str) -> Vec<String> {
        let typed = value.trim_matches('"');
        match field {
            Field::Kind => begun(typed, KINDS.iter().map(|(name, _)| *name)),
            Field::Is => begun(typed, STATES.iter().map(|(name, _)| *name)),
            Field::Actor => {
                let named =
                    dossier.actors().iter().filter(|(id, _)| !self.of_actor.of(id.0).is_empty());
                ranked(typed, &named.map(|(_, actor)| actor.name.as_str()).collect::<Vec<_>>())
            }
            Field::Doc => ranked(
                typed,
                &dossier.documents().iter().map(|d| d.meta.title.as_str()).collect::<Vec<_>>(),
            ),
            Field::Source => {
                let origins = dossier.documents().iter().filter_map(|d| d.meta.origin.as_deref());
                ranked(typed, &origins.collect::<Vec<_>>())
            }
            Field::On | Field::After | Field::Before | Field::Year | Field::Known => Vec::new(),
        }
    }

    /// Fields that begin so, then the dossier's words that do, the most frequent first.
    fn fields_and_words(&self, typed: &str) -> Vec<String> {
        let names = FIELDS.iter().filter_map(|(_, names)| names.first());
        let typed = fold(typed);
        let fields = names.filter(|name| name.starts_with(&typed)).map(|name| format!("{name}:"));
        let mut options: Vec<String> = fields.collect();
        if typed.chars().count() >= LEAST_TYPED && runs(&typed).eq([typed.as_str()]) {
            let part = Part { run: &typed, head: true, tail: false };
            let mut words: Vec<_> = self.sentences.matching(part).collect();
            words.sort_by_key(|id| std::cmp::Reverse(self.sentences.owners(*id).len()));
            options.extend(words.into_iter().map(|id| self.sentences.word(id).to_owned()));
        }
        options.truncate(MOST);
        options
    }
}

/// Where the term begins that this text ends with.
fn term_start(text: &str) -> usize {
    let (mut start, mut quoted) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            _ if !quoted && (c.is_whitespace() || c == '|') => start = at + c.len_utf8(),
            _ => {}
        }
    }
    start
}

fn begun<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let typed = typed.to_lowercase();
    names.filter(|name| name.starts_with(&typed)).map(str::to_owned).collect()
}

fn ranked(typed: &str, names: &[&str]) -> Vec<String> {
    let mut options: Vec<String> = Vec::new();
    for (place, _) in rank(typed, names.iter().copied()) {
        let name = names.get(place).copied().unwrap_or_default().replace('"', " ");
        let option = if name.contains(|c: char| c.is_whitespace() || c == '|') {
            format!("\"{name}\"")
        } else {
            name
        };
        if options.len() < MOST && !options.contains(&option) {
            options.push(option);
        }
    }
    options
}
