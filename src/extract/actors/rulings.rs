//! What a dossier's own `actors.yaml` says of words, whatever the rules would make of them.

use std::collections::{HashMap, HashSet};

use super::found::{Found, Means};
use super::letters::key;
use super::resolve::{Meant, Resolver};
use crate::error::Error;
use crate::extract::{How, Mention};
use crate::text::Span;

/// Words here are compared by [`key`]: case, accents and spaces do not count.
#[derive(Debug, Default)]
pub(super) struct Rulings {
    /// Words to the place of the actor they mean.
    pub(super) given: HashMap<String, usize>,
    /// Words to the ids of the actors they never mean.
    pub(super) never: HashMap<String, HashSet<String>>,
    /// Words that mean nobody.
    pub(super) nobody: HashSet<String>,
    /// Ids the gazetteer does not know, each with what is told when no document brings it up.
    pub(super) unproven: Vec<(String, Error)>,
}

impl Rulings {
    /// The actor that words are said to mean, as a place in the gazetteer.
    pub(super) fn given(&self, words: &Words<'_>) -> Option<usize> {
        if self.given.is_empty() {
            return None;
        }
        words.keys().find_map(|k| self.given.get(&k).copied())
    }

    /// Whether words are said to mean nobody.
    pub(super) fn mean_nobody(&self, words: &Words<'_>) -> bool {
        !self.nobody.is_empty() && words.keys().any(|k| self.nobody.contains(&k))
    }

    /// Whether words are said never to mean the actor of an id.
    pub(super) fn never(&self, words: &Words<'_>, id: &str) -> bool {
        let denied = |k: String| self.never.get(&k).is_some_and(|ids| ids.contains(id));
        !self.never.is_empty() && words.keys().any(denied)
    }
}

/// The words of a mention: all of them, and the name without the title before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    whole: &'a str,
    name: Option<&'a str>,
}

impl<'a> Words<'a> {
    /// Of what was found.
    pub(super) fn of(found: &Found, text: &'a str) -> Self {
        let name = match &found.means {
            Means::Someone(someone) => Some(someone.name.span.of(text)),
            _ => None,
        };
        Self { whole: found.span.of(text), name }
    }

    /// Of a place in the text.
    pub(super) fn at(span: Span, text: &'a str) -> Self {
        Self { whole: span.of(text), name: None }
    }

    /// The whole is asked first: who says more of it says it better.
    fn keys(self) -> impl Iterator<Item = String> {
        [Some(self.whole), self.name].into_iter().flatten().map(key)
    }
}

impl Resolver<'_, '_> {
    /// Who is said to be meant by what was found.
    pub(super) fn given(&mut self, found: &Found) -> Option<Meant> {
        let words = Words::of(found, &self.paper.document.text);
        let place = self.gazetteer.rulings.given(&words)?;
        Some(Meant::plainly(self.registry.known(place)?, How::ByHand))
    }

    /// Who is meant once the dossier's own file has been heard.
    pub(super) fn ruled(&mut self, found: &Found, meant: Meant) -> Option<Meant> {
        if let Some(given) = self.given(found) {
            return Some(given);
        }
        let words = Words::of(found, &self.paper.document.text);
        if !self.gazetteer.rulings.never(&words, self.registry.name_of(meant.actor)) {
            return Some(meant);
        }
        match &found.means {
            Means::Office(office) => {
                Some(Meant::plainly(self.registry.office(*office), How::Explicit))
            }
            _ => None,
        }
    }

    /// Whether the dossier's own file lets bare words stand for someone.
    pub(super) fn is_allowed(&self, mention: &Mention) -> bool {
        let rulings = &self.gazetteer.rulings;
        let words = Words::at(mention.span, &self.paper.document.text);
        !rulings.mean_nobody(&words)
            && !rulings.never(&words, self.registry.name_of(mention.actor))
            && rulings.given(&words).is_none()
    }
}
