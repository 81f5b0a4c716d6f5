//! Seals on the history, and signatures on its commits.

use super::{DESTRUCTIONS, DIRECTOR, HistoryCase, PROOF, Repository, SEALS, SECRETARY, case, decide};

pub(super) fn cases() -> Vec<HistoryCase> {
    vec![
        case("H7", "sealed and gone on", seal, &[]),
        case(
            "H7",
            "sealed and rewritten",
            |it| {
                seal(it);
                it.rewrite();
            },
            &[("H7", "error", SEALS, "datum: 2026-06-15")],
        ),
        case(
            "H15",
            "a seal taken out of the list",
            |it| {
                seal(it);
                it.git(&["rm", "-q", SEALS]);
                it.commit("Weg", SECRETARY, "2026-06-11T10:00:00+0200");
            },
            &[("H15", "error", SEALS, "")],
        ),
        case(
            "H7",
            "a seal of before a destruction",
            |it| {
                seal(it);
                let tip = it.git(&["rev-parse", "HEAD^"]);
                it.rewrite();
                record_of_a_destruction(it, &format!("zegel: {tip}, {PROOF}"));
            },
            &[],
        ),
        case(
            "H7",
            "a seal of before a destruction that nothing proves",
            |it| {
                seal(it);
                let tip = it.git(&["rev-parse", "HEAD^"]);
                it.rewrite();
                record_of_a_destruction(it, &format!("zegel: {tip}"));
            },
            &[("H1", "error", DESTRUCTIONS, "nummer: 2023-001"), ("H7", "error", SEALS, "datum: 2026-06-15")],
        ),
        case("H8", "signatures are not asked for", |it| decide(it, DIRECTOR), &[]),
        case(
            "H8",
            "asked for, and missing",
            |it| {
                let from = "handtekeningen: {vanaf: 2026-06-10}\nkanalen:";
                it.replace("records/regulation/2016-06-24.md", "kanalen:", from);
                it.commit("Voortaan tekenen", DIRECTOR, "2026-06-09T11:00:00+0200");
                decide(it, DIRECTOR);
            },
            &[("H8", "error", "records/regulation/2016-06-24.md", "vanaf: 2026-06-10")],
        ),
    ]
}

fn record_of_a_destruction(it: &Repository, rest: &str) {
    let line = format!("{{nummer: 2023-001, grond: art. 8, datum: 2026-06-12, {rest}}}");
    it.write(DESTRUCTIONS, format!("vernietigingen:\n  - {line}\n"));
}

pub(super) fn seal(repository: &Repository) {
    let run = repository.klacht(&["audit", "--seal"]);
    assert_eq!(run.code, 0, "{run:?}");
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
}
