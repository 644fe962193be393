//! A folder's own files that are no documents of it, as text; what is in them is for others to say.

use std::path::Path;

use super::Skipped;
use super::open::{self, Links};

/// The folder's own actors.
pub(super) const ACTORS: &str = "actors.yaml";

/// Bytes of it that are read: three thousand actors.
const MOST: u64 = 256 << 10;

/// A file that says how the dossier is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name, fit to be shown.
    pub name: String,
    /// All of it.
    pub text: String,
}

/// A file of a folder's own, if it has it; `name` is what messages call it.
pub(super) fn read(folder: &Path, file: &str, name: String) -> Result<Option<OwnFile>, Skipped> {
    let path = folder.join(file);
    match std::fs::symlink_metadata(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Ok(about) if about.is_symlink() => {
            return Err(Skipped { name, reason: "symbolic link not followed".to_owned() });
        }
        _ => {}
    }
    let text = open::read(&path, MOST, Links::Refused).and_then(|(bytes, more)| match more {
        true => Err(format!("longer than {MOST} bytes: not read")),
        false => String::from_utf8(bytes).map_err(|_| "expected UTF-8: not read".to_owned()),
    });
    match text {
        Ok(text) => Ok(Some(OwnFile { name, text })),
        Err(reason) => Err(Skipped { name, reason }),
    }
}
