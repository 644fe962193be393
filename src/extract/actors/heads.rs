//! Names that begin with what a body is ("Directoraat-Generaal Milieu"), and names that need proof.

use super::assemble::slug;
use super::found::{Made, Means};
use super::gazetteer::OfficeKey;
use super::letters::next_word;
use super::lexicon::Hit;
use super::reader::Reader;
use super::senses::{actor, any_party, title, weak};
use super::{Post, Sense};
use crate::extract::ActorKind;
use crate::text::Span;

/// Words of a name behind its head, at most.
const LONGEST: usize = 9;

/// Small words inside a name, Dutch and English.
const JOINTS: &[&str] = &["en", "der", "den", "&"];
const ENGLISH: &[&str] = &["and", "of", "the", "for", "on", "in"];

/// What may stand between a head and the first capital of its name.
const BETWEEN: &[&str] = &[" voor de ", " voor het ", " voor ", " "];

impl Reader<'_> {
    /// "Directoraat-Generaal Politie en Veiligheidsregio's", "Raad voor Accreditatie": one body, and
    /// no part of its name is another.
    pub(super) fn headed(&mut self, hit: Span) -> Option<usize> {
        let loud = !hit.of(self.text).chars().any(char::is_lowercase);
        let small = !hit.of(self.text).starts_with(char::is_uppercase);
        if small || (loud && hit.len() > 3) {
            return None;
        }
        // "Verbond van het Groene Licht"
        let van = hit.of(self.text).ends_with(" van");
        let article = van.then(|| self.skip(hit.end, &[" het ", " de "])).flatten();
        let of = article.or_else(|| BETWEEN.iter().find_map(|b| self.skip(hit.end, &[*b])))?;
        // "Fractie Forum voor Democratie" is that party.
        if self.hit_at(of).is_some_and(|h| h.sense(any_party).is_some()) {
            return None;
        }
        // "Vakbond FNV" is FNV.
        let known = self.hit_at(of).filter(|h| h.sense(actor).is_some_and(|a| !self.is_town(a)));
        let english = [" of", " on", " for"].iter().any(|w| hit.of(self.text).ends_with(w));
        let end = self.run_of_capitals(of, if english { ENGLISH } else { JOINTS })?;
        if known.is_some_and(|h| h.span.end == end && self.skip(hit.end, &[" "]) == Some(of)) {
            return None;
        }
        let rest = self.text.get(of..end)?;
        // "Heemkundekring Het Zuidland"
        let first = rest.trim_start_matches("Het ").trim_start_matches("De ");
        let first = first.split([' ', ',']).next()?;
        let sets = &self.gazetteer.sets;
        let before = self.word_before(hit.start);
        let paper = before.starts_with(char::is_uppercase) && sets.is_no_body(before);
        if paper || sets.is_no_name(first) || sets.organs.contains(first) || sets.is_no_body(rest) {
            return None;
        }
        let start = self.adjective_before(hit.start).unwrap_or(hit.start);
        let name = self.text.get(start..end)?.to_owned();
        let made = Made { id: slug(&name), name, kind: ActorKind::Organisation, head: None };
        Some(self.note(start, end, Means::Made(made)))
    }

    /// "Technisch" of "Technisch Overleg Kust": a capitalised adjective before a head, inside the block.
    fn adjective_before(&self, at: usize) -> Option<usize> {
        let word = self.word_before(at);
        let words = &self.gazetteer.words;
        let fits =
            words.name_adjectives.iter().any(|end| word.ends_with(end.as_str())) && word.len() > 5;
        let start = at.checked_sub(word.len() + 1)?;
        let free = self.found.last().is_none_or(|f| f.span.end <= start);
        (fits && free && word.starts_with(char::is_uppercase)).then_some(start)
    }

    /// Where capitalised words end, small joints between them included.
    fn run_of_capitals(&self, at: usize, joints: &[&str]) -> Option<usize> {
        let text = self.text.get(..self.block.end)?;
        let (mut end, mut at) = (None, at);
        for _ in 0..LONGEST {
            // "Bureau Toetsing & Beroep"
            let sign = text.get(at..)?.strip_prefix("& ").map_or(0, |_| 2);
            let Some(word) = next_word(text, at).filter(|w| w.start == at + sign) else { break };
            // "Dienst Milieu en Rijkswaterstaat" are two.
            let body = self.hit_at(word.start).and_then(|h| h.sense(actor));
            let head = self.hit_at(word.start).is_some_and(|h| h.is(Sense::BodyHead));
            if end.is_some() && (head || body.is_some_and(|b| !self.is_place(b))) {
                break;
            }
            let words = text.get(word.start..word.end)?;
            let first = words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            if first && (end.is_some() || words.starts_with(char::is_uppercase)) {
                end = Some(self.plural_end(word.end));
            } else if end.is_none() || !joints.contains(&words) {
                break;
            }
            // "Korps Zuid en De Linde" are two.
            let next = text.get(word.end..).unwrap_or_default();
            if words == "en" && (next.starts_with(" De ") || next.starts_with(" Het ")) {
                break;
            }
            let next = end.filter(|e| *e > word.end).unwrap_or(word.end);
            match text.get(next..)?.chars().next() {
                Some(' ' | '-') => at = next + 1,
                _ => break,
            }
            // "Inlichtingen- en Veiligheidsdiensten"
            if text.get(next..)?.starts_with("- en ") {
                at = next + 5;
            }
        }
        end
    }

    /// Behind the "’s" of a plural.
    fn plural_end(&self, at: usize) -> usize {
        let end = self.skip(at, &["'s"]).unwrap_or(at);
        let whole = !self.after(end).starts_with(char::is_alphanumeric);
        if whole { end } else { at }
    }

    /// A name that is a word as well: in quotes, beside a verb of saying, or with an article of its own and nothing behind it
    /// that makes another name of it.
    pub(super) fn proven(&mut self, hit: &Hit) -> Option<usize> {
        let actor = hit.sense(weak)?;
        let open = self.before(hit.span.start).chars().next_back();
        let close = self.after(hit.span.end).chars().next();
        let quoted = matches!(
            (open, close),
            (Some('«'), Some('»')) | (Some('‘'), Some('’')) | (Some('“'), Some('”'))
        ) || (open == close && matches!(open, Some('\'' | '"')));
        let words = hit.span.of(self.text);
        let article = words.contains(' ') && !self.goes_on(hit.span.end);
        // "Volgens Zembla", "meldt Trouw"
        let verb = self.gazetteer.sets.is_speech(self.word_before(hit.span.start));
        let said = (verb || self.is_listed(hit.span))
            && words.starts_with(char::is_uppercase)
            && !self.goes_on(hit.span.end);
        (quoted || article || said)
            .then(|| self.note(hit.span.start, hit.span.end, Means::Known(actor)))
    }

    /// Whether bodies we know stand beside it: "Albert Heijn, Jumbo en Lidl".
    fn is_listed(&self, span: Span) -> bool {
        let body = |place: usize| {
            let actor = self.gazetteer.actors.get(place);
            actor.is_some_and(|a| a.kind == ActorKind::Organisation)
        };
        let last = self.found.last().filter(|f| matches!(f.means, Means::Known(a) if body(a)));
        let between = last.and_then(|f| self.text.get(f.span.end..span.start));
        let next = self.skip(span.end, &[", ", " en "]).and_then(|at| self.hit_at(at));
        between.is_some_and(|b| matches!(b, ", " | " en " | ", en "))
            || next.is_some_and(|h| h.sense(actor).is_some_and(body))
    }

    /// Whether a name goes on: "de Staat Israël", "de Staat van Beleg", "de Koning (PvdA)".
    fn goes_on(&self, end: usize) -> bool {
        let rest = self.after(end);
        let next = rest.strip_prefix(' ').unwrap_or_default();
        rest.starts_with('-')
            || next.starts_with(|c: char| c.is_uppercase() || c == '(')
            || next.starts_with("van ")
            || next.starts_with("c.s.")
    }

    /// "de Koning", "Uwe Majesteit": the head of state, unless a name or a title says otherwise.
    pub(super) fn monarch(&mut self, hit: Span) -> Option<usize> {
        let article = self.skip(hit.start, &["de "]);
        if self.goes_on(hit.end) || (article.is_some() && self.ends_a_name(hit.start)) {
            return None;
        }
        let office = OfficeKey { post: Post::Monarch, portfolio: None, country: None };
        Some(self.note(article.unwrap_or(hit.start), hit.end, Means::Office(office)))
    }

    /// Whether a surname may stand at a place: behind a title, a first name or initials.
    fn ends_a_name(&self, at: usize) -> bool {
        let behind = self.hits.partition_point(|h| h.span.start < at).checked_sub(1);
        let titled = behind.and_then(|i| self.hits.get(i)).is_some_and(|h| {
            h.span.end + 1 == at && (h.sense(title).is_some() || h.is(Sense::Given))
        });
        let before = self.before(at).trim_end();
        let given = self.word_before(at).starts_with(char::is_uppercase);
        titled || given || initials(before)
    }
}

/// Whether a text ends in initials: "J.".
fn initials(before: &str) -> bool {
    let mut last = before.chars().rev();
    last.next() == Some('.') && last.next().is_some_and(char::is_uppercase)
}
