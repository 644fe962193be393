//! `dossier-tui`: arguments in, exit code out.

use std::process::ExitCode;

use dossier_tui::app::{Action, Effect, Input, Scene};
use dossier_tui::{keymap, shell};

#[allow(clippy::print_stderr)]
fn main() -> ExitCode {
    if let Some(why) = shell::refusal() {
        eprintln!("dossier-tui: {why}; for a listing: dossier-tui events");
        return ExitCode::from(2);
    }
    let keymap = keymap::Keymap::built_in().unwrap_or_default();
    let mut app = 0;
    let mut session = shell::Session {
        app: &mut app,
        keymap: &keymap,
        scene: |_| Scene::Timeline,
        update: |app, input| {
            *app += 1;
            match input {
                Input::Do(Action::Quit | Action::Back) => Some(Effect::Quit),
                Input::Do(Action::Suspend) => Some(Effect::Suspend),
                Input::Do(Action::Redraw) => Some(Effect::Redraw),
                _ => None,
            }
        },
    };
    match shell::run(&mut session, |frame, app| {
        frame.render_widget(format!("keys: {app}"), frame.area());
    }) {
        Ok(ending) => ExitCode::from(ending.code()),
        Err(error) => {
            eprintln!("dossier-tui: {error}");
            ExitCode::from(1)
        }
    }
}
