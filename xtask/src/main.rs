//! Chores of those who work on klacht: `cargo run -p xtask -- new-rule A5.13 --theme handling`.
//! It lays the stubs of a new rule in the four files that a rule is made of, and changes nothing that
//! stands there.

#![allow(clippy::disallowed_methods, reason = "what it writes are sources, under version control")]

mod drawing;
mod recordings;
mod terminal;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use clap::Parser;

#[derive(Parser)]
enum Chore {
    /// Makes docs/terminal.svg and docs/editor.svg anew, of what klacht and Neovim really show.
    Recordings,
    /// Lays the stubs of a new rule; the tests fail until each of them is filled in.
    NewRule {
        /// Its code: a letter of a group, the article, and the next free number, such as A5.13.
        code: String,
        /// The file of its theme below src/rules, without .rs.
        #[arg(long)]
        theme: String,
        /// How grave it is: Error, Breach, Late or Warning.
        #[arg(long, default_value = "Breach", value_parser = ["Error", "Breach", "Late", "Warning"])]
        severity: String,
    },
}

fn main() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask stands in the project")?;
    match Chore::parse() {
        Chore::Recordings => recordings::record(root),
        Chore::NewRule { code, theme, severity } => new_rule(root, &code, &theme, &severity),
    }
}

fn new_rule(root: &Path, code: &str, theme: &str, severity: &str) -> Result<()> {
    let (group, numbers) = code.split_at_checked(1).unwrap_or_default();
    let numbers: Vec<&str> = numbers.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_code = "FRASHP".contains(group) && numbers.len() <= 2 && numbers.iter().all(is_number);
    ensure!(!group.is_empty() && is_code, "{code} is no code: write one such as A5.13 or F16");
    let article = if numbers.len() == 2 { numbers[0] } else { "" };

    let example = root.join(format!("src/rules/examples/{code}.yaml"));
    if example.exists() {
        bail!("{code} is a rule already: {}", example.display());
    }
    let source = root.join(format!("src/rules/{theme}.rs"));
    let row = format!("    rule(\"{code}\", \"{article}\", {severity}, &[Single({})]),\n", check_of(code));
    let rows = |text: &str| {
        let start = text.find("static RULES: &[Rule] = &[")?;
        Some(start + text[start..].find("\n];\n")? + 1)
    };
    insert(&source, &row, rows)?;
    insert(&source, &check(code), |text| Some(text.find("\n#[cfg(test)]").map_or(text.len(), |at| at + 1)))?;

    let key = code.replace('.', "-");
    for language in folders(&root.join("src/locale"))? {
        let text = format!(
            "\nrule-{key}-title = TODO\nrule-{key}-why = TODO\nrule-{key}-remedy = TODO\n{} = TODO\n",
            key.to_lowercase()
        );
        insert(&language.join("rules.ftl"), &text, |text| Some(text.len()))?;
    }
    fs::write(&example, "goed: |\n  verloop:\n    - TODO\nfout: |\n  verloop:\n    - TODO\n")?;
    println!("{}", example.display());
    println!("Fill in each TODO; cargo test says what still lacks.");
    Ok(())
}

fn check_of(code: &str) -> String {
    format!("keeps_{}", code.to_lowercase().replace('.', "_"))
}

fn check(code: &str) -> String {
    let (name, key) = (check_of(code), code.to_lowercase().replace('.', "-"));
    format!(
        "\n/// {code}: TODO.\nfn {name}(judge: &Judge<'_>) -> Vec<Finding> {{\n    \
         let broken = judge.case.dossier.course.iter().filter(|_| false);\n    \
         broken.map(|event| judge.fault(event.span, message!(\"{key}\"))).collect()\n}}\n"
    )
}

/// Puts a text into a file at the place that is found in it.
fn insert(file: &Path, text: &str, place: impl Fn(&str) -> Option<usize>) -> Result<()> {
    let mut whole = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let at = place(&whole).with_context(|| format!("{} has no place for it", file.display()))?;
    whole.insert_str(at, text);
    fs::write(file, whole)?;
    println!("{}", file.display());
    Ok(())
}

/// The folders in a folder, in order.
fn folders(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let entries: Vec<_> = fs::read_dir(folder)?.collect::<std::io::Result<_>>()?;
    let mut folders: Vec<_> = entries.into_iter().map(|it| it.path()).filter(|it| it.is_dir()).collect();
    folders.sort();
    Ok(folders)
}
