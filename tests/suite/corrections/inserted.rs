//! A forgotten line that is put between others never makes a correction mean another event.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use klacht::parse::{read_dossier, read_regulation};
use klacht::regulation::Regulations;
use klacht::source::Source;
use proptest::prelude::*;

use crate::support::root;

const STEPS: [&str; 3] = ["geregistreerd", "directie-geinformeerd", "derde-geinformeerd"];
const PEOPLE: [&str; 2] = ["ddirks", "sdevries"];

/// An event: day, step, who, and perhaps a document.
type Typed = (u8, usize, usize, Option<u8>);

fn typed() -> impl Strategy<Value = Typed> {
    (1..6_u8, 0..STEPS.len(), 0..PEOPLE.len(), proptest::option::of(0..3_u8))
}

/// A correction: which of the events, which of its fields name it, and what it says.
type Correcting = (prop::sample::Index, [bool; 3], bool);

fn event((day, step, by, document): &Typed) -> String {
    let document = document.map_or_else(String::new, |name| format!(", stuk: {name}.pdf"));
    format!("{{datum: 2026-03-0{day}, stap: {}, door: {}{document}}}", STEPS[*step], PEOPLE[*by])
}

fn correction(number: usize, (of, named, lapses): &Correcting, events: &[Typed]) -> String {
    let (day, step, by, document) = of.get(events);
    let document = document.map_or_else(|| "\"\"".to_owned(), |name| format!("{name}.pdf"));
    let fields =
        [format!("datum: 2026-03-0{day}"), format!("door: {}", PEOPLE[*by]), format!("stuk: {document}")];
    let fields = fields.iter().zip(named).filter(|(_, named)| **named);
    let op: String = fields.map(|(field, _)| format!(", {field}")).collect();
    let change = if *lapses { "vervalt: ja".to_owned() } else { format!("wordt: {{opmerking: n{number}}}") };
    let op = format!("op: {{stap: {}{op}}}", STEPS[*step]);
    format!("{{datum: 2026-03-09, stap: correctie, door: ddirks, {op}, {change}, reden: r{number}}}")
}

/// The events but the corrections, in no order, as they hold; and the lines of refused corrections.
fn read(lines: &[String]) -> (Vec<String>, BTreeSet<String>) {
    static READ: OnceLock<Regulations> = OnceLock::new();
    let today = crate::support::TODAY.parse().unwrap();
    let regulations = READ.get_or_init(|| {
        let path = "records/regulation/2016-06-24.md";
        let source = Arc::new(Source::new(path, std::fs::read_to_string(root().join(path)).unwrap()));
        Regulations::new(read_regulation(&source, today).0.into_iter().map(Arc::new).collect())
    });
    let course: String = lines.iter().map(|line| format!("  - {line}\n")).collect();
    let text = format!("---\nnummer: 2026-001\nverloop:\n{course}---\n");
    let source = Arc::new(Source::new("records/complaints/2026/2026-001.md", text));
    let (dossier, findings) = read_dossier(&source, "2026-001", regulations, today);
    let refused = findings.iter().filter(|finding| finding.code.as_str() == "F14");
    let refused = refused.map(|finding| lines[finding.place.start().line - 4].clone());
    let events = dossier.recorded().into_iter().filter(|(event, _)| event.step.value != "correctie");
    let mut events: Vec<String> = events
        .map(|(event, lapsed)| {
            let document = event.document.as_ref().map(|document| &document.value);
            let by = event.by.as_ref().map(|by| by.value.key());
            format!("{:?} {} {by:?} {document:?} {:?} {lapsed}", event.day(), event.step.value, event.remark)
        })
        .collect();
    events.sort();
    (events, refused.collect())
}

fn without(lines: Vec<String>, refused: &BTreeSet<String>) -> Vec<String> {
    lines.into_iter().filter(|line| !refused.contains(line)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_put_between_others_leaves_what_is_corrected_or_the_correction_is_refused(
        mut events in prop::collection::vec(typed(), 1..7),
        corrections in prop::collection::vec(any::<Correcting>(), 1..4),
        inserted in prop::collection::vec(typed(), 1..4),
    ) {
        events.sort_by_key(|event| event.0);
        // That one event lapses twice says nothing more; the second would hold for a new one just like it.
        let mut lapsed = BTreeSet::new();
        let says_something = |(of, _, lapses): &&Correcting| !lapses || lapsed.insert(event(of.get(&events)));
        let corrections: Vec<&Correcting> = corrections.iter().filter(says_something).collect();
        let corrections: Vec<String> =
            corrections.iter().enumerate().map(|(at, it)| correction(at, it, &events)).collect();
        let lines: Vec<String> = events.iter().map(event).chain(corrections).collect();
        let (_, refused) = read(&lines);
        let old = without(lines, &refused);
        let mut new = old.clone();
        for typed in &inserted {
            let line = event(typed);
            let at = new.iter().position(|other| other[..18] > line[..18]).unwrap_or(new.len());
            new.insert(at, line);
        }
        let (after, refused) = read(&new);
        // What holds now is what held without the refused corrections, and the new lines as they are.
        let mut expected = read(&without(old, &refused)).0;
        expected.extend(read(&inserted.iter().map(event).collect::<Vec<_>>()).0);
        expected.sort();
        prop_assert_eq!(after, expected);
    }

    #[test]
    fn a_correction_that_names_an_event_wholly_is_never_refused(
        mut events in prop::collection::vec(typed(), 1..7),
        of in any::<prop::sample::Index>(),
        lapses in any::<bool>(),
    ) {
        events.sort_by_key(|event| event.0);
        let correction = correction(0, &(of, [true; 3], lapses), &events);
        let lines: Vec<String> = events.iter().map(event).chain([correction]).collect();
        let (now, refused) = read(&lines);
        prop_assert!(refused.is_empty(), "{:?}", lines);
        let before = read(&lines[..events.len()]).0;
        let changed = now.iter().filter(|event| event.ends_with("true") || event.contains("n0")).count();
        prop_assert_eq!((changed, now.len()), (1, before.len()));
    }
}
