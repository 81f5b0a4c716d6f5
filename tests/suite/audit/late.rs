//! What is recorded late, and what it does to a term.

use crate::repository::{DIRECTOR, OPEN, Repository};
use crate::rules::history::audit;

/// Of two steps of a kind the first counts for a term: one that comes before what stands there does not go
/// by as any that is recorded late.
#[test]
fn an_event_that_takes_the_place_of_one_that_stood_there_is_told_as_such() {
    let told = |before: bool, day: &str| {
        let repository = Repository::with_open_dossier();
        let answer = "stap: klager-geinformeerd, door: ddirks, oordeel: gegrond";
        let days = if before { ["2026-06-09", day] } else { [day, "2026-06-09"] };
        for (day, when) in days.iter().zip(["2026-06-11T10:00:00+0200", "2026-06-18T10:00:00+0200"]) {
            repository.append(OPEN, &format!("datum: {day}, {answer}"));
            repository.commit("Antwoord", DIRECTOR, when);
        }
        let findings = audit(&repository).findings.into_iter().filter(|it| it.code == "H3");
        findings.map(|it| it.message).collect::<Vec<_>>()
    };
    let late = told(false, "2026-06-11");
    assert!(late.len() == 1 && late[0].contains("in plaats van die van 11 juni 2026"), "{late:?}");
    let other = told(true, "2026-06-12");
    assert!(other.len() == 1 && !other[0].contains("in plaats van"), "{other:?}");
}
