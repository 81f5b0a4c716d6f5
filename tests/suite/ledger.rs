//! What the program itself keeps in `records/ledger/`: it reads what it writes, and never loses what it
//! can't read.

mod round_trip;

use crate::repository::{OPEN, PROOF, Repository, SECRETARY};
use crate::rules::history::audit;
use crate::support::{Finding, Office, Run};

const SEALS: &str = "records/ledger/seals.yaml";
const DESTRUCTIONS: &str = "records/ledger/destructions.yaml";

fn seal(repository: &Repository) -> Run {
    repository.klacht(&["audit", "--seal", "-q", "--fail-on", "never"])
}

/// The list of seals after one was made and committed.
fn sealed(repository: &Repository, when: &str) -> String {
    let run = seal(repository);
    assert_eq!(run.code, 0, "{run:?}");
    repository.commit("Zegel", SECRETARY, when);
    repository.office.read(SEALS)
}

fn of_file(findings: Vec<Finding>, path: &str) -> Vec<(String, usize)> {
    let found = findings.into_iter().filter(|finding| finding.path == path);
    found.map(|finding| (finding.code, finding.line)).collect()
}

#[test]
fn a_list_of_no_seals_takes_its_first() {
    for empty in ["zegels: []\n", "# Van ons\nzegels: []", "zegels:\n  []\n"] {
        let repository = Repository::with_open_dossier();
        repository.write(SEALS, empty);
        repository.commit("Lege lijst", SECRETARY, "2026-06-10T09:00:00+0200");
        assert_eq!(of_file(repository.office.check(), SEALS), [], "{empty:?} is sound");
        let list = sealed(&repository, "2026-06-10T10:00:00+0200");
        assert_eq!(list.lines().count(), 3, "{list}");
        assert!(list.starts_with("# Geschreven door ‘klacht audit --seal’"), "{list}");
        assert_eq!(of_file(repository.office.check(), SEALS), [], "{list}");
        assert_eq!(audit(&repository).findings.len(), 0);
    }
}

#[test]
fn no_seal_is_lost_however_the_list_was_laid_out() {
    let repository = Repository::with_open_dossier();
    sealed(&repository, "2026-06-10T10:00:00+0200");
    let mut list = sealed(&repository, "2026-06-10T11:00:00+0200");
    for (number, layout) in (3..).zip([in_blocks, in_a_row]) {
        let own = layout(&items(&list));
        repository.write(SEALS, &own);
        repository.commit("Anders opgemaakt", SECRETARY, "2026-06-10T12:00:00+0200");
        let grown = sealed(&repository, "2026-06-10T13:00:00+0200");
        assert!(grown.starts_with(&list), "{own}\nbecame\n{grown}");
        assert_eq!(items(&grown).len(), number, "{grown}");
        assert_eq!(audit(&repository).findings.len(), 0, "{grown}");
        list = grown;
    }
}

/// The fields of each seal in a list that the program wrote.
fn items(list: &str) -> Vec<Vec<&str>> {
    let items = list.lines().filter_map(|line| line.strip_prefix("  - {")?.strip_suffix('}'));
    items.map(|item| item.split(", ").collect()).collect()
}

fn in_blocks(items: &[Vec<&str>]) -> String {
    let items = items.iter().map(|fields| format!("  - {}\n", fields.join("\n    ")));
    format!("zegels:   # de lijst\n{}", items.collect::<String>())
}

fn in_a_row(items: &[Vec<&str>]) -> String {
    let backwards = |fields: &Vec<&str>| fields.iter().rev().copied().collect::<Vec<_>>().join(",  ");
    let items: Vec<String> = items.iter().map(|fields| format!("{{{}}}", backwards(fields))).collect();
    format!("zegels: [{}]", items.join(", "))
}

#[test]
fn a_list_that_can_not_be_read_is_refused_at_its_line_and_left_as_it_was() {
    let repository = Repository::with_open_dossier();
    let list = sealed(&repository, "2026-06-10T10:00:00+0200");
    let seal = list.lines().last().unwrap();
    let cases = [
        (format!("{list}  - {{datum: 2026-06-02, commits: 2}}\n"), 4),
        (format!("{list}  - niets\n"), 4),
        (format!("{list}opmerking: bewaren\n"), 4),
        (format!("{list}{}\n", seal.replace("2026-06-15", "2026-06-16")), 4),
        (format!("{list}{}\n", seal.to_uppercase()), 4),
        (list.replace("zegels:", "zegels:\n  - {datum: 2026-06-02"), 3),
    ];
    for (text, line) in cases {
        repository.write(SEALS, &text);
        for (language, says) in
            [("nl", format!("regel {line} van {SEALS}")), ("en", format!("line {line} of {SEALS}"))]
        {
            let run = repository.klacht(&["audit", "--seal", "-q", "--lang", language]);
            assert!(run.code == 2 && run.stderr.contains(&says), "{text}: {run:?}");
        }
        assert_eq!(repository.office.read(SEALS), text);
    }
}

#[test]
fn a_list_that_never_was_one_is_refused_at_its_line() {
    for text in ["", "zegels:\n", "zegels volgen later\n", "zegels: [geen]\n"] {
        let repository = Repository::with_open_dossier();
        repository.write(SEALS, text);
        let run = seal(&repository);
        assert!(run.code == 2 && run.stderr.contains(&format!("regel 1 van {SEALS}")), "{text}: {run:?}");
        assert_eq!(repository.office.read(SEALS), text);
    }
}

#[test]
fn a_list_that_is_no_text_or_a_link_is_left_as_it_was() {
    let repository = Repository::with_open_dossier();
    repository.write(SEALS, b"zegels: \xff\n");
    let run = seal(&repository);
    assert!(run.code == 2 && run.stderr.contains(&format!("regel 1 van {SEALS}")), "{run:?}");
    assert_eq!(std::fs::read(repository.office.path(SEALS)).unwrap(), b"zegels: \xff\n");
    #[cfg(unix)]
    {
        std::fs::remove_file(repository.office.path(SEALS)).unwrap();
        repository.write("elders.yaml", "zegels: []\n");
        std::os::unix::fs::symlink("../../elders.yaml", repository.office.path(SEALS)).unwrap();
        let run = seal(&repository);
        assert!(run.code == 2 && run.stderr.contains(SEALS), "{run:?}");
        assert_eq!(repository.office.read("elders.yaml"), "zegels: []\n");
    }
}

#[test]
fn a_number_that_is_none_is_told_in_both_languages() {
    let record = "vernietigingen:\n  - {nummer: 26-3, grond: art. 8, datum: 2026-06-10}\n";
    let office = Office::new().write(DESTRUCTIONS, record);
    for (language, says) in [
        ("nl", "‘26-3’ is geen dossiernummer: een jaar, een streepje en drie of meer cijfers."),
        ("en", "‘26-3’ is no dossier number: a year, a dash and three digits or more."),
    ] {
        let findings = office.document(&["--lang", language]).findings;
        let found: Vec<&Finding> = findings.iter().filter(|finding| finding.path == DESTRUCTIONS).collect();
        let [finding] = found[..] else { panic!("{found:?}") };
        assert_eq!((finding.code.as_str(), finding.line, finding.message.as_str()), ("F5", 2, says));
    }
}

#[test]
fn a_record_that_proves_nothing_is_told_with_the_way_out() {
    let record = "vernietigingen:\n  - {nummer: 2020-001, grond: x, datum: 2026-03-05";
    let office = Office::new().write(DESTRUCTIONS, format!("{record}}}\n"));
    for (language, says, way_out) in [
        ("nl", "Deze verklaring bewijst niet dat dossier 2020-001 vernietigd is", "haal haar dan weg"),
        ("en", "This record does not prove that dossier 2020-001 was destroyed", "remove it"),
    ] {
        let findings = office.document(&["--lang", language]).findings;
        let found: Vec<&Finding> = findings.iter().filter(|finding| finding.path == DESTRUCTIONS).collect();
        let [finding] = found[..] else { panic!("{found:?}") };
        assert_eq!((finding.code.as_str(), finding.severity.as_str(), finding.line), ("H1", "error", 2));
        let help = finding.help.as_deref().unwrap_or_default();
        assert!(finding.message.starts_with(says) && help.contains(way_out), "{finding:?}");
        assert!(help.contains("klacht purge 2020-001"), "{help}");
    }
    let office = Office::new().write(DESTRUCTIONS, format!("{record}, {PROOF}}}\n"));
    assert_eq!(of_file(office.check(), DESTRUCTIONS), []);
}

/// Every message about a ledger has its text: none is shown as its key between brackets.
#[test]
fn whatever_is_wrong_in_a_ledger_is_told_in_words() {
    let wrong = "zegels:\n  - {datum: nu, commits: veel, tip: hier, sha256: dit, wie: ik}\n  - niets\n";
    let record =
        "vernietigingen:\n  - {nummer: x, datum: 2099-01-01, zegel: y, oude-tip: z, nieuwe-tip: w}\n";
    for (seals, destructions) in [(wrong, record), ("zegels: geen\n", "vernietigingen: {nummer: 2024-001}\n")]
    {
        let office = Office::new().write(SEALS, seals).write(DESTRUCTIONS, destructions);
        for language in ["nl", "en"] {
            let findings = office.document(&["--lang", language]).findings;
            let about: Vec<&Finding> =
                findings.iter().filter(|finding| finding.path.starts_with("records/ledger/")).collect();
            assert!(about.len() >= 2, "{about:?}");
            for finding in about {
                let help = finding.help.as_deref().unwrap_or_default();
                for text in [finding.message.as_str(), help] {
                    assert!(!text.is_empty() && !text.contains('['), "{language}: {finding:?}");
                }
            }
        }
    }
}

#[test]
fn only_a_seal_that_went_is_a_seal_that_went() {
    let texts = [
        "zegels:\n",
        "zegels: []\nopmerking: zegels volgen later\n",
        "zegels: volgen later\n",
        "zegels: [{datum: 2026-06-09, commits: 2}]\n",
        "tip: 0123456789abcdef0123456789abcdef01234567\n",
    ];
    for text in texts {
        let repository = Repository::with_open_dossier();
        repository.write(SEALS, text);
        repository.commit("Een begin", SECRETARY, "2026-06-09T10:00:00+0200");
        repository.git(&["rm", "-q", SEALS]);
        repository.commit("Weg", SECRETARY, "2026-06-09T11:00:00+0200");
        assert_eq!(audit(&repository).findings.len(), 0, "{text}");
        sealed(&repository, "2026-06-09T12:00:00+0200");
        assert_eq!(audit(&repository).findings.len(), 0, "{text}");
    }
}

#[test]
fn a_seal_that_went_is_found_however_it_was_laid_out() {
    let repository = Repository::with_open_dossier();
    let list = sealed(&repository, "2026-06-10T10:00:00+0200");
    for text in [list.clone(), in_blocks(&items(&list)), in_a_row(&items(&list))] {
        let repository = Repository::with_open_dossier();
        repository.write(SEALS, &text);
        repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
        repository.write(SEALS, "zegels: []\n");
        repository.commit("Weg", SECRETARY, "2026-06-10T11:00:00+0200");
        let findings = audit(&repository).findings;
        assert_eq!(of_file(findings, SEALS), [("H15".to_owned(), 1)], "{text}");
        let run = seal(&repository);
        assert!(run.code == 2 && run.stderr.contains("H15"), "no seal covers it up: {run:?}");
    }
}

#[test]
fn a_seal_without_a_dash_is_no_list() {
    let repository = Repository::with_open_dossier();
    let list = sealed(&repository, "2026-06-10T10:00:00+0200");
    let item = list.lines().last().unwrap().trim_start_matches("  - ").to_owned();
    repository.write(SEALS, format!("zegels: {item}\n"));
    assert_eq!(of_file(repository.office.check(), SEALS), [("F5".to_owned(), 1)]);
    assert!(repository.office.path(OPEN).exists());
}
