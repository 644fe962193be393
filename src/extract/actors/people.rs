//! Persons in a text: "VVD-Kamerlid Koopmans", "de leden A en B", "A.G. Koenders", "Klaver (GL)".

use super::found::{Means, Someone, Whose};
use super::inverted::inverted_at;
use super::names::Name;
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
        if let Some(end) = self.labelled(end).or_else(|| self.seat_of(hit)) {
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
                || self.gazetteer.words.several.iter().any(|w| last.ends_with(w.as_str()));
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

    /// Names at the start of a block, below "Aanwezig zijn 140 leden der Kamer, te weten:"; answers where they end.
    pub(super) fn members_below(&mut self) -> Option<usize> {
        let above = self.text.get(..self.block.start)?.trim_end().strip_suffix(':')?;
        let line = above.rsplit('\n').next()?.to_lowercase();
        // A club and a jury have members as well, and letters are written to those of parliament.
        let roll = ["aanwezig", "tegenwoordig", "afwezig"].iter().any(|w| line.starts_with(w));
        let seated = line.contains("leden der kamer") || line.contains("leden van de kamer");
        let listed = seated || line.ends_with("leden, te weten");
        let title = if seated { Title::Seat } else { Title::Plain };
        let start = self.block.start;
        let name = self.name_at(start).filter(|_| roll && listed)?;
        if !self.is_all_new(&name) && name.known.is_empty() {
            return None;
        }
        let lead = Lead { start, party: None, country: None };
        let end = self.titled(start, title, lead, name);
        Some(self.more_names((title, true), end))
    }

    /// "Griffier: Jansen", "Voorzitters: Jansen/Bakker": names that are all of the line behind their title.
    pub(super) fn labelled(&mut self, end: usize) -> Option<usize> {
        let mut at = self.skip(end, &[": "])?;
        let mut names: Vec<Name> = Vec::new();
        loop {
            let name = self.name_at(at).filter(|n| n.span.start == at)?;
            if !self.is_all_new(&name) && name.known.is_empty() || names.len() > 8 {
                return None;
            }
            let end = name.span.end;
            names.push(name);
            match self.skip(end, &["/", " / ", ", ", " en "]) {
                Some(next) => at = next,
                None => break,
            }
        }
        let end = names.last()?.span.end;
        let rest = self.after(end);
        let whole = rest.trim_end_matches(['.', ' ']).is_empty() || rest.starts_with('\n');
        for name in names.into_iter().filter(|_| whole) {
            self.note(name.span.start, name.span.end, Means::Someone(Someone::new(name)));
        }
        whole.then_some(end)
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
                || (several && self.is_all_new(&name));
            if !sure || (title == Title::Plain && name.initials.is_empty() && !several) {
                return end;
            }
            self.parties_between(end, at);
            let lead = Lead { start: at, party: None, country: None };
            end = self.titled(at, title, lead, name);
        }
    }

    /// "mijn Marokkaanse collega", "zijn Marokkaanse ambtgenoot".
    pub(super) fn counterpart(&mut self, start: usize, hit: Span, country: usize) -> Option<usize> {
        let colleague = ["collega", "ambtgenoot", "ambtsgenoot", "evenknie"];
        let word = hit.of(self.text).to_lowercase();
        let plural = self.skip(hit.end, &["'s"]).is_some();
        if !colleague.contains(&word.as_str()) || plural || self.name_after(hit.end).is_some() {
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
