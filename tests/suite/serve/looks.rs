//! What a form says while it is still being filled in, and what it can take away.

use super::client::{Form, Serving};
use super::{DECISION, commits, office};
use crate::repository::OPEN;

#[test]
fn what_would_be_written_is_shown_and_nothing_is_kept_of_it() {
    let repository = office();
    let before = (repository.office.read(OPEN), commits(&repository));
    let serving = Serving::start(&repository, &[]);
    let step = "/desk/2026-006/step/besluit";
    let looked = |path: &str, form: Form| serving.fill(path, &form.field("_look", "1"));
    let lacking = looked(step, Form::with(&DECISION[..2]));
    assert!(
        lacking.text().contains("Vul in: Uitkomst") && !lacking.text().contains("<ins>"),
        "{}",
        lacking.text()
    );
    let whole = looked(step, Form::with(&DECISION).file("brief.pdf", b" "));
    let line = "- {datum: 2026-06-15, stap: besluit, door: ddirks, uitkomst: toepasselijk, stuk: brief.pdf}";
    assert!(whole.status == 200 && whole.text().contains(line), "{}", whole.text());
    assert!(!whole.text().contains("<html") && whole.hidden("_draft").is_none(), "{}", whole.text());
    let early = [("datum", "2026-06-15"), ("door", "pdeboer"), ("uitkomst", "toepasselijk")];
    let found = looked(step, Form::with(&early));
    assert!(found.text().contains("mag alleen: directie"), "{}", found.text());
    let new = [("onderwerp", "<b>Zaal</b>"), ("door", "bbakker"), ("vermoeden", "integriteit")];
    let new = looked("/desk/new", Form::with(&new));
    assert!(new.text().contains("nummer: 2026-007") && !new.text().contains("<b>"), "{}", new.text());
    assert_eq!((repository.office.read(OPEN), commits(&repository)), before);
    // It goes by the same rules as what is written.
    let form = Form::with(&DECISION).field("_look", "1").field("_form", "0");
    assert_eq!(serving.post(step, &form).status, 403);
    let policy = serving.get(step).header("content-security-policy").unwrap();
    for part in ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "form-action 'self'"] {
        assert!(policy.contains(part), "{part}: {policy}");
    }
}

#[test]
fn a_correction_takes_out_what_was_emptied_and_leaves_what_was_not() {
    let repository = office();
    let noted = "{datum: 2026-06-09, stap: geregistreerd, door: sdevries, opmerking: Verkeerd dossier}";
    repository.replace(OPEN, "{datum: 2026-06-09, stap: geregistreerd, door: sdevries}", noted);
    repository.commit("Opmerking", crate::repository::SECRETARY, "2026-06-09T10:00:00+0200");
    let serving = Serving::start(&repository, &[]);
    let page = serving.get("/desk/2026-006/correct?event=3");
    assert!(page.text().contains("value=\"Verkeerd dossier\""), "{}", page.text());
    let given = [
        ("wordt.datum", "2026-06-09"),
        ("wordt.door", "sdevries"),
        ("wordt.opmerking", ""),
        ("wordt.stuk", ""),
        ("reden", "Hoort elders"),
        ("door", "ddirks"),
    ];
    serving.record("/desk/2026-006/correct?event=3", &Form::with(&given));
    let text = repository.office.read(OPEN);
    let line = text.lines().find(|line| line.contains("stap: correctie")).unwrap();
    assert!(line.contains("wordt: {opmerking: "), "{line}");
    assert!(!line.contains("wordt.datum") && !line.contains("stuk"), "{line}");
    assert!(repository.office.check().iter().all(|it| it.code != "F14"), "{:?}", repository.office.check());
    let printed = repository.klacht(&["show", "2026-006"]).stdout;
    assert!(printed.contains("verbeterd: opmerking van Verkeerd dossier naar –"), "{printed}");
}
