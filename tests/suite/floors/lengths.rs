//! A file that fits a reader's head: no source is longer than four hundred lines.

use std::path::Path;

use anyhow::Result;

use super::read;

const LONGEST: usize = 400;

/// Files that are longer, each to be split.
const KNOWN: &[&str] =
    &["src/parse/yaml/salvage.rs", "tests/suite/bad_input/shapes.rs", "tests/suite/figures.rs"];

#[test]
fn no_source_is_longer_than_four_hundred_lines() -> Result<()> {
    let mut long = Vec::new();
    for folder in ["src", "tests", "benches"] {
        for (file, text) in read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))? {
            if text.lines().count() > LONGEST {
                long.push(format!("{folder}/{}", file.display()));
            }
        }
    }
    let new: Vec<_> = long.iter().filter(|file| !KNOWN.contains(&file.as_str())).collect();
    assert!(new.is_empty(), "longer than {LONGEST} lines: {new:?}");
    let gone: Vec<_> = KNOWN.iter().filter(|file| !long.iter().any(|it| it == *file)).collect();
    assert!(gone.is_empty(), "no longer too long, so no longer to be known: {gone:?}");
    Ok(())
}
