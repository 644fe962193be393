//! What a document says of itself: its title, what kind of paper it is, who speaks.

use super::cues::CUES;
use super::document::{BlockKind, Document, Genre};
use super::front::Fields;
use super::plain::low_start;
use crate::text::visible;

/// Characters of a title; a longer one is cut at a word.
const TITLE: usize = 90;

/// Blocks from the start in which a letter's head or a caption is looked for.
const HEAD: usize = 12;

/// Fills in title, genre and origin from the clean text and from what the format told.
pub(super) fn fill(document: &mut Document, fields: &Fields, title: Option<String>) {
    let letter_head = letter_head(document);
    document.meta.genre = genre(document, fields);
    document.meta.origin = origin(document, fields, letter_head.as_deref());
    let told = fields.title.clone().or(title).map(|t| one_line(&t)).filter(|t| !t.is_empty());
    let title = told
        .or_else(|| subject(document))
        .or_else(|| letter_head.map(|h| with_dossier(document, h)))
        .or_else(|| named(document))
        .or_else(|| kind_of_paper(document))
        .or_else(|| first_words(document))
        .unwrap_or_else(|| document.name.clone());
    document.meta.title = title;
}

/// A line fit to be shown, spaces evened out.
fn one_line(text: &str) -> String {
    let even = text.split_whitespace().collect::<Vec<_>>().join(" ");
    shortened(&visible(&even))
}

fn shortened(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(TITLE) else { return text.to_owned() };
    let head = text.get(..cut).unwrap_or_default();
    let end = head.rfind(' ').filter(|i| *i > cut / 2).unwrap_or(cut);
    format!("{}…", head.get(..end).unwrap_or(head).trim_end_matches([',', ';', ' ', ':']))
}

/// "Betreft: …" near the start.
fn subject(document: &Document) -> Option<String> {
    let mut lines = document.blocks.iter().take(3 * HEAD).map(|b| document.words(b.span));
    lines.find_map(|line| {
        let (key, value) = line.split_once([':', '\t'])?;
        if !CUES.subject.contains(&key.trim().to_lowercase()) {
            return None;
        }
        Some(one_line(value)).filter(|value| value.len() > 3)
    })
}

/// "Nr. 13 BRIEF VAN DE MINISTER VAN …" in small letters, from the word "Brief" on.
fn letter_head(document: &Document) -> Option<String> {
    let lines = document.blocks.iter().take(HEAD).map(|b| document.words(b.span));
    // It is in capitals to its end.
    let shouts = |line: &&str| {
        line.chars().rev().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
    };
    lines.filter(shouts).find_map(|line| {
        let low = line.to_lowercase();
        let at = CUES.letter_heads.iter().filter_map(|h| low.find(h.as_str())).min()?;
        let in_front = line.get(..at).is_some_and(|w| w.split_whitespace().count() <= 3);
        let shouted = low.len() == line.len()
            && line.get(at..).is_some_and(|w| !w.chars().any(char::is_lowercase));
        (in_front && shouted).then(|| softened(line.get(at..).unwrap_or_default()))
    })
}

/// Capitals set in small letters, save the first of each word that is not a small word.
fn softened(shouted: &str) -> String {
    let mut out = String::with_capacity(shouted.len());
    for word in shouted.split_whitespace() {
        let low = word.to_lowercase();
        if !out.is_empty() {
            out.push(' ');
        }
        match low.chars().next() {
            Some(c) if out.is_empty() || !CUES.small_words.contains(&low) => {
                out.extend(c.to_uppercase());
                out.extend(low.chars().skip(1));
            }
            _ => out.push_str(&low),
        }
    }
    out
}

/// A letter's head with the name of the parliamentary dossier it belongs to: "32 824 Integratie…".
fn with_dossier(document: &Document, head: String) -> String {
    let named = document.blocks.iter().take(4).find_map(|b| {
        let words = document.words(b.span);
        let (number, name) = words.split_at(words.find(char::is_alphabetic)?);
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let plain = number.bytes().all(|b| b.is_ascii_digit() || b == b' ');
        (plain && digits == 5 && matches!(b.kind, BlockKind::Heading(_))).then(|| name.to_owned())
    });
    shortened(&named.map_or_else(|| head.clone(), |name| format!("{head} ({name})")))
}

/// A block near the start that says what the paper is.
fn named(document: &Document) -> Option<String> {
    let blocks =
        document.blocks.iter().take(HEAD).filter(|b| !matches!(b.kind, BlockKind::Front(_)));
    let mut words = blocks.map(|b| document.text.get(b.body..b.span.end).unwrap_or_default());
    let says = |words: &&str| {
        let low = low_start(words, 60);
        CUES.titles.iter().any(|t| low.starts_with(t.as_str()))
    };
    words.find(says).map(|w| shortened(w.trim()))
}

/// "Onderstaand feitenrelaas biedt …": a paper without a heading that names its own kind in its
/// first words is called so.
fn kind_of_paper(document: &Document) -> Option<String> {
    let body = |b: &&super::Block| !matches!(b.kind, BlockKind::Front(_) | BlockKind::Furniture);
    let first = document.blocks.iter().find(body)?;
    if first.kind != BlockKind::Paragraph {
        return None;
    }
    let words = document.text.get(first.body..first.span.end)?;
    let mut words = words.split_whitespace().map(|w| w.trim_end_matches([',', ':', '.', ';']));
    let pointer = words.next()?.to_lowercase();
    if !CUES.own_kind.pointers.contains(&pointer) {
        return None;
    }
    let noun = words.find(|w| !CUES.own_kind.between.contains(&w.to_lowercase()))?;
    if !CUES.own_kind.names(&noun.to_lowercase()) {
        return None;
    }
    let mut chars = noun.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect())
}

/// The first heading that names the paper, else the first words of the first block that has any.
fn first_words(document: &Document) -> Option<String> {
    let words = |b: &super::Block| document.text.get(b.body..b.span.end).unwrap_or_default().trim();
    let names = |b: &&super::Block| {
        let low = words(b).to_lowercase();
        let letters = low.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 3 && !CUES.not_titles.iter().any(|t| low.starts_with(t.as_str()))
    };
    let heading = |b: &&super::Block| matches!(b.kind, BlockKind::Heading(_));
    let body = |b: &&super::Block| !matches!(b.kind, BlockKind::Front(_) | BlockKind::Furniture);
    let blocks = || document.blocks.iter();
    let block = blocks().take(HEAD).filter(heading).find(names);
    let block =
        block.or_else(|| blocks().filter(body).find(names)).or_else(|| blocks().find(body))?;
    Some(shortened(words(block))).filter(|t| !t.is_empty())
}

fn genre(document: &Document, fields: &Fields) -> Genre {
    let near = || document.blocks.iter().take(3 * HEAD);
    let says = |cues: &[String], low: &str| cues.iter().any(|c| low.contains(c.as_str()));
    let begins = |cues: &[String]| {
        let longest = cues.iter().map(String::len).max().unwrap_or_default();
        near().any(|b| {
            let low = low_start(document.words(b.span), 12 + longest);
            let here = |at: usize, cue: &str| low.get(at..).is_some_and(|r| r.starts_with(cue));
            cues.iter().any(|cue| (0..12).any(|at| here(at, cue)))
        })
    };
    let category = fields.category.as_deref().unwrap_or_default().to_lowercase();
    let (dated, entries) = dated_entries(document);
    if dated >= 4 && dated * 4 >= entries {
        Genre::Chronology
    } else if says(&CUES.genre.press_release, &category) || begins(&CUES.genre.press_release) {
        Genre::PressRelease
    } else if says(&CUES.genre.news, &category)
        || fields.source.is_some()
        || has_agency_line(document)
    {
        Genre::News
    } else if begins(&CUES.genre.letter) {
        Genre::Letter
    } else {
        Genre::Other
    }
}

/// Entries that begin with a number and a word, or a word, a number and a word, as dates do; and
/// all entries.
fn dated_entries(document: &Document) -> (usize, usize) {
    let entry = |b: &&super::Block| {
        matches!(b.kind, BlockKind::Item | BlockKind::Paragraph | BlockKind::Row)
    };
    let entries = || document.blocks.iter().filter(entry);
    let words = |b: &super::Block| document.text.get(b.body..b.span.end).unwrap_or_default();
    (entries().filter(|b| is_dated(words(b))).count(), entries().count())
}

fn is_dated(words: &str) -> bool {
    let sign = |c: char| matches!(c, ';' | ':' | ',' | '.' | '-' | '–' | '*');
    let parts: Vec<&str> = words.split_whitespace().take(4).map(|w| w.trim_matches(sign)).collect();
    let digits = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    let day = parts.iter().take(2).any(|w| (1..=2).contains(&w.len()) && digits(w));
    let year = parts.iter().any(|w| w.len() == 4 && digits(w));
    let iso = |w: &&str| w.len() == 10 && w.bytes().filter(|b| *b == b'-').count() == 2;
    parts.first().is_some_and(iso) || (day && year)
}

/// "DEN HAAG (ANP) - …".
fn has_agency_line(document: &Document) -> bool {
    let first = document.blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).take(3);
    first.into_iter().any(|b| {
        let words: String = document.words(b.span).chars().take(60).collect();
        let within = words.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        within.is_some_and(|(name, _)| CUES.genre.agencies.contains(&name.to_lowercase()))
    })
}

fn origin(document: &Document, fields: &Fields, letter_head: Option<&str>) -> Option<String> {
    let told = fields.source.as_ref().or(fields.author.as_ref()).map(|s| one_line(s));
    if let Some(told) = told.filter(|s| !s.is_empty()) {
        return Some(told);
    }
    if let Some(sender) =
        letter_head.and_then(|h| h.split_once(" de ").or_else(|| h.split_once(" het ")))
    {
        return Some(sender.1.to_owned());
    }
    let furniture = document.blocks.iter().filter(|b| b.kind == BlockKind::Furniture);
    furniture.into_iter().find_map(|b| {
        let (_, credit) = document.words(b.span).split_once("Beeld:")?;
        let credit = one_line(credit.trim_start_matches([' ', '©']));
        credit.starts_with("Ministerie").then_some(credit)
    })
}
