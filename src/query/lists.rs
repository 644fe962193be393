//! For each owner a list of things, all in two vectors.

/// Lists of things by owner, both by number.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    /// Where each owner's list ends in `items`; it begins where the one before it ends.
    ends: Vec<usize>,
    items: Vec<u32>,
}

impl Lists {
    /// Adds things to the list of an owner, who is the last one or comes after all others.
    pub(crate) fn add(&mut self, owner: usize, items: impl IntoIterator<Item = u32>) {
        self.items.extend(items);
        self.ends.resize(self.ends.len().max(owner), self.ends.last().copied().unwrap_or_default());
        self.ends.truncate(owner);
        self.ends.push(self.items.len());
    }

    /// One owner's list.
    pub(crate) fn of(&self, owner: usize) -> &[u32] {
        let Some(&end) = self.ends.get(owner) else { return &[] };
        let first = owner.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        self.items.get(first.unwrap_or_default()..end).unwrap_or_default()
    }

    /// How many owners there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// For each of `things` its owners: in order, each once. Linear: a counting sort.
    pub(crate) fn turned(&self, things: usize) -> Lists {
        let mut ends = vec![0usize; things];
        self.each_once(things, |thing, _| {
            if let Some(n) = ends.get_mut(thing) {
                *n += 1;
            }
        });
        let mut sum = 0;
        let mut next = Vec::with_capacity(things);
        for end in &mut ends {
            next.push(sum);
            sum += *end;
            *end = sum;
        }
        let mut items = vec![0; sum];
        self.each_once(things, |thing, owner| {
            if let Some(at) = next.get_mut(thing)
                && let Some(item) = items.get_mut(*at)
            {
                *item = owner;
                *at += 1;
            }
        });
        Lists { ends, items }
    }

    /// Every pair of a thing below `things` and an owner, once, by owner.
    fn each_once(&self, things: usize, mut pair: impl FnMut(usize, u32)) {
        let mut last = vec![u32::MAX; things];
        for (owner, number) in (0..self.len()).zip(0u32..) {
            for &thing in self.of(owner) {
                if let Some(last) = last.get_mut(thing as usize).filter(|last| **last != number) {
                    *last = number;
                    pair(thing as usize, number);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_keep_their_order_and_turn() {
        let mut lists = Lists::default();
        lists.add(1, [3, 0, 3]);
        lists.add(1, [1]);
        lists.add(4, [0, 9]);
        let all =
            |lists: &Lists| (0..lists.len()).map(|i| lists.of(i).to_vec()).collect::<Vec<_>>();
        assert_eq!(all(&lists), [vec![], vec![3, 0, 3, 1], vec![], vec![], vec![0, 9]]);
        assert_eq!(all(&lists.turned(4)), [vec![1, 4], vec![1], vec![], vec![1]]);
        assert_eq!(lists.of(5), [0; 0]);
    }
}
