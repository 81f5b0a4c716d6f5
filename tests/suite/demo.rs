//! `demo`, through the program: the same each time, sound for git, and a valid office.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{DateTime, Timelike};
use klacht::calendar::{Calendar, HolidayRule};
use sha2::{Digest, Sha256};
use snapbox::{assert_data_eq, file};
use tempfile::TempDir;

use crate::support::{Document, Run, files_below, program, public_assets, run};

const TODAY: &str = "2026-06-15";

/// An invented office in a temporary folder.
struct Invented {
    folder: TempDir,
    made: Run,
}

impl Invented {
    fn new(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // Whatever the user configured must not matter: not for names, not for line ends.
        let settings = "[user]\n\tname = Iemand Anders\n\temail = anders@elders.example\n[core]\n\tautocrlf = true\n\
                        [init]\n\tdefaultBranch = trunk\n";
        fs::write(folder.path().join(".gitconfig"), settings).unwrap();
        let made = run(program(folder.path())
            .env("HOME", folder.path())
            .args(["demo", "office", "--today", TODAY])
            .args(arguments));
        assert_eq!(made.code, 0, "{made:?}");
        Self { folder, made }
    }

    fn office(&self) -> std::path::PathBuf {
        self.folder.path().join("office")
    }

    /// What git says, with no configuration but the repository's own.
    fn git(&self, arguments: &[&str]) -> String {
        let mut git = Command::new("git");
        git.current_dir(self.office()).env("HOME", "/nonexistent").env("GIT_CONFIG_NOSYSTEM", "1");
        let run = run(git.args(arguments));
        assert_eq!(run.code, 0, "git {arguments:?}: {run:?}");
        run.stdout
    }

    fn tip(&self) -> String {
        self.git(&["rev-parse", "main"])
    }

    fn check(&self) -> Document {
        let run = run(program(&self.office()).args(["check", "--format", "json", "--today", TODAY]));
        assert!(run.code < 2, "{run:?}");
        serde_json::from_str(&run.stdout).unwrap()
    }

    /// The text of every dossier.
    fn dossiers(&self) -> Vec<String> {
        let files = files_below(&self.office().join("records/complaints"));
        let dossiers = files.iter().filter(|path| path.extension().is_some_and(|kind| kind == "md"));
        dossiers.map(|path| fs::read_to_string(path).unwrap()).collect()
    }
}

fn content(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = files_below(folder).into_iter();
    let files = files.filter(|path| !path.starts_with(folder.join(".git")));
    files
        .map(|path| (path.strip_prefix(folder).unwrap().display().to_string(), fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn the_same_seed_gives_the_same_commits_and_another_gives_others() {
    let wish = ["--dossiers", "30", "--seed", "7"];
    let (one, two) = (Invented::new(&wish), Invented::new(&wish));
    assert_eq!(one.tip(), two.tip());
    assert_eq!(content(&one.office()), content(&two.office()));
    assert!(one.made.stdout.contains(one.tip().trim()), "{:?}", one.made);
    let other = Invented::new(&["--dossiers", "30", "--seed", "8"]);
    assert_ne!(one.tip(), other.tip());
}

/// A seed keeps its commits in later releases too; when this has to change, the changelog says so.
#[test]
fn a_seed_keeps_its_commits() {
    let office = Invented::new(&["--dossiers", "5", "--years", "2", "--seed", "3"]);
    assert_eq!(office.tip().trim(), "ed2905ebed202dfe25d77b6d78ec0a4edd384324");
}

/// What is published of an invented office: a digest of each file that is no template as it is, and
/// the figures in full.
fn account(public: &Path) -> String {
    let mut account = String::new();
    let assets = public_assets();
    for (path, bytes) in content(public) {
        if assets.get(&path) == Some(&bytes) {
            account.push_str(&format!("as the template: {path}\n"));
            continue;
        }
        let digest = Sha256::digest(&bytes);
        let digits: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        account.push_str(&format!("{digits} {path}\n"));
        if path.ends_with(".json") {
            account.push_str(&String::from_utf8(bytes).unwrap());
        }
    }
    account
}

/// What is published of a small, a usual and a large office stays what it is; `SNAPSHOTS=overwrite`
/// renews it.
#[test]
fn the_public_site_of_three_offices_is_golden() {
    for (dossiers, golden) in [
        ("3", file!["../golden/demo-3.txt"]),
        ("40", file!["../golden/demo-40.txt"]),
        ("200", file!["../golden/demo-200.txt"]),
    ] {
        let invented = Invented::new(&["--dossiers", dossiers]);
        let office = invented.office();
        let klacht = |arguments: &[&str]| run(program(&office).args(arguments).args(["--today", TODAY]));
        let run = klacht(&["build", "--only", "public"]);
        assert!(run.code < 2 && office.join("site/public/index.html").exists(), "{dossiers}: {run:?}");
        assert_data_eq!(account(&office.join("site/public")), golden.raw());
    }
}

#[test]
fn git_finds_nothing_wrong() {
    let office = Invented::new(&["--dossiers", "30"]);
    office.git(&["fsck", "--strict", "--full"]);
    let packs = office.office().join(".git/objects/pack");
    let index =
        files_below(&packs).into_iter().find(|path| path.extension().is_some_and(|kind| kind == "idx"));
    office.git(&["verify-pack", index.unwrap().to_str().unwrap()]);
    assert_eq!(office.git(&["status", "--porcelain"]), "");
    assert_eq!(office.git(&["symbolic-ref", "HEAD"]), "refs/heads/main\n");
    assert_eq!(office.git(&["for-each-ref", "--format=%(refname)"]), "refs/heads/main\n");
    assert_eq!(office.git(&["count-objects"]), "0 objects, 0 kilobytes\n", "everything is in the pack");
}

#[test]
fn every_commit_is_made_by_a_colleague_on_a_working_day_during_office_hours() {
    let office = Invented::new(&["--dossiers", "60"]);
    let calendar = Calendar::new(HolidayRule::named("nl-werk").unwrap(), []);
    let people = fs::read_to_string(office.office().join("records/people.yaml")).unwrap();
    let log = office.git(&["log", "--reverse", "--format=%aI|%cI|%an <%ae>|%cn <%ce>|%ae"]);
    let mut last = None;
    for line in log.lines() {
        let [author, committer, by, committed_by, address] =
            line.split('|').collect::<Vec<_>>().try_into().unwrap();
        assert_eq!((author, by), (committer, committed_by));
        assert!(people.contains(&format!("email: [{address}]")), "{line}");
        let moment = DateTime::parse_from_rfc3339(author).unwrap();
        let local = moment.with_timezone(&chrono_tz::Europe::Amsterdam);
        assert_eq!(local.naive_local(), moment.naive_local(), "the zone is the office's: {line}");
        assert!(calendar.is_working_day(moment.date_naive().into()), "{line}");
        assert!((8 * 60 + 30..=17 * 60 + 15).contains(&(moment.hour() * 60 + moment.minute())), "{line}");
        assert!(last.is_none_or(|last| last <= moment), "{line}");
        last = Some(moment);
    }
    assert!(last.unwrap().date_naive().to_string().as_str() < TODAY);
}

#[test]
fn events_are_only_ever_appended() {
    let office = Invented::new(&["--dossiers", "40"]);
    let log = office.git(&["log", "-p", "--format=commit %s", "-U0", "--", "records/complaints/*.md"]);
    let taken_away: Vec<&str> = log.lines().filter(|line| line.starts_with("-  ")).collect();
    assert_eq!(taken_away, Vec::<&str>::new());
    let grown = log.lines().filter(|line| line.starts_with("+  - ")).count();
    assert!(grown > 300, "{grown} events, documents and reasons");
}

#[test]
fn no_office_has_an_error_and_each_has_something_to_look_at() {
    for wish in [
        &["--dossiers", "40"][..],
        &["--dossiers", "60", "--seed", "2", "--years", "1"],
        &["--dossiers", "60", "--seed", "3", "--years", "9"],
        &["--dossiers", "60", "--seed", "4", "--years", "3"],
        &["--dossiers", "1", "--seed", "5"],
        // In these a complaint comes in at the very end, and would be recorded after it.
        &["--dossiers", "20", "--seed", "7", "--years", "1"],
        &["--dossiers", "60", "--seed", "14", "--years", "1"],
        &["--dossiers", "200", "--seed", "6"],
    ] {
        let office = Invented::new(wish);
        let document = office.check();
        let errors: Vec<String> = document
            .findings
            .iter()
            .filter(|finding| finding.severity == "error")
            .map(|finding| format!("{}:{} {} {}", finding.path, finding.line, finding.code, finding.message))
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{wish:?}");
        assert_eq!(document.summary.dossiers.to_string(), wish[1]);
        let idle = document.findings.iter().filter(|finding| finding.code == "F15").count();
        assert_eq!(idle, 0, "{wish:?}: every reason that is given answers a breach");
        if document.summary.dossiers >= 40 {
            let summary = &document.summary;
            assert!(summary.late > 0 && summary.breach > 0 && summary.warning > 0, "{wish:?}: {summary:?}");
            assert!(document.findings.iter().any(|finding| finding.accounted), "{wish:?}");
        }
    }
}

/// What tells the stories apart in a dossier: what it holds, and what it does not.
const STORIES: [(&str, &[&str], &[&str]); 27] = [
    ("upheld", &["oordeel: gegrond", "stap: maatregel"], &["uitstel", "beroep", "verantwoording"]),
    ("partly upheld", &["oordeel: deels-gegrond", "stap: maatregel"], &["uitstel", "beroep"]),
    ("dismissed", &["oordeel: ongegrond", "stap: geen-maatregel"], &["beroep"]),
    ("extended", &["stap: uitstel", "stap: klager-geinformeerd"], &["tweede-uitstelbericht"]),
    ("extended twice", &["bestand: uitstelbericht.pdf", "bestand: tweede-uitstelbericht.pdf"], &[]),
    ("appeal upheld", &["stap: beroep", "status: opgedragen", "status: uitgevoerd"], &[]),
    ("appeal in vain", &["stap: beroep", "status: geen"], &["status: opgedragen"]),
    ("late and accounted for", &["regel: A9.1", "stap: gearchiveerd"], &[]),
    ("management told late", &["regel: A3.3"], &[]),
    (
        "light by the secretariat",
        &["uitkomst: licht", "gericht-op: relatie"],
        &["toepasselijk", "directie-gevraagd"],
    ),
    ("light by the management", &["uitkomst: licht", "directie-gevraagd: ja"], &["toepasselijk"]),
    ("light becomes formal", &["uitkomst: licht", "antwoord: nee", "uitkomst: toepasselijk"], &[]),
    ("withdrawn", &["stap: ingetrokken"], &[]),
    ("inadmissible", &["uitkomst: niet-ontvankelijk", "dienst: geen"], &[]),
    ("assessment", &["grond: beoordeling"], &[]),
    ("integrity", &["grond: integriteit"], &["klager", "betreft", "stukken"]),
    ("about a colleague", &["route: collega", "stap: ingediend"], &[]),
    ("not lodged", &["route: collega", "stap: verwezen-naar-backoffice"], &["ingediend"]),
    ("anonymous", &["anoniem: ja"], &[]),
    ("about the management", &["route: directie", "opmerking: Ik beslis in plaats van"], &[]),
    ("judgement corrected", &["stap: correctie", "wordt: {oordeel: deels-gegrond}"], &[]),
    ("day corrected", &["stap: correctie", "wordt: {datum: "], &[]),
    ("held for a claim", &["stap: bewaren", "verzoek-verzekeraar.eml"], &[]),
    ("held longer", &["stap: bewaren"], &["verzoek-verzekeraar.eml"]),
    ("no envelope", &["wijze: mail", "regel: A5.12"], &[]),
    ("followed up", &["stap: opvolging"], &[]),
    ("being handled", &["uitkomst: toepasselijk"], &["klager-geinformeerd"]),
];

#[test]
fn every_story_is_told_among_two_hundred() {
    let office = Invented::new(&["--dossiers", "200"]);
    let dossiers = office.dossiers();
    for (story, holds, lacks) in STORIES {
        let tells = |text: &&String| {
            holds.iter().all(|word| text.contains(word)) && !lacks.iter().any(|word| text.contains(word))
        };
        assert!(dossiers.iter().any(|text| tells(&text)), "nobody tells of: {story}");
    }
    let codes: BTreeSet<String> = office.check().findings.into_iter().map(|finding| finding.code).collect();
    for code in ["A3.3", "A3.6", "A4.6", "A5.12", "A8.1", "A9.1", "A9.3"] {
        assert!(codes.contains(code), "{code} is not among {codes:?}");
    }
}

#[test]
fn no_text_is_left_unfilled_and_every_kind_of_document_is_real() {
    let office = Invented::new(&["--dossiers", "200", "--seed", "9"]);
    let mut kinds = BTreeSet::new();
    for (path, bytes) in content(&office.office()) {
        let start = match path.rsplit_once('.').map(|(_, kind)| kind) {
            Some("pdf") => "%PDF-1.4",
            Some("eml") => "Date: ",
            Some("png") => "PNG",
            _ => "",
        };
        if !start.is_empty() {
            kinds.insert(start);
            let begins = bytes.windows(start.len()).position(|window| window == start.as_bytes());
            assert!(begins.is_some_and(|at| at < 2), "{path}");
        }
        let text = String::from_utf8_lossy(&bytes);
        let is_office_text =
            path.starts_with("records/complaints") && start != "PNG" || path.starts_with("records/reports");
        if is_office_text {
            // What is to be filled in is one word between braces.
            let mut braced = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
            let unfilled = braced.find(|word| !word.contains(' '));
            assert_eq!(unfilled, None, "{path}");
        }
    }
    assert_eq!(kinds.len(), 3, "{kinds:?}");
}

#[test]
fn every_closed_year_has_its_report() {
    let office = Invented::new(&["--dossiers", "12"]);
    for year in 2022..=2025 {
        let report = fs::read_to_string(office.office().join(format!("records/reports/{year}.md"))).unwrap();
        assert!(report.contains(&format!("vastgesteld: {}-01-", year + 1)), "{report}");
    }
}

/// The public site has figures at once, and they are those that the program itself would freeze.
#[test]
fn every_closed_year_is_frozen_as_the_report_would_freeze_it() {
    for wish in
        [&["--dossiers", "1", "--seed", "5"][..], &["--dossiers", "60", "--seed", "2", "--years", "6"]]
    {
        let invented = Invented::new(wish);
        let office = invented.office();
        let ledger = office.join("records/ledger");
        let frozen: Vec<_> =
            content(&ledger).into_iter().filter(|(path, _)| path.starts_with("figures-")).collect();
        assert!(frozen.len() >= 4, "{wish:?}: {}", frozen.len());
        for (path, bytes) in frozen {
            fs::remove_file(ledger.join(&path)).unwrap();
            let year = path.trim_start_matches("figures-").trim_end_matches(".yaml");
            let frozen = run(program(&office).args(["report", year, "--freeze", "--today", TODAY]));
            assert_eq!(frozen.code, 0, "{frozen:?}");
            assert_eq!(fs::read(ledger.join(&path)).unwrap(), bytes, "{path}");
        }
        assert_eq!(invented.git(&["status", "--porcelain"]), "", "{wish:?}");
    }
}

#[test]
fn a_bare_one_holds_the_same_commits() {
    let wish = ["--dossiers", "10"];
    let bare = Invented::new(&[&wish[..], &["--bare"]].concat());
    assert_eq!(bare.tip(), Invented::new(&wish).tip());
    assert!(!bare.office().join("records").exists());
}

#[test]
fn what_cannot_be_made_is_refused_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mine.txt"), "mine").unwrap();
    let refused = |arguments: &[&str]| {
        let run = run(program(folder.path()).args(["demo", "--today", TODAY]).args(arguments));
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
        run.stderr
    };
    assert!(refused(&["."]).contains("niet leeg"));
    assert_eq!(files_below(folder.path()).len(), 1, "nothing was written beside it");
    assert!(refused(&["new", "--years", "10"]).contains("24 juni 2016"));
    assert!(refused(&["new", "--dossiers", "0"]).contains("--dossiers"));
    assert!(refused(&["mine.txt"]).contains("mine.txt"));
    assert!(!folder.path().join("new").exists());
}

/// Whenever it was killed, the next run makes the office in the same folder.
#[test]
fn what_a_killed_run_left_is_no_hindrance() {
    for (made, bare) in [(false, false), (true, false), (true, true)] {
        let folder = tempfile::tempdir().unwrap();
        if made {
            fs::create_dir(folder.path().join("office")).unwrap();
        }
        let demo = || {
            let mut demo = program(folder.path());
            demo.args(["demo", "office", "--dossiers", "40", "--today", TODAY])
                .args(bare.then_some("--bare"));
            demo
        };
        let mut child = demo().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let begun = folder.path().join("office/.klacht-demo/lock");
        while !begun.exists() && child.try_wait().unwrap().is_none() {}
        child.kill().unwrap();
        child.wait().unwrap();
        let is_whole = folder.path().join("office").read_dir().unwrap().count() > 1;
        let run = run(&mut demo());
        assert!(run.code == 0 || is_whole, "{run:?}");
        assert!(is_whole || !folder.path().join("office/.klacht-demo").exists());
    }
}

#[test]
fn the_history_stands_up_to_an_audit() {
    let office = Invented::new(&["--dossiers", "40"]);
    let audit = run(program(&office.office()).args(["audit", "--today", TODAY]));
    assert_eq!(audit.code, 0, "{audit:?}");
    assert!(audit.stdout.contains("[H3]"), "now and then something is written down late: {audit:?}");
    assert!(!audit.stdout.contains("[H5]"), "every commit is a colleague's: {audit:?}");
}
