//! A repository in which the name hides wherever git, klacht and people leave one.

use std::fs;

use super::{GONE, SECRETS, objects, office, places_of};
use crate::support::{Office, files_below};

fn put(office: &Office, path: &str, text: &str) {
    let file = office.path(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// What a person need not decide about: it goes by itself, with everything that points at it.
#[test]
fn nothing_is_left_in_any_hiding_place() {
    let office = office();
    // A document that is called after her, and one that was there for a while.
    let folder = GONE.trim_end_matches(".md");
    put(&office, &format!("{folder}/Unieknaam-bijlage.txt"), "Van Zwaantje Unieknaam\n");
    put(&office, &format!("{folder}/foto.bin"), "\u{0}\u{1}Unieknaam\u{0}");
    office.commit("Stukken van Unieknaam");
    fs::remove_file(office.path(&format!("{folder}/foto.bin"))).unwrap();
    office.must(&["add", "--all"]);
    let author = "Zwaantje Unieknaam <zwaantje@uniek.example>";
    office.must(&["commit", "--quiet", "--no-verify", "--author", author, "--message", "Doorgestuurd"]);
    office.must(&["tag", "licht", "HEAD~1"]);
    office.must(&["tag", "--annotate", "zwaar", "--message", "Unieknaam"]);
    office.must(&["notes", "add", "--message", "Unieknaam belde"]);
    office.must(&["notes", "add", "--force", "--message", "Toch niet"]);
    // Packed, loose and pointed at by nothing.
    office.must(&["repack", "-a", "-d", "--quiet"]);
    office.must(&["pack-refs", "--all"]);
    put(&office, "kladje", "Los: Unieknaam\n");
    let loose = office.must(&["hash-object", "-w", "kladje"]);
    fs::remove_file(office.path("kladje")).unwrap();
    let tree = office.must(&["rev-parse", "HEAD^{tree}"]);
    let dangling = office.must(&["commit-tree", "-m", "Hangt: Unieknaam", &tree]);
    for (name, text) in [
        ("ORIG_HEAD", dangling.clone() + "\n"),
        ("FETCH_HEAD", format!("{dangling}\t\tbranch 'Unieknaam' of elders\n")),
        ("COMMIT_EDITMSG", "Over Unieknaam\n".to_owned()),
        ("rr-cache/0000/preimage", "Unieknaam\n".to_owned()),
        ("lost-found/other/x", "Unieknaam\n".to_owned()),
    ] {
        put(&office, &format!(".git/{name}"), &text);
    }
    // The documents that no list names are told, and the pages are there.
    office.run(&["build"]);
    assert!(files_below(&office.path("site/private")).len() > 3);
    assert_eq!(office.run(&["log", "2024-001"]).code, 0);
    put(&office, "site/public.previous/index.html", "<p>Zwaantje Unieknaam</p>\n");
    let before = places_of(&office.path(""), &SECRETS);
    for hidden in ["ORIG_HEAD", "FETCH_HEAD", "COMMIT_EDITMSG", "rr-cache", "lost-found", "logs/HEAD"] {
        let is_there = before.iter().any(|place| place.contains(hidden));
        assert!(is_there || hidden == "ORIG_HEAD", "{hidden} is no trap in {before:?}");
    }
    for hidden in [&loose, &dangling] {
        assert!(before.contains(hidden), "{hidden} is no trap");
    }
    assert!(before.len() > 20, "{before:?}");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
    office.is_sound();
    let left: Vec<String> = objects(&office.path("")).into_iter().map(|(id, _)| id).collect();
    assert!(!left.contains(&loose) && !left.contains(&dangling));
    assert_eq!(office.must(&["fsck", "--full", "--unreachable"]), "", "nothing lies about");
    assert_eq!(office.must(&["log", "-1", "--format=%an %ae", "HEAD~1"]), "[vernietigd] [vernietigd]");
    assert_eq!(office.must(&["status", "--porcelain"]), "");
    assert!(!office.path(folder).exists());
}

/// What somebody must decide about is told by name, and nothing changes.
#[test]
fn a_setting_that_bears_a_name_is_refused() {
    let office = office();
    office.must(&["config", "branch.main.description", "Voor Zwaantje Unieknaam"]);
    let tip = office.tip();
    let run = office.purge(&["2024-001", "--execute"]);
    assert!(run.code == 2 && run.stderr.contains("config"), "{run:?}");
    assert_eq!(office.tip(), tip);
    office.must(&["config", "--unset", "branch.main.description"]);
    office.destroy();
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
}

/// What a linked folder keeps for itself: where it stands, what it has staged, where it stood before. The
/// folder itself may be gone.
#[test]
fn a_linked_folder_is_refused_until_the_remedy_is_followed() {
    for is_gone in [false, true] {
        let office = office();
        let elsewhere = tempfile::tempdir().unwrap();
        let linked = elsewhere.path().join("elders").display().to_string();
        office.must(&["worktree", "add", "--quiet", "--detach", &linked, "HEAD~1"]);
        let own = |arguments: &[&str]| office.must(&[&["-C", linked.as_str()], arguments].concat());
        fs::write(format!("{linked}/Unieknaam.txt"), "Zwaantje Unieknaam\n").unwrap();
        own(&["add", "--all"]);
        own(&["commit", "--quiet", "--no-verify", "--message", "Over Unieknaam"]);
        own(&["reset", "--quiet", "--hard", "HEAD~1"]);
        fs::write(format!("{linked}/Unieknaam.txt"), "Zwaantje Unieknaam\n").unwrap();
        own(&["add", "--all"]);
        let folder = office.path(".git/worktrees/elders");
        put(&office, ".git/worktrees/elders/COMMIT_EDITMSG", "Over Unieknaam\n");
        for trap in ["index", "COMMIT_EDITMSG", "logs/HEAD"] {
            let bytes = fs::read(folder.join(trap)).unwrap();
            assert!(String::from_utf8_lossy(&bytes).contains("Unieknaam"), "{trap} is no trap");
        }
        assert!(folder.join("ORIG_HEAD").exists() && folder.join("HEAD").exists());
        if is_gone {
            fs::remove_dir_all(&linked).unwrap();
        }
        let tip = office.tip();
        let run = office.purge(&["2024-001", "--execute"]);
        let remedy = if is_gone { "git worktree prune" } else { "git worktree remove" };
        assert!(run.code == 2 && run.stderr.contains(remedy), "{run:?}");
        assert_eq!(office.tip(), tip);
        match is_gone {
            true => office.must(&["worktree", "prune"]),
            false => office.must(&["worktree", "remove", "--force", &linked]),
        };
        office.destroy();
        assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
        assert_eq!(office.must(&["fsck", "--full", "--unreachable"]), "", "nothing lies about");
    }
}
