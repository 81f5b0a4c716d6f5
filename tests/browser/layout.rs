//! Whether a page fits, in sets of fonts: on screens of all widths, and on paper.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::checks::{Failure, pairs, text};
use crate::fonts::Fonts;
use crate::site::Page;
use crate::tab::{Mode, Tab};

/// The height of A4 between the margins that the style sheets ask for, in CSS pixels.
const SHEET: u64 = 979;

/// Widths at which a layout is tightest: the smallest screen, and just above each width at which
/// the style sheets of a side put more beside each other.
fn widths(page: &Page) -> &'static [u32] {
    match page.side() {
        "public" => &[320, 576, 768, 896, 992, 1216],
        _ => &[320, 705, 961, 1089, 1217, 1265],
    }
}

/// In none of these sets of fonts anything of the page that is open sticks out or is cut.
pub(crate) fn fits(tab: &mut Tab, page: &Page, sets: &[&Fonts]) -> Result<Vec<Failure>> {
    let mut failures = Vec::new();
    for fonts in sets {
        tab.wear(fonts)?;
        let mut found = foreign_fonts(tab, page)?;
        for &width in widths(page) {
            found.extend(laid_out(tab, page, Mode { width, ..Mode::WIDE })?);
        }
        found.extend(laid_out(tab, page, Mode::PAPER)?);
        found.extend(cut(tab, page)?);
        failures.extend(found.into_iter().map(|failure| failure.within(fonts.name)));
    }
    failures.extend(sheets(tab, page)?);
    Ok(failures)
}

/// A text that is set in a font of the machine proves nothing.
fn foreign_fonts(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    let found = tab.run(include_str!("scripts/foreign-fonts.js"), &Value::Null)?;
    let found = found.as_array().context("no list of foreign fonts")?;
    Ok(found.iter().map(|detail| Failure::new(page, Mode::WIDE, "fonts", text(detail))).collect())
}

fn laid_out(tab: &mut Tab, page: &Page, mode: Mode) -> Result<Vec<Failure>> {
    tab.show_as(mode)?;
    pairs(page, mode, &tab.run(include_str!("scripts/layout.js"), &Value::Null)?)
}

/// What a screen scrolls is lost on paper.
fn cut(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    let found = tab.run(include_str!("scripts/cut.js"), &Value::Null)?;
    let found = found.as_array().context("no list of cut elements")?;
    Ok(found.iter().map(|detail| Failure::new(page, Mode::PAPER, "print", text(detail))).collect())
}

fn sheets(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    let height = tab.run("() => document.documentElement.scrollHeight", &Value::Null)?;
    let most = 2 + 2 * height.as_u64().unwrap_or_default().div_ceil(SHEET);
    let sheets = u64::try_from(tab.sheets()?.len())?;
    if (1..=most).contains(&sheets) {
        return Ok(Vec::new());
    }
    let detail = format!("{sheets} sheets, expected 1 to {most}");
    Ok(vec![Failure::new(page, Mode::PAPER, "print", detail)])
}
