//! The names that articles give to what the judge of steps finds.
//!
//! The judge looks at every step in the same way. Where an article of the first regulation asks what
//! a row of `stappen` asks, that article's rule says so in its own row, and the finding bears its
//! code; all else is S1 to S6.

use super::Check::Steps;
use super::Severity::{Breach, Error, Late};
use super::{Check, Rule, rule};
use crate::case::Case;
use crate::deadline::RETENTION;
use crate::diagnostic::Code;
use crate::dossier::Event;
use crate::locale::Key;
use crate::regulation::{Outcome, RECEIVER, Regulation, Route, StepKind};
use crate::state::Asked;

pub(super) static RULES: &[Rule] = &[
    rule("S1", "", Breach, &[Steps(&[])]),
    rule("S2", "", Breach, &[Steps(&[])]),
    rule("S3", "", Late, &[Steps(&[])]),
    rule("S4", "", Breach, &[Steps(&[])]),
    rule("S5", "", Breach, &[Steps(&[])]),
    rule("S6", "", Error, &[Steps(&[])]),
];

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

impl Aspect {
    pub(super) fn code(self) -> Code {
        match self {
            Self::Missing => code!("S1"),
            Self::Performer => code!("S2"),
            Self::Term => code!("S3"),
            Self::Order => code!("S4"),
            Self::Document => code!("S5"),
            Self::Field => code!("S6"),
        }
    }

    /// The text that says what to do about a step, where that is not for the remedy of the rule.
    pub(super) fn help(self) -> Key {
        match self {
            Self::Missing => key!("step-missing-help"),
            Self::Performer => key!("step-performer-help"),
            Self::Term => key!("step-term-help"),
            Self::Order => key!("step-after-help"),
            Self::Document => key!("step-document-help"),
            Self::Field => key!("step-field-help"),
        }
    }
}

/// That the step is there, in time, in its order.
pub(super) const DONE: &[Aspect] = &[Aspect::Missing, Aspect::Term, Aspect::Order];
/// That, and by whom.
pub(super) const DONE_BY: &[Aspect] = &[Aspect::Missing, Aspect::Term, Aspect::Order, Aspect::Performer];

/// What a name may depend on.
pub(super) struct Circumstances<'a> {
    pub(super) case: &'a Case<'a>,
    /// What the dossier is held to, or was at the event.
    pub(super) outcome: Outcome,
    /// Why the step is asked for, where that is judged.
    pub(super) asked: Option<Asked>,
    /// The event that is judged: what was done, or what presupposes what was not.
    pub(super) event: Option<&'a Event>,
}

impl Circumstances<'_> {
    pub(super) fn is_about(&self, route: Route) -> bool {
        self.case.dossier.route.as_ref().is_some_and(|own| own.value == route)
    }

    /// Whether the route has a step at which the complainant lodges the complaint.
    pub(super) fn is_lodged(&self) -> bool {
        let route = self.case.dossier.route.as_ref();
        route.is_some_and(|route| self.case.regulation.starts.contains_key(&route.value))
    }

    /// Whether the row of the step leaves it to whoever received the complaint.
    pub(super) fn is_for_receiver(&self) -> bool {
        let step = self.event.and_then(|event| self.case.regulation.step(&event.step.value));
        let route = self.case.dossier.route.as_ref().map(|route| route.value);
        let performers = step.map(|step| step.performers_in(route, self.outcome)).unwrap_or_default();
        performers.iter().any(|performer| performer == RECEIVER)
    }

    pub(super) fn is_by_receiver(&self) -> bool {
        let by = self.event.and_then(|event| event.by.as_ref());
        by.is_some_and(|by| self.case.receiver() == Some(&by.value))
    }
}

/// Whether it is handled lightly (art. 6).
pub(super) fn light(of: &Circumstances<'_>) -> bool {
    of.outcome == Outcome::Light
}

/// Whether it is not.
pub(super) fn formal(of: &Circumstances<'_>) -> bool {
    !light(of)
}

/// What a rule names: of which kind of step, in which respects, and when.
pub(super) struct Named {
    kind: StepKind,
    aspects: &'static [Aspect],
    when: fn(&Circumstances<'_>) -> bool,
}

/// Whatever the circumstances.
pub(super) const fn named(kind: StepKind, aspects: &'static [Aspect]) -> Named {
    Named { kind, aspects, when: |_| true }
}

impl Named {
    /// Only in these circumstances.
    pub(super) const fn when(self, when: fn(&Circumstances<'_>) -> bool) -> Self {
        Self { when, ..self }
    }

    fn fits(&self, kind: StepKind, aspect: Aspect, of: &Circumstances<'_>) -> bool {
        self.kind == kind && self.aspects.contains(&aspect) && (self.when)(of)
    }
}

/// What another rule tells, or the regulation leaves open.
static SILENT: &[Named] = &[
    // A4.3 knows who needs no advice.
    named(StepKind::ReferredToBackOffice, &[Aspect::Missing]).when(|of| of.asked == Some(Asked::ByRoute)),
    // A complainant who was advised to lodge it may leave it at that.
    named(StepKind::Lodged, &[Aspect::Missing]).when(|of| matches!(of.asked, Some(Asked::Since(_)))),
    // A6.5 tells of whoever may mend the relation only.
    named(StepKind::Consulted, &[Aspect::Performer])
        .when(|of| of.event.is_some_and(|event| is_restricted(of.case, event))),
    // How the complainant is told of a rejection is regulated only where the step's row asks for it.
    named(StepKind::ComplainantInformed, &[Aspect::Performer]).when(is_told_of_a_rejection),
    // A9.8 tells of a ruling of which nothing was said to follow.
    named(StepKind::Consequence, &[Aspect::Term]).when(|of| !of.case.ruling_is_followed()),
    // A5.14 holds the answer and archiving to their order.
    named(StepKind::ComplainantInformed, &[Aspect::Order])
        .when(|of| of.event.is_some_and(|event| event.kind == Some(StepKind::Archived))),
];

/// Whether it was done under a light decision by someone who may mend the relation only, and holds
/// no role that may do more.
pub(super) fn is_restricted(case: &Case<'_>, event: &Event) -> bool {
    let Some(light) = &case.regulation.light else { return false };
    let (Some(by), Some(day)) = (&event.by, event.day()) else { return false };
    let free = light.settled_by.iter().filter(|role| !light.relation_only.contains(role));
    let free: Vec<String> = free.cloned().collect();
    case.outcome_at(event) == Outcome::Light
        && case.holds(&by.value, &light.relation_only, day)
        && !case.holds(&by.value, &free, day)
        && !case.is_doubtful(&by.value)
}

fn is_told_of_a_rejection(of: &Circumstances<'_>) -> bool {
    let is_rejected = matches!(of.outcome, Outcome::Inadmissible | Outcome::Excluded);
    let step = of.event.and_then(|event| of.case.regulation.step(&event.step.value));
    is_rejected && step.is_none_or(|step| !step.required.contains(&of.outcome))
}

/// The rule under which something is told of a step; none when it is not for the judge of steps.
pub(super) fn rule_for(kind: StepKind, aspect: Aspect, of: &Circumstances<'_>) -> Option<&'static Rule> {
    if SILENT.iter().any(|silent| silent.fits(kind, aspect, of)) {
        return None;
    }
    let mut rules = super::RULES.iter().copied();
    let named = rules.find(|rule| rule.names().any(|named| named.fits(kind, aspect, of)));
    named.or_else(|| Rule::of(aspect.code().as_str()))
}

/// The kinds of step that rules with a check of their own are about.
const ABOUT: [(Code, StepKind); 7] = [
    (code!("A5.12"), StepKind::Spread),
    (code!("A7.2"), StepKind::Decision),
    (code!("A8.1"), StepKind::Held),
    (code!("A9.2"), StepKind::Extended),
    (code!("A9.3"), StepKind::Extended),
    (code!("A9.5"), StepKind::Extended),
    (code!("A9.6"), StepKind::Extended),
];

/// What the remedy of a rule says although it says something else besides.
const SAID: [(Code, Aspect); 1] = [(code!("A3.5"), Aspect::Performer)];

impl Rule {
    /// Whether what to do about a step that somebody did, but not as it should be, is not what the
    /// remedy of the rule says: of most it is to do the step as yet.
    pub(super) fn is_silent_about(&self, aspect: Aspect) -> bool {
        let is_about = |check: &Check| match check {
            Check::Steps(names) => names.iter().all(|named| named.aspects == [aspect]),
            _ => false,
        };
        let is_said = SAID.contains(&(self.code, aspect)) || self.checks.iter().all(is_about);
        matches!(aspect, Aspect::Performer | Aspect::Order) && !is_said
    }

    fn names(&self) -> impl Iterator<Item = &'static Named> {
        let names = self.checks.iter().map(|check| match check {
            Check::Steps(names) => *names,
            _ => &[],
        });
        names.flatten()
    }

    /// The kind of step that it is about. What belongs in the file is about the file (A8.2).
    pub(super) fn kind(&self) -> Option<StepKind> {
        let about = ABOUT.iter().find(|(code, _)| *code == self.code).map(|(_, kind)| *kind);
        let named = || self.names().find(|named| named.aspects != [Aspect::Document]);
        about.or_else(|| named().map(|named| named.kind))
    }

    /// Whether a regulation has what the rule is about.
    #[must_use]
    pub fn has_its_subject_in(&self, regulation: &Regulation) -> bool {
        let has = |kind: StepKind| regulation.steps_of(kind).next().is_some();
        match self.code.as_str() {
            "A3.4" => regulation.light.is_some() && has(StepKind::ManagementInformed),
            "A6.3" => has(StepKind::ComplainantAgreed),
            code if code.starts_with("A6.") => regulation.light.is_some(),
            code if code == "A3.2" || code.starts_with("A10.") => regulation.annual_report.month.is_some(),
            "A1.5" => !regulation.exclusions.is_empty(),
            "A1.6" => regulation.exclusions.iter().any(|exclusion| exclusion.stub_only),
            "A4.3" | "A4.4" => !regulation.starts.is_empty(),
            "A8.1" => regulation.term(RETENTION).is_some(),
            "R1" | "R2" => regulation.names_third,
            "R6" => regulation.announced.is_some(),
            _ => {
                let mut kinds = self.names().map(|named| named.kind).chain(self.kind()).peekable();
                kinds.peek().is_none() || kinds.any(has)
            }
        }
    }

    /// The article that the rule is cited by when `own` stand with the step: the one among them that
    /// the rule would cite without, else all of them. Without own ones it is what `artikelen` says,
    /// else the rule's number where the text has that article. What is about light handling has the
    /// articles of `licht` for its own.
    pub(super) fn cited_with(&self, own: &[String], regulation: &Regulation) -> Option<String> {
        let of_light = regulation.light.as_ref().map(|light| light.articles.as_slice());
        let is_light = |articles: &&[String]| self.code.as_str().starts_with("A6.") && !articles.is_empty();
        let own = of_light.filter(is_light).unwrap_or(own);
        let numbered = Some(self.article).filter(|number| regulation.article(number).is_some());
        let of_rule = regulation.rule_articles.get(self.code.as_str()).map(String::as_str).or(numbered);
        if own.is_empty() || of_rule.is_some_and(|number| own.iter().any(|article| article == number)) {
            return of_rule.map(str::to_owned);
        }
        Some(own.join(", "))
    }
}
