//! Mail in: a dossier begins with one, and one is put with a dossier.

mod mutations;
mod shapes;

use std::fs;

use crate::repository::{OPEN, Repository};
use crate::support::Office;

pub(crate) const MAIL: &str = "Received: from a by b; Fri, 12 Jun 2026 22:30:00 +0000\r\n\
From: Ans Denkbeeld <ans@elders.example>\r\n\
Subject: =?utf-8?Q?Zaal: dubbel #1 ge=C3=ABist?=\r\n\
Date: Thu, 11 Jun 2026 10:00:00 +0200\r\n\
MIME-Version: 1.0\r\n\
Content-Type: multipart/mixed; boundary=grens\r\n\r\n\
--grens\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>De zaal was dubbel.</p>\r\n---\r\n\
--grens\r\nContent-Type: application/pdf; name=\"../../../boos.pdf\"\r\nContent-Disposition: attachment; filename=\"../../../boos.pdf\"\r\n\r\n%PDF\r\n\
--grens--\r\n";
const NEW: &str = "records/complaints/2026/2026-006.md";
const REST: [&str; 4] = ["aard=organisatie", "dienst=training", "route=algemeen", "door=bbakker"];

#[test]
fn a_dossier_begins_with_a_mail_that_stays_byte_for_byte() {
    let office = Office::new().write("in/Klacht = Zaal.eml", MAIL);
    let run = office.run(&[&["new", "in/Klacht = Zaal.eml"], &REST[..]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    let text = office.read(NEW);
    for line in [
        "onderwerp: \"Zaal: dubbel #1 geëist\"",
        "kanaal: schriftelijk",
        "  naam: Ans Denkbeeld",
        "  email: ans@elders.example",
        "{datum: 2026-06-13, stap: ontvangen, door: bbakker}",
        "{bestand: Klacht-Zaal.eml, soort: klachtbrief, datum: 2026-06-13}",
        "{bestand: boos.pdf, soort: overig, datum: 2026-06-13}",
    ] {
        assert!(text.replace('"', "").contains(&line.replace('"', "")), "{line}: {text}");
    }
    assert!(text.contains("\n---\nDe zaal was dubbel.") && !text.contains("organisatie: "), "{text}");
    let folder = office.path("records/complaints/2026/2026-006");
    assert_eq!(fs::read(folder.join("Klacht-Zaal.eml")).unwrap(), MAIL.as_bytes());
    assert_eq!(fs::read(folder.join("boos.pdf")).unwrap(), b"%PDF");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    for told in ["Ans Denkbeeld (uit From)", "2026-06-13 (uit Received)", "boos.pdf", "Kijk na"] {
        assert!(run.stderr.contains(told), "{told}: {run:?}");
    }
    let errors =
        office.check().into_iter().filter(|it| it.severity == "error" && it.path.contains("2026-006"));
    assert_eq!(errors.count(), 0);
}

#[test]
fn what_is_typed_goes_first_and_a_mail_from_within_names_no_complainant() {
    let typed = ["onderwerp=Eigen", "klager.naam=Bo", "datum=2026-06-10", "kanaal=mondeling"];
    let office = Office::new().write("a.eml", MAIL);
    let run = office.run(&[&["new", "a.eml"], &REST[..], &typed].concat());
    let text = office.read(NEW);
    assert!(run.code == 0 && text.contains("onderwerp: Eigen") && text.contains("naam: Bo"), "{run:?}{text}");
    assert!(text.contains("datum: 2026-06-10, stap") && text.contains("kanaal: mondeling"), "{text}");
    assert!(!text.contains("Denkbeeld"), "{text}");
    let within = MAIL.replace("Ans Denkbeeld <ans@elders.example>", "Petra <p.deboer@o21.example>");
    let office = Office::new().write("a.eml", within);
    let run = office.run(&[&["new", "a.eml"], &REST[..]].concat());
    assert!(
        run.code == 2 && run.stderr.contains("Petra de Boer") && run.stderr.contains("klager.naam"),
        "{run:?}"
    );
    assert!(!office.path(NEW).exists() && !office.path("records/complaints/2026/2026-006").exists());
    // With a suspicion no more is kept than must be.
    let office = Office::new().write("a.eml", MAIL);
    let run = office.run(&["new", "a.eml", "vermoeden=integriteit", "door=bbakker"]);
    let text = fs::read_to_string(office.path(NEW)).unwrap_or_default();
    assert!(
        run.code == 0 && !text.contains("Denkbeeld") && !text.contains("zaal") && !text.contains("stukken"),
        "{run:?}{text}"
    );
    assert!(!office.path("records/complaints/2026/2026-006").exists());
}

#[test]
fn what_is_refused_leaves_nothing_behind() {
    let office = Office::new().write("a.eml", MAIL);
    let run = office.run(&[&["new", "a.eml"], &REST[..3], &["door=niemand"]].concat());
    assert_eq!(run.code, 2, "{run:?}");
    assert!(
        !office.path(NEW).exists() && !office.path("records/complaints/2026/2026-006").exists(),
        "{run:?}"
    );
    let run = office.run(&[&["new", "weg.eml"], &REST[..]].concat());
    assert!(run.code == 2 && run.stderr.contains("weg.eml"), "{run:?}");
}

#[test]
fn a_mail_put_with_a_dossier_brings_its_attachments() {
    let repository = Repository::with_open_dossier();
    repository.write("antwoord.eml", MAIL);
    let run = repository.klacht(&["add", "2026-006", "antwoord.eml", "--kind", "correspondentie"]);
    let text = repository.office.read(OPEN);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(text.contains("{bestand: antwoord.eml, soort: correspondentie, datum: 2026-06-13}"), "{text}");
    assert!(text.contains("{bestand: boos.pdf, soort: overig, datum: 2026-06-13}"), "{text}");
    assert!(run.stderr.contains("boos.pdf"), "{run:?}");
}

#[test]
fn an_encrypted_mail_and_what_is_none_are_kept_and_told() {
    let sealed = "From: Ans <a@b.example>\nSubject: S\nDate: Thu, 11 Jun 2026 10:00:00 +0200\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA\n";
    let outlook = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 kapot".to_vec();
    for (name, bytes, told) in
        [("a.eml", sealed.as_bytes().to_vec(), "versleuteld"), ("a.msg", outlook, "als .eml")]
    {
        let office = Office::new().write(name, &bytes);
        let typed = ["onderwerp=X", "kanaal=schriftelijk", "klager.naam=Y"];
        let run = office.run(&[&["new", name], &REST[..], &typed].concat());
        assert!(run.code == 0 && run.stderr.contains(told), "{run:?}");
        let kept = office.path("records/complaints/2026/2026-006").join(name);
        assert_eq!(fs::read(kept).unwrap(), bytes);
    }
}
