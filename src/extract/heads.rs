//! The dates that headings and entries give to what stands under them.

use crate::date::DateRange;

/// Dates of headings and entries, each with the place from which it holds, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Heads {
    from: Vec<(usize, Option<DateRange>)>,
}

impl Heads {
    /// From a place on this date holds, or none, whatever was said of what follows it.
    pub(crate) fn hold(&mut self, at: usize, date: Option<DateRange>) {
        while self.from.pop_if(|last| last.0 >= at).is_some() {}
        if self.from.last().and_then(|last| last.1) != date {
            self.from.push((at, date));
        }
    }

    /// The date that holds at a place.
    pub(crate) fn at(&self, at: usize) -> Option<DateRange> {
        let behind = self.from.partition_point(|(from, _)| *from <= at);
        self.from.get(behind.checked_sub(1)?)?.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_holds_until_the_next_one_and_what_is_said_later_overrules() {
        let year = DateRange::year;
        let mut heads = Heads::default();
        heads.hold(10, year(1999));
        heads.hold(20, None);
        heads.hold(15, year(2002));
        heads.hold(30, None);
        let told: Vec<_> = [0, 10, 14, 15, 29, 30].map(|at| heads.at(at)).into();
        let expected = [None, year(1999), year(1999), year(2002), year(2002), None];
        assert_eq!(told, expected);
    }
}
