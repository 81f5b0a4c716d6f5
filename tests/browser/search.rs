//! What the register finds in dossiers that it does not show: words as people type them.

use anyhow::Result;
use serde_json::{Value, json};

use crate::checks::{Failure, open};
use crate::site::Page;
use crate::tab::{Mode, Tab};

/// The dossier that is found.
const NUMBER: &str = "2023-001";
/// What stands in its text, with signs that divide words, and others that lie on a letter.
pub(crate) const WRITTEN: &str = "\nPre´sent, don·ker, dak^kapel en acc`ent; Caféterras 77/3, zaal & plein; hier@plein.example; Yıldız, Łæßø.\n";
/// Its file, below the records.
pub(crate) const FILE: &str = "complaints/2023/2023-001.md";

const TYPED: [&str; 11] = [
    "Pre´sent",
    "don·ker",
    "dak^kapel",
    "acc`ent",
    "cafeterras",
    "CAFÉTERRAS 77/3",
    "cafe\u{301}terras",
    "zaal & plein",
    "hier@plein.example",
    "yildiz",
    "Łæßø",
];

/// The scripts of the years come once something is typed.
const FOUND: &str = "(number) => new Promise((done) => { const look = (times) => { \
    const links = [...document.querySelectorAll('[data-elsewhere]:not([hidden]) li a')]; \
    if (links.some((link) => link.textContent.startsWith(number))) { done(true); } \
    else if (times === 0) { done(false); } else { setTimeout(() => look(times - 1), 50); } }; look(20); })";

/// Each is found, and a word that no dossier has is not.
pub(crate) fn finds(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, Mode::WIDE)?;
    let mut failures = Vec::new();
    for (typed, wanted) in TYPED.into_iter().map(|typed| (typed, true)).chain([("plein zqxj", false)]) {
        tab.run("() => document.querySelector('input[data-filter]').focus()", &Value::Null)?;
        tab.select_all()?;
        tab.type_text(typed)?;
        if tab.run(FOUND, &json!(NUMBER))? != json!(wanted) {
            let detail = format!("`{typed}` finds {NUMBER}: {}", !wanted);
            failures.push(Failure::new(page, Mode::WIDE, "search", detail));
        }
    }
    Ok(failures)
}
