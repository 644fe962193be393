//! Words in quotation marks, and what is said of whoever speaks them: `"… mijn collega …", zegt Jansen`.

use crate::text::{Span, tail};

/// Bytes of a quotation before a place in it and behind it, at most, and of what is said of its speaker.
const LONGEST: usize = 600;
const SAID: usize = 60;

/// Marks that open and close.
const PAIRS: &[(char, char)] = &[('“', '”'), ('„', '”'), ('«', '»'), ('‘', '’')];

/// What stands around the quotation that a place is in, within its sentence.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Quotation<'t> {
    /// Where the sentence begins that leads to it.
    pub(super) from: usize,
    /// That sentence, up to the opening mark.
    pub(super) lead: &'t str,
    /// What follows the closing mark, to the end of the sentence.
    pub(super) said: &'t str,
}

impl<'t> Quotation<'t> {
    /// That of a place in a block; `None` where it is in none.
    pub(super) fn around(text: &'t str, block: Span, at: Span) -> Option<Self> {
        let before = tail(text.get(block.start..at.start)?, LONGEST);
        let behind = text.get(at.end..block.end)?;
        let (opening, closing) = open_mark(before)?;
        let mut near = behind.char_indices().take_while(|(i, _)| *i < LONGEST);
        let (end, _) = near.find(|(_, c)| *c == closing)?;
        let said = behind.get(end + closing.len_utf8()..)?;
        let ends = |(i, c): &(usize, char)| *i >= SAID || ENDS.contains(c);
        let end = said.char_indices().find(ends).map_or(said.len(), |(i, _)| i);
        let lead = before.get(..opening)?;
        let lead = lead.get(lead.rfind(ENDS).map_or(0, |i| i + 1)..)?;
        let from = at.start - before.len() + opening - lead.len();
        Some(Self { from, lead, said: said.get(..end)? })
    }
}

/// Marks that end a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '\n'];

/// Where the mark stands that is open at the end of a text, and the one that closes it.
fn open_mark(before: &str) -> Option<(usize, char)> {
    let open = |(opening, closing): &(char, char)| {
        let opens = before.rfind(*opening)?;
        (Some(opens) > before.rfind(*closing)).then_some((opens, *closing))
    };
    let straight = || Some((before.rfind('"')?, '"'));
    let odd = before.matches('"').count() % 2 == 1;
    PAIRS.iter().find_map(open).or_else(|| straight().filter(|_| odd))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_speaks_stands_before_the_quotation_or_behind_it() {
        let around = |text: &'static str| {
            let at = text.find("hier").expect("a place");
            let (block, place) = (Span::new(0, text.len()), Span::new(at, at + 4));
            Quotation::around(text, block, place).map(|q| (q.lead, q.said, q.from))
        };
        assert_eq!(around("“Ik ben hier”, zegt Kok. Dan gaat hij."), Some(("", ", zegt Kok", 0)));
        assert_eq!(around("Ja. Kok zei: \"Ik ben hier.\""), Some((" Kok zei: ", "", 3)));
        assert_eq!(around("„Ja”, zegt Kok hier."), None);
        assert_eq!(around("\"Ja\", zegt Kok hier. \"Nee.\""), None);
        assert_eq!(around("Zij is hier."), None);
    }
}
