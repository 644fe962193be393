//! `dossier-tui`: arguments in, exit code out.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use dossier_tui::app::AppState;
use dossier_tui::cli::{self, Arguments, Failure};
use dossier_tui::dossier::Dossier;
use dossier_tui::error::Error;
use dossier_tui::keymap::{Keymap, Signs};
use dossier_tui::shell::{self, Styles};

fn main() -> ExitCode {
    let code = Arguments::read(std::env::args_os()).and_then(|asked| carry_out(&asked));
    ExitCode::from(code.unwrap_or_else(|failure| failure.tell()))
}

fn carry_out(asked: &Arguments) -> Result<u8, Failure> {
    let filter = asked.look.filter.as_deref();
    match &asked.command {
        Some(command) => cli::run(command, shell::stdout_columns()).map(|told| told.code()),
        None if asked.look.plain => cli::list_plainly(&asked.paths, filter).map(|told| told.code()),
        None => show(asked),
    }
}

/// Opens the screen.
fn show(asked: &Arguments) -> Result<u8, Failure> {
    let keymap = keymap(asked.look.keys.as_deref())?;
    let styles = Styles::new(asked.look.theme.map(Into::into))?;
    let dossier = Dossier::open(&asked.paths)?;
    if let Some(why) = shell::refusal() {
        return Err(Failure::wrong(format!("{why}; for a listing: {}", asked.as_listing())));
    }
    let mut app = AppState::new(Arc::new(dossier), keymap.told(Signs::Unicode));
    if let Some(filter) = &asked.look.filter {
        app.set_filter(filter);
        if let Some(error) = app.filter().error() {
            return Err(Failure::query(filter, error));
        }
    }
    if let Some(date) = &asked.look.at
        && !app.go_to_date(date)
    {
        let wrong = format!("--at: expected a date such as 2019-12-05, found \"{date}\"");
        return Err(Failure::wrong(wrong));
    }
    let ending = shell::run(&mut app, &keymap, &styles);
    Ok(ending.map_err(|error| Failure::wrong(format!("terminal: {error}")))?.code())
}

/// The built-in keys, with the reader's own laid over them.
fn keymap(own: Option<&Path>) -> Result<Keymap, Error> {
    let built_in = Keymap::built_in()?;
    let Some(path) = own else { return Ok(built_in) };
    let reason = |e: std::io::Error| Error::Unopenable { path: path.into(), reason: e.to_string() };
    let text = std::fs::read_to_string(path).map_err(reason)?;
    Ok(built_in.overlaid(Keymap::from_yaml(&path.to_string_lossy(), &text)?))
}
