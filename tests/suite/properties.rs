//! Whatever is typed: nothing panics, and every finding stands within the file.

use std::sync::Arc;

use klacht::calendar::Day;
use klacht::dossier::Event;
use klacht::parse::{read_dossier, read_regulation};
use klacht::regulation::{Regulations, StepKind};
use klacht::source::Source;
use klacht::vocabulary::ClosedList;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{Finding, Office, root};
use crate::tables::sample;

const DOSSIERS: [&str; 6] =
    ["2026/2026-001", "2026/2026-002", "2026/2026-003", "2026/2026-004", "2026/2026-005", "2024/2024-001"];

fn today() -> Day {
    crate::support::TODAY.parse().unwrap()
}

fn dossier(name: &str) -> String {
    std::fs::read_to_string(root().join(format!("tests/fixtures/base/complaints/{name}.md"))).unwrap()
}

pub(crate) fn regulations() -> &'static Regulations {
    static READ: std::sync::OnceLock<Regulations> = std::sync::OnceLock::new();
    READ.get_or_init(|| {
        let path = "records/regulation/2016-06-24.md";
        let source = Arc::new(Source::new(path, std::fs::read_to_string(root().join(path)).unwrap()));
        Regulations::new(read_regulation(&source, today()).0.into_iter().map(Arc::new).collect())
    })
}

/// Reads a text as a dossier; every place that is told lies within it.
fn read(text: &str) -> Result<(), TestCaseError> {
    let source = Arc::new(Source::new("records/complaints/2026/2026-001.md", text));
    let (dossier, findings) = read_dossier(&source, "2026-001", regulations(), today());
    let lines = text.matches('\n').count() + 1;
    for finding in &findings {
        let places =
            std::iter::once(&finding.place).chain(finding.related.iter().map(|related| &related.place));
        for place in places {
            prop_assert!(place.span.start <= place.span.end && place.span.end <= source.text().len());
            prop_assert!(
                (1..=lines).contains(&place.start().line) && place.end().line <= lines,
                "{finding:?}"
            );
        }
    }
    prop_assert!(dossier.body.end <= source.text().len());
    Ok(())
}

/// A change of a text by characters or by whole lines.
#[derive(Debug, Clone)]
enum Change {
    Delete(usize),
    Duplicate(usize),
    Insert(usize, String),
    Swap(usize, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let place = || 0..10_000_usize;
    prop_oneof![
        place().prop_map(Change::Delete),
        place().prop_map(Change::Duplicate),
        (place(), piece()).prop_map(|(at, text)| Change::Insert(at, text)),
        (place(), place()).prop_map(|(one, other)| Change::Swap(one, other)),
    ]
}

/// Pieces of text that mean something in YAML or in a dossier, or nothing at all.
fn piece() -> impl Strategy<Value = String> {
    let known = vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        ",",
        "- ",
        "\n",
        "\t",
        "'",
        "\"",
        "#",
        "&a",
        "*a",
        "!!str",
        "<<",
        "---\n",
        "...",
        "|",
        ">",
        "? ",
        "%",
        "\u{feff}",
        "\r\n",
        "é",
        "\u{202e}",
        "stap: besluit",
        "  - {stap: correctie, op: {stap: ontvangen}, wordt: {datum: 2026-03-01}}\n",
        "datum: 2026-02-30",
        "verloop:",
        "wordt: {datum: 2026-01-01}",
        "null",
        "~",
        "op: 99999999999999999999",
    ];
    prop_oneof![select(known).prop_map(str::to_owned), any::<String>()]
}

fn apply<T: Clone>(items: &mut Vec<T>, change: &Change, piece: impl Fn(&str) -> Vec<T>) {
    let within = |at: usize| at % items.len().max(1);
    match change {
        _ if items.is_empty() => {}
        Change::Delete(at) => _ = items.remove(within(*at)),
        Change::Duplicate(at) => items.insert(within(*at), items[within(*at)].clone()),
        Change::Insert(at, text) => {
            let at = within(*at);
            items.splice(at..at, piece(text));
        }
        Change::Swap(one, other) => {
            let (one, other) = (within(*one), within(*other));
            items.swap(one, other);
        }
    }
}

fn changed(text: &str, changes: &[(bool, Change)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (by_line, change)| {
        if *by_line {
            let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
            apply(&mut lines, change, |piece| vec![format!("{piece}\n")]);
            lines.concat()
        } else {
            let mut characters: Vec<char> = text.chars().collect();
            apply(&mut characters, change, |piece| piece.chars().collect());
            characters.into_iter().collect()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mangled_dossier_is_read_as_far_as_it_goes(
        name in select(DOSSIERS.to_vec()),
        changes in prop::collection::vec((any::<bool>(), change()), 1..8),
    ) {
        read(&changed(&dossier(name), &changes))?;
    }

    #[test]
    fn any_pieces_are_read_as_far_as_they_go(pieces in prop::collection::vec(piece(), 0..40)) {
        let text = pieces.concat();
        read(&text)?;
        read(&format!("---\n{text}\n---\n"))?;
        read(&format!("---\nnummer: 2026-001\nverloop:\n  - {{{text}}}\n---\n{text}"))?;
    }

    #[test]
    fn whatever_fields_a_step_has_are_told_and_no_other(
        kind in select(StepKind::ALL),
        chosen in any::<[bool; 4]>(),
    ) {
        let fields = kind.fields().iter().zip(chosen).filter(|(_, chosen)| *chosen).map(|(field, _)| field);
        let typed: String = fields.clone().map(|it| format!(", {}: {}", it.name.word(), sample(it))).collect();
        let (course, _) = course(&[format!("stap: {}{typed}", kind.word())]);
        let told: Vec<_> = course[0].told().map(|(field, _)| field.name).collect();
        let mut expected: Vec<_> = fields.map(|field| field.name).collect();
        expected.sort();
        prop_assert_eq!(told, expected);
    }
}

/// The base with a breach in the dossiers of 2026-002 and 2026-005.
fn broken_elsewhere() -> Office {
    let (light, appeal) = ("records/complaints/2026/2026-002.md", "records/complaints/2026/2026-005.md");
    Office::new()
        .replace(
            light,
            "stap: klager-geinformeerd, door: sdevries",
            "stap: klager-geinformeerd, door: bbakker",
        )
        .replace(appeal, "aard: inhoud", "aard: inhaud")
}

fn of_others(findings: Vec<Finding>, path: &str) -> Vec<Finding> {
    findings.into_iter().filter(|finding| finding.path != path).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_that_is_lost_never_hides_the_findings_of_another_dossier(at in 0..45_usize) {
        let path = "records/complaints/2026/2026-001.md";
        let text = dossier("2026/2026-001");
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        lines.remove(at % lines.len());
        let whole = broken_elsewhere();
        let before = of_others(whole.check(), path);
        prop_assert_eq!(before.len(), 2);
        let after = of_others(whole.write(path, lines.concat()).check(), path);
        prop_assert_eq!(before, after);
    }
}

/// The course of a dossier with these events, and the codes of what is found.
fn course(events: &[String]) -> (Vec<Event>, Vec<&'static str>) {
    let events: String =
        events.iter().map(|event| format!("  - {{datum: 2026-03-02, door: ddirks, {event}}}\n")).collect();
    let text = format!("---\nnummer: 2026-001\nverloop:\n{events}---\n");
    let source = Arc::new(Source::new("records/complaints/2026/2026-001.md", text));
    let (dossier, findings) = read_dossier(&source, "2026-001", regulations(), today());
    (dossier.course, findings.iter().map(|finding| finding.code.as_str()).collect())
}
