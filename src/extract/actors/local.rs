//! Papers of councils and provinces: whoever sits there shares names and parties with parliament.

use aho_corasick::{AhoCorasick, BuildError, MatchKind};

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
    /// Those of a council, then those of parliament.
    words: AhoCorasick,
    /// How many are a council's.
    council: usize,
    parliament: KeySet,
}

impl Chambers {
    pub(super) fn new(words: &ContextWords) -> Result<Self, BuildError> {
        Ok(Self {
            words: AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .match_kind(MatchKind::LeftmostLongest)
                .build(words.council.iter().chain(&words.parliament))?,
            council: words.council.len(),
            parliament: words.parliament.iter().collect(),
        })
    }

    /// How many words of a council a text has, and of parliament.
    fn count(&self, text: &str) -> (usize, usize) {
        let mut count = (0, 0);
        for hit in self.words.find_iter(text).filter(|hit| is_whole(text, hit.span())) {
            match hit.pattern().as_usize() < self.council {
                true => count.0 += 1,
                false => count.1 += 1,
            }
        }
        count
    }
}

/// Whether no letter and no hyphen stands around a place.
fn is_whole(text: &str, place: aho_corasick::Span) -> bool {
    let goes_on = |c: char| c.is_alphanumeric() || c == '-';
    let (before, behind) = (text.get(..place.start), text.get(place.end..));
    !before.is_some_and(|b| b.ends_with(goes_on)) && !behind.is_some_and(|b| b.starts_with(goes_on))
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
    is_bare(someone) && (calling || has_local_title(gazetteer, mention))
}

/// "Wethouder …"
pub(super) fn has_local_title(gazetteer: &Gazetteer, mention: &str) -> bool {
    gazetteer.words.local_titles.contains(&title_of(mention))
}

/// The first word, and of a compound its last part.
fn title_of(mention: &str) -> String {
    let title = mention.split(' ').next().unwrap_or_default();
    key(title.rsplit('-').next().unwrap_or_default())
}

fn is_bare(someone: &Someone) -> bool {
    someone.name.first.is_empty() && someone.post.is_none()
}
