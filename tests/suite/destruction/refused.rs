//! What stands in the way: told by name, and nothing changes.

use std::fs;
use std::path::Path;

use super::{DAY, GONE, office, office_with};
use crate::support::{Office, files_below};

/// Everything of a repository but what git writes by itself when it is asked something.
fn state(office: &Office) -> Vec<(String, Vec<u8>)> {
    let files = files_below(&office.path("")).into_iter();
    let files = files.filter(|file| !file.ends_with("index"));
    files.map(|file| (file.display().to_string(), fs::read(&file).unwrap())).collect()
}

fn refuses(office: &Office, arguments: &[&str], says: &[&str]) {
    let before = state(office);
    let run = office.purge(arguments);
    assert_eq!(run.code, 2, "{says:?}: {run:?}");
    let told = format!("{}{}", run.stdout, run.stderr);
    for word in says {
        assert!(told.contains(word), "{word} is not in {told}");
    }
    assert!(state(office) == before, "{says:?} changed something");
}

#[test]
fn what_may_not_be_destroyed_is_refused_by_name() {
    let office = office();
    let early = office.today("2026-06-15");
    refuses(&early, &["2024-001", "--execute"], &["2024-001", "17 juni 2026"]);
    let office = early.today(DAY);
    for (number, says) in [
        ("2026-004", "De bewaartermijn van dossier 2026-004"),
        ("2023-009", "2023-009 is er niet"),
        ("9", "geen dossiernummer"),
    ] {
        refuses(&office, &[number, "--execute"], &[says]);
        refuses(&office, &[number], &[says]);
    }
    refuses(&office, &["2024-001", "--execute", "--by", "niemand"], &["niemand"]);
    office.must(&["config", "user.email", "wie@elders.example"]);
    refuses(&office, &["2024-001", "--execute"], &["wie@elders.example", "--by"]);
    let held = office.replace(
        GONE,
        "  - {datum: 2024-06-18, stap: gearchiveerd, door: sdevries}",
        "  - {datum: 2024-06-18, stap: gearchiveerd, door: sdevries}\n  - {datum: 2026-06-30, stap: bewaren, door: ddirks, reden: rechtszaak, tot: 2027-01-01}",
    );
    held.commit("Langer bewaren");
    refuses(&held, &["2024-001", "--execute"], &["bewaren", "2027"]);
    assert_eq!(held.purge(&["--due", "--execute"]).code, 0, "nothing is due");
}

#[test]
fn figures_must_be_frozen_first() {
    let office = office().remove("records/ledger/figures-2024.yaml");
    office.commit("Zonder cijfers");
    refuses(&office, &["2024-001", "--execute"], &["2024", "klacht report 2024 --freeze"]);
}

/// Each thing that stands in the way of any destruction: how it comes about, and what is said of it.
#[test]
fn a_repository_that_is_not_at_rest_is_refused() {
    type Trap = (&'static str, fn(&Office));
    fn write(office: &Office, path: &str, text: &str) {
        let file = office.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let traps: [Trap; 32] = [
        ("README.md is gewijzigd", |office| write(office, "README.md", "Anders\n")),
        ("git stash", |office| {
            write(office, "README.md", "Anders\n");
            office.must(&["stash", "--quiet"]);
        }),
        ("git worktree", |office| {
            office.must(&["worktree", "add", "--quiet", ".git/elders", "-b", "elders"]);
        }),
        ("alternates", |office| write(office, ".git/objects/info/alternates", "/elders/objects\n")),
        ("git switch", |office| {
            office.must(&["checkout", "--quiet", "--detach"]);
        }),
        (".keep", |office| write(office, ".git/objects/pack/pack-1.keep", "")),
        ("submodules", |office| write(office, ".git/modules/x/HEAD", "ref: refs/heads/main\n")),
        ("samenvoeging", |office| {
            let tip = office.tip();
            write(office, ".git/MERGE_HEAD", &format!("{tip}\n"));
        }),
        ("index.lock", |office| write(office, ".git/index.lock", "1\n")),
        ("refs/eigen/x", |office| {
            office.must(&["update-ref", "refs/eigen/x", "HEAD"]);
        }),
        ("grafts", |office| {
            let tip = office.tip();
            write(office, ".git/info/grafts", &format!("{tip}\n"));
        }),
        ("unieknaam", |office| {
            office.must(&["branch", "brief-unieknaam"]);
        }),
        ("etiket", |office| {
            office.must(&["tag", "zwaantje-unieknaam"]);
        }),
        ("description", |office| write(office, ".git/description", "Over Zwaantje Unieknaam\n")),
        ("2024-001.md~", |office| {
            write(office, &format!("{GONE}~"), "klager: {naam: Zwaantje Unieknaam}\n");
        }),
        ("git update-ref -d refs/tags/bewijs", |office| {
            office.must(&["tag", "bewijs", &format!("HEAD:{GONE}")]);
        }),
        ("git update-ref -d refs/tags/bewijs", |office| {
            office.must(&["tag", "-a", "-m", "Bewijs", "bewijs", &format!("HEAD:{GONE}")]);
        }),
        ("git update-ref -d refs/tags/map", |office| {
            office.must(&["tag", "map", "HEAD:records"]);
        }),
        ("config.lock", |office| write(office, ".git/config.lock", "")),
        ("shallow.lock", |office| write(office, ".git/shallow.lock", "")),
        ("--quit", |office| write(office, ".git/sequencer/todo", "pick 1\n")),
        ("partial", |office| write(office, ".git/objects/pack/pack-1.promisor", "")),
        ("alternates", |office| write(office, ".git/objects/info/http-alternates", "http://x.example/\n")),
        ("submodules", |office| {
            let link = format!("160000,{},elders", office.tip());
            office.must(&["update-index", "--add", "--cacheinfo", &link]);
            office.must(&["commit", "--quiet", "-m", "Een andere repository"]);
        }),
        ("--no-assume-unchanged \"README.md\"", |office| {
            office.must(&["update-index", "--assume-unchanged", "README.md"]);
            write(office, "README.md", "Anders\n");
        }),
        ("--no-skip-worktree \"README.md\"", |office| {
            office.must(&["update-index", "--skip-worktree", "README.md"]);
            write(office, "README.md", "Anders\n");
        }),
        ("kopie.bundle", |office| {
            office.must(&["bundle", "create", "--quiet", "kopie.bundle", "main"]);
        }),
        ("/kopie is een andere repository", |office| {
            office.must(&["clone", "--quiet", "--no-checkout", ".", "kopie"]);
        }),
        ("/map/kopie.git is een andere repository", |office| {
            office.must(&["clone", "--quiet", "--bare", ".", "map/kopie.git"]);
        }),
        ("pack-1.pack", |office| write(office, "pack-1.pack", "PACK\0\0\0\u{2}\0\0\0\u{1}niets meer")),
        ("aantekening", |office| write(office, ".git/aantekening", "Zwaantje Unieknaam\n")),
        ("zwaantje-unieknaam", |office| {
            fs::create_dir(office.path("zwaantje-unieknaam")).unwrap();
        }),
    ];
    for (says, set) in traps {
        let office = office();
        set(&office);
        refuses(&office, &["2024-001", "--execute"], &[says]);
    }
}

#[test]
fn a_shallow_and_a_partial_clone_are_refused() {
    let office = office();
    let path = office.path("").display().to_string();
    for (filter, says) in [("--depth=1", "unshallow"), ("--filter=blob:none", "partial")] {
        let clone = Office::empty().today(DAY);
        office.must(&["config", "uploadpack.allowFilter", "true"]);
        clone.must(&["clone", "--quiet", "--no-local", filter, &format!("file://{path}"), "."]);
        clone.must(&["config", "user.name", "Bea Bakker"]);
        clone.must(&["config", "user.email", "b.bakker@o21.example"]);
        let run = clone.purge(&["2024-001", "--execute"]);
        assert!(run.code == 2 && run.stderr.contains(says), "{run:?}");
    }
}

#[test]
fn what_bears_a_name_goes_when_that_is_asked_for() {
    let office = office();
    office.must(&["branch", "brief-unieknaam"]);
    fs::write(office.path(".git/description"), "Over Zwaantje Unieknaam\n").unwrap();
    fs::write(office.path("kladje.txt"), "Zwaantje Unieknaam\n").unwrap();
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(super::places_of(&office.path(""), &super::SECRETS), Vec::<String>::new());
    assert_eq!(office.must(&["branch", "--list", "vernietigd-1"]).trim(), "vernietigd-1");
}

/// What a person must take out of the records first, since nothing but the dossier itself goes.
#[test]
fn a_name_elsewhere_in_the_history_leaves_everything_as_it_was() {
    let office = office().write("README.md", "Zie het dossier van Zwaantje Unieknaam\n");
    office.commit("Leesmij");
    let tip = office.tip();
    let run = office.purge(&["2024-001", "--execute"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stdout.contains("Zwaantje Unieknaam"), "{run:?}");
    assert_eq!(office.tip(), tip);
    assert!(!office.path(".git/klacht-purge").exists() && !office.path(".git/index.lock").exists());
    office.is_sound();
    assert!(Path::new(&office.path(GONE)).exists());
}

#[test]
fn a_request_is_a_ground_before_the_term() {
    let early = office().today("2026-06-15");
    let reason = ["2024-001", "--execute", "--erasure-request", "brief van 1 juni"];
    let run = early.purge(&reason);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(early.read("records/ledger/destructions.yaml").contains("grond: \"verzoek: brief van 1 juni\""));
}

#[test]
fn nothing_goes_that_nobody_named() {
    refuses(&office(), &["--execute"], &["klacht purge --due --execute"]);
}

#[test]
fn a_dry_run_tells_and_changes_nothing() {
    let office = office();
    let before = state(&office);
    let run = office.purge(&[]);
    assert_eq!(run.code, 0, "{run:?}");
    for word in ["2024-001", "artikel 8", "17 juni 2026", "klacht purge 2024-001 --execute"] {
        assert!(run.stdout.contains(word), "{word}: {run:?}");
    }
    let file = office.path("lijst.md").display().to_string();
    let listed = office.purge(&["--list", &file]);
    assert!(listed.code == 0 && listed.stdout.contains("in de weg"), "{listed:?}");
    let elsewhere = tempfile::tempdir().unwrap();
    let outside = elsewhere.path().join("lijst.md").display().to_string();
    let listed = office.purge(&["--list", &outside]);
    assert!(listed.code == 0 && !listed.stdout.contains("in de weg"), "{listed:?}");
    assert!(office.read("lijst.md").contains("- [ ] 2024-001"));
    fs::remove_file(office.path("lijst.md")).unwrap();
    assert!(state(&office) == before);
}

/// Another dossier names her in another way than she is called; a document or a first name is nobody.
#[test]
fn a_dry_run_tells_which_other_dossiers_name_the_same_person() {
    let other = "records/complaints/2026/2026-001.md";
    let lists = |text: &str| {
        let office = office();
        let said = office.read(other) + text;
        let office = office.write(other, said);
        office.commit("Een zin erbij");
        let run = office.purge(&["2024-001"]);
        assert_eq!(run.code, 0, "{run:?}");
        run.stdout.contains(&format!("{other} noemt"))
    };
    for text in ["\nMevrouw UNIEKNAAM belde.\n", "\nBel 0182-112233 terug.\n"] {
        assert!(lists(text), "{text}");
    }
    for text in ["\nZie brief.txt.\n", "\nZwaantje belde.\n"] {
        assert!(!lists(text), "{text}");
    }
}

/// Whatever a program writes a text in.
#[test]
fn a_text_of_two_bytes_a_sign_is_read() {
    let texts: [fn(u16) -> [u8; 2]; 2] = [u16::to_le_bytes, u16::to_be_bytes];
    for (begins, bytes) in [true, false].into_iter().flat_map(|begins| texts.map(|bytes| (begins, bytes))) {
        let office = office();
        let mark = if begins { "\u{feff}" } else { "" };
        let text = format!("{mark}Bel Zwaantje Unieknaam\r\n");
        fs::write(office.path("kladje.txt"), text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>())
            .unwrap();
        refuses(&office, &["2024-001", "--execute"], &["kladje.txt"]);
    }
}

/// A record stays, so nothing in it may name anybody.
#[test]
fn a_reason_names_nobody_and_says_something() {
    let office = office_with(|office| {
        let given = "telefoon: 0182112233}";
        office.replace(GONE, given, "telefoon: 0182112233, organisatie: Zonnehoek Scholen}")
    });
    for (reason, says) in [
        ("Zwaantje Unieknaam vroeg het", "Unieknaam"),
        ("mevrouw Unieknaam vroeg het", "Unieknaam"),
        ("brief aan Bea Bakker", "Bakker"),
        ("mail van iemand@elders.example", "iemand@elders.example"),
        ("belde van 06-87654321", "06-87654321"),
        ("verzoek van Zonnehoek Scholen", "Zonnehoek Scholen"),
        ("brief over parkeren bij de buren", "parkeren bij de buren"),
        ("", "leeg"),
        ("  ", "leeg"),
    ] {
        refuses(&office, &["2024-001", "--execute", "--erasure-request", reason], &[says]);
        refuses(&office, &["2024-001", "--erasure-request", reason], &[says]);
    }
}
