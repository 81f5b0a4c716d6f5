//! What a server with the hook takes and what it refuses, and what the pusher sees of it.

mod destroyed;
mod places;

use std::fs;

use crate::git::{Server, must};
use crate::support::{Office, program};

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const OPEN: &str = "records/complaints/2026/2026-006.md";

/// A breach of A6.2: settled by someone who may not.
fn breached(office: Office) -> Office {
    office.replace(LIGHT, "klager-geinformeerd, door: sdevries", "klager-geinformeerd, door: bbakker")
}

fn accounted(office: Office, rules: &[&str]) -> Office {
    let last = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
    let reason = |rule| format!("  - {{regel: {rule}, door: ddirks, datum: 2026-04-13, reden: Ziekte.}}\n");
    let reasons: String = rules.iter().map(reason).collect();
    office.replace(LIGHT, last, &format!("{last}verantwoording:\n{reasons}"))
}

/// The push ends with 1, names each of these, and the server stays as it was.
fn refuses(server: &Server, office: &Office, arguments: &[&str], names: &[&str]) {
    let before = server.tip("main");
    let (code, told) = office.push(arguments);
    assert_eq!(code, 1, "{told}");
    for name in names {
        assert!(told.contains(name), "{name} should be in:\n{told}");
    }
    assert_eq!(server.tip("main"), before);
}

fn takes(office: &Office, arguments: &[&str]) {
    assert_eq!(office.push(arguments), (0, String::new()));
}

#[test]
fn a_good_push_is_taken_in_silence() {
    let (server, office) = Server::with_records();
    assert_eq!(server.tip("main"), office.must(&["rev-parse", "HEAD"]));
    let office = office.write(OPEN, include_str!("../fixtures/open.md"));
    let tip = office.commit("2026-006: ontvangen");
    takes(&office, &["main"]);
    assert_eq!(server.tip("main"), tip);
    assert_eq!(office.push(&["main"]), (0, String::new()), "nothing is new");
}

#[test]
fn a_mistyped_dossier_is_refused_with_line_and_remedy() {
    let (server, office) = Server::with_records();
    let office = office.replace(LIGHT, "aard: communicatie", "aard: comunicatie");
    office.commit("2026-002: aard");
    let names =
        ["fout[F5]", "2026-002.md:4:7", "wat te doen: Bedoelt u ‘communicatie’?", "main is geweigerd"];
    refuses(&server, &office, &["main"], &names);
    let office = office.replace(LIGHT, "aard: comunicatie", "aard: communicatie");
    office.commit("2026-002: aard verbeterd");
    takes(&office, &["main"]);
}

#[test]
fn it_speaks_english_when_the_regulation_does() {
    let (server, office) = Server::with_records();
    let office = office.replace("records/regulation/2016-06-24.md", "taal: nl", "taal: en");
    let office = office.replace(LIGHT, "aard: communicatie", "aard: comunicatie");
    office.commit("2026-002: nature");
    refuses(&server, &office, &["main"], &["error[F5]", "Do you mean ‘communicatie’?", "main was refused"]);
}

#[test]
fn a_breach_is_refused_until_it_is_accounted_for() {
    let (server, office) = Server::with_records();
    let office = breached(office);
    office.commit("2026-002: afgehandeld");
    let names = ["in strijd met de regeling[A6.2]", "in strijd met de regeling[H2]", "2026-002.md:16:"];
    refuses(&server, &office, &["main"], &names);
    let office = accounted(office, &["A6.2", "H2"]);
    office.commit("2026-002: verantwoord");
    takes(&office, &["main"]);
}

#[test]
fn what_is_late_or_a_warning_is_taken() {
    let (_server, office) = Server::with_records();
    let open = include_str!("../fixtures/open.md");
    let kept = open.lines().filter(|line| !line.contains("directie-geinformeerd"));
    let office = office.write(OPEN, kept.map(|line| format!("{line}\n")).collect::<String>());
    let severities: Vec<String> = office.check().into_iter().map(|finding| finding.severity).collect();
    assert!(severities.contains(&"late".to_owned()), "{severities:?}");
    office.commit("2026-006: ontvangen");
    takes(&office, &["main"]);
}

#[test]
fn the_main_branch_is_neither_rewritten_nor_removed() {
    let (server, office) = Server::with_records();
    office.must(&["commit", "--quiet", "--no-verify", "--amend", "--message", "Anders"]);
    refuses(&server, &office, &["--force", "main"], &["De geschiedenis van main", "git pull"]);
    refuses(&server, &office, &["--delete", "main"], &["De hoofdtak main mag niet worden verwijderd"]);
    takes(&office, &["main:refs/heads/werk"]);
    office.must(&["commit", "--quiet", "--no-verify", "--amend", "--message", "Nog anders"]);
    takes(&office, &["--force", "main:refs/heads/werk"]);
    takes(&office, &["--delete", "werk"]);
    assert_eq!(server.tip("refs/heads/werk"), "");
}

/// A server whose HEAD names a branch that nobody pushed, or none: every branch is held to the same.
#[test]
fn no_branch_goes_or_is_rewritten_where_head_names_none() {
    for detached in [false, true] {
        let server = Server::new();
        let office = server.adopt(Office::new());
        let first = office.commit("De eerste dossiers");
        if !detached {
            must(&server.path(), &["symbolic-ref", "HEAD", "refs/heads/master"]);
        }
        takes(&office, &["main"]);
        if detached {
            must(&server.path(), &["update-ref", "--no-deref", "HEAD", &first]);
        }
        refuses(&server, &office, &["--delete", "main"], &[]);
        let tree = office.must(&["rev-parse", "HEAD^{tree}"]);
        let other = office.must(&["commit-tree", &tree, "-m", "Alles"]);
        refuses(&server, &office, &["--force", &format!("{other}:refs/heads/main")], &[]);
        assert_eq!(server.tip("main"), first);
    }
}

/// A branch of the server that only stands for the main branch is the main branch.
#[test]
fn the_main_branch_is_not_rewritten_by_another_name() {
    let (server, office) = Server::with_records();
    must(&server.path(), &["symbolic-ref", "refs/heads/alias", "refs/heads/main"]);
    let tree = office.must(&["rev-parse", "HEAD^{tree}"]);
    let other = office.must(&["commit-tree", &tree, "-m", "Alles"]);
    refuses(&server, &office, &["--force", &format!("{other}:refs/heads/alias")], &[]);
    // HEAD may lead there by way of another name.
    must(&server.path(), &["symbolic-ref", "HEAD", "refs/heads/alias"]);
    for name in ["main", "alias"] {
        let forced = format!("{other}:refs/heads/{name}");
        refuses(&server, &office, &["--force", &forced], &["De geschiedenis van"]);
        refuses(&server, &office, &["--delete", name], &["mag niet worden verwijderd"]);
    }
    office.commit("Verder");
    takes(&office, &["main"]);
}

/// What comes as the main branch on a server without one has all that was guarded until then.
#[test]
fn no_other_history_becomes_the_main_branch() {
    let server = Server::new();
    must(&server.path(), &["symbolic-ref", "HEAD", "refs/heads/master"]);
    let office = server.adopt(Office::new());
    office.commit("De eerste dossiers");
    takes(&office, &["main"]);
    let tree = office.must(&["rev-parse", "HEAD^{tree}"]);
    let other = office.must(&["commit-tree", &tree, "-m", "Alles"]);
    let pushed = format!("{other}:refs/heads/master");
    refuses(&server, &office, &[&pushed], &["niet alles van de tak main", "git symbolic-ref HEAD"]);
    refuses(&server, &office, &[":main", &pushed], &["niet alles van de tak main"]);
    takes(&office, &["main:refs/heads/master"]);
    takes(&office, &["--delete", "main"]);
}

#[test]
fn all_dossiers_at_once_don_t_go_either() {
    let (server, office) = Server::with_records();
    office.must(&["rm", "--quiet", "-r", "records"]);
    office.commit("Alles weg");
    refuses(&server, &office, &["main"], &["2024-001", "2026-001", "2026-005", "fout[R3]"]);
}

#[test]
fn a_file_that_never_was_a_dossier_may_go() {
    let server = Server::new();
    let office = server.adopt(Office::new());
    let copy = "records/complaints/2026/2026-002 kopie.md";
    let office = office.write(copy, fs::read(root_of_base(LIGHT)).unwrap());
    office.commit("Met een kopie");
    // The hook came later: the copy was there already.
    fs::rename(server.path().join("hooks/pre-receive"), server.path().join("hooks/later")).unwrap();
    takes(&office, &["main"]);
    fs::rename(server.path().join("hooks/later"), server.path().join("hooks/pre-receive")).unwrap();
    let office = office.remove(copy);
    office.commit("Zonder kopie");
    takes(&office, &["main"]);
}

fn root_of_base(path: &str) -> std::path::PathBuf {
    crate::support::root().join(path.replacen("records", "tests/fixtures/base", 1))
}

#[test]
fn two_clones_and_a_conflict() {
    let (server, one) = Server::with_records();
    let other = server.clone();
    let one = one.write(OPEN, include_str!("../fixtures/open.md"));
    one.commit("2026-006: ontvangen");
    takes(&one, &["main"]);
    let open = include_str!("../fixtures/open.md").replace("ging te snel", "ging veel te snel");
    let other = other.write(OPEN, &open);
    other.commit("2026-006: ontvangen");
    let behind = other.git(&["push", "origin", "main"]);
    assert!(behind.code == 1 && behind.stderr.contains("fetch first"), "{behind:?}");
    let merge = other.git(&["pull", "--quiet", "--no-rebase", "origin", "main"]);
    assert_eq!(merge.code, 1, "{merge:?}");
    other.commit("Samengevoegd zonder te kijken");
    refuses(&server, &other, &["main"], &["2026-006.md:", "fout[F2]"]);
    let other = other.write(OPEN, &open);
    other.commit("Samengevoegd");
    takes(&other, &["main"]);
}

#[test]
fn other_branches_are_told_and_taken() {
    let (server, office) = Server::with_records();
    let office = breached(office);
    let tip = office.commit("2026-002: afgehandeld");
    let (code, told) = office.push(&["main:refs/heads/werk"]);
    assert_eq!(code, 0);
    assert!(told.contains("[A6.2]") && told.contains("werk is aangenomen, maar de hoofdtak"), "{told}");
    assert_eq!(server.tip("refs/heads/werk"), tip);
    refuses(&server, &office, &["main"], &["[A6.2]", "main is geweigerd"]);
}

#[test]
fn one_bad_update_refuses_the_whole_push() {
    let (server, office) = Server::with_records();
    office.must(&["branch", "goed"]);
    office.must(&["tag", "--annotate", "2026", "--message", "Het jaar 2026"]);
    let office = breached(office);
    office.commit("2026-002: afgehandeld");
    refuses(&server, &office, &["goed", "2026", "main"], &["A6.2"]);
    assert_eq!((server.tip("refs/heads/goed"), server.tip("refs/tags/2026")), (String::new(), String::new()));
    takes(&office, &["goed", "2026"]);
    assert_eq!(server.tip("2026^{commit}"), server.tip("main"));
}

#[test]
fn a_tag_of_something_else_than_a_commit_is_refused() {
    let (server, office) = Server::with_records();
    office.must(&["tag", "brief", "HEAD:records/people.yaml"]);
    refuses(&server, &office, &["brief"], &["brief wijst niet naar een commit"]);
    takes(&office, &["main:refs/tags/gewoon"]);
    takes(&office, &["--delete", "gewoon"]);
}

#[test]
fn the_first_push_is_judged_whatever_the_branch_is_called() {
    let server = Server::new();
    let office = breached(server.adopt(Office::new()));
    office.commit("De eerste dossiers");
    for branch in ["main", "master"] {
        refuses(&server, &office, &[&format!("main:{branch}")], &["A6.2", &format!("{branch} is geweigerd")]);
    }
    let office = accounted(office, &["A6.2"]);
    office.commit("Verantwoord");
    takes(&office, &["main", "main:refs/heads/werk"]);
}

#[test]
fn without_records_it_says_that_nothing_was_checked() {
    let server = Server::new();
    let office = server.adopt(Office::empty().write("LEESMIJ.md", "Hier komen de dossiers.\n"));
    office.commit("Begin");
    let (code, told) = office.push(&["main"]);
    assert!(code == 0 && told.contains("er is niets gecontroleerd"), "{told}");
}

#[test]
fn an_office_in_a_folder_is_found_and_its_paths_are_its_own() {
    let server = Server::new();
    let office = server.adopt(Office::empty());
    let laid = Office::new();
    fs::create_dir(office.path("kantoor")).unwrap();
    fs::rename(laid.path("records"), office.path("kantoor/records")).unwrap();
    office.commit("De eerste dossiers");
    takes(&office, &["main"]);
    let light = format!("kantoor/{LIGHT}");
    let office = office.replace(&light, "aard: communicatie", "aard: comunicatie");
    office.commit("2026-002: aard");
    refuses(
        &server,
        &office,
        &["main"],
        &["In de map kantoor:", "╭▸ records/complaints/2026/2026-002.md:4:7"],
    );
    let office = office.replace(&light, "aard: comunicatie", "aard: communicatie").remove(&light);
    office.commit("2026-002: weg");
    refuses(&server, &office, &["main"], &["fout[H1]", "2026-002"]);
}

#[test]
fn links_and_repositories_inside_are_refused() {
    let (server, office) = Server::with_records();
    let head = office.must(&["rev-parse", "HEAD"]);
    for (mode, path, code) in [
        ("160000", "records/elders", "F13"),
        ("160000", "records/complaints/2026/2026-001/elders", "F11"),
        ("120000", "records/koppeling", "F13"),
        ("120000", "records/complaints/2026/2026-001/koppeling", "F11"),
        ("120000", "records/complaints/2026/2026-009.md", "F13"),
    ] {
        let id = if mode == "160000" {
            head.clone()
        } else {
            office.must(&["rev-parse", "HEAD:records/people.yaml"])
        };
        office.must(&["update-index", "--add", "--cacheinfo", &format!("{mode},{id},{path}")]);
        office.must(&["commit", "--quiet", "--no-verify", "--message", path]);
        refuses(&server, &office, &["main"], &[&format!("fout[{code}]"), "records/"]);
        office.must(&["reset", "--quiet", "--hard", "origin/main"]);
    }
}

#[test]
fn many_findings_are_cut_short_and_counted() {
    let (server, office) = Server::with_records();
    let mut office = office;
    for number in 0..25 {
        office = office.write(&format!("records/los-{number:02}.txt"), "x");
    }
    office.commit("Losse bestanden");
    refuses(&server, &office, &["main"], &["los-19.txt", "En nog 5 bevindingen"]);
    assert!(!office.push(&["main"]).1.contains("los-20.txt"));
}

#[test]
fn lines_that_are_not_git_s_are_not_understood() {
    use std::io::Write;
    use std::process::Stdio;
    let server = Server::new();
    let zero = "0".repeat(40);
    for (line, code) in [("onzin\n".to_owned(), 2), (format!("{zero} {zero}\n"), 2), (String::new(), 0)] {
        let mut command = program(&server.path());
        command
            .args(["hook", "pre-receive"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(line.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{line}: {output:?}");
    }
    must(&server.path(), &["fsck"]);
}

#[test]
fn a_repository_with_names_of_sha_256_is_refused_for_what_it_is() {
    let hook = fs::read(Server::new().path().join("hooks/pre-receive")).unwrap();
    let server = Office::empty();
    server.must(&["init", "--quiet", "--bare", "--object-format=sha256", "."]);
    let said = "leest alleen repositories waarin git objecten een naam van SHA-1 geeft";
    let install = server.run(&["hook", "install"]);
    assert!(install.code == 2 && install.stderr.contains(said), "{install:?}");
    // The hook may have been put there by hand, or come along from elsewhere.
    fs::write(server.path("hooks/pre-receive"), hook).unwrap();
    #[cfg(unix)]
    fs::set_permissions(
        server.path("hooks/pre-receive"),
        std::os::unix::fs::PermissionsExt::from_mode(0o755),
    )
    .unwrap();
    let office = Office::new();
    office.must(&["init", "--quiet", "--object-format=sha256", "--initial-branch", "main"]);
    office.must(&["remote", "add", "origin", &server.path("").display().to_string()]);
    office.commit("De eerste dossiers");
    let (code, told) = office.push(&["main"]);
    assert!(code == 1 && told.contains(said) && !told.contains("niet te begrijpen"), "{told}");
    let audit = office.run(&["audit"]);
    assert!(audit.code == 2 && audit.stderr.contains(said), "{audit:?}");
}
