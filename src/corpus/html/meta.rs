//! The day of a page as its head says it: `<meta name="dcterms.issued" content="2019-11-29">`.

use std::ops::Range;

use html5gum::{Token, Tokenizer};

/// What such names begin with, of the vocabularies they are from.
const VOCABULARIES: [&str; 8] =
    ["dc.", "dcterms.", "article:", "og:", "citation_", "sailthru.", "parsely-", "overheidop."];
/// Their names, small and without marks, and the key of front matter they stand for.
const NAMES: [(&str, &str); 16] = [
    ("date", "date"),
    ("issued", "date"),
    ("dateissued", "date"),
    ("published", "published"),
    ("publishedtime", "published"),
    ("datepublished", "published"),
    ("publicationdate", "published"),
    ("publishdate", "published"),
    ("pubdate", "published"),
    ("created", "created"),
    ("datecreated", "created"),
    ("modified", "modified"),
    ("modifiedtime", "modified"),
    ("datemodified", "modified"),
    ("updatedtime", "modified"),
    ("lastmodified", "modified"),
];

/// The key of front matter that a `meta` tag in `text` stands for, and where its value stands; `None` when it tells no
/// day.
pub(super) fn date(text: &str, tag: Range<usize>) -> Option<(&'static str, Range<usize>)> {
    let raw = text.get(tag.clone())?;
    let Ok(Token::StartTag(read)) = Tokenizer::new(raw).next()? else { return None };
    let of = |name: &str| {
        let value = read.attributes.get(name.as_bytes())?;
        String::from_utf8(value.to_vec()).ok()
    };
    let key = ["name", "property", "itemprop"].into_iter().find_map(|n| key(&of(n)?))?;
    let value = of("content").filter(|v| v.contains(|c: char| c.is_ascii_digit()))?;
    let start = tag.start + raw.rfind(&value)?;
    Some((key, start..start + value.len()))
}

fn key(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let own = VOCABULARIES.iter().find_map(|v| name.strip_prefix(v)).unwrap_or(&name);
    let plain: String = own.chars().filter(char::is_ascii_alphanumeric).collect();
    NAMES.iter().find(|(n, _)| *n == plain).map(|(_, key)| *key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tells_its_day_in_one_of_many_vocabularies() {
        for (tag, told) in [
            (r#"<meta name="date" content="2019-11-29">"#, Some(("date", "2019-11-29"))),
            (r#"<meta content='2019-11-29' name='DCTERMS.issued'/>"#, Some(("date", "2019-11-29"))),
            (
                r#"<meta property="article:published_time" content="2019-11-29T06:42:00Z">"#,
                Some(("published", "2019-11-29T06:42:00Z")),
            ),
            (
                r#"<meta itemprop=dateModified content=2020-01-02>"#,
                Some(("modified", "2020-01-02")),
            ),
            (r#"<meta name="viewport" content="width=1200">"#, None),
            (r#"<meta name="date" content="today">"#, None),
            (r#"<meta name="date">"#, None),
        ] {
            let found = date(tag, 0..tag.len());
            assert_eq!(found.map(|(key, at)| (key, tag.get(at).unwrap())), told, "{tag}");
        }
    }
}
