//! Files built to be slow, in `check` and in the hooks: processor time and memory of whole runs.
//!
//! Nothing is asserted. `KLACHT_BENCH_SHAPES` measures only the shapes in whose name it stands,
//! `KLACHT_BENCH_SIZES` sets the sizes in KiB (`256,512,1024`), `KLACHT_BENCH_VERBS` the verbs
//! (`check,pre-commit,pre-receive`), and `KLACHT_BENCH_SECONDS` from which time on a row is shown
//! (0.3).

#![allow(clippy::disallowed_methods, reason = "a bench makes its own office, and takes it away again")]

#[path = "../../tests/suite/bad_input/shapes/mod.rs"]
mod shapes;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use shapes::{Shape, shapes};

const TODAY: &str = "2026-06-15";

/// After so long a run is broken off.
const LONGEST: Duration = Duration::from_secs(20);

/// What a run took.
#[derive(Clone, Copy)]
struct Taken {
    seconds: f64,
    bytes: u64,
    code: Option<i32>,
}

fn main() -> Result<()> {
    let wanted = setting("KLACHT_BENCH_SHAPES", "");
    let sizes = setting("KLACHT_BENCH_SIZES", "256,512,1024");
    let sizes = sizes.split(',').map(str::parse).collect::<Result<Vec<usize>, _>>()?;
    let verbs = setting("KLACHT_BENCH_VERBS", "check,pre-commit,pre-receive");
    let shown: f64 = setting("KLACHT_BENCH_SECONDS", "0.3").parse()?;
    let mut output = std::io::stdout();
    let (mut runs, mut slow) = (0, 0);
    for shape in shapes().iter().filter(|shape| shape.name.contains(&wanted)) {
        for verb in verbs.split(',') {
            let taken =
                sizes.iter().map(|size| measure(shape, verb, size * 1024)).collect::<Result<Vec<_>>>()?;
            runs += taken.len();
            if taken.iter().all(|taken| taken.seconds < shown && taken.code.is_some_and(|code| code < 2)) {
                continue;
            }
            slow += 1;
            let columns: Vec<String> = taken.iter().map(column).collect();
            writeln!(output, "| {} | {verb} | {} |", shape.name, columns.join(" | "))?;
        }
    }
    writeln!(output, "{runs} runs, {slow} rows shown")?;
    Ok(())
}

fn setting(name: &str, usual: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| usual.to_owned())
}

fn column(taken: &Taken) -> String {
    let code = taken.code.map_or("broken off".to_owned(), |code| format!("exit {code}"));
    format!("{:.2} s, {} MB, {code}", taken.seconds, taken.bytes >> 20)
}

/// A fresh office with a shape in it, and the verb run in it.
fn measure(shape: &Shape, verb: &str, size: usize) -> Result<Taken> {
    let scratch = tempfile::Builder::new().prefix("hostile-").tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let office = scratch.path();
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&project.join("tests/fixtures/base"), &office.join("records"))?;
    copy(&project.join("records/regulation"), &office.join("records/regulation"))?;
    let is_hook = verb != "check";
    if is_hook {
        git(office, &["init", "-q", "-b", "main"])?;
        git(office, &["add", "-A"])?;
        git(office, &["commit", "-q", "-m", "begin"])?;
    }
    for (path, text) in shape.files(size) {
        fs::write(office.join(path), text)?;
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_klacht"));
    command.current_dir(office).env_clear().stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
    command.args(["--today", TODAY]);
    match verb {
        "check" => command.arg("check"),
        "pre-commit" => command.args(["hook", "pre-commit"]),
        _ => command.args(["hook", "pre-receive"]).stdin(Stdio::piped()),
    };
    if is_hook {
        git(office, &["add", "-A"])?;
    }
    if verb != "pre-receive" {
        return watch(command.spawn()?);
    }
    let old = git(office, &["rev-parse", "HEAD"])?;
    git(office, &["commit", "-q", "--allow-empty", "-m", "hostile"])?;
    let line = format!("{} {} refs/heads/main\n", old, git(office, &["rev-parse", "HEAD"])?);
    let mut child = command.spawn()?;
    child.stdin.take().context("no input")?.write_all(line.as_bytes())?;
    watch(child)
}

/// Waits for the end of a process; the system keeps what it took until its status was asked for.
fn watch(mut child: Child) -> Result<Taken> {
    let started = Instant::now();
    let mut bytes = 0;
    loop {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let mark = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = mark.and_then(|mark| mark.split_whitespace().next()?.parse::<u64>().ok());
        bytes = peak.map_or(bytes, |kilobytes| kilobytes * 1024);
        let stat = fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
        let ticks: f64 = fields.iter().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
        let seconds = ticks / 100.0;
        if fields.first() == Some(&"Z") {
            return Ok(Taken { seconds, bytes, code: child.wait()?.code() });
        }
        if started.elapsed() > LONGEST {
            child.kill()?;
            child.wait()?;
            return Ok(Taken { seconds, bytes, code: None });
        }
        thread::sleep(Duration::from_millis(2));
    }
}

fn git(folder: &Path, arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for (name, value) in [("NAME", "Saskia de Vries"), ("EMAIL", "s.devries@o21.example")] {
        command.env(format!("GIT_AUTHOR_{name}"), value).env(format!("GIT_COMMITTER_{name}"), value);
    }
    for of in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{of}_DATE"), "2026-06-10T12:00:00+0200");
    }
    let output = command.output().context("git does not start")?;
    ensure!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
