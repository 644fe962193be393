//! From folders and files to documents: clean text, its blocks, and the way back to the source.

mod cues;
mod decode;
mod document;
mod front;
mod html;
mod hyphen;
mod ignored;
mod kind;
mod markdown;
mod meta;
mod mojibake;
mod open;
mod own;
mod plain;
mod read;
mod settings;
mod sheet;
mod source;
mod walk;

pub use document::{Block, BlockKind, ByHand, Document, DocumentId, Format, Genre, Language, Meta};
pub use own::OwnFile;

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::{Error, Problem, Result};
use crate::text::visible;
use open::Links;
use read::File;
use settings::Settings;
use walk::Found;

/// Everything that was opened, read or not.
#[derive(Debug, Default)]
pub struct Corpus {
    /// What a person calls it: the folder's name, or the built-in dossier's title.
    pub title: String,
    /// Documents in order of name.
    pub documents: Vec<Document>,
    /// Files that were not read, each with its reason.
    pub skipped: Vec<Skipped>,
    /// The `actors.yaml` of each folder that was opened, in the order in which they were named.
    pub actors: Vec<OwnFile>,
}

/// A file that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Path within the dossier, fit to be shown.
    pub name: String,
    /// Why, lower case, one line, naming the limit where one was met.
    pub reason: String,
}

/// What is read at most; each bound is named in a notice when it is met.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of text in one file.
    pub file_bytes: u64,
    /// Files in one dossier.
    pub files: usize,
    /// Folders deep.
    pub depth: usize,
    /// Bytes of front matter.
    pub front_matter_bytes: usize,
    /// Bytes of one shown line.
    pub line_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 32 << 20,
            files: 100_000,
            depth: 64,
            front_matter_bytes: 16 << 10,
            line_bytes: 64 << 10,
        }
    }
}

/// The documents the program ships with.
const SEEDS: [(&str, &[u8]); 5] = [
    ("000_11a501be8dbd5bd8.txt", include_bytes!("../../seeds/000_11a501be8dbd5bd8.txt")),
    ("001_1bdbe004f5c2bda2.txt", include_bytes!("../../seeds/001_1bdbe004f5c2bda2.txt")),
    ("002_ef273bc0d1f99a1b.txt", include_bytes!("../../seeds/002_ef273bc0d1f99a1b.txt")),
    ("003_3d2b0f62b21f0076.txt", include_bytes!("../../seeds/003_3d2b0f62b21f0076.txt")),
    ("004_e0fb7b6e32f258fc.txt", include_bytes!("../../seeds/004_e0fb7b6e32f258fc.txt")),
];

impl Corpus {
    /// Opens files and folders; `-` is standard input.
    ///
    /// # Errors
    /// The one path named is not there, or there is nothing at all to read; of several paths, the
    /// others are read.
    pub fn open(paths: &[PathBuf], limits: &Limits) -> Result<Corpus> {
        let mut corpus = Corpus { title: title_of(paths), ..Corpus::default() };
        for path in paths {
            if path.as_os_str() == "-" {
                corpus.add(standard_input(limits)?, limits);
            } else {
                match corpus.add_path(path, paths.len() > 1, limits) {
                    Err(Error::Unopenable { path, reason }) if paths.len() > 1 => {
                        let (name, reason) =
                            (walk::shown_path(&path), visible(&reason).into_owned());
                        corpus.skipped.push(Skipped { name, reason });
                    }
                    added => added?,
                }
            }
        }
        corpus.documents.sort_by(|a, b| a.name.cmp(&b.name));
        corpus.skipped.sort_by(|a, b| a.name.cmp(&b.name));
        corpus.tell_equals();
        if corpus.documents.is_empty() {
            return Err(corpus.nothing_to_read(paths));
        }
        Ok(corpus)
    }

    /// An empty dossier is an error that gives the reason for every file.
    fn nothing_to_read(&self, paths: &[PathBuf]) -> Error {
        let named: Vec<String> = paths.iter().map(|p| walk::shown_path(p)).collect();
        let skipped = self.skipped.iter().map(|s| format!("\n  {}: {}", s.name, s.reason));
        Error::NothingToRead(named.join(", ") + &skipped.collect::<String>())
    }

    /// The five documents the program ships with.
    pub fn built_in() -> Corpus {
        let read = |(name, bytes): &(&str, &'static [u8])| {
            let bytes = Cow::Borrowed(*bytes);
            let file = File { name: (*name).to_owned(), path: None, bytes, notices: Vec::new() };
            read::document(file, &Limits::default())
        };
        let documents = SEEDS.par_iter().map(read).collect();
        Corpus { title: "Nederland–Marokko".into(), documents, ..Corpus::default() }
    }

    /// One document from bytes, as if it had been read from a file of that name.
    pub fn from_bytes(name: &Path, bytes: Vec<u8>) -> Corpus {
        let name = walk::shown_path(name);
        let mut corpus = Corpus { title: name.clone(), ..Corpus::default() };
        let file = File { name, path: None, bytes: bytes.into(), notices: Vec::new() };
        corpus.add(file, &Limits::default());
        corpus
    }

    fn add_path(&mut self, path: &Path, one_of_many: bool, limits: &Limits) -> Result<()> {
        let about = std::fs::metadata(path).map_err(|e| unopenable(path, open::reason(&e)))?;
        if !about.is_dir() {
            let name = if one_of_many { Some(path.as_os_str()) } else { path.file_name() };
            let name = walk::shown_path(Path::new(name.unwrap_or(path.as_os_str())));
            let found = Found { path: path.to_owned(), name };
            let file = file(&found, limits, Links::Followed);
            self.add(file.map_err(|s| unopenable(path, s.reason))?, limits);
            return Ok(());
        }
        std::fs::read_dir(path).map_err(|e| unopenable(path, open::reason(&e)))?;
        let (mut found, mut skipped) = walk::folder(path, limits);
        let mut own = own::ACTORS.to_owned();
        if one_of_many {
            let within = walk::shown_path(path);
            let rename =
                |name: &mut String| *name = format!("{}/{name}", within.trim_end_matches('/'));
            found.iter_mut().for_each(|f| rename(&mut f.name));
            skipped.iter_mut().for_each(|s| rename(&mut s.name));
            rename(&mut own);
        }
        match own::read(path, own::ACTORS, own) {
            Ok(own) => self.actors.extend(own),
            Err(reason) => self.skipped.push(reason),
        }
        let within = one_of_many.then_some(path);
        let settings = self.settings(path, within, &found);
        let read = |found: &Found| {
            let mut document = document(file(found, limits, Links::Refused)?, limits)?;
            settings.correct(settings::within(&found.name, within), &mut document);
            Ok(document)
        };
        let read: Vec<_> = found.par_iter().map(read).collect();
        for one in read {
            self.keep(one);
        }
        self.skipped.append(&mut skipped);
        Ok(())
    }

    /// What the folder's `dossier.yaml` says; its mistakes are told among what was not read.
    fn settings(&mut self, folder: &Path, within: Option<&Path>, found: &[Found]) -> Settings {
        let shown = within.map_or(String::new(), |w| format!("{}/", walk::shown_path(w)));
        let name = format!("{shown}{}", settings::FILE);
        let file = match own::read(folder, settings::FILE, name) {
            Ok(Some(file)) => file,
            Ok(None) => return Settings::default(),
            Err(reason) => {
                self.skipped.push(reason);
                return Settings::default();
            }
        };
        let settings = Settings::read(&file).unwrap_or_else(|mistake| {
            self.skipped.push(mistake);
            Settings::default()
        });
        let names: Vec<&str> = found.iter().map(|f| settings::within(&f.name, within)).collect();
        self.skipped.extend(settings.unmet(&file, &names));
        if let (Some(title), None) = (&settings.title, within) {
            self.title = visible(title).into_owned();
        }
        settings
    }

    fn add(&mut self, file: File, limits: &Limits) {
        self.keep(document(file, limits));
    }

    fn keep(&mut self, read: std::result::Result<Document, Skipped>) {
        match read {
            Ok(document) => self.documents.push(document),
            Err(skipped) => self.skipped.push(skipped),
        }
    }

    /// Documents of equal bytes are told apart by name only: the later one says so.
    fn tell_equals(&mut self) {
        let mut first: HashMap<String, String> = HashMap::new();
        for document in &mut self.documents {
            match first.entry(document.meta.sha256.clone()) {
                Entry::Vacant(place) => {
                    place.insert(document.name.clone());
                }
                Entry::Occupied(other) => {
                    let message = format!("the same bytes as {}", other.get());
                    document.problems.push(Problem::of_document(message));
                }
            }
        }
    }
}

/// Reads a file's bytes; what is over the limit is cut and said.
fn file(found: &Found, limits: &Limits, links: Links) -> std::result::Result<File, Skipped> {
    let Found { path, name } = found.clone();
    match open::read(&path, limits.file_bytes, links) {
        Ok((bytes, more)) => {
            let path = Some(path);
            Ok(File { name, path, bytes: bytes.into(), notices: cut_notice(more, limits) })
        }
        Err(reason) => Err(Skipped { name, reason }),
    }
}

fn standard_input(limits: &Limits) -> Result<File> {
    let read = open::read_some(std::io::stdin().lock(), limits.file_bytes);
    let (bytes, more) = read.map_err(|e| unopenable(Path::new("-"), open::reason(&e)))?;
    let name = "standard input".to_owned();
    Ok(File { name, path: None, bytes: bytes.into(), notices: cut_notice(more, limits) })
}

fn cut_notice(more: bool, limits: &Limits) -> Vec<String> {
    let notice = || format!("longer than {} bytes: only so much is read", limits.file_bytes);
    more.then(notice).into_iter().collect()
}

/// Reads a document, unless its bytes are no text.
fn document(file: File, limits: &Limits) -> std::result::Result<Document, Skipped> {
    let document = match kind::not_text(&file.bytes) {
        Some(reason) => return Err(Skipped { name: file.name, reason }),
        None => read::document(file, limits),
    };
    if document.blocks.is_empty() {
        return Err(Skipped { name: document.name, reason: "not a word in it: empty".into() });
    }
    Ok(document)
}

fn unopenable(path: &Path, reason: String) -> Error {
    Error::Unopenable { path: path.to_owned(), reason }
}

/// What a person calls what was opened.
fn title_of(paths: &[PathBuf]) -> String {
    let Some(first) = paths.first() else { return String::new() };
    let whole = first.canonicalize().unwrap_or_else(|_| first.clone());
    let name = match first.as_os_str() == "-" {
        true => "standard input".to_owned(),
        false => walk::shown_path(Path::new(whole.file_name().unwrap_or(whole.as_os_str()))),
    };
    match paths.len() {
        1 => name,
        n => format!("{name} and {} more", n - 1),
    }
}
