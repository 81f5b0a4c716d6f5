//! The manual that `init` makes: each regulation's own words, in its own language, and nothing of
//! another's.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use klacht::locale::{Key, Language, Locale};
use klacht::parse::read_regulation;
use klacht::regulation::{Need, Regulation};
use klacht::source::Source;

use super::{WORKFLOWS, made, made_from};
use crate::support::{Office, TODAY, root};

pub(super) const ENGLISH: &str = include_str!("../../fixtures/shapes/plain-english.md");
pub(super) const FULL_ENGLISH: &str = include_str!("../../fixtures/shapes/full-english.md");
pub(super) const ODD_KEYS: &str = include_str!("../../fixtures/shapes/odd-keys.md");

/// Regulations of every shape by name: those of the example and the fixtures, and small ones without a
/// third, light handling, archiving, a report, or with keys that YAML and Markdown would misread.
pub(super) fn shapes() -> Vec<(&'static str, String)> {
    let files = [
        "records/regulation/2016-06-24.md",
        "tests/fixtures/sister/records/regulation/2019-05-20.md",
        "tests/fixtures/sister/records/regulation/2024-11-11.md",
        "tests/fixtures/association/records/regulation/2023-02-01.md",
    ];
    let files = files.into_iter().map(|file| (file, fs::read_to_string(root().join(file)).unwrap()));
    let small = [("plain", ENGLISH), ("full", FULL_ENGLISH), ("odd", ODD_KEYS)];
    files.chain(small.map(|(name, text)| (name, text.to_owned()))).collect()
}

fn shape(name: &str) -> String {
    shapes().into_iter().find(|(known, _)| known.contains(name)).unwrap().1
}

pub(super) fn manual_of(regulation: &str) -> String {
    made_from(regulation, &[]).read("records/README.md")
}

fn parsed(text: &str) -> Regulation {
    let today = TODAY.parse().unwrap();
    read_regulation(&Arc::new(Source::new("records/regulation/x.md", text)), today).0.unwrap()
}

/// The rows of all tables, cell by cell.
fn rows(manual: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| {
        let line = line.replace("\\|", "\u{1}");
        let cells = line.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().replace('\u{1}', "|")).collect()
    };
    manual.lines().filter(|line| line.starts_with('|')).map(cells).collect()
}

/// The text without what is typed: words and blocks of code.
fn prose(manual: &str) -> String {
    let blocks = manual.split("```").step_by(2).collect::<String>();
    blocks.split('`').step_by(2).collect::<Vec<_>>().join("…")
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.map(str::to_lowercase).collect()
}

/// `SNAPSHOTS=overwrite` renews it.
#[test]
fn the_manual_of_the_example_is_made_from_its_regulation() {
    let manual = manual_of(&shape("2016-06-24"));
    let kept = root().join("records/README.md");
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::write(&kept, &manual).unwrap();
    }
    assert!(fs::read_to_string(kept).unwrap() == manual, "records/README.md is not what the program makes");
}

#[test]
fn every_step_stands_in_it_with_its_name_fields_people_article_and_term() {
    for (shape, text) in shapes() {
        let (regulation, table) = (parsed(&text), rows(&manual_of(&text)));
        let named = |key: &str| regulation.roles.iter().find(|role| role.key == key).map(|role| &role.name);
        for step in &regulation.steps {
            let row =
                |row: &&Vec<String>| row.len() == 6 && row[0].trim_matches('`').trim_matches('"') == step.key;
            let row = table.iter().find(row).unwrap_or_else(|| panic!("{shape}: {} has no row", step.key));
            let name = step.name.as_deref().unwrap_or_default().replace('<', "&lt;");
            assert!(!row[1].is_empty() && row[1].contains(&name), "{shape}: {row:?}");
            for klacht::dossier::Field { name, need, .. } in step.kind.fields() {
                let field = &klacht::vocabulary::ClosedList::name(*name);
                let is_bold = row[2].contains(&format!("**`{field}`**"));
                let is_for_exclusions = ["grond", "verwezen-naar"].contains(field);
                let is_there = row[2].contains(&format!("`{field}`"));
                assert_eq!(
                    is_there,
                    !is_for_exclusions || !regulation.exclusions.is_empty(),
                    "{shape}: {row:?}"
                );
                assert_eq!(is_bold, *need == Need::Required, "{shape}: {field} in {row:?}");
            }
            let doers = step.performers.iter().chain(step.performers_by.iter().flat_map(|(_, keys)| keys));
            for name in doers.filter_map(|key| named(key)) {
                assert!(row[3].contains(name.as_str()), "{shape}: {name} in {row:?}");
            }
            assert_eq!(row[4], step.articles.join(", "), "{shape}: {row:?}");
            assert_eq!(row[5].is_empty(), step.term.is_none(), "{shape}: {row:?}");
        }
    }
}

#[test]
fn every_list_term_and_role_stands_in_it() {
    for (shape, text) in shapes() {
        let (regulation, manual) = (parsed(&text), manual_of(&text));
        let lists = [&regulation.channels, &regulation.services, &regulation.natures];
        let listed = lists.into_iter().flatten().flat_map(|entry| [&entry.key, &entry.label]);
        let excluded = regulation.exclusions.iter().flat_map(|it| [&it.key, &it.name, &it.referral]);
        let roles = regulation.roles.iter().flat_map(|role| [&role.key, &role.name]);
        let plain = |text: &str| text.to_lowercase().replace(['-', '\\'], " ").replace("  ", " ");
        let (read, terms) = (plain(&manual), regulation.terms.keys());
        for word in listed.chain(excluded).chain(roles).chain(terms) {
            assert!(read.contains(&plain(word)), "{shape}: {word}");
        }
    }
}

#[test]
fn what_a_regulation_does_not_have_is_not_in_it() {
    let absent = |name: &str, texts: &[&str]| {
        let manual = manual_of(&shape(name));
        for text in texts {
            assert!(!manual.contains(text), "{name}: {text}");
        }
    };
    absent(
        "2024-11-11",
        &["Lichte afhandeling", "`licht`", "directie-gevraagd", "twee jaar", "loopt iedere termijn"],
    );
    absent("2023-02-01", &["`licht`", "`grond`", "envelop", "`publiek`", "opdracht", "`bewaren`", "`tot`, "]);
    absent(
        "plain",
        &[
            "derde",
            "`licht`",
            "gearchiveerd",
            "uitgesloten",
            "A8.1",
            "envelope",
            "anonymous reports",
            "`tot`.",
        ],
    );
    for (name, texts) in [
        ("2016-06-24", ["`licht`", "`derde`", "A8.1", "drie werkweken", "twee jaar", "vanaf 5 klachten"]),
        ("full", ["`licht`", "`derde`", "A8.1", "eight weeks", "six years", "from 8 complaints on"]),
    ] {
        let manual = manual_of(&shape(name));
        for text in texts {
            assert!(manual.contains(text), "{name}: {text}");
        }
    }
}

/// Of everything that `init` makes, but the regulation itself.
#[test]
fn nothing_of_the_first_customer_stands_in_another_office() {
    let customer =
        ["directie", "secretariaat", "backoffice", "o21", "gouda", "leergang", "kets", "schending"];
    for (shape, text) in shapes().into_iter().skip(1) {
        let office = made_from(&text, &["--director", "Els Vries"]);
        let paths = WORKFLOWS.into_iter().chain(["records/people.yaml", ".gitignore", ".editorconfig"]);
        let files = paths.chain([".gitattributes"]).map(|path| (path, office.read(path)));
        let files = files.chain([("records/README.md", prose(&office.read("records/README.md")))]);
        for (path, text) in files {
            let found: Vec<_> = customer.iter().filter(|word| words(&text).contains(**word)).collect();
            assert!(found.is_empty(), "{shape}: {path} has {found:?}");
        }
    }
}

#[test]
fn each_office_reads_its_own_language_alone() {
    let dutch = ["de", "het", "een", "niet", "wordt", "voor", "bij", "dat", "zijn", "klager", "onder"];
    let english = ["the", "with", "which", "when", "you", "from", "that", "not", "complaint"];
    for (shape, text) in shapes() {
        let office = made_from(&text, &["--director", "Els Vries"]);
        let is_english = parsed(&text).publication.language == Language::known("en");
        let foreign = if is_english { &dutch[..] } else { &english[..] };
        let manual = office.read("records/README.md");
        // In a block of code stand sentences too, beside keys that are Dutch always.
        let blocks: String = manual.split("```").skip(1).step_by(2).collect();
        let keys = ["klager", "wordt"];
        let sentences = words(&blocks).into_iter().filter(|word| !keys.contains(&word.as_str()));
        let mut read: BTreeSet<String> = words(&prose(&manual)).into_iter().chain(sentences).collect();
        for path in WORKFLOWS.into_iter().chain([".gitignore", ".editorconfig", ".gitattributes"]) {
            let text = office.read(path);
            let comments = text.lines().filter_map(|line| line.trim().strip_prefix('#'));
            read.extend(comments.flat_map(words));
        }
        let people = office.read("records/people.yaml");
        read.extend(people.lines().filter_map(|line| line.strip_prefix("# ")).flat_map(words));
        let found: Vec<_> = foreign.iter().filter(|word| read.contains(**word)).collect();
        assert!(found.is_empty(), "{shape}: {found:?}");
    }
}

#[test]
fn every_place_is_filled_every_link_leads_somewhere_and_every_command_exists() {
    let texts = shapes().into_iter().map(|(shape, text)| (shape, manual_of(&text)));
    let office = Office::empty();
    for (shape, manual) in texts.chain([("model", made(&[]).read("records/README.md"))]) {
        for sign in ["{{", "{%", "[manual-", "[site-", "[month-", "[public-", "\n\n\n", " \n"] {
            assert!(!manual.contains(sign), "{shape}: {sign:?}");
        }
        let headings = manual.lines().filter(|line| line.starts_with('#'));
        let slug = |line: &str| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
        let headings: BTreeSet<String> = headings.map(slug).collect();
        for link in manual.split("](#").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            assert!(headings.contains(link), "{shape}: {link} is no heading of {headings:?}");
        }
        let verbs = manual.split("`klacht ").skip(1).filter_map(|rest| rest.split([' ', '`']).next());
        for verb in verbs.collect::<BTreeSet<_>>() {
            assert_eq!(office.run(&[verb, "--help"]).code, 0, "{shape}: klacht {verb}");
        }
    }
}

#[test]
fn a_regulation_of_which_little_can_be_read_has_a_manual_too() {
    for text in
        ["---\nvastgesteld: 2026-01-01\n---\n", "---\nvastgesteld: 2026-01-01\nstappen: {a: 1}\n---\n"]
    {
        let manual = manual_of(text);
        assert!(manual.contains("1 januari 2026") && manual.contains("## people.yaml"), "{manual}");
    }
}

#[test]
fn the_words_for_how_grave_a_message_is_are_those_of_the_program() {
    let manual = manual_of(ENGLISH);
    let locale = Locale::of(Language::known("en"));
    for severity in ["error", "breach", "late", "warning"] {
        let word = locale.text(Key::find(&format!("severity-{severity}")).unwrap());
        assert!(rows(&manual).iter().any(|row| row[0] == word), "{word}");
    }
}
