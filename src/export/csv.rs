//! Comma-separated values after RFC 4180, which no spreadsheet takes for formulas.

use std::io::{self, Write};

/// A record that can stand in a row of a spreadsheet.
pub trait Row {
    /// Headings of the columns.
    const HEADINGS: &'static [&'static str];

    /// One field a column.
    fn fields(&self) -> Vec<String>;
}

/// Writes a heading and one row a record.
///
/// # Errors
/// When the output takes no more.
pub fn write_csv<R: Row>(out: &mut impl Write, records: impl Iterator<Item = R>) -> io::Result<()> {
    writeln!(out, "{}", R::HEADINGS.join(","))?;
    for record in records {
        let fields: Vec<String> = record.fields().iter().map(|f| field(f)).collect();
        writeln!(out, "{}", fields.join(","))?;
    }
    Ok(())
}

/// A field, in quotes where it needs them; an apostrophe before what a spreadsheet would carry out.
fn field(text: &str) -> String {
    let guard = if acts(text) { "'" } else { "" };
    let plain = !text.contains([',', '"', '\n', '\r']) && guard.is_empty();
    let edged = text.starts_with(' ') || text.ends_with(' ');
    if plain && !edged {
        text.to_owned()
    } else {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    }
}

/// Whether a spreadsheet takes a text for a formula: by its first sign, spaces aside, in either width.
fn acts(text: &str) -> bool {
    let first = text.trim_start_matches([' ', '\u{a0}', '"', '\'']).chars().next();
    matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' | '|' | '%')
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_must_and_never_act() {
        for (text, expected) in [
            ("Stef Blok", "Stef Blok"),
            ("", ""),
            ("12", "12"),
            ("2019-12-05", "2019-12-05"),
            ("a,b", "\"a,b\""),
            ("zei \"nee\"", "\"zei \"\"nee\"\"\""),
            ("a\nb", "\"a\nb\""),
            (" a", "\" a\""),
            ("=1+1", "\"'=1+1\""),
            ("+31 70", "\"'+31 70\""),
            ("-2", "\"'-2\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            (" =1", "\"' =1\""),
            ("＝1", "\"'＝1\""),
            ("\"=1\"", "\"'\"\"=1\"\"\""),
        ] {
            assert_eq!(field(text), expected, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_field_is_one_field_again(text in "(?s).{0,20}") {
            let written = field(&text);
            let read = match written.strip_prefix('"') {
                Some(inner) => inner.strip_suffix('"').unwrap().replace("\"\"", "\""),
                None => {
                    let plain = !written.contains([',', '"', '\n', '\r']);
                    proptest::prop_assert!(plain);
                    written
                }
            };
            proptest::prop_assert!(!acts(&read) || read.starts_with('\''));
            proptest::prop_assert_eq!(read.strip_prefix('\'').filter(|t| *t == text).unwrap_or(&read), &text);
        }
    }
}
