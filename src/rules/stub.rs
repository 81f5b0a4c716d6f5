//! A1.6: what the course of a stub may hold.

use super::Judge;
use crate::diagnostic::Finding;
use crate::dossier::Event;
use crate::regulation::StepKind;
use crate::source::Span;

/// What stands in the course of a stub though it tells of people, or can tell what happened. That it
/// lapsed takes nothing out of the file.
pub(super) fn held_in_the_course(judge: &Judge<'_>) -> Vec<Finding> {
    let events = judge.case.dossier.recorded();
    let held = events.into_iter().flat_map(|(event, _)| held_in(event));
    held.map(|(span, part)| judge.fault(span, message!("a1-6", part = part))).collect()
}

/// An event that makes sense only with people, or else each field of it that holds free text.
fn held_in(event: &Event) -> Vec<(Span, &str)> {
    let needs_people =
        |kind: StepKind| kind.is_per_subject() || matches!(kind, StepKind::Measure | StepKind::Spread);
    if event.kind.is_some_and(needs_people) {
        return vec![(event.span, event.step.value.as_str())];
    }
    // These must say why: a rejection, a correction and whoever keeps the dossier longer.
    let is_to_say_why =
        matches!(event.kind, Some(StepKind::Decision | StepKind::Correction | StepKind::Held));
    let details = &event.details;
    let reason = details.reason.as_ref().filter(|_| !is_to_say_why);
    let texts = [
        ("reden", reason),
        ("omschrijving", details.description.as_ref()),
        ("publiek", details.public.as_ref()),
    ];
    let texts = texts.into_iter().filter_map(|(name, text)| Some((text?.span, name)));
    let remark = event.remark.as_ref().map(|_| (event.span, "opmerking"));
    texts.chain(remark).collect()
}
