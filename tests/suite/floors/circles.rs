//! No circles within a folder: where one file imports another, that one does not import it in turn,
//! directly or by way of others. What a folder's own file takes from below counts as from there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::imports::{Import, imports};
use super::{module_of, read};

type Sources = BTreeMap<PathBuf, String>;
type Module = Vec<String>;

#[test]
fn no_files_of_a_folder_import_each_other_in_a_circle() -> Result<()> {
    let sources = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))?;
    let found = circles(&sources)?;
    assert!(found.is_empty(), "these import each other in a circle: {found:?}");
    Ok(())
}

/// Each circle: the folder, and the names of the files and folders in it that are in the circle.
fn circles(sources: &Sources) -> Result<Vec<(String, Vec<String>)>> {
    let modules: BTreeSet<Module> = sources.keys().map(|file| module_of(file)).collect();
    let from_below = from_below(sources, &modules)?;
    let mut folders: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (file, text) in sources {
        let module = module_of(file);
        for Import { path, .. } in imports(text, &module)? {
            let target = resolve(path, &modules, &from_below);
            let shared = module.iter().zip(&target).take_while(|(one, other)| one == other).count();
            if let (Some(one), Some(other)) = (module.get(shared), target.get(shared)) {
                let folder = folders.entry(module[..shared].to_vec()).or_default();
                folder.entry(one.clone()).or_default().insert(other.clone());
            }
        }
    }
    let named = folders.iter().flat_map(|(folder, imports)| {
        together(imports).into_iter().map(move |names| (folder.join("::"), names))
    });
    Ok(named.collect())
}

/// The module that a path leads to, through the names that a module takes from below.
fn resolve(path: Module, modules: &BTreeSet<Module>, from_below: &BTreeMap<Module, Module>) -> Module {
    let mut module = Module::new();
    for word in path {
        module.push(word);
        if !modules.contains(&module) {
            if let Some(below) = from_below.get(&module) {
                return below.clone();
            }
            module.pop();
            return module;
        }
    }
    module
}

/// Where each name comes from that a module takes from a module in its own folder.
fn from_below(sources: &Sources, modules: &BTreeSet<Module>) -> Result<BTreeMap<Module, Module>> {
    let mut names = BTreeMap::new();
    for (file, text) in sources {
        let module = module_of(file);
        for item in syn::parse_file(text)?.items {
            let syn::Item::Use(item) = item else { continue };
            let mut leaves = Vec::new();
            flatten(&item.tree, Vec::new(), &mut leaves);
            for (path, name) in leaves {
                let below: Module =
                    module.iter().cloned().chain(path.into_iter().filter(|word| word != "self")).collect();
                let target = resolve(below, modules, &BTreeMap::new());
                if target.len() > module.len() {
                    names.insert(module.iter().cloned().chain([name]).collect(), target);
                }
            }
        }
    }
    Ok(names)
}

/// The paths of an import, each with the name under which it is known.
fn flatten(tree: &syn::UseTree, path: Module, leaves: &mut Vec<(Module, String)>) {
    let with = |word: &syn::Ident| path.iter().cloned().chain([word.to_string()]).collect::<Module>();
    match tree {
        syn::UseTree::Path(step) => flatten(&step.tree, with(&step.ident), leaves),
        syn::UseTree::Name(name) => leaves.push((with(&name.ident), name.ident.to_string())),
        syn::UseTree::Rename(name) => leaves.push((with(&name.ident), name.rename.to_string())),
        syn::UseTree::Group(group) => {
            group.items.iter().for_each(|tree| flatten(tree, path.clone(), leaves));
        }
        syn::UseTree::Glob(_) => {}
    }
}

/// The sets of two or more of which each leads to all the others.
fn together(imports: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reached: BTreeMap<&String, BTreeSet<&String>> =
        imports.keys().map(|name| (name, reached_from(name, imports))).collect();
    let is_in_a_circle = |name: &&&String| reached[**name].contains(**name);
    let circles: BTreeSet<Vec<String>> = reached
        .keys()
        .filter(is_in_a_circle)
        .map(|name| {
            let back =
                reached[name].iter().filter(|other| reached.get(**other).is_some_and(|it| it.contains(name)));
            back.map(|other| (*other).clone()).collect()
        })
        .collect();
    circles.into_iter().collect()
}

fn reached_from<'i>(
    name: &'i String,
    imports: &'i BTreeMap<String, BTreeSet<String>>,
) -> BTreeSet<&'i String> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![name];
    while let Some(next) = waiting.pop() {
        for other in imports.get(next).into_iter().flatten() {
            if reached.insert(other) {
                waiting.push(other);
            }
        }
    }
    reached
}

fn found(files: &[(&str, &str)]) -> Vec<(String, Vec<String>)> {
    let sources = files.iter().map(|(file, text)| (PathBuf::from(file), (*text).to_owned()));
    circles(&sources.collect()).unwrap()
}

fn circle(folder: &str, names: &[&str]) -> (String, Vec<String>) {
    (folder.to_owned(), names.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn a_circle_is_seen_however_long_and_whatever_way_it_goes() {
    let direct = [("a.rs", ""), ("a/b.rs", "use super::c::C;"), ("a/c.rs", "fn f() { crate::a::b::g(); }")];
    assert_eq!(found(&direct), [circle("a", &["b", "c"])]);
    let long = [
        ("a.rs", ""),
        ("a/b.rs", "use super::c::C;"),
        ("a/c.rs", "use super::{d::D, e::E};"),
        ("a/d/mod.rs", "use crate::a::e;"),
        ("a/e.rs", "use super::b;"),
        ("a/f.rs", "use super::b::B;"),
    ];
    assert_eq!(found(&long), [circle("a", &["b", "c", "d", "e"])]);
    let deep =
        [("a.rs", ""), ("a/b/x.rs", "use super::super::c::C;"), ("a/c/y.rs", "use crate::a::b::x::X;")];
    assert_eq!(
        found(&[deep[0], ("a/b.rs", ""), ("a/c.rs", ""), deep[1], deep[2]]),
        [circle("a", &["b", "c"])]
    );
    let by_the_parent = [
        ("a.rs", "pub use self::b::{B as Known, Other};"),
        ("a/b.rs", "use super::c::C;"),
        ("a/c.rs", "use super::Known;"),
    ];
    assert_eq!(found(&by_the_parent), [circle("a", &["b", "c"])]);
    let two = [
        ("a.rs", ""),
        ("a/b.rs", "use super::c;"),
        ("a/c.rs", "use super::b;"),
        ("a/d.rs", "use super::e;"),
        ("a/e.rs", "use super::d;"),
    ];
    assert_eq!(found(&two), [circle("a", &["b", "c"]), circle("a", &["d", "e"])]);
}

#[test]
fn what_goes_one_way_or_to_the_folder_s_own_file_is_no_circle() {
    let files = [
        ("a.rs", "mod b; mod c; pub use self::b::B; pub struct Own;"),
        ("a/b.rs", "use super::Own; use super::c::C;"),
        ("a/c.rs", "use super::Own; use crate::d::D; #[cfg(test)] mod tests { use super::super::b::B; }"),
        ("a/c/x.rs", "use super::C;"),
        ("d.rs", ""),
    ];
    assert_eq!(found(&files), []);
}
