//! One slip is one finding: what would follow from it is not told.

mod changed;
mod keys;
mod outsiders;
mod strangers;
mod words;

use crate::support::{Finding, Office};

const PATH: &str = "records/complaints/2026/2026-006.md";

/// A complaint that was handled lightly; each event is its day, its step and by whom, with what more it
/// says.
const LIGHT: [&str; 6] = [
    "2026-06-08 ontvangen sdevries",
    "2026-06-08 geregistreerd sdevries",
    "2026-06-08 besluit sdevries, uitkomst: licht",
    "2026-06-08 akkoord-klager klager, wijze: mondeling",
    "2026-06-09 klager-geinformeerd sdevries, oordeel: gegrond",
    "2026-06-10 gearchiveerd sdevries",
];

/// A complaint about no person that is handled formally, up to the answer.
const FORMAL: [&str; 8] = [
    "2026-06-01 ontvangen bbakker",
    "2026-06-01 bevestigd bbakker, antwoord: ja",
    "2026-06-01 directie-geinformeerd bbakker",
    "2026-06-01 geregistreerd sdevries",
    "2026-06-02 besluit ddirks, uitkomst: toepasselijk",
    "2026-06-02 ontvangstbericht bbakker",
    "2026-06-03 derde-geinformeerd ddirks",
    "2026-06-04 klager-geinformeerd ddirks, oordeel: gegrond",
];

/// An office with one dossier more, of a route and whom it concerns.
fn office(route: &str, subjects: &str, events: &[&str]) -> Office {
    let head =
        "---\nnummer: 2026-006\nonderwerp: Zaal\naard: organisatie\ndienst: leergang\nkanaal: mondeling\n";
    let lines: Vec<String> = events.iter().map(|event| line(event)).collect();
    let text = format!(
        "{head}route: {route}\nklager: {{naam: Ans Denkbeeld}}\nbetreft: {subjects}\nverloop:\n{}---\n",
        lines.concat()
    );
    Office::new().write(PATH, text)
}

fn line(event: &str) -> String {
    let [day, step, rest] = event.splitn(3, ' ').collect::<Vec<_>>().try_into().unwrap();
    format!("  - {{datum: {day}, stap: {step}, door: {rest}}}\n")
}

/// The light complaint with something else in one event, or more behind it.
fn light(from: &str, to: &str, more: &[&str]) -> Office {
    let events: Vec<String> = LIGHT.iter().map(|event| event.replace(from, to)).collect();
    let events: Vec<&str> = events.iter().map(String::as_str).chain(more.iter().copied()).collect();
    office("algemeen", "[]", &events)
}

/// Each finding of the dossier: its code, and the number of the event at which it stands.
fn told(office: &Office) -> Vec<(String, usize)> {
    let of_dossier = |found: &Finding| found.path == PATH;
    let found = office.check().into_iter().filter(of_dossier);
    found.map(|found| (found.code, found.line.saturating_sub(10))).collect()
}

/// The one finding, and nothing beside it.
fn one(office: &Office, code: &str, event: usize) -> Finding {
    assert_eq!(told(office), [(code.to_owned(), event)], "{}\n{:?}", office.read(PATH), office.check());
    office.check().into_iter().find(|found| found.path == PATH).unwrap()
}

#[test]
fn what_is_mistyped_here_is_sound_by_itself() {
    assert_eq!(told(&light("", "", &[])), []);
    assert_eq!(told(&office("algemeen", "[]", &FORMAL)), []);
}
