//! The law itself, held to small crates that keep it or break it.

use super::*;

const ROOT: &str = "//! floor 1: source, `calendar`\n//! floor 2: [`dossier`]\n//! floor 3: commands\n";

/// Examines a small crate in which one file is replaced.
fn objections(file: &str, text: &str) -> Result<Vec<String>> {
    let files = ["source.rs", "calendar.rs", "calendar/term.rs", "dossier.rs", "commands.rs", "main.rs"];
    let mut sources: BTreeMap<PathBuf, String> =
        files.iter().map(|name| (PathBuf::from(name), String::new())).collect();
    sources.insert("lib.rs".into(), ROOT.to_owned());
    sources.insert(file.into(), text.to_owned());
    examine(&sources)
}

fn assert_sound(file: &str, text: &str) -> Result<()> {
    assert_eq!(objections(file, text)?, Vec::<String>::new(), "{file}: {text}");
    Ok(())
}

fn assert_faulty(file: &str, text: &str, place: &str, reason: &str) -> Result<()> {
    let found = objections(file, text)?;
    assert_eq!(found.len(), 1, "{file}: {text}: {found:?}");
    assert!(found[0].starts_with(place) && found[0].contains(reason), "{found:?}");
    Ok(())
}

#[test]
fn downward_and_inward_imports_are_sound() -> Result<()> {
    assert_sound("dossier.rs", "use crate::source::Span;\nfn f() { crate::calendar::day(); }")?;
    assert_sound("dossier.rs", "use crate::{source, calendar::{self, Term}};")?;
    assert_sound("calendar.rs", "mod term; use crate::calendar::term::Term; pub(crate) use term::X;")?;
    assert_sound(
        "calendar/term.rs",
        "use super::Day; use super::super::calendar::Year; use crate::calendar::*;",
    )?;
    assert_sound("commands.rs", "use crate::dossier::*; fn f() { crate::message!(); }")?;
    assert_sound("main.rs", "use klacht::commands; fn main() { klacht::commands::run(); }")?;
    assert_sound("dossier.rs", "fn f() { other::crate_name::dossier(); std::println!(\"crate::commands\"); }")
}

#[test]
fn upward_imports_are_seen_wherever_they_stand() -> Result<()> {
    assert_faulty("source.rs", "use crate::dossier::Dossier;", "src/source.rs:1: `dossier`", "goes up")?;
    assert_faulty("source.rs", "\nfn f() { crate::dossier::f(); }", "src/source.rs:2: `dossier`", "goes up")?;
    assert_faulty(
        "source.rs",
        "use crate::{\n calendar as _x,\n};",
        "src/source.rs:2: `calendar`",
        "sideways",
    )?;
    assert_faulty(
        "source.rs",
        "fn f() { print!(\"{}\", crate::commands::X); }",
        "src/source.rs:1: `commands`",
        "up",
    )?;
    assert_faulty(
        "calendar/term.rs",
        "use super::super::source::Span;",
        "src/calendar/term.rs:1",
        "sideways",
    )?;
    assert_faulty("calendar.rs", "use super::source::Span;", "src/calendar.rs:1: `source`", "sideways")?;
    assert_faulty(
        "calendar.rs",
        "mod a { use super::super::source::Span; }",
        "src/calendar.rs:1",
        "sideways",
    )?;
    assert_faulty(
        "source.rs",
        "type A = <crate::dossier::B as C>::D;",
        "src/source.rs:1: `dossier`",
        "goes up",
    )
}

#[test]
fn what_hides_an_import_is_refused() -> Result<()> {
    assert_faulty("source.rs", "use crate::*;", "src/source.rs:1: `*`", "stands on a floor")?;
    assert_faulty("source.rs", "use super::*;", "src/source.rs:1: `*`", "stands on a floor")?;
    assert_faulty("source.rs", "use crate as all;", "src/source.rs:1: `as`", "stands on a floor")?;
    assert_faulty("source.rs", "use crate::Renamed;", "src/source.rs:1: `Renamed`", "stands on a floor")
}

#[test]
fn main_uses_the_highest_floor_alone() -> Result<()> {
    assert_faulty("main.rs", "use klacht::dossier::Dossier;", "src/main.rs:1: `dossier`", "highest floor")
}

#[test]
fn tests_may_import_anything_and_nothing_else_may() -> Result<()> {
    assert_sound("source.rs", "#[cfg(test)] mod tests { use super::*; use crate::commands::run; }")?;
    assert_faulty(
        "source.rs",
        "#[cfg(unix)] mod tests { use crate::commands::run; }",
        "src/source.rs:1",
        "up",
    )
}

#[test]
fn the_table_is_complete_and_true() -> Result<()> {
    assert_faulty("stray.rs", "", "src/lib.rs: module `stray`", "stands on no floor")?;
    let table = |line: &str| objections("lib.rs", &format!("{ROOT}{line}"));
    assert!(
        table("//! floor 4: gone")?
            .iter()
            .any(|found| found.contains("`gone` stands on a floor and has no file"))
    );
    assert!(
        table("//! floor 4: source")?.iter().any(|found| found.contains("`source` stands on two floors"))
    );
    assert!(objections("lib.rs", "//! none")?.iter().any(|found| found.contains("lists no floors")));
    Ok(())
}
