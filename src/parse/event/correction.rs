//! Corrections: which event each of them names, and what it says of that event.
//!
//! A correction names an event by what it says, so that nothing that is put above it later can make
//! it mean another one. One that is refused (F14) changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::item::{Item, field, in_braces, is_field, means};
use super::naming::{Course, list};
use crate::dossier::{EVENT_FIELDS, FieldName as Name};
use crate::locale::Message;
use crate::parse::Problems;
use crate::parse::given::counted;
use crate::parse::keys::field_meant;
use crate::parse::version::event_of;
use crate::parse::yaml::{Entry, Value};
use crate::regulation::{Regulations, StepKind};
use crate::source::{Edit, Span};
use crate::trail::EventText;

/// What later corrections say of an event.
#[derive(Default)]
pub(super) struct Fate<'n> {
    /// The fields that each correction makes different, the last correction last.
    pub(super) becomes: Vec<&'n [Entry]>,
    /// What was said last of whether it happened.
    lapses: Option<bool>,
    /// Whether it is a correction that changes nothing, since something speaks against it.
    pub(super) refused: bool,
}

/// What one correction says.
enum Change<'n> {
    Becomes(&'n [Entry]),
    /// That it did not happen; or that it did after all.
    Lapses(bool),
}

impl<'n> Fate<'n> {
    fn take(&mut self, change: &Change<'n>) {
        match change {
            Change::Becomes(entries) => self.becomes.push(entries),
            Change::Lapses(lapses) => self.lapses = Some(*lapses),
        }
    }

    /// Whether it did not happen, or belongs to another dossier.
    pub(super) fn lapsed(&self) -> bool {
        self.lapses == Some(true)
    }

    /// Whether any correction says something of it.
    pub(super) fn is_corrected(&self) -> bool {
        self.lapses.is_some() || !self.becomes.is_empty()
    }

    /// Takes back what some of the corrections say, by their places; and gives where that stands, by
    /// where it begins.
    pub(super) fn leave_out(&mut self, refused: &BTreeSet<usize>) -> BTreeMap<usize, Span> {
        let (mut spans, mut at) = (BTreeMap::new(), 0..);
        self.becomes.retain(|entries| {
            let is_refused = at.next().is_some_and(|at| refused.contains(&at));
            if let (true, Some((first, last))) = (is_refused, entries.first().zip(entries.last())) {
                spans.insert(first.span().start, first.span().to(last.span()));
            }
            !is_refused
        });
        spans
    }
}

/// What speaks against a correction, and what to do about it.
type Fault = (Span, Message, Message);

/// What the corrections in a course say of each of its events; F14 for those that are refused.
pub(super) fn fates<'n>(
    items: &[Item<'n>],
    regulations: &Regulations,
    problems: &mut Problems,
) -> Vec<Fate<'n>> {
    let course = Course::of(items);
    let mut fates: Vec<Fate<'n>> = items.iter().map(|_| Fate::default()).collect();
    for place in (0..items.len()).filter(|place| items[*place].is_correction) {
        let typed = Typed { item: &items[place], place, course: &course, regulations };
        match typed.read(&fates) {
            Ok((target, change)) => fates[target].take(&change),
            Err(faults) => {
                fates[place].refused = true;
                let mut mend = typed.mend();
                for (place, message, help) in faults {
                    let finding = problems.report(code!("F14"), place, message);
                    finding.help = Some(help);
                    finding.mend.extend(mend.take());
                }
            }
        }
    }
    fates
}

/// A correction as it was typed.
struct Typed<'c, 'n> {
    item: &'c Item<'n>,
    place: usize,
    course: &'c Course<'c, 'n>,
    regulations: &'c Regulations,
}

impl<'n> Typed<'_, 'n> {
    /// The event that it names and what it says of it, or what speaks against it; that is nothing
    /// where another problem was told.
    fn read(&self, fates: &[Fate<'n>]) -> Result<(usize, Change<'n>), Vec<Fault>> {
        let mut faults = Vec::new();
        let (target, change) = match self.by_number() {
            Some(fault) => {
                faults.push(fault);
                // Fields beside `wordt` stand in it where the correction is offered anew.
                if self.beside().is_empty() {
                    self.change(&mut faults);
                }
                (None, None)
            }
            None => (self.target(fates, &mut faults), self.change(&mut faults)),
        };
        if self.item.lacks(Name::Reason.word()) {
            faults.push((self.item.span, message!("f14-reason"), message!("f14-reason-help")));
        }
        let read = target.zip(change);
        if let Some((target, change)) = &read {
            faults.extend(self.other_step(*target, change));
            faults.extend(self.lapsed(&fates[*target], change));
        }
        read.filter(|_| faults.is_empty()).ok_or(faults)
    }

    fn scalar(&self, name: Name) -> Option<&'n str> {
        scalar_of(self.item.entry(name.word())?)
    }

    /// The event that is named by its number.
    fn counted(&self) -> Option<usize> {
        let place = counted(self.scalar(Name::Corrects)?)?.checked_sub(1)?;
        Some(place).filter(|place| *place < self.place && self.course.can_be_named(*place))
    }

    /// What to put in place of a number: the name of the event, or all anew where more stands amiss.
    fn mend(&self) -> Option<Edit> {
        let target = self.counted()?;
        if self.beside().is_empty() {
            let op = self.item.entry(Name::Corrects.word())?.value.span;
            return Some(Edit::new(op, self.course.name(target)));
        }
        let anew = self.by_what_it_says(target);
        Some(Edit::new(self.item.span, anew.trim_start_matches("- ")))
    }

    /// What is told of a correction that names an event by its number: the same by what it says.
    fn by_number(&self) -> Option<Fault> {
        let target = self.counted()?;
        let span = self.item.entry(Name::Corrects.word())?.value.span;
        let help = message!("f14-number-help", correction = self.by_what_it_says(target));
        Some((span, message!("f14-number", number = target + 1), help))
    }

    /// The whole correction in the form that names an event by what it says.
    fn by_what_it_says(&self, target: usize) -> String {
        let beside = self.beside();
        let becomes = format!("{}: {}", Name::Becomes.word(), self.becomes(&beside));
        let has_becomes = self.item.entry(Name::Becomes.word()).is_some();
        let mut fields = Vec::new();
        for entry in self.item.entries.iter().filter(|entry| !beside.iter().any(|it| it.key == entry.key)) {
            match field_meant(&entry.key.value) {
                name if name == Name::Corrects.word() => {
                    fields.push(format!("{name}: {}", self.course.name(target)));
                    fields.extend((!has_becomes && !beside.is_empty()).then(|| becomes.clone()));
                }
                name if name == Name::Becomes.word() && has_becomes => fields.push(becomes.clone()),
                name if self.item.entry(name).is_some() => {
                    fields.push(field(entry));
                }
                _ => {}
            }
        }
        format!("- {{{}}}", fields.join(", "))
    }

    /// The event that is named.
    fn target(&self, fates: &[Fate<'n>], faults: &mut Vec<Fault>) -> Option<usize> {
        let Some(entry) = self.item.entry(Name::Corrects.word()) else {
            if self.item.lacks(Name::Corrects.word()) {
                let help = self.course.candidates(self.place, |_| 0);
                faults.push((self.item.span, message!("f14-target"), help));
            }
            return None;
        };
        let fault = match &entry.value.value {
            Value::Map(entries) => match self.named(&event_of(entries.iter()), fates) {
                Ok(target) => return Some(target),
                Err(_) if !entry.value.whole => return None,
                Err(fault) => fault?,
            },
            Value::Scalar { text, .. } => {
                let says =
                    |item: &Item<'_>| usize::from(item.said.fields().any(|(_, value)| value == text.trim()));
                (message!("f14-not-fields"), self.course.candidates(self.place, says))
            }
            Value::List(_) => (message!("f14-not-fields"), self.course.candidates(self.place, |_| 0)),
            Value::Unread => return None,
        };
        faults.push((entry.value.span, fault.0, fault.1));
        None
    }

    /// The one earlier event that says this; otherwise what speaks against that, or nothing where
    /// the event may be one that could not be read.
    fn named(&self, op: &EventText, fates: &[Fate<'n>]) -> Result<usize, Option<(Message, Message)>> {
        let alike = || self.course.alike(self.place, op);
        if op.step().is_empty() {
            return Err(Some((message!("f14-no-step"), alike())));
        }
        if means(self.regulations, op.step(), StepKind::Correction) {
            let was_corrected = |at: usize| usize::from(fates[at].is_corrected());
            let help = self.course.candidates_by_place(self.place, was_corrected);
            return Err(Some((message!("f14-correction"), help)));
        }
        let happened = self.scalar(Name::Lapses).is_some_and(|word| matches!(word, "nee" | "false"));
        let fitting = self.course.fitting(op);
        let (earlier, later): (Vec<usize>, Vec<usize>) = fitting.iter().partition(|at| **at < self.place);
        match earlier.as_slice() {
            [one] => Ok(*one),
            // Of events that say the same each is as good as another: the first that still stands is
            // meant, or the first that lapsed where one did happen after all.
            [first, ..] if earlier.iter().all(|at| self.course.is_all_of(*at, op)) => {
                Ok(earlier.iter().copied().find(|at| fates[*at].lapsed() == happened).unwrap_or(*first))
            }
            [] if !later.is_empty() => Err(Some((message!("f14-later"), message!("f14-later-help")))),
            [] if self.course.is_broken_before(self.place) => Err(None),
            [] => Err(Some((message!("f14-none"), alike()))),
            several => {
                let message = message!("f14-several", count = several.len());
                Err(Some((message, list(several.iter().map(|at| self.course.name(*at))))))
            }
        }
    }

    /// What becomes different.
    fn change(&self, faults: &mut Vec<Fault>) -> Option<Change<'n>> {
        let (becomes, lapses) = (self.item.entry(Name::Becomes.word()), self.item.entry(Name::Lapses.word()));
        let beside = self.beside();
        let fault = match (becomes, lapses) {
            (becomes, Some(lapses)) if becomes.is_some() || !beside.is_empty() => {
                (lapses.span(), message!("f14-both"), message!("f14-both-help"))
            }
            // What is neither yes nor no is told where it is read.
            (_, Some(lapses)) => {
                let lapses = scalar_of(lapses)?;
                let known = [("ja", true), ("true", true), ("nee", false), ("false", false)];
                return known.iter().find(|(word, _)| *word == lapses).map(|(_, it)| Change::Lapses(*it));
            }
            (_, None) if !beside.is_empty() => {
                let names: Vec<&str> = beside.iter().map(|entry| entry.key.value.as_str()).collect();
                let message = message!("f14-beside", fields = names.join(", "));
                let help = message!("f14-beside-help", becomes = self.becomes(&beside));
                (beside[0].span(), message, help)
            }
            (Some(becomes), None) => match &becomes.value.value {
                Value::Map(entries) if !entries.is_empty() => return Some(Change::Becomes(entries)),
                Value::Unread => return None,
                _ => (becomes.span(), message!("f14-becomes"), message!("f14-nothing-help")),
            },
            (None, None) if !names_of_change().all(|name| self.item.lacks(name)) => return None,
            (None, None) => (self.item.span, message!("f14-nothing"), message!("f14-nothing-help")),
        };
        faults.push(fault);
        None
    }

    /// The fields of the event that stand beside `wordt` instead of in it. A correction may have a
    /// document and a remark of its own; where nothing else becomes different they are meant.
    fn beside(&self) -> Vec<&'n Entry> {
        let own = StepKind::Correction.fields().iter().map(|field| field.name.word());
        let own: Vec<&str> = own.chain(EVENT_FIELDS).collect();
        let named =
            |entry: &&Entry| is_field(&entry.key.value) && self.item.entry(&entry.key.value).is_some();
        let entries = || self.item.entries.iter().copied().filter(named);
        let others: Vec<&Entry> =
            entries().filter(|entry| !own.contains(&entry.key.value.as_str())).collect();
        let says_what = names_of_change().any(|name| self.item.entry(name).is_some());
        if says_what || !others.is_empty() {
            return others;
        }
        entries().filter(|entry| ["stuk", "opmerking"].contains(&entry.key.value.as_str())).collect()
    }

    /// All that becomes different, between braces.
    fn becomes(&self, beside: &[&'n Entry]) -> String {
        let inside = match self.item.entry(Name::Becomes.word()).map(|entry| &entry.value.value) {
            Some(Value::Map(entries)) => entries.as_slice(),
            _ => &[],
        };
        let is_new = |entry: &&Entry| !inside.iter().any(|it| it.key.value == entry.key.value);
        in_braces(inside.iter().chain(beside.iter().copied().filter(is_new)))
    }

    /// Nothing follows from what is said of an event that lapsed.
    fn lapsed(&self, fate: &Fate<'n>, change: &Change<'n>) -> Option<Fault> {
        let span = self.item.entry(Name::Corrects.word())?.value.span;
        let is_vain = fate.lapsed() && matches!(change, Change::Becomes(_));
        is_vain.then(|| (span, message!("f14-lapsed"), message!("f14-lapsed-help")))
    }

    /// A receipt stays one, and nothing becomes a correction.
    fn other_step(&self, target: usize, change: &Change<'n>) -> Option<Fault> {
        let Change::Becomes(entries) = change else { return None };
        let entry = entries.iter().find(|entry| field_meant(&entry.key.value) == "stap")?;
        let (from, to) = (self.course.step(target), scalar_of(entry)?);
        let is = |step, kind| means(self.regulations, step, kind);
        let is_refused =
            is(to, StepKind::Correction) || is(from, StepKind::Received) && !is(to, StepKind::Received);
        let message = message!("f14-other-step", from = from, to = to);
        is_refused.then(|| (entry.span(), message, message!("f14-other-step-help")))
    }
}

/// The fields that say what becomes different.
fn names_of_change() -> impl Iterator<Item = &'static str> {
    [Name::Becomes, Name::Lapses].into_iter().map(Name::word)
}

pub(super) fn scalar_of(entry: &Entry) -> Option<&str> {
    match &entry.value.value {
        Value::Scalar { text, .. } => Some(text.trim()),
        Value::List(_) | Value::Map(_) | Value::Unread => None,
    }
}
