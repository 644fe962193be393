//! From a name and what stands around it to one person, or to none: rather none than the wrong one.

use chrono::{Datelike, NaiveDate};

use super::found::Someone;
use super::gazetteer::{Gazetteer, Person};
use super::letters::key;
use super::names::initials_agree;
use super::{Post, Title};
use crate::extract::How;

/// A paper dated by its question may name who took office before the answer.
const SLACK: chrono::Days = chrono::Days::new(120);

/// Years before a first seat from which somebody is spoken of.
const GROWN: i32 = 20;
/// The years the list of members is of: whose terms it does not tell sat some time in them.
const LISTED: std::ops::RangeInclusive<i32> = 2010..=2024;

/// The days a text speaks of: first and last.
pub(super) type Days = (NaiveDate, NaiveDate);

/// A person of the gazetteer, and how sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// Place in the list of people.
    pub(super) person: usize,
    /// How that was settled.
    pub(super) how: How,
}

/// The person a name means at a time. `signs`: the name stands alone under an office.
pub(super) fn link(gazetteer: &Gazetteer, someone: &Someone, when: Option<Days>) -> Option<Link> {
    let case = Case { gazetteer, someone, when };
    let candidates = case.candidates();
    let alias = |person: Option<usize>| person.map(|person| Link { person, how: How::Alias });
    if !someone.name.first.is_empty() {
        return case.by_full_name(&candidates);
    }
    if let Some(post) = someone.post {
        return alias(case.by_post(&candidates, post));
    }
    if someone.party.is_some() {
        return alias(case.by_party(&candidates));
    }
    if someone.title == Some(Title::Seat)
        && let Some(person) = case.by_seat(&candidates)
    {
        return alias(Some(person));
    }
    alias(case.by_initials(&candidates).or_else(|| case.by_crown(&candidates)))
}

struct Case<'a> {
    gazetteer: &'a Gazetteer,
    someone: &'a Someone,
    when: Option<Days>,
}

/// Whether someone sat in parliament at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sat {
    No,
    /// Nothing says when, or the term was still open when the list was made.
    Perhaps,
    Yes,
}

impl Case<'_> {
    fn person(&self, index: usize) -> Option<&Person> {
        self.gazetteer.person(index)
    }

    /// Everyone of that name whom nothing around it rules out.
    fn candidates(&self) -> Vec<usize> {
        let fits = |index: &usize| {
            let Some(person) = self.person(*index) else { return false };
            let initials = self.someone.name.initials.as_str();
            let country = self.someone.country;
            (initials.is_empty() || self.initials_fit(initials, person))
                && (country.is_none() || country == person.country)
                && self.party_fits(*index)
        };
        self.someone.name.known.iter().copied().filter(fits).collect()
    }

    fn initials_fit(&self, written: &str, person: &Person) -> bool {
        if !person.initials.is_empty() {
            return initials_agree(written, &person.initials);
        }
        let name = self.gazetteer.actors().get(person.actor).map_or("", |a| a.name.as_str());
        key(name).starts_with(&key(written).chars().take(1).collect::<String>())
    }

    /// Whether the party beside the name, if any, is the person's.
    fn party_fits(&self, index: usize) -> bool {
        let party = self.someone.party.and_then(|p| self.gazetteer.actors().get(p));
        let Some(party) = party else { return true };
        let parties = self.gazetteer.actor_of(index).map_or(&[][..], |a| a.parties.as_slice());
        parties.iter().any(|p| is_same_party(p, &party.id))
    }

    fn by_full_name(&self, candidates: &[usize]) -> Option<Link> {
        let [person] = *candidates else { return None };
        let known = self.person(person)?;
        let beside = self.someone.party.is_some()
            || self.someone.title == Some(Title::Seat)
            || self.someone.post.is_some();
        if !known.bulk {
            return self.before_birth(person).then_some(Link { person, how: How::Explicit });
        }
        match self.sat(known) {
            _ if beside => Some(Link { person, how: How::Explicit }),
            // "Sybrand van Haersma Buma" has no namesakes whatever he is by now, but once he was a child.
            Sat::No if self.has_double_name(person) && self.is_grown(known) => {
                Some(Link { person, how: How::Guess })
            }
            Sat::No => None,
            Sat::Perhaps if known.seats.is_empty() => None,
            _ => Some(Link { person, how: How::Guess }),
        }
    }

    /// Whether a text is of no more than these years before somebody's first seat.
    fn is_grown(&self, person: &Person) -> bool {
        let first = person.seats.iter().map(|seat| seat.from.year()).min();
        first.zip(self.when).is_none_or(|(first, (_, last))| last.year() + GROWN >= first)
    }

    /// Whether someone's surname is of two: "Bruins Slot", "Brouwer-Korf".
    fn has_double_name(&self, person: usize) -> bool {
        let surname = self.person(person).map_or("", |p| p.surname.as_str());
        surname.contains('-') || surname.matches(char::is_uppercase).nth(1).is_some()
    }

    /// Whether a person was old enough to be spoken of: at most 30 years before the first office.
    fn before_birth(&self, person: usize) -> bool {
        let first = self.gazetteer.tenures_of(person).map(|t| t.term.from.year()).min();
        match (self.when, first) {
            (Some((_, last)), Some(first)) => last.year() + 30 >= first,
            _ => true,
        }
    }

    /// Those who held such an office, not after the text was written.
    fn by_post(&self, candidates: &[usize], post: Post) -> Option<usize> {
        let someone = self.someone;
        let held = |person: &usize, of: Option<usize>, days: Option<Days>, at_that_time: bool| {
            self.gazetteer.tenures_of(*person).any(|t| {
                t.office.post == post
                    && (of.is_none()
                        || t.office.portfolio == of
                        || self.gazetteer.is_at(t.office, of))
                    && match days {
                        None => true,
                        Some((first, last)) if at_that_time => t.term.touches(first, last),
                        Some((_, last)) => {
                            last.checked_add_days(SLACK).is_none_or(|last| t.term.from <= last)
                        }
                    }
            })
        };
        let pick = |of: Option<usize>, now: bool| -> Vec<usize> {
            candidates.iter().copied().filter(|p| held(p, of, self.when, now)).collect()
        };
        let tries =
            [(someone.portfolio, true), (someone.portfolio, false), (None, true), (None, false)];
        for (of, now) in tries {
            // A portfolio that is said must fit, unless initials vouch for the person.
            if of.is_none() && someone.portfolio.is_some() && someone.name.initials.is_empty() {
                continue;
            }
            match pick(of, now).as_slice() {
                [] => {}
                [one] => return Some(*one),
                _ => return None,
            }
        }
        if post == Post::Ambassador {
            let foreign = |p: &&usize| self.person(**p).is_some_and(|p| p.country.is_some());
            return candidates.iter().find(foreign).copied();
        }
        self.by_initials(candidates)
    }

    fn by_party(&self, candidates: &[usize]) -> Option<usize> {
        let present: Vec<usize> =
            candidates.iter().copied().filter(|p| self.is_around(*p)).collect();
        match present.as_slice() {
            [one] => Some(*one),
            [] => None,
            several => {
                let sat = several.iter().copied().filter(|p| self.held_or_sat(*p));
                // Without a date one whose terms are known goes before one of whom nothing is.
                let undated = || {
                    self.when
                        .is_none()
                        .then(|| only(several.iter().copied().filter(|p| self.has_terms(*p))))
                };
                only(sat).or_else(|| undated().flatten())
            }
        }
    }

    /// Not long gone: in office or in parliament at the time, or perhaps.
    fn is_around(&self, person: usize) -> bool {
        self.person(person).is_some_and(|p| self.sat(p) > Sat::No) || self.held_or_sat(person)
    }

    fn has_terms(&self, person: usize) -> bool {
        self.person(person).is_some_and(|p| !p.seats.is_empty())
            || self.gazetteer.tenures_of(person).next().is_some()
    }

    fn held_or_sat(&self, person: usize) -> bool {
        let Some((first, last)) = self.when else { return true };
        let held = self.gazetteer.tenures_of(person).any(|t| t.term.touches(first, last));
        held || self.person(person).is_some_and(|p| self.sat(p) == Sat::Yes)
    }

    fn by_seat(&self, candidates: &[usize]) -> Option<usize> {
        let seated = |least: Sat| {
            candidates
                .iter()
                .copied()
                .filter(move |p| self.person(*p).is_some_and(|p| self.sat(p) >= least))
        };
        // One whose seat is open, in the years of the list, when nobody else of that name can have sat.
        let known = self.when.is_some_and(|(_, last)| LISTED.contains(&last.year()));
        let open = |p: &Person| known && p.seats.iter().any(|t| t.until.is_none());
        let open = |p: &usize| candidates.len() == 1 || self.person(*p).is_some_and(open);
        only(seated(Sat::Yes)).or_else(|| only(seated(Sat::Perhaps)).filter(open))
    }

    /// Whether a person sat at the time: known terms end with the parliament of 2017 when open.
    fn sat(&self, person: &Person) -> Sat {
        let Some(when) = self.when else { return Sat::Perhaps };
        let (first, last) = when;
        if person.seats.is_empty() {
            let listed = person.bulk && LISTED.contains(&last.year());
            return if listed || self.in_politics(person, when) { Sat::Perhaps } else { Sat::No };
        }
        let listed = |t: &&super::source::Term| t.until.is_some() || first.year() < 2021;
        if person.seats.iter().filter(listed).any(|t| t.touches(first, last)) {
            return Sat::Yes;
        }
        let open = person.seats.iter().any(|t| t.until.is_none() && t.from <= last);
        let near = !person.bulk && self.in_politics(person, when);
        if open || near { Sat::Perhaps } else { Sat::No }
    }

    /// Some years before the first office and after the last: ministers come from parliament, and go
    /// back to it.
    fn in_politics(&self, person: &Person, (first, last): Days) -> bool {
        self.gazetteer.tenures.held_by(person.actor).iter().any(|t| {
            t.term.from.year() - last.year() <= 8
                && t.term.until.is_none_or(|u| first.year() - u.year() <= 4)
        })
    }

    /// "koning Willem-Alexander": who wears a crown has no surname to share.
    fn by_crown(&self, candidates: &[usize]) -> Option<usize> {
        let crowned =
            |p: &usize| self.gazetteer.tenures_of(*p).any(|t| t.office.post == Post::Monarch);
        only(candidates.iter().copied().filter(crowned)).filter(|_| self.someone.title.is_some())
    }

    /// All initials, at least two, of one person; of an unreviewed one only while in parliament.
    fn by_initials(&self, candidates: &[usize]) -> Option<usize> {
        let written = key(&self.someone.name.initials);
        if written.chars().count() < 2 {
            return None;
        }
        let same = candidates.iter().copied().filter(|p| {
            let Some(person) = self.person(*p) else { return false };
            key(&person.initials) == written
                && (!person.bulk || self.sat(person) == Sat::Yes)
                && self.before_birth(*p)
        });
        only(same)
    }
}

/// Whether two are one party, or merged: "GroenLinks-PvdA".
pub(super) fn is_same_party(a: &str, b: &str) -> bool {
    a == b || b.split('-').any(|part| part == a) || a.split('-').any(|part| part == b)
}

pub(super) fn only(mut people: impl Iterator<Item = usize>) -> Option<usize> {
    let first = people.next()?;
    people.next().is_none().then_some(first)
}

/// The surnames a person goes by in running text, capitalised.
pub(super) fn surname_forms(gazetteer: &Gazetteer, person: usize) -> Vec<String> {
    let Some(known) = gazetteer.person(person) else { return Vec::new() };
    let mut forms = vec![known.surname.clone()];
    forms.extend(known.surname.split_once('-').map(|(short, _)| short.to_owned()));
    forms
}
