//! Where each event of a dossier came from, and what became of those that are no longer there.

use std::collections::HashMap;

use super::{Change, Entry, EventText};

/// An event that was recorded and is not there any more as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What was recorded.
    pub event: EventText,
    /// The place, from 0, of what stands there now; none when nothing does.
    pub became: Option<usize>,
    /// The commit that did it, as a place in the trail.
    pub commit: u32,
}

/// The events of a dossier against its history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provenance {
    /// For each event the commit that brought it; none when it was not committed, or before the part
    /// of the history that is looked at.
    pub brought: Vec<Option<u32>>,
    /// What was changed or removed after it was recorded, in the order in which that happened.
    pub losses: Vec<Loss>,
}

impl Provenance {
    /// Follows the events of a dossier through its entries, the oldest first.
    #[must_use]
    pub fn of(entries: &[Entry], events: &[EventText]) -> Self {
        let mut past = Past::default();
        for entry in entries {
            for change in &entry.changes {
                past.take(change, entry);
            }
        }
        let place = |event: &EventText| events.iter().position(|other| other == event);
        let brought = events.iter().map(|event| past.brought.get(event).copied().flatten()).collect();
        let mut losses: Vec<Loss> = Vec::new();
        for (event, commit) in &past.lost {
            if place(event).is_some() {
                continue;
            }
            let became = past.last_form(event).and_then(place);
            // Of an event that was changed twice the first change is told.
            if became.is_none() || losses.iter().all(|loss| loss.became != became) {
                losses.push(Loss { event: event.clone(), became, commit: *commit });
            }
        }
        Self { brought, losses }
    }
}

#[derive(Default)]
struct Past {
    brought: HashMap<EventText, Option<u32>>,
    lost: Vec<(EventText, u32)>,
    became: HashMap<EventText, EventText>,
}

impl Past {
    fn take(&mut self, change: &Change, entry: &Entry) {
        match change {
            Change::EventAdded(event) if !entry.taken => {
                self.lost.retain(|(lost, _)| lost != event);
                self.brought.entry(event.clone()).or_insert(Some(entry.commit));
            }
            Change::EventChanged(from, to) => {
                // What is put back as it was is lost no longer, and what stood there meanwhile is no loss.
                let count = self.lost.len();
                self.lost.retain(|(lost, _)| lost != to);
                if self.lost.len() == count {
                    self.lose(from, entry.commit);
                    self.became.insert(from.clone(), to.clone());
                }
                let brought = self.brought.get(from).copied().flatten();
                self.brought.entry(to.clone()).or_insert(brought);
            }
            Change::EventRemoved(event) => self.lose(event, entry.commit),
            _ => {}
        }
    }

    fn lose(&mut self, event: &EventText, commit: u32) {
        if self.lost.iter().all(|(lost, _)| lost != event) {
            self.lost.push((event.clone(), commit));
        }
    }

    /// What an event says after all its changes; none when it was removed.
    fn last_form<'a>(&'a self, event: &EventText) -> Option<&'a EventText> {
        let mut form = self.became.get(event)?;
        // An event that was changed in a circle ends where the circle does.
        for _ in 0..self.became.len() {
            match self.became.get(form) {
                Some(next) => form = next,
                None => break,
            }
        }
        Some(form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(step: &str) -> EventText {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        EventText::new(vec![field("datum", "2026-03-02"), field("stap", step), field("door", "a")])
    }

    fn entries(changes: Vec<Vec<Change>>) -> Vec<Entry> {
        (0..).zip(changes).map(|(commit, changes)| Entry { commit, taken: false, changes }).collect()
    }

    #[test]
    fn an_event_comes_from_the_commit_that_added_it() {
        let entries =
            entries(vec![vec![Change::EventAdded(event("a"))], vec![Change::EventAdded(event("b"))]]);
        let found = Provenance::of(&entries, &[event("b"), event("a"), event("c")]);
        assert_eq!(found.brought, [Some(1), Some(0), None]);
        assert_eq!(found.losses, []);
    }

    #[test]
    fn a_change_is_a_loss_of_what_was_and_keeps_where_it_came_from() {
        let changed = |from: &str, to: &str| Change::EventChanged(event(from), event(to));
        let entries = entries(vec![
            vec![Change::EventAdded(event("a"))],
            vec![changed("a", "b")],
            vec![changed("b", "c")],
        ]);
        let found = Provenance::of(&entries, &[event("c")]);
        assert_eq!(found.brought, [Some(0)]);
        assert_eq!(found.losses, [Loss { event: event("a"), became: Some(0), commit: 1 }]);
    }

    #[test]
    fn what_is_put_back_is_no_loss() {
        let there = Change::EventAdded(event("a"));
        let back = entries(vec![
            vec![there.clone()],
            vec![Change::EventChanged(event("a"), event("b"))],
            vec![Change::EventChanged(event("b"), event("a"))],
        ]);
        assert_eq!(Provenance::of(&back, &[event("a")]).losses, []);
        let again = entries(vec![vec![there.clone()], vec![Change::EventRemoved(event("a"))], vec![there]]);
        let found = Provenance::of(&again, &[event("a")]);
        assert_eq!((found.losses, found.brought), (vec![], vec![Some(0)]));
    }

    #[test]
    fn what_was_removed_is_a_loss_also_by_a_merge() {
        let mut entries =
            entries(vec![vec![Change::EventAdded(event("a"))], vec![Change::EventRemoved(event("a"))]]);
        entries[1].taken = true;
        let found = Provenance::of(&entries, &[]);
        assert_eq!(found.losses, [Loss { event: event("a"), became: None, commit: 1 }]);
    }
}
