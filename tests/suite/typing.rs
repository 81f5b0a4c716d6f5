//! What people really mistype: each mistake is one message at its place, and whoever follows the
//! remedy as it is shown has typed what was meant.

mod alone;
mod brackets;
mod complainants;
mod documents;
mod doubled;
mod elsewhere;
mod meant;
mod one_answer;
mod one_word;
mod places;
mod roles;
mod rows;
mod signs;

use serde_json::Value;

use crate::support::Office;

const LIGHT: &str = "records/complaints/2026/2026-002.md";

/// A mistake in the dossier that is handled lightly, and what comes of following the remedy.
struct Row {
    /// What stands in the sound dossier, and what is typed instead.
    from: &'static str,
    to: &'static str,
    /// The one finding: its code and its line.
    code: &'static str,
    line: usize,
    /// A word of its message.
    told: &'static str,
    /// What the remedy shows at its end, and the stretch that it is pasted over.
    shown: &'static str,
    over: &'static str,
    /// Where the value is shown then, and what it is.
    at: &'static str,
    value: &'static str,
}

/// The value at a place of the dossier: a key, or the line of an event and its field.
fn value(office: &Office, at: &str) -> String {
    let run = office.run(&["show", "2026-002", "--format", "json"]);
    let shown: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|cause| panic!("{cause}: {run:?}"));
    let found = match at.split_once(' ') {
        None => shown.pointer(&format!("/{at}")).cloned(),
        Some((line, field)) => {
            let line: usize = line.parse().unwrap();
            let events = shown["course"].as_array().unwrap().iter();
            let fields =
                events.filter(|event| event["line"] == line).flat_map(|it| it["fields"].as_array().unwrap());
            fields.filter(|it| it["name"] == field).map(|it| it["value"].clone()).next()
        }
    };
    match found {
        Some(Value::String(text)) => text,
        other => panic!("{at}: {other:?} in {shown}"),
    }
}

/// What is shown at the end of a remedy, in either language.
fn shown_by(help: &str) -> &str {
    if let Some(near) = help.strip_suffix("’?") {
        return near.rsplit('‘').next().unwrap();
    }
    let starts = ["Schrijf: ", "schrijf dan: ", "bijvoorbeeld: ", "schrijf hier: ", "alleen: ", "’: - "];
    let start = starts.into_iter().filter_map(|start| Some(help.find(start)? + start.len())).min();
    start.map_or("", |start| &help[start..])
}

fn hold(row: &Row) {
    let office = Office::new().replace(LIGHT, row.from, row.to);
    let found = office.check();
    let places: Vec<_> = found.iter().map(|it| (it.path.as_str(), it.code.as_str(), it.line)).collect();
    assert_eq!(places, [(LIGHT, row.code, row.line)], "{:?}: {found:?}", row.to);
    assert!(found[0].message.contains(row.told), "{:?}: {}", row.to, found[0].message);
    let help = found[0].help.as_deref().unwrap_or_default();
    assert_eq!(shown_by(help), row.shown, "{:?}: {help}", row.to);
    let english = office.document(&["--lang", "en"]).findings;
    assert!(
        english[0].help.as_ref().is_some_and(|help| help.contains(row.shown)),
        "{:?}: {english:?}",
        row.to
    );
    let text = office.read(LIGHT);
    let within = row.to.rfind(row.over).unwrap_or_else(|| panic!("{:?} holds {:?}", row.to, row.over));
    let at = text.find(row.to).unwrap() + within;
    let pasted = format!("{}{}{}", &text[..at], row.shown, &text[at + row.over.len()..]);
    let office = office.write(LIGHT, pasted);
    assert_eq!(office.check(), [], "{:?} pasted over {:?}", row.shown, row.over);
    assert_eq!(value(&office, row.at), row.value, "{:?}", row.to);
}

#[test]
fn whoever_follows_a_remedy_has_typed_what_was_meant() {
    rows::ROWS.iter().chain(signs::ROWS).for_each(hold);
}
