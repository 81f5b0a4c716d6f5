//! The course of a dossier: its events, with later corrections applied.

mod correction;
mod item;
mod naming;
mod order;
mod standing;

use std::sync::Arc;

use self::correction::{Fate, fates};
use self::item::{Item, field_names, is_field, means, said};
use self::naming::Course;
use self::order::refuse_other_years;
use self::standing::{last_said, standing, unreadable};
use super::Problems;
use super::detail::Detail;
use super::fields::Fields;
use super::given::Given;
use super::misplaced::report_stray;
use super::outline::Outline;
use super::version::{self, event_of};
use super::yaml::{self, Entry, Node, Value};
use crate::calendar::Day;
use crate::dossier::{Correction, Details, EVENT_FIELDS, Event, FieldName};
use crate::regulation::{Regulation, Regulations, StepKind};
use crate::source::{Edit, Source, Span, Spanned};
use crate::trail::EventText;

/// Reads the events with the regulation in force on the day of receipt, or else the nearest one: those
/// that count, and those that lapsed.
pub(super) fn read_course(
    given: Given<'_, '_>,
    regulations: &Regulations,
) -> (Vec<Event>, Vec<Event>, Option<Arc<Regulation>>) {
    let problems = given.problems;
    let Some(node) = given.node else { return (Vec::new(), Vec::new(), None) };
    let Value::List(nodes) = &node.value else {
        problems.report(code!("F5"), node.span, message!("f5-not-list")).help =
            Some(message!("f5-not-list-help"));
        return (Vec::new(), Vec::new(), None);
    };
    let read = |node| Item::of(node, is_event(node, problems), regulations);
    let items: Vec<Item<'_>> = nodes.iter().map(read).collect();
    let mut fates = fates(&items, regulations, problems);
    let today = problems.today;
    let day = day_of_receipt(&items, &fates, regulations, today).unwrap_or(today);
    let Some(regulation) = regulations.nearest_to(day).cloned() else {
        return (Vec::new(), Vec::new(), None);
    };
    let (mut course, mut lapsed) = (Vec::new(), Vec::new());
    for (place, (item, fate)) in items.iter().zip(&mut fates).enumerate() {
        let mut event = read_event(item, fate, &regulation, problems);
        // Which event it names is not known then.
        event.unread.extend(fate.refused.then_some(FieldName::Corrects.word()));
        if fate.lapsed() { &mut lapsed } else { &mut course }.push(Event { place, ..event });
    }
    refuse_other_years(&mut course, problems);
    (course, lapsed, Some(regulation))
}

/// What names the event at a place of the course and no other, as a correction takes it.
#[must_use]
pub fn named_event(source: &Arc<Source>, regulations: &Regulations, place: usize) -> Option<EventText> {
    let outline = Outline::of(source)?;
    let items: Vec<Item<'_>> =
        outline.items("verloop").iter().map(|node| Item::of(node, true, regulations)).collect();
    let course = Course::of(&items);
    let name = items.get(place).filter(|_| course.can_be_named(place)).map(|_| course.name(place))?;
    let name = Arc::new(Source::new("", name));
    let mut problems = Problems::new(Arc::clone(&name), None, Day::MAX);
    match yaml::load(&mut problems, Span::new(0, name.text().len())).value {
        Value::Map(entries) => Some(event_of(entries.iter())),
        Value::Scalar { .. } | Value::List(_) | Value::Unread => None,
    }
}

/// Whether it can be read as an event; what it is else is told.
fn is_event(node: &Node, problems: &mut Problems) -> bool {
    if !matches!(node.value, Value::Map(_)) {
        problems.report_unlike(node, key!("f5-not-mapping"), key!("f5-not-mapping-help"));
        return false;
    }
    !report_stray(node, "verloop", problems)
}

/// The day of the first receipt, step and day corrected, whatever a version of the regulation calls
/// the step. A correction of the day that can't be changes nothing.
fn day_of_receipt(
    items: &[Item<'_>],
    fates: &[Fate<'_>],
    regulations: &Regulations,
    today: Day,
) -> Option<Day> {
    let events = items.iter().zip(fates).filter(|(_, fate)| !fate.lapsed());
    let now = |item, fate| said(last_said(item, fate).into_iter().map(|field| field.entry));
    let mut events = events.map(|(item, fate)| (item, now(item, fate)));
    let (item, receipt) = events.find(|(_, said)| means(regulations, said.step(), StepKind::Received))?;
    receipt.day().filter(|day| *day <= today).or_else(|| item.said.day())
}

/// So often an event is read without the corrections that could not be; then as it was typed.
const MOST_READINGS: usize = 8;

/// Reads one event with its corrections. What was wrong with it before is no longer reported, and
/// nothing at all of one that lapsed. A correction of which a part can't be read is told, and changes
/// nothing.
fn read_event(
    item: &Item<'_>,
    fate: &mut Fate<'_>,
    regulation: &Regulation,
    problems: &mut Problems,
) -> Event {
    let mut readings = 1..MOST_READINGS;
    while fate.is_corrected() {
        let fields = standing(item, fate, regulation);
        let entries: Vec<&Entry> = fields.iter().map(|field| field.entry).collect();
        let mut met = problems.of_amended(Arc::clone(&problems.text));
        let event = read_entries(item, &entries, regulation, &mut met);
        let refused = unreadable(&fields, &event, &met);
        if !refused.is_empty() {
            let places = fate.leave_out(&refused);
            met.keep_within(&places);
        }
        if !fate.lapsed() {
            problems.take(met, |span| span);
        }
        if refused.is_empty() {
            return as_corrected(event, item, fate, entries);
        }
        if readings.next().is_none() {
            fate.becomes.clear();
        }
    }
    read_entries(item, &item.entries, regulation, problems)
}

/// The event with what its corrections say of it.
fn as_corrected(event: Event, item: &Item<'_>, fate: &Fate<'_>, entries: Vec<&Entry>) -> Event {
    let now = said(entries.into_iter());
    let text = |value: Option<&str>| value.map(str::to_owned);
    let differing = now.differing(&item.said);
    let corrections: Vec<Correction> = differing
        .map(|(field, from, to)| Correction { field: field.to_owned(), from: text(from), to: text(to) })
        .collect();
    let becomes = version::said(fate.becomes.iter().copied().flatten());
    let becomes = becomes.map(|(field, value)| (field.to_owned(), value.into_owned()));
    // What the step that it became does not take went with the step.
    let without = corrections.iter().filter(|correction| correction.to.is_none());
    let without = without.map(|correction| (correction.field.clone(), String::new()));
    let becomes = becomes.chain(without).collect();
    Event { corrected: true, corrections, becomes, ..event }
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
    let reported = fields.problems.count();
    let document = fields.optional("stuk").text();
    let is_unread = fields.problems.count() > reported || fields.is_unread("stuk");
    let remark = fields.optional("opmerking").text();
    let mut event = Event {
        place: 0,
        span: item.span,
        date,
        step,
        kind,
        by,
        document,
        remark: remark.map(|text| text.value),
        details: Details::default(),
        unread: is_unread.then_some("stuk").into_iter().collect(),
        given: Vec::new(),
        whole: item.whole,
        corrected: false,
        corrections: Vec::new(),
        becomes: Vec::new(),
    };
    match kind {
        Some(kind) => read_details(&mut event, kind, fields, regulation),
        None => report_unknown_fields(entries, fields.problems),
    }
    event
}

/// Of a step that is not known it is not known either which fields it takes.
fn report_unknown_fields(entries: &[&Entry], problems: &mut Problems) {
    for entry in entries.iter().filter(|entry| !is_field(&entry.key.value)) {
        problems.report_unknown(&entry.key, key!("f3-key"), field_names());
    }
}

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
        if field.name == FieldName::Expected {
            refuse_past(event, fields.problems);
        }
        let is_unread = fields.problems.count() > reported || fields.is_unread(name);
        event.unread.extend(is_unread.then_some(name));
    }
    let taken: Vec<&str> = kind.fields().iter().map(|field| field.name.word()).chain(EVENT_FIELDS).collect();
    // What stands beside `wordt` is told by F14.
    let is_told = |entry: &&Entry| kind == StepKind::Correction && is_field(&entry.key.value);
    for entry in fields.strays(&taken).into_iter().filter(|entry| !is_told(entry)) {
        report_stray_field(entry, &event.step.value, &taken, fields.problems);
    }
}

/// How far ahead of its notice an answer is looked for, to tell which year was meant.
const FAR_AHEAD: i64 = 183;

/// F6: nobody expects an answer before the day of the notice that says so.
fn refuse_past(event: &mut Event, problems: &mut Problems) {
    let (Some(expected), Some(date)) = (&event.details.expected, &event.date) else { return };
    if expected.value >= date.value {
        return;
    }
    let in_year = |year| Day::new(year, expected.value.month(), expected.value.day());
    let is_near = |day: &Day| (0..=FAR_AHEAD).contains(&(*day - date.value));
    let year = date.value.year();
    let meant = [year, year + 1].into_iter().filter_map(in_year).find(is_near);
    let message = message!("f6-expected", expected = expected.value, day = date.value);
    let finding = problems.report(code!("F6"), expected.span, message);
    finding.help = Some(match meant {
        Some(meant) => message!("help-nearest", near = meant.to_string()),
        None => message!("f6-expected-help"),
    });
    finding.mend.extend(meant.map(|meant| Edit::new(expected.span, meant.to_string())));
    event.details.expected = None;
}

/// A field that no step takes is an unknown key (F3); one that another step takes is F4.
fn report_stray_field(entry: &Entry, step: &str, taken: &[&str], problems: &mut Problems) {
    let field = entry.key.value.as_str();
    if is_field(field) {
        let message = message!("f4-stray", field = field, step = step);
        problems.report(code!("F4"), entry.key.span, message).help =
            Some(message!("f4-stray-help", taken = taken.join(", ")));
    } else {
        problems.report_unknown(&entry.key, key!("f3-key"), field_names());
    }
}
