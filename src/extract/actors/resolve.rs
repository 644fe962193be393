//! From what was found to whom it means: in one document, then by others of the dossier, then by the
//! table of offices; what none of them proves stays the office or the bare name.

use std::collections::{BTreeMap, HashMap};

use super::found::{Found, Means, Someone};
use super::gazetteer::{Gazetteer, OfficeKey};
use super::names::Written;
use super::paper::Paper;
use super::persons;
use super::registry::Registry;
use super::resolve_bare::Last;
use super::sexes::Sex;
use super::surnames::{Sure, SureNames};
use super::witnesses::Witnesses;
use super::{Post, Title};
use super::{full_names, local, parts};
use crate::corpus::DocumentId;
use crate::extract::{ActorId, How, Mention, Part};
use crate::text::Span;

/// A mention before it is placed: who, how, by what evidence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant {
    pub(super) actor: ActorId,
    pub(super) how: How,
    pub(super) evidence: Option<(DocumentId, Span)>,
}

impl Meant {
    /// Without evidence elsewhere.
    pub(super) fn plainly(actor: ActorId, how: How) -> Self {
        Self { actor, how, evidence: None }
    }
}

/// One document being resolved.
pub(super) struct Resolver<'a, 'g> {
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) witnesses: &'a Witnesses,
    pub(super) registry: &'a mut Registry<'g>,
    pub(super) paper: &'a Paper<'a>,
    pub(super) at: DocumentId,
    /// The known persons of the document, and where each is first named.
    pub(super) people: BTreeMap<usize, usize>,
    /// Those it names in full, and surely, and where.
    pub(super) in_full: BTreeMap<usize, Span>,
    /// Who this document itself says holds an office.
    pub(super) proofs: HashMap<OfficeKey, (ActorId, Span)>,
    /// Who last stood with an office here.
    pub(super) last: HashMap<Post, Last>,
    /// The only person who stands with an office here, by post, once looked for.
    pub(super) only: HashMap<Post, Option<(usize, Span)>>,
    /// The only one who will, by post, once looked for.
    pub(super) later: HashMap<Post, Option<(OfficeKey, Span)>>,
    /// What was last made of a head here: "Marokkaanse ambassade".
    pub(super) heads: HashMap<usize, (ActorId, Span)>,
    sure: SureNames,
}

impl<'a, 'g> Resolver<'a, 'g> {
    pub(super) fn new(
        gazetteer: &'g Gazetteer,
        witnesses: &'a Witnesses,
        registry: &'a mut Registry<'g>,
        (paper, at): (&'a Paper<'a>, DocumentId),
    ) -> Self {
        Self {
            gazetteer,
            witnesses,
            registry,
            paper,
            at,
            people: named(paper),
            in_full: full_names::of(paper),
            proofs: HashMap::new(),
            last: HashMap::new(),
            only: HashMap::new(),
            later: HashMap::new(),
            heads: HashMap::new(),
            sure: SureNames::default(),
        }
    }

    /// All mentions of the document, in order, the longer first.
    pub(super) fn mentions(mut self) -> Vec<Mention> {
        let named = self.name_persons();
        let mut mentions: Vec<Mention> = Vec::new();
        for (i, found) in self.paper.found.iter().enumerate() {
            let meant = named.get(i).copied().flatten();
            let meant = meant.or_else(|| self.beside(i, found, &named));
            let meant = meant.or_else(|| self.meant(i, found));
            let meant = meant.and_then(|meant| self.ruled(found, meant));
            let Some(Meant { actor, how, evidence }) = meant else { continue };
            self.remember(found, actor);
            let part = Part::Named;
            mentions.push(Mention { span: found.span, actor, how, part, evidence });
        }
        self.add_definitions(&mentions);
        let mentions = self.tidy(mentions);
        let mut more = self.sure.find(self.gazetteer, self.paper, self.at, &mentions);
        more.retain(|m| self.is_allowed(m));
        let mut all = mentions;
        all.extend(more);
        let mut all = self.tidy(all);
        parts::tell(self.paper, &self.gazetteer.words.parts, &mut all);
        for mention in &all {
            self.registry.note_form(mention.actor, mention.span.of(&self.paper.document.text));
        }
        all
    }

    /// Persons by name come first: they make surnames and offices sure for all of the document.
    fn name_persons(&mut self) -> Vec<Option<Meant>> {
        let mut named: Vec<Option<Meant>> = Vec::with_capacity(self.paper.found.len());
        for (found, link) in self.paper.found.iter().zip(&self.paper.links) {
            let meant = match (&found.means, link) {
                (Means::Someone(someone), Some(link)) => self.known_person(found, someone, *link),
                _ => None,
            };
            named.push(meant);
        }
        // Full names first: the surname alone then means their bearer, before or behind.
        for full in [Written::First, Written::Initials, Written::Surname] {
            for (i, found) in self.paper.found.iter().enumerate() {
                let Means::Someone(someone) = &found.means else { continue };
                if someone.name.written() == full
                    && named.get(i).is_some_and(Option::is_none)
                    && let Some(slot) = named.get_mut(i)
                {
                    *slot = Some(self.stranger(found, someone));
                }
            }
        }
        named
    }

    fn known_person(
        &mut self,
        found: &Found,
        someone: &Someone,
        link: persons::Link,
    ) -> Option<Meant> {
        let actor = self.registry.person(link.person)?;
        let sure = Sure { actor, how: How::Alias, proof: found.span, known: true };
        if link.how != How::Guess {
            for form in persons::surname_forms(self.gazetteer, link.person) {
                self.sure.add(&form, sure);
            }
            self.sure.add(&someone.name.whole_surname(&self.paper.document.text), sure);
            self.prove(someone, actor, found.span);
        }
        Some(Meant::plainly(actor, link.how))
    }

    /// "Minister Blok van Buitenlandse Zaken" proves who is minister of Buitenlandse Zaken here.
    fn prove(&mut self, someone: &Someone, actor: ActorId, span: Span) {
        if let Some(post) = someone.post
            && (someone.portfolio.is_some() || matches!(post, Post::Premier | Post::Speaker))
        {
            let office = OfficeKey { post, portfolio: someone.portfolio, country: someone.country };
            if !self.held_it_before(office, actor) {
                self.proofs.entry(office).or_insert((actor, span));
            }
        }
    }

    /// A name that is nobody we know for sure: someone of that surname met elsewhere in this
    /// document, else only the name itself.
    fn stranger(&mut self, found: &Found, someone: &Someone) -> Meant {
        let text = &self.paper.document.text;
        if let Some(given) = self.given(found).or_else(|| self.named_in_full(found, someone)) {
            return given;
        }
        if let Some(Sure { actor, proof, .. }) = self.met(found, someone) {
            return Meant { actor, how: How::Alias, evidence: Some((self.at, proof)) };
        }
        let surname = &someone.name.whole_surname(text);
        let actor = self.registry.stranger(text, &someone.name, someone.party);
        let sure = Sure { actor, how: How::Alias, proof: found.span, known: false };
        if someone.title != Some(Title::Function) {
            self.sure.add(surname, sure);
        }
        if someone.post.is_some() && someone.country.is_none() {
            self.prove(someone, actor, found.span);
        }
        let alone = someone.title.is_none() && someone.party.is_none();
        let guessed = alone && someone.name.initials.is_empty();
        Meant::plainly(actor, if guessed { How::Guess } else { How::Explicit })
    }

    /// Someone of that surname met elsewhere in this document.
    fn met(&self, found: &Found, someone: &Someone) -> Option<Sure> {
        let text = &self.paper.document.text;
        let words = found.span.of(text);
        let surname = &someone.name.whole_surname(text);
        let known = self.sure.get(surname).filter(|sure| match someone.name.written() {
            Written::First => false,
            Written::Initials => self.has_initial(sure.actor, &someone.name.initials),
            Written::Surname => true,
        });
        let known = known.filter(|sure| !self.is_of_another_party(sure.actor, someone));
        // "Mevrouw Brouwer" is Brouwer-Korf, where nobody is named Brouwer alone.
        let sexes = &self.gazetteer.sets.context.sexes;
        let bare = someone.name.written() == Written::Surname
            && sexes.addressed(words) == Some(Sex::Woman);
        let known = known.or_else(|| {
            self.sure
                .double(surname)
                .filter(|sure| bare || self.has_first_name(sure.actor, someone.name.first.of(text)))
        });
        // "Wethouder Kamp" is not the minister of that name.
        let of_parliament =
            |sure: &Sure| self.gazetteer.place_of(self.registry.name_of(sure.actor)).is_some();
        let apart = local::holds_another_post(self.gazetteer, words, someone);
        known.filter(|sure| {
            sexes.agree(words, self.registry.full_name(sure.actor))
                && !(apart && of_parliament(sure))
        })
    }

    /// "Anna Brouwer" is Anna Brouwer-Korf.
    fn has_first_name(&self, actor: ActorId, first: &str) -> bool {
        !first.is_empty() && self.registry.full_name(actor).split(' ').next() == Some(first)
    }

    /// Whether someone named in full has a first name with these initials: "A.J." for Anna.
    fn has_initial(&self, actor: ActorId, initials: &str) -> bool {
        let name = self.registry.full_name(actor);
        let first = name.split(' ').next().filter(|first| !first.ends_with('.'));
        let initial = initials.chars().next();
        initial.is_some() && first.and_then(|f| f.chars().next()) == initial
    }

    fn meant(&mut self, i: usize, found: &Found) -> Option<Meant> {
        match &found.means {
            Means::Known(place) => {
                let words = found.span.of(&self.paper.document.text);
                if !self.gazetteer.is_name_on(*place, words, self.paper.own_days()) {
                    return None;
                }
                let exact = self
                    .gazetteer
                    .actors()
                    .get(*place)
                    .is_some_and(|a| a.name.eq_ignore_ascii_case(words));
                let how = if exact { How::Explicit } else { How::Alias };
                Some(Meant::plainly(self.registry.known(*place)?, how))
            }
            Means::Made(made) => {
                let how = if made.head.is_some() { How::Demonym } else { How::Explicit };
                Some(Meant::plainly(self.registry.made(made), how))
            }
            Means::Office(office) => Some(self.office(*office, found.span)),
            Means::FormerOffice(office) => {
                Some(Meant::plainly(self.registry.office(*office), How::Explicit))
            }
            Means::Bare(post) => Some(self.bare(i, *post)),
            Means::BareHead(head) => self.bare_head(i, *head).or_else(|| {
                let words = found.span.of(&self.paper.document.text);
                let organ = self.gazetteer.words.placeless_organ(*head, words)?;
                Some(Meant::plainly(self.registry.made(&organ), How::Explicit))
            }),
            Means::BareMinistry => self.bare_ministry(i),
            Means::Cabinet => Some(self.cabinet(found.span)),
            Means::Counterpart(country, whose) => self.counterpart(i, *country, *whose),
            Means::Someone(_) => None,
        }
    }

    /// Short names mean what they were defined for.
    fn add_definitions(&mut self, mentions: &[Mention]) {
        for (short, place) in &self.paper.defined {
            let Some(found) = self.paper.found.get(*place) else { continue };
            // Both are in order of place; few begin at one place.
            let from = mentions.partition_point(|m| m.span.start < found.span.start);
            if let Some(mention) = mentions.iter().skip(from).take(4).find(|m| m.span == found.span)
            {
                let (actor, proof) = (mention.actor, mention.span);
                let sure = Sure { actor, how: How::Definition, proof, known: false };
                self.sure.add(short, sure);
            }
        }
    }
}

/// The known persons of a document, and where each is first named.
fn named(paper: &Paper<'_>) -> BTreeMap<usize, usize> {
    let mut people = BTreeMap::new();
    for (found, link) in paper.found.iter().zip(&paper.links) {
        if let Some(link) = link {
            people.entry(link.person).or_insert(found.span.start);
        }
    }
    people
}
