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
pub fn wrap(t: &str, _n: u16) -> Vec<Span> {
    vec![Span::new(0, t.len())]
}
pub fn find_folded(_t: &str, _n: &str) -> Vec<Span> {
    vec![]
}
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
}
