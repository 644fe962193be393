//! `.dossierignore`: which files of a folder are not its documents, in the patterns of `.gitignore`.

use std::path::Path;

use glob::{MatchOptions, Pattern};

/// Stars in a pattern: each may try every place anew.
const MOST_STARS: usize = 8;

/// `*` stays within a folder.
const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: false,
};

/// Patterns, one a line; the last that fits decides.
///
/// | line | means |
/// | --- | --- |
/// | `*.bak` | so named, in any folder |
/// | `old/` | a folder so named, with all it holds |
/// | `/notes.txt`, `a/b.txt` | at that place, from the root on |
/// | `a/**` | all below |
/// | `!keep.bak` | not this one |
/// | `# …` | nothing; nor does a pattern that cannot be read, or has many stars |
#[derive(Debug, Default)]
pub(super) struct Ignored {
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    pattern: Pattern,
    takes_back: bool,
    folders_only: bool,
    /// Fits the whole path; else the name, in whatever folder.
    whole_path: bool,
}

impl Ignored {
    /// Reads the lines of a `.dossierignore`.
    pub(super) fn read(text: &str) -> Ignored {
        Ignored { rules: text.lines().filter_map(rule).collect() }
    }

    /// Whether a path within the folder is left out. What lies below a folder that is, is not asked.
    pub(super) fn holds(&self, path: &Path, is_dir: bool) -> bool {
        let fits = |rule: &&Rule| {
            let subject =
                if rule.whole_path { Some(path) } else { path.file_name().map(Path::new) };
            (is_dir || !rule.folders_only)
                && subject.is_some_and(|s| rule.pattern.matches_path_with(s, OPTIONS))
        };
        self.rules.iter().rev().find(fits).is_some_and(|rule| !rule.takes_back)
    }
}

fn rule(line: &str) -> Option<Rule> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let (takes_back, line) = match line.strip_prefix('!') {
        Some(rest) => (true, rest),
        None => (false, line.strip_prefix('\\').unwrap_or(line)),
    };
    let (folders_only, line) = match line.strip_suffix('/') {
        Some(rest) => (true, rest),
        None => (false, line),
    };
    if line.matches('*').count() > MOST_STARS {
        return None;
    }
    let whole_path = line.contains('/');
    let pattern = Pattern::new(line.strip_prefix('/').unwrap_or(line)).ok()?;
    Some(Rule { pattern, takes_back, folders_only, whole_path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_as_git_has_them() {
        let table = [
            ("*.bak", "a.bak", false, true),
            ("*.bak", "x/y/a.bak", false, true),
            ("*.bak", "a.txt", false, false),
            ("old/", "old", true, true),
            ("old/", "x/old", true, true),
            ("old/", "old", false, false),
            ("/a.txt", "a.txt", false, true),
            ("/a.txt", "x/a.txt", false, false),
            ("x/*.txt", "x/a.txt", false, true),
            ("x/*.txt", "x/y/a.txt", false, false),
            ("x/**", "x/y/a.txt", false, true),
            ("**/a.txt", "x/y/a.txt", false, true),
            ("*.txt\n!a.txt", "a.txt", false, false),
            ("!a.txt\n*.txt", "a.txt", false, true),
            ("# a.txt", "a.txt", false, false),
            ("\\#a.txt", "#a.txt", false, true),
            ("[ab].txt", "b.txt", false, true),
            ("[", "[", false, false),
            ("*a*a*a*a*a*a*a*a*", "aaaaaaaaaaaa", false, false),
            ("a?", "é", false, false),
            ("", "a.txt", false, false),
        ];
        for (lines, path, is_dir, left_out) in table {
            let found = Ignored::read(lines).holds(Path::new(path), is_dir);
            assert_eq!(found, left_out, "{lines:?} on {path}");
        }
    }
}
