//! Quoted papers and words: `In uw brief van 8 juli 2011 stond: "…"` is told on the day of the letter.

use super::mails::{WORDS, is_one_of};
use super::resolve_tense::{floor, same_sentence};
use crate::date::DateRange;
use crate::text::Span;

/// From a date to the colon before the quotation, in bytes, at most.
const LEAD: usize = 120;
/// From the noun of a paper to its date ("brief van de griffie van …"), at most.
const PAPER: usize = 60;
/// "Op maandag ", at most.
const OPENING: usize = 14;
/// Bytes of a quotation, at most: a mark that nothing closes quotes nothing.
const LONGEST: usize = 4000;

/// A date, and the words that tell it.
type Told = (DateRange, Span);

/// The quotations of a document whose day is said.
#[derive(Debug, Clone)]
pub(crate) struct Quotes {
    /// What is quoted, and when it was told; in order, not overlapping.
    all: Vec<(Span, Told)>,
}

impl Quotes {
    /// Those of a text, if any of its dates leads to one; `dates` are in order.
    pub(crate) fn of(text: &str, dates: impl Iterator<Item = Told>) -> Option<Self> {
        let mut all: Vec<(Span, Told)> = Vec::new();
        for told in dates.filter(|t| t.0.days().is_some()) {
            let Some(quote) = quote_behind(text, told.1.end) else { continue };
            if !tells_when(text, told.1) {
                continue;
            }
            // Of two dates before a quotation the last is its own.
            if all.last().is_some_and(|(last, _)| last.start == quote.start) {
                all.pop();
            }
            if all.last().is_none_or(|(last, _)| last.end <= quote.start) {
                all.push((quote, told));
            }
        }
        (!all.is_empty()).then_some(Self { all })
    }

    /// When what stands at a place was told, where it is quoted.
    pub(crate) fn told(&self, at: usize) -> Option<Told> {
        let passed = self.all.partition_point(|(quote, _)| quote.start <= at);
        let (quote, told) = self.all.get(passed.checked_sub(1)?)?;
        (at < quote.end).then_some(*told)
    }
}

/// The quotation that the sentence of a date leads to: `…: "…"`.
fn quote_behind(text: &str, end: usize) -> Option<Span> {
    let near = text.get(end..floor(text, end + LEAD))?;
    let colon = end + near.find(':')?;
    if !same_sentence(text, end, colon) {
        return None;
    }
    let rest = text.get(colon + 1..)?;
    let quote = rest.trim_start_matches([' ', '\n']);
    let open = quote.chars().next()?;
    let close: &[char] = match open {
        '"' => &['"'],
        '“' | '„' => &['”', '“'],
        '«' => &['»'],
        '‘' => &['’'],
        _ => return None,
    };
    let start = colon + 1 + rest.len() - quote.len();
    let body = start + open.len_utf8();
    let inside = text.get(body..floor(text, body + LONGEST))?;
    let length = inside.char_indices().find(|(at, c)| close.contains(c) && closes(inside, *at))?.0;
    // A paragraph without a mark of its own ends a quotation that nothing closed.
    let whole = inside.get(..length)?;
    let ends = whole
        .match_indices('\n')
        .find(|(at, _)| !whole.get(at + 1..).is_some_and(|next| next.starts_with(open)));
    Some(Span::new(start, body + ends.map_or(length, |(at, _)| at)))
}

/// Whether a mark closes a quotation: "foto’s" has none.
fn closes(text: &str, at: usize) -> bool {
    let opens = text.get(..at).is_some_and(|before| before.ends_with([' ', '(']));
    let after = text.get(at..).unwrap_or_default().chars().nth(1);
    !opens && !after.is_some_and(char::is_alphanumeric)
}

/// Whether a date is that of a paper ("in uw brief van …") or of the words themselves ("Op 3 mei zei hij"), and
/// not what they are about.
fn tells_when(text: &str, date: Span) -> bool {
    let before =
        text.get(floor(text, date.start.saturating_sub(LEAD))..date.start).unwrap_or_default();
    let sentence = before.char_indices().rev().map(|(i, _)| i);
    let from = date.start - before.len();
    let start = sentence.take_while(|i| same_sentence(text, from + i, date.start)).last();
    let lead = before.get(start.unwrap_or(before.len())..).unwrap_or_default();
    let mut words = lead.split(|c: char| !c.is_alphabetic() && c != '-').filter(|w| !w.is_empty());
    let opens = words.clone().next().is_some_and(|w| is_one_of(&WORDS.opens, w));
    if opens && lead.trim_start().len() <= OPENING {
        return true;
    }
    let about = words.any(|w| is_one_of(&WORDS.about, w));
    let near = lead.get(floor(lead, lead.len().saturating_sub(PAPER))..).unwrap_or_default();
    let mut near = near.split(|c: char| !c.is_alphabetic() && c != '-');
    !about && near.any(|w| is_one_of(&WORDS.papers, w))
}

/// Whether a date is that of a paper, right before it: "het verslag van 24 september", "de raadsbrief d.d. 3 mei".
/// A paper is there before it is written about.
pub(crate) fn dates_a_paper(text: &str, date: usize) -> bool {
    let before = text.get(floor(text, date.saturating_sub(PAPER))..date).unwrap_or_default();
    let mut words = before.trim_end().rsplit(' ');
    let joined = words.next().is_some_and(|w| is_one_of(&WORDS.dated, w));
    joined && words.next().is_some_and(names_a_paper)
}

/// "brief", "rapporten", "memo's", "inspectierapport"
pub(crate) fn names_a_paper(word: &str) -> bool {
    let word = word.to_lowercase();
    let one = ["en", "'s", "’s", "s"].iter().find_map(|many| word.strip_suffix(many));
    let is_paper = |word: &str| {
        let mut papers = WORDS.papers.iter().chain(&WORDS.acts);
        word.len() > 3 && papers.any(|p| word.ends_with(p))
    };
    is_paper(&word) || one.is_some_and(is_paper)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which words are quoted from 3 mei.
    fn quoted(text: &str) -> Option<String> {
        let dates = text
            .match_indices("3 mei 2021")
            .map(|(at, words)| ("2021-05-03".parse().unwrap(), Span::new(at, at + words.len())));
        let quotes = Quotes::of(text, dates)?;
        let inside = |(at, c): (usize, char)| quotes.told(at).map(|_| c);
        Some(text.char_indices().filter_map(inside).collect())
    }

    #[test]
    fn a_paper_or_a_day_leads_to_what_is_quoted() {
        let some = |words: &str| Some(words.to_owned());
        let cases = [
            ("In haar brief van 3 mei 2021 stond: \"Ja.\" Nee.", some("\"Ja.")),
            ("Op 3 mei 2021 zei zij: “Ja.” Nee.", some("“Ja.")),
            ("Stuk 2 (e-mail, 3 mei 2021):\n„Ja, foto’s.” Nee.", some("„Ja, foto’s.")),
            ("Over de brief van 3 mei 2021 zei zij: \"Ja.\"", None),
            ("Het overleg was op 3 mei 2021. Zij zei: \"Ja.\"", None),
            ("In haar brief van 3 mei 2021 stond: ja, \"ja\".", None),
            ("In haar brief van 3 mei 2021 stond: \"Ja.", None),
            ("Artikel 3 van het besluit van 3 mei 2021 luidt: \"Ja.\"", None),
            ("In haar brief van 3 mei 2021 stond: \"Ja.\nNee \"nee\".", some("\"Ja.")),
        ];
        for (text, expected) in cases {
            assert_eq!(quoted(text), expected, "{text}");
        }
    }
}
