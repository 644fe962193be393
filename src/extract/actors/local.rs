//! Papers of councils and provinces: whoever sits there shares names and parties with parliament.

use super::Title;
use super::context::ContextWords;
use super::found::{Found, Means, Someone};
use super::gazetteer::Gazetteer;
use super::letters::{KeySet, key};
use crate::text::head;

/// Bytes of a paper that tell whose it is before all others do.
const HEAD: usize = 600;

/// Words of councils and of parliament.
#[derive(Debug)]
pub(super) struct Chambers {
    council: KeySet,
    parliament: KeySet,
}

impl Chambers {
    pub(super) fn new(words: &ContextWords) -> Self {
        let set = |w: &[String]| w.iter().collect::<KeySet>();
        Self { council: set(&words.council), parliament: set(&words.parliament) }
    }

    /// How many words of a council a text has, and of parliament.
    fn count(&self, text: &str) -> (usize, usize) {
        let words = || text.split(|c: char| !c.is_alphanumeric() && c != '-');
        let council = words().filter(|w| self.council.contains(w)).count();
        (council, words().filter(|w| self.parliament.contains(w)).count())
    }
}

/// Whether a paper is a council's: its head says so, or all of it without a word of parliament. Only asked of
/// papers that name someone by surname who may be a member of parliament.
pub(super) fn is_local(gazetteer: &Gazetteer, text: &str, found: &[Found]) -> bool {
    let may_sit =
        |f: &Found| matches!(&f.means, Means::Someone(s) if is_bare(s) && !s.name.known.is_empty());
    if !found.iter().any(may_sit) {
        return false;
    }
    let chambers = &gazetteer.sets.context.chambers;
    let (council, parliament) = chambers.count(head(text, HEAD));
    match council == parliament {
        true => matches!(chambers.count(text), (1.., 0)),
        false => council > parliament,
    }
}

/// Whether whoever is named by surname is nobody of parliament: "Raadslid Jetten (D66)", and in a council's
/// paper "Jetten (D66)" as well.
pub(super) fn is_no_national(
    gazetteer: &Gazetteer,
    mention: &str,
    someone: &Someone,
    local: bool,
) -> bool {
    let spelled = someone.name.initials.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let national = someone.title == Some(Title::Rank)
        || gazetteer.sets.context.chambers.parliament.contains(&title_of(mention));
    holds_another_post(gazetteer, mention, someone)
        || is_bare(someone) && local && !spelled && !national
}

/// Whether a title before a surname is of a town, a province, an army: "SP-Statenlid Jansen", "kolonel Hennis".
pub(super) fn holds_another_post(gazetteer: &Gazetteer, mention: &str, someone: &Someone) -> bool {
    let calling = matches!(someone.title, Some(Title::Function | Title::Calling));
    is_bare(someone) && (calling || gazetteer.words.local_titles.contains(&title_of(mention)))
}

/// The first word, and of a compound its last part.
fn title_of(mention: &str) -> String {
    let title = mention.split(' ').next().unwrap_or_default();
    key(title.rsplit('-').next().unwrap_or_default())
}

fn is_bare(someone: &Someone) -> bool {
    someone.name.first.is_empty() && someone.post.is_none()
}
