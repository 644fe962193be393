//! Draws the program's screen as SVG: `cargo run --release --example picture -- assets/screen.svg`.
//!
//! The picture in the README is made so, from the built-in dossier, by the keys below.

use std::error::Error;
use std::fmt::Write as _;
use std::sync::Arc;

use dossier_tui::dossier::Dossier;
use dossier_tui::text::width;
use dossier_tui::ui::{Colours, ThemeName};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

#[path = "../tests/support/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod support;

/// Pixels of one cell.
const CELL: (f32, f32) = (8.4, 18.0);
const SIZE: (u16, u16) = (120, 36);
/// What is pressed for the picture in the README.
const PICTURE: &str = "/ b r o e k e r s enter j j j j j j j";

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let path = args.next().ok_or("usage: picture FILE.svg [dark|light] [KEYS] [WIDTHxHEIGHT]")?;
    let light = args.next().as_deref() == Some("light");
    let keys = args.next().filter(|k| !k.is_empty()).unwrap_or_else(|| PICTURE.to_owned());
    let size = args.next().and_then(|s| {
        let (w, h) = s.split_once('x')?;
        Some((w.parse().ok()?, h.parse().ok()?))
    });
    let theme = if light { ThemeName::Light } else { ThemeName::Dark };
    let dossier = Arc::new(Dossier::open(&[])?);
    let mut play =
        support::Play::new(dossier, size.unwrap_or(SIZE)).with_theme(theme, Colours::True);
    play.press(&keys);
    let screen = if light { ("#ffffff", "#24262b") } else { ("#16181d", "#d7dae0") };
    std::fs::write(path, svg(play.buffer(), screen)?)?;
    Ok(())
}

fn svg(buffer: &Buffer, (ground, ink): (&str, &str)) -> Result<String, std::fmt::Error> {
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let (width, height) = (f32::from(columns) * CELL.0 + 24.0, f32::from(rows) * CELL.1 + 24.0);
    let mut out = String::new();
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="'DejaVu Sans Mono','Menlo','Consolas',monospace" font-size="14">"#
    )?;
    writeln!(out, r#"<rect width="100%" height="100%" rx="8" fill="{ground}"/>"#)?;
    for y in 0..rows {
        let mut x = 0;
        while x < columns {
            let style = paint(&buffer[(x, y)], ground, ink);
            let from = x;
            let mut text = String::new();
            while x < columns && paint(&buffer[(x, y)], ground, ink) == style {
                text.push_str(buffer[(x, y)].symbol());
                x += 1;
            }
            run(&mut out, (from, y), x - from, &text, &style)?;
        }
    }
    out.push_str("</svg>\n");
    Ok(out)
}

/// Colours and modifiers of a cell.
#[derive(PartialEq)]
struct Paint {
    ink: String,
    ground: Option<String>,
    modifier: Modifier,
}

fn paint(cell: &Cell, ground: &str, ink: &str) -> Paint {
    let (fg, bg) = (colour(cell.fg), colour(cell.bg));
    if cell.modifier.contains(Modifier::REVERSED) {
        let back = fg.unwrap_or_else(|| ink.to_owned());
        let front = bg.unwrap_or_else(|| ground.to_owned());
        return Paint { ink: front, ground: Some(back), modifier: cell.modifier };
    }
    Paint { ink: fg.unwrap_or_else(|| ink.to_owned()), ground: bg, modifier: cell.modifier }
}

fn colour(colour: Color) -> Option<String> {
    match colour {
        Color::Rgb(r, g, b) => Some(format!("#{r:02x}{g:02x}{b:02x}")),
        _ => None,
    }
}

fn run(
    out: &mut String,
    (x, y): (u16, u16),
    cells: u16,
    text: &str,
    paint: &Paint,
) -> std::fmt::Result {
    let (left, top) = (f32::from(x) * CELL.0 + 12.0, f32::from(y) * CELL.1 + 12.0);
    let long = f32::from(cells) * CELL.0;
    if let Some(ground) = &paint.ground {
        writeln!(
            out,
            r#"<rect x="{left:.1}" y="{top:.1}" width="{long:.1}" height="{}" fill="{ground}"/>"#,
            CELL.1
        )?;
    }
    let mut style = String::new();
    if paint.modifier.contains(Modifier::BOLD) {
        style.push_str(r#" font-weight="bold""#);
    }
    if paint.modifier.contains(Modifier::ITALIC) {
        style.push_str(r#" font-style="italic""#);
    }
    if paint.modifier.contains(Modifier::UNDERLINED) {
        style.push_str(r#" text-decoration="underline""#);
    }
    // Word by word, each at its own cell: no viewer's spacing can move them.
    let mut column = 0.0;
    for word in pieces(text) {
        let cells = width(word) as f32;
        let shown = word.trim_end();
        if !shown.is_empty() {
            let long = width(shown) as f32 * CELL.0;
            let shown = shown.replace('&', "&amp;").replace('<', "&lt;");
            let (x, y) = (left + column * CELL.0, top + 13.5);
            writeln!(
                out,
                r#"<text x="{x:.1}" y="{y:.1}" textLength="{long:.1}" fill="{}"{style}>{shown}</text>"#,
                paint.ink
            )?;
        }
        column += cells;
    }
    Ok(())
}

/// Words with the spaces behind them; lines and blocks one by one, so that they join.
fn pieces(text: &str) -> Vec<&str> {
    let drawn = |c: char| ('\u{2500}'..='\u{259f}').contains(&c);
    text.split_inclusive(|c| c == ' ' || drawn(c)).collect()
}
