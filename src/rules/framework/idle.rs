//! R5: terms that can never run or contradict themselves, and steps that can never be in order.

use std::sync::Arc;

use super::defined::Definitions;
use crate::calendar::{Calendar, Day, Term};
use crate::deadline::{ANSWER, COMPLETION, DESTRUCTION, END_OF_RETENTION, EXTENSION_NOTICE, RETENTION};
use crate::diagnostic::{Finding, Place};
use crate::locale::{Key, Message};
use crate::regulation::{Outcome, StepDefinition, StepKind};
use crate::vocabulary::{ClosedList, nearest};

/// The terms that go by their names, without a step that names them.
const BY_NAME: [&str; 4] = [EXTENSION_NOTICE, ANSWER, RETENTION, DESTRUCTION];

/// In so many years every weekday meets every date and every leap day.
const YEARS_TRIED: i32 = 28;

impl Definitions<'_> {
    pub(super) fn terms(&self) -> Vec<Finding> {
        let starts = |name: &str| [COMPLETION, END_OF_RETENTION].contains(&name) || self.knows_step(name);
        let terms = self.regulation.terms.values();
        terms
            .flat_map(|term| {
                let outer = term.outer.iter().map(|(_, from)| from);
                std::iter::once(&term.from).chain(outer).map(move |from| (term.span, from))
            })
            .filter(|(_, from)| !from.is_empty() && !starts(from))
            .map(|(span, from)| self.no_step(span, from))
            .chain(self.terms_that_never_run())
            .chain(self.outer_readings_that_end_first())
            .chain(self.terms_of_a_mistyped_name())
            .collect()
    }

    /// A term that no step names, and that is called almost as one that goes by its name and is not there.
    fn terms_of_a_mistyped_name(&self) -> impl Iterator<Item = Finding> {
        let regulation = self.regulation;
        let is_named = |name: &str| regulation.steps.iter().any(|step| step.term.as_deref() == Some(name));
        let idle = regulation
            .terms
            .iter()
            .filter(move |(name, _)| !BY_NAME.contains(&name.as_str()) && !is_named(name));
        idle.filter_map(move |(name, term)| {
            let near = nearest(name, BY_NAME.into_iter().filter(|name| !self.knows_term(name)))?;
            let fault = self.fault(term.span, message!("r5-unused-term", name = name.as_str()));
            Some(fault.help(message!("help-nearest", near = near)))
        })
    }

    /// From completion a term runs for a step that an outcome asks for, and for retention; from the
    /// end of retention that of destruction alone.
    fn terms_that_never_run(&self) -> Vec<Finding> {
        let regulation = self.regulation;
        let are_asked = |name: &str| {
            let mut steps = regulation.steps.iter().filter(|step| step.term.as_deref() == Some(name));
            steps.all(StepDefinition::is_asked_by_an_outcome)
        };
        let runs = |name: &str, from: &str| match (name, from) {
            (DESTRUCTION, from) => from == END_OF_RETENTION,
            (EXTENSION_NOTICE | ANSWER, COMPLETION) | (_, END_OF_RETENTION) => false,
            (_, COMPLETION) => are_asked(name),
            _ => true,
        };
        let terms = regulation.terms.iter();
        let starts = terms.flat_map(|(name, term)| {
            let outer = term.outer.iter().map(|(_, from)| from);
            std::iter::once(&term.from).chain(outer).map(move |from| (name, term.span, from))
        });
        let idle = starts.filter(|(name, _, from)| !from.is_empty() && !runs(name, from));
        idle.map(|(name, span, from)| {
            let place = Place { source: Arc::clone(&regulation.source), span };
            let message = message!("r5-idle", name = name.as_str(), from = from.as_str());
            self.whole.fault(place, message).help(message!("r5-idle-help"))
        })
        .collect()
    }

    /// An outer reading that ends before the strict one, from whatever day both count. Where only some
    /// days tell that, such as of weeks against working days, it is not said.
    fn outer_readings_that_end_first(&self) -> impl Iterator<Item = Finding> {
        let regulation = self.regulation;
        let (calendar, first) = (&regulation.calendar, regulation.valid_from.value);
        regulation.terms.iter().filter_map(move |(name, term)| {
            let (outer, from) = term.outer.as_ref()?;
            if *from != term.from || !always_ends_first(calendar, [*outer, term.length], first) {
                return None;
            }
            let place = Place { source: Arc::clone(&regulation.source), span: term.span };
            let (outer, length) = (outer.to_string(), term.length.to_string());
            let message = message!("r5-outer", name = name.as_str(), outer = outer, length = length);
            Some(self.whole.fault(place, message).help(message!("r5-outer-help")))
        })
    }

    /// A term that counts from its own step never runs, alone or by way of the terms of others; and no
    /// step comes before itself.
    pub(super) fn circles(&self) -> Vec<Finding> {
        let from = |step: &StepDefinition| Some(self.regulation.term(step.term.as_deref()?)?.from.as_str());
        let terms = self.around(from).into_iter();
        let received = self.regulation.steps_of(StepKind::Received).next();
        let start = received.map_or(StepKind::Received.name(), |step| step.key.as_str());
        let help = message!("r5-circle-of-terms-help", step = start);
        let of_terms =
            terms.map(|circle| self.circle(&circle, key!("r5-circle-of-terms")).help(help.clone()));
        let mut orders: Vec<Vec<&StepDefinition>> = Vec::new();
        for outcome in Outcome::ALL {
            let circles = self.around(|step| step.before_in(*outcome));
            let is_new = |circle: &Vec<&StepDefinition>| !orders.iter().any(|it| it[0].key == circle[0].key);
            let new: Vec<_> = circles.into_iter().filter(is_new).collect();
            orders.extend(new);
        }
        let of_orders = orders.iter().map(|circle| {
            self.circle(circle, key!("r5-circle-of-steps")).help(message!("r5-circle-of-steps-help"))
        });
        of_terms.chain(of_orders).collect()
    }

    /// The circles in which each step leads to the next, each from the step that the file has first.
    fn around<'s>(
        &'s self,
        next: impl Fn(&'s StepDefinition) -> Option<&'s str>,
    ) -> Vec<Vec<&'s StepDefinition>> {
        let steps = &self.regulation.steps;
        let follow = |step: &'s StepDefinition| self.regulation.step(next(step)?);
        let circle = |first: &'s StepDefinition| {
            let rest = std::iter::successors(follow(first), |step| follow(step)).take(steps.len());
            let rest: Vec<_> = rest.take_while(|step| step.key != first.key).collect();
            let last = rest.last().copied().unwrap_or(first);
            let is_closed = follow(last).is_some_and(|step| step.key == first.key);
            let is_first = rest.iter().all(|step| first.span.start < step.span.start);
            (is_closed && is_first).then(|| [vec![first], rest].concat())
        };
        steps.iter().filter_map(circle).collect()
    }

    fn circle(&self, circle: &[&StepDefinition], key: Key) -> Finding {
        let place =
            |step: &StepDefinition| Place { source: Arc::clone(&self.regulation.source), span: step.span };
        let names: Vec<String> = circle.iter().map(|step| format!("‘{}’", step.key)).collect();
        let count = i64::try_from(circle.len()).unwrap_or(i64::MAX);
        let message = Message::new(key).with("count", count).with("names", names.join(", "));
        self.whole.fault(place(circle[0]), message)
    }
}

/// Whether the first of two terms ends before the second, from whatever day on both count.
fn always_ends_first(calendar: &Calendar, [one, other]: [Term; 2], first: Day) -> bool {
    let last = first.plus_months(12 * YEARS_TRIED);
    let mut days = first.and_after().take_while(|day| *day < last);
    days.all(|day| calendar.end_of(one, day) < calendar.end_of(other, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::HOLIDAY_RULES;

    /// What is said of a term holds on days that were not tried.
    #[test]
    fn what_always_ends_first_does_so_in_every_year() {
        let term = |text: &str| text.parse::<Term>().expect("a length of time");
        let day = |year| Day::new(year, 1, 1).expect("a day of the calendar");
        let pairs = [
            ("2 werkweken", "3 werkweken", true),
            ("2 werkweken", "10 werkdagen", false),
            ("20 dagen", "3 werkweken", false),
            ("18 dagen", "3 werkweken", true),
            ("4 weken", "1 maand", false),
            ("27 dagen", "1 maand", true),
            ("10 werkdagen", "1 maand", true),
            ("11 maanden", "1 jaar", true),
            ("365 dagen", "1 jaar", false),
            ("1 werkdag", "1 dag", false),
        ];
        for rule in HOLIDAY_RULES {
            let calendar = Calendar::new(rule, []);
            for (one, other, ends_first) in pairs {
                let terms = [term(one), term(other)];
                assert_eq!(always_ends_first(&calendar, terms, day(2016)), ends_first, "{one}, {other}");
                let later = day(2050).and_after().take_while(|it| *it < day(2080));
                let holds = |from: Day| calendar.end_of(terms[0], from) < calendar.end_of(terms[1], from);
                assert!(!ends_first || later.into_iter().all(holds), "{one}, {other}");
            }
        }
    }
}
