//! What can be done about a finding, or next, as edits; and the layout of the course.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::desks::Sheet;
use super::places::{offset, text_edit};
use crate::commands::editing::{found, in_words, judged, recorder};
use crate::diagnostic::{Finding, Severity};
use crate::dossier::FieldName;
use crate::editing::{Typed, choices, doer, in_braces, lacking, performers, with_event, with_item};
use crate::locale::Message;
use crate::parse::{Node, Outline, Value as Held, Version, named_event};
use crate::regulation::StepKind;
use crate::source::{Edit, edited};
use crate::trail::{Change, FileKind};

/// The same, and what moves files.
pub(super) fn actions_and_moves(sheet: &Sheet<'_>, params: &Value) -> Value {
    let mut all = actions(sheet, params).as_array().cloned().unwrap_or_default();
    all.extend(super::moving::renumbered(sheet));
    all.into()
}

/// The remedies of what is found at a place, and what can come next.
pub(super) fn actions(sheet: &Sheet<'_>, params: &Value) -> Value {
    let text = sheet.source.text();
    let (start, end) = (offset(text, &params["range"]["start"]), offset(text, &params["range"]["end"]));
    let findings = found(sheet.office, &sheet.source, &sheet.desk).unwrap_or_default();
    let lies_here = |finding: &&Finding| {
        finding.place.source.path() == sheet.source.path()
            && finding.place.span.start <= end
            && finding.place.span.end >= start
    };
    let mut actions = Vec::new();
    for finding in findings.iter().filter(lies_here) {
        actions.extend(mending(sheet, finding));
        actions.extend(accounting(sheet, finding));
    }
    actions.extend(correcting(sheet, start));
    actions.extend(listing(sheet));
    actions.extend(next_steps(sheet));
    actions.into()
}

fn action(sheet: &Sheet<'_>, title: &Message, kind: &str, edits: &[Edit]) -> Value {
    let text = sheet.source.text();
    let edits: Vec<Value> = edits.iter().map(|edit| text_edit(text, edit)).collect();
    let changes = BTreeMap::from([(sheet.uri.as_str(), edits)]);
    json!({ "title": sheet.office.locale.say(title), "kind": kind, "edit": { "changes": changes } })
}

fn mending(sheet: &Sheet<'_>, finding: &Finding) -> Option<Value> {
    let first = finding.mend.first()?;
    let text = first.text.trim();
    let title = message!("lsp-mend", code = finding.code.as_str(), text = text);
    Some(action(sheet, &title, "quickfix", &finding.mend))
}

/// A reason for a breach, which is left to be written.
fn accounting(sheet: &Sheet<'_>, finding: &Finding) -> Option<Value> {
    if finding.severity != Severity::Breach || finding.accounted.is_some() {
        return None;
    }
    let text = |text: &str| Typed::Text(text.to_owned());
    let by = recorder(sheet.office).map(|key| key.0).unwrap_or_default();
    let item = [
        ("regel".to_owned(), text(finding.code.as_str())),
        ("door".to_owned(), text(&by)),
        ("datum".to_owned(), text(&sheet.desk.today.to_string())),
        ("reden".to_owned(), text("")),
    ];
    let edits = with_item(&sheet.source, "verantwoording", &item).ok()?;
    Some(action(sheet, &message!("lsp-account", code = finding.code.as_str()), "quickfix", &edits))
}

/// A correction of the event at a place, of which what was wrong is left to be written.
fn correcting(sheet: &Sheet<'_>, at: usize) -> Option<Value> {
    let outline = Outline::of(&sheet.source)?;
    let line = |span: crate::source::Span| {
        (sheet.source.line_around(span.start).start, sheet.source.line_around(span.end).end)
    };
    let is_here = |item: &Node| (line(item.span).0..=line(item.span).1).contains(&at);
    let place = outline.items("verloop").iter().position(is_here)?;
    let named = named_event(&sheet.source, &sheet.office.framework.regulations, place)?;
    let text = |text: &str| Typed::Text(text.to_owned());
    let by = recorder(sheet.office).map(|key| key.0).unwrap_or_default();
    let step = judged(sheet.office, sheet.source.path(), Some(sheet.source.text()), &sheet.desk, |judged| {
        let steps = judged.case?.regulation.steps.iter();
        steps.filter(|step| step.kind == StepKind::Correction).map(|step| step.key.clone()).next()
    });
    let event = [
        ("datum".to_owned(), text(&sheet.desk.today.to_string())),
        ("stap".to_owned(), text(&step.ok()?.1?)),
        ("door".to_owned(), text(&by)),
        (FieldName::Corrects.word().to_owned(), Typed::of_event(&named)),
        ("reden".to_owned(), text("")),
    ];
    let edits = with_event(&sheet.source, &event).ok()?;
    Some(action(sheet, &message!("lsp-correct"), "refactor", &edits))
}

/// The documents that lie in the folder and are not listed.
fn listing(sheet: &Sheet<'_>) -> Vec<Value> {
    let lying = judged(sheet.office, sheet.source.path(), Some(sheet.source.text()), &sheet.desk, |judged| {
        let dossier = judged.dossier;
        let names = dossier.on_disk.iter().map(crate::dossier::OnDisk::name);
        names.filter(|name| dossier.listed(name).is_none()).map(str::to_owned).collect::<Vec<_>>()
    });
    let list = |name: String| {
        let text = |text: &str| Typed::Text(text.to_owned());
        let item = [
            ("bestand".to_owned(), text(&name)),
            ("soort".to_owned(), text("correspondentie")),
            ("datum".to_owned(), text(&sheet.desk.today.to_string())),
        ];
        let edits = with_item(&sheet.source, "stukken", &item).ok()?;
        Some(action(sheet, &message!("lsp-list", file = name), "quickfix", &edits))
    };
    lying.map(|(_, lying)| lying).unwrap_or_default().into_iter().filter_map(list).collect()
}

/// What is to be done next, where all that it needs is known.
fn next_steps(sheet: &Sheet<'_>) -> Vec<Value> {
    let recorder = recorder(sheet.office);
    let composed =
        judged(sheet.office, sheet.source.path(), Some(sheet.source.text()), &sheet.desk, |judged| {
            let Some(case) = judged.case else { return Vec::new() };
            let to_do = choices(case).into_iter().filter_map(|choice| Some((choice.step, choice.next?)));
            let compose = |(step, next): (&crate::regulation::StepDefinition, crate::case::NextStep)| {
                let by = doer(&performers(case, step, None, case.today), recorder.as_ref())?;
                let text = |text: &str| Typed::Text(text.to_owned());
                let mut event = vec![
                    ("datum".to_owned(), text(&case.today.to_string())),
                    ("stap".to_owned(), text(&step.key)),
                    ("door".to_owned(), text(by.key())),
                ];
                let for_whom =
                    lacking(case, step, &[]).into_iter().find(|it| it.of_persons).zip(next.subject.clone());
                event.extend(for_whom.map(|(field, key)| (field.name, text(&key.0))));
                let given: Vec<&str> = event.iter().map(|(name, _)| name.as_str()).collect();
                lacking(case, step, &given)
                    .is_empty()
                    .then(|| (in_words(&next, case, sheet.office.locale), event))
            };
            to_do.filter_map(compose).collect::<Vec<_>>()
        });
    let composed = composed.map(|(_, composed)| composed).unwrap_or_default().into_iter();
    let act = |(what, event): (String, Vec<(String, Typed)>)| {
        let edits = with_event(&sheet.source, &event).ok()?;
        Some(action(sheet, &message!("lsp-step", what = what), "refactor", &edits))
    };
    composed.filter_map(act).collect()
}

/// What an event begins with, in the order in which `klacht step` writes it.
const FIRST: [&str; 3] = ["datum", "stap", "door"];

/// The events that stand between braces on one line, each laid out as `klacht step` writes it. Where
/// anything would say something else, all stays as it is.
pub(super) fn formatted(sheet: &Sheet<'_>) -> Value {
    let text = sheet.source.text();
    let outline = Outline::of(&sheet.source).filter(|outline| outline.is_whole);
    let edits: Vec<Edit> = outline
        .iter()
        .flat_map(|outline| outline.items("verloop"))
        .filter_map(|item| {
            let typed = sheet.source.slice(item.span);
            let is_plain = typed.starts_with('{') && !typed.contains(['\n', '#']);
            let Some(Typed::Fields(mut fields)) = written(item).filter(|_| is_plain) else { return None };
            fields.sort_by_key(|(key, _)| FIRST.iter().position(|first| first == key).unwrap_or(FIRST.len()));
            let anew = in_braces(&fields);
            (anew != typed).then(|| Edit::new(item.span, anew))
        })
        .collect();
    let after = edited(text, &edits);
    let changes = Version::changes(FileKind::Dossier, Some(text), Some(&after));
    match changes.as_slice() {
        [Change::Layout] => edits.iter().map(|edit| text_edit(text, edit)).collect(),
        _ => json!([]),
    }
}

/// A value as it is written anew.
fn written(node: &Node) -> Option<Typed> {
    Some(match &node.value {
        Held::Scalar { text, .. } => Typed::Text(text.trim().to_owned()),
        Held::List(items) => {
            let item = |item: &Node| match &item.value {
                Held::Scalar { text, .. } => Some(text.trim().to_owned()),
                _ => None,
            };
            Typed::List(items.iter().map(item).collect::<Option<_>>()?)
        }
        Held::Map(entries) => {
            let field = |entry: &crate::parse::Entry| Some((entry.key.value.clone(), written(&entry.value)?));
            Typed::Fields(entries.iter().map(field).collect::<Option<_>>()?)
        }
        Held::Unread => return None,
    })
}
