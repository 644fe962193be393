//! "De heer" before a name, "mevrouw": who bears another sex by first name is not meant.

use super::context::ContextWords;
use super::letters::KeySet;

/// As far as words tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sex {
    Man,
    Woman,
}

/// First names, and words of address.
#[derive(Debug)]
pub(super) struct Sexes {
    women: KeySet,
    men: KeySet,
    /// "mevrouw"
    madam: Vec<String>,
    /// "de heer"
    sir: Vec<String>,
}

impl Sexes {
    pub(super) fn new(words: &ContextWords) -> Self {
        Self {
            women: words.women.iter().collect(),
            men: words.men.iter().collect(),
            madam: words.madam.clone(),
            sir: words.sir.clone(),
        }
    }

    /// What a mention is opened by: "De heer Blok".
    pub(super) fn addressed(&self, mention: &str) -> Option<Sex> {
        // Enough for any word of address.
        let head: String = mention.chars().take(12).flat_map(char::to_lowercase).collect();
        let opens = |w: &String| head.strip_prefix(w.as_str()).is_some_and(|r| r.starts_with(' '));
        match (self.sir.iter().any(opens), self.madam.iter().any(opens)) {
            (true, false) => Some(Sex::Man),
            (false, true) => Some(Sex::Woman),
            _ => None,
        }
    }

    /// By the first of someone's names.
    pub(super) fn of_name(&self, full_name: &str) -> Option<Sex> {
        let first = full_name.split(' ').next().filter(|first| !first.ends_with('.'))?;
        match (self.men.contains(first), self.women.contains(first)) {
            (true, false) => Some(Sex::Man),
            (false, true) => Some(Sex::Woman),
            _ => None,
        }
    }

    /// Whether a mention may mean someone of that name.
    pub(super) fn agree(&self, mention: &str, full_name: &str) -> bool {
        match (self.addressed(mention), self.of_name(full_name)) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }
}
