//! Histories of which a part is not here, or that can't be read: nothing is made of what is missing.

use std::fs;
use std::path::Path;

use sha1::{Digest, Sha1};

use crate::repository::{OPEN, Repository, SECRETARY, git, succeed};
use crate::support::{Office, Run, program, run};

/// A history with something wrong in it, which a clone without it would not see.
fn tampered() -> Repository {
    let repository = Repository::with_open_dossier();
    repository.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
    repository.commit("Anders", SECRETARY, "2026-06-12T10:00:00+0200");
    repository
}

fn today(folder: &Path, arguments: &[&str]) -> Run {
    run(program(folder).args(arguments).args(["--lang", "en", "--today", "2026-06-15"]))
}

#[test]
fn a_partial_clone_is_not_audited_and_not_sealed_until_all_is_fetched() {
    let repository = tampered();
    repository.git(&["config", "uploadpack.allowFilter", "true"]);
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file://{}", repository.office.path("").display());
    succeed(git(folder.path()).args(["clone", "-q", "--filter=blob:none", &url, "kopie"]));
    let clone = folder.path().join("kopie");
    let audited = today(&clone, &["audit", "--seal", "--format", "concise"]);
    assert_eq!(audited.code, 1, "{audited:?}");
    assert!(audited.stdout.contains("H9 error") && !audited.stdout.contains("klacht-zegel"), "{audited:?}");
    assert!(!clone.join("records/ledger/seals.yaml").exists());
    let logged = today(&clone, &["log", "2026-006"]);
    assert!(logged.code == 2 && logged.stderr.contains("git fetch --refetch --no-filter"), "{logged:?}");
    let built = today(&clone, &["build", "--only", "private"]);
    assert!(built.code == 0 && built.stdout.contains("show no trail"), "{built:?}");
    // The remedy is one that can be typed.
    succeed(git(&clone).args(["fetch", "-q", "--refetch", "--no-filter"]));
    let audited = today(&clone, &["audit", "--format", "concise"]);
    assert!(audited.code == 1 && audited.stdout.contains("H2 breach"), "{audited:?}");
}

#[test]
fn a_missing_object_is_told_whatever_it_is() {
    for object in ["HEAD~1:records/complaints/2026/2026-006.md", "HEAD~1:records", "HEAD~1", "HEAD"] {
        let repository = tampered();
        let id = repository.git(&["rev-parse", object]);
        let path = repository.office.path(&format!(".git/objects/{}/{}", &id[..2], &id[2..]));
        fs::remove_file(path).unwrap();
        let audited = repository.klacht(&["audit", "--format", "concise"]);
        assert!(audited.code == 1 && audited.stdout.contains("H9 error"), "{object}: {audited:?}");
        let built = repository.klacht(&["build", "--only", "private", "--lang", "en"]);
        assert!(built.code < 2 && built.stdout.contains("show no trail"), "{object}: {built:?}");
    }
}

/// Puts a commit in the place of the last one, with a line of it as somebody else's program wrote it.
fn malform(repository: &Repository, line: &str, to: &str) -> String {
    let text = repository.git(&["cat-file", "commit", "HEAD"]);
    let (head, message) = text.split_once("\n\n").unwrap();
    let lines = head.lines().map(|it| if it.starts_with(line) { to } else { it }).filter(|it| !it.is_empty());
    let text = lines.collect::<Vec<_>>().join("\n");
    repository.write(".git/broken", format!("{text}\n\n{message}\n"));
    let id = repository.git(&["hash-object", "-t", "commit", "-w", "--literally", ".git/broken"]);
    repository.git(&["update-ref", "HEAD", &id]);
    id[..8].to_owned()
}

#[test]
fn a_commit_of_which_git_cannot_read_who_made_it_is_named_and_the_rest_is_audited() {
    for (line, to) in [
        ("author ", "author Bea b.bakker@o21.example 1781258400 +0200"),
        ("committer ", ""),
        ("committer ", "committer Bea <b.bakker@o21.example> gisteren +0200"),
    ] {
        let repository = tampered();
        let id = malform(&repository, line, to);
        let audit = ["audit", "--format", "concise"];
        let is_told = |audited: &Run| {
            let whole = audited.stdout.contains("H9 error") && audited.stdout.contains("H2 breach");
            audited.code == 1 && audited.stderr.is_empty() && whole && audited.stdout.contains(&id)
        };
        let audited = repository.klacht(&audit);
        assert!(is_told(&audited), "{to}: {audited:?}");
        let built = repository.klacht(&["build", "--only", "private", "--lang", "en"]);
        assert!(built.code < 2 && !built.stdout.contains("show no trail"), "{to}: {built:?}");
        // Honest work goes on, behind it and further on.
        for text in ["Een.\n", "Twee.\n"] {
            repository.write("records/README.md", text);
            repository.git(&["add", "--all"]);
            let judged = repository.klacht(&["hook", "pre-commit"]);
            assert_eq!((judged.code, judged.stderr.as_str()), (0, ""), "{to}: {judged:?}");
            repository.commit("Verder", SECRETARY, "2026-06-15T10:00:00+0200");
        }
        let audited = repository.klacht(&audit);
        assert!(is_told(&audited), "{to}: {audited:?}");
        // What was recorded is held against what is staged all the same.
        repository.replace(OPEN, "06-05, stap: ontvangen", "06-04, stap: ontvangen");
        repository.git(&["add", "--all"]);
        let judged = repository.klacht(&["hook", "pre-commit"]);
        assert!(judged.code == 1 && judged.stdout.contains("[H2]"), "{to}: {judged:?}");
        repository.git(&["reset", "--quiet", "--hard"]);
        if line == "author " {
            let first = format!("GIT_SEQUENCE_EDITOR='sed -i 1s/pick/edit/' git rebase -q -i {id}^");
            let rest = "git commit -q --amend --reset-author --no-edit && git rebase --continue";
            let mut shell = repository.command();
            shell.args(["-c", &format!("alias.x=!{first} && {rest}"), "x"]);
            succeed(&mut shell);
            let audited = repository.klacht(&audit);
            assert!(!audited.stdout.contains("H9"), "{audited:?}");
        }
    }
}

#[test]
fn a_hook_that_cannot_look_at_the_history_says_so_and_how_it_comes() {
    let repository = tampered();
    repository.git(&["config", "uploadpack.allowFilter", "true"]);
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file://{}", repository.office.path("").display());
    succeed(git(folder.path()).args(["clone", "-q", "--filter=blob:none", &url, "kopie"]));
    let clone = folder.path().join("kopie");
    let text = fs::read_to_string(clone.join(OPEN)).unwrap();
    fs::write(clone.join(OPEN), text.replace("06-05, stap: ontvangen", "06-04, stap: ontvangen")).unwrap();
    succeed(git(&clone).args(["add", "--all"]));
    let judged = today(&clone, &["hook", "pre-commit"]);
    assert!(judged.code == 0 && judged.stderr.contains("was not looked at"), "{judged:?}");
    assert!(judged.stderr.contains("git fetch --refetch --no-filter"), "{judged:?}");
    succeed(git(&clone).args(["fetch", "-q", "--refetch", "--no-filter"]));
    let judged = today(&clone, &["hook", "pre-commit"]);
    assert!(judged.code == 1 && judged.stdout.contains("[H2]") && judged.stderr.is_empty(), "{judged:?}");
}

/// Where a form of a repository can't be read, the command stands there that helps.
#[test]
fn a_form_that_is_not_read_is_told_with_the_command_that_helps() {
    let repository = tampered();
    repository.git(&["config", "core.splitIndex", "true"]);
    repository.git(&["update-index", "--split-index"]);
    let refused = repository.klacht(&["hook", "pre-commit", "--lang", "en"]);
    assert!(refused.code == 2 && refused.stderr.contains("git update-index --no-split-index"), "{refused:?}");
    assert!(!refused.stderr.contains("extension"), "{refused:?}");
    repository.git(&["config", "core.splitIndex", "false"]);
    repository.git(&["update-index", "--no-split-index"]);
    assert_eq!(repository.klacht(&["hook", "pre-commit"]).code, 0);

    let repository = tampered();
    // As git would say it with branches in a table; not every git here can make one.
    repository.git(&["config", "core.repositoryformatversion", "1"]);
    repository.git(&["config", "extensions.refstorage", "reftable"]);
    let refused = repository.klacht(&["audit", "--lang", "en"]);
    assert!(
        refused.code == 2 && refused.stderr.contains("git refs migrate --ref-format=files"),
        "{refused:?}"
    );
    let built = repository.klacht(&["build", "--only", "private", "--lang", "en"]);
    assert!(built.code == 0 && built.stdout.contains("git refs migrate"), "{built:?}");
}

#[test]
fn a_folder_whose_repository_is_gone_is_not_told_to_begin_one() {
    let office = Office::new().write(".git", "gitdir: /nergens/klachten.git\n");
    for arguments in [&["log", "2026-001"][..], &["audit"], &["renumber", "2026-001"]] {
        let run = office.run(arguments);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains("git worktree repair") && run.stderr.contains("/.git wijst"), "{run:?}");
        assert!(!run.stderr.contains("git init"), "{run:?}");
    }
    assert!(office.path("records/complaints/2026/2026-001.md").exists());
}

/// Lets a name in the index of the only pack lead to another object, as nobody but who writes in the store
/// itself can. The index stays whole.
fn lead_elsewhere(office: &Path, name: &str, other: &str) {
    let mut packs =
        fs::read_dir(office.join(".git/objects/pack")).unwrap().map(|entry| entry.unwrap().path());
    let path = packs.find(|path| path.extension().is_some_and(|ending| ending == "idx")).unwrap();
    let mut index = fs::read(&path).unwrap();
    let names = 8 + 256 * 4;
    let count = u32::from_be_bytes(index[names - 4..names].try_into().unwrap()) as usize;
    let offset_of = |id: &str| {
        let id: Vec<u8> =
            (0..20).map(|at| u8::from_str_radix(&id[2 * at..2 * at + 2], 16).unwrap()).collect();
        let place = index[names..].chunks(20).take(count).position(|name| name == id).unwrap();
        names + 24 * count + 4 * place
    };
    let (from, to) = (offset_of(other), offset_of(name));
    index.copy_within(from..from + 4, to);
    let end = index.len() - 20;
    let digest = Sha1::digest(&index[..end]);
    index[end..].copy_from_slice(&digest);
    fs::remove_file(&path).unwrap();
    fs::write(&path, index).unwrap();
}

#[test]
fn a_tree_in_a_pack_that_has_not_its_name_is_not_audited() {
    let folder = tempfile::tempdir().unwrap();
    let made = today(folder.path(), &["demo", "office", "--dossiers", "200", "--years", "1"]);
    assert_eq!(made.code, 0, "{made:?}");
    let office = folder.path().join("office");
    succeed(git(&office).args(["repack", "-a", "-d", "-q"]));
    let id = |of: &str| succeed(git(&office).args(["rev-parse", of]));
    let (tree, other) = (id("HEAD~100:records/complaints/2026"), id("HEAD~101:records/complaints/2026"));
    let size = succeed(git(&office).args(["cat-file", "-s", &tree]));
    let commits = succeed(git(&office).args(["rev-list", "--count", "HEAD"]));
    // As long a way, and as large a folder, as are read otherwise than short ones.
    assert!(size.parse::<usize>().unwrap() > 4096 && commits.parse::<usize>().unwrap() > 1024);
    assert!(tree != other);
    let audit = ["audit", "--format", "concise", "--fail-on", "error"];
    assert_eq!(today(&office, &audit).code, 0);
    lead_elsewhere(&office, &tree, &other);
    let audited = today(&office, &audit);
    assert!(audited.code == 2 && audited.stderr.contains("object hash mismatch"), "{audited:?}");
}
