//! The procedure as the public reads it: phases, steps and terms, all from the parameters.

mod terms;

use crate::deadline::END_OF_RETENTION;
use crate::locale::Key;
use serde::Serialize;

pub use self::terms::TermView;
use super::words::{Citation, Phrase, Words};
pub(super) use crate::regulation::Phase;
use crate::regulation::{COMPLAINANT, Meets, Outcome, Route, StepDefinition, StepKind, TermRule};
use crate::vocabulary::ClosedList;

/// The names of terms that no step refers to, but that the rules know.
const EXTENSION_NOTICE: &str = "uitstelbericht";
const EXTENDED_ANSWER: &str = "uitsluitsel";
const HANDLING: &str = "afhandeling";
const RETENTION: &str = "bewaring";
const DESTRUCTION: &str = "vernietiging";

/// The procedure of an ordinary complaint, and what may differ.
#[derive(Debug, Clone, Serialize)]
pub struct ProcedureView {
    /// The phases that have a step, in order.
    pub phases: Vec<PhaseView>,
    /// The light handling, where the regulation has one.
    pub light: Option<LightView>,
    /// The extension, where the regulation has one.
    pub extension: Option<ExtensionView>,
    /// Whether the complainant may appeal to the independent third.
    pub appeal: bool,
    /// Whether the regulation knows withdrawal.
    pub withdrawal: bool,
    /// The terms.
    pub terms: Vec<TermView>,
    /// From what terms count under routes where that is not the receipt.
    pub starts: Vec<String>,
    /// How days are counted.
    pub counting: Vec<String>,
}

/// A phase.
#[derive(Debug, Clone, Serialize)]
pub struct PhaseView {
    #[serde(skip)]
    pub(super) phase: Phase,
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// One sentence about it; may be empty.
    pub caption: String,
    /// Its steps.
    pub steps: Vec<StepView>,
}

/// A step.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    /// What happens.
    pub title: Phrase,
    /// What that means for the reader.
    pub text: String,
    /// Whether the reader does it, and whoever does it by the regulation hears it.
    pub heard: bool,
    /// Who does it.
    pub who: Vec<Phrase>,
    /// Who does it under a route where that differs.
    pub who_by: Vec<PerformersView>,
    /// Its terms in words.
    pub terms: Vec<String>,
    /// Whether a reader would expect a term and the regulation has none.
    pub silent: bool,
    /// Whether it happens only when needed.
    pub sometimes: bool,
    /// The articles.
    pub articles: Vec<Citation>,
}

/// Who does something under a route.
#[derive(Debug, Clone, Serialize)]
pub struct PerformersView {
    /// The route, in words.
    pub route: String,
    /// Who.
    pub who: Vec<Phrase>,
}

/// The light handling.
#[derive(Debug, Clone, Serialize)]
pub struct LightView {
    /// Who may do it.
    pub who: Vec<Phrase>,
    /// The term, when it holds there too.
    pub term: Option<String>,
    /// The articles.
    pub articles: Vec<Citation>,
}

/// The extension.
#[derive(Debug, Clone, Serialize)]
pub struct ExtensionView {
    /// Its terms in words.
    pub terms: Vec<String>,
    /// The articles.
    pub articles: Vec<Citation>,
}

impl ProcedureView {
    pub(super) fn of(words: Words<'_>) -> Self {
        let regulation = words.regulation;
        let has = |kind| regulation.steps_of(kind).next().is_some();
        Self {
            phases: phases(words),
            light: light(words),
            extension: has(StepKind::Extended).then(|| ExtensionView {
                terms: extension_terms(words),
                articles: words.citations_of(StepKind::Extended),
            }),
            appeal: regulation.has_appeal(),
            withdrawal: has(StepKind::Withdrawn),
            terms: terms::terms(words),
            starts: terms::starts(words),
            counting: terms::counting(words),
        }
    }
}

/// The term for the answer.
pub(super) fn handling(words: Words<'_>) -> Option<&TermRule> {
    let told = words.regulation.steps_of(StepKind::ComplainantInformed);
    let named = told.filter_map(|step| step.term.as_deref()).find_map(|name| words.regulation.term(name));
    named.or_else(|| words.regulation.term(HANDLING))
}

/// The longest term for an answer after an extension, where the regulation has both.
pub(super) fn extended(words: Words<'_>) -> Option<&TermRule> {
    words.regulation.steps_of(StepKind::Extended).next()?;
    words.regulation.term(EXTENDED_ANSWER)
}

/// Within which term one must appeal, where the regulation has one.
pub(super) fn appeal(words: Words<'_>) -> Option<&TermRule> {
    let mut named = words.regulation.steps_of(StepKind::Appealed).filter_map(|step| step.term.as_deref());
    named.find_map(|name| words.regulation.term(name)).filter(|rule| rule.binding)
}

/// How long a dossier is kept.
pub(super) fn retention(words: Words<'_>) -> Option<&TermRule> {
    words.regulation.term(RETENTION)
}

/// What becomes of a dossier after that: destroyed, unless the regulation lets it be kept longer.
pub(super) fn after_retention(words: Words<'_>) -> String {
    let counted = |rule: &&TermRule| rule.binding && rule.from == END_OF_RETENTION;
    let is_aim = retention(words).is_some_and(|rule| !rule.binding);
    let end = match words.regulation.term(DESTRUCTION).filter(counted) {
        _ if is_aim => words.text(key!("public-destroyed-aim")),
        Some(rule) => words.fill(message!("public-destroyed-within", term = words.within(rule))),
        None => words.text(key!("public-destroyed")),
    };
    match words.regulation.steps_of(StepKind::Held).next() {
        Some(_) => format!("{end} {}", words.text(key!("public-kept-longer"))),
        None => end,
    }
}

/// The phase in which a step stands, for the picture.
pub(super) fn phase_of(words: Words<'_>, key: &str) -> Option<Phase> {
    let mut steps = staged(words).into_iter();
    steps.find(|(_, step)| step.key == key).map(|(phase, _)| phase)
}

fn phases(words: Words<'_>) -> Vec<PhaseView> {
    let staged = staged(words);
    let mut present: Vec<Phase> = staged.iter().map(|(phase, _)| *phase).collect();
    present.sort_unstable();
    present.dedup();
    let of = |phase| staged.iter().filter(move |(other, _)| *other == phase).map(|(_, step)| *step);
    let numbered = present.iter().enumerate();
    numbered
        .map(|(index, phase)| PhaseView {
            phase: *phase,
            number: index + 1,
            title: words.text(title_key(*phase)),
            caption: caption(words, *phase, &staged),
            steps: of(*phase).map(|step| step_view(words, step)).collect(),
        })
        .collect()
}

/// Every step that the public meets, with its phase. Steps stand in the order of the regulation; one
/// that could belong anywhere belongs to the phase that has then begun.
fn staged<'r>(words: Words<'r>) -> Vec<(Phase, &'r StepDefinition)> {
    let mut current = Phase::Received;
    let mut staged = Vec::new();
    let informs_nobody = |step: &StepDefinition| {
        step.kind == StepKind::ThirdInformed && step.name.is_none() && !words.regulation.names_third
    };
    for step in words.regulation.steps.iter().filter(|step| !informs_nobody(step)) {
        let phase = match step.kind.meets() {
            Meets::In(phase) => phase,
            Meets::Anywhere(_) => current,
            Meets::Apart => continue,
        };
        current = current.max(phase);
        staged.push((phase, step));
    }
    staged
}

fn title_key(phase: Phase) -> Key {
    match phase {
        Phase::Received => key!("public-phase-received"),
        Phase::Decided => key!("public-phase-decided"),
        Phase::Examined => key!("public-phase-examined"),
        Phase::Answered => key!("public-phase-answered"),
        Phase::Appealed => key!("public-phase-appealed"),
        Phase::Closed => key!("public-phase-closed"),
    }
}

/// Taken from the most telling kind of step that comes up first in this phase: one that could stand
/// elsewhere too says more about it than one of its own.
fn caption(words: Words<'_>, phase: Phase, staged: &[(Phase, &StepDefinition)]) -> String {
    if let (Phase::Closed, Some(kept)) = (phase, retention(words)) {
        return words.fill(message!("public-caption-kept", length = words.length(kept.length)));
    }
    let first_of = |kind| {
        let (phase, step) = staged.iter().find(|(_, step)| step.kind == kind)?;
        words.is_as_usual(step).then_some(*phase)
    };
    let here = StepKind::ALL.iter().copied().filter(|kind| first_of(*kind) == Some(phase));
    let guests =
        here.clone().filter(|kind| matches!(kind.meets(), Meets::Anywhere(of) if of.contains(&phase)));
    let own = here.filter(|kind| kind.meets() == Meets::In(phase));
    let key = |kind: StepKind| member!("public-caption-{}", kind.name());
    guests.chain(own).find_map(key).map(|key| words.say(key)).unwrap_or_default()
}

fn step_view(words: Words<'_>, step: &StepDefinition) -> StepView {
    let terms = step_terms(words, step);
    let by_reader = step.kind == StepKind::Lodged;
    let who = if by_reader {
        words.performers(&[COMPLAINANT.to_owned()])
    } else {
        words.performers(&step.performers)
    };
    let awaited =
        matches!(step.kind, StepKind::Acknowledged | StepKind::Ruled | StepKind::ComplainantInformed);
    StepView {
        title: words.step_title(step),
        text: step_text(words, step),
        heard: step.kind == StepKind::Received,
        who,
        who_by: if by_reader { Vec::new() } else { performers_by_route(words, step) },
        silent: awaited && terms.is_empty(),
        terms,
        sometimes: matches!(step.kind, StepKind::Extended | StepKind::Measure | StepKind::Consequence),
        articles: words.citations(step.articles.iter().map(String::as_str)),
    }
}

/// What the regulation names itself has no text of ours, which could promise more.
fn step_text(words: Words<'_>, step: &StepDefinition) -> String {
    if words.own_name(step).is_some() {
        return String::new();
    }
    let text = match step.kind {
        StepKind::Appealed if !words.is_as_usual(step) => return words.say(key!("public-appeal-text")),
        StepKind::Ruled if !words.is_as_usual(step) => return String::new(),
        kind => words.say(family!("public-step-{}-text", kind.name())),
    };
    match retention(words).filter(|_| step.kind == StepKind::Archived) {
        Some(kept) => {
            let message = message!(
                "public-step-gearchiveerd-kept",
                length = words.length(kept.length),
                from = words.from(&kept.from)
            );
            format!("{text} {} {}", words.fill(message), after_retention(words))
        }
        None => text,
    }
}

fn performers_by_route(words: Words<'_>, step: &StepDefinition) -> Vec<PerformersView> {
    let routes = Route::ALL.iter();
    routes
        .filter_map(|route| {
            let (_, keys) = step.performers_by.iter().find(|(name, _)| name == route.name())?;
            let route = words.text(family!("public-by-{}", route.name()));
            Some(PerformersView { route, who: words.performers(keys) })
        })
        .collect()
}

/// A target for what the complainant does is the office's own affair and is not shown.
fn step_terms(words: Words<'_>, step: &StepDefinition) -> Vec<String> {
    if step.kind == StepKind::Extended {
        return extension_terms(words);
    }
    let rule = match (step.term.as_deref(), step.kind) {
        (Some(name), _) => words.regulation.term(name),
        (None, StepKind::ComplainantInformed) => handling(words),
        (None, _) => None,
    };
    let shown = rule.filter(|rule| rule.binding || step.kind != StepKind::Lodged);
    shown.map(|rule| words.within_counted_from(rule)).into_iter().collect()
}

fn extension_terms(words: Words<'_>) -> Vec<String> {
    let rules = [EXTENSION_NOTICE, EXTENDED_ANSWER].into_iter();
    rules
        .filter_map(|name| Some((name, words.regulation.term(name)?)))
        .map(|(name, rule)| {
            format!("{}: {}", words.text(family!("public-row-{name}")), words.within_from(rule))
        })
        .collect()
}

fn light(words: Words<'_>) -> Option<LightView> {
    let light = words.regulation.light.as_ref()?;
    let mut told = words.regulation.steps_of(StepKind::ComplainantInformed);
    let holds = told.any(|step| step.required.contains(&Outcome::Light));
    let term = handling(words).filter(|_| holds).map(|rule| words.within_counted_from(rule));
    Some(LightView {
        who: words.performers(&light.settled_by),
        term: term.map(|term| words.fill(message!("public-how-light-term", term = term))),
        articles: words.citations_of(StepKind::ComplainantAgreed),
    })
}
