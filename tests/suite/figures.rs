//! `report`, the frozen years and the public page of a year, through the program.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::Value;

use crate::formats::verbs::formats_of;
use crate::support::{Office, Run, root};

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

fn report(office: &Office, arguments: &[&str]) -> Run {
    office.run(&[&["report", "2025"], arguments].concat())
}

#[track_caller]
fn json(office: &Office, year: &str, audience: &str) -> Value {
    let run = office.run(&["report", year, "--format", "json", "--audience", audience]);
    assert_eq!(run.code, 0, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

fn public(complaints: &[Complaint]) -> Value {
    json(&office(complaints), "2025", "public")
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
    assert!(page.contains("<th scope=\"row\">16–20</th><td class=\"figure\">1</td>"), "{page}");
    assert!(page.contains("href=\"../2025/2025-004.html\">2025-004</a>"), "a measure leads to its dossier");
    assert!(page.contains("Alleen voor directie en secretariaat"), "{page}");
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

#[test]
fn below_five_only_words_are_told_and_nothing_of_a_single_one() {
    let words = |complaints: &[Complaint]| public(complaints)["lead_time"]["extent"].clone();
    assert_eq!(words(&several(&FORMAL, 4)), "all");
    let mut one_late = several(&FORMAL, 3);
    one_late.push(Complaint { answered: LATE, ..FORMAL });
    assert_eq!(words(&one_late), "not-all");
    let told = public(&one_late);
    assert_eq!(told["lead_time"]["number"], Value::Null);
    assert_eq!(told["natures"]["withheld"], "too-few-complaints");
    assert_eq!(told["light"]["withheld"], "too-few-complaints");
    let single = public(&[FORMAL]);
    assert_eq!(single["total"]["number"], 1);
    for figure in ["lead_time", "assignment_kept", "no_new_complaint"] {
        assert_eq!(single[figure]["withheld"], "one-complaint", "{figure}");
        assert_eq!(single[figure]["extent"], Value::Null, "{figure}");
    }
}

#[test]
fn numbers_are_told_from_five_and_percentages_from_ten() {
    let told = |number: usize| {
        let mut complaints = several(&FORMAL, number - 1);
        complaints.push(Complaint { answered: LATE, ..FORMAL });
        let told = public(&complaints);
        (told["lead_time"]["number"].clone(), told["lead_time"]["percentage"].clone())
    };
    assert_eq!(told(5), (4.into(), Value::Null));
    assert_eq!(told(9), (8.into(), Value::Null));
    assert_eq!(told(10), (9.into(), 90.into()));
}

#[test]
fn rare_natures_are_merged_and_an_inadmissible_complaint_is_in_the_total_only() {
    let of = |nature| Complaint { nature, ..FORMAL };
    let mut complaints = several(&FORMAL, 4);
    complaints.extend([of("communicatie"), of("communicatie")]);
    assert_eq!(public(&complaints)["natures"]["withheld"], "small-group");
    complaints.push(Complaint { nature: "bejegening", outcome: "niet-ontvankelijk", ..FORMAL });
    let told = public(&complaints);
    assert_eq!(told["total"]["number"], 7);
    let rows: Vec<(&str, i64)> = told["natures"]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["nature"].as_str().unwrap(), row["number"].as_i64().unwrap()))
        .collect();
    assert_eq!(rows, [("inhoud", 4), ("overig", 3)]);
    assert_eq!(told["lead_time"]["number"], 7, "no term was exceeded");
    assert!(!told.to_string().contains("ontvankelijk"));
}

#[test]
fn thresholds_are_parameters_of_the_regulation() {
    let stricter = |thresholds: &str| {
        let text = format!("  kpi: 3 werkweken\n  drempels: {thresholds}\n");
        office(&several(&FORMAL, 6)).replace(
            "records/regulation/2016-06-24.md",
            "  kpi: 3 werkweken\n",
            &text,
        )
    };
    let office = stricter("{klachten: 8, percentage: 20}");
    assert_eq!(json(&office, "2025", "public")["lead_time"]["extent"], "all");
    assert_eq!(json(&office, "2025", "public")["thresholds"]["group"], 3);
    for (thresholds, at) in [("{klachten: 1}", "1"), ("{groep: drie}", "drie"), ("{groepen: 3}", "groepen")] {
        let findings = stricter(thresholds).check();
        assert!(findings.iter().any(|finding| finding.message.contains(at)), "{thresholds}: {findings:?}");
    }
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
        for year in ["2024", "2026", "1999"] {
            assert_eq!(shapes(&full, year, audience), expected, "{year} {audience}");
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
    assert!(csv.starts_with("year,figure,item,value,withheld,text\n2025,total,,0,,\n"), "{csv}");
}

#[test]
fn years_before_the_first_dossier_running_and_to_come() {
    let office = office(&[]);
    let before = office.run(&["report", "1999"]);
    assert_eq!(before.code, 0);
    assert!(before.stdout.contains("De eerste klacht in deze dossiers is van 2024"), "{}", before.stdout);
    let running = office.run(&["report", "2026"]);
    assert!(running.stdout.contains("Het jaar is nog niet voorbij"), "{}", running.stdout);
    let running = office.run(&["report", "2026", "--audience", "public"]);
    assert!(running.stdout.contains("tot nu toe"), "{}", running.stdout);
    for year in ["2027", "twintig", "99999", "0", "-1"] {
        let run = office.run(&["report", year]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{year}: {run:?}");
        assert!(!run.stderr.is_empty());
    }
    let english = office.run(&["report", "2026", "--lang", "en", "--audience", "public"]);
    assert!(english.stdout.contains("The year is not over"), "{}", english.stdout);
}

const REPORT: &str = "records/reports/2025.md";

#[test]
fn a_draft_is_accepted_once_it_is_filled_in_and_signed() {
    let complaints = several(&Complaint { sentence: Some("Beter opletten."), ..FORMAL }, 5);
    let office = office(&complaints).remove(REPORT);
    let codes = |office: &Office| {
        let findings = office.check().into_iter().filter(|finding| finding.path == REPORT);
        findings.map(|finding| finding.code).collect::<BTreeSet<_>>()
    };
    let late: BTreeSet<String> = ["A10.1", "A3.2"].map(str::to_owned).into();
    assert_eq!(codes(&office), late);
    let run = report(&office, &["--draft"]);
    assert_eq!(run.code, 0, "{run:?}");
    let draft = office.read(REPORT);
    for part in ["## a. ", "## b. ", "## c. ", "## d. ", "## e. ", "- Beter opletten.", "5 klachten"] {
        assert!(draft.contains(part), "{part} in {draft}");
    }
    let again = report(&office, &["--draft"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("bestaat al"), "{}", again.stderr);
    assert_eq!(office.read(REPORT), draft, "it stands as it was");
    let unfinished: BTreeSet<String> = ["A10.1", "A10.2", "A3.2"].map(str::to_owned).into();
    assert_eq!(codes(&office), unfinished, "a hint is no evaluation");
    let signed = office
        .replace(REPORT, "opgesteld:    #", "opgesteld: 2026-01-12 #")
        .replace(REPORT, "vastgesteld:  #", "vastgesteld: 2026-01-26 #")
        .replace(REPORT, "### Aantal\n", "### Aantal\n\nHet waren er niet veel.\n");
    assert_eq!(codes(&signed), BTreeSet::new());
    assert_eq!(report(&signed, &["--freeze"]).code, 0);
    assert_eq!(signed.run(&["build"]).code, 0);
    let page = signed.read("site/public/report/2025.html");
    assert!(page.contains("Het waren er niet veel."), "the management's words");
    assert!(!page.contains("Noem geen personen"), "hints are not published");
}

const FROZEN: &str = "records/ledger/figures-2025.yaml";

#[test]
fn what_was_frozen_stays_published_and_a_difference_is_told() {
    let office = office(&several(&FORMAL, 6));
    let before = report(&office, &["--audience", "public"]);
    assert!(before.stderr.contains("nog niet vastgelegd"), "{}", before.stderr);
    let run = report(&office, &["--freeze"]);
    assert_eq!(run.code, 0, "{run:?}");
    let frozen = office.read(FROZEN);
    let told = json(&office, "2025", "public");
    assert_eq!(told["standing"], "frozen");
    assert_eq!(report(&office, &[]).stderr, "");
    let again = report(&office, &["--freeze"]);
    assert_eq!((again.code, office.read(FROZEN)), (2, frozen.clone()), "{}", again.stderr);
    let late = Complaint { answered: LATE, sentence: Some("Later."), ..FORMAL };
    let office = office.write("records/complaints/2025/2025-006.md", late.text("2025-006"));
    assert_eq!(json(&office, "2025", "public"), told);
    let run = report(&office, &["--format", "json"]);
    let differences: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(differences["differences"], serde_json::json!(["doorlooptijd", "maatregelen"]));
    assert!(run.stderr.contains("de doorlooptijd, de maatregelen"), "{}", run.stderr);
    let build = office.run(&["build"]);
    assert!(build.stdout.contains("de doorlooptijd, de maatregelen"), "{}", build.stdout);
    let page = office.read("site/public/report/2025.html");
    assert!(page.contains("6 van de 6 klachten") && !page.contains("Later."), "{page}");
    let site: Value = serde_json::from_str(&office.read("site/public/report/2025.json")).unwrap();
    assert_eq!(site, told);
    assert_eq!(office.read(FROZEN), frozen);
}

#[test]
fn freezing_waits_for_the_end_of_the_year_the_signature_and_sound_records() {
    let refused = |office: &Office, year: &str| {
        let run = office.run(&["report", year, "--freeze"]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
        run.stderr
    };
    let sound = office(&several(&FORMAL, 2));
    assert!(refused(&sound, "2026").contains("nog niet voorbij"));
    let unsigned = sound.replace(REPORT, "vastgesteld: 2026-01-26\n", "");
    assert!(refused(&unsigned, "2025").contains("nog niet vastgesteld"));
    assert!(refused(&unsigned.remove(REPORT), "2025").contains("nog niet vastgesteld"));
    let broken = office(&[Complaint { nature: "onzin", ..FORMAL }]);
    let said = refused(&broken, "2025");
    assert!(said.contains("records/complaints/2025/2025-001.md"), "{said}");
    let named = office(&[Complaint { sentence: Some("Ans Denkbeeld kreeg bloemen."), ..FORMAL }]);
    let said = refused(&named, "2025");
    assert!(said.contains("records/complaints/2025/2025-001.md"), "{said}");
    assert_eq!(named.check()[0].code, "A10.7");
    assert!(!broken.path(FROZEN).exists());
}

#[test]
fn frozen_figures_that_were_changed_are_found_and_not_published() {
    let of = |nature| Complaint { nature, ..FORMAL };
    let rare = [of("communicatie"), of("communicatie"), of("begeleiding")];
    let frozen = || {
        let office = office(&[several(&FORMAL, 4), rare.to_vec()].concat());
        assert_eq!(report(&office, &["--freeze"]).code, 0);
        office
    };
    let found = |office: &Office| {
        let findings = office.check().into_iter().filter(|finding| finding.path == FROZEN);
        findings.map(|finding| (finding.code, finding.line)).collect::<BTreeSet<_>>()
    };
    assert_eq!(found(&frozen()), BTreeSet::new());
    for (from, to, code, line) in [
        ("klachten: 7", "klachten: 8", "F5", 7),
        ("doorlooptijd: 7", "doorlooptijd: 6", "F5", 14),
        ("doorlooptijd: 7", "doorlooptijd: 9", "F5", 10),
        ("doorlooptijd: 7", "doorlooptijd: alle", "F5", 10),
        ("doorlooptijd: 7", "doorlooptijd: {achterwege: zomaar}", "F5", 10),
        ("\"inhoud\": 4", "\"inhoud\": 5", "F5", 14),
        ("\"inhoud\": 4", "\"geheim\": 4", "F5", 7),
        ("jaar: 2025", "jaar: 2024", "F7", 2),
        ("norm: 3 werkweken\n", "", "F4", 1),
        ("licht:", "lichte:", "F3", 9),
        ("maatregelen: []", "maatregelen: [", "F2", 13),
    ] {
        let office = frozen().replace(FROZEN, from, to);
        let found = found(&office);
        assert!(found.contains(&(code.to_owned(), line)), "{to}: {found:?}");
        let run = report(&office, &["--audience", "public"]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{to}: {run:?}");
        assert!(run.stderr.contains(FROZEN), "{}", run.stderr);
        assert_eq!(office.run(&["build"]).code, 1, "{to}");
        let page = std::fs::read_to_string(office.path("site/public/report/2025.html")).unwrap_or_default();
        assert!(!page.contains("klachten geregistreerd"), "{to}: nothing is computed in its place");
    }
}

#[test]
fn the_bundled_years_are_frozen_and_agree_with_the_dossiers() {
    let office = Office::of(root());
    for year in ["2022", "2023", "2024", "2025"] {
        let run = office.run(&["report", year, "--audience", "public"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{year}");
        for name in ["Jansen", "Dirks", "2025-0", "niet-ontvankelijk", "leergang", "coaching"] {
            assert!(
                !run.stdout.contains(name) || run.stdout.contains("van een leergang"),
                "{year} says {name}"
            );
        }
    }
}

#[test]
fn a_cell_that_begins_like_a_formula_is_text() {
    let formula = Complaint { sentence: Some("\"=HYPERLINK(1)\""), ..FORMAL };
    let csv = report(&office(&[formula]), &["--audience", "public", "--format", "csv"]).stdout;
    assert!(csv.contains(",'=HYPERLINK(1)\n"), "{csv}");
}

/// Places of private text in the base's dossier about a colleague and in people.yaml.
const PRIVATE: [(&str, &str); 9] = [
    ("records/complaints/2026/2026-001.md", "Lesmateriaal kwam na de eerste lesdag"),
    ("records/complaints/2026/2026-001.md", "naam: Sanne Voorbeeld"),
    ("records/complaints/2026/2026-001.md", "organisatie: Gemeente Ergens"),
    ("records/complaints/2026/2026-001.md", "s.voorbeeld@ergens.example"),
    ("records/complaints/2026/2026-001.md", "010 000 00 00"),
    ("records/complaints/2026/2026-001.md", "De drukker moet nog antwoorden."),
    ("records/complaints/2026/2026-001.md", "De mappen kwamen een week na de eerste lesdag."),
    ("records/people.yaml", "naam: Dirk Dirks"),
    ("records/people.yaml", "naam: Bea Bakker"),
];

fn public_bytes(office: &Office) -> Vec<String> {
    let report = |format| office.run(&["report", "2026", "--audience", "public", "--format", format]).stdout;
    formats_of("report").map(|format| report(format.name())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn private_texts_and_names_leave_the_public_report_as_it_is(
        words in prop::collection::vec("[A-Z][a-z]{2,12}", PRIVATE.len()),
    ) {
        let before = public_bytes(&Office::new());
        let office = PRIVATE.iter().zip(&words).fold(Office::new(), |office, ((path, text), word)| {
            let key = text.split_once(": ").map_or(String::new(), |(key, _)| format!("{key}: "));
            let old = office.read(path);
            assert!(old.contains(text), "{path} lacks {text}");
            office.write(path, old.replacen(text, &format!("{key}{word}"), 1))
        });
        prop_assert!(before[0].contains("In 2026 zijn 5 klachten"));
        prop_assert_eq!(public_bytes(&office), before);
    }
}
