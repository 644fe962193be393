//! Text that switches its alphabet by escape sequences: the family of ISO 2022.

use encoding_rs::{Encoding, ISO_2022_JP};
use memchr::memmem;

/// Escape sequences that switch to an alphabet of two bytes a letter, and what is written so.
const SWITCHES: [(&[u8], &str); 6] = [
    (b"\x1b$B", "iso-2022-jp"),
    (b"\x1b$@", "iso-2022-jp"),
    (b"\x1b$(D", "iso-2022-jp-1"),
    (b"\x1b$)C", "iso-2022-kr"),
    (b"\x1b$)A", "iso-2022-cn"),
    (b"\x1b$)G", "iso-2022-cn"),
];

/// The encoding of text with such sequences, when we can read it without a fault: seven bits a
/// byte, and every line ends in the alphabet it began with.
pub(super) fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    if memchr::memchr(0x1b, bytes).is_none() || !bytes.is_ascii() || family(bytes).is_none() {
        return None;
    }
    let whole = || bytes.split(|b| *b == b'\n').all(is_whole);
    let clean = || !ISO_2022_JP.decode_without_bom_handling(bytes).1;
    (whole() && clean()).then_some(ISO_2022_JP)
}

/// What to say of text with such sequences that is not decoded.
pub(super) fn undecoded(bytes: &[u8]) -> Option<String> {
    family(bytes).map(|name| {
        format!("expected utf-8, found escape sequences of {name}: they are not decoded")
    })
}

fn family(bytes: &[u8]) -> Option<&'static str> {
    memchr::memchr(0x1b, bytes)?;
    let known = SWITCHES.iter().find(|(switch, _)| memmem::find(bytes, switch).is_some());
    known.map(|(_, name)| *name)
}

/// Whether the last switch of a line, if it has any, leads back to letters of one byte.
fn is_whole(line: &[u8]) -> bool {
    let last = memchr::memrchr(0x1b, line).and_then(|at| line.get(at + 1));
    last.is_none_or(|kind| *kind == b'(')
}

#[cfg(test)]
mod tests {
    use super::super::decode;

    #[test]
    fn switched_alphabets_are_read_when_whole_and_told_when_not() {
        let table: [(&[u8], &str, &str); 6] = [
            (
                b"haven \x1b$BF|K\\\x1b(B open",
                "haven 日本 open",
                "not UTF-8: read as iso-2022-jp (a guess)",
            ),
            (b"a\n\x1b$@F|\x1b(J b\n", "a\n日 b\n", "not UTF-8: read as iso-2022-jp (a guess)"),
            (
                b"haven \x1b$B open",
                "haven \x1b$B open",
                "found escape sequences of iso-2022-jp: they are not decoded",
            ),
            (
                b"\x1b$)Chaven",
                "\x1b$)Chaven",
                "found escape sequences of iso-2022-kr: they are not decoded",
            ),
            (
                b"\x1b$)A\x0e<:\x0f",
                "\x1b$)A\x0e<:\x0f",
                "found escape sequences of iso-2022-cn: they are not decoded",
            ),
            (b"\x1b[31mrood\x1b(0", "\x1b[31mrood\x1b(0", ""),
        ];
        for (bytes, text, notice) in table {
            let read = decode(bytes);
            assert_eq!(read.text.text, text, "{bytes:?}");
            assert!(read.notices.concat().ends_with(notice), "{bytes:?}: {:?}", read.notices);
            assert_eq!(read.notices.is_empty(), notice.is_empty(), "{bytes:?}");
        }
    }
}
