//! Attacks that put another history in the place of the sealed one, or hide a part of it.

use super::{LATER, PHOTO, SEALS, Way, seal, way};
use crate::repository::{DIRECTOR, OPEN, Repository, SECRETARY};

/// The commits from the oldest on, written anew; each may become something else.
fn rewritten(it: &Repository, anew: impl Fn(usize, &str) -> String, tree: impl Fn(usize, &str) -> String) {
    let commits = it.git(&["rev-list", "--reverse", "HEAD"]);
    let mut parent: Option<String> = None;
    for (at, commit) in commits.lines().enumerate() {
        let text = it.git(&["cat-file", "commit", commit]);
        let lines = text.lines().filter(|line| !line.starts_with("parent ") && !line.starts_with("tree "));
        let old = it.git(&["rev-parse", &format!("{commit}^{{tree}}")]);
        let parents = parent.map(|parent| format!("parent {parent}\n")).unwrap_or_default();
        let text = format!("tree {}\n{parents}{}\n", tree(at, &old), lines.collect::<Vec<_>>().join("\n"));
        it.write(".git/commit", anew(at, &text));
        parent = Some(it.git(&["hash-object", "-t", "commit", "-w", ".git/commit"]));
    }
    it.git(&["reset", "-q", "--hard", &parent.unwrap()]);
}

fn same(_: usize, text: &str) -> String {
    text.to_owned()
}

/// A tree of the history with another file in it.
fn with(it: &Repository, tree: &str, path: &str, text: Option<String>) -> String {
    it.git(&["read-tree", tree]);
    match text {
        None => _ = it.git(&["rm", "-q", "--cached", "--ignore-unmatch", path]),
        Some(text) => {
            it.write(".git/blob", text);
            let blob = it.git(&["hash-object", "-w", ".git/blob"]);
            it.git(&["update-index", "--add", "--cacheinfo", &format!("100644,{blob},{path}")]);
        }
    }
    it.git(&["write-tree"])
}

/// Every version of a file that has a text gets another in its place.
fn replaced(it: &Repository, path: &str, from: &str, to: &str) {
    rewritten(it, same, |_, tree| {
        match it.command().args(["cat-file", "-p", &format!("{tree}:{path}")]).output() {
            Ok(found) if found.status.success() => {
                let text = String::from_utf8_lossy(&found.stdout).replace(from, to);
                with(it, tree, path, Some(text))
            }
            _ => tree.to_owned(),
        }
    });
}

/// The list of seals out of every version, and the last commit sealed anew.
fn sealed_anew(it: &Repository) {
    rewritten(it, same, |_, tree| with(it, tree, SEALS, None));
    let _ = std::fs::remove_file(it.office.path(SEALS));
    seal(it);
    it.commit("Zegel", SECRETARY, LATER);
}

const RECEIVED: &str = "06-08, stap: ontvangen";
const PREDATED: &str = "06-05, stap: ontvangen";

pub(super) fn attacks() -> Vec<Way> {
    [cut(), anew(), hidden()].into_iter().flatten().collect()
}

fn cut() -> Vec<Way> {
    vec![
        way("the last commit cut off, with the list of seals in it", |it| {
            _ = it.git(&["reset", "-q", "--hard", "HEAD~1"])
        }),
        way("the last two commits cut off", |it| _ = it.git(&["reset", "-q", "--hard", "HEAD~2"])),
        way("a commit in the middle cut out", |it| {
            let tip = it.git(&["rev-parse", "HEAD~2"]);
            let tree = it.git(&["rev-parse", "HEAD^{tree}"]);
            let commit = it.git(&["commit-tree", &tree, "-p", &format!("{tip}^"), "-m", "Samen"]);
            it.git(&["reset", "-q", "--hard", &commit]);
        }),
        way("all in one commit", Repository::rewrite),
        way("all in one commit, without the list", |it| {
            it.git(&["rm", "-q", SEALS]);
            it.rewrite();
        }),
    ]
}

fn anew() -> Vec<Way> {
    vec![
        way("an event predated in every version", |it| replaced(it, OPEN, RECEIVED, PREDATED)),
        way("the same, and sealed anew", |it| {
            replaced(it, OPEN, RECEIVED, PREDATED);
            sealed_anew(it);
        }),
        way("the bytes of a document in every version, and sealed anew", |it| {
            replaced(it, PHOTO, "Een foto.", "Een andere foto.");
            sealed_anew(it);
        }),
        way("another author in every commit, and sealed anew", |it| {
            rewritten(
                it,
                |_, text| text.replace("author Saskia de Vries <s.devries", "author Dirk Dirks <d.dirks"),
                same,
            );
            sealed_anew(it);
        }),
        way("other hours in every commit, and sealed anew", |it| {
            let old = it.git(&["log", "-1", "--format=%ct", "HEAD~2"]);
            let new = (old.parse::<u64>().unwrap() - 1800).to_string();
            rewritten(it, |_, text| text.replace(&old, &new), same);
            sealed_anew(it);
        }),
        way("another message, and sealed anew", |it| {
            rewritten(it, |_, text| text.replace("Gearchiveerd", "Opgeruimd"), same);
            sealed_anew(it);
        }),
        way("only sealed anew, on another day", |it| {
            sealed_anew(it);
            it.write(SEALS, it.office.read(SEALS).replace("datum: 2026-06-15", "datum: 2026-06-12"));
            it.commit("Dag", DIRECTOR, LATER);
        }),
    ]
}

fn hidden() -> Vec<Way> {
    vec![
        way("grafts that hide what came before", |it| {
            let tip = it.git(&["rev-parse", "HEAD"]);
            it.replace_event();
            it.write(".git/info/grafts", format!("{tip}\n"));
        }),
        way("an object taken out of the store", |it| {
            let id = it.git(&["rev-parse", &format!("HEAD~1:{OPEN}")]);
            it.replace_event();
            let path = it.office.path(&format!(".git/objects/{}/{}", &id[..2], &id[2..]));
            std::fs::remove_file(path).unwrap();
        }),
        way("an object replaced by another (git replace)", |it| {
            let old = it.git(&["rev-parse", &format!("HEAD:{OPEN}")]);
            it.replace_event();
            let new = it.git(&["rev-parse", &format!("HEAD:{OPEN}")]);
            it.git(&["replace", &old, &new]);
        }),
    ]
}

impl Repository {
    fn replace_event(&self) {
        self.replace(OPEN, RECEIVED, PREDATED);
        self.commit("Anders", SECRETARY, LATER);
    }
}
