//! The vocabulary: every distinct folded word and who owns it.

use std::collections::HashMap;

use memchr::memmem;

use super::lists::Lists;
use super::pattern::{Part, runs};

/// Distinct words in one string, so that looking for a part of a word is one search through it,
/// and for each word its owners (events, documents or actors) in order.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// `\nword\nword\n`, in order of first appearance.
    text: String,
    /// Where each word begins in `text`, and one past the end of the last.
    starts: Vec<usize>,
    owners: Lists,
}

/// Collects words before their owners are put in order.
#[derive(Debug, Default)]
pub(crate) struct Gather {
    ids: HashMap<String, u32>,
    text: String,
    starts: Vec<usize>,
    pairs: Vec<(u32, u32)>,
    /// For each word the owner it was last seen with, plus one: a word counts once an owner.
    seen: Vec<u32>,
}

impl Gather {
    /// Adds the words of a folded text; owners must come in order.
    pub(crate) fn add(&mut self, owner: u32, folded: &str) {
        for run in runs(folded) {
            let id = self.id(run);
            let mark = owner.wrapping_add(1);
            if let Some(seen) = self.seen.get_mut(id as usize).filter(|seen| **seen != mark) {
                *seen = mark;
                self.pairs.push((id, owner));
            }
        }
    }

    fn id(&mut self, run: &str) -> u32 {
        if let Some(&id) = self.ids.get(run) {
            return id;
        }
        let id = u32::try_from(self.starts.len()).unwrap_or(u32::MAX);
        self.text.push('\n');
        self.starts.push(self.text.len());
        self.text.push_str(run);
        self.seen.push(0);
        self.ids.insert(run.to_owned(), id);
        id
    }

    /// The vocabulary.
    pub(crate) fn finish(mut self) -> Words {
        let owners = Lists::new(self.starts.len(), &self.pairs);
        self.text.push('\n');
        self.starts.push(self.text.len());
        Words { text: self.text, starts: self.starts, owners }
    }
}

impl Words {
    /// How many distinct words.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// A word by its place.
    pub(crate) fn word(&self, id: usize) -> &str {
        let (Some(&start), Some(&next)) = (self.starts.get(id), self.starts.get(id + 1)) else {
            return "";
        };
        self.text.get(start..next - 1).unwrap_or_default()
    }

    /// Who owns a word, in order.
    pub(crate) fn owners(&self, id: usize) -> &[u32] {
        self.owners.of(id)
    }

    /// The words a part stands in, in order of first appearance.
    pub(crate) fn matching(&self, part: Part<'_>) -> impl Iterator<Item = usize> {
        let needle = match (part.head, part.tail) {
            (true, true) => format!("\n{}\n", part.run),
            (true, false) => format!("\n{}", part.run),
            (false, true) => format!("{}\n", part.run),
            (false, false) => part.run.to_owned(),
        };
        let finder = memmem::Finder::new(needle.as_bytes()).into_owned();
        let (mut from, mut id) = (0, 0);
        std::iter::from_fn(move || {
            let at = from + finder.find(self.text.as_bytes().get(from..)?)?;
            let inside = at + usize::from(part.head);
            id += self.starts.get(id..)?.partition_point(|s| *s <= inside).checked_sub(1)?;
            from = self.starts.get(id + 1)? - 1;
            Some(id)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Words {
        let mut gather = Gather::default();
        gather.add(0, "de bal, de kabel");
        gather.add(2, "bal bel");
        gather.finish()
    }

    #[test]
    fn parts_stand_where_they_say() {
        let words = vocabulary();
        let found = |run, head, tail| {
            let part = Part { run, head, tail };
            words.matching(part).map(|id| words.word(id)).collect::<Vec<_>>()
        };
        assert_eq!(found("b", false, false), ["bal", "kabel", "bel"]);
        assert_eq!(found("b", true, false), ["bal", "bel"]);
        assert_eq!(found("bel", false, true), ["kabel", "bel"]);
        assert_eq!(found("bel", true, true), ["bel"]);
        assert_eq!(found("de", true, true), ["de"]);
        assert_eq!(found("x", false, false), [""; 0]);
        assert_eq!(words.len(), 4);
    }

    #[test]
    fn owners_are_in_order_and_once() {
        let words = vocabulary();
        let owners: Vec<_> =
            (0..words.len()).map(|id| (words.word(id), words.owners(id))).collect();
        assert_eq!(owners, [("de", &[0u32][..]), ("bal", &[0, 2]), ("kabel", &[0]), ("bel", &[2])]);
    }
}
