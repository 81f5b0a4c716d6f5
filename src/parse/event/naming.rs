//! Events named by what they say.

use std::collections::{BTreeSet, HashMap};

use super::item::{Item, field, field_names, is_field};
use crate::locale::Message;
use crate::trail::EventText;
use crate::vocabulary::nearest;

/// So many fields of an event are tried to tell it from others; then all of them are named.
const MOST_TRIED: usize = 20;
/// So many events are offered to choose from.
const MOST_OFFERED: usize = 10;

/// The events that can be corrected.
pub(super) struct Course<'c, 'n> {
    items: &'c [Item<'n>],
    by_step: HashMap<&'c str, Vec<usize>>,
}

impl<'c, 'n> Course<'c, 'n> {
    pub(super) fn of(items: &'c [Item<'n>]) -> Self {
        let mut by_step: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, item) in items.iter().enumerate().filter(|(_, item)| !item.is_correction) {
            by_step.entry(item.said.step()).or_default().push(at);
        }
        Self { items, by_step }
    }

    /// The step of an event as it was typed.
    pub(super) fn step(&self, at: usize) -> &str {
        self.items[at].said.step()
    }

    /// Whether it is an event with a step, and no correction.
    pub(super) fn can_be_named(&self, at: usize) -> bool {
        !self.items[at].is_correction && !self.step(at).is_empty()
    }

    /// Whether part of an event above a place could not be read.
    pub(super) fn is_broken_before(&self, place: usize) -> bool {
        self.items[..place].iter().any(|item| !item.whole)
    }

    /// The events that say this, in order; a field without a value is one that they lack.
    pub(super) fn fitting(&self, op: &EventText) -> Vec<usize> {
        let of_step = self.by_step.get(op.step()).into_iter().flatten().copied();
        of_step.filter(|at| self.fits(*at, op)).collect()
    }

    /// Fields stand in one order, so one look at each will do.
    fn fits(&self, at: usize, op: &EventText) -> bool {
        let said = &self.items[at].said;
        let mut fields = said.fields();
        op.fields().all(|wanted| match wanted {
            (name, "") => !is_field(name) || said.get(name).is_none(),
            _ => fields.any(|field| field == wanted),
        })
    }

    /// Whether this is all that an event says.
    pub(super) fn is_all_of(&self, at: usize, op: &EventText) -> bool {
        self.items[at].said.fields().eq(op.fields().filter(|(_, value)| !value.is_empty()))
    }

    /// What names an event and no other, between braces: its step and its day, more only where that is
    /// needed. From one that says the same and more it is told by what it lacks; of those that say
    /// exactly the same all fields are named.
    pub(super) fn name(&self, at: usize) -> String {
        let item = &self.items[at];
        let mut fitting = self.by_step.get(item.said.step()).cloned().unwrap_or_default();
        let mut names = vec!["stap"];
        let others = || item.said.fields().filter(|(name, _)| *name != "stap");
        for field in others().take(MOST_TRIED) {
            let narrowed = self.narrowed(&fitting, |said| said.has(field));
            if field.0 == "datum" || narrowed.len() < fitting.len() {
                names.push(field.0);
                fitting = narrowed;
            }
        }
        let mut lacking = Vec::new();
        for name in field_names().filter(|name| item.said.get(name).is_none()) {
            let narrowed = self.narrowed(&fitting, |said| said.get(name).is_none());
            if narrowed.len() < fitting.len() {
                lacking.push(format!("{name}: \"\""));
                fitting = narrowed;
            }
        }
        if fitting.len() > 1 {
            names = std::iter::once("stap").chain(others().map(|(name, _)| name)).collect();
        }
        let named = names.into_iter().filter_map(|name| item.entry(name)).map(field);
        format!("{{{}}}", named.chain(lacking).collect::<Vec<_>>().join(", "))
    }

    fn narrowed(&self, fitting: &[usize], keeps: impl Fn(&EventText) -> bool) -> Vec<usize> {
        fitting.iter().copied().filter(|at| keeps(&self.items[*at].said)).collect()
    }

    /// Offers the events above a place that are most like this one.
    pub(super) fn alike(&self, place: usize, op: &EventText) -> Message {
        let steps = self.by_step.keys().copied();
        let step =
            if self.by_step.contains_key(op.step()) { Some(op.step()) } else { nearest(op.step(), steps) };
        self.candidates(place, |item| {
            let same = op.fields().take(MOST_TRIED).filter(|field| item.said.has(*field));
            same.count() + 2 * usize::from(step == Some(item.said.step()))
        })
    }

    /// Offers the events above a place to which something applies most.
    pub(super) fn candidates(&self, place: usize, applies: impl Fn(&Item<'n>) -> usize) -> Message {
        self.candidates_by_place(place, |at| applies(&self.items[at]))
    }

    /// The same, by their places.
    pub(super) fn candidates_by_place(&self, place: usize, applies: impl Fn(usize) -> usize) -> Message {
        let known = (0..place).filter(|at| self.can_be_named(*at));
        let known: Vec<(usize, usize)> = known.map(|at| (applies(at), at)).collect();
        let most = known.iter().map(|(applies, _)| *applies).max();
        let fitting = known.iter().filter(|(applies, _)| Some(*applies) == most);
        list(fitting.map(|(_, at)| self.name(*at)))
    }
}

/// Offers events to choose from, by their names.
pub(super) fn list(names: impl Iterator<Item = String>) -> Message {
    let mut seen = BTreeSet::new();
    let names = names.filter(|name| seen.insert(name.clone())).map(|name| format!("‘op: {name}’"));
    let mut offered: Vec<String> = names.take(MOST_OFFERED + 1).collect();
    if offered.is_empty() {
        return message!("f14-first-help");
    }
    if offered.len() > MOST_OFFERED {
        offered[MOST_OFFERED] = "…".to_owned();
    }
    message!("f14-candidates-help", candidates = offered.join("; "))
}
