//! Names beside an office: its holder, several behind a plural, the holder right before it.

use super::found::{Found, Means};
use super::gazetteer::OfficeKey;
use super::names::Name;
use super::reader::{Lead, Reader};
use super::senses::{actor, country, is_name_too, portfolio, title};
use super::{Post, Sense, Title};
use crate::text::tail;

/// What stands in brackets behind a name, at most, in bytes.
const BRACKET: usize = 40;

impl Reader<'_> {
    /// Whether a name behind an office can be its holder's: known, or clearly a name.
    pub(super) fn is_holder(&self, name: &Name) -> bool {
        let small = name.span.of(self.text).starts_with(char::is_lowercase);
        let word = name.surname.of(self.text);
        !small && (!name.known.is_empty() || !self.gazetteer.sets.is_everyday(word))
    }

    /// "Staatssecretaris van Financiën - Toeslagen en Douane", "… (Toeslagen en Douane)": what one of several who
    /// share a ministry has under him, and where it ends.
    pub(super) fn narrowed(&self, post: Post, end: usize) -> Option<(usize, usize)> {
        let at = self.skip(end, &[" - ", " (", ", ", ": "])?;
        let (of, end) = self.portfolio_at(at)?;
        let bracket = self.before(at).ends_with('(');
        let end = if bracket { self.skip(end, &[")"])? } else { end };
        let part = self.gazetteer.portfolios.get(of)?.ministry.is_none();
        let office = OfficeKey { post, portfolio: Some(of), country: None };
        (part && !self.gazetteer.tenures.of(office).is_empty()).then_some((of, end))
    }

    /// A holder's name behind a whole office: known, or with initials.
    pub(super) fn holder_after(&self, end: usize, office: OfficeKey) -> Option<Name> {
        let at = self
            .skip(end, &[", de heer ", ", mevrouw ", ", drs. ", ", mr. ", ", dr. ", ", ", " "])?;
        let name = self.name_at(at)?;
        // "minister van Financiën, Jansen - 3 mei 2021": a surname alone, of one who was just that.
        let held = || {
            let mut tenures = self.gazetteer.tenures.of(office).iter();
            tenures.any(|t| name.known.contains(&t.person))
        };
        // "Aanwezig: de minister van Financiën, Anna Jansen, …": one we know, who was never that, is another.
        let set_off = at != end + 1;
        let table = || !self.gazetteer.tenures.of(office).is_empty();
        if set_off && !name.known.is_empty() && !held() && table() {
            return None;
        }
        let proper = !name.initials.is_empty() || !name.first.is_empty() || at == end + 1 || held();
        let told = !name.known.is_empty() || !name.initials.is_empty();
        (proper && (told || self.is_set_off(&name, end, office))).then_some(name)
    }

    /// "Staatssecretaris dhr. Snel", "Minister drs. S.A. Blok": titles between a post and the name of one who held it.
    pub(super) fn addressed_holder(&self, end: usize, post: Post) -> Option<Name> {
        let titled = |end: usize| {
            let hit = self.hit_at(self.skip(end, &[" "])?)?;
            (hit.sense(title) == Some(Title::Plain)).then_some(hit.span.end)
        };
        let first = titled(end)?;
        let name = self.name_after(titled(first).unwrap_or(first))?;
        let address = self.text.get(end + 1..name.span.end)?;
        let held =
            |person: &usize| self.gazetteer.tenures_of(*person).any(|t| t.office.post == post);
        // "Minister mevrouw Blok" is another.
        let sexes = &self.gazetteer.sets.context.sexes;
        let told = sexes.addressed(address);
        let agrees = |person: &usize| {
            let actor = self.gazetteer.actor_of(*person);
            told.is_none() || actor.is_some_and(|a| sexes.of_name(&a.name) == told)
        };
        Some(name).filter(|name| name.known.iter().any(|p| held(p) && agrees(p)))
    }

    /// Whether someone we do not know is named as its holder: "de minister van Defensie Mattis belde", "de
    /// minister van Justitie, Koen Geens,".
    pub(super) fn is_a_strangers(&self, end: usize) -> bool {
        let commas = self.skip(end, &[", "]);
        let Some(at) = commas.or_else(|| self.skip(end, &[" "])) else { return false };
        let Some(name) = self.name_at(at).filter(|n| n.known.is_empty() && self.is_all_new(n))
        else {
            return false;
        };
        let behind = self.after(name.span.end);
        let given = || self.hit_at(name.first.start).is_some_and(|h| h.is(Sense::Given));
        if commas.is_some() {
            return !name.first.is_empty() && given() && behind.starts_with([',', '.']);
        }
        let surname = name.surname.of(self.text);
        let goes_on = behind.strip_prefix(' ').is_some_and(|b| b.starts_with(char::is_lowercase));
        let word = self.gazetteer.sets.is_no_name(surname)
            || surname.chars().all(char::is_uppercase)
            || !crate::extract::Lexicon::dutch().is_unknown(surname)
            || self.gazetteer.sets.is_name_noun(surname);
        goes_on && !word
    }

    /// Where a portfolio begins behind "minister of", with its article where that is of its name ("the Interior").
    pub(super) fn english_of(&self, end: usize) -> Option<usize> {
        let plain = self.skip(end, &[" for ", " of "])?;
        let article = self.skip(plain, &["the "]);
        article.filter(|_| self.portfolio_at(plain).is_none()).or(Some(plain))
    }

    /// "… of Iraq", behind an office in English.
    pub(super) fn office_of_nation(
        &mut self,
        lead: Lead,
        office: OfficeKey,
        end: usize,
    ) -> Option<usize> {
        let at = self.skip(end, &[" of the ", " of "])?;
        let place = self.hit_at(at)?;
        let nation = place.sense(country)?;
        let country = (nation != 0).then_some(nation);
        self.note(lead.start, place.span.end, Means::Office(OfficeKey { country, ..office }));
        self.actor(place).or(Some(place.span.end))
    }

    /// "minister van Financiën in het vorige kabinet", "in the previous government".
    pub(super) fn is_of_another_cabinet(&self, end: usize) -> bool {
        let openings = [" in het ", " uit het ", " in de ", " uit de ", " in the ", " of the "];
        let Some(at) = self.skip(end, &openings) else { return false };
        let sets = &self.gazetteer.sets;
        let mut words = self.after(at).split(|c: char| !c.is_alphabetic());
        let other = words.next().is_some_and(|w| sets.is_former(w) || sets.is_other_cabinet(w));
        other && words.next().is_some_and(|w| sets.is_cabinet(w))
    }

    /// "minister van Justitie van de deelstaat Beieren", "… van Vlaanderen": of a place that is no country.
    pub(super) fn is_of_a_region(&self, end: usize) -> bool {
        let at = self.skip(end, &[" van de ", " van het ", " van "]);
        let Some(hit) = at.and_then(|at| self.hit_at(at)) else {
            return self.skip(end, &[" van de deelstaat "]).is_some();
        };
        let place = hit.sense(actor).is_some_and(|place| self.gazetteer.is_place(place));
        place && hit.sense(country).is_none()
    }

    /// "minister-president van de Palestijnse Autoriteit", "premier van de deelstaat …": of something that is
    /// not the country whose premier we know; "van ons land" and "van het kabinet-Rutte" are.
    pub(super) fn leads_another(&self, end: usize) -> bool {
        let of =
            [" van het koninkrijk", " van nederland", " van ons ", " van het kabinet", " van dit "];
        let Some(at) = self.skip(end, &[" van "]) else { return false };
        let ours = self.skip(end, &of).is_some();
        !ours && self.hit_at(at).is_none_or(|h| h.sense(portfolio).is_none())
    }

    /// Whether someone we do not know is named as the holder: "de Duitse minister van Financiën, Anna
    /// Jansen, zei", "minister van Financiën Anna Jansen".
    fn is_set_off(&self, name: &Name, end: usize, office: OfficeKey) -> bool {
        if !self.is_all_new(name) {
            return false;
        }
        // "de Amerikaanse minister van Defensie Mattis"
        if name.first.is_empty() {
            let surname = name.surname.of(self.text);
            let word =
                self.gazetteer.sets.is_everyday(surname) || self.gazetteer.sets.is_no_name(surname);
            let word = word || !crate::extract::Lexicon::dutch().is_unknown(surname);
            let short = surname.chars().all(char::is_uppercase);
            return office.country.is_some() && name.span.start == end + 1 && !word && !short;
        }
        let given = self.hit_at(name.first.start).is_some_and(|h| h.is(Sense::Given));
        let commas =
            self.after(end).starts_with(',') && self.after(name.span.end).starts_with([',', '.']);
        if commas { office.country.is_some() } else { given && name.span.start == end + 1 }
    }

    /// ", De Jonge en Van Ark", behind "de ministers Hoekstra": known ones.
    pub(super) fn more_holders(&mut self, post: Post, mut end: usize) -> usize {
        while let Some(at) = self.skip(end, &[", ", " en "])
            && let Some(name) = self.name_at(at).filter(|n| !n.known.is_empty())
            && self.hit_at(at).is_none_or(is_name_too)
        {
            end = self.named_office(Lead { start: at, party: None, country: None }, post, name);
        }
        end
    }

    /// "mevrouw Jansen, Minister van Defensie": the office is that of the name right before it.
    pub(super) fn give_office(&mut self, start: usize, office: OfficeKey) {
        let before = self.before(start);
        let Some(end) = before.strip_suffix(", ").or_else(|| before.strip_suffix(" (")) else {
            return;
        };
        let end = self.block.start + without_bracket(end).len();
        let mut last = self.found.iter_mut().rev().take(2);
        if let Some(Found { means: Means::Someone(someone), .. }) = last.find(|f| f.span.end == end)
            && someone.post.is_none()
        {
            (someone.post, someone.portfolio) = (Some(office.post), office.portfolio);
            someone.country = office.country;
        }
    }

    /// "Anna Jansen (staatssecretaris onderwijs)": who that is has been said.
    pub(super) fn stands_by_a_name(&self, start: usize) -> bool {
        let before = self.before(start);
        let named = before.strip_suffix(" (").or_else(|| before.strip_suffix(", "));
        let named = named.map(|b| self.block.start + b.len());
        let someone = |f: &Found| matches!(f.means, Means::Someone(_)) && Some(f.span.end) == named;
        self.found.last().is_some_and(someone)
    }
}

/// "Anna Jansen (VVD)" without what stands in brackets behind the name.
pub(super) fn without_bracket(words: &str) -> &str {
    let open = words.strip_suffix(')').map(|inside| tail(inside, BRACKET));
    let back = open.and_then(|near| Some(near.len() - near.rfind(" (")?));
    back.and_then(|back| words.get(..words.len() - 1 - back)).unwrap_or(words)
}
