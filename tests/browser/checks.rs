//! What is asked of a page. Each check gives its failures, and none stops at the first.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::fonts::{self, Fonts};
use crate::layout;
use crate::protocol::Browser;
use crate::site::Page;
use crate::tab::{Key, Mode, Tab};

pub(crate) const HELPERS: &str = include_str!("scripts/helpers.js");
pub(crate) const AXE: &str = include_str!("../vendor/axe-core/axe.min.js");

/// How many tabs are busy at once in one test.
const TABS: usize = 2;

/// More stops than this on one page are more of the same.
const STOPS: usize = 60;

/// One thing that is wrong with one page.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Failure {
    pub(crate) page: String,
    pub(crate) mode: Mode,
    pub(crate) rule: String,
    pub(crate) detail: String,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} [{}] {}: {}", self.page, self.mode, self.rule, self.detail)
    }
}

impl Failure {
    pub(crate) fn new(page: &Page, mode: Mode, rule: &str, detail: impl Into<String>) -> Self {
        Self { page: page.name.clone(), mode, rule: rule.to_owned(), detail: detail.into() }
    }

    /// The same, with the name of the fonts in which it was seen.
    pub(crate) fn within(self, fonts: &str) -> Self {
        Self { detail: format!("{} (in {fonts} fonts)", self.detail), ..self }
    }
}

/// One failure a line, for the message of an assertion.
pub(crate) fn list(failures: &[Failure]) -> String {
    let lines: Vec<String> = failures.iter().map(|failure| format!("  {failure}")).collect();
    format!("{} failures:\n{}", failures.len(), lines.join("\n"))
}

/// Runs a check over pages in a few tabs at a time. A page on which the check
/// itself cannot run is a failure too, and gets a new tab after it.
pub(crate) fn each_page<Check>(browser: &Browser, pages: &[&Page], check: Check) -> Result<Vec<Failure>>
where
    Check: Fn(&mut Tab, &Page) -> Result<Vec<Failure>> + Sync,
{
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    let work = || -> Result<()> {
        let mut tab = Tab::new(browser)?;
        while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            let found = check(&mut tab, page);
            let found = match found {
                Ok(found) => found,
                Err(error) => {
                    tab = Tab::new(browser)?;
                    vec![Failure::new(page, Mode::WIDE, "check", format!("{error:#}"))]
                }
            };
            failures.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
        }
        Ok(())
    };
    thread::scope(|scope| -> Result<()> {
        let workers: Vec<_> = (0..TABS.min(pages.len())).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            worker.join().map_err(|_| anyhow::anyhow!("a tab's thread broke off"))??;
        }
        Ok(())
    })?;
    let mut failures = failures.into_inner().unwrap_or_else(PoisonError::into_inner);
    failures.sort();
    Ok(failures)
}

/// Opens a page with the checks' helpers in it, in fonts of its own choice.
pub(crate) fn open_bare(tab: &mut Tab, page: &Page, mode: Mode) -> Result<()> {
    tab.open(&page.address(), mode)?;
    tab.evaluate(HELPERS)?;
    Ok(())
}

/// Opens a page in usual fonts.
pub(crate) fn open(tab: &mut Tab, page: &Page, mode: Mode) -> Result<()> {
    open_bare(tab, page, mode)?;
    tab.wear(&fonts::USUAL)
}

/// Everything that is cheap: silence, structure, and the layout in sets of fonts.
pub(crate) fn basics(tab: &mut Tab, page: &Page, sets: &[&Fonts]) -> Result<Vec<Failure>> {
    open_bare(tab, page, Mode::WIDE)?;
    let mut failures =
        pairs(page, Mode::WIDE, &tab.run(include_str!("scripts/structure.js"), &json!(page.side()))?)?;
    failures.extend(layout::fits(tab, page, sets)?);
    failures.extend(silence(tab, page, Mode::WIDE));
    Ok(failures)
}

/// No complaint in the console, no exception, no request that leaves the page's own side.
pub(crate) fn silence(tab: &mut Tab, page: &Page, mode: Mode) -> Vec<Failure> {
    let objections = tab.objections(&page.home);
    objections.into_iter().map(|(rule, detail)| Failure::new(page, mode, rule, detail)).collect()
}

/// The rules of axe-core, light and dark, wide and narrow.
pub(crate) fn accessibility(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    let mut failures = Vec::new();
    for mode in Mode::ACCESSIBILITY {
        open(tab, page, mode)?;
        tab.evaluate(AXE)?;
        let violations = tab.run(include_str!("scripts/axe.js"), &Value::Null)?;
        failures.extend(pairs(page, mode, &violations)?);
        failures.extend(silence(tab, page, mode));
    }
    Ok(failures)
}

/// Tab reaches everything that can be operated, in the order of the text, and
/// shows where it is; the first stop skips to the main part.
pub(crate) fn keyboard(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    let mode = Mode::WIDE;
    open(tab, page, mode)?;
    let names = tab.run(include_str!("scripts/stops.js"), &Value::Null)?;
    let names: Vec<String> = names.as_array().context("no list of stops")?.iter().map(text).collect();
    let mut failures = Vec::new();
    for (index, name) in names.iter().enumerate().take(STOPS) {
        let stop = next_stop(tab)?;
        if let Some(dim) = stop["dim"].as_str() {
            failures.push(Failure::new(
                page,
                mode,
                "focus",
                format!("{dim} looks the same with and without focus"),
            ));
        }
        if stop["index"] != json!(index) {
            let detail = format!("Tab {} reaches {}, not {name}", index + 1, text(&stop["name"]));
            failures.push(Failure::new(page, mode, "tab order", detail));
            break;
        }
        if stop["seen"] == json!(false) {
            failures.push(Failure::new(
                page,
                mode,
                "focus",
                format!("{name} has the focus and cannot be seen"),
            ));
        }
    }
    failures.extend(skip_link(tab, page)?);
    Ok(failures)
}

/// One step of Tab; a box that scrolls may be a stop of its own and is passed over.
fn next_stop(tab: &mut Tab) -> Result<Value> {
    loop {
        tab.press(Key::Tab)?;
        let stop = tab.run(include_str!("scripts/stop.js"), &Value::Null)?;
        if stop["index"].is_u64() || stop["scroller"] != json!(true) {
            return Ok(stop);
        }
    }
}

fn skip_link(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, Mode::WIDE)?;
    tab.run(include_str!("scripts/stops.js"), &Value::Null)?;
    let skip = tab.run(include_str!("scripts/skip.js"), &Value::Null)?;
    if skip["leads"] != json!(true) {
        let detail = format!("the first stop, {}, is no link to the main part", text(&skip["name"]));
        return Ok(vec![Failure::new(page, Mode::WIDE, "skip link", detail)]);
    }
    tab.press(Key::Tab)?;
    tab.press(Key::Enter)?;
    tab.press(Key::Tab)?;
    let landed = tab.run(include_str!("scripts/skipped.js"), &Value::Null)?;
    if landed["good"] == json!(true) {
        return Ok(Vec::new());
    }
    let detail = format!("after it Tab still reaches {}, before the main part", text(&landed["name"]));
    Ok(vec![Failure::new(page, Mode::WIDE, "skip link", detail)])
}

/// Failures from a list of pairs of rule and detail.
pub(crate) fn pairs(page: &Page, mode: Mode, found: &Value) -> Result<Vec<Failure>> {
    let found = found.as_array().context("a check gave no list")?;
    Ok(found.iter().map(|pair| Failure::new(page, mode, &text(&pair[0]), text(&pair[1]))).collect())
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
