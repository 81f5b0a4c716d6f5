//! The seal that goes elsewhere: the file to mail, and how it comes back.

use super::{Archive, seal};
use crate::repository::{OPEN, Repository, SECRETARY};

#[test]
fn a_seal_is_written_to_a_file_that_proves_as_much_as_the_line() {
    let repository = Repository::with_open_dossier();
    let run = repository.klacht(&["audit", "--seal", "--to", "zegel.txt"]);
    assert_eq!(run.code, 0, "{run:?}");
    let (line, letter) = (seal(&repository), repository.office.read("zegel.txt"));
    assert!(letter.ends_with(&format!("\n\n{line}\n")), "{letter}");
    assert!(run.stdout.contains(&line), "{run:?}");
    let given = |name: &str| repository.klacht(&["audit", "--against", name]).code;
    assert_eq!(given("zegel.txt"), 0);
    // As a mail brings it back: quoted, and broken over lines.
    let quoted: String =
        letter.split(' ').map(|word| format!("> {}\n", word.replace('\n', "\n> "))).collect();
    repository.write("mail.txt", quoted);
    assert_eq!(given("mail.txt"), 0);
    repository.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
    repository.git(&["add", OPEN]);
    repository.rewrite();
    assert_eq!((given("zegel.txt"), given("mail.txt")), (1, 1));
}

#[test]
fn the_file_is_written_anew_whole_and_never_beside_the_seal() {
    let repository = Repository::with_open_dossier();
    repository.write("zegel.txt", "iets anders\n");
    assert_eq!(repository.klacht(&["audit", "--seal", "--to", "zegel.txt", "-q"]).code, 0);
    let first = repository.office.read("zegel.txt");
    assert!(!first.contains("iets anders"), "{first}");
    // The same commit is not sealed twice; the file can be made again.
    std::fs::remove_file(repository.office.path("zegel.txt")).unwrap();
    assert_eq!(repository.klacht(&["audit", "--seal", "--to", "zegel.txt", "-q"]).code, 0);
    assert_eq!(repository.office.read("zegel.txt"), first);
    let refused = repository.klacht(&["audit", "--to", "zegel.txt", "--lang", "en"]);
    assert!(refused.code == 2 && refused.stderr.contains("--seal"), "{refused:?}");
    let nowhere = repository.klacht(&["audit", "--seal", "--to", "er/niet/zegel.txt", "-q", "--lang", "en"]);
    assert!(nowhere.code == 2 && nowhere.stderr.contains("er/niet/zegel.txt"), "{nowhere:?}");
}

/// One sign of the line that somebody kept is another: it proves nothing any more, and is never believed.
#[test]
fn no_part_of_a_kept_line_can_be_changed() {
    let archive = Archive::new(|_| ());
    let words: Vec<&str> = archive.line.split(' ').collect();
    assert_eq!(words.len(), 7, "{}", archive.line);
    let others = ["", "1", "2026-01-12", "2", &"1".repeat(40), &"2".repeat(64), &"3".repeat(64)];
    for (at, other) in others.iter().enumerate().skip(1) {
        let mut changed = words.clone();
        changed[at] = other;
        let run = archive.repository.klacht(&["audit", "--against", &changed.join(" ")]);
        assert!(run.code != 0, "{at}: {run:?}");
    }
    let run = archive.repository.klacht(&["audit", "--against", &archive.line]);
    assert_eq!(run.code, 0, "{run:?}");
}

/// An older line proves what lay under it, also when many seals came after.
#[test]
fn the_first_of_many_seals_still_proves() {
    let archive = Archive::new(|_| ());
    for month in 0..5 {
        archive.repository.write("records/README.md", format!("Stand {month}.\n"));
        archive.repository.commit("Stand", SECRETARY, &format!("2026-06-11T1{month}:00:00+0200"));
        seal(&archive.repository);
        archive.repository.commit("Zegel", SECRETARY, &format!("2026-06-11T1{month}:30:00+0200"));
    }
    let run = archive.repository.klacht(&["audit", "--against", &archive.line, "--lang", "en"]);
    assert_eq!(run.code, 0, "{run:?}");
}
