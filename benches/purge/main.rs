//! A destruction, held against `git filter-repo` with callbacks for paths and messages on the same
//! repository.
//!
//! `KLACHT_BENCH_DOSSIERS` sets the number of dossiers of each office (640 and 10,150, which make 5,000
//! and 80,000 commits), `FILTER_REPO` the program to compare with (`git-filter-repo` on the path).

#![allow(clippy::disallowed_methods, reason = "what a bench writes is read by the bench alone")]

#[path = "../office/measure.rs"]
#[allow(dead_code, reason = "each bench measures a part of it")]
mod measure;

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use measure::{command, run};

const TODAY: &str = "2026-06-15";
const KLACHT: &str = env!("CARGO_BIN_EXE_klacht");

fn main() -> Result<()> {
    let offices = match std::env::var("KLACHT_BENCH_DOSSIERS") {
        Ok(value) => vec![value.parse().with_context(|| format!("{value} is no number"))?],
        Err(_) => vec![640, 10_150],
    };
    offices.into_iter().try_for_each(of_office)
}

fn of_office(dossiers: usize) -> Result<()> {
    let scratch = tempfile::Builder::new().prefix("purge-").tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let at = |name: &str| scratch.path().join(name);
    let klacht = |name: &str, arguments: &[&str]| -> Result<measure::Run> {
        let done = run(command(KLACHT, &at(name)).args(arguments).env("KLACHT_TODAY", TODAY))?;
        ensure!(done.succeeds(), "klacht {}: {:?}", arguments.join(" "), done.status);
        Ok(done)
    };
    std::fs::create_dir_all(at("office"))?;
    klacht("office", &["demo", ".", "-q", "--dossiers", &dossiers.to_string()])?;
    let git = |name: &str, arguments: &[&str]| -> Result<String> {
        let output =
            command("git", &at(name)).args(arguments).stdout(std::process::Stdio::piped()).output()?;
        ensure!(output.status.success(), "git {}: {}", arguments.join(" "), output.status);
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    };
    for (key, format) in [("user.name", "%an"), ("user.email", "%ae")] {
        let value = git("office", &["log", "-1", &format!("--format={format}")])?;
        git("office", &["config", key, &value])?;
    }
    let commits = git("office", &["rev-list", "--count", "HEAD"])?;
    let old = size(&at("office/.git/objects"));
    let copied = run(command("cp", scratch.path()).args(["-a", "office", "ours"]))?;
    ensure!(copied.succeeds(), "cp: {:?}", copied.status);
    // A copied work tree has new times, at which git looks once.
    git("ours", &["status", "--porcelain"])?;
    git(".", &["clone", "--quiet", "--bare", "--no-local", "office", "theirs"])?;
    let ours = klacht("ours", &["purge", "--due", "--execute", "-q"])?;
    let record = std::fs::read_to_string(at("ours/records/ledger/destructions.yaml"))?;
    let numbers =
        record.lines().filter_map(|line| line.trim_start_matches([' ', '-']).strip_prefix("nummer: "));
    let numbers: Vec<&str> = numbers.map(str::trim).collect();
    let paths: String = numbers
        .iter()
        .map(|number| {
            format!("records/complaints/{0}/{number}.md\nrecords/complaints/{0}/{number}/\n", &number[..4])
        })
        .collect();
    std::fs::write(at("paths"), paths)?;
    let clean = |what: &str| format!("return {what}.replace(b'Unieknaam', b'[vernietigd]')");
    let filter = std::env::var("FILTER_REPO").unwrap_or_else(|_| "git-filter-repo".to_owned());
    let theirs = run(command(&filter, &at("theirs"))
        .args(["--force", "--quiet", "--invert-paths", "--paths-from-file", "../paths"])
        .args(["--message-callback", &clean("message"), "--name-callback", &clean("name")]))?;
    ensure!(theirs.succeeds(), "{filter}: {:?}", theirs.status);
    say(&format!("\n{commits} commits, {} dossiers destroyed", numbers.len()))?;
    say(&format!("{:<20} {:>10} {:>9} {:>10}", "what", "time", "memory", "store"))?;
    for (name, done, folder) in
        [("klacht purge", &ours, "ours/.git/objects"), ("git filter-repo", &theirs, "theirs/objects")]
    {
        let peak = done.peak.map_or_else(|| "-".to_owned(), |peak| format!("{} MB", peak / 1_000_000));
        let store = size(&at(folder)) / 1_000_000;
        say(&format!("{name:<20} {:>8.2} s {peak:>9} {store:>7} MB", done.time.as_secs_f64()))?;
    }
    let ratio = ours.time.as_secs_f64() / theirs.time.as_secs_f64().max(1e-9);
    #[expect(clippy::cast_precision_loss, reason = "a ratio for people")]
    let growth = size(&at("ours/.git/objects")) as f64 / old.max(1) as f64;
    say(&format!(
        "to filter-repo {ratio:.2} (wanted 0.5 of 5,000 commits, 0.25 of 80,000); store to the old one {growth:.2} (1.1)"
    ))
}

fn size(folder: &Path) -> u64 {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten().filter_map(|entry| entry.metadata().ok());
    files.filter(std::fs::Metadata::is_file).map(|file| file.len()).sum()
}

fn say(line: &str) -> Result<()> {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}
