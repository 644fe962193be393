//! stub
#![allow(missing_docs)]
use super::Span;
pub fn width(t: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(t)
}
pub fn cut_to_width(t: &str, n: usize) -> &str {
    let mut e = 0;
    let mut w = 0;
    for (i, g) in unicode_segmentation::UnicodeSegmentation::grapheme_indices(t, true) {
        let x = width(g);
        if w + x > n {
            break;
        }
        w += x;
        e = i + g.len();
    }
    &t[..e]
}
pub fn wrap(t: &str, n: u16) -> Vec<Span> {
    let n = usize::from(n.max(1));
    let mut out = vec![];
    let mut start = 0;
    let mut at = 0;
    for word in t.split_inclusive(' ') {
        let end = at + word.trim_end().len();
        if width(&t[start..end]) > n && at > start {
            out.push(Span::new(start, start + t[start..at].trim_end().len()));
            start = at;
        }
        at += word.len();
    }
    if start < t.len() {
        out.push(Span::new(start, t.len()));
    }
    out
}
pub fn find_folded(_t: &str, _n: &str) -> Vec<Span> {
    vec![]
}
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
}
