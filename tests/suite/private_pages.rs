//! What the pages of the private site say of the project's own example, where two of them could say
//! different things.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::Office;

/// The example as the private site shows it in a language.
struct Site {
    office: Office,
}

impl Site {
    fn of(office: Office, language: &str) -> Self {
        let run = office.run(&["--lang", language, "build", "--only", "private"]);
        assert!(run.code < 2, "{run:?}");
        Self { office }
    }

    fn page(&self, path: &str) -> String {
        self.office.read(&format!("site/private/{path}"))
    }

    /// The rows of all tables of a page, by the texts of their cells.
    fn rows(&self, path: &str) -> Vec<Vec<String>> {
        let page = self.page(path);
        page.split("<tr").skip(1).map(|row| cells(row.split("</tr>").next().unwrap())).collect()
    }
}

fn cells(row: &str) -> Vec<String> {
    let parts =
        row.split("<t").skip(1).filter(|part| part.starts_with(['h', 'd']) && !part.starts_with("he"));
    parts.map(|part| text(&format!("<t{part}"))).collect()
}

/// A piece of a page without its tags.
fn text(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn example() -> Office {
    Office::of(".")
}

#[test]
fn the_years_beside_each_other_say_what_each_year_says_by_itself() {
    for (language, words) in [
        ("nl", ["Aan de klager beantwoord", "Waarvan binnen drie werkweken", "Nog zonder antwoord"]),
        ("en", ["Answered to the complainant", "Of these within three working weeks", "Not answered yet"]),
    ] {
        let site = Site::of(example(), language);
        let trend = site.rows("figures.html");
        let column = |name: &str| {
            trend[0]
                .iter()
                .position(|head| head == name)
                .unwrap_or_else(|| panic!("{name} in {:?}", trend[0]))
        };
        for year in 2022..=2026 {
            let row = trend.iter().find(|row| row[0] == year.to_string()).unwrap();
            let number = |index: usize| row[index].parse::<u32>().unwrap();
            let page = site.rows(&format!("figures/{year}.html"));
            for word in words {
                let own = page.iter().find(|row| row[0].eq_ignore_ascii_case(word)).unwrap();
                assert_eq!(row[column(word)], own[1], "{word} {year}");
            }
            // Each complaint is counted once.
            assert_eq!(number(1), number(2) + number(4) + number(6), "{row:?}");
        }
    }
}

#[test]
fn a_rule_tells_what_is_open_apart_from_what_is_accounted_for() {
    let site = Site::of(example(), "nl");
    let rows = site.rows("rules/index.html");
    let mut found: BTreeMap<(String, String), bool> = BTreeMap::new();
    for finding in site.office.check() {
        if let Some(dossier) = finding.dossier {
            *found.entry((finding.code, dossier)).or_insert(true) &= finding.accounted;
        }
    }
    let mut both = [0, 0];
    for row in rows.iter().filter(|row| row[0] != "Regel") {
        let of_rule = || found.iter().filter(|((code, _), _)| *code == row[0]);
        let accounted = of_rule().filter(|(_, accounted)| **accounted).count();
        let open = of_rule().count() - accounted;
        let told = [(open, "open"), (accounted, "verantwoord")];
        let told = told.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}"));
        let told = told.collect::<Vec<_>>().join(", ");
        assert!(row[4].ends_with(&told), "{row:?} should tell {told}");
        // A sign of alarm stands before what is open only.
        assert_eq!(row[4] == told, open == 0, "{row:?}");
        both = [both[0] + open, both[1] + accounted];
    }
    assert!(both[0] > 0 && both[1] > 0, "the example has both: {both:?}");
}

#[test]
fn each_page_names_the_last_day_for_destruction_and_calls_it_late_after_that_only() {
    for (today, late) in [("2026-07-01", false), ("2028-03-01", true)] {
        let office = Office::new().today(today);
        let finding = office.check().into_iter().find(|it| it.code == "A8.1").unwrap();
        let (number, year) = (finding.dossier.unwrap(), finding.path.split('/').nth(2).unwrap().to_owned());
        let site = Site::of(office, "nl");
        let page = site.page(&format!("{year}/{number}.html"));
        let (_, task) = page.split_once("Dossier vernietigen").unwrap();
        let task = text(task.split("</li>").next().unwrap());
        let last = task.split_once("uiterlijk ").unwrap().1.split(' ').take(3).collect::<Vec<_>>().join(" ");
        assert!(finding.message.contains(&last), "{task}: {}", finding.message);
        let row = site.rows("retention.html").into_iter().find(|row| row[0] == number).unwrap();
        let terms = text(page.split_once("id=\"termijnen\"").unwrap().1.split("</section>").next().unwrap());
        let head = text(page.split_once("class=\"signs\"").unwrap().1.split("</p>").next().unwrap());
        let said = if late {
            format!("uiterlijk {last} te vernietigen: ")
        } else {
            format!("te vernietigen uiterlijk {last}")
        };
        assert!(row[4].starts_with(&said) && terms.contains(&said), "{row:?} {terms}");
        // How late it is, is counted in one way.
        let days = |told: &str| told.split(" werkdag").next().unwrap().rsplit(' ').next().unwrap().to_owned();
        assert!(!late || days(&row[4]) == days(&task), "{row:?} {task}");
        for told in [&task, &row[4], &head] {
            assert_eq!(told.contains("te laat"), late, "{today}: {told}");
            assert!(told.contains("te vernietigen"), "{today}: {told}");
        }
    }
}

#[test]
fn what_is_quoted_from_the_records_has_its_language_on_pages_in_another() {
    let quotes = [
        ("2026/2026-009.html", "<h1><span lang=\"nl\">Directie zou een vraag"),
        ("2026/2026-009.html", "<dd lang=\"nl\">bejegening</dd>"),
        ("2026/2026-009.html", "<div class=\"prose\" lang=\"nl\">"),
        ("register.html", "\"><span lang=\"nl\">Directie zou een vraag"),
        ("index.html", "\"><span lang=\"nl\">Directie zou een vraag"),
        ("figures/2025.html", "data-label=\"What\" lang=\"nl\">"),
        ("figures/2025.html", "<th role=\"rowheader\" scope=\"row\" lang=\"nl\">"),
    ];
    let english = Site::of(example(), "en");
    let dutch = Site::of(example(), "nl");
    for (page, quote) in quotes {
        assert!(english.page(page).contains(quote), "{page}: {quote}");
        let own = dutch.page(page);
        let (_, body) = own.split_once("<body>").unwrap();
        assert!(!body.contains(" lang=\"nl\""), "{page}: the page says it already");
    }
}

#[test]
fn a_rule_names_the_dossiers_in_which_it_found_something_by_their_subjects() {
    let page = Site::of(example(), "nl").page("rules/A9.1.html");
    let (_, hits) = page.split_once("id=\"dossiers\"").unwrap();
    let hit = hits.split("<li>").nth(1).unwrap().split("</li>").next().unwrap();
    let (link, subject) = hit.split_once("</a>").unwrap();
    assert!(
        link.contains("href=\"../20") && subject.split("<span").next().unwrap().trim().len() > 5,
        "{hit}"
    );
}

#[test]
fn of_a_stub_no_form_is_printed_and_each_cover_has_a_name_of_its_own() {
    let site = Site::of(example(), "nl");
    let stub = site.page("2025/2025-002.html");
    assert!(!stub.contains("formulier"), "{stub}");
    let page = site.page("2026/2026-009.html");
    assert!(page.contains("id=\"formulier\"") && page.contains("href=\"#formulier\""));
    let covers = page.split("class=\"paper cover\"").skip(1);
    let named = covers.map(|cover| cover.split("aria-label=\"").nth(1).unwrap());
    let names: BTreeSet<&str> = named.map(|it| it.split('"').next().unwrap()).collect();
    assert!(names.len() == 2 && names.iter().any(|name| name.ends_with(": Dirk Dirks")), "{names:?}");
}

#[test]
fn an_office_without_complaints_has_no_empty_picture_and_beside_what_is_late_nothing_that_denies_it() {
    let sections = ["id=\"te-laat\"", "id=\"aan-zet\"", "id=\"maanden\""];
    let told = |office: Office| {
        let page = Site::of(office, "nl").page("index.html");
        sections.map(|section| page.contains(section))
    };
    let without = |folders: &[&str]| {
        let office = Office::new();
        for folder in folders {
            std::fs::remove_dir_all(office.path(&format!("records/{folder}"))).unwrap();
        }
        office
    };
    // Where the report about last year is late no dossier is open either.
    assert_eq!(told(without(&["complaints", "reports", "ledger"])), [true, false, false]);
    assert_eq!(told(without(&["complaints"])), [false, true, false]);
    assert_eq!(told(example()), [true, true, true]);
}

/// What the overview says of a dossier under a heading.
fn row_of(site: &Site, number: &str) -> String {
    let row =
        site.rows("index.html").into_iter().find(|row| row.first().is_some_and(|first| first == number));
    row.unwrap_or_else(|| panic!("{number} is not on the overview")).join(" | ")
}

#[test]
fn the_overview_marks_a_complaint_about_the_management_without_a_complainant_s_name() {
    let unnamed = "Gaat over de leiding (directie). Spreek eerst af wie in haar plaats beslist.";
    let site = Site::of(example(), "nl");
    let told = row_of(&site, "2026-009");
    assert!(told.contains(unnamed), "{told}");
    assert!(!row_of(&site, "2026-006").contains("leiding"));
    let file = "records/complaints/2026/2026-009.md";
    let named = example().replace(file, "route: directie\n", "route: directie\nvervanger: kelouali\n");
    let told = row_of(&Site::of(named, "nl"), "2026-009");
    assert!(told.contains("Gaat over de leiding (directie).") && !told.contains("Spreek"), "{told}");
}

#[test]
fn a_running_dossier_and_a_waiting_complainant_are_told_as_they_are() {
    let running = ["Tot nu toe niets aan te merken.", "Nothing to remark so far."];
    let closed = ["Niets aan te merken. Alles ging volgens de regeling.", "Nothing to remark: this dossier"];
    let asked = [
        "De klacht indienen; vraag de klager of die dat nog wil",
        "Lodge the complaint; ask whether the complainant still wants to",
    ];
    for (language, index) in [("nl", 0), ("en", 1)] {
        let site = Site::of(example(), language);
        let page = site.page("2026/2026-011.html");
        assert!(page.contains(running[index]) && !page.contains(closed[index]));
        let page = site.page("2026/2026-001.html");
        assert!(page.contains(closed[index]) && !page.contains(running[index]));
        assert!(site.page("2026/2026-006.html").contains(asked[index]), "{language}");
        assert!(row_of(&site, "2026-006").contains(asked[index]), "{}", row_of(&site, "2026-006"));
    }
}

#[test]
fn the_headline_is_made_of_sentences_that_fit_every_number() {
    let (file, open) = ("records/complaints/2026/2026-006.md", include_str!("../fixtures/open.md"));
    let told = "  - {datum: 2026-06-09, stap: directie-geinformeerd, door: mjansen}\n";
    let confirmed = "  - {datum: 2026-06-08, stap: bevestigd, door: mjansen, antwoord: ja}\n";
    let with = |text: String, today: &str| Office::new().write(file, text).today(today);
    let both = || open.replace(told, "").replace(confirmed, "");
    for (office, dutch, english) in [
        (
            example(),
            "Er lopen 9 klachten. Eén taak is te laat, bij één taak is de streefdatum voorbij, en 3 dossiers \
             moeten worden vernietigd.",
            "9 complaints are open. One task is late, one task is past its target, and 3 dossiers must be \
             destroyed.",
        ),
        (
            with(open.to_owned(), "2026-06-15"),
            "Er loopt één klacht. Niets is te laat.",
            "One complaint is open. Nothing is late.",
        ),
        (
            with(both(), "2026-06-16"),
            "Er loopt één klacht. Eén taak is te laat, en bij één taak is de streefdatum voorbij.",
            "One complaint is open. One task is late, and one task is past its target.",
        ),
    ] {
        for (language, said) in [("nl", dutch), ("en", english)] {
            let run = office.run(&["--lang", language, "build", "--only", "private"]);
            assert!(run.code < 2, "{run:?}");
            let page = office.read("site/private/index.html");
            let lead = page.split_once("<p class=\"lead\">").unwrap().1.split("</p>").next().unwrap();
            assert_eq!(lead, said);
        }
    }
}

#[test]
fn the_tile_of_breaches_leads_to_as_many_rows_of_the_register() {
    let answered = "stap: klager-geinformeerd, door: ddirks, oordeel: ongegrond";
    let file = "records/complaints/2026/2026-005.md";
    let breach = Office::new().replace(file, answered, &answered.replace("ddirks", "bbakker"));
    let site = Site::of(breach, "nl");
    let overview = site.page("index.html");
    let (_, tile) = overview.split_once("href=\"register.html#let-op=breach\">").unwrap();
    let told = text(tile.split("</a>").next().unwrap());
    let rows = site.page("register.html");
    let marked =
        rows.split("data-marks=\"").skip(1).filter(|it| it.split('"').next().unwrap().contains("breach"));
    assert_eq!(told, format!("{} in strijd met de regeling", marked.count()));
    assert!(rows.contains("<select id=\"let-op\"") && rows.contains("<option value=\"breach\">"));
}

#[test]
fn each_wide_table_of_figures_says_its_columns_in_its_cells_too() {
    let site = Site::of(example(), "nl");
    for path in ["figures.html", "figures/2026.html"] {
        let page = site.page(path);
        let tables: Vec<&str> =
            page.split("<table").skip(1).map(|it| it.split("</table>").next().unwrap()).collect();
        let mut wide = 0;
        for table in tables {
            let head = table.split("</thead>").next().unwrap();
            let heads: Vec<String> =
                head.split("<th ").skip(1).map(|it| text(&format!("<th {it}"))).collect();
            let labels = table.split("data-label=\"").skip(1).map(|it| it.split('"').next().unwrap());
            let labels: Vec<&str> = labels.collect();
            let is_card = table.split('>').next().unwrap().contains("class=\"register\"");
            assert_eq!(
                (is_card, !labels.is_empty()),
                (heads.len() > 2, heads.len() > 2),
                "{path}: {heads:?}"
            );
            for row in labels.chunks(heads.len() - 1) {
                assert_eq!(row, &heads[1..], "{path}");
            }
            wide += usize::from(is_card);
        }
        assert!(wide > 0, "{path}");
    }
}

/// Whoever reads a rule can hold it against the article, in the words and the language of the regulation.
#[test]
fn the_page_of_a_rule_has_its_article_in_its_own_words() {
    let site = Site::of(example(), "en");
    let (page, form) = (site.page("rules/A9.1.html"), site.page("rules/F3.html"));
    let article = page.split("id=\"artikel\"").nth(1).unwrap();
    assert!(article.starts_with(">Article 9 "), "{page}");
    assert!(article.contains("lang=\"nl\"") && text(article).contains("drie werkweken"), "{article}");
    assert!(!form.contains("id=\"artikel\""), "a rule about the form of files is of no article");
}

/// In the list, in the course and in the text it is a link where it can be opened, and its name elsewhere.
#[test]
fn a_document_that_is_not_there_is_linked_nowhere() {
    let document = "records/complaints/2023/2023-001/oordeel-derde.pdf";
    for (office, wanted) in [(example(), 3), (example().remove(document), 0)] {
        let page = Site::of(office, "nl").page("2023/2023-001.html");
        let links = ["oordeel-derde.pdf</a>", "het oordeel</a>"].map(|link| page.matches(link).count());
        assert_eq!(links.iter().sum::<usize>(), wanted, "{page}");
        assert!(page.contains("oordeel-derde.pdf") && page.contains("het oordeel"), "{page}");
    }
}
