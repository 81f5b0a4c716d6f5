//! The course of a dossier: its events, with later corrections applied.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, LazyLock};

use super::Problems;
use super::detail::Detail;
use super::fields::Fields;
use super::given::{Given, counted};
use super::misplaced::report_stray;
use super::yaml::{Entry, Node, Value};
use crate::calendar::Day;
use crate::dossier::{Details, EVENT_FIELDS, Event, FieldName as Name};
use crate::locale::Message;
use crate::regulation::{Regulation, Regulations, StepKind};
use crate::source::{Span, Spanned};
use crate::vocabulary::ClosedList;

/// Where a correction gives the fields that it has itself too.
const BECOMES: &str = "wordt";

/// The fields of a correction itself; they stand for themselves, never for the corrected event.
fn is_of_correction(name: &str) -> bool {
    let own = StepKind::Correction.fields().iter().map(|field| field.name.word());
    own.chain(EVENT_FIELDS).chain([BECOMES]).any(|own| own == name)
}

/// Reads the events with the regulation in force on the day of receipt, or else the nearest one.
pub(super) fn read_course(
    given: Given<'_, '_>,
    regulations: &Regulations,
) -> (Vec<Event>, Option<Arc<Regulation>>) {
    let problems = given.problems;
    let Some(node) = given.node else { return (Vec::new(), None) };
    let Value::List(items) = &node.value else {
        problems.report(code!("F5"), node.span, message!("f5-not-list")).help =
            Some(message!("f5-not-list-help"));
        return (Vec::new(), None);
    };
    let items: Vec<Item<'_>> = items.iter().map(|item| Item::of(item, regulations, problems)).collect();
    let corrections = corrections_by_number(&items);
    let day = day_of_receipt(&items, &corrections, regulations).unwrap_or(problems.today);
    let Some(regulation) = regulations.nearest_to(day).cloned() else { return (Vec::new(), None) };
    let events = items
        .iter()
        .enumerate()
        .map(|(index, item)| read_event(item, of_number(&corrections, index + 1), &regulation, problems))
        .collect();
    report_corrections(&items, problems);
    (events, Some(regulation))
}

/// One event as it stands in the file.
struct Item<'n> {
    span: Span,
    entries: Vec<&'n Entry>,
    whole: bool,
    is_correction: bool,
}

impl<'n> Item<'n> {
    /// What is no mapping keeps its place, so that corrections still count right.
    fn of(node: &'n Node, regulations: &Regulations, problems: &mut Problems) -> Self {
        let Value::Map(entries) = &node.value else {
            problems.report_unlike(node, key!("f5-not-mapping"), key!("f5-not-mapping-help"));
            return Self { span: node.span, entries: Vec::new(), whole: false, is_correction: false };
        };
        if report_stray(node, "verloop", problems) {
            return Self { span: node.span, entries: Vec::new(), whole: false, is_correction: false };
        }
        let step = scalar_of(entries.iter(), "stap").unwrap_or_default();
        let is_correction = means(regulations, step, StepKind::Correction);
        Self { span: node.span, entries: entries.iter().collect(), whole: node.whole, is_correction }
    }

    fn scalar(&self, key: &str) -> Option<&'n str> {
        scalar_of(self.entries.iter().copied(), key)
    }

    /// What a correction gives for the event it points at: the flat fields, and those in `wordt`.
    fn corrected_entries(&self) -> Vec<&'n Entry> {
        let becomes = self.entries.iter().find(|entry| entry.key.value == BECOMES);
        let nested = match becomes.map(|entry| &entry.value.value) {
            Some(Value::Map(entries)) => entries.as_slice(),
            _ => &[],
        };
        let flat = self.entries.iter().copied();
        flat.filter(|entry| !is_of_correction(&entry.key.value)).chain(nested).collect()
    }
}

/// Whether a step is of a kind, whatever a version of the regulation calls it.
fn means(regulations: &Regulations, step: &str, kind: StepKind) -> bool {
    let mut versions = regulations.all().iter();
    versions.any(|version| version.step(step).is_some_and(|step| step.kind == kind))
}

fn scalar_of<'n>(mut entries: impl Iterator<Item = &'n Entry>, key: &str) -> Option<&'n str> {
    let entry = entries.find(|entry| entry.key.value == key)?;
    match &entry.value.value {
        Value::Scalar { text, .. } => Some(text.trim()),
        Value::List(_) | Value::Map(_) | Value::Unread => None,
    }
}

/// The entries that correct each event, by its number from 1; a later correction comes later.
type Corrections<'n> = HashMap<usize, Vec<&'n Entry>>;

/// A correction that is refused changes nothing.
fn corrections_by_number<'n>(items: &[Item<'n>]) -> Corrections<'n> {
    let mut corrections = Corrections::new();
    for (index, item) in items.iter().enumerate().filter(|(_, item)| item.is_correction) {
        if let Ok(number) = corrected_number(items, index) {
            corrections.entry(number).or_default().extend(item.corrected_entries());
        }
    }
    corrections
}

fn of_number<'c, 'n>(corrections: &'c Corrections<'n>, number: usize) -> &'c [&'n Entry] {
    corrections.get(&number).map_or(&[], Vec::as_slice)
}

/// The day of the first receipt, step and day corrected, whatever a version of the regulation calls
/// the step.
fn day_of_receipt(
    items: &[Item<'_>],
    corrections: &Corrections<'_>,
    regulations: &Regulations,
) -> Option<Day> {
    let mut events = items.iter().enumerate().map(|(index, item)| {
        let corrections = of_number(corrections, index + 1);
        move |key| scalar_of(corrections.iter().rev().copied(), key).or_else(|| item.scalar(key))
    });
    let is_receipt = |step: &str| means(regulations, step, StepKind::Received);
    let receipt = events.find(|said| said("stap").is_some_and(is_receipt))?;
    receipt("datum")?.parse().ok()
}

/// Reads one event with its corrections; when there are any, the event as it was recorded is kept
/// too, and what was wrong with it is no longer reported.
fn read_event(
    item: &Item<'_>,
    corrections: &[&Entry],
    regulation: &Regulation,
    problems: &mut Problems,
) -> Event {
    if corrections.is_empty() {
        return read_entries(item, &item.entries, regulation, problems);
    }
    let mut unreported = Problems::new(Arc::clone(&problems.source), None, problems.today);
    let recorded = read_entries(item, &item.entries, regulation, &mut unreported);
    let replaced =
        |entry: &&&Entry| corrections.iter().any(|correction| correction.key.value == entry.key.value);
    let mut entries: Vec<&Entry> = item.entries.iter().filter(|entry| !replaced(entry)).copied().collect();
    // The last correction of a field holds.
    let mut seen = HashSet::new();
    let mut last: Vec<&Entry> =
        corrections.iter().rev().filter(|entry| seen.insert(entry.key.value.as_str())).copied().collect();
    last.reverse();
    entries.extend(last);
    let corrected = read_entries(item, &entries, regulation, problems);
    Event { recorded: Some(Box::new(recorded)), ..corrected }
}

fn read_entries(
    item: &Item<'_>,
    entries: &[&Entry],
    regulation: &Regulation,
    problems: &mut Problems,
) -> Event {
    let mut fields = Fields::new(entries.to_vec(), item.span, problems).whole(item.whole);
    let date = fields.required("datum").past_day();
    let step = fields.required("stap").text().unwrap_or(Spanned::new(String::new(), item.span));
    let kind = kind_of(&step, regulation, fields.problems);
    let by = fields.required("door").actor();
    let document = fields.optional("stuk").text();
    let remark = fields.optional("opmerking").text();
    let mut event = Event {
        span: item.span,
        date,
        step,
        kind,
        by,
        document,
        remark: remark.map(|text| text.value),
        details: Details::default(),
        unread: Vec::new(),
        given: Vec::new(),
        whole: item.whole,
        recorded: None,
    };
    match kind {
        Some(kind) => read_details(&mut event, kind, fields, regulation),
        None => report_unknown_fields(entries, fields.problems),
    }
    event
}

/// Of a step that is not known it is not known either which fields it takes.
fn report_unknown_fields(entries: &[&Entry], problems: &mut Problems) {
    for entry in entries.iter().filter(|entry| !FIELD_NAMES.contains(entry.key.value.as_str())) {
        problems.report_unknown(&entry.key, key!("f3-key"), FIELD_NAMES.iter().copied());
    }
}

/// The fields that an event can have.
static FIELD_NAMES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| Name::NAMES.iter().copied().chain(EVENT_FIELDS).chain([BECOMES]).collect());

fn kind_of(step: &Spanned<String>, regulation: &Regulation, problems: &mut Problems) -> Option<StepKind> {
    if step.value.is_empty() {
        return None;
    }
    let kind = regulation.step(&step.value).map(|definition| definition.kind);
    if kind.is_none() {
        let known = regulation.steps.iter().map(|step| step.key.as_str());
        problems.report_unknown(step, key!("f3-step"), known);
    }
    kind
}

fn read_details(event: &mut Event, kind: StepKind, mut fields: Fields<'_, '_>, regulation: &Regulation) {
    for field in kind.fields() {
        let name = field.name.word();
        let reported = fields.problems.count();
        let given = fields.needed(name, field.need);
        event.details.read(field.name, Detail { given, field, regulation });
        let is_unread = fields.problems.count() > reported || fields.is_lost(name);
        event.unread.extend(is_unread.then_some(name));
    }
    // A correction takes the fields of whatever it corrects.
    if kind == StepKind::Correction {
        return;
    }
    let taken: Vec<&str> = kind.fields().iter().map(|field| field.name.word()).chain(EVENT_FIELDS).collect();
    for entry in fields.strays(&taken) {
        report_stray_field(entry, &event.step.value, &taken, fields.problems);
    }
}

/// A field that no step takes is an unknown key (F3); one that another step takes is F4.
fn report_stray_field(entry: &Entry, step: &str, taken: &[&str], problems: &mut Problems) {
    let field = entry.key.value.as_str();
    if FIELD_NAMES.contains(field) {
        let message = message!("f4-stray", field = field, step = step);
        problems.report(code!("F4"), entry.key.span, message).help =
            Some(message!("f4-stray-help", taken = taken.join(", ")));
    } else {
        problems.report_unknown(&entry.key, key!("f3-key"), FIELD_NAMES.iter().copied());
    }
}

/// F14: a correction points at an earlier event that is no correction, gives a reason, and says
/// what becomes different.
fn report_corrections(items: &[Item<'_>], problems: &mut Problems) {
    for index in (0..items.len()).filter(|index| items[*index].is_correction) {
        if let Err((place, message)) = corrected_number(items, index) {
            problems.report(code!("F14"), place, message).help = Some(message!("f14-help"));
        }
    }
}

/// The number of the event that a correction corrects, or what speaks against the correction.
fn corrected_number(items: &[Item<'_>], index: usize) -> Result<usize, (Span, Message)> {
    let item = &items[index];
    let at = item.entries.iter().find(|entry| entry.key.value == Name::Corrects.word());
    let place = at.map_or(item.span, |entry| entry.value.span);
    let number = item.scalar(Name::Corrects.word()).and_then(counted);
    let pointed = number.and_then(|number| Some((number, items[..index].get(number.checked_sub(1)?)?)));
    match pointed {
        None => Err((place, message!("f14-target"))),
        Some((_, event)) if event.is_correction => Err((place, message!("f14-correction"))),
        Some(_) if item.scalar(Name::Reason.word()).is_none_or(str::is_empty) => {
            Err((item.span, message!("f14-reason")))
        }
        Some(_) if item.corrected_entries().is_empty() => Err((item.span, message!("f14-nothing"))),
        Some((number, _)) => Ok(number),
    }
}
