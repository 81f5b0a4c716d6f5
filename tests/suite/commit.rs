//! What the hook for a commit looks at: what is staged, and nothing else.

use std::fs;

use klacht::assess::Framework;
use klacht::snapshot::{Snapshot, offices, staged};
use klacht::store::Store;

use crate::git::{git, must};
use crate::repository::{OPEN, Repository, SECRETARY};
use crate::support::{Office, Run, TODAY, program, run};

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const PEOPLE: &str = "records/people.yaml";

/// A repository with the base records committed and the hook installed.
fn office() -> Office {
    let office = Office::new();
    office.must(&["init", "--quiet", "--initial-branch", "main"]);
    office.commit("De eerste dossiers");
    let installed = office.run(&["hook", "install"]);
    assert_eq!(installed.code, 0, "{installed:?}");
    office
}

fn broken(office: Office) -> Office {
    office.replace(LIGHT, "aard: communicatie", "aard: comunicatie")
}

fn mended(office: Office) -> Office {
    office.replace(LIGHT, "aard: comunicatie", "aard: communicatie")
}

/// The exit code of a commit, and what was told.
fn commit(office: &Office, arguments: &[&str]) -> (i32, String) {
    let run = office.git(&[&["commit", "--quiet", "--message", "Vastgelegd"], arguments].concat());
    (run.code, run.stdout + &run.stderr)
}

#[test]
fn what_is_staged_counts_and_not_what_lies_in_the_folder() {
    let office = broken(office());
    office.must(&["add", LIGHT]);
    let office = mended(office);
    let (code, told) = commit(&office, &[]);
    assert_eq!(code, 1, "the folder is right, what is staged is not");
    for name in ["fout[F5]", "records/complaints/2026/2026-002.md:4:7", "Bedoelt u", "Er is niets vastgelegd"]
    {
        assert!(told.contains(name), "{name}: {told}");
    }
    office.must(&["add", LIGHT]);
    let office = broken(office.replace(PEOPLE, "personen:", "# Wij.\npersonen:"));
    office.must(&["add", PEOPLE]);
    assert_eq!(commit(&office, &[]), (0, String::new()), "what is staged is right, the folder is not");
    assert_eq!(office.must(&["status", "--porcelain"]), format!(" M {LIGHT}"));
}

#[test]
fn part_of_a_file_can_be_staged() {
    let office = office().replace(LIGHT, "onderwerp: ", "# Veel te koud.\nonderwerp: ");
    let good = office.read(LIGHT);
    let office = broken(office);
    let parts = tempfile::tempdir().unwrap();
    fs::write(parts.path().join("deel.md"), good).unwrap();
    let part = parts.path().join("deel.md").display().to_string();
    let id = office.must(&["hash-object", "-w", &part]);
    office.must(&["update-index", "--cacheinfo", &format!("100644,{id},{LIGHT}")]);
    assert_eq!(commit(&office, &[]), (0, String::new()));
    assert!(office.must(&["show", &format!("HEAD:{LIGHT}")]).contains("te koud"));
}

#[test]
fn commits_of_everything_and_of_named_files_are_checked() {
    let office = broken(office());
    assert_eq!(commit(&office, &["--all"]).0, 1);
    assert_eq!(commit(&office, &["--", LIGHT]).0, 1);
    let office = office.replace(PEOPLE, "personen:", "# Wij.\npersonen:");
    assert_eq!(commit(&office, &["--", PEOPLE]), (0, String::new()), "only this file would be committed");
    let office = mended(office).replace(LIGHT, "onderwerp: ", "# Lauw.\nonderwerp: ");
    assert_eq!(commit(&office, &["--all"]), (0, String::new()));
}

#[test]
fn what_is_only_announced_does_not_count() {
    let office =
        office().write("records/notities.txt", "x").replace(PEOPLE, "personen:", "# Wij.\npersonen:");
    office.must(&["add", "--intent-to-add", "records/notities.txt"]);
    office.must(&["add", PEOPLE]);
    assert_eq!(commit(&office, &[]), (0, String::new()));
    office.must(&["add", "records/notities.txt"]);
    assert!(commit(&office, &[]).1.contains("fout[F13]"));
}

#[test]
fn late_ones_warnings_and_accounted_breaches_stop_nothing() {
    let office = office();
    let route = "records/complaints/2026/2026-003.md";
    let given = |rule| format!("  - {{regel: {rule}, door: ddirks, datum: 2026-04-13, reden: Ziekte.}}\n");
    let reason = format!("verantwoording:\n{}verloop:\n", given("H12"));
    let office = office.replace(route, "route: algemeen", "route: directie");
    let office = office.replace(route, "verloop:\n", &reason);
    assert_eq!(commit(&office, &["--all"]), (0, String::new()));
    let office =
        office.replace(LIGHT, "klager-geinformeerd, door: sdevries", "klager-geinformeerd, door: bbakker");
    assert!(commit(&office, &["--all"]).1.contains("[A6.2]"));
    let last = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
    let reason = format!("verantwoording:\n{}{}", given("A6.2"), given("H2"));
    let office = office.replace(LIGHT, last, &format!("{last}{reason}"));
    assert_eq!(commit(&office, &["--all"]), (0, String::new()));
}

#[test]
fn a_linked_work_tree_has_the_same_hook_and_an_index_of_its_own() {
    let office = office();
    let elsewhere = tempfile::tempdir().unwrap();
    let tree = elsewhere.path().join("werk");
    office.must(&["worktree", "add", "--quiet", &tree.display().to_string(), "-b", "werk"]);
    let file = tree.join(LIGHT);
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("aard: c", "aard: k")).unwrap();
    let run = git(&tree, &["commit", "--quiet", "--all", "--message", "Fout"]);
    assert!(run.code == 1 && run.stderr.contains("fout[F5]"), "{run:?}");
    must(&tree, &["checkout", "--quiet", "--", "."]);
    must(&tree, &["commit", "--quiet", "--allow-empty", "--message", "Goed"]);
}

#[test]
fn nothing_is_written() {
    let office = broken(office());
    office.must(&["add", "--all"]);
    let files = |office: &Office| {
        let mut files = crate::support::files_below(&office.path(".git"));
        files.retain(|file| !file.ends_with("index"));
        files
    };
    let before = files(&office);
    assert_eq!(office.run(&["hook", "pre-commit"]).code, 1);
    assert_eq!(files(&office), before);
}

#[test]
fn an_unresolved_merge_is_told() {
    let office = office();
    office.must(&["branch", "ander"]);
    let office = office.replace(LIGHT, "koud", "lauw");
    office.commit("Lauw");
    office.must(&["checkout", "--quiet", "ander"]);
    let office = office.replace(LIGHT, "koud", "op");
    office.commit("Op");
    assert_eq!(office.git(&["merge", "--quiet", "main"]).code, 1);
    let run = office.run(&["hook", "pre-commit"]);
    assert!(run.code == 2 && run.stderr.contains("conflicten"), "{run:?}");
}

#[test]
fn outside_a_repository_it_says_so() {
    let run = Office::new().run(&["hook", "pre-commit"]);
    assert!(run.code == 2 && run.stderr.contains("geen git-repository"), "{run:?}");
}

#[test]
fn a_hook_that_is_there_stays() {
    let office = Office::new();
    office.must(&["init", "--quiet"]);
    let hook = office.path(".git/hooks/pre-commit");
    assert_eq!(office.run(&["hook", "install"]).code, 0);
    let ours = fs::read_to_string(&hook).unwrap();
    assert_eq!(office.run(&["hook", "install"]).code, 0, "the same hook is no trouble");
    fs::write(&hook, "#!/bin/sh\nexit 0\n").unwrap();
    let run = office.run(&["hook", "install"]);
    let line = ours.lines().last().unwrap();
    assert!(run.code == 2 && run.stderr.contains("pre-commit") && run.stderr.contains(line), "{run:?}");
    assert_eq!(fs::read_to_string(&hook).unwrap(), "#!/bin/sh\nexit 0\n");
    fs::remove_file(&hook).unwrap();
    office.must(&["config", "core.hooksPath", "haken"]);
    let run = office.run(&["hook", "install"]);
    assert!(
        run.code == 2 && run.stderr.contains("haken") && run.stderr.contains("core.hooksPath"),
        "{run:?}"
    );
    assert!(!hook.exists());
}

/// Git passes over a file that is no program, and a run that was broken off leaves one that is empty.
#[cfg(unix)]
#[test]
fn a_hook_that_does_nothing_is_made_whole() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::new();
    office.must(&["init", "--quiet"]);
    let hook = office.path(".git/hooks/pre-commit");
    assert_eq!(office.run(&["hook", "install"]).code, 0);
    let ours = fs::read_to_string(&hook).unwrap();
    let mode = || fs::metadata(&hook).unwrap().permissions().mode() & 0o777;
    for there in [ours.as_str(), "", "#!/bin/sh\n"] {
        fs::write(&hook, there).unwrap();
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(office.run(&["hook", "install"]).code, 0, "{there}");
        assert_eq!((fs::read_to_string(&hook).unwrap(), mode()), (ours.clone(), 0o755), "{there}");
    }
}

#[cfg(unix)]
#[test]
fn a_hook_of_ones_own_with_the_line_in_it_will_do_and_the_others_are_installed() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::new();
    office.must(&["init", "--quiet"]);
    let hook = office.path(".git/hooks/pre-commit");
    let others = ["commit-msg", "pre-merge-commit"].map(|name| office.path(&format!(".git/hooks/{name}")));
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, "#!/bin/sh\ntrue\n").unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    let run = office.run(&["hook", "install"]);
    assert!(run.code == 2 && others.iter().all(|other| other.is_file()), "{run:?}");
    let line = run.stderr.trim().rsplit("erin: ").next().unwrap();
    let own = format!("#!/bin/sh\ntrue\n{line}\n");
    fs::write(&hook, &own).unwrap();
    let run = office.run(&["hook", "install"]);
    assert!(run.code == 0 && run.stdout.lines().count() == 3, "{run:?}");
    assert_eq!(fs::read_to_string(&hook).unwrap(), own);
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o644)).unwrap();
    let run = office.run(&["hook", "install"]);
    assert!(run.code == 2 && run.stderr.contains("‘chmod +x "), "{run:?}");
    // Where git looks elsewhere, the same holds there, of each hook.
    office.must(&["config", "core.hooksPath", "haken"]);
    let run = office.run(&["hook", "install"]);
    assert_eq!((run.code, run.stderr.matches("core.hooksPath").count()), (2, 3), "{run:?}");
    for told in run.stderr.lines() {
        let line = told.rsplit("regel in: ").next().unwrap();
        let name = line.split("hook ").nth(1).unwrap().split(' ').next().unwrap();
        let hook = office.path(&format!("haken/{name}"));
        fs::create_dir_all(hook.parent().unwrap()).unwrap();
        fs::write(&hook, format!("#!/bin/sh\n{line}\n")).unwrap();
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    }
    assert_eq!(office.run(&["hook", "install"]).code, 0);
}

#[test]
fn a_folder_that_is_not_there_or_no_repository_is_told_as_that() {
    let office = Office::new().write("map/x", "x");
    let told = |folder: &str| office.run(&["hook", "install", folder]).stderr;
    assert_eq!(told("nergens"), "fout: Er is geen map nergens.\n");
    assert_eq!(told("map"), "fout: In map is geen git-repository.\n");
}

#[test]
fn git_shows_the_same_as_the_disk() {
    let office = broken(Office::new())
        .write("records/notities.txt", "x")
        .write("records/complaints/2026/2026-001/los.txt", "x")
        .write("records/complaints/2026/2026-010.md", [0xff, 0xfe])
        .write("records/complaints/2026/2026-011.md", "x".repeat(1 << 21));
    #[cfg(unix)]
    let office = office
        .link("../people.yaml", "records/complaints/koppeling")
        .link("afhandeling.txt", "records/complaints/2026/2026-001/koppeling.txt");
    office.must(&["init", "--quiet"]);
    let on_disk = office.check();
    assert!(on_disk.len() > 5, "{on_disk:?}");
    office.must(&["add", "--all"]);
    let today = TODAY.parse().unwrap();
    let open = || git2::Repository::open(office.path("")).unwrap();
    let of = |repository: git2::Repository, tree| {
        let found: Vec<String> = offices(&repository, tree).unwrap().into_iter().collect();
        assert_eq!(found, [""]);
        let store = Store::of(Snapshot::new(repository, tree, "").unwrap());
        let assessment = Framework::read(&store, today).assess(&store, today, |_| ()).0;
        assert!(assessment.failures.is_empty(), "{:?}", assessment.failures);
        let row = |finding: &klacht::diagnostic::Finding| {
            let start = finding.place.start();
            format!("{}:{}:{} {}", finding.place.source.path(), start.line, start.column, finding.code)
        };
        assessment.findings.iter().map(row).collect::<Vec<_>>()
    };
    let row = |finding: crate::support::Finding| {
        format!("{}:{}:{} {}", finding.path, finding.line, finding.column, finding.code)
    };
    let expected: Vec<String> = on_disk.into_iter().map(row).collect();
    let repository = open();
    let tree = staged(&repository).unwrap();
    assert_eq!(of(repository, tree), expected);
    office.commit("Alles");
    let repository = open();
    let tree = repository.head().unwrap().peel_to_tree().unwrap().id();
    assert_eq!(of(repository, tree), expected);
}

#[test]
fn a_tree_inside_itself_many_times_over_is_looked_through_once() {
    let folder = tempfile::tempdir().unwrap();
    let repository = git2::Repository::init_bare(folder.path()).unwrap();
    let mut tree = repository.treebuilder(None).unwrap().write().unwrap();
    for _ in 0..64 {
        let mut builder = repository.treebuilder(None).unwrap();
        for name in ["a", "b", "c", "d"] {
            builder.insert(name, tree, 0o040_000).unwrap();
        }
        tree = builder.write().unwrap();
    }
    assert!(offices(&repository, tree).unwrap().is_empty());
    let refused = run(program(folder.path()).args(["hook", "pre-commit"]));
    assert_eq!(refused.code, 0, "a bare repository has nothing staged: {refused:?}");
}

/// The moment that git is told is that of the commit, whatever the clock says.
#[test]
fn an_event_that_its_writer_mends_at_once_is_quiet_at_a_moment_that_git_is_told() {
    const BROUGHT: &str = "2026-06-10T10:00:00+0200";
    let soon = [
        "2026-06-10T11:00:00+0200",
        "2026-06-10 11:00:00 +0200",
        "Wed, 10 Jun 2026 11:00:00 +0200",
        "@1781082000 +0200",
        "1781082000 +0200",
    ];
    let repository = Repository::with_open_dossier();
    repository.append(OPEN, "datum: 2026-06-10, stap: opvolging, door: sdevries, opmerking: Gebled");
    repository.commit("Gebeld", SECRETARY, BROUGHT);
    repository.replace(OPEN, "Gebled", "Gebeld");
    repository.git(&["add", "--all"]);
    for moment in soon {
        assert_eq!(judged(&repository, moment).code, 0, "{moment}");
    }
    for later in ["2026-06-15T11:00:00+0200", "@1781514000 +0200"] {
        let run = judged(&repository, later);
        assert!(run.code == 1 && run.stdout.contains("[H2]"), "{later}: {run:?}");
    }
}

/// What the hook says of what is staged, by the secretariat at a moment.
fn judged(repository: &Repository, moment: &str) -> Run {
    let mut hook = repository.office.command();
    hook.env("GIT_AUTHOR_NAME", "S").env("GIT_AUTHOR_EMAIL", "s.devries@o21.example");
    run(hook.env("GIT_COMMITTER_DATE", moment).args(["hook", "pre-commit"]))
}

#[test]
fn evidence_is_guarded_before_the_commit_is_made() {
    const SCAN: &str = "records/complaints/2026/2026-006/scan.pdf";
    const SOON: &str = "2026-06-10T10:20:00+0200";
    const LATER: &str = "2026-06-15T10:00:00+0200";
    let repository = Repository::with_open_dossier();
    repository.write(SCAN, "Een scan.");
    repository.replace(OPEN, "verloop:", "stukken:\n  - {bestand: scan.pdf, soort: overig}\nverloop:");
    repository.append(OPEN, "datum: 2026-06-10, stap: gearchiveerd, door: sdevries");
    repository.commit("Gearchiveerd", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.write(SCAN, "Een betere scan.");
    repository.git(&["add", "--all"]);
    assert_eq!(judged(&repository, SOON).code, 0, "a wrong scan is replaced at once");
    let told = |what: &str| {
        let run = judged(&repository, LATER);
        assert!(run.code == 1 && run.stdout.contains("[H12]") && run.stdout.contains(what), "{run:?}");
    };
    told("krijgt het stuk ‘scan.pdf’ een andere inhoud");
    repository.git(&["rm", "-q", "--cached", "-f", SCAN]);
    told("verdwijnt het stuk ‘scan.pdf’");
    repository.git(&["reset", "-q", "--hard"]);
    repository.replace(OPEN, "De uitleg ging te snel", "De uitleg ging goed");
    repository.git(&["add", "--all"]);
    told("verandert na het archiveren wat er staat bij ‘onderwerp’");
    repository.write(OPEN, repository.office.read(OPEN) + "\nHet viel mee.\n");
    repository.git(&["add", "--all"]);
    told("verandert na het archiveren het verhaal");
}
