//! The real program in a real pseudo-terminal: it starts, shows, ends, and leaves the terminal as it was.
//!
//! Nothing sleeps for a while and hopes: every step waits for what it needs to see.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails so"
)]

use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// What the screen says, in one place: wording changes here only.
mod says {
    pub(super) const BUILT_IN: &str = "5 documents";
    pub(super) const ONE: &str = "1 document";
    pub(super) const HELP: &str = "search the keys";
}

/// Escape in the spelling that cannot be taken for the beginning of another key.
const ESCAPE: &str = "\x1b[27u";

const PATIENCE: Duration = Duration::from_secs(20);

/// The program in a terminal of its own.
struct Session {
    picture: Arc<Mutex<vt100::Parser>>,
    bytes: Arc<Mutex<Vec<u8>>>,
    keyboard: Box<dyn Write + Send>,
    terminal: Box<dyn MasterPty>,
    child: Box<dyn Child + Send + Sync>,
}

fn size((columns, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Session {
    fn start(args: &[&str], screen: (u16, u16), variables: &[(&str, &str)]) -> Session {
        let pair = native_pty_system().openpty(size(screen)).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dossier-tui"));
        command.args(args);
        for name in ["NO_COLOR", "COLORTERM", "COLORFGBG"] {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        for (name, value) in variables {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        let picture = Arc::new(Mutex::new(vt100::Parser::new(screen.1.max(1), screen.0.max(1), 0)));
        let bytes = Arc::new(Mutex::new(Vec::new()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (shown, kept) = (Arc::clone(&picture), Arc::clone(&bytes));
        thread::spawn(move || {
            let mut some = [0; 8192];
            while let Ok(count) = reader.read(&mut some) {
                if count == 0 {
                    break;
                }
                kept.lock().unwrap().extend_from_slice(&some[..count]);
                shown.lock().unwrap().process(&some[..count]);
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        Session { picture, bytes, keyboard, terminal: pair.master, child }
    }

    fn screen(&self) -> String {
        self.picture.lock().unwrap().screen().contents()
    }

    fn wait(&self, what: &str, seen: impl Fn(&Session) -> bool) {
        let begun = Instant::now();
        while !seen(self) {
            assert!(begun.elapsed() < PATIENCE, "never saw {what}; screen:\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn wait_for(&self, text: &str) -> &Session {
        self.wait(text, |s| s.screen().contains(text));
        self
    }

    fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    fn resize(&self, screen: (u16, u16)) {
        // The emulator counts below zero where bytes for a larger screen wrap on a single row or
        // column; the program is told the true size.
        self.picture.lock().unwrap().screen_mut().set_size(screen.1.max(2), screen.0.max(2));
        self.terminal.resize(size(screen)).unwrap();
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &pid]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for the end; answers the exit code and all that was written.
    fn end(mut self) -> (u32, Vec<u8>) {
        let begun = Instant::now();
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.exit_code();
            }
            assert!(begun.elapsed() < PATIENCE, "it does not end; screen:\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        };
        self.wait("the cursor and the first screen again", |s| {
            let picture = s.picture.lock().unwrap();
            !picture.screen().alternate_screen() && !picture.screen().hide_cursor()
        });
        let picture = self.picture.lock().unwrap();
        let screen = picture.screen();
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert!(!screen.bracketed_paste());
        (code, self.bytes.lock().unwrap().clone())
    }
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}

#[test]
fn it_shows_the_built_in_dossier_and_quits() {
    let mut session = Session::start(&[], (120, 36), &[]);
    session.wait_for(says::BUILT_IN);
    session.press("q");
    assert_eq!(session.end().0, 0);
}

#[test]
fn escape_does_not_quit_and_control_c_does() {
    let mut session = Session::start(&[], (80, 24), &[]);
    session.wait_for(says::BUILT_IN);
    session.press("?");
    session.wait_for(says::HELP);
    session.press(ESCAPE);
    session.wait("the help closed", |s| !s.screen().contains(says::HELP));
    session.press(ESCAPE);
    session.press("?");
    session.wait_for(says::HELP);
    session.press("\x03");
    assert_eq!(session.end().0, 0);
}

#[test]
fn a_filter_shows_as_it_is_typed_and_pasted() {
    let mut session = Session::start(&[], (100, 30), &[]);
    session.wait_for(says::BUILT_IN);
    session.press("/blok");
    session.wait_for("/ blok");
    session.press("\x1b[200~ en\r\nquit\x1b[201~");
    session.wait_for("blok en quit");
    session.press("\x15rabat");
    session.wait_for("/ rabat");
    session.press("\x03");
    assert_eq!(session.end().0, 0);
}

#[test]
fn a_filter_from_the_command_line_is_set() {
    let mut session = Session::start(&["--filter", "broekers"], (100, 30), &[]);
    session.wait_for("/ broekers");
    session.press("Q");
    assert_eq!(session.end().0, 0);
}

#[test]
fn any_size_is_survived() {
    let mut session = Session::start(&[], (80, 24), &[]);
    session.wait_for(says::BUILT_IN);
    for screen in [(1, 1), (300, 80), (2, 40), (40, 2), (59, 23), (80, 24)] {
        session.resize(screen);
        session.press("jk");
    }
    session.wait_for(says::BUILT_IN);
    session.press("q");
    assert_eq!(session.end().0, 0);
}

#[test]
fn it_starts_without_a_size() {
    let mut session = Session::start(&[], (0, 0), &[]);
    session.wait("the screen taken", |s| s.picture.lock().unwrap().screen().alternate_screen());
    session.resize((80, 24));
    session.wait_for(says::BUILT_IN);
    session.press("q");
    assert_eq!(session.end().0, 0);
}

#[test]
fn a_signal_ends_it_with_its_number_and_the_terminal_restored() {
    for (name, number) in [("TERM", 15), ("HUP", 1), ("INT", 2), ("QUIT", 3)] {
        let session = Session::start(&[], (80, 24), &[]);
        session.wait_for(says::BUILT_IN);
        session.signal(name);
        assert_eq!(session.end().0, 128 + number, "{name}");
    }
}

/// This terminal has no shell that could bring a stopped program back.
#[test]
fn without_job_control_it_does_not_stop() {
    let mut session = Session::start(&[], (80, 24), &[]);
    session.wait_for(says::BUILT_IN);
    session.press("\x1a");
    session.signal("TSTP");
    session.press("?");
    session.wait_for(says::HELP);
    session.press("\x03");
    assert_eq!(session.end().0, 0);
}

#[test]
fn a_flood_of_keys_is_one_picture_and_not_a_queue() {
    let mut session = Session::start(&[], (100, 30), &[]);
    session.wait_for(says::BUILT_IN);
    session.press(&"j".repeat(20_000));
    session.press("?");
    session.wait_for(says::HELP);
    session.press("\x03");
    let (code, bytes) = session.end();
    assert_eq!(code, 0);
    let pictures = bytes.windows(6).filter(|w| w == b"\x1b[?25h" || w == b"\x1b[?25l").count();
    assert!(pictures < 5_000, "{pictures} pictures for 20,000 keys");
}

#[test]
fn a_hostile_document_leaves_no_trace_in_the_byte_stream() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Op 5 december 2019 \x1b]0;taken\x07 sprak \x1b[2J\x1b]52;c;dGFrZW4=\x07 de \u{9b}7;77H \
                minister\u{202e} in \x1bP1$t\x1b\\ Rabat.\n";
    std::fs::write(folder.path().join("letter\x1b]2;taken\x07.txt"), text).unwrap();
    let mut session = Session::start(&[folder.path().to_str().unwrap()], (120, 36), &[]);
    session.wait_for(says::ONE);
    session.press("\r\\p\x03");
    let (code, bytes) = session.end();
    assert_eq!(code, 0);
    for trace in [&b"\x1b]"[..], b"\x1bP", b"\x07", b"\xc2\x9b", "\u{202e}".as_bytes()] {
        assert!(!has(&bytes, trace), "{:?} reached the terminal", String::from_utf8_lossy(trace));
    }
}

#[test]
fn no_color_is_kept_unless_a_theme_is_asked_for() {
    let coloured = |bytes: &[u8]| {
        [&b"[38;"[..], b"[48;", b"\x1b[31m", b"\x1b[36m"].iter().any(|c| has(bytes, c))
    };
    for (args, variable, expected) in [
        (&[][..], ("NO_COLOR", "1"), false),
        (&[], ("COLORTERM", "truecolor"), true),
        (&["--theme", "light"], ("NO_COLOR", "1"), true),
        (&["--theme", "mono"], ("COLORTERM", "truecolor"), false),
    ] {
        let mut session = Session::start(args, (100, 30), &[variable]);
        session.wait_for(says::BUILT_IN);
        session.press("q");
        assert_eq!(coloured(&session.end().1), expected, "{args:?} {variable:?}");
    }
}

#[test]
fn a_dumb_terminal_gets_words_only() {
    for term in ["dumb", ""] {
        let session = Session::start(&[], (80, 24), &[("TERM", term)]);
        session.wait_for("dossier-tui events");
        let (code, bytes) = session.end();
        assert_eq!(code, 2);
        assert!(!bytes.contains(&0x1b), "{:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn own_keys_are_heard_and_their_mistakes_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("keys.yaml");
    std::fs::write(&file, "anywhere:\n  - { keys: [x], do: quit, help: leave }\n").unwrap();
    let keys = file.to_str().unwrap();
    let mut session = Session::start(&["--keys", keys], (80, 24), &[]);
    session.wait_for(says::BUILT_IN);
    session.press("x");
    assert_eq!(session.end().0, 0);
    std::fs::write(&file, "anywhere:\n  - { keys: [x], do: leap, help: leave }\n").unwrap();
    let session = Session::start(&["--keys", keys], (120, 24), &[]);
    session.wait_for("keys.yaml:2: ");
    assert_eq!(session.end().0, 2);
}
