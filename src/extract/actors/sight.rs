//! What is seen of a word at a glance: enough to pass over nearly all words of a text.

/// Bits a word, so that a set says yes to few others.
const BITS: usize = 16;

/// A set of hashes: it may say yes to others.
#[derive(Debug, Default)]
pub(super) struct Set {
    /// A power of two of bits.
    bits: Vec<u64>,
    /// One less than there are bits.
    mask: u32,
}

impl Set {
    pub(super) fn of(hashes: &[u32]) -> Self {
        let words = (hashes.len() * BITS / 64 + 1).next_power_of_two();
        let mask = u32::try_from(words * 64 - 1).unwrap_or(u32::MAX);
        let mut set = Self { bits: vec![0; words], mask };
        for &hash in hashes {
            if let Some(bits) = set.bits.get_mut((hash & mask) as usize >> 6) {
                *bits |= 1 << (hash & 63);
            }
        }
        set
    }

    #[inline(always)]
    pub(super) fn may_hold(&self, hash: u32) -> bool {
        let place = (hash & self.mask) as usize >> 6;
        self.bits.get(place).is_some_and(|bits| bits >> (hash & 63) & 1 == 1)
    }
}

/// The hash of a first word that is written with a capital, or without one.
#[inline(always)]
pub(super) fn cased(hash: u32, capital: bool) -> u32 {
    if capital { hash.rotate_left(7) ^ 0x5BD1_E995 } else { hash }
}

/// How phrases begin: with the hashes of words, or of words in a row.
#[derive(Debug, Default)]
pub(super) struct Sight {
    /// Of all first words.
    pub(super) first: Set,
    /// Of phrases of one word.
    pub(super) alone: Set,
    /// Of the first two words of longer ones.
    pub(super) pairs: Set,
    /// Whether a phrase may begin with a small letter.
    pub(super) quiet: bool,
}

/// Collects how phrases begin.
#[derive(Debug, Default)]
pub(super) struct Builder {
    alone: Vec<u32>,
    leading: Vec<u32>,
    pairs: Vec<u32>,
    /// Whether a phrase may begin with a small letter.
    pub(super) quiet: bool,
}

impl Builder {
    /// A phrase: the hash of its first word, whether that has a capital, and the hash of its first two.
    /// A small letter may be a capital in the text.
    pub(super) fn add(&mut self, first: u32, capital: bool, pair: Option<u32>) {
        let words = if pair.is_some() { &mut self.leading } else { &mut self.alone };
        words.push(cased(first, true));
        if !capital {
            words.push(first);
        }
        self.pairs.extend(pair);
    }

    pub(super) fn build(self) -> Sight {
        let first: Vec<u32> = self.alone.iter().chain(&self.leading).copied().collect();
        Sight {
            first: Set::of(&first),
            alone: Set::of(&self.alone),
            pairs: Set::of(&self.pairs),
            quiet: self.quiet,
        }
    }
}
