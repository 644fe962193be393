//! One document as it is read: what its words mean before other documents are looked at.

use std::cell::{Cell, OnceCell};

use super::capitals::Capitals;
use super::definitions;
use super::found::{Found, Means, Someone};
use super::gazetteer::{Gazetteer, OfficeKey};
use super::letters::KeySet;
use super::lexicon::Hit;
use super::organs::Town;
use super::persons::{self, Days, Link};
use super::reader::Reader;
use super::rulings::Words;
use super::{
    firms, local, local_parties, mail_heads, peers, proper, rolls, short_names, signed, sources,
};
use crate::corpus::{Block, BlockKind, Document};
use crate::extract::lexicon::Lexicon;
use crate::extract::{DocumentDate, Passages, Reading, Timex};
use crate::text::Span;

/// Front-matter lines that name actors.
const FRONT: &[&str] = &[
    "title",
    "titel",
    "source",
    "bron",
    "author",
    "auteur",
    "from",
    "van",
    "to",
    "aan",
    "subject",
    "onderwerp",
];

/// A document, what was found in it, and who the names are.
pub(super) struct Paper<'a> {
    pub(super) document: &'a Document,
    pub(super) date: &'a DocumentDate,
    pub(super) timexes: &'a [Timex],
    /// Where its words with a capital begin.
    pub(super) capitals: Capitals,
    /// In order of place; of those that begin together the longest first.
    pub(super) found: Vec<Found>,
    /// The persons of `found`, where it is a name we know.
    pub(super) links: Vec<Option<Link>>,
    /// Short names it defines: "(DT&V)", and the place in `found` of what they stand for.
    pub(super) defined: Vec<(String, usize)>,
    /// The office that signs the letter.
    pub(super) signer: Option<OfficeKey>,
    /// The office that someone else signs for: such a paper does not say "I".
    pub(super) principal: Option<OfficeKey>,
    /// Words before the date of a paper: "ingezonden".
    pub(super) dating: &'a KeySet,
    /// Its sentences, in order, once asked for.
    pub(super) sentences: OnceCell<Vec<Span>>,
    /// The place whose days were asked for last, and those days: they are asked for several times.
    pub(super) asked_last: Cell<Option<(Span, Option<Days>)>>,
    /// Whether it speaks of parliament, once asked for.
    pub(super) of_parliament: OnceCell<bool>,
    /// The words of its language.
    pub(super) lexicon: &'static Lexicon,
    /// What in it was told on another day.
    passages: &'a Passages,
    /// The town and the province it is of, where it names one only.
    pub(super) towns: Vec<Town>,
    /// Up to where it speaks of abroad: it opens with a town there, as news does.
    pub(super) abroad_until: usize,
    /// Whether it is a council's: surnames and parties in it are no members of parliament.
    is_local: bool,
}

impl<'a> Paper<'a> {
    /// Reads a document by itself.
    pub(super) fn read(
        document: &'a Document,
        reading: &'a Reading,
        gazetteer: &'a Gazetteer,
    ) -> Self {
        let Reading { date, timexes, passages, .. } = reading;
        let dating = &gazetteer.sets.dating;
        let mut capitals = Capitals::default();
        let mut found = gather(document, timexes, gazetteer, &mut capitals);
        let mut defined = definitions::find(gazetteer, document, &mut found);
        defined.extend(short_names::own_names(gazetteer, &document.text, &found));
        let (links, signer) = (Vec::new(), None);
        let towns = Town::all(&gazetteer.words, &found);
        let mut paper = Self {
            abroad_until: Paper::abroad_until(gazetteer, document, &found, date),
            is_local: local::is_local(gazetteer, &document.text, &found),
            towns,
            capitals,
            document,
            date,
            timexes,
            found,
            links,
            defined,
            signer,
            principal: None,
            dating,
            lexicon: reading.lexicon(),
            passages,
            sentences: OnceCell::new(),
            of_parliament: OnceCell::new(),
            asked_last: Cell::default(),
        };
        paper.read_signatures(gazetteer);
        paper.links = paper.found.iter().map(|f| paper.link(gazetteer, f)).collect();
        paper.drop_namesakes();
        paper
    }

    /// The day a question was asked on, where a place stands in one.
    pub(super) fn asked(&self, span: Span) -> Option<Days> {
        self.passages.asked(span.start)?.0.days()
    }

    /// The day of what is quoted at a place.
    pub(super) fn quoted(&self, span: Span) -> Option<Days> {
        self.passages.quoted(span.start)?.0.days()
    }

    /// "1999", or "3 mei 2018: …": the days of the heading, or of the entry, a place stands under.
    pub(super) fn headed(&self, span: Span) -> Option<Days> {
        self.passages.headed(span.start)?.days()
    }

    /// The day of the mail a place stands in.
    pub(super) fn mailed(&self, span: Span) -> Option<Days> {
        self.passages.mailed(span.start)?.0.days()
    }

    fn link(&self, gazetteer: &Gazetteer, found: &Found) -> Option<Link> {
        let Means::Someone(someone) = &found.means else { return None };
        let mention = found.span.of(&self.document.text);
        if local::is_no_national(gazetteer, mention, someone, self.is_local) {
            return None;
        }
        let (rulings, words) = (&gazetteer.rulings, Words::of(found, &self.document.text));
        if rulings.given(&words).is_some() {
            return None;
        }
        let sexes = &gazetteer.sets.context.sexes;
        let never = |person: &usize| {
            gazetteer
                .actor_of(*person)
                .is_some_and(|a| rulings.never(&words, &a.id) || !sexes.agree(mention, &a.name))
        };
        let days = self.days_of_name(found.span);
        if someone.name.known.iter().any(never) {
            let mut someone = someone.clone();
            someone.name.known.retain(|person| !never(person));
            return persons::link(gazetteer, &someone, days);
        }
        let link = persons::link(gazetteer, someone, days);
        let link = link.or_else(|| self.peer(gazetteer, found, days));
        let link = link.or_else(|| self.in_the_chair(gazetteer, found, days));
        let text = self.document.text.as_str();
        link.filter(|link| !peers::is_employed_else(gazetteer, (text, found), link.person, days))
    }

    /// A name alone in its block, under an office at the end of the block before: the office is its
    /// bearer's, unless someone else signs for it.
    fn read_signatures(&mut self, gazetteer: &Gazetteer) {
        for i in 1..self.found.len() {
            let Some((office, someone)) = self.signature(gazetteer, i) else { continue };
            self.signer = Some(office);
            if let Some(Found { means: Means::Someone(signed), .. }) = self.found.get_mut(i) {
                *signed = someone;
            }
        }
        self.principal = self.signed_for(gazetteer);
        self.signer = self.signer.or(self.principal).or_else(|| self.letter_head());
    }

    /// "De minister van Financiën, namens deze,": the office signs, by someone else.
    fn signed_for(&self, gazetteer: &Gazetteer) -> Option<OfficeKey> {
        let text = &self.document.text;
        self.found.iter().enumerate().rev().find_map(|(i, f)| {
            let Means::Office(office) = &f.means else { return None };
            let rest = text.get(f.span.end..)?.trim_start_matches([',', ' ', '\n']);
            let near = rest.char_indices().nth(40).map_or(rest.len(), |(i, _)| i);
            let line = rest.get(..near)?.split([',', '\n']).next()?;
            let end = text.len() - rest.len() + line.len();
            let alone = self.found.get(i + 1).is_none_or(|next| next.span.start >= end);
            let signs = line.len() < 40 && gazetteer.words.is_on_behalf(line) && alone;
            (signs && office.portfolio.is_some() && office.country.is_none()).then_some(*office)
        })
    }

    fn signature(&self, gazetteer: &Gazetteer, i: usize) -> Option<(OfficeKey, Someone)> {
        let Found { span, means: Means::Someone(someone) } = self.found.get(i)? else {
            return None;
        };
        let Found { span: above, means: Means::Office(office) } = self.found.get(i - 1)? else {
            return None;
        };
        let between = self.document.text.get(above.end..span.start)?;
        let tidy = between.chars().all(|c| c.is_whitespace() || c == ',');
        let bare = someone.title.is_none()
            && (!someone.name.initials.is_empty() || !someone.name.known.is_empty());
        let near = between.matches('\n').count() <= 3 && between.len() <= 40;
        let line = self.document.block_at(span.start)?;
        let alone = self.document.text.get(span.end..line.span.end)?.trim().len() <= 2;
        let for_another = gazetteer
            .words
            .is_on_behalf(self.document.block_at(above.start)?.span.of(&self.document.text));
        if !(tidy && near && alone && bare) || for_another {
            return None;
        }
        let someone = Someone {
            post: Some(office.post),
            portfolio: office.portfolio,
            country: office.country,
            ..someone.clone()
        };
        Some((*office, someone))
    }

    /// "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN"
    fn letter_head(&self) -> Option<OfficeKey> {
        let text = &self.document.text;
        self.found.iter().take(12).find_map(|f| {
            let Means::Office(office) = &f.means else { return None };
            let block = self.document.block_at(f.span.start)?;
            let before = text.get(block.span.start..f.span.start)?.to_lowercase();
            before.contains("brief van de").then_some(*office)
        })
    }
}

/// All that is found in a document, first in its blocks, then in what stands around them.
fn gather(
    document: &Document,
    timexes: &[Timex],
    gazetteer: &Gazetteer,
    capitals: &mut Capitals,
) -> Vec<Found> {
    let mut found = blocks(document, gazetteer, capitals);
    sources::find(gazetteer, document, timexes, &mut found);
    proper::find(gazetteer, document, capitals, &mut found);
    signed::find(gazetteer, document, &mut found);
    definitions::sort(&mut found);
    mail_heads::find(gazetteer, document, &mut found);
    firms::find(gazetteer, document, &mut found);
    definitions::sort(&mut found);
    rolls::find(gazetteer, document, &mut found);
    definitions::sort(&mut found);
    local_parties::find(gazetteer, document, &mut found);
    found
}

/// What the blocks of a document hold, each read by itself.
fn blocks(document: &Document, gazetteer: &Gazetteer, capitals: &mut Capitals) -> Vec<Found> {
    let mut found = Vec::new();
    let mut hits: Vec<Hit> = Vec::new();
    for block in document.blocks.iter().filter(|b| is_read(b)) {
        hits.clear();
        let mut words = Span::new(block.body, block.span.end);
        gazetteer.lexicon.find_all(&document.text, words, &mut hits, capitals);
        // A name may begin with figures: "50PLUS".
        let past = past_note(&document.text, block);
        if past > words.start && hits.first().is_none_or(|h| h.span.start > words.start) {
            hits.clear();
            words = Span::new(past, words.end);
            gazetteer.lexicon.find(&document.text, words, &mut hits);
        }
        let read = Reader::read(gazetteer, &document.text, words, &hits).into_iter();
        let nobody = |f: &Found| gazetteer.rulings.mean_nobody(&Words::of(f, &document.text));
        found.extend(read.filter(|f| !nobody(f)));
    }
    found
}

/// Behind the number of a note that is glued to its first word: "1Zuiderdagblad, 3 mei 2021".
fn past_note(text: &str, block: &Block) -> usize {
    let words = text.get(block.body..block.span.end).unwrap_or_default();
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let figures = words.len() - rest.len();
    let glued = (1..=2).contains(&figures) && rest.starts_with(char::is_uppercase);
    block.body + if glued { figures } else { 0 }
}

/// Whether a block is searched at all.
pub(super) fn is_read(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Front(key) => FRONT.contains(&key.as_str()),
        _ => true,
    }
}
