//! Random edits, one after another: after each the server finds what a fresh reading finds.

use std::path::PathBuf;

use klacht::assess::Framework;
use klacht::store::Store;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use super::editor::{Editor, LIGHT};
use crate::support::{Office, TODAY, files_below, root};

/// What is typed: words of the records and signs that mean something to YAML, and letters of several
/// bytes and units.
const TYPED: [&str; 22] = [
    "",
    "x",
    "\n",
    "\r\n",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "---\n",
    "  ",
    "é",
    "😀",
    "stap: besluit",
    "door: mjansen",
    "2026-06-01",
    "\u{feff}",
    "&a *a",
];

/// What a fresh reading of a text finds: codes, first and last places in units.
fn afresh(office: &Office, text: &str) -> Vec<String> {
    let store = Store::new(office.path("")).with([(LIGHT.to_owned(), text.as_bytes().to_vec())].into());
    let today = TODAY.parse().unwrap();
    let framework = Framework::read(&store, today);
    let found = framework.judge_one(&store, LIGHT, today, |judged| judged.findings.to_vec());
    let found = found.unwrap().unwrap();
    let found = found.iter().map(|finding| {
        let line = |at: usize| finding.place.source.position(at).line - 1;
        format!("{} {} {}", finding.code, line(finding.place.span.start), line(finding.place.span.end))
    });
    let mut found: Vec<String> = found.collect();
    found.sort_unstable();
    found
}

fn told(diagnostics: &[Value]) -> Vec<String> {
    let line = |it: &Value, end: &str| it["range"][end]["line"].as_u64().unwrap();
    let told = diagnostics
        .iter()
        .map(|it| format!("{} {} {}", it["code"].as_str().unwrap(), line(it, "start"), line(it, "end")));
    let mut told: Vec<String> = told.collect();
    told.sort_unstable();
    told
}

/// An edit of a text at characters, and the place of a character as an editor names it.
fn place(text: &str, at: usize) -> Value {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    json!({ "line": before.matches('\n').count(), "character": before[start..].encode_utf16().count() })
}

#[test]
fn after_each_of_a_thousand_edits_the_same_is_found_as_by_a_fresh_reading() {
    let mut editor = Editor::new(Office::new());
    let mut text = editor.office.read(LIGHT);
    let whole = text.clone();
    editor.open(LIGHT, &text);
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = (any::<prop::sample::Index>(), 0_usize..12, prop::sample::select(TYPED.to_vec()));
    for number in 0..1000 {
        if number % 25 == 0 {
            text.clone_from(&whole);
            editor.open(LIGHT, &text);
        }
        let (at, length, typed) = strategy.new_tree(&mut runner).unwrap().current();
        // A place between the two signs that end a line is none for an editor.
        let is_place = |at: &usize| text.is_char_boundary(*at) && !text[..*at].ends_with('\r');
        let places: Vec<usize> = (0..=text.len()).filter(is_place).collect();
        let start = at.index(places.len());
        let (start, end) = (places[start], places[(start + length).min(places.len() - 1)]);
        let range = json!({ "start": place(&text, start), "end": place(&text, end) });
        let document = json!({ "uri": editor.uri(LIGHT), "version": number });
        let changes = json!([{ "range": range, "text": typed }]);
        editor.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
        text.replace_range(start..end, typed);
        let told = told(&editor.published());
        assert_eq!(
            told,
            afresh(&editor.office, &text),
            "edit {number}: {typed:?} at {start}..{end} of\n{text}"
        );
    }
    editor.end();
}

#[test]
fn no_prefix_of_any_fixture_ends_the_server() {
    let fixtures = files_below(&root().join("tests/fixtures"));
    let is_record = |file: &&PathBuf| file.extension().is_some_and(|it| it == "md" || it == "yaml");
    let texts = fixtures.iter().filter(is_record).filter_map(|file| std::fs::read_to_string(file).ok());
    let texts: Vec<String> = texts.collect();
    assert!(texts.len() > 20);
    let (some, others) = texts.split_at(texts.len() / 2);
    std::thread::scope(|scope| {
        [some, others].map(|texts| scope.spawn(|| type_out(texts))).map(|it| it.join().unwrap())
    });
}

/// What is asked of a text in turns, besides what can be typed at its end.
const ASKED: [&str; 6] = [
    "textDocument/diagnostic",
    "textDocument/hover",
    "textDocument/definition",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/formatting",
];

/// Types each text from its first sign to its last, in the place of a file of its kind, and asks after
/// each what can come there.
fn type_out(texts: &[String]) {
    let mut editor = Editor::that_can(Office::new(), &json!({ "textDocument": { "diagnostic": {} } }));
    for text in texts {
        let path = match text {
            text if text.contains("nummer:") => LIGHT,
            text if text.starts_with("---") => "records/regulation/2016-06-24.md",
            _ => "records/people.yaml",
        };
        let about = editor.about(path);
        let document = json!({ "uri": editor.uri(path), "languageId": "x", "version": 0, "text": "" });
        editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
        for (number, (at, sign)) in text.char_indices().enumerate() {
            let range = json!({ "start": place(text, at), "end": place(text, at) });
            let document = json!({ "uri": editor.uri(path), "version": number });
            let changes = json!([{ "range": range, "text": sign }]);
            editor.tell(
                "textDocument/didChange",
                json!({ "textDocument": document, "contentChanges": changes }),
            );
            let params = json!({ "textDocument": about, "position": place(text, at + sign.len_utf8()) });
            editor.ask("textDocument/completion", params.clone());
            if number % 5 == 0 {
                editor.ask(ASKED[number / 5 % ASKED.len()], params);
            }
        }
        editor.tell("textDocument/didClose", json!({ "textDocument": about }));
    }
    editor.end();
}
