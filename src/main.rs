//! `dossier-tui`: arguments in, exit code out.

fn main() {}
