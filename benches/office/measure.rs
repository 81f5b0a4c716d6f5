//! Times and memory of whole processes.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// One finished process.
pub(crate) struct Run {
    pub(crate) time: Duration,
    /// The most memory it held, in bytes; nothing where the system does not tell.
    pub(crate) peak: Option<u64>,
    /// How the process ended; nothing where there was none.
    pub(crate) status: Option<ExitStatus>,
}

impl Run {
    pub(crate) fn succeeds(&self) -> bool {
        self.status.is_none_or(|status| status.success())
    }
}

/// A program with its work in a folder and nobody to talk to.
pub(crate) fn command(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command
}

/// Runs a process to its end.
pub(crate) fn run(command: &mut Command) -> Result<Run> {
    let name = command.get_program().to_string_lossy().into_owned();
    let started = Instant::now();
    let mut child = command.spawn().with_context(|| format!("{name} does not start"))?;
    let id = child.id();
    let ended = AtomicBool::new(false);
    let (status, time, peak) = thread::scope(|scope| {
        let watcher = scope.spawn(|| highest(id, &ended));
        let status = child.wait();
        let time = started.elapsed();
        ended.store(true, Ordering::Relaxed);
        (status, time, watcher.join().ok().flatten())
    });
    Ok(Run { time, peak, status: Some(status?) })
}

/// The high-water mark that the system keeps; the last look is a few milliseconds before the end.
fn highest(process: u32, ended: &AtomicBool) -> Option<u64> {
    let mut peak = None;
    while !ended.load(Ordering::Relaxed) {
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let mark = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = mark.and_then(|mark| mark.split_whitespace().next()?.parse::<u64>().ok());
        peak = peak.max(kilobytes.map(|kilobytes| kilobytes * 1024));
        thread::sleep(Duration::from_millis(3));
    }
    peak
}

/// Reads all files below a folder on two threads.
pub(crate) fn read_all(folder: &Path) -> Result<()> {
    let files: Vec<PathBuf> = WalkDir::new(folder)
        .into_iter()
        .filter_map(|entry| {
            entry.ok().filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path())
        })
        .collect();
    let halves = files.split_at(files.len() / 2);
    let bytes = thread::scope(|scope| {
        let other = scope.spawn(|| read(halves.0));
        let own = read(halves.1)?;
        let other = other.join().map_err(|_| anyhow::anyhow!("a reading thread broke off"))??;
        Ok::<usize, anyhow::Error>(own + other)
    })?;
    std::hint::black_box(bytes);
    Ok(())
}

fn read(files: &[PathBuf]) -> Result<usize> {
    let mut bytes = 0;
    for file in files {
        bytes += std::fs::read(file)?.len();
    }
    Ok(bytes)
}

/// The middle one of some durations.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
