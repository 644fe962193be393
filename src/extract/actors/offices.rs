//! Offices in a text: "minister van Financiën", "Minister Blok van Buitenlandse Zaken", "de staatssecretaris".

use super::found::{Means, Someone};
use super::gazetteer::OfficeKey;
use super::names::Name;
use super::reader::{Lead, Reader};
use super::senses::{actor, compound, post};
use super::{Post, Title};
use crate::text::{Span, last_word};

pub(super) const OF: &[&str] = &[" van ", " voor ", " v. "];

impl Reader<'_> {
    /// An office, with what it is of and who holds it, as far as both are said.
    pub(super) fn office(
        &mut self,
        hit: Span,
        (post, many): (Post, bool),
        lead: Lead,
    ) -> Option<usize> {
        if self.after(hit.end).starts_with('-') {
            return None;
        }
        if let Some(of) = self.hit_at(hit.start).and_then(|h| h.sense(compound)) {
            return self.compound_minister(hit, of, lead);
        }
        if post == Post::Monarch {
            return self.monarch(hit);
        }
        if post == Post::Speaker {
            return self.speaker(hit, lead);
        }
        if let Some(of) = self.english_of(hit.end) {
            return self.english_office(hit, lead, post, of);
        }
        if let Some((of, end)) = self.portfolio_after(hit.end) {
            return Some(self.full_office(lead, (post, many), of, end));
        }
        let addressed = || self.addressed_holder(hit.end, post);
        let name = self.name_after(hit.end).filter(|n| self.is_holder(n)).or_else(addressed);
        if let Some(name) = name {
            let end = self.named_office(lead, post, name);
            return Some(if many { self.more_holders(post, end) } else { end });
        }
        match post {
            // "5 min. lopen"
            _ if hit.of(self.text).ends_with('.') => None,
            Post::Premier => self.premier(hit, lead),
            Post::Ambassador => self.ambassador(hit, lead),
            _ if many => self.shared_portfolio(hit, post),
            _ => self.shared_portfolio(hit, post).or_else(|| self.bare_office(hit, post, lead)),
        }
    }

    /// "Minister for Foreign Affairs of Iraq", "Dutch Minister of Finance"; without a country nobody
    /// knows whose, unless its holder is named.
    fn english_office(&mut self, hit: Span, lead: Lead, post: Post, of: usize) -> Option<usize> {
        let (of, end) = self.portfolio_at(of)?;
        let office = OfficeKey { post, portfolio: Some(of), country: lead.country };
        if lead.start < hit.start || self.holder_after(end, office).is_some() {
            return Some(self.full_office(lead, (post, false), of, end));
        }
        self.office_of_nation(lead, office, end)
    }

    /// An office whose portfolio is said; a name may follow.
    fn full_office(
        &mut self,
        lead: Lead,
        (post, many): (Post, bool),
        of: usize,
        end: usize,
    ) -> usize {
        let (of, end) = self.narrowed(post, end).unwrap_or((of, end));
        let office = OfficeKey { post, portfolio: Some(of), country: lead.country };
        if let Some(end) = self.office_of_lands(lead, (office, many), end) {
            return end;
        }
        let name = if many { None } else { self.holder_after(end, office) };
        if let Some(name) = name {
            let adjacent = self.after(end).starts_with(' ');
            let someone = self.someone(lead, post, Some(of), name);
            let name_end = someone.name.span.end;
            if adjacent {
                return self.note(lead.start, name_end, Means::Someone(someone));
            }
            // "De minister van Financiën, W.B. Hoekstra": two mentions of one person.
            self.note_office(lead, office, end);
            let start = someone.name.span.start;
            return self.note(start, name_end, Means::Someone(someone));
        }
        self.give_office(lead.start, office);
        self.note_office(lead, office, end);
        if many { self.more_portfolios(office, end) } else { end }
    }

    pub(super) fn note_office(&mut self, lead: Lead, office: OfficeKey, end: usize) {
        let word = self.word_before(lead.start);
        // "Kok werd minister van Financiën": said of whoever became it, whatever the day.
        if self.gazetteer.sets.makes_an_office(word) {
            return;
        }
        let sets = &self.gazetteer.sets;
        let former = sets.is_former(word);
        // "Een minister van Financiën" is nobody in particular.
        let nobody = sets.is_indefinite(word)
            || sets.context.theirs.contains(word)
            || office.country.is_none() && (self.is_a_strangers(end) || self.is_of_a_region(end))
            || self.is_of_another_cabinet(end);
        // "Jansen, voormalig minister van Financiën, sprak": said of whoever is named before.
        let before = self.before(lead.start).trim_end_matches([' ', '-']);
        let before = before.strip_suffix(word).unwrap_or_default();
        if former && before.ends_with(", ") && self.after(end).starts_with([',', '.', ')', ';']) {
            return;
        }
        let means =
            if former || nobody { Means::FormerOffice(office) } else { Means::Office(office) };
        self.note(lead.start, end, means);
    }

    /// "… en van Volksgezondheid, Welzijn en Sport", after "de ministers van …".
    fn more_portfolios(&mut self, first: OfficeKey, mut end: usize) -> usize {
        let and = [" en van ", " en voor ", ", van ", ", voor ", " en ", ", "];
        while let Some(at) = self.skip(end, &and)
            && let Some((of, next)) = self.portfolio_at(at)
        {
            end = self.note(at, next, Means::Office(OfficeKey { portfolio: Some(of), ..first }));
        }
        end
    }

    fn someone(&self, lead: Lead, post: Post, of: Option<usize>, name: Name) -> Someone {
        Someone {
            post: Some(post),
            portfolio: of,
            country: lead.country,
            party: lead.party.or_else(|| self.party_after(name.span.end)),
            title: Some(Title::Rank),
            name,
        }
    }

    /// "Minister Blok", and what may follow: " van Buitenlandse Zaken", " (Buitenlandse Zaken)".
    pub(super) fn named_office(&mut self, lead: Lead, post: Post, name: Name) -> usize {
        let name_end = name.span.end;
        let of =
            |at| Some((at, self.portfolio_at(at)?)).filter(|(at, of)| !self.is_everyday(*at, of.1));
        let direct = self.skip(name_end, OF).and_then(of).map(|(_, of)| of);
        let in_brackets = self.skip(name_end, &[" ("]).and_then(|at| self.portfolio_at(at));
        let of = direct.or(in_brackets);
        let someone = self.someone(lead, post, of.map(|(of, _)| of), name);
        let end = direct.map_or(name_end, |(_, end)| end);
        self.note(lead.start, end, Means::Someone(someone));
        of.map_or(end, |(_, end)| end)
    }

    /// "de Staatssecretaris en de Minister van Financiën": the first is of Financiën too.
    fn shared_portfolio(&mut self, hit: Span, first: Post) -> Option<usize> {
        let at = self.skip(hit.end, &[" en de ", " en "])?;
        let second = self.hit_at(at).filter(|h| h.sense(post).is_some())?;
        let (of, _) = self.portfolio_after(second.span.end)?;
        let office = OfficeKey { post: first, portfolio: Some(of), country: None };
        Some(self.note(hit.start, hit.end, Means::Office(office)))
    }

    /// "de staatssecretaris": whoever was meant before.
    fn bare_office(&mut self, hit: Span, post: Post, lead: Lead) -> Option<usize> {
        if self.stands_by_a_name(hit.start) || self.leads_a_street(hit.end) {
            return None;
        }
        let before = self.word_before(lead.start);
        let of_something = self.is_of_something(hit.end);
        let sets = &self.gazetteer.sets;
        let theirs = sets.context.theirs.contains(before);
        if of_something || theirs || sets.is_former(before) || sets.is_indefinite(before) {
            return None;
        }
        if lead.country.is_some() {
            let office = OfficeKey { post, portfolio: None, country: lead.country };
            return Some(self.note(lead.start, hit.end, Means::Office(office)));
        }
        Some(self.note(lead.start, hit.end, Means::Bare(post)))
    }

    /// Whether an office is of something we do not know: "minister van Toerisme", "staatssecretaris
    /// XY", or the line breaks off after "minister van".
    fn is_of_something(&self, end: usize) -> bool {
        if let Some(at) = self.skip(end, &[" van", " voor"]) {
            let rest = self.after(at).trim_start();
            let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let of = self.after(end).starts_with(" van ");
            // "De minister van koloniën", but not "is de minister van plan"; "de minister voor klimaat"
            let noun = of && word.len() > 1 && !self.gazetteer.sets.context.idle.contains(word);
            // "Heeft de minister van gemeenten gehoord?" tells from whom.
            let noun = noun && self.opens_sentence(end);
            let known = || self.skip(at, &[" "]).is_some_and(|at| self.portfolio_at(at).is_some());
            return rest.is_empty()
                || rest.starts_with(char::is_uppercase)
                || noun && rest.starts_with(char::is_lowercase)
                || known();
        }
        let Some(at) = self.skip(end, &[" "]) else { return false };
        let next: Vec<char> = self.after(at).chars().take_while(|c| c.is_alphanumeric()).collect();
        next.len() > 1 && next.iter().all(|c| c.is_uppercase())
    }

    /// Whether the office that ends at a place opens its sentence, behind its article.
    fn opens_sentence(&self, end: usize) -> bool {
        let before = self.before(end);
        let office = before.strip_suffix(last_word(before)).unwrap_or_default().trim_end();
        let lead = office.strip_suffix(last_word(office)).unwrap_or_default().trim_end();
        lead.is_empty() || lead.ends_with(['.', '!', '?'])
    }

    /// "de minister-president"; that of another country is a head with a country.
    fn premier(&mut self, hit: Span, lead: Lead) -> Option<usize> {
        if let Some(end) = self.of_country(hit) {
            return Some(end);
        }
        let before = self.word_before(lead.start);
        let other = self.leads_another(hit.end);
        if other
            || self.gazetteer.sets.is_former(before)
            || self.gazetteer.sets.is_indefinite(before)
        {
            return None;
        }
        let office = OfficeKey { post: Post::Premier, portfolio: None, country: lead.country };
        // "minister-president, minister van Algemene Zaken" is one office.
        let az = self.skip(hit.end, &[", minister van "]).and_then(|at| self.portfolio_at(at));
        let end = az.map_or(hit.end, |(_, end)| end);
        self.note_office(lead, office, end);
        Some(end)
    }

    /// "de ambassadeur van Marokko", "de ambassadeur" after "de Marokkaanse ambassadeur".
    fn ambassador(&mut self, hit: Span, lead: Lead) -> Option<usize> {
        if let Some(end) = self.of_country(hit) {
            return Some(end);
        }
        let head = self.hit_at(hit.start)?.sense(super::senses::head)?;
        if self.gazetteer.words.is_of_several(head, hit.of(self.text)) {
            return None;
        }
        let before = self.word_before(lead.start);
        let sets = &self.gazetteer.sets;
        if sets.is_former(before) || sets.is_indefinite(before) {
            return None;
        }
        Some(self.note(lead.start, hit.end, Means::BareHead(head)))
    }

    /// "voorzitter van de Tweede Kamer"; any other chair is nobody we know.
    fn speaker(&mut self, hit: Span, lead: Lead) -> Option<usize> {
        if let Some(end) = self.labelled(hit.end) {
            return Some(end);
        }
        let office = OfficeKey { post: Post::Speaker, portfolio: None, country: None };
        let chamber = hit.of(self.text).to_lowercase().starts_with("kamer");
        // "NJR-voorzitter Zita Bolhuis", whoever that is.
        let joined = self.before(hit.start).ends_with('-');
        let new = |n: &Name| n.known.is_empty() && !n.first.is_empty() && self.is_all_new(n);
        if let Some(name) = self.name_after(hit.end).filter(|n| joined && new(n)) {
            return self.chair(lead, name);
        }
        if let Some(name) = self.name_after(hit.end).filter(|n| !n.known.is_empty()) {
            return if chamber {
                Some(self.named_office(lead, Post::Speaker, name))
            } else {
                self.chair(lead, name)
            };
        }
        if chamber {
            self.note_office(lead, office, hit.end);
            return Some(hit.end);
        }
        let at = self.skip(hit.end, &[" van de ", " der "])?;
        // "Aan de Voorzitter van de Tweede ⏎ Kamer der Staten-Generaal"
        if self.after(at).trim_end() == "Tweede" {
            self.note_office(lead, office, at + "Tweede".len());
            return Some(self.block.end);
        }
        let body = self.hit_at(at)?;
        let known = body.sense(actor)?;
        if self.gazetteer.actors.get(known).is_none_or(|a| a.id != "tweede-kamer") {
            return None;
        }
        self.note_office(lead, office, body.span.end);
        Some(self.note(body.span.start, body.span.end, Means::Known(known)))
    }

    fn chair(&mut self, lead: Lead, name: Name) -> Option<usize> {
        let party = lead.party.or_else(|| self.party_after(name.span.end));
        let end = name.span.end;
        let someone = Someone { title: Some(Title::Plain), party, ..Someone::new(name) };
        Some(self.note(lead.start, end, Means::Someone(someone)))
    }
}
