//! What a run tells at its end and beside its results: messages and exit codes.

use std::io::{self, ErrorKind, Write, stderr, stdout};

use crate::corpus::Document;
use crate::dossier::Dossier;
use crate::error::{Error, Problem};
use crate::query::QueryError;

/// How a run that went well ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Something was listed: exit code 0.
    Something,
    /// There was nothing to list: exit code 1.
    Nothing,
}

/// Why a run ended early.
#[derive(Debug)]
pub struct Failure {
    code: u8,
    message: String,
    on_stdout: bool,
}

impl Told {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Told::Something => 0,
            Told::Nothing => 1,
        }
    }
}

impl Failure {
    /// Wrong usage, or nothing could be read: exit code 2.
    pub fn wrong(message: impl Into<String>) -> Failure {
        Failure { code: 2, message: message.into(), on_stdout: false }
    }

    /// What the command line's reader has to say: a mistake, or the help that was asked for.
    pub(super) fn usage(error: &clap::Error) -> Failure {
        let text = error.render().to_string();
        let code = u8::try_from(error.exit_code()).unwrap_or(2);
        let message = text.strip_prefix("error: ").unwrap_or(&text).trim_end().to_owned();
        Failure { code, message, on_stdout: !error.use_stderr() }
    }

    /// A filter that cannot be read, with the mistake pointed at.
    pub fn query(text: &str, error: &QueryError) -> Failure {
        let before = text.get(..error.span.start).unwrap_or(text);
        let marks = error.span.of(text).chars().count().max(1);
        let (indent, marks) = (" ".repeat(before.chars().count()), "^".repeat(marks));
        Failure::wrong(format!("filter: {}\n  {text}\n  {indent}{marks}", error.message))
    }

    /// Says it where it belongs and answers the exit code.
    pub fn tell(&self) -> u8 {
        if !self.on_stdout {
            tell(&self.message);
            return self.code;
        }
        let mut out = stdout().lock();
        match writeln!(out, "{}", self.message).and_then(|()| out.flush()) {
            Ok(()) => self.code,
            Err(error) => Failure::from(error).tell(),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::wrong(error.to_string())
    }
}

impl From<io::Error> for Failure {
    /// A reader that has gone away has what it wanted; anything else is a failure to deliver.
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            ErrorKind::BrokenPipe => Failure { code: 0, message: String::new(), on_stdout: false },
            _ => Failure { code: 1, message: format!("cannot write: {error}"), on_stdout: false },
        }
    }
}

/// Tells on standard error, each line in a form that cannot act on a terminal. Where even that
/// fails there is nobody left to tell.
pub(super) fn tell(message: &str) {
    let mut err = stderr().lock();
    for (i, line) in message.lines().enumerate() {
        let who = if i == 0 { "dossier-tui: " } else { "" };
        let _ = writeln!(err, "{who}{}", crate::text::visible(line));
    }
}

/// Problems told one by one, at most: a folder of thousands has its list in `documents`.
const MOST: usize = 50;

/// Tells what was skipped and what had to be mended.
pub(super) fn tell_problems(dossier: &Dossier) {
    let skipped = dossier.corpus().skipped.iter();
    let skipped = skipped.map(|file| format!("{}: skipped: {}", file.name, file.reason));
    let line = |(d, p): (&Document, &Problem)| format!("{}: {}", d.name, p.message);
    let documents = dossier.documents().iter();
    let of_documents = documents.flat_map(|d| d.problems.iter().map(move |p| (d, p)));
    let mut problems = skipped.chain(of_documents.map(line));
    problems.by_ref().take(MOST).for_each(|problem| tell(&problem));
    match problems.count() {
        0 => {}
        more => tell(&format!("and {more} more like these: `dossier-tui documents` lists all")),
    }
}
