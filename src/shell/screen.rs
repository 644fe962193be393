//! The terminal, taken and given back: whatever happens in between, it is left as it was found.

use std::fs::File;
use std::io::{self, BufWriter, Write, stdout};
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{panic, thread};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use ratatui::backend::CrosstermBackend;
use ratatui::{Frame, Terminal};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

/// Alternate screen, bracketed paste, mouse buttons and wheel (not motion: it would wake us for
/// nothing), no cursor, empty screen.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?1000h\x1b[?1006h\x1b[?25l\x1b[2J";

/// All of it taken back, in the opposite order, with plain letters first.
const LEAVE: &[u8] = b"\x1b[0m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?1049l\x1b[?25h";

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal while it is ours. Dropping it gives it back.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Tty>>>,
}

impl Screen {
    /// Takes the terminal. From now on a panic of this thread gives it back before it is told.
    ///
    /// # Errors
    /// What the system says when it cannot be set or written to; it is then as it was.
    pub(super) fn enter() -> io::Result<Screen> {
        // With NO_COLOR crossterm would send resets of its own that undo bold and reverse;
        // the theme is what keeps colours away.
        crossterm::style::force_color_output(true);
        leave_before_panics_are_told();
        let entered = take().and_then(|()| {
            let tty = Tty(stdout().as_fd().try_clone_to_owned()?.into());
            Terminal::new(CrosstermBackend::new(BufWriter::new(tty)))
        });
        match entered {
            Ok(terminal) => Ok(Screen { terminal }),
            Err(error) => {
                leave();
                Err(error)
            }
        }
    }

    /// Draws what has changed since the last time.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn draw(&mut self, picture: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(picture).map(drop)
    }

    /// Empties the screen, so that the next drawing draws every cell.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub(super) fn forget(&mut self) -> io::Result<()> {
        // Not ratatui's clear(): that asks the terminal where its cursor is, and waits.
        let area = self.terminal.size()?.into();
        self.terminal.resize(area)
    }

    /// Gives the terminal back, stops the process, and takes the terminal again once continued.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        leave();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        take()?;
        self.forget()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

fn take() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    write_whole(ENTER)
}

/// Gives the terminal back, if it is ours. Fit to be called twice and from any thread; what goes
/// wrong goes unsaid, because the terminal may be gone.
pub(super) fn leave() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = write_whole(LEAVE);
        let _ = disable_raw_mode();
    }
}

/// A worker's panic must not write over the screen; that of the thread that draws takes it down.
fn leave_before_panics_are_told() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let drawing = thread::current().id();
        let tell = panic::take_hook();
        panic::set_hook(Box::new(move |what| {
            if thread::current().id() == drawing {
                leave();
            }
            if !TAKEN.load(Ordering::SeqCst) {
                tell(what);
            }
        }));
    });
}

/// Standard output without its lock, so that [`leave`] never waits for a drawing that is stuck.
struct Tty(File);

impl Write for Tty {
    /// Writes while the terminal is ours; after that, nothing of a drawing may reach it.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !TAKEN.load(Ordering::SeqCst) {
            return Ok(bytes.len());
        }
        write_some(self.0.as_fd(), bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write_whole(mut bytes: &[u8]) -> io::Result<()> {
    let out = stdout();
    while !bytes.is_empty() {
        let written = write_some(out.as_fd(), bytes)?;
        bytes = bytes.get(written..).unwrap_or_default();
    }
    Ok(())
}

/// Writes at least a byte. The terminal may have been made non-blocking by a program it is shared
/// with; then it is waited for.
fn write_some(tty: BorrowedFd<'_>, bytes: &[u8]) -> io::Result<usize> {
    loop {
        match rustix::io::write(tty, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => return Ok(written),
            Err(Errno::AGAIN) => {
                let _ = poll(&mut [PollFd::from_borrowed_fd(tty, PollFlags::OUT)], None);
            }
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
