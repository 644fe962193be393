//! What may be asked on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::tell::Failure;
use crate::ui::ThemeName;

const EXAMPLES: &str = "\
Examples:
  dossier-tui                         the five documents it ships with
  dossier-tui letters/                every document under a folder
  dossier-tui letters/ --filter 'broekers after:2019-11'
  dossier-tui events letters/         the timeline as a table
  dossier-tui events letters/ --format jsonl | jq -r .headline
  dossier-tui dates note.txt          every date in it, and how it was read
  pdftotext report.pdf - | dossier-tui events -
  dossier-tui ./events                a folder that is called like a command

Filters: words (word, 'exact, \"two words\", !not, a|b), actor: doc: on: after: before: year: is:
Exit codes: 0 fine, 1 nothing matched, 2 wrong usage or nothing could be read.";

const EVENTS: &str = "\
Examples:
  dossier-tui events letters/ --filter 'embassy year:2019'
  dossier-tui events letters/ --format jsonl > events.jsonl";

const DATES: &str = "\
Examples:
  dossier-tui dates letters/
  dossier-tui dates letter.txt --format jsonl | jq -r '[.text, .start, .end] | @tsv'";

const ACTORS: &str = "\
Examples:
  dossier-tui actors letters/
  dossier-tui actors letters/ --format jsonl | jq 'select(.kind == \"person\") | .name'
  dossier-tui actors letters/ --format csv > actors.csv
  dossier-tui actors letters/ --format ftm > actors.ftm.json

csv has one row an actor, with its names, parties, offices, first and last day; ftm has entities of
FollowTheMoney (Person, PublicBody, Organization, Position, Occupancy, Document, Mention), as Aleph reads them.";

const DOCUMENTS: &str = "\
Examples:
  dossier-tui documents letters/
  dossier-tui documents letter.html --text";

/// Who did what when, from a folder of documents, each entry traced to its sentence.
#[derive(Debug, Parser)]
#[command(name = "dossier-tui", version, after_help = EXAMPLES)]
#[command(args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub struct Arguments {
    /// What to do instead of opening the screen.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Folders and files to open; - is standard input [default: the built-in dossier]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// How to open the screen.
    #[command(flatten)]
    pub look: Look,
}

/// How to open the screen.
#[derive(Debug, Args)]
pub struct Look {
    /// Show only events that match this filter
    #[arg(long, value_name = "QUERY")]
    pub filter: Option<String>,
    /// Start at this date, such as 2019-12-05
    #[arg(long, value_name = "DATE")]
    pub at: Option<String>,
    /// Colours [default: what the terminal shows]
    #[arg(long, value_enum, hide_default_value = true)]
    pub theme: Option<Theme>,
    /// Your own keys, laid over the built-in ones
    #[arg(long, value_name = "FILE")]
    pub keys: Option<PathBuf>,
    /// Print a plain listing, one event a paragraph, for screen readers and logs
    #[arg(long)]
    pub plain: bool,
}

/// A theme, as it is typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Theme {
    /// For dark screens
    Dark,
    /// For light screens
    Light,
    /// Your terminal's own sixteen colours
    Ansi,
    /// No colour: bold, reverse, underline
    Mono,
    /// Few, strong differences
    Contrast,
}

/// A word as a shell takes it: in quotes where anything in it could mean something to the shell.
fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:=,@%+".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

impl From<Theme> for ThemeName {
    fn from(theme: Theme) -> ThemeName {
        match theme {
            Theme::Dark => ThemeName::Dark,
            Theme::Light => ThemeName::Light,
            Theme::Ansi => ThemeName::Ansi,
            Theme::Mono => ThemeName::Mono,
            Theme::Contrast => ThemeName::Contrast,
        }
    }
}

/// The commands that need no screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the events of the merged timeline, in time order
    #[command(after_help = EVENTS)]
    Events {
        /// What to list.
        #[command(flatten)]
        what: What,
        /// How to write it
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// List every time expression, with its value and how it was read
    #[command(after_help = DATES)]
    Dates {
        /// What to list.
        #[command(flatten)]
        what: What,
        /// How to write it
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// List everyone who is named, most often named first
    #[command(after_help = ACTORS)]
    Actors {
        /// What to list.
        #[command(flatten)]
        what: What,
        /// How to write it
        #[arg(long, value_enum, default_value_t = ActorFormat::Table)]
        format: ActorFormat,
    },
    /// List the documents, what was skipped and why
    #[command(after_help = DOCUMENTS)]
    Documents {
        /// What to list.
        #[command(flatten)]
        what: What,
        /// How to write it
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
        /// Print the clean text that `clean_start` and `clean_end` point into
        #[arg(long)]
        text: bool,
    },
}

/// What to list.
#[derive(Debug, Args)]
pub struct What {
    /// Folders and files to read; - is standard input [default: the built-in dossier]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Only events that match this filter, and what is said in their statements
    #[arg(long, value_name = "QUERY")]
    pub filter: Option<String>,
}

/// How a listing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Aligned columns, for people
    Table,
    /// One JSON object a line, for programs: keys are never renamed
    Jsonl,
}

/// How the actors are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ActorFormat {
    /// Aligned columns, for people
    Table,
    /// One JSON object a line, for programs: keys are never renamed
    Jsonl,
    /// Comma-separated values, for spreadsheets
    Csv,
    /// Entities of FollowTheMoney, one a line, for Aleph
    Ftm,
}

impl Arguments {
    /// The command that lists what the screen would show.
    pub fn as_listing(&self) -> String {
        let mut words = vec!["dossier-tui".to_owned(), "events".to_owned()];
        words.extend(self.paths.iter().map(|path| shell_word(&path.to_string_lossy())));
        if let Some(filter) = &self.look.filter {
            words.extend(["--filter".to_owned(), shell_word(filter)]);
        }
        words.join(" ")
    }

    /// Reads the command line, the program's own name included.
    ///
    /// # Errors
    /// A mistake, or `--help` and `--version`, which end the run with what they print.
    pub fn read(line: impl IntoIterator<Item = OsString>) -> Result<Arguments, Failure> {
        Arguments::try_parse_from(line).map_err(|e| Failure::usage(&e))
    }
}
