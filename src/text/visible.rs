//! The visible form of characters that would act on a terminal or hide from a reader.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// Code points one grapheme may keep; a family of four needs eleven.
pub const MAX_CLUSTER: usize = 16;

/// How a character may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    Itself,
    /// As a plain space: tabs, line ends, no-break and other spaces.
    Space,
    /// As a plain hyphen: the hyphen and the no-break hyphen of Unicode.
    Hyphen,
    /// As a sign that tells what stood there: a control, bidi, tag or invisible character.
    Sign,
    /// Not at all: a soft hyphen.
    Dropped,
}

/// How `c` is to be shown in clean text.
pub fn shown(c: char) -> Shown {
    match c {
        ' '..='~' => Shown::Itself,
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' => Shown::Space,
        '\u{a0}' | '\u{85}' | '\u{1680}' | '\u{2000}'..='\u{200a}' => Shown::Space,
        '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Shown::Space,
        '\u{2010}' | '\u{2011}' => Shown::Hyphen,
        '\u{ad}' => Shown::Dropped,
        c if c.is_control() || is_hidden(c) => Shown::Sign,
        _ => Shown::Itself,
    }
}

/// Characters without a shape of their own that reorder, hide or smuggle text.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{200e}' | '\u{200f}'          // direction marks
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' // embeddings, overrides, isolates
        | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{180b}'..='\u{180e}'
        | '\u{34f}' | '\u{206a}'..='\u{206f}' | '\u{fff0}'..='\u{fffb}'
        | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}') // tags and further variation selectors
}

/// The sign for a character that is [`Shown::Sign`]: `␛` for a control, `<U+202E>` for the rest.
pub fn sign(c: char) -> String {
    let code = u32::from(c);
    let picture = match code {
        0..=0x1f => char::from_u32(0x2400 + code),
        0x7f => Some('\u{2421}'),
        _ => None,
    };
    picture.map_or_else(|| format!("<U+{code:04X}>"), String::from)
}

/// One line fit for a terminal: names of files, messages, anything that is not clean text yet.
/// Line ends and tabs are shown as signs too; nothing is dropped but soft hyphens.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match shown(c) {
            Shown::Itself => out.push(c),
            Shown::Hyphen => out.push('-'),
            Shown::Dropped => {}
            Shown::Space if !c.is_control() => out.push(' '),
            Shown::Space | Shown::Sign => out.push_str(&sign(c)),
        }
    }
    Cow::Owned(match overlong_cluster(&out) {
        Some(_) => cap_clusters(&out),
        None => out,
    })
}

/// Where the first grapheme of more than [`MAX_CLUSTER`] code points begins.
pub fn overlong_cluster(text: &str) -> Option<usize> {
    // At most one code point of a grapheme is ASCII, so that a long one has half its others in a row.
    let foreign = |run: &[u8]| run.len() >= MAX_CLUSTER;
    if !text.as_bytes().split(u8::is_ascii).any(foreign) {
        return None;
    }
    let long = |g: &str| g.len() > MAX_CLUSTER && g.chars().nth(MAX_CLUSTER).is_some();
    text.grapheme_indices(true).find(|(_, g)| long(g)).map(|(at, _)| at)
}

fn cap_clusters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for g in text.graphemes(true) {
        match g.char_indices().nth(MAX_CLUSTER) {
            Some((cut, _)) => {
                out.push_str(g.get(..cut).unwrap_or(g));
                out.push(char::REPLACEMENT_CHARACTER);
            }
            None => out.push_str(g),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn controls_and_hidden_characters_are_shown_as_signs() {
        let table = [
            ("plain", "plain"),
            ("a\u{1b}[31mb", "a␛[31mb"),
            ("a\nb\tc\rd", "a␊b␉c␍d"),
            ("del\u{7f}", "del␡"),
            ("c1\u{9b}31m", "c1<U+009B>31m"),
            ("\u{202e}txt.exe", "<U+202E>txt.exe"),
            ("a\u{200b}b\u{e0041}", "a<U+200B>b<U+E0041>"),
            ("no\u{a0}break", "no break"),
            ("soft\u{ad}hyphen", "softhyphen"),
            ("no\u{2011}break", "no-break"),
            ("één café", "één café"),
        ];
        for (raw, want) in table {
            assert_eq!(visible(raw), want, "{raw:?}");
        }
    }

    #[test]
    fn a_grapheme_keeps_sixteen_code_points() {
        let storm = format!("x{}y", "\u{301}".repeat(500));
        assert_eq!(visible(&storm).chars().count(), MAX_CLUSTER + 2);
        let family = "👩\u{200d}👩\u{200d}👧\u{200d}👦";
        assert_eq!(visible(family), family);
    }

    proptest! {
        #[test]
        fn visible_text_is_safe_and_stays_as_it_is(text in "\\PC*|(?s).{0,60}") {
            let once = visible(&text).into_owned();
            prop_assert!(once.chars().all(|c| matches!(shown(c), Shown::Itself)));
            prop_assert_eq!(visible(&once), once.as_str());
        }
    }
}
