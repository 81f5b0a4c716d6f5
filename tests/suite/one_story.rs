//! What verbs and pages tell of the same dossier is one story: the same order, the same words, and no calm
//! where something could not be read.

use serde_json::Value;

use crate::repository::{DIRECTOR, Repository};
use crate::support::Office;

const PATH: &str = "records/complaints/2026/2026-009.md";

/// A complaint that had to be answered on 27 May, of which the office also forgot to confirm the receipt.
fn unanswered() -> Office {
    Office::new().write(
        PATH,
        "---\nnummer: 2026-009\nonderwerp: De zaal was dicht\naard: organisatie\ndienst: training\n\
         kanaal: mondeling\nroute: algemeen\nklager: {naam: Ans Denkbeeld}\nverloop:\n\
         \x20 - {datum: 2026-05-04, stap: ontvangen, door: sdevries}\n\
         \x20 - {datum: 2026-05-04, stap: bevestigd, door: sdevries, antwoord: ja}\n\
         \x20 - {datum: 2026-05-05, stap: directie-geinformeerd, door: sdevries}\n\
         \x20 - {datum: 2026-05-05, stap: geregistreerd, door: sdevries}\n\
         \x20 - {datum: 2026-05-06, stap: besluit, door: ddirks, uitkomst: toepasselijk}\n---\n",
    )
}

fn example() -> Office {
    Office::of(".")
}

fn built(office: &Office, page: &str) -> String {
    let run = office.run(&["build", "--only", "private"]);
    assert!(run.code < 2, "{run:?}");
    office.read(&format!("site/private/{page}"))
}

/// The row of a table that a dossier has on a page.
fn rows<'p>(page: &'p str, number: &str) -> Vec<&'p str> {
    page.split("<tr").filter(|row| row.contains(&format!(">{number}</span>"))).collect()
}

#[test]
fn what_is_late_comes_first_everywhere_and_each_who_can_do_something_is_told() {
    let office = unanswered();
    let show = office.run(&["show", "2026-009", "--format", "json"]).stdout;
    let show: Value = serde_json::from_str(&show).unwrap();
    let steps: Vec<&str> =
        show["next_steps"].as_array().unwrap().iter().filter_map(|it| it["step"].as_str()).collect();
    assert_eq!(steps[..3], ["klager-geinformeerd", "ontvangstbericht", "derde-geinformeerd"], "{steps:?}");
    let register = built(&office, "register.html");
    let row = rows(&register, "2026-009")[0];
    assert!(row.contains(">directie</td>") && row.contains("13 werkdagen te laat"), "{row}");
    let overview = office.read("site/private/index.html");
    let (_, turns) = overview.split_once("id=\"aan-zet\"").unwrap();
    for (who, task, is_late) in [
        ("Dirk Dirks", "De klager informeren over de afhandeling", true),
        ("Bea Bakker", "De klager een bericht van ontvangst sturen", false),
    ] {
        let (_, group) = turns.split_once(&format!("<span class=\"soft\">{who}")).expect(who);
        let group = group.split("</tbody>").next().unwrap();
        let row = rows(group, "2026-009");
        assert_eq!(row.len(), 1, "{who}: {group}");
        assert!(row[0].contains(task) && row[0].contains("werkdagen te laat") == is_late, "{}", row[0]);
    }
}

#[test]
fn a_complaint_that_was_not_lodged_yet_waits_and_the_verb_counts_as_the_page_does() {
    let office = Office::new()
        .write("records/complaints/2026/2026-006.md", include_str!("../fixtures/advised.md"))
        .today("2026-05-20");
    let said = office.run(&["report", "2026"]).stdout;
    let number = |name: &str| {
        let line = said.lines().find(|line| line.trim_end().ends_with(name)).expect(name);
        line.trim().split(' ').next().unwrap().parse::<u32>().unwrap()
    };
    let (total, answered, running) =
        (number("geregistreerd"), number("aan de klager beantwoord"), number("nog zonder antwoord"));
    assert!(running > 0 && total >= answered + running, "{said}");
    let trend = said.lines().find(|line| line.starts_with("  2026  ")).unwrap();
    assert!(trend.contains(&format!("{running} nog zonder antwoord")), "{trend}");
    let before = office.remove("records/complaints/2026/2026-006.md").run(&["report", "2026"]).stdout;
    assert!(!before.contains(&format!("{running} nog zonder antwoord")), "{before}");
}

#[test]
fn nobody_is_told_that_nothing_is_late_while_a_file_cannot_be_read() {
    let office = Office::new().write(PATH, "---\nnummer: [\n---\n");
    let unread = "Eén bestand moet hersteld worden";
    let overview = built(&office, "index.html");
    let figures = office.read("site/private/figures.html");
    let due = office.run(&["due"]).stdout;
    for (what, said) in [("overview", &overview), ("figures", &figures)] {
        assert!(said.contains(unread), "{what}");
    }
    let calm = ["Niets is te laat", "Er loopt geen klacht", "Er loopt geen dossier"];
    for said in [&overview, &figures, &due] {
        assert!(calm.iter().all(|calm| !said.contains(calm)), "{said}");
    }
}

#[test]
fn what_only_keeps_a_folder_is_no_news() {
    let repository = Repository::with_open_dossier();
    repository.write("records/complaints/2025/.gitkeep", "");
    repository.commit("Mappen", DIRECTOR, "2026-06-14T10:15:00+0200");
    repository.klacht(&["build"]);
    let overview = repository.office.read("site/private/index.html");
    let (_, latest) = overview.split_once("id=\"vastgelegd\"").unwrap();
    assert!(!latest.contains("gitkeep") && latest.contains("2026-006"), "{latest}");
}

#[test]
fn nobody_waits_for_a_destruction_so_it_comes_after_what_went_wrong() {
    let said = unanswered().today("2040-06-15").run(&["check"]).stdout;
    let at = |code: &str| said.find(&format!("[{code}]")).expect(code);
    assert!(at("A9.1") < at("A8.1"), "{said}");
    let breach = said.rfind("in strijd met de regeling[").unwrap_or_default();
    assert!(breach < at("A8.1"), "{said}");
}

#[test]
fn a_target_is_called_one_before_it_has_passed_too() {
    let office = example();
    let due = office.run(&["due"]).stdout;
    assert!(due.contains("streefdatum over 3 werkdagen: 18 juni 2026"), "{due}");
    assert!(due.contains("  over ") || due.contains("  vandaag"), "what binds is told as before: {due}");
    let show = office.run(&["show", "2026-011"]).stdout;
    assert!(show.contains("streefdatum 18 juni 2026") && show.contains("uiterlijk 2 juli 2026"), "{show}");
    let page = built(&office, "2026/2026-011.html");
    assert!(page.contains("nog 3 werkdagen tot de streefdatum"), "{page}");
    for page in ["index.html", "register.html"] {
        let page = office.read(&format!("site/private/{page}"));
        assert!(rows(&page, "2026-011").iter().any(|row| row.contains("tot de streefdatum")));
    }
}

#[test]
fn a_dossier_is_told_in_a_terminal_as_on_its_page() {
    let office = example();
    let said = |number: &str| office.run(&["show", number]).stdout;
    let ended = said("2023-001");
    for words in [
        "gearchiveerd, deels gegrond (1 februari 2024) · in beroep gegrond (20 juni 2024)",
        "Uitkomst: procedure van toepassing",
        "9 november 2023    Besluit over de procedure",
        "bericht over de afhandeling     afhandeling.pdf",
    ] {
        assert!(ended.contains(words), "{words}: {ended}");
    }
    let extended = said("2026-004");
    for words in ["Antwoord verwacht: 26 juni 2026", "Bericht van uitstel", "Uiterste dag voor het antwoord"]
    {
        assert!(extended.contains(words), "{words}: {extended}");
    }
    assert!(!ended.contains("2024-02-01") && !extended.contains("2026-06-26"));
    let about = said("2026-009");
    let sign = about.lines().nth(2).unwrap();
    assert!(sign.starts_with("Deze klacht gaat over de leiding"), "{about}");
}

#[test]
fn a_long_place_is_underlined_where_it_begins() {
    let long = "x".repeat(150);
    let office = unanswered().replace(PATH, "nummer: 2026-009", &format!("nummer: {long}"));
    let said = office.run(&["check", "2026-009"]).stdout;
    let longest = said.lines().filter(|line| line.contains('━')).map(|line| line.matches('━').count()).max();
    assert!(longest.is_some_and(|longest| (2..=60).contains(&longest)), "{said}");
}

#[test]
fn a_year_without_complaints_has_no_tables_of_nothing() {
    let said = Office::new().run(&["report", "2019"]).stdout;
    assert!(!said.contains("Doorlooptijd") && !said.contains("--freeze"), "{said}");
    assert!(said.contains("Er zijn geen klachten geregistreerd"), "{said}");
}
