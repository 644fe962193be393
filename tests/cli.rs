//! The command line from outside: what it prints, where, and with which exit code.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails so")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The contract's keys, in order.
const EVENT: &[&str] = &[
    "id",
    "start",
    "end",
    "edtf",
    "precision",
    "time",
    "headline",
    "standing",
    "certainty",
    "actors",
    "tellings",
    "tags",
    "starred",
    "notes",
    "roles",
];
const DATE: &[&str] = &[
    "document",
    "text",
    "byte_start",
    "byte_end",
    "clean_start",
    "clean_end",
    "start",
    "end",
    "edtf",
    "precision",
    "time",
    "rule",
    "anchor",
    "anchor_from",
    "certainty",
    "bound",
];
const ACTOR: &[&str] = &["id", "name", "kind", "mentions"];
const DOCUMENT: &[&str] = &[
    "document",
    "status",
    "reason",
    "title",
    "date",
    "date_precision",
    "date_from",
    "genre",
    "origin",
    "format",
    "encoding",
    "bytes",
    "sha256",
    "events",
    "warnings",
    "language",
];

fn program(args: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_dossier-tui"));
    program.args(args).stdin(Stdio::null());
    program
}

fn run(args: &[&str]) -> Output {
    program(args).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn path(folder: &TempDir) -> &str {
    folder.path().to_str().unwrap()
}

/// The keys of a line of JSON, in the order in which they stand.
fn keys(line: &str) -> Vec<String> {
    let value: serde_json::Value = serde_json::from_str(line).unwrap();
    let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
    keys.sort_by_key(|key| line.find(&format!("\"{key}\":")));
    keys
}

#[test]
fn help_teaches_by_example() {
    let help = run(&["--help"]);
    assert_eq!(code(&help), 0);
    for words in ["Examples:", "dossier-tui letters/", "| dossier-tui events -", "./events", "Exit"]
    {
        assert!(out(&help).contains(words), "{words}");
    }
    for command in ["events", "dates", "actors", "documents"] {
        let help = run(&[command, "--help"]);
        assert!(out(&help).contains("Examples:"), "{command}");
        assert_eq!(err(&help), "");
    }
    assert_eq!(out(&run(&["--version"])), format!("dossier-tui {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn mistakes_end_with_two_and_a_message_on_standard_error() {
    for (args, words) in [
        (&["--no-such-flag"][..], "unexpected argument"),
        (&["events", "--format", "xml"], "possible values"),
        (&["events", "/no/such/folder"], "cannot open /no/such/folder"),
        (&["--theme", "pink"], "possible values"),
        (&["events", "--filter", "after:foo"], "filter"),
    ] {
        let output = run(args);
        assert_eq!(code(&output), 2, "{args:?}: {}", err(&output));
        assert_eq!(out(&output), "", "{args:?}");
        assert!(err(&output).starts_with("dossier-tui: "), "{args:?}: {}", err(&output));
        assert!(err(&output).contains(words), "{args:?}: {}", err(&output));
    }
}

#[test]
fn without_a_terminal_the_screen_is_refused_with_a_way_out() {
    for term in ["xterm-256color", "dumb", ""] {
        let output = program(&[]).env("TERM", term).output().unwrap();
        assert_eq!(code(&output), 2);
        assert_eq!(out(&output), "");
        assert!(err(&output).contains("dossier-tui events"), "{}", err(&output));
        assert!(!err(&output).contains('\u{1b}'));
    }
    let output = run(&["seeds", "--filter", "blok year:2019"]);
    let listing = "dossier-tui events seeds --filter 'blok year:2019'";
    assert!(err(&output).contains(listing), "{}", err(&output));
    let output = run(&["no-such-folder"]);
    assert!(err(&output).contains("cannot open no-such-folder"), "{}", err(&output));
}

#[test]
fn every_listing_takes_a_filter() {
    for (command, all, kept) in
        [("events", 47, 1), ("dates", 30, 1), ("actors", 10, 1), ("documents", 5, 1)]
    {
        let lines = |args: &[&str]| out(&run(args)).lines().count();
        let whole = lines(&[command, "--format", "jsonl"]);
        assert!(whole >= all, "{command}: {whole}");
        let part = lines(&[command, "--format", "jsonl", "--filter", "on:2022-11-15"]);
        assert!((kept..all).contains(&part), "{command}: {part}");
        assert_eq!(code(&run(&[command, "--filter", "on:1900"])), 1, "{command}");
        assert_eq!(code(&run(&[command, "--filter", "after:foo"])), 2, "{command}");
    }
}

#[test]
fn of_several_paths_the_others_are_read() {
    let output = run(&["documents", "no-such-folder", "seeds"]);
    assert_eq!(code(&output), 0);
    assert!(err(&output).contains("no-such-folder: skipped"), "{}", err(&output));
    assert_eq!(out(&output).lines().count(), 1 + 5 + 1);
}

#[test]
fn a_time_without_days_is_not_placed() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.txt");
    std::fs::write(&path, "Op 4 mei kwam zij.\n").unwrap();
    let output = run(&["dates", path.to_str().unwrap()]);
    assert!(out(&output).contains("not placed"), "{}", out(&output));
}

#[test]
fn lines_of_json_hold_the_keys_of_the_contract_in_order() {
    for (command, contract) in
        [("events", EVENT), ("dates", DATE), ("actors", ACTOR), ("documents", DOCUMENT)]
    {
        let output = run(&[command, "--format", "jsonl"]);
        assert_eq!(code(&output), 0, "{command}: {}", err(&output));
        let text = out(&output);
        assert!(text.ends_with('\n') && text.lines().count() >= 5, "{command}");
        for line in text.lines() {
            assert_eq!(keys(line), contract, "{command}: {line}");
        }
    }
}

#[test]
fn the_same_documents_give_the_same_bytes() {
    for command in ["events", "dates", "actors", "documents"] {
        let once = run(&[command, "--format", "jsonl"]);
        assert_eq!(once.stdout, run(&[command, "--format", "jsonl"]).stdout, "{command}");
    }
}

#[test]
fn byte_offsets_point_into_the_source_and_clean_ones_into_the_clean_text() {
    let text = "Op 5 december 2019 sprak de minister.\r\n\r\nOp 6 december 2019 vertrok zij.\r\n";
    let folder = folder(&[("a.txt", text.as_bytes())]);
    let file = folder.path().join("a.txt");
    let file = file.to_str().unwrap();
    let clean = out(&run(&["documents", "--text", file]));
    let dates = out(&run(&["dates", "--format", "jsonl", file]));
    assert_eq!(dates.lines().count(), 2, "{dates}");
    for line in dates.lines() {
        let date: serde_json::Value = serde_json::from_str(line).unwrap();
        let at = |key: &str| usize::try_from(date[key].as_u64().unwrap()).unwrap();
        let words = date["text"].as_str().unwrap();
        assert_eq!(&text[at("byte_start")..at("byte_end")], words);
        assert_eq!(&clean[at("clean_start")..at("clean_end")], words);
    }
}

#[test]
fn a_filter_keeps_what_matches_and_nothing_is_one() {
    let all = out(&run(&["events", "--format", "jsonl"])).lines().count();
    let some = run(&["events", "--filter", "year:2019", "--format", "jsonl"]);
    let kept = out(&some).lines().count();
    assert!(0 < kept && kept < all, "{kept} of {all}");
    assert_eq!(code(&some), 0);
    let none = run(&["events", "--filter", "zeppelinpost"]);
    assert_eq!((code(&none), out(&none).as_str()), (1, ""));
    assert!(err(&none).contains("nothing matches the filter “zeppelinpost”"), "{}", err(&none));
}

#[test]
fn plain_is_linear_text() {
    let output = run(&["--plain"]);
    let text = out(&output);
    assert_eq!(code(&output), 0);
    assert!(text.lines().count() > 20, "{text}");
    assert!(!text.contains(['│', '─', '\u{1b}', '\t']), "no drawing");
    assert_eq!(code(&run(&["--plain", "--filter", "zeppelinpost"])), 1);
}

#[test]
fn a_table_has_a_heading_and_no_colour() {
    let text = out(&run(&["documents"]));
    assert!(text.starts_with("STATUS  DATE"), "{text}");
    assert_eq!(text.lines().count(), 6);
    assert!(!text.contains('\u{1b}') && text.lines().all(|l| !l.ends_with(' ')));
}

#[test]
fn a_folder_called_like_a_command_is_reached_by_its_path() {
    let folder = folder(&[]);
    let events = folder.path().join("events");
    std::fs::create_dir(&events).unwrap();
    std::fs::write(events.join("a.txt"), "Op 5 december 2019 sprak de minister.").unwrap();
    let output = program(&["documents", "./events"]).current_dir(folder.path()).output().unwrap();
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(out(&output).lines().count(), 2);
}

#[test]
fn what_is_skipped_is_told_and_does_not_cost_the_rest() {
    let folder = folder(&[
        ("good.txt", b"Op 5 december 2019 sprak de minister."),
        ("bad.bin", b"\0\x01\x02\0\0"),
    ]);
    let output = run(&["documents", path(&folder)]);
    assert_eq!(code(&output), 0);
    assert!(out(&output).contains("good.txt"));
    assert!(err(&output).starts_with("dossier-tui: bad.bin: "), "{}", err(&output));
}

#[test]
fn nothing_readable_is_two_with_every_reason() {
    let folder = folder(&[("bad.bin", b"\0\x01\x02\0\0")]);
    let output = run(&["events", path(&folder)]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("nothing to read") && err(&output).contains("bad.bin"),
        "{}",
        err(&output)
    );
}

#[test]
fn names_and_texts_cannot_act_on_the_terminal() {
    let folder = folder(&[
        ("a\u{1b}[2J\u{202e}.txt", b"Op 5 december 2019 sprak\x1b]0;x\x07 de minister.\n"),
        ("b\u{1b}]52.bin", b"\0\x01\x02\0\0"),
    ]);
    for args in [
        &["documents"][..],
        &["documents", "--text"],
        &["documents", "--format", "jsonl"],
        &["events"],
        &["dates"],
        &["dates", "--format", "jsonl"],
        &["--plain"],
    ] {
        let output = run(&[args, &[path(&folder)]].concat());
        let text = out(&output) + &err(&output);
        let unsafe_char = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!text.contains(unsafe_char), "{args:?}: {text:?}");
        assert!(text.contains("a␛[2J"), "{args:?}: {text:?}");
    }
    let output = run(&["events", "no\u{1b}[2J such"]);
    assert!(err(&output).contains('␛') && !err(&output).contains('\u{1b}'));
}

#[test]
fn standard_input_is_a_document() {
    let mut child =
        program(&["documents", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"Op 5 december 2019 sprak de minister.").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), 0);
    assert_eq!(out(&output).lines().count(), 2);
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let folder = folder(&[(
        "long.txt",
        "Op 5 december 2019 sprak de minister.\n\n".repeat(5_000).as_bytes(),
    )]);
    let mut child = program(&["documents", "--text", path(&folder)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), err(&output).as_str()), (0, ""));
}

#[test]
fn a_full_disk_is_a_failure_and_said() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    for args in [&["documents"][..], &["--help"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = program(args).stdout(full).output().unwrap();
        assert_eq!(code(&output), 1, "{args:?}");
        assert!(err(&output).contains("cannot write"), "{args:?}: {}", err(&output));
    }
}

#[test]
fn actors_are_written_for_spreadsheets_and_for_follow_the_money() {
    let output = run(&["actors", "--format", "csv"]);
    let text = out(&output);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let mut lines = text.lines();
    let heading = lines.next().unwrap();
    assert!(heading.starts_with("id,name,kind,mentions,events,first,last,documents"), "{heading}");
    let blok = lines.find(|l| l.starts_with("stef-blok,")).unwrap();
    assert!(blok.contains(",person,") && blok.contains("2018-03-07"), "{blok}");

    let output = run(&["actors", "--format", "ftm"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for line in out(&output).lines() {
        assert_eq!(keys(line), ["id", "schema", "properties"], "{line}");
        let entity: serde_json::Value = serde_json::from_str(line).unwrap();
        let lists = entity["properties"].as_object().unwrap().values();
        for list in lists {
            let values = list.as_array().unwrap();
            assert!(!values.is_empty() && values.iter().all(|v| v.is_string()), "{line}");
        }
    }
}

#[test]
fn a_folders_own_names_cannot_act_in_a_spreadsheet() {
    let own = "organisations:\n- {id: raad, name: \"=cmd|' /C calc'!A0 Havenraad\", aliases: [Havenraad]}\n";
    let folder = folder(&[("a.txt", b"De Havenraad kwam."), ("actors.yaml", own.as_bytes())]);
    let text = out(&run(&["actors", "--format", "csv", path(&folder)]));
    assert!(text.contains("raad,\"'=cmd|"), "{text}");
}

#[test]
fn a_mistake_in_a_folders_own_actors_is_listed_with_its_line() {
    let own = "persons:\n- {name: Jan Bos, parties: [nergens]}\n";
    let folder = folder(&[("a.txt", b"Op 3 mei 2019 kwam hij."), ("actors.yaml", own.as_bytes())]);
    let output = run(&["documents", "--format", "jsonl", path(&folder)]);
    let reason = "expected the id of a party, found nergens";
    assert!(
        err(&output).contains(&format!("actors.yaml:2: skipped: {reason}")),
        "{}",
        err(&output)
    );
    let listed = out(&output);
    assert!(listed.contains("\"document\":\"actors.yaml:2\",\"status\":\"skipped\""), "{listed}");
}
