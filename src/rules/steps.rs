//! The judge of steps: every step that a regulation defines is held to its own row.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::names::{Aspect, Circumstances, rule_for};
use crate::calendar::Day;
use crate::case::Case;
use crate::deadline::{Deadline, Standing, may_extend};
use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::{DocumentKind, Dossier, Event};
use crate::locale::{Key, Message};
use crate::regulation::{COMPLAINANT, RECEIVER, Route, StepDefinition, StepKind, THIRD};
use crate::source::Span;
use crate::state::{Mark, Step};
use crate::vocabulary::ClosedList;

/// Everything that is found of the steps of a dossier, besides what was told before.
pub(super) fn judge(case: &Case<'_>, told: &[Finding]) -> Vec<Finding> {
    let judge = StepJudge { case, told, listed: OnceCell::new() };
    let mut findings = Vec::new();
    for step in case.state.judged() {
        findings.extend(judge.presence_and_term(step));
    }
    for event in &case.dossier.course {
        findings.extend(judge.performer(event));
        findings.extend(judge.document(event));
        findings.extend(judge.fields(event));
    }
    findings
}

struct StepJudge<'a> {
    case: &'a Case<'a>,
    told: &'a [Finding],
    listed: OnceCell<Listed>,
}

/// What is listed of documents, by what makes one that of an event.
struct Listed {
    of_a_day: HashSet<(DocumentKind, Option<Day>)>,
    kinds: HashSet<DocumentKind>,
    /// Whether a document is listed that may be that of an event, and that no event has.
    has_loose: bool,
}

impl Listed {
    fn of(dossier: &Dossier) -> Self {
        let mut listed = Self { of_a_day: HashSet::new(), kinds: HashSet::new(), has_loose: false };
        let events = &dossier.course;
        let named: HashSet<&str> =
            events.iter().filter_map(|event| Some(event.document.as_ref()?.value.as_str())).collect();
        let asked: HashSet<(DocumentKind, Option<Day>)> =
            events.iter().map(|event| (document_kind(event), event.day())).collect();
        for document in &dossier.documents {
            let of_a_day = document.kind.map(|kind| (kind, document.date));
            listed.kinds.extend(document.kind);
            listed.of_a_day.extend(of_a_day);
            listed.has_loose |= document.kind != Some(DocumentKind::Letter)
                && !named.contains(document.file.value.as_str())
                && !of_a_day.is_some_and(|it| asked.contains(&it));
        }
        listed
    }
}

impl<'a> StepJudge<'a> {
    /// A step that was both late and out of order is told once under a code.
    fn presence_and_term(&self, step: &Step) -> Vec<Finding> {
        let Some(definition) = self.case.regulation.step(&step.key) else { return Vec::new() };
        let term = self.term(step, definition);
        let presence = match step.done {
            None => self.missing(step, definition),
            Some(done) => self.order(step, done, definition),
        };
        let is_told = |found: &Finding| {
            term.as_ref().is_some_and(|term| term.code == found.code && term.severity == Severity::Breach)
        };
        let presence = presence.filter(|found| !is_told(found));
        presence.into_iter().chain(term).collect()
    }

    /// A step that has not happened is missing once something that presupposes it has, or once the
    /// dossier is archived.
    fn missing(&self, step: &Step, definition: &StepDefinition) -> Option<Finding> {
        let closing = step.closed_by.filter(|_| !step.obscured)?;
        let event = self.case.event(closing);
        let key = if step.subject.is_some() { key!("step-missing-for") } else { key!("step-missing") };
        let message = self.about(key, step, definition).with("presupposing", self.called(event));
        let of = self.circumstances(step, Some(event));
        let finding = self.find(definition, Aspect::Missing, &of, Severity::Breach, event.span, message)?;
        Some(self.with_reason(finding))
    }

    /// What the chronology tells at this place is not told again.
    fn order(&self, step: &Step, done: Mark, definition: &StepDefinition) -> Option<Finding> {
        let later = step.presupposed_by.filter(|later| done.day > later.day && !step.obscured)?;
        let (event, presupposing) = (self.case.event(done), self.case.event(later));
        let is_told = |found: &Finding| found.code == code!("A5.14") && found.place.span == event.span;
        if self.told.iter().any(is_told) {
            return None;
        }
        let message = self
            .about(key!("step-after"), step, definition)
            .with("presupposing", self.called(presupposing))
            .with("day", later.day);
        let of = self.circumstances(step, Some(presupposing));
        let finding = self.find(definition, Aspect::Order, &of, Severity::Breach, event.span, message)?;
        Some(finding.related(self.place(presupposing.span), message!("label-presupposes")))
    }

    /// Late while it is open, a breach once it was met too late; a target and an outer reading warn.
    fn term(&self, step: &Step, definition: &StepDefinition) -> Option<Finding> {
        let same = |deadline: &&Deadline| deadline.step == step.key && deadline.subject == step.subject;
        let deadline = self.case.deadlines.iter().find(same)?;
        let severity = deadline.severity(self.case.today)?;
        let key = match deadline.standing(self.case.today) {
            Standing::MetWithinOuter => key!("term-met-within-outer"),
            Standing::WithinOuter => key!("term-within-outer"),
            Standing::MetLate => key!("term-met-late"),
            Standing::Met | Standing::Running | Standing::Late | Standing::Missing => key!("term-late"),
        };
        let from = self.case.event(deadline.from);
        let place = deadline.met.map_or(from, |met| self.case.event(met));
        let day = deadline.met.map_or(self.case.today, |met| met.day);
        let message = Message::new(key)
            .with("step", definition.called())
            .with("due", deadline.due)
            .with("day", day)
            .with("days", self.case.regulation.calendar.working_days_between(deadline.due, day));
        let of = self.circumstances(step, deadline.met.map(|met| self.case.event(met)));
        let mut finding = self.find(definition, Aspect::Term, &of, severity, place.span, message)?;
        if deadline.met.is_some() {
            finding.help = Some(match finding.severity {
                Severity::Breach => message!(
                    "term-met-breach-help",
                    code = finding.code.as_str(),
                    today = self.case.today.to_string(),
                    ..
                ),
                _ => message!("term-met-help", ..),
            });
        }
        let case = self.case;
        let is_open_answer = deadline.met.is_none() && step.kind == StepKind::ComplainantInformed;
        if is_open_answer && !may_extend(case.dossier, case.regulation, &case.state, deadline, case.today) {
            finding.help.get_or_insert_with(|| of_step(Aspect::Term, definition.called(), definition));
        }
        // Only what binds can be accounted for.
        let is_target = deadline.met.is_none() && !deadline.binding;
        if is_target && (finding.help.is_some() || finding.code == Aspect::Term.code()) {
            let help = message!("step-target-help", step = definition.called(), ..);
            finding.help = Some(help.with("key", definition.key.as_str()));
        }
        let mut finding = finding.due(deadline.due);
        finding.overdue = deadline.overdue(self.case.today);
        let label = message!("label-counts-from", due = deadline.due);
        Some(if place.span == from.span { finding } else { finding.related(self.place(from.span), label) })
    }

    /// Each event is done by someone whom the regulation names for it under the outcome then in force, or
    /// by somebody of the organisation where it names nobody; under any that it may have been, while that
    /// could not be read. What only the complainant or the third can
    /// do is for F5.
    fn performer(&self, event: &Event) -> Option<Finding> {
        let case = self.case;
        let definition = case.regulation.step(&event.step.value)?;
        let outcome = case.outcome_at(event);
        let performers = definition.performers_in(self.route(), outcome);
        let (by, day) = (event.by.as_ref()?, event.day()?);
        let is_known = by.value.person().is_none_or(|key| case.people.get(&key.0).is_some())
            && !case.is_doubtful(&by.value);
        let may_under = |outcome| match definition.performers_in(self.route(), outcome) {
            [] => by.value.person().is_some() || definition.kind.is_of_outsiders(),
            performers => case.holds(&by.value, performers, day) || self.stands_in(event, performers),
        };
        let may = case.state.hidden.outcomes(outcome).any(may_under);
        if may || !is_known || !self.tells_who(definition, performers) {
            return None;
        }
        let (called, doer) = (definition.called(), by.value.key());
        let message = match performers {
            [] => message!("step-performer-any", step = called, by = doer),
            _ => message!("step-performer", step = called, by = doer, roles = self.named(performers)),
        };
        let of = Circumstances { case, outcome, asked: None, event: Some(event) };
        self.find(definition, Aspect::Performer, &of, Severity::Breach, by.span, message)
    }

    /// Whether it is known who may do a step, and that it is somebody of the organisation: without the
    /// receipt, or when a stranger stands there, nobody knows the receiver, without a route nobody knows
    /// what depends on that.
    fn tells_who(&self, definition: &StepDefinition, performers: &[String]) -> bool {
        let outsiders = [COMPLAINANT, THIRD];
        let is_outsider = |performer: &String| outsiders.contains(&performer.as_str());
        let is_theirs = !definition.performers.is_empty() && definition.performers.iter().all(is_outsider);
        let of_route = definition.performers_by.iter().any(|(by, _)| Route::from_name(by).is_some());
        let of_receiver = performers.iter().any(|performer| performer == RECEIVER);
        !is_theirs
            && (!of_route || self.route().is_some())
            && (!of_receiver || self.case.known_receiver().is_some())
    }

    fn route(&self) -> Option<Route> {
        self.case.dossier.route.as_ref().map(|route| route.value)
    }

    /// Who may do it, as they are typed.
    fn named(&self, performers: &[String]) -> String {
        let substitute = self.case.substitute().map_or("", |key| key.0.as_str());
        let accountable = self.case.regulation.accountable_role().filter(|_| !substitute.is_empty());
        let is_replaced = |role: &String| accountable.is_some_and(|accountable| accountable.key == *role);
        let names = performers.iter().map(|role| if is_replaced(role) { substitute } else { role });
        names.collect::<Vec<_>>().join(", ")
    }

    /// The regulation gives no route for a complaint about the management: as long as nobody is named
    /// in its place, it is not judged who does what is otherwise the management's (A3.6). And whoever carries the final
    /// responsibility may tell of a complaint what others are to tell that person.
    fn stands_in(&self, event: &Event, performers: &[String]) -> bool {
        let case = self.case;
        let (Some(role), Some(by)) = (case.regulation.accountable_role(), &event.by) else { return false };
        let route = self.route();
        let is_reserved = performers.contains(&role.key);
        let is_open = route == Some(Route::Management) && case.substitute().is_none();
        if is_open && is_reserved && by.value.person().is_some() {
            return true;
        }
        let informed = event.kind == Some(StepKind::ManagementInformed) && route != Some(Route::OwnWork);
        informed && event.day().is_some_and(|day| case.holds(&by.value, std::slice::from_ref(&role.key), day))
    }

    /// Once archived, the file holds what the regulation asks with a step. Until then it is told only
    /// when a document is listed that belongs to no event: it may be the one, and not be taken for it.
    fn document(&self, event: &Event) -> Option<Finding> {
        let case = self.case;
        let archived = case.state.archived;
        let definition = case.regulation.step(&event.step.value)?;
        let is_asked = definition.document.contains(&case.state.outcome) && !case.dossier.is_overtaken(event);
        let has_nobody = event.kind.is_some_and(|kind| case.dossier.has_nobody_for(kind));
        let is_silent = has_nobody || case.state.hidden.is_undecided();
        let is_early = archived.is_none() && !self.listed().has_loose;
        if !is_asked || is_silent || is_early || self.has_document(event) {
            return None;
        }
        let of = Circumstances { case, outcome: case.state.outcome, asked: None, event: Some(event) };
        let message = message!("a8-2-notice", step = definition.called());
        let severity = if archived.is_some() { Severity::Breach } else { Severity::Warning };
        let mut finding = self.find(definition, Aspect::Document, &of, severity, event.span, message)?;
        finding.help = Some(self.ways_to_document(event));
        Some(match archived {
            Some(archived) => {
                finding.related(self.place(case.event(archived).span), message!("label-archived"))
            }
            None => finding,
        })
    }

    /// How a document is brought to an event, before that was committed and after.
    fn ways_to_document(&self, event: &Event) -> Message {
        let kind = document_kind(event).name();
        let day = event.day().map(|day| day.to_string()).unwrap_or_default();
        let today = self.case.today.to_string();
        message!(
            "a8-2-notice-help",
            kind = kind,
            step = event.step.value.as_str(),
            day = day,
            today = today,
            ..
        )
    }

    /// The document that the event names or may name, or a listed one of its kind and day.
    fn has_document(&self, event: &Event) -> bool {
        let kind = document_kind(event);
        let is_listed = || match event.kind {
            Some(StepKind::ComplainantInformed) => self.listed().kinds.contains(&kind),
            _ => self.listed().of_a_day.contains(&(kind, event.day())),
        };
        event.document.is_some() || event.is_unread("stuk") || is_listed()
    }

    fn listed(&self) -> &Listed {
        self.listed.get_or_init(|| Listed::of(self.case.dossier))
    }

    fn fields(&self, event: &Event) -> Vec<Finding> {
        let case = self.case;
        let Some(definition) = case.regulation.step(&event.step.value) else { return Vec::new() };
        let lacking = definition.fields.iter().filter(|field| event.lacks_field(&field.value));
        let of = Circumstances { case, outcome: case.outcome_at(event), asked: None, event: Some(event) };
        lacking
            .filter_map(|field| {
                let message = message!("s6", step = definition.called(), field = field.value.as_str());
                let finding =
                    self.find(definition, Aspect::Field, &of, Severity::Error, event.span, message)?;
                let place = Place { source: case.regulation.source.clone(), span: field.span };
                Some(finding.related(place, message!("label-asked-here")))
            })
            .collect()
    }

    fn circumstances(&self, step: &Step, event: Option<&'a Event>) -> Circumstances<'a> {
        Circumstances { case: self.case, outcome: self.case.state.outcome, asked: Some(step.asked), event }
    }

    /// A finding under the name of its article, or of its aspect; none when another rule tells it. A
    /// rule that only warns finds nothing graver.
    fn find(
        &self,
        definition: &StepDefinition,
        aspect: Aspect,
        of: &Circumstances<'_>,
        severity: Severity,
        span: Span,
        message: Message,
    ) -> Option<Finding> {
        let rule = rule_for(definition.kind, aspect, of)?;
        let severity = if rule.severity == Severity::Warning { Severity::Warning } else { severity };
        let mut finding = Finding::new(rule.code, severity, self.place(span), message);
        finding.dossier = Some(self.case.dossier.name.clone());
        let is_about_the_file = rule.kind().is_none() && rule.code.group() == 'A';
        let own = if is_about_the_file { &[] } else { definition.articles.as_slice() };
        finding.article = rule.cited_with(own, self.case.regulation);
        let is_silent = rule.is_silent_about(aspect);
        let name = definition.own_name().or_else(|| is_silent.then(|| definition.called()));
        finding.help = name.map(|name| of_step(aspect, name, definition));
        Some(finding)
    }

    fn place(&self, span: Span) -> Place {
        Place { source: self.case.dossier.source.clone(), span }
    }

    fn about(&self, key: Key, step: &Step, definition: &StepDefinition) -> Message {
        let subject = step.subject.as_ref().map_or("", |subject| self.case.people.name(&subject.0));
        Message::new(key).with("step", definition.called()).with("subject", subject)
    }

    /// What the step of an event is called.
    fn called(&self, event: &'a Event) -> &'a str {
        self.case.regulation.step(&event.step.value).map_or(event.step.value.as_str(), StepDefinition::called)
    }

    /// Points at the decision that asks for the step.
    fn with_reason(&self, finding: Finding) -> Finding {
        let decision = self.case.state.decision.map(|decision| self.case.event(decision));
        match decision.filter(|event| event.span != finding.place.span) {
            Some(event) => {
                let outcome = self.case.state.outcome.name();
                let label = message!("label-decision", outcome = outcome);
                finding.related(self.place(event.span), label)
            }
            None => finding,
        }
    }
}

/// What to do about a step, in the words that hold for any.
fn of_step(aspect: Aspect, name: &str, definition: &StepDefinition) -> Message {
    Message::new(aspect.help()).with("step", name).with("key", definition.key.as_str())
}

/// The kind of document that belongs to an event.
fn document_kind(event: &Event) -> DocumentKind {
    match event.kind {
        Some(StepKind::ComplainantInformed) => DocumentKind::HandlingNotice,
        _ => DocumentKind::Correspondence,
    }
}
