//! Where each event of a dossier came from, and what became of those that are no longer there.

use std::collections::{HashMap, HashSet};

use crate::trail::{Change, Deed, EventText};

/// An event that was recorded and is not there any more as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What was recorded.
    pub event: EventText,
    /// What that commit made of it; none when it removed it.
    pub next: Option<EventText>,
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
    /// Follows the events of a dossier through what was done to it, the oldest first.
    #[must_use]
    pub fn of(deeds: &[Deed], events: &[EventText]) -> Self {
        Self::with_losses(deeds, events, |_, _| true)
    }

    /// The same with those losses alone of which the commits count: the one that brought the event,
    /// where it is known, and the one that changed or removed it.
    #[must_use]
    pub fn with_losses(
        deeds: &[Deed],
        events: &[EventText],
        counts: impl Fn(Option<u32>, u32) -> bool,
    ) -> Self {
        let mut fates = Fates::default();
        for deed in deeds {
            for change in &deed.changes {
                fates.take(change, deed);
            }
        }
        let places: HashMap<&EventText, usize> = events.iter().zip(0..).collect();
        let place = |event: &EventText| places.get(event).copied();
        let brought = events.iter().map(|event| fates.brought.get(event).copied().flatten()).collect();
        let mut lost: Vec<(&EventText, Lost)> =
            fates.lost.iter().map(|(event, lost)| (*event, *lost)).collect();
        let brought_by = |event: &EventText| fates.brought.get(event).copied().flatten();
        lost.retain(|(event, lost)| counts(brought_by(event), lost.commit));
        lost.sort_unstable_by_key(|(_, lost)| lost.order);
        let (mut losses, mut told) = (Vec::new(), HashSet::new());
        for (event, lost) in lost.into_iter().filter(|(event, _)| place(event).is_none()) {
            let became = fates.last_form(event).and_then(place);
            // Whoever changes an event that was changed before answers for that; what one commit did to an
            // event is told once.
            if became.is_none_or(|place| told.insert((place, lost.commit))) {
                let next = fates.became.get(event).map(|next| (*next).clone());
                losses.push(Loss { event: event.clone(), next, became, commit: lost.commit });
            }
        }
        Self { brought, losses }
    }
}

/// What became of each event that was ever recorded.
#[derive(Default)]
struct Fates<'d> {
    brought: HashMap<&'d EventText, Option<u32>>,
    lost: HashMap<&'d EventText, Lost>,
    became: HashMap<&'d EventText, &'d EventText>,
    losses: usize,
}

#[derive(Clone, Copy)]
struct Lost {
    /// How many were lost before it.
    order: usize,
    commit: u32,
}

impl<'d> Fates<'d> {
    fn take(&mut self, change: &'d Change, deed: &Deed) {
        match change {
            Change::EventAdded(event) if !deed.taken => {
                self.lost.remove(event);
                self.brought.entry(event).or_insert(Some(deed.commit));
            }
            Change::EventChanged(from, to) => {
                // What is put back as it was is lost no longer, and what stood there meanwhile is no loss;
                // what was never made of it is.
                let is_put_back = self.lost.remove(to).is_some() && self.last_form(to) == Some(from);
                if is_put_back {
                    self.became.remove(to);
                } else {
                    self.lose(from, deed.commit);
                    self.became.insert(from, to);
                }
                let brought = self.brought.get(from).copied().flatten();
                self.brought.entry(to).or_insert(brought);
            }
            Change::EventRemoved(event) => self.lose(event, deed.commit),
            _ => {}
        }
    }

    fn lose(&mut self, event: &'d EventText, commit: u32) {
        // What goes without having come in this part of the history was there before it, also when it
        // comes back.
        self.brought.entry(event).or_insert(None);
        self.lost.entry(event).or_insert(Lost { order: self.losses, commit });
        self.losses += 1;
    }

    /// What an event says after all its changes; none when it was removed, or went round in a circle.
    fn last_form(&self, event: &EventText) -> Option<&'d EventText> {
        let mut form = *self.became.get(event)?;
        for _ in 0..self.became.len() {
            match self.became.get(form) {
                Some(next) => form = next,
                None => return Some(form),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(step: &str) -> EventText {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        EventText::new(vec![field("datum", "2026-03-02"), field("stap", step), field("door", "a")])
    }

    fn deeds(changes: Vec<Vec<Change>>) -> Vec<Deed> {
        (0..).zip(changes).map(|(commit, changes)| Deed { commit, taken: false, changes }).collect()
    }

    #[test]
    fn an_event_comes_from_the_commit_that_added_it() {
        let deeds = deeds(vec![vec![Change::EventAdded(event("a"))], vec![Change::EventAdded(event("b"))]]);
        let found = Provenance::of(&deeds, &[event("b"), event("a"), event("c")]);
        assert_eq!(found.brought, [Some(1), Some(0), None]);
        assert_eq!(found.losses, []);
    }

    #[test]
    fn a_change_is_a_loss_of_what_was_and_keeps_where_it_came_from() {
        let changed = |from: &str, to: &str| Change::EventChanged(event(from), event(to));
        let deeds = deeds(vec![
            vec![Change::EventAdded(event("a"))],
            vec![changed("a", "b")],
            vec![changed("b", "c")],
        ]);
        let found = Provenance::of(&deeds, &[event("c")]);
        assert_eq!(found.brought, [Some(0)]);
        let loss = |from: &str, to: &str, commit| {
            let next = Some(event(to));
            Loss { event: event(from), next, became: Some(0), commit }
        };
        assert_eq!(found.losses, [loss("a", "b", 1), loss("b", "c", 2)]);
    }

    #[test]
    fn what_is_put_back_is_no_loss() {
        let there = Change::EventAdded(event("a"));
        let back = deeds(vec![
            vec![there.clone()],
            vec![Change::EventChanged(event("a"), event("b"))],
            vec![Change::EventChanged(event("b"), event("a"))],
        ]);
        assert_eq!(Provenance::of(&back, &[event("a")]).losses, []);
        let again = deeds(vec![vec![there.clone()], vec![Change::EventRemoved(event("a"))], vec![there]]);
        let found = Provenance::of(&again, &[event("a")]);
        assert_eq!((found.losses, found.brought), (vec![], vec![Some(0)]));
    }

    #[test]
    fn what_was_removed_is_a_loss_also_by_a_merge() {
        let mut deeds =
            deeds(vec![vec![Change::EventAdded(event("a"))], vec![Change::EventRemoved(event("a"))]]);
        deeds[1].taken = true;
        let found = Provenance::of(&deeds, &[]);
        assert_eq!(found.losses, [Loss { event: event("a"), next: None, became: None, commit: 1 }]);
    }

    #[test]
    fn of_two_events_that_say_the_same_the_loss_of_one_is_told() {
        let mut both = [event("a"), event("a")];
        EventText::number(&mut both);
        let [first, second] = both.clone();
        let added = vec![Change::EventAdded(first.clone()), Change::EventAdded(second.clone())];
        let deeds = deeds(vec![added, vec![Change::EventRemoved(second.clone())]]);
        assert_eq!(Provenance::of(&deeds, &both).losses, []);
        let found = Provenance::of(&deeds, &[first]);
        assert_eq!(found.losses, [Loss { event: second, next: None, became: None, commit: 1 }]);
    }

    #[test]
    fn losses_come_in_the_order_in_which_they_happened() {
        let added = ["d", "c", "b", "a"].map(|name| Change::EventAdded(event(name))).to_vec();
        let gone = |name: &str| vec![Change::EventRemoved(event(name))];
        let deeds = deeds(vec![
            added,
            gone("b"),
            vec![Change::EventChanged(event("a"), event("x"))],
            vec![Change::EventChanged(event("c"), event("x"))],
            gone("d"),
        ]);
        let lost: Vec<(EventText, Option<usize>, u32)> = Provenance::of(&deeds, &[event("x")])
            .losses
            .into_iter()
            .map(|loss| (loss.event, loss.became, loss.commit))
            .collect();
        assert_eq!(
            lost,
            [
                (event("b"), None, 1),
                (event("a"), Some(0), 2),
                (event("c"), Some(0), 3),
                (event("d"), None, 4)
            ]
        );
    }

    #[test]
    fn an_event_that_was_changed_in_a_circle_is_told_as_removed() {
        let changed = |from: &str, to: &str| vec![Change::EventChanged(event(from), event(to))];
        let added = || vec![Change::EventAdded(event("a"))];
        let deeds = deeds(vec![added(), changed("a", "b"), added(), changed("b", "a")]);
        let losses = Provenance::of(&deeds, &[event("a")]).losses;
        assert_eq!(losses, [Loss { event: event("b"), next: Some(event("a")), became: None, commit: 3 }]);
    }

    #[test]
    fn what_a_merge_takes_over_was_brought_by_the_commit_of_its_branch() {
        let mut deeds =
            deeds(vec![vec![Change::EventAdded(event("a"))], vec![Change::EventAdded(event("a"))]]);
        deeds[0].taken = true;
        assert_eq!(Provenance::of(&deeds, &[event("a")]).brought, [Some(1)]);
    }

    #[test]
    fn what_goes_and_comes_back_in_a_part_of_the_history_was_there_before_it() {
        let deeds = deeds(vec![vec![Change::EventRemoved(event("a"))], vec![Change::EventAdded(event("a"))]]);
        let found = Provenance::of(&deeds, &[event("a")]);
        assert_eq!((found.losses, found.brought), (vec![], vec![None]));
    }
}
