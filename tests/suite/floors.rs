//! The law of floors: a module imports only floors below its own, or its own children.
//!
//! The floors stand in the documentation of `src/lib.rs`, lowest first, one line each:
//! `//! floor 1: source, calendar, locale`. Every module at the top of the crate is on
//! exactly one of them. What is compiled for tests alone may import anything.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use walkdir::WalkDir;

/// The floor of each module at the top of the crate; 0 is the lowest.
type Floors = BTreeMap<String, usize>;

/// A path that the sources name: its words from the crate's root, and its line.
#[derive(Debug, PartialEq, Eq)]
struct Import {
    path: Vec<String>,
    line: usize,
}

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
                objections.push(format!("{place}: `{}` {reason}", import.path.join("::")));
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

/// All paths of a file that begin at the crate's root.
fn imports(text: &str, module: &[String]) -> Result<Vec<Import>> {
    let mut found = Vec::new();
    collect(syn::parse_file(text)?.items, module, &mut found);
    Ok(found)
}

fn collect(items: Vec<syn::Item>, module: &[String], found: &mut Vec<Import>) {
    for item in items {
        match item {
            syn::Item::Mod(inner) if for_tests(&inner.attrs) => {}
            syn::Item::Use(import) if for_tests(&import.attrs) => {}
            syn::Item::Mod(syn::ItemMod { ident, content: Some((_, items)), .. }) => {
                let inner: Vec<String> = module.iter().cloned().chain([ident.to_string()]).collect();
                collect(items, &inner, found);
            }
            other => scan(other.to_token_stream(), module, found),
        }
    }
}

fn for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.meta.to_token_stream().to_string().replace(' ', "") == "cfg(test)"
    })
}

/// Looks through tokens, so that what stands inside a macro's brackets is seen too.
fn scan(tokens: TokenStream, module: &[String], found: &mut Vec<Import>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        let anchored = anchor(&tokens[at..], module).filter(|_| at == 0 || !is_separator(&tokens[..at]));
        if let Some((base, length)) = anchored {
            let line = tokens[at].span().start().line;
            at += length;
            at += tree(&tokens[at..], base, line, found);
        } else {
            if let TokenTree::Group(group) = &tokens[at] {
                scan(group.stream(), module, found);
            }
            at += 1;
        }
    }
}

/// Whether the tokens end in `::`, so that what follows belongs to a longer path.
fn is_separator(before: &[TokenTree]) -> bool {
    matches!(before, [.., TokenTree::Punct(first), TokenTree::Punct(second)]
        if first.as_char() == ':' && second.as_char() == ':')
}

/// The start of a path from the root: `crate`, the crate's own name, or enough
/// `super`s. Gives the words that it stands for and the number of its tokens,
/// the last `::` included.
fn anchor(tokens: &[TokenTree], module: &[String]) -> Option<(Vec<String>, usize)> {
    let TokenTree::Ident(first) = tokens.first()? else { return None };
    let mut base = match first.to_string().as_str() {
        "crate" | "klacht" => Vec::new(),
        "super" => module.split_last()?.1.to_vec(),
        _ => return None,
    };
    let mut length = 1;
    if !is_colons(&tokens[length..]) {
        // `crate as other` would hide every later import; `pub(crate)` stands alone.
        let renamed = matches!(tokens.get(1), Some(TokenTree::Ident(word)) if word == "as");
        return (renamed && base.is_empty()).then_some((base, length));
    }
    length += 2;
    while matches!(tokens.get(length), Some(TokenTree::Ident(word)) if word == "super")
        && is_colons(&tokens[length + 1..])
    {
        base.pop();
        length += 3;
    }
    Some((base, length))
}

fn is_colons(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(first), TokenTree::Punct(second), ..]
        if first.as_char() == ':' && second.as_char() == ':')
}

/// Records the next word after a base, or each of a group in braces. Gives the number of tokens read.
fn tree(tokens: &[TokenTree], base: Vec<String>, line: usize, found: &mut Vec<Import>) -> usize {
    let with = |word: String| base.iter().cloned().chain([word]).collect();
    match tokens {
        [TokenTree::Ident(_), TokenTree::Punct(mark), ..] if mark.as_char() == '!' => 2,
        [TokenTree::Ident(word), ..] => {
            found.push(Import { path: with(word.to_string()), line });
            1
        }
        [TokenTree::Punct(star), ..] if star.as_char() == '*' => {
            found.push(Import { path: with("*".to_owned()), line });
            1
        }
        [TokenTree::Group(group), ..] => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            for branch in
                inner.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','))
            {
                let line = branch.first().map_or(line, |token| token.span().start().line);
                tree(branch, base.clone(), line, found);
            }
            1
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
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
        assert_sound(
            "dossier.rs",
            "fn f() { other::crate_name::dossier(); std::println!(\"crate::commands\"); }",
        )
    }

    #[test]
    fn upward_imports_are_seen_wherever_they_stand() -> Result<()> {
        assert_faulty("source.rs", "use crate::dossier::Dossier;", "src/source.rs:1: `dossier`", "goes up")?;
        assert_faulty(
            "source.rs",
            "\nfn f() { crate::dossier::f(); }",
            "src/source.rs:2: `dossier`",
            "goes up",
        )?;
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
}
