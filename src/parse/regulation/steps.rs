//! The steps of a regulation.

use super::read_articles;
use crate::parse::fields::Fields;
use crate::parse::given::Given;
use crate::regulation::{COMMON_FIELDS, Outcome, StepDefinition, StepKind};
use crate::source::Spanned;
use crate::vocabulary::ClosedList;

/// The steps, and the names of those that could not be read. Where no third is named nobody is asked
/// to inform one, nor held to when. A step of that kind with a name of its own informs somebody else.
pub(super) fn read_steps(given: Given<'_, '_>, names_third: bool) -> (Vec<StepDefinition>, Vec<String>) {
    let mut unread = Vec::new();
    let mut steps = given.each_entry(|key, value| {
        let step = Fields::of(value).and_then(|fields| read_step(key, fields.at(key.span)));
        unread.extend(step.is_none().then(|| key.value.clone()));
        step
    });
    let is_idle = |step: &&mut StepDefinition| step.kind == StepKind::ThirdInformed && step.name.is_none();
    for step in steps.iter_mut().filter(is_idle).filter(|_| !names_third) {
        step.required.clear();
        step.on_request.clear();
        step.before_by.clear();
        (step.before, step.term) = (None, None);
    }
    (steps, unread)
}

fn read_step(key: &Spanned<String>, mut fields: Fields<'_, '_>) -> Option<StepDefinition> {
    let kind = read_kind(key, &mut fields);
    let definition = StepDefinition {
        key: key.value.clone(),
        // Without a kind there is no definition, but its other fields are read all the same.
        kind: kind.unwrap_or(StepKind::FollowedUp),
        name: fields.optional("naam").text().map(|text| text.value),
        articles: read_articles(fields.optional("artikel")),
        performers: fields.optional("wie").plain_texts(),
        performers_by: fields
            .optional("wie-bij")
            .each_entry(|key, value| Some((key.value.clone(), value.plain_texts()))),
        required: read_outcomes(fields.optional("vereist")),
        on_request: read_outcomes(fields.optional("op-verzoek")),
        before: fields.optional("voor").text().map(|text| text.value),
        before_by: fields
            .optional("voor-bij")
            .each_entry(|key, mut value| Some((value.known(key)?, value.text()?.value))),
        document: read_outcomes(fields.optional("stuk")),
        fields: kind.map(|kind| read_asked(fields.optional("eist"), kind)).unwrap_or_default(),
        term: fields.optional("termijn").text().map(|text| text.value),
        at_most: if kind == Some(StepKind::Extended) {
            fields.optional("hoogstens").number(StepKind::AT_MOST).and_then(|most| usize::try_from(most).ok())
        } else {
            None
        },
        span: key.span,
    };
    fields.finish();
    kind.map(|_| definition)
}

/// The kind that a step gives, or the one that has its name.
fn read_kind(key: &Spanned<String>, fields: &mut Fields<'_, '_>) -> Option<StepKind> {
    let given = fields.optional("soort");
    if given.node.is_some() {
        return given.closed().map(|kind| kind.value);
    }
    let kind = StepKind::from_name(&key.value);
    if kind.is_none() {
        let message = message!("r5-step-kind", step = key.value.as_str());
        fields.report(code!("R5"), key.span, message).help = Some(message!("r5-step-kind-help"));
    }
    kind
}

/// Fields that a step of this kind takes, and those that every step takes.
fn read_asked(given: Given<'_, '_>, kind: StepKind) -> Vec<Spanned<String>> {
    let taken = kind.fields().iter().map(|field| field.name.word()).chain(COMMON_FIELDS);
    given.each(|item| item.one_of(taken.clone()))
}

fn read_outcomes(given: Given<'_, '_>) -> Vec<Outcome> {
    given.each(|item| Some(item.closed()?.value))
}
