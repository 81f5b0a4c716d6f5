//! Files and mails that are given with a form: what they fill in, and that none is lost on the way.

use std::fs;

use super::client::{Answer, Form, Serving};
use super::{commits, office};
use crate::mail::MAIL;
use crate::repository::{OPEN, Repository};
use crate::support::run;

const NEW: &str = "records/complaints/2026/2026-007.md";
const REST: [(&str, &str); 3] = [("aard", "organisatie"), ("dienst", "training"), ("route", "algemeen")];

/// What a form has in a field as it is shown.
fn value(page: &Answer, name: &str) -> String {
    let text = page.text();
    let field = text.split(&format!("name=\"{name}\"")).nth(1).unwrap_or_else(|| panic!("no {name}: {text}"));
    if field.split('>').next().unwrap().contains("rows=") {
        let text = field.split_once(">\n").unwrap().1.split("</textarea>").next().unwrap();
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
    match field.split_once("</select>").filter(|(own, _)| !own.contains("</div>")) {
        Some((own, _)) => {
            let chosen = own.split("<option value=\"").find(|it| it.contains(" selected"));
            chosen.map(|it| it.split('"').next().unwrap().to_owned()).unwrap_or_default()
        }
        None => field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned(),
    }
}

/// The form as it was shown, with all that it holds and more.
fn again(page: &Answer, more: &[(&str, &str)]) -> Form {
    let names = ["datum", "onderwerp", "kanaal", "klager.naam", "klager.email", "door", "_text", "_kept"];
    let shown: Vec<(String, String)> = names
        .iter()
        .filter(|name| page.text().contains(&format!("name=\"{name}\"")))
        .map(|name| ((*name).to_owned(), value(page, name)))
        .collect();
    let shown: Vec<(&str, &str)> = shown.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    Form::with(&[&shown, more].concat())
}

/// The same complaint by `klacht new FILE.eml`.
fn by_verb(words: &[&str]) -> Repository {
    let repository = office();
    repository.write("in/Klacht.eml", MAIL);
    let mut command = repository.office.command();
    command.env("PATH", std::env::var_os("PATH").unwrap()).args(["new", "in/Klacht.eml"]).args(words);
    let run = run(command.args(["--commit", "--today", "2026-06-15"]));
    assert_eq!(run.code, 0, "{run:?}");
    repository
}

#[test]
fn a_mail_fills_in_the_form_and_what_is_confirmed_is_what_the_verb_writes() {
    let repository = office();
    let before = commits(&repository);
    let serving = Serving::start(&repository, &[]);
    let given = Form::with(&[("datum", "2026-06-15"), ("door", "bbakker")]);
    let shown = serving.fill("/desk/new", &given.file("Klacht.eml", MAIL.as_bytes()));
    for (name, wanted) in [
        ("datum", "2026-06-13"),
        ("onderwerp", "Zaal: dubbel #1 geëist"),
        ("kanaal", "schriftelijk"),
        ("klager.naam", "Ans Denkbeeld"),
        ("klager.email", "ans@elders.example"),
        ("door", "bbakker"),
    ] {
        assert_eq!(value(&shown, name), wanted, "{name}");
    }
    assert!(value(&shown, "_text").starts_with("De zaal was dubbel."));
    for told in ["Ans Denkbeeld (uit From)", "2026-06-13 (uit Received)", "boos.pdf", "Klacht.eml (1 kB)"] {
        assert!(shown.text().contains(told), "{told}: {}", shown.text());
    }
    assert!(shown.hidden("_draft").is_none() && commits(&repository) == before, "nothing is taken silently");
    let draft = serving.fill("/desk/new", &again(&shown, &REST));
    assert!(draft.text().contains("boos.pdf"), "{}", draft.text());
    assert_eq!(serving.confirm(&draft).status, 303);
    let typed = by_verb(&["aard=organisatie", "dienst=training", "route=algemeen", "door=bbakker"]);
    assert_eq!(repository.office.read(NEW), typed.office.read(NEW));
    let history = ["log", "-1", "--format=%s%n%an", "--name-status"];
    assert_eq!(repository.git(&history), typed.git(&history));
    let folder = repository.office.path("records/complaints/2026/2026-007");
    assert_eq!(fs::read(folder.join("Klacht.eml")).unwrap(), MAIL.as_bytes());
    assert_eq!(fs::read(folder.join("boos.pdf")).unwrap(), b"%PDF");
}

#[test]
fn what_was_filled_in_goes_before_the_mail() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let given =
        [("datum", "2026-06-10"), ("onderwerp", "Eigen"), ("klager.naam", "Bo"), ("_text", "Getypt.")];
    let shown = serving.fill("/desk/new", &Form::with(&given).file("a.eml", MAIL.as_bytes()));
    for (name, wanted) in [("datum", "2026-06-10"), ("onderwerp", "Eigen"), ("klager.naam", "Bo")] {
        assert_eq!(value(&shown, name), wanted, "{name}");
    }
    assert!(value(&shown, "_text").starts_with("Getypt.\n\nDe zaal was dubbel."));
    // With a suspicion no more is kept than must be.
    let stub = [("vermoeden", "integriteit"), ("door", "bbakker"), ("datum", "2026-06-15")];
    let shown = serving.fill("/desk/new", &Form::with(&stub).file("a.eml", MAIL.as_bytes()));
    assert_eq!(
        (value(&shown, "datum"), value(&shown, "klager.naam")),
        ("2026-06-13".to_owned(), String::new())
    );
    serving.confirm(&serving.fill("/desk/new", &again(&shown, &stub[..1])));
    let text = repository.office.read(NEW);
    assert!(!text.contains("Denkbeeld") && !text.contains("stukken") && !text.contains("zaal"), "{text}");
    assert!(!repository.office.path("records/complaints/2026/2026-007").exists());
}

#[test]
fn a_form_that_comes_back_still_has_its_files_and_one_can_be_left_out() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let step = "/desk/2026-006/step/besluit";
    let lacking = Form::with(&[("datum", "2026-06-15"), ("door", "ddirks")]);
    let back = serving.fill(step, &lacking.file("brief.pdf", b"een brief").file("weg.pdf", b"weg"));
    assert!(back.text().contains("Nog niet vastgelegd") && back.text().contains("brief.pdf (1 kB)"));
    let text = back.text();
    let keys: Vec<&str> =
        text.split("name=\"_kept\" value=\"").skip(1).map(|it| it.split('"').next().unwrap()).collect();
    assert_eq!(keys.len(), 2);
    let whole =
        [("datum", "2026-06-15"), ("door", "ddirks"), ("uitkomst", "toepasselijk"), ("_kept", keys[0])];
    serving.record(step, &Form::with(&whole));
    let folder = repository.office.path("records/complaints/2026/2026-006");
    assert_eq!(fs::read(folder.join("brief.pdf")).unwrap(), b"een brief");
    assert!(!folder.join("weg.pdf").exists());
    assert!(repository.office.read(OPEN).contains("uitkomst: toepasselijk, stuk: brief.pdf}"));
    // What is there no more is told, and nothing is written without it.
    let gone = Form::with(&[("datum", "2026-06-15"), ("door", "ddirks"), ("_kept", "00ff")]);
    let refused = serving.fill("/desk/2026-006/step/overleg", &gone);
    assert!(refused.text().contains("Kies het bestand opnieuw") && refused.hidden("_draft").is_none());
}

#[test]
fn a_mail_put_with_a_dossier_brings_its_attachments_and_what_is_to_be_known_is_told() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let sealed = "From: Ans <a@b.example>\nSubject: S\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA\n";
    let given = Form::with(&[("soort", "correspondentie"), ("datum", "2026-06-15")]);
    let given = given.file("antwoord.eml", MAIL.as_bytes()).file("dicht.eml", sealed.as_bytes());
    let draft = serving.fill("/desk/2026-006/add", &given);
    assert!(draft.text().contains("versleuteld") && draft.text().contains("boos.pdf"), "{}", draft.text());
    assert_eq!(serving.confirm(&draft).status, 303);
    let text = repository.office.read(OPEN);
    for line in ["antwoord.eml, soort: correspondentie", "boos.pdf, soort: overig", "dicht.eml, soort: corr"]
    {
        assert!(text.contains(line), "{line}: {text}");
    }
    let kept = repository.office.path("records/complaints/2026/2026-006/dicht.eml");
    assert_eq!(fs::read(kept).unwrap(), sealed.as_bytes());
}

#[test]
fn a_mail_that_ends_the_reader_ends_neither_the_desk_nor_a_verb() {
    for (name, bytes) in [("weg.eml", "X-Test: end\n\nx"), ("weg.msg", "X-Test: end\n\ny")] {
        let repository = office();
        let serving = Serving::start(&repository, &[]);
        let shown =
            serving.fill("/desk/new", &Form::with(&[("door", "bbakker")]).file(name, bytes.as_bytes()));
        assert!(shown.text().contains("kon niet uit elkaar"), "{name}: {}", shown.text());
        let own =
            [("onderwerp", "X"), ("kanaal", "schriftelijk"), ("klager.naam", "Y"), ("datum", "2026-06-15")];
        let keys = [("_kept", value(&shown, "_kept")), ("door", "bbakker".to_owned())];
        let keys: Vec<(&str, &str)> = keys.iter().map(|(key, value)| (*key, value.as_str())).collect();
        serving.record("/desk/new", &Form::with(&[&own[..], &REST, &keys].concat()));
        let kept = repository.office.path("records/complaints/2026/2026-007").join(name);
        assert_eq!(fs::read(kept).unwrap(), bytes.as_bytes());
        assert_eq!(serving.get("/index.html").status, 200);
        repository.write(name, bytes);
        let run = repository.klacht(&["add", "2026-006", name, "--kind", "correspondentie"]);
        assert!(run.code == 0 && run.stderr.contains("kon niet uit elkaar"), "{run:?}");
    }
}

#[test]
fn a_mail_that_the_reader_never_comes_out_of_or_that_fills_the_memory_is_kept_too() {
    let repository = office();
    for (name, text) in [("lang.eml", "X-Test: hang\n\nx"), ("vol.eml", "X-Test: fill\n\nx")] {
        repository.write(name, text);
        let run = repository.klacht(&["add", "2026-006", name, "--kind", "correspondentie"]);
        assert!(run.code == 0 && run.stderr.contains("kon niet uit elkaar"), "{run:?}");
        assert!(repository.office.path("records/complaints/2026/2026-006").join(name).exists());
    }
}
