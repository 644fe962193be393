//! For each owner a list of things, all in two vectors.

/// Lists of things by owner, both by number.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    /// Where each owner's list begins in `items`, and the end of the last.
    firsts: Vec<usize>,
    items: Vec<u32>,
}

impl Lists {
    /// From pairs of owner and thing; an owner not below `owners` is left out. A counting sort:
    /// linear, and each list keeps the order of the pairs.
    pub(crate) fn new(owners: usize, pairs: &[(u32, u32)]) -> Lists {
        let mut firsts = vec![0usize; owners + 1];
        for (owner, _) in pairs {
            if let Some(n) = firsts.get_mut(*owner as usize + 1) {
                *n += 1;
            }
        }
        let mut sum = 0;
        for n in &mut firsts {
            sum += *n;
            *n = sum;
        }
        let mut next = firsts.clone();
        let mut items = vec![0; sum];
        for (owner, item) in pairs {
            if (*owner as usize) < owners
                && let Some(at) = next.get_mut(*owner as usize)
                && let Some(place) = items.get_mut(*at)
            {
                *place = *item;
                *at += 1;
            }
        }
        Lists { firsts, items }
    }

    /// One owner's list.
    pub(crate) fn of(&self, owner: usize) -> &[u32] {
        let (Some(&first), Some(&next)) = (self.firsts.get(owner), self.firsts.get(owner + 1))
        else {
            return &[];
        };
        self.items.get(first..next).unwrap_or_default()
    }

    /// How many owners.
    pub(crate) fn len(&self) -> usize {
        self.firsts.len().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_keep_their_order() {
        let lists = Lists::new(3, &[(2, 5), (0, 9), (2, 1), (7, 3)]);
        assert_eq!(
            (lists.of(0), lists.of(1), lists.of(2), lists.of(3)),
            (&[9][..], &[][..], &[5, 1][..], &[][..])
        );
    }
}
