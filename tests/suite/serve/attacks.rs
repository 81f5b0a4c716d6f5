//! Pages of others, names that are made to lead here, and everything at once: nothing is written twice,
//! and nothing half.

use std::thread;

use super::client::{Form, Serving};
use super::{DECISION, commits, office};
use crate::repository::OPEN;

fn header(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[test]
fn only_the_browser_that_was_let_in_and_only_our_own_pages_are_answered() {
    let repository = office();
    let before = (repository.office.read(OPEN), commits(&repository));
    let serving = Serving::start(&repository, &[]);
    let draft = serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION));
    let body = format!("_form={}&_draft={}", draft.hidden("_form").unwrap(), draft.hidden("_draft").unwrap());
    let host = header("Host", &serving.host);
    let port = serving.host.rsplit(':').next().unwrap().to_owned();
    let (cookie, origin) = (serving.cookie(), serving.origin());
    let kind = header("Content-Type", "application/x-www-form-urlencoded");
    let foreign = header("Origin", "http://kwaad.example");
    let rebound = header("Host", &format!("kwaad.example:{port}"));
    let rebound_origin = header("Origin", &format!("http://kwaad.example:{port}"));
    for headers in [
        vec![rebound.clone(), cookie.clone(), rebound_origin],
        vec![rebound, cookie.clone(), origin.clone()],
        vec![host.clone(), cookie.clone(), foreign],
        vec![host.clone(), cookie.clone(), header("Origin", "null")],
        vec![host.clone(), cookie.clone()],
        vec![host.clone(), cookie.clone(), origin.clone(), header("Sec-Fetch-Site", "same-site")],
        vec![host.clone(), origin.clone()],
        vec![host.clone(), origin.clone(), header("Cookie", &format!("klacht-{port}=0"))],
    ] {
        let headers: Vec<_> = headers.into_iter().chain([kind.clone()]).collect();
        let answer = serving.ask("POST", "/desk/confirm", &headers, body.as_bytes());
        assert_eq!(answer.status, 403, "{headers:?}: {}", answer.text());
        let read: Vec<_> = headers.iter().filter(|(name, _)| name != "Content-Type").cloned().collect();
        let page = serving.ask("GET", "/2026/2026-006.html", &read, b"");
        let is_own = page.status == 200 && read == [host.clone(), cookie.clone()];
        assert!(is_own || page.status == 403, "{read:?}: {}", page.status);
    }
    let own: Vec<_> = [host.clone(), cookie, origin, kind].to_vec();
    let without = serving.ask("POST", "/desk/confirm", &own, body.split_once('&').unwrap().1.as_bytes());
    assert_eq!(without.status, 403, "a form has its token");
    assert_eq!((repository.office.read(OPEN), commits(&repository)), before);
    // None of them took what was waiting.
    assert_eq!(serving.ask("POST", "/desk/confirm", &own, body.as_bytes()).status, 303);
    let arriving = serving.ask("GET", &format!("/?token={}", serving.token), &[host], b"");
    let cookie = arriving.header("set-cookie").unwrap();
    assert!(
        arriving.status == 303 && cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
        "{cookie}"
    );
}

#[test]
fn a_hundred_at_once_write_one_event() {
    let repository = office();
    let before = commits(&repository);
    let serving = Serving::start(&repository, &[]);
    let draft = serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION));
    let another = serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION));
    let statuses: Vec<u16> = thread::scope(|scope| {
        let post = |at: usize| {
            let (serving, draft) = (&serving, if at.is_multiple_of(10) { &another } else { &draft });
            scope.spawn(move || serving.confirm(draft).status)
        };
        let all: Vec<_> = (0..100).map(post).collect();
        all.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| [303, 409].contains(status)), "{statuses:?}");
    assert_eq!(commits(&repository), before + 1);
    assert_eq!(repository.office.read(OPEN).matches("stap: besluit").count(), 1);
    assert_eq!(repository.git(&["status", "--porcelain", "records"]), "");
}

#[test]
fn a_hundred_posts_of_one_form_begin_one_dossier() {
    let repository = office();
    let before = commits(&repository);
    let serving = Serving::start(&repository, &[]);
    let given = [
        ("onderwerp", "Zaal"),
        ("aard", "organisatie"),
        ("dienst", "training"),
        ("kanaal", "mondeling"),
        ("route", "algemeen"),
        ("klager.naam", "Ans Denkbeeld"),
        ("door", "bbakker"),
        ("datum", "2026-06-15"),
    ];
    let token = serving.get("/desk/new").hidden("_form").unwrap();
    let form = Form::with(&given).file("brief.txt", b"een brief").field("_form", &token);
    let statuses: Vec<u16> = thread::scope(|scope| {
        let post = || {
            let (serving, form) = (&serving, &form);
            scope.spawn(move || {
                let draft = serving.post("/desk/new", form);
                // Of so many that wait the oldest make room.
                draft.hidden("_draft").map_or(409, |_| serving.confirm(&draft).status)
            })
        };
        let all: Vec<_> = (0..100).map(|_| post()).collect();
        all.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| [303, 409].contains(status)), "{statuses:?}");
    assert_eq!(commits(&repository), before + 1);
    let path = "records/complaints/2026/2026-007";
    let text = repository.office.read(&format!("{path}.md"));
    assert_eq!(text.matches("stap: ontvangen").count(), 1, "{text}");
    assert_eq!(text.matches("bestand: brief.txt").count(), 1, "{text}");
    assert!(repository.office.path(&format!("{path}/brief.txt")).exists());
    assert!(!repository.office.path("records/complaints/2026/2026-008.md").exists());
    assert_eq!(repository.git(&["status", "--porcelain", "records"]), "");
}

#[test]
fn a_file_that_changed_meanwhile_is_left_alone_and_the_difference_is_shown() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let draft = serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION).file("b.pdf", b"x"));
    repository.append(OPEN, "datum: 2026-06-11, stap: ontvangstbericht, door: bbakker");
    let (typed, before) = (repository.office.read(OPEN), commits(&repository));
    let refused = serving.confirm(&draft);
    assert_eq!(refused.status, 409);
    assert!(
        refused.text().contains("<ins>") && refused.text().contains("2026-06-11, stap: ontvangstbericht")
    );
    assert_eq!((repository.office.read(OPEN), commits(&repository)), (typed, before));
    assert!(!repository.office.path("records/complaints/2026/2026-006/b.pdf").exists());
}

#[test]
fn too_much_at_once_is_refused() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let letter = vec![b'x'; 64 * 1024 * 1024 + 1];
    let refused =
        serving.fill("/desk/2026-006/add", &Form::with(&[("soort", "overig")]).file("a.pdf", &letter));
    assert_eq!(refused.status, 413, "{}", refused.text());
    assert_eq!(repository.git(&["status", "--porcelain", "records"]), "");
}
