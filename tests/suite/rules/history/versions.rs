//! What is changed across a version that can't be read.

use super::{HistoryCase, OPEN, PEOPLE, RECEIVED, Repository, SECRETARY, case};

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

pub(super) fn cases() -> Vec<HistoryCase> {
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
