//! Words in quotation marks, and what is said of whoever speaks them: `"… mijn collega …", zegt Jansen`.

use crate::text::{Span, tail};

/// Bytes of a quotation before a place in it and behind it, at most, and of what is said of its speaker.
const LONGEST: usize = 600;
const SAID: usize = 60;

/// Marks that open and close.
const PAIRS: &[(char, char)] = &[('“', '”'), ('„', '”'), ('«', '»'), ('‘', '’')];

/// What stands behind the quotation a place is in, to the end of its sentence; `None` where it is in none.
pub(super) fn behind_quotation(text: &str, block: Span, at: Span) -> Option<&str> {
    let before = tail(text.get(block.start..at.start)?, LONGEST);
    let behind = text.get(at.end..block.end)?;
    let closing = closing_mark(before)?;
    let near = behind.char_indices().take_while(|(i, _)| *i < LONGEST);
    let (end, _) = near.clone().find(|(_, c)| *c == closing)?;
    let said = behind.get(end + closing.len_utf8()..)?;
    let ends = |(i, c): &(usize, char)| *i >= SAID || matches!(c, '.' | '!' | '?' | '\n');
    let end = said.char_indices().find(ends).map_or(said.len(), |(i, _)| i);
    said.get(..end)
}

/// The mark that closes what is open at the end of a text.
fn closing_mark(before: &str) -> Option<char> {
    let open = |(opening, closing): &&(char, char)| {
        let opens = before.rfind(*opening);
        opens.is_some() && opens > before.rfind(*closing)
    };
    let straight = || (before.matches('"').count() % 2 == 1).then_some('"');
    PAIRS.iter().find(open).map(|pair| pair.1).or_else(straight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_speaks_stands_behind_the_quotation() {
        let said = |text: &str| {
            let at = text.find("hier").expect("a place");
            let (block, place) = (Span::new(0, text.len()), Span::new(at, at + 4));
            behind_quotation(text, block, place).map(str::to_owned)
        };
        assert_eq!(said("“Ik ben hier”, zegt Kok. Dan gaat hij."), Some(", zegt Kok".to_owned()));
        assert_eq!(said("Kok zei: \"Ik ben hier.\""), Some(String::new()));
        assert_eq!(said("„Ja”, zegt Kok hier."), None);
        assert_eq!(said("\"Ja\", zegt Kok hier. \"Nee.\""), None);
        assert_eq!(said("Zij is hier."), None);
    }
}
