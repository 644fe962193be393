//! Letters garbled by reading UTF-8 as another encoding, put right where that is certain.

use std::sync::LazyLock;

use encoding_rs::{Encoding, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254};
use rustc_hash::FxHashMap;

use crate::text::{Mapped, SourceMap};

/// Encodings that UTF-8 is commonly misread as, the most common first.
static MISREAD_AS: [&Encoding; 5] =
    [WINDOWS_1252, WINDOWS_1253, WINDOWS_1250, WINDOWS_1251, WINDOWS_1254];

/// For each of them: which byte each character stands for.
static BYTES: LazyLock<Vec<FxHashMap<char, u8>>> =
    LazyLock::new(|| MISREAD_AS.iter().map(|e| high_half(e)).collect());

/// What was mended, and how often.
pub(super) struct Mended {
    /// The text, mapped to the one given.
    pub text: Mapped,
    /// Places put right.
    pub places: usize,
    /// The encoding the UTF-8 had been misread as.
    pub misread_as: &'static str,
}

/// Puts right what was garbled once or twice; `None` when nothing was.
pub(super) fn mend(text: &str) -> Option<Mended> {
    let first = pass(text)?;
    Some(match pass(&first.text.text) {
        Some(second) => Mended { text: second.text.through(&first.text.map), ..first },
        None => first,
    })
}

fn pass(text: &str) -> Option<Mended> {
    if text.is_ascii() {
        return None;
    }
    let mut out = Mapped { text: String::with_capacity(text.len()), map: SourceMap::default() };
    let tables = if has_foreign_words(text) { 1 } else { MISREAD_AS.len() };
    let (mut kept, mut places, mut misread_as) = (0, 0, "");
    let (mut at, mut before) = (0, ' ');
    loop {
        // Only letters beyond ASCII can be garbled.
        let plain = text.get(at..).unwrap_or_default();
        let skipped = plain.bytes().position(|b| !b.is_ascii()).unwrap_or(plain.len());
        if let Some(&last) = plain.as_bytes().get(..skipped).and_then(<[u8]>::last) {
            before = char::from(last);
        }
        at += skipped;
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let found = text.get(at..).and_then(|r| garbled(r, before, tables));
        let Some((right, taken, encoding)) = found else {
            before = c;
            at += c.len_utf8();
            continue;
        };
        out.copy(text, kept..at);
        out.put(right.encode_utf8(&mut [0; 4]), at..at + taken);
        (places, misread_as) = (places + 1, encoding.name());
        at += taken;
        kept = at;
        before = ' ';
    }
    out.copy(text, kept..text.len());
    (places > 0).then_some(Mended { text: out, places, misread_as })
}

/// Whether two letters of Greek or Cyrillic stand side by side: then single ones are honest too.
fn has_foreign_words(text: &str) -> bool {
    let foreign = |c: char| matches!(c, '\u{370}'..='\u{52f}') && c.is_alphabetic();
    let mut before = false;
    // Those letters begin with these bytes in UTF-8.
    text.bytes().any(|b| matches!(b, 0xcd..=0xd4))
        && text.chars().any(|c| std::mem::replace(&mut before, foreign(c)) && before)
}

/// The character that the first few of `rest` garble, and how many bytes they take.
fn garbled(rest: &str, before: char, tables: usize) -> Option<(char, usize, &'static Encoding)> {
    for (i, encoding) in MISREAD_AS.iter().enumerate().take(tables) {
        let Some((right, taken)) = sequence(rest, i) else { continue };
        // Outside western text a lead byte is an everyday letter: only a lone one is suspect.
        let foreign = |c: char| !c.is_ascii() && c.is_alphabetic();
        let after = rest.get(taken..).and_then(|r| r.chars().next()).unwrap_or(' ');
        if i == 0
            || !(foreign(before) || foreign(after) && sequence(rest.get(taken..)?, i).is_none())
        {
            return Some((right, taken, encoding));
        }
    }
    None
}

/// One UTF-8 sequence read back from the characters its bytes were taken for.
fn sequence(rest: &str, table: usize) -> Option<(char, usize)> {
    let mut bytes = [0u8; 4];
    let mut chars = rest.chars();
    let lead = byte_of(chars.next()?, table)?;
    let len = match lead {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut taken = rest.chars().next()?.len_utf8();
    *bytes.first_mut()? = lead;
    for slot in bytes.get_mut(1..len)? {
        let c = chars.next()?;
        *slot = byte_of(c, table)?;
        taken += c.len_utf8();
    }
    let right = std::str::from_utf8(bytes.get(..len)?).ok()?.chars().next()?;
    likely(right).then_some((right, taken))
}

/// The byte a character stands for. Where an encoding leaves a byte open, programs fall back on
/// Windows-1252 or on the C1 control of that number.
fn byte_of(c: char, table: usize) -> Option<u8> {
    let own = BYTES.get(table)?.get(&c).or_else(|| BYTES.first()?.get(&c)).copied();
    own.or_else(|| u8::try_from(u32::from(c)).ok().filter(|b| (0x80..0xa0).contains(b)))
}

/// Characters western documents hold: accented letters, punctuation, money, emoji.
fn likely(c: char) -> bool {
    matches!(c,
        '\u{a0}'..='\u{17f}' | '\u{2002}'..='\u{203a}' | '\u{20ac}' | '\u{2122}'
        | '\u{2190}'..='\u{2193}' | '\u{2212}' | '\u{25a0}'..='\u{25cf}'
        | '\u{fb00}'..='\u{fb04}' | '\u{feff}' | '\u{1f300}'..='\u{1faff}')
}

fn high_half(encoding: &'static Encoding) -> FxHashMap<char, u8> {
    let decoded = |b: u8| encoding.decode_without_bom_handling(&[b]).0.chars().next();
    (0x80..=0xff).filter_map(|b| Some((decoded(b).filter(|c| *c != '\u{fffd}')?, b))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        mend(text).map_or_else(|| text.to_owned(), |m| m.text.text)
    }

    #[test]
    fn utf8_misread_once_or_twice_is_put_right() {
        let table = [
            ("CafÃ©", "Café"),
            ("Ã«n â€œdatâ€\u{9d}", "ën “dat”"),
            ("twee â€“ drie", "twee – drie"),
            ("JustitiÃ«le regioâ€™s", "Justitiële regio’s"),
            ("Ã¢â‚¬Å“dubbel", "“dubbel"),
            ("zei: β€œWij gaan", "zei: “Wij gaan"),
            ("Belgiâ‚¬", "Belgi€"),
            ("geΓ«nd", "geënd"),
            ("Ă©Ă©n", "één"),
            ("в‚¬ 5", "€ 5"),
        ];
        for (wrong, right) in table {
            assert_eq!(mended(wrong), right, "{wrong:?}");
        }
    }

    #[test]
    fn honest_letters_stay() {
        let table = [
            "één café, naïef, coöperatie, Curaçao",
            "«citaat» – ‘zo’ “dan” …",
            "Βλάβη και β’ τάξη, ΑΓ» και Γ’",
            "Привет, Г» мир «да»",
            "BAMÅ ’s Ärger über Öl",
            "§ 3, 25 °C, ½ £ 10 ±2",
            "Şükrü’nün Türkçe’si",
        ];
        for text in table {
            assert_eq!(mended(text), text);
        }
    }

    #[test]
    fn a_mended_place_maps_to_the_garbled_run() {
        let m = mend("zei β€œja").unwrap();
        let at = m.text.text.find('“').unwrap();
        let span = crate::text::Span::new(at, at + '“'.len_utf8());
        assert_eq!(m.text.map.to_source(span), Some(4..4 + "β€œ".len()));
        assert_eq!((m.places, m.misread_as), (1, "windows-1253"));
    }
}
