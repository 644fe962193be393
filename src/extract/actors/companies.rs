//! Companies by the letters of their legal form: "Zandstra Beheer B.V.", "Müller Logistik GmbH".

use super::Sense;
use super::assemble::slug;
use super::found::{Found, Made, Means};
use super::letters::is_word;
use super::names::initials_end;
use super::reader::Reader;
use super::senses::{demonym, title};
use crate::extract::ActorKind;
use crate::text::Span;

/// Words of a name before its legal form, at most, and bytes.
const WORDS: usize = 10;
const LONGEST: usize = 120;

/// Small words inside a name.
const JOINTS: &[&str] =
    &["en", "&", "+", "van", "de", "der", "den", "het", "voor", "in", "and", "of"];

impl Reader<'_> {
    /// The name that ends in a legal form: the capitalised words before it.
    pub(super) fn company(&mut self, form: Span) -> Option<usize> {
        let start = self.company_start(form.start)?;
        while self.found.last().is_some_and(|f| f.span.start >= start) {
            self.found.pop();
        }
        let name = self.text.get(start..form.end)?.to_owned();
        let made = Made { id: slug(&name), name, kind: ActorKind::Organisation, head: None };
        Some(self.note(start, form.end, Means::Made(made)))
    }

    /// "CEO Helder Water Security B.V.": what goes on to a legal form is a company.
    pub(super) fn is_company(&self, mut end: usize) -> bool {
        for _ in 0..WORDS {
            let Some(next) = self.skip(end, &[" "]) else { return false };
            if self.hit_at(next).is_some_and(|h| h.is(Sense::LegalForm)) {
                return true;
            }
            let word = self.after(next).split(|c: char| !c.is_alphanumeric()).next();
            let Some(word) = word.filter(|w| w.starts_with(char::is_uppercase)) else {
                return false;
            };
            end = next + word.len();
        }
        false
    }

    /// Where the name begins whose last word ends before a place. What stands before it and ends inside
    /// it is no part of it.
    fn company_start(&self, form: usize) -> Option<usize> {
        // "J. de Vries Transport B.V." is nobody: a name without a title is part of the company's.
        let person =
            |f: &Found| matches!(&f.means, Means::Someone(someone) if someone.title.is_none());
        let reached = self.found.last().filter(|f| f.span.start < f.span.end && !person(f));
        let mut start = None;
        let mut at = form;
        for _ in 0..WORDS {
            let before = self.before(at).strip_suffix(' ').or_else(|| {
                // "Zandstra Beheer, B.V."
                self.before(at).strip_suffix(", ").filter(|_| at == form)
            });
            let Some(before) = before.filter(|_| form - at < LONGEST) else { break };
            let word = before.rsplit([' ', '\n', '(']).next().unwrap_or_default();
            let begins = self.block.start + before.len() - word.len();
            let initials = || start.is_some() && initials_end(self.text, begins) == Some(at - 1);
            let ends = word.ends_with([',', ';', ':', ')', '.']) && !initials();
            let Some(first) = word.chars().next().filter(|_| !ends) else { break };
            // "1 J. Bakker Beheer B.V.", of a list.
            let number = first.is_ascii_digit() && initials_end(self.text, at).is_some();
            let name = first.is_uppercase() || first.is_ascii_digit() && !number;
            let opens = self.opens_name(begins, word, start.is_some());
            let titled = self.is_title_word(begins, word);
            if opens || titled || !(name || start.is_some() && JOINTS.contains(&word)) {
                break;
            }
            if reached.is_some_and(|f| f.span.end > begins && f.span.start < begins) {
                break;
            }
            if name && word.chars().any(is_word) {
                start = Some(begins);
            }
            at = begins;
        }
        start
    }

    /// "CEO", "Co-founder/CEO": what somebody is, before the company.
    fn is_title_word(&self, at: usize, word: &str) -> bool {
        let last = word.rsplit(['/', '-']).next().unwrap_or_default();
        let place = at + word.len() - last.len();
        self.hit_at(place).is_some_and(|h| h.span.len() == last.len() && h.sense(title).is_some())
    }

    /// Whether a word stands before a name and is none of it: "De" where no name goes on, "Het Duitse".
    fn opens_name(&self, at: usize, word: &str, begun: bool) -> bool {
        let before = self.word_before(at);
        let demonym = self.hit_at(at).is_some_and(|h| h.sense(demonym).is_some());
        if demonym {
            return matches!(before.to_lowercase().as_str(), "het" | "een");
        }
        // "J. DE VRIES TRANSPORT B.V."
        let initial = self.before(at).trim_end().strip_suffix('.');
        let initial = initial.is_some_and(|b| b.ends_with(char::is_uppercase));
        // "Werk voor Van Zomeren B.V.": no sentence begins there.
        let goes_on = self.before(at).trim_end().ends_with(|c: char| c.is_lowercase() || c == ',');
        let inside = before.starts_with(char::is_uppercase) || initial || goes_on;
        begun && self.gazetteer.sets.is_no_name(word) && !inside
    }
}

/// A company's name without its legal form, where enough is left to be told by: "Haringa Transport".
pub(super) fn without_form<'a>(name: &'a str, forms: &[String]) -> Option<&'a str> {
    let short =
        forms.iter().find_map(|f| name.strip_suffix(f.as_str())?.strip_suffix([' ', ',']))?;
    let short = short.trim_end_matches([' ', ',']);
    (short.len() > 5 && short.contains(|c: char| c.is_lowercase())).then_some(short)
}
