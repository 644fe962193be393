//! The house: imports run downhill only, guest crates stay in their rooms, files stay short.

#![allow(clippy::unwrap_used, reason = "a test may fail so")]

use std::fs;
use std::path::{Path, PathBuf};

/// One source file without its tests and comments.
struct Source {
    /// From the root of the project: `src/app/mod.rs`.
    path: String,
    lines: Vec<String>,
}

impl Source {
    /// The module it belongs to: `app` for `src/app/mod.rs`, `words` for `src/words.rs`.
    fn module(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        inside.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !is_test(&path) {
            found.push(path);
        }
    }
}

/// `tests.rs` and `tests_papers.rs` hold the tests of the files beside them.
fn is_test(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with("tests"))
}

fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    files.sort();
    assert!(files.len() > 20, "the sources are read");
    files.iter().map(|path| source(path)).collect()
}

fn source(path: &Path) -> Source {
    let text = read(path);
    let own = text.lines().take_while(|line| *line != "#[cfg(test)]");
    let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    Source { path: name, lines: own.map(code).collect() }
}

/// The floors, lowest first: the groups of `lib.rs`.
fn floors() -> Vec<Vec<String>> {
    let plan = read(&root().join("src/lib.rs"));
    let names = |group: &str| -> Vec<String> {
        let modules = group.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';'));
        modules.map(str::to_owned).collect()
    };
    let floors: Vec<_> = plan.split("\n\n").map(names).filter(|g| !g.is_empty()).collect();
    assert!(floors.len() > 8, "lib.rs is the floor plan");
    floors
}

/// Modules named after `crate::` in a text, `crate::{a, b}` included.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => group.split(',').map(word).collect(),
            None => vec![word(rest)],
        };
        found.extend(names.into_iter().filter(|n| !n.is_empty()));
    }
    found
}

fn word(text: &str) -> String {
    text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// Whether a line uses a crate or path as a name of its own, not as the end of a longer one.
fn uses(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + name.len()..].chars().next();
        let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !part(before) && !part(after) && (before != Some(':') || name.contains("::"))
    })
}

#[test]
fn imports_run_downhill() {
    let floors = floors();
    let floor_of = |module: &str| floors.iter().position(|f| f.iter().any(|m| m == module));
    let mut uphill = Vec::new();
    for source in sources() {
        let Some(here) = floor_of(source.module()) else { continue };
        let imported = imports(&source.lines.join("\n")).into_iter();
        let above = imported.filter(|m| floor_of(m).is_some_and(|there| there > here));
        uphill.extend(above.map(|module| format!("{} knows {module}", source.path)));
    }
    assert!(uphill.is_empty(), "uphill imports:\n{}", uphill.join("\n"));
}

#[test]
fn every_module_stands_on_a_floor() {
    let floors = floors().concat();
    for source in sources() {
        let module = source.module();
        let known = matches!(module, "lib" | "main") || floors.iter().any(|m| m == module);
        assert!(known, "{} belongs to no floor of lib.rs", source.path);
    }
}

/// `super` that climbs out of a module would be an import that [`imports_run_downhill`] misses.
#[test]
fn super_stays_within_its_module() {
    for source in sources() {
        let inner = source.path.matches('/').count() - 1;
        let depth = if source.path.ends_with("/mod.rs") { inner } else { inner + 1 };
        let out = "super::".repeat(depth);
        for line in source.lines.iter().filter(|_| !source.path.ends_with("lib.rs")) {
            assert!(!line.contains(&out), "{}: {}: write crate::", source.path, line.trim());
        }
    }
}

#[test]
fn guests_stay_in_their_rooms() {
    let rooms: &[(&str, &[&str])] = &[
        ("ratatui", &["src/ui/", "src/shell/screen.rs"]),
        ("crossterm", &["src/shell/"]),
        ("signal_hook", &["src/shell/"]),
        ("rustix", &["src/shell/", "src/corpus/open.rs"]),
        ("tui_input", &["src/app/line.rs"]),
        ("clap", &["src/cli/"]),
        ("serde_json", &["src/export/jsonl.rs", "src/extract/actors/source.rs"]), // the latter reads what build.rs made
        ("fuzzy_matcher", &["src/query/fuzzy.rs"]),
        ("walkdir", &["src/corpus/walk.rs"]),
        ("glob", &["src/corpus/ignored.rs"]),
        ("rayon", &["src/corpus/", "src/extract/actors/mod.rs", "src/dossier.rs"]),
        (
            "serde_yaml",
            &[
                "src/corpus/cues.rs",
                "src/corpus/front/",
                "src/corpus/settings.rs",
                "src/extract/actors/source.rs",
                "src/extract/lexicon_data.rs",
                "src/extract/tellings/lexicon.rs",
                "src/keymap/file.rs",
                "src/text/sentence.rs",
                "src/ui/theme.rs",
            ],
        ),
        ("std::time", &["src/shell/"]),
        ("SystemTime", &["src/shell/"]),
        ("Local", &["src/shell/"]),
        ("Utc", &["src/shell/"]),
        ("std::env", &["src/shell/", "src/main.rs"]),
        ("std::fs", &["src/corpus/", "src/shell/", "src/main.rs"]),
        ("std::thread", &["src/shell/"]),
        ("std::process", &["src/main.rs"]),
    ];
    let mut strays = Vec::new();
    for source in sources() {
        for (guest, rooms) in rooms {
            let stays = rooms.iter().any(|room| source.path.starts_with(room));
            for line in source.lines.iter().filter(|line| !stays && uses(line, guest)) {
                strays.push(format!("{guest} in {}: {}", source.path, line.trim()));
            }
        }
    }
    assert!(strays.is_empty(), "crates in the wrong room:\n{}", strays.join("\n"));
}

#[test]
fn the_command_line_knows_no_terminal() {
    for source in sources().iter().filter(|s| matches!(s.module(), "cli" | "export")) {
        let known = imports(&source.lines.join("\n"));
        assert!(!known.contains(&"shell".to_owned()), "{}", source.path);
    }
}

/// Functions with their first line and how many lines they take, by the indentation that rustfmt
/// gives them.
fn functions(lines: &[String]) -> Vec<(String, usize)> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let begins = |line: &str| {
        let words = line.trim_start();
        let named = words.split_whitespace().take_while(|w| *w != "fn").all(|w| {
            w.starts_with("pub") || w.starts_with("in") || matches!(w, "const" | "async" | "unsafe")
        });
        named && words.split_whitespace().any(|w| w == "fn")
    };
    let starts = lines.iter().enumerate().filter(|(_, line)| begins(line));
    let long = |(at, line): (usize, &String)| {
        let rest = lines.get(at..)?.iter();
        let ends = |l: &&String| indent(l) == indent(line) && l.trim_start().starts_with('}');
        let length = if line.trim_end().ends_with('}') {
            1
        } else {
            1 + rest.take_while(|l| !ends(l)).count()
        };
        Some((line.trim().to_owned(), length))
    };
    starts.filter_map(long).collect()
}

#[test]
fn functions_are_short() {
    const MOST: usize = 40;
    let mut long = Vec::new();
    for source in sources() {
        let over = functions(&source.lines).into_iter().filter(|(_, lines)| *lines > MOST);
        long.extend(over.map(|(name, lines)| format!("{lines} {}: {name}", source.path)));
    }
    assert!(long.is_empty(), "over {MOST} lines:\n{}", long.join("\n"));
}

#[test]
fn files_are_short_and_say_what_they_are() {
    const MOST: usize = 300;
    let mut long = Vec::new();
    for source in sources() {
        let first = read(&root().join(&source.path));
        assert!(first.starts_with("//! "), "{} does not say what it is", source.path);
        let lines = source.lines.len();
        if lines > MOST {
            long.push(format!("{lines} {}", source.path));
        }
    }
    assert!(long.is_empty(), "over {MOST} lines without tests:\n{}", long.join("\n"));
}

#[test]
fn there_is_one_crossterm() {
    let lock = read(&root().join("Cargo.lock"));
    assert_eq!(
        lock.matches("name = \"crossterm\"\n").count(),
        1,
        "two would not share their state"
    );
}

#[test]
fn the_rules_see_what_they_forbid() {
    assert_eq!(imports("use crate::{app, ui::Theme};"), ["app", "ui"]);
    assert_eq!(imports("use crate::{\n    app,\n    ui::Theme,\n};"), ["app", "ui"]);
    assert_eq!(imports("let x = crate::text::visible(crate::words::day(d));"), ["text", "words"]);
    assert!(uses("use ratatui::Frame;", "ratatui") && uses("x: std::time::Instant", "std::time"));
    assert!(uses("chrono::{Local, NaiveDate}", "Local") && !uses("Locale::new()", "Local"));
    assert!(!uses("crate::export::clap::x", "clap"));
}
