//! Whether a table stays one for a screen reader where a narrow window makes cards of its rows.

use std::collections::{HashMap, HashSet};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::checks::{Failure, open, pairs, text};
use crate::site::Page;
use crate::tab::{Mode, Tab};

const NARROW: Mode = Mode { width: 320, ..Mode::WIDE };

/// The tables of a page, row by row: of each cell its role, and of headings their name.
type Tables = Vec<Vec<Vec<String>>>;

/// A narrow window shows the same tables as a wide one, with the same cells in each row, also in a browser
/// that forgets what a table is whose style makes it something else.
pub(crate) fn stay_tables(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, Mode::WIDE)?;
    let wide = tables(tab)?;
    tab.show_as(NARROW)?;
    let narrow = tables(tab)?;
    let seen = tab.run(include_str!("scripts/tables.js"), &Value::Null)?;
    let mut failures = pairs(page, NARROW, &seen["unnamed"])?;
    if seen["tables"] != narrow.len() {
        let detail = format!("{} are seen, a screen reader finds {}", seen["tables"], narrow.len());
        failures.push(Failure::new(page, NARROW, "tables", detail));
    }
    for (wide, narrow) in wide.iter().zip(&narrow) {
        let unlike = wide.iter().zip(narrow).find(|(wide, narrow)| wide != narrow);
        let unlike = unlike.map(|(wide, narrow)| format!("{wide:?} becomes {narrow:?}"));
        failures.extend(unlike.map(|detail| Failure::new(page, NARROW, "tables", detail)));
        let heads = narrow.first().cloned().unwrap_or_default();
        if !heads.iter().all(|head| head.strip_prefix("columnheader ").is_some_and(|name| !name.is_empty())) {
            failures.push(Failure::new(page, NARROW, "tables", format!("begins with {heads:?}")));
        }
    }
    Ok(failures)
}

fn tables(tab: &mut Tab) -> Result<Tables> {
    let nodes = tab.accessibility_tree()?;
    let nodes = nodes.as_array().context("no tree")?;
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    // The browser lists some nodes twice.
    let mut listed = HashSet::new();
    let tables = nodes.iter().filter(|node| role(node) == "table" && listed.insert(node["nodeId"].as_str()));
    Ok(tables
        .map(|table| {
            let rows = below(table, &by_id, &|role| role == "row");
            let is_cell = |role: &str| role.ends_with("header") || role == "cell" || role == "gridcell";
            let cells = |row: &&Value| below(row, &by_id, &is_cell).into_iter().map(said).collect();
            rows.iter().map(cells).collect()
        })
        .collect())
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn said(cell: &Value) -> String {
    let role = role(cell);
    if role == "cell" { role.to_owned() } else { format!("{role} {}", text(&cell["name"]["value"])) }
}

/// The nearest nodes below one that are of a role.
fn below<'tree>(
    node: &Value,
    by_id: &HashMap<&str, &'tree Value>,
    is_wanted: &dyn Fn(&str) -> bool,
) -> Vec<&'tree Value> {
    let children = node["childIds"].as_array().into_iter().flatten();
    let children = children.filter_map(|id| by_id.get(id.as_str()?).copied());
    children
        .flat_map(|child| if is_wanted(role(child)) { vec![child] } else { below(child, by_id, is_wanted) })
        .collect()
}
