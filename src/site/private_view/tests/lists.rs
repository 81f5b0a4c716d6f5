//! What the lists hold, and how many of it.

use super::super::{lists, overview, paths, register};
use super::*;
use crate::case::NextStep;
use crate::diagnostic::Overdue;
use crate::register::Count;
use crate::state::Stage;

/// A register of so many dossiers, of which the first is open and the rest are archived.
fn register_of(number: usize) -> Register {
    let desk = Desk::on("2026-03-25");
    let one = desk.summary(RUNNING);
    let numbered = |index: usize| Summary {
        id: format!("2026-{index:04}"),
        stage: if index == 0 { one.stage } else { Stage::Archived },
        next: if index == 0 { one.next.clone() } else { Box::default() },
        ..one.clone()
    };
    let summaries = (0..number).map(numbered).collect();
    desk.register(summaries)
}

#[test]
fn a_page_lists_a_thousand_dossiers_and_beyond_that_the_open_ones() {
    let listed = |number: usize| {
        let view = register::view(&register_of(number), None, &words());
        (view.rows.all.len(), view.open_only)
    };
    assert_eq!(listed(1_000), (1_000, false));
    assert_eq!(listed(1_001), (1, true));
    // What the tile of breaches leads to is there too, and what only has to be destroyed is not.
    let mut register = register_of(1_001);
    let overdue = |overdue| NextStep { overdue: Some(overdue), ..register.summaries[0].next[0].clone() };
    let (late, over) = (overdue(Overdue::Late), overdue(Overdue::Retention));
    register.summaries[7].findings.breach = 1;
    register.summaries[8].findings = Count { breach: 1, accounted: 1, ..Count::default() };
    register.summaries[9].next = [late].into();
    register.summaries[10].next = [over].into();
    let view = register::view(&register, None, &words());
    let numbers: Vec<&str> = view.rows.all.iter().map(|row| row.number.as_str()).collect();
    assert_eq!(numbers, ["2026-0009", "2026-0007", "2026-0000"]);
    let marks: Vec<&str> = view.marks.iter().map(|(name, _)| *name).collect();
    assert_eq!(marks, ["late", "breach"]);
    let year = register::view(&register_of(1_001), Some("2026"), &words());
    assert_eq!((year.rows.all.len(), year.open_only), (1_001, false));
}

#[test]
fn a_row_is_found_by_who_complains_about_whom_and_by_what_is_wrong() {
    let view = register::view(&register_of(2), None, &words());
    let row = view.rows.all.last().expect("there are two");
    assert_eq!((row.complainant.as_str(), row.organisation.as_str()), ("Sanne Voorbeeld", ""));
    assert!(row.found_by.contains("Mo Jansen"), "{}", row.found_by);
    assert_eq!(row.marks, "late");
    assert_eq!(view.marks, [("late", "te laat")]);
}

/// A list and a dossier's own page tell an ending in the same words; the page has its day besides.
#[test]
fn a_dossier_ended_alike_in_the_register_and_on_its_page() {
    let decided = "{datum: 2026-03-04, stap: besluit, door: ddirks, uitkomst: toepasselijk}";
    let after = "  - {datum: 2026-03-05, stap: overleg, door: ddirks, met: mjansen}\n";
    let told = |outcome: &str, event: &str| {
        let text = RUNNING.replace(decided, &decided.replace("toepasselijk", outcome));
        let text = text.replace(after, &format!("{after}{event}"));
        assert!(outcome == "toepasselijk" || text != RUNNING);
        let desk = Desk::on("2026-03-25");
        let page = desk.view(&text, &[]).ending;
        let register = desk.register(vec![Desk::on("2026-03-25").summary(&text)]);
        (register::view(&register, None, &words()).rows.all[0].ending.clone(), page)
    };
    let answer = "  - {datum: 2026-03-09, stap: klager-geinformeerd, door: ddirks, oordeel: deels-gegrond}\n";
    for (outcome, event, said) in [
        ("toepasselijk", "", ""),
        ("toepasselijk", answer, "deels gegrond"),
        ("toepasselijk", &*answer.replace(", oordeel: deels-gegrond", ""), "beantwoord"),
        ("licht", answer, "licht afgehandeld"),
        ("niet-ontvankelijk", "", "niet-ontvankelijk"),
        (
            "toepasselijk",
            "  - {datum: 2026-03-09, stap: ingetrokken, door: klager}\n",
            "ingetrokken door de klager",
        ),
    ] {
        let (row, page) = told(outcome, event);
        assert_eq!(row, said, "{outcome} {event}");
        assert!(page.starts_with(said) && page.is_empty() == said.is_empty(), "{outcome} {event}: {page}");
        assert!(said.is_empty() || page.ends_with("maart 2026)"), "{page}");
    }
}

#[test]
fn the_overview_says_how_many_more_wait_and_leads_to_all_of_them() {
    let late = |number: usize| {
        let desk = Desk::on("2026-03-25");
        let one = desk.summary(RUNNING);
        let numbered = |index: usize| Summary { id: format!("2026-{index:04}"), ..one.clone() };
        let register = desk.register((0..number).map(numbered).collect());
        overview::view(&register, &[], &[], "", &words()).late
    };
    // What is still to be done for two annual reports stands among them.
    let all = late(38);
    assert_eq!((all.rows.len(), all.more.as_str()), (40, ""));
    let some = late(41);
    assert_eq!((some.rows.len(), some.all.as_str()), (40, "register.html#let-op=late"));
    assert!(some.more.contains('3'), "{}", some.more);
}

#[test]
fn the_end_of_retention_is_announced_sixty_days_ahead() {
    let desk = Desk::on("2026-03-25");
    let one = desk.summary(RUNNING);
    let ending = |end: &str| Summary { end_of_retention: end.parse().ok(), ..one.clone() };
    let view = lists::retention(&desk.register(vec![ending("2026-05-24"), ending("2026-05-25")]), &words());
    let signs: Vec<&str> = view.rows.iter().map(|row| row.sign.shape).collect();
    assert_eq!(signs, ["soon", "archive"]);
}

#[test]
fn long_names_that_begin_alike_have_pages_of_their_own() {
    let named = |end: &str| paths::page_path("2026", &format!("{}{end}", "lang ".repeat(60)));
    assert_ne!(named("een"), named("twee"));
    assert!(named("een").len() < 200, "{}", named("een"));
}
