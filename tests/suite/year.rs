//! A year of an office, from `init` to the frozen report, in real repositories with the hooks on: what
//! honest people write down on the day it happened is taken, by their own clone and by the server.

mod desk;
mod dossier;

use self::desk::{Desk, Who};
use self::dossier::Dossier;
use crate::support::Office;

const ANNA: Who = Who { key: "avandenberg", name: "Anna van den Berg", email: "anna@delinde.example" };
const BEA: Who = Who { key: "bbakker", name: "Bea Bakker", email: "bea@delinde.example" };
const SASKIA: Who = Who { key: "sdevries", name: "Saskia de Vries", email: "saskia@delinde.example" };
const MARLOES: Who = Who { key: "mjansen", name: "Marloes Jansen", email: "marloes@delinde.example" };
const JORIS: Who = Who { key: "jmodelman", name: "Joris Modelman", email: "joris@delinde.example" };

const PEOPLE: [(Who, &str); 5] = [
    (ANNA, "directie"),
    (BEA, "backoffice"),
    (SASKIA, "secretariaat"),
    (MARLOES, "medewerker"),
    (JORIS, "medewerker"),
];
const INIT: [&str; 17] = [
    "init",
    "--organisation",
    "De Linde",
    "--address",
    "Laan 1, 2801 BX Gouda",
    "--email",
    "klachten@delinde.example",
    "--website",
    "https://klachten.delinde.example/",
    "--third",
    "mevrouw A. Derde",
    "--third-organisation",
    "Bureau Derde",
    "--third-address",
    "Laan 2, 1251 AM Laren",
    "--director",
    "Anna van den Berg",
];

/// The repository that `init` makes on the first Monday, with everybody in people.yaml, on a server.
fn begin() -> Desk {
    let office = Office::empty().today("2025-01-06");
    let made = office.run(&INIT);
    assert_eq!((made.code, made.stderr.as_str()), (0, ""), "{made:?}");
    let mut people = "personen:\n".to_owned();
    for (who, role) in PEOPLE {
        people += &format!("  - sleutel: {}\n    naam: {}\n    email: [{}]\n", who.key, who.name, who.email);
        people += "    rollen:\n      - {rol: medewerker, van: 2025-01-06}\n";
        if role != "medewerker" {
            people += &format!("      - {{rol: {role}, van: 2025-01-06}}\n");
        }
    }
    let desk = Desk::of(office.write("records/people.yaml", people));
    desk.records("2025-01-06", SASKIA, "Begin");
    desk
}

#[test]
fn nothing_that_an_honest_office_writes_in_a_year_is_refused() {
    let desk = begin();
    appealed(&desk);
    light_that_becomes_formal(&desk);
    anonymous(&desk);
    suspicion(&desk);
    about_the_management(&desk);
    two_of_a_number(&desk);
    withdrawn_and_taken_up(&desk);
    told_late(&desk);
    report(&desk);
    ends_well(&desk);
}

/// A formal complaint about an employee: a registration that is corrected, a forgotten line, an
/// extension, an appeal whose ruling is written down on its day, and how it went on.
fn appealed(desk: &Desk) {
    let mut dossier = Dossier::new("2025-001", "collega", "schriftelijk").about(MARLOES);
    dossier.document("klachtbrief.pdf", "klachtbrief", "2025-01-13");
    dossier.step("2025-01-13", "ontvangen", BEA, "");
    dossier.step("2025-01-13", "bevestigd", BEA, "antwoord: ja");
    dossier.step("2025-01-13", "ingediend", BEA, "");
    dossier.step("2025-01-13", "geregistreerd", SASKIA, "");
    dossier.step("2025-01-14", "directie-geinformeerd", BEA, "");
    desk.keeps(&dossier, "2025-01-14", BEA);
    dossier.step("2025-01-15", "besluit", ANNA, "uitkomst: toepasselijk");
    dossier.step("2025-01-15", "ontvangstbericht", BEA, "stuk: ontvangst.pdf");
    dossier.document("ontvangst.pdf", "correspondentie", "2025-01-15");
    dossier.step("2025-01-15", "medewerker-geinformeerd", ANNA, "aan: mjansen");
    dossier.step("2025-01-15", "derde-geinformeerd", ANNA, "");
    desk.keeps(&dossier, "2025-01-15", ANNA);
    desk.write("records/complaints/2025/2025-001/~$brief.docx", "een tekstverwerker staat open");
    let correction =
        "op: {stap: geregistreerd, datum: 2025-01-13}, wordt: {datum: 2025-01-14}, reden: Dinsdag";
    dossier.step("2025-01-17", "correctie", SASKIA, correction);
    desk.keeps(&dossier, "2025-01-17", SASKIA);
    dossier.forgot(5, "2025-01-14", "verspreid", BEA, "aan: avandenberg, wijze: envelop");
    dossier.step("2025-01-20", "overleg", ANNA, "met: mjansen");
    desk.keeps(&dossier, "2025-01-20", SASKIA);
    let reason = r#"reden: "Marloes is ziek, wij kunnen haar niet spreken", verwacht: 2025-02-21"#;
    dossier.step("2025-01-29", "uitstel", ANNA, &format!("{reason}, stuk: uitstel.pdf"));
    dossier.document("uitstel.pdf", "correspondentie", "2025-01-29");
    desk.keeps(&dossier, "2025-01-29", ANNA);
    dossier.answer("2025-02-18", ANNA, "gegrond");
    dossier.step("2025-02-18", "uitkomst-aan-medewerker", ANNA, "aan: mjansen");
    dossier.measure("2025-02-18", ANNA, "Lesmateriaal gaat twee weken eerder naar de drukker.");
    dossier.step("2025-02-19", "gearchiveerd", SASKIA, "");
    desk.keeps(&dossier, "2025-02-19", SASKIA);
    dossier.complainant("2025-02-24", "beroep", "");
    desk.keeps(&dossier, "2025-02-24", BEA);
    dossier.typed("2025-03-10", "oordeel-derde", "derde", "oordeel: gegrond, stuk: oordeel.pdf");
    dossier.document("oordeel.pdf", "oordeel", "2025-03-10");
    desk.keeps(&dossier, "2025-03-10", SASKIA);
    dossier.step("2025-03-17", "gevolg", ANNA, "status: opgedragen, omschrijving: De les wordt herhaald");
    desk.keeps(&dossier, "2025-03-17", ANNA);
    dossier.step("2025-03-20", "gevolg", ANNA, "status: uitgevoerd, omschrijving: De les is herhaald");
    desk.keeps(&dossier, "2025-03-20", ANNA);
    dossier.step("2025-05-12", "opvolging", SASKIA, "opdracht-behouden: ja, nieuwe-klacht: nee");
    desk.keeps(&dossier, "2025-05-12", SASKIA);
}

/// Settled lightly, until the complainant no longer agrees.
fn light_that_becomes_formal(desk: &Desk) {
    let mut dossier = Dossier::new("2025-002", "algemeen", "mondeling");
    dossier.step("2025-03-03", "ontvangen", SASKIA, "");
    dossier.step("2025-03-03", "geregistreerd", SASKIA, "");
    dossier.complainant("2025-03-03", "akkoord-klager", "wijze: mondeling, antwoord: ja");
    dossier.step("2025-03-03", "besluit", SASKIA, "uitkomst: licht");
    dossier.step("2025-03-04", "klager-geinformeerd", SASKIA, "oordeel: gegrond");
    desk.keeps(&dossier, "2025-03-04", SASKIA);
    dossier.complainant("2025-03-10", "akkoord-klager", "wijze: schriftelijk, antwoord: nee");
    desk.keeps(&dossier, "2025-03-10", SASKIA);
    dossier.step("2025-03-11", "directie-geinformeerd", SASKIA, "");
    dossier.step("2025-03-11", "bevestigd", SASKIA, "antwoord: ja");
    dossier.step("2025-03-12", "besluit", ANNA, "uitkomst: toepasselijk");
    dossier.step("2025-03-12", "ontvangstbericht", BEA, "stuk: ontvangst.pdf");
    dossier.document("ontvangst.pdf", "correspondentie", "2025-03-12");
    dossier.step("2025-03-12", "derde-geinformeerd", ANNA, "");
    desk.keeps(&dossier, "2025-03-12", ANNA);
    dossier.answer("2025-03-20", ANNA, "deels-gegrond");
    dossier.measure("2025-03-20", ANNA, "Wij bellen voortaan binnen twee dagen terug.");
    dossier.step("2025-03-24", "gearchiveerd", SASKIA, "");
    desk.keeps(&dossier, "2025-03-24", SASKIA);
}

/// Nobody to speak to: nothing is asked that needs somebody.
fn anonymous(desk: &Desk) {
    let mut dossier = Dossier::new("2025-003", "algemeen", "evaluatie").by("{anoniem: ja}");
    dossier.step("2025-04-07", "ontvangen", BEA, "");
    dossier.step("2025-04-07", "geregistreerd", SASKIA, "");
    dossier.step("2025-04-08", "directie-geinformeerd", BEA, "");
    desk.keeps(&dossier, "2025-04-08", BEA);
    dossier.step("2025-04-09", "besluit", ANNA, "uitkomst: toepasselijk");
    dossier.step("2025-04-09", "derde-geinformeerd", ANNA, "");
    desk.keeps(&dossier, "2025-04-09", ANNA);
    dossier.step("2025-04-15", "geen-maatregel", ANNA, "reden: Er is niet na te gaan wat er gebeurde");
    dossier.step("2025-04-16", "gearchiveerd", SASKIA, "");
    desk.keeps(&dossier, "2025-04-16", SASKIA);
}

/// What may be an abuse of power is a stub from the first day on, before anything is decided.
fn suspicion(desk: &Desk) {
    let mut dossier = Dossier::stub("2025-004");
    dossier.step("2025-05-06", "ontvangen", BEA, "");
    desk.keeps(&dossier, "2025-05-06", BEA);
    dossier.step("2025-05-06", "directie-geinformeerd", BEA, "");
    dossier.step("2025-05-07", "geregistreerd", SASKIA, "");
    desk.keeps(&dossier, "2025-05-07", SASKIA);
    let decided = "uitkomst: uitgesloten, grond: integriteit, reden: Valt buiten de regeling";
    dossier.step("2025-05-08", "besluit", ANNA, &format!("{decided}, verwezen-naar: een vertrouwenspersoon"));
    desk.keeps(&dossier, "2025-05-08", ANNA);
    dossier.step("2025-05-12", "gearchiveerd", SASKIA, "");
    desk.keeps(&dossier, "2025-05-12", SASKIA);
}

/// About the management itself: somebody else decides in its place.
fn about_the_management(desk: &Desk) {
    let mut dossier = Dossier::new("2025-005", "directie", "mondeling").about(ANNA);
    dossier.step("2025-06-02", "ontvangen", BEA, "");
    dossier.step("2025-06-02", "bevestigd", BEA, "antwoord: ja");
    dossier.step("2025-06-03", "geregistreerd", SASKIA, "");
    desk.keeps(&dossier, "2025-06-03", BEA);
    let mut dossier = dossier.instead(JORIS);
    dossier.step("2025-06-03", "directie-geinformeerd", BEA, "");
    dossier.step("2025-06-04", "besluit", JORIS, "uitkomst: toepasselijk");
    dossier.step("2025-06-04", "ontvangstbericht", BEA, "stuk: ontvangst.pdf");
    dossier.document("ontvangst.pdf", "correspondentie", "2025-06-04");
    dossier.step("2025-06-04", "medewerker-geinformeerd", JORIS, "aan: avandenberg");
    dossier.step("2025-06-05", "derde-geinformeerd", JORIS, "");
    desk.keeps(&dossier, "2025-06-05", SASKIA);
    dossier.step("2025-06-12", "overleg", JORIS, "met: avandenberg");
    dossier.answer("2025-06-16", JORIS, "ongegrond");
    dossier.step("2025-06-16", "uitkomst-aan-medewerker", JORIS, "aan: avandenberg");
    dossier.step("2025-06-16", "geen-maatregel", JORIS, "reden: De klacht is ongegrond");
    dossier.step("2025-06-17", "gearchiveerd", SASKIA, "");
    desk.keeps(&dossier, "2025-06-17", SASKIA);
}

/// Two clones give one number on one day; the second fetches, sees it, and renumbers before it pushes.
fn two_of_a_number(desk: &Desk) {
    let colleague = desk.colleague();
    let mut theirs = Dossier::new("2025-006", "algemeen", "mondeling");
    theirs.step("2025-09-01", "ontvangen", SASKIA, "");
    theirs.step("2025-09-01", "bevestigd", SASKIA, "antwoord: ja");
    theirs.step("2025-09-01", "geregistreerd", SASKIA, "");
    theirs.step("2025-09-01", "directie-geinformeerd", SASKIA, "");
    colleague.keeps(&theirs, "2025-09-01", SASKIA);
    let mut ours = Dossier::new("2025-006", "algemeen", "mondeling").by("{naam: Joop Verzonnen}");
    ours.step("2025-09-01", "ontvangen", BEA, "");
    desk.places(&ours);
    desk.must("2025-09-01", BEA, &["fetch", "--quiet"]);
    assert!(desk.checked("2025-09-01").iter().any(|finding| finding.code == "F8"), "the number is taken");
    desk.removes(&ours);
    let mut ours = ours.numbered("2025-007");
    desk.places(&ours);
    desk.commits("2025-09-01", BEA, "2025-007: ontvangen");
    desk.must("2025-09-01", BEA, &["pull", "--quiet", "--no-rebase", "origin", "main"]);
    desk.pushes("2025-09-01", BEA);
    for (dossier, receiver) in [(&mut theirs, SASKIA), (&mut ours, BEA)] {
        if dossier.number == "2025-007" {
            dossier.step("2025-09-02", "bevestigd", receiver, "antwoord: ja");
            dossier.step("2025-09-02", "geregistreerd", SASKIA, "");
            dossier.step("2025-09-02", "directie-geinformeerd", receiver, "");
        }
        dossier.step(
            "2025-09-03",
            "besluit",
            ANNA,
            "uitkomst: niet-ontvankelijk, reden: Geen dienst van ons",
        );
        dossier.step("2025-09-04", "gearchiveerd", SASKIA, "");
        desk.keeps(dossier, "2025-09-04", SASKIA);
    }
}

/// Withdrawn, archived, and then meant as a complaint after all.
fn withdrawn_and_taken_up(desk: &Desk) {
    let mut dossier = Dossier::new("2025-008", "algemeen", "mondeling");
    dossier.step("2025-10-06", "ontvangen", BEA, "");
    dossier.step("2025-10-06", "bevestigd", BEA, "antwoord: ja");
    dossier.step("2025-10-06", "geregistreerd", SASKIA, "");
    dossier.step("2025-10-06", "directie-geinformeerd", BEA, "");
    desk.keeps(&dossier, "2025-10-06", BEA);
    dossier.complainant("2025-10-08", "ingetrokken", "");
    dossier.step("2025-10-09", "gearchiveerd", SASKIA, "");
    desk.keeps(&dossier, "2025-10-09", SASKIA);
    dossier.step("2025-10-20", "bevestigd", BEA, "antwoord: ja");
    dossier.step("2025-10-21", "directie-geinformeerd", BEA, "");
    dossier.step("2025-10-21", "besluit", ANNA, "uitkomst: toepasselijk");
    dossier.step("2025-10-22", "ontvangstbericht", BEA, "stuk: ontvangst.pdf");
    dossier.document("ontvangst.pdf", "correspondentie", "2025-10-22");
    dossier.step("2025-10-22", "derde-geinformeerd", ANNA, "");
    desk.keeps(&dossier, "2025-10-22", BEA);
    dossier.answer("2025-11-03", ANNA, "ongegrond");
    dossier.step("2025-11-03", "geen-maatregel", ANNA, "reden: De klacht is ongegrond");
    dossier.step("2025-11-04", "gearchiveerd", SASKIA, "");
    desk.keeps(&dossier, "2025-11-04", SASKIA);
}

/// What went wrong is refused until its reason is given, and then taken.
fn told_late(desk: &Desk) {
    let mut dossier = Dossier::new("2025-009", "algemeen", "mondeling");
    dossier.step("2025-12-01", "ontvangen", BEA, "");
    dossier.step("2025-12-01", "bevestigd", BEA, "antwoord: ja");
    dossier.step("2025-12-01", "geregistreerd", SASKIA, "");
    desk.keeps(&dossier, "2025-12-01", BEA);
    dossier.step("2025-12-05", "directie-geinformeerd", BEA, "");
    desk.places(&dossier);
    let refused = desk.tries("2025-12-05", BEA, "2025-009: directie geïnformeerd");
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.stderr.contains("A3.3") && refused.stderr.contains("verantwoording"), "{refused:?}");
    dossier.accounts("A3.3", BEA, "2025-12-05", "De directie was op reis.");
    desk.keeps(&dossier, "2025-12-05", BEA);
    dossier.step("2025-12-08", "besluit", ANNA, "uitkomst: toepasselijk");
    dossier.step("2025-12-08", "ontvangstbericht", BEA, "stuk: ontvangst.pdf");
    dossier.document("ontvangst.pdf", "correspondentie", "2025-12-08");
    dossier.step("2025-12-08", "derde-geinformeerd", ANNA, "");
    dossier.answer("2025-12-15", ANNA, "gegrond");
    dossier.measure("2025-12-15", ANNA, "De directie heeft een plaatsvervanger.");
    dossier.step("2025-12-16", "gearchiveerd", SASKIA, "");
    desk.keeps(&dossier, "2025-12-16", SASKIA);
}

/// The draft is handed over as it is written, filled in, established a day too late with its reason,
/// and frozen.
fn report(desk: &Desk) {
    const REPORT: &str = "records/reports/2025.md";
    desk.klacht("2026-01-05", &["report", "2025", "--draft"]);
    desk.records("2026-01-05", SASKIA, "Jaarverslag 2025: concept");
    desk.fills(REPORT, "opgesteld:", "opgesteld: 2026-01-12");
    desk.says_under_each_heading(REPORT, "Daarover is niets te melden.");
    desk.records("2026-01-12", SASKIA, "Jaarverslag 2025: opgesteld");
    desk.fills(REPORT, "vastgesteld:", "vastgesteld: 2026-02-02");
    let refused = desk.tries("2026-02-02", ANNA, "Jaarverslag 2025: vastgesteld");
    assert!(refused.code == 1 && refused.stderr.contains("A10.1"), "{refused:?}");
    let reason = "{regel: A10.1, door: avandenberg, datum: 2026-02-02, reden: Ziekte}";
    desk.fills(REPORT, "vastgesteld:", &format!("vastgesteld: 2026-02-02\nverantwoording:\n  - {reason}"));
    desk.records("2026-02-02", ANNA, "Jaarverslag 2025: vastgesteld");
    desk.klacht("2026-02-02", &["report", "2025", "--freeze"]);
    desk.records("2026-02-02", SASKIA, "Cijfers 2025");
}

/// Nothing is an error, nothing lacks a reason, the history is whole, and the public page is there.
fn ends_well(desk: &Desk) {
    let day = "2026-02-03";
    let left = desk.checked(day).into_iter().filter(|finding| !finding.accounted);
    let left: Vec<_> = left.filter(|finding| finding.severity != "warning").collect();
    assert!(left.is_empty(), "{left:#?}");
    desk.klacht(day, &["audit"]);
    desk.klacht(day, &["build"]);
    let public = desk.read("site/public/report/2025.html");
    assert!(public.contains("De directie heeft een plaatsvervanger."), "{public}");
}
