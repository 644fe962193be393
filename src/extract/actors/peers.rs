//! Who governs at a time: a minister's peer by surname, and namesakes with other work.

use super::found::{Found, Means, Someone};
use super::gazetteer::Gazetteer;
use super::local;
use super::persons::{Days, Link, only};
use super::{Post, Title};
use crate::extract::How;

/// "Zijn ambtgenoot Verhagen": the only one of that surname who governs then.
pub(super) fn peer(
    gazetteer: &Gazetteer,
    mention: &str,
    someone: &Someone,
    when: Option<Days>,
) -> Option<Link> {
    let bare = someone.name.first.is_empty() && someone.post.is_none();
    let named = bare && someone.title == Some(Title::Rank);
    let days = when.filter(|_| named)?;
    // "Zijn Nederlandse ambtgenoot Koenders"
    let mut words = mention.split(' ').take(2);
    if !words.any(|w| gazetteer.sets.context.peers.contains(w)) {
        return None;
    }
    let known = someone.name.known.iter().copied();
    let land = someone.country.filter(|c| *c != 0);
    let governing = known.filter(|p| governs_in(gazetteer, *p, land, days));
    only(governing).map(|person| Link { person, how: How::Alias })
}

/// Whether a person was in the Dutch government on some days.
pub(super) fn governs(gazetteer: &Gazetteer, person: usize, days: Days) -> bool {
    governs_in(gazetteer, person, None, days)
}

/// Whether a person was in the government of a country, `None` for the Netherlands, on some days.
fn governs_in(
    gazetteer: &Gazetteer,
    person: usize,
    country: Option<usize>,
    (first, last): Days,
) -> bool {
    gazetteer.tenures_of(person).any(|t| {
        let post = matches!(t.office.post, Post::Minister | Post::StateSecretary | Post::Premier);
        post && t.office.country == country && t.term.covers(first, last)
    })
}

/// "Wethouder Eric Wiebes", "slager Stef Blok", while the one we know governs: somebody of the same name.
pub(super) fn is_employed_else(
    gazetteer: &Gazetteer,
    (text, found): (&str, &Found),
    person: usize,
    days: Option<Days>,
) -> bool {
    let Found { span: name, means: Means::Someone(Someone { post: None, .. }) } = found else {
        return false;
    };
    if !days.is_some_and(|days| governs(gazetteer, person, days)) {
        return false;
    }
    let before = text.get(..name.start).and_then(|words| words.strip_suffix(' '));
    let words = before.unwrap_or_default();
    let word = words.rsplit(|c: char| !(c.is_alphabetic() || c == '-')).next().unwrap_or_default();
    local::has_local_title(gazetteer, name.of(text)) || gazetteer.sets.context.callings.tell(word)
}
