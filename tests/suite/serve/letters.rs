//! Letters on the desk, and what is said to whom can't record.

use super::client::Serving;
use super::office;
use crate::repository::OPEN;

#[test]
fn the_letters_of_now_stand_on_the_page_of_the_dossier_as_a_page_and_for_word() {
    let repository = office();
    for option in [&[][..], &["--read-only"]] {
        let serving = Serving::start(&repository, option);
        let page = serving.get("/2026/2026-006.html").text();
        let address = "/desk/2026-006/letter/ontvangst";
        for part in ["Brieven", &format!("href=\"{address}\""), &format!("href=\"{address}.docx\"")] {
            assert!(page.contains(part), "{option:?} {part}: {page}");
        }
        assert!(!serving.get("/index.html").text().contains("/letter/"));
        let shown = serving.get(address);
        assert!(shown.status == 200 && shown.text().contains("Kenmerk: 2026-006"), "{}", shown.text());
        let policy = shown.header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'; style-src 'unsafe-inline'"), "{policy}");
        let word = serving.get(&format!("{address}.docx"));
        assert!(word.status == 200 && word.bytes.starts_with(b"PK"));
        let name = word.header("content-disposition").unwrap();
        assert_eq!(name, "attachment; filename=\"2026-006-ontvangst.docx\"");
        assert_eq!(serving.get("/desk/2026-006/letter/zomaar").status, 404);
        // What contradicts the dossier is refused here too.
        assert_eq!(serving.get("/desk/2026-006/letter/doorverwijzing").status, 422);
        let host = ("Host".to_owned(), serving.host.clone());
        assert_eq!(serving.ask("GET", address, &[host], b"").status, 403, "without the cookie");
    }
    let serving = Serving::start(&repository, &["--public"]);
    assert_eq!(serving.get("/desk/2026-006/letter/ontvangst").status, 404);
    drop(serving);
    repository.replace(OPEN, "betreft: [mjansen]", "betreft: [mjansen, pdeboer]");
    let serving = Serving::start(&repository, &[]);
    let page = serving.get("/2026/2026-006.html").text();
    let address = "/desk/2026-006/letter/medewerker?to=pdeboer";
    assert!(page.contains(address) && page.contains("(Petra de Boer)"), "{page}");
    assert!(serving.get(address).text().contains("Geachte Petra de Boer,"));
}

#[test]
fn who_cannot_record_is_not_told_in_whose_name() {
    let repository = office();
    for option in ["--read-only", "--public"] {
        let serving = Serving::start(&repository, &[option]);
        assert!(!serving.said.contains("op naam van") && serving.said.contains("Ctrl-C"), "{}", serving.said);
    }
}

#[test]
fn the_token_leads_to_no_other_site() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let host = ("Host".to_owned(), serving.host.clone());
    for path in ["//evil.example/", "///evil.example/", "/\\evil.example/"] {
        let answer =
            serving.ask("GET", &format!("{path}?token={}", serving.token), std::slice::from_ref(&host), b"");
        let leads = answer.header("location").unwrap_or_default();
        assert!(!leads.starts_with("//") && !leads.starts_with("/\\"), "{path}: {leads}");
    }
}
