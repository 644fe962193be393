//! Persons in a text: "VVD-Kamerlid Koopmans", "de leden A en B", "A.G. Koenders", "Klaver (GL)".

use super::found::{Means, Someone, Whose};
use super::inverted::inverted_at;
use super::lexicon::Hit;
use super::names::{Name, initials_agree};
use super::reader::{Lead, Reader};
use super::senses::{post, title};
use super::{Sense, Title};
use crate::text::{Span, tail};

/// Titles in a row, at most.
const TITLES: usize = 8;

/// Bytes of a title looked back at, at most.
pub(super) const BACK: usize = 40;

impl Reader<'_> {
    /// A title and the names behind it.
    pub(super) fn title(&mut self, hit: Span, first: Title, lead: Lead) -> Option<usize> {
        let (title, end) = self.last_title(hit, first);
        if title != Title::Plain
            && let Some(office) = self.office_after(end, lead)
        {
            return Some(office);
        }
        if let Some(end) = self.labelled(end) {
            return Some(end);
        }
        let list = self.members_from(title, end);
        let end = list.unwrap_or(end);
        let behind = if title == Title::Lead { self.led_to(end) } else { self.name_after(end) };
        let name = behind
            .filter(|n| list.is_some() || self.names_someone(n, title, hit, lead))
            .filter(|n| !self.is_company(n.span.end))
            .or_else(|| self.inverted_after(end))?;
        let from = self.found.len();
        let last = tail(self.before(name.span.start).trim_end(), BACK).to_lowercase();
        let apart = title == Title::Lead || list.is_some();
        let start = if apart { name.span.start } else { lead.start };
        let mut end = self.titled(start, title, lead, name);
        if title != Title::Function {
            let several = list.is_some()
                || ["leden", "heren", "dames", "members of parliament", "mps"]
                    .iter()
                    .any(|w| last.ends_with(w));
            end = self.more_names((title, several), end);
        }
        self.share_party(from, end);
        Some(end)
    }

    /// "de leden der Kamer, te weten: Jansen, Pietersen": where the blank before the first name is.
    fn members_from(&self, title: Title, end: usize) -> Option<usize> {
        let openings =
            [" der kamer, te weten: ", ", te weten: ", " te weten: ", " der kamer: ", ": "];
        let several = self.before(end).ends_with("leden") && title == Title::Seat;
        let at = several.then(|| self.skip(end, &openings)).flatten()?;
        let name = self.name_at(at).filter(|n| self.is_all_new(n) || !n.known.is_empty());
        name.map(|_| at - 1)
    }

    /// "Griffier: Jansen": a name that is all of the line behind its title.
    pub(super) fn labelled(&mut self, end: usize) -> Option<usize> {
        let at = self.skip(end, &[": "])?;
        let name = self.name_at(at).filter(|n| n.span.start == at)?;
        let rest = self.after(name.span.end);
        let whole = rest.trim_end_matches(['.', ' ']).is_empty() || rest.starts_with('\n');
        let end = name.span.end;
        let fits = whole && (self.is_all_new(&name) || !name.known.is_empty());
        fits.then(|| self.note(at, end, Means::Someone(Someone::new(name))))
    }

    /// "Steller:     A. Jansen": the name behind a colon or in the next cell.
    fn led_to(&self, end: usize) -> Option<Name> {
        let rest = self.after(end);
        let name = rest.trim_start_matches([':', ',']).trim_start_matches([' ', '\t', '|', '\n']);
        let at = end + rest.len() - name.len();
        self.name_at(at).filter(|_| at > end)
    }

    /// "de heer mr. dr. J. Jansen": the first title counts, unless a later one says more.
    fn last_title(&self, hit: Span, first: Title) -> (Title, usize) {
        let (mut best, mut end) = (first, hit.end);
        for _ in 0..TITLES {
            let next = self.skip(end, &[" "]).and_then(|at| self.hit_at(at));
            let Some((next, more)) = next.and_then(|n| Some((n, n.sense(title)?))) else { break };
            best = best.min(more);
            end = next.span.end;
        }
        (best, end)
    }

    /// "collega minister Laftit": the office says more than the title.
    fn office_after(&mut self, end: usize, lead: Lead) -> Option<usize> {
        let at = self.skip(end, &["-", " "])?;
        let hit = self.hit_at(at)?;
        let post = hit.sense(post)?;
        self.office(hit.span, post, lead)
    }

    /// Whether what stands behind a title is a person's name.
    fn names_someone(&self, name: &Name, title: Title, hit: Span, lead: Lead) -> bool {
        let known = !name.known.is_empty();
        let words = hit.of(self.text);
        match title {
            // "artikel 3, lid B" is no member; "het lid Jansen" and "lid Jansen (VVD)" are.
            Title::Seat => {
                let sure = words.contains(' ') || !words.to_lowercase().starts_with('l');
                known || sure || lead.party.is_some() || self.party_after(name.span.end).is_some()
            }
            Title::Function => known || !name.initials.is_empty(),
            // "De griffier van de commissie, Van Zee"
            Title::Calling | Title::Lead => {
                let alone = title == Title::Lead && self.after(name.span.end).trim().is_empty();
                !name.initials.is_empty()
                    || ((alone || !name.first.is_empty()) && self.is_all_new(name))
            }
            Title::Rank | Title::Plain => true,
        }
    }

    /// Whether no word of a name is a known one that is no first name: a body, a place, a title.
    pub(super) fn is_all_new(&self, name: &Name) -> bool {
        let from = self.hits.partition_point(|h| h.span.start < name.span.start);
        let inside = self.hits.iter().skip(from).take_while(|h| h.span.start < name.span.end);
        let mut others = inside.filter(|h| !h.is(Sense::Given));
        others.next().is_none() || !name.known.is_empty()
    }

    /// ", Raak van A.A.G.M.", as lists have it.
    fn inverted_after(&self, end: usize) -> Option<Name> {
        let at = self.skip(end, &[", "])?;
        inverted_at(self.gazetteer, self.text.get(..self.block.end)?, at)
    }

    pub(super) fn titled(&mut self, start: usize, title: Title, lead: Lead, name: Name) -> usize {
        // "Wethouder Jansen van het CDA" is of a council as often as of parliament.
        let of = title == Title::Plain && self.after(name.span.end).starts_with(" van ");
        let party = lead.party.or_else(|| self.party_after(name.span.end)).filter(|_| !of);
        let end = name.span.end;
        let someone =
            Someone { title: Some(title), country: lead.country, party, ..Someone::new(name) };
        self.note(start, end, Means::Someone(someone))
    }

    /// "…, Teunissen (PvdD) en van Nispen (SP)"
    fn more_names(&mut self, (title, several): (Title, bool), mut end: usize) -> usize {
        loop {
            let behind = self.remark_end(self.bracket_end(end), title);
            let and = [", en ", " en het lid ", " en ", ", ", " , ", " and "];
            let Some(at) = self.skip(behind, &and) else { return end };
            let Some(name) = self.name_at(at) else { return end };
            let sure = !name.known.is_empty() && self.hit_at(at).is_none()
                || self.party_after(name.span.end).is_some() && self.hit_at(at).is_none()
                || !name.initials.is_empty()
                || (title == Title::Calling && !name.first.is_empty() && self.is_all_new(&name))
                || (title == Title::Seat && several && self.is_all_new(&name));
            if !sure || (title == Title::Plain && name.initials.is_empty()) {
                return end;
            }
            self.parties_between(end, at);
            let lead = Lead { start: at, party: None, country: None };
            end = self.titled(at, title, lead, name);
        }
    }

    /// A first name and the surname behind it: someone, though nobody we know.
    pub(super) fn given_name(&mut self, hit: Span) -> Option<usize> {
        let name = self.name_at(hit.start).filter(|n| n.first.start == hit.start)?;
        // "Anna Prins", "Frank Arts": a surname that is a title too, in a capital and with no name behind it.
        let titled = |h: &Hit| {
            let next = self.after(name.span.end).strip_prefix(' ').unwrap_or_default();
            h.sense(title).is_some() && !next.starts_with(char::is_uppercase)
        };
        let other = self
            .hit_at(name.surname.start)
            .is_some_and(|h| !h.is(Sense::Given) && !super::senses::is_name_too(h) && !titled(h));
        let part =
            self.before(hit.start).ends_with('-') || self.after(name.span.end).starts_with('-');
        // "Said Jane Miller" in English.
        let verb = self.gazetteer.sets.is_speech(hit.of(self.text))
            && self.hit_at(hit.end + 1).is_some_and(|h| h.is(Sense::Given));
        // "EVA Airways", "Thomas Assembly"
        let surname = name.surname.of(self.text);
        let loud =
            !hit.of(self.text).contains(char::is_lowercase) && surname.contains(char::is_lowercase);
        // "Zr.Ms. Karel Jansen" is a ship.
        let ship = self.before(hit.start).ends_with(".Ms. ");
        let company = ship || loud || self.gazetteer.sets.is_name_noun(surname);
        if name.first.is_empty() || other || part || verb || company {
            return None;
        }
        let party = self.party_after(name.span.end);
        let end = name.span.end;
        Some(self.note(hit.start, end, Means::Someone(Someone { party, ..Someone::new(name) })))
    }

    /// "A.G. Koenders"; the letter of a list is no initial.
    pub(super) fn initials(&mut self, hit: Span) -> Option<usize> {
        let Some(name) = self.name_at(hit.start).filter(|n| !n.initials.is_empty()) else {
            return self.turned_round(hit);
        };
        let form = self.gazetteer.sets.is_legal_form(&name.initials);
        if name.known.is_empty() && (form || !self.initials_are_sure(&name)) {
            return None;
        }
        let party = self.party_after(name.span.end);
        let end = name.span.end;
        Some(self.note(hit.start, end, Means::Someone(Someone { party, ..Someone::new(name) })))
    }

    /// "Brinkman H. (PVV)": initials behind the surname, of someone known, with a party, or at least
    /// two where a name is due.
    fn turned_round(&mut self, hit: Span) -> Option<usize> {
        let mut floor = hit.start.saturating_sub(80).max(self.block.start);
        floor = self.found.last().map_or(floor, |f| floor.max(f.span.end)).min(hit.start);
        while !self.text.is_char_boundary(floor) {
            floor += 1;
        }
        let mut start = hit.start;
        let name = (0..4).find_map(|_| {
            let words = self.text.get(floor..start)?.trim_end_matches([' ', ',', '\n']);
            let at = words.rfind([' ', ',', '(', '\n']).map_or(0, |i| i + 1);
            start = floor + at;
            let name = inverted_at(self.gazetteer, self.text.get(..self.block.end)?, start)?;
            (name.span.end > hit.start).then_some(name)
        })?;
        let party = self.party_after(name.span.end);
        let agrees = |p: &usize| {
            let person = self.gazetteer.person(*p);
            person.is_some_and(|p| initials_agree(&name.initials, &p.initials))
        };
        let due = self.before(name.span.start).trim_end();
        let due = due.is_empty() || due.ends_with([',', ':', '-']);
        let many = name.initials.matches('.').count() > 1
            && !self.gazetteer.sets.is_legal_form(&name.initials);
        let word = self.hit_at(name.span.start).is_some_and(|h| !h.is(Sense::Given));
        let authors = self.after(name.span.end).trim_start_matches([' ', ',']).starts_with("et al");
        let sure = name.known.iter().any(agrees)
            || party.is_some()
            || (due && many && !word)
            || (authors && !word);
        let end = name.span.end;
        let someone = Someone { party, ..Someone::new(name) };
        sure.then(|| self.note(someone.name.span.start, end, Means::Someone(someone)))
    }

    /// One initial before an unknown name may be the letter of a list, or the end of a sentence: it
    /// counts inside a sentence, and when the name is all there is.
    fn initials_are_sure(&self, name: &Name) -> bool {
        let words = name.surname.of(self.text);
        let small = words.starts_with(char::is_lowercase);
        if name.initials.matches('.').count() > 1 {
            return true;
        }
        let before = self.before(name.span.start).trim_end();
        let inside = self.gazetteer.sets.announces_name(before) || self.has_part(name.span.end);
        let alone = name.span == self.trimmed_block();
        // "de directeur, J. Jansen", at the end of all: whoever signs.
        let signs = before.ends_with(',') && self.after(name.span.end).trim().is_empty();
        (inside || alone || signs) && !small && !self.gazetteer.sets.is_no_name(words)
    }

    /// "(voorzitter)", "(gemeente Zuidoord)": what someone in a list is.
    fn has_part(&self, end: usize) -> bool {
        let part = self.skip(end, &[" ("]).and_then(|at| self.hit_at(at));
        part.is_some_and(|h| {
            h.sense(title).is_some() || h.sense(post).is_some() || h.is(Sense::Body)
        })
    }

    /// The words of the block without space and comma around them.
    pub(super) fn trimmed_block(&self) -> Span {
        let words = self.block.of(self.text);
        let start = words.len() - words.trim_start().len();
        let end = words.trim_end_matches(|c: char| c.is_whitespace() || c == ',' || c == '.').len();
        Span::new(self.block.start + start, self.block.start + end.max(start))
    }

    /// "mijn Marokkaanse collega", "zijn Marokkaanse ambtgenoot".
    pub(super) fn counterpart(&mut self, start: usize, hit: Span, country: usize) -> Option<usize> {
        let colleague = ["collega", "ambtgenoot", "ambtsgenoot", "evenknie"];
        let word = hit.of(self.text).to_lowercase();
        let plural = self.skip(hit.end, &["'s"]).is_some();
        if !colleague.contains(&word.as_str()) || plural {
            return None;
        }
        let whose = match self.word_before(start).to_lowercase().as_str() {
            "mijn" | "onze" => Whose::Mine,
            "zijn" | "haar" | "diens" | "hun" | "de" => Whose::Theirs,
            _ => return None,
        };
        Some(self.note(start, hit.end, Means::Counterpart(country, whose)))
    }
}
