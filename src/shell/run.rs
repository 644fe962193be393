//! The loop: fit and draw, wait, update; one drawing for a flood of keys.

use std::io;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use super::input::input;
use super::screen::Screen;
use super::watch::{self, Message};
use crate::app::{Effect, Input, Scene};
use crate::keymap::Keymap;

/// How long keys are taken in before the screen shows what they did.
const FRAME: Duration = Duration::from_millis(40);

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The reader quit.
    Quit,
    /// A signal, by number.
    Signal(i32),
    /// The terminal vanished.
    Lost,
}

impl Ending {
    /// The exit code a shell expects.
    pub fn code(self) -> u8 {
        match self {
            Ending::Quit => 0,
            Ending::Signal(number) => u8::try_from(128 + number).unwrap_or(u8::MAX),
            Ending::Lost => 128 + 1, // as if hung up
        }
    }
}

/// What the loop shows and changes.
pub struct Session<'a, S> {
    /// The state.
    pub app: &'a mut S,
    /// Keys to actions.
    pub keymap: &'a Keymap,
    /// Which keys are heard now.
    pub scene: fn(&S) -> Scene,
    /// The one way to change.
    pub update: fn(&mut S, Input) -> Option<Effect>,
}

/// Shows the app until it quits, is told to end, or loses its terminal. Wakes only when something
/// happens.
///
/// # Errors
/// When the terminal cannot be taken, or taken again after a suspension.
pub fn run<S>(
    session: &mut Session<'_, S>,
    mut draw: impl FnMut(&mut ratatui::Frame<'_>, &mut S),
) -> io::Result<Ending> {
    let mut screen = Screen::enter()?;
    let messages = watch::start()?;
    loop {
        match screen.draw(|frame| draw(frame, session.app)) {
            Err(error) if is_lost(&error) => return Ok(Ending::Lost),
            drawn => drawn?,
        }
        if let Some(ending) = hear(session, &messages, &mut screen)? {
            return Ok(ending);
        }
    }
}

/// Waits for a message, then takes in all that are there, as long as a picture can wait.
fn hear<S>(
    session: &mut Session<'_, S>,
    messages: &Receiver<Message>,
    screen: &mut Screen,
) -> io::Result<Option<Ending>> {
    let mut next = messages.recv().ok();
    if next.is_none() {
        return Ok(Some(Ending::Lost));
    }
    let until = Instant::now() + FRAME;
    while let Some(message) = next {
        let effect = match message {
            Message::End(signal) => return Ok(Some(Ending::Signal(signal))),
            Message::Lost => return Ok(Some(Ending::Lost)),
            Message::Stop => {
                if has_job_control() {
                    screen.suspend()?;
                }
                None
            }
            Message::Event(event) => input(event, (session.scene)(session.app), session.keymap)
                .and_then(|input| (session.update)(session.app, input)),
        };
        match effect {
            Some(Effect::Quit) => return Ok(Some(Ending::Quit)),
            Some(Effect::Redraw) => screen.forget()?,
            Some(Effect::Suspend) => ask_to_stop()?,
            None => {}
        }
        next = if Instant::now() < until { messages.try_recv().ok() } else { None };
    }
    Ok(None)
}

/// Stops the whole job, as Ctrl-Z does at a terminal that is not raw: a script that started us
/// stops too, or its shell would not come back. We hear of it as [`Message::Stop`].
fn ask_to_stop() -> io::Result<()> {
    if has_job_control() {
        rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
    }
    Ok(())
}

/// Whether somebody could bring us back: the group of the session's leader has no shell above it
/// (`xterm -e`, `ssh -t host`), and would be stopped for ever.
fn has_job_control() -> bool {
    use rustix::process::{getpgrp, getsid};
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// What writing to a vanished terminal answers.
fn is_lost(error: &io::Error) -> bool {
    use rustix::io::Errno;
    let lost = [Errno::IO, Errno::NXIO, Errno::BADF, Errno::PIPE];
    lost.iter().any(|e| error.raw_os_error() == Some(e.raw_os_error()))
}
