//! Dossiers that were destroyed: they go with a record, and do not come back.

use std::fs;

use super::{refuses, root_of_base, takes};
use crate::git::Server;
use crate::support::Office;

const DESTRUCTIONS: &str = "records/ledger/destructions.yaml";

#[test]
fn a_dossier_goes_only_by_destruction() {
    let (server, office) = Server::with_records();
    office.must(&["rm", "--quiet", "records/complaints/2024/2024-001.md"]);
    office.commit("Opgeruimd");
    let names = ["fout[H1]", "2024-001", "records/complaints/2024/2024-001.md", "klacht purge 2024-001"];
    refuses(&server, &office, &["main"], &names);
    let record = "vernietigingen:\n  - {nummer: 2024-001, grond: artikel 8, datum: 2026-06-10}\n";
    let office = office.write(DESTRUCTIONS, record);
    office.commit("Een verklaring met de hand");
    refuses(&server, &office, &["main"], &["fout[H1]", "er is dus niets vernietigd", "klacht purge"]);
}

#[test]
fn a_record_of_a_destruction_that_was_none_is_refused() {
    let (server, office) = Server::with_records();
    let tip = office.must(&["rev-parse", "HEAD"]);
    office.must(&["rm", "--quiet", "records/complaints/2024/2024-001.md"]);
    let record = format!(
        "vernietigingen:\n  - {{nummer: 2024-001, grond: artikel 8, datum: 2026-06-10, oude-tip: {tip}}}\n"
    );
    let office = office.write(DESTRUCTIONS, record);
    office.commit("Verklaring van vernietiging");
    let commit = format!("commit {} vernietigd", &tip[..8]);
    let names = [commit.as_str(), "main houdt hem", "klacht purge"];
    refuses(&server, &office, &["main"], &names);
    // What came before the hook doesn't lock the main branch for ever.
    let (hook, later) = (server.path().join("hooks/pre-receive"), server.path().join("hooks/later"));
    fs::rename(&hook, &later).unwrap();
    takes(&office, &["main"]);
    fs::rename(&later, &hook).unwrap();
    office.commit("Verder");
    takes(&office, &["main"]);
}

/// The history of before a destruction, and a server that has the one of after.
fn destroyed() -> (Server, Office) {
    let (old_server, office) = Server::with_records();
    office.must(&["branch", "eerder"]);
    let old_tip = office.commit("Nog een keer");
    let server = Server::new();
    let clean = server.adopt(Office::new()).remove("records/complaints/2024/2024-001.md");
    let new_tip = "2".repeat(40);
    let record = format!(
        "vernietigingen:\n  - {{nummer: 2024-001, grond: artikel 8, datum: 2026-06-10, oude-tip: {old_tip}, nieuwe-tip: {new_tip}, namen-gevonden: 0, verwijderd: [{new_tip}]}}\n"
    );
    let clean = clean.write(DESTRUCTIONS, record);
    clean.commit("De eerste dossiers");
    takes(&clean, &["main"]);
    office.must(&["remote", "set-url", "origin", &server.path().display().to_string()]);
    drop(old_server);
    (server, office)
}

#[test]
fn the_first_push_to_a_new_server_brings_no_destroyed_dossier_with_an_old_branch_or_tag() {
    let (server, office) = destroyed();
    let both = server.clone();
    office.must(&["tag", "oud", "eerder"]);
    for (at, names) in [["eerder"].as_slice(), &["oud"], &["eerder", "oud"]].into_iter().enumerate() {
        let old = office.path("").display().to_string();
        both.must(&[
            "fetch",
            "--quiet",
            &old,
            "refs/heads/eerder:refs/heads/eerder",
            "refs/tags/oud:refs/tags/oud",
        ]);
        let new = Server::new();
        let remote = format!("nieuw{at}");
        both.must(&["remote", "add", &remote, &new.path().display().to_string()]);
        let mut push = vec!["push", "--quiet", &remote, "main"];
        push.extend(names);
        let run = both.git(&push);
        assert!(run.code != 0 && run.stderr.contains("2024-001 is vernietigd"), "{names:?}: {run:?}");
        let kept = both.git(&["ls-remote", &remote]);
        assert!(!kept.stdout.contains("eerder") && !kept.stdout.contains("oud"), "{kept:?}");
        assert_eq!(both.git(&["push", "--quiet", &remote, "main"]).code, 0);
    }
}

#[test]
fn what_was_destroyed_does_not_come_back() {
    let (server, office) = destroyed();
    office.commit("Nieuw werk op de oude kopie");
    let names = ["commit ", "van voor de vernietiging", "git clone", "geweigerd"];
    refuses(&server, &office, &["main:refs/heads/werk"], &names);
    refuses(
        &server,
        &office,
        &["--force", "main"],
        &["De geschiedenis van main", "van voor de vernietiging"],
    );
    office.must(&["tag", "--annotate", "oud", "--message", "Oud"]);
    refuses(&server, &office, &["oud"], &["van voor de vernietiging"]);
    // This clone was behind already: it never had the last commit of before.
    refuses(&server, &office, &["eerder"], &["Dossier 2024-001 is vernietigd", "git clone"]);
    let fresh = server.clone();
    fresh.must(&["checkout", "--quiet", "-b", "werk"]);
    fresh.commit("Nieuw werk");
    takes(&fresh, &["werk"]);
    let back = fresh.write(
        "records/complaints/2024/2024-001.md",
        fs::read(root_of_base("records/complaints/2024/2024-001.md")).unwrap(),
    );
    back.commit("Terug");
    back.commit("En verder");
    refuses(&server, &back, &["werk"], &["Dossier 2024-001 is vernietigd"]);
}

/// Also with a byte changed, under another name or in another folder, as long as its number tells it.
#[test]
fn what_bears_the_number_of_what_was_destroyed_does_not_come_back() {
    let (server, _) = destroyed();
    let text = fs::read_to_string(root_of_base("records/complaints/2024/2024-001.md")).unwrap();
    let changed = text.replace("onderwerp: ", "onderwerp: ja, ");
    assert_ne!(text, changed);
    for (at, path) in [
        "records/complaints/2024/2024-002.md",
        "kantoor/records/complaints/2024/2024-001.md",
        "oud/2024-001.md",
        "records/complaints/2024/2024-001.md.bak",
        "records/complaints/2024/2024-001 kopie.md",
        "records/complaints/2024/2024-001.MD",
        "records/complaints/2023/2024-001.md",
        "kladblok.txt",
    ]
    .into_iter()
    .enumerate()
    {
        let office = server.clone();
        office.must(&["checkout", "--quiet", "-b", "werk"]);
        let office = office.write(path, &changed);
        office.commit("Terug");
        let told = ["Dossier 2024-001 is vernietigd"];
        refuses(&server, &office, &["werk:refs/heads/main"], &told);
        refuses(&server, &office, &[&format!("werk:refs/heads/werk{at}")], &told);
    }
    // A document tells no number of its own; its name or that of its folder does.
    for path in ["2024/2024-001/klachtbrief.pdf", "2026/2026-002/uit 2024-001.pdf"] {
        let office = server.clone().write(&format!("records/complaints/{path}"), "x");
        office.commit("Terug");
        refuses(&server, &office, &["main:refs/heads/werk"], &["Dossier 2024-001 is vernietigd"]);
    }
    let others =
        [("notities/2024-001.txt", "Gebeld."), ("records/complaints/2026/2026-002/12024-0012.pdf", "x")];
    for (at, (path, text)) in others.into_iter().enumerate() {
        let office = server.clone().write(path, text);
        office.commit("Iets anders");
        assert_eq!(office.push(&[&format!("main:refs/heads/anders{at}")]).0, 0, "{path}");
    }
}
