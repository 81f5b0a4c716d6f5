//! Screens of a terminal as an SVG: one picture, or a film of them.

use std::collections::BTreeMap;
use std::fmt::Write;

use vt100::{Cell, Color, Screen};

use crate::terminal::{COLUMNS, ROWS};

/// The size of a sign, in units of the picture.
const WIDTH: f64 = 8.4;
const HEIGHT: f64 = 18.0;
const MARGIN: f64 = 14.0;
const INK: &str = "#e6e3dc";
const PAPER: &str = "#1c2420";
/// The colours of a terminal by number.
const COLORS: [&str; 16] = [
    "#1c2420", "#f08a7a", "#8fd0a0", "#e6c06a", "#8ab4e8", "#d3a3d8", "#7fd0d0", "#e6e3dc", "#8b958f",
    "#f5a79b", "#abdfb8", "#f0d48e", "#aecbf0", "#e2c1e5", "#a2e0e0", "#ffffff",
];

/// A screen, and how many seconds it is shown.
pub(crate) type Frame = (Screen, f64);

/// Draws frames; of a film whoever wants no movement sees the last one.
pub(crate) fn svg(title: &str, frames: &[Frame]) -> String {
    let (width, height) =
        (f64::from(COLUMNS) * WIDTH + 2.0 * MARGIN, f64::from(ROWS) * HEIGHT + 2.0 * MARGIN);
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    let mut shown = String::new();
    for (at, (screen, _)) in frames.iter().enumerate() {
        write!(shown, "<g transform=\"translate({})\">", at as f64 * width).expect("memory takes it");
        for row in 0..ROWS {
            let drawn = drawn(screen, row);
            if !drawn.is_empty() {
                let next = rows.len();
                let name = rows.entry(drawn).or_insert(next);
                write!(shown, "<use href=\"#r{name}\" y=\"{}\"/>", f64::from(row) * HEIGHT)
                    .expect("memory takes it");
            }
        }
        shown.push_str("</g>");
    }
    let rows: String = rows.iter().map(|(drawn, name)| format!("<g id=\"r{name}\">{drawn}</g>")).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\"><title>{title}</title><style>text{{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;\
         fill:{INK};white-space:pre}}{}</style><defs>{rows}</defs><rect width=\"100%\" height=\"100%\" rx=\"8\" \
         fill=\"{PAPER}\"/><svg x=\"{MARGIN}\" y=\"{MARGIN}\" width=\"{}\" height=\"{}\"><g class=\"f\">{shown}</g></svg></svg>\n",
        film(frames, width),
        width - 2.0 * MARGIN,
        height - 2.0 * MARGIN,
    )
}

/// How the strip of frames moves.
fn film(frames: &[Frame], width: f64) -> String {
    let whole: f64 = frames.iter().map(|(_, seconds)| seconds).sum();
    let last = (frames.len() - 1) as f64 * width;
    if frames.len() == 1 {
        return String::new();
    }
    let mut keys = String::new();
    let mut passed = 0.0;
    for (at, (_, seconds)) in frames.iter().enumerate() {
        let (part, left) = (passed / whole * 100.0, at as f64 * width);
        write!(keys, "{part:.2}%{{transform:translateX(-{left}px)}}").expect("memory takes it");
        passed += seconds;
    }
    format!(
        "@keyframes f{{{keys}}}.f{{animation:f {whole:.1}s step-end infinite}}@media(prefers-reduced-motion:reduce)\
         {{.f{{animation:none;transform:translateX(-{last}px)}}}}"
    )
}

/// A row: of each run of signs that look alike its ground and its text.
fn drawn(screen: &Screen, row: u16) -> String {
    let mut drawn = String::new();
    let mut column = 0;
    while column < COLUMNS {
        let start = column;
        let look = look(screen, row, column);
        let mut text = String::new();
        while column < COLUMNS && self::look(screen, row, column) == look {
            let contents = screen.cell(row, column).map(Cell::contents).unwrap_or_default();
            text.push_str(if contents.is_empty() { " " } else { contents });
            column += 1;
        }
        let (x, length) = (f64::from(start) * WIDTH, f64::from(column - start) * WIDTH);
        if look.ground != PAPER {
            write!(
                drawn,
                "<rect x=\"{x:.1}\" width=\"{length:.1}\" height=\"{HEIGHT}\" fill=\"{}\"/>",
                look.ground
            )
            .expect("memory takes it");
        }
        let begin = text.len() - text.trim_start().len();
        let signs = text.trim().chars().count() as f64 * WIDTH;
        if signs > 0.0 {
            let x = x + text[..begin].chars().count() as f64 * WIDTH;
            let ink = if look.ink == INK {
                String::new()
            } else {
                format!(" fill=\"{}\" style=\"fill:{}\"", look.ink, look.ink)
            };
            let bold = if look.is_bold { " font-weight=\"bold\"" } else { "" };
            let text = text.trim().replace('&', "&amp;").replace('<', "&lt;");
            write!(drawn, "<text x=\"{x:.1}\" y=\"13\" textLength=\"{signs:.1}\"{ink}{bold}>{text}</text>")
                .expect("memory takes it");
        }
    }
    drawn
}

#[derive(PartialEq)]
struct Look {
    ink: String,
    ground: String,
    is_bold: bool,
}

fn look(screen: &Screen, row: u16, column: u16) -> Look {
    let Some(cell) = screen.cell(row, column) else {
        return Look { ink: INK.to_owned(), ground: PAPER.to_owned(), is_bold: false };
    };
    let is_cursor = !screen.hide_cursor() && screen.cursor_position() == (row, column);
    let dim = |ink: String| if cell.dim() { COLORS[8].to_owned() } else { ink };
    let (ink, ground) = (dim(color(cell.fgcolor(), INK)), color(cell.bgcolor(), PAPER));
    let (ink, ground) = if cell.inverse() != is_cursor { (ground, ink) } else { (ink, ground) };
    let is_blank = cell.contents().trim().is_empty();
    // What is not there has no ink, so that runs of it go on.
    let is_blank = is_blank && ground == PAPER;
    Look { ink: if is_blank { INK.to_owned() } else { ink }, ground, is_bold: cell.bold() && !is_blank }
}

fn color(color: Color, usual: &str) -> String {
    match color {
        Color::Default => usual.to_owned(),
        Color::Idx(number @ 0..16) => COLORS[usize::from(number)].to_owned(),
        // The cube of six, and the greys behind it.
        Color::Idx(number @ 16..232) => {
            let number = number - 16;
            let level = |part: u8| if part == 0 { 0 } else { 55 + 40 * part };
            format!("#{:02x}{:02x}{:02x}", level(number / 36), level(number / 6 % 6), level(number % 6))
        }
        Color::Idx(number) => {
            let level = 8 + 10 * (number - 232);
            format!("#{level:02x}{level:02x}{level:02x}")
        }
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
    }
}
