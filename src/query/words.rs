//! The vocabulary: every distinct folded word, who owns it, and how the words follow each other.

use std::collections::HashMap;

use memchr::memmem;

use super::lists::Lists;
use super::pattern::{Part, Pattern, runs};
use super::set::Set;

/// Stands between two texts of one owner: no phrase crosses it.
const BREAK: u32 = u32::MAX;

/// Distinct words in one string, so that looking for a part of a word is one search through it;
/// for each word its owners (events, documents or actors), for each owner its words as they stand.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// `\nword\nword\n`, in order of first appearance.
    text: String,
    /// Where each word begins in `text`, and one past the end of the last.
    starts: Vec<usize>,
    owners: Lists,
    spoken: Lists,
}

/// Collects words.
#[derive(Debug, Default)]
pub(crate) struct Gather {
    ids: HashMap<String, u32>,
    text: String,
    starts: Vec<usize>,
    spoken: Lists,
}

impl Gather {
    /// Adds the words of a folded text; owners must come in order.
    pub(crate) fn add(&mut self, owner: usize, folded: &str) {
        let parted = (!self.spoken.of(owner).is_empty()).then_some(BREAK);
        let ids: Vec<u32> =
            parted.into_iter().chain(runs(folded).map(|run| self.id(run))).collect();
        self.spoken.add(owner, ids);
    }

    fn id(&mut self, run: &str) -> u32 {
        if let Some(&id) = self.ids.get(run) {
            return id;
        }
        let id = u32::try_from(self.starts.len()).unwrap_or(BREAK);
        self.text.push('\n');
        self.starts.push(self.text.len());
        self.text.push_str(run);
        self.ids.insert(run.to_owned(), id);
        id
    }

    /// The vocabulary.
    pub(crate) fn finish(mut self) -> Words {
        let owners = self.spoken.turned(self.starts.len());
        self.text.push('\n');
        self.starts.push(self.text.len());
        Words { text: self.text, starts: self.starts, owners, spoken: self.spoken }
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

    /// The owners of a pattern, of whom there are `len`. Where it has several runs, those whose
    /// words stand in a row: all words are compared by number, no text is read.
    pub(crate) fn owners_of(&self, pattern: &Pattern, len: usize) -> Set {
        let words: Vec<Set> =
            pattern.parts().map(|part| places(self.len(), self.matching(part))).collect();
        let owning = |words: &Set| {
            let owners = words.iter().flat_map(|id| self.owners(id)).map(|owner| *owner as usize);
            places(len, owners)
        };
        let mut rest = words.iter();
        let Some(first) = rest.next().map(owning) else { return Set::none(len) };
        if words.len() == 1 {
            return first;
        }
        let candidates = rest.fold(first, |all, words| all.and(&owning(words)));
        places(len, candidates.iter().filter(|owner| self.in_a_row(*owner, &words)))
    }

    fn in_a_row(&self, owner: usize, words: &[Set]) -> bool {
        let is = |(words, id): (&Set, &u32)| words.has(*id as usize);
        self.spoken.of(owner).windows(words.len()).any(|spoken| words.iter().zip(spoken).all(is))
    }
}

fn places(len: usize, places: impl Iterator<Item = usize>) -> Set {
    let mut set = Set::none(len);
    places.for_each(|place| set.insert(place));
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Words {
        let mut gather = Gather::default();
        gather.add(0, "de bal, de kabel");
        gather.add(2, "bal bel");
        gather.add(2, "de laatste");
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
        assert_eq!(words.len(), 5);
    }

    #[test]
    fn owners_are_in_order_and_once() {
        let words = vocabulary();
        let owners: Vec<_> = (0..4).map(|id| (words.word(id), words.owners(id))).collect();
        assert_eq!(
            owners,
            [("de", &[0u32, 2][..]), ("bal", &[0, 2]), ("kabel", &[0]), ("bel", &[2])]
        );
    }

    #[test]
    fn phrases_stand_in_one_text() {
        let words = vocabulary();
        let owners = |pattern: Option<Pattern>| {
            words.owners_of(&pattern.unwrap(), 3).iter().collect::<Vec<_>>()
        };
        assert_eq!(owners(Pattern::whole("de bal")), [0]);
        assert_eq!(owners(Pattern::whole("bal de")), [0]);
        assert_eq!(owners(Pattern::whole("bel de")), [0; 0]);
        assert_eq!(owners(Pattern::plain("al-be")), [2]);
        assert_eq!(owners(Pattern::plain("al")), [0, 2]);
    }
}
