//! Every attack on a sealed history, and who sees it: an audit alone, the hook on a server, and an
//! audit with the seal that somebody kept elsewhere; and the innocent ways of working, of which none is
//! flagged. docs/audit.md shows the outcome; `SNAPSHOTS=overwrite` renews it.

mod beginnings;
mod clones;
mod damaged;
mod detours;
mod elsewhere;
mod innocent;
mod ledger;
mod records;
mod rewritten;

use std::fmt::Write as _;
use std::fs;

use rayon::prelude::*;

use crate::git::Server;
use crate::repository::{OPEN, Repository, SECRETARY};
use crate::rules::history::audit;
use crate::support::{Document, Finding, root};

const REGULATION: &str = "records/regulation/2016-06-24.md";
const PEOPLE: &str = "records/people.yaml";
const SEALS: &str = "records/ledger/seals.yaml";
const DESTRUCTIONS: &str = "records/ledger/destructions.yaml";
const PUBLICATIONS: &str = "records/ledger/publications.yaml";
const REPORT: &str = "records/reports/2025.md";
/// A dossier that was archived with two documents, beside the open one.
const ARCHIVED: &str = "records/complaints/2026/2026-007.md";
const LETTER: &str = "records/complaints/2026/2026-007/brief.pdf";
const PHOTO: &str = "records/complaints/2026/2026-007/foto.pdf";

/// After the seal, which is of 10 June.
const LATER: &str = "2026-06-11T10:00:00+0200";
const LAST: &str = "2026-06-11T11:00:00+0200";

/// A way to work on a history that is sealed and shared.
struct Way {
    name: &'static str,
    /// What the history is before the seal, beyond the archived dossier.
    before: fn(&Repository),
    work: fn(&Repository),
}

fn way(name: &'static str, work: fn(&Repository)) -> Way {
    Way { name, before: |_| (), work }
}

/// What three witnesses said, each by its rules; nothing when it said nothing.
struct Seen {
    alone: Vec<String>,
    hook: Option<Vec<String>>,
    outside: Vec<String>,
}

/// The archive that is attacked: a dossier that is open and one that was archived with two documents, sealed, and pushed.
struct Archive {
    server: Server,
    repository: Repository,
    /// The seal as it was kept elsewhere.
    line: String,
}

impl Archive {
    fn new(before: fn(&Repository)) -> Self {
        let (server, repository) = (Server::new(), Repository::with_open_dossier());
        repository.write(LETTER, "Een brief.");
        repository.write(PHOTO, "Een foto.");
        let text = repository.office.read(OPEN).replace("2026-006", "2026-007");
        let listed = "stukken:\n  - {bestand: brief.pdf, soort: klachtbrief}\n  - {bestand: foto.pdf, soort: overig}\nverloop:";
        let text = text.replace("Wubbe Schijngestalte", "Els Modelman").replace("verloop:", listed);
        repository.write(ARCHIVED, text);
        repository.append(ARCHIVED, "datum: 2026-06-09, stap: gearchiveerd, door: sdevries");
        repository.commit("Gearchiveerd", SECRETARY, "2026-06-09T11:00:00+0200");
        before(&repository);
        assert_eq!(codes(&repository, &[]), Vec::<String>::new(), "the archive is sound before it is sealed");
        let line = seal(&repository);
        repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
        repository.git(&["remote", "add", "origin", &server.path().display().to_string()]);
        // That steps are lacking in what is archived here is no matter to the history.
        server.without_hook(|| assert_eq!(repository.office.push(&["main"]).0, 0));
        Self { server, repository, line }
    }

    fn seen(&self) -> Seen {
        let alone = codes(&self.repository, &[]);
        let outside = codes(&self.repository, &["--against", &self.line]);
        let before = self.server.tip("main");
        let (code, told) = self.repository.office.push(&["--force", "main"]);
        let refused = code != 0;
        assert_eq!(refused, self.server.tip("main") == before && before != self.tip(), "{told}");
        let mut rules: Vec<String> = told
            .lines()
            .filter_map(|line| Some(line.split_once('[')?.1.split_once("]: ")?.0.to_owned()))
            .collect();
        rules.sort();
        rules.dedup();
        Seen { alone, hook: refused.then_some(rules), outside }
    }

    fn tip(&self) -> String {
        self.repository.git(&["rev-parse", "HEAD"])
    }
}

/// Seals the last commit and gives the line to keep.
fn seal(repository: &Repository) -> String {
    let run = repository.klacht(&["audit", "--seal", "-q", "--fail-on", "never"]);
    assert_eq!(run.code, 0, "{run:?}");
    run.stdout.lines().last().unwrap().to_owned()
}

/// The rules that an audit found broken, each once; warnings are marked.
fn codes(repository: &Repository, arguments: &[&str]) -> Vec<String> {
    let findings = match arguments {
        [] => audit(repository).findings,
        _ => {
            let run = repository.klacht(&[&["audit", "--format", "json"], arguments].concat());
            assert!(run.code < 2, "{run:?}");
            serde_json::from_str::<Document>(&run.stdout).unwrap().findings
        }
    };
    let told = |finding: &Finding| match (finding.severity.as_str(), finding.accounted) {
        ("warning", _) => format!("{} as a warning", finding.code),
        (_, true) => format!("{} accounted", finding.code),
        _ => finding.code.clone(),
    };
    let mut codes: Vec<String> = findings.iter().map(told).collect();
    codes.sort();
    codes.dedup();
    codes
}

fn said(codes: &[String]) -> String {
    if codes.is_empty() { "**nothing**".to_owned() } else { codes.join(", ") }
}

/// The sections of the table: what an attack bends.
fn attacks() -> Vec<(&'static str, Vec<Way>)> {
    vec![
        ("what was recorded", all([records::events(), detours::events(), beginnings::events()])),
        ("what the past is judged by", all([records::standard(), beginnings::standard()])),
        ("evidence", all([records::evidence(), detours::evidence(), beginnings::evidence()])),
        ("who has a say", all([records::say(), detours::say(), beginnings::say()])),
        ("clocks and reasons", all([records::clocks(), beginnings::clocks()])),
        ("the ledger", all([ledger::attacks(), detours::ledger(), beginnings::ledger()])),
        ("the history itself", rewritten::attacks()),
    ]
}

fn all<const N: usize>(ways: [Vec<Way>; N]) -> Vec<Way> {
    ways.into_iter().flatten().collect()
}

#[test]
fn every_attack_is_seen_by_whom_the_documentation_says() {
    let mut table = String::from(
        "| attack | `audit` alone | the hook | with a seal kept elsewhere |\n|---|---|---|---|\n",
    );
    let (mut all, mut by) = (0, [0; 3]);
    let mut unseen = Vec::new();
    for (about, ways) in attacks() {
        writeln!(table, "| *{about}* | | | |").unwrap();
        let seen: Vec<(&str, Seen)> = ways
            .par_iter()
            .map(|way| {
                let archive = Archive::new(way.before);
                (way.work)(&archive.repository);
                (way.name, archive.seen())
            })
            .collect();
        for (name, Seen { alone, hook, outside }) in seen {
            let refused = match &hook {
                None => "**accepted**".to_owned(),
                Some(rules) if rules.is_empty() => "refused".to_owned(),
                Some(rules) => format!("refused: {}", rules.join(", ")),
            };
            writeln!(table, "| {name} | {} | {refused} | {} |", said(&alone), said(&outside)).unwrap();
            all += 1;
            for (count, saw) in by.iter_mut().zip([!alone.is_empty(), hook.is_some(), !outside.is_empty()]) {
                *count += usize::from(saw);
            }
            if outside.is_empty() {
                unseen.push(name);
            }
        }
    }
    // Whatever was sealed is proved by the seal that was kept; the rest is told by name.
    assert_eq!(unseen, records::BEHIND_THE_SEAL, "{table}");
    let [alone, hook, outside] = by;
    let figures = format!(
        "Of {all} attacks `audit` alone sees {alone}, the hook refuses {hook}, and an audit with the seal that was kept elsewhere sees {outside}.\n"
    );
    shown("attacks", &format!("{figures}\n{table}"));
}

#[test]
fn no_innocent_way_of_working_is_flagged() {
    let ways = all([innocent::ways(), detours::innocent(), beginnings::innocent()]);
    let flagged: Vec<String> = ways
        .par_iter()
        .filter_map(|way| {
            let archive = Archive::new(way.before);
            (way.work)(&archive.repository);
            let Seen { alone, hook, outside } = archive.seen();
            let is_quiet = alone.is_empty() && hook.is_none() && outside.is_empty();
            (!is_quiet).then(|| format!("{}: {alone:?}, {hook:?}, {outside:?}", way.name))
        })
        .collect();
    assert!(flagged.is_empty(), "{flagged:#?}");
    let names: Vec<&str> = ways.iter().map(|way| way.name).collect();
    shown(
        "innocents",
        &format!(
            "Of {} innocent ways none is flagged by any of the three: {}.\n",
            ways.len(),
            names.join("; ")
        ),
    );
}

/// Holds a part of docs/audit.md, between two marks, to what was found; or renews it.
fn shown(part: &str, expected: &str) {
    let path = root().join("docs/audit.md");
    let document = fs::read_to_string(&path).unwrap();
    let mark = format!("<!-- {part} -->\n");
    let start = document.find(&mark).expect("the part is there") + mark.len();
    let end = start + document[start..].find("<!-- end -->").expect("the part ends");
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::write(&path, [&document[..start], expected, &document[end..]].concat()).unwrap();
        return;
    }
    assert_eq!(&document[start..end], expected);
}
