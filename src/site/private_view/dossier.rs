//! From a dossier and what follows from it to its page.

use super::names::Names;
use super::paths::{download, download_name, year_of};
use super::words::Words;
use super::{
    AccountingView, DocumentView, DossierView, Facts, List, PersonView, ShownDay, Sign, Task, course, gist,
    paper, signs, terms, trail,
};
use crate::case::{Case, NextStep};
use crate::chronicle::Record;
use crate::diagnostic::{Finding, Overdue, Severity};
use crate::dossier::{Actor, Document, Dossier};
use crate::locale::Locale;
use crate::people::PersonKey;
use crate::site::markdown;
use crate::state::Stage;
use crate::vocabulary::ClosedList;

/// One dossier as it was read and judged.
pub struct Reading<'a> {
    /// What is written down.
    pub dossier: &'a Dossier,
    /// What follows from it; none when there is no regulation to judge it by.
    pub case: Option<&'a Case<'a>>,
    /// What was found in it.
    pub findings: &'a [Finding],
    /// Who recorded what, the newest first; empty where there is no repository.
    pub records: &'a [Record<'a>],
}

/// The page of a dossier.
pub(super) fn view(reading: &Reading<'_>, words: &Words) -> DossierView {
    let Reading { dossier, case, findings, records } = *reading;
    let grave = |finding: &&Finding| finding.severity == Severity::Error && finding.accounted.is_none();
    let names = Names::of_dossier(dossier, case, words);
    let shown = |finding: &Finding| signs::finding(finding, "../", &names);
    let lines = case.map(|case| terms::lines(case, &names)).unwrap_or_default();
    let timeline = case.and_then(|case| terms::timeline(case, &lines, &names));
    let deadlines = case.map(|case| terms::deadlines(case, lines, &names));
    let (now, later) = case.map(|case| tasks(case, &names)).unwrap_or_default();
    let course = course::Parts { dossier, names: &names, words };
    DossierView {
        number: dossier.name.clone(),
        year: year_of(dossier).to_owned(),
        subject: dossier.subject.as_ref().map(|subject| subject.value.clone()).unwrap_or_default(),
        status: signs::stage(case.map_or(Stage::Unreadable, |case| case.state.stage), words),
        alarms: alarms(reading, words),
        received: case.and_then(|case| case.state.received).map(|mark| ShownDay::of(mark.day, words)),
        ending: case.map(|case| case.ending(Locale::of(words.language()))).unwrap_or_default(),
        by: gist::complainant(dossier, words),
        about: gist::concerned(dossier, &names),
        caution: gist::caution(dossier, case, &names),
        errors: List::new(findings.iter().filter(grave).map(shown).collect(), words),
        findings: List::new(findings.iter().filter(|it| !grave(it)).map(shown).collect(), words),
        no_findings: words.label(match case.is_some_and(|case| case.state.stage.is_open()) {
            true => key!("site-no-findings-yet"),
            false => key!("site-no-findings"),
        }),
        now,
        later,
        timeline,
        steps: List::new(course.steps(), words),
        deadlines: List::new(deadlines.unwrap_or_default(), words),
        facts: facts(dossier, &names),
        complainant: paper::complainant(dossier, words),
        people: List::new(involved(dossier, &names), words),
        documents: List::new(documents(dossier, words), words),
        accountings: accountings(dossier, &names),
        trail: records.iter().map(|record| trail::record(record, &names)).collect(),
        body: body(dossier),
        form: List::new(paper::form(dossier, &names), words),
        covers: paper::covers(dossier, &names),
    }
}

fn body(dossier: &Dossier) -> String {
    markdown::to_html(dossier.body_text(), &|name| download(dossier, name))
}

/// What is urgent: the first thing that is due, and what was found.
fn alarms(reading: &Reading<'_>, words: &Words) -> Vec<Sign> {
    let mut alarms = Vec::new();
    if let Some(case) = reading.case {
        let next = case.next_steps();
        let due = next.iter().filter(|step| step.due.is_some());
        let due = due.min_by_key(|step| (step.due, step.overdue != Some(Overdue::Late)));
        let calendar = Some(&case.regulation.calendar);
        let sign = due.and_then(|step| signs::step(step, case.today, calendar, words));
        alarms.extend(sign.filter(|sign| sign.tone != "calm"));
    }
    for severity in [Severity::Error, Severity::Breach] {
        let mut found =
            reading.findings.iter().filter(|it| it.severity == severity && it.accounted.is_none());
        if found.next().is_some() {
            alarms.push(signs::grave(severity, words));
        }
    }
    alarms
}

/// What can be done now, by its day, and what comes after that.
fn tasks(case: &Case<'_>, names: &Names<'_>) -> (Vec<Task>, Vec<Task>) {
    let (now, later) = case.tasks();
    let shown = |steps: Vec<NextStep>| steps.iter().map(|step| task(case, step, names)).collect();
    (shown(now), shown(later))
}

fn task(case: &Case<'_>, step: &NextStep, names: &Names<'_>) -> Task {
    Task {
        who: names.turn(&step.turn),
        what: what(step, names),
        article: names.article(&step.step),
        due: step.by().map(|due| ShownDay::of(due, names.words)),
        sign: signs::step(step, case.today, Some(&case.regulation.calendar), names.words),
    }
}

fn what(step: &NextStep, names: &Names<'_>) -> String {
    let what = names.task_now(step);
    if !step.only_rejection {
        return what;
    }
    format!("{what} ({})", names.words.label(key!("site-only-rejection")))
}

fn facts(dossier: &Dossier, names: &Names<'_>) -> Facts {
    let words = names.words;
    let decision = names.case.and_then(|case| case.state.decision.map(|_| case.state.outcome));
    let outcome = decision.map_or("", |outcome| words.value("outcome", outcome.name()));
    let adopted = names.regulation.map(|regulation| words.date(regulation.adopted));
    let requested = if dossier.management_requested { words.label(key!("site-yes")) } else { "" };
    let suspicion = dossier.suspicion.as_ref().map_or("", |suspicion| names.exclusion(&suspicion.value));
    let substitute = dossier.acts_for_management();
    let facts = paper::classification(dossier, names, Facts::new(words))
        .with_any(key!("site-fact-outcome"), outcome)
        .with_any(key!("site-fact-regulation"), &adopted.unwrap_or_default())
        .with_any(key!("site-fact-management-requested"), requested);
    let facts = match suspicion {
        "" => facts,
        suspicion => facts.with_quoted(key!("site-fact-suspicion"), suspicion),
    };
    facts.with_any(key!("site-fact-substitute"), substitute.map_or("", |key| names.person(key)))
}

/// Everyone of the organisation who has a part in it, in the order in which they appear.
fn involved(dossier: &Dossier, names: &Names<'_>) -> Vec<PersonView> {
    let mut keys: Vec<&PersonKey> = dossier.subjects.iter().map(|subject| &subject.value).collect();
    keys.extend(dossier.acts_for_management());
    for event in &dossier.course {
        let actors = event.by.iter().chain(&event.details.whom);
        keys.extend(actors.filter_map(|actor| actor.value.person()));
    }
    let mut seen = std::collections::HashSet::new();
    keys.retain(|key| seen.insert(*key));
    keys.into_iter().map(|key| person(key, dossier, names)).collect()
}

fn person(key: &PersonKey, dossier: &Dossier, names: &Names<'_>) -> PersonView {
    let words = names.words;
    let mut parts = Vec::new();
    if dossier.subjects.iter().any(|subject| subject.value == *key) {
        parts.push(words.label(key!("site-part-concerned")));
    }
    let receiver = names.case.and_then(Case::receiver).and_then(Actor::person);
    if receiver == Some(key) {
        parts.push(words.label(key!("site-part-receiver")));
    }
    if dossier.acts_for_management() == Some(key) {
        parts.push(words.label(key!("site-part-substitute")));
    }
    PersonView {
        name: names.person(key).to_owned(),
        parts: parts.join(", "),
        roles: names.roles(key).join(", "),
    }
}

fn documents(dossier: &Dossier, words: &Words) -> Vec<DocumentView> {
    let view = |(index, document): (usize, &Document)| {
        let name = document.file.value.clone();
        DocumentView {
            href: download(dossier, &name).unwrap_or_default(),
            download: download_name(dossier, index, document),
            kind: document.kind.map_or("", |kind| words.value("document", kind.name())),
            day: document.date.map(|date| ShownDay::of(date, words)),
            description: document.description.clone().unwrap_or_default(),
            name,
        }
    };
    dossier.documents.iter().enumerate().map(view).collect()
}

fn accountings(dossier: &Dossier, names: &Names<'_>) -> Vec<AccountingView> {
    let view = |accounting: &crate::dossier::Accounting| AccountingView {
        code: accounting.rule.value.clone(),
        by: accounting.by.as_ref().map_or("", |by| names.actor(&by.value)).to_owned(),
        day: accounting.date.map(|date| ShownDay::of(date, names.words)),
        reason: accounting.reason.clone(),
    };
    dossier.accountings.iter().map(view).collect()
}
