//! When an office is not that of the table: told of another time, or of another country.

use super::Post;
use super::days::is_short;
use super::found::{Found, Means, Someone};
use super::gazetteer::{Gazetteer, OfficeKey};
use super::paper::Paper;
use super::persons::Days;
use super::resolve::Resolver;
use crate::corpus::{Block, BlockKind, Document};
use crate::extract::resolve_tense::{Tense, tense_at};
use crate::extract::{ActorId, DocumentDate, Timex};
use crate::text::Span;

/// How far back a country is looked for, in bytes of the block.
const AROUND: usize = 300;

/// What ended so long before the paper holds for the next sentence too.
const LONG_AGO: chrono::Days = chrono::Days::new(5 * 366);

/// "Het ", at most.
const ARTICLE: usize = 4;

/// How many mentions are looked at for a town that opens a document.
const FIRST: usize = 8;

/// Where a sentence about a country begins: "In België …".
const IN: &[&str] = &["In ", "in ", "Ook in "];

impl Resolver<'_, '_> {
    /// Whether the sentence tells of a time at which whoever holds the office now did not: another day or year,
    /// "destijds", another cabinet.
    pub(super) fn is_doubtful(&self, office: OfficeKey, span: Span) -> bool {
        let Some(own) = self.paper.days_around(span) else { return false };
        let now = self.gazetteer.tenures.holders(office, own.0, own.1);
        if now.is_empty() || self.paper.days(span) != Some(own) {
            return false;
        }
        let held = |(first, last): Days| {
            let mut tenures = self.gazetteer.tenures.of(office).iter();
            tenures.any(|t| now.contains(&t.person) && t.term.covers(first, last))
        };
        let mut other = self.other_days(span).into_iter();
        other.any(|days| days.1 < own.0 && !held(days)) || self.is_of_the_past(span)
    }

    /// Whether the words around a place tell of a time at which somebody we know did not hold a post.
    pub(super) fn is_untimely(&self, actor: ActorId, post: Post, span: Span) -> bool {
        let before = |last| self.paper.own_days().is_none_or(|own| last < own.0);
        let id = self.registry.name_of(actor);
        let place = self.gazetteer.place_of(id);
        let held = place.map_or(&[][..], |place| self.gazetteer.tenures.held_by(place));
        let held: Vec<_> = held.iter().filter(|t| t.office.post == post).collect();
        let untimely =
            |(first, last): Days| before(last) && !held.iter().any(|t| t.term.touches(first, last));
        let mut other = self.other_days(span).into_iter();
        !held.is_empty() && (other.any(untimely) || self.is_of_the_past(span))
    }

    /// Other days and years the sentence tells of, and long ago what the sentence before it does.
    fn other_days(&self, span: Span) -> Vec<Days> {
        if !self.paper.is_near_a_date(span) {
            return Vec::new();
        }
        let sentence = self.paper.sentence(span);
        let mut days = self.paper.other_days(span);
        let text = self.paper.document.text.as_str();
        // "Sinds de wet van 1998 is de minister bevoegd", "… nu": said of today.
        let lexicon = self.paper.lexicon;
        let tense = tense_at(text, span.start, span.end, lexicon);
        if matches!(tense, Tense::Present | Tense::Future)
            || self.gazetteer.sets.context.tells_of_now(sentence.of(text))
        {
            return days;
        }
        days.extend(self.years_told(sentence));
        if days.is_empty() {
            days.extend(self.era_before(sentence));
        }
        days
    }

    /// The years in which a sentence tells that something happened.
    fn years_told(&self, sentence: Span) -> impl Iterator<Item = Days> {
        let text = self.paper.document.text.as_str();
        let context = &self.gazetteer.sets.context;
        let told = move |t: &&Timex| {
            let before = text.get(sentence.start..t.span.start).unwrap_or_default();
            // "begin 1975"
            context.tells_when(before) || t.span.of(text).starts_with(char::is_alphabetic)
        };
        let days = self.paper.timexes_in(sentence).filter(told);
        days.filter_map(|t| t.value.named().days()).filter(|days| !is_short(days))
    }

    /// "In de jaren tachtig was alles anders. De minister-president rookte pijp."
    fn era_before(&self, sentence: Span) -> Option<Days> {
        let text = self.paper.document.text.as_str();
        let block = self.paper.document.block_at(sentence.start)?;
        let before = text.get(block.body..sentence.start)?.trim_end();
        let end = block.body + before.len();
        let last = self.paper.sentence(Span::new(end.saturating_sub(1), end.saturating_sub(1)));
        let own = self.paper.own_days();
        let long_ago = |days: &Days| own.is_none_or(|own| days.1 + LONG_AGO < own.0);
        self.years_told(last).find(long_ago).filter(|_| !before.is_empty())
    }

    /// "Destijds", "onder het kabinet-Kok".
    fn is_of_the_past(&self, span: Span) -> bool {
        let sentence = self.paper.sentence(span).of(&self.paper.document.text);
        self.gazetteer.sets.context.tells_of_the_past(sentence)
            || self.names_another_cabinet(sentence)
    }

    /// "Het kabinet-Kok II", which is not that of the document's day.
    fn names_another_cabinet(&self, sentence: &str) -> bool {
        let own = self.paper.own_days().and_then(|days| self.gazetteer.cabinet(days.0, days.1));
        let own = own.and_then(|cabinet| self.gazetteer.actors.get(cabinet));
        let own = own.map_or("", |c| c.name.as_str());
        let mut named = sentence.match_indices("abinet-");
        named.any(|(at, word)| {
            let name = sentence.get(at + word.len()..).unwrap_or_default();
            let end = name.find(|c: char| !c.is_alphabetic()).unwrap_or(name.len());
            let name = name.get(..end).unwrap_or_default();
            // "onder het kabinet-Kok", but not "anders dan het kabinet-Kok".
            let lead = sentence.get(..at.saturating_sub(1)).unwrap_or_default();
            let mut words = lead.split_whitespace().rev().skip(1);
            let under = words.next().is_some_and(|w| self.gazetteer.sets.context.is_time(w));
            under && name.starts_with(char::is_uppercase) && !own.contains(name)
        })
    }

    /// Whether the words before an office speak of another country, and nothing in the document says that its
    /// Dutch holder is meant.
    pub(super) fn is_elsewhere(&self, office: OfficeKey, span: Span) -> bool {
        office.country.is_none() && self.is_told_abroad(span) && !self.is_vouched_for(office, span)
    }

    /// Whether the words before a place speak of another country, and not of ours.
    pub(super) fn is_told_abroad(&self, span: Span) -> bool {
        let text = self.paper.document.text.as_str();
        let Some(block) = self.paper.document.block_at(span.start) else { return false };
        let whole = self.paper.sentence(span);
        let sentence = whole.start;
        let told = Span::new(block.body.max(span.start.saturating_sub(AROUND)), span.start);
        for found in self.paper.found_in(told).rev() {
            let opens = || text.get(sentence..found.span.start).is_some_and(|t| IN.contains(&t));
            let country = self.country_of(found);
            let place = matches!(found.means, Means::Known(a) if self.gazetteer.is_country(a));
            let told = match found.means {
                Means::Known(_) => place && (opens() || is_label(text, found.span)),
                // "De Belgische regering viel. De minister …"
                Means::Made(_) => found.span.start < sentence && self.opens_sentence(found.span),
                _ => false,
            };
            if country == Some(0) || told && country.is_some() {
                let ours = Span::new(found.span.start, whole.end);
                return country != Some(0) && !self.says_ours(ours);
            }
        }
        span.start < self.paper.abroad_until && !self.says_ours(whole)
    }

    /// Whether a subject opens its sentence: "De Belgische regering".
    fn opens_sentence(&self, subject: Span) -> bool {
        subject.start <= self.paper.before(subject).start + ARTICLE
    }

    /// Whether words name the Netherlands, or its parliament.
    fn says_ours(&self, words: Span) -> bool {
        let home = self.gazetteer.countries.first();
        let home = home.and_then(|c| self.gazetteer.actors.get(c.actor));
        let text = words.of(&self.paper.document.text);
        home.is_some_and(|n| text.contains(&n.name))
            || self.gazetteer.sets.context.tells_of_us(text)
            || self.paper.found_in(words).any(|f| self.gazetteer.is_ours(f))
    }

    /// Whether the document says before a place who holds an office, or is signed for it.
    fn is_vouched_for(&self, office: OfficeKey, span: Span) -> bool {
        let paper = self.paper;
        if [paper.signer, paper.principal].contains(&Some(office)) {
            return true;
        }
        let Some((first, last)) = paper.own_days() else { return false };
        let holders = self.gazetteer.tenures.holders(office, first, last);
        let named_before = |p: &usize| self.people.get(p).is_some_and(|at| *at < span.start);
        holders.iter().any(named_before)
    }

    /// The country that words are of: a place, a government, a minister.
    fn country_of(&self, found: &Found) -> Option<usize> {
        match &found.means {
            Means::Known(actor) => self.gazetteer.country_of_place(*actor),
            Means::Office(OfficeKey { country, .. }) | Means::Someone(Someone { country, .. }) => {
                *country
            }
            Means::Made(made) => self.gazetteer.country_governed(made),
            Means::Cabinet => Some(0),
            _ => None,
        }
    }
}

impl Paper<'_> {
    /// Up to where a document that opens with a town abroad, as news does, has named nothing of ours: "BERLIJN - …",
    /// "Parijs (ANP)", "Londen, 3 mei 2016".
    pub(super) fn abroad_until(
        gazetteer: &Gazetteer,
        document: &Document,
        found: &[Found],
        own: &DocumentDate,
    ) -> usize {
        let abroad = |f: &Found| match f.means {
            Means::Known(a) => gazetteer.country_of_place(a).is_some_and(|c| c != 0),
            _ => false,
        };
        let front = |b: &&Block| !matches!(b.kind, BlockKind::Front(_));
        let first = document.blocks.iter().find(front).map_or(0, |b| b.body);
        let opens = |f: &&Found| {
            let rest = document.text.get(f.span.end..).unwrap_or_default();
            let dash = [" - ", " – ", " — ", " ("].iter().any(|d| rest.starts_with(d));
            dash && f.span.start == first
                || own.span.is_some_and(|date| date.start == f.span.end + 2)
        };
        let mut head = found.iter().take(FIRST).filter(|f| abroad(f));
        if !head.any(|f| opens(&f)) {
            return 0;
        }
        let ours = found.iter().find(|f| gazetteer.is_ours(f));
        ours.map_or(document.text.len(), |f| f.span.start)
    }

    /// What is found in a stretch, in order.
    fn found_in(&self, span: Span) -> impl DoubleEndedIterator<Item = &Found> {
        let from = self.found.partition_point(|f| f.span.start < span.start);
        let to = self.found.partition_point(|f| f.span.start < span.end);
        self.found.get(from..to).unwrap_or_default().iter()
    }
}

/// "Zweden: De minister van Financiën …", of a list of countries.
fn is_label(text: &str, place: Span) -> bool {
    let before = text.get(..place.start).unwrap_or_default();
    let rest = text.get(place.end..).unwrap_or_default();
    (before.is_empty() || before.ends_with('\n')) && rest.starts_with(':')
}
