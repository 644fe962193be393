//! Opening files safely: regular ones only, never waiting, never more than the limit.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// Whether a symbolic link at the end of a path is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    /// Named by the user.
    Followed,
    /// Met in a folder.
    Refused,
}

/// Reads at most `limit` bytes of a regular file; the flag tells that there were more.
pub(super) fn read(path: &Path, limit: u64, links: Links) -> Result<(Vec<u8>, bool), String> {
    let file = open(path, links).map_err(|e| reason(&e))?;
    let about = file.metadata().map_err(|e| reason(&e))?;
    if !about.is_file() {
        return Err("not a regular file".to_owned());
    }
    read_some(file, limit).map_err(|e| reason(&e))
}

/// Reads at most `limit` bytes; the flag tells that there were more.
pub(super) fn read_some(from: impl Read, limit: u64) -> io::Result<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    from.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    let more = u64::try_from(bytes.len()).is_ok_and(|n| n > limit);
    if more {
        bytes.pop();
    }
    Ok((bytes, more))
}

#[cfg(unix)]
fn open(path: &Path, links: Links) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;

    let mut flags = OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    if links == Links::Refused {
        flags |= OFlags::NOFOLLOW;
    }
    let flags = i32::try_from(flags.bits()).unwrap_or_default();
    OpenOptions::new().read(true).custom_flags(flags).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path, _links: Links) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

/// What the system said, in lower case and without its number.
pub(super) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let said = text.split(" (os error").next().unwrap_or(&text);
    let mut chars = said.chars();
    let head = chars.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    head + chars.as_str()
}
