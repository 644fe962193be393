//! Persons by what is said behind their names: "Hiske Bolhuis, hoogleraar bestuurskunde".

use super::found::{Means, Someone};
use super::lexicon::Hit;
use super::names::Name;
use super::reader::Reader;
use super::senses::{post, title};
use super::{Post, Title};

/// Words of a name, at most, and bytes.
const WORDS: usize = 5;
const LONGEST: usize = 60;

impl Reader<'_> {
    /// Notes the first name and surname before a comma and a title that belongs to them.
    pub(super) fn apposed(&mut self, hit: &Hit) {
        let office = |t| matches!(t, Title::Function | Title::Calling) || self.is_local(t, hit);
        let calls =
            hit.sense(title).is_some_and(office) || hit.sense(post) == Some((Post::Speaker, false));
        if !calls {
            return;
        }
        let before = self.before(hit.span.start);
        let sets = &self.gazetteer.sets;
        let word = self.word_before(hit.span.start);
        // "Zita Bolhuis, oprichtend directeur van"
        let bare = before.strip_suffix(' ').and_then(|b| b.strip_suffix(word));
        let before = bare.filter(|_| sets.qualifies_title(word)).unwrap_or(before);
        let Some(end) = before.strip_suffix(", ").map(str::len) else { return };
        // "Groen en Water, wethouder Bolhuis": the title is that of the name behind it.
        if self.name_after(hit.span.end).is_some() {
            return;
        }
        if let Some(name) = self.name_up_to(self.block.start + end) {
            self.note(name.span.start, name.span.end, Means::Someone(Someone::new(name)));
        }
    }

    /// "burgemeester van", "wethouder in": an office of a place behind a comma.
    fn is_local(&self, kind: Title, hit: &Hit) -> bool {
        let of =
            self.skip(hit.span.end, &[" van ", " in ", " bij ", " namens ", " voor "]).is_some();
        kind == Title::Plain && of && !hit.span.of(self.text).contains(['.', ' '])
    }

    /// A first name and a surname that end at a place, where no capitalised word stands before them
    /// and none of them is known to be something else.
    fn name_up_to(&self, end: usize) -> Option<Name> {
        let mut start = end;
        for _ in 0..WORDS {
            let word = self.before(start).rsplit(' ').next()?;
            start -= word.len();
            let name = self.name_at(start).filter(|n| n.span.start == start && n.span.end == end);
            if let Some(name) = name.filter(|n| !n.first.is_empty() && self.is_all_new(n)) {
                let word = self.word_before(start);
                let free = self.found.last().is_none_or(|f| f.span.end <= start);
                let opens = !word.starts_with(char::is_uppercase)
                    || self.gazetteer.sets.is_speech(word)
                    || self.gazetteer.sets.is_no_name(word);
                return (free && opens).then_some(name);
            }
            start = start.checked_sub(1).filter(|s| *s > self.block.start && end - s < LONGEST)?;
        }
        None
    }
}
