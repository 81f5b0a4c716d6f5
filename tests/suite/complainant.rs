//! What somebody with a complaint reads on the public site, on a telephone and in haste.

use crate::support::Office;

const REGULATION: &str = "records/regulation/2016-06-24.md";
const PAGES: [&str; 3] = ["index", "how-to-complain", "english"];
const STUB: &str = "    alleen-stub: ja\n";

/// The pages of the public site that a complainant begins with.
fn pages(office: &Office) -> [String; 3] {
    let run = office.run(&["build", "--only", "public"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    PAGES.map(|page| office.read(&format!("site/public/{page}.html")))
}

fn with(changes: &[(&str, &str)]) -> [String; 3] {
    let changed =
        changes.iter().fold(Office::new(), |office, (old, new)| office.replace(REGULATION, old, new));
    pages(&changed)
}

/// What comes on a page between two of its words.
#[track_caller]
fn between<'page>(page: &'page str, start: &str, end: &str) -> &'page str {
    let (_, rest) = page.split_once(start).unwrap_or_else(|| panic!("no {start:?} in {page}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end:?} after {start:?}")).0
}

#[test]
fn with_what_is_gravest_one_hears_where_to_go_before_anything_can_be_sent() {
    let own = "    alleen-stub: ja\n    telefoon: 010 000 00 44\n    url: https://steun.example/\n";
    let national = ["href=\"tel:112\"", "href=\"tel:09008844\""];
    let given = ["href=\"tel:0100000044\"", "href=\"https://steun.example/\""];
    for (changes, shown, hidden) in [(vec![], national, given), (vec![(STUB, own)], given, national)] {
        for page in with(&changes) {
            let opening = between(&page, "<h1", "class=\"button\"");
            assert!(opening.contains("class=\"elsewhere\""), "{opening}");
            for link in shown {
                assert!(opening.contains(link), "{link}: {opening}");
            }
            for link in hidden {
                assert!(!page.contains(link), "{link}: {page}");
            }
        }
    }
}

/// Whom people call in danger differs from country to country.
#[test]
fn where_the_country_is_not_known_no_number_of_a_country_is_given() {
    for page in with(&[("kalender: nl-werk", "kalender: geen")]) {
        assert!(page.contains("class=\"elsewhere\""), "{page}");
        assert!(!page.contains("tel:112") && !page.contains("0900"), "{page}");
    }
    let school = Office::of("tests/fixtures/sister");
    let school = school.replace("records/regulation/2024-11-11.md", STUB, "");
    for page in pages(&school) {
        assert!(!page.contains("class=\"elsewhere\"") && !page.contains("tel:112"), "{page}");
    }
}

/// Everyone whom a regulation has do something with a complaint is told of, and nobody else.
#[test]
fn who_sees_a_complaint_is_what_the_regulation_says() {
    let section = |page: &str| between(page, "<h2 id=\"seen\">", "</section>").to_owned();
    let [_, dutch, english] = with(&[]);
    for said in [
        "<dt>Het secretariaat</dt><dd>om uw klacht in te schrijven; om het dossier te bewaren</dd>",
        "<dt>De medewerker over wie uw klacht gaat</dt>",
        "om een oordeel te geven als u in beroep gaat",
        "<dt>Andere medewerkers</dt><dd>alleen als zij bij uw klacht betrokken zijn</dd>",
        "<q>Een klacht zal te allen tijde vertrouwelijk worden behandeld.</q>",
        "regulation.html#artikel-7",
    ] {
        assert!(section(&dutch).contains(said), "{said}: {}", section(&dutch));
    }
    for said in ["<dt>The secretariat</dt>", "confidential at all times", "if you appeal"] {
        assert!(section(&english).contains(said), "{said}: {}", section(&english));
    }
    let [_, school, _] = pages(&Office::of("tests/fixtures/sister"));
    let seen = section(&school);
    for said in [
        "<dt>Loket</dt>",
        "<dt>Administratie</dt>",
        "Wij gaan vertrouwelijk met een klacht om.",
        "voor de stap ‘",
    ] {
        assert!(seen.contains(said), "{said}: {seen}");
    }
    assert!(!seen.contains("Secretariaat") && !seen.contains("<dd></dd>"), "{seen}");
}

/// The article is the regulation's: a name that takes none gets none, and no language lends it another.
#[test]
fn a_role_is_named_in_a_sentence_as_the_regulation_says() {
    let who = "Wie dat bij ons mag doen:";
    let [_, dutch, english] = with(&[]);
    let told = between(&dutch, who, "</p>").replace("</strong>", "");
    assert!(told.contains("de directie of het secretariaat"), "{told}");
    assert!(!dutch.contains("het BackOffice") && !english.contains("het secretariaat"), "{english}");
    let [_, bare, _] = with(&[(", lidwoord: het", ""), (", lidwoord: de", "")]);
    let told = between(&bare, who, "</p>").replace("</strong>", "");
    assert!(told.contains(" directie of secretariaat"), "{told}");
}

#[test]
fn a_regulation_that_says_nothing_of_confidence_is_not_quoted() {
    let text = Office::new().read(REGULATION);
    let silent = text.replace("vertrouwelijk", "zorgvuldig").replace("Vertrouwelijk", "Zorgvuldig");
    let [_, page, _] = pages(&Office::new().write(REGULATION, silent));
    assert!(!page.contains("<q>") && page.contains("id=\"seen\""), "{page}");
}

#[test]
fn whoever_disagrees_reads_how_to_appeal_and_until_when() {
    let appeal = "  beroep: {artikel: \"1, 9\", wie: [klager]}\n";
    let timed = "  beroep: {artikel: \"1, 9\", wie: [klager], termijn: beroepstijd}\n";
    let term = "  beroepstijd: {duur: 6 weken, vanaf: klager-geinformeerd}\n  bewaring:";
    let told = |page: &str| between(page, "<h2 id=\"appeal\">", "</section>").to_owned();
    let [_, dutch, english] = with(&[]);
    for said in ["met een brief", "waarom u het daar niet mee eens bent", "Leemzeulder", "noemt geen termijn"]
    {
        assert!(told(&dutch).contains(said), "{said}: {}", told(&dutch));
    }
    assert!(
        told(&english).contains("why you disagree") && told(&english).contains("no time limit"),
        "{english}"
    );
    let [_, dutch, english] = with(&[(appeal, timed), ("  bewaring:", term)]);
    assert!(told(&dutch).contains("Doe dat binnen zes weken na ons antwoord."), "{}", told(&dutch));
    assert!(told(&english).contains("Do so within six weeks of our answer."), "{}", told(&english));
    assert!(!told(&dutch).contains("noemt geen termijn"), "{}", told(&dutch));
}

#[test]
fn how_long_a_file_is_kept_is_told_as_it_is() {
    let held = "  bewaren: {artikel: 8, wie: [directie]}\n";
    let destroyed = "  vernietiging: {duur: 30 dagen, vanaf: einde-bewaring, artikel: 8}\n";
    let ends = [
        "Daarna vernietigen wij het binnen 30 dagen.",
        "Daarna vernietigen wij het.",
        "Als daar een reden voor is, kunnen wij het langer bewaren.",
        "After that we destroy it within 30 days.",
        "After that we destroy it.",
        "If there is a reason to, we can keep it longer.",
    ];
    for (changes, told) in [
        (vec![], [true, false, true]),
        (vec![(held, "")], [true, false, false]),
        (vec![(destroyed, "")], [false, true, true]),
        (vec![(held, ""), (destroyed, "")], [false, true, false]),
    ] {
        let [home, guide, english] = with(&changes);
        for (page, ends) in [(&home, &ends[..3]), (&guide, &ends[..3]), (&english, &ends[3..])] {
            let found: Vec<bool> = ends.iter().map(|end| page.contains(end)).collect();
            assert_eq!(found, told, "{changes:?}: {page}");
        }
    }
}

#[test]
fn on_a_narrow_page_the_way_is_told_once_and_drawn_on_request() {
    let [home, dutch, english] = with(&[]);
    for (page, said) in [(&dutch, "U leest of hoort wat"), (&english, "You read or hear what")] {
        let course = between(page, "<h2 id=\"course\">", "</section>");
        let places =
            ["drawing wide", "class=\"phases\"", "<details class=\"picture narrow\">", "drawing narrow"]
                .map(|mark| course.find(mark).unwrap_or_else(|| panic!("no {mark}: {course}")));
        assert!(places.is_sorted(), "{places:?}: {course}");
        let step = between(course, "<ol class=\"phases\"", "</ol>\n<details class=\"picture");
        assert!(step.contains(said), "{course}");
        assert!(between(course, "<desc", "</desc>").contains(said), "{course}");
        assert!(course.contains(">art. 3</a>, <a "), "{course}");
    }
    assert!(home.contains("U leest of hoort wat") && !home.contains("U leest wat"), "{home}");
}

/// A working week is not everyone's word: where a term is told first, its days are counted.
#[test]
fn a_term_in_working_weeks_is_counted_in_days() {
    for (term, dutch, english) in [
        ("3 werkweken", "rie werkweken (15 werkdagen)", "three working weeks (15 working days)"),
        ("1 werkweek", "én werkweek (vijf werkdagen)", "one working week (five working days)"),
        ("30 dagen", "30 dagen", "30 days"),
    ] {
        let handling = format!("  afhandeling: {{duur: {term}, vanaf");
        let pages = with(&[("  afhandeling: {duur: 3 werkweken, vanaf", &handling)]);
        let fact = between(&pages[0], "id=\"promises\"", "</dl>");
        assert!(fact.contains(dutch), "{term}: {fact}");
        for (page, said) in [(&pages[1], dutch), (&pages[2], english)] {
            for (start, end) in
                [("<ol class=\"phases\"", "<details class=\"picture"), ("id=\"light\">", "</section>")]
            {
                let told = between(page, start, end);
                assert!(told.contains(said), "{term}: {told}");
            }
            assert_eq!(page.contains("(15 "), term == "3 werkweken", "{term}");
        }
    }
}

#[test]
fn the_english_page_leads_to_itself_and_says_where_it_leads_to_dutch() {
    let [_, dutch, english] = with(&[]);
    for (start, end) in [("<nav aria-label", "</nav>"), ("id=\"foot-more\"", "</section>")] {
        let own = between(&dutch, start, end);
        assert!(
            own.contains("href=\"how-to-complain.html\"") && !own.contains("(in het Nederlands)"),
            "{own}"
        );
        let menu = between(&english, start, end);
        assert!(menu.contains("<a href=\"#tell\">") && !menu.contains("how-to-complain.html"), "{menu}");
        let leads = menu.matches("hreflang=\"nl\"").count();
        assert!(leads > 1 && menu.matches("(in Dutch)").count() == leads, "{menu}");
    }
}

#[test]
fn the_words_are_those_that_people_use() {
    let [_, dutch, english] = with(&[]);
    assert!(between(&dutch, "<h4>U vertelt uw klacht</h4>", "</dl>").contains("<dt>Bij wie</dt>"), "{dutch}");
    for (page, said, unsaid) in [
        (&dutch, "om het gebruik ervan te beperken", "minder te gebruiken"),
        (
            &dutch,
            "<h4>De leiding hoort van uw klacht</h4>\n<p>Bij O21 heet die ‘directie’.</p>",
            "Wie bij O21",
        ),
        (&english, "to restrict their use", "use them less"),
        (&english, "E-mail your complaint", "Mail your"),
        (&english, "in the follow-up conversation", "aftercare"),
        (&english, "You submit it to BackOffice O21.", "lodge"),
        (&english, "Ultimately responsible", "inally responsible"),
        (&english, "<div lang=\"nl\"><p class=\"third\"><strong>mevrouw", "<p><strong>mevrouw"),
    ] {
        assert!(page.contains(said) && !page.contains(unsaid), "{said} / {unsaid}: {page}");
    }
}
