//! The loop: fit and draw, wait, update; one drawing for a flood of keys.

use std::io;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use super::input::input;
use super::screen::Screen;
use super::styles::Styles;
use super::watch::{self, Message};
use crate::app::{AppState, Effect};
use crate::keymap::Keymap;
use crate::ui;

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

/// Shows the app until it quits, is told to end, or loses its terminal. Wakes only when something
/// happens.
///
/// # Errors
/// When the terminal cannot be taken, or taken again after a suspension.
pub fn run(app: &mut AppState, keymap: &Keymap, styles: &Styles) -> io::Result<Ending> {
    let messages = watch::start()?;
    let mut screen = Screen::enter()?;
    loop {
        match turn(app, &messages, &mut screen, &(keymap, styles)) {
            Ok(None) => {}
            Ok(Some(ending)) => return Ok(ending),
            Err(error) if is_lost(&error) => return Ok(Ending::Lost),
            Err(error) => return Err(error),
        }
    }
}

/// Draws, waits, and takes in what there is to take in.
fn turn(
    app: &mut AppState,
    messages: &Receiver<Message>,
    screen: &mut Screen,
    (keymap, styles): &(&Keymap, &Styles),
) -> io::Result<Option<Ending>> {
    screen.draw(|frame| {
        app.fit(ui::measure(frame.area(), app));
        ui::draw(frame, app, &styles.theme(app.look().themes_on));
    })?;
    let Ok(first) = messages.recv() else { return Ok(Some(Ending::Lost)) };
    take_in(first, messages, |message| match message {
        Message::End(signal) => Ok(Some(Ending::Signal(signal))),
        Message::Lost => Ok(Some(Ending::Lost)),
        Message::Stop if has_job_control() => screen.suspend().map(|()| None),
        Message::Stop => Ok(None),
        // Even when the size is what it was: on the way there the terminal may have lost cells.
        Message::Resized => screen.forget().map(|()| None),
        Message::Event(event) => {
            let input = input(event, app.scene(), keymap);
            carry_out(input.and_then(|input| app.update(input)), screen)
        }
    })
}

/// Takes in a message and all that are there, as long as a picture can wait.
fn take_in(
    first: Message,
    messages: &Receiver<Message>,
    mut take: impl FnMut(Message) -> io::Result<Option<Ending>>,
) -> io::Result<Option<Ending>> {
    let until = Instant::now() + FRAME;
    let mut next = Some(first);
    while let Some(message) = next {
        if let Some(ending) = take(message)? {
            return Ok(Some(ending));
        }
        next = if Instant::now() < until { messages.try_recv().ok() } else { None };
    }
    Ok(None)
}

/// Does what the app asks of the world.
fn carry_out(effect: Option<Effect>, screen: &mut Screen) -> io::Result<Option<Ending>> {
    match effect {
        Some(Effect::Quit) => return Ok(Some(Ending::Quit)),
        Some(Effect::Redraw) => screen.forget()?,
        Some(Effect::Suspend) => ask_to_stop()?,
        None => {}
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
