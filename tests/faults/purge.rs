//! A destruction while the disk fails it, the machine takes it away, or somebody goes on working: the old
//! history stands or the new one, the next run finishes, and what git acknowledged is there.
//!
//! `KLACHT_FAULTS_KILLS` sets the number of kills at moments of chance (60), `KLACHT_FAULTS_SEED` the
//! chance.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "what a test writes is read by the test alone")]

mod full_disk;
mod laying;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rayon::prelude::*;
use tempfile::TempDir;

use laying::copy;

const KLACHT: &str = env!("CARGO_BIN_EXE_klacht");
const GONE: &str = "records/complaints/2024/2024-001.md";
const SECRET: &[u8] = b"Unieknaam";
const PURGE: [&str; 3] = ["purge", "2024-001", "--execute"];
/// Each of these is a boundary between two steps.
const STEPS: [&str; 10] =
    ["rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "rmdir", "mkdir", "fsync"];
/// These are made for each object.
const WRITES: [&str; 3] = ["openat", "write", "pwrite64"];
/// Of each call at most so many times are tried, spread over all, and the last ones: all of those that
/// are made once or a few times, and some of those by which a whole store is written or taken away.
const MOST: usize = 6;
const LAST: usize = 4;

fn bare(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command.env("KLACHT_TODAY", "2026-07-01").env("RAYON_NUM_THREADS", "1").env("HOME", folder);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command
}

fn run(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).output().unwrap()
}

fn git(folder: &Path, arguments: &[&str]) -> Output {
    run(bare("git", folder).args(arguments))
}

fn must(folder: &Path, arguments: &[&str]) -> String {
    let output = git(folder, arguments);
    assert!(output.status.success(), "git {arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn purge(folder: &Path) -> Output {
    run(bare(KLACHT, folder).args(PURGE))
}

/// An office of which one dossier is due, which names somebody in its text, a document and a message.
fn office() -> TempDir {
    let laid_out = tempfile::tempdir().unwrap();
    let (folder, root) = (laid_out.path(), Path::new(env!("CARGO_MANIFEST_DIR")));
    copy(&root.join("tests/fixtures/base"), &folder.join("records"));
    copy(&root.join("records/regulation"), &folder.join("records/regulation"));
    let text = fs::read_to_string(folder.join(GONE)).unwrap();
    let named = text.replace("klager: {anoniem: ja}", "klager: {naam: Zwaantje Unieknaam}");
    assert_ne!(text, named);
    fs::write(folder.join(GONE), named).unwrap();
    must(folder, &["init", "--quiet", "--initial-branch", "main"]);
    must(folder, &["config", "user.name", "Bea Bakker"]);
    must(folder, &["config", "user.email", "b.bakker@o21.example"]);
    must(folder, &["add", "--all"]);
    must(folder, &["commit", "--quiet", "--message", "De eerste dossiers"]);
    fs::write(folder.join("README.md"), "Ons archief\n").unwrap();
    must(folder, &["add", "--all"]);
    must(folder, &["commit", "--quiet", "--message", "2024-001: mevrouw Unieknaam belde"]);
    laid_out
}

fn copy_of(laid_out: &TempDir) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = laid_out.path().join(".");
    assert!(Command::new("cp").arg("-a").arg(from).arg(folder.path()).status().unwrap().success());
    folder
}

/// Where the name still stands: in an object or a file.
fn places(folder: &Path) -> Vec<String> {
    let holds = |bytes: &[u8]| bytes.windows(SECRET.len()).any(|window| window == SECRET);
    let objects = git(folder, &["cat-file", "--batch-all-objects", "--batch"]);
    assert!(objects.status.success(), "{objects:?}");
    let in_objects = holds(&objects.stdout).then(|| "an object".to_owned());
    let files = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|it| it.file_type().is_file());
    let in_files = files.filter(|it| holds(&fs::read(it.path()).unwrap()));
    in_objects.into_iter().chain(in_files.map(|it| it.path().display().to_string())).collect()
}

/// What a run left that it should have cleared away: its workshop, locks, drafts.
fn rubbish(folder: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(folder).into_iter().flatten().map(walkdir::DirEntry::into_path);
    let is_rubbish = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name == "klacht-purge"
            || path.extension().is_some_and(|ending| ending == "lock")
            || ["tmp_", ".klacht-", "klacht-purge"].iter().any(|start| name.starts_with(start))
    };
    all.filter(is_rubbish).collect()
}

/// The old history and all of it, or the new one.
fn is_whole(folder: &Path, old: &str) -> Result<bool, String> {
    let sound = git(folder, &["fsck", "--full", "--strict", "--no-dangling"]);
    if !sound.status.success() {
        return Err(format!("git finds it broken: {sound:?}"));
    }
    let is_old = git(folder, &["rev-parse", "HEAD"]).stdout.starts_with(old.as_bytes());
    let holds = git(folder, &["cat-file", "-e", &format!("HEAD:{GONE}")]).status.success();
    if is_old == holds { Ok(is_old) } else { Err("neither the old history nor the new one".to_owned()) }
}

/// The next run finishes; nothing is left then, of the name and of the run.
fn finishes(folder: &Path) -> Result<(), String> {
    let run = purge(folder);
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    if !run.status.success() && !told.contains("is al vernietigd") {
        return Err(format!("the next run: {run:?}"));
    }
    let (places, rubbish) = (places(folder), rubbish(folder));
    if !places.is_empty() || !rubbish.is_empty() {
        return Err(format!("left: {places:?} {rubbish:?}"));
    }
    let status = git(folder, &["status", "--porcelain"]);
    let check = run_check(folder);
    match (status.stdout.is_empty(), check.status.success()) {
        (true, true) => is_whole(folder, "x").map(|_| ()),
        _ => Err(format!("{status:?} {check:?}")),
    }
}

fn run_check(folder: &Path) -> Output {
    run(bare(KLACHT, folder).arg("check"))
}

/// How often each call is made, as a run without faults counts them.
fn calls(laid_out: &TempDir) -> Vec<(&'static str, usize)> {
    let (folder, logs) = (copy_of(laid_out), tempfile::tempdir().unwrap());
    let log = logs.path().join("log").display().to_string();
    let all = [&STEPS[..], &WRITES[..]].concat();
    let trace = format!("trace={}", all.join(","));
    let run = run(bare("strace", folder.path())
        .args(["-f", "-qq", "-e", "signal=none", "-o", &log, "-e", &trace, KLACHT])
        .args(PURGE));
    assert!(run.status.success(), "{run:?}");
    let text = fs::read_to_string(log).unwrap();
    let mut times: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut tried: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
    for (thread, call) in text.lines().filter_map(|line| line.split_once(' ')) {
        let call = call.trim_start();
        let Some(name) = all.iter().find(|name| call.starts_with(&format!("{name}("))) else { continue };
        let time = times.entry((thread, name)).or_default();
        *time += 1;
        let writes = ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| call.contains(flag));
        if *name != "openat" || writes {
            tried.entry(name).or_default().push(*time);
        }
    }
    let chosen = tried.into_iter().flat_map(|(name, mut times)| {
        times.sort_unstable();
        times.dedup();
        let step = times.len().div_ceil(MOST).max(1);
        let from = times.len().saturating_sub(LAST);
        let chosen = times.into_iter().enumerate().filter(|(place, _)| place % step == 0 || *place >= from);
        chosen.map(|(_, time)| (name, time)).collect::<Vec<_>>()
    });
    chosen.collect()
}

/// What is wrong after one fault at one call.
fn fails(laid_out: &TempDir, old: &str, call: &str, inject: &str) -> Option<String> {
    let folder = copy_of(laid_out);
    let options = ["-f", "-qq", "-e", "signal=none", "-o", "/dev/null"];
    let trace = [format!("trace={call}"), inject.to_owned()];
    let mut strace = bare("strace", folder.path());
    let run = run(strace.args(options).args(["-e", &trace[0], "-e", &trace[1], KLACHT]).args(PURGE));
    let is_killed = inject.contains("KILL");
    let verdict = is_whole(folder.path(), old).and_then(|is_old| {
        let rubbish = rubbish(folder.path());
        if is_old && run.status.success() {
            return Err("said to be done, and is not".to_owned());
        }
        if is_old && !is_killed && !rubbish.is_empty() && !call.contains("link") && call != "rmdir" {
            return Err(format!("the old state, with rubbish: {rubbish:?}"));
        }
        finishes(folder.path())
    });
    verdict.err().map(|wrong| format!("{inject}: {:?}: {wrong}", run.status.code()))
}

fn hold(faults: &[&str]) {
    let laid_out = office();
    let old = must(laid_out.path(), &["rev-parse", "HEAD"]);
    let calls = calls(&laid_out);
    assert!(calls.len() > 30, "{calls:?}");
    // Where there are several faults they take turns.
    let tries = calls.iter().zip(faults.iter().cycle());
    let tries: Vec<(&str, String)> = tries
        .map(|((call, time), fault)| {
            (*call, format!("inject={call}:{}", fault.replace('#', &time.to_string())))
        })
        .collect();
    let failures: Vec<String> =
        tries.par_iter().filter_map(|(call, inject)| fails(&laid_out, &old, call, inject)).collect();
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), tries.len(), failures.join("\n"));
}

#[test]
fn killed_at_every_step_the_next_run_finishes() {
    hold(&["signal=KILL:when=#"]);
}

#[test]
fn a_disk_that_fails_once_leaves_the_old_state_or_the_new() {
    hold(&["error=ENOSPC:when=#", "error=EIO:when=#"]);
}

/// From some moment on nothing can be written any more.
#[test]
fn a_disk_that_stays_full_leaves_the_old_state_or_the_new() {
    let laid_out = office();
    let old = must(laid_out.path(), &["rev-parse", "HEAD"]);
    let calls = calls(&laid_out).into_iter().filter(|(call, _)| WRITES[1..].contains(call));
    let tries: Vec<_> =
        calls.map(|(call, time)| (call, format!("inject={call}:error=ENOSPC:when={time}+"))).collect();
    let failures: Vec<String> =
        tries.par_iter().filter_map(|(call, inject)| fails(&laid_out, &old, call, inject)).collect();
    assert!(
        !tries.is_empty() && failures.is_empty(),
        "{} of {}:\n{}",
        failures.len(),
        tries.len(),
        failures.join("\n")
    );
}

fn number_of(setting: &str, usual: u64) -> u64 {
    std::env::var(setting).map_or(usual, |value| value.parse().unwrap())
}

/// A run that is killed after so many microseconds.
fn killed_after(folder: &Path, moment: u64) {
    let mut command = bare(KLACHT, folder);
    let mut child = command.args(PURGE).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    thread::sleep(Duration::from_micros(moment));
    child.kill().unwrap();
    child.wait().unwrap();
}

/// A run is killed, and of every third one the run that finishes it too.
#[test]
fn killed_at_any_moment_the_next_run_finishes() {
    let (kills, seed) = (number_of("KLACHT_FAULTS_KILLS", 60), number_of("KLACHT_FAULTS_SEED", 1));
    let laid_out = office();
    let old = must(laid_out.path(), &["rev-parse", "HEAD"]);
    let begun = Instant::now();
    assert!(purge(copy_of(&laid_out).path()).status.success());
    let whole = u64::try_from(begun.elapsed().as_micros()).unwrap();
    let mut random = oorandom::Rand64::new(u128::from(seed));
    let (mut olds, mut news, mut midway) = (0, 0, 0);
    for kill in 0..kills {
        let folder = copy_of(&laid_out);
        // Most of a run makes ready, and most of what can go wrong comes after that.
        let from = if kill % 2 == 0 { 0 } else { whole / 2 };
        let moments: Vec<u64> =
            (0..if kill % 3 == 0 { 2 } else { 1 }).map(|_| random.rand_range(from..whole)).collect();
        let wrong = |wrong: String| -> ! { panic!("seed {seed}, kill {kill} at {moments:?}: {wrong}") };
        for moment in &moments {
            killed_after(folder.path(), *moment);
            match is_whole(folder.path(), &old) {
                Ok(true) => olds += 1,
                Ok(false) => news += 1,
                Err(told) => wrong(told),
            }
            midway += usize::from(folder.path().join(".git/klacht-purge").exists());
        }
        finishes(folder.path()).unwrap_or_else(|told| wrong(told));
    }
    writeln!(std::io::stderr(), "{kills} kills: {olds} times old, {news} new, {midway} midway").unwrap();
    assert!(kills < 60 || (olds > 0 && midway > 0), "{olds} old, {midway} midway");
    assert!(kills < 300 || news > 0, "some of so many kills came after the step");
}

/// Adds a file to a branch that is not checked out, as a server does; false when git refuses any of it.
fn commit_on_a_branch(folder: &Path, name: &str) -> bool {
    let ask = |arguments: &[&str], input: &str| -> Option<String> {
        let mut command = bare("git", folder);
        let mut child = command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        output.status.success().then(|| String::from_utf8(output.stdout).unwrap().trim_end().to_owned())
    };
    let commit = || {
        let tip = ask(&["rev-parse", "--verify", "werk"], "")?;
        let files = ask(&["ls-tree", &tip], "")?;
        let blob = ask(&["hash-object", "-w", "--stdin"], name)?;
        let tree = ask(&["mktree"], &format!("{files}\n100644 blob {blob}\t{name}\n"))?;
        let made = ask(&["commit-tree", "-p", &tip, "-m", "Werk", &tree], "")?;
        ask(&["update-ref", "refs/heads/werk", &made, &tip], "")
    };
    commit().is_some()
}

/// Somebody commits and git tidies up all the while: what git acknowledged is there afterwards.
#[test]
fn no_commit_is_lost_that_was_made_meanwhile() {
    for round in 0..3 {
        let office = office();
        let folder = office.path();
        must(folder, &["config", "gc.auto", "1"]);
        must(folder, &["branch", "werk"]);
        let is_done = AtomicBool::new(false);
        let kept = thread::scope(|scope| {
            let committer = scope.spawn(|| {
                let mut kept = Vec::new();
                for number in 0.. {
                    if is_done.load(Ordering::Relaxed) && number > 3 {
                        break;
                    }
                    let name = format!("werk-{number}.txt");
                    kept.extend(commit_on_a_branch(folder, &name).then_some(name));
                    git(folder, &["gc", "--auto", "--quiet"]);
                    thread::sleep(Duration::from_millis(10 * (number % 5)));
                }
                kept
            });
            let deadline = Instant::now() + Duration::from_secs(120);
            let is_destroyed = |run: &Output| {
                run.status.success() || String::from_utf8_lossy(&run.stderr).contains("is al vernietigd")
            };
            while Instant::now() < deadline && !is_destroyed(&purge(folder)) {}
            is_done.store(true, Ordering::Relaxed);
            committer.join().unwrap()
        });
        assert!(!kept.is_empty());
        let stands = must(folder, &["ls-tree", "--name-only", "werk"]);
        for name in &kept {
            assert!(stands.lines().any(|line| line == name), "round {round}: {name} of {kept:?} is lost");
        }
        let holds = git(folder, &["cat-file", "-e", &format!("HEAD:{GONE}")]).status.success();
        assert!(!holds, "round {round}: destroyed in the end");
        assert!(is_whole(folder, "x").is_ok(), "round {round}");
        assert_eq!(places(folder), Vec::<String>::new(), "round {round}");
    }
}
