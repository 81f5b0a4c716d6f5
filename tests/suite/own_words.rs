//! What people read of an office with a regulation of its own: its articles, roles, steps and promises,
//! and nobody else's.

use crate::support::{Office, TODAY};

const SISTER: &str = "tests/fixtures/sister";
const REGULATION: &str = "records/regulation/2024-11-11.md";
const OPEN: &str = "records/complaints/2026/2026-001.md";
const ACKNOWLEDGED: &str =
    "  - {datum: 2026-06-02, stap: ontvangstbericht, door: pabbink, stuk: ontvangstbericht.eml}\n";
const DECIDED: &str = "  - {datum: 2026-06-04, stap: besluit, door: ireesink, uitkomst: toepasselijk}\n";
const TOLD: &str = "  - {datum: 2026-06-05, stap: klachtencommissie-geinformeerd, door: ireesink}\n";
const RETAINED: &str = "  bewaring: {duur: 5 jaar, vanaf: afronding, artikel: 8}\n";

fn school() -> Office {
    Office::of(SISTER).today(TODAY)
}

fn built(office: &Office, only: &str, page: &str) -> String {
    let build = office.run(&["build", "--only", only]);
    assert_eq!(build.code, 0, "{build:?}");
    office.read(&format!("site/{only}/{page}"))
}

/// Without a part of the regulation's front matter.
fn without(office: Office, key: &str) -> Office {
    let text = office.read(REGULATION);
    let (before, rest) = text.split_once(&format!("\n{key}:\n")).unwrap();
    let kept = rest.split_inclusive('\n').skip_while(|line| line.starts_with(' ') || line.trim().is_empty());
    office.write(REGULATION, format!("{before}\n{}", kept.collect::<String>()))
}

#[test]
fn what_is_excluded_cites_its_own_article() {
    let own = "    artikel: 1\n    verwijzing: de examencommissie\n";
    let office = school().replace(REGULATION, own, &own.replace('1', "3")).replace(
        OPEN,
        "uitkomst: toepasselijk",
        "uitkomst: uitgesloten, grond: toelating",
    );
    let page = built(&office, "public", "how-to-complain.html");
    let excluded = page.split("Bezwaar tegen de uitslag van een auditie").nth(1).unwrap();
    let excluded = excluded.split("Grensoverschrijdend").next().unwrap();
    assert!(excluded.contains("#artikel-3") && !excluded.contains("#artikel-1"), "{excluded}");
    let findings = office.check();
    let found = findings.iter().find(|finding| finding.code == "A1.5").unwrap();
    assert_eq!(found.article.as_deref(), Some("3"));
}

#[test]
fn an_appeal_without_an_independent_third_names_none() {
    let office = without(school(), "onafhankelijke-derde").replace(REGULATION, "    wie: [derde]\n", "");
    let page = built(&office, "public", "how-to-complain.html");
    assert!(page.contains("dan kunt u in beroep."), "{page}");
    assert!(!page.contains("onafhankelijke derde"), "{page}");
}

#[test]
fn an_acknowledgement_says_no_more_than_was_decided() {
    let letter = |office: &Office| office.run(&["letter", "2026-001", "ontvangst"]).stdout;
    let decided = school().replace(OPEN, ACKNOWLEDGED, "");
    let page = letter(&decided);
    for text in
        ["in behandeling genomen, volgens artikel 4 van ‘Klachtenregeling De Toonladder’.", "meer tijd"]
    {
        assert!(page.contains(text), "{page}");
    }
    let undecided = decided.replace(OPEN, DECIDED, "").replace(OPEN, TOLD, "");
    let page = letter(&undecided);
    assert!(page.contains("nog niet besloten") && !page.contains("in behandeling genomen"), "{page}");
    let refused = school().replace(OPEN, ACKNOWLEDGED, "").replace(OPEN, TOLD, "");
    let refused =
        refused.replace(OPEN, "uitkomst: toepasselijk", "uitkomst: niet-ontvankelijk, reden: Te oud");
    let asked = "    vereist: [toepasselijk]\n    voor: uitkomst-aan-klager\n    termijn: ontvangstbericht\n";
    let refused = refused.replace(
        REGULATION,
        asked,
        &asked.replace("[toepasselijk]", "[toepasselijk, niet-ontvankelijk]"),
    );
    let page = letter(&refused);
    assert!(!page.contains("in behandeling genomen") && !page.contains("afgehandeld"), "{page}");
    let extension = "  uitstel:\n    artikel: 6\n    wie: [coordinator]\n    stuk: [toepasselijk]\n";
    let page = letter(&school().replace(OPEN, ACKNOWLEDGED, "").replace(REGULATION, extension, ""));
    assert!(page.contains("U hoort uiterlijk op") && !page.contains("meer tijd"), "{page}");
}

#[test]
fn a_draft_gives_figures_to_parts_by_what_they_are_about() {
    let parts = "a. hoeveel klachten er waren\\\nb. waarover zij gingen\\\nc. wat er is hersteld\\\nd. wat wij verder \
                 kwijt willen\\\ne. ons eigen oordeel\n";
    let text = school().read(REGULATION);
    let (before, rest) = text.split_once("a. het aantal klachten").unwrap();
    let (_, after) = rest.split_once("effect\n").unwrap();
    let office = school()
        .write(REGULATION, format!("{before}{parts}{after}"))
        .remove("records/reports/2025.md")
        .remove("records/ledger/figures-2025.yaml");
    let run = office.run(&["report", "2025", "--draft"]);
    assert_eq!(run.code, 0, "{run:?}");
    let draft = office.read("records/reports/2025.md");
    for (heading, says) in [
        ("## a. Hoeveel klachten er waren", "Hoeveel klachten er waren, staat bij de cijfers"),
        ("## b. Waarover zij gingen", "Waar de klachten over gingen, staat bij de cijfers"),
        ("## c. Wat er is hersteld", "Welke maatregelen er zijn genomen"),
        ("## d. Wat wij verder kwijt willen", "wat de regeling bij dit onderdeel vraagt"),
    ] {
        let part = draft.split(heading).nth(1).unwrap_or_else(|| panic!("{heading} in {draft}"));
        assert!(part.split("## ").next().unwrap().contains(says), "{draft}");
    }
}

#[test]
fn pages_are_for_all_who_do_something_in_every_dossier() {
    let page = built(&school(), "private", "index.html");
    assert!(page.contains("Alleen voor coördinator, administratie en loket"), "{page}");
}

#[test]
fn the_day_of_a_turn_is_that_of_the_step_it_stands_with() {
    let step =
        "    wie: [coordinator, administratie]\n    vereist: [toepasselijk]\n    voor: uitkomst-aan-klager\n";
    let terms = "  ouders: {duur: 8 weken, vanaf: ontvangen}\n  terug: {streef: 1 week, vanaf: ontvangen}\n";
    let office = school()
        .replace(REGULATION, step, &format!("{step}    termijn: ouders\n"))
        .replace(REGULATION, "  opvolging: {artikel: 8}", "  opvolging: {artikel: 8, termijn: terug}")
        .replace(REGULATION, RETAINED, &format!("{terms}{RETAINED}"));
    let page = built(&office, "private", "index.html");
    let rows: Vec<&str> = page.split("<tr").filter(|row| row.contains("2026-001")).collect();
    let row =
        rows.iter().find(|row| row.contains("ouderraad geïnformeerd")).unwrap_or_else(|| panic!("{page}"));
    assert!(row.contains("21 juli 2026"), "{row}");
}

#[test]
fn a_retention_that_is_an_aim_is_told_as_one() {
    let aim = RETAINED.replace("duur:", "streef:");
    let office = school().replace(REGULATION, RETAINED, &aim).today("2031-06-15");
    let findings = office.check();
    let found: Vec<_> = findings.iter().filter(|finding| finding.code == "A8.1").collect();
    assert!(found.iter().any(|finding| finding.message.contains("streeft")), "{found:?}");
    let page = built(&office, "private", "retention.html");
    assert!(page.contains("Wij streven ernaar een dossier te bewaren"), "{page}");
    let row = page.split("<tr").find(|row| row.contains("2025/2025-001.html")).unwrap();
    assert!(row.contains("te vernietigen") && !row.contains("te laat"), "{row}");
    let page = office.read("site/private/2025/2025-001.html");
    assert!(page.contains("streefdatum") && !page.contains("te laat"), "{page}");
    let page = built(&office, "public", "how-to-complain.html");
    assert!(page.contains("Ons streven: vijf jaar"), "{page}");
}

#[test]
fn no_page_speaks_of_a_report_that_is_not_promised() {
    let office = without(school(), "jaarverslag").remove("records/reports/2025.md");
    let page = built(&office, "private", "2025/2025-001.html");
    assert!(page.contains("Zin zonder namen") && !page.contains("jaarverslag"), "{page}");
    let shown = office.run(&["show", "2025-001"]).stdout;
    assert!(!shown.contains("jaarverslag"), "{shown}");
    let made = Office::empty().write("eigen.md", office.read(REGULATION));
    let init = made.run(&["init", "--from", "eigen.md"]);
    assert_eq!(init.code, 0, "{init:?}");
    let manual = made.read("records/README.md");
    assert!(!manual.contains("jaarverslag") && !manual.contains("verslag over dat jaar"), "{manual}");
}

#[test]
fn what_a_rule_says_is_in_the_words_of_the_regulation() {
    let explained = |code: &str| school().run(&["explain", code]).stdout;
    let registered = explained("A5.1");
    assert!(
        registered.contains("‘ingeschreven’") && registered.contains("van een andere regeling"),
        "{registered}"
    );
    let said = registered.split("\nGoed").next().unwrap();
    assert!(!said.contains("secretariaat"), "{said}");
    assert!(explained("A6.2").contains("Uw regeling heeft niets waar deze regel over gaat"));
    assert!(!explained("A5.1").contains("Uw regeling heeft niets"));
    let listed = school().run(&["explain"]).stdout;
    let idle = |code: &str| {
        let line = listed.lines().find(|line| line.trim_start().starts_with(code));
        line.is_some_and(|line| line.contains("niet in uw regeling"))
    };
    assert!(idle("A6.2 ") && !idle("A5.1 "), "{listed}");
    // What the first regulation has, the examples go by.
    let own = Office::new().run(&["explain", "A5.1"]).stdout;
    assert!(!own.contains("van een andere regeling") && !own.contains("Uw regeling"), "{own}");
}

#[test]
fn an_export_has_words_for_people_in_their_own_language() {
    let office = school().replace(REGULATION, "  taal: nl\n", "  taal: en\n");
    let export = office.run(&["export", "2025-001", "--out", "uit"]);
    assert_eq!(export.code, 0, "{export:?}");
    let files = crate::support::files_below(&office.path("uit"));
    let page = files.iter().find(|file| file.extension().is_some_and(|it| it == "html")).unwrap();
    let page = std::fs::read_to_string(page).unwrap();
    let typed = page.find("the file as it was typed").unwrap_or(page.len());
    let told = &page[..typed];
    for (word, key) in [("founded in part", "deels-gegrond"), ("correspondence", "correspondentie")] {
        assert!(told.contains(word) && !told.contains(key), "{word} {key}: {told}");
    }
}
