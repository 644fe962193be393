//! Kinds of senses, by which scanners are chosen.

/// A set of kinds of senses, so that a scanner that cannot match is never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kinds(u32);

impl Kinds {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const MONTH: Self = Self(1);
    pub(crate) const WEEKDAY: Self = Self(1 << 1);
    pub(crate) const NUMBER: Self = Self(1 << 2);
    pub(crate) const ORDINAL: Self = Self(1 << 3);
    pub(crate) const YEAR: Self = Self(1 << 4);
    pub(crate) const UNIT: Self = Self(1 << 5);
    pub(crate) const SIDE: Self = Self(1 << 6);
    pub(crate) const SAME: Self = Self(1 << 7);
    pub(crate) const PART: Self = Self(1 << 8);
    pub(crate) const DAY: Self = Self(1 << 9);
    pub(crate) const NOW: Self = Self(1 << 10);
    pub(crate) const PART_OF_DAY: Self = Self(1 << 11);
    /// Seasons, quarters, halves, holidays, numbered weeks.
    pub(crate) const NAMED: Self = Self(1 << 12);
    /// Vague words, recesses, session years.
    pub(crate) const STRETCH: Self = Self(1 << 13);
    pub(crate) const DECADE: Self = Self(1 << 14);
    /// Words that stand before a year or month.
    pub(crate) const LEAD: Self = Self(1 << 15);
    pub(crate) const ARTICLE: Self = Self(1 << 16);
    pub(crate) const BETWEEN: Self = Self(1 << 17);
    pub(crate) const NOT_DATE: Self = Self(1 << 18);
    pub(crate) const OF: Self = Self(1 << 19);
    pub(crate) const DAY_LEAD: Self = Self(1 << 20);
    pub(crate) const COUNT_LEAD: Self = Self(1 << 21);
    pub(crate) const CLOCK_LEAD: Self = Self(1 << 22);
    pub(crate) const BOUND: Self = Self(1 << 23);
    pub(crate) const OTHER: Self = Self(1 << 24);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has no kind but these.
    pub(crate) const fn within(self, of: Self) -> bool {
        self.0 & !of.0 == 0
    }

    /// Whether the two share a kind.
    pub(crate) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}
