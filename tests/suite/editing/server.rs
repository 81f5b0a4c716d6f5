//! The language server, spoken to as an editor does: over its standard input and output.

use serde_json::{Value, json};

use super::editor::{Editor, LIGHT, codes, labels};
use crate::support::Office;

#[test]
fn what_is_found_follows_what_is_typed_and_not_yet_saved() {
    let mut editor = Editor::new(Office::new());
    let text = editor.office.read(LIGHT);
    assert_eq!(editor.open(LIGHT, &text), Vec::<Value>::new());
    // Behind signs of two units and two bytes a place is still right.
    let line = text.lines().position(|line| line.starts_with("onderwerp")).unwrap();
    let change = |start: u64, end: u64, text: &str| {
        let range = json!({ "start": { "line": line, "character": start }, "end": { "line": line, "character": end } });
        json!({ "range": range, "text": text })
    };
    let changes = json!([change(11, 33, "😀é koud"), change(11, 13, "'t"), change(0, 0, "x")]);
    let document = json!({ "uri": editor.uri(LIGHT), "version": 2 });
    editor.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    let found = editor.published();
    assert!(codes(&found).contains(&"F2") || codes(&found).contains(&"F3"), "{found:?}");
    assert!(found.iter().any(|it| it["range"]["start"]["line"] == line), "{found:?}");
    assert!(found.iter().all(|it| it["source"] == "klacht" && it["severity"] == 1), "{found:?}");
    assert_eq!(editor.office.read(LIGHT), text, "nothing is written");
    let document = json!({ "uri": editor.uri(LIGHT) });
    editor.tell("textDocument/didClose", json!({ "textDocument": document }));
    assert_eq!(editor.published(), Vec::<Value>::new());
    editor.end();
}

#[test]
fn what_can_come_at_a_place_is_offered_and_the_first_is_what_is_to_be_done() {
    let mut editor = Editor::new(
        Office::new().write("records/complaints/2026/2026-006.md", include_str!("../../fixtures/open.md")),
    );
    let path = "records/complaints/2026/2026-006.md";
    let text = editor.office.read(path);
    let end = text.rfind("---\n").unwrap();
    let with = |line: &str| format!("{}{line}\n{}", &text[..end], &text[end..]);
    let next = editor.office.run(&["step", "6"]).stdout;
    let first = next.split_whitespace().next().unwrap();
    for typed in ["  - {datum: 2026-06-15, stap: ‸}", "  - datum: 2026-06-15\n    stap: ‸"] {
        let steps = editor.completions(path, &with(typed));
        assert_eq!(labels(&steps)[0], first, "{typed}");
        assert!(labels(&steps).contains(&"opvolging") && steps[0]["detail"].as_str().unwrap().contains('('));
    }
    let by = editor.completions(path, &with("  - {datum: 2026-06-15, stap: besluit, door: ‸}"));
    assert_eq!(labels(&by)[0], "ddirks");
    assert!(by[0]["detail"].as_str().unwrap().contains("Dirk Dirks"));
    let words =
        editor.completions(path, &with("  - {datum: 2026-06-15, stap: besluit, door: ddirks, uitkomst: t‸}"));
    assert_eq!(labels(&words), ["toepasselijk", "licht", "niet-ontvankelijk", "uitgesloten"]);
    let keys = editor.completions(path, &with("  - {datum: 2026-06-15, stap: besluit, ‸}"));
    assert_eq!(labels(&keys)[..2], ["door", "uitkomst"]);
    let days = editor.completions(path, &with("  - {datum: ‸"));
    assert_eq!(labels(&days)[0], "2026-06-15");
    let natures = editor.completions(path, &text.replacen("aard: ", "aard: ‸", 1));
    assert!(labels(&natures).contains(&"bejegening"), "{natures:?}");
    assert_eq!(editor.completions(path, &format!("{text}‸")), Vec::<Value>::new());
    // A whole event is offered, and what comes of it is sound.
    let marked = with("  - ‸");
    let events = editor.completions(path, &marked);
    let besluit = events.iter().find(|it| it["label"] == "besluit").unwrap();
    let typed = besluit["textEdit"]["newText"].as_str().unwrap();
    let whole = marked.replace('‸', &typed.replace("$2", "toepasselijk").replace("$1", "ddirks"));
    let found = editor.open(path, &whole);
    assert!(found.iter().all(|it| !it["code"].as_str().unwrap().starts_with('F')), "{typed}: {found:?}");
    editor.end();
}

#[test]
fn remedies_and_next_steps_are_edits_that_lead_where_they_say() {
    let mut editor = Editor::new(Office::new());
    let text = editor.office.read(LIGHT);
    let typed = text.replacen("2026-04-08, stap: besluit", "8-4-2026, stap: besluit", 1);
    let found = editor.open(LIGHT, &typed);
    assert!(codes(&found).contains(&"F6"), "{found:?}");
    let range = found.iter().find(|it| it["code"] == "F6").unwrap()["range"].clone();
    let params =
        json!({ "textDocument": editor.about(LIGHT), "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params);
    let uri = editor.uri(LIGHT);
    let mend =
        actions.as_array().unwrap().iter().find(|it| it["title"].as_str().unwrap().contains("F6")).unwrap();
    let edit = mend["edit"]["changes"][&uri][0].clone();
    let document = json!({ "uri": uri, "version": 2 });
    let change = json!({ "range": edit["range"], "text": edit["newText"] });
    editor.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    assert_eq!(editor.published(), Vec::<Value>::new());
    let layout = text.replacen(
        "{datum: 2026-04-07, stap: ontvangen, door: mjansen}",
        "{ datum:  2026-04-07,stap: ontvangen , door: 'mjansen' }",
        1,
    );
    editor.open(LIGHT, &layout);
    let params =
        json!({ "textDocument": editor.about(LIGHT), "options": { "tabSize": 2, "insertSpaces": true } });
    let edits = editor.ask("textDocument/formatting", params);
    assert_eq!(edits[0]["newText"], "{datum: 2026-04-07, stap: ontvangen, door: mjansen}");
    assert_eq!(edits.as_array().unwrap().len(), 1);
    let params = json!({ "textDocument": editor.about(LIGHT) });
    let symbols = editor.ask("textDocument/documentSymbol", params);
    let course = symbols.as_array().unwrap().iter().find(|it| it["name"] == "verloop").unwrap();
    assert_eq!(course["children"][0]["name"], "2026-04-07 ontvangen mjansen");
    let line = layout.lines().position(|line| line.contains("door: sdevries")).unwrap();
    let column = layout.lines().nth(line).unwrap().find("sdevries").unwrap() + 2;
    let params =
        json!({ "textDocument": editor.about(LIGHT), "position": { "line": line, "character": column } });
    let hover = editor.ask("textDocument/hover", params);
    assert!(hover["contents"]["value"].as_str().unwrap().contains("**Saskia de Vries**"), "{hover}");
    editor.end();
}

#[test]
fn last_days_stand_behind_their_events_and_documents_are_links() {
    let path = "records/complaints/2026/2026-006.md";
    let office = Office::new()
        .write(path, include_str!("../../fixtures/open.md"))
        .write("records/complaints/2026/2026-006/een brief.txt", "brief");
    let mut editor = Editor::new(office);
    let text = editor.office.read(path).replacen(
        "sdevries}\n---",
        "sdevries, stuk: een brief.txt}\nstukken:\n  - {bestand: een brief.txt, soort: overig}\n---",
        1,
    );
    editor.open(path, &text);
    let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let params = json!({ "textDocument": editor.about(path), "range": whole });
    let hints = editor.ask("textDocument/inlayHint", params);
    let received = text.lines().position(|line| line.contains("stap: ontvangen")).unwrap();
    let hint = hints.as_array().unwrap().iter().find(|it| it["position"]["line"] == received).unwrap();
    assert_eq!(hint["label"], "klager-geinformeerd: uiterlijk 29 juni 2026");
    let params = json!({ "textDocument": editor.about(path) });
    let links = editor.ask("textDocument/documentLink", params);
    let targets: Vec<&str> =
        links.as_array().unwrap().iter().map(|it| it["target"].as_str().unwrap()).collect();
    assert!(
        targets.len() == 2 && targets.iter().all(|it| it.ends_with("/2026-006/een%20brief%2Etxt")),
        "{links}"
    );
    editor.end();
}

#[test]
fn no_prefix_of_a_file_ends_it_and_what_is_no_record_is_answered_with_nothing() {
    let mut editor = Editor::new(Office::new().write("notitie.md", "---\naard: \n---\n"));
    let text = editor.office.read(LIGHT).replacen("koud", "koud 😀", 1);
    for end in text.char_indices().map(|(at, _)| at).step_by(3) {
        let typed = format!("{}‸", &text[..end]);
        editor.completions(LIGHT, &typed);
        let whole =
            json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 999, "character": 999 } });
        let about = editor.about(LIGHT);
        editor.ask("textDocument/codeAction", json!({ "textDocument": about, "range": whole }));
        let place = json!({ "line": 3, "character": 7 });
        editor.ask("textDocument/hover", json!({ "textDocument": about, "position": place }));
    }
    let document = json!({ "uri": editor.uri("notitie.md"), "languageId": "markdown", "version": 1, "text": "---\naard: \n---\n" });
    editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
    let place = json!({ "line": 1, "character": 6 });
    let params = json!({ "textDocument": editor.about("notitie.md"), "position": place });
    assert_eq!(editor.ask("textDocument/completion", params), Value::Null);
    editor.end();
}
