//! Choosing on a terminal: letters narrow a list down, arrow keys go along it, and Esc leaves nothing behind.
#![cfg(unix)]

use crate::mail::MAIL;
use crate::repository::{OPEN, Repository};
use crate::support::TODAY;
use crate::window::in_a_window;

/// What a verb writes on a terminal where these keys are typed, and its exit code.
fn on_a_terminal(repository: &Repository, arguments: &[&str], typed: &str) -> (i32, String) {
    let mut command = repository.office.command();
    command.args(arguments).args(["--today", TODAY]);
    in_a_window(command, None, typed)
}

fn office() -> Repository {
    let repository = Repository::with_open_dossier();
    repository.git(&["config", "user.name", "Dirk"]);
    repository.git(&["config", "user.email", "d.dirks@o21.example"]);
    repository
}

#[test]
fn a_step_and_what_it_lacks_are_chosen_by_typing_a_part_of_them() {
    let repository = office();
    let (code, seen) = on_a_terminal(&repository, &["step", "6"], "besluit\rlicht\r");
    assert_eq!(code, 0, "{seen}");
    assert!(seen.contains("Welke stap in 6?") && seen.contains("niet-ontvankelijk"), "{seen}");
    let text = repository.office.read(OPEN);
    assert!(
        text.contains("{datum: 2026-06-15, stap: besluit, door: ddirks, uitkomst: licht}"),
        "{text}\n{seen}"
    );
}

#[test]
fn arrow_keys_go_down_and_up_a_list() {
    let repository = office();
    // Three down and two up is the second outcome.
    let typed = "\x1b[B\x1b[B\x1b[B\x1b[A\x1b[A\r";
    let (code, seen) = on_a_terminal(&repository, &["step", "6", "besluit"], typed);
    assert_eq!(code, 0, "{seen}");
    let text = repository.office.read(OPEN);
    assert!(text.contains("stap: besluit, door: ddirks, uitkomst: licht}"), "{text}\n{seen}");
}

#[test]
fn esc_leaves_nothing_behind() {
    let repository = office();
    let before = repository.office.read(OPEN);
    let (code, seen) = on_a_terminal(&repository, &["step", "6"], "\x1b");
    assert_eq!((code, repository.office.read(OPEN)), (0, before.clone()), "{seen}");
    let (code, seen) = on_a_terminal(&repository, &["step", "6", "besluit"], "\x1b");
    assert_eq!((code, repository.office.read(OPEN)), (2, before), "{seen}");
    assert!(seen.contains("Er is niets gekozen, en niets geschreven."), "{seen}");
}

#[test]
fn a_new_dossier_is_asked_for_piece_by_piece() {
    let repository = office();
    let typed = "Zaal: dubbel\rorganisatie\rleergang\rmondeling\ralgemeen\rAns Denkbeeld\r";
    let (code, seen) = on_a_terminal(&repository, &["new"], typed);
    assert_eq!(code, 0, "{seen}");
    let text = repository.office.read("records/complaints/2026/2026-007.md");
    assert!(text.contains("onderwerp: \"Zaal: dubbel\"\naard: organisatie\n"), "{text}");
    assert!(text.contains("naam: Ans Denkbeeld\n") && text.contains("door: ddirks"), "{text}");
}

#[test]
fn what_a_mail_gives_is_taken_when_somebody_agrees_and_not_before() {
    let new = "records/complaints/2026/2026-007.md";
    let typed = ["new", "Klacht.eml", "aard=organisatie", "dienst=training", "route=algemeen"];
    for (keys, code) in [("\r", 0), ("ja\r", 0), ("nee\r", 2), ("\x1b[B\r", 2), ("\x1b", 2)] {
        let repository = office();
        repository.write("Klacht.eml", MAIL);
        let (ended, seen) = on_a_terminal(&repository, &typed, keys);
        assert_eq!(ended, code, "{keys:?}: {seen}");
        for told in ["Ans Denkbeeld (uit From)", "2026-06-13 (uit Received)", "boos.pdf", "Overnemen?"] {
            assert!(seen.contains(told), "{told}: {seen}");
        }
        let folder = repository.office.path("records/complaints/2026/2026-007");
        assert_eq!(
            (repository.office.path(new).exists(), folder.exists()),
            (code == 0, code == 0),
            "{keys:?}"
        );
        if code == 0 {
            let text = repository.office.read(new);
            assert!(
                text.contains("naam: Ans Denkbeeld") && text.contains("datum: 2026-06-13, stap"),
                "{text}"
            );
            assert_eq!(std::fs::read(folder.join("Klacht.eml")).unwrap(), MAIL.as_bytes());
        }
    }
}

#[test]
fn a_long_list_keeps_within_the_window_whatever_its_items_say() {
    let repository = office();
    let mut command = repository.office.command();
    command.args(["step", "6", "--today", TODAY]);
    let (code, seen) = in_a_window(command, Some((60, 20)), "\x1b");
    assert_eq!(code, 0, "{seen}");
    let shown = seen.split("Welke stap").nth(1).unwrap();
    let rows: Vec<String> = shown.lines().map(|row| anstream::adapter::strip_str(row).to_string()).collect();
    let items: Vec<&String> =
        rows.iter().filter(|row| row.starts_with("> ") || row.starts_with("  ")).collect();
    assert!(items.len() == 12 && items.iter().any(|row| row.ends_with('…')), "{rows:?}");
    assert!(items.iter().all(|row| row.chars().count() < 60), "{rows:?}");
}
