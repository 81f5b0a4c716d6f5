//! A file that fits a reader's head: no source is longer than four hundred lines.

use std::path::Path;

use anyhow::Result;

use super::read;

const LONGEST: usize = 400;

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
    assert!(long.is_empty(), "longer than {LONGEST} lines: {long:?}");
    Ok(())
}
