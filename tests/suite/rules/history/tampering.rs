//! What the past was judged by, evidence, the ledger, clocks and messages.

use super::{DECISION, DESTRUCTIONS, EMPLOYEE, HistoryCase, LODGED, OPEN, PEOPLE, PROOF, Repository};
use super::{SEALS, SECRETARY, STRANGER, case, seal};

pub(super) const REGULATION: &str = "records/regulation/2016-06-24.md";
const FIGURES: &str = "records/ledger/figures-2025.yaml";
const LATER: &str = "2026-06-10T10:00:00+0200";

pub(super) fn cases() -> Vec<HistoryCase> {
    let parts = [standard(), clocks(), ledger(), words(), detours(), say()];
    parts.into_iter().flatten().collect()
}

pub(super) fn edit(it: &Repository, path: &str, from: &str, to: &str) {
    it.replace(path, from, to);
    it.commit("Aangepast", SECRETARY, LATER);
}

fn standard() -> Vec<HistoryCase> {
    let told = |line| ("H10", "breach", REGULATION, line);
    let of_petra = ("H10", "breach", PEOPLE, "sleutel: pdeboer");
    vec![
        case(
            "H10",
            "a term",
            |it| edit(it, REGULATION, "afhandeling: {duur: 3", "afhandeling: {duur: 8"),
            &[told("afhandeling: {duur: 8")],
        ),
        case(
            "H10",
            "a free day that is over",
            |it| edit(it, REGULATION, "extra-vrije-dagen: []", "extra-vrije-dagen: [2026-03-10]"),
            &[told("extra-vrije-dagen:")],
        ),
        case(
            "H10",
            "a free day to come",
            |it| edit(it, REGULATION, "extra-vrije-dagen: []", "extra-vrije-dagen: [2026-12-24]"),
            &[],
        ),
        case(
            "H10",
            "the third",
            |it| edit(it, REGULATION, "- naam: mevrouw J. Kets", "- naam: mevrouw A. Anders"),
            &[told("onafhankelijke-derde:"), told("onafhankelijke-derde:")],
        ),
        case(
            "H10",
            "the text",
            |it| edit(it, REGULATION, "## Artikel 2 ", "Voortaan.\n\n## Artikel 2 "),
            &[told("")],
        ),
        case("H10", "a list", |it| edit(it, REGULATION, "  advies: advies\n", ""), &[told("diensten:")]),
        case("H10", "a telephone number", |it| edit(it, REGULATION, "0182 00 00 00", "0182 00 00 01"), &[]),
        case(
            "H10",
            "a role that began years ago",
            |it| {
                let role = "{rol: medewerker, van: 2010-09-01}";
                edit(
                    it,
                    PEOPLE,
                    role,
                    &format!("{role}\n      - {{rol: directie, van: 2014-01-01, tot: 2014-12-31}}"),
                );
            },
            &[of_petra],
        ),
        case(
            "H10",
            "a role that begins now",
            |it| {
                let role = "{rol: medewerker, van: 2010-09-01}";
                edit(it, PEOPLE, role, &format!("{role}\n      - {{rol: secretariaat, van: 2026-06-09}}"));
            },
            &[],
        ),
        case(
            "H10",
            "a role that began two days ago",
            |it| {
                let role = "{rol: medewerker, van: 2010-09-01}";
                edit(it, PEOPLE, role, &format!("{role}\n      - {{rol: secretariaat, van: 2026-06-08}}"));
            },
            &[of_petra],
        ),
        case(
            "H10",
            "a free day that was over two days ago",
            |it| edit(it, REGULATION, "extra-vrije-dagen: []", "extra-vrije-dagen: [2026-06-08]"),
            &[told("extra-vrije-dagen:")],
        ),
        case(
            "H10",
            "a role that ended two days ago",
            |it| edit(it, PEOPLE, "van: 2010-09-01}", "van: 2010-09-01, tot: 2026-06-08}"),
            &[],
        ),
        case(
            "H10",
            "a role that ends now",
            |it| edit(it, PEOPLE, "van: 2010-09-01}", "van: 2010-09-01, tot: 2026-06-09}"),
            &[],
        ),
        case(
            "H10",
            "a role that ended years ago",
            |it| edit(it, PEOPLE, "van: 2010-09-01}", "van: 2010-09-01, tot: 2020-06-09}"),
            &[of_petra],
        ),
    ]
}

fn clocks() -> Vec<HistoryCase> {
    vec![
        case(
            "H13",
            "dated before what it follows",
            |it| {
                it.append(OPEN, "datum: 2026-06-04, stap: opvolging, door: sdevries");
                it.commit("Teruggedateerd", SECRETARY, "2026-06-04T10:00:00+0200");
            },
            &[("H13", "warning", PEOPLE, "")],
        ),
        case(
            "H13",
            "dated before what was sealed",
            |it| {
                seal(it);
                it.append(OPEN, "datum: 2026-06-04, stap: opvolging, door: sdevries");
                it.commit("Teruggedateerd", SECRETARY, "2026-06-04T10:00:00+0200");
            },
            &[("H13", "breach", PEOPLE, "")],
        ),
    ]
}

/// Commits records of destructions, as if klacht wrote them.
pub(super) fn destroyed(it: &Repository, numbers: &[&str], rest: &str) {
    let record = |number: &&str| {
        format!("  - {{nummer: {number}, grond: art. 8, datum: 2026-06-09, {PROOF}{rest}}}\n")
    };
    let records: String = numbers.iter().map(record).collect();
    it.write(DESTRUCTIONS, format!("vernietigingen:\n{records}"));
    it.commit("Vernietigd", SECRETARY, "2026-06-09T11:00:00+0200");
}

fn ledger() -> Vec<HistoryCase> {
    vec![
        case(
            "H15",
            "frozen figures that are removed and frozen anew",
            |it| {
                let text = it.office.read(FIGURES);
                it.git(&["rm", "-q", FIGURES]);
                it.commit("Weg", SECRETARY, LATER);
                let line = text.lines().find(|line| line.starts_with("klachten:")).unwrap().to_owned();
                it.write(FIGURES, text.replace(&line, "klachten: 99"));
                it.commit("Opnieuw", SECRETARY, LATER);
            },
            &[("H15", "error", FIGURES, ""), ("F5", "error", FIGURES, "controle:")],
        ),
        case(
            "H15",
            "frozen figures that are removed and put back",
            |it| {
                let text = it.office.read(FIGURES);
                it.git(&["rm", "-q", FIGURES]);
                it.commit("Weg", SECRETARY, LATER);
                it.write(FIGURES, text);
                it.commit("Terug", SECRETARY, LATER);
            },
            &[],
        ),
        case(
            "H15",
            "a destruction record",
            |it| {
                destroyed(it, &["2023-001"], "");
                edit(it, DESTRUCTIONS, "2023-001", "2023-002");
            },
            &[("H15", "error", DESTRUCTIONS, "")],
        ),
        case(
            "H15",
            "what was left to do, ticked off",
            |it| {
                destroyed(it, &["2023-001"], ", nog-te-doen: [back-up]");
                edit(it, DESTRUCTIONS, "[back-up]", "[back-up op 2026-06-10]");
            },
            &[],
        ),
        case(
            "H15",
            "what was left to do, ticked off with a day",
            |it| {
                destroyed(it, &["2023-001"], ", nog-te-doen: [{wat: Papier}, {wat: 'Post, en pakjes'}]");
                let ticked = "{wat: 'Post, en pakjes', door: sdevries, gedaan: 2026-06-10}, {wat: Kluis}";
                edit(it, DESTRUCTIONS, "{wat: 'Post, en pakjes'}", ticked);
            },
            &[],
        ),
        case(
            "H15",
            "what was left to do, taken out",
            |it| {
                destroyed(it, &["2023-001"], ", nog-te-doen: [{wat: Papier}, {wat: Post}]");
                edit(it, DESTRUCTIONS, "{wat: Papier}, ", "");
            },
            &[("H15", "error", DESTRUCTIONS, "")],
        ),
        case(
            "H15",
            "what was left to do, said otherwise",
            |it| {
                destroyed(it, &["2023-001"], ", nog-te-doen: [{wat: Papier}, {wat: Post}]");
                edit(it, DESTRUCTIONS, "{wat: Papier}", "{wat: Post, gedaan: 2026-06-10, door: sdevries}");
            },
            &[("H15", "error", DESTRUCTIONS, "")],
        ),
        case(
            "H15",
            "what was left to do, ticked off and back",
            |it| {
                let ticked = ", nog-te-doen: [{wat: Papier, gedaan: 2026-06-10, door: sdevries}]";
                destroyed(it, &["2023-001"], ticked);
                edit(it, DESTRUCTIONS, ", gedaan: 2026-06-10, door: sdevries", "");
            },
            &[("H15", "error", DESTRUCTIONS, "")],
        ),
        case(
            "H15",
            "the day of a seal",
            |it| {
                seal(it);
                it.replace(SEALS, "datum: 2026-06-15", "datum: 2026-06-14");
                it.commit("Dag", SECRETARY, "2026-06-11T10:00:00+0200");
            },
            &[("H15", "error", SEALS, ""), ("H7", "error", SEALS, "datum: 2026-06-14")],
        ),
    ]
}

fn words() -> Vec<HistoryCase> {
    let told = ("H16", "breach", OPEN, "klager:");
    vec![
        case(
            "H16",
            "a message that names the complainant",
            |it| {
                it.append(OPEN, LODGED);
                it.commit("2026-006: Wubbe Schijngestalte gebeld", SECRETARY, "2026-06-09T11:00:00+0200");
            },
            &[told],
        ),
        case("H16", "a branch", |it| _ = it.git(&["branch", "klacht-schijngestalte"]), &[told]),
        case("H16", "a tag", |it| _ = it.git(&["tag", "wubbe_schijngestalte"]), &[told]),
        case(
            "H16",
            "a number and a colleague",
            |it| {
                it.append(OPEN, LODGED);
                it.commit("2026-006: gebeld door Saskia de Vries", SECRETARY, "2026-06-09T11:00:00+0200");
            },
            &[],
        ),
    ]
}

/// Ways round the rule that events stay.
fn detours() -> Vec<HistoryCase> {
    let changed = ("H2", "breach", OPEN, "06-05, stap: ontvangen");
    vec![
        case(
            "H2",
            "by way of another event that comes and goes",
            |it| {
                let text = it.office.read(OPEN);
                let predated = text.replace("06-08, stap: ontvangen", "06-05, stap: ontvangen");
                it.append(OPEN, "datum: 2026-06-05, stap: ontvangen, door: mjansen");
                it.commit("Erbij", SECRETARY, LATER);
                it.write(OPEN, &text);
                it.commit("Eraf", SECRETARY, "2026-06-10T10:10:00+0200");
                it.write(OPEN, predated);
                it.commit("Anders", SECRETARY, "2026-06-10T10:20:00+0200");
            },
            &[changed],
        ),
        case(
            "H2",
            "under cover of a correction of another field",
            |it| {
                let correction = "datum: 2026-06-09, stap: correctie, door: mjansen, op: {stap: ontvangen}";
                it.append(OPEN, &format!("{correction}, wordt: {{opmerking: Per brief.}}, reden: Vergeten."));
                it.commit("Correctie", SECRETARY, "2026-06-09T11:00:00+0200");
                edit(it, OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
            },
            &[changed],
        ),
        case(
            "H2",
            "under cover of the reason for a correction",
            |it| {
                let correction = "datum: 2026-06-09, stap: correctie, door: mjansen, op: {stap: ontvangen}";
                let reason = "reden: \"Op de datum: 2026-06-05 belde zij al\"";
                it.append(OPEN, &format!("{correction}, wordt: {{opmerking: Per brief.}}, {reason}"));
                it.commit("Correctie", SECRETARY, "2026-06-09T11:00:00+0200");
                edit(it, OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
            },
            &[changed],
        ),
        case(
            "H2",
            "under cover of a correction of another event",
            |it| {
                for correction in [
                    "op: {stap: ontvangen}, wordt: {opmerking: Per brief.}, reden: Vergeten.",
                    "op: {stap: geregistreerd}, wordt: {door: bbakker}, reden: Vergist.",
                ] {
                    it.append(
                        OPEN,
                        &format!("datum: 2026-06-09, stap: correctie, door: mjansen, {correction}"),
                    );
                }
                it.commit("Correcties", SECRETARY, "2026-06-09T11:00:00+0200");
                edit(it, OPEN, "stap: ontvangen, door: mjansen", "stap: ontvangen, door: bbakker");
            },
            &[("H2", "breach", OPEN, "stap: ontvangen, door: bbakker")],
        ),
    ]
}

/// Whoever has no say gives himself one.
fn say() -> Vec<HistoryCase> {
    vec![
        case(
            "H5",
            "a stranger who makes herself known in the commit that needs it",
            |it| {
                let email = "email: [s.devries@o21.example]";
                it.replace(PEOPLE, email, "email: [s.devries@o21.example, wie@elders.example]");
                it.commit("Adres", STRANGER, LATER);
            },
            &[("H5", "warning", PEOPLE, ""), ("H6", "breach", PEOPLE, "sleutel: sdevries")],
        ),
        case(
            "H6",
            "an employee who makes himself the management in the commit that needs it",
            |it| {
                let role = "{rol: medewerker, van: 2010-09-01}";
                it.replace(PEOPLE, role, &format!("{role}\n      - {{rol: secretariaat, van: 2026-06-09}}"));
                it.append(OPEN, DECISION);
                it.commit("Besluit", EMPLOYEE, LATER);
            },
            &[("H6", "breach", OPEN, "stap: besluit"), ("H6", "breach", PEOPLE, "sleutel: pdeboer")],
        ),
    ]
}
