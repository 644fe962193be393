//! How deep the value of a key is nested.

/// Lists and maps within one another that are still read as one value.
const DEEPEST: usize = 4;

/// Whether the lines of a value nest lists or maps deeper than is read.
pub(super) fn is_too_deep<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let mut indents: Vec<usize> = Vec::new();
    let mut open = 0usize;
    for (i, line) in lines.enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let indent = line.len() - line.trim_start().len();
        while indents.last().is_some_and(|i| *i >= indent) {
            indents.pop();
        }
        if i > 0 {
            // The first line stands beside its key.
            indents.push(indent);
        }
        let dashes = line.split_whitespace().take_while(|w| *w == "-").count();
        let mut deepest = open;
        for c in unquoted(line) {
            match c {
                '[' | '{' => open += 1,
                ']' | '}' => open = open.saturating_sub(1),
                _ => {}
            }
            deepest = deepest.max(open);
        }
        if indents.len() + dashes + deepest > DEEPEST {
            return true;
        }
    }
    false
}

/// The characters of a line outside of quotes.
fn unquoted(line: &str) -> impl Iterator<Item = char> {
    let mut quote = None;
    line.chars().filter(move |c| match quote {
        Some(open) if *c == open => {
            quote = None;
            false
        }
        Some(_) => false,
        None if matches!(c, '"' | '\'') => {
            quote = Some(*c);
            false
        }
        None => true,
    })
}

#[cfg(test)]
mod tests {
    use super::is_too_deep;

    #[test]
    fn plain_lists_and_maps_are_read_and_towers_are_not() {
        let table: [(&[&str], bool); 7] = [
            (&[" een haven"], false),
            (&[" [zee, haven]"], false),
            (&["", "  pad: /x", "  onder:", "    - a", "    - b"], false),
            (&[" \"[[[[[[[[\""], false),
            (&[" [[[[[[a]]]]]]"], true),
            (&["", " - - - - - - a"], true),
            (&["", " a:", "  a:", "   a:", "    a:", "     a: x"], true),
        ];
        for (lines, want) in table {
            assert_eq!(is_too_deep(lines.iter().copied()), want, "{lines:?}");
        }
    }
}
