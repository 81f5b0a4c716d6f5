//! Random edits, one after another: after each the server finds what a fresh reading finds.

use std::sync::Arc;

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
    let mut editor = Editor::new(Office::new());
    let fixtures = files_below(&root().join("tests/fixtures"));
    let texts = fixtures.iter().filter(|file| file.extension().is_some_and(|it| it == "md" || it == "yaml"));
    for text in texts.filter_map(|file| std::fs::read_to_string(file).ok()) {
        let text: Arc<str> = text.into();
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        // Of a long text so many prefixes that each stretch of it is once the last.
        for end in ends.iter().step_by((ends.len() / 50).max(1)) {
            let typed = &text[..*end];
            editor.open(LIGHT, typed);
            let params = json!({ "textDocument": editor.about(LIGHT), "position": place(typed, *end) });
            for asked in ["textDocument/completion", "textDocument/hover", "textDocument/definition"] {
                editor.ask(asked, params.clone());
            }
            for asked in
                ["textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/formatting"]
            {
                editor.ask(asked, json!({ "textDocument": editor.about(LIGHT) }));
            }
        }
    }
    editor.end();
}
