//! Looking back: how things went on is asked after the answer, and nothing waits for it.

use super::office::{Made, made};

/// A regulation with the follow-up and archiving, and a complaint of Monday 4 May 2026.
fn received(row: &str) -> Made {
    let made = made().usual().step("gearchiveerd: {artikel: 4}");
    let made = if row.is_empty() { made } else { made.step(row) };
    made.term("bewaring: {duur: 1 jaar, vanaf: afronding}").event("2026-05-04", "ontvangen", "anna", "")
}

fn decided(row: &str, outcome: &str) -> Made {
    received(row).event("2026-05-05", "besluit", "bea", &format!("uitkomst: {outcome}"))
}

fn answered(row: &str, outcome: &str) -> Made {
    decided(row, outcome).event("2026-05-06", "klager-geinformeerd", "bea", "oordeel: gegrond")
}

fn archived(row: &str) -> Made {
    answered(row, "toepasselijk").event("2026-05-07", "gearchiveerd", "hans", "")
}

const ROW: &str = "opvolging: {artikel: 4}";
const TODAY: &str = "2026-05-20";

/// By which day `show` asks for it, with an empty text for no day; none when it does not ask.
fn asked(made: &Made, today: &str) -> Option<String> {
    let shown = made.run(today, &["show", "2026-001", "--format", "json"]).stdout;
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let steps = shown["next_steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["step"] == "opvolging")?;
    Some(step["due"].as_str().unwrap_or_default().to_owned())
}

fn possible(made: &Made, today: &str) -> bool {
    let due = made.run(today, &["due", "--format", "json"]).stdout;
    let due: serde_json::Value = serde_json::from_str(&due).unwrap();
    let items = due["possible"].as_array().unwrap();
    items.iter().any(|it| it["step"] == "opvolging" && it["dossiers"][0] == "2026-001")
}

#[test]
fn it_is_asked_after_an_answer_and_only_then() {
    let done = "opdracht-behouden: ja, nieuwe-klacht: nee";
    let situations = [
        ("received", received(ROW), false),
        ("decided", decided(ROW, "toepasselijk"), false),
        ("answered", answered(ROW, "toepasselijk"), true),
        ("answered lightly", answered(ROW, "licht"), true),
        ("archived", archived(ROW), true),
        ("rejected", decided(ROW, "niet-ontvankelijk, reden: Te oud."), false),
        ("a rejection told", answered(ROW, "niet-ontvankelijk, reden: Te oud."), false),
        ("withdrawn", decided(ROW, "toepasselijk").event("2026-05-06", "ingetrokken", "klager", ""), false),
        ("done", archived(ROW).event("2026-05-12", "opvolging", "anna", done), false),
        (
            "done, not known",
            archived(ROW).event("2026-05-12", "opvolging", "anna", "opdracht-behouden: onbekend"),
            false,
        ),
        ("not in the regulation", archived(""), false),
    ];
    for (what, made, expected) in situations {
        assert_eq!(asked(&made, TODAY), expected.then(String::new), "{what}");
        assert_eq!(possible(&made, TODAY), expected, "{what}");
        assert!(made.found(TODAY).iter().all(|it| !it.message.contains("opvolging")), "{what}");
        assert_eq!(made.due(TODAY).iter().filter(|(step, ..)| step == "opvolging").count(), 0, "{what}");
    }
}

#[test]
fn it_keeps_no_dossier_open_and_moves_no_retention() {
    for today in [TODAY, "2027-05-06", "2027-05-07", "2029-01-01"] {
        let (with, without) = (archived(ROW), archived(""));
        let keys = ["state", "completed", "end_of_retention", "findings", "deadlines"];
        let shown = |made: &Made| -> Vec<serde_json::Value> {
            let shown = made.run(today, &["show", "2026-001", "--format", "json"]).stdout;
            let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
            keys.map(|key| shown[key].clone()).to_vec()
        };
        assert_eq!(shown(&with), shown(&without), "{today}");
        assert_eq!(with.due(today), without.due(today), "{today}");
        // What is to be destroyed is not asked about any more.
        assert_eq!(possible(&with, today), today <= "2027-05-06", "{today}");
    }
}

#[test]
fn the_regulation_may_set_a_target_and_past_it_there_is_only_a_warning() {
    let row = "opvolging: {artikel: 4, termijn: nabellen}";
    let with_term = |made: Made| made.term("nabellen: {streef: 1 week, vanaf: klager-geinformeerd}");
    let open = with_term(archived(row));
    assert_eq!(asked(&open, TODAY).as_deref(), Some("2026-05-13"));
    assert!(!possible(&open, TODAY), "what has a day stands among what is due");
    assert!(open.rows("2026-05-13").is_empty());
    assert_eq!(open.rows("2026-05-14"), ["S3 warning 2026-05-13"]);
    assert_eq!(open.due("2026-05-14"), [("opvolging".to_owned(), "2026-05-13".to_owned(), false)]);
    assert_eq!(open.run("2026-05-14", &["due", "--exit-code"]).code, 0);
    let text = open.run("2026-05-14", &["due"]).stdout;
    assert!(text.contains("Niets is te laat. 1 streefdatum voorbij."), "{text}");
    let done = open.event("2026-05-12", "opvolging", "anna", "opdracht-behouden: ja");
    assert!(done.rows("2026-05-20").is_empty() && asked(&done, TODAY).is_none());
}
