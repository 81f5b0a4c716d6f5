//! Where git keeps things otherwise than it does of its own accord, and what stays of the figures.

use std::fs;

use super::executed::RECORD;
use super::{DAY, GONE, SECRETS, office, places_of};
use crate::support::{Office, files_below};

/// What git noted goes by itself, whatever it was noted for.
#[test]
fn what_git_noted_goes() {
    let office = office();
    for name in ["EDIT_DESCRIPTION", "TAG_EDITMSG", "NOTES_EDITMSG", "gc.log", "addp-hunk-edit.diff"] {
        fs::write(office.path(&format!(".git/{name}")), "Zwaantje Unieknaam\n").unwrap();
    }
    office.destroy();
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
}

/// The work tree is where git found itself, wherever its own folder stands.
#[test]
fn a_folder_of_git_elsewhere_is_followed_back() {
    for is_symbolic in [false, true] {
        let (office, around) = (office(), Office::empty().today(DAY));
        let (work, own) = (around.path("werk"), around.path("elders/git"));
        let from = office.path("").display().to_string();
        fs::create_dir(around.path("elders")).unwrap();
        match is_symbolic {
            false => {
                let separate = format!("--separate-git-dir={}", own.display());
                around.must(&["clone", "--quiet", &separate, &from, &work.display().to_string()]);
            }
            true => {
                around.must(&["clone", "--quiet", &from, &work.display().to_string()]);
                fs::rename(work.join(".git"), &own).unwrap();
                std::os::unix::fs::symlink(&own, work.join(".git")).unwrap();
            }
        }
        let folder = work.display().to_string();
        for (key, value) in [("user.name", "Bea Bakker"), ("user.email", "b.bakker@o21.example")] {
            around.must(&["-C", &folder, "config", key, value]);
        }
        let run = around.run(&["-C", &folder, "purge", "2024-001", "--execute"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(work.join(RECORD).exists() && !work.join(GONE).exists(), "{is_symbolic}");
        assert!(!around.path("records").exists() && !around.path("elders/records").exists());
        assert_eq!(around.must(&["-C", &folder, "status", "--porcelain"]), "");
        let left = files_below(&work).into_iter().map(|file| fs::read(file).unwrap());
        assert!(left.into_iter().all(|bytes| !String::from_utf8_lossy(&bytes).contains("Unieknaam")));
        let run = around.run(&["-C", &folder, "purge", "--verify"]);
        assert_eq!(run.code, 0, "{run:?}");
    }
}

/// What the record keeps of a dossier keeps the figures of its year; of what it does not keep nothing is
/// said of it.
#[test]
fn the_figures_of_a_year_stay() {
    let office = Office::empty().today("2026-11-27");
    let made = office.run(&["demo", ".", "--dossiers", "25", "--years", "5", "--seed", "3"]);
    assert_eq!(made.code, 0, "{made:?}");
    for (key, format) in [("user.name", "%an"), ("user.email", "%ae")] {
        let value = office.must(&["log", "-1", &format!("--format={format}")]);
        office.must(&["config", key, &value]);
    }
    let figures = || {
        let run = office.run(&["report", "2022", "--format", "json"]);
        serde_json::from_str::<serde_json::Value>(&run.stdout).expect("figures")
    };
    let before = figures();
    let run = office.run(&["purge", "--due", "--execute"]);
    assert_eq!(run.code, 0, "{run:?}");
    let after = figures();
    let all = |figures: &serde_json::Value, key: &str| {
        fn look(value: &serde_json::Value, key: &str, found: &mut Vec<String>) {
            match value {
                serde_json::Value::Object(fields) => fields.iter().for_each(|(name, value)| {
                    if name == key {
                        found.push(value.to_string());
                    }
                    look(value, key, found);
                }),
                serde_json::Value::Array(items) => items.iter().for_each(|item| look(item, key, found)),
                _ => {}
            }
        }
        let mut found = Vec::new();
        look(figures, key, &mut found);
        found
    };
    for key in ["answered", "answered_within", "within", "total", "outcomes"] {
        let (before, after) = (all(&before, key), all(&after, key));
        assert!(!before.is_empty() && before == after, "{key}: {before:?} {after:?}");
    }
    assert_eq!(all(&after, "not_asked"), ["0"]);
}
