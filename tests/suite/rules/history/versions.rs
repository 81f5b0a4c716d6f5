//! What is changed across a version that can't be read.

use super::tampering::REGULATION;
use super::{DECISION, DIRECTOR, HistoryCase, OPEN, PEOPLE, RECEIVED, Repository, SECRETARY, case};

const CHANGED: &str = "datum: 2026-06-05, stap: ontvangen";

/// Commits one version that can't be read, and then another.
fn across(it: &Repository, unread: impl AsRef<[u8]>, then: impl Fn(&str) -> String) {
    let text = it.office.read(OPEN);
    it.write(OPEN, unread);
    it.commit("Opgeslagen", SECRETARY, "2026-06-10T10:00:00+0200");
    it.write(OPEN, then(&text));
    it.commit("Nog eens", SECRETARY, "2026-06-10T11:00:00+0200");
}

fn predated(text: &str) -> String {
    text.replace("06-08, stap: ontvangen", "06-05, stap: ontvangen")
}

fn without_receipt(text: &str) -> String {
    text.replace(&format!("  - {{{RECEIVED}}}\n"), "")
}

/// Commits a version of the regulation that can't be read as a whole, what comes in between, and then another
/// that can.
fn slipped(
    it: &Repository,
    unread: impl Fn(&str) -> Vec<u8>,
    between: impl Fn(&Repository),
    then: impl Fn(&str) -> String,
) {
    let text = it.office.read(REGULATION);
    it.write(REGULATION, unread(&text));
    it.commit("Verschreven", DIRECTOR, "2026-06-10T10:00:00+0200");
    between(it);
    it.write(REGULATION, then(&text));
    it.commit("Hersteld", DIRECTOR, "2026-06-12T10:00:00+0200");
}

/// A slip in the head, by which what stands below it can't be read.
fn slip(from: &'static str, to: &'static str) -> impl Fn(&str) -> Vec<u8> {
    move |text| {
        assert!(text.contains(from), "the regulation should hold this:\n{from}");
        text.replacen(from, to, 1).into_bytes()
    }
}

fn longer(text: &str) -> String {
    text.replace("afhandeling: {duur: 3", "afhandeling: {duur: 8")
}

pub(super) fn cases() -> Vec<HistoryCase> {
    [of_records(), of_the_regulation()].into_iter().flatten().collect()
}

fn of_the_regulation() -> Vec<HistoryCase> {
    const NEXT: &str = "records/regulation/2026-06-10.md";
    let unread = ("H11", "warning", REGULATION, "");
    let told = ("H10", "breach", REGULATION, "afhandeling: {duur: 8");
    vec![
        case(
            "H11",
            "the terms, and put back",
            |it| slipped(it, slip("\ntermijnen:\n", "\ntermijnen: [\n"), |_| (), str::to_owned),
            &[unread],
        ),
        case(
            "H11",
            "the calendar, and put back",
            |it| slipped(it, slip("\nkalender: ", "\nkalender "), |_| (), str::to_owned),
            &[unread],
        ),
        case(
            "H11",
            "the steps, while the office goes on",
            |it| {
                let decided = |it: &Repository| {
                    it.append(OPEN, DECISION);
                    it.commit("Besluit", SECRETARY, "2026-06-11T10:00:00+0200");
                };
                slipped(it, slip("\nstappen:\n", "\nstappen: [\n"), decided, str::to_owned);
            },
            &[unread],
        ),
        case(
            "H11",
            "the terms, and a term changed behind it",
            |it| slipped(it, slip("\ntermijnen:\n", "\ntermijnen: [\n"), |_| (), longer),
            &[unread, told],
        ),
        case(
            "H11",
            "no text, the only version, and put back",
            |it| slipped(it, |_| vec![0xff], |_| (), str::to_owned),
            &[unread],
        ),
        case(
            "H11",
            "no text, one of two versions, and a term changed behind it",
            |it| {
                another(it, NEXT);
                slipped(it, |_| vec![0xff], |_| (), longer);
            },
            &[unread, told],
        ),
        case(
            "H11",
            "no text, one of two versions, and put back",
            |it| {
                another(it, NEXT);
                slipped(it, |_| vec![0xff], |_| (), str::to_owned);
            },
            &[unread],
        ),
    ]
}

/// A second version, that begins later.
fn another(it: &Repository, path: &str) {
    let begins = "geldig-vanaf: 2016-06-01";
    it.replace(REGULATION, begins, &format!("{begins}\ngeldig-tot: 2026-08-31"));
    let text = it.office.read(REGULATION).replace("geldig-tot: 2026-08-31\n", "");
    let text = text.replace(begins, "geldig-vanaf: 2026-09-01");
    it.write(path, text.replace("vastgesteld: 2016-06-24", "vastgesteld: 2026-06-10"));
    it.commit("Nieuwe versie", DIRECTOR, "2026-06-10T09:00:00+0200");
}

fn of_records() -> Vec<HistoryCase> {
    let unread = ("H11", "warning", OPEN, "");
    vec![
        case("H11", "no text, and put back", |it| across(it, b"\xff", str::to_owned), &[unread]),
        case(
            "H11",
            "no text, and an event changed behind it",
            |it| across(it, b"\xff", predated),
            &[unread, ("H2", "breach", OPEN, CHANGED)],
        ),
        case(
            "H11",
            "in another encoding, and an event removed behind it",
            |it| {
                let text = it.office.read(OPEN);
                let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).chain([0xff]).collect();
                across(it, utf16, without_receipt);
            },
            &[unread, ("H2", "breach", OPEN, "verloop:")],
        ),
        case(
            "H11",
            "too large, and an event changed behind it",
            |it| across(it, vec![b'x'; (1 << 20) + 1], predated),
            &[unread, ("H2", "breach", OPEN, CHANGED)],
        ),
        case(
            "H11",
            "twice no text, moved in between, and an event changed behind it",
            |it| {
                let (text, seven) = (it.office.read(OPEN), OPEN.replace("006", "007"));
                it.write(OPEN, b"\xff");
                it.commit("Opgeslagen", SECRETARY, "2026-06-10T10:00:00+0200");
                it.git(&["mv", OPEN, &seven]);
                it.commit("Hernoemd", SECRETARY, "2026-06-10T11:00:00+0200");
                it.write(&seven, b"\xfe");
                it.commit("Opgeslagen", SECRETARY, "2026-06-10T12:00:00+0200");
                it.write(&seven, predated(&text).replace("2026-006", "2026-007"));
                it.commit("Nog eens", SECRETARY, "2026-06-10T13:00:00+0200");
            },
            &[
                ("H11", "warning", "records/complaints/2026/2026-007.md", ""),
                ("H2", "breach", "records/complaints/2026/2026-007.md", CHANGED),
            ],
        ),
        case(
            "H11",
            "people.yaml, in which somebody gets a role behind it",
            |it| {
                let text = it.office.read(PEOPLE);
                it.write(PEOPLE, b"\xff");
                it.commit("Opgeslagen", SECRETARY, "2026-06-10T10:00:00+0200");
                let role = "{rol: medewerker, van: 2010-09-01}";
                it.write(PEOPLE, text.replace(role, "{rol: secretariaat, van: 2010-09-01}"));
                it.commit("Nog eens", SECRETARY, "2026-06-10T11:00:00+0200");
            },
            &[
                ("H11", "warning", PEOPLE, ""),
                ("H10", "breach", PEOPLE, "sleutel: pdeboer"),
                ("H10", "breach", PEOPLE, "sleutel: pdeboer"),
            ],
        ),
        case(
            "H11",
            "a note beside the records may be anything",
            |it| {
                it.write("records/README.md", b"\xff");
                it.commit("Notitie", SECRETARY, "2026-06-10T10:00:00+0200");
            },
            &[],
        ),
    ]
}
