//! A1, A3, A4: what counts as a complaint, who decides, and how it comes in.

use super::Check::{Single, Steps};
use super::Severity::{Breach, Error, Late, Warning};
use super::names::Aspect::{Missing, Performer, Term};
use super::names::{Circumstances, DONE, DONE_BY, formal, light, named};
use super::stub::held_in_the_course;
use super::{Judge, Rule, rule};
use crate::diagnostic::{Finding, Severity};
use crate::dossier::{Actor, Event, NO_SERVICE};
use crate::locale::Message;
use crate::people::PersonKey;
use crate::regulation::{Exclusion, Outcome, Regulation, Route, StepKind};
use crate::source::Spanned;
use crate::state::{Asked, Mark};

pub(super) static RULES: &[Rule] = &[
    rule("A1.4", "1", Breach, &[Single(other_service_is_inadmissible)]),
    rule("A1.5", "1", Breach, &[Single(exclusion_refers)]),
    rule("A1.6", "1", Error, &[Single(stub_holds_nothing_else)]),
    rule("A1.8", "1", Breach, &[Steps(&[named(StepKind::Confirmed, DONE)])]),
    rule("A3.3", "3", Late, &[Steps(&[named(StepKind::ManagementInformed, DONE).when(formal)])]),
    rule("A3.4", "3", Breach, &[Steps(&[named(StepKind::ManagementInformed, DONE).when(light)])]),
    rule("A3.5", "3", Breach, &[Steps(&[named(StepKind::Decision, DONE_BY)])]),
    rule("A3.6", "3", Warning, &[Single(complaint_about_management)]),
    rule(
        "A4.2",
        "4",
        Breach,
        &[Steps(&[
            named(StepKind::Confirmed, &[Performer]).when(is_for_receiver_of_own_work),
            named(StepKind::ManagementInformed, &[Performer]).when(is_for_receiver_of_own_work),
        ])],
    ),
    rule(
        "A4.3",
        "4",
        Breach,
        &[
            Single(complainant_is_advised),
            Steps(&[named(StepKind::ReferredToBackOffice, &[Performer]).when(|of| of.is_lodged())]),
        ],
    ),
    rule(
        "A4.4",
        "4",
        Breach,
        &[Steps(&[named(StepKind::ManagementInformed, &[Performer])
            .when(|of| of.is_lodged() && of.is_by_receiver())])],
    ),
    rule("A4.5", "4", Error, &[Single(route_fits)]),
    rule(
        "A4.6",
        "4",
        Warning,
        &[Steps(&[named(StepKind::Lodged, &[Missing, Term]).when(|of| of.asked != Some(Asked::ByOutcome))])],
    ),
];

/// Whether the step of own work is left to whoever received the complaint; what is for others is for S2.
fn is_for_receiver_of_own_work(of: &Circumstances<'_>) -> bool {
    of.is_about(Route::OwnWork) && of.is_for_receiver()
}

/// A1.4: what is outside the services of the organisation is not admissible. A report of which only a
/// stub may be kept is excluded whatever it is about.
pub(super) fn other_service_is_inadmissible(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let Some(service) = dossier.service.as_ref().filter(|service| service.value == NO_SERVICE) else {
        return Vec::new();
    };
    let decided = dossier.decision().and_then(|decision| decision.details.outcome.as_ref());
    let against = decided.filter(|outcome| match outcome.value {
        Outcome::Applicable | Outcome::Light => true,
        Outcome::Excluded => !dossier.is_stub(),
        Outcome::Inadmissible | Outcome::Withdrawn => false,
    });
    let finding = against.map(|outcome| {
        let name = crate::vocabulary::ClosedList::name(outcome.value);
        let finding = judge.fault(outcome.span, message!("a1-4", outcome = name));
        finding.related(judge.place(service.span), message!("label-service-here"))
    });
    finding.into_iter().collect()
}

/// A1.5: an exclusion says where the complainant can go, where the regulation knows that.
pub(super) fn exclusion_refers(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let excluded = unreferred(judge).filter(|_| !dossier.is_stub());
    let finding = excluded.map(|event| {
        let known = ground(judge, event);
        let mut finding = judge.fault(event.span, message!("a1-5")).help(to_refer(known));
        let own = known.map(|known| known.articles.as_slice()).unwrap_or_default();
        finding.article = judge.rule.cited_with(own, judge.case.regulation);
        finding
    });
    finding.into_iter().collect()
}

fn excluding<'a>(judge: &Judge<'a>) -> Option<&'a Event> {
    let decision = judge.case.dossier.decision()?;
    let outcome = decision.details.outcome.as_ref()?;
    (outcome.value == Outcome::Excluded).then_some(decision)
}

/// The decision that excludes it, when it does not say where to go and the regulation does.
fn unreferred<'a>(judge: &Judge<'a>) -> Option<&'a Event> {
    let leads_nowhere = |event: &&Event| ground(judge, event).is_some_and(|known| known.referral.is_empty());
    let event = excluding(judge).filter(|event| !leads_nowhere(event))?;
    event.lacks("verwezen-naar", event.details.referred_to.as_ref()).then_some(event)
}

/// The exclusion on which a decision rests, as far as it is known: of a stub else the one suspected.
fn ground<'a>(judge: &Judge<'a>, event: &Event) -> Option<&'a Exclusion> {
    let ground = event.details.ground.as_ref().or(judge.case.dossier.suspicion.as_ref())?;
    judge.case.regulation.exclusion(&ground.value)
}

/// A1.6: of an integrity complaint nothing is kept but that it came in and where it was sent.
pub(super) fn stub_holds_nothing_else(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    if !dossier.is_stub() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut refuse = |span, part: &str| {
        findings.push(judge.fault(span, message!("a1-6", part = part)));
    };
    if let Some(complainant) = &dossier.complainant {
        refuse(complainant.span, "klager");
    }
    if let Some(span) = dossier.subjects_span.filter(|_| !dossier.subjects.is_empty()) {
        refuse(span, "betreft");
    }
    if let Some(document) = dossier.documents.first() {
        refuse(document.file.span, "stukken");
    } else if !dossier.on_disk.is_empty() {
        refuse(dossier.source.line(1), "stukken");
    }
    let body = dossier.body_text();
    if !body.trim().is_empty() {
        let start = dossier.body.start + (body.len() - body.trim_start().len());
        let line = dossier.source.line(dossier.source.position(start).line);
        refuse(line, "tekst");
    }
    findings.extend(held_in_the_course(judge));
    findings.extend(unreferred(judge).map(|event| unreferred_stub(judge, event)));
    findings.extend(suspicion_is_denied(judge));
    findings
}

/// Where the regulation itself says to go is what the remedy says.
fn unreferred_stub(judge: &Judge<'_>, event: &Event) -> Finding {
    judge.fault(event.span, message!("a1-6-referral")).help(to_refer(ground(judge, event)))
}

/// That it is to be said where to go, and where that is as far as the regulation says so.
fn to_refer(known: Option<&Exclusion>) -> Message {
    match known.map(|known| known.referral.as_str()).filter(|referral| !referral.is_empty()) {
        Some(referral) => message!("a1-5-help", referral = referral),
        None => message!("a1-5-any-help"),
    }
}

/// Once it is decided that it is handled after all, it is no stub.
fn suspicion_is_denied(judge: &Judge<'_>) -> Option<Finding> {
    let dossier = judge.case.dossier;
    let suspicion = dossier.suspicion.as_ref()?;
    let outcome = dossier.decision()?.details.outcome.as_ref()?;
    let is_handled = matches!(outcome.value, Outcome::Applicable | Outcome::Light);
    let name = crate::vocabulary::ClosedList::name(outcome.value);
    let finding = judge.fault(suspicion.span, message!("a1-6-suspicion", outcome = name));
    let finding = finding.help(message!("a1-6-suspicion-help"));
    is_handled.then(|| finding.related(judge.place(outcome.span), message!("label-decision", outcome = name)))
}

/// A3.6: where the regulation gives no route for a complaint about the management itself, somebody is
/// named in its place; that is nobody whom the complaint is about. And where others decide than a
/// management of one, it is none of those who are concerned.
pub(super) fn complaint_about_management(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let Some(route) = dossier.route.as_ref().filter(|_| dossier.is_about_management()) else {
        return Vec::new();
    };
    let finding = match &dossier.substitute {
        None if judge.case.regulation.says_who_judges_the_management() => None,
        None => Some(judge.fault(route.span, message!("a3-6"))),
        Some(named) if is_concerned(judge, &named.value) => {
            Some(judge.fault(named.span, message!("a3-6-self")).help(message!("a3-6-self-help")))
        }
        Some(_) => None,
    };
    finding.into_iter().chain(decided_in_own_case(judge)).collect()
}

/// Of several who lead together only those are concerned whom the complaint is about.
fn is_concerned(judge: &Judge<'_>, key: &PersonKey) -> bool {
    is_listed(judge, key) || !is_led_jointly(judge) && leads(judge, key)
}

fn is_listed(judge: &Judge<'_>, key: &PersonKey) -> bool {
    judge.case.dossier.subjects.iter().any(|subject| subject.value == *key)
}

fn is_led_jointly(judge: &Judge<'_>) -> bool {
    judge.case.regulation.accountable_role().is_some_and(|role| role.jointly)
}

/// A decision of somebody whom it is about, where others could have taken it. Who stands in for the
/// management is judged by itself.
fn decided_in_own_case(judge: &Judge<'_>) -> Option<Finding> {
    let case = judge.case;
    let others_can = is_led_jointly(judge) || case.regulation.says_who_judges_the_management();
    let by = case.dossier.decision().filter(|_| others_can && case.substitute().is_none())?.by.as_ref()?;
    let person = by.value.person().filter(|key| is_listed(judge, key))?;
    let message = message!("a3-6-own-case", name = case.people.name(&person.0));
    Some(judge.fault(by.span, message).help(message!("a3-6-own-case-help", ..)))
}

/// A4.3: about a colleague, the receiver advises the complainant to lodge it at the back office.
pub(super) fn complainant_is_advised(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let Some(lodging) = lodging_step(judge) else { return Vec::new() };
    let advice = case.regulation.steps_of(StepKind::ReferredToBackOffice).next();
    let is_over = case.state.withdrawn.is_some();
    let has_nobody = case.dossier.is_anonymous() || case.dossier.suspicion.is_some();
    let hidden = &case.state.hidden;
    let is_hidden = hidden.is_undecided() || advice.is_some_and(|advice| hidden.may_be(advice));
    let is_silent = is_over || has_nobody || advice.is_none() || is_hidden;
    if is_silent || receiver_holds(judge, &lodging.performers) || is_settled_by_receiver(judge) {
        return Vec::new();
    }
    let advised = case.dossier.first(StepKind::ReferredToBackOffice);
    let lodged = case.dossier.first(StepKind::Lodged);
    let presupposing = lodged.or_else(|| case.state.archived.map(|mark: Mark| case.event(mark)));
    let is_after = |later: &Event, advised: &Event| {
        advised.day().zip(later.day()).is_some_and(|(one, other)| one > other)
    };
    let unadvised = |later: &&Event| advised.is_none_or(|advised| is_after(later, advised));
    let finding = presupposing.filter(unadvised).map(|later| {
        let message = message!(
            "a4-3",
            place = places(case.regulation, &lodging.performers),
            presupposing = later.step.value.as_str()
        );
        with_receipt(judge, judge.fault(later.span, message))
    });
    finding.into_iter().collect()
}

/// What people read for these roles.
fn places(regulation: &Regulation, roles: &[String]) -> String {
    let name = |role: &String| regulation.roles.iter().find(|known| known.key == *role);
    let names = roles.iter().map(|role| name(role).map_or(role.as_str(), |known| known.name.as_str()));
    names.collect::<Vec<_>>().join(", ")
}

/// Whoever may settle a light complaint directly does not send the complainant elsewhere (art. 6).
fn is_settled_by_receiver(judge: &Judge<'_>) -> bool {
    let light = judge.case.regulation.light.as_ref();
    judge.case.state.outcome == Outcome::Light
        && light.is_some_and(|light| receiver_holds(judge, &light.settled_by))
}

fn with_receipt(judge: &Judge<'_>, finding: Finding) -> Finding {
    match judge.case.state.received {
        Some(received) => {
            let place = judge.place(judge.case.event(received).span);
            finding.related(place, message!("label-received"))
        }
        None => finding,
    }
}

/// A4.5: the route agrees with who received it and whom it concerns.
pub(super) fn route_fits(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let dossier = case.dossier;
    let is_known = !dossier.is_stub() && !dossier.subjects_lost;
    let Some(route) = dossier.route.as_ref().filter(|_| is_known) else { return Vec::new() };
    let Some(Actor::Person(receiver)) = case.receiver() else { return Vec::new() };
    let subjects: Vec<&PersonKey> = dossier.subjects.iter().map(|subject| &subject.value).collect();
    let others = subjects.iter().any(|subject| *subject != receiver);
    // Of a person whom nobody knows F9 tells; whoever is meant may be the one that the route asks for.
    let is_strange = |key: &PersonKey| case.people.get(&key.0).is_none();
    if route.value != Route::General && subjects.iter().copied().chain([receiver]).any(is_strange) {
        return Vec::new();
    }
    let fault = match route.value {
        Route::OwnWork if !subjects.contains(&receiver) => Some("own-work"),
        Route::OwnWork if others => Some("own-and-colleague"),
        Route::Colleague if !subjects.is_empty() && !others => Some("colleague"),
        Route::General if !subjects.is_empty() => Some("general"),
        Route::Management if !subjects.is_empty() && !concerns_management(judge) => Some("management"),
        Route::Colleague if dossier.subjects_span.is_none() => {
            return vec![about_nobody(judge, route)];
        }
        _ => None,
    };
    fault.map(|what| contradiction(judge, route, what, receiver)).into_iter().collect()
}

/// A route about a colleague, in a dossier that names nobody: nothing is asked for whoever that is. A
/// list that was left empty says that it is not known.
fn about_nobody(judge: &Judge<'_>, route: &Spanned<Route>) -> Finding {
    let message = message!("a4-5-nobody");
    judge.find(Severity::Warning, route.span, message).help(message!("a4-5-nobody-help"))
}

fn contradiction(judge: &Judge<'_>, route: &Spanned<Route>, what: &str, receiver: &PersonKey) -> Finding {
    let message = Message::new(family!("a4-5-{what}")).with("receiver", receiver.0.as_str());
    let help = Message::new(family!("a4-5-{what}-help")).with("receiver", receiver.0.as_str());
    let finding = with_receipt(judge, judge.fault(route.span, message).help(help));
    match judge.case.dossier.subjects_span {
        Some(span) => finding.related(judge.place(span), message!("label-concerns")),
        None => finding,
    }
}

fn concerns_management(judge: &Judge<'_>) -> bool {
    let subjects = &judge.case.dossier.subjects;
    judge.case.regulation.accountable_role().is_none()
        || subjects.iter().any(|subject| leads(judge, &subject.value))
}

/// Whether somebody was the management when the complaint came in.
fn leads(judge: &Judge<'_>, key: &PersonKey) -> bool {
    let case = judge.case;
    let day = case.state.received.map_or(case.today, |mark| mark.day);
    let person = case.people.get(&key.0).zip(case.regulation.accountable_role());
    case.people.is_doubtful(key) || person.is_some_and(|(person, role)| person.holds(&role.key, day))
}

fn route(judge: &Judge<'_>) -> Option<Route> {
    judge.case.dossier.route.as_ref().map(|route| route.value)
}

/// The step at which the complainant lodges it, when the route has one.
fn lodging_step<'a>(judge: &Judge<'a>) -> Option<&'a crate::regulation::StepDefinition> {
    let regulation = judge.case.regulation;
    regulation.step(regulation.starts.get(&route(judge)?)?)
}

/// Whether the receiver holds such a role, for all that is known.
fn receiver_holds(judge: &Judge<'_>, roles: &[String]) -> bool {
    let day = judge.case.state.received.map_or(judge.case.today, |mark| mark.day);
    let is_stranger = judge.case.known_receiver().is_none();
    let holds = |receiver| judge.case.holds(receiver, roles, day) || judge.case.is_doubtful(receiver);
    judge.case.receiver().is_some_and(|receiver| is_stranger || holds(receiver))
}
