//! The second pass: bare surnames and defined short names, once the document has made them sure.

use std::collections::{BTreeMap, HashMap};

use super::Sense;
use super::gazetteer::Gazetteer;
use super::letters::key;
use super::lexicon::{Hit, Lexicon};
use super::paper::{Paper, is_read};
use crate::corpus::DocumentId;
use crate::extract::{ActorId, How, Mention, Part};
use crate::text::{Span, last_word};

/// A name the document has made sure: whom it means, how, and where it did so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sure {
    pub(super) actor: ActorId,
    pub(super) how: How,
    pub(super) proof: Span,
    /// Whether it is a person we know.
    pub(super) known: bool,
}

/// Names made sure in one document. A name of two persons is sure of neither.
#[derive(Debug, Default)]
pub(super) struct SureNames {
    /// By [`key`]: the name as written, and whom it means; `None` when several.
    names: HashMap<String, (String, Option<Sure>)>,
    /// By the first of a surname of two, whose it is: "Brouwer", of Brouwer-Korf.
    doubles: HashMap<String, Option<Sure>>,
}

impl SureNames {
    /// A name that stands for an actor here.
    pub(super) fn add(&mut self, name: &str, sure: Sure) {
        let entry = self.names.entry(key(name)).or_insert_with(|| (capitalised(name), Some(sure)));
        agree(&mut entry.1, sure);
        if let Some((first, _)) = name.split_once('-') {
            agree(self.doubles.entry(key(first)).or_insert(Some(sure)), sure);
        }
    }

    /// Whom a name means here, if that is sure.
    pub(super) fn get(&self, name: &str) -> Option<Sure> {
        self.names.get(&key(name)).and_then(|(_, sure)| *sure)
    }

    /// The only one whose surname of two begins with this: "Brouwer", of Brouwer-Korf.
    pub(super) fn double(&self, name: &str) -> Option<Sure> {
        self.doubles.get(&key(name)).copied().flatten()
    }

    /// Every place where such a name stands and nothing is found yet.
    pub(super) fn find(
        &self,
        gazetteer: &Gazetteer,
        paper: &Paper<'_>,
        at: DocumentId,
        mentions: &[Mention],
    ) -> Vec<Mention> {
        let names: BTreeMap<&String, (&String, Sure)> =
            self.names.iter().filter_map(|(k, (name, sure))| Some((k, (name, (*sure)?)))).collect();
        let names: Vec<(&String, Sure)> = names.into_values().collect();
        if names.is_empty() {
            return Vec::new();
        }
        let lexicon =
            Lexicon::new(names.iter().enumerate().map(|(i, (n, _))| (n.as_str(), Sense::Sure(i))));
        let mut hits: Vec<Hit> = Vec::new();
        let mut more = Vec::new();
        let text = paper.document.text.as_str();
        for block in paper.document.blocks.iter().filter(|b| is_read(b)) {
            hits.clear();
            let words = Span::new(block.body, block.span.end);
            find_known(&lexicon, paper, words, &mut hits);
            for hit in &hits {
                let sure = hit.sense(index).and_then(|i| names.get(i)).map(|(_, sure)| *sure);
                let Some(sure) = sure else { continue };
                let stands = stands_for((gazetteer, text, words, hit.span), sure);
                if stands && is_free(mentions, hit.span) {
                    let evidence = Some((at, sure.proof));
                    more.push(Mention {
                        span: hit.span,
                        actor: sure.actor,
                        how: sure.how,
                        part: Part::Named,
                        evidence,
                    });
                }
            }
        }
        more
    }
}

/// The known words of a stretch.
fn find_known(lexicon: &Lexicon, paper: &Paper<'_>, words: Span, hits: &mut Vec<Hit>) {
    let text = &paper.document.text;
    match lexicon.is_loud() {
        true => lexicon.find_at(text, paper.capitals.within(words), words.end, hits),
        false => lexicon.find(text, words, hits),
    }
}

/// A name of two persons is sure of neither.
fn agree(known: &mut Option<Sure>, sure: Sure) {
    if known.is_some_and(|s| s.actor != sure.actor) {
        *known = None;
    }
}

fn index(sense: Sense) -> Option<usize> {
    match sense {
        Sense::Sure(index) => Some(index),
        _ => None,
    }
}

/// A surname in a block of a text.
type Place<'a> = (&'a Gazetteer, &'a str, Span, Span);

/// Whether no mention covers any of a place; `mentions` are in order.
fn is_free(mentions: &[Mention], span: Span) -> bool {
    let next = mentions.partition_point(|m| m.span.start < span.end);
    // A long mention may begin a few mentions back and reach over its nested ones.
    !mentions.iter().take(next).rev().take(4).any(|m| m.span.overlaps(span))
}

/// Whether a name made sure stands for its bearer here.
fn stands_for(place: Place<'_>, sure: Sure) -> bool {
    stands_alone(place)
        && !(sure.how == How::Alias && is_no_person(place))
        && !(sure.known && is_of_a_calling(place, sure.proof))
}

/// Whether a surname stands by itself: no other first name or initial before it, no hyphen behind it,
/// and not an everyday word at the start of a sentence.
fn stands_alone((gazetteer, text, block, span): Place<'_>) -> bool {
    let before = text.get(block.start..span.start).unwrap_or_default();
    let after = text.get(span.end..block.end).unwrap_or_default();
    let mut tail = after.chars();
    if tail.next() == Some('-') && tail.next().is_some_and(char::is_alphabetic) {
        return false;
    }
    let trimmed = before.trim_end_matches(' ');
    let opens = trimmed.is_empty()
        || trimmed.ends_with(['.', '!', '?', ':', ';', '"', '«', '“', '‘', '(', '\'']);
    let word = span.of(text);
    // "het College", but not "het regionaal College Zeeland".
    if gazetteer.sets.is_common_body(word) {
        let article = last_word(trimmed);
        let named = after.trim_start().starts_with(char::is_uppercase);
        return !named && ["de", "het"].contains(&article.to_lowercase().as_str());
    }
    if opens {
        return !gazetteer.sets.is_everyday(word) && !is_initial(trimmed);
    }
    !is_given_name(trimmed) && !trimmed.ends_with('-')
}

/// Whether a person's surname is here that of a thing, a household or a firm: "het Kamp", "familie Blok".
fn is_no_person((gazetteer, text, block, span): Place<'_>) -> bool {
    let before = text.get(block.start..span.start).unwrap_or_default().trim_end();
    let after = text.get(span.end..block.end).unwrap_or_default();
    let mut words = before.rsplit([' ', '\n']);
    let word = words.next().unwrap_or_default();
    // Behind a preposition "het" is an article: "in het Kamp", but "als het Kamp lukt".
    let context = &gazetteer.sets.context;
    let thing = ["het", "een"].contains(&word.to_lowercase().as_str())
        && words.next().is_some_and(|w| context.prepositions.contains(w));
    thing || context.households.contains(word) || is_joined_by_a_name(gazetteer, after)
}

/// Whether a surname stands behind a trade, "trainer Bruins", that its bearer was not given where named first.
fn is_of_a_calling((gazetteer, text, block, span): Place<'_>, proof: Span) -> bool {
    let word_before = |at: usize| {
        let before = text.get(..at)?.strip_suffix(' ')?;
        before.rsplit(|c: char| !(c.is_alphabetic() || c == '-')).next()
    };
    let calling = word_before(span.start).filter(|_| span.start > block.start);
    let told = calling.is_some_and(|word| gazetteer.sets.context.callings.tell(word));
    told && word_before(proof.start) != calling
}

/// "Koolmees Makelaardij": a word with a capital, and small letters behind it, makes another name of it.
fn is_joined_by_a_name(gazetteer: &Gazetteer, after: &str) -> bool {
    let Some(next) = after.strip_prefix(' ') else { return false };
    let word = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    // "Gisteren bezocht Kamp Groningen": a word we know is a name of its own.
    let mut hits: Vec<Hit> = Vec::new();
    gazetteer.lexicon.find(word, Span::new(0, word.len()), &mut hits);
    let new = hits.iter().all(|h| h.is(Sense::BodyHead));
    capital && new && gazetteer.of_surname(word).is_empty()
}

/// "P." before a surname is someone else's initial.
fn is_initial(before: &str) -> bool {
    let Some(rest) = before.strip_suffix('.') else { return false };
    let mut last = rest.chars().rev();
    last.next().is_some_and(char::is_uppercase) && last.next().is_none_or(|c| !c.is_alphanumeric())
}

/// A capitalised word inside a sentence, right before a surname, is someone else's first name.
fn is_given_name(before: &str) -> bool {
    let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '-').map_or(0, |i| i + 1);
    let Some(word) = before.get(start..) else { return false };
    let sentence = before.get(..start).unwrap_or_default().trim_end();
    let opens = sentence.is_empty() || sentence.ends_with(['.', '!', '?', ':', ';', '(', '"']);
    let small = word.chars().any(char::is_lowercase);
    word.chars().next().is_some_and(char::is_uppercase) && small && !opens
}

fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
