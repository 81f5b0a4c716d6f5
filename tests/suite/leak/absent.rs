//! What git keeps and that does not lie in the folder withholds the public side, however much of the
//! repository can be read; and what is told brings it back.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{CASE, REGULATION, is_published, withheld};
use crate::support::{Office, TODAY, program, run};

/// What is made of a clone, by name.
type Form = (&'static str, fn(&Office));

const SPARSE: [&str; 4] = ["sparse-checkout", "set", "--no-cone", "/*"];

/// The base, committed; the first article names the complainant of a dossier that is not in the folder.
fn office() -> Office {
    let office = super::published(Office::new(), "Sanne Voorbeeld klaagde.");
    office.must(&["init", "--quiet", "--initial-branch", "main"]);
    office.commit("begin");
    office
}

/// What a finding of P1 says to type.
fn commands(said: &str) -> Vec<String> {
    let told = said.split('‘').skip(1).filter_map(|rest| rest.split('’').next());
    told.filter(|command| command.starts_with("git ")).map(str::to_owned).collect()
}

/// Types a command in a folder.
fn typed(command: &str, folder: &Path) {
    let mut shell = Command::new("sh");
    shell.current_dir(folder).env_clear().env("GIT_CONFIG_GLOBAL", "/dev/null").args(["-c", command]);
    if let Some(path) = std::env::var_os("PATH") {
        shell.env("PATH", path);
    }
    let done = run(&mut shell);
    assert_eq!(done.code, 0, "{command}: {done:?}");
}

/// The paths of P1 in what `check` finds.
fn absent(office: &Office) -> Vec<String> {
    office.check().into_iter().filter(|it| it.code == "P1").map(|it| it.path).collect()
}

#[test]
fn a_text_that_git_cannot_read_is_not_known_to_stand_elsewhere() {
    let office = office();
    office.must(&["config", "uploadpack.allowFilter", "true"]);
    let url = format!("file://{}", office.path("").display());
    for how in [&["--filter=blob:none", "--no-checkout"][..], &["--filter=blob:none", "--sparse"]] {
        let clone = Office::empty();
        clone.must(&[&["clone", "--quiet"], how, &[&url, "."]].concat());
        clone.must(&[&SPARSE[..], &["!/records/complaints/"]].concat());
        clone.must(&["checkout", "--quiet", "main"]);
        assert!(absent(&clone).contains(&CASE.to_owned()), "{how:?}");
        assert!(withheld(&clone).contains(CASE), "{how:?}");
    }
    office.must(&[&SPARSE[..], &["!/records/complaints/"]].concat());
    let id = office.git(&["rev-parse", &format!("HEAD:{CASE}")]).stdout;
    fs::remove_file(office.path(&format!(".git/objects/{}/{}", &id[..2], id[2..].trim()))).unwrap();
    assert!(withheld(&office).contains(CASE));
}

#[test]
fn a_repository_that_is_not_read_withholds_what_its_list_keeps() {
    let forms: [Form; 4] = [
        ("an extension", |office| {
            office.must(&["config", "core.repositoryformatversion", "1"]);
            office.must(&["config", "extensions.nieuw", "ja"]);
        }),
        ("a version", |office| _ = office.must(&["config", "core.repositoryformatversion", "99"])),
        ("no list", |office| fs::remove_file(office.path(".git/index")).unwrap()),
        ("no list that can be read", |office| {
            office.must(&["config", "core.repositoryformatversion", "99"]);
            fs::remove_file(office.path(".git/index")).unwrap();
        }),
    ];
    for (name, form) in forms {
        let office = office();
        form(&office);
        let office = office.remove(CASE);
        let said = withheld(&office);
        let told = if name == "no list that can be read" { ".git" } else { CASE };
        assert!(said.contains("fout[P1]") && said.contains(told), "{name}: {said}");
        assert!(!office.path("site/public").exists(), "{name}");
    }
}

/// Nobody but the administrator can give a folder to another user, so others see nothing of this.
#[test]
fn a_folder_of_another_user_withholds_until_the_settings_trust_it() {
    let office = office().remove(CASE);
    let given = Command::new("chown").args(["-R", "12345"]).arg(office.path("")).output();
    if !given.is_ok_and(|given| given.status.success()) {
        return;
    }
    assert!(withheld(&office).contains(CASE));
    let settings = tempfile::NamedTempFile::new().unwrap();
    let folder = office.path("").canonicalize().unwrap();
    fs::write(settings.path(), format!("[safe]\ndirectory = {}\n", folder.display())).unwrap();
    let audit = |settings: &Path| run(office.command().env("GIT_CONFIG_GLOBAL", settings).args(["audit"]));
    assert!(audit(Path::new("/dev/null")).stderr.contains("git config --global --add safe.directory"));
    let audited = audit(settings.path());
    assert!(audited.code < 2 && audited.stderr.is_empty(), "{audited:?}");
}

#[test]
fn an_index_that_names_objects_by_sha_256_is_read() {
    let office = Office::new();
    office.must(&["init", "--quiet", "--object-format", "sha256"]);
    office.commit("begin");
    is_published(&office);
    for version in ["2", "3", "4"] {
        office.must(&["update-index", "--index-version", version]);
        let text = office.read(CASE);
        fs::remove_file(office.path(CASE)).unwrap();
        assert!(withheld(&office).contains(CASE), "{version}");
        fs::write(office.path(CASE), text).unwrap();
    }
}

#[test]
fn a_record_that_names_nobody_is_told_too() {
    for (folder, path) in [
        ("records/reports", "records/reports/2025.md"),
        ("records/ledger", "records/ledger/figures-2025.yaml"),
        ("records/regulation", REGULATION),
    ] {
        let demo = tempfile::tempdir().unwrap();
        let made = run(program(demo.path()).args(["demo", "d", "--today", TODAY]));
        assert_eq!(made.code, 0, "{made:?}");
        let office = Office::empty();
        office.must(&["clone", "--quiet", demo.path().join("d").to_str().unwrap(), "."]);
        let kept = office.git(&["ls-files", folder]).stdout;
        let path = if kept.contains(path) { path } else { kept.lines().next().unwrap() };
        assert_eq!(absent(&office), [""; 0]);
        office.must(&[&SPARSE[..], &[&format!("!/{folder}/")]].concat());
        assert!(absent(&office).contains(&path.to_owned()), "{folder}: {:?}", absent(&office));
        let built = office.run(&["build"]);
        assert!(built.code == 1 && built.stdout.contains(path), "{built:?}");
        assert!(!office.path("site/public").exists());
    }
}

#[test]
fn what_was_taken_out_of_the_list_and_a_document_withhold_nothing() {
    let office = Office::new();
    office.must(&["init", "--quiet"]);
    office.commit("begin");
    let document = office.git(&["ls-files", "records/complaints"]).stdout;
    let document = document.lines().find(|path| path.matches('/').count() == 4).unwrap();
    let office = office.remove(document);
    assert_eq!(absent(&office), [""; 0]);
    office.must(&["checkout", "--quiet", "--", "records"]);
    let office = office.write("records/ledger/oud.yaml", "");
    office.must(&["add", "--all"]);
    office.must(&["rm", "--quiet", "--cached", "records/ledger/oud.yaml"]);
    let office = office.remove("records/ledger/oud.yaml");
    assert_eq!(absent(&office), [""; 0]);
}

#[test]
fn what_is_told_brings_it_back_from_wherever_it_is_typed() {
    let ways: [Form; 4] = [
        ("deleted", |office| fs::remove_file(office.path(CASE)).unwrap()),
        ("not looked at", |office| {
            office.must(&["update-index", "--skip-worktree", CASE]);
            fs::remove_file(office.path(CASE)).unwrap();
        }),
        ("sparse", |office| _ = office.must(&[&SPARSE[..], &["!/records/complaints/2026/"]].concat())),
        ("no list", |office| {
            fs::remove_file(office.path(".git/index")).unwrap();
            fs::remove_file(office.path(CASE)).unwrap();
        }),
    ];
    for (name, act) in ways {
        let office = office();
        act(&office);
        for _ in 0..2 {
            let told = office.check().into_iter().filter(|it| it.code == "P1" && it.path == CASE);
            for command in told.flat_map(|it| commands(&it.help.unwrap())) {
                typed(&command, &office.path("records/regulation"));
            }
        }
        assert!(office.path(CASE).exists(), "{name}");
        assert!(!absent(&office).contains(&CASE.to_owned()), "{name}");
    }
}
