//! Attacks that are committed on top of the sealed history, as anybody can.

use super::{ARCHIVED, LAST, LATER, LETTER, PEOPLE, PHOTO, REGULATION, REPORT, Way, way};
use crate::repository::{DIRECTOR, EMPLOYEE, OPEN, Repository, SECRETARY, STRANGER};

/// What touches nothing that was sealed, so that no seal can tell: somebody lies about today.
pub(super) const BEHIND_THE_SEAL: &[&str] = &[
    "an address of a colleague, taken over where no signatures are asked for",
    "the last commit cut off, with the list of seals in it",
];

const RECEIVED: &str = "06-08, stap: ontvangen";
const PREDATED: &str = "06-05, stap: ontvangen";
const DECISION: &str = "datum: 2026-06-11, stap: besluit, door: ddirks, uitkomst: toepasselijk";

fn edit(it: &Repository, path: &str, from: &str, to: &str) {
    it.replace(path, from, to);
    it.commit("Aangepast", SECRETARY, LATER);
}

fn across(it: &Repository, unread: &[u8]) {
    let text = it.office.read(OPEN);
    it.write(OPEN, unread);
    it.commit("Opgeslagen", SECRETARY, LATER);
    it.write(OPEN, text.replace(RECEIVED, PREDATED));
    it.commit("Nog eens", SECRETARY, LAST);
}

pub(super) fn events() -> Vec<Way> {
    vec![
        way("an event gets another date", |it| edit(it, OPEN, RECEIVED, PREDATED)),
        way("an event is removed", |it| {
            edit(it, OPEN, "  - {datum: 2026-06-08, stap: ontvangen, door: mjansen}\n", "")
        }),
        way("the same across a version that is no UTF-8", |it| across(it, b"\xff")),
        way("the same across a version of more than 1 MiB", |it| across(it, &vec![b'x'; (1 << 20) + 1])),
        way("the same by way of another event that comes and goes", |it| {
            let text = it.office.read(OPEN);
            it.append(OPEN, "datum: 2026-06-05, stap: ontvangen, door: mjansen");
            it.commit("Erbij", SECRETARY, LATER);
            it.write(OPEN, &text);
            it.commit("Eraf", SECRETARY, LATER);
            it.write(OPEN, text.replace(RECEIVED, PREDATED));
            it.commit("Anders", SECRETARY, LAST);
        }),
        way("the same under cover of a correction of another field", |it| {
            let correction = "datum: 2026-06-11, stap: correctie, door: mjansen, op: {stap: ontvangen}";
            it.append(OPEN, &format!("{correction}, wordt: {{opmerking: Per brief.}}, reden: Vergeten."));
            it.commit("Correctie", SECRETARY, LATER);
            it.replace(OPEN, RECEIVED, PREDATED);
            it.commit("Anders", SECRETARY, LAST);
        }),
        way("a merge that keeps nothing of one side", |it| {
            it.append(OPEN, "datum: 2026-06-11, stap: opvolging, door: pdeboer");
            it.commit("Op main", EMPLOYEE, LATER);
            it.git(&["checkout", "-q", "-b", "ander", "HEAD^"]);
            it.write("records/README.md", "Over deze map.\n");
            it.commit("Iets anders", SECRETARY, LATER);
            it.git(&["merge", "-q", "-s", "ours", "main", "-m", "Samengevoegd"]);
            it.git(&["branch", "-q", "-f", "main", "ander"]);
            it.git(&["checkout", "-q", "main"]);
        }),
        way("a merge that changes what neither side changed", |it| {
            it.git(&["checkout", "-q", "-b", "ander"]);
            it.write("records/README.md", "Over deze map.\n");
            it.commit("Iets anders", SECRETARY, LATER);
            it.git(&["checkout", "-q", "main"]);
            it.write("README.md", "Iets.\n");
            it.commit("Op main", SECRETARY, LATER);
            it.git(&["merge", "-q", "--no-commit", "--no-ff", "ander"]);
            it.replace(OPEN, RECEIVED, PREDATED);
            it.commit("Samengevoegd", SECRETARY, LAST);
        }),
        way("a dossier is removed", |it| {
            it.git(&["rm", "-rq", OPEN, LETTER, PHOTO]);
            it.commit("Opgeruimd", SECRETARY, LATER);
        }),
        way("a dossier is replaced by another, under another number", |it| {
            let eight = OPEN.replace("006", "008");
            let text = it.office.read(OPEN).replace("2026-006", "2026-008");
            it.git(&["mv", OPEN, &eight]);
            it.write(&eight, text.replace("Wubbe Schijngestalte", "Fokke Verzonnen"));
            it.commit("Hernummerd", SECRETARY, LATER);
        }),
        way("a correction by an employee moves what the management decided", |it| {
            let correction = "datum: 2026-06-11, stap: correctie, door: pdeboer, op: {stap: besluit}";
            it.append(OPEN, &format!("{correction}, wordt: {{uitkomst: licht}}, reden: Vergist."));
            it.commit("Correctie", EMPLOYEE, LATER);
        })
        .after(decided),
    ]
}

/// The management decided before the seal.
fn decided(it: &Repository) {
    it.append(OPEN, "datum: 2026-06-09, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    it.commit("Besluit", DIRECTOR, "2026-06-09T12:00:00+0200");
}

impl Way {
    fn after(self, before: fn(&Repository)) -> Self {
        Self { before, ..self }
    }
}

pub(super) fn standard() -> Vec<Way> {
    const ROLE: &str = "{rol: medewerker, van: 2010-09-01}";
    vec![
        way("a term of the regulation", |it| {
            edit(it, REGULATION, "afhandeling: {duur: 3", "afhandeling: {duur: 8")
        }),
        way("a free day of the past", |it| {
            edit(it, REGULATION, "extra-vrije-dagen: []", "extra-vrije-dagen: [2026-03-10]")
        }),
        way("the independent third", |it| {
            edit(it, REGULATION, "- naam: mevrouw J. Kets", "- naam: mevrouw A. Anders")
        }),
        way("the text of an article", |it| {
            edit(it, REGULATION, "## Artikel 2 ", "Voortaan.\n\n## Artikel 2 ")
        }),
        way("an item of a list", |it| edit(it, REGULATION, "  inhoud: inhoud\n", "")),
        way("a threshold of what is published", |it| {
            edit(it, REGULATION, "kanalen:", "drempels: {klachten: 4, groep: 2}\nkanalen:")
        }),
        way("a version that would have held for years", |it| {
            let text =
                it.office.read(REGULATION).replace("geldig-vanaf: 2016-06-01", "geldig-vanaf: 2020-01-01");
            it.write(
                "records/regulation/2020-01-01.md",
                text.replace("afhandeling: {duur: 3", "afhandeling: {duur: 8"),
            );
            it.commit("Versie", SECRETARY, LATER);
        }),
        way("a role that began years ago", |it| {
            edit(it, PEOPLE, ROLE, &format!("{ROLE}\n      - {{rol: secretariaat, van: 2011-01-01}}"))
        }),
        way("a role that ended years ago", |it| {
            edit(it, PEOPLE, "van: 2010-09-01}", "van: 2010-09-01, tot: 2020-06-09}")
        }),
    ]
}

pub(super) fn evidence() -> Vec<Way> {
    vec![
        way("the bytes of a document", |it| {
            it.write(LETTER, "Een andere brief.");
            it.commit("Scan", SECRETARY, LATER);
        }),
        way("two documents change places", |it| {
            it.write(LETTER, "Een foto.");
            it.write(PHOTO, "Een brief.");
            it.commit("Scan", SECRETARY, LATER);
        }),
        way("a document is taken off the list and removed", |it| {
            edit(it, ARCHIVED, "  - {bestand: foto.pdf, soort: overig}\n", "");
            it.git(&["rm", "-q", PHOTO]);
            it.commit("Weg", SECRETARY, LAST);
        }),
        way("the complainant of an archived dossier", |it| edit(it, ARCHIVED, "Els Modelman", "Piet Anders")),
        way("its nature", |it| edit(it, ARCHIVED, "aard: begeleiding", "aard: inhoud")),
        way("its subject", |it| edit(it, ARCHIVED, "onderwerp: De uitleg", "onderwerp: Geen uitleg")),
        way("its channel", |it| edit(it, ARCHIVED, "kanaal: mondeling", "kanaal: brief")),
        way("whom it concerns", |it| edit(it, ARCHIVED, "betreft: [mjansen]", "betreft: [pdeboer]")),
        way("its story", |it| {
            it.write(ARCHIVED, it.office.read(ARCHIVED) + "\nHet viel mee.\n");
            it.commit("Verhaal", SECRETARY, LATER);
        }),
        way("the text of an established report", |it| {
            it.write(REPORT, it.office.read(REPORT) + "\nEn nog iets.\n");
            it.commit("Aangevuld", SECRETARY, LATER);
        }),
    ]
}

pub(super) fn say() -> Vec<Way> {
    const EMAIL: &str = "email: [s.devries@o21.example]";
    vec![
        way("a decision of the management by an employee", |it| {
            it.append(OPEN, DECISION);
            it.commit("Besluit", EMPLOYEE, LATER);
        }),
        way("by an employee who gives himself the role in the same commit", |it| {
            let role = "{rol: medewerker, van: 2010-09-01}";
            it.replace(PEOPLE, role, &format!("{role}\n      - {{rol: secretariaat, van: 2026-06-11}}"));
            it.append(OPEN, DECISION);
            it.commit("Besluit", EMPLOYEE, LATER);
        }),
        way("by a stranger in the management's name", |it| {
            it.append(OPEN, DECISION);
            it.commit_as("Besluit", (DIRECTOR, LATER), (STRANGER, LAST));
        }),
        way("a stranger who makes herself known in the same commit", |it| {
            it.replace(PEOPLE, EMAIL, "email: [s.devries@o21.example, wie@elders.example]");
            it.append(OPEN, DECISION);
            it.commit("Besluit", STRANGER, LATER);
        }),
        way("signatures turned off by an unsigned commit", |it| {
            it.replace(REGULATION, "handtekeningen: {vanaf: 2026-06-11}\n", "");
            it.commit("Zonder", SECRETARY, LATER);
        })
        .after(signing),
        way("signatures asked for from a later day, by an unsigned commit", |it| {
            it.replace(
                REGULATION,
                "handtekeningen: {vanaf: 2026-06-11}",
                "handtekeningen: {vanaf: 2027-01-01}",
            );
            it.commit("Later", SECRETARY, LATER);
        })
        .after(signing),
        way("an unsigned commit", |it| {
            it.write("records/README.md", "Over deze map.\n");
            it.commit("Zonder", SECRETARY, LATER);
        })
        .after(signing),
        way("an address of a colleague, taken over where no signatures are asked for", |it| {
            it.append(OPEN, DECISION);
            it.commit("Besluit", DIRECTOR, LATER);
        }),
    ]
}

/// The regulation asks for signatures from the day after the seal.
fn signing(it: &Repository) {
    it.replace(REGULATION, "kanalen:", "handtekeningen: {vanaf: 2026-06-11}\nkanalen:");
    it.commit("Voortaan tekenen", DIRECTOR, "2026-06-09T12:00:00+0200");
}

pub(super) fn clocks() -> Vec<Way> {
    vec![
        way("both dates set back, across the seal", |it| {
            it.append(OPEN, "datum: 2026-06-04, stap: opvolging, door: sdevries");
            it.commit("Teruggedateerd", SECRETARY, "2026-06-04T10:00:00+0200");
        }),
        way("the author's date set back", |it| {
            it.append(OPEN, "datum: 2026-06-05, stap: opvolging, door: sdevries");
            it.commit_as("Teruggedateerd", (SECRETARY, "2026-06-05T10:00:00+0200"), (SECRETARY, LATER));
        }),
        way("an event of after its commit", |it| {
            it.append(OPEN, "datum: 2026-06-14, stap: opvolging, door: sdevries");
            it.commit("Vast opgeschreven", SECRETARY, LATER);
        }),
        way("a commit dated five years ahead", |it| {
            it.append(OPEN, "datum: 2026-06-10, stap: opvolging, door: sdevries");
            it.commit("Vooruit", SECRETARY, "2031-06-11T10:00:00+0200");
        }),
        way("a reason in the management's name, by whoever it excuses", |it| {
            it.replace(OPEN, RECEIVED, PREDATED);
            let reason = "{regel: H2, door: ddirks, datum: 2026-06-11, reden: Afgesproken.}";
            it.replace(OPEN, "verloop:", &format!("verantwoording:\n  - {reason}\nverloop:"));
            it.commit("Anders", EMPLOYEE, LATER);
        }),
        way("the complainant named in a message", |it| {
            it.append(OPEN, "datum: 2026-06-11, stap: opvolging, door: sdevries");
            it.commit("Wubbe Schijngestalte gebeld", SECRETARY, LATER);
        }),
    ]
}
