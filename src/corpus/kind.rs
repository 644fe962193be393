//! Which bytes are text, and what the others are.

use super::decode::utf16_without_mark;

/// First bytes of files that are not text, and what they are.
const MAGIC: [(&[u8], &str); 24] = [
    (b"%PDF-", "a PDF (not read yet)"),
    (b"PK\x03\x04", "a zip, DOCX or ODT file (not read yet)"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (not read yet)"),
    (b"{\\rtf", "an RTF file (not read yet)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF sound or picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"Rar!", "a RAR file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound file"),
    (b"\xff\xfe\0\0", "UTF-32 (not read yet)"),
    (b"\0\0\xfe\xff", "UTF-32 (not read yet)"),
];

/// Bytes looked at.
const PROBE: usize = 256 << 10;

/// One byte in so many is a control in what is not text, where it is not UTF-8 either; random bytes
/// have one in ten, texts in older encodings next to none.
const CONTROLS: usize = 30;

/// Why these bytes are not read as text; `None` when they are text.
pub(super) fn not_text(bytes: &[u8]) -> Option<String> {
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(format!("not text: {what}"));
    }
    let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if marked || utf16_without_mark(bytes).is_some() {
        return None;
    }
    let probe = bytes.get(..bytes.len().min(PROBE)).unwrap_or_default();
    let odd = |b: &&u8| matches!(b, 0..=8 | 14..=26 | 28..=31 | 127);
    let controls = probe.iter().filter(odd).count();
    let nuls = memchr::memchr_iter(0, bytes).count();
    let foreign = || std::str::from_utf8(bytes).is_err();
    if nuls * 10 > bytes.len() || (controls * CONTROLS > probe.len() && foreign()) {
        return Some("not text: mostly control characters".to_owned());
    }
    None
}
