//! Bodies by a noun and a name: "gemeente Rotterdam", "commissie Jansen", "de gemeenten A en B".

use super::Sense;
use super::assemble::slug;
use super::found::{Made, Means};
use super::letters::{is_word, next_word};
use super::lexicon::Hit;
use super::reader::Reader;
use super::senses::weak;
use super::senses::{actor, portfolio};
use crate::extract::ActorKind;
use crate::text::Span;

/// Small words inside the names of places: "Horst aan de Maas".
const JOINTS: &[&str] =
    &["aan", "de", "den", "der", "het", "op", "bij", "in", "over", "onder", "van"];

/// Letters of one word, or of a name in quotes behind its noun, at most.
const LONGEST: usize = 60;

impl Reader<'_> {
    /// "vaste commissie voor Sociale Zaken en Werkgelegenheid", "commissie BZK", "commissie Jansen"
    pub(super) fn committee(&mut self, hit: Span) -> Option<usize> {
        let at = self.skip(hit.end, &[" voor de ", " voor het ", " voor ", " van "]);
        let of = at.and_then(|at| self.hit_at(at));
        if let Some((of, end)) = of.and_then(|h| Some((h.sense(portfolio)?, h.span.end))) {
            return self.note_committee(hit.start, end, of);
        }
        if !hit.of(self.text).contains(' ') {
            return self.committees_listed(hit).or_else(|| self.committee_by_name(hit));
        }
        let end = self.proper_noun(at?)?;
        let name = self.text.get(at?..end)?.to_owned();
        let id = format!("vaste-commissie-{}", slug(&name));
        let made = made_body(id, format!("Vaste commissie voor {name}"));
        Some(self.note(hit.start, end, made))
    }

    fn note_committee(&mut self, start: usize, end: usize, of: usize) -> Option<usize> {
        let portfolio = self.gazetteer.portfolios.get(of)?;
        let id = format!("vaste-commissie-{}", portfolio.id);
        let name = format!("Vaste commissie voor {}", portfolio.name);
        Some(self.note(start, end, made_body(id, name)))
    }

    /// " BZK", "(s):   OCW, JUST": committees by the letters of their ministries.
    fn committees_listed(&mut self, head: Span) -> Option<usize> {
        let list = self.skip(head.end, &["(s):", ":"]);
        let behind = list.unwrap_or(head.end);
        let spaces = self.after(behind).len() - self.after(behind).trim_start_matches(' ').len();
        let mut at = behind + spaces;
        let mut end = None;
        while let Some(hit) =
            self.hit_at(at).filter(|h| spaces > 0 && is_loud(h.span.of(self.text)))
            && let Some(of) = hit.sense(portfolio)
        {
            let one = list.is_none() && end.is_none();
            let start = if one { head.start } else { at };
            end = self.note_committee(start, hit.span.end, of);
            let Some(next) = self.skip(hit.span.end, &[", ", " en "]) else { break };
            at = next;
        }
        end
    }

    /// "BZK   i.v.m. agendapunt   24": a row of a list of committees.
    pub(super) fn committee_in_list(&mut self, hit: &Hit) -> Option<usize> {
        let of = hit.sense(portfolio).filter(|_| hit.span.start == self.block.start)?;
        let rest = self.after(hit.span.end).trim_start();
        rest.starts_with("i.v.m. agendapunt").then_some(())?;
        self.note_committee(hit.span.start, hit.span.end, of)
    }

    /// "commissie Jansen", "Commissie Van Rijn"
    fn committee_by_name(&mut self, hit: Span) -> Option<usize> {
        if is_loud(hit.of(self.text)) {
            return None;
        }
        let at = self.skip(hit.end, &[" ", "-"])?;
        let end = self.own_name(at)?;
        let name = self.text.get(at..end)?;
        let made = made_body(format!("commissie-{}", slug(name)), format!("Commissie {name}"));
        Some(self.note(hit.start, end, made))
    }

    /// "gemeente Rotterdam", "Universiteit van Amsterdam".
    pub(super) fn body(&mut self, hit: Span) -> Option<usize> {
        let noun = hit.of(self.text).to_lowercase();
        let at = self.skip(hit.end, &[" te ", " van de ", " van ", " "])?;
        let place = self.gazetteer.words.is_area(&noun);
        if let Some(end) = self.quoted(hit) {
            let made = named_body(&noun, self.text.get(at..end)?);
            return Some(self.note(hit.start, end, made));
        }
        let end = if place { self.place_name(at)? } else { self.body_name(at)? };
        let made = named_body(&noun, self.text.get(at..end)?);
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

    fn body_name(&self, at: usize) -> Option<usize> {
        if let Some(known) = self.hit_at(at) {
            return known.sense(actor).map(|_| known.span.end);
        }
        let first = next_word(self.text.get(..self.block.end)?, at).filter(|w| w.start == at)?;
        let word = self.text.get(at..first.end)?;
        (!self.gazetteer.sets.is_no_name(word)).then(|| self.proper_noun(at)).flatten()
    }

    /// "de gemeenten Horst aan de Maas, Sevenum en Venray": one of each.
    pub(super) fn bodies(&mut self, hit: Span, bodies: usize) -> Option<usize> {
        let noun = self.gazetteer.words.areas.get(bodies)?.one.clone();
        let mut at = self.skip(hit.end, &[" "])?;
        let mut reached = None;
        while let Some(end) = self.place_name(at) {
            let made = named_body(&noun, self.text.get(at..end)?);
            reached = Some(self.note(at, end, made));
            let Some(next) = self.skip(end, &[", en ", ", ", " en "]) else { break };
            at = next;
        }
        reached
    }

    /// Where the name of a place ends: "Den Haag", "Horst aan de Maas", "Zevenhuizen-Moerkapelle".
    fn place_name(&self, at: usize) -> Option<usize> {
        if let Some(known) = self.hit_at(at).filter(|h| !h.is(Sense::Given)) {
            return known.sense(actor).map(|_| known.span.end);
        }
        let mut end = self.capital_run(at)?;
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
    fn own_name(&self, at: usize) -> Option<usize> {
        let particle = self.gazetteer.sets.particle(self.after(at)).unwrap_or(0);
        let capital = self.after(at).starts_with(char::is_uppercase);
        let unknown = |at| self.hit_at(at).is_none_or(|h| h.is(Sense::Given));
        let mut end = self.capital_run(at + particle).filter(|_| capital && unknown(at))?;
        while let Some(next) = self.skip(end, &[" "])
            && let Some(more) = self.capital_run(next).filter(|_| unknown(next))
        {
            end = more;
        }
        Some(end)
    }
}

/// Whether letters are all capitals: an abbreviation.
fn is_loud(words: &str) -> bool {
    !words.chars().any(char::is_lowercase)
}

fn named_body(noun: &str, name: &str) -> Means {
    let words = format!("{noun} {name}");
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let name = first.chain(letters).collect::<String>();
    made_body(slug(&name), name)
}

fn made_body(id: String, name: String) -> Means {
    Means::Made(Made { id, name, kind: ActorKind::Organisation, head: None })
}
