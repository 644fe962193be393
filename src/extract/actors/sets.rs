//! Words asked for one at a time: is this one such?

use aho_corasick::BuildError;

use super::context::Context;
use super::endings::{Endings, end_of, noun_ends};
use super::letters::{KeySet, fold, key};
use super::words::Words;

/// Words asked for one at a time.
#[derive(Debug)]
pub(super) struct Sets {
    former: KeySet,
    indefinite: KeySet,
    office_verbs: KeySet,
    other_cabinet: KeySet,
    cabinet: KeySet,
    everyday: KeySet,
    title_qualifiers: KeySet,
    surname_openers: KeySet,
    not_names: KeySet,
    speech: KeySet,
    name_nouns: Endings,
    /// The last two letters of nouns, Dutch and English, five bits each: most words end otherwise.
    noun_ends: Vec<bool>,
    english_nouns: Vec<String>,
    common_bodies: KeySet,
    closings: KeySet,
    before_names: KeySet,
    name_heads: KeySet,
    legal_forms: KeySet,
    /// Words before the date of a paper: "ingezonden".
    pub(super) dating: KeySet,
    body_nouns: Vec<String>,
    /// Behind "Raad van": no name of its own.
    pub(super) organs: KeySet,
    no_bodies: Vec<String>,
    no_media: Vec<String>,
    streets: Endings,
    before_media: KeySet,
    /// Folded, by their first letter, the longest first.
    particles: Vec<Vec<String>>,
    pub(super) context: Context,
    /// First names that are particles as well: "Ben".
    given_particles: Vec<String>,
}

impl Sets {
    pub(super) fn new(words: &Words) -> Result<Self, BuildError> {
        let set = |w: &[String]| w.iter().collect::<KeySet>();
        let mut particles = vec![Vec::new(); LETTERS];
        for particle in &words.particles {
            let folded: String = particle.chars().map(fold).collect();
            let first = folded.chars().next().map_or(0, letter);
            particles.get_mut(first).into_iter().for_each(|p: &mut Vec<_>| p.push(folded.clone()));
        }
        particles.iter_mut().for_each(|p| p.sort_by_key(|p| std::cmp::Reverse(p.len())));
        Ok(Self {
            former: set(&words.former),
            indefinite: set(&words.indefinite),
            office_verbs: set(&words.office_verbs),
            other_cabinet: set(&words.not_this_cabinet),
            cabinet: cabinets(words),
            everyday: set(&words.everyday),
            title_qualifiers: set(&words.title_qualifiers),
            surname_openers: set(&words.surname_openers),
            not_names: set(&words.not_names),
            speech: set(&words.speech),
            name_nouns: words.name_nouns.iter().collect(),
            noun_ends: noun_ends(words.name_nouns.iter().chain(&words.english_nouns)),
            english_nouns: words.english_nouns.iter().map(|w| key(w)).collect(),
            common_bodies: set(&words.common_bodies),
            closings: set(&words.closings),
            before_names: set(&words.before_names),
            name_heads: set(&words.name_heads),
            legal_forms: set(&words.legal_forms),
            dating: set(&words.dating),
            body_nouns: words.body_nouns.clone(),
            organs: set(&words.organs),
            no_bodies: words.no_bodies.clone(),
            no_media: words.no_media.clone(),
            streets: words.streets.iter().collect(),
            before_media: set(&words.before_media),
            given_particles: words.given_particles(),
            context: Context::new(&words.context)?,
            particles,
        })
    }

    /// "oud", "toenmalig" …
    pub(super) fn is_former(&self, word: &str) -> bool {
        self.former.contains(word)
    }

    /// "een", "geen" …
    pub(super) fn is_indefinite(&self, word: &str) -> bool {
        self.indefinite.contains(word)
    }

    /// "werd", "was": an office right behind them is said of their subject.
    pub(super) fn makes_an_office(&self, word: &str) -> bool {
        self.office_verbs.contains(word)
    }

    /// "N.V.", "B.V.": no one's initials.
    pub(super) fn is_legal_form(&self, letters: &str) -> bool {
        self.legal_forms.contains(letters)
    }

    /// "kabinet", "government" …
    pub(super) fn is_cabinet(&self, word: &str) -> bool {
        self.cabinet.contains(word)
    }

    /// "nieuwe", "vorige" …: not the cabinet of the day.
    pub(super) fn is_other_cabinet(&self, word: &str) -> bool {
        self.other_cabinet.contains(word)
    }

    /// A surname that is a word as well.
    pub(super) fn is_everyday(&self, word: &str) -> bool {
        self.everyday.contains(word)
    }

    /// "oprichtend", before a title.
    pub(super) fn qualifies_title(&self, word: &str) -> bool {
        !word.is_empty() && self.title_qualifiers.contains(word)
    }

    /// "Groot", in "Groot Wassink".
    pub(super) fn opens_surname(&self, word: &str) -> bool {
        self.surname_openers.contains(word)
    }

    /// Whether a word ends as a noun of a body does.
    pub(super) fn may_be_noun(&self, word: &str) -> bool {
        end_of(word).is_none_or(|end| self.noun_ends.get(end).is_some_and(|known| *known))
    }

    /// Whether a capitalised word is, or ends in, the noun of a body, in Dutch or English.
    pub(super) fn is_name_noun(&self, word: &str) -> bool {
        self.may_be_noun(word)
            && word.starts_with(char::is_uppercase)
            && (self.takes_a_name(word) || self.is_english_noun(word))
    }

    /// Whether it does so in Dutch, where a name may stand behind it: "Meldpunt Huur".
    pub(super) fn takes_a_name(&self, word: &str) -> bool {
        self.name_nouns.end(word) && !self.is_common_body(word)
    }

    fn is_english_noun(&self, word: &str) -> bool {
        let mut same = self.english_nouns.iter().filter(|n| n.len() == word.len());
        same.any(|n| word.eq_ignore_ascii_case(n))
    }

    /// A noun of bodies by itself: "commissie".
    pub(super) fn is_common_body(&self, word: &str) -> bool {
        self.common_bodies.contains(word)
    }

    /// Whether it is more than that noun: "Spreidingsraad".
    pub(super) fn is_compound(&self, word: &str) -> bool {
        let word = key(word);
        let mut nouns = self.name_nouns.like(&word);
        nouns.any(|n| word.strip_suffix(n.as_str()).is_some_and(|w| w.len() > 3))
    }

    /// A verb, or "volgens", beside whoever says something.
    pub(super) fn is_speech(&self, word: &str) -> bool {
        self.speech.contains(word)
    }

    /// Whether a line closes a letter: "Met vriendelijke groet,".
    pub(super) fn closes_letter(&self, line: &str) -> bool {
        line.len() < 60 && self.closings.contains(line)
    }

    /// A capitalised word that begins no name.
    pub(super) fn is_no_name(&self, word: &str) -> bool {
        self.not_names.contains(word)
    }

    /// Whether a text ends in a word that a name follows: "getekend door".
    pub(super) fn announces_name(&self, before: &str) -> bool {
        let head = before.strip_suffix(':');
        let words = if head.is_some() { &self.name_heads } else { &self.before_names };
        let mut last = head.unwrap_or(before).rsplit(|c: char| !c.is_alphanumeric());
        last.next().is_some_and(|word| words.contains(word))
    }

    /// Whether one of the words is, or ends in, the noun of a body.
    pub(super) fn has_body_noun(&self, words: &str) -> bool {
        words.split(|c: char| !c.is_alphanumeric()).any(|w| {
            let word = key(w);
            self.body_nouns.iter().any(|n| word.ends_with(n.as_str()))
        })
    }

    /// Whether a word is that of a street: "Karelweg".
    pub(super) fn is_street(&self, word: &str) -> bool {
        word.len() > 6 && self.streets.end(word)
    }

    /// Whether a name begins or ends with the noun of a law, a paper, a plan: no body's.
    pub(super) fn is_no_body(&self, name: &str) -> bool {
        let mut words = name.split([' ', '-']).filter(|w| !w.is_empty()).map(key);
        let first = words.next().unwrap_or_default();
        let last = words.next_back().unwrap_or_else(|| first.clone());
        let ends = |n: &String| n.len() > 3 && last.ends_with(n.as_str());
        self.no_bodies.iter().any(|n| *n == first || *n == last || ends(n))
    }

    /// Whether a word before a date is that of a paper, or of a place: no medium.
    pub(super) fn is_no_medium(&self, word: &str) -> bool {
        let word = key(word);
        self.is_no_name(&word) || self.no_media.iter().any(|n| word.ends_with(n.as_str()))
    }

    /// A word before the name of a medium: "Bron", "volgens".
    pub(super) fn announces_medium(&self, word: &str) -> bool {
        self.before_media.contains(word)
    }

    /// Whether a text begins with a first name that is a particle in small letters.
    pub(super) fn begins_given(&self, text: &str) -> bool {
        let mut names = self.given_particles.iter();
        names.any(|n| text.strip_prefix(n.as_str()).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// The bytes a surname particle ("van der") takes at the start of `text`, its space included.
    pub(super) fn particle(&self, text: &str) -> Option<usize> {
        let first = fold(text.chars().next()?);
        self.particles.get(letter(first))?.iter().find_map(|p| {
            let mut at = text.char_indices();
            for expected in p.chars() {
                if fold(at.next()?.1) != expected {
                    return None;
                }
            }
            let (space, c) = at.next()?;
            (fold(c) == ' ').then(|| space + c.len_utf8())
        })
    }
}

/// Places for words by a letter, the last for all that begin with a mark.
const LETTERS: usize = 27;

/// The place of a folded letter.
fn letter(c: char) -> usize {
    let letter = |c: u8| usize::from(c - b'a');
    u8::try_from(c).ok().filter(u8::is_ascii_lowercase).map_or(LETTERS - 1, letter)
}

/// "kabinet", "government" …
fn cabinets(words: &Words) -> KeySet {
    let heads = words.heads.iter().filter(|h| h.id.starts_with("regering"));
    heads.flat_map(|h| h.words.iter().chain(&h.others)).collect()
}
