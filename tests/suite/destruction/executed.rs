//! What is left after a destruction, and what is as it was.

use std::fs;

use super::{DAY, GONE, SECRETS, objects, office, places_of};
use crate::support::{Office, files_below};

pub(super) const RECORD: &str = "records/ledger/destructions.yaml";

#[test]
fn nothing_of_the_dossier_stays_and_everything_else_does() {
    let office = office();
    assert!(places_of(&office.path(""), &SECRETS).len() > 5, "there is something to destroy");
    let before: Vec<String> =
        office.must(&["log", "--format=%an%ae%ad%cn%ce%cd%P"]).lines().map(str::to_owned).collect();
    let run = office.destroy();
    assert!(run.stdout.starts_with("Vernietigd: 2024-001."), "{run:?}");
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
    office.is_sound();
    assert_eq!(office.must(&["status", "--porcelain"]), "");
    let after = office.must(&["log", "--skip=1", "--format=%an%ae%ad%cn%ce%cd"]);
    let shown: Vec<&str> = before.iter().map(|line| line.split("+0200").next().unwrap()).collect();
    assert_eq!(after.lines().count(), before.len());
    for (line, shown) in after.lines().zip(shown) {
        assert!(line.starts_with(shown), "{line} was {shown}");
    }
    assert_eq!(
        office.must(&["log", "--format=%s"]),
        "Verklaring van vernietiging: 2024-001\nBrief aan [vernietigd] over [vernietigd]\n2024-001: mevrouw [vernietigd] belde\nDe eerste dossiers"
    );
    assert_eq!(office.run(&["check"]).code, 0);
    assert_eq!(office.run(&["audit", "--fail-on", "breach"]).code, 0);
    for verb in ["check", "show", "step", "log"] {
        let asked = office.run(&[verb, "2024-001"]);
        let told = if verb == "log" { &asked.stdout } else { &asked.stderr };
        assert!(told.contains("Dossier 2024-001 is vernietigd op "), "{asked:?}");
    }
}

/// Of a whole office, in which every dossier has an `afhandeling.pdf`, everything that is due goes.
#[test]
fn what_is_due_in_an_invented_office_can_be_destroyed() {
    let office = Office::empty().today("2026-06-15");
    let made = office.run(&["demo", ".", "--dossiers", "40", "--seed", "1"]);
    assert_eq!(made.code, 0, "{made:?}");
    let (name, email) =
        (office.must(&["log", "-1", "--format=%an"]), office.must(&["log", "-1", "--format=%ae"]));
    office.must(&["config", "user.name", &name]);
    office.must(&["config", "user.email", &email]);
    let before = office.run(&["audit", "--format", "concise"]).stdout;
    let run = office.run(&["purge", "--due", "--execute"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
    assert!(run.stdout.starts_with("Vernietigd: ") && run.stdout.contains(", "), "{run:?}");
    assert_eq!(office.run(&["purge", "--verify"]).code, 0);
    office.is_sound();
    let after = office.run(&["audit", "--format", "concise"]).stdout;
    let grave = |text: &str| {
        text.lines().filter(|line| line.contains(" error ") || line.contains(" breach ")).count()
    };
    assert!(grave(&after) <= grave(&before), "{before}\n---\n{after}");
    let left = office.check();
    assert!(left.iter().all(|finding| finding.severity != "error" && finding.code != "A8.1"), "{left:?}");
}

#[test]
fn the_record_says_all_that_proves_it_and_names_nobody() {
    let office = office();
    let old = office.tip();
    let blob = office.must(&["rev-parse", &format!("HEAD:{GONE}")]);
    office.destroy();
    let record = office.read(RECORD);
    let new = office.must(&["rev-parse", "HEAD~1"]);
    let objects = objects(&office.path(""));
    for expected in [
        "nummer: 2024-001".to_owned(),
        "grond: \"artikel 8\"".to_owned(),
        format!("datum: {DAY}"),
        "door: \"bbakker\"".to_owned(),
        "bewaard-tot: 2026-06-17".to_owned(),
        format!("oude-tip: {old}"),
        format!("nieuwe-tip: {new}"),
        "commits: 3".to_owned(),
        // The record and its folders came after.
        format!("objecten-doorzocht: {}", objects.len() - 5),
        "namen-gevonden: 0".to_owned(),
        "handtekeningen: 0".to_owned(),
        "cijfers: {jaar: 2024, aard: \"overig\", uitkomst: niet-ontvankelijk, binnen-termijn: ja}".to_owned(),
        format!("- {blob}"),
    ] {
        assert!(record.contains(&expected), "{expected} is not in {record}");
    }
    for secret in SECRETS {
        assert!(!record.contains(secret), "{record}");
    }
}

#[test]
fn what_the_record_needs_of_people_can_be_ticked_off() {
    let office = office();
    office.destroy();
    let office =
        office.replace(RECORD, "{wat: \"Papier\"}", "{wat: \"Papier\", gedaan: 2026-07-01, door: bbakker}");
    assert_eq!(office.check().len(), 0);
}

/// The lines that the program wrote are no one's to take out.
#[test]
fn a_line_of_what_is_left_to_do_that_is_missing_is_told() {
    let office = office();
    office.destroy();
    let line = office.read(RECORD).lines().find(|line| line.contains("Papier")).unwrap().to_owned() + "\n";
    let office = office.replace(RECORD, &line, "");
    let codes: Vec<String> = office.check().into_iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["H1"]);
    office.commit("Papier is al weg");
    let audit = office.run(&["audit", "--format", "concise"]).stdout;
    assert!(["H1 ", "H15 "].iter().all(|code| audit.contains(code)), "{audit}");
}

/// Whoever ticks off says when and who, and nobody sees to a copy before the destruction.
#[test]
fn what_is_ticked_off_is_checked() {
    for (given, found) in [
        ("gedaan: 2026-07-01, door: zomaar", &["F9"][..]),
        ("gedaan: 2026-07-01", &["F4"]),
        ("door: bbakker", &["F4"]),
        ("gedaan: 2026-07-02, door: bbakker", &["F6"]),
        ("gedaan: 2026-06-30, door: bbakker", &["F10"]),
        ("gedaan: 2020-01-01, door: zomaar", &["F10", "F9"]),
    ] {
        let office = office();
        office.destroy();
        let office = office.replace(RECORD, "{wat: \"Papier\"}", &format!("{{wat: \"Papier\", {given}}}"));
        let mut codes: Vec<String> = office.check().into_iter().map(|finding| finding.code).collect();
        codes.sort_unstable();
        assert_eq!(codes, found, "{given}");
    }
}

/// A dossier that had another number before, in another year, and one that took its number since.
#[test]
fn a_dossier_goes_under_all_its_names_and_one_that_had_its_name_stays() {
    let office = Office::new().today(DAY);
    let text = office.read(GONE).replace("klager: {anoniem: ja}", "klager: {naam: Zwaantje Unieknaam}");
    let office = office
        .remove(GONE)
        .write("records/complaints/2024/2024-002.md", text.replace("2024-001", "2024-002"));
    office.must(&["init", "--quiet", "--initial-branch", "main"]);
    office.must(&["config", "user.name", "Bea Bakker"]);
    office.must(&["config", "user.email", "b.bakker@o21.example"]);
    office.commit("Ontvangen");
    office.must(&["mv", "records/complaints/2024/2024-002.md", GONE]);
    let office = office.write(GONE, &text);
    office.commit("Ander nummer");
    let other = text
        .replace("2024-001", "2024-002")
        .replace("Zwaantje Unieknaam", "Olga Anders")
        .replace("Parkeren bij de buren", "Geluid");
    let office = office.write("records/complaints/2024/2024-002.md", &other);
    office.commit("Een andere klacht kreeg dat nummer");
    let kept = office.must(&["rev-parse", "HEAD:records/complaints/2024/2024-002.md"]);
    office.destroy();
    assert_eq!(places_of(&office.path(""), &["Unieknaam", "Parkeren bij de buren"]), Vec::<String>::new());
    assert_eq!(office.must(&["rev-parse", "HEAD:records/complaints/2024/2024-002.md"]), kept);
    assert_eq!(office.must(&["rev-list", "--count", "HEAD"]), "4", "no commit is lost, empty or not");
    office.is_sound();
}

#[test]
fn tags_notes_branches_merges_and_other_names_of_commits_go_along() {
    let office = office();
    office.must(&["config", "user.name", "Bea Bakker"]);
    office.must(&["tag", "--annotate", "jaar", "--message", "Na de brief van Unieknaam"]);
    office.must(&["tag", "licht", "HEAD~1"]);
    office.must(&["notes", "add", "--message", "Unieknaam belde terug", "HEAD~1"]);
    let short = office.must(&["rev-parse", "--short", "HEAD"]);
    for branch in ["een", "twee"] {
        office.must(&["checkout", "--quiet", "-b", branch, "main"]);
        office.commit(&format!("Leeg op tak {branch}, na {short}"));
    }
    office.must(&["checkout", "--quiet", "main"]);
    office.commit("Ook leeg");
    office.must(&[
        "merge",
        "--quiet",
        "--no-ff",
        "--strategy",
        "octopus",
        "een",
        "twee",
        "--message",
        "Samen",
    ]);
    let shape = office.must(&["log", "--all", "--format=%p"]).split_whitespace().count();
    let refs = office.must(&["for-each-ref", "--format=%(refname) %(objecttype)"]);
    office.destroy();
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
    assert_eq!(office.must(&["for-each-ref", "--format=%(refname) %(objecttype)"]), refs);
    // The record adds one parent.
    assert_eq!(office.must(&["log", "--all", "--format=%p"]).split_whitespace().count(), shape + 1);
    assert_eq!(office.must(&["log", "-1", "--format=%P", "HEAD~1"]).split(' ').count(), 3, "an octopus");
    assert_eq!(office.must(&["notes", "show", "licht"]), "[vernietigd] belde terug");
    assert_eq!(
        office.must(&["tag", "--list", "--format=%(contents:subject)", "jaar"]),
        "Na de brief van [vernietigd]"
    );
    let mentioned = office.must(&["log", "-1", "--format=%s", "een"]);
    let mentioned = mentioned.rsplit(' ').next().unwrap();
    assert_eq!(office.must(&["rev-parse", mentioned]), office.must(&["rev-parse", "een~1"]));
    office.is_sound();
}

/// Odd things in commits that stay as they are, byte for byte.
#[test]
fn commits_that_say_nothing_of_it_keep_every_byte() {
    let office = office();
    let tree = office.must(&["rev-parse", "HEAD^{tree}"]);
    let tip = office.tip();
    let odd = format!(
        "tree {tree}\nparent {tip}\nauthor  Twee  Spaties  <geen adres> 1700000000 +0000\ncommitter J\u{e9} <j@x.example> 1700000000 -0730\nencoding ISO-8859-1\nx-eigen regel\n meer\n\nR\u{e9}sum\u{e9}\n\n\n"
    );
    let odd: Vec<u8> = odd.chars().map(|character| character as u8).collect();
    let file = office.path("odd");
    fs::write(&file, &odd).unwrap();
    let id = office.must(&["hash-object", "-t", "commit", "-w", "--literally", "odd"]);
    fs::remove_file(file).unwrap();
    office.must(&["reset", "--quiet", "--hard", &id]);
    office.destroy();
    let new = office.must(&["rev-parse", "HEAD~1"]);
    let (_, bytes) = objects(&office.path("")).into_iter().find(|(id, _)| *id == new).unwrap();
    let tail = |bytes: &[u8]| bytes[bytes.windows(7).position(|it| it == b"author ").unwrap()..].to_vec();
    assert_eq!(tail(&bytes), tail(&odd));
}

#[test]
fn other_dossiers_and_documents_are_the_same_at_every_commit() {
    let office = office();
    let listing = |office: &Office| -> Vec<String> {
        let commits = office.must(&["rev-list", "--reverse", "--no-merges", "main"]);
        let trees = commits.lines().map(|commit| office.must(&["ls-tree", "-r", "-t", commit]));
        let files = trees.map(|tree| {
            let kept = tree.lines().filter(|line| line.contains(" blob ") && !line.contains("2024-001"));
            kept.collect::<Vec<_>>().join("\n")
        });
        files.collect()
    };
    let before = listing(&office);
    office.destroy();
    assert_eq!(listing(&office)[..before.len()], before);
}

#[test]
fn what_was_rendered_and_kept_between_runs_goes_too() {
    let office = office();
    assert_eq!(office.run(&["build"]).code, 0);
    assert_eq!(office.run(&["log", "2024-001"]).code, 0);
    assert!(files_below(&office.path("site/private")).len() > 3);
    office.destroy();
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
    assert_eq!(office.run(&["build"]).code, 0);
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
}

#[test]
fn past_years_and_the_log_know_that_it_was_destroyed() {
    let office = office();
    let figures = |office: &Office| -> serde_json::Value {
        let run = office.run(&["report", "2024", "--format", "json"]);
        assert_eq!(run.code, 0, "{run:?}");
        let all: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        all
    };
    let before = figures(&office);
    office.destroy();
    let after = figures(&office);
    let (before, after) = (before.to_string(), after.to_string());
    for kept in ["\"total\":1", "\"inadmissible\":1"] {
        assert!(before.contains(kept) && after.contains(kept), "{kept}: {before} became {after}");
    }
    let build = office.run(&["build"]);
    let page = office.read("site/private/retention.html");
    for told in [
        "Verklaring van vernietiging: 2024-001",
        "op 1 juli 2026 vernietigd door Bea Bakker",
        "Papier: nog te doen",
    ] {
        assert!(page.contains(told), "{told} is not on the retention list");
    }
    assert!(page.contains("href=\"destroyed/2024-001.html\""), "the list leads to its certificate");
    let certificate = office.read("site/private/destroyed/2024-001.html");
    let record = office.read(RECORD);
    let said = |key: &str| record.lines().find_map(|line| line.trim().strip_prefix(key)).unwrap().trim();
    for told in [
        "op 1 juli 2026 vernietigd door Bea Bakker",
        "artikel 8",
        "17 juni 2026",
        said("objecten-doorzocht:"),
        said("oude-tip:"),
        said("nieuwe-tip:"),
        "Reservekopieën en momentopnamen: nog te doen",
    ] {
        assert!(certificate.contains(told), "{told} is not on the certificate");
    }
    assert!(build.code == 0 && !build.stdout.contains("2024"), "{build:?}");
    let log = office.run(&["log", "2024-001"]);
    assert!(log.code == 0 && log.stdout.contains("vernietigd op 1 juli 2026 door bbakker"), "{log:?}");
}

#[test]
fn a_number_is_never_used_again() {
    let office = office();
    let text = office.read(GONE);
    office.destroy();
    let office = office.write(
        GONE,
        text.replace("Zwaantje Unieknaam", "Olga Anders")
            .replace("stukken:\n  - {bestand: brief.txt, soort: overig}\n", ""),
    );
    let found: Vec<_> = office.check().into_iter().filter(|finding| finding.code == "H1").collect();
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_second_destruction_follows_the_first() {
    let office = office();
    office.destroy();
    let first = office.read(RECORD);
    let office = office.today("2028-06-01");
    let report = office.read("records/reports/2025.md").replace("2026-", "2027-").replace("2025", "2026");
    let office = office.write("records/reports/2026.md", report);
    let frozen = office.run(&["report", "2026", "--freeze"]);
    assert_eq!(frozen.code, 0, "{frozen:?}");
    office.commit("Cijfers van 2026");
    office.must(&["rm", "--quiet", "records/complaints/2026/2026-003.md"]);
    office.commit("Opgeruimd zonder te vernietigen");
    let removed = |office: &Office| {
        let audit = office.run(&["audit", "--format", "concise"]).stdout;
        audit.lines().filter(|line| line.contains("H1 ")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(removed(&office).len(), 1, "{:?}", removed(&office));
    let old = office.tip();
    let run = office.purge(&["2026-003", "--execute"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(removed(&office), Vec::<String>::new());
    assert_eq!(places_of(&office.path(""), &[&SECRETS[..], &["Denkbeeld"]].concat()), Vec::<String>::new());
    office.is_sound();
    // The first record says what it said; the second starts from the history of after the first.
    let both = office.read(RECORD);
    let (head, entry) = first.split_once('\n').unwrap();
    assert!(both.starts_with(head) && both.contains(entry.trim_end()), "{both}");
    assert!(both.contains("nummer: 2026-003\n    grond: \"artikel 8\"\n    datum: 2028-06-01"), "{both}");
    assert!(both.contains(&format!("oude-tip: {old}")), "{both}");
    assert_eq!(both.matches("nummer: ").count(), 2, "{both}");
    for number in ["2024-001", "2026-003"] {
        let again = office.purge(&[number, "--execute"]);
        assert!(again.code == 2 && again.stderr.contains("is al vernietigd"), "{again:?}");
        let log = office.run(&["log", number]);
        assert!(log.code == 0 && log.stdout.contains("vernietigd op"), "{log:?}");
    }
    let run = office.purge(&["--verify"]);
    assert!(run.code == 0 && run.stdout.contains("2 dossiers"), "{run:?}");
}

/// Whoever kept the seal of before is not sent to look for what the destruction had to clear away.
#[test]
fn a_seal_of_before_is_told_with_the_destruction_that_came_since() {
    let office = office();
    let sealed = office.run(&["audit", "--seal", "--fail-on", "never"]);
    let seal = sealed.stdout.lines().find(|line| line.contains("klacht-zegel ")).unwrap().trim().to_owned();
    office.commit("Zegel");
    office.destroy();
    let run = office.run(&["audit", "--against", &seal]);
    assert!(run.code == 1 && run.stdout.contains("[H7]"), "{run:?}");
    assert!(run.stdout.contains("dossier 2024-001 vernietigd"), "{run:?}");
    assert!(!run.stdout.contains("Zoek een kopie"), "{run:?}");
}
