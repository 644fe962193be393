//! HTML cut into tokens that know their place, and its character references decoded.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span as TokenSpan, Tokenizer};

use crate::text::Span;

/// One thing in HTML and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    Start(String, Range<usize>),
    End(String),
    Text(Range<usize>),
}

/// The tokens of HTML and where the last one ends. Line ends are levelled first, byte for byte,
/// since the tokenizer counts a CRLF as one.
pub(super) fn tokens(text: &str, within: Span) -> (Vec<Token>, usize) {
    let level = |b: u8| if b == b'\r' { b' ' } else { b };
    let bytes: Vec<u8> = within.of(text).bytes().map(level).collect();
    let mut found = Vec::new();
    let mut reached = within.start;
    let place = |s: TokenSpan<usize>| {
        let fit = |at: usize| (within.start + at).min(within.end);
        fit(s.start)..fit(s.end).max(fit(s.start))
    };
    let name_of =
        |name: &[u8]| String::from_utf8_lossy(name.get(..24).unwrap_or(name)).into_owned();
    let mut open = None;
    let emitter = CallbackEmitter::new(
        |event: CallbackEvent<'_>, span: TokenSpan<usize>| -> Option<Infallible> {
            let at = place(span);
            match event {
                CallbackEvent::OpenStartTag { name } => {
                    open = Some((name_of(name), at.start));
                    return None;
                }
                CallbackEvent::CloseStartTag { .. } => {
                    if let Some((name, from)) = open.take() {
                        found.push(Token::Start(name, from..at.end));
                    }
                }
                CallbackEvent::EndTag { name } => found.push(Token::End(name_of(name))),
                CallbackEvent::String { .. } => found.push(Token::Text(at.clone())),
                CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {}
                _ => return None,
            }
            reached = at.end;
            None
        },
    );
    let mut emitter = emitter;
    emitter.naively_switch_states(true);
    for _ in Tokenizer::new_with_emitter(bytes.as_slice(), emitter) {}
    (found, reached)
}

/// Bytes of the character reference that `raw` begins with, its `;` included.
pub(super) fn reference_len(raw: &str) -> usize {
    let name = raw
        .bytes()
        .skip(1)
        .take(40)
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'#')
        .count();
    1 + name + usize::from(raw.as_bytes().get(1 + name) == Some(&b';'))
}

/// Words with their character references decoded.
pub(super) fn decoded(raw: &str) -> String {
    if !raw.contains('&') {
        return raw.to_owned();
    }
    let mut out = String::with_capacity(raw.len());
    for token in Tokenizer::new(raw.replace('<', "&lt;").as_str()).flatten() {
        if let html5gum::Token::String(words) = token {
            out.push_str(&String::from_utf8_lossy(&words));
        }
    }
    out
}
