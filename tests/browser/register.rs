//! The register: filtering and sorting by keyboard and by mouse, without a server.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::checks::{Failure, open, silence, text};
use crate::site::Page;
use crate::tab::{Key, Mode, Tab};

const ROWS: &str = include_str!("scripts/register-rows.js");
const SORTED: &str = include_str!("scripts/register-sorted.js");
const FILTER: &str = "() => document.querySelector('input[data-filter]')";

/// What one finds on any page with a register.
pub(crate) fn operates(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, Mode::WIDE)?;
    let missing = missing_parts(tab)?.into_iter();
    let mut failures: Vec<Failure> =
        missing.map(|part| Failure::new(page, Mode::WIDE, "register", part)).collect();
    if !failures.is_empty() {
        return Ok(failures);
    }
    for by_mouse in [false, true] {
        failures.extend(filters(tab, page, by_mouse)?);
        failures.extend(sorts(tab, page, by_mouse)?);
    }
    failures.extend(sorts_cards(tab, page)?);
    failures.extend(silence(tab, page, Mode::WIDE));
    Ok(failures)
}

/// In a narrow window there are no heads: a list of them sorts, and says by what.
fn sorts_cards(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    const NARROW: Mode = Mode { width: 390, ..Mode::WIDE };
    open(tab, page, NARROW)?;
    let choose = "(index) => { const list = document.querySelector('[data-order]'); list.selectedIndex = index; \
        list.dispatchEvent(new Event('input', {bubbles: true})); return list.getBoundingClientRect().height > 0; }";
    let count = tab.run("() => document.querySelector('[data-order]').length", &Value::Null)?;
    let mut failures = Vec::new();
    let mut object = |detail: String| failures.push(Failure::new(page, NARROW, "order", detail));
    for index in 0..count.as_u64().context("no list that sorts")? {
        if tab.run(choose, &json!(index))? != json!(true) {
            object("the list that sorts is not seen".to_owned());
        }
        let sorted = tab.run(SORTED, &json!(index))?;
        if sorted["direction"].is_null() {
            object(format!("choice {index} sorts nothing"));
        }
        if let Some(objection) = sorted["objection"].as_str() {
            object(format!("choice {index}: {objection}"));
        }
    }
    let heads =
        tab.run("() => document.querySelectorAll('table[data-register] th button').length", &Value::Null)?;
    if count != heads {
        object(format!("{count} choices for {heads} columns"));
    }
    Ok(failures)
}

fn missing_parts(tab: &mut Tab) -> Result<Vec<String>> {
    let found = tab.run(
        "() => ['table[data-register]', 'input[data-filter]', 'table[data-register] th button', 'select[data-order]', 'table[data-register] tbody tr'] \
         .filter((part) => !document.querySelector(part)).map((part) => `there is no ${part}`)",
        &Value::Null,
    )?;
    Ok(found.as_array().context("no list of parts")?.iter().map(text).collect())
}

fn rows(tab: &mut Tab) -> Result<Vec<String>> {
    Ok(tab.run(ROWS, &Value::Null)?.as_array().context("no list of rows")?.iter().map(text).collect())
}

fn filters(tab: &mut Tab, page: &Page, by_mouse: bool) -> Result<Vec<Failure>> {
    let way = way(by_mouse);
    let mut failures = Vec::new();
    let mut object =
        |detail: String| failures.push(Failure::new(page, Mode::WIDE, "filter", format!("{way}: {detail}")));
    open(tab, page, Mode::WIDE)?;
    let all = rows(tab)?;
    let Some(wanted) = all.last().and_then(|row| row.split_whitespace().next()) else {
        return Ok(vec![Failure::new(page, Mode::WIDE, "filter", "the register shows no row")]);
    };
    if !reach(tab, FILTER, by_mouse)? {
        object("the filter cannot be reached".to_owned());
        return Ok(failures);
    }
    tab.type_text(wanted)?;
    settle(tab)?;
    let left = rows(tab)?;
    let fits = |row: &String| row.to_lowercase().contains(&wanted.to_lowercase());
    if left.is_empty() || !left.iter().all(fits) || left.len() != all.iter().filter(|row| fits(row)).count() {
        object(format!("`{wanted}` leaves {} of {} rows, and not those that hold it", left.len(), all.len()));
    }
    tab.type_text("zqxj")?;
    settle(tab)?;
    let left = rows(tab)?.len();
    if left != 0 {
        object(format!("`{wanted}zqxj`, which no row holds, leaves {left} rows"));
    }
    for _ in 0..wanted.chars().count() + 4 {
        tab.press(Key::Backspace)?;
    }
    settle(tab)?;
    if rows(tab)? != all {
        object("an emptied filter does not show all rows again".to_owned());
    }
    Ok(failures)
}

fn sorts(tab: &mut Tab, page: &Page, by_mouse: bool) -> Result<Vec<Failure>> {
    open(tab, page, Mode::WIDE)?;
    let count =
        tab.run("() => document.querySelectorAll('table[data-register] th button').length", &Value::Null)?;
    let mut failures = Vec::new();
    for index in 0..count.as_u64().unwrap_or_default() {
        open(tab, page, Mode::WIDE)?;
        let before = rows(tab)?;
        let button = format!("() => document.querySelectorAll('table[data-register] th button')[{index}]");
        let mut directions = Vec::new();
        for _ in 0..2 {
            if !reach(tab, &button, by_mouse)? {
                failures.push(Failure::new(
                    page,
                    Mode::WIDE,
                    "sort",
                    format!("{}: button {index} cannot be reached", way(by_mouse)),
                ));
                break;
            }
            if !by_mouse {
                tab.press(Key::Enter)?;
            }
            settle(tab)?;
            let sorted = tab.run(SORTED, &json!(index))?;
            if let Some(objection) = sorted["objection"].as_str() {
                failures.push(Failure::new(
                    page,
                    Mode::WIDE,
                    "sort",
                    format!("{}: {objection}", way(by_mouse)),
                ));
            }
            directions.push(text(&sorted["direction"]));
        }
        directions.sort();
        if directions != ["ascending", "descending"] {
            let detail = format!("{}: button {index} twice gives {directions:?} in aria-sort", way(by_mouse));
            failures.push(Failure::new(page, Mode::WIDE, "sort", detail));
        }
        let (mut before, mut after) = (before, rows(tab)?);
        before.sort();
        after.sort();
        if before != after {
            failures.push(Failure::new(
                page,
                Mode::WIDE,
                "sort",
                format!("{}: rows were lost or changed", way(by_mouse)),
            ));
        }
    }
    Ok(failures)
}

/// Puts the focus on an element with Tab alone, or clicks it.
fn reach(tab: &mut Tab, element: &str, by_mouse: bool) -> Result<bool> {
    if by_mouse {
        tab.click(element)?;
        return Ok(true);
    }
    let here = format!("() => document.activeElement === ({element})()");
    for _ in 0..200 {
        if tab.run(&here, &Value::Null)? == json!(true) {
            return Ok(true);
        }
        tab.press(Key::Tab)?;
    }
    Ok(false)
}

/// A filter may wait for a short pause in the typing.
fn settle(tab: &mut Tab) -> Result<()> {
    tab.run("() => new Promise((done) => setTimeout(done, 100))", &Value::Null)?;
    Ok(())
}

fn way(by_mouse: bool) -> &'static str {
    if by_mouse { "by mouse" } else { "by keyboard" }
}
