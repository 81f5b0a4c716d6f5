//! What `check` finds in what people wrote for the public, `build` finds too.

use super::{CASE, PEOPLE, REGULATION, office, published, withheld};
use crate::support::Office;

const REPORT: &str = "records/reports/2025.md";

/// The report over 2025, which is frozen, with a sentence more.
fn reported(sentence: &str) -> Office {
    office().replace(REPORT, "Het was een rustig jaar", &format!("{sentence} Het was een rustig jaar"))
}

fn codes(office: &Office, path: &str) -> Vec<String> {
    let findings = office.check().into_iter();
    findings.filter(|finding| finding.path == path).map(|finding| finding.code).collect()
}

#[test]
fn what_a_page_shows_by_its_code_is_found_as_it_was_written() {
    for hidden in ["Qu\u{200f}ist", "Qu\u{202b}ist", "Qu\u{2066}i\u{2069}st", "Qu<b>is</b>t", "Q&#117;ist"] {
        let sentence = format!("Gesprek met {hidden}.");
        let report = reported(&sentence);
        assert!(codes(&report, REPORT).contains(&"A10.7".to_owned()), "{hidden}");
        withheld(&report);
        let regulation = published(office(), &sentence);
        assert!(codes(&regulation, REGULATION).contains(&"P1".to_owned()), "{hidden}");
        withheld(&regulation);
    }
}

#[test]
fn a_note_and_a_label_are_searched_where_they_stand() {
    let note =
        office().replace(REGULATION, "kanttekeningen:\n", "kanttekeningen:\n  - tekst: Zie de zaak Quist.\n");
    let found = note.check().into_iter().find(|finding| finding.code == "P1").unwrap();
    let line = note.read(REGULATION).lines().position(|line| line.contains("Quist")).unwrap() + 1;
    assert_eq!((found.path.as_str(), found.line), (REGULATION, line));
    withheld(&note);
}

#[test]
fn a_word_broken_at_the_end_of_a_line_of_yaml_is_mended() {
    let sentence = "publiek: >-\n      Met mevrouw Qu-\n      ist is de zaal bekeken.";
    let before = office().read(CASE);
    let line = before.lines().find(|line| line.contains("publiek:")).unwrap().to_owned();
    let start = line.find("publiek:").unwrap();
    let end = line.find('}').unwrap_or(line.len());
    let office = match line.contains('}') {
        true => office().replace(CASE, &line[start..end], "publiek: Met mevrouw Qu- ist is de zaal bekeken."),
        false => office().replace(CASE, line[start..].trim_end(), sentence),
    };
    assert!(codes(&office, CASE).contains(&"A10.7".to_owned()), "{}", office.read(CASE));
}

#[test]
fn a_report_does_not_name_the_independent_third() {
    for sentence in ["Mevrouw J. Kets oordeelde twee keer.", "Kets oordeelde.", "J. Kets schreef."] {
        let office = reported(sentence);
        assert!(codes(&office, REPORT).contains(&"A10.7".to_owned()), "{sentence}");
        withheld(&office);
    }
    // In the regulation itself that is who it is about.
    super::is_published(&published(office(), "Mevrouw Kets oordeelt in beroep."));
}

#[test]
fn an_organisation_is_known_by_its_address_on_the_web() {
    for written in [
        "Zie [hun site](https://www.bakkerijzonnevang.example).",
        "Zie #BakkerijZonnevang.",
        "Bakkerij Zonnevangs oven.",
        "Bakkerij en Zonnevang.",
    ] {
        let organisation =
            if written.contains(" en ") { "Bakkerij & Zonnevang" } else { "Bakkerij Zonnevang" };
        let named = format!("  naam: Zoë van den Bérg-Quist\n  organisatie: {organisation}\n");
        let office = reported(written);
        let before = office.read(CASE);
        let organised = before.lines().find(|line| line.trim_start().starts_with("organisatie:"));
        let office = match organised {
            Some(line) => office.replace(CASE, line.trim(), &format!("organisatie: {organisation}")),
            None => office.replace(CASE, "  naam: Zoë van den Bérg-Quist\n", &named),
        };
        assert!(withheld(&office).contains("public/report/2025.html:"), "{written}");
    }
}

/// Its comments are the tool's own, as long as nobody wrote in it.
#[test]
fn the_style_sheet_of_the_tool_names_nobody() {
    const STYLE: &str = "site-templates/public/public.css";
    for name in ["How To Complain", "Head And Menu"] {
        let person = format!(
            "  - sleutel: iemand\n    naam: {name}\n    rollen: [{{rol: medewerker, van: 2016-06-24}}]\n"
        );
        let known = office().read(PEOPLE) + &person;
        let named = office().write(PEOPLE, known);
        let run = named.run(&["build", "--only", "public"]);
        assert!(named.path("site/public/index.html").exists(), "{run:?}");
        let own = named.write(STYLE, format!("/* Voor {name}. */\n"));
        let run = own.run(&["build", "--only", "public"]);
        assert!(run.stdout.contains("P1") && run.stdout.contains("public.css:1"), "{run:?}");
    }
}
