//! `report` through the program: the figures of a year for the management, and what every year has.

mod copies;
mod corrected;
mod disclosure;
mod frozen;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::formats::verbs::formats_of;
use crate::support::{Office, Run};

/// A formal complaint of 2025 that was handled on time, with what the tests vary.
#[derive(Debug, Clone)]
struct Complaint {
    nature: &'static str,
    outcome: &'static str,
    answered: &'static str,
    kept: Option<&'static str>,
    sentence: Option<&'static str>,
}

const FORMAL: Complaint = Complaint {
    nature: "inhoud",
    outcome: "toepasselijk",
    answered: "2025-03-10",
    kept: None,
    sentence: None,
};

/// The first working day after the three working weeks.
const LATE: &str = "2025-03-25";

impl Complaint {
    fn text(&self, number: &str) -> String {
        let handled = match self.outcome {
            "niet-ontvankelijk" | "uitgesloten" => String::new(),
            _ => format!(
                "  - {{datum: {}, stap: klager-geinformeerd, door: ddirks, oordeel: gegrond}}\n",
                self.answered
            ),
        };
        let measure = self.sentence.map(|sentence| {
            format!(
                "  - datum: {}\n    stap: maatregel\n    door: ddirks\n    soort: preventief\n    status: genomen\n    \
                 gericht-op: werkwijze\n    publiek: {sentence}\n",
                self.answered
            )
        });
        let kept = self.kept.map(|kept| {
            format!(
                "  - {{datum: 2025-09-01, stap: opvolging, door: sdevries, opdracht-behouden: {kept}, \
                 nieuwe-klacht: nee}}\n"
            )
        });
        format!(
            "---\nnummer: {number}\nonderwerp: Een onderwerp\naard: {}\ndienst: training\nkanaal: mondeling\n\
             route: algemeen\nklager: {{naam: Ans Denkbeeld}}\nverloop:\n  \
             - {{datum: 2025-03-03, stap: ontvangen, door: sdevries}}\n  \
             - {{datum: 2025-03-03, stap: besluit, door: ddirks, uitkomst: {}, reden: Zo is het.}}\n{handled}{}{}---\n\
             Vertrouwelijk verhaal.\n",
            self.nature,
            self.outcome,
            measure.unwrap_or_default(),
            kept.unwrap_or_default(),
        )
    }
}

/// The base without what was frozen, with these complaints in 2025.
fn office(complaints: &[Complaint]) -> Office {
    let office = Office::new();
    let office = office.remove("records/ledger/figures-2024.yaml").remove("records/ledger/figures-2025.yaml");
    complaints.iter().zip(1..).fold(office, |office, (complaint, index)| {
        let number = format!("2025-{index:03}");
        office.write(&format!("records/complaints/2025/{number}.md"), complaint.text(&number))
    })
}

/// Runs `report 2025`; for the public once the year is frozen.
fn report(office: &Office, arguments: &[&str]) -> Run {
    if arguments.contains(&"public") {
        freeze(office);
    }
    office.run(&[&["report", "2025"], arguments].concat())
}

/// Freezes 2025, whose report is established, unless that was done before.
fn freeze(office: &Office) {
    if !office.path("records/ledger/figures-2025.yaml").exists() {
        let run = office.run(&["report", "2025", "--freeze"]);
        assert_eq!(run.code, 0, "{run:?}");
    }
}

#[track_caller]
fn json(office: &Office, year: &str, audience: &str) -> Value {
    if audience == "public" && year == "2025" {
        freeze(office);
    }
    let run = office.run(&["report", year, "--format", "json", "--audience", audience]);
    assert_eq!(run.code, 0, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

fn several(complaint: &Complaint, number: usize) -> Vec<Complaint> {
    vec![complaint.clone(); number]
}

#[test]
fn the_complete_figures_are_for_the_management() {
    let mut complaints = several(&FORMAL, 3);
    complaints.push(Complaint { answered: LATE, kept: Some("nee"), ..FORMAL });
    complaints.push(Complaint { outcome: "niet-ontvankelijk", nature: "bejegening", ..FORMAL });
    complaints.push(Complaint { outcome: "licht", kept: Some("ja"), sentence: Some("Beter."), ..FORMAL });
    let figures = json(&office(&complaints), "2025", "internal");
    assert_eq!(figures["total"], 6);
    assert_eq!(figures["outcomes"]["applicable"], 4);
    assert_eq!(figures["outcomes"]["light"], 1);
    assert_eq!(figures["outcomes"]["inadmissible"], 1);
    let lead = &figures["lead_time"];
    assert_eq!([&lead["within"], &lead["exceeded"], &lead["answered"]], [5, 1, 5]);
    assert_eq!(lead["days"].as_array().unwrap().len(), 2, "{lead}");
    assert_eq!(lead["days"][0]["working_days"], 5);
    assert_eq!(figures["measures"]["preventive_taken"], 1);
    assert_eq!(figures["measures"]["rows"][0]["dossier"], "2025-006");
    assert_eq!([&figures["effectiveness"]["kept"], &figures["effectiveness"]["lost"]], [1, 1]);
    assert_eq!(figures["trend"].as_array().unwrap().len(), 2, "2024 and 2025");
    assert_eq!(figures["load"][0]["dossiers"], 6, "they are still to be archived: {}", figures["load"]);
    let handled: u64 =
        figures["load"].as_array().unwrap().iter().filter_map(|row| row["handled"].as_u64()).sum();
    assert_eq!(handled, 5, "the management told five complainants: {}", figures["load"]);
    assert_eq!([&lead["days"][0]["exceeded"], &lead["days"][1]["exceeded"]], [0, 1]);
    let appeal = json(&Office::new(), "2026", "internal");
    assert_eq!([&appeal["appeals"]["lodged"], &appeal["appeals"]["pending"]], [1, 0]);
}

#[test]
fn the_management_sees_the_norm_between_what_kept_to_it_and_what_took_longer() {
    let mut complaints = several(&FORMAL, 3);
    complaints.push(Complaint { answered: LATE, sentence: Some("Beter."), ..FORMAL });
    let office = office(&complaints);
    office.run(&["build", "--only", "private"]);
    let page = std::fs::read_to_string(office.path("site/private/figures/2025.html")).unwrap();
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} is not in {page}"));
    let told = ": 0–5: 3; 6–10: 0; 11–15: 0; norm: drie werkweken; 16–20: 1\">";
    let norm = place("<p class=\"norm\">norm: drie werkweken</p>");
    assert!(place(told) < place("<span>11–15</span>") && place("<span>11–15</span>") < norm, "{page}");
    assert!(norm < place("<span>16–20</span>"), "{page}");
    assert!(page.contains("scope=\"row\">16–20</th><td role=\"cell\" class=\"figure\">1</td>"), "{page}");
    assert!(page.contains("href=\"../2025/2025-004.html\">2025-004</a>"), "a measure leads to its dossier");
    assert!(page.contains("Alleen voor directie, secretariaat en BackOffice"), "{page}");
}

#[test]
fn a_confirmation_and_telling_the_management_are_counted_from_receipt() {
    let steps = "  - {datum: 2025-03-05, stap: bevestigd, door: sdevries, antwoord: ja}\n  \
                 - {datum: 2025-03-06, stap: directie-geinformeerd, door: sdevries}\n  \
                 - {datum: 2025-03-06, stap: besluit";
    let before = "  - {datum: 2025-03-03, stap: besluit";
    let text = FORMAL.text("2025-001").replace(before, steps);
    let office = office(&[]).write("records/complaints/2025/2025-001.md", text);
    let phases = &json(&office, "2025", "internal")["phases"];
    let told = |index: usize| (phases[index]["phase"].clone(), phases[index]["median"].clone());
    assert_eq!(told(0), ("confirmation".into(), 2.into()));
    assert_eq!(told(1), ("management".into(), 3.into()));
}

/// Every key with what kind of value it has, lists by their first item.
fn shape(value: &Value, path: &str, shapes: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            shapes.insert(format!("{path}/{key}"));
            if !matches!(key.as_str(), "rulings") {
                shape(value, &format!("{path}/{key}"), shapes);
            }
        }),
        Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_keys_are_the_same_whatever_the_year_held() {
    let full = office(&several(&Complaint { sentence: Some("Beter."), kept: Some("ja"), ..FORMAL }, 10));
    let shapes = |office: &Office, year: &str, audience: &str| {
        let mut shapes = BTreeSet::new();
        shape(&json(office, year, audience), "", &mut shapes);
        shapes
    };
    for audience in ["internal", "public"] {
        let expected = shapes(&full, "2025", audience);
        // What is public is frozen.
        let frozen = Office::new();
        let others = match audience {
            "public" => vec![(&frozen, "2024")],
            _ => vec![(&full, "2024"), (&full, "2026"), (&full, "1999")],
        };
        for (office, year) in others {
            assert_eq!(shapes(office, year, audience), expected, "{year} {audience}");
        }
    }
}

#[test]
fn a_year_without_complaints_is_a_report_too() {
    let office = office(&[]);
    let told = report(&office, &["--audience", "public"]);
    assert_eq!(told.code, 0);
    assert!(told.stdout.contains("In 2025 zijn geen klachten geregistreerd."), "{}", told.stdout);
    assert_eq!(json(&office, "2025", "public")["measures"]["sentences"], Value::Array(Vec::new()));
    let csv = report(&office, &["--format", "csv"]).stdout;
    assert!(csv.starts_with("\u{feff}year,figure,item,value,withheld,text\n2025,total,,0,,\n"), "{csv}");
    let excel = report(&office, &["--format", "csv-excel"]).stdout;
    assert!(excel.starts_with("\u{feff}year;figure;item;value;withheld;text\n2025;total;;0;;\n"), "{excel}");
}

#[test]
fn years_before_the_first_dossier_running_and_to_come() {
    let office = office(&[]);
    let before = office.run(&["report", "1999"]);
    assert_eq!(before.code, 0);
    assert!(before.stdout.contains("De eerste klacht in deze dossiers is van 2024"), "{}", before.stdout);
    let running = office.run(&["report", "2026"]);
    assert!(running.stdout.contains("Het jaar is nog niet voorbij"), "{}", running.stdout);
    let run = office.run(&["report", "2026", "--audience", "public"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
    assert!(run.stderr.contains("zijn geen cijfers openbaar"), "{}", run.stderr);
    for format in formats_of("report").map(|format| format.name()) {
        let ahead = office.run(&["report", "2025", "--audience", "public", "--format", format]);
        assert_eq!((ahead.code, ahead.stdout.as_str()), (2, ""), "{ahead:?}");
        assert!(ahead.stderr.contains("klacht report 2025 --freeze"), "{}", ahead.stderr);
    }
    for year in ["2027", "twintig", "99999", "0", "-1"] {
        let run = office.run(&["report", year]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{year}: {run:?}");
        assert!(!run.stderr.is_empty());
    }
    let english = office.run(&["report", "2026", "--lang", "en"]);
    assert!(english.stdout.contains("The year is not over"), "{}", english.stdout);
}
