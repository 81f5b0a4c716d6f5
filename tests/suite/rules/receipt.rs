//! A1, A3 and A4: what is a complaint, who decides, and how it comes in.

use super::case::paths::*;
use super::case::{Case, TOP, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [scope(), stub(), confirmation(), informing(), withdrawn(), deciding(), reporting(), routes(), lodging()]
        .concat()
}

#[test]
fn cases_of_receipt_and_decision_hold() {
    hold(&cases());
}

fn scope() -> Vec<Case> {
    vec![
        case("A1.4", "a service outside, not admissible"),
        case("A1.4", "a service outside, handled")
            .replace(FORMAL, "dienst: leergang", "dienst: geen")
            .breach(FORMAL, "stap: besluit"),
        case("A1.4", "a service outside, settled")
            .replace(LIGHT, "dienst: training", "dienst: geen")
            .breach(LIGHT, "stap: besluit"),
        case("A1.4", "a service outside, excluded")
            .replace(EXCLUDED, "dienst: opleiding", "dienst: geen")
            .breach(EXCLUDED, "uitkomst: uitgesloten"),
        case("A1.4", "a service outside, of which a stub is kept").replace(
            STUB,
            "dienst: leergang",
            "dienst: geen",
        ),
        case("A1.5", "referred elsewhere").replace(EXCLUDED, "de beroepsmogelijkheid", "de examencommissie"),
        case("A1.5", "referred nowhere")
            .cut(EXCLUDED, "    verwezen-naar: de beroepsmogelijkheid tegen beoordelingen\n")
            .breach(EXCLUDED, "datum: 2026-02-11"),
    ]
}

const STUB_ARCHIVED: &str = "  - {datum: 2026-02-17, stap: gearchiveerd, door: sdevries}\n";

/// The stub with one event more, where the finding is.
fn held(name: &'static str, event: &str, line: &'static str) -> Case {
    let event = format!("  - {{datum: 2026-02-17, stap: {event}}}\n{STUB_ARCHIVED}");
    case("A1.6", name).replace(STUB, STUB_ARCHIVED, event).error(STUB, line)
}

fn stub() -> Vec<Case> {
    let route = "route: algemeen\n";
    vec![
        case("A1.6", "with a reason").replace(
            STUB,
            "    grond: integriteit",
            "    reden: Valt erbuiten.\n    grond: integriteit",
        ),
        case("A1.6", "a complainant")
            .replace(STUB, route, "route: algemeen\nklager: {naam: Sanne Voorbeeld}\n")
            .error(STUB, "klager:"),
        case("A1.6", "an anonymous complainant")
            .replace(STUB, route, "route: algemeen\nklager: {anoniem: ja}\n")
            .error(STUB, "klager:"),
        case("A1.6", "somebody concerned")
            .replace(STUB, route, "route: algemeen\nbetreft: [mjansen]\n")
            .error(STUB, "betreft:"),
        case("A1.6", "a body")
            .replace(STUB, "door: sdevries}\n---\n", "door: sdevries}\n---\n\nZij belde huilend op.\n")
            .error(STUB, "Zij belde"),
        case("A1.6", "a document")
            .write("records/complaints/2026/2026-004/brief.txt", "Geachte directie,")
            .replace(STUB, route, "route: algemeen\nstukken: [{bestand: brief.txt, soort: klachtbrief}]\n")
            .error(STUB, "stukken:"),
        case("A1.6", "a document that is not listed")
            .write("records/complaints/2026/2026-004/brief.txt", "Geachte directie,")
            .error(STUB, TOP)
            .error(STUB, TOP)
            .of("F11"),
        held("a talk", "overleg, door: ddirks, met: mjansen, opmerking: Het verhaal.", "stap: overleg"),
        held("an employee told", "medewerker-geinformeerd, door: ddirks, aan: mjansen", "aan: mjansen"),
        held("an outcome told", "uitkomst-aan-medewerker, door: ddirks, aan: mjansen", "aan: mjansen"),
        held("spread", "verspreid, door: sdevries, aan: [pdeboer], wijze: envelop", "stap: verspreid"),
        held(
            "a measure",
            "maatregel, door: ddirks, soort: corrigerend, status: genomen, gericht-op: werkwijze, publiek: Beter.",
            "stap: maatregel",
        ),
        held("a remark", "directie-geinformeerd, door: sdevries, opmerking: Het verhaal.", "opmerking:"),
        held("a reason", "geen-maatregel, door: ddirks, reden: Het verhaal.", "reden:"),
        held("what follows", "gevolg, door: ddirks, status: geen, omschrijving: Het verhaal.", "omschrijving:"),
        case("A1.6", "kept longer, and corrected").replace(
            STUB,
            STUB_ARCHIVED,
            format!("{STUB_ARCHIVED}  - {{datum: 2026-02-18, stap: bewaren, door: ddirks, reden: Rechtszaak.}}\n  - {{datum: 2026-02-18, stap: correctie, door: sdevries, op: {{stap: geregistreerd}}, wordt: {{datum: 2026-02-17}}, reden: Verschreven.}}\n"),
        ),
        case("A1.6", "a remark that came by a correction")
            .replace(
                STUB,
                STUB_ARCHIVED,
                format!("{STUB_ARCHIVED}  - {{datum: 2026-02-18, stap: correctie, door: sdevries, op: {{stap: geregistreerd}}, wordt: {{opmerking: Het verhaal.}}, reden: Vergeten.}}\n"),
            )
            .error(STUB, "stap: geregistreerd, door"),
        case("A1.6", "no referral")
            .cut(STUB, "    verwezen-naar: een vertrouwenspersoon\n")
            .error(STUB, "datum: 2026-02-17\n"),
    ]
}

const CONFIRMED: &str = "  - {datum: 2026-03-02, stap: bevestigd, door: pdeboer, antwoord: ja}\n";
const DECIDED: &str = "  - {datum: 2026-03-04, stap: besluit, door: ddirks, uitkomst: toepasselijk}\n";
const OPEN_CONFIRMED: &str = "  - {datum: 2026-06-08, stap: bevestigd, door: mjansen, antwoord: ja}\n";

fn confirmation() -> Vec<Case> {
    let unconfirmed = |name| case("A1.8", name).write(NEW, OPEN.replace(OPEN_CONFIRMED, ""));
    vec![
        unconfirmed("pending on the fifth working day").today("2026-06-15"),
        unconfirmed("pending over five working days")
            .today("2026-06-16")
            .warning(NEW, "stap: ontvangen")
            .due("2026-06-15"),
        case("A1.8", "asked after five working days")
            .write(NEW, OPEN.replace(OPEN_CONFIRMED, ""))
            .replace(NEW, "stap: geregistreerd, door: sdevries}\n", "stap: geregistreerd, door: sdevries}\n  - {datum: 2026-06-16, stap: bevestigd, door: mjansen, antwoord: ja}\n")
            .today("2026-06-16"),
        case("A1.8", "confirmed on the day of the decision")
            .cut(FORMAL, CONFIRMED)
            .replace(FORMAL, DECIDED, "  - {datum: 2026-03-04, stap: bevestigd, door: pdeboer, antwoord: ja}\n  - {datum: 2026-03-04, stap: besluit, door: ddirks, uitkomst: toepasselijk}\n"),
        case("A1.8", "decided without asking").cut(FORMAL, CONFIRMED).breach(FORMAL, "stap: besluit"),
        case("A1.8", "decided although it was denied")
            .replace(FORMAL, "antwoord: ja", "antwoord: nee")
            .breach(FORMAL, "stap: besluit"),
        formal_after_light("A1.8", "light, then formal without asking").breach(NEW, "uitkomst: toepasselijk"),
        case("A1.8", "confirmed after the decision")
            .cut(FORMAL, CONFIRMED)
            .replace(FORMAL, "  - {datum: 2026-03-05, stap: derde-geinformeerd", "  - {datum: 2026-03-05, stap: bevestigd, door: pdeboer, antwoord: ja}\n  - {datum: 2026-03-05, stap: derde-geinformeerd")
            .breach(FORMAL, "stap: bevestigd")
            .breach(FORMAL, "stap: besluit")
            .of("A5.14"),
        case("A1.8", "accounted for")
            .cut(FORMAL, CONFIRMED)
            .replace(FORMAL, "stukken:\n", "verantwoording: [{regel: A1.8, door: ddirks, datum: 2026-04-20, reden: De brief liet geen twijfel.}]\nstukken:\n")
            .breach(FORMAL, "stap: besluit")
            .accounted(),
    ]
}

/// Decided as light, then as formal, without a confirmation.
fn formal_after_light(code: &'static str, name: &'static str) -> Case {
    let events = "  - {datum: 2026-06-09, stap: besluit, door: sdevries, uitkomst: licht}\n  - {datum: 2026-06-10, stap: akkoord-klager, door: klager, antwoord: nee}\n  - {datum: 2026-06-11, stap: besluit, door: ddirks, uitkomst: toepasselijk}\n---\n";
    let (front, _) = OPEN.rsplit_once("---\n").expect("the front matter is closed");
    case(code, name).write(NEW, format!("{}{events}", front.replace(OPEN_CONFIRMED, "")))
}

const OPEN_INFORMED: &str = "  - {datum: 2026-06-09, stap: directie-geinformeerd, door: mjansen}\n";
const INFORMED: &str = "  - {datum: 2026-03-03, stap: directie-geinformeerd, door: bbakker}\n";

fn informing() -> Vec<Case> {
    let uninformed = |name| case("A3.3", name).write(NEW, OPEN.replace(OPEN_INFORMED, ""));
    let asked = |name| case("A3.4", name).replace(LIGHT, "betreft:", "directie-gevraagd: ja\nbetreft:");
    let registered = "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}\n";
    vec![
        uninformed("open on the next working day").today("2026-06-09"),
        uninformed("open after the next working day").today("2026-06-10").late(NEW, "stap: ontvangen").due("2026-06-09"),
        case("A3.3", "on Monday about Friday").write(NEW, OPEN.replace("2026-06-08", "2026-06-05").replace("2026-06-09", "2026-06-08")),
        case("A3.3", "on Tuesday about Friday")
            .write(NEW, OPEN.replace("2026-06-08", "2026-06-05"))
            .breach(NEW, "stap: directie-geinformeerd")
            .due("2026-06-08"),
        case("A3.3", "decided without").cut(FORMAL, INFORMED).breach(FORMAL, "stap: besluit"),
        case("A3.3", "rejected without")
            .cut(INADMISSIBLE, "  - {datum: 2024-06-13, stap: directie-geinformeerd, door: pdeboer}\n")
            .breach(INADMISSIBLE, "datum: 2024-06-17"),
        case("A3.3", "received by the management itself")
            .replace(INADMISSIBLE, "stap: ontvangen, door: pdeboer", "stap: ontvangen, door: ddirks")
            .cut(INADMISSIBLE, "  - {datum: 2024-06-13, stap: directie-geinformeerd, door: pdeboer}\n"),
        case("A3.3", "late and accounted for")
            .replace(INADMISSIBLE, "2024-06-13, stap: directie-geinformeerd", "2024-06-14, stap: directie-geinformeerd")
            .replace(INADMISSIBLE, "2024-06-13, stap: geregistreerd", "2024-06-14, stap: geregistreerd")
            .replace(INADMISSIBLE, "klager: {anoniem: ja}\n", "klager: {anoniem: ja}\nverantwoording: [{regel: A3.3, door: ddirks, datum: 2024-06-17, reden: Storing.}]\n")
            .breach(INADMISSIBLE, "stap: directie-geinformeerd")
            .due("2024-06-13")
            .accounted(),
        asked("asked, and told").replace(LIGHT, registered, "  - {datum: 2026-04-08, stap: directie-geinformeerd, door: mjansen}\n  - {datum: 2026-04-08, stap: geregistreerd, door: sdevries}\n"),
        asked("asked, not told").breach(LIGHT, "stap: besluit"),
        asked("asked, told too late")
            .replace(LIGHT, "  - {datum: 2026-04-09, stap: klager-geinformeerd", "  - {datum: 2026-04-09, stap: directie-geinformeerd, door: mjansen}\n  - {datum: 2026-04-09, stap: klager-geinformeerd")
            .breach(LIGHT, "stap: directie-geinformeerd")
            .due("2026-04-08"),
    ]
}

/// A complaint of 8 June that was withdrawn: the management is told of it as before the withdrawal.
fn withdrawn() -> Vec<Case> {
    let after = |name, events: &str| {
        let (front, _) = OPEN.rsplit_once("---\n").expect("the front matter is closed");
        case("A3.3", name).write(NEW, format!("{}{events}---\n", front.replace(OPEN_INFORMED, "")))
    };
    let in_time = "  - {datum: 2026-06-09, stap: ingetrokken, door: klager}\n";
    let later = "  - {datum: 2026-06-10, stap: ingetrokken, door: klager}\n";
    let archived = "  - {datum: 2026-06-11, stap: gearchiveerd, door: sdevries}\n";
    vec![
        after("withdrawn within the term", in_time),
        after("withdrawn within the term, and archived", &format!("{in_time}{archived}")),
        after("withdrawn after the term", later).late(NEW, "stap: ontvangen").due("2026-06-09"),
        after(
            "withdrawn after it was decided to be light, which asks for no such report",
            "  - {datum: 2026-06-10, stap: besluit, door: sdevries, uitkomst: licht}\n  - {datum: 2026-06-11, stap: ingetrokken, door: klager}\n  - {datum: 2026-06-11, stap: gearchiveerd, door: sdevries}\n",
        ),
        after("withdrawn after the term, and archived", &format!("{later}{archived}"))
            .breach(NEW, "stap: gearchiveerd"),
    ]
}

fn deciding() -> Vec<Case> {
    vec![
        case("A3.5", "light, by the management").replace(LIGHT, "stap: besluit, door: sdevries", "stap: besluit, door: ddirks"),
        case("A3.5", "by the back office")
            .replace(FORMAL, "stap: besluit, door: ddirks", "stap: besluit, door: bbakker")
            .breach(FORMAL, "stap: besluit"),
        case("A3.5", "a rejection by the secretariat")
            .replace(INADMISSIBLE, "    door: ddirks", "    door: sdevries")
            .breach(INADMISSIBLE, "    door: sdevries"),
        case("A3.5", "about the management, by whoever takes its place")
            .replace(APPEAL, "route: algemeen", "route: directie")
            .replace(APPEAL, "stap: besluit, door: ddirks", "stap: besluit, door: bbakker")
            .warning(APPEAL, "route: directie")
            .of("A3.6"),
        case("A5.1", "about the management, registered by another")
            .replace(APPEAL, "route: algemeen", "route: directie")
            .replace(APPEAL, "stap: geregistreerd, door: sdevries", "stap: geregistreerd, door: bbakker")
            .breach(APPEAL, "stap: geregistreerd")
            .warning(APPEAL, "route: directie")
            .of("A3.6"),
        case("A3.5", "handled without").cut(FORMAL, DECIDED).breach(FORMAL, "klager-geinformeerd"),
        case("A3.5", "handled before")
            .cut(FORMAL, DECIDED)
            .replace(FORMAL, "  - {datum: 2026-04-15, stap: gearchiveerd", "  - {datum: 2026-04-15, stap: besluit, door: ddirks, uitkomst: toepasselijk}\n  - {datum: 2026-04-15, stap: gearchiveerd")
            .breach(FORMAL, "stap: besluit")
            .breach(FORMAL, "klager-geinformeerd")
            .of("A5.14"),
        case("A3.6", "no route of the management").write(NEW, OPEN),
        case("A3.6", "about the management")
            .replace(APPEAL, "route: algemeen", "route: directie")
            .warning(APPEAL, "route: directie"),
    ]
}

fn reporting() -> Vec<Case> {
    let referred = "  - {datum: 2026-03-02, stap: verwezen-naar-backoffice, door: pdeboer}\n";
    let lodged = "  - {datum: 2026-03-03, stap: ingediend, door: bbakker}\n";
    vec![
        case("A4.2", "own work, by the receiver").write(NEW, OPEN),
        case("A4.2", "own work, confirmed by another")
            .write(NEW, OPEN.replace("bevestigd, door: mjansen", "bevestigd, door: pdeboer"))
            .breach(NEW, "stap: bevestigd"),
        case("A4.2", "own work, reported by another")
            .write(
                NEW,
                OPEN.replace("directie-geinformeerd, door: mjansen", "directie-geinformeerd, door: pdeboer"),
            )
            .breach(NEW, "stap: directie-geinformeerd"),
        case("A4.3", "received where it is lodged")
            .replace(FORMAL, "stap: ontvangen, door: pdeboer", "stap: ontvangen, door: bbakker")
            .replace(FORMAL, "stap: bevestigd, door: pdeboer", "stap: bevestigd, door: bbakker")
            .cut(FORMAL, referred),
        case("A4.3", "settled directly by whoever received it")
            .replace(LIGHT, "route: eigen-werk", "route: collega")
            .replace(LIGHT, "stap: ontvangen, door: mjansen", "stap: ontvangen, door: sdevries"),
        case("A4.3", "not advised").cut(FORMAL, referred).breach(FORMAL, "stap: ingediend"),
        case("A4.3", "advised by another")
            .replace(
                FORMAL,
                "stap: verwezen-naar-backoffice, door: pdeboer",
                "stap: verwezen-naar-backoffice, door: mjansen",
            )
            .breach(FORMAL, "stap: verwezen"),
        case("A4.3", "advised after it was lodged")
            .cut(FORMAL, referred)
            .replace(FORMAL, DECIDED, format!("{}{DECIDED}", referred.replace("03-02", "03-04")))
            .breach(FORMAL, lodged.trim()),
        case("A4.4", "reported by the secretariat").replace(
            FORMAL,
            "directie-geinformeerd, door: bbakker",
            "directie-geinformeerd, door: sdevries",
        ),
        case("A4.4", "reported by the receiver")
            .replace(FORMAL, "directie-geinformeerd, door: bbakker", "directie-geinformeerd, door: pdeboer")
            .breach(FORMAL, "directie-geinformeerd"),
    ]
}

fn routes() -> Vec<Case> {
    let open = |name, from: &str, to: &str| case("A4.5", name).write(NEW, OPEN.replace(from, to));
    vec![
        open("own work", "betreft: [mjansen]", "betreft: mjansen"),
        open("own work of another", "betreft: [mjansen]", "betreft: [pdeboer]").error(NEW, "route:"),
        open("own work of nobody", "betreft: [mjansen]\n", "").error(NEW, "route:"),
        open("own work and a colleague", "betreft: [mjansen]", "betreft: [mjansen, pdeboer]")
            .error(NEW, "route:"),
        open("about nobody, with somebody", "route: eigen-werk", "route: algemeen").error(NEW, "route:"),
        open("about the management, with another", "route: eigen-werk", "route: directie")
            .error(NEW, "route:")
            .warning(NEW, "route:")
            .of("A3.6"),
        case("A4.5", "a colleague who received it")
            .write(NEW, ADVISED.replace("betreft: [mjansen]", "betreft: [pdeboer]"))
            .today("2026-06-01")
            .error(NEW, "route:"),
        case("A4.5", "a colleague and own work")
            .write(NEW, ADVISED.replace("[mjansen]", "[mjansen, pdeboer]"))
            .today("2026-06-01"),
    ]
}

fn lodging() -> Vec<Case> {
    let lodged = |name, day: &str| {
        let event = format!(
            "  - {{datum: {day}, stap: ingediend, door: bbakker}}\n  - {{datum: {day}, stap: directie-geinformeerd, door: bbakker}}\n---\n"
        );
        let (front, _) = ADVISED.rsplit_once("---\n").expect("the front matter is closed");
        case("A4.6", name).write(NEW, format!("{front}{event}"))
    };
    vec![
        case("A4.6", "open on the tenth working day").write(NEW, ADVISED).today("2026-06-03"),
        case("A4.6", "open after the tenth")
            .write(NEW, ADVISED)
            .today("2026-06-04")
            .warning(NEW, "verwezen-naar")
            .due("2026-06-03"),
        lodged("lodged on the tenth working day", "2026-06-03").today("2026-06-03"),
        lodged("lodged after the tenth", "2026-06-04")
            .today("2026-06-04")
            .warning(NEW, "stap: ingediend")
            .due("2026-06-03"),
    ]
}
