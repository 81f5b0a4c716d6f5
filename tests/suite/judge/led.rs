//! Who is the management, what others may do beside it, and who decides when it is concerned.

use super::office::{DOSSIER, Made, PEOPLE_FILE, REGULATION, found, made};
use super::{NONE, received};
use crate::git::git_by;
use crate::support::{Document, Finding, Office};

const DECIDED: &str = "uitkomst: niet-ontvankelijk, reden: Te oud.";

/// A complaint about which somebody decides, by a row of the regulation.
fn decided_by(row: &str, by: &str, more: &str) -> Made {
    let made = made().step("ontvangen: {artikel: 1}").step("klager-geinformeerd: {artikel: 2}");
    made.step(&format!("besluit: {{{row}}}")).event("2026-05-04", "ontvangen", "hans", "").event(
        "2026-05-05",
        "besluit",
        by,
        more,
    )
}

/// The same while nobody is the management.
fn headless(made: &Made) -> Office {
    let ended = "rol: baas, van: 2020-01-01, tot: 2020-12-31";
    made.office("2026-05-06").replace(PEOPLE_FILE, "rol: baas, van: 2020-01-01", ended)
}

/// The same while Anna is the management too.
fn with_two(made: &Made) -> Office {
    let both = "rol: trainer, van: 2020-01-01}, {rol: baas, van: 2020-01-01";
    made.office("2026-05-06").replace(PEOPLE_FILE, "rol: trainer, van: 2020-01-01", both)
}

fn codes(office: &Office) -> Vec<String> {
    found(office).into_iter().map(|finding| finding.code).collect()
}

fn of(code: &str, office: &Office) -> Vec<Finding> {
    found(office).into_iter().filter(|finding| finding.code == code).collect()
}

#[test]
fn nobody_need_be_the_management_where_somebody_else_acts() {
    let codes = |row: &str, by: &str| codes(&headless(&decided_by(row, by, DECIDED)));
    assert_eq!(codes("wie: [trainer, baas]", "anna"), NONE);
    assert_eq!(codes("wie: [ontvanger, baas]", "hans"), NONE);
    assert_eq!(codes("wie: [trainer, baas]", "bea")[0], "R4");
    assert_eq!(codes("wie: [baas]", "anna"), ["R4", "A3.5"]);
    let light = |row: &str| {
        let made = decided_by(row, "anna", "uitkomst: licht").key("licht: {wie: [trainer, baas]}");
        of("R4", &headless(&made)).len()
    };
    assert_eq!(light("wie: [baas], wie-bij: {licht: [trainer, baas]}"), 0);
    assert_eq!(light("wie: [trainer], wie-bij: {licht: [baas]}"), 1);
}

#[test]
fn what_to_do_about_the_management_names_its_role_and_fits() {
    let help = |office: &Office| of("R4", office)[0].help.clone().unwrap();
    let none = help(&headless(&decided_by("wie: [baas]", "bea", DECIDED)));
    let two = with_two(&decided_by("wie: [baas]", "bea", DECIDED));
    let several = help(&two);
    assert!(none.contains("‘baas’") && !none.contains("voorganger"), "{none}");
    assert!(several.contains("‘baas’") && several.contains("voorganger"), "{several}");
    assert!(!none.contains("directie") && !several.contains("directie"), "{none} {several}");
    let explained = two.run(&["explain", "R4"]).stdout;
    assert!(explained.contains("gezamenlijk"), "{explained}");
    let jointly = two.replace(REGULATION, "eindverantwoordelijk: ja", "eindverantwoordelijk: gezamenlijk");
    assert_eq!(codes(&jointly), NONE);
}

/// A complaint about Bea, who leads with Anna.
fn about_one_of_two(by: &str, more: &str) -> Office {
    with_two(&decided_by("wie: [baas]", by, DECIDED))
        .replace(REGULATION, "eindverantwoordelijk: ja", "eindverantwoordelijk: gezamenlijk")
        .replace(DOSSIER, "route: algemeen", &format!("route: directie\nbetreft: [bea]{more}"))
}

#[test]
fn of_several_who_lead_only_those_named_are_concerned() {
    let told = |by: &str, more: &str| of("A3.6", &about_one_of_two(by, more));
    assert!(told("anna", "\nvervanger: anna").is_empty());
    assert!(told("bea", "\nvervanger: bea")[0].message.contains("zelf iemand over wie"));
    assert_eq!(told("anna", "").len(), 1);
    let own = told("bea", "");
    let [open, own] = own.as_slice() else { panic!("{own:?}") };
    assert!(open.message.contains("geen route"), "{}", open.message);
    assert!(own.message.contains("Bea Baas besloot over een klacht over zichzelf"), "{}", own.message);
    assert_eq!(own.severity, "warning");
}

#[test]
fn a_regulation_may_say_itself_who_decides_about_the_management() {
    let office = |concerned: &str| {
        let row = "wie: [baas], wie-bij: {directie: [trainer, baas]}";
        let about = format!("route: directie\nbetreft: [{concerned}]");
        let office = decided_by(row, "anna", DECIDED).office("2026-05-06");
        office.replace(DOSSIER, "route: algemeen", &about)
    };
    assert_eq!(codes(&office("bea")), NONE);
    let open = office("bea").replace(DOSSIER, "besluit, door: anna", "ontvangen, door: anna");
    let undecided = "Spreek eerst af wie in haar plaats beslist";
    for office in [office("bea"), open] {
        assert!(office.run(&["build"]).code < 2);
        let page = office.read("site/private/2026/2026-001.html");
        assert!(!page.contains(undecided), "{page}");
    }
    let own = of("A3.6", &office("bea, anna"));
    assert!(own[0].message.contains("Anna Trainer besloot"), "{own:?}");
}

#[test]
fn own_work_is_for_the_receiver_only_where_the_row_says_so() {
    let told = |performers: &str, by: &str| {
        let row = format!("gemeld: {{soort: directie-geinformeerd, wie: [{performers}]}}");
        let made = made().usual().step(&row).event("2026-05-04", "ontvangen", "anna", "");
        let office = made.event("2026-05-05", "gemeld", by, "").office("2026-05-06");
        codes(&office.replace(DOSSIER, "route: algemeen", "route: eigen-werk\nbetreft: [anna]"))
    };
    assert_eq!(told("hulp", "anna"), ["S2"]);
    assert_eq!(told("hulp", "hans"), NONE);
    assert_eq!(told("ontvanger", "anna"), NONE);
    assert_eq!(told("ontvanger", "hans"), ["A4.2"]);
}

#[test]
fn whoever_decides_by_the_row_or_an_office_records_it() {
    let row = "  besluit: {artikel: 1}\n";
    let audited_of = |row: &str, by: &str, recorder: &str| {
        let named = |name: &str| format!("    naam: {name}\n    email: [{}@klacht.example]\n", &name[..3]);
        let office = received()
            .step("geregistreerd: {wie: [hulp]}")
            .office("2026-05-06")
            .replace(REGULATION, "  besluit: {artikel: 1}\n", row)
            .replace(REGULATION, "rollen:\n", "rollen:\n  kok: {naam: kok}\n")
            .replace(PEOPLE_FILE, "    naam: Anna Trainer\n", &named("Anna Trainer"))
            .replace(PEOPLE_FILE, "    naam: Hans Hulp\n", &named("Hans Hulp"))
            .replace(PEOPLE_FILE, "    naam: Bea Baas\n", &named("Bea Baas"))
            .replace(
                PEOPLE_FILE,
                "personen:\n",
                &format!(
                    "personen:\n  - sleutel: kas\n{}    rollen: [{{rol: kok, van: 2020-01-01}}]\n",
                    named("Kas Kok")
                ),
            );
        let commit = |who: &str, day: &str| {
            let email = format!("{who}@klacht.example");
            for arguments in [&["add", "--all"][..], &["commit", "--quiet", "--message", "Vastgelegd"]] {
                assert_eq!(git_by(&office.path(""), (who, &email), day, arguments).code, 0);
            }
        };
        office.must(&["init", "--quiet"]);
        commit("Bea", "2026-05-04");
        let text = office.read(DOSSIER);
        let decision = format!("  - {{datum: 2026-05-05, stap: besluit, door: {by}, {DECIDED}}}\n---\n");
        let cut = text.strip_suffix("---\n").unwrap();
        std::fs::write(office.path(DOSSIER), format!("{cut}{decision}")).unwrap();
        commit(recorder, "2026-05-05");
        let audit = office.run(&["audit", "--format", "json"]);
        let document: Document = serde_json::from_str(&audit.stdout).unwrap();
        document.findings.into_iter().filter(|it| it.code == "H6").map(|it| it.message).collect::<Vec<_>>()
    };
    let audited = |row: &str, recorder: &str| audited_of(row, "anna", recorder);
    let own = "  besluit: {artikel: 1, wie: [trainer, baas]}\n";
    for recorder in ["Ann", "Han", "Bea"] {
        assert_eq!(audited(own, recorder), NONE, "{recorder}");
    }
    let told = audited(own, "Kas");
    assert!(told.len() == 1 && told[0].contains("Dit besluit is vastgelegd door Kas Kok"), "{told:?}");
    // What the management decides is recorded by it or its office alone.
    let told = audited_of(own, "bea", "Ann");
    assert!(told.len() == 1 && told[0].contains("Dit besluit van de leiding"), "{told:?}");
    // What is left to anyone is nobody's in particular.
    assert_eq!(audited(row, "Kas"), NONE);
}
