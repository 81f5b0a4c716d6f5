//! Nobody named, nothing published: a record of which nobody knows whom it names withholds the public
//! side, or names them all the same.

use super::{CASE, PEOPLE, is_published, published, withheld};
use crate::support::Office;

/// The base with another complainant, whom the regulation's first article names.
fn named() -> Office {
    let office = Office::new().replace(CASE, "  naam: Sanne Voorbeeld\n", "  naam: Quirijn Zonnebloem\n");
    published(office, "De heer Zonnebloem klaagde.")
}

#[test]
fn a_name_is_known_however_an_editor_broke_the_file() {
    let good = named().read(CASE);
    let commented = good.replace("klager:\n", "# klager:\n").replace("  naam: Quirijn", "#  naam: Quirijn");
    for (broken, how) in [
        (good.clone(), "as it was"),
        (format!("---\ntags: [klacht]\n---\n{good}"), "a block on top"),
        (format!("---\n---\n{good}"), "an empty block on top"),
        (good.replace("klager:\n", "---\n\nklager:\n"), "a line of dashes before it"),
        (good.replace('\n', "\r"), "line ends of an old Mac"),
        (good.replace('\n', "\u{2028}"), "line ends of a design program"),
        (good.replace("  naam: Q", "  na\u{200b}am: Q"), "a hidden mark in the key"),
        (commented, "commented out"),
        (good.replace("Quirijn Zonnebloem", "Quirijn #Zonnebloem"), "a comment within the name"),
        (
            good.replace("  naam: Quirijn Zonnebloem", "  voornaam: Quirijn\n  achternaam: Zonnebloem"),
            "in two keys",
        ),
        (good.replace("  naam: Quirijn Zonnebloem\n", ""), "no name at all"),
        (good.replace("klager:\n", "kl: {naam: x}\n"), "another key"),
        (good.replace("Zonnebloem", "Zonn\u{fffd}bloem"), "a letter lost"),
    ] {
        let said = withheld(&named().write(CASE, &broken));
        assert!(said.contains(CASE), "{how}: {said}");
    }
}

#[test]
fn a_person_is_known_however_the_file_was_broken() {
    let office = || published(Office::new(), "De heer Postma zei niets.");
    for (to, how) in [
        ("    voornaam: Hidde\n    achternaam: Postma\n", "in two keys"),
        ("    naam: {voornaam: Hidde, achternaam: Postma}\n", "in a mapping"),
        ("    naam: \"Hidde P\\u006fstma\n", "an escape in a quote that is not closed"),
        ("#    naam: Hidde Postma\n", "commented out"),
        ("    naam: Hidde P\u{fffd}stma\n", "a letter lost"),
        ("", "no name"),
    ] {
        let people = office().read(PEOPLE).replace("    naam: Hidde Postma\n", to);
        let people = people.replace("H. Postma", "H.").replace("hpostma", "hp").replace("h.postma@", "hp@");
        let office = office().write(PEOPLE, people);
        let said = withheld(&office);
        assert!(said.contains(PEOPLE), "{how}: {said}");
    }
}

#[test]
fn a_comment_of_a_good_file_counts_too() {
    let office = Office::new().replace(CASE, "klager:\n", "# naam: Quirijn Zonnebloem\nklager:\n");
    is_published(&office);
    let office = Office::new().replace(CASE, "klager:\n", "# naam: Quirijn Zonnebloem\nklager:\n");
    assert!(withheld(&published(office, "De heer Zonnebloem klaagde.")).contains("Zonnebloem"));
}

#[test]
fn an_anonymous_complainant_needs_no_name() {
    let office = Office::new().replace(CASE, "  naam: Sanne Voorbeeld\n", "  anoniem: ja\n");
    let run = office.run(&["build"]);
    assert!(office.path("site/public/index.html").exists(), "{}", run.stdout);
}

#[test]
fn a_record_that_git_keeps_and_that_is_not_in_the_folder_withholds() {
    let office = Office::new();
    office.must(&["init", "--quiet"]);
    office.commit("begin");
    is_published(&office);
    let office = office.remove(CASE);
    let said = withheld(&office);
    assert!(said.contains(CASE) && said.contains(&format!("HEAD -- :/{CASE}’")), "{said}");
    assert_eq!(office.git(&["checkout", "HEAD", "--", "records/"]).code, 0);
    is_published(&office);
}

#[test]
fn check_tells_of_what_is_not_in_the_folder_in_the_words_and_at_the_place_of_build() {
    let office = Office::new();
    office.must(&["init", "--quiet"]);
    office.commit("begin");
    let absent = |office: &Office| -> Vec<String> {
        let findings = office.check().into_iter().filter(|it| it.code == "P1");
        findings.map(|it| it.path).collect()
    };
    assert_eq!(absent(&office), [""; 0]);
    office.must(&["sparse-checkout", "set", "--no-cone", "/*", "!/records/complaints/2024/"]);
    let path = "records/complaints/2024/2024-001.md";
    assert_eq!(absent(&office), [path]);
    let block = |said: &str| {
        let (_, from) = said.split_once("fout[P1]").expect("it is told");
        from.split("\n\n").next().unwrap().to_owned()
    };
    let check = office.run(&["check"]);
    assert_eq!(check.code, 1, "{check:?}");
    assert_eq!(block(&check.stdout), block(&withheld(&office)));
    office.must(&["sparse-checkout", "disable"]);
    assert_eq!(absent(&office), [""; 0]);
}

#[test]
fn an_office_with_dossiers_and_nobody_who_keeps_them_withholds() {
    for nobody in ["", "personen: []\n", "# Nog in te vullen\n"] {
        let said = withheld(&Office::new().write(PEOPLE, nobody));
        assert!(said.contains(PEOPLE), "{nobody:?}: {said}");
    }
}

#[test]
fn a_word_that_says_that_there_is_nothing_is_sought_in_no_report() {
    let whole = "klager:\n  naam: Sanne Voorbeeld\n  organisatie: Gemeente Ergens\n  \
                 email: s.voorbeeld@ergens.example\n  telefoon: \"010 000 00 00\"\n";
    for (from, to) in [
        ("email: s.voorbeeld@ergens.example", "email: geen"),
        ("organisatie: Gemeente Ergens", "organisatie: geen"),
        ("naam: Sanne Voorbeeld", "naam: geen"),
        (whole, "klager: geen\n"),
        (whole, "klager: Geen\nemail: onbekend\n"),
    ] {
        let office =
            published(Office::new().replace(CASE, from, to), "Geen klacht was van onbekende aard: geen.");
        let found = office.check().into_iter().filter(|it| it.code == "A10.7").collect::<Vec<_>>();
        assert_eq!(found, Vec::new(), "{to}");
        match to.contains("naam") || to.contains("klager") {
            // Whom it names nobody knows.
            true => assert!(withheld(&office).contains(CASE), "{to}"),
            false => {
                office.run(&["build", "--only", "public"]);
                assert!(office.path("site/public/index.html").exists(), "{to}");
            }
        }
    }
}

#[test]
fn what_is_no_name_names_nobody() {
    for nobody in ["~", "null", "\"?\"", "\"-\"", "\"...\"", "\"12\""] {
        let complainant = format!("  naam: {nobody}\n");
        let office = Office::new().replace(CASE, "  naam: Sanne Voorbeeld\n", &complainant);
        let codes: Vec<String> = office.check().into_iter().map(|finding| finding.code).collect();
        assert!(codes.iter().any(|code| ["F4", "F5"].contains(&code.as_str())), "{nobody}: {codes:?}");
        assert!(withheld(&office).contains(CASE), "{nobody}");
        let person = format!("    naam: {nobody}\n");
        let office = Office::new().replace(PEOPLE, "    naam: Hidde Postma\n", &person);
        let codes: Vec<String> = office.check().into_iter().map(|finding| finding.code).collect();
        assert!(codes.iter().any(|code| ["F4", "F5"].contains(&code.as_str())), "{nobody}: {codes:?}");
        assert!(withheld(&office).contains(PEOPLE), "{nobody}");
    }
    let unknown = Office::new().replace(CASE, "organisatie: Gemeente Ergens", "organisatie: \"112\"");
    is_published(&unknown);
}

/// A scalar that other readers of YAML take for something else is a name like any other here.
#[test]
fn a_name_that_looks_like_another_kind_of_value_is_known() {
    for name in ["NULL", "Null", "yes", "Yes", "No", "nee", "On", "Ja", "true", ".inf", "NaN", "1e3", "0x1F"]
    {
        for (path, from) in [(CASE, "Sanne Voorbeeld"), (PEOPLE, "Hidde Postma")] {
            let office = Office::new().replace(path, &format!("naam: {from}\n"), &format!("naam: {name}\n"));
            let said = withheld(&published(office, &format!("Met {name} is gesproken.")));
            assert!(said.contains(path) && said.contains(name.trim_start_matches('.')), "{name}: {said}");
        }
    }
    for number in ["0012", "12", "1_000", "2026-06-01"] {
        for (path, from) in [(CASE, "Sanne Voorbeeld"), (PEOPLE, "Hidde Postma")] {
            let office =
                Office::new().replace(path, &format!("naam: {from}\n"), &format!("naam: {number}\n"));
            assert!(office.check().iter().any(|finding| finding.code == "F5"), "{number}");
            assert!(withheld(&office).contains(path), "{number}");
        }
    }
}

#[test]
fn a_name_in_a_comment_behind_something_else_is_known() {
    for (from, to) in [
        ("  naam: Sanne Voorbeeld\n", "  anoniem: ja  # naam: Quirijn Zonnebloem\n"),
        ("  naam: Sanne Voorbeeld\n", "  anoniem: ja\t#naam: \"Quirijn Zonnebloem\"\n"),
        ("betreft: [mjansen]\n", "betreft: [mjansen]  # over 2 dagen # ook: Zonnebloem\n"),
    ] {
        let office = published(Office::new().replace(CASE, from, to), "De heer Zonnebloem klaagde.");
        assert!(withheld(&office).contains("Zonnebloem"), "{to}");
    }
}

#[test]
fn a_dossier_that_lies_where_none_is_read_withholds() {
    for path in [
        "records/complaints/2026/2026-001.md.txt",
        "records/complaints/2026/2026-001.txt",
        "records/complaints/2026/2026-001.MD",
        "records/complaints/2026/2026-001.markdown",
        "records/complaints/2026/.2026-001.md",
        "records/complaints/2026/brief",
        "records/complaints/2026-001.md",
        "records/complaints/2026/2026-077/2026-077.md",
        "records/complaints/oud/2026/2026-001.md",
        "records/2026-001.md",
        "records/oud/2026-001.md",
    ] {
        let text = named().read(CASE);
        let said = withheld(&named().remove(CASE).write(path, &text));
        assert!(said.contains(path), "{path}: {said}");
        let new = Office::new().write(path, text.replace("2026-001", "2026-077"));
        assert!(withheld(&new).contains(path), "{path}");
    }
}

#[test]
fn what_else_lies_about_is_told_and_withholds_nothing() {
    for (path, text) in [
        ("records/complaints/2026/notities.txt", "De klager belde.\nOnderwerp: de les\n"),
        ("records/complaints/lees-mij.md", "# Over deze map\n\nHier staan dossiers.\n"),
        ("records/logo.svg", "<svg/>"),
    ] {
        let office = Office::new().write(path, text);
        let run = office.run(&["build"]);
        assert!(office.path("site/public/index.html").exists(), "{path}: {run:?}");
        assert!(office.check().iter().any(|finding| finding.code == "F13"), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_dossier_withholds() {
    let text = named().read(CASE);
    let linked = || named().write("elders.md", &text).remove(CASE).link("../../../elders.md", CASE);
    assert!(withheld(&linked()).contains(CASE));
    let tracked = named().write("elders.md", &text);
    tracked.must(&["init", "--quiet"]);
    tracked.commit("begin");
    let said = withheld(&tracked.remove(CASE).link("../../../elders.md", CASE));
    assert_eq!(said.matches("fout[P1]").count(), 1, "{said}");
}

#[test]
fn a_name_that_says_that_nobody_is_named_is_told_with_the_key_for_that() {
    for nobody in ["anoniem", "Onbekend", "n.v.t."] {
        let complainant = format!("  naam: {nobody}\n");
        let office = Office::new().replace(CASE, "  naam: Sanne Voorbeeld\n", &complainant);
        let found = office.check().into_iter().find(|it| it.code == "F5" && it.path == CASE).unwrap();
        assert!(found.help.unwrap().contains("anoniem: ja"), "{nobody}");
        assert_eq!(office.run(&["fix"]).code, 0);
        assert!(office.read(CASE).contains("klager:\n  anoniem: ja\n"), "{nobody}: {}", office.read(CASE));
    }
    let office = Office::new().replace(CASE, "\"010 000 00 00\"", "O10 000 00 00");
    let found = office.check().into_iter().find(|it| it.code == "F5").unwrap();
    assert_eq!(
        (found.severity.as_str(), found.help.as_deref()),
        ("warning", Some("Bedoelt u ‘010 000 00 00’?"))
    );
}
