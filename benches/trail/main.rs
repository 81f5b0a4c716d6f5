//! The trail of a long history, held against git's own walk over it.
//!
//! All figures come from one run on one machine; what counts are the ratios. Nothing is asserted.
//!
//! `KLACHT_BENCH_DOSSIERS` sets the number of dossiers (10,000, with eight commits each),
//! `KLACHT_BENCH_RUNS` the number of runs of which the median counts (3).

#![allow(clippy::disallowed_methods, reason = "what a bench writes is read by the bench alone")]

#[path = "../office/measure.rs"]
mod measure;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use klacht::calendar::Day;

use measure::{command, median, read_all, run};

/// The day on which the first complaint comes in.
const FIRST: Day = Day::new(2019, 1, 2).expect("a day of the calendar");
/// Complaints come in over so many days.
const DAYS: usize = 2700;
/// What happens to each complaint, and how many days after it came in.
const STEPS: [(u64, &str, &str); 8] = [
    (0, "sdevries", "stap: ontvangen, door: sdevries, opmerking: Aan de telefoon verteld en opgeschreven."),
    (0, "sdevries", "stap: bevestigd, door: sdevries, antwoord: ja"),
    (1, "sdevries", "stap: geregistreerd, door: sdevries"),
    (1, "sdevries", "stap: directie-geinformeerd, door: sdevries"),
    (2, "ddirks", "stap: besluit, door: ddirks, uitkomst: toepasselijk"),
    (3, "bbakker", "stap: ontvangstbericht, door: bbakker"),
    (4, "ddirks", "stap: derde-geinformeerd, door: ddirks"),
    (16, "ddirks", "stap: klager-geinformeerd, door: ddirks, oordeel: gegrond"),
];

struct Row {
    name: &'static str,
    time: Duration,
    peak: Option<u64>,
}

fn main() -> Result<()> {
    let count = setting("KLACHT_BENCH_DOSSIERS", 10_000)?;
    let runs = setting("KLACHT_BENCH_RUNS", 3)?.max(1);
    let scratch = tempfile::Builder::new().prefix("trail-").tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let office = scratch.path().join("office");
    let last = repository(&office, count)?;
    let (_, files) = read_all(&office.join("records"))?;
    say(&format!("{} commits over {files} files, median of {runs} runs", count * STEPS.len()))?;
    let kept = office.join(".git/klacht");
    let log = || {
        let mut log = command(env!("CARGO_BIN_EXE_klacht"), &office);
        log.args(["log", &last]);
        log
    };
    let mut git = || {
        let mut git = command("git", &office);
        git.args(["log", "--raw", "--no-renames"]);
        git
    };
    let audit = || {
        let mut audit = command(env!("CARGO_BIN_EXE_klacht"), &office);
        audit.args(["audit", "--fail-on", "never", "-q"]);
        audit
    };
    let rows = [
        repeat(GIT, runs, || Ok(()), &mut git)?,
        repeat(COLD, runs, || forget(&kept), log)?,
        repeat(WARM, runs, || Ok(()), log)?,
        repeat(AUDIT, runs, || Ok(()), audit)?,
    ];
    print(&rows)
}

const GIT: &str = "git log --raw --no-renames";
const COLD: &str = "klacht log, nothing kept";
const WARM: &str = "klacht log, no new commits";
const AUDIT: &str = "klacht audit";

fn setting(name: &str, usual: usize) -> Result<usize> {
    match std::env::var(name) {
        Ok(value) => value.parse().with_context(|| format!("{name} is no number: {value}")),
        Err(_) => Ok(usual),
    }
}

fn forget(kept: &PathBuf) -> Result<()> {
    if kept.exists() {
        std::fs::remove_dir_all(kept)?;
    }
    Ok(())
}

fn repeat(
    name: &'static str,
    runs: usize,
    prepare: impl Fn() -> Result<()>,
    mut make: impl FnMut() -> Command,
) -> Result<Row> {
    let (mut times, mut peak) = (Vec::new(), None);
    for _ in 0..runs {
        prepare()?;
        let done = run(&mut make())?;
        ensure!(done.status.success(), "{name}: {}", done.status);
        times.push(done.time);
        peak = peak.max(done.peak);
    }
    Ok(Row { name, time: median(times), peak })
}

fn print(rows: &[Row]) -> Result<()> {
    say(&format!("\n{:<32} {:>10} {:>9} {:>8}", "what", "time", "memory", "to git"))?;
    let base = rows.first().map_or(1e-9, |row| row.time.as_secs_f64()).max(1e-9);
    for row in rows {
        let time = row.time.as_secs_f64();
        let peak = row.peak.map_or_else(|| "-".to_owned(), |peak| format!("{} MB", peak / 1_000_000));
        say(&format!("{:<32} {time:>8.3} s {peak:>9} {:>8.2}", row.name, time / base))?;
    }
    say("\ntargets: nothing kept 1.2, no new commits 0.1 of git's walk")
}

/// Makes the repository with `git fast-import` and gives the number of its last dossier.
fn repository(folder: &Path, count: usize) -> Result<String> {
    std::fs::create_dir_all(folder)?;
    let git = |arguments: &[&str]| -> Result<()> {
        let done = run(command("git", folder).args(arguments))?;
        ensure!(done.status.success(), "git {}: {}", arguments.join(" "), done.status);
        Ok(())
    };
    git(&["init", "-q", "-b", "main"])?;
    let mut import = command("git", folder);
    let mut import = import.args(["fast-import", "--quiet"]).stdin(Stdio::piped()).spawn()?;
    let stdin = import.stdin.take().context("git fast-import takes its input")?;
    let last = stream(&mut BufWriter::new(stdin), count)?;
    ensure!(import.wait()?.success(), "git fast-import fails");
    git(&["repack", "-a", "-d", "-q"])?;
    git(&["checkout", "-q", "main"])?;
    Ok(last)
}

/// The commits in order of time: day by day, and on each day by dossier.
fn stream(to: &mut impl Write, count: usize) -> Result<String> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    let day_of = |index: usize| index * DAYS / count;
    let mut deeds: Vec<(u64, usize, usize)> = Vec::new();
    for index in 0..count {
        let steps = STEPS.iter().enumerate();
        deeds.extend(steps.map(|(step, (after, ..))| (day_of(index) as u64 + after, index, step)));
    }
    deeds.sort_unstable();
    let mut last = String::new();
    for (at, (day, index, step)) in deeds.iter().enumerate() {
        let number = number(*index, count);
        let seconds = FIRST.date().and_hms_opt(9, 0, 0).context("a time of day")?.and_utc().timestamp();
        let when = seconds + i64::try_from(day * 86_400)? + i64::try_from(at % 20_000)?;
        let who = STEPS[*step].1;
        writeln!(to, "commit refs/heads/main")?;
        for part in ["author", "committer"] {
            writeln!(to, "{part} {who} <{who}@o21.example> {when} +0100")?;
        }
        data(to, &format!("Dossier {number}: stap {}", step + 1))?;
        if at == 0 {
            let regulation = "records/regulation/2016-06-24.md";
            file(to, regulation, &std::fs::read_to_string(sample.join(regulation))?)?;
            let people = std::fs::read_to_string(sample.join("tests/fixtures/base/people.yaml"))?;
            file(to, "records/people.yaml", &people)?;
        }
        let text = dossier(&number, *index, *step, day_of(*index) as u64);
        file(to, &format!("records/complaints/{}/{number}.md", &number[..4]), &text)?;
        last = number;
    }
    to.flush()?;
    Ok(last)
}

fn number(index: usize, count: usize) -> String {
    let day = FIRST.plus_days((index * DAYS / count) as i64);
    format!("{}-{:05}", day.year(), index + 1)
}

fn dossier(number: &str, index: usize, last: usize, day: u64) -> String {
    let mut text = format!(
        "---\nnummer: {number}\nonderwerp: Over zaak {index} van het proefkantoor\naard: organisatie\n\
         dienst: leergang\nkanaal: mondeling\nroute: algemeen\nklager:\n  naam: Sanne Voorbeeld\n  \
         organisatie: Gemeente Ergens {}\n  email: s.voorbeeld@ergens{index}.example\nverloop:\n",
        index % 97,
    );
    for (after, _, step) in &STEPS[..=last] {
        text.push_str(&format!("  - {{datum: {}, {step}}}\n", FIRST.plus_days((day + after) as i64)));
    }
    text.push_str("---\n## Wat er gebeurde\n");
    for round in 0..16 {
        text.push_str(&format!(
            "In gesprek {round} is uitvoerig stilgestaan bij wat er misging in zaak {index}.\n"
        ));
    }
    text
}

fn file(to: &mut impl Write, path: &str, text: &str) -> Result<()> {
    writeln!(to, "M 100644 inline {path}")?;
    data(to, text)
}

fn data(to: &mut impl Write, text: &str) -> Result<()> {
    Ok(writeln!(to, "data {}\n{text}", text.len())?)
}

fn say(line: &str) -> Result<()> {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}
