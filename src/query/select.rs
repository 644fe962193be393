//! What a query keeps of a dossier.

use crate::corpus::DocumentId;
use crate::date::{Answer, DateRange, Precision, Qualifier};
use crate::dossier::Dossier;
use crate::extract::{ActorId, DateSource};
use crate::timeline::EventId;

use super::field::{Kind, State};
use super::find::Finder;
use super::index::Index;
use super::set::{Set, Verdict};
use super::{Ask, Days, Marks, Query, Term};

/// What a filter keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Events kept, in time order.
    pub events: Vec<EventId>,
    /// Those of them that match only on one reading of an uncertain date, in order.
    pub possibly: Vec<EventId>,
    /// What to light in headlines and in the reader.
    pub marks: Marks,
    /// Who is meant by its words, in order: their mentions are lit too.
    pub actors: Vec<ActorId>,
}

impl Index {
    /// The events a filter keeps, in time order, and what to light.
    pub fn select(&self, dossier: &Dossier, query: &Query) -> Selection {
        let mut finder = Finder::new(self, dossier);
        let mut verdict = Verdict::sure(Set::all(finder.events()));
        for any in &query.clauses {
            verdict = verdict.and(&finder.any(any));
        }
        let possible = verdict.sure.complement().and(&verdict.kept);
        let (marks, actors) = finder.into_marks();
        Selection {
            events: verdict.kept.iter().map(EventId).collect(),
            possibly: possible.iter().map(EventId).collect(),
            marks,
            actors,
        }
    }
}

impl Finder<'_> {
    fn any(&mut self, terms: &[Term]) -> Verdict {
        let none = Verdict::sure(self.none());
        terms.iter().fold(none, |verdict, term| verdict.or(&self.term(term)))
    }

    /// What is denied is not lit.
    fn term(&mut self, term: &Term) -> Verdict {
        if term.not { self.unlit().ask(&term.ask).not() } else { self.ask(&term.ask) }
    }

    fn unlit(&self) -> Finder<'_> {
        Finder::new(self.index, self.dossier)
    }

    fn ask(&mut self, ask: &Ask) -> Verdict {
        Verdict::sure(match ask {
            Ask::Words(pattern) => self.words(pattern),
            Ask::Actor(patterns) => self.each(patterns, Self::actor),
            Ask::Doc(patterns) => self.unlit().each(patterns, Finder::document),
            Ask::Source(patterns) => self.each(patterns, Self::source),
            Ask::Kind(kinds) => self.each(kinds, Self::kind),
            Ask::Is(states) => self.each(states, Self::state),
            Ask::When(asked) => return self.when(|when| best(asked, when)),
            Ask::Recurring(asked) => {
                let answer = |when| asked.iter().map(|one| one.answer(when)).max();
                return self.when(|when| when.and_then(answer).unwrap_or(Answer::No));
            }
            Ask::Known(asked) => return self.known(asked),
        })
    }

    fn each<T>(&mut self, values: &[T], ask: impl Fn(&mut Self, &T) -> Set) -> Set {
        values.iter().fold(self.none(), |set, value| set.or(&ask(self, value)))
    }

    fn kind(&mut self, kind: &Kind) -> Set {
        match *kind {
            Kind::Document(genre) => {
                let of_genre = self
                    .dossier
                    .documents()
                    .iter()
                    .enumerate()
                    .filter(|(_, d)| d.meta.genre == genre);
                self.told_by(of_genre.map(|(id, _)| id))
            }
            Kind::Actor(kind) => {
                let of_kind = self.dossier.actors().iter().filter(|(_, a)| a.kind == kind);
                self.naming(of_kind.map(|(id, _)| id.0))
            }
        }
    }

    fn state(&mut self, state: &State) -> Set {
        let timeline = self.dossier.timeline();
        let dated =
            |is: fn(DateRange) -> bool| self.events_that(|id| timeline.when(id).is_some_and(is));
        match *state {
            State::Stands(standing) => {
                self.events_that(|id| timeline.standing(id) == Some(standing))
            }
            State::Uncertain => dated(|when| when.qualifier() == Qualifier::Uncertain),
            State::Approximate => dated(is_soft),
            State::Undated => dated(|when| when.days().is_none()),
            State::Agentless => {
                let everyone = 0..self.index.of_actor.len();
                self.naming(everyone).complement()
            }
            State::Published => self.events_that(|id| {
                let tellings = timeline.event(id).map_or(&[][..], |event| &event.tellings);
                tellings.iter().filter_map(|&t| timeline.tellings().get(t)).any(|t| t.publication)
            }),
        }
    }

    fn events_that(&self, hold: impl Fn(EventId) -> bool) -> Set {
        let mut set = self.none();
        (0..self.events()).filter(|at| hold(EventId(*at))).for_each(|at| set.insert(at));
        set
    }

    fn when(&self, answer: impl Fn(Option<DateRange>) -> Answer) -> Verdict {
        let timeline = self.dossier.timeline();
        let whens = (0..self.events()).map(|at| (at, timeline.when(EventId(at)).map(bounded)));
        verdict(self.none(), whens.map(|(at, when)| (at, answer(when))))
    }

    /// Told by then: by its first document that says when it was made.
    fn known(&self, asked: &[Days]) -> Verdict {
        let documents = 0..self.dossier.documents().len();
        let answers = documents.map(|at| (at, best(asked, self.told_on(DocumentId(at)))));
        let told = verdict(Set::none(self.dossier.documents().len()), answers);
        Verdict { kept: self.told_by(told.kept.iter()), sure: self.told_by(told.sure.iter()) }
    }

    /// When a document was made; after its last entry, when that is all it says.
    fn told_on(&self, id: DocumentId) -> Option<DateRange> {
        let date = self.dossier.reading(id)?.date;
        match date.from {
            DateSource::LastEntry => date.value?.first().map(DateRange::vaguely_after),
            _ => date.value,
        }
    }
}

/// Days that a time with one known end ("de afgelopen weken") reaches at most for a filter.
const VAGUE_DAYS: u64 = 365;

/// A time with one known end, as the stretch on that side of it.
fn bounded(when: DateRange) -> DateRange {
    let reach = chrono::Days::new(VAGUE_DAYS);
    let (first, last) = match (when.first(), when.last()) {
        (None, Some(last)) => (last.checked_sub_days(reach), Some(last)),
        (Some(first), None) => (Some(first), first.checked_add_days(reach)),
        _ => return when,
    };
    let stretch = first.zip(last).and_then(|(a, b)| DateRange::between(a, b, Precision::Month));
    stretch.unwrap_or(when)
}

fn is_soft(when: DateRange) -> bool {
    when.qualifier() == Qualifier::Approximate
        || matches!(when.precision(), Precision::Approx | Precision::Vague)
}

/// The best answer to any of these.
fn best(asked: &[Days], when: Option<DateRange>) -> Answer {
    let answers = asked.iter().filter_map(|days| Some(days.answer(when?)));
    answers.max().unwrap_or(Answer::No)
}

fn verdict(none: Set, answers: impl Iterator<Item = (usize, Answer)>) -> Verdict {
    let mut verdict = Verdict::sure(none);
    for (at, answer) in answers {
        if answer >= Answer::Possibly {
            verdict.kept.insert(at);
        }
        if answer == Answer::Certainly {
            verdict.sure.insert(at);
        }
    }
    verdict
}
