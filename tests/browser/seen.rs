//! What a reader must see at once: the last months on a phone, the style of the page for what is not
//! there, and on every printed sheet what it is.

use anyhow::Result;
use serde_json::{Value, json};

use crate::checks::{Failure, open, pairs};
use crate::site::Page;
use crate::tab::{Mode, Tab};

const PHONE: Mode = Mode { width: 390, ..Mode::WIDE };

/// The picture of the months is wider than a phone, and begins with the present.
pub(crate) fn the_last_months_first(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, PHONE)?;
    let ends = "() => { const box = document.querySelector('.months .scroll'); \
        const months = box.querySelectorAll('.month'); const place = (it) => it.getBoundingClientRect(); \
        return [box.scrollWidth > box.clientWidth, place(months[0]).right < place(box).left, \
        place(months[months.length - 1]).right <= place(box).right + 1]; }";
    let seen = tab.run(ends, &Value::Null)?;
    let is_so = seen == json!([true, true, true]);
    let detail = format!("scrolls, hides the first month, shows the last: {seen}");
    Ok(if is_so { Vec::new() } else { vec![Failure::new(page, PHONE, "months", detail)] })
}

/// A server shows the page at any address, where no file of styles would be found.
pub(crate) fn in_its_own_style(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, PHONE)?;
    let style = "() => { const main = getComputedStyle(document.querySelector('main')); \
        return [main.borderTopWidth, document.styleSheets.length > 0, document.querySelector('link') === null]; }";
    let seen = tab.run(style, &Value::Null)?;
    let is_so = seen == json!(["4px", true, true]);
    Ok(if is_so { Vec::new() } else { vec![Failure::new(page, PHONE, "style", seen.to_string())] })
}

/// Whichever sheet comes loose says that it is confidential, which it is, in the page's language, and of
/// which dossier. The register lies on its side.
pub(crate) fn on_every_sheet(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    let mut failures = Vec::new();
    let number = page.path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let is_dossier = number.starts_with(|first: char| first.is_ascii_digit());
    for (language, word, of) in [("nl", "Vertrouwelijk", "van"), ("en", "Confidential", "of")] {
        open(tab, page, Mode::PAPER)?;
        tab.run("(language) => { document.documentElement.lang = language; }", &json!(language))?;
        let sheets = tab.sheets()?;
        tab.run("() => document.documentElement.removeAttribute('data-sheet')", &Value::Null)?;
        let nameless = tab.sheets()?;
        for (at, (sheet, nameless)) in sheets.iter().zip(&nameless).enumerate() {
            let place = format!("{} {of} {}", at + 1, sheets.len());
            let said = [
                (sheet.count(word) > 0, word),
                (sheet.texts.concat().contains(&place), &*place),
                (!is_dossier || sheet.count(&number) == nameless.count(&number) + 1, &*number),
                (sheet.lies != is_dossier, "on its side"),
                (is_dossier || sheet.count("Klager") > 0, "the heads of its columns"),
            ];
            let lacks = said.iter().filter(|(is_so, _)| !is_so).map(|(_, what)| *what);
            failures.extend(lacks.map(|what| {
                Failure::new(page, Mode::PAPER, "sheet", format!("{language} {place} lacks: {what}"))
            }));
        }
    }
    Ok(failures)
}

/// What is printed for the outside of an envelope doesn't say which dossier is in it.
pub(crate) fn not_on_an_envelope(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, Mode::PAPER)?;
    tab.run("() => { location.hash = document.querySelector('.cover').id; }", &Value::Null)?;
    let number = page.path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let sheets = tab.sheets()?;
    let is_so = matches!(&sheets[..], [sheet] if !sheet.texts.concat().contains(&number));
    let failure = || Failure::new(page, Mode::PAPER, "envelope", format!("{sheets:?}"));
    Ok(if is_so { Vec::new() } else { vec![failure()] })
}

/// At no width of a window a postcode, a telephone number or an address of mail is cut in two, or a tile left alone.
pub(crate) fn nothing_is_torn(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, Mode::WIDE)?;
    let mut failures = Vec::new();
    for width in (320..=1280).step_by(24) {
        let mode = Mode { width, ..Mode::WIDE };
        tab.show_as(mode)?;
        for script in [include_str!("scripts/broken.js"), include_str!("scripts/orphans.js")] {
            failures.extend(pairs(page, mode, &tab.run(script, &Value::Null)?)?);
        }
    }
    Ok(failures)
}
