//! `serve`, as a browser meets it: over HTTP, through the built program.

mod attacks;
mod client;
mod letters;
mod life;
mod looks;
mod mails;
mod refused;
mod said;

use std::fs;

use self::client::{Form, Serving};
use crate::repository::{OPEN, Repository};

/// The open dossier, with the director at the desk.
fn office() -> Repository {
    let repository = Repository::with_open_dossier();
    repository.git(&["config", "user.name", "Dirk Dirks"]);
    repository.git(&["config", "user.email", "d.dirks@o21.example"]);
    repository
}

const REGULATION: &str = "records/regulation/2016-06-24.md";
const DECISION: [(&str, &str); 3] =
    [("datum", "2026-06-15"), ("door", "ddirks"), ("uitkomst", "toepasselijk")];

fn commits(repository: &Repository) -> usize {
    repository.git(&["rev-list", "--count", "HEAD"]).parse().unwrap()
}

#[test]
fn the_site_is_shown_with_who_records_and_a_page_that_waits_for_changes() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    assert!(serving.said.contains("één persoon") && serving.said.contains("Dirk Dirks"), "{}", serving.said);
    let page = serving.get("/2026/2026-006.html");
    assert_eq!(page.status, 200);
    for part in
        ["op naam van Dirk Dirks (medewerker, directie)", "/desk/2026-006/correct", "data-since=\"1\""]
    {
        assert!(page.text().contains(part), "{part} in {}", page.text());
    }
    // The policy of the page is that of the site, in the page and in what comes with it.
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("script-src 'self'") && policy.contains("form-action 'none'"), "{policy}");
    assert!(page.text().contains(policy.split("; frame").next().unwrap()));
    let built = fs::read_to_string(repository.office.path("site/private/2026/2026-006.html")).unwrap();
    assert!(!built.contains("/desk/"), "what stands on disk stays as it is built");
    let text = repository.office.read(OPEN);
    repository.write(OPEN, text.replace("onderwerp: ", "onderwerp: Gewijzigd "));
    let script = serving.get("/desk/changed.js?since=1");
    assert!(script.text().contains("klacht-changed"), "{}", script.text());
    assert!(serving.get("/2026/2026-006.html").text().contains("Gewijzigd"));
}

#[test]
fn a_new_complaint_is_told_in_the_words_of_the_regulation() {
    let repository = office();
    let new = |repository: &Repository| Serving::start(repository, &[]).get("/desk/new").text();
    let usual = new(&repository);
    assert!(usual.contains("directie-gevraagd") && usual.contains(">via evaluatie</option>"), "{usual}");
    repository.replace(REGULATION, "    op-verzoek: [licht]\n", "");
    repository.replace(REGULATION, "  training: training\n", "  training: cursus van een dag\n");
    let own = new(&repository);
    assert!(own.contains(">cursus van een dag</option>") && !own.contains("directie-gevraagd"), "{own}");
}

#[test]
fn what_can_be_done_now_is_offered_before_what_comes_after_it() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let page = serving.get("/desk/2026-006");
    let order = ["Nu te doen", "step/besluit", "Daarna", "step/klager-geinformeerd", "Andere stappen"];
    let at = order.map(|it| page.text().find(it));
    assert!(at.is_sorted() && at[0].is_some(), "{at:?} in {}", page.text());
    // Where a step has a letter, it stands with both.
    let letter = "/desk/2026-006/letter/ontvangst\"";
    let form = serving.get("/desk/2026-006/step/ontvangstbericht");
    assert!(page.text().contains(letter) && form.text().contains(letter), "{}", form.text());
    assert!(!serving.get("/desk/2026-006/step/overleg").text().contains("/letter/"));
    // Who may not do it and what it breaks are told in words.
    let given = [("datum", "2026-06-15"), ("door", "bbakker"), ("uitkomst", "toepasselijk")];
    let draft = serving.fill("/desk/2026-006/step/besluit", &Form::with(&given));
    assert!(
        draft.text().contains("A3.5 ‘Besluit over de procedure’ is gedaan door ‘Bea Bakker’"),
        "{}",
        draft.text()
    );
}

#[test]
fn what_nobody_may_write_has_no_forms_and_the_public_side_shows_nothing_private() {
    let repository = office();
    for (option, path, status) in [
        ("--read-only", "/2026/2026-006.html", 200),
        ("--read-only", "/desk/2026-006", 404),
        ("--public", "/index.html", 200),
        ("--public", "/2026/2026-006.html", 404),
        ("--public", "/desk/new", 404),
    ] {
        let serving = Serving::start(&repository, &[option]);
        let page = serving.get(path);
        assert_eq!(page.status, status, "{option} {path}: {}", page.text());
        assert!(!page.text().contains("op naam van"), "{option} {path}");
        let posted = serving.post("/desk/confirm", &Form::with(&[("_form", "x")]));
        assert_eq!(posted.status, 404, "{option}");
    }
}

#[test]
fn no_address_leads_out_of_the_site_and_no_document_is_shown_as_a_page() {
    let repository = office();
    repository.write("records/complaints/2026/2026-006/brief.html", "<script>alert(1)</script>");
    let listed = "stukken:\n  - {bestand: brief.html, soort: correspondentie, datum: 2026-06-15}\nverloop:";
    repository.replace(OPEN, "verloop:", listed);
    let serving = Serving::start(&repository, &[]);
    for path in [
        "/../private/index.html",
        "/2026/../../.klacht.lock",
        "/%2e%2e/%2e%2e/records/people.yaml",
        "/..%2f..%2frecords/people.yaml",
        "/..%5c..%5crecords%5cpeople.yaml",
        "//etc/passwd",
        "/2026",
        "/desk/2026-006/step/nietbestaand/x",
    ] {
        assert_eq!(serving.get(path).status, 404, "{path}");
    }
    let document = serving.get("/2026/2026-006-stuk-1.bin");
    assert_eq!(document.status, 200);
    assert_eq!(document.header("content-disposition").as_deref(), Some("attachment"));
    assert!(document.header("content-security-policy").unwrap().contains("sandbox"));
}

#[test]
fn a_form_that_lacks_something_comes_back_with_what_was_filled_in_and_nothing_is_written() {
    let repository = office();
    let before = (repository.office.read(OPEN), commits(&repository));
    let serving = Serving::start(&repository, &[]);
    let given = [("datum", "2026-06-15"), ("door", "ddirks"), ("opmerking", "Zo <b>is</b> het")];
    let page = serving.fill("/desk/2026-006/step/besluit", &Form::with(&given));
    assert_eq!(page.status, 200);
    for part in ["Nog niet vastgelegd", "uitkomst", "value=\"Zo &lt;b&gt;is&lt;/b&gt; het\""] {
        assert!(page.text().contains(part), "{part} in {}", page.text());
    }
    for (path, given) in [
        ("/desk/2026-006/step/besluit", &[("door", "ddirks"), ("uitkomst", "zomaar")][..]),
        ("/desk/2026-006/correct?event=0", &[("door", "ddirks")]),
        ("/desk/2026-006/account", &[("regel", "A9.1")]),
        ("/desk/2026-006/add", &[("soort", "overig")]),
        ("/desk/new", &[("onderwerp", "Zaal")]),
    ] {
        let page = serving.fill(path, &Form::with(given));
        assert!(page.text().contains("Nog niet vastgelegd"), "{path}: {}", page.text());
    }
    assert_eq!((repository.office.read(OPEN), commits(&repository)), before);
}

#[test]
fn whom_git_does_not_know_is_told_how_to_be_known() {
    let repository = office();
    repository.git(&["config", "user.email", "iemand@elders.example"]);
    let serving = Serving::start(&repository, &[]);
    for path in ["/index.html", "/desk/2026-006"] {
        let page = serving.get(path);
        assert!(page.text().contains("git config user.email"), "{path}: {}", page.text());
    }
}

#[test]
fn what_was_recorded_is_sent_on_request_and_what_others_did_first_is_taken_in() {
    let repository = office();
    let (server, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (server, other) = (server.path().to_str().unwrap(), other.path().to_str().unwrap());
    repository.git(&["init", "-q", "--bare", "-b", "main", server]);
    repository.git(&["remote", "add", "origin", server]);
    let serving = Serving::start(&repository, &[]);
    assert!(serving.get("/desk/push").text().contains("geen server ingesteld"));
    repository.git(&["push", "-q", "-u", "origin", "main"]);
    repository.git(&["clone", "-q", server, other]);
    repository.git(&["-C", other, "commit", "-q", "--allow-empty", "-m", "Van een ander"]);
    repository.git(&["-C", other, "push", "-q"]);
    serving.record("/desk/2026-006/step/besluit", &Form::with(&DECISION));
    assert!(serving.get("/desk/push").text().contains("2026-006: besluit"));
    let refused = serving.fill("/desk/push", &Form::default());
    assert!(refused.text().contains("Was een ander eerder"), "{}", refused.text());
    let taken = serving.fill_from("/desk/push", "/desk/take-in", &Form::default());
    assert!(taken.text().contains("Gelukt"), "{}", taken.text());
    let sent = serving.fill("/desk/push", &Form::default());
    assert!(sent.text().contains("Gelukt") && sent.text().contains("Alles is verstuurd"), "{}", sent.text());
    let subjects = repository.git(&["-C", server, "log", "-2", "--format=%s"]);
    assert_eq!(subjects, "2026-006: besluit\nVan een ander");
}
