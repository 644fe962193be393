//! A set of events as bits, and what a filter is sure of and what it keeps.

/// A set of places below a fixed length, one bit each: a million events are 125 kB.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Set {
    bits: Vec<u64>,
    len: usize,
}

impl Set {
    /// None of `len`.
    pub(crate) fn none(len: usize) -> Set {
        Set { bits: vec![0; len.div_ceil(64)], len }
    }

    /// All of `len`.
    pub(crate) fn all(len: usize) -> Set {
        Set::none(len).complement()
    }

    /// Adds a place; one outside is left out.
    pub(crate) fn insert(&mut self, at: usize) {
        if let Some(word) = self.bits.get_mut(at / 64).filter(|_| at < self.len) {
            *word |= 1 << (at % 64);
        }
    }

    /// Whether a place is in.
    pub(crate) fn has(&self, at: usize) -> bool {
        self.bits.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// Those in both.
    #[must_use]
    pub(crate) fn and(mut self, other: &Set) -> Set {
        self.bits.iter_mut().zip(&other.bits).for_each(|(a, b)| *a &= b);
        self
    }

    /// Those in either.
    #[must_use]
    pub(crate) fn or(mut self, other: &Set) -> Set {
        self.bits.iter_mut().zip(&other.bits).for_each(|(a, b)| *a |= b);
        self
    }

    /// Those that are not in.
    #[must_use]
    pub(crate) fn complement(mut self) -> Set {
        self.bits.iter_mut().for_each(|word| *word = !*word);
        if let Some(last) = self.bits.last_mut().filter(|_| !self.len.is_multiple_of(64)) {
            *last &= (1 << (self.len % 64)) - 1;
        }
        self
    }

    /// Whether nothing is in.
    pub(crate) fn is_empty(&self) -> bool {
        self.bits.iter().all(|word| *word == 0)
    }

    /// The places, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        self.bits.iter().enumerate().flat_map(|(i, &word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(i * 64 + bit)
            })
        })
    }
}

/// What a question keeps, and the part of it that matches on every reading of an uncertain date.
///
/// The logic of three values (after Kleene): *not* turns certain into no and leaves possible
/// possible, so what is kept by both a question and its negation is what is merely possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// Matches on some reading.
    pub(crate) kept: Set,
    /// Matches on every reading; a part of `kept`.
    pub(crate) sure: Set,
}

impl Verdict {
    /// A question without a doubt.
    pub(crate) fn sure(set: Set) -> Verdict {
        Verdict { kept: set.clone(), sure: set }
    }

    /// Both questions.
    #[must_use]
    pub(crate) fn and(self, other: &Verdict) -> Verdict {
        Verdict { kept: self.kept.and(&other.kept), sure: self.sure.and(&other.sure) }
    }

    /// Either question.
    #[must_use]
    pub(crate) fn or(self, other: &Verdict) -> Verdict {
        Verdict { kept: self.kept.or(&other.kept), sure: self.sure.or(&other.sure) }
    }

    /// The question denied.
    #[must_use]
    pub(crate) fn not(self) -> Verdict {
        Verdict { kept: self.sure.complement(), sure: self.kept.complement() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_set_holds_what_was_put_in(len in 0usize..300, places in prop::collection::btree_set(0usize..300, 0..40)) {
            let mut set = Set::none(len);
            places.iter().for_each(|&p| set.insert(p));
            let inside: Vec<_> = places.iter().copied().filter(|p| *p < len).collect();
            prop_assert_eq!(set.iter().collect::<Vec<_>>(), inside.clone());
            let rest: Vec<_> = (0..len).filter(|p| !inside.contains(p)).collect();
            prop_assert_eq!(set.complement().iter().collect::<Vec<_>>(), rest);
        }
    }

    #[test]
    fn a_doubt_stays_a_doubt_when_denied() {
        let mut kept = Set::none(3);
        kept.insert(0);
        kept.insert(1);
        let mut sure = Set::none(3);
        sure.insert(0);
        let denied = Verdict { kept, sure }.not();
        assert_eq!(denied.kept.iter().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(denied.sure.iter().collect::<Vec<_>>(), [2]);
    }
}
