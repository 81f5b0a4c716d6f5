//! Reminders: a calendar that can be subscribed to again, and a message for each whose turn it is.

use std::fs;

use mail_parser::MessageParser;
use mail_parser::mailbox::mbox::MessageIterator;

use crate::repository::{OPEN, Repository};
use crate::support::Office;

fn identities(calendar: &str) -> Vec<&str> {
    calendar.lines().filter(|line| line.starts_with("UID:") && !line.contains("alarm")).collect()
}

#[test]
fn a_day_that_moves_keeps_its_identity_and_its_alarm_in_a_calendar() {
    let repository = Repository::with_open_dossier();
    let run = || repository.klacht(&["due", "--within", "60", "--format", "ics"]).stdout;
    let before = run();
    let line =
        "  - {datum: 2026-06-15, stap: uitstel, door: ddirks, reden: Drukker, verwacht: 2026-07-20}\n---\n";
    let text = repository.office.read(OPEN).replacen("\n---\n", &format!("\n{line}"), 1);
    fs::write(repository.office.path(OPEN), text).unwrap();
    let after = run();
    assert!(before.contains("20260629") && after.contains("20260720"), "{after}");
    let answer = "UID:2026-006-klager-geinformeerd@klacht";
    assert!(identities(&before).contains(&answer) && identities(&after).contains(&answer), "{before}{after}");
    let events = after.matches("BEGIN:VEVENT").count();
    assert_eq!(after.matches("BEGIN:VALARM").count(), events);
    let mut unique = identities(&after);
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), events, "{after}");
}

#[test]
fn each_whose_turn_it_is_gets_one_message_that_names_nobody_else() {
    let repository = Repository::with_open_dossier();
    let office = &repository.office;
    let run = repository.klacht(&["due", "--within", "60", "--format", "mail", "--out", "post"]);
    assert_eq!(run.code, 0, "{run:?}");
    let file = office.path("post/ddirks.eml");
    let bytes = fs::read(&file).unwrap();
    let message = MessageParser::default().parse(&bytes).unwrap();
    let address =
        |it: Option<&mail_parser::Address<'_>>| it.unwrap().first().unwrap().address().unwrap().to_owned();
    assert_eq!(address(message.to()), "d.dirks@o21.example");
    assert_eq!(address(message.from()), "backoffice@o21.example");
    assert_eq!(message.message_id(), Some("klacht-2026-06-15-ddirks@o21.example"));
    assert_eq!(message.date().unwrap().to_rfc3339(), "2026-06-15T04:00:00Z");
    assert!(message.subject().unwrap().starts_with("Klachten: "), "{message:?}");
    let text = message.body_text(0).unwrap();
    assert!(text.contains("2026-006: ") && text.contains("29 juni 2026"), "{text}");
    for name in ["Jansen", "Marloes", "Petra", "Schijngestalte"] {
        assert!(!String::from_utf8_lossy(&bytes).contains(name), "mail is not sealed: {name}: {text}");
    }
    // Whoever runs it twice on a day makes the same messages.
    repository.klacht(&["due", "--within", "60", "--format", "mail", "--out", "post"]);
    assert_eq!(fs::read(&file).unwrap(), bytes);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let mailbox = repository.klacht(&["due", "--within", "60", "--format", "mail"]).stdout;
    let messages: Vec<_> = MessageIterator::new(mailbox.as_bytes()).map(Result::unwrap).collect();
    assert_eq!(messages.len(), fs::read_dir(office.path("post")).unwrap().count());
}

#[test]
fn what_reaches_nobody_is_told_and_a_folder_is_for_messages_alone() {
    let repository = Repository::with_open_dossier();
    let people = "records/people.yaml";
    let text = repository.office.read(people).replace("    email: [d.dirks@o21.example]\n", "");
    fs::write(repository.office.path(people), text).unwrap();
    let run = repository.klacht(&["due", "--within", "60", "--format", "mail"]);
    assert!(run.code == 0 && run.stderr.contains("niemand met een adres"), "{run:?}");
    let run = Office::new().run(&["due", "--out", "post"]);
    assert!(run.code == 2 && run.stderr.contains("--format mail"), "{run:?}");
}

/// Nobody takes a target for a term that binds, or is at ease over files that can't be read.
#[test]
fn a_reminder_says_what_is_a_target_and_that_something_may_be_missing() {
    let office = Office::of(".");
    let run = |office: &Office, format| office.run(&["due", "--format", format]).stdout;
    let mail = |office: &Office| run(office, "mail").replace("=\n", "");
    let calendar = run(&office, "ics").replace("\r\n ", "");
    assert!(calendar.contains("als klacht bedoeld is (streefdatum)"), "{calendar}");
    let bound = calendar.lines().any(|line| line.starts_with("SUMMARY:") && !line.contains("(streefdatum)"));
    assert!(bound, "{calendar}");
    let told = mail(&office);
    assert!(told.contains("(streefdatum over 3 werkdagen)") && told.contains("(over "), "{told}");
    assert!(told.contains("Niets is te laat.") && !told.contains("Niet alle dossiers"), "{told}");
    let told = mail(&office.write("records/complaints/2026/2026-001.md", "---\nnummer: 2026-001\n"));
    assert!(!told.contains("Niets is te laat") && told.contains("Niet alle dossiers"), "{told}");
}
