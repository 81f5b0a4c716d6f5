//! Mail as programs really write it: pages, charsets that are not told or told wrong, and what breaks off.

use super::REST;
use crate::support::Office;

const NEW: &str = "records/complaints/2026/2026-006.md";
const HEAD: &str = "Date: Thu, 11 Jun 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\n";
const FROM: &str = "From: Ans Denkbeeld <ans@elders.example>\r\n";

/// The dossier that a mail begins, and what is told of it.
fn begun(mail: &[u8]) -> (String, String) {
    let office = Office::new().write("a.eml", mail);
    let typed = ["kanaal=schriftelijk", "onderwerp=Zaal", "klager.naam=Ans"];
    let run = office.run(&[&["new", "a.eml"], &REST[..], &typed].concat());
    assert_eq!(run.code, 0, "{run:?}");
    (office.read(NEW), run.stderr)
}

fn mail(kind: &str, body: &[u8]) -> Vec<u8> {
    [format!("{FROM}Subject: Zaal\r\n{HEAD}{kind}\r\n\r\n").as_bytes(), body].concat()
}

#[test]
fn lines_of_a_page_stay_lines_and_letters_are_those_that_were_typed() {
    let page = "Content-Type: text/html; charset=utf-8";
    for (kind, body, says) in [
        (
            page,
            "<div dir=\"ltr\"><div>Geachte heer,</div><div><br></div><div>De zaal was op 12 november dubbel geboekt.</div>\
             <div>Wij stonden buiten.</div><div>Bedrag: 250</div><div>3 personen</div></div>".as_bytes(),
            "Geachte heer,\n\nDe zaal was op 12 november dubbel geboekt.\nWij stonden buiten.\nBedrag: 250\n3 personen\n",
        ),
        (page, b"<ul><li>Een</li><li>Twee</li></ul><table><tr><td>Dag</td><td>12</td></tr></table>", "- Een\n- Twee\n\nDag | 12\n"),
        (page, b"<p>Zie <a href=\"https://elders.example/foto\">de foto</a></p>", "Zie de foto (https://elders.example/foto)\n"),
        ("Content-Type: text/plain", b"E\xe9n keer \x80 5", "Eén keer € 5\n"),
        ("X-Niets: 1", b"E\xe9n keer", "Eén keer\n"),
        ("Content-Type: text/html", b"<meta charset=iso-8859-15><p>\xa4 5</p>", "€ 5\n"),
        ("Content-Type: text/html", "<meta charset=iso-8859-1><p>één</p>".as_bytes(), "één\n"),
        ("Content-Type: text/plain; charset=us-ascii", "Één keer".as_bytes(), "Één keer\n"),
        ("Content-Type: text/plain; charset=utf-8", b"E\xe9n keer", "Eén keer\n"),
        ("Content-Type: text/plain; charset=utf-8", "on\u{200b}zichtbaar".as_bytes(), "onzichtbaar\n"),
        (
            "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable",
            b"E=E9n keer",
            "Eén keer\n",
        ),
    ] {
        let (text, _) = begun(&mail(kind, body));
        let said = text.rsplit("\n---\n").next().unwrap();
        assert_eq!(said, says, "{kind}");
    }
}

#[test]
fn a_subject_and_a_sender_are_read_as_they_were_typed() {
    for (field, says) in [
        (&b"Subject: Ren\xe9e"[..], "onderwerp: Renée\n"),
        ("Subject: Renée".as_bytes(), "onderwerp: Renée\n"),
        (b"Subject: =?utf-8?Q?Ren=C3?= =?utf-8?Q?=A9e?=", "onderwerp: Renée\n"),
        (b"Subject: =?utf-8?Q?Ren=C3?=\r\n =?UTF-8?B?qWU=?= zaal", "onderwerp: Renée zaal\n"),
        ("Subject: Za\u{200b}al".as_bytes(), "onderwerp: Zaal\n"),
        (b"From: =?utf-8?Q?Ren=C3?= =?utf-8?Q?=A9e?= <r@elders.example>", "naam: Renée\n"),
    ] {
        let rest = format!("\r\n{HEAD}\r\nTekst");
        let own = if field.starts_with(b"From") { "Subject: Zaal\r\n" } else { FROM };
        let office = Office::new().write("a.eml", [own.as_bytes(), field, rest.as_bytes()].concat());
        let run = office.run(&[&["new", "a.eml"], &REST[..], &["kanaal=schriftelijk"]].concat());
        assert_eq!(run.code, 0, "{run:?}");
        assert!(office.read(NEW).contains(says), "{says}: {}", office.read(NEW));
    }
}

#[test]
fn what_breaks_off_or_lacks_is_told() {
    let base64 = "Content-Type: application/pdf; name=\"a.pdf\"\r\nContent-Transfer-Encoding: base64";
    for (mail, told) in [
        (mail(base64, b"JVBERi0xLjc"), "beschadigd of breekt af"),
        (mail("Content-Type: multipart/mixed", b"--x\r\n\r\nTekst\r\n--x--"), "beschadigd of breekt af"),
        (format!("{FROM}Subject: Zaal\r\n\r\nTekst").into_bytes(), "voorgesteld is vandaag, 15 juni 2026"),
        (
            format!("{FROM}Subject: Zaal\r\nDate: gisteren\r\n\r\nTekst").into_bytes(),
            "voorgesteld is vandaag",
        ),
        (
            format!("From: a@elders.example, b@elders.example\r\nSubject: Zaal\r\n{HEAD}\r\nTekst")
                .into_bytes(),
            "2 afzenders",
        ),
    ] {
        let (_, said) = begun(&mail);
        assert!(said.contains(told), "{told}: {said}");
    }
    let (_, said) = begun(&mail(base64, b"JVBERi0xLjc=\r\n"));
    assert!(
        !said.contains("beschadigd") && !said.contains("afzenders") && !said.contains("voorgesteld"),
        "{said}"
    );
}

#[test]
fn nothing_is_said_to_lie_among_the_documents_while_nothing_is_written() {
    for mail in [&b"geen mail"[..], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 kapot"] {
        let office = Office::new().write("a.eml", mail);
        let run = office.run(&["new", "a.eml"]);
        assert!(run.code == 2 && !office.path(NEW).exists(), "{run:?}");
        assert!(
            run.stderr.contains("blijft zoals het is") && !run.stderr.contains("bij de stukken"),
            "{run:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn what_has_no_end_or_is_too_large_is_not_read() {
    let office = Office::new().write("groot.pdf", "");
    std::fs::File::options().write(true).open(office.path("groot.pdf")).unwrap().set_len(600 << 20).unwrap();
    let pipe = office.path("pijp.eml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for (words, told) in [
        (&["add", "2026-001", "/dev/zero", "--kind", "overig"][..], "geen gewoon bestand"),
        (&["add", "2026-001", "pijp.eml", "--kind", "overig"], "geen gewoon bestand"),
        (&["add", "2026-001", "groot.pdf", "--kind", "overig"], "groter dan 512 MB"),
        (&["new", "pijp.eml"], "geen gewoon bestand"),
        (&["letter", "2026-001", "ontvangst", "--out", "/dev/zero", "--attach"], "geen gewoon bestand"),
        (&["init", "nieuw", "--from", "pijp.eml"], "pijp.eml"),
    ] {
        let run = office.run(words);
        assert!(run.code == 2 && run.stderr.contains(told), "{words:?}: {run:?}");
    }
}
