//! Bodies by a noun and a name: "gemeente Rotterdam", "commissie Jansen", "de gemeenten A en B".

use super::Sense;
use super::assemble::slug;
use super::found::{Made, Means};
use super::letters::{is_word, next_word};
use super::lexicon::Hit;
use super::organs::tidy_place;
use super::reader::Reader;
use super::senses::actor;
use super::senses::weak;
use crate::extract::ActorKind;
use crate::text::Span;

/// Small words inside the names of places: "Horst aan de Maas".
const JOINTS: &[&str] =
    &["aan", "de", "den", "der", "het", "op", "bij", "in", "over", "onder", "van"];

/// Letters of one word, or of a name in quotes behind its noun, at most.
const LONGEST: usize = 60;

impl Reader<'_> {
    /// "gemeente Rotterdam", "Universiteit van Amsterdam".
    pub(super) fn body(&mut self, hit: Span) -> Option<usize> {
        let noun = hit.of(self.text).to_lowercase();
        let english = self.skip(hit.end, &[" of the ", " of "]);
        let at = english.or_else(|| self.skip(hit.end, &[" te ", " van de ", " van ", " "]))?;
        let area = self.gazetteer.words.area(&noun);
        if let Some(end) = self.quoted(hit) {
            let made = named_body(&noun, self.text.get(at..end)?);
            return Some(self.note(hit.start, end, made));
        }
        let end = match area {
            Some("waterschap") => self.waters(self.place_name(at)?),
            Some(_) => self.place_name(at)?,
            None => self.body_name(at).or_else(|| self.foundation(hit, at))?,
        };
        let made = match english.filter(|_| area.is_none()) {
            Some(_) => {
                let name = self.text.get(hit.start..end)?;
                made_body(slug(name), name.to_owned())
            }
            None => named_body(area.unwrap_or(&noun), self.text.get(at..end)?),
        };
        Some(self.note(hit.start, end, made))
    }

    /// «Stuurgroep Toegang en wachttijden»: a name ends with its quotes.
    fn quoted(&self, hit: Span) -> Option<usize> {
        let close = match self.before(hit.start).chars().next_back()? {
            '«' => '»',
            '“' => '”',
            _ => return None,
        };
        let capital = self.text.get(hit.start..)?.starts_with(char::is_uppercase);
        let length = self.after(hit.end).char_indices().take(LONGEST).find(|(_, c)| *c == close)?.0;
        capital.then_some(hit.end + length)
    }

    /// "Regge en Dinkel", "Hunze & Aa's": two waters of one board.
    fn waters(&self, end: usize) -> usize {
        let next = self.skip(end, &[" en ", " & "]).filter(|at| self.hit_at(*at).is_none());
        let second = next.and_then(|at| self.capital_run(at));
        let whole = second.map(|end| self.skip(end, &["'s", "’s"]).unwrap_or(end));
        let noun = |end: &usize| {
            let words = next.and_then(|at| self.text.get(at..*end)).unwrap_or_default();
            !self.gazetteer.sets.is_name_noun(words)
        };
        whole.filter(noun).unwrap_or(end)
    }

    /// "Stichting Anna Jansen" is nobody.
    fn foundation(&self, hit: Span, at: usize) -> Option<usize> {
        let noun = hit.of(self.text);
        let named =
            noun.starts_with(char::is_uppercase) && noun.to_lowercase().ends_with("stichting");
        let given = self.hit_at(at).is_some_and(|h| h.is(Sense::Given));
        let end = self.proper_noun(at).filter(|_| named && given && at == hit.end + 1)?;
        Some(self.before_known(at, end))
    }

    fn body_name(&self, at: usize) -> Option<usize> {
        if let Some(known) = self.hit_at(at) {
            return known.sense(actor).map(|_| self.hyphened(known.span.end));
        }
        let first = next_word(self.text.get(..self.block.end)?, at).filter(|w| w.start == at)?;
        let word = self.text.get(at..first.end)?;
        if matches!(word, "De" | "Het") {
            return self.own_name(self.skip(first.end, &[" "])?);
        }
        let end = (!self.gazetteer.sets.is_no_name(word)).then(|| self.proper_noun(at))??;
        Some(self.before_known(at, end))
    }

    /// Where the name of a place ends: "Den Haag", "Horst aan de Maas", "Zevenhuizen-Moerkapelle".
    pub(super) fn place_name(&self, at: usize) -> Option<usize> {
        if let Some(known) = self.hit_at(at).filter(|h| !h.is(Sense::Given)) {
            let place = known.sense(actor).filter(|a| self.is_place(*a));
            return place.map(|_| self.hyphened(known.span.end));
        }
        // "Het Hogezand", "De Wieden"
        let article = self.skip(at, &["het ", "de "]).filter(|_| self.is_capital(at));
        let mut end = self.capital_run(article.unwrap_or(at))?;
        let mut from = end;
        for _ in 0..4 {
            let Some(next) = self.skip(from, &[" "]) else { break };
            if let Some(more) = self.capital_run(next).filter(|_| self.hit_at(next).is_none()) {
                (end, from) = (more, more);
                continue;
            }
            let word = self.after(next).split(' ').next().unwrap_or_default();
            if !JOINTS.contains(&word) {
                break;
            }
            from = next + word.len();
        }
        Some(end)
    }

    /// "werkgroep Schoon Slib en Deltares": a known body behind an "en" is another, and so is one whose
    /// noun stands there: "Stichting Wad en Vereniging Zee".
    fn before_known(&self, at: usize, end: usize) -> usize {
        let from = self.hits.partition_point(|h| h.span.start <= at);
        let inside = self.hits.iter().skip(from).take_while(|h| h.span.start < end);
        let somebody = |h: &Hit| {
            let next = self.after(h.span.end).strip_prefix(' ').unwrap_or_default();
            let particle = || self.gazetteer.sets.particle(next).is_some();
            h.is(Sense::Given) && (next.starts_with(char::is_uppercase) || particle())
        };
        let another = |h: &&Hit| {
            somebody(h)
                || h.sense(actor).is_some_and(|a| !self.is_place(a))
                || h.is(Sense::BodyHead)
                || h.is(Sense::Body)
        };
        let joint = |h: &Hit| {
            let before = self.before(h.span.start);
            let joint = [" en de ", " en het ", " en "].iter().find(|j| before.ends_with(**j))?;
            Some(h.span.start - joint.len())
        };
        inside.filter(another).find_map(joint).unwrap_or(end)
    }

    /// "Arnhem-Leeuwarden", "Zeeland-West-Brabant": where a place goes on behind a hyphen.
    fn hyphened(&self, end: usize) -> usize {
        let more = self.skip(end, &["-"]).and_then(|at| self.capital_run(at));
        more.unwrap_or(end)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.after(at).starts_with(char::is_uppercase)
    }

    /// Where one capitalised word ends, with what hyphens join to it.
    fn capital_run(&self, at: usize) -> Option<usize> {
        let rest = self.after(at);
        let mut letters = rest.char_indices().take(LONGEST);
        let end = letters.find(|(_, c)| !is_word(*c) && *c != '-').map(|(i, _)| i);
        let end = end.or_else(|| (rest.len() <= LONGEST).then_some(rest.len()))?;
        let word = rest.get(..end)?.trim_end_matches('-');
        let name = word.starts_with(char::is_uppercase) && !self.gazetteer.sets.is_no_name(word);
        name.then_some(at + word.len())
    }

    /// "ziekenhuis AMC": the name is the body's own, and stands for it from here on.
    pub(super) fn described(&mut self, hit: Span) -> Option<usize> {
        let at = self.skip(hit.end, &[" «", " ‘", " \"", " "])?;
        if let Some(known) = self.hit_at(at)
            && let Some(place) = known.sense(weak)
        {
            return Some(self.note(at, known.span.end, Means::Known(place)));
        }
        let end = self.own_name(at)?;
        let name = self.text.get(at..end)?;
        Some(self.note(at, end, made_body(slug(name), name.to_owned())))
    }

    /// Where a name nobody knows ends: capitalised words, particles only before them.
    pub(super) fn own_name(&self, at: usize) -> Option<usize> {
        // "bewonersvereniging De Linde"
        let at = self.skip(at, &["de ", "het "]).filter(|_| self.is_capital(at)).unwrap_or(at);
        let particle = self.gazetteer.sets.particle(self.after(at)).unwrap_or(0);
        let capital = self.is_capital(at);
        let unknown = |at| self.hit_at(at).is_none_or(|h| h.is(Sense::Given));
        let mut end = self.capital_run(at + particle).filter(|_| capital && unknown(at))?;
        // "advocatenkantoor Houtman & Reinders"
        while let Some(next) = self.skip(end, &[" & ", " "])
            && let Some(more) = self.capital_run(next).filter(|_| unknown(next))
        {
            end = more;
        }
        Some(end)
    }
}

/// Whether letters are all capitals: an abbreviation.
pub(super) fn is_loud(words: &str) -> bool {
    !words.chars().any(char::is_lowercase)
}

pub(super) fn named_body(noun: &str, name: &str) -> Means {
    let words = format!("{noun} {}", tidy_place(name));
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let name = first.chain(letters).collect::<String>();
    made_body(slug(&name), name)
}

pub(super) fn made_body(id: String, name: String) -> Means {
    Means::Made(Made { id, name, kind: ActorKind::Organisation, head: None })
}
