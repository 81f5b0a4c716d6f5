//! Who may read what the program writes, whatever the user's mask.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::repository::{Repository, SECRETARY};
use crate::support::{Office, Run, TODAY, run};

const FORMAL: &str = "records/complaints/2026/2026-001.md";
const REPORT: &str = "records/reports/2025.md";
const SEALS: &str = "records/ledger/seals.yaml";
const MASKS: [&str; 3] = ["077", "022", "002"];

/// The program in a folder, run by somebody with this mask.
fn under(mask: &str, folder: &Path, arguments: &[&str]) -> Run {
    let mut shell = Command::new("/bin/sh");
    shell.current_dir(folder).env_clear().args(["-c", "umask $0 && exec \"$@\"", mask]);
    run(shell.arg(env!("CARGO_BIN_EXE_klacht")).args(arguments).args(["--today", TODAY]))
}

fn build(mask: &str, office: &Office) {
    let run = under(mask, &office.path(""), &["build"]);
    assert_eq!(run.code, 0, "{run:?}");
}

fn mode(path: &Path) -> u32 {
    let metadata = fs::symlink_metadata(path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    metadata.permissions().mode() & 0o7777
}

/// How many folders and files of each mode there are, the folder itself included.
fn modes(folder: &Path) -> BTreeMap<(&'static str, u32), usize> {
    let mut modes = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        let what = if entry.file_type().is_dir() { "folder" } else { "file" };
        *modes.entry((what, mode(entry.path()))).or_default() += 1;
    }
    modes
}

/// Every folder and file has the mode that its site has, and there are more than a few of both.
fn assert_sites(office: &Office, told: &str) {
    for (site, folder, file) in
        [("public", 0o755, 0o644), ("public.previous", 0o755, 0o644), ("private", 0o700, 0o600)]
    {
        let path = office.path("site").join(site);
        if site == "public.previous" && !path.exists() {
            continue;
        }
        let modes = modes(&path);
        let kinds: Vec<_> = modes.keys().copied().collect();
        assert_eq!(kinds, [("file", file), ("folder", folder)], "{told}: {site}: {modes:?}");
        assert!(modes[&("file", file)] > 10 && modes[&("folder", folder)] > 2, "{told}: {site}: {modes:?}");
    }
    assert_eq!(mode(&office.path("site")), 0o755, "{told}");
}

#[test]
fn both_sites_have_their_modes_at_every_build_under_every_mask() {
    for mask in MASKS {
        let office = Office::new();
        build(mask, &office);
        assert_sites(&office, &format!("{mask}, first"));
        let office = office
            .replace(FORMAL, "stuk: ontvangstbericht.txt", "stuk: ontvangstbericht.txt, opmerking: Gemaild")
            .write("records/complaints/2026/2026-001/klachtbrief.txt", "Een andere brief.")
            .write("site-templates/public/public.css", "body { color: navy }");
        build(mask, &office);
        assert!(office.path("site/public.previous").exists());
        assert_sites(&office, &format!("{mask}, pages changed"));
    }
}

#[test]
fn what_stands_with_other_modes_gets_those_of_its_site() {
    let mut office = Office::new();
    build("022", &office);
    for changes in [false, true] {
        for entry in walkdir::WalkDir::new(office.path("site")).min_depth(1).contents_first(true) {
            let entry = entry.unwrap();
            let wrong = if entry.file_type().is_dir() { 0o711 } else { 0o640 };
            fs::set_permissions(entry.path(), Permissions::from_mode(wrong)).unwrap();
        }
        if changes {
            office = office.write("site-templates/public/public.css", "body { color: navy }");
        }
        build("022", &office);
        assert_sites(&office, &format!("changes: {changes}"));
    }
}

#[test]
fn a_folder_of_the_user_keeps_its_mode() {
    let office = Office::new();
    fs::create_dir(office.path("site")).unwrap();
    fs::set_permissions(office.path("site"), Permissions::from_mode(0o750)).unwrap();
    build("077", &office);
    assert_eq!(mode(&office.path("site")), 0o750);
}

#[test]
fn folders_above_the_sites_that_were_lacking_can_be_entered() {
    let office = Office::new();
    let run = under("077", &office.path(""), &["build", "--out", "www/klachten/site"]);
    assert_eq!(run.code, 0, "{run:?}");
    for folder in ["www", "www/klachten", "www/klachten/site", "www/klachten/site/public"] {
        assert_eq!(mode(&office.path(folder)), 0o755, "{folder}");
    }
    assert_eq!(mode(&office.path("www/klachten/site/private")), 0o700);
}

#[cfg(unix)]
#[test]
fn a_link_in_the_private_site_is_replaced_and_what_it_leads_to_left_alone() {
    let office = Office::new();
    build("022", &office);
    let page = office.path("site/private/index.html");
    fs::rename(&page, office.path("elders.html")).unwrap();
    fs::set_permissions(office.path("elders.html"), Permissions::from_mode(0o640)).unwrap();
    let office = office.link("../../elders.html", "site/private/index.html");
    build("022", &office);
    assert!(fs::symlink_metadata(&page).unwrap().is_file());
    assert_eq!((mode(&page), mode(&office.path("elders.html"))), (0o600, 0o640));
}

#[test]
fn what_is_written_among_the_records_follows_the_mask_as_other_files_do() {
    for (mask, file, folder) in [("077", 0o600, 0o700), ("022", 0o644, 0o755), ("002", 0o664, 0o775)] {
        let repository = Repository::with_open_dossier();
        let klacht = |arguments: &[&str]| {
            let run = under(mask, &repository.office.path(""), arguments);
            assert!(run.code < 2, "{arguments:?}: {run:?}");
        };
        fs::remove_dir_all(repository.office.path("records/ledger")).unwrap();
        klacht(&["audit", "--seal"]);
        klacht(&["report", "2025", "--freeze"]);
        klacht(&["report", "2026", "--draft"]);
        klacht(&["check", "--format", "json=uit.json"]);
        for path in [SEALS, "records/ledger/figures-2025.yaml", "records/reports/2026.md", "uit.json"] {
            assert_eq!(mode(&repository.office.path(path)), file, "{mask}: {path}");
        }
        assert_eq!(mode(&repository.office.path("records/ledger")), folder, "{mask}");
    }
}

#[test]
fn a_file_that_is_written_again_keeps_its_mode() {
    let repository = Repository::with_open_dossier();
    let office = &repository.office;
    assert!(under("022", &office.path(""), &["audit", "--seal"]).code < 2);
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.write("uit.json", "van gisteren");
    for (path, own) in [(SEALS, 0o640), ("uit.json", 0o600)] {
        fs::set_permissions(office.path(path), Permissions::from_mode(own)).unwrap();
    }
    assert!(under("022", &office.path(""), &["audit", "--seal", "--format", "json=uit.json"]).code < 2);
    assert_eq!(office.read(SEALS).matches("- {datum").count(), 2);
    assert!(office.read("uit.json").contains("schema"));
    assert_eq!((mode(&office.path(SEALS)), mode(&office.path("uit.json"))), (0o640, 0o600));
}

#[test]
fn the_kept_trail_is_its_owner_s_alone_and_the_hook_can_be_run() {
    for mask in MASKS {
        let repository = Repository::with_open_dossier();
        let klacht = |arguments: &[&str]| {
            let run = under(mask, &repository.office.path(""), arguments);
            assert_eq!(run.code, 0, "{arguments:?}: {run:?}");
        };
        klacht(&["log", "2026-006"]);
        klacht(&["hook", "install"]);
        let git = repository.office.path(".git");
        let found = ["klacht", "klacht/trail", "hooks/pre-commit"].map(|path| mode(&git.join(path)));
        assert_eq!(found, [0o700, 0o600, 0o755], "{mask}");
    }
}

#[test]
fn a_new_office_is_its_owner_s_alone() {
    for (mask, file, folder) in [("077", 0o600, 0o700), ("022", 0o644, 0o755)] {
        let home = Office::empty();
        let run = under(mask, &home.path(""), &["init", "klachten/kantoor"]);
        assert_eq!(run.code, 0, "{run:?}");
        for above in ["klachten", "klachten/kantoor"] {
            assert_eq!(mode(&home.path(above)), 0o700, "{mask}: {above}");
        }
        let records = home.path("klachten/kantoor/records");
        assert_eq!((mode(&records), mode(&records.join("people.yaml"))), (folder, file), "{mask}");
    }
}

#[test]
fn what_could_not_be_written_leaves_what_stood_and_nothing_beside_it() {
    let office = Office::new().write("kapot/map", "geen map");
    for arguments in [&["--format", "json=kapot/map/uit.json"][..], &["--format", "json=kapot"]] {
        let run = under("022", &office.path(""), &[&["check"], arguments].concat());
        assert_eq!(run.code, 2, "{run:?}");
    }
    let repository = Repository::with_open_dossier();
    fs::remove_dir_all(repository.office.path("records/ledger")).unwrap();
    repository.write("records/ledger", "geen map");
    let run = repository.klacht(&["report", "2025", "--freeze", "--lang", "en"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(!run.stderr.contains("already"), "it is not there: {run:?}");
    assert_eq!(repository.office.read("records/ledger"), "geen map");
    for office in [&office, &repository.office] {
        let names = walkdir::WalkDir::new(office.path("")).into_iter().map(|entry| entry.unwrap());
        let drafts: Vec<_> =
            names.filter(|entry| entry.file_name().to_string_lossy().starts_with(".klacht-")).collect();
        assert!(drafts.is_empty(), "{drafts:?}");
    }
    assert!(office.read(REPORT).contains("jaar"));
}
