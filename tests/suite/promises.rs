//! Reports take reasons as dossiers do, the clock alone breaks nothing, and what a regulation does
//! not promise is not asked.

use crate::support::{Document, Finding, Office, program, run};

const REGULATION: &str = "records/regulation/2016-06-24.md";
const REPORT: &str = "records/reports/2025.md";

/// The errors and the breaches that nobody accounted for.
fn blocking(office: &Office) -> Vec<String> {
    let blocks =
        |finding: &Finding| matches!(finding.severity.as_str(), "error" | "breach") && !finding.accounted;
    office.check().iter().filter(|finding| blocks(finding)).map(|finding| finding.code.clone()).collect()
}

fn late_report(reasons: &str) -> Office {
    let body = "# Jaarverslag\n\nEr waren geen klachten; wij zijn tevreden.\n";
    let front = format!("---\njaar: 2025\nopgesteld: 2026-03-02\nvastgesteld: 2026-03-09\n{reasons}---\n");
    Office::new().write(REPORT, front + body)
}

#[test]
fn a_late_report_can_be_recorded_with_its_reason() {
    assert_eq!(blocking(&late_report("")), ["A10.1"]);
    let reason = |rule: &str| {
        format!("verantwoording:\n  - {{regel: {rule}, door: ddirks, datum: 2026-03-09, reden: Ziekte.}}\n")
    };
    assert_eq!(blocking(&late_report(&reason("A10.1"))), Vec::<String>::new());
    let other = late_report(&reason("A9.1"));
    assert_eq!(blocking(&other), ["A10.1"]);
    assert!(other.check().iter().any(|finding| finding.code == "F15" && finding.path == REPORT));
}

#[test]
fn a_draft_is_no_error_until_it_is_drawn_up() {
    let draft = Office::new()
        .write(REPORT, "---\njaar: 2025\n# Vul in.\nopgesteld:\nvastgesteld:\n---\n## a. Aantal\n");
    assert!(!draft.check().iter().any(|finding| finding.code == "A10.2"));
    let drawn_up = draft.replace(REPORT, "opgesteld:\n", "opgesteld: 2026-01-12\n");
    assert!(drawn_up.check().iter().any(|finding| finding.code == "A10.2"));
}

#[test]
fn the_clock_alone_breaks_nothing() {
    let days = ["2026-06-15", "2026-12-31", "2027-01-01", "2027-06-01", "2029-02-01", "2034-07-01"];
    let mut before: Option<Vec<String>> = None;
    for day in days {
        let found = blocking(&Office::new().today(day));
        assert_eq!(before.get_or_insert(found.clone()), &found, "{day}");
    }
}

/// Of invented offices too, whatever their dossiers hold and wherever these stand when time goes by.
#[test]
fn the_clock_alone_breaks_nothing_in_any_office() {
    for seed in ["3", "17", "2026"] {
        let office = Office::empty();
        let demo = ["demo", "o", "--dossiers", "60", "--years", "3", "--seed", seed, "--today", "2026-06-15"];
        assert_eq!(run(program(&office.path("")).args(demo)).code, 0);
        let found = |day: &str| {
            let check = ["check", "-C", "o", "--format", "json", "--today", day];
            let checked = run(program(&office.path("")).args(check));
            let document: Document = serde_json::from_str(&checked.stdout).unwrap();
            let blocks = |finding: &Finding| matches!(finding.severity.as_str(), "error" | "breach");
            let blocking = document.findings.into_iter().filter(blocks);
            blocking.map(|it| (it.path, it.line, it.code, it.accounted)).collect::<Vec<_>>()
        };
        let before = found("2026-06-15");
        assert!(!before.is_empty(), "the invented office has breaches");
        for day in ["2026-06-16", "2026-09-01", "2027-01-01", "2027-02-01", "2028-02-29", "2033-12-31"] {
            assert_eq!(found(day), before, "seed {seed} on {day}");
        }
    }
}

/// What the office calls a step, and when it is due, is told in its own words.
#[test]
fn the_public_reads_no_promise_that_the_regulation_does_not_make() {
    let office = Office::new()
        .replace(
            REGULATION,
            "  ontvangstbericht:\n    artikel: 5\n",
            "  ontvangstbericht:\n    naam: eerste reactie\n    termijn: bevestiging\n",
        )
        .replace(REGULATION, "    voor: besluit\n    termijn: bevestiging\n", "    voor: besluit\n")
        .replace(
            REGULATION,
            "kalender: nl-werk\nextra-vrije-dagen: []",
            "kalender: geen\nextra-vrije-dagen: [2031-05-05]",
        );
    let build = office.run(&["build", "--only", "public"]);
    assert_eq!(build.code, 0, "{build:?}");
    let page = office.read("site/public/how-to-complain.html");
    let table = page.split("<table").nth(1).unwrap();
    assert!(page.contains("<h4>Eerste reactie") && table.contains("Eerste reactie"), "{page}");
    assert!(!page.contains("Daarin staat dat wij uw klacht behandelen."), "{page}");
    assert!(!table.contains("Vraag of u het als klacht bedoelt"), "{table}");
    assert!(page.contains("Feestdagen en andere vrije dagen tellen niet mee."), "{page}");
    let bare = page
        .split("class=\"cited\"")
        .skip(1)
        .filter(|cited| !cited.split("</span></span>").next().unwrap().contains("<a "));
    assert_eq!(bare.count(), 0, "an article sign without an article");
}

#[test]
fn what_a_regulation_does_not_promise_is_not_asked() {
    let office = Office::new();
    let text = office.read(REGULATION);
    let mut kept = String::new();
    let mut is_dropped = false;
    for line in text.split_inclusive('\n') {
        if !line.starts_with([' ', '-']) || line.starts_with("---") {
            let dropped = ["onafhankelijke-derde:", "jaarverslag:", "bekendgemaakt:"];
            is_dropped = dropped.iter().any(|key| line.starts_with(key));
        }
        if !is_dropped {
            kept.push_str(line);
        }
    }
    assert!(kept.len() < text.len());
    let office = office.write(REGULATION, kept).today("2029-02-01");
    let asked = ["F4", "R1", "R6", "A3.2", "A10.1"];
    let found: Vec<_> = office.check().into_iter().filter(|it| asked.contains(&it.code.as_str())).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn several_persons_may_head_an_organisation_together() {
    let two = "  - sleutel: everhoef\n    naam: Els Verhoef\n    rollen:\n      - {rol: directie, van: 2015-01-01}\n";
    let people = Office::new().read("records/people.yaml");
    let office = Office::new().write("records/people.yaml", people + two);
    let told = |office: &Office| office.check().iter().any(|finding| finding.code == "R4");
    assert!(told(&office));
    let together =
        office.replace(REGULATION, "eindverantwoordelijk: ja", "eindverantwoordelijk: gezamenlijk");
    assert!(!told(&together));
    assert!(!together.check().iter().any(|finding| ["R5", "F5"].contains(&finding.code.as_str())));
}

/// Without an aim of its own an office is measured by its term for the answer.
#[test]
fn the_figures_go_by_the_term_of_the_answer_where_the_report_sets_no_aim() {
    let figures = |office: &Office| office.run(&["report", "2026", "--format", "json"]).stdout;
    let stated = Office::new();
    let text = stated.read(REGULATION);
    let aim = text.lines().find(|line| line.trim_start().starts_with("kpi:")).unwrap().to_owned();
    let left_out = Office::new().replace(REGULATION, &format!("{aim}\n"), "");
    assert_eq!(left_out.check(), stated.check());
    assert_eq!(figures(&left_out), figures(&stated));
    let longer = "afhandeling: {duur: 3 werkweken,";
    let longer = left_out.replace(REGULATION, longer, "afhandeling: {duur: 30 werkweken,");
    assert_ne!(figures(&longer), figures(&stated));
}

const MODEST: &str = "---
titel: Klachtenregeling Voorbeeld
organisatie: {naam: Voorbeeld BV, adres: Straat 1, contact: {naam: Balie, email: balie@vb.example}}
vastgesteld: 2020-01-01
geldig-vanaf: 2020-01-01
kanalen: {mondeling: mondeling}
diensten: {les: les}
aarden: {inhoud: inhoud, overig: overig}
rollen: {trainer: {naam: trainer}, baas: {naam: hoofd, eindverantwoordelijk: ja}}
stappen:
  ontvangen: {artikel: 1}
  besluit: {artikel: 1, wie: [baas], vereist: [toepasselijk]}
  klager-geinformeerd: {artikel: 1, wie: [baas], vereist: [toepasselijk]}
termijnen: {niets: {duur: 1 dag, vanaf: ontvangen}}
kalender: geen
publicatie: {adres: https://k.vb.example/, contact: balie@vb.example, taal: TAAL}
---
## Artikel 1 Alles

Tekst.
";

/// An office that promises an answer and nothing else, with a complaint that had one.
fn modest(language: &str) -> Office {
    let people = "personen:\n  - {sleutel: dbaas, naam: Dora Dijkstra, email: [d@vb.example], \
                  rollen: [{rol: baas, van: 2015-01-01}]}\n";
    let dossier = "---\nnummer: 2025-001\nonderwerp: Iets\naard: inhoud\ndienst: les\nkanaal: mondeling\n\
                   route: algemeen\nklager: {naam: Sanne Zoeker}\nverloop:\n  \
                   - {datum: 2025-03-03, stap: ontvangen, door: dbaas}\n  \
                   - {datum: 2025-03-04, stap: besluit, door: dbaas, uitkomst: toepasselijk}\n  \
                   - {datum: 2025-03-10, stap: klager-geinformeerd, door: dbaas, oordeel: gegrond}\n---\n";
    Office::empty()
        .write("records/regulation/2020-01-01.md", MODEST.replace("TAAL", language))
        .write("records/people.yaml", people)
        .write("records/complaints/2025/2025-001.md", dossier)
}

/// All that the figures say: on the terminal, on the pages and in the draft of a report.
fn said_of_figures(office: &Office, year: &str) -> String {
    let mut said = office.run(&["report", year]).stdout;
    assert!(office.run(&["build", "--only", "private"]).code < 2);
    said += &office.read("site/private/figures.html");
    said += &office.read(&format!("site/private/figures/{year}.html"));
    let draft = office.run(&["report", year, "--draft"]);
    assert_eq!(draft.code, 0, "{draft:?}");
    said + &draft.stdout + &office.read(&format!("records/reports/{year}.md"))
}

#[test]
fn the_figures_tell_only_what_the_regulation_has() {
    let dutch = [
        "eroep",
        "icht afgehandeld",
        ">Licht<",
        "niet-ontvankelijk",
        "uitgesloten",
        "0  ingetrokken",
        "drie werkweken",
        "norm",
        "op tijd",
        "uitstel",
        "tot bevestiging",
        "tot bericht aan",
        "tot archief",
        "preventief, genomen",
        "opdracht behouden",
        "nog niet gevraagd",
        "nieuwe klacht",
        "niet vastgelegd",
        "directie",
        "secretariaat",
        "Te vernietigen",
        "Streefdatum",
    ];
    let said = said_of_figures(&modest("nl"), "2025");
    let told: Vec<_> = dutch.iter().filter(|words| said.contains(**words)).collect();
    assert!(told.is_empty(), "{told:?} in {said}");
    assert!(said.contains("alleen voor hoofd") && said.contains("van besluit tot antwoord"), "{said}");
    let english = [
        "Appeals",
        " appealed",
        "handled lightly",
        ">Light<",
        "three working weeks",
        "norm",
        "in time",
        "management",
    ];
    let said = said_of_figures(&modest("en"), "2025");
    let told: Vec<_> = english.iter().filter(|words| said.contains(**words)).collect();
    assert!(told.is_empty(), "{told:?} in {said}");
    // Where the regulation has them, all are told.
    let said = said_of_figures(&Office::new().today("2027-01-04"), "2026");
    let lacking: Vec<_> = dutch.iter().filter(|words| !said.contains(**words)).collect();
    assert!(lacking.is_empty(), "{lacking:?} in {said}");
}

/// What happened without being promised is told all the same.
#[test]
fn the_figures_tell_what_happened_whatever_was_promised() {
    let dossier = "records/complaints/2025/2025-001.md";
    let office =
        modest("nl").replace(dossier, "uitkomst: toepasselijk", "uitkomst: niet-ontvankelijk, reden: Elders");
    assert!(office.run(&["report", "2025"]).stdout.contains("1  niet-ontvankelijk"));
}

/// With what is most grave a complainant reads first where to go, with what to call or open there.
#[test]
fn what_is_most_grave_comes_first_with_a_number() {
    let referral = "    verwijzing: een vertrouwenspersoon of de politie\n";
    let with = |more: &str| Office::new().replace(REGULATION, referral, &format!("{referral}{more}"));
    let office = with("    telefoon: \"0900 00 00\"\n    url: https://hulp.example/\n");
    assert_eq!(office.check(), Office::new().check());
    assert_eq!(office.run(&["build", "--only", "public"]).code, 0);
    for page in ["site/public/how-to-complain.html", "site/public/english.html"] {
        let page = office.read(page);
        let (before, after) = page.split_once("class=\"actions\"").unwrap();
        let linked =
            ["<a href=\"tel:09000000\">0900 00 00</a>", "<a href=\"https://hulp.example/\">hulp.example</a>"];
        assert!(linked.iter().all(|link| before.contains(link)), "{page}");
        assert!(!after.contains("class=\"elsewhere\""), "{page}");
    }
    let missing = office.read("site/public/404.html");
    assert!(missing.contains("\"mailto:backoffice@o21.example\"") && missing.contains("\"tel:"), "{missing}");
    let wrong = with("    url: hulp.example\n");
    assert!(wrong.check().iter().any(|it| it.code == "F5" && it.message.contains("hulp.example")));
}
