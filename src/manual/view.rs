//! What the templates of the manual are given: the parts that are data, ready to stand in Markdown.

use serde::Serialize;

use super::example::Example;
use super::fields::{COMING, fields_of};
use super::steps::{
    AskedRow, FieldRow, StepRow, TermRow, asked_rows, field_rows, remarks, step_rows, term_rows,
};
use super::typed::{cell, code, glossed};
use super::words::Words;
use crate::calendar::Day;
use crate::deadline::RETENTION;
use crate::dossier::FieldName;
use crate::dossier::{DocumentKind, Manner, NO_SERVICE};
use crate::locale::Labels;
use crate::parse::scalar;
use crate::regulation::{Entry, Regulation, ReportPart, Role, Route, StepKind, THIRD, TermRule};
use crate::vocabulary::ClosedList;

/// Everything that the manual says of one regulation. What the regulation does not have is absent.
#[derive(Debug, Serialize)]
pub(super) struct View {
    file: String,
    title: String,
    adopted: String,
    accountable: String,
    accountable_role: Option<String>,
    /// Whether several persons may hold it together.
    jointly: bool,
    example: Example,
    severity: Labels,
    accounted: String,
    natures: String,
    services: String,
    no_service: String,
    channels: String,
    letter: Option<String>,
    documents: String,
    routes: Vec<RouteRow>,
    starts: Vec<Start>,
    referral: Option<Referral>,
    replaced: Option<String>,
    exclusions: Vec<ExclusionRow>,
    stub: String,
    suspicions: String,
    retaken: Option<Retaken>,
    on_request: bool,
    roles: Vec<RoleRow>,
    steps: Vec<StepRow>,
    fields: Vec<FieldRow>,
    coming: String,
    outcomes: Vec<String>,
    asked: Vec<AskedRow>,
    remarks: Vec<String>,
    terms: Vec<TermRow>,
    light: Option<LightView>,
    third: bool,
    spread: bool,
    public_sentence: bool,
    follow_up: bool,
    archived: bool,
    signed: bool,
    retention: Option<String>,
    /// Whether the regulation binds itself to that.
    retains: bool,
    held: Option<String>,
    pub(super) report: Option<ReportView>,
}

/// A route: when it is taken, and who then stands under `betreft`.
#[derive(Debug, Serialize)]
struct RouteRow {
    route: String,
    when: String,
    subjects: String,
}

/// A route under which the terms count from another step than the receipt.
#[derive(Debug, Serialize)]
struct Start {
    route: String,
    step: String,
}

/// The advice to lodge a complaint elsewhere, and the step by which that happens.
#[derive(Debug, Serialize)]
struct Referral {
    route: String,
    advice: String,
    lodging: String,
    desk: String,
}

/// What ends a complaint before it is handled, and what takes it up again.
#[derive(Debug, Serialize)]
struct Retaken {
    ends: String,
    begins: String,
}

#[derive(Debug, Serialize)]
struct ExclusionRow {
    ground: String,
    name: String,
    referral: String,
    stub_only: bool,
}

#[derive(Debug, Serialize)]
struct RoleRow {
    role: String,
    /// As it is typed in YAML.
    typed: String,
    name: String,
    accountable: bool,
}

#[derive(Debug, Serialize)]
struct LightView {
    who: String,
    relation_only: String,
}

#[derive(Debug, Serialize)]
pub(super) struct ReportView {
    year: String,
    month: String,
    complaints: u32,
    group: u32,
    percentage: u32,
    indicator: String,
    /// The letters of its first and of its last part, which is the evaluation.
    first: char,
    last: char,
}

impl View {
    pub(super) fn of(words: Words<'_>, today: Day) -> Self {
        let regulation = words.regulation;
        let has = |kind| regulation.steps_of(kind).next().is_some();
        let (outcomes, asked) = asked_rows(words);
        Self {
            file: code(&format!("regulation/{}.md", regulation.adopted)),
            title: cell(&regulation.title),
            adopted: words.locale.date(regulation.adopted),
            accountable: words.accountable(),
            accountable_role: regulation.accountable_role().map(|role| cell(&role.name)),
            jointly: regulation.accountable_role().is_some_and(|role| role.jointly),
            example: Example::of(words, today),
            severity: words.locale.labels("severity-"),
            accounted: words.locale.text(key!("accounted")),
            natures: listed(words, &regulation.natures),
            services: listed(words, &regulation.services),
            no_service: code(NO_SERVICE),
            channels: listed(words, &regulation.channels),
            letter: letter(regulation),
            documents: documents(words),
            routes: routes(words),
            starts: starts(regulation),
            referral: referral(words),
            replaced: (!regulation.says_who_judges_the_management()).then(|| code(Route::Management.name())),
            exclusions: exclusions(regulation),
            stub: stub(words),
            suspicions: suspicions(words),
            retaken: retaken(words),
            on_request: regulation.steps.iter().any(|step| !step.on_request.is_empty()),
            roles: roles(regulation),
            steps: step_rows(words),
            fields: field_rows(words),
            coming: coming(words),
            outcomes,
            asked,
            remarks: remarks(words),
            terms: term_rows(words),
            light: light(words),
            third: has_third(regulation),
            spread: has(StepKind::Spread),
            public_sentence: has(StepKind::Measure),
            follow_up: has(StepKind::FollowedUp),
            archived: has(StepKind::Archived),
            signed: regulation.signatures.is_some(),
            retention: regulation.term(RETENTION).map(|rule| retention(words, rule)),
            retains: regulation.term(RETENTION).is_some_and(|rule| rule.binding),
            held: regulation.steps_of(StepKind::Held).next().map(|step| code(&step.key)),
            report: report(words, today),
        }
    }
}

fn listed(words: Words<'_>, entries: &[Entry]) -> String {
    let entries = entries.iter().map(|entry| glossed(&entry.key, &entry.label));
    words.alternatives(&entries.collect::<Vec<_>>())
}

/// The channel under which the letter belongs to the dossier (A8.2).
fn letter(regulation: &Regulation) -> Option<String> {
    let written = Manner::Written.name();
    regulation.channels.iter().any(|channel| channel.key == written).then(|| code(written))
}

fn documents(words: Words<'_>) -> String {
    let kinds = DocumentKind::names().map(|name| glossed(name, &words.listed("document", name)));
    words.alternatives(&kinds.collect::<Vec<_>>())
}

fn routes(words: Words<'_>) -> Vec<RouteRow> {
    let row = |name| RouteRow {
        route: code(name),
        when: words.say(family!("manual-route-{name}")),
        subjects: words.say(family!("manual-route-{name}-subjects")),
    };
    Route::names().map(row).collect()
}

fn starts(regulation: &Regulation) -> Vec<Start> {
    let starts = regulation.starts.iter();
    starts.map(|(route, step)| Start { route: code(route.name()), step: code(step) }).collect()
}

/// Advice is asked for where the route counts from the lodging (A4.3).
fn referral(words: Words<'_>) -> Option<Referral> {
    let regulation = words.regulation;
    let lodging = regulation.starts.get(&Route::Colleague)?;
    let advice = regulation.steps_of(StepKind::ReferredToBackOffice).next()?;
    Some(Referral {
        route: code(Route::Colleague.name()),
        advice: code(&advice.key),
        lodging: code(lodging),
        desk: words.desk(),
    })
}

fn exclusions(regulation: &Regulation) -> Vec<ExclusionRow> {
    let exclusions = regulation.exclusions.iter();
    exclusions
        .map(|exclusion| ExclusionRow {
            ground: code(&exclusion.key),
            name: cell(&exclusion.name),
            referral: cell(&exclusion.referral),
            stub_only: exclusion.stub_only,
        })
        .collect()
}

/// The grounds on which hardly anything is kept, in words; empty when there are none.
fn stub(words: Words<'_>) -> String {
    let grounds = words.regulation.exclusions.iter().filter(|exclusion| exclusion.stub_only);
    words.alternatives(&grounds.map(|exclusion| cell(&exclusion.name)).collect::<Vec<_>>())
}

/// The same grounds as they are typed.
fn suspicions(words: Words<'_>) -> String {
    let grounds = words.regulation.exclusions.iter().filter(|exclusion| exclusion.stub_only);
    words.alternatives(&grounds.map(|exclusion| code(&exclusion.key)).collect::<Vec<_>>())
}

fn retaken(words: Words<'_>) -> Option<Retaken> {
    let regulation = words.regulation;
    let key = |kind| Some(regulation.steps_of(kind).next()?.key.as_str());
    let answered =
        |answer| key(StepKind::Confirmed).map(|key| format!("{} (`antwoord: {answer}`)", code(key)));
    let ends: Vec<String> = key(StepKind::Withdrawn).map(code).into_iter().chain(answered("nee")).collect();
    let begins: Vec<String> = answered("ja").into_iter().chain(key(StepKind::Decision).map(code)).collect();
    let (ends, begins) = (words.alternatives(&ends), words.alternatives(&begins));
    (!ends.is_empty() && !begins.is_empty()).then_some(Retaken { ends, begins })
}

fn roles(regulation: &Regulation) -> Vec<RoleRow> {
    let row = |role: &Role| RoleRow {
        role: code(&role.key),
        typed: scalar(&role.key),
        name: cell(&role.name),
        accountable: role.accountable,
    };
    regulation.roles.iter().map(row).collect()
}

/// The fields in which a coming day may stand, of those that the steps take.
fn coming(words: Words<'_>) -> String {
    let steps = &words.regulation.steps;
    let takes = |name: &&FieldName| {
        steps.iter().any(|step| fields_of(step.kind, words.regulation).any(|field| field.name == **name))
    };
    let fields = COMING.iter().filter(takes).map(|name| code(name.name()));
    words.alternatives(&fields.collect::<Vec<_>>())
}

fn light(words: Words<'_>) -> Option<LightView> {
    let light = words.regulation.light.as_ref()?;
    let relation_only = &light.relation_only;
    Some(LightView {
        who: words.performers(&light.settled_by),
        relation_only: if relation_only.is_empty() { String::new() } else { words.performers(relation_only) },
    })
}

/// Whether there is an independent third, or something that only a third does.
fn has_third(regulation: &Regulation) -> bool {
    let acts = |keys: &[String]| keys.iter().any(|key| key == THIRD);
    !regulation.third_parties.is_empty() || regulation.steps.iter().any(|step| acts(&step.performers))
}

fn retention(words: Words<'_>, rule: &TermRule) -> String {
    let message = message!("manual-retention", length = words.length(rule.length), ..);
    words.fill(message.with("from", words.from(&rule.from)))
}

fn report(words: Words<'_>, today: Day) -> Option<ReportView> {
    let report = &words.regulation.annual_report;
    let parts = words.regulation.report_parts();
    let letter = |part: Option<&ReportPart>| part.map(|part| part.letter);
    let year = (today.year() - 1).max(words.regulation.valid_from.value.year());
    Some(ReportView {
        year: year.to_string(),
        month: words.locale.text(family!("month-{}", report.month?)),
        complaints: report.thresholds.complaints,
        group: report.thresholds.group,
        percentage: report.thresholds.percentage,
        indicator: words.length(report.indicator),
        first: letter(parts.first())?,
        last: letter(parts.last())?,
    })
}
