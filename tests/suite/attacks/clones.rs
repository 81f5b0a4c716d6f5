//! Clones that are laid out otherwise, or damaged: audit says of each what it says of a plain one, or
//! that it can't be read; it never ends in anything else.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::repository::{OPEN, Repository, SECRETARY, git, succeed};
use crate::support::{Run, TODAY, program, run};

fn tampered() -> Repository {
    let repository = Repository::with_open_dossier();
    repository.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
    repository.commit("Anders", SECRETARY, "2026-06-12T10:00:00+0200");
    repository
}

fn klacht(folder: &Path, arguments: &[&str]) -> Run {
    run(program(folder).args(arguments).args(["--today", TODAY, "--lang", "en"]))
}

#[test]
fn a_clone_is_audited_alike_wherever_its_git_folder_lies() {
    let repository = tampered();
    let folder = tempfile::tempdir().unwrap();
    let url = repository.office.path("").display().to_string();
    let place = |name: &str| folder.path().join(name);
    let clone = |arguments: &[&str], name: &str| {
        succeed(git(folder.path()).args(["clone", "-q"]).args(arguments).args([&url, name]));
    };
    clone(&[], "plain");
    clone(&["--separate-git-dir=gd"], "separate");
    clone(&[], "linked");
    fs::rename(place("linked/.git"), place("elders")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(place("elders"), place("linked/.git")).unwrap();
    clone(&["--no-checkout"], "kern");
    fs::create_dir(place("werk")).unwrap();
    fs::write(place("werk/.git"), format!("gitdir: {}\n", place("kern/.git").display())).unwrap();
    succeed(git(&place("kern")).args(["config", "core.worktree", &place("werk").display().to_string()]));
    succeed(git(&place("werk")).args(["checkout", "-q", "-f", "main"]));
    succeed(git(&place("plain")).args(["worktree", "add", "-q", "../naast", "-b", "naast"]));
    let plain = klacht(&place("plain"), &["audit", "--format", "concise", "-q"]);
    assert!(plain.code == 1 && plain.stdout.contains("H2 breach"), "{plain:?}");
    let logged = klacht(&place("plain"), &["log", "2026-006"]);
    for name in ["separate", "linked", "werk", "naast"] {
        assert_eq!(klacht(&place(name), &["audit", "--format", "concise", "-q"]), plain, "{name}");
        assert_eq!(klacht(&place(name), &["log", "2026-006"]), logged, "{name}");
    }
    // And a seal made in one holds in another.
    let line = klacht(&place("plain"), &["audit", "--seal", "-q", "--fail-on", "never"]);
    let sealed = klacht(&place("separate"), &["audit", "--seal", "-q", "--fail-on", "never"]);
    assert_eq!(line.stdout.lines().last(), sealed.stdout.lines().last());
}

/// Runs it for at most ten seconds; what was not done by then, or died of a signal, has failed.
fn ends(folder: &Path, arguments: &[&str]) -> i32 {
    let mut command = program(folder);
    command.args(arguments).args(["--today", TODAY]).stdin(Stdio::null()).stdout(Stdio::null());
    let mut child = command.stderr(Stdio::null()).spawn().unwrap();
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code().unwrap_or(-1);
        }
        if begun.elapsed() > Duration::from_secs(10) {
            child.kill().unwrap();
            child.wait().unwrap();
            return -2;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

const VERBS: [&[&str]; 4] =
    [&["audit", "-q"], &["log", "2026-006"], &["build", "--only", "private"], &["check"]];

fn writable(path: &Path) {
    succeed(Command::new("chmod").arg("u+w").arg(path));
}

#[test]
fn a_loose_object_that_was_cut_off_is_told_and_nothing_hangs() {
    let repository = tampered();
    for object in ["HEAD", "HEAD~1", "HEAD^{tree}", "HEAD~1:records", &format!("HEAD~1:{OPEN}")] {
        let id = repository.git(&["rev-parse", object]);
        let path = repository.office.path(&format!(".git/objects/{}/{}", &id[..2], &id[2..]));
        let whole = fs::read(&path).unwrap();
        writable(&path);
        for length in [0, 1, 20, whole.len() / 2, whole.len() - 1] {
            fs::write(&path, &whole[..length]).unwrap();
            let folder = repository.office.path("");
            let audited = ends(&folder, VERBS[0]);
            assert!([1, 2].contains(&audited), "{object} cut off at {length}: audit {audited}");
            for verb in &VERBS[1..] {
                let code = ends(&folder, verb);
                assert!((0..=2).contains(&code), "{object} cut off at {length}: {verb:?} {code}");
            }
        }
        fs::write(&path, &whole).unwrap();
    }
}

/// Every entry of an index that leads past the end of its pack, and the index cut off anywhere.
#[test]
fn a_damaged_index_of_a_pack_is_told_and_nothing_dies() {
    let repository = tampered();
    repository.git(&["gc", "-q", "--prune=now"]);
    let folder = repository.office.path(".git/objects/pack");
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let index = entries.into_iter().find(|path| path.extension().is_some_and(|it| it == "idx")).unwrap();
    writable(&index);
    let whole = fs::read(&index).unwrap();
    let count = u32::from_be_bytes(whole[1028..1032].try_into().unwrap()) as usize;
    let offsets = 8 + 1024 + 24 * count;
    let audited = |bytes: &[u8]| {
        fs::write(&index, bytes).unwrap();
        ends(&repository.office.path(""), VERBS[0])
    };
    for entry in 0..count {
        for value in [0xd9, 0x3e, 0x82] {
            let mut bytes = whole.clone();
            bytes[offsets + 4 * entry + 1] = value;
            let code = audited(&bytes);
            assert!([1, 2].contains(&code), "entry {entry} with {value:x}: {code}");
        }
    }
    for length in [0, 7, 500, 1031, offsets, whole.len() - 1] {
        let code = audited(&whole[..length]);
        assert!([1, 2].contains(&code), "cut off at {length}: {code}");
    }
    assert_eq!(audited(&whole), 1, "H2 is found again");
}
