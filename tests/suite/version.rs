//! `--version` tells which commit the program was made of.

use std::fs;
use std::path::Path;
use std::process::Command;

use self::commit::Commit;
use crate::support::{Office, root};

#[path = "../../build/commit.rs"]
mod commit;

fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["-c", "user.name=Ans", "-c", "user.email=ans@elders.example"]);
    let output = command.args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn the_short_one_is_the_number_and_the_long_one_has_the_commit() {
    let office = Office::empty();
    let number = format!("klacht {}", env!("CARGO_PKG_VERSION"));
    assert_eq!(office.run(&["-V"]).stdout, format!("{number}\n"));
    let commit = Commit::of(root(), option_env!("KLACHT_COMMIT").map(str::to_owned)).name;
    let commit = commit.map(|commit| format!(" ({commit})")).unwrap_or_default();
    assert_eq!(office.run(&["--version"]).stdout, format!("{number}{commit}\n"));
}

#[test]
fn the_commit_is_that_of_the_sources_own_repository_or_what_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let above = folder.path();
    let sources = above.join("klacht");
    fs::create_dir(&sources).unwrap();
    let told = |commit: &str| Commit::of(&sources, Some(commit.to_owned())).name;
    let unknown = Commit { name: None, watched: Vec::new() };
    assert_eq!(Commit::of(&sources, None), unknown);
    // The repository in which sources were unpacked is another's.
    git(above, &["init", "-q"]);
    git(above, &["commit", "-q", "--allow-empty", "-m", "x"]);
    assert_eq!(Commit::of(&sources, None), unknown);
    assert_eq!(told("0123456789abcdef01").as_deref(), Some("0123456789ab"));
    for wrong in ["", "v1.0 (modified)", "één", "\n"] {
        assert_eq!(told(wrong), None, "{wrong:?}");
    }
    // What only looks like a repository stops nothing.
    fs::write(sources.join(".git"), "gitdir: /nergens\n").unwrap();
    assert_eq!(Commit::of(&sources, None).name, None);
    assert_eq!(told("0123").as_deref(), Some("0123"));
    fs::remove_file(sources.join(".git")).unwrap();
    git(&sources, &["init", "-q"]);
    assert_eq!(Commit::of(&sources, None).name, None);
    let commit = |message: &str| {
        git(&sources, &["commit", "-q", "--allow-empty", "-m", message]);
        let changed = Commit::of(&sources, Some("0123".to_owned()));
        assert!(git(&sources, &["rev-parse", "HEAD"]).starts_with(changed.name.as_deref().unwrap()));
        changed.watched.iter().map(|path| fs::read(path).unwrap()).collect::<Vec<_>>()
    };
    let first = commit("een");
    // Whatever git does with its branches, a commit changes what is watched.
    git(&sources, &["pack-refs", "--all"]);
    let second = commit("twee");
    assert_ne!(first, second);
    let tree = above.join("tree");
    git(&sources, &["worktree", "add", "-q", "-b", "zij", tree.to_str().unwrap()]);
    let beside = Commit::of(&tree, None);
    assert_eq!(beside.name, Commit::of(&sources, None).name);
    assert_eq!(beside.watched.len(), 2);
}
