//! What is written for the public and points at one case: told, and confirmed when the year is frozen.

use super::{Complaint, FORMAL, office, report, several};
use crate::support::{Office, root};

const REPORT: &str = "records/reports/2025.md";
const DOSSIER: &str = "records/complaints/2025/2025-001.md";
const FROZEN: &str = "records/ledger/figures-2025.yaml";
const STORY: &str = "Op de tweede lesdag viel het licht in de grote zaal uit. Niemand had hem daar gemist.";

/// Six complaints, of which the first has this sentence, and a subject, a remark and a story of its own.
fn with(sentence: &'static str) -> Office {
    let mut complaints = several(&FORMAL, 6);
    complaints[0].sentence = Some(sentence);
    office(&complaints)
        .replace(DOSSIER, "onderwerp: Een onderwerp", "onderwerp: Trainer kwam te laat binnen")
        .replace(
            DOSSIER,
            "uitkomst: toepasselijk",
            "opmerking: Wij belden hem vier keer op, uitkomst: toepasselijk",
        )
        .replace(DOSSIER, "Vertrouwelijk verhaal.", STORY)
        .replace(DOSSIER, "verloop:\n", "stukken:\n  - {bestand: brief.pdf, soort: overig, omschrijving: Een brief met excuses aan de groep}\nverloop:\n")
        .write("records/complaints/2025/2025-001/brief.pdf", "%PDF-1.4\n")
}

fn with_report(words: &str) -> Office {
    let office = with("Beter opletten.");
    let text = office.read(REPORT);
    office.write(REPORT, format!("{text}\n{words}\n"))
}

/// The lines of the file on which a copy is told.
fn told(office: &Office, path: &str) -> Vec<(usize, String)> {
    let found = office.check().into_iter().filter(|finding| finding.code == "A10.7");
    let found = found.inspect(|it| assert_eq!((it.severity.as_str(), it.path.as_str()), ("warning", path)));
    found.map(|it| (it.line, it.message)).collect()
}

const CASES: &[(&str, &str)] = &[
    ("Trainer kwam te laat binnen.", "als onderwerp"),
    ("Een TRAINER kwam, te laat binnen en dat is besproken.", "als onderwerp"),
    ("De trainer kwam niet te laat binnen.", ""),
    ("Zo gezegd, trainer kwam te laat binnen!", "als onderwerp"),
    ("Wij belden hem vier keer op.", "in een opmerking of reden"),
    ("Want op de tweede lesdag viel het licht in een zaal.", "in het verhaal"),
    ("Niemand had hem daar gemist. Dat zei iemand.", "in het verhaal"),
    ("Niemand had hem daar gezien. Dat zei iemand.", ""),
    ("Daarna viel het licht in de kleine zaal aan.", ""),
    ("Op 10 maart 2025 is de zaal bekeken.", "is een dag"),
    ("Sinds 10 maart is de zaal heel.", "is een dag"),
    ("Sinds 2025-03-10 is de zaal heel.", "is een dag"),
    ("Sinds 11 maart is de zaal heel.", ""),
    ("Sinds 10 maart 2024 is de zaal heel.", ""),
    ("De klacht kwam mondeling binnen.", "binnenkwam"),
    ("Afspraken worden mondeling herhaald.", ""),
    ("Eén klacht was gegrond.", "is een oordeel"),
    ("Het oordeel was gegrond.", ""),
    ("Vier gegronde klachten.", "is een oordeel"),
    ("Gegronde klachten (4).", "is een oordeel"),
    ("Een gegronde reden om te klagen.", ""),
    ("Want op de tweede lesdag viel het li\u{ad}cht in een zaal.", "in het verhaal"),
    ("Trainer kwam te la\u{ad}at bin\u{200b}nen.", "als onderwerp"),
    ("De trainer schreef een brief met excuses aan de groep.", "in de omschrijving van een stuk"),
    ("De zalen worden vooraf bekeken.", ""),
];

#[test]
fn a_sentence_that_is_the_subject_of_another_dossier_is_a_warning() {
    let other = "records/complaints/2025/2025-004.md";
    let subject = "onderwerp: Een onderwerp";
    for (subject_of_other, expected) in
        [("onderwerp: Zaal bleef dicht op zaterdag", 1), ("onderwerp: Zaal dicht", 0), (subject, 0)]
    {
        let office = with("De zaal bleef dicht op zaterdag.").replace(other, subject, subject_of_other);
        let told = told(&office, DOSSIER);
        assert_eq!(told.len(), expected, "{told:?}");
        assert!(told.iter().all(|(_, it)| it.contains(other) && it.contains("als onderwerp")), "{told:?}");
        assert_eq!(report(&office, &["--freeze"]).code, if expected > 0 { 2 } else { 0 });
    }
}

/// A copy belongs to the report, though a dossier leads to it: whoever asks for the report, or for any
/// dossier at all, is told.
#[test]
fn a_copy_in_a_report_is_told_whatever_is_asked_for() {
    let office = with_report("Trainer kwam te laat binnen.");
    for asked in [REPORT, DOSSIER, "2025-002"] {
        let run = office.run(&["check", "--format", "concise", asked]);
        assert!(run.stdout.contains(REPORT) && run.stdout.contains("A10.7"), "{asked}: {run:?}");
    }
}

#[test]
fn what_repeats_a_dossier_or_tells_of_one_case_is_a_warning() {
    for (words, expected) in CASES {
        let in_report = with_report(words);
        let line = in_report.read(REPORT).lines().count();
        let in_dossier = with(words);
        let sentence =
            in_dossier.read(DOSSIER).lines().position(|line| line.contains("publiek:")).unwrap() + 1;
        for (found, line) in [(told(&in_report, REPORT), line), (told(&in_dossier, DOSSIER), sentence)] {
            match expected {
                &"" => assert_eq!(found, [], "{words}"),
                expected => {
                    // What is of several dossiers of the year is told of each.
                    let of_case = |it: &&(usize, String)| it.1.contains(expected) && it.1.contains(DOSSIER);
                    assert_eq!(found.iter().filter(of_case).count(), 1, "{words}: {found:?}");
                    assert!(found.iter().all(|(at, _)| *at == line), "{words}: {found:?}");
                }
            }
        }
    }
}

#[test]
fn a_hint_of_a_draft_and_another_year_repeat_nothing() {
    assert_eq!(told(&with_report("<!-- Trainer kwam te laat binnen. -->"), REPORT), []);
    let office = with("Beter opletten.");
    let of_2024 = office.read(REPORT).replace("2025", "2024").replace("2026", "2025");
    let office = office.write("records/reports/2024.md", of_2024 + "\nTrainer kwam te laat binnen.\n");
    assert_eq!(told(&office, "records/reports/2024.md"), []);
}

#[test]
fn freezing_and_correcting_ask_that_copies_are_confirmed() {
    for (office, place) in [
        (with("Trainer kwam te laat binnen."), DOSSIER),
        (with_report("Trainer kwam te laat binnen."), REPORT),
    ] {
        for (language, says) in
            [("nl", "te laat binnen’ staat zo ook"), ("en", "te laat binnen’ stands as subject")]
        {
            let run = report(&office, &["--freeze", "--lang", language]);
            assert!(run.code == 2 && !office.path(FROZEN).exists(), "{run:?}");
            for part in [says, place, "--confirm-copies"] {
                assert!(run.stderr.contains(part), "{part}: {run:?}");
            }
        }
        let run = report(&office, &["--freeze", "--confirm-copies"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert_eq!(office.run(&["build", "--only", "public"]).code, 0, "a warning withholds nothing");
        let second = "records/complaints/2025/2025-002.md";
        let office = office.replace(second, "aard: inhoud", "aard: bejegening");
        let more = Complaint { sentence: Some("Nieuw."), ..FORMAL }.text("2025-007");
        let office = office.write("records/complaints/2025/2025-007.md", more);
        assert_eq!(report(&office, &["--correct"]).code, 2);
        assert_eq!(report(&office, &["--correct", "--confirm-copies"]).code, 0);
    }
    assert_eq!(report(&with("Beter opletten."), &["--freeze"]).code, 0, "nothing to confirm");
}

#[test]
fn the_bundled_reports_point_at_no_case() {
    let found = Office::of(root()).check();
    let found: Vec<_> = found.into_iter().filter(|finding| finding.code == "A10.7").collect();
    assert!(found.is_empty(), "{found:?}");
}
