//! What "sinds" stands before is behind us: "zij vragen het al sinds november".

use super::AnchorSource;
use super::reader::Reader;
use super::said::{Found, Said, YearSaid};
use crate::extract::lexicon::{Sense, TenseCue};
use crate::extract::resolve::{Bearing, Resolver};
use crate::extract::resolve_tense::{cue_at, same_sentence};
use crate::text::last_word;

/// Between "sinds" and what it is said of stand two words at most.
const WORDS: usize = 3;

impl<'a> Reader<'a> {
    /// What is known where an expression stands, and how it is meant there. What is stated in full needs to know nothing.
    pub(super) fn told_at(&mut self, found: &Found, said: Said) -> (Bearing<'a>, Said) {
        if said.is_stated() {
            return (Bearing::of(self.tagger.lexicon), said);
        }
        let since = self.is_since(found);
        if said.is_counted() && !since {
            let anchor = self.anchor_at(found.start);
            return (Bearing { anchor, ..Bearing::of(self.tagger.lexicon) }, said);
        }
        let bearing = self.bearing(&said, found.start, found.end);
        self.passed.outright |= bearing.outright;
        if since { self.since(found, bearing, said) } else { (bearing, said) }
    }

    /// What is said and known of a date behind "sinds": it has begun by the document's own day, unless another date
    /// lends it a year in which it has.
    fn since(&self, found: &Found, bearing: Bearing<'a>, said: Said) -> (Bearing<'a>, Said) {
        let lent = bearing.near.is_some_and(|near| near.from != AnchorSource::Document);
        let begun = |bearing, said: &Said| {
            let first = Resolver::new(bearing).resolve(said).and_then(|v| v.first());
            self.own_day().is_none_or(|own| first <= Some(own))
        };
        if lent && begun(bearing, &said) && !self.turns_to_now(found, &bearing) {
            return (bearing, said);
        }
        let near = if lent { self.document } else { bearing.near };
        let (bearing, said) = (Bearing { near, ..bearing }, said.behind_us());
        // "Sinds eind december", told in December
        let missing = matches!(said.year(), Some(YearSaid::Missing(_)));
        if missing && !begun(bearing, &said) {
            return (bearing, said.in_year(YearSaid::Relative(-1)));
        }
        (bearing, said)
    }

    /// "In 1992 brak de brug. Sinds maart is zij dicht": a story in the past has come to the present. "Sinds" itself tells
    /// no tense: the verb behind does.
    fn turns_to_now(&self, found: &Found, bearing: &Bearing<'a>) -> bool {
        let (text, lexicon) = (self.text, self.tagger.lexicon);
        let told = bearing.near.filter(|near| near.from == AnchorSource::Previous);
        // Only a year: behind a month or a day the story goes on.
        let year = |words: &str| {
            !words.contains([' ', '-', '/', '.']) && !words.contains(char::is_alphabetic)
        };
        let last = told.and_then(|near| near.span).filter(|span| year(span.of(text)));
        let Some(last) = last else { return false };
        let behind = text.get(found.end..).unwrap_or_default();
        !same_sentence(text, last.end, found.start)
            && cue_at(text, last.start, last.end, lexicon) == Some(TenseCue::Past)
            && cue_at(behind, 0, 0, lexicon) == Some(TenseCue::Perfect)
    }

    fn is_since(&self, found: &Found) -> bool {
        let run = matches!(found.said, Some(Said::Span(..)));
        let mut before = self.text.get(..found.start).unwrap_or_default().trim_end_matches(' ');
        // "Sinds de maand april"
        for _ in 0..WORDS {
            let word = last_word(before);
            let senses = self.tagger.lexicon.senses(word);
            if senses.contains(&Sense::Since) {
                return !run;
            }
            if !senses.iter().any(|s| matches!(s, Sense::Article | Sense::Unit(_))) {
                return false;
            }
            before = before.strip_suffix(word).unwrap_or_default().trim_end_matches(' ');
        }
        false
    }
}
