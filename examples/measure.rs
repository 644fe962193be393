//! Measures the program from outside, in a pseudo-terminal of 120×36:
//! `cargo build --release && cargo run --release --example measure -- target/release/dossier-tui [PATH…]`.
//!
//! Start to first frame: from before the process is made until the last line of the screen is there.
//! Key to frame: from writing a key until the screen shows what it did. Medians and worst of 30.

#![allow(clippy::print_stdout, reason = "its output is its purpose")]
#![allow(clippy::indexing_slicing, reason = "a measurement may fail so")]

use std::error::Error;
use std::io::{Read, Write};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

const TIMES: usize = 30;
const PATIENCE: Duration = Duration::from_secs(20);

struct Run {
    screen: Arc<(Mutex<vt100::Parser>, Condvar)>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _terminal: Box<dyn portable_pty::MasterPty>,
}

impl Run {
    fn start(args: &[String]) -> Result<Self, Box<dyn Error>> {
        let size = PtySize { rows: 36, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size)?;
        let screen = Arc::new((Mutex::new(vt100::Parser::new(36, 120, 0)), Condvar::new()));
        let mut output = pair.master.try_clone_reader()?;
        let shared = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut bytes = [0; 16384];
            while let Ok(n) = output.read(&mut bytes) {
                if n == 0 {
                    break;
                }
                let (parser, changed) = &*shared;
                if let Ok(mut parser) = parser.lock() {
                    parser.process(&bytes[..n]);
                }
                changed.notify_all();
            }
        });
        let mut command = CommandBuilder::new(&args[0]);
        command.args(&args[1..]);
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command)?;
        let keys = pair.master.take_writer()?;
        Ok(Self { screen, keys, child, _terminal: pair.master })
    }

    /// Waits until the screen's text is as `done` wants it.
    fn wait(&self, done: impl Fn(&str) -> bool) -> Result<(), Box<dyn Error>> {
        let (parser, changed) = &*self.screen;
        let mut guard = parser.lock().map_err(|_| "the reader stopped")?;
        let until = Instant::now() + PATIENCE;
        loop {
            if done(&guard.screen().contents()) {
                return Ok(());
            }
            let left = until.checked_duration_since(Instant::now()).ok_or("too slow")?;
            guard = changed.wait_timeout(guard, left).map_err(|_| "the reader stopped")?.0;
        }
    }

    /// The time from a key until the screen is as `done` wants it.
    fn press(
        &mut self,
        key: &str,
        done: impl Fn(&str) -> bool,
    ) -> Result<Duration, Box<dyn Error>> {
        let start = Instant::now();
        self.keys.write_all(key.as_bytes())?;
        self.keys.flush()?;
        self.wait(done)?;
        Ok(start.elapsed())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.is_empty() {
        return Err("usage: measure PROGRAM [PATH…]".into());
    }
    let complete = |text: &str| text.contains("q quit");
    let mut starts = Vec::new();
    for _ in 0..TIMES {
        let start = Instant::now();
        let mut run = Run::start(&args)?;
        run.wait(complete)?;
        starts.push(start.elapsed());
        run.keys.write_all(b"q")?;
        run.child.wait()?;
    }
    report("start to first frame", starts);

    let mut run = Run::start(&args)?;
    run.wait(complete)?;
    let (mut moves, mut types) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        // The place in the list stands near the screen's end, and is drawn last but for the bar.
        moves.push(run.press("j", |text| text.contains(" 2 of "))?);
        moves.push(run.press("k", |text| text.contains(" 1 of "))?);
    }
    run.press("/", |text| !text.contains("filter:"))?;
    for _ in 0..TIMES {
        types.push(run.press("b", |text| text.contains("\n / b"))?);
        types.push(run.press("\u{7f}", |text| !text.contains("\n / b"))?);
    }
    report("key to frame, moving", moves);
    report("key to frame, filtering", types);
    if let Some(pid) = run.child.process_id() {
        let before = ticks(pid)?;
        std::thread::sleep(Duration::from_secs(5));
        println!("idle CPU, ticks of 10 ms in 5 s: {}", ticks(pid)? - before);
        let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
        let resident = status.lines().filter(|l| l.starts_with("VmRSS") || l.starts_with("VmHWM"));
        resident.for_each(|line| println!("{line}"));
    }
    run.child.kill()?;
    Ok(())
}

/// Processor time used so far, from the fields 14 and 15 of `/proc/PID/stat`.
fn ticks(pid: u32) -> Result<u64, Box<dyn Error>> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or("").split(' ').collect();
    let field = |n: usize| fields.get(n).and_then(|f| f.parse::<u64>().ok()).unwrap_or(0);
    Ok(field(11) + field(12))
}

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let (Some(worst), median) = (times.last(), times[times.len() / 2]) else { return };
    let ms = |d: Duration| d.as_secs_f64() * 1000.0;
    println!("{what}: median {:.1} ms, worst {:.1} ms of {}", ms(median), ms(*worst), times.len());
}
