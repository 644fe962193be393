//! What the names of elements mean to a reader, and which text has any.

/// Tags that part blocks and are found in nearly every document.
const STRUCTURE: [&str; 15] = [
    "p",
    "div",
    "br",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "table",
    "section",
    "article",
    "ul",
    "dl",
    "blockquote",
];

/// What an element does to the words in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Its words are not text.
    Dropped,
    Title,
    Heading(u8),
    List {
        numbered: bool,
    },
    Entry,
    Table,
    Row,
    Cell,
    /// Its words are not the author's telling.
    Aside,
    Break,
    /// It stands between two blocks and has no words: a line, a part of a table.
    Rule,
    Raised,
    /// Its words are somebody else's.
    Quote,
    /// Its line ends part blocks.
    Pre,
    /// It begins and ends a block.
    Block,
    /// It leaves its words where they stand.
    Inline,
}

/// What an element of this name does.
pub(super) fn role(name: &str, is_xml: bool) -> Role {
    match name {
        "script" | "style" | "template" | "svg" | "math" | "head" | "noscript" | "iframe"
        | "object" | "select" | "textarea" | "metadata" | "rdf:rdf" | "li.nr" => Role::Dropped,
        "title" if !is_xml => Role::Title,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Heading(level(name)),
        "titel" | "item-titel" | "kop" if is_xml => Role::Heading(2),
        "ul" | "menu" => Role::List { numbered: false },
        "ol" => Role::List { numbered: true },
        "li" => Role::Entry,
        "table" => Role::Table,
        "tr" => Role::Row,
        "td" | "th" => Role::Cell,
        "nav" | "footer" | "figcaption" | "button" | "aside" => Role::Aside,
        "br" => Role::Break,
        "hr" | "tbody" | "thead" | "tfoot" => Role::Rule,
        "sup" => Role::Raised,
        "blockquote" => Role::Quote,
        "pre" => Role::Pre,
        name if is_block(name, is_xml) => Role::Block,
        _ => Role::Inline,
    }
}

/// Elements that begin and end a block. In XML every element does but those known as inline.
fn is_block(name: &str, is_xml: bool) -> bool {
    match name {
        "p" | "div" | "section" | "article" | "main" | "header" | "body" | "html" | "figure"
        | "dl" | "dt" | "dd" | "address" | "form" | "fieldset" | "details" | "summary"
        | "caption" | "al" | "option" | "center" => true,
        "b" | "i" | "em" | "strong" | "u" | "a" | "span" | "sub" | "sup" | "nadruk"
        | "emphasis" | "extref" | "intref" | "superscript" | "inf" | "small" | "font" | "q"
        | "cite" | "naam" | "achternaam" | "voornaam" | "politiek" | "voorvoegsels"
        | "tussenvoegsel" => false,
        _ => is_xml,
    }
}

/// The level of "h1" to "h6".
fn level(name: &str) -> u8 {
    name.bytes().last().map_or(6, |b| b.saturating_sub(b'0').clamp(1, 6))
}

/// Elements that may stand in a head; any other one ends a head that was never closed.
pub(super) fn is_of_head(name: &str) -> bool {
    matches!(
        name,
        "head" | "title" | "meta" | "link" | "base" | "script" | "style" | "noscript" | "template"
    )
}

/// Whether an element parts blocks in nearly every document that has it.
pub(super) fn parts_blocks(name: &str) -> bool {
    STRUCTURE.contains(&name)
}

/// Whether text is HTML: it begins as such, or holds paragraphs or the like.
pub(in crate::corpus) fn is_html(text: &str) -> bool {
    let head = text.trim_start();
    let begins = |with: &str| head.get(..with.len()).is_some_and(|h| h.eq_ignore_ascii_case(with));
    if ["<!doctype html", "<html", "<?xml", "<body", "<head>"].iter().any(|t| begins(t)) {
        return true;
    }
    if !text.contains("</") {
        return false;
    }
    let mut cut = text.len().min(64 << 10);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    let low = text.get(..cut).unwrap_or_default().to_ascii_lowercase();
    let closed =
        ["</p>", "</div>", "</h1>", "</h2>", "</h3>", "</li>", "</table>", "</td>", "</article>"];
    let tags: usize = closed.iter().map(|t| low.matches(t).take(3).count()).sum();
    tags >= 2 || (tags == 1 && head.starts_with('<'))
}
