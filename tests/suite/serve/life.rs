//! The life of a complaint over the forms: what stands in the files and the history is what the verbs
//! write.

use std::fs;

use super::client::{Form, Serving};
use super::{DECISION, commits, office};
use crate::repository::{OPEN, Repository};
use crate::support::run;

/// A verb as somebody types it who commits at once.
fn typed(repository: &Repository, words: &[&str]) {
    let mut command = repository.office.command();
    command.env("PATH", std::env::var_os("PATH").unwrap()).args(words).args(["--today", "2026-06-15"]);
    let run = run(&mut command);
    assert_eq!(run.code, 0, "{words:?}: {run:?}");
}

#[test]
fn the_steps_over_the_forms_are_those_that_somebody_types() {
    let (by_form, by_verb) = (office(), office());
    let serving = Serving::start(&by_form, &[]);
    serving.record("/desk/2026-006/step/besluit", &Form::with(&DECISION));
    typed(&by_verb, &["step", "6", "besluit", "uitkomst=toepasselijk", "--commit"]);
    let talk =
        [("datum", "2026-06-15"), ("door", "ddirks"), ("met", "mjansen"), ("opmerking", "Goed: # gesprek")];
    serving.record("/desk/2026-006/step/overleg", &Form::with(&talk));
    typed(&by_verb, &["step", "6", "overleg", "met=mjansen", "opmerking=Goed: # gesprek", "--commit"]);
    let correction = [("wordt.datum", "2026-06-14"), ("reden", "Was zondag"), ("door", "ddirks")];
    let place = by_form.office.read(OPEN).matches("stap: ").count() - 1;
    serving.record(&format!("/desk/2026-006/correct?event={place}"), &Form::with(&correction));
    typed(
        &by_verb,
        &["step", "6", "correctie", "op=overleg", "wordt.datum=2026-06-14", "reden=Was zondag", "--commit"],
    );
    by_verb.write("brief.pdf", "een brief");
    let path = by_verb.office.path("brief.pdf");
    let letter = [("soort", "correspondentie"), ("datum", "2026-06-15")];
    serving.record("/desk/2026-006/add", &Form::with(&letter).file("brief.pdf", b"een brief"));
    typed(&by_verb, &["add", "6", path.to_str().unwrap(), "--kind", "correspondentie", "--commit"]);
    assert_eq!(by_form.office.read(OPEN), by_verb.office.read(OPEN));
    let history = ["log", "--format=%s%n%an <%ae>", "--name-status", "-4"];
    assert_eq!(by_form.git(&history), by_verb.git(&history));
    assert_eq!(by_form.git(&["status", "--porcelain", "records"]), "");
    let audit = by_form.klacht(&["audit"]);
    let typed_audit = by_verb.klacht(&["audit"]);
    assert_eq!(
        (audit.code, audit.stdout.lines().count()),
        (typed_audit.code, typed_audit.stdout.lines().count())
    );
    assert!(by_form.office.check().iter().all(|finding| finding.severity != "error"));
    let page = serving.get("/2026/2026-006.html").text();
    assert!(page.contains("gesprek"), "the page is that of now");
}

#[test]
fn a_new_complaint_has_its_text_and_its_letter_byte_for_byte_under_a_safe_name() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let letter = b"\x00\xff\r\n--\r\nx";
    let given = [
        ("datum", "2026-06-12"),
        ("onderwerp", "Zaal: dubbel #2"),
        ("aard", "organisatie"),
        ("dienst", "leergang"),
        ("kanaal", "mondeling"),
        ("route", "collega"),
        ("klager.naam", "Ans Denkbeeld"),
        ("door", "bbakker"),
        ("betreft", "mjansen"),
        ("betreft", "pdeboer"),
        ("_text", "Eerste regel\r\n\r\nTweede"),
    ];
    let form = Form::with(&given).file("..\\..\\Brief: van 12-6?.PDF", letter).file("brief.pdf", b"x");
    let recorded = serving.record("/desk/new", &form);
    assert_eq!(recorded.header("location").as_deref(), Some("/2026/2026-007.html"));
    let text = repository.office.read("records/complaints/2026/2026-007.md");
    assert!(
        text.contains("onderwerp: \"Zaal: dubbel #2\"") && text.contains("betreft: [mjansen, pdeboer]"),
        "{text}"
    );
    assert!(text.ends_with("---\nEerste regel\n\nTweede\n"), "{text}");
    let folder = repository.office.path("records/complaints/2026/2026-007");
    assert_eq!(fs::read(folder.join("Brief-van-12-6-.PDF")).unwrap(), letter);
    assert_eq!(repository.git(&["log", "-1", "--format=%s"]), "2026-007: ontvangen");
    assert_eq!(repository.git(&["status", "--porcelain", "records"]), "");
    let findings = repository.office.check();
    let own = findings.iter().filter(|it| it.dossier.as_deref() == Some("2026-007"));
    assert_eq!(own.filter(|it| it.severity == "error").count(), 0);
}

#[test]
fn the_text_is_changed_and_nothing_else_and_a_breach_is_accounted_for() {
    let repository = office();
    let text = repository.office.read(OPEN).replace('\n', "\r\n");
    repository.write(OPEN, &text);
    repository.commit("Regeleinden", crate::repository::DIRECTOR, "2026-06-15T09:00:00+0200");
    let serving = Serving::start(&repository, &[]);
    serving.record("/desk/2026-006/text", &Form::with(&[("_text", "Een\r\nTwee")]));
    let front = &text[..text.rfind("---\r\n").unwrap() + 5];
    assert_eq!(repository.office.read(OPEN), format!("{front}Een\r\nTwee\r\n"));
    let early = [("datum", "2026-06-15"), ("door", "pdeboer"), ("uitkomst", "toepasselijk")];
    serving.record("/desk/2026-006/step/besluit", &Form::with(&early));
    let breach = repository.office.check().into_iter().find(|it| it.severity == "breach" && !it.accounted);
    let code = breach.expect("an employee can't decide").code;
    let reason =
        [("regel", code.as_str()), ("door", "ddirks"), ("datum", "2026-06-15"), ("reden", "Zo ging het")];
    serving.record("/desk/2026-006/account", &Form::with(&reason));
    let left = repository.office.check();
    assert!(left.iter().any(|it| it.code == code && it.accounted), "{left:?}");
}

#[test]
fn what_a_hook_refuses_leaves_everything_as_it_stood() {
    let repository = office();
    let hook = repository.office.path(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, "#!/bin/sh\necho 'zo niet' >&2\nexit 1\n").unwrap();
    #[cfg(unix)]
    fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let before = (repository.office.read(OPEN), commits(&repository));
    let serving = Serving::start(&repository, &[]);
    let draft = serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION).file("b.pdf", b"x"));
    let refused = serving.confirm(&draft);
    assert!(refused.status == 422 && refused.text().contains("zo niet"), "{}", refused.text());
    assert_eq!((repository.office.read(OPEN), commits(&repository)), before);
    assert_eq!(repository.git(&["status", "--porcelain", "records"]), "");
    assert!(!repository.office.path("records/complaints/2026/2026-006/b.pdf").exists());
}
