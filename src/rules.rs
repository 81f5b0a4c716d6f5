//! Every rule, in one table, in the order of the documentation.
//!
//! A row has the rule's code, its article, its headline severity and how it is found. Its title,
//! the reason for it and what to do stand in the localisation files under `rule-CODE-title`, `-why`
//! and `-remedy`; a good and a bad example stand in `rules/examples/CODE.yaml`.

mod archive;
mod examples;
mod form;
mod framework;
mod handling;
mod history;
mod kinds;
mod light;
mod receipt;
mod report;
mod terms;

pub use self::examples::{Example, example};
use self::history::{DossierPast, WholePast};
pub use self::history::{Past, broken_outside_seal};
use self::kinds::{Order, StepRule, Under};
use std::collections::HashSet;

use crate::anonymity::Names;
use crate::case::Case;
use crate::diagnostic::{Code, Finding, Place, Severity};
use crate::locale::Message;
use crate::register::Register;
use crate::regulation::{Regulation, StepKind};
use crate::source::Span;

/// One rule.
pub struct Rule {
    /// Its stable code.
    pub code: &'static str,
    /// The article it comes from; empty for the form of the files. A regulation with other numbers
    /// says so under `artikelen`.
    pub article: &'static str,
    /// Its severity; the first one, where time makes it graver.
    pub severity: Severity,
    check: Check,
}

/// How a rule is found.
enum Check {
    /// While a file is read.
    Reading,
    /// By looking at one dossier.
    Dossier(fn(&Judge<'_>) -> Vec<Finding>),
    /// By looking at one step of a dossier, which many rules do alike.
    Step(StepRule),
    /// By looking at everything together.
    Whole(fn(&Whole<'_>) -> Vec<Finding>),
    /// By looking at the history of one dossier.
    DossierPast(fn(&DossierPast<'_>) -> Vec<Finding>),
    /// By looking at the whole history.
    WholePast(fn(&WholePast<'_>) -> Vec<Finding>),
    /// By not finding the whole history.
    Shallow,
    /// When the public side is made, before it is published.
    Publishing,
}

use Check::{
    Dossier, DossierPast as PastOfDossier, Publishing, Reading, Shallow, Step, Whole as Together,
    WholePast as PastOfAll,
};
use Severity::{Breach, Error, Late, Warning};

const fn rule(code: &'static str, article: &'static str, severity: Severity, check: Check) -> Rule {
    Rule { code, article, severity, check }
}

/// All rules.
pub static RULES: &[Rule] = &[
    rule("F1", "", Error, Reading),
    rule("F2", "", Error, Reading),
    rule("F3", "", Error, Reading),
    rule("F4", "", Error, Dossier(form::exclusion_names_its_ground)),
    rule("F5", "", Error, Dossier(form::outsiders_act_themselves)),
    rule("F6", "", Error, Reading),
    rule("F7", "", Error, Reading),
    rule("F8", "", Error, Together(form::numbers_are_used_once)),
    rule("F9", "", Error, Dossier(form::persons_are_known)),
    rule("F10", "", Error, Dossier(form::events_are_in_order)),
    rule("F11", "", Error, Dossier(form::documents_are_there)),
    rule("F12", "", Error, Reading),
    rule("F13", "", Error, Reading),
    rule("F14", "", Error, Reading),
    rule("F15", "", Warning, Reading),
    rule("R1", "1", Error, Dossier(framework::third_is_named)),
    rule("R2", "1", Error, Together(framework::third_is_no_employee)),
    rule("R3", "", Error, Dossier(framework::one_regulation_in_force)),
    rule("R4", "3", Error, Dossier(framework::one_acting_management)),
    rule("R5", "", Error, Together(framework::everything_used_is_defined)),
    rule("R6", "11", Warning, Together(framework::regulation_is_announced)),
    rule("R7", "", Error, Together(framework::addresses_and_keys_differ)),
    rule("A1.4", "1", Breach, Dossier(receipt::other_service_is_inadmissible)),
    rule("A1.5", "1", Breach, Dossier(receipt::exclusion_refers)),
    rule("A1.6", "1", Error, Dossier(receipt::stub_holds_nothing_else)),
    rule("A1.8", "1", Breach, Step(confirmed())),
    rule("A3.2", "3", Late, Together(report::management_is_informed_yearly)),
    rule("A3.3", "3", Late, Step(StepRule::of(StepKind::ManagementInformed).under(Under::Formal))),
    rule("A3.4", "3", Breach, Step(StepRule::of(StepKind::ManagementInformed).under(Under::Light))),
    rule("A3.5", "3", Breach, Step(StepRule::of(StepKind::Decision).order(Order::Before).performed())),
    rule("A3.6", "3", Warning, Dossier(receipt::complaint_about_management)),
    rule("A4.2", "4", Breach, Dossier(receipt::own_work_is_reported_by_the_receiver)),
    rule("A4.3", "4", Breach, Dossier(receipt::complainant_is_advised)),
    rule("A4.4", "4", Breach, Dossier(receipt::colleague_is_not_reported_by_the_receiver)),
    rule("A4.5", "4", Error, Dossier(receipt::route_fits)),
    rule("A4.6", "4", Warning, Step(StepRule::of(StepKind::Lodged).at_most(Warning))),
    rule(
        "A5.1",
        "5",
        Breach,
        Step(StepRule::of(StepKind::Registered).missing_under(Under::Formal).performed()),
    ),
    rule("A5.4", "5", Breach, Step(StepRule::of(StepKind::Acknowledged).order(Order::Before).performed())),
    rule("A5.5", "5", Breach, Step(employee_informed(Under::Formal))),
    rule("A5.6", "5", Breach, Step(StepRule::of(StepKind::ThirdInformed).order(Order::Before).performed())),
    rule("A5.7", "5", Breach, Step(consulted())),
    rule("A5.8", "5", Breach, Dossier(handling::measures_or_none)),
    rule("A5.9", "5", Breach, Dossier(handling::complainant_is_informed)),
    rule("A5.10", "5", Breach, Step(StepRule::of(StepKind::OutcomeToEmployee).performed())),
    rule(
        "A5.11",
        "5",
        Breach,
        Step(StepRule::of(StepKind::Archived).missing_under(Under::Formal).performed()),
    ),
    rule("A5.12", "5", Breach, Dossier(handling::spread_in_an_envelope)),
    rule("A5.14", "5", Error, Dossier(handling::chronology)),
    rule("A6.2", "6", Breach, Dossier(light::settled_by_the_right_role)),
    rule("A6.3", "6", Breach, Step(StepRule::of(StepKind::ComplainantAgreed).order(Order::Before))),
    rule("A6.4", "6", Breach, Dossier(light::measures_aim_at_the_relation)),
    rule("A6.5", "6", Breach, Dossier(light::employees_are_not_addressed)),
    rule("A6.6", "6", Breach, Dossier(light::registered_and_archived)),
    rule("A6.7", "6", Breach, Step(employee_informed(Under::Light))),
    rule("A7.2", "7", Error, Dossier(archive::rejection_has_a_reason)),
    rule("A8.1", "8", Late, Dossier(archive::destroyed_after_retention)),
    rule("A8.2", "8", Breach, Dossier(archive::documents_are_complete)),
    rule("A9.1", "9", Late, Dossier(terms::handled_in_time)),
    rule("A9.2", "9", Error, Dossier(terms::extension_has_a_reason)),
    rule("A9.3", "9", Warning, Dossier(terms::extension_was_announced_in_time)),
    rule("A9.5", "9", Error, Dossier(terms::extension_names_a_date)),
    rule("A9.6", "9", Warning, Dossier(terms::extension_is_capped)),
    rule("A9.8", "9", Error, Dossier(terms::ruling_has_consequences)),
    rule("A9.9", "9", Late, Dossier(terms::consequences_are_carried_out)),
    rule("A10.1", "10", Late, Together(report::report_is_established_in_time)),
    rule("A10.2", "10", Error, Together(report::report_has_its_parts)),
    rule("A10.7", "10", Error, Together(report::report_names_nobody)),
    rule("H1", "", Error, PastOfAll(history::dossiers_go_by_destruction)),
    rule("H2", "", Breach, PastOfDossier(history::events_stay_as_recorded)),
    rule("H3", "", Warning, PastOfDossier(history::events_are_recorded_promptly)),
    rule("H4", "", Error, PastOfDossier(history::events_precede_their_commit)),
    rule("H5", "", Warning, PastOfAll(history::recorders_are_known)),
    rule("H6", "", Breach, PastOfDossier(history::decisions_are_recorded_by_the_office)),
    rule("H7", "", Error, PastOfAll(history::sealed_history_is_there)),
    rule("H8", "", Error, PastOfAll(history::commits_are_signed)),
    rule("H9", "", Error, Shallow),
    rule("P1", "10", Error, Publishing),
    rule("P2", "10", Error, Publishing),
];

const fn confirmed() -> StepRule {
    StepRule::of(StepKind::Confirmed).order(Order::Before).while_pending()
}

const fn employee_informed(under: Under) -> StepRule {
    StepRule::of(StepKind::EmployeeInformed).under(under).order(Order::Before).performed()
}

const fn consulted() -> StepRule {
    StepRule::of(StepKind::Consulted).under(Under::Formal).order(Order::Before).performed()
}

impl Rule {
    /// The rule of a code, in any case: `a9.1` is `A9.1`.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.code.eq_ignore_ascii_case(code))
    }

    /// Whether the rule looks at the history, and so is judged by `audit` and on a push, and not by
    /// `check`.
    #[must_use]
    pub fn looks_at_history(&self) -> bool {
        matches!(self.check, Check::DossierPast(_) | Check::WholePast(_) | Check::Shallow)
    }

    /// The article of a regulation that this rule comes from; none for the form of the files.
    #[must_use]
    pub fn article_in(&self, regulation: Option<&Regulation>) -> Option<String> {
        let own = regulation.and_then(|regulation| regulation.rule_articles.get(self.code));
        own.cloned().or_else(|| (!self.article.is_empty()).then(|| self.article.to_owned()))
    }
}

/// Judges one dossier by every rule that looks at one, and applies the reasons given for breaches.
///
/// `read` are the findings of reading the file; they come out among the rest, in order.
#[must_use]
pub fn judge_dossier(case: &Case<'_>, read: Vec<Finding>) -> Vec<Finding> {
    let mut findings = read;
    for rule in RULES {
        let judge = Judge { case, rule };
        match &rule.check {
            Check::Dossier(check) => findings.extend(check(&judge)),
            Check::Step(step) => findings.extend(step.check(&judge)),
            Check::Reading
            | Check::Whole(_)
            | Check::DossierPast(_)
            | Check::WholePast(_)
            | Check::Shallow
            | Check::Publishing => {}
        }
    }
    form::apply_accountings(case.dossier, &mut findings);
    findings.extend(form::unused_accountings(case.dossier, &findings));
    for finding in &mut findings {
        complete(finding, Some(case.regulation));
    }
    findings.sort_by(Finding::compare);
    findings
}

/// Judges the history of one dossier, and applies the reasons given for breaches.
#[must_use]
pub fn judge_past_of_dossier(case: &Case<'_>, past: &Past<'_>) -> Vec<Finding> {
    let Some(provenance) = history::provenance(case, past) else { return Vec::new() };
    let mut findings = Vec::new();
    for rule in RULES {
        if let Check::DossierPast(check) = &rule.check {
            findings.extend(check(&DossierPast { past, case, provenance: &provenance, rule }));
        }
    }
    leave_guesses_out(case, &mut findings);
    form::apply_accountings(case.dossier, &mut findings);
    for finding in &mut findings {
        complete(finding, Some(case.regulation));
    }
    findings
}

/// Judges the whole history; `dossiers` are the paths of those that are there.
#[must_use]
pub fn judge_past(past: &Past<'_>, dossiers: &HashSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        if let Check::WholePast(check) = &rule.check {
            findings.extend(check(&WholePast { past, dossiers, rule }));
        }
    }
    for finding in &mut findings {
        complete(finding, None);
    }
    findings
}

/// What is found of a history of which a part is not there.
#[must_use]
pub fn judge_shallow() -> Vec<Finding> {
    let shallow = RULES.iter().filter(|rule| matches!(rule.check, Check::Shallow));
    let mut findings: Vec<Finding> = shallow.map(history::history_is_whole).collect();
    for finding in &mut findings {
        complete(finding, None);
    }
    findings
}

/// What an event lacks is not known when a part of it could not be read.
fn leave_guesses_out(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let broken: HashSet<Span> =
        case.dossier.course.iter().filter(|event| !event.whole).map(|event| event.span).collect();
    findings.retain(|finding| finding.code.group() != 'A' || !broken.contains(&finding.place.span));
}

/// Judges everything together by the rules that look at more than one file.
#[must_use]
pub fn judge_whole(register: &Register, names: &Names) -> Vec<Finding> {
    let regulation = register.regulations.nearest_to(register.today);
    let mut findings = Vec::new();
    for rule in RULES {
        if let Check::Whole(check) = &rule.check {
            findings.extend(check(&Whole { register, names, rule }));
        }
    }
    for finding in &mut findings {
        complete(finding, regulation.map(AsRef::as_ref));
    }
    findings.sort_by(Finding::compare);
    findings
}

/// Puts in what the rule's row knows: the article, and what to do where nothing more exact is said.
pub fn complete(finding: &mut Finding, regulation: Option<&Regulation>) {
    if let Some(rule) = Rule::of(finding.code.0) {
        finding.article = rule.article_in(regulation);
        finding.help.get_or_insert_with(|| Message::new(format!("rule-{}-remedy", finding.code.key())));
    }
}

/// What a rule sees of one dossier.
struct Judge<'a> {
    case: &'a Case<'a>,
    rule: &'static Rule,
}

impl Judge<'_> {
    fn place(&self, span: Span) -> Place {
        Place { source: std::sync::Arc::clone(&self.case.dossier.source), span }
    }

    /// A finding of this rule in this dossier.
    fn find(&self, severity: Severity, span: Span, message: Message) -> Finding {
        let mut finding = Finding::new(self.rule.code, severity, self.place(span), message);
        finding.dossier = Some(self.case.dossier.name.clone());
        finding
    }

    /// A finding of this rule, as grave as its row says.
    fn fault(&self, span: Span, message: Message) -> Finding {
        self.find(self.rule.severity, span, message)
    }
}

/// What a rule sees of everything together.
struct Whole<'a> {
    register: &'a Register,
    names: &'a Names,
    rule: &'static Rule,
}

impl Whole<'_> {
    fn find(&self, severity: Severity, place: Place, message: Message) -> Finding {
        Finding::new(self.rule.code, severity, place, message)
    }

    fn fault(&self, place: Place, message: Message) -> Finding {
        self.find(self.rule.severity, place, message)
    }
}

/// The codes, for those who check what people typed against them.
pub fn codes() -> impl Iterator<Item = Code> {
    RULES.iter().map(|rule| Code(rule.code))
}
