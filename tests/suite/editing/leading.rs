//! Where words lead in an editor, and another key for a person.

use serde_json::{Value, json};

use super::editor::{Editor, LIGHT, codes};
use crate::repository::{OPEN, Repository};
use crate::support::Office;

const OTHER: &str = "records/complaints/2026/2026-001.md";

/// Where a text stands for the first time, a little within it.
fn place(text: &str, what: &str) -> Value {
    let at = text.find(what).unwrap();
    let line = text[..at].matches('\n').count();
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    json!({ "line": line, "character": text[start..at].encode_utf16().count() + 1 })
}

#[test]
fn persons_and_numbers_lead_to_where_they_are_written_down() {
    let mut editor = Editor::new(Office::new());
    let text = editor.office.read(LIGHT).replacen("\n---\n", "\n---\nZie ook 2026-001 en 2026-777.\n", 1);
    editor.open(LIGHT, &text);
    let about = editor.about(LIGHT);
    let ask = |what: &str| json!({ "textDocument": about, "position": place(&text, what) });
    let led = editor.ask("textDocument/definition", ask("sdevries"));
    assert_eq!(led["uri"], editor.uri("records/people.yaml"));
    let people = editor.office.read("records/people.yaml");
    let line = people.lines().position(|line| line.contains("sleutel: sdevries")).unwrap();
    assert_eq!(led["range"]["start"]["line"], line, "{led}");
    let led = editor.ask("textDocument/definition", ask("2026-001 en"));
    assert_eq!(led["uri"], editor.uri(OTHER));
    assert_eq!(editor.ask("textDocument/definition", ask("2026-777")), Value::Null);
    let links = editor.ask("textDocument/documentLink", json!({ "textDocument": about }));
    assert_eq!(links.as_array().unwrap().len(), 1, "{links}");
    assert_eq!(links[0]["target"], editor.uri(OTHER));
    let folds = editor.ask("textDocument/foldingRange", json!({ "textDocument": about }));
    let line = text.lines().position(|line| line == "verloop:").unwrap();
    let fold = folds.as_array().unwrap().iter().find(|it| it["startLine"] == line).unwrap();
    let end = usize::try_from(fold["endLine"].as_u64().unwrap()).unwrap();
    assert!(text.lines().nth(end).unwrap().starts_with("  "), "{fold}");
    editor.end();
}

#[test]
fn another_key_for_a_person_stands_in_every_file_and_all_is_judged_as_before() {
    let mut editor = Editor::new(Office::new());
    let before = editor.office.check();
    let text = editor.office.read(LIGHT);
    editor.open(LIGHT, &text);
    let ask = |new: &str| json!({ "textDocument": { "uri": "" }, "position": place(&text, "sdevries"), "newName": new });
    let asked = |editor: &mut Editor, new: &str| {
        let mut params = ask(new);
        params["textDocument"] = editor.about(LIGHT);
        editor.answer("textDocument/rename", params)
    };
    for (new, why) in [
        ("mjansen", "al in gebruik"),
        ("klager", "al in gebruik"),
        ("", "kan geen sleutel zijn"),
        ("twee woorden", "kan geen sleutel zijn"),
    ] {
        let answer = asked(&mut editor, new);
        let told = answer["error"]["message"].as_str().unwrap();
        assert!(told.contains(&format!("‘{new}’")) && told.contains(why), "{new}: {answer}");
    }
    let params = json!({ "textDocument": editor.about(LIGHT), "position": place(&text, "sdevries") });
    assert_eq!(editor.ask("textDocument/prepareRename", params)["placeholder"], "sdevries");
    let params = json!({ "textDocument": editor.about(LIGHT), "position": place(&text, "onderwerp") });
    assert_eq!(editor.ask("textDocument/prepareRename", params), Value::Null);
    let renamed = asked(&mut editor, "s.devries")["result"].clone();
    for (uri, edits) in renamed["changes"].as_object().unwrap() {
        let path = uri.strip_prefix("file://").unwrap();
        let text = std::fs::read_to_string(path).unwrap();
        let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        for edit in edits.as_array().unwrap().iter().rev() {
            let number = |place: &str| {
                usize::try_from(edit["range"].pointer(place).unwrap().as_u64().unwrap()).unwrap()
            };
            let line = &mut lines[number("/start/line")];
            let units: Vec<u16> = line.encode_utf16().collect();
            let new: Vec<u16> = edit["newText"].as_str().unwrap().encode_utf16().collect();
            let (start, end) = (number("/start/character"), number("/end/character"));
            *line = String::from_utf16(&[&units[..start], &new, &units[end..]].concat()).unwrap();
        }
        std::fs::write(path, lines.join("\n")).unwrap();
    }
    for file in crate::support::files_below(&editor.office.path("records/complaints")) {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("door: sdevries"), "{}", file.display());
    }
    assert!(editor.office.read("records/people.yaml").contains("sleutel: s.devries"));
    assert_eq!(editor.office.check(), before);
    editor.end();
}

#[test]
fn who_asks_for_what_is_found_is_not_told_unasked_and_people_in_the_editor_count() {
    let mut editor = Editor::that_can(Office::new(), &json!({ "textDocument": { "diagnostic": {} } }));
    let found = |editor: &mut Editor| {
        let params = json!({ "textDocument": editor.about(LIGHT) });
        let answer = editor.ask("textDocument/diagnostic", params);
        assert_eq!(answer["kind"], "full");
        answer["items"].as_array().unwrap().clone()
    };
    let tell = |editor: &mut Editor, path: &str, text: &str| {
        let document = json!({ "uri": editor.uri(path), "languageId": "x", "version": 1, "text": text });
        editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
    };
    let text = editor.office.read(LIGHT);
    tell(&mut editor, LIGHT, &text);
    assert_eq!(found(&mut editor), Vec::<Value>::new());
    let people = editor.office.read("records/people.yaml");
    tell(&mut editor, "records/people.yaml", &people.replace("sdevries", "sdevriesx"));
    let unknown = found(&mut editor);
    assert!(codes(&unknown).iter().all(|code| code.starts_with('F')) && !unknown.is_empty(), "{unknown:?}");
    let document = editor.about("records/people.yaml");
    editor.tell("textDocument/didClose", json!({ "textDocument": document }));
    assert_eq!(found(&mut editor), Vec::<Value>::new());
    // So does what another program writes, of which the editor tells nothing.
    std::fs::write(editor.office.path("records/people.yaml"), people.replace("sdevries", "sdevriesx"))
        .unwrap();
    assert_eq!(codes(&found(&mut editor)), codes(&unknown));
    assert!(editor.told.is_empty(), "{:?}", editor.told);
    editor.end();
}

#[test]
fn an_event_is_corrected_and_a_dossier_renumbered_where_nobody_has_it_yet() {
    let repository = Repository::with_open_dossier();
    let can = json!({ "workspace": { "workspaceEdit": { "resourceOperations": ["rename"] } } });
    let mut editor = Editor::that_can(repository.office, &can);
    let text = editor.office.read(OPEN);
    editor.open(OPEN, &text);
    let at = place(&text, "geregistreerd");
    let range = json!({ "start": at, "end": at });
    let params =
        json!({ "textDocument": editor.about(OPEN), "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params);
    let of = |title: &str| {
        actions
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["title"].as_str().unwrap().contains(title))
            .unwrap()
            .clone()
    };
    let corrected = of("Corrigeer")["edit"]["changes"][&editor.uri(OPEN)][0]["newText"].clone();
    let corrected = corrected.as_str().unwrap();
    assert!(
        corrected.contains("stap: correctie")
            && corrected.contains("op: {datum: 2026-06-09, stap: geregistreerd}"),
        "{corrected}"
    );
    let changes = of("Geef het dossier nummer")["edit"]["documentChanges"].clone();
    assert_eq!(changes[0]["edits"][0]["newText"], "2026-007", "{changes}");
    assert_eq!(changes[1]["kind"], "rename");
    assert!(changes[1]["newUri"].as_str().unwrap().ends_with("/2026/2026-007.md"), "{changes}");
    editor.end();
}
