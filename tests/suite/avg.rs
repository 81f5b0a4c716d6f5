//! What the public site tells people of their data.

use crate::support::Office;

const REGULATION: &str = "records/regulation/2016-06-24.md";

/// What stands under the heading about data on the page in the office's own language and in English.
fn told(office: &Office) -> [String; 2] {
    let run = office.run(&["build", "--only", "public"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    ["how-to-complain", "english"].map(|page| {
        let page = office.read(&format!("site/public/{page}.html"));
        let (_, section) = page.split_once("id=\"privacy\"").expect("it has a part about data");
        section.split("</section>").next().unwrap().to_owned()
    })
}

#[test]
fn people_are_told_of_their_data_by_what_the_regulation_says() {
    let [dutch, english] = told(&Office::new());
    for said in [
        "uw klacht",
        "twee jaar na de afronding van uw klacht",
        "bezwaar maken",
        "binnen een maand",
        "href=\"mailto:",
        "Autoriteit Persoonsgegevens",
        "voor het jaarverslag",
    ] {
        assert!(dutch.contains(said), "{said}: {dutch}");
    }
    for said in ["two years after", "you may object", "within a month", "data protection authority"] {
        assert!(english.contains(said), "{said}: {english}");
    }
    assert!(!dutch.contains("functionaris"), "{dutch}");
}

#[test]
fn what_the_regulation_does_not_promise_is_not_told() {
    let office = Office::new();
    let text = office.read(REGULATION);
    let is_kept = |line: &&str| !line.trim_start().starts_with("bewaring:");
    let without: Vec<&str> = text.lines().filter(is_kept).collect();
    let office = office.write(REGULATION, without.join("\n"));
    let [dutch, english] = told(&office);
    assert!(!dutch.contains("Wij bewaren dit") && !english.contains("We keep this for"), "{dutch}");
    assert!(dutch.contains("Autoriteit Persoonsgegevens"), "{dutch}");
}

#[test]
fn a_regulation_may_say_it_in_its_own_words() {
    let avg = "avg:\n  gegevens: Wij bewaren alleen uw brief.\n  doel: Dat moet van de wet.\n  \
               contact: avg@o21.example\n  functionaris: mevrouw P. Rivacy, 010 000 00 09\n  \
               toezichthouder: de Gegevenskamer\npublicatie:\n";
    let office = Office::new().replace(REGULATION, "publicatie:\n", avg);
    let [dutch, english] = told(&office);
    for said in [
        "Wij bewaren alleen uw brief. ",
        "Dat moet van de wet.",
        "mailto:avg@o21.example",
        "mevrouw P. Rivacy, 010 000 00 09",
        "indienen bij de Gegevenskamer.",
    ] {
        assert!(dutch.contains(said), "{said}: {dutch}");
    }
    assert!(!dutch.contains("Autoriteit Persoonsgegevens") && !dutch.contains("hoe wij u bereiken"));
    // What stands in Dutch is marked as that on the page in English.
    assert!(english.contains("lang=\"nl\"") && english.contains("Wij bewaren alleen uw brief."), "{english}");
    // What is told to all may be read, also when somebody in a dossier has that name.
    let same = office.replace(
        "records/complaints/2026/2026-001.md",
        "  naam: Sanne Voorbeeld\n",
        "  naam: P. Rivacy\n",
    );
    told(&same);
    let mistyped = Office::new().replace(REGULATION, "publicatie:\n", "avg:\n  kontakt: x\npublicatie:\n");
    assert!(mistyped.check().iter().any(|it| it.code == "F3" && it.path == REGULATION));
}
