//! Which files a folder holds, and which of them are not looked at.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::ignored::Ignored;
use super::open::{self, Links};
use super::own;
use super::{Limits, Skipped};
use crate::text::visible;

/// A file that was found: the path to open and the name to show.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub path: PathBuf,
    pub name: String,
}

/// Files of our own, which are not documents.
const OWN: [&str; 3] = ["dossier.yaml", "dossier.notes.yaml", ".dossierignore"];

/// Bytes of `.dossierignore` that are read.
const IGNORE_FILE: u64 = 64 << 10;

/// What a folder holds, in order of name.
pub(super) fn folder(root: &Path, limits: &Limits) -> (Vec<Found>, Vec<Skipped>) {
    let mut walk = Walk { root, limits, found: Vec::new(), skipped: Vec::new() };
    let ignored = ignore_file(root);
    let depth = limits.depth;
    let is_wanted = |entry: &DirEntry| {
        let within = entry.path().strip_prefix(root).unwrap_or(entry.path());
        entry.depth() == 0 || !ignored.holds(within, entry.file_type().is_dir())
    };
    let entries = WalkDir::new(root)
        .max_depth(depth.saturating_add(1))
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|e| is_wanted(e) && !(e.depth() > 1 && is_in_hidden(e)));
    for entry in entries {
        if walk.found.len() >= limits.files {
            walk.skip(root, format!("more than {} files: the rest is not read", limits.files));
            break;
        }
        match entry {
            Ok(entry) => walk.entry(&entry),
            Err(error) => walk.error(&error),
        }
    }
    (walk.found, walk.skipped)
}

/// Whether the folder that an entry lies in is hidden: only that folder itself is told.
fn is_in_hidden(entry: &DirEntry) -> bool {
    entry.path().parent().is_some_and(is_hidden)
}

/// A name with one dot in front, as `ls` hides it; two dots or more are somebody's odd name.
fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().map_or(&b""[..], |n| n.as_encoded_bytes());
    name.starts_with(b".") && !name.starts_with(b"..")
}

/// The patterns of `.dossierignore` at the root, opened as carefully as any other file.
fn ignore_file(root: &Path) -> Ignored {
    let read = open::read(&root.join(".dossierignore"), IGNORE_FILE, Links::Refused);
    read.map_or_else(
        |_| Ignored::default(),
        |(bytes, _)| Ignored::read(&String::from_utf8_lossy(&bytes)),
    )
}

struct Walk<'a> {
    root: &'a Path,
    limits: &'a Limits,
    found: Vec<Found>,
    skipped: Vec<Skipped>,
}

impl Walk<'_> {
    fn entry(&mut self, entry: &DirEntry) {
        let kind = entry.file_type();
        let path = entry.path();
        let own = path.file_name().is_some_and(|n| OWN.iter().any(|own| n == *own));
        if entry.depth() == 0 || own {
            return;
        }
        if path.file_name().is_some_and(|n| n == own::ACTORS) && !kind.is_dir() {
            if entry.depth() > 1 {
                self.skip(path, "only the folder that is opened has actors of its own");
            }
            return;
        }
        if entry.depth() > self.limits.depth {
            self.skip(path, format!("deeper than {} folders", self.limits.depth));
        } else if kind.is_symlink() {
            self.skip(path, "symbolic link not followed");
        } else if kind.is_dir() {
            if is_hidden(path) {
                self.skip(path, "hidden folder");
            }
        } else if !kind.is_file() {
            self.skip(path, "not a regular file");
        } else if is_hidden(path) {
            self.skip(path, "hidden file");
        } else {
            self.found.push(Found { path: path.to_owned(), name: self.name(path) });
        }
    }

    fn error(&mut self, error: &walkdir::Error) {
        let path = error.path().unwrap_or(self.root).to_owned();
        let reason = error.io_error().map_or_else(|| error.to_string(), open::reason);
        self.skip(&path, visible(&reason));
    }

    fn skip(&mut self, path: &Path, reason: impl Into<String>) {
        let name = self.name(path);
        self.skipped.push(Skipped { name, reason: reason.into() });
    }

    /// The path within the folder that was opened.
    fn name(&self, path: &Path) -> String {
        shown_path(path.strip_prefix(self.root).unwrap_or(path))
    }
}

/// A path fit to be shown; bytes that are no characters stand as `\xff`.
pub(super) fn shown_path(path: &Path) -> String {
    let mut out = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        out.push_str(&visible(chunk.valid()));
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02x}"));
        }
    }
    if out.is_empty() { ".".to_owned() } else { out }
}
