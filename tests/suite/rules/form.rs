//! F: the form of the files.

mod files;

use super::case::paths::*;
use super::case::{Case, TOP, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [readable(), yaml(), keys(), values(), numbers(), people_and_order(), files::cases()].concat()
}

#[test]
fn cases_of_the_form_of_the_files_hold() {
    hold(&cases());
}

const SUBJECT: &str = "onderwerp: De koffie was koud";
const LAST: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";

fn readable() -> Vec<Case> {
    let not_utf8 = [b"---\nnummer: 2026-006\nonderwerp: caf".as_slice(), &[0xe9], b"\n---\n"].concat();
    vec![
        case("F1", "marks of order and Windows line ends are no matter")
            .write(NEW, format!("\u{feff}{}", OPEN.replace('\n', "\r\n"))),
        case("F1", "not UTF-8").write(NEW, not_utf8).error(NEW, "onderwerp"),
        case("F1", "no front matter").replace(LIGHT, "---\nnummer", "nummer").error(LIGHT, TOP),
        case("F1", "front matter never closed")
            .replace(LIGHT, "---\nDe heer Modelman", "De heer Modelman")
            .error(LIGHT, TOP),
        case("F1", "empty").write(LIGHT, "").error(LIGHT, TOP),
        case("F1", "exactly 1 MiB is read").write(NEW, padded(1 << 20)),
        case("F1", "larger than 1 MiB").write(NEW, padded((1 << 20) + 1)).error(NEW, TOP),
        case("F1", "a report without front matter")
            .replace(REPORT, "---\njaar", "jaar")
            .error(REPORT, TOP)
            .late(REPORT, TOP)
            .of("A3.2")
            .due("2026-01-31")
            .late(REPORT, TOP)
            .of("A10.1")
            .due("2026-01-31"),
    ]
}

/// The open dossier with a body that makes the file this long.
fn padded(length: usize) -> String {
    format!("{OPEN}{}\n", "x".repeat(length - OPEN.len() - 1))
}

fn yaml() -> Vec<Case> {
    vec![
        case("F2", "a colon between quotes").replace(LIGHT, SUBJECT, "onderwerp: \"Les 3: te laat\""),
        case("F2", "marks of YAML between quotes").replace(LIGHT, SUBJECT, "onderwerp: '*& !!str <<'"),
        case("F2", "a colon inside a value")
            .replace(LIGHT, SUBJECT, "onderwerp: Les 3: te laat")
            .error(LIGHT, "Les 3: te laat"),
        case("F2", "a bracket too few")
            .replace(LIGHT, "elders.example}", "elders.example")
            .error(LIGHT, "klager: {"),
        case("F2", "a bracket too few in an event that others presuppose")
            .replace(
                FORMAL,
                "stap: derde-geinformeerd, door: ddirks}",
                "stap: derde-geinformeerd, door: ddirks",
            )
            .error(FORMAL, "{datum: 2026-03-05, stap: derde"),
        case("F2", "people.yaml, of whom nobody can then be known")
            .write(PEOPLE, "personen:\n  - {sleutel: ddirks\n")
            .error(PEOPLE, "sleutel"),
        case("F2", "an anchor").replace(LIGHT, SUBJECT, "onderwerp: &een De koffie").error(LIGHT, "&een"),
        case("F2", "an anchor and its alias")
            .replace(LIGHT, SUBJECT, "onderwerp: &een overig")
            .replace(LIGHT, "aard: communicatie", "aard: *een")
            .error(LIGHT, "&een")
            .error(LIGHT, "*een"),
        case("F2", "a tag").replace(LIGHT, SUBJECT, "onderwerp: !!str De koffie").error(LIGHT, "!!str"),
        case("F2", "a merge key")
            .replace(LIGHT, SUBJECT, "onderwerp: De koffie\n<<: {aard: overig}")
            .error(LIGHT, "<<"),
        case("F2", "nested too deep")
            .replace(
                LIGHT,
                SUBJECT,
                "onderwerp: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            )
            .error(LIGHT, "onderwerp")
            .error(LIGHT, "onderwerp")
            .of("F5"),
    ]
}

fn keys() -> Vec<Case> {
    vec![
        case("F3", "every known key").replace(LIGHT, SUBJECT, "onderwerp: De koffie\ndirectie-gevraagd: nee"),
        case("F3", "an unknown key")
            .replace(LIGHT, SUBJECT, "onderwerp: De koffie\nkleur: rood")
            .error(LIGHT, "kleur"),
        case("F3", "an unknown step")
            .replace(INADMISSIBLE, "gearchiveerd", "gearchiverd")
            .error(INADMISSIBLE, "gearchiverd"),
        case("F3", "an unknown field of an event")
            .replace(LIGHT, "wijze: mondeling", "wijze: mondeling, sfeer: goed")
            .error(LIGHT, "sfeer"),
        case("F3", "an unknown step that others presuppose")
            .replace(FORMAL, "stap: ontvangstbericht", "stap: ontvangsbericht")
            .error(FORMAL, "ontvangsbericht"),
        case("F3", "an unknown step that looks like none")
            .replace(FORMAL, "stap: derde-geinformeerd", "stap: telefoontje")
            .error(FORMAL, "telefoontje")
            .breach(FORMAL, "stap: klager-geinformeerd")
            .of("A5.6"),
        case("F3", "an unknown key of the complainant")
            .replace(LIGHT, "{naam: Teun Modelman, ", "{naam: Teun Modelman, functie: kok, ")
            .error(LIGHT, "functie"),
        case("F3", "an unknown key in people.yaml")
            .replace(PEOPLE, "    naam: Petra de Boer", "    naam: Petra de Boer\n    functie: trainer")
            .error(PEOPLE, "functie"),
        case("F3", "an unknown key in the regulation")
            .replace(REGULATION, "kalender: nl-werk", "kalender: nl-werk\nkleur: rood")
            .error(REGULATION, "kleur"),
        case("F4", "the optional ones left out").cut(LIGHT, ", wijze: mondeling"),
        case("F4", "a required key").cut(LIGHT, "onderwerp: De koffie was koud\n").error(LIGHT, TOP),
        case("F4", "a required key without value")
            .replace(LIGHT, SUBJECT, "onderwerp:")
            .error(LIGHT, "onderwerp:"),
        case("F4", "a required key with an empty text")
            .replace(LIGHT, SUBJECT, "onderwerp: \"\"")
            .error(LIGHT, "onderwerp:"),
        case("F4", "an empty course").write(NEW, course_of("[]")).error(NEW, "verloop:"),
        case("F4", "nobody is told")
            .replace(LIGHT, "aan: mjansen", "aan: []")
            .error(LIGHT, "medewerker-geinformeerd"),
        case("F4", "no answer")
            .replace(APPEAL, "door: bbakker, antwoord: ja", "door: bbakker")
            .error(APPEAL, "stap: bevestigd"),
        case("F4", "optional keys without value").replace(
            LIGHT,
            SUBJECT,
            "onderwerp: De koffie\ndirectie-gevraagd:\nstukken: []\nverantwoording: ~",
        ),
        case("F4", "a required field")
            .cut(LIGHT, ", oordeel: geen-oordeel")
            .error(LIGHT, "klager-geinformeerd"),
        case("F4", "no date")
            .replace(LIGHT, "{datum: 2026-04-09, stap: maatregel", "{stap: maatregel")
            .error(LIGHT, "maatregel"),
        case("F4", "no step")
            .replace(FORMAL, "{datum: 2026-03-05, stap: derde-geinformeerd, ", "{datum: 2026-03-05, ")
            .error(FORMAL, "{datum: 2026-03-05, door: ddirks}"),
        case("F4", "a field of another step")
            .replace(
                LIGHT,
                "stap: geregistreerd, door: sdevries",
                "stap: geregistreerd, door: sdevries, oordeel: gegrond",
            )
            .error(LIGHT, "geregistreerd"),
        case("F4", "an exclusion without ground")
            .cut(EXCLUDED, "    grond: beoordeling\n")
            .error(EXCLUDED, "uitkomst: uitgesloten")
            .error(EXCLUDED, "datum: 2026-02-11")
            .of("A7.2"),
        case("F4", "a ground without exclusion")
            .replace(INADMISSIBLE, "    reden:", "    grond: beoordeling\n    reden:")
            .error(INADMISSIBLE, "grond: beoordeling"),
        case("F4", "a complainant without name")
            .replace(LIGHT, "{naam: Teun Modelman, ", "{")
            .error(LIGHT, "klager: {"),
        case("F4", "a term that both binds and is a target")
            .replace(REGULATION, "{streef: 5 werkdagen,", "{streef: 5 werkdagen, duur: 9 werkdagen,")
            .error(REGULATION, "9 werkdagen"),
        case("F4", "no complainant").cut(EXCLUDED, "klager: {naam: Fenna Denkbeeld}\n").error(EXCLUDED, TOP),
    ]
}

const SEALS: &str = "records/ledger/seals.yaml";

fn seal(commits: &str) -> String {
    let (tip, digest) = ("0".repeat(40), "0".repeat(64));
    format!("zegels:\n  - {{datum: 2026-06-01, commits: {commits}, tip: {tip}, sha256: {digest}}}\n")
}

fn values() -> Vec<Case> {
    vec![
        case("F5", "a number of commits").write(SEALS, seal("12")),
        case("F5", "a number of commits with a sign").write(SEALS, seal("+12")).error(SEALS, "  - {datum"),
        case("F5", "other values of the lists")
            .replace(LIGHT, "dienst: training", "dienst: coaching")
            .replace(LIGHT, "kanaal: evaluatie", "kanaal: nazorggesprek"),
        case("F5", "nature").replace(LIGHT, "aard: communicatie", "aard: comunicatie").error(LIGHT, "comunicatie"),
        case("F5", "service").replace(LIGHT, "dienst: training", "dienst: catering").error(LIGHT, "catering"),
        case("F5", "channel").replace(LIGHT, "kanaal: evaluatie", "kanaal: postduif").error(LIGHT, "postduif"),
        case("F5", "route").replace(EXCLUDED, "route: algemeen", "route: binnendoor").error(EXCLUDED, "binnendoor"),
        case("F5", "a route of which the terms count from the lodging")
            .replace(FORMAL, "route: collega", "route: collegas")
            .replace(FORMAL, "2026-03-02, stap: ontvangen", "2026-02-23, stap: ontvangen")
            .error(FORMAL, "collegas"),
        case("F5", "finding").replace(LIGHT, "oordeel: geen-oordeel", "oordeel: misschien").error(LIGHT, "misschien"),
        case("F5", "a boolean").replace(APPEAL, "antwoord: ja", "antwoord: jazeker").error(APPEAL, "jazeker"),
        case("F5", "a decision").replace(FORMAL, "uitkomst: toepasselijk", "uitkomst: toepaselijk").error(FORMAL, "toepaselijk"),
        case("F5", "a ground").replace(EXCLUDED, "grond: beoordeling", "grond: beordeling").error(EXCLUDED, "beordeling"),
        case("F5", "an appeal that the secretariat enters as its own").replace(APPEAL, "stap: beroep, door: klager", "stap: beroep, door: sdevries").error(APPEAL, "stap: beroep"),
        case("F5", "a ruling by the management").replace(APPEAL, "stap: oordeel-derde, door: derde", "stap: oordeel-derde, door: ddirks").error(APPEAL, "stap: oordeel-derde"),
        case("F5", "an agreement by an employee").replace(LIGHT, "stap: akkoord-klager, door: klager", "stap: akkoord-klager, door: mjansen").error(LIGHT, "stap: akkoord-klager"),
        case("F5", "a course that is no list").write(NEW, course_of("tja")).error(NEW, "verloop: tja"),
        case("F5", "an accounting for no rule")
            .replace(LIGHT, LAST, "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\nverantwoording:\n  - {regel: A99.1, door: ddirks, datum: 2026-04-10, reden: Zomaar.}\n")
            .error(LIGHT, "A99.1"),
        case("F6", "today").write(NEW, OPEN).today("2026-06-09"),
        case("F6", "no real date").replace(APPEAL, "2026-02-27", "2026-02-30").error(APPEAL, "2026-02-30"),
        case("F6", "a date the other way round").replace(LIGHT, "2026-04-10", "10-04-2026").error(LIGHT, "10-04-2026"),
        case("F6", "after today").write(NEW, OPEN.replace("2026-06-09, stap: geregistreerd", "2026-06-16, stap: geregistreerd")).error(NEW, "2026-06-16"),
        case("F6", "after today, above events of earlier days").replace(FORMAL, "2026-03-03, stap: directie", "2027-03-03, stap: directie").error(FORMAL, "2027-03-03"),
        case("F6", "the day of a step that others presuppose").replace(FORMAL, "2026-03-05, stap: derde", "2026-03-50, stap: derde").error(FORMAL, "2026-03-50"),
        case("F6", "the day of receipt").replace(FORMAL, "2026-03-02, stap: ontvangen", "2026-02-31, stap: ontvangen").error(FORMAL, "2026-02-31"),
        case("F6", "the day of receipt, where a step lacks too")
            .replace(APPEAL, "2026-01-05, stap: ontvangen", "2026-02-31, stap: ontvangen")
            .cut(APPEAL, "  - {datum: 2026-01-08, stap: derde-geinformeerd, door: ddirks}\n")
            .error(APPEAL, "2026-02-31")
            .breach(APPEAL, "stap: klager-geinformeerd")
            .of("A5.6"),
        case("F6", "the announced day").replace(FORMAL, "verwacht: 2026-04-17", "verwacht: 17-04-2026").error(FORMAL, "verwacht"),
    ]
}

/// The open dossier with another value under `verloop`.
fn course_of(value: &str) -> String {
    let (front, _) = OPEN.split_once("verloop:").expect("a dossier has a course");
    format!("{front}verloop: {value}\n---\n")
}

fn numbers() -> Vec<Case> {
    vec![
        case("F7", "a number of no shape")
            .replace(LIGHT, "nummer: 2026-002", "nummer: 26-2")
            .error(LIGHT, "26-2"),
        case("F7", "a file of no shape")
            .write("records/complaints/2026/2026-6.md", OPEN.replace("2026-006", "2026-6"))
            .error("records/complaints/2026/2026-6.md", "nummer"),
        case("F7", "four digits").copy(EXCLUDED, "records/complaints/2026/2026-0012.md").replace(
            "records/complaints/2026/2026-0012.md",
            "2026-003",
            "2026-0012",
        ),
        case("F7", "number and file")
            .replace(LIGHT, "nummer: 2026-002", "nummer: 2026-009")
            .error(LIGHT, "2026-009"),
        case("F7", "a number of another file and another year, told once")
            .replace(LIGHT, "nummer: 2026-002", "nummer: 2025-009")
            .error(LIGHT, "2025-009"),
        case("F7", "number and folder")
            .copy(EXCLUDED, "records/complaints/2025/2026-003.md")
            .remove(EXCLUDED)
            .error("records/complaints/2025/2026-003.md", "nummer"),
        case("F7", "a report of another year")
            .replace(REPORT, "jaar: 2025", "jaar: 2023")
            .error(REPORT, "jaar: 2023"),
        case("F7", "a regulation of another day")
            .replace(REGULATION, "vastgesteld: 2016-06-24", "vastgesteld: 2016-06-23")
            .error(REGULATION, "2016-06-23"),
        case("F8", "the same sequence in another year")
            .copy(EXCLUDED, "records/complaints/2025/2025-003.md")
            .replace("records/complaints/2025/2025-003.md", "2026-003", "2025-003")
            .warning("records/complaints/2025/2025-003.md", "nummer")
            .of("F7"),
        case("F8", "a number used twice")
            .copy(EXCLUDED, NEW)
            .error(NEW, "nummer")
            .error(NEW, "nummer")
            .of("F7"),
        case("F12", "one key in two mappings").replace(
            LIGHT,
            "wijze: mondeling}",
            "wijze: mondeling, opmerking: Aan de telefoon.}",
        ),
        case("F12", "a key twice")
            .replace(LIGHT, SUBJECT, "onderwerp: De koffie\naard: overig")
            .error(LIGHT, "aard: communicatie"),
        case("F12", "a field twice")
            .replace(LIGHT, "wijze: mondeling", "wijze: mondeling, wijze: schriftelijk")
            .error(LIGHT, "wijze"),
    ]
}

fn people_and_order() -> Vec<Case> {
    vec![
        case("F9", "the last day of a role")
            .replace(PEOPLE, "van: 2017-06-01, tot: 2024-12-31", "van: 2017-06-01, tot: 2024-06-12")
            .replace(INADMISSIBLE, "stap: ontvangen, door: pdeboer", "stap: ontvangen, door: hpostma")
            .replace(INADMISSIBLE, "2024-06-13, stap: directie-geinformeerd, door: pdeboer", "2024-06-12, stap: directie-geinformeerd, door: hpostma"),
        case("F9", "an unknown person").replace(LIGHT, "stap: gearchiveerd, door: sdevries", "stap: gearchiveerd, door: sdevreis").error(LIGHT, "sdevreis"),
        case("F9", "an unknown person who is told").replace(LIGHT, "aan: mjansen", "aan: [mjansen, mjanssen]").error(LIGHT, "mjanssen"),
        case("F9", "an unknown person in the place of the one concerned").replace(LIGHT, "aan: mjansen", "aan: mjanssen").error(LIGHT, "mjanssen"),
        case("F9", "the day after a role")
            .replace(PEOPLE, "van: 2017-06-01, tot: 2024-12-31", "van: 2017-06-01, tot: 2024-06-11")
            .replace(INADMISSIBLE, "stap: ontvangen, door: pdeboer", "stap: ontvangen, door: hpostma")
            .replace(INADMISSIBLE, "2024-06-13, stap: directie-geinformeerd, door: pdeboer", "2024-06-12, stap: directie-geinformeerd, door: ddirks")
            .error(INADMISSIBLE, "stap: ontvangen"),
        case("F10", "the same day in any order")
            .cut(LIGHT, "  - {datum: 2026-04-08, stap: akkoord-klager, door: klager, wijze: mondeling}\n")
            .replace(LIGHT, "  - {datum: 2026-04-08, stap: besluit", "  - {datum: 2026-04-08, stap: akkoord-klager, door: klager}\n  - {datum: 2026-04-08, stap: besluit"),
        case("F10", "an earlier day below a later one")
            .cut(LIGHT, "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}\n")
            .replace(LIGHT, LAST, "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}\n  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n")
            .error(LIGHT, "geregistreerd"),
    ]
}
