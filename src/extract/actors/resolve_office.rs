//! From an office to its holder: "minister van Financiën", "de staatssecretaris", "mijn Marokkaanse collega".

use super::Post;
use super::found::{Found, Means, Someone, Whose};
use super::gazetteer::OfficeKey;
use super::persons::{self, Days};
use super::resolve::{Meant, Resolver};
use super::sexes::Sex;
use super::spoken::Quotation;
use crate::corpus::DocumentId;
use crate::extract::{ActorId, How};
use crate::text::{Span, last_word};

/// How far ahead an antecedent may stand, in mentions, and behind, in bytes of its block.
const AHEAD: usize = 64;
const BEHIND: usize = 400;
/// Words that lead to a quotation, at most.
const LEAD: usize = 8;
/// What a minister is called, and a state secretary, and what stands behind them before another portfolio.
const MINISTER: &[&str] = &["minister", "bewindsman", "bewindsvrouw", "bewindspersoon"];
const STATE_SECRETARY: &[&str] =
    &["staatssecretaris", "bewindsman", "bewindsvrouw", "bewindspersoon"];
const OF: &[&str] = &["van", "voor", "of", "for"];
/// Before the verb behind a quotation.
const SO: &[&str] = &["zo", "so"];
/// Words of a name, with those of a post before it.
const NAME: usize = 8;

/// Bytes between an office and whoever signs for it.
const SIGNED: usize = 6;

impl Resolver<'_, '_> {
    /// Who holds an office: by this document's own words, else by the table; the evidence is where
    /// the dossier names that person with the office.
    pub(super) fn office(&mut self, office: OfficeKey, span: Span) -> Meant {
        let days = self.asked_days(office, span).or_else(|| self.paper.days(span));
        let days = days.or_else(|| self.agreed_days(office, span));
        if self.is_doubtful(office, span) || self.is_elsewhere(office, span) {
            return Meant::plainly(self.registry.office(office), How::Explicit);
        }
        let holders = days.map_or_else(Vec::new, |(first, last)| {
            self.gazetteer.tenures.holders(office, first, last)
        });
        let own = days == self.paper.own_days();
        let headed = || holders.is_empty() && self.paper.is_recent(days, span);
        // "De minister van Financiën, ⏎ W.B. Hoekstra", whatever heading it stands under.
        let signed = |proof: &Span| (span.end..=span.end + SIGNED).contains(&proof.start);
        let proven = self.proofs.get(&office).filter(|(_, p)| own || headed() || signed(p));
        if let Some((actor, proof)) = proven {
            let evidence = Some((self.at, *proof));
            return Meant { actor: *actor, how: How::RoleByDate, evidence };
        }
        let holder = match holders.as_slice() {
            [one] => Some(*one),
            // An office that was shared is its holder's only where the document names just one.
            several => {
                let mut named = several
                    .iter()
                    .filter(|p| self.witnesses.within(**p, office.post, self.at).is_some());
                named.next().copied().filter(|_| named.next().is_none())
            }
        };
        if let Some(person) =
            holder.filter(|p| office.post != Post::Monarch || self.wears(*p, span))
            && let Some(actor) = self.registry.person(person)
        {
            return Meant {
                actor,
                how: How::RoleByDate,
                evidence: self.evidence(person, office.post, days),
            };
        }
        Meant::plainly(self.registry.office(office), How::Explicit)
    }

    /// "De Koningin", of the years of a king, is his wife.
    fn wears(&self, person: usize, span: Span) -> bool {
        let words = span.of(&self.paper.document.text).to_lowercase();
        let queen = words.contains("koningin") || words.starts_with("hare");
        self.gazetteer.actor_of(person).is_some_and(|a| a.name.starts_with("Koningin") == queen)
    }

    /// A day of the sentence, in a paper without a date, where all its days have the same holder.
    fn agreed_days(&self, office: OfficeKey, span: Span) -> Option<Days> {
        if self.paper.own_days().is_some() {
            return None;
        }
        let all = self.paper.other_days(span);
        let holders = |(first, last): &Days| self.gazetteer.tenures.holders(office, *first, *last);
        let first = all.first()?;
        let one = holders(first);
        (one.len() == 1 && all.iter().all(|days| holders(days) == one)).then_some(*first)
    }

    /// The day a question was asked on, where someone else held the office then.
    fn asked_days(&self, office: OfficeKey, span: Span) -> Option<Days> {
        let own = self.paper.own_days().filter(|own| self.paper.days(span) == Some(*own))?;
        let asked = self.paper.asked(span)?;
        let holders = |(first, last)| self.gazetteer.tenures.holders(office, first, last);
        let then = holders(asked);
        (!then.is_empty() && then != holders(own)).then_some(asked)
    }

    /// The same document first, then another of about that time.
    fn evidence(
        &self,
        person: usize,
        post: Post,
        days: Option<Days>,
    ) -> Option<(DocumentId, Span)> {
        let here = self.witnesses.within(person, post, self.at);
        here.or_else(|| self.witnesses.near(person, post, days?))
    }

    /// Whether someone we know held an office at another time, and the paper's day has a holder of its
    /// own: "premier Kok" in a paper of 2018 does not say who is premier.
    pub(super) fn held_it_before(&self, office: OfficeKey, actor: ActorId) -> bool {
        let Some((first, last)) = self.paper.own_days() else { return false };
        let name = self.registry.name_of(actor);
        let is_actor =
            |person: usize| self.gazetteer.actor_of(person).is_some_and(|a| a.id == name);
        let held = self.gazetteer.tenures.of(office).iter().any(|t| is_actor(t.person));
        let holders = self.gazetteer.tenures.holders(office, first, last);
        held && !holders.is_empty() && !holders.into_iter().any(is_actor)
    }

    /// "mijn Marokkaanse collega": the same office in the other country.
    pub(super) fn counterpart(&mut self, i: usize, country: usize, whose: Whose) -> Option<Meant> {
        let (office, proof) = match whose {
            Whose::Mine => match self.paper.signer {
                Some(signer) => (signer, None),
                None => self.office_of_speaker(i)?,
            },
            Whose::Theirs => self.office_before(i)?,
        };
        let span = self.paper.found.get(i)?.span;
        // The first country is the Netherlands.
        let office = OfficeKey { country: Some(country).filter(|c| *c != 0), ..office };
        let Meant { actor, how, evidence } = self.office(office, span);
        let evidence = evidence.or(proof.map(|p| (self.at, p)));
        Some(Meant { actor, how, evidence })
    }

    /// The office of whoever says "mijn collega" in a quotation: named in the sentence that leads to it, or last before
    /// it, unless another is named since or said to speak.
    fn office_of_speaker(&mut self, i: usize) -> Option<(OfficeKey, Option<Span>)> {
        let document = self.paper.document;
        let span = self.paper.found.get(i)?.span;
        let block = document.block_at(span.start)?.span;
        let quotation = Quotation::around(&document.text, block, span)?;
        let (office, proof) = self.office_before(i)?;
        let named = proof?;
        let speaker = self.office(office, span).actor;
        let name = self.registry.full_name(speaker);
        let before = self.paper.found.get(..i)?;
        let among = |from: usize, to: usize| {
            let near = before.get(before.partition_point(|f| f.span.start < from)..);
            let strangers = near.unwrap_or_default().iter();
            let strangers = strangers.filter(|f| matches!(f.means, Means::Someone(_)));
            let words = |f: &Found| last_word(f.span.of(&document.text)).to_owned();
            let mut between = strangers.filter(|f| (from..to).contains(&f.span.start));
            between.any(|f| !name.ends_with(&words(f)))
        };
        let Quotation { from, lead, said } = quotation;
        let start = from + lead.len() - lead.trim_start().len();
        let title = document.text.get(start..named.start).unwrap_or_default().to_lowercase();
        // "Minister Stef Blok zei:"
        let title = title.trim().trim_start_matches("de ");
        let title = title.split(' ').next().unwrap_or_default();
        let titled = MINISTER.contains(&title) || STATE_SECRETARY.contains(&title);
        let speaks = if lead.trim_end().ends_with(':') {
            let own = named.start == start
                || titled && named.start < from + lead.len()
                || named.end < start && self.is_told_by(lead, office.post, name);
            own && !among(named.end.min(start), span.start) && lead.split(' ').count() <= LEAD
        } else {
            self.says_it(said, office.post, name) && !among(named.end, from)
        };
        speaks.then_some((office, proof))
    }

    /// "Hij zei:", "De minister zei:": what leads to a quotation begins with whoever was named before.
    fn is_told_by(&self, lead: &str, post: Post, name: &str) -> bool {
        let mut words =
            lead.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|w| !w.is_empty());
        self.is_subject(&mut words, post, name)
    }

    /// Whether the words that come mean somebody of whom the name and the post are known.
    fn is_subject<'t>(
        &self,
        words: &mut impl Iterator<Item = &'t str>,
        post: Post,
        name: &str,
    ) -> bool {
        let words: Vec<String> = words.take(NAME).map(str::to_lowercase).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let of_post = |word: &str| match post {
            Post::Minister => MINISTER.contains(&word),
            Post::StateSecretary => STATE_SECRETARY.contains(&word),
            _ => word == "premier",
        };
        let sex = self.gazetteer.sets.context.sexes.of_name(name);
        match words.as_slice() {
            ["hij" | "he", ..] => sex != Some(Sex::Woman),
            ["zij" | "ze" | "she", ..] => sex != Some(Sex::Man),
            ["de" | "the", word, rest @ ..] if of_post(word) => {
                !rest.first().is_some_and(|of| OF.contains(of))
            }
            [word, rest @ ..] if of_post(word) => ends_a_name(rest, name),
            words => ends_a_name(words, name),
        }
    }

    /// ", zei hij", ", zo zegt de minister": what follows a quotation names its speaker.
    fn says_it(&self, said: &str, post: Post, name: &str) -> bool {
        let words =
            said.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|w| !w.is_empty());
        let mut words = words.skip_while(|w| SO.contains(w)).skip(1);
        self.is_subject(&mut words, post, name)
    }

    /// The office of the person named last before a place.
    fn office_before(&self, i: usize) -> Option<(OfficeKey, Option<Span>)> {
        let before = self.paper.found.get(..i)?;
        let sure = self.sure_before(i);
        let named =
            before.iter().zip(&self.paper.links).rev().take(AHEAD).find_map(|(found, link)| {
                match &found.means {
                    Means::Office(office) => Some((*office, found.span)),
                    Means::Someone(Someone {
                        post: Some(post),
                        portfolio: Some(of),
                        country,
                        ..
                    }) => {
                        let (post, portfolio, country) = (*post, Some(*of), *country);
                        Some((OfficeKey { post, portfolio, country }, found.span))
                    }
                    Means::Someone(_) => {
                        Some((self.office_of((*link)?.person, found.span)?, found.span))
                    }
                    _ => None,
                }
            });
        match (sure, named) {
            (Some(sure), Some(named)) if sure.1.start > named.1.start => Some(sure),
            (_, Some(named)) => Some(named),
            (sure, None) => sure,
        }
        .map(|(office, span)| (office, Some(span)))
    }

    /// The last bare surname in the block before a place, and its bearer's office.
    fn sure_before(&self, i: usize) -> Option<(OfficeKey, Span)> {
        let span = self.paper.found.get(i)?.span;
        let text = self.paper.document.text.as_str();
        let block = self.paper.document.block_at(span.start)?;
        let mut from = block.body.max(span.start.saturating_sub(BEHIND)).min(span.start);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let window = text.get(from..span.start)?;
        let last = |person: usize| {
            let forms = persons::surname_forms(self.gazetteer, person);
            let places = forms.iter().filter_map(|f| Some((window.rfind(f.as_str())?, f.len())));
            let (at, length) = places.max()?;
            Some((from + at, length, person))
        };
        let (start, length, person) = self.people.keys().copied().filter_map(last).max()?;
        let place = Span::new(start, start + length);
        Some((self.office_of(person, place)?, place))
    }

    /// The Dutch office a person held at the time of a place.
    fn office_of(&self, person: usize, span: Span) -> Option<OfficeKey> {
        let (first, last) = self.paper.days(span)?;
        let held = self.gazetteer.tenures_of(person);
        let mut held = held.filter(|t| t.term.covers(first, last));
        held.find(|t| t.office.country.is_none()).map(|t| t.office)
    }
}

/// Whether words begin with the last of a name, or with all of it: "Blok", "Stef Blok", "Van der Steur"; not "Stef Jansen".
fn ends_a_name(words: &[&str], name: &str) -> bool {
    let name = name.to_lowercase();
    let parts: Vec<&str> = name.split(' ').collect();
    (0..parts.len()).any(|from| parts.get(from..).is_some_and(|last| words.starts_with(last)))
}
