//! What writes, while the disk fails it or the machine takes it away: strace lets every call fail once,
//! with a full disk and with a broken one, and kills the program at each. What stands there afterwards is
//! the old or the new, never a mixture; whoever was told that all is well has the new; and the next run
//! makes it so.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "what a test writes is read by the test alone")]

mod laying;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rayon::prelude::*;
use tempfile::TempDir;

use laying::copy;

/// Every call that changes a disk. Files are opened by `openat` alone; only opening to write counts.
const CALLS: [&str; 10] = [
    "openat",
    "write",
    "pwrite64",
    "rename",
    "renameat",
    "renameat2",
    "fsync",
    "fdatasync",
    "mkdir",
    "unlink",
];
const FAULTS: [&str; 3] = ["error=ENOSPC", "error=EIO", "signal=KILL"];
/// Of a call that is made more often, so many of the first and of the last times are tried, and as many
/// again spread over what lies between. What puts something in place is tried each time.
const ENDS: usize = 20;
const PLACING: [&str; 3] = ["rename", "renameat", "renameat2"];
/// After so many seconds a run hangs.
const LONGEST: &str = "60";
/// What `timeout` gives for that.
const HUNG: i32 = 124;

/// Files by their place, with their bytes.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A piece of work of the program.
struct Work {
    name: &'static str,
    /// Lays out the folder in which it is done.
    before: fn(&Path),
    arguments: &'static [&'static str],
    /// What it makes, each of which is old or new by itself.
    makes: &'static [&'static str],
}

const BUILD: Work = Work {
    name: "build",
    before: |folder| {
        office(folder);
        let [changed, other, gone] = ["2026-002", "2026-003", "2026-006"]
            .map(|id| folder.join(format!("records/complaints/2026/{id}.md")));
        fs::copy(&changed, &gone).unwrap();
        assert!(klacht(folder, &["build"]).status.code().is_some());
        fs::remove_file(gone).unwrap();
        for path in [changed, other] {
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, format!("{text}\nEn nog een regel.\n")).unwrap();
        }
        let path = folder.join("records/regulation/2016-06-24.md");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("0182 00 00 00", "0182 00 00 01")).unwrap();
    },
    arguments: &["build"],
    makes: &["site/public", "site/private"],
};

const FREEZE: Work = Work {
    name: "report --freeze",
    before: |folder| {
        office(folder);
        fs::remove_file(folder.join("records/ledger/figures-2025.yaml")).unwrap();
    },
    arguments: &["report", "2025", "--freeze"],
    makes: &["records"],
};

const SEAL: Work = Work {
    name: "audit --seal",
    before: |folder| {
        office(folder);
        for arguments in [&["init", "-q", "-b", "main"][..], &["add", "-A"], &["commit", "-q", "-m", "Begin"]]
        {
            assert!(bare("git", folder).args(arguments).status().unwrap().success());
        }
    },
    arguments: &["audit", "--seal", "-q", "--fail-on", "never", "--to", "zegel.txt"],
    makes: &["records", "zegel.txt"],
};

const INIT: Work = Work {
    name: "init",
    before: |_| (),
    arguments: &["init", "kantoor", "--director", "Dirk Dirks"],
    makes: &[],
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn office(folder: &Path) {
    copy(&root().join("tests/fixtures/base"), &folder.join("records"));
    copy(&root().join("records/regulation"), &folder.join("records/regulation"));
}

/// Every file at or below a path but what git keeps, with its bytes. A draft that a kill left is none of
/// them, F13 tells of it among the records; nor is what libgit2 tries a new folder with.
fn tree(path: &Path) -> Files {
    let is_kept = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        name != ".git" && !name.starts_with(".klacht-") && !name.starts_with("_git2_")
    };
    let files = walkdir::WalkDir::new(path).into_iter().filter_entry(is_kept);
    let files = files.flatten().filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| (entry.path().strip_prefix(path).unwrap().to_owned(), fs::read(entry.path()).unwrap()))
        .collect()
}

/// A program in a folder, deaf to whoever runs the tests; one thread, so that calls come in one order.
fn bare(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command.env("KLACHT_TODAY", "2026-06-15").env("RAYON_NUM_THREADS", "1").env("HOME", folder);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "Saskia de Vries");
        command.env(format!("GIT_{who}_EMAIL"), "s.devries@o21.example");
        command.env(format!("GIT_{who}_DATE"), "2026-06-12T10:00:00+0200");
    }
    command
}

const KLACHT: &str = env!("CARGO_BIN_EXE_klacht");

fn klacht(folder: &Path, arguments: &[&str]) -> Output {
    bare(KLACHT, folder).args(arguments).output().unwrap()
}

/// The same under strace.
fn traced(folder: &Path, options: &[&str], arguments: &[&str]) -> Output {
    let mut strace = bare("timeout", folder);
    strace.args(["-k", "1", LONGEST, "strace", "-f", "-qq", "-e", "signal=none"]).args(options).arg(KLACHT);
    strace.args(arguments).output().unwrap()
}

/// A piece of work with its folder laid out, of which each try gets a copy.
struct Tried<'w> {
    work: &'w Work,
    laid_out: TempDir,
}

impl std::ops::Deref for Tried<'_> {
    type Target = Work;

    fn deref(&self) -> &Work {
        self.work
    }
}

impl<'w> Tried<'w> {
    fn of(work: &'w Work) -> Self {
        let laid_out = tempfile::tempdir().unwrap();
        (work.before)(laid_out.path());
        Self { work, laid_out }
    }

    fn folder(&self) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        let from = self.laid_out.path().join(".");
        assert!(Command::new("cp").arg("-a").arg(from).arg(folder.path()).status().unwrap().success());
        folder
    }

    /// What it makes, each part by its place; of `init` that is the whole folder.
    fn made(&self, folder: &Path) -> Vec<Files> {
        match self.makes {
            [] => vec![tree(folder)],
            makes => makes.iter().map(|path| tree(&folder.join(path))).collect(),
        }
    }

    /// Which calls to let fail: for each the times that some thread makes it, as a run without faults
    /// counts them.
    fn calls(&self) -> Vec<(&'static str, usize)> {
        let (folder, logs) = (self.folder(), tempfile::tempdir().unwrap());
        let log = logs.path().join("log").display().to_string();
        let options = ["-o", &log, "-e", &format!("trace={}", CALLS.join(","))];
        let run = traced(folder.path(), &options, self.arguments);
        assert!(run.status.success(), "{}: {run:?}", self.name);
        let mut times: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut tried: BTreeMap<&'static str, BTreeSet<usize>> = BTreeMap::new();
        let text = fs::read_to_string(log).unwrap();
        for (thread, call) in text.lines().filter_map(|line| line.split_once(' ')) {
            let call = call.trim_start();
            let Some(name) = CALLS.iter().find(|name| call.starts_with(&format!("{name}("))) else {
                continue;
            };
            let time = times.entry((thread, name)).or_default();
            *time += 1;
            if *name != "openat" || ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| call.contains(flag)) {
                tried.entry(name).or_default().insert(*time);
            }
        }
        let spread = |(name, times): (&'static str, BTreeSet<usize>)| {
            let last = times.len().saturating_sub(ENDS);
            let step = last.saturating_sub(ENDS).div_ceil(ENDS).max(1);
            let is_tried = move |at: usize| {
                at < ENDS || at >= last || PLACING.contains(&name) || (at - ENDS).is_multiple_of(step)
            };
            let tried = times.into_iter().enumerate().filter(move |(at, _)| is_tried(*at));
            tried.map(move |(_, time)| (name, time)).collect::<Vec<_>>()
        };
        tried.into_iter().flat_map(spread).collect()
    }

    /// What is wrong after one fault; nothing when all is well.
    fn fails(&self, call: &str, time: usize, fault: &str, [old, new]: [&[Files]; 2]) -> Option<String> {
        let folder = self.folder();
        let inject = format!("inject={call}:{fault}:when={time}");
        let options = ["-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject];
        let run = traced(folder.path(), &options, self.arguments);
        let name = format!("{}: {inject}: {:?}", self.name, run.status.code());
        if run.status.code() == Some(HUNG) {
            return Some(format!("{name}: it hangs"));
        }
        let made = self.made(folder.path());
        let is_init = self.makes.is_empty();
        let parts = made.iter().zip(old).zip(new).enumerate();
        let is_whole = parts.into_iter().all(|(at, ((made, old), new))| {
            let is_private = self.makes.get(at) == Some(&"site/private");
            made == old || made == new || is_private && is_on_the_way(made, old, new)
        });
        // Of a folder that begins the files that stand are whole, and the next run adds the others.
        let is_begun = || made[0].iter().all(|(path, bytes)| new[0].get(path) == Some(bytes));
        if !is_whole && !(is_init && is_begun()) {
            return Some(format!("{name}: a mixture: {}", differing(&made, new)));
        }
        if run.status.success() && made != new {
            return Some(format!("{name}: said to be done, and is not"));
        }
        let told = String::from_utf8_lossy(&run.stderr);
        if !run.status.success() && fault.starts_with("error") && told.is_empty() && call != "write" {
            return Some(format!("{name}: nothing was said"));
        }
        if made == new {
            return None;
        }
        let again = klacht(folder.path(), self.arguments);
        let made = self.made(folder.path());
        (!again.status.success() || made != new)
            .then(|| format!("{name}: the next run: {again:?}: {}", differing(&made, new)))
    }
}

/// The private site can be large, so it is written file by file, in an order: the pages of the dossiers,
/// then those that tell of all of them, and what no longer belongs there goes last. So each file is the
/// old or the new one, and no page tells of what is not there yet.
fn is_on_the_way(made: &Files, old: &Files, new: &Files) -> bool {
    let (of_dossiers, of_all): (Vec<_>, Vec<_>) =
        old.keys().chain(new.keys()).partition(|path| is_of_a_dossier(path));
    let has_not_begun = |path: &&PathBuf| made.get(*path) == old.get(*path);
    let is_done = |path: &&PathBuf| new.get(*path).is_none_or(|bytes| made.get(*path) == Some(bytes));
    made.iter().all(|(path, bytes)| [old, new].iter().any(|files| files.get(path) == Some(bytes)))
        && (of_all.iter().all(has_not_begun) || of_dossiers.iter().all(is_done))
        && (old.keys().all(|path| made.contains_key(path)) || new.keys().all(|path| is_done(&path)))
}

/// A dossier's page and its documents stand in the folder of its year, beside the register of that year.
fn is_of_a_dossier(path: &Path) -> bool {
    let year = path.iter().next().filter(|_| path.iter().count() > 1);
    year.is_some_and(|year| year.to_string_lossy().parse::<i32>().is_ok()) && !path.ends_with("index.html")
}

fn differing(made: &[Files], new: &[Files]) -> String {
    let pairs = made.iter().zip(new);
    let paths = pairs.flat_map(|(made, new)| {
        let all: BTreeSet<&PathBuf> = made.keys().chain(new.keys()).collect();
        all.into_iter().filter(|path| made.get(*path) != new.get(*path)).collect::<Vec<_>>()
    });
    paths.map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// Every fault of one piece of work.
fn holds(work: &Work) {
    let work = Tried::of(work);
    let folder = work.folder();
    let old = work.made(folder.path());
    let done = klacht(folder.path(), work.arguments);
    assert!(done.status.success(), "{}: {done:?}", work.name);
    let new = work.made(folder.path());
    assert_ne!(old, new, "{} makes something", work.name);
    let calls = work.calls();
    assert!(calls.len() > 3, "{}: {calls:?}", work.name);
    let tries: Vec<(&str, usize, &str)> =
        calls.iter().flat_map(|(call, time)| FAULTS.map(|fault| (*call, *time, fault))).collect();
    let failures = tries.par_iter();
    let failures = failures.filter_map(|(call, time, fault)| work.fails(call, *time, fault, [&old, &new]));
    let failures: Vec<String> = failures.collect();
    let told = format!("{} of {} faults of {}", failures.len(), tries.len(), work.name);
    assert!(failures.is_empty(), "{told}:\n{}", failures.join("\n"));
}

#[test]
fn a_build_leaves_the_old_sites_or_the_new() {
    holds(&BUILD);
}

#[test]
fn freezing_leaves_the_old_records_or_the_new() {
    holds(&FREEZE);
}

#[test]
fn sealing_leaves_the_old_list_or_the_new() {
    holds(&SEAL);
}

#[test]
fn an_office_that_was_begun_can_be_begun_again() {
    holds(&INIT);
}
