//! The course of a dossier: its events, with later corrections applied.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, LazyLock};

use super::Problems;
use super::dossier::read_actor;
use super::fields::{self, Fields};
use super::yaml::{Entry, Node, Value};
use crate::calendar::Day;
use crate::dossier::{Details, Event, Kept, MeasureKind, Number, Progress, Verdict};
use crate::locale::Message;
use crate::regulation::{Need, Outcome, Regulation, Regulations, StepKind};
use crate::source::{Span, Spanned};
use crate::vocabulary::ClosedList;

/// The fields of a correction itself; they stand for themselves, never for the corrected event.
const CORRECTION_FIELDS: [&str; 8] = ["datum", "stap", "door", "op", "reden", "wordt", "opmerking", "stuk"];
/// Where a correction gives the fields that it has itself too.
const BECOMES: &str = "wordt";

/// Reads the events with the regulation in force on the day of receipt, or else the nearest one.
pub(super) fn read_course(
    node: &Node,
    regulations: &Regulations,
    problems: &mut Problems,
) -> (Vec<Event>, Option<Arc<Regulation>>) {
    let Value::List(items) = &node.value else {
        problems.report("F5", node.span, Message::new("f5-not-list")).help =
            Some(Message::new("f5-not-list-help"));
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
            fields::report_unlike(node, "f5-not-mapping", problems);
            return Self { span: node.span, entries: Vec::new(), whole: false, is_correction: false };
        };
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
        flat.filter(|entry| !CORRECTION_FIELDS.contains(&entry.key.value.as_str())).chain(nested).collect()
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

fn corrections_by_number<'n>(items: &[Item<'n>]) -> Corrections<'n> {
    let mut corrections = Corrections::new();
    for item in items.iter().filter(|item| item.is_correction) {
        if let Some(number) = item.scalar("op").and_then(|op| op.parse().ok()) {
            corrections.entry(number).or_default().extend(item.corrected_entries());
        }
    }
    corrections
}

fn of_number<'c, 'n>(corrections: &'c Corrections<'n>, number: usize) -> &'c [&'n Entry] {
    corrections.get(&number).map_or(&[], Vec::as_slice)
}

/// The day of the first receipt, corrected, whatever a version of the regulation calls the step.
fn day_of_receipt(
    items: &[Item<'_>],
    corrections: &Corrections<'_>,
    regulations: &Regulations,
) -> Option<Day> {
    let is_receipt = |step: &str| means(regulations, step, StepKind::Received);
    let (index, item) =
        items.iter().enumerate().find(|(_, item)| item.scalar("stap").is_some_and(is_receipt))?;
    let corrections = of_number(corrections, index + 1).iter().copied();
    let corrected = scalar_of(corrections.rev(), "datum");
    corrected.or_else(|| item.scalar("datum"))?.parse().ok()
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
    let mut fields = Fields::new(entries.to_vec(), item.span).whole(item.whole);
    let date = fields.required("datum", problems).and_then(|node| fields::past_date(node, problems));
    let step = fields.required("stap", problems).and_then(|node| fields::text(node, problems));
    let step = step.unwrap_or(Spanned::new(String::new(), item.span));
    let kind = kind_of(&step, regulation, problems);
    let by = fields.required("door", problems).and_then(|node| read_actor(node, problems));
    let document = fields.optional("stuk").and_then(|node| fields::text(node, problems));
    let remark = fields.optional("opmerking").and_then(|node| fields::text(node, problems));
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
        Some(kind) => read_details(&mut event, kind, fields, entries, regulation, problems),
        None => report_unknown_fields(entries, problems),
    }
    event
}

/// Of a step that is not known it is not known either which fields it takes.
fn report_unknown_fields(entries: &[&Entry], problems: &mut Problems) {
    for entry in entries.iter().filter(|entry| !FIELD_NAMES.contains(entry.key.value.as_str())) {
        fields::report_unknown(problems, &entry.key, "f3-key", FIELD_NAMES.iter().copied());
    }
}

/// The fields that a step takes or a correction has.
static FIELD_NAMES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let of_steps = StepKind::ALL.iter().flat_map(|kind| kind.fields()).map(|(name, _)| *name);
    of_steps.chain(CORRECTION_FIELDS).collect()
});

fn kind_of(step: &Spanned<String>, regulation: &Regulation, problems: &mut Problems) -> Option<StepKind> {
    if step.value.is_empty() {
        return None;
    }
    let kind = regulation.step(&step.value).map(|definition| definition.kind);
    if kind.is_none() {
        let known = regulation.steps.iter().map(|step| step.key.as_str());
        fields::report_unknown(problems, step, "f3-step", known);
    }
    kind
}

fn read_details(
    event: &mut Event,
    kind: StepKind,
    mut fields: Fields<'_>,
    entries: &[&Entry],
    regulation: &Regulation,
    problems: &mut Problems,
) {
    if kind == StepKind::Correction {
        read_correction(&mut event.details, &mut fields, problems);
        return;
    }
    for (name, need) in kind.fields() {
        let reported = problems.count();
        let node = match need {
            Need::Required => fields.required_list(name, problems),
            Need::Optional => fields.optional(name),
        };
        if let Some(node) = node {
            event.given.push(name);
            read_detail(&mut event.details, kind, name, node, regulation, problems);
        }
        let is_unread = problems.count() > reported || fields.is_lost(name);
        event.unread.extend(is_unread.then_some(*name));
    }
    let others = ["datum", "stap", "door", "stuk", "opmerking"];
    let taken: Vec<&str> = kind.fields().iter().map(|(name, _)| *name).chain(others).collect();
    for entry in entries {
        if !taken.contains(&entry.key.value.as_str()) {
            report_stray_field(entry, &event.step.value, &taken, problems);
        }
    }
}

/// A field that no step takes is an unknown key (F3); one that another step takes is F4.
fn report_stray_field(entry: &Entry, step: &str, taken: &[&str], problems: &mut Problems) {
    let field = entry.key.value.as_str();
    if FIELD_NAMES.contains(field) {
        let message = Message::new("f4-stray").with("field", field).with("step", step);
        problems.report("F4", entry.key.span, message).help =
            Some(Message::new("f4-stray-help").with("taken", taken.join(", ")));
    } else {
        fields::report_unknown(problems, &entry.key, "f3-key", FIELD_NAMES.iter().copied());
    }
}

fn read_detail(
    details: &mut Details,
    kind: StepKind,
    name: &str,
    node: &Node,
    regulation: &Regulation,
    problems: &mut Problems,
) {
    match name {
        "antwoord" => details.answer = fields::boolean(node, problems),
        "uitkomst" => details.outcome = read_outcome(node, regulation, problems),
        "grond" => {
            let grounds = regulation.exclusions.iter().map(|exclusion| exclusion.key.as_str());
            details.ground = fields::one_of(node, problems, grounds);
        }
        "reden" => details.reason = fields::text(node, problems),
        "verwezen-naar" => details.referred_to = fields::text(node, problems),
        "wijze" => details.manner = read_manner(kind, node, problems),
        "aan" | "met" => {
            let items = fields::items(node).iter();
            details.whom = items.filter_map(|item| read_actor(item, problems)).collect();
        }
        "verwacht" => details.expected = fields::date(node, problems),
        "oordeel" => details.verdict = fields::closed::<Verdict>(node, problems),
        "soort" => details.measure = fields::closed::<MeasureKind>(node, problems),
        "status" => details.progress = read_progress(kind, node, problems),
        "gericht-op" => details.aim = fields::closed(node, problems),
        "publiek" => details.public = fields::text(node, problems),
        "omschrijving" => details.description = fields::text(node, problems),
        "opdracht-behouden" => details.assignment_kept = fields::closed::<Kept>(node, problems),
        "nieuwe-klacht" => details.new_complaint = read_new_complaint(node, problems),
        "tot" => details.until = fields::date(node, problems),
        _ => {}
    }
}

/// A withdrawal is an event of its own; light handling exists only where the regulation has it.
fn read_outcome(node: &Node, regulation: &Regulation, problems: &mut Problems) -> Option<Spanned<Outcome>> {
    let outcomes = Outcome::ALL.iter().copied().filter(|outcome| match outcome {
        Outcome::Withdrawn => false,
        Outcome::Light => regulation.light.is_some(),
        Outcome::Applicable | Outcome::Inadmissible | Outcome::Excluded => true,
    });
    fields::closed_among(node, problems, outcomes)
}

fn read_progress(kind: StepKind, node: &Node, problems: &mut Problems) -> Option<Spanned<Progress>> {
    let values: &[Progress] = match kind {
        StepKind::Measure => &[Progress::Taken, Progress::Proposed],
        _ => &[Progress::Ordered, Progress::CarriedOut, Progress::Nothing],
    };
    fields::closed_among(node, problems, values.iter().copied())
}

/// How something was spread is free text: what went wrong must be recordable (A5.12 judges it).
fn read_manner(kind: StepKind, node: &Node, problems: &mut Problems) -> Option<Spanned<String>> {
    if kind == StepKind::Spread {
        return fields::text(node, problems);
    }
    let manner = fields::closed::<crate::dossier::Manner>(node, problems)?;
    Some(manner.map(|manner| manner.name().to_owned()))
}

fn read_new_complaint(node: &Node, problems: &mut Problems) -> Option<Spanned<Option<Number>>> {
    let text = fields::text(node, problems)?;
    if matches!(text.value.as_str(), "nee" | "false") {
        return Some(Spanned::new(None, text.span));
    }
    let number = Number::parse(&text.value);
    if number.is_none() {
        let message = Message::new("f5-new-complaint").with("typed", text.value);
        problems.report("F5", text.span, message).help = Some(Message::new("f5-new-complaint-help"));
        return None;
    }
    Some(Spanned::new(number, text.span))
}

fn read_correction(details: &mut Details, fields: &mut Fields<'_>, problems: &mut Problems) {
    details.reason = fields.optional("reden").and_then(|node| fields::text(node, problems));
    let op = fields.optional("op").and_then(|node| fields::text(node, problems));
    details.corrects = op.and_then(|op| Some(Spanned::new(op.value.parse().ok()?, op.span)));
}

/// F14: a correction points at an earlier event that is no correction, gives a reason, and says
/// what becomes different.
fn report_corrections(items: &[Item<'_>], problems: &mut Problems) {
    for (index, item) in items.iter().enumerate().filter(|(_, item)| item.is_correction) {
        let at = item.entries.iter().find(|entry| entry.key.value == "op");
        let place = at.map_or(item.span, |entry| entry.value.span);
        let target = item.scalar("op").and_then(|op| op.parse::<usize>().ok());
        let pointed = target.and_then(|number| items[..index].get(number.checked_sub(1)?));
        let (place, message) = match pointed {
            None => (place, Message::new("f14-target").with("most", index)),
            Some(event) if event.is_correction => (place, Message::new("f14-correction")),
            Some(_) if item.scalar("reden").is_none_or(str::is_empty) => {
                (item.span, Message::new("f14-reason"))
            }
            Some(_) if item.corrected_entries().is_empty() => (item.span, Message::new("f14-nothing")),
            Some(_) => continue,
        };
        problems.report("F14", place, message).help = Some(Message::new("f14-help"));
    }
}
