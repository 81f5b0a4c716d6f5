//! Every rule, in one table, in the order of the documentation.
//!
//! A row has the rule's code, its article, its headline severity and how it is found, and stands in
//! the file of its theme with the check that finds it. Its title, the reason for it and what to do
//! stand in the localisation files under `rule-CODE-title`, `-why` and `-remedy`; a good and a bad
//! example stand in `rules/examples/CODE.yaml`.

mod accountings;
mod archive;
mod clocks;
mod copies;
mod destroyed;
mod documents;
mod entitled;
mod evidence;
mod examples;
mod form;
mod framework;
mod handling;
mod history;
mod light;
mod names;
mod reasons;
mod receipt;
mod recorders;
mod remedy;
mod report;
mod spoken;
mod steps;
mod stub;
mod tampering;
mod terms;

use self::accountings::Accountings;
pub use self::copies::ReportTexts;
pub use self::destroyed::{OUT_OF_REACH, all_of, has_all_out_of_reach, untrue_records};
pub use self::documents::file_left_behind;
pub use self::evidence::{broken_outside_seal, history_is_whole};
pub use self::examples::{Example, example};
use self::history::{DossierPast, Told, WholePast};
pub use self::history::{Moment, Past, Revision};
use self::names::Named;
pub use self::remedy::with_steps;
pub use self::report::sentences_name_nobody;
pub use self::spoken::{judge_words, named_in, word_in_message};
use std::collections::HashSet;
use std::sync::LazyLock;

use crate::anonymity::Names;
use crate::case::Case;
use crate::diagnostic::{Code, Finding, Place, Severity, capped};
use crate::locale::Message;
use crate::register::Register;
use crate::regulation::{Regulation, StepDefinition};
use crate::source::Span;

/// One rule.
pub struct Rule {
    /// Its stable code.
    pub code: Code,
    /// The article it comes from; empty for the form of the files. A regulation with other numbers
    /// says so under `artikelen`.
    pub article: &'static str,
    /// Its severity; the first one, where time makes it graver.
    pub severity: Severity,
    /// Whether lighter cases, which its reason names, are a warning.
    pub also_warns: bool,
    checks: &'static [Check],
}

/// How a rule is found; some are found in several ways.
enum Check {
    /// While the files are listed and read.
    Reading,
    /// By looking at one dossier.
    Single(fn(&Judge<'_>) -> Vec<Finding>),
    /// By the judge of steps, who tells this of them under the rule's code.
    Steps(&'static [Named]),
    /// By holding the reasons that a dossier or a report gives against what was found in it.
    Reasons,
    /// By looking at everything together.
    Together(fn(&Whole<'_>) -> Vec<Finding>),
    /// By looking at the history of one dossier.
    SinglePast(fn(&DossierPast<'_>) -> Vec<Told>),
    /// By looking at the whole history.
    TogetherPast(fn(&WholePast<'_>) -> Vec<Finding>),
    /// By what is known of the history as a whole before it is looked into: whether all of it is
    /// there, and whether it holds a seal that was kept elsewhere.
    Beforehand,
    /// In what commit messages and the names of branches and tags say.
    Spoken,
    /// When the public side is made, before it is published.
    Publishing,
}

const fn rule(
    code: &'static str,
    article: &'static str,
    severity: Severity,
    checks: &'static [Check],
) -> Rule {
    Rule { code: Code::known(code), article, severity, also_warns: false, checks }
}

/// All rules, in the order of their codes. Each file of a theme lists its own.
pub static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let themes = [
        form::RULES,
        framework::RULES,
        receipt::RULES,
        handling::RULES,
        light::RULES,
        archive::RULES,
        terms::RULES,
        report::RULES,
        names::RULES,
        destroyed::RULES,
        history::RULES,
        evidence::RULES,
        recorders::RULES,
        tampering::RULES,
        clocks::RULES,
        reasons::RULES,
        spoken::RULES,
        PUBLISHING,
    ];
    let mut rules: Vec<&Rule> = themes.into_iter().flatten().collect();
    rules.sort_by_key(|rule| rule.code);
    rules
});

/// What is found when the public side is made stands with those who make it.
static PUBLISHING: &[Rule] = &[
    rule("P1", "10", Severity::Error, &[Check::Publishing]),
    rule("P2", "10", Severity::Error, &[Check::Publishing]),
];

impl Rule {
    /// The same, of which lighter cases are a warning.
    const fn or_warning(self) -> Self {
        Self { also_warns: true, ..self }
    }

    /// Whether it finds something as grave as this while a record is read.
    fn reads_as(&self, severity: Severity) -> bool {
        self.severity == severity || self.also_warns && severity == Severity::Warning
    }

    /// The rule of a code, in any case: `a9.1` is `A9.1`.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.code.as_str().eq_ignore_ascii_case(code)).copied()
    }

    /// Whether the rule looks at the history, and so is judged by `audit` and on a push, and not by
    /// `check`.
    #[must_use]
    pub fn looks_at_history(&self) -> bool {
        let looks = |check: &Check| {
            matches!(check, Check::SinglePast(_) | Check::TogetherPast(_) | Check::Beforehand | Check::Spoken)
        };
        self.checks.iter().all(looks)
    }

    /// Whether what it finds in the history of a dossier shows in that alone, besides what it finds elsewhere.
    fn looks_at_the_past_of_one(&self) -> bool {
        self.checks.iter().any(|check| matches!(check, Check::SinglePast(_))) && self.looks_at_history()
    }

    /// Whether what it finds in a dossier follows from that dossier alone, and from the regulation, the
    /// people and the reports.
    #[must_use]
    pub fn looks_at_one_dossier(&self) -> bool {
        let looks = |check: &Check| {
            matches!(check, Check::Reading | Check::Single(_) | Check::Steps(_) | Check::Reasons)
        };
        self.checks.iter().all(looks)
    }

    /// Whether it is also told of what can't be read.
    #[must_use]
    pub fn is_found_by_reading(&self) -> bool {
        self.checks.iter().any(|check| matches!(check, Check::Reading))
    }

    /// The articles of a regulation that this rule comes from, as the first step that it is about
    /// gives them; none for the form of the files, and where the regulation has nothing that the rule
    /// is about.
    #[must_use]
    pub fn article_in(&self, regulation: Option<&Regulation>) -> Option<String> {
        let Some(regulation) = regulation else {
            return (!self.article.is_empty()).then(|| self.article.to_owned());
        };
        if !self.has_its_subject_in(regulation) {
            return regulation.rule_articles.get(self.code.as_str()).cloned();
        }
        let step = self.kind().and_then(|kind| regulation.steps_of(kind).next());
        self.cited_with(step.map(|step| step.articles.as_slice()).unwrap_or_default(), regulation)
    }
}

/// Every way in which some rule is found, with that rule.
fn checks() -> impl Iterator<Item = (&'static Rule, &'static Check)> {
    RULES.iter().flat_map(|rule| rule.checks.iter().map(move |check| (*rule, check)))
}

/// Judges one dossier by every rule that looks at one, and applies the reasons given for breaches.
/// `read` are the findings of reading the file; they come out among the rest.
#[must_use]
pub fn judge_dossier(case: &Case<'_>, read: Vec<Finding>) -> Vec<Finding> {
    debug_assert_eq!(read.iter().find(|finding| !is_of_reading(finding)).map(|finding| finding.code), None);
    let mut findings = read;
    for (rule, check) in checks() {
        let judge = Judge { case, rule };
        match check {
            Check::Single(check) => findings.extend(check(&judge)),
            Check::Steps(_)
            | Check::Reading
            | Check::Reasons
            | Check::Together(_)
            | Check::SinglePast(_)
            | Check::TogetherPast(_)
            | Check::Beforehand
            | Check::Spoken
            | Check::Publishing => {}
        }
    }
    let of_steps = steps::judge(case, &findings);
    findings.extend(of_steps);
    let reasons = Accountings::of_dossier(case.dossier);
    reasons.apply(&mut findings);
    let unused = reasons.unused(&findings).into_iter();
    // What can't be read may be what a reason is given for.
    let is_known = !case.state.is_obscured();
    findings.extend(unused.filter(|finding| is_known || finding.message.key != key!("f15")));
    findings
}

/// Whether the row of a finding's rule says that it is found by reading, and how grave it is then.
fn is_of_reading(finding: &Finding) -> bool {
    let rule = Rule::of(finding.code.as_str());
    rule.is_some_and(|rule| rule.is_found_by_reading() && rule.reads_as(finding.severity))
}

/// Judges the history of one dossier, and applies the reasons given for breaches.
#[must_use]
pub fn judge_past_of_dossier(case: &Case<'_>, past: &Past<'_>) -> Vec<Finding> {
    let Some(provenance) = history::provenance(case, past) else { return Vec::new() };
    let judge = |rule| DossierPast { past, case, provenance: &provenance, rule };
    let mut told = Vec::new();
    for (rule, check) in checks() {
        if let Check::SinglePast(check) = check {
            told.extend(check(&judge(rule)));
        }
    }
    let own = checks().next().map(|(rule, _)| reasons::apply_in_dossier(&judge(rule), &mut told));
    let mut findings: Vec<Finding> = told.into_iter().map(|(_, finding)| finding).collect();
    findings.extend(own.into_iter().flatten());
    leave_guesses_out(case, &mut findings);
    findings
}

/// Judges the whole history; `dossiers` are the paths of those that are there.
#[must_use]
pub fn judge_past(past: &Past<'_>, dossiers: &HashSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (rule, check) in checks() {
        if let Check::TogetherPast(check) = check {
            findings.extend(check(&WholePast { past, dossiers, rule }));
        }
    }
    reasons::apply_elsewhere(past, &mut findings);
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
    let mut findings = Vec::new();
    for (rule, check) in checks() {
        if let Check::Together(check) = check {
            findings.extend(check(&Whole { register, names, rule }));
        }
    }
    for report in &register.reports {
        let reasons = Accountings::of_report(report);
        let path = report.source.path();
        reasons.apply(findings.iter_mut().filter(|finding| finding.place.source.path() == path));
        let unused = reasons.unused(findings.iter().filter(|finding| finding.place.source.path() == path));
        findings.extend(unused);
    }
    findings
}

/// The one way out for findings: puts in what the rows of their rules know, the article in this
/// regulation and what to do where nothing more exact is said, as long as anything is to be done; caps
/// those of each file; and puts them in order.
#[must_use]
pub fn finished(mut findings: Vec<Finding>, regulation: Option<&Regulation>) -> Vec<Finding> {
    for finding in &mut findings {
        let Some(rule) = Rule::of(finding.code.as_str()) else { continue };
        let alone = || match regulation {
            Some(regulation) => rule.cited_with(&[], regulation),
            None => rule.article_in(None),
        };
        finding.article = finding.article.take().or_else(alone);
        match finding.accounted {
            Some(_) => finding.help = None,
            None => {
                let help = finding.help.take().map(|help| with_steps(help, regulation));
                finding.help = help.or_else(|| Some(rule.remedy(regulation)));
            }
        }
    }
    capped(findings)
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
        finding.article =
            self.step(span).and_then(|step| self.rule.cited_with(&step.articles, self.case.regulation));
        finding
    }

    /// The step that a finding at this place is about: that of the event there, when the rule is about
    /// its kind, else the first of that kind.
    fn step(&self, span: Span) -> Option<&StepDefinition> {
        let kind = self.rule.kind()?;
        let mut events = self.case.dossier.events(kind);
        let here = events.find(|event| event.span.start <= span.start && span.end <= event.span.end);
        let here = here.and_then(|event| self.case.regulation.step(&event.step.value));
        here.or_else(|| self.case.regulation.steps_of(kind).next())
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
    RULES.iter().map(|rule| rule.code)
}
