//! The law of floors: a module imports only floors below its own, or its own children.
//!
//! The floors stand in the documentation of `src/lib.rs`, lowest first, one line each:
//! `//! floor 1: source, calendar, locale`. Every module at the top of the crate is on
//! exactly one of them. What is compiled for tests alone may import anything.

mod circles;
mod imports;
mod lengths;
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use self::imports::{Import, imports};

/// The floor of each module at the top of the crate; 0 is the lowest.
type Floors = BTreeMap<String, usize>;

#[test]
fn no_module_imports_upward_or_sideways() -> Result<()> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let objections = examine(&read(&source)?)?;
    assert!(objections.is_empty(), "{}", objections.join("\n"));
    Ok(())
}

/// All sources by their path below `src`.
fn read(folder: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut sources = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let path = entry?.into_path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path)?;
            sources.insert(path.strip_prefix(folder)?.to_owned(), text);
        }
    }
    Ok(sources)
}

/// Everything in a set of sources that breaks the law, with file and line.
fn examine(sources: &BTreeMap<PathBuf, String>) -> Result<Vec<String>> {
    let root = sources.get(Path::new("lib.rs")).context("there is no lib.rs")?;
    let (floors, mut objections) = floors(root);
    objections.extend(unlisted(sources, &floors));
    for (file, text) in sources {
        let module = module_of(file);
        if module.is_empty() {
            continue;
        }
        for import in imports(text, &module).with_context(|| file.display().to_string())? {
            if let Some(reason) = objection(&import, &module, &floors) {
                let place = format!("src/{}:{}", file.display(), import.line);
                objections.push(format!("{place}: `{}` {reason}", import.path[0]));
            }
        }
    }
    Ok(objections)
}

/// The table in the documentation of the crate.
fn floors(root: &str) -> (Floors, Vec<String>) {
    let mut floors = Floors::new();
    let mut objections = Vec::new();
    let lines = root.lines().filter_map(|line| line.trim().strip_prefix("//!"));
    let rows = lines.filter_map(|line| line.trim().strip_prefix("floor ")?.split_once(':'));
    for (level, (_, names)) in rows.enumerate() {
        let plain = names.split(',').map(|name| name.trim().trim_matches(['`', '[', ']', '.']));
        for name in plain.filter(|name| !name.is_empty()) {
            if floors.insert(name.to_owned(), level).is_some() {
                objections.push(format!("src/lib.rs: `{name}` stands on two floors"));
            }
        }
    }
    if floors.is_empty() {
        objections.push("src/lib.rs: the documentation lists no floors".to_owned());
    }
    (floors, objections)
}

/// Modules without a floor, and floors' modules without a file.
fn unlisted(sources: &BTreeMap<PathBuf, String>, floors: &Floors) -> Vec<String> {
    let mut there: Vec<String> =
        sources.keys().filter_map(|file| module_of(file).into_iter().next()).collect();
    there.retain(|name| name != "main");
    there.sort();
    there.dedup();
    let homeless = there.iter().filter(|name| !floors.contains_key(*name));
    let homeless = homeless.map(|name| format!("src/lib.rs: module `{name}` stands on no floor"));
    let absent = floors.keys().filter(|name| !there.contains(name));
    let absent = absent.map(|name| format!("src/lib.rs: `{name}` stands on a floor and has no file"));
    homeless.chain(absent).collect()
}

/// The words of a file's module; `lib.rs` has none and is above all floors.
fn module_of(file: &Path) -> Vec<String> {
    let words = file.with_extension("");
    let words = words.iter().map(|word| word.to_string_lossy().into_owned());
    words.filter(|word| word != "mod" && word != "lib").collect()
}

/// Why an import is not allowed; nothing when it is.
fn objection(import: &Import, module: &[String], floors: &Floors) -> Option<String> {
    let own = module.first()?;
    let target = import.path.first()?;
    if target == own {
        return None;
    }
    let Some(&below) = floors.get(target) else {
        return Some("names nothing that stands on a floor: name the module itself".to_owned());
    };
    let highest = floors.values().max().copied().unwrap_or_default();
    if own == "main" {
        return (below != highest)
            .then(|| "goes past the highest floor, the only one that main.rs may use".to_owned());
    }
    let &level = floors.get(own)?;
    (below >= level).then(|| {
        let way = if below == level { "sideways" } else { "up" };
        format!("goes {way}: {own} is on floor {}, {target} on floor {}", level + 1, below + 1)
    })
}
