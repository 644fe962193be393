//! Who governs at a time: a minister's peer by surname, and namesakes with other work.

use super::found::{Found, Means, Someone};
use super::gazetteer::Gazetteer;
use super::letters::key;
use super::local;
use super::paper::Paper;
use super::persons::{Days, Link, only};
use super::{Post, Title};
use crate::extract::How;
use crate::text::{last_word, tail};

/// How far back one who governs may be named, in mentions, and how much of what is said since is read, in bytes.
const AHEAD: usize = 64;
const BEHIND: usize = 400;

const ARTICLES: &[&str] = &["de", "De", "een", "Een"];

/// Before the name of who presides over parliament.
const CHAIR: &str = "voorzitter ";

impl Paper<'_> {
    /// "Voorzitter Arib sluit de vergadering": who presides over parliament on that day, unless the chair is of something
    /// else.
    pub(super) fn in_the_chair(
        &self,
        gazetteer: &Gazetteer,
        found: &Found,
        when: Option<Days>,
    ) -> Option<Link> {
        let (Means::Someone(someone), Some((first, last))) = (&found.means, when) else {
            return None;
        };
        let text = self.document.text.as_str();
        let mention = found.span.of(text);
        let chair = mention.get(..CHAIR.len()).is_some_and(|w| w.eq_ignore_ascii_case(CHAIR));
        let behind = text.get(found.span.end..).unwrap_or_default();
        if !chair || [" van ", " (", ", "].iter().any(|of| behind.starts_with(of)) {
            return None;
        }
        // "CNV-voorzitter Bergkamp", "oud-voorzitter Arib"
        let before = text.get(..found.span.start).unwrap_or_default();
        let former = gazetteer.sets.is_former(last_word(before.trim_end_matches(' ')));
        if before.ends_with('-') || former || !self.is_of_parliament(gazetteer) {
            return None;
        }
        let presides = |person: &usize| {
            let mut held = gazetteer.tenures_of(*person);
            held.any(|t| t.office.post == Post::Speaker && t.term.touches(first, last))
        };
        let person = only(someone.name.known.iter().copied().filter(presides))?;
        Some(Link { person, how: How::Alias })
    }

    /// Whether it speaks of the Tweede Kamer, in which one presides who shares a surname with other chairs.
    fn is_of_parliament(&self, gazetteer: &Gazetteer) -> bool {
        let chamber = gazetteer.place_of("tweede-kamer");
        let named = |f: &Found| matches!(f.means, Means::Known(actor) if Some(actor) == chamber);
        *self.of_parliament.get_or_init(|| chamber.is_some() && self.found.iter().any(named))
    }

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
        let text = self.document.text.as_str();
        let peer = |from: usize| {
            let words = text.get(from..found.span.end)?.split(' ').take(2);
            words.enumerate().find(|(_, w)| peers.contains(w)).map(|(i, word)| (from, i, word))
        };
        let (from, nth, word) =
            peer(found.span.start).or_else(|| self.joined_to(place).and_then(peer))?;
        // "Oud-bewindsvrouw Dekker" governed once.
        let lead = text.get(..from).unwrap_or_default().trim_end_matches([' ', '-']);
        if gazetteer.sets.is_former(last_word(lead)) {
            return None;
        }
        // "Bewindsman Blok" says that he governs.
        let told = nth > 0 || gazetteer.sets.context.speakers.contains(word);
        if !told && !self.speaks_of_government(gazetteer, from, days) {
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

    /// Whether somebody who governs is spoken of before a place, and nobody since whose peer is another: that of a mayor
    /// is a mayor.
    fn speaks_of_government(&self, gazetteer: &Gazetteer, at: usize, days: Days) -> bool {
        let text = self.document.text.as_str();
        let context = &gazetteer.sets.context;
        let place = self.found.partition_point(|f| f.span.start < at);
        let mut before = self.found.get(..place).unwrap_or_default().iter().rev().take(AHEAD);
        let named = before.find(|f| is_of_government(gazetteer, f, days)).map_or(0, |f| f.span.end);
        let near = tail(text.get(named..at).unwrap_or_default(), BEHIND);
        let words: Vec<&str> = near
            .split(|c: char| !(c.is_alphabetic() || c == '-'))
            .filter(|w| !w.is_empty())
            .collect();
        let behind = |i: usize| words.get(i).copied().unwrap_or_default();
        // "De president van de rechtbank"
        let of_a_thing = |i: usize| behind(i + 1) == "van" && matches!(behind(i + 2), "de" | "het");
        let mut told = words.iter().enumerate();
        let governs =
            named > 0 || told.any(|(i, w)| context.governing.contains(w) && !of_a_thing(i));
        let calls = |(i, word): (usize, &&str)| {
            // "loco-burgemeester", "VVD-wethouder"
            let noun = word.rsplit('-').next().unwrap_or_default();
            let next = behind(i + 1);
            let article = i.checked_sub(1).map(behind).is_some_and(|w| ARTICLES.contains(&w));
            context.other_peers.contains(word)
                || context.other_peers.contains(noun)
                || gazetteer.words.local_titles.contains(&key(noun))
                || (next.starts_with(char::is_uppercase) || article && next == "van")
                    && context.callings.tell(noun)
        };
        governs && !words.iter().enumerate().any(calls)
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
    let former = |word: &str| word.split('-').any(|part| sets.is_former(part));
    let words = before.strip_suffix([' ', '-']).unwrap_or_default();
    let mut last = words.rsplit(|c: char| !(c.is_alphabetic() || c == '-')).take(2);
    let (word, earlier) = (last.next().unwrap_or_default(), last.next().unwrap_or_default());
    if local::has_local_title(gazetteer, name.of(text)) {
        let title = name.of(text).split(' ').next().unwrap_or_default();
        return !former(word) && !former(title);
    }
    // "Oud-leraar Arie Slob", but not "voormalig keeper Arie Slob"
    let (lead, noun) = word.split_once('-').unwrap_or((earlier, word));
    let once = former(lead) && sets.context.once.contains(noun);
    let known = once || sets.context.public.contains(word) || sets.context.public.contains(noun);
    before.ends_with(' ') && sets.context.callings.tell(word) && !known
}
