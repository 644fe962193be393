//! From bytes to characters: which encoding, and where each character came from.

mod escaped;

use chardetng::EncodingDetector;
use encoding_rs::{CoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::text::{Mapped, SourceMap};

/// Bytes, read as characters.
pub(super) struct Decoded {
    /// The characters and the way back to the bytes; no byte order mark.
    pub text: Mapped,
    /// `utf-8`, `windows-1252` …
    pub encoding: &'static str,
    /// What had to be guessed or could not be read.
    pub notices: Vec<String>,
}

/// Bytes looked at to tell UTF-16 without a mark.
const PROBE: usize = 64 << 10;

/// Reads bytes by their mark, as UTF-8, or else by a guess that is said.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return if encoding == UTF_8 {
            utf8(bytes, mark)
        } else {
            foreign(bytes, mark, encoding, false)
        };
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return foreign(bytes, 0, encoding, true);
    }
    if let Some(encoding) = escaped::encoding(bytes) {
        return foreign(bytes, 0, encoding, true);
    }
    if std::str::from_utf8(bytes).is_ok() || mostly_utf8(bytes) {
        let mut decoded = utf8(bytes, 0);
        decoded.notices.extend(escaped::undecoded(bytes));
        return decoded;
    }
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    foreign(bytes, 0, detector.guess(Some(b"nl"), false), true)
}

/// UTF-16 of western text has a NUL in nearly every second byte; answers which half holds them.
pub(super) fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let probe = bytes.get(..bytes.len().min(PROBE) & !1)?;
    let pairs = probe.len() / 2;
    if pairs < 8 {
        return None;
    }
    let (mut even, mut odd) = (0, 0);
    for &[first, second] in probe.as_chunks::<2>().0 {
        even += usize::from(first == 0);
        odd += usize::from(second == 0);
    }
    let (many, few) = (pairs * 7 / 10, pairs / 20);
    match (even, odd) {
        (e, o) if o >= many && e <= few => Some(UTF_16LE),
        (e, o) if e >= many && o <= few => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether the characters that are good UTF-8 outnumber the bytes that are not.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    // A file cut inside a character says nothing against UTF-8.
    let cut = std::str::from_utf8(bytes).is_err_and(|e| e.error_len().is_none());
    good += usize::from(cut);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 0 && good >= bad
}

fn utf8(bytes: &[u8], mark: usize) -> Decoded {
    let body = bytes.get(mark..).unwrap_or_default();
    let mut text = Mapped { text: String::with_capacity(body.len()), map: SourceMap::default() };
    let (mut at, mut bad) = (mark, 0usize);
    for chunk in body.utf8_chunks() {
        text.text.push_str(chunk.valid());
        text.map.push(chunk.valid().len(), at..at + chunk.valid().len(), true);
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            bad += 1;
            text.put("\u{fffd}", at..at + chunk.invalid().len());
            at += chunk.invalid().len();
        }
    }
    let notices = match bad {
        0 => Vec::new(),
        n => vec![format!("not all of it is UTF-8: {n} {} shown as �", places(n))],
    };
    Decoded { text, encoding: "utf-8", notices }
}

fn foreign(bytes: &[u8], mark: usize, encoding: &'static Encoding, guessed: bool) -> Decoded {
    let (text, bad) = transcode(bytes, mark, encoding);
    let mut notices = Vec::new();
    if guessed {
        notices.push(format!("not UTF-8: read as {} (a guess)", name(encoding)));
    }
    if bad > 0 {
        notices.push(format!(
            "{bad} {} could not be read as {}: shown as �",
            places(bad),
            name(encoding)
        ));
    }
    Decoded { text, encoding: name(encoding), notices }
}

/// Feeds a byte at a time, so that each character knows its bytes whatever the encoding.
fn transcode(bytes: &[u8], mark: usize, encoding: &'static Encoding) -> (Mapped, usize) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut out = Mapped::default();
    let mut bad = 0;
    let mut from = mark;
    let mut buffer = [0u8; 32];
    for at in mark..=bytes.len() {
        let last = at == bytes.len();
        let byte = bytes.get(at..bytes.len().min(at + 1)).unwrap_or_default();
        let (result, _, written, lossy) = decoder.decode_to_utf8(byte, &mut buffer, last);
        debug_assert!(matches!(result, CoderResult::InputEmpty));
        bad += usize::from(lossy);
        let end = if last { at } else { at + 1 };
        let words = buffer.get(..written).and_then(|b| std::str::from_utf8(b).ok());
        let Some(words) = words.filter(|w| !w.is_empty()) else { continue };
        if end - from == 1 && bytes.get(from..end) == Some(words.as_bytes()) {
            out.text.push_str(words);
            out.map.push(1, from..end, true);
        } else {
            out.put(words, from..end);
        }
        from = end;
    }
    (out, bad)
}

fn name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "UTF-8" => "utf-8",
        "UTF-16LE" => "utf-16le",
        "UTF-16BE" => "utf-16be",
        "Shift_JIS" => "shift_jis",
        "EUC-JP" => "euc-jp",
        "EUC-KR" => "euc-kr",
        "Big5" => "big5",
        "GBK" => "gbk",
        "KOI8-U" => "koi8-u",
        "KOI8-R" => "koi8-r",
        "ISO-2022-JP" => "iso-2022-jp",
        other => other,
    }
}

fn places(n: usize) -> &'static str {
    if n == 1 { "place" } else { "places" }
}
