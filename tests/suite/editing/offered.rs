//! What an editor offers and tells at a place: what is taken there leaves the file sound.

use serde_json::{Value, json};

use super::editor::{Editor, LIGHT, codes, labels};
use crate::repository::{OPEN, Repository};
use crate::support::Office;

fn with_open() -> Editor {
    Editor::new(Office::new().write(OPEN, include_str!("../../fixtures/open.md")))
}

/// The open dossier with a line at the end of its course.
fn with(editor: &Editor, line: &str) -> String {
    let text = editor.office.read(OPEN);
    let end = text.rfind("---\n").unwrap();
    format!("{}{line}\n{}", &text[..end], &text[end..])
}

/// The text in which the first of the offers that begins so is taken.
fn taken(editor: &mut Editor, marked: &str, label: &str) -> String {
    let offered = editor.completions(OPEN, marked);
    let found = offered.iter().find(|it| it["label"].as_str().unwrap().starts_with(label));
    let edit = &found.unwrap_or_else(|| panic!("{label} of {offered:?}"))["textEdit"];
    let line = marked[..marked.find('‸').unwrap()].rsplit('\n').next().unwrap();
    let units: Vec<u16> = line.encode_utf16().collect();
    let start = usize::try_from(edit["range"]["start"]["character"].as_u64().unwrap()).unwrap();
    let word = String::from_utf16(&units[start..]).unwrap();
    marked.replace(&format!("{word}‸"), edit["newText"].as_str().unwrap())
}

fn hover(editor: &mut Editor, path: &str, text: &str, word: &str) -> String {
    let before = &text[..text.find(word).unwrap_or_else(|| panic!("{word}")) + 1];
    let line = before.matches('\n').count();
    let character = before.rsplit('\n').next().unwrap().chars().count();
    let place = json!({ "line": line, "character": character });
    let params = json!({ "textDocument": editor.about(path), "position": place });
    editor.ask("textDocument/hover", params)["contents"]["value"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_is_taken_behind_a_sign_that_asks_for_it_stands_apart_from_that() {
    let mut editor = with_open();
    for (line, label) in [
        ("  -‸", "overleg"),
        ("  - ‸", "overleg"),
        ("  ‸", "overleg"),
        ("  - {datum: 2026-06-15, stap:‸, door: ddirks, met: mjansen}", "overleg"),
        ("  - {datum: 2026-06-15, stap: overleg,‸ ddirks, met: mjansen}", "door"),
        ("  - {datum: 2026-06-15, stap: overleg, met: mjansen, door:‸}", "ddirks"),
    ] {
        let marked = with(&editor, line);
        let text = taken(&mut editor, &marked, label).replace("$1", "ddirks").replace("$2", "mjansen");
        let found = editor.open(OPEN, &text);
        assert!(found.iter().all(|it| !it["code"].as_str().unwrap().starts_with('F')), "{text}: {found:?}");
    }
    let below = with(&editor, "    ‸");
    assert_eq!(editor.completions(OPEN, &below), Vec::<Value>::new(), "within an event between braces");
    editor.end();
}

#[test]
fn whoever_may_do_a_step_on_its_day_comes_first_and_who_may_not_is_told() {
    let people = Office::new().read("records/people.yaml");
    let former = "  - sleutel: vroeger\n    naam: Vera Vroeger\n    rollen:\n      \
                  - {rol: directie, van: 2016-01-01, tot: 2020-01-01}\n";
    let office = Office::new().write("records/people.yaml", format!("{}\n{former}", people.trim_end()));
    let mut editor = Editor::new(office.write(OPEN, include_str!("../../fixtures/open.md")));
    let by = |editor: &mut Editor, day: &str, step: &str| {
        let marked = with(editor, &format!("  - {{datum: {day}, stap: {step}, door: ‸}}"));
        editor.completions(OPEN, &marked)
    };
    let now = by(&mut editor, "2026-06-15", "besluit");
    assert!(labels(&now)[0] == "ddirks" && !labels(&now).contains(&"vroeger"), "{now:?}");
    let detail = |offered: &[Value], who: &str| {
        let of = offered.iter().find(|it| it["label"] == who);
        of.unwrap_or_else(|| panic!("{who}"))["detail"].as_str().unwrap().to_owned()
    };
    assert!(detail(&now, "pdeboer").ends_with(": mag deze stap niet doen"), "{now:?}");
    assert!(!detail(&now, "ddirks").contains("mag deze stap niet doen"), "{now:?}");
    let then = by(&mut editor, "2019-06-15", "besluit");
    assert_eq!(labels(&then)[..2], ["ddirks", "vroeger"]);
    assert!(detail(&then, "vroeger").contains("(directie)"), "{then:?}");
    editor.end();
}

#[test]
fn at_each_place_stands_what_belongs_there() {
    let mut editor = with_open();
    let text = editor.office.read(OPEN);
    let top = editor.completions(OPEN, &text.replacen("betreft:", "‸\nbetreft:", 1));
    assert!(labels(&top).contains(&"stukken") && !labels(&top).contains(&"naam"), "{top:?}");
    let below = with(&editor, "‸");
    let top = editor.completions(OPEN, &below);
    assert!(labels(&top).contains(&"stukken") && !labels(&top).contains(&"opmerking"), "{top:?}");
    let list =
        editor.completions(OPEN, &text.replacen("betreft: [mjansen]", "betreft:\n  - mjansen\n  - ‸", 1));
    assert!(labels(&list).contains(&"ddirks") && !labels(&list).contains(&"mjansen"), "{list:?}");
    let list = editor.completions(OPEN, &text.replacen("betreft: [mjansen]", "betreft: [mjansen, ‸]", 1));
    assert!(labels(&list).contains(&"ddirks") && !labels(&list).contains(&"mjansen"), "{list:?}");
    let correction = "  - {datum: 2026-06-15, stap: correctie, door: sdevries, op: {‸}, reden: x}";
    let marked = with(&editor, correction);
    let events = editor.completions(OPEN, &marked);
    assert!(labels(&events)[0].starts_with("2026-06-08 ontvangen"), "{events:?}");
    let named = taken(&mut editor, &marked, "2026-06-09 geregistreerd");
    assert!(named.contains("op: {datum: 2026-06-09, stap: geregistreerd}"), "{named}");
    let marked = with(&editor, &correction.replace('‸', "stap: ‸"));
    let steps = editor.completions(OPEN, &marked);
    assert_eq!(labels(&steps), ["ontvangen", "bevestigd", "directie-geinformeerd", "geregistreerd"]);
    let becomes = correction.replace("op: {‸}", "op: {stap: bevestigd}, wordt: {antwoord: ‸}");
    let marked = with(&editor, &becomes);
    assert_eq!(labels(&editor.completions(OPEN, &marked))[0], "ja");
    let marked = with(&editor, &becomes.replace("antwoord: ‸", "‸"));
    let fields = editor.completions(OPEN, &marked);
    assert!(labels(&fields).contains(&"antwoord") && !labels(&fields).contains(&"reden"), "{fields:?}");
    let marked = with(&editor, "  - {datum: 2026-06-15, stap: besluit, door: ddirks, uitkomst: ‸}");
    let words = editor.completions(OPEN, &marked);
    assert!(words.iter().all(|it| !it["detail"].as_str().unwrap().is_empty()), "{words:?}");
    editor.end();
    // A reason may be given ahead, while the answer is only late.
    let mut editor = Editor::on(
        Office::new().write(OPEN, include_str!("../../fixtures/open.md")),
        "2026-07-20",
        &json!({}),
    );
    let marked = text.replacen("\nverloop:", "\nverantwoording:\n  - {regel: ‸}\nverloop:", 1);
    let rules = editor.completions(OPEN, &marked);
    assert!(labels(&rules).contains(&"A9.1"), "{rules:?}");
    editor.end();
}

#[test]
fn a_key_a_word_and_the_end_of_a_term_are_told() {
    let mut editor = with_open();
    let text = editor.office.read(OPEN);
    editor.open(OPEN, &text);
    for (word, told) in [
        ("nummer:", "naam van het bestand"),
        ("kanaal:", "mondeling"),
        ("klager:", "wie klaagt"),
        ("naam:", "voor- en achternaam"),
        ("verloop:", "op volgorde van datum"),
        ("stap:", "een van de stappen"),
        ("antwoord:", "of de klager het als klacht bedoelt"),
        ("mondeling", "ondeling"),
        ("eigen-werk", "eigen werk"),
        ("ontvangen,", "uiterlijk 29 juni 2026 (binnen"),
        ("ontvangen,", "art. 5, 9"),
    ] {
        let hovered = hover(&mut editor, OPEN, &text, word);
        assert!(hovered.contains(told), "{word}: {hovered}");
    }
    let path = "records/people.yaml";
    let people = editor.office.read(path);
    editor.open(path, &people);
    editor.published();
    assert!(hover(&mut editor, path, &people, "sleutel:").contains("kleine letters"));
    editor.end();
}

#[test]
fn what_is_found_names_its_article_and_leads_to_the_page_of_its_rule() {
    let office = Office::new().write(OPEN, include_str!("../../fixtures/open.md"));
    let office = office.write("site/private/rules/A9.1.html", "x");
    let mut editor = Editor::on(office, "2026-07-20", &json!({}));
    let found = editor.open(OPEN, &editor.office.read(OPEN));
    let late = found.iter().find(|it| it["code"] == "A9.1").unwrap_or_else(|| panic!("{found:?}"));
    assert!(late["message"].as_str().unwrap().lines().next().unwrap().ends_with("(art. 9)"), "{late}");
    let page = late["codeDescription"]["href"].as_str().unwrap();
    assert!(page.starts_with("file:///") && page.ends_with("/site/private/rules/A9.1.html"), "{page}");
    editor.end();
}

#[test]
fn a_sentence_for_the_public_that_names_somebody_is_told_while_it_is_typed() {
    let mut editor = with_open();
    let line = "  - {datum: 2026-06-15, stap: maatregel, door: sdevries, soort: preventief, status: genomen, \
                gericht-op: werkwijze, publiek: Wubbe Schijngestalte is gebeld}";
    let text = with(&editor, line);
    let found = editor.open(OPEN, &text);
    let named = found.iter().find(|it| it["code"] == "A10.7").unwrap_or_else(|| panic!("{found:?}"));
    let column = |word: &str| line.find(word).unwrap();
    let start = column("Wubbe");
    assert_eq!(named["range"]["start"]["character"], start, "{named}");
    assert_eq!(named["range"]["end"]["character"], start + "Wubbe Schijngestalte".len(), "{named}");
    assert!(
        !codes(&editor.open(OPEN, &text.replace("publiek: Wubbe Schijngestalte", "publiek: Wie klaagt")))
            .contains(&"A10.7")
    );
    editor.end();
}

#[test]
fn a_course_is_laid_out_in_the_order_in_which_it_is_written() {
    let mut editor = Editor::new(Office::new());
    let typed = "{ stap: ontvangen,datum: \"2026-04-07\", door: mjansen }";
    let text = editor.office.read(LIGHT);
    let text = text.replacen("{datum: 2026-04-07, stap: ontvangen, door: mjansen}", typed, 1);
    editor.open(LIGHT, &text);
    let params =
        json!({ "textDocument": editor.about(LIGHT), "options": { "tabSize": 2, "insertSpaces": true } });
    let edits = editor.ask("textDocument/formatting", params);
    assert_eq!(edits[0]["newText"], "{datum: 2026-04-07, stap: ontvangen, door: mjansen}", "{edits}");
    editor.end();
}

#[test]
fn a_key_is_not_renamed_where_that_would_change_what_was_committed() {
    let mut editor = Editor::new(Repository::with_open_dossier().office);
    let text = editor.office.read(OPEN);
    editor.open(OPEN, &text);
    let at = text[..text.find("door: sdevries").unwrap() + 7].to_owned();
    let place = json!({
        "line": at.matches('\n').count(),
        "character": at.rsplit('\n').next().unwrap().chars().count(),
    });
    let asked = |editor: &mut Editor, new: &str| {
        let params = json!({ "textDocument": editor.about(OPEN), "position": place, "newName": new });
        editor.answer("textDocument/rename", params)["error"]["message"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(asked(&mut editor, "s.devries").contains("die veranderen niet meer (H2)"));
    for new in ["null", "-", ".", "2026-01-01", "1e3", "True", "-x"] {
        assert!(asked(&mut editor, new).contains("kan geen sleutel zijn"), "{new}");
    }
    editor.end();
}
