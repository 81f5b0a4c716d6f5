//! No text without somebody who says it. That each text which is said exists in every language, and
//! takes what is put into it, the compiler holds already.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use klacht::locale::Key;
use klacht::regulation::StepKind;
use klacht::vocabulary::ClosedList;

use crate::support::{files_below, root};

/// Texts that are looked up by what their keys begin with.
const LISTS: [&str; 4] = ["public-glossary-{}", "severity-{}", "to-do-{}", "field-{}"];

#[test]
fn every_text_is_said_somewhere() {
    let mut said = BTreeSet::new();
    let mut families: BTreeSet<String> = LISTS.map(ToOwned::to_owned).into();
    for file in files_below(&root().join("src")).into_iter().filter(|file| is_code(file)) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]\nmod").next().unwrap();
        for name in ["key!", "message!"] {
            said.extend(literals_behind(code, name));
        }
        for name in ["family!", "member!"] {
            families.extend(literals_behind(code, name));
        }
        // The private site looks the words of a closed list up by the name of the list.
        for name in ["value", "known", "list:"] {
            families.extend(literals_behind(code, name).map(|list| format!("site-{list}-{{}}")));
        }
    }
    for (side, prefix) in [("private", "site-"), ("public", "public-"), ("desk", "desk-")] {
        for folder in ["shared", side] {
            for file in files_below(&root().join("site-templates").join(folder)) {
                let text = fs::read_to_string(&file).unwrap_or_default();
                said.extend(labels(&text).map(|name| format!("{prefix}{}", name.replace('_', "-"))));
            }
        }
    }
    let is_said = |key: &str| said.contains(key) || families.iter().any(|family| fits(family, key));
    let idle: Vec<_> = Key::beginning_with("").map(Key::as_str).filter(|key| !is_said(key)).collect();
    assert_eq!(idle, Vec::<&str>::new());
}

fn is_code(file: &Path) -> bool {
    file.extension().is_some_and(|it| it == "rs") && !file.ends_with("tests.rs")
}

/// The literals that are the first thing behind a name, in brackets or not.
fn literals_behind<'c>(code: &'c str, name: &'c str) -> impl Iterator<Item = String> + 'c {
    code.split(name).skip(1).filter_map(|rest| {
        let rest = rest.trim_start_matches(['(', ' ', '\n']);
        Some(rest.strip_prefix('"')?.split('"').next()?.to_owned())
    })
}

/// The labels that a template names: `t.nav_overview`.
fn labels(template: &str) -> impl Iterator<Item = &str> {
    let behind = template.match_indices("t.").filter(|(at, _)| {
        !template[..*at].ends_with(|before: char| before.is_ascii_alphanumeric() || "._-".contains(before))
    });
    behind.filter_map(|(at, sign)| {
        template[at + sign.len()..].split(|next: char| !next.is_ascii_alphanumeric() && next != '_').next()
    })
}

/// Whether a key has the shape of a family, in which `{…}` stands for one or more characters.
fn fits(family: &str, key: &str) -> bool {
    match family.split_once('{') {
        None => family == key,
        Some((before, rest)) => {
            let (Some(key), Some((_, after))) = (key.strip_prefix(before), rest.split_once('}')) else {
                return false;
            };
            (1..=key.len()).any(|end| fits(after, &key[end..]))
        }
    }
}

#[test]
fn a_language_is_a_folder_and_nothing_else() {
    let folders = fs::read_dir(root().join("src/locale")).unwrap();
    let folders: BTreeSet<PathBuf> =
        folders.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    let known: BTreeSet<PathBuf> =
        klacht::locale::Language::all().map(|it| root().join("src/locale").join(it.code())).collect();
    assert_eq!(folders, known);
}

/// What is told to do asks the regulation for the names of its steps.
#[test]
fn no_remedy_has_a_step_by_the_name_of_its_kind() {
    let kinds: Vec<&str> = StepKind::ALL.iter().map(|kind| kind.name()).collect();
    for (file, language) in ["findings.ftl", "rules.ftl"].iter().flat_map(|file| [(file, "nl"), (file, "en")])
    {
        let text = fs::read_to_string(root().join("src/locale").join(language).join(file)).unwrap();
        let mut is_remedy = false;
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" = ").filter(|(key, _)| !key.contains(' ')) {
                is_remedy = key.contains("-help") || key.ends_with("-remedy");
            }
            let is_named =
                |kind: &&&str| line.contains(&format!("‘{kind}’")) || line.contains(&format!("stap: {kind}"));
            assert_eq!(kinds.iter().find(is_named).filter(|_| is_remedy), None, "{language}/{file}: {line}");
        }
    }
}

/// How grave a finding is has one word, on the terminal, on the pages and in the manual.
#[test]
fn one_word_stands_for_one_gravity() {
    for (folder, others) in [
        ("nl", ["afwijking", "schending", "‘let op’", "let op |"]),
        ("en", ["is a breach", "a breach that", "a breach stays", "deviation"]),
    ] {
        let folder = root().join("src/locale").join(folder);
        for file in files_below(&folder) {
            let text = fs::read_to_string(&file).unwrap();
            // What stands before the sign is the name of a text.
            let said = text.lines().map(|line| match line.split_once(" = ") {
                Some((key, said)) if !key.contains(' ') => said,
                _ => line,
            });
            for said in said {
                let found = others.iter().find(|word| said.to_lowercase().contains(**word));
                assert_eq!(found, None, "{}: {said}", file.display());
            }
        }
    }
}
