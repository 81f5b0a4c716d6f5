//! Every kind of step is judged by its row, and what one verb calls late, all call late.

use klacht::regulation::StepKind;
use klacht::vocabulary::ClosedList;
use rayon::prelude::*;

use super::office::{Made, made};

/// Of each kind the codes under which it is told that the step is open past its last day, was done
/// late, is missing in the archive, and was done by someone who may not.
pub(super) const CODES: &[(&str, [&str; 4])] = &[
    ("ontvangen", ["S3", "S3", "S1", "S2"]),
    ("bevestigd", ["A1.8", "A1.8", "A1.8", "S2"]),
    ("verwezen-naar-backoffice", ["S3", "S3", "S1", "S2"]),
    ("ingediend", ["S3", "S3", "S1", "S2"]),
    ("geregistreerd", ["A5.1", "A5.1", "A5.1", "A5.1"]),
    ("directie-geinformeerd", ["A3.3", "A3.3", "A3.3", "S2"]),
    ("besluit", ["A3.5", "A3.5", "A3.5", "A3.5"]),
    ("akkoord-klager", ["A6.3", "A6.3", "A6.3", "S2"]),
    ("ontvangstbericht", ["A5.4", "A5.4", "A5.4", "A5.4"]),
    ("medewerker-geinformeerd", ["A5.5", "A5.5", "A5.5", "A5.5"]),
    ("derde-geinformeerd", ["A5.6", "A5.6", "A5.6", "A5.6"]),
    ("overleg", ["A5.7", "A5.7", "A5.7", "A5.7"]),
    ("uitstel", ["S3", "S3", "S1", "A9.4"]),
    ("klager-geinformeerd", ["A9.1", "A9.1", "A5.9", "A5.9"]),
    ("uitkomst-aan-medewerker", ["A5.10", "A5.10", "A5.10", "A5.10"]),
    ("maatregel", ["A5.8", "A5.8", "A5.8", "A5.8"]),
    ("geen-maatregel", ["A5.8", "A5.8", "A5.8", "A5.8"]),
    ("ingetrokken", ["S3", "S3", "S1", "S2"]),
    ("beroep", ["S3", "S3", "S1", "S2"]),
    ("oordeel-derde", ["S3", "S3", "S1", "S2"]),
    ("gevolg", ["A9.9", "A9.9", "A9.8", "A9.10"]),
    ("gearchiveerd", ["A5.11", "A5.11", "", "A5.11"]),
    ("verspreid", ["S3", "S3", "S1", "S2"]),
    ("opvolging", ["S3", "S3", "S1", "S2"]),
    ("bewaren", ["S3", "S3", "S1", "A8.3"]),
    ("stap", ["S3", "S3", "S1", "S2"]),
];

pub(super) const DUE: &str = "2026-05-04";
/// The same as people are told of it.
pub(super) const SAID: &str = "4 mei 2026";
pub(super) const TODAY: &str = "2026-05-20";

/// The fields that an event of a kind needs.
pub(super) fn fields(kind: &str) -> &'static str {
    match kind {
        "bevestigd" => "antwoord: ja",
        "besluit" => "uitkomst: toepasselijk",
        "medewerker-geinformeerd" | "uitkomst-aan-medewerker" => "aan: hans",
        "overleg" => "met: hans",
        "uitstel" => "reden: Druk., verwacht: 2026-06-01",
        "klager-geinformeerd" | "oordeel-derde" => "oordeel: gegrond",
        "maatregel" => "soort: preventief, status: genomen, gericht-op: werkwijze",
        "geen-maatregel" | "bewaren" => "reden: Niet nodig.",
        "gevolg" => "status: uitgevoerd",
        "verspreid" => "aan: hans, wijze: envelop",
        _ => "",
    }
}

/// A regulation whose row `proef` is of this kind, with a term of three days, and a dossier that was
/// received on 1 May.
pub(super) fn tried(kind: &str) -> Made {
    tried_with(kind, ", vereist: [toepasselijk, ingetrokken]")
}

/// The same with these keys in the row.
pub(super) fn tried_with(kind: &str, keys: &str) -> Made {
    let row = format!("proef: {{soort: {kind}, wie: [trainer], termijn: proef{keys}}}");
    let usual = [
        ("ontvangen", "ontvangen: {}"),
        ("besluit", "besluit: {}"),
        ("klager-geinformeerd", "klager-geinformeerd: {}"),
        ("gearchiveerd", "gearchiveerd: {}"),
    ];
    let others = usual.into_iter().filter(|(usual, _)| kind == "ontvangen" || *usual != kind);
    let made = others.fold(made(), |made, (_, row)| made.step(row));
    made.step(&row).term("proef: {duur: 3 dagen, vanaf: ontvangen}").event(
        "2026-05-01",
        "ontvangen",
        "anna",
        "",
    )
}

/// What is told of the step: severity and code of each finding that names it or has its day.
pub(super) fn told(made: &Made) -> Vec<String> {
    let found = made.found(TODAY).into_iter();
    let about = found.filter(|it| it.due.as_deref() == Some(DUE) || it.message.contains("‘proef’"));
    about.map(|it| format!("{} {}", it.severity, it.code)).collect()
}

/// What goes against the table for this kind.
fn faults(kind: &str, [open, late, missing, stranger]: [&str; 4]) -> Vec<String> {
    let done = |day: &str, by: &str| tried(kind).event(day, "proef", by, fields(kind));
    let archived = || {
        let decided = tried(kind);
        let decided = if kind == "besluit" {
            decided
        } else {
            decided.event("2026-05-02", "besluit", "bea", "uitkomst: toepasselijk")
        };
        decided.event("2026-05-03", "gearchiveerd", "hans", "")
    };
    let mut faults = Vec::new();
    let mut hold = |what: &str, made: Made, finding: String, item: Option<bool>, shown: Option<&str>| {
        let told = told(&made);
        let due: Vec<bool> =
            made.due(TODAY).into_iter().filter(|(step, ..)| step == "proef").map(|(.., late)| late).collect();
        let show = made.show(TODAY);
        let line = show.lines().rfind(|line| line.contains(SAID) && line.contains("  proef"));
        let is_shown = shown.is_none_or(|shown| line.is_some_and(|line| line.contains(shown)));
        if told != [finding.as_str()] || due != Vec::from_iter(item) || !is_shown {
            faults.push(format!("{kind}, {what}: check {told:?}, due {due:?}, show {line:?}"));
        }
    };
    hold("open past its day", tried(kind), format!("late {open}"), Some(true), Some("✗ te laat"));
    hold("done late", done("2026-05-06", "anna"), format!("breach {late}"), None, Some("✗ te laat gedaan"));
    if !missing.is_empty() {
        hold("missing", archived(), format!("breach {missing}"), None, Some("✗ niet gedaan"));
    }
    hold("by a stranger", done("2026-05-04", "hans"), format!("breach {stranger}"), None, Some("✓ gehaald"));
    faults
}

#[test]
fn every_kind_of_step_is_judged_by_its_row_in_every_verb_alike() {
    let faults: Vec<String> = CODES.par_iter().flat_map_iter(|(kind, codes)| faults(kind, *codes)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_table_has_every_kind_but_the_correction_which_no_regulation_can_ask_for() {
    let kinds: Vec<&str> =
        StepKind::ALL.iter().map(|kind| kind.name()).filter(|it| *it != "correctie").collect();
    assert_eq!(CODES.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), kinds);
}
