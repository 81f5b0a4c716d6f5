//! The names that the articles of the first regulation give to what the judge of steps finds.
//!
//! The judge looks at every step in the same way. Where an article asks what a row of `stappen` asks,
//! the finding bears the code of that article; all else is S1 to S6.

use super::Rule;
use crate::case::Case;
use crate::dossier::Event;
use crate::regulation::{Outcome, Regulation, Route, StepKind};
use crate::state::Asked;

/// What can be wrong with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aspect {
    /// It is not there while something presupposes it.
    Missing,
    /// Somebody did it who may not.
    Performer,
    /// It was not done by its last day.
    Term,
    /// It was done after the step that it must precede.
    Order,
    /// Its document is not in the file.
    Document,
    /// A field that the regulation asks for is not there.
    Field,
}

use Aspect::{Document, Field, Missing, Order, Performer, Term};

impl Aspect {
    fn code(self) -> &'static str {
        match self {
            Missing => "S1",
            Performer => "S2",
            Term => "S3",
            Order => "S4",
            Document => "S5",
            Field => "S6",
        }
    }
}

/// What a name may depend on.
pub(super) struct Circumstances<'a> {
    pub(super) case: &'a Case<'a>,
    /// What the dossier is held to, or was at the event.
    pub(super) outcome: Outcome,
    /// Why the step is asked for, when that is judged.
    pub(super) asked: Option<Asked>,
    /// The event, when one is judged.
    pub(super) event: Option<&'a Event>,
}

impl Circumstances<'_> {
    fn route(&self) -> Option<Route> {
        self.case.dossier.route.as_ref().map(|route| route.value)
    }

    /// About a colleague: the route has a step at which the complainant lodges the complaint.
    fn is_lodged(&self) -> bool {
        self.route().is_some_and(|route| self.case.regulation.starts.contains_key(&route))
    }

    fn is_by_receiver(&self) -> bool {
        let by = self.event.and_then(|event| event.by.as_ref());
        by.is_some_and(|by| self.case.receiver() == Some(&by.value))
    }
}

/// A name, or none where another rule tells it, or the regulation leaves it open.
struct Name {
    kind: StepKind,
    aspects: &'static [Aspect],
    when: fn(&Circumstances<'_>) -> bool,
    code: Option<&'static str>,
}

const ALL: &[Aspect] = &[Missing, Performer, Term, Order];
const STEP: &[Aspect] = &[Missing, Term, Order];

const fn always(kind: StepKind, aspects: &'static [Aspect], code: &'static str) -> Name {
    when(kind, aspects, |_| true, code)
}

const fn when(
    kind: StepKind,
    aspects: &'static [Aspect],
    when: fn(&Circumstances<'_>) -> bool,
    code: &'static str,
) -> Name {
    Name { kind, aspects, when, code: Some(code) }
}

const fn silent(
    kind: StepKind,
    aspects: &'static [Aspect],
    when: fn(&Circumstances<'_>) -> bool,
) -> Name {
    Name { kind, aspects, when, code: None }
}

fn light(of: &Circumstances<'_>) -> bool {
    of.outcome == Outcome::Light
}

fn formal(of: &Circumstances<'_>) -> bool {
    of.outcome != Outcome::Light
}

/// The first that fits counts.
static NAMES: &[Name] = &[
    when(StepKind::Confirmed, &[Performer], |of| of.route() == Some(Route::OwnWork), "A4.2"),
    always(StepKind::Confirmed, STEP, "A1.8"),
    // Whether the complainant was advised is for A4.3 to tell, which knows who needs no advice.
    silent(StepKind::ReferredToBackOffice, &[Missing], |of| of.asked == Some(Asked::ByRoute)),
    when(StepKind::ReferredToBackOffice, &[Performer], Circumstances::is_lodged, "A4.3"),
    silent(StepKind::Lodged, &[Missing], |of| matches!(of.asked, Some(Asked::Since(_)))),
    when(StepKind::Lodged, &[Missing, Term], |of| of.asked != Some(Asked::ByOutcome), "A4.6"),
    when(StepKind::Registered, &[Missing, Order], light, "A6.6"),
    always(StepKind::Registered, ALL, "A5.1"),
    when(StepKind::ManagementInformed, &[Performer], |of| of.route() == Some(Route::OwnWork), "A4.2"),
    when(StepKind::ManagementInformed, &[Performer], |of| of.is_lodged() && of.is_by_receiver(), "A4.4"),
    when(StepKind::ManagementInformed, STEP, light, "A3.4"),
    always(StepKind::ManagementInformed, STEP, "A3.3"),
    always(StepKind::Decision, ALL, "A3.5"),
    always(StepKind::ComplainantAgreed, STEP, "A6.3"),
    always(StepKind::Acknowledged, ALL, "A5.4"),
    when(StepKind::EmployeeInformed, ALL, light, "A6.7"),
    always(StepKind::EmployeeInformed, ALL, "A5.5"),
    always(StepKind::ThirdInformed, ALL, "A5.6"),
    // Whoever may mend the relation only is for A6.5 to tell.
    silent(StepKind::Consulted, &[Performer], |of| light(of) && super::light::is_restricted(of.case, of.event)),
    when(StepKind::Consulted, ALL, formal, "A5.7"),
    always(StepKind::Extended, &[Performer], "A9.4"),
    // How the complainant is told of a rejection is not regulated, unless the regulation asks it.
    silent(StepKind::ComplainantInformed, &[Performer], is_told_of_a_rejection),
    when(StepKind::ComplainantInformed, &[Performer], light, "A6.2"),
    // That an answer comes before archiving is for A5.14 to tell.
    silent(StepKind::ComplainantInformed, &[Order], is_before_archiving),
    always(StepKind::ComplainantInformed, &[Missing, Performer, Order], "A5.9"),
    always(StepKind::ComplainantInformed, &[Term], "A9.1"),
    always(StepKind::OutcomeToEmployee, ALL, "A5.10"),
    when(StepKind::Measure, &[Performer], light, "A6.4"),
    when(StepKind::Measure, ALL, formal, "A5.8"),
    when(StepKind::NoMeasure, ALL, formal, "A5.8"),
    always(StepKind::Consequence, &[Performer], "A9.10"),
    always(StepKind::Consequence, &[Missing], "A9.8"),
    always(StepKind::Consequence, &[Term], "A9.9"),
    always(StepKind::Archived, ALL, "A5.11"),
    always(StepKind::Held, &[Performer], "A8.3"),
    always(StepKind::Acknowledged, &[Document], "A8.2"),
    always(StepKind::Extended, &[Document], "A8.2"),
    always(StepKind::ComplainantInformed, &[Document], "A8.2"),
];

fn is_told_of_a_rejection(of: &Circumstances<'_>) -> bool {
    let is_rejected = matches!(of.outcome, Outcome::Inadmissible | Outcome::Excluded);
    let step = of.event.and_then(|event| of.case.regulation.step(&event.step.value));
    is_rejected && step.is_none_or(|step| !step.required.contains(&of.outcome))
}

fn is_before_archiving(of: &Circumstances<'_>) -> bool {
    let presupposing = of.event.and_then(|event| event.kind);
    presupposing == Some(StepKind::Archived)
}

/// The code of what was found; none when it is not for the judge of steps to tell.
pub(super) fn code(kind: StepKind, aspect: Aspect, of: &Circumstances<'_>) -> Option<&'static str> {
    let fits = |name: &&Name| name.kind == kind && name.aspects.contains(&aspect) && (name.when)(of);
    NAMES.iter().find(fits).map_or(Some(aspect.code()), |name| name.code)
}

/// The kinds of step that rules of their own are about.
const ABOUT: [(&str, StepKind); 9] = [
    ("A4.3", StepKind::ReferredToBackOffice),
    ("A5.12", StepKind::Spread),
    ("A7.2", StepKind::Decision),
    ("A8.1", StepKind::Held),
    ("A9.2", StepKind::Extended),
    ("A9.3", StepKind::Extended),
    ("A9.5", StepKind::Extended),
    ("A9.6", StepKind::Extended),
    ("A9.8", StepKind::Consequence),
];

/// The kind of step that a rule is about. What belongs in the file (A8.2) is about the file.
pub(super) fn kind_of(code: &str) -> Option<StepKind> {
    let about = ABOUT.iter().find(|(known, _)| *known == code).map(|(_, kind)| *kind);
    let named = NAMES.iter().find(|name| name.code == Some(code) && !name.aspects.contains(&Document));
    about.or(named.map(|name| name.kind))
}

/// The article that a rule is cited by: of the articles that the regulation gives with the step, the
/// one that the rule would cite, else all; without them what `artikelen` says, and else the rule's own
/// number where the text has that article.
pub(super) fn cite(rule: &Rule, own: &[String], regulation: &Regulation) -> Option<String> {
    let of_light = regulation.light.as_ref().map(|light| light.articles.as_slice());
    let own = of_light.filter(|articles| rule.code.starts_with("A6.") && !articles.is_empty()).unwrap_or(own);
    let numbered = Some(rule.article).filter(|number| regulation.article(number).is_some());
    let of_rule = regulation.rule_articles.get(rule.code).map(String::as_str).or(numbered);
    if own.is_empty() || of_rule.is_some_and(|number| own.iter().any(|article| article == number)) {
        return of_rule.map(str::to_owned);
    }
    Some(own.join(", "))
}
