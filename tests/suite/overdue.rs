//! One count of what is past its day: every verb and every page says the same.

use serde_json::Value;

use crate::support::Office;

/// How much is late, how many targets have passed, how many dossiers are to be destroyed.
type Amounts = [usize; 3];

const FORMAL: &str = "records/complaints/2026/2026-005.md";
const OPEN: &str = "records/complaints/2026/2026-006.md";

/// The base office with a complaint that nobody has done anything about since 8 June 2026.
fn waiting() -> Office {
    Office::new().write(OPEN, include_str!("../fixtures/open.md"))
}

/// The amounts that a sentence tells; none told is none.
fn told(sentence: &str) -> Amounts {
    let words: [&[&str]; 3] = [
        &["te laat", "late"],
        &["streefdatum voorbij", "streefdata voorbij", "target passed", "targets passed"],
        &["te vernietigen", "to be destroyed"],
    ];
    words.map(|names| {
        let before = names.iter().find_map(|name| sentence.split_once(&format!(" {name}")));
        let number = before.and_then(|(before, _)| before.rsplit(|it: char| !it.is_ascii_digit()).next());
        number.and_then(|number| number.parse().ok()).unwrap_or_default()
    })
}

/// The same of a sentence of the site, which is one of whole words.
fn said(sentence: &str) -> Amounts {
    let words: [&[&str]; 3] = [
        &["taak is te laat", "taken zijn te laat", "task is late", "tasks are late"],
        &[
            "taak is de streefdatum voorbij",
            "taken is de streefdatum voorbij",
            "task is past its target",
            "tasks are past their targets",
        ],
        &[
            "dossier moet worden vernietigd",
            "dossiers moeten worden vernietigd",
            "dossier must be destroyed",
            "dossiers must be destroyed",
        ],
    ];
    words.map(|names| {
        let before = names.iter().find_map(|name| sentence.split_once(&format!(" {name}")));
        let number = before.and_then(|(before, _)| before.rsplit(' ').next()).unwrap_or("0");
        number
            .parse()
            .unwrap_or_else(|_| usize::from(["één", "eén", "one"].contains(&&*number.to_lowercase())))
    })
}

fn json(office: &Office, arguments: &[&str]) -> Value {
    serde_json::from_str(&office.run(arguments).stdout).unwrap()
}

/// The amounts of items that say for themselves what they are.
fn counted<'v>(items: impl Iterator<Item = &'v Value>) -> Amounts {
    let kinds: Vec<&str> = items.filter_map(|item| item["overdue"].as_str()).collect();
    ["late", "target", "retention"].map(|kind| kinds.iter().filter(|it| **it == kind).count())
}

fn dossiers(office: &Office) -> Vec<String> {
    let files = crate::support::files_below(&office.path("records/complaints"));
    let records = files.iter().filter(|file| file.extension().is_some_and(|kind| kind == "md"));
    records.map(|file| file.file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

/// What stands between two texts on a page of the private site, without tags.
fn on_page<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("{from} in {page}"));
    rest.split_once(to).unwrap().0
}

/// Who says what, in a language.
fn says(office: &Office, language: &str) -> Vec<(&'static str, Amounts)> {
    let run = |arguments: &[&str]| office.run(&[&["--lang", language], arguments].concat()).stdout;
    let summary = run(&["check"]);
    let summary = summary.lines().rfind(|line| line.contains(" dossiers: ")).unwrap().to_owned();
    let due = json(office, &["due", "--format", "json"]);
    let items = || due["items"].as_array().unwrap().iter();
    let shown: Vec<Value> = dossiers(office)
        .iter()
        .flat_map(|id| {
            json(office, &["show", id, "--format", "json"])["next_steps"].as_array().unwrap().clone()
        })
        .collect();
    let reports: Vec<&Value> = items().filter(|item| item["dossier"].is_null()).collect();
    let text = run(&["due"]);
    let sentence = text.lines().rfind(|line| line.contains("te laat") || line.contains("late")).unwrap();
    let arrows: Vec<String> = dossiers(office).iter().map(|id| run(&["show", id])).collect();
    let arrows = arrows.iter().flat_map(|text| text.lines().filter(|line| line.contains('→')));
    let labels = match language {
        "nl" => ["te laat", "streefdatum voorbij", "te vernietigen"],
        _ => ["late", "target passed", "to be destroyed"],
    };
    let arrows: Vec<&str> = arrows.collect();
    let listed = labels.map(|label| {
        arrows.iter().filter(|it| it.split("  (").next().unwrap().ends_with(&format!(", {label}"))).count()
    });
    let of_reports = counted(reports.into_iter());
    let with_reports = |[late, target, retention]: Amounts| [late + of_reports[0], target, retention];
    let built = office.run(&["--lang", language, "build", "--only", "private"]);
    assert!(built.code < 2, "{built:?}");
    let page = office.read("site/private/index.html");
    let tile = |label: &str| {
        let (before, _) = page
            .split_once(&format!("</span> <span class=\"of\">{label}<"))
            .or_else(|| page.split_once(&format!("</span> {label}<")))
            .unwrap();
        before.rsplit('>').next().unwrap().parse().unwrap()
    };
    let overview = on_page(&page, "<p class=\"lead\">", "</p>");
    let figures = office.read("site/private/figures.html");
    let figures = on_page(&figures, "<p class=\"prose\">", "</p>");
    let amounts = said(overview);
    let nothing = if language == "nl" { "Niets is te laat" } else { "Nothing is late" };
    for (who, sentence) in [("overview", overview), ("figures", figures), ("due", sentence)] {
        assert_eq!(sentence.contains(nothing), amounts[0] == 0, "{who}: {sentence}");
    }
    vec![
        ("check", told(&summary)),
        ("due, json", counted(items())),
        ("due", told(sentence)),
        ("show, json, and the reports", with_reports(counted(shown.iter()))),
        ("show, and the reports", with_reports(listed)),
        ("overview", amounts),
        ("tiles", labels.map(tile)),
        ("figures", said(figures)),
    ]
}

/// What goes against it that all say these amounts.
fn faults(what: &str, office: &Office, expected: Amounts) -> Vec<String> {
    let document = office.document(&[]);
    let late = document.findings.iter().filter(|finding| finding.severity == "late").count();
    let mut faults = Vec::new();
    if [document.summary.late, late] != [expected[0] + expected[2]; 2] {
        faults.push(format!("{what}: check's own count is {}", document.summary.late));
    }
    let code = office.run(&["due", "--exit-code"]).code;
    if code != i32::from(late > 0) {
        faults.push(format!("{what}: due ends with {code}"));
    }
    for language in ["nl", "en"] {
        let says = says(office, language).into_iter().filter(|(_, amounts)| *amounts != expected);
        faults.extend(says.map(|(who, amounts)| format!("{what}: {who} ({language}) says {amounts:?}")));
    }
    faults
}

/// An office that owes the reports over two years.
fn owing(office: Office) -> Office {
    let files =
        ["reports/2025.md", "reports/2024.md", "ledger/figures-2024.yaml", "ledger/figures-2025.yaml"];
    files.iter().fold(office, |office, file| office.remove(&format!("records/{file}")))
}

#[test]
fn every_verb_and_page_counts_the_same() {
    let told = "  - {datum: 2026-06-09, stap: directie-geinformeerd, door: mjansen}\n";
    let confirmed = "  - {datum: 2026-06-08, stap: bevestigd, door: mjansen, antwoord: ja}\n";
    let untold = || waiting().replace(OPEN, told, "");
    let unconfirmed = || waiting().replace(OPEN, confirmed, "");
    let neglected = || untold().replace(OPEN, confirmed, "");
    let answered = "stap: klager-geinformeerd, door: ddirks, oordeel: ongegrond";
    let breach = || Office::new().replace(FORMAL, answered, &answered.replace("ddirks", "bbakker"));
    let situations = [
        ("all is well", Office::new(), [0, 0, 0]),
        ("open steps without a term", waiting(), [0, 0, 0]),
        ("a breach that is done and not accounted for", breach(), [0, 0, 0]),
        ("a term passed", untold(), [1, 0, 0]),
        ("a target passed", unconfirmed().today("2026-06-16"), [0, 1, 0]),
        ("a term and a target passed", neglected().today("2026-06-16"), [1, 1, 0]),
        ("a retention over", Office::new().today("2026-07-01"), [0, 0, 1]),
        ("reports late over two years", owing(Office::new()), [4, 0, 0]),
        ("everything at once", owing(neglected()).today("2026-07-01"), [6, 1, 1]),
    ];
    let faults: Vec<String> =
        situations.iter().flat_map(|(what, office, amounts)| faults(what, office, *amounts)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
