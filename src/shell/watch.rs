//! What the world reports: keys and sizes, signals, a terminal that is gone. Three threads, one channel.

use std::fs::File;
use std::io;
use std::os::fd::AsFd;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{Event, read};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::screen::leave;

/// One report.
pub(super) enum Message {
    /// A key, the mouse, a paste, another size.
    Event(Event),
    /// A signal that ends the program, by number.
    End(i32),
    /// The signal that asks us to stop for a while.
    Stop,
    /// The terminal has another size.
    Resized,
    /// The terminal is gone.
    Lost,
}

/// How long the loop has to end by itself after it was told to.
const PATIENCE: Duration = Duration::from_secs(3);

/// Starts to listen. Call before the terminal is measured: crossterm hears of another size only
/// from its first `read` on, and one that came before would go unseen.
///
/// # Errors
/// When the system gives no signals or threads.
pub(super) fn start() -> io::Result<Receiver<Message>> {
    let (tell, hear) = channel();
    let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH])?;
    spawn("signals", tell.clone(), |tell| hear_signals(signals, tell))?;
    if let Ok(tty) = File::open("/dev/tty") {
        spawn("hangup", tell.clone(), move |tell| await_hangup(&tty, tell))?;
    }
    spawn("keys", tell, read_keys)?;
    Ok(hear)
}

fn spawn(
    name: &str,
    tell: Sender<Message>,
    work: impl FnOnce(&Sender<Message>) + Send + 'static,
) -> io::Result<()> {
    let thread = thread::Builder::new().name(name.to_owned());
    thread.spawn(move || work(&tell)).map(drop)
}

fn hear_signals(mut signals: Signals, tell: &Sender<Message>) {
    for signal in signals.forever() {
        let _ = tell.send(match signal {
            SIGTSTP => Message::Stop,
            SIGWINCH => Message::Resized,
            _ => {
                end_by_force_later(signal);
                Message::End(signal)
            }
        });
    }
}

/// Waits for the terminal to vanish: crossterm itself would spin for ever on one that has.
fn await_hangup(tty: &File, tell: &Sender<Message>) {
    let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    loop {
        let mut watched = [PollFd::from_borrowed_fd(tty.as_fd(), PollFlags::empty())];
        match poll(&mut watched, None) {
            Ok(_) if watched[0].revents().intersects(gone) => break,
            Ok(_) | Err(Errno::INTR) => {}
            Err(_) => return,
        }
    }
    end_by_force_later(SIGHUP);
    let _ = tell.send(Message::Lost);
}

fn read_keys(tell: &Sender<Message>) {
    while let Ok(event) = read() {
        if tell.send(Message::Event(event)).is_err() {
            return;
        }
    }
    let _ = tell.send(Message::Lost);
}

/// Ends the process when the loop has not done so in time: first with the terminal given back, and
/// should even that get stuck, without.
fn end_by_force_later(signal: i32) {
    let after = |wait: Duration, first: fn()| {
        let _ = thread::Builder::new().spawn(move || {
            thread::sleep(wait);
            first();
            signal_hook::low_level::exit(128 + signal);
        });
    };
    after(PATIENCE, leave);
    after(PATIENCE + Duration::from_secs(1), || {});
}
