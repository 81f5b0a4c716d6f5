//! Attacks that go round: across a removal, by way of somebody's entitlement, under cover of a reason.

use super::innocent::{key, sign_with, signing};
use super::{ARCHIVED, LAST, LATER, LETTER, PEOPLE, PUBLICATIONS, REGULATION, REPORT, Way, way};
use crate::repository::{DIRECTOR, EMPLOYEE, OPEN, Repository, SECRETARY, STRANGER};

const ROLE: &str = "{rol: medewerker, van: 2010-09-01}";
const ARCHIVING: &str = "  - {datum: 2026-06-09, stap: gearchiveerd, door: sdevries}\n";
const DIRECTORS: &str = "email: [d.dirks@o21.example]";
/// Between the two others.
const MIDDLE: &str = "2026-06-11T10:30:00+0200";

fn edit(it: &Repository, path: &str, from: &str, to: &str) {
    it.replace(path, from, to);
    it.commit("Aangepast", EMPLOYEE, LATER);
}

fn otherwise(text: &str) -> String {
    text.replace("onderwerp: De uitleg", "onderwerp: Geen uitleg")
}

pub(super) fn events() -> Vec<Way> {
    vec![
        way("an event changed once more, under the reason that another gave for his own change", |it| {
            let reason = "{regel: H2, door: ddirks, datum: 2026-06-11, reden: Verkeerd opgeschreven.}";
            it.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
            it.replace(OPEN, "verloop:", &format!("verantwoording:\n  - {reason}\nverloop:"));
            it.commit("Anders", DIRECTOR, LATER);
            it.replace(OPEN, "06-05, stap: ontvangen", "06-04, stap: ontvangen");
            it.commit("Nog eens anders", EMPLOYEE, LAST);
        }),
        way("an archived dossier opened again by an employee", |it| {
            let lapse = "datum: 2026-06-11, stap: correctie, door: pdeboer, op: {stap: gearchiveerd}";
            it.append(ARCHIVED, &format!("{lapse}, vervalt: ja, reden: Toch niet."));
            it.commit("Heropend", EMPLOYEE, LATER);
        }),
    ]
}

pub(super) fn evidence() -> Vec<Way> {
    vec![
        way("an archived dossier, with the archiving taken out and put back", |it| {
            let text = it.office.read(ARCHIVED);
            it.write(ARCHIVED, text.replace(ARCHIVING, ""));
            it.commit("Open", EMPLOYEE, LATER);
            it.write(ARCHIVED, otherwise(&text.replace(ARCHIVING, "")));
            it.commit("Anders", EMPLOYEE, MIDDLE);
            it.write(ARCHIVED, otherwise(&text));
            it.commit("Dicht", EMPLOYEE, LAST);
        }),
        way("an archived dossier removed and put back otherwise", |it| {
            let text = it.office.read(ARCHIVED);
            it.git(&["rm", "-q", ARCHIVED]);
            it.commit("Weg", EMPLOYEE, LATER);
            it.write(ARCHIVED, otherwise(&text));
            it.commit("Terug", EMPLOYEE, LAST);
        }),
        way("the same across a version that is no UTF-8", |it| {
            let text = it.office.read(ARCHIVED);
            it.git(&["rm", "-q", ARCHIVED]);
            it.commit("Weg", EMPLOYEE, LATER);
            it.write(ARCHIVED, b"\xff");
            it.commit("Opgeslagen", EMPLOYEE, MIDDLE);
            it.write(ARCHIVED, otherwise(&text));
            it.commit("Terug", EMPLOYEE, LAST);
        }),
        way("an archived dossier changed after it was opened again", |it| {
            let lapse = "datum: 2026-06-11, stap: correctie, door: sdevries, op: {stap: gearchiveerd}";
            it.append(ARCHIVED, &format!("{lapse}, vervalt: ja, reden: Toch niet."));
            it.commit("Heropend", SECRETARY, LATER);
            it.write(ARCHIVED, otherwise(&it.office.read(ARCHIVED)));
            it.commit("Anders", SECRETARY, LAST);
        }),
        way("its service", |it| edit(it, ARCHIVED, "dienst: training", "dienst: advies")),
        way("its route", |it| edit(it, ARCHIVED, "route: eigen-werk", "route: algemeen")),
        way("that the management was asked for", |it| {
            edit(it, ARCHIVED, "klager:", "directie-gevraagd: ja\nklager:")
        }),
        way("the kind of a document", |it| {
            edit(it, ARCHIVED, "brief.pdf, soort: klachtbrief", "brief.pdf, soort: correspondentie")
        }),
        way("the date of a document", |it| {
            edit(it, ARCHIVED, "foto.pdf, soort: overig", "foto.pdf, soort: overig, datum: 2026-06-08")
        }),
        way("the names of two documents in the list change places", |it| {
            it.replace(ARCHIVED, "bestand: brief.pdf", "bestand: ander.pdf");
            it.replace(ARCHIVED, "bestand: foto.pdf", "bestand: brief.pdf");
            it.replace(ARCHIVED, "bestand: ander.pdf", "bestand: foto.pdf");
            it.commit("Lijst", EMPLOYEE, LATER);
        }),
        way("an established report removed", |it| {
            it.git(&["rm", "-q", REPORT]);
            it.commit("Weg", DIRECTOR, LATER);
        }),
        way("an established report moved away", |it| {
            it.git(&["mv", REPORT, "records/reports/oud.md"]);
            it.commit("Weg", EMPLOYEE, LATER);
        }),
        way("an established report removed, and put back otherwise", |it| {
            let text = it.office.read(REPORT);
            it.git(&["rm", "-q", REPORT]);
            it.commit("Weg", EMPLOYEE, LATER);
            it.write(REPORT, text + "\nEn nog iets.\n");
            it.commit("Terug", EMPLOYEE, LAST);
        }),
        way("a merge that drops an established report", |it| {
            it.git(&["checkout", "-q", "-b", "ander"]);
            it.write("records/README.md", "Over deze map.\n");
            it.commit("Iets anders", EMPLOYEE, LATER);
            it.git(&["checkout", "-q", "main"]);
            it.write("README.md", "Iets.\n");
            it.commit("Op main", EMPLOYEE, LATER);
            it.git(&["merge", "-q", "--no-commit", "--no-ff", "ander"]);
            it.git(&["rm", "-q", REPORT]);
            it.commit("Samengevoegd", EMPLOYEE, LAST);
        }),
    ]
}

/// An employee gives himself a role from today on.
fn role(it: &Repository, role: &str) {
    edit(it, PEOPLE, ROLE, &format!("{ROLE}\n      - {{rol: {role}, van: 2026-06-11}}"));
}

/// An employee gives all employees the say of whoever registers, and records a decision.
fn row(it: &Repository, path: &str) {
    let registers = "    artikel: \"5, 7\"\n    wie: [secretariaat";
    it.replace(path, registers, &format!("{registers}, medewerker"));
    it.commit("Rij", EMPLOYEE, LATER);
    it.append(OPEN, "datum: 2026-06-11, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    it.commit("Besluit", EMPLOYEE, MIDDLE);
}

pub(super) fn say() -> Vec<Way> {
    vec![
        way("an employee who gives his role a say in the regulation, decides, and takes it back", |it| {
            let text = it.office.read(REGULATION);
            row(it, REGULATION);
            it.write(REGULATION, text);
            it.commit("Terug", EMPLOYEE, LAST);
        }),
        way("an employee who gives his role a say in a new version, and decides", |it| {
            let (begins, new) = ("geldig-vanaf: 2016-06-01", "records/regulation/2026-06-11.md");
            let text = it.office.read(REGULATION).replace(begins, "geldig-vanaf: 2026-06-11");
            it.replace(REGULATION, begins, &format!("{begins}\ngeldig-tot: 2026-06-10"));
            it.write(new, text.replace("vastgesteld: 2016-06-24", "vastgesteld: 2026-06-11"));
            row(it, new);
        }),
        way("an employee who makes himself the back office", |it| role(it, "backoffice")),
        way("an employee who makes himself the secretariat", |it| role(it, "secretariaat")),
        way("a new address for the management, by an employee", |it| {
            edit(it, PEOPLE, DIRECTORS, "email: [d.dirks@o21.example, dirks@thuis.example]")
        }),
        way("an employee who puts his own address with the management", |it| {
            it.replace(PEOPLE, "email: [p.deboer@o21.example]", "email: [petra@thuis.example]");
            edit(it, PEOPLE, DIRECTORS, "email: [d.dirks@o21.example, p.deboer@o21.example]")
        }),
        way("a stranger who makes herself the secretariat", |it| {
            let person = "  - sleutel: vreemd\n    naam: Vera Vreemd\n    email: [wie@elders.example]\n    rollen:\n      - {rol: secretariaat, van: 2026-06-11}\n";
            let text = it.office.read(PEOPLE);
            it.write(PEOPLE, format!("{}\n{person}", text.trim_end()));
            it.commit("Nieuw", STRANGER, LATER);
        }),
        way("a key for the management, by an employee who signs", |it| {
            let public = key(it, "tweede");
            it.replace(PEOPLE, DIRECTORS, &format!("{DIRECTORS}\n    ondertekening: [{public}]"));
            sign_with(it, "petra");
            it.commit("Sleutel", EMPLOYEE, LATER);
        })
        .following(signing),
        way("an act of the management by an employee", |it| {
            it.append(OPEN, "datum: 2026-06-11, stap: overleg, door: ddirks, met: mjansen");
            it.commit("Overleg", EMPLOYEE, LATER);
        }),
        way("a correction by an employee of what the management told the complainant", |it| {
            let correction =
                "datum: 2026-06-11, stap: correctie, door: pdeboer, op: {stap: klager-geinformeerd}";
            it.append(OPEN, &format!("{correction}, wordt: {{oordeel: ongegrond}}, reden: Vergist."));
            it.commit("Correctie", EMPLOYEE, LATER);
        })
        .following(|it| {
            it.append(OPEN, "datum: 2026-06-09, stap: klager-geinformeerd, door: ddirks, oordeel: gegrond");
            it.commit("Verteld", DIRECTOR, "2026-06-09T12:00:00+0200");
        }),
    ]
}

pub(super) fn ledger() -> Vec<Way> {
    let published = |it: &Repository| {
        let digest = "0".repeat(64);
        let item = format!("{{datum: 2026-06-09, bestanden: 3, sha256: {digest}}}");
        it.write(PUBLICATIONS, format!("# Wat is gepubliceerd\npublicaties:\n  - {item}\n"));
        it.commit("Gepubliceerd", SECRETARY, "2026-06-09T12:00:00+0200");
    };
    vec![
        way("a publication backdated", |it| edit(it, PUBLICATIONS, "datum: 2026-06-09", "datum: 2026-05-09"))
            .following(published),
        way("the list of publications removed", |it| {
            it.git(&["rm", "-q", PUBLICATIONS]);
            it.commit("Weg", SECRETARY, LATER);
        })
        .following(published),
    ]
}

/// What stays quiet beside these.
pub(super) fn innocent() -> Vec<Way> {
    vec![
        way("an established report removed and put back", |it| {
            let text = it.office.read(REPORT);
            it.git(&["rm", "-q", REPORT]);
            it.commit("Weg", EMPLOYEE, LATER);
            it.write(REPORT, text);
            it.commit("Terug", EMPLOYEE, LAST);
        }),
        way("an archived dossier removed and put back", |it| {
            let text = it.office.read(ARCHIVED);
            it.git(&["rm", "-q", ARCHIVED]);
            it.commit("Weg", EMPLOYEE, LATER);
            it.write(ARCHIVED, text);
            it.commit("Terug", EMPLOYEE, LAST);
        }),
        way("a document that an event names under another name", |it| {
            it.git(&["mv", LETTER, "records/complaints/2026/2026-007/klachtbrief.pdf"]);
            let text = it.office.read(ARCHIVED).replace("brief.pdf", "klachtbrief.pdf");
            it.write(ARCHIVED, text);
            it.commit("Hernoemd", SECRETARY, LATER);
        })
        .following(|it| {
            it.append(ARCHIVED, "datum: 2026-06-09, stap: opvolging, door: sdevries, stuk: brief.pdf");
            it.commit("Opvolging", SECRETARY, "2026-06-09T12:00:00+0200");
        }),
        way("a document that comes with an archived dossier later", |it| {
            it.write(LETTER.replace("brief.pdf", "later.pdf").as_str(), "Een antwoord.");
            it.replace(
                ARCHIVED,
                "stukken:\n",
                "stukken:\n  - {bestand: later.pdf, soort: correspondentie}\n",
            );
            it.commit("Antwoord", SECRETARY, LATER);
        }),
        way("another address and name of an employee, by that employee", |it| {
            it.replace(
                PEOPLE,
                "email: [p.deboer@o21.example]",
                "email: [p.deboer@o21.example, petra@thuis.example]",
            );
            edit(it, PEOPLE, "naam: Petra de Boer", "naam: Petra de Boer-Jansen")
        }),
        way("a role that the management gives", |it| {
            it.replace(PEOPLE, ROLE, &format!("{ROLE}\n      - {{rol: backoffice, van: 2026-06-11}}"));
            it.commit("Nieuwe taak", DIRECTOR, LATER);
        }),
        way("another key of an employee, by that employee", |it| {
            let (old, new) = (it.office.read(".git/petra.pub").trim().to_owned(), key(it, "nieuw"));
            it.replace(PEOPLE, &old, &format!("{old}, {new}"));
            sign_with(it, "petra");
            it.commit("Nieuwe sleutel", EMPLOYEE, LATER);
        })
        .following(signing),
    ]
}

impl Way {
    pub(super) fn following(self, before: fn(&Repository)) -> Self {
        Self { before, ..self }
    }
}
