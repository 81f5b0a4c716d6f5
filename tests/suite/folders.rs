//! Every folder that stands by itself says in its first lines what it is and who reads it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::root;

/// Folders below the top that hold data: compiled into the program, or read by tests.
const OF_DATA: [&str; 7] = [
    "src/locale",
    "src/rules/examples",
    "src/demo",
    "tests/fixtures",
    "tests/golden",
    "tests/vendor",
    "tests/browser",
];

/// The file that stands for a folder when it has no README, by its head comment.
const HEADS: [&str; 3] = ["run", "lib.rs", "src/main.rs"];

/// The folders at the top; what git ignores, and hidden ones of editors, are not the project's.
fn at_the_top() -> Vec<PathBuf> {
    let ignored = fs::read_to_string(root().join(".gitignore")).unwrap();
    let entries = fs::read_dir(root()).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    let names = folders.map(|entry| entry.file_name().into_string().unwrap());
    let own = |name: &String| {
        let hidden = name.starts_with('.') && name != ".ci";
        !hidden && !ignored.lines().any(|line| line == format!("/{name}"))
    };
    names.filter(own).map(PathBuf::from).collect()
}

/// The folders below `src` that are compiled into the program whole.
fn embedded() -> Vec<PathBuf> {
    let sources = walkdir::WalkDir::new(root().join("src")).into_iter().map(Result::unwrap);
    let texts = sources.filter(|entry| entry.path().extension().is_some_and(|kind| kind == "rs"));
    let places = texts.flat_map(|entry| {
        let text = fs::read_to_string(entry.path()).unwrap();
        let parts = text.split("include_dir!(\"$CARGO_MANIFEST_DIR/").skip(1);
        parts.map(|part| PathBuf::from(part.split('"').next().unwrap())).collect::<Vec<_>>()
    });
    places.collect()
}

/// The first lines: a title and what follows it, or a head comment without its marks.
fn first_lines(folder: &Path) -> Option<String> {
    if let Ok(text) = fs::read_to_string(folder.join("README.md")) {
        let (title, rest) = text.split_once("\n\n")?;
        return title.starts_with("# ").then(|| rest.split("\n\n").next().unwrap_or_default().to_owned());
    }
    let text = HEADS.iter().find_map(|head| fs::read_to_string(folder.join(head)).ok())?;
    let lines = text.lines().skip_while(|line| line.starts_with("#!"));
    let comment = lines.map_while(|line| line.strip_prefix("//! ").or_else(|| line.strip_prefix("# ")));
    Some(comment.collect::<Vec<_>>().join(" "))
}

#[test]
fn every_folder_that_stands_by_itself_says_what_it_is_and_who_reads_it() {
    let mut folders = at_the_top();
    folders.extend(embedded());
    folders.extend(OF_DATA.map(PathBuf::from));
    assert!(folders.len() > 12, "{folders:?}");
    for folder in folders {
        let said = first_lines(&root().join(&folder)).unwrap_or_default();
        assert!(said.split_whitespace().count() >= 10, "{} says only: {said}", folder.display());
    }
}
