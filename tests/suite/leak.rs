//! P1 and P2: nothing that the records know of people is published, however it is written.

mod absent;
mod canaries;
mod nameless;
mod online;
mod ordinary;
mod spellings;
mod written;

use std::collections::BTreeMap;

use klacht::leak;

use self::spellings::{ORDINARY, SPELLINGS};
use crate::formats::verbs::formats_of;
use crate::support::{Office, Run, files_below};

const CASE: &str = "records/complaints/2026/2026-001.md";
const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";
const TEMPLATE: &str = "site-templates/public/report/year.html";

/// The base with a complainant of whom everything is known.
fn office() -> Office {
    Office::new().replace(CASE, "  naam: Sanne Voorbeeld\n", "  naam: Zoë van den Bérg-Quist\n").replace(
        CASE,
        "  telefoon: \"010 000 00 00\"\n",
        "  telefoon: 010 123 45 67\n  adres: Dwarsdreef 12a, 1234 AB Ergens\n",
    )
}

/// The base with a sentence in the first article.
fn published(office: Office, sentence: &str) -> Office {
    office.replace(REGULATION, "## Artikel 2 ", &format!("{sentence}\n\n## Artikel 2 "))
}

fn public(office: &Office) -> BTreeMap<String, Vec<u8>> {
    let folder = office.path("site/public");
    let files = files_below(&folder).into_iter();
    files
        .map(|file| {
            (file.strip_prefix(&folder).unwrap().display().to_string(), std::fs::read(&file).unwrap())
        })
        .collect()
}

/// The build withheld the public side; what it says about that.
fn withheld(office: &Office) -> String {
    let Run { code, stdout, stderr } = office.run(&["build"]);
    assert_eq!((code, stderr.as_str()), (1, ""), "{stdout}");
    assert!(stdout.contains("De openbare site is niet gepubliceerd"), "{stdout}");
    assert!(office.path("site/private/index.html").exists());
    stdout
}

fn is_published(office: &Office) {
    let run = office.run(&["build"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert!(office.path("site/public/index.html").exists());
}

#[test]
fn p1_good_nothing_known_stands_on_the_public_side() {
    is_published(&office());
    is_published(&published(office(), &ORDINARY.join("\n\n")));
}

#[test]
fn p1_bad_the_public_side_stays_as_it_was_and_the_message_says_what_and_where() {
    let office = office();
    is_published(&office);
    let before = public(&office);
    let office = published(office, "Na de klacht van Zoë van den Bérg is dit veranderd.");
    let said = withheld(&office);
    assert!(public(&office) == before);
    for part in [
        "P1",
        "public/regulation.html:",
        "Zoë van den Bérg",
        "Na de klacht van",
        "records/complaints/2026/2026-001.md:9",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(office.read("site/private/2026/2026-001.html").contains("Zoë"));
}

#[test]
fn nothing_is_published_where_nothing_stood() {
    let office = published(office(), "Zie dossier 2026-001.");
    withheld(&office);
    assert!(!office.path("site/public").exists());
    assert_eq!(office.run(&["build", "--only", "public"]).code, 1);
    assert!(!office.path("site/public").exists());
}

#[test]
fn every_spelling_is_found() {
    let names = canaries::assess(&office()).names;
    let misses = |text: &&&str| leak::search([("x.html", text.as_bytes())], &names).is_empty();
    let missed: Vec<_> = SPELLINGS.iter().filter(misses).collect();
    assert_eq!(missed, [&""; 0]);
    let alarms: Vec<_> = ORDINARY.iter().filter(|text| !misses(text)).collect();
    assert_eq!(alarms, [&""; 0]);
    let paths = ["2026-001.html", "report/zoe-van-den-berg.html", "quist/index.html"];
    for path in paths {
        assert_eq!(leak::search([(path, [].as_slice())], &names).len(), 1, "{path}");
    }
}

#[test]
fn the_words_of_the_report_and_its_sentences_are_searched() {
    let report = "records/reports/2025.md";
    let office =
        office().replace(report, "Het was een rustig jaar", "Qu**is**t klaagde. Het was een rustig jaar");
    assert!(withheld(&office).contains("public/report/2025.html:"));
    assert!(office.check().iter().any(|finding| finding.code == "A10.7" && finding.path == report));
    // A sentence that was frozen before somebody of that name was known.
    let office = Office::of("").replace(PEOPLE, "ook: [H. Postma]", "ook: [Proefdruk]");
    let said = withheld(&office);
    assert!(said.contains("public/report/2024.html:") && said.contains("proefdruk"), "{said}");
    for format in formats_of("report").map(|format| format.name()) {
        let report = |year| office.run(&["report", year, "--audience", "public", "--format", format]);
        let (named, other) = (report("2024"), report("2023"));
        assert_eq!((named.code, named.stdout.as_str()), (1, ""), "{format}");
        assert!(named.stderr.contains("P1") && named.stderr.contains("proefdruk"), "{}", named.stderr);
        assert_eq!(other.code, 0, "{}", other.stderr);
    }
}

#[test]
fn a_sentence_that_names_somebody_is_not_frozen() {
    let office =
        office().replace(CASE, "Lesmateriaal gaat twee", "Na de klacht van Zoë gaat lesmateriaal twee");
    let finding = office.check().into_iter().find(|finding| finding.code == "A10.7").unwrap();
    assert_eq!((finding.path.as_str(), finding.dossier.as_deref()), (CASE, Some("2026-001")));
    let line = office.read(CASE).lines().position(|line| line.contains("van Zoë")).unwrap() + 1;
    assert_eq!(finding.line, line);
    let office = office
        .write(
            "records/reports/2026.md",
            "---\njaar: 2026\nopgesteld: 2027-01-11\nvastgesteld: 2027-01-18\n---\nEen jaar.\n",
        )
        .today("2027-01-20");
    let run = office.run(&["report", "2026", "--freeze"]);
    assert_eq!(run.code, 2, "{}", run.stdout);
    assert!(run.stderr.contains(CASE), "{}", run.stderr);
}

#[test]
fn styles_pictures_attributes_and_comments_are_searched_too() {
    for (file, text) in [
        ("public/public.css", "/* van Zoë */"),
        ("public/public.css", "a::after { content: \"Zo\\eb  van den B\\E9rg\" }"),
        ("public/public.css", "a { background: url(x?naam=zo%C3%AB-van-den-b%C3%A9rg) }"),
        ("public/icon.svg", "<svg><title>Quist</title></svg>"),
        ("public/icon.svg", "<svg><text><tspan>Qu</tspan><tspan>ist</tspan></text></svg>"),
        ("public/report/year.html", "<p data-van='2026-001'></p>"),
        ("public/report/year.html", "<img alt=\"z&#111;&euml; van den berg\">"),
        ("public/report/year.html", "<!-- dossier 2026&#45;001 -->"),
        ("public/report/year.html", "<script type='application/json'>{\"a\": \"Qu\\u0069st\"}</script>"),
    ] {
        let said = withheld(&office().write(&format!("site-templates/{file}"), text));
        assert!(said.contains("P1"), "{file}: {text}: {said}");
    }
}

#[test]
fn the_name_of_a_document_is_known() {
    let folder = "records/complaints/2026/2026-001";
    let office = || {
        office()
            .replace(CASE, "  - {bestand: klachtbrief.txt,", "  - {bestand: brief van Truus Fictie.txt,")
            .write(&format!("{folder}/brief van Truus Fictie.txt"), "Een brief.")
            .remove(&format!("{folder}/klachtbrief.txt"))
    };
    is_published(&office());
    assert!(withheld(&published(office(), "Mevrouw Fictie schreef.")).contains("Fictie"));
    // Also of a file that is not listed, or is listed and not there.
    let unlisted = self::office().write(&format!("{folder}/Mail Fictie.eml"), "Een mail.");
    assert!(withheld(&published(unlisted, "Fictie schreef.")).contains("Fictie"));
}

#[test]
fn what_the_regulation_publishes_may_be_read_as_it_stands_there_and_no_other_way() {
    let office = || {
        office().replace(CASE, "  naam: Zoë van den Bérg-Quist\n", "  naam: Piet Kets\n  leesbaar: [Piet]\n")
    };
    is_published(&office());
    withheld(&published(office(), "De heer Kets was boos."));
    // The report refers to nobody, not to the independent third either.
    let report = "records/reports/2025.md";
    let office = office().replace(report, "Het was een rustig jaar", "Mevrouw J. Kets kreeg niets te doen");
    assert!(withheld(&office).contains("public/report/2025.html:"));
    assert!(office.check().iter().any(|finding| finding.code == "A10.7" && finding.path == report));
}

#[test]
fn a_person_decides_for_each_case_what_may_be_read() {
    let baker = || office().replace(CASE, "  naam: Zoë van den Bérg-Quist\n", "  naam: Les Bakker\n");
    let sentence = "De bakker gaf les.";
    let said = withheld(&published(baker(), sentence));
    assert!(said.contains("leesbaar"), "{said}");
    let readable = |office: Office| {
        office.replace(CASE, "  naam: Les Bakker\n", "  naam: Les Bakker\n  leesbaar: [Bakker]\n")
    };
    // Bea Bakker of the office has the same name, and is another case.
    withheld(&published(readable(baker()), sentence));
    let both = |office: Office| {
        office.replace(PEOPLE, "    naam: Bea Bakker\n", "    naam: Bea Bakker\n    leesbaar: [Bakker]\n")
    };
    is_published(&published(both(readable(baker())), sentence));
    withheld(&published(both(readable(baker())), "L. Bakker"));
    withheld(&published(both(readable(baker())), "B. Bakker"));
}

#[test]
fn a_broken_record_knows_what_can_be_read_of_it() {
    for (from, to) in [
        ("klager:\n", "klager: {\n"),
        ("  naam: Zoë", "  naaam: Zoë"),
        ("  naam: Zoë", "\tnaam: Zoë"),
        ("---\nnummer", "nummer"),
        ("klager:\n", "klager:\n  naam: A. Denkbeeld\n"),
    ] {
        let office = published(office().replace(CASE, from, to), "Quist klaagde.");
        assert!(withheld(&office).contains("Quist"), "{to}");
    }
    let people =
        office().replace(PEOPLE, "  - sleutel: hpostma\n    naam: Hidde Postma", "  - naam: Hidde Postma");
    assert!(withheld(&published(people, "Postma zei niets.")).contains("Postma"));
}

#[test]
fn a_record_that_can_not_be_read_withholds() {
    for bytes in [b"\0".as_slice(), b"---\nklager: {naam: Zo\xeb}\n---\n"] {
        let office = Office::new().write(CASE, bytes);
        let said = withheld(&office);
        assert!(said.contains(CASE) && said.contains("niet worden gelezen"), "{said}");
        for format in formats_of("report").map(|format| format.name()) {
            let run = office.run(&["report", "2024", "--audience", "public", "--format", format]);
            assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{format}");
            assert!(run.stderr.contains("P1") && run.stderr.contains(CASE), "{}", run.stderr);
        }
        // A sentence of another year might name whoever is in it.
        let run = office.remove("records/ledger/figures-2025.yaml").run(&["report", "2025", "--freeze"]);
        assert_eq!(run.code, 2, "{}", run.stdout);
        assert!(run.stderr.contains(CASE), "{}", run.stderr);
    }
    let said = withheld(&Office::new().remove(PEOPLE));
    assert!(said.contains(PEOPLE), "{said}");
}

#[test]
fn p2_good_a_template_shows_what_a_page_is_given() {
    is_published(&Office::new().write(TEMPLATE, "{{ page.title }}"));
}

#[test]
fn p2_bad_a_template_asks_for_what_is_not_public() {
    let office = Office::new();
    is_published(&office);
    let before = public(&office);
    for (asked, line) in [
        ("\n{{ view.complainant }}", 2),
        ("{{ dossier.klager }}", 1),
        ("{% for case in view.cases %}{% endfor %}", 1),
    ] {
        let office = Office::new().write(TEMPLATE, asked);
        let said = withheld(&office);
        assert!(said.contains("P2") && said.contains(&format!("{TEMPLATE}:{line}:")), "{asked}: {said}");
    }
    let office = office.write(TEMPLATE, "{{ view.complainant }}");
    withheld(&office);
    assert!(public(&office) == before);
}
