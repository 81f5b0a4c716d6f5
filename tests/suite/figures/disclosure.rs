//! What the public may know of a year: no figure that points at somebody, and no private text.

use proptest::prelude::*;
use serde_json::Value;

use super::{Complaint, FORMAL, LATE, json, office, report, several};
use crate::formats::verbs::formats_of;
use crate::support::Office;

fn public(complaints: &[Complaint]) -> Value {
    json(&office(complaints), "2025", "public")
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

#[test]
fn a_cell_that_begins_like_a_formula_is_text() {
    let formula = Complaint { sentence: Some("\"=HYPERLINK(1)\""), ..FORMAL };
    let csv = report(&office(&several(&formula, 5)), &["--audience", "public", "--format", "csv"]).stdout;
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

/// The base once 2026 is over and its report is established.
fn closed() -> Office {
    let report = "---\njaar: 2026\nopgesteld: 2027-01-11\nvastgesteld: 2027-01-18\n---\nEen jaar.\n";
    Office::new().write("records/reports/2026.md", report).today("2027-01-20")
}

fn public_bytes(office: &Office) -> Vec<String> {
    let report = |format| office.run(&["report", "2026", "--audience", "public", "--format", format]).stdout;
    let frozen = office.run(&["report", "2026", "--freeze"]);
    assert_eq!(frozen.code, 0, "{frozen:?}");
    formats_of("report").map(|format| report(format.name())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn private_texts_and_names_leave_the_public_report_as_it_is(
        words in prop::collection::vec("[A-Z][a-z]{2,12}", PRIVATE.len()),
    ) {
        let before = public_bytes(&closed());
        let office = PRIVATE.iter().zip(&words).fold(closed(), |office, ((path, text), word)| {
            let key = text.split_once(": ").map_or(String::new(), |(key, _)| format!("{key}: "));
            let old = office.read(path);
            assert!(old.contains(text), "{path} lacks {text}");
            office.write(path, old.replacen(text, &format!("{key}{word}"), 1))
        });
        prop_assert!(before[0].contains("In 2026 zijn 5 klachten"));
        prop_assert_eq!(public_bytes(&office), before);
    }
}

#[test]
fn measures_of_few_complaints_need_a_decision_of_the_management() {
    let measured = Complaint { sentence: Some("De trainer volgt een cursus."), ..FORMAL };
    let report = "records/reports/2025.md";
    for number in [1, 4, 5] {
        for complaint in [&measured, &FORMAL] {
            let told = public(&several(complaint, number))["measures"].clone();
            let is_told = told["text"] != "Er zijn geen maatregelen om te melden." || number == 5;
            assert!(is_told, "{number}: {told}");
            let sentences = told["sentences"].as_array().unwrap().len();
            assert_eq!(sentences, usize::from(number == 5 && complaint.sentence.is_some()), "{number}");
            // What is withheld is the same whatever became of the complaints.
            if number < 5 {
                assert_eq!(told, public(&several(&FORMAL, number))["measures"]);
            }
        }
        let decided = office(&several(&measured, number)).replace(
            report,
            "jaar: 2025\n",
            "jaar: 2025\nmaatregelen: tonen\n",
        );
        let told = json(&decided, "2025", "public")["measures"].clone();
        assert_eq!(told["sentences"][0], "De trainer volgt een cursus.", "{number}");
    }
}
