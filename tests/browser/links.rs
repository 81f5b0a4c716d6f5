//! Every link inside the site leads to a file that is there, and to a place that is on it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use serde_json::Value;

use crate::checks::{Failure, each_page, open_bare, text};
use crate::protocol::Browser;
use crate::site::Page;
use crate::tab::Mode;

/// What a page offers to links, and the links it has.
struct Anchors {
    ids: BTreeSet<String>,
    links: Vec<Link>,
}

struct Link {
    element: String,
    written: String,
    address: String,
}

/// Follows all links of all pages without opening one of them twice.
pub(crate) fn unresolved(browser: &Browser, pages: &[&Page]) -> Result<Vec<Failure>> {
    let gathered = Mutex::new(BTreeMap::new());
    let mut failures = each_page(browser, pages, |tab, page| {
        open_bare(tab, page, Mode::WIDE)?;
        let anchors = anchors(&tab.run(include_str!("scripts/links.js"), &Value::Null)?);
        gathered.lock().unwrap_or_else(PoisonError::into_inner).insert(page.path.clone(), anchors);
        Ok(Vec::new())
    })?;
    let gathered = gathered.into_inner().unwrap_or_else(PoisonError::into_inner);
    for page in pages {
        let Some(anchors) = gathered.get(&page.path) else { continue };
        for link in &anchors.links {
            if let Some(reason) = objection(link, page, &gathered) {
                let detail = format!("{} to `{}`: {reason}", link.element, link.written);
                failures.push(Failure::new(page, Mode::WIDE, "link", detail));
            }
        }
    }
    Ok(failures)
}

fn anchors(found: &Value) -> Anchors {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let link = |link: &Value| Link {
        element: text(&link["element"]),
        written: text(&link["written"]),
        address: text(&link["address"]),
    };
    Anchors {
        ids: list(&found["ids"]).iter().map(text).collect(),
        links: list(&found["links"]).iter().map(link).collect(),
    }
}

fn objection(link: &Link, page: &Page, gathered: &BTreeMap<PathBuf, Anchors>) -> Option<String> {
    let (scheme, _) = link.address.split_once(':')?;
    match scheme {
        "file" => {}
        "https" | "http" | "mailto" | "tel" | "data" => return None,
        other => return Some(format!("the scheme {other} is no link")),
    }
    let (address, fragment) = link.address.split_once('#').unwrap_or((&link.address, ""));
    let address = address.split_once('?').map_or(address, |(before, _)| before);
    let target = PathBuf::from(decoded(address.strip_prefix("file://")?));
    if !target.starts_with(&page.home) {
        return Some("leaves its side of the site".to_owned());
    }
    if target.is_dir() {
        return Some("is a folder, which opens nothing without a server".to_owned());
    }
    if !target.is_file() {
        return Some("no such file".to_owned());
    }
    missing_place(&target, &decoded(fragment), gathered)
}

fn missing_place(target: &Path, fragment: &str, gathered: &BTreeMap<PathBuf, Anchors>) -> Option<String> {
    if fragment.is_empty() || fragment == "top" {
        return None;
    }
    // What is filled in beforehand is named by its field: `register.html#stand=archived`.
    let fragment = fragment.split_once('=').map_or(fragment, |(field, _)| field);
    match gathered.get(target) {
        Some(anchors) if anchors.ids.contains(fragment) => None,
        Some(_) => Some("the page has no such id".to_owned()),
        None => Some("the fragment points into something that is no page".to_owned()),
    }
}

/// Undoes the percent signs of an address.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn percent_signs_are_undone() {
    assert_eq!(decoded("/a%20b/%C3%A9.html"), "/a b/é.html");
    assert_eq!(decoded("100%"), "100%");
}
