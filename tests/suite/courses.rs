//! The courses that a dossier can take: withdrawn and taken up again, light that becomes formal,
//! suspected, anonymous, about the management. Of each what is found, what is due, which terms run and
//! what is next, on several days.

mod ended;
mod light;
mod mistyped;
mod resumed;
mod special;

use serde_json::Value;

use crate::support::Office;

const DOSSIER: &str = "2026-009";
const PATH: &str = "records/complaints/2026/2026-009.md";

/// What stands above the course where nothing is special.
const USUAL: &str = "onderwerp: De zaal was dicht\naard: organisatie\ndienst: training\nkanaal: mondeling\nroute: algemeen\nklager: {naam: Ans Denkbeeld}\n";

/// The same of a complaint about the work of whoever received it.
fn own_work() -> String {
    USUAL.replace("route: algemeen", "route: eigen-werk\nbetreft: [mjansen]")
}

/// An office with one more dossier; `course` has an event on each line, as `DAY STEP BY, MORE`.
fn office(front: &str, course: &str) -> Office {
    Office::new().write(PATH, dossier(front, course))
}

fn dossier(front: &str, course: &str) -> String {
    let event = |line: &str| {
        let mut words = line.trim().splitn(3, ' ');
        let [day, step, by] = [(); 3].map(|()| words.next().expect("a day, a step and who did it"));
        format!("  - {{datum: {day}, stap: {step}, door: {by}}}\n")
    };
    let events: String = course.trim().lines().map(event).collect();
    format!("---\nnummer: {DOSSIER}\n{front}verloop:\n{events}---\n")
}

/// Holds the dossier to what it is on a day: its stage, and a line for each finding, each thing that
/// is due, each term and each next step.
fn on(office: Office, day: &'static str, expected: &str) -> Office {
    let office = office.today(day);
    let lines = |text: &str| {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    };
    let seen = seen(&office).join("\n");
    assert_eq!(seen, lines(expected), "on {day}:\n{seen}\n");
    office
}

fn seen(office: &Office) -> Vec<String> {
    let show = json(office, &["show", DOSSIER, "--format", "json"]);
    let due = json(office, &["due", "--format", "json"]);
    let mut lines = vec![format!("{} {}", text(&show["state"]), text(&show["outcome"]))];
    let found = office.check().into_iter().filter(|finding| finding.path == PATH);
    lines.extend(found.map(|it| {
        let due = it.due.map(|due| format!(" due {due}")).unwrap_or_default();
        format!("found {} {} at {}{due}", it.code, it.severity, it.line)
    }));
    lines.extend(rows(&due["items"]).filter(|item| item["dossier"] == DOSSIER).map(|item| {
        let late = if item["late"] == true { " late" } else { "" };
        format!("due {} {}{late}", text(&item["step"]), text(&item["due"]))
    }));
    lines.extend(rows(&show["deadlines"]).map(|term| {
        let [step, from, due, standing] = ["step", "from", "due", "standing"].map(|key| text(&term[key]));
        format!("term {step} {from} to {due} {standing}")
    }));
    lines.extend(rows(&show["next_steps"]).map(|step| {
        let people: Vec<&str> = rows(&step["people"]).map(text).collect();
        let who = if people.is_empty() { text(&step["turn"]).to_owned() } else { people.join(", ") };
        format!("next {}: {who}", text(&step["step"]))
    }));
    lines
}

fn json(office: &Office, arguments: &[&str]) -> Value {
    let run = office.run(arguments);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{arguments:?}");
    serde_json::from_str(&run.stdout).expect("the program writes JSON")
}

fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("-")
}

/// The codes of what is found in the dossier, each with its severity and line.
fn found(office: &Office) -> Vec<String> {
    let found = office.check().into_iter().filter(|finding| finding.path == PATH);
    found.map(|it| format!("{} {} {}", it.code, it.severity, it.line)).collect()
}

/// The page of the dossier on the private site.
fn page(office: &Office) -> String {
    let run = office.run(&["build"]);
    assert_eq!(run.code, 0, "{run:?}");
    office.read(&format!("site/private/2026/{DOSSIER}.html"))
}

/// Whoever goes straight to those who take complaints has lodged it: nobody waits for the complainant.
#[test]
fn a_complaint_that_was_made_where_it_is_lodged_waits_for_its_note() {
    let colleague = USUAL.replace("route: algemeen", "route: collega\nbetreft: [mjansen]");
    let told = |receiver: &str| {
        let office = office(&colleague, &format!("2026-06-11 ontvangen {receiver}"));
        office.run(&["show", DOSSIER]).stdout
    };
    assert!(told("bbakker").contains("de klacht indienen: Bea Bakker"), "{}", told("bbakker"));
    assert!(told("sdevries").contains("de klacht indienen: de klager"), "{}", told("sdevries"));
    assert!(told("bbakker").contains("nog niet ingediend"), "{}", told("bbakker"));
}
