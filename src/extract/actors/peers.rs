//! Who governs at a time: a minister's peer by surname, and namesakes with other work.

use super::found::{Found, Means, Someone};
use super::gazetteer::Gazetteer;
use super::letters::key;
use super::local;
use super::paper::Paper;
use super::persons::{Days, Link, only};
use super::{Post, Title};
use crate::extract::How;
use crate::text::{Span, last_word, tail};

/// How far back one who governs may be named, in mentions, and how much of what is said since is read, in bytes.
const AHEAD: usize = 64;
const BEHIND: usize = 400;

impl Paper<'_> {
    /// "Zijn ambtgenoot Verhagen": the only one of that surname who governs then, where another who governs is spoken of.
    pub(super) fn peer(
        &self,
        gazetteer: &Gazetteer,
        found: &Found,
        when: Option<Days>,
    ) -> Option<Link> {
        let Means::Someone(someone) = &found.means else { return None };
        let bare = someone.name.first.is_empty() && someone.post.is_none();
        let named = bare && someone.title == Some(Title::Rank);
        let days = when.filter(|_| named)?;
        // "Zijn Nederlandse ambtgenoot Koenders", "zijn ambtgenoten Blok en Dekker"
        let peers = &gazetteer.sets.context.peers;
        let place = self.found.partition_point(|f| f.span.start < found.span.start);
        let from = self.joined_to(place).unwrap_or(found.span.start);
        let mut words = Span::new(from, found.span.end).of(&self.document.text).split(' ');
        let peer = words.by_ref().take(2).position(|w| peers.contains(w))?;
        if peer == 0 && !self.speaks_of_government(gazetteer, from, days) {
            return None;
        }
        let known = someone.name.known.iter().copied();
        let land = someone.country.filter(|c| *c != 0);
        let governing = known.filter(|p| governs_in(gazetteer, *p, land, days));
        only(governing).map(|person| Link { person, how: How::Alias })
    }

    /// Where the mention begins that one is joined to by "en".
    fn joined_to(&self, place: usize) -> Option<usize> {
        let here = self.found.get(place)?;
        let before = self.found.get(..place)?.last()?;
        let between = self.document.text.get(before.span.end..here.span.start)?;
        matches!(between, " en " | ", " | " and ").then_some(before.span.start)
    }

    /// Whether somebody who governs is named before a place, and nobody of another calling since in its paragraph: the
    /// peer of a mayor is a mayor.
    fn speaks_of_government(&self, gazetteer: &Gazetteer, at: usize, days: Days) -> bool {
        let text = self.document.text.as_str();
        let block = self.document.block_at(at).map_or(at, |b| b.body);
        let place = self.found.partition_point(|f| f.span.start < at);
        let mut before = self.found.get(..place).unwrap_or_default().iter().rev().take(AHEAD);
        let Some(governing) = before.find(|f| is_of_government(gazetteer, f, days)) else {
            return false;
        };
        let since = text.get(governing.span.end.max(block)..at).unwrap_or_default();
        let since = tail(since, BEHIND);
        let mut words = since.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
        let context = &gazetteer.sets.context;
        !words.any(|w| gazetteer.words.local_titles.contains(&key(w)) || context.callings.tell(w))
    }
}

/// A minister or the like, by office or by name.
fn is_of_government(gazetteer: &Gazetteer, found: &Found, days: Days) -> bool {
    let governs =
        |post: &Post| matches!(post, Post::Minister | Post::StateSecretary | Post::Premier);
    match &found.means {
        Means::Office(office) => governs(&office.post),
        Means::Bare(post) => governs(post),
        Means::Someone(Someone { post: Some(post), .. }) => governs(post),
        // A peer is not told by a peer.
        Means::Someone(someone) if someone.title == Some(Title::Rank) => false,
        Means::Someone(someone) => {
            let tenures = |p: &usize| gazetteer.tenures_of(*p);
            let covers = |p: &usize| {
                tenures(p).any(|t| governs(&t.office.post) && t.term.covers(days.0, days.1))
            };
            someone.name.known.iter().any(covers)
        }
        _ => false,
    }
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

/// "Wethouder Eric Wiebes", "slager Stef Blok", while the one we know governs: somebody of the same name. "Oud-wethouder
/// Eric Wiebes" may be he.
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
    let sets = &gazetteer.sets;
    let before = text.get(..name.start).unwrap_or_default();
    let word = last_word(before.strip_suffix([' ', '-']).unwrap_or_default());
    if local::has_local_title(gazetteer, name.of(text)) {
        let former = |word: &str| word.split('-').any(|part| sets.is_former(part));
        let title = name.of(text).split(' ').next().unwrap_or_default();
        return !sets.is_former(word) && !former(title);
    }
    before.ends_with(' ') && sets.context.callings.is_noun(word)
}
