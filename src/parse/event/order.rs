//! F10, as far as it shows which year was meant: nothing follows from such a day.

use crate::diagnostic::Related;
use crate::dossier::Event;
use crate::parse::Problems;

/// Refuses the day of an event before the one above it, where the year above makes it stand well.
pub(super) fn refuse_other_years(course: &mut [Event], problems: &mut Problems) {
    let is_as_typed = |event: &Event| event.corrections.iter().all(|correction| correction.field != "datum");
    let mut before = None;
    for event in course.iter_mut().filter(|event| is_as_typed(event)) {
        let Some(date) = event.date.clone() else { continue };
        let Some(previous) = before.replace(date.clone()).filter(|previous| date.value < previous.value)
        else {
            continue;
        };
        let meant = date.value.in_year_of(previous.value);
        let Some(meant) = meant.filter(|meant| (previous.value..=problems.today).contains(meant)) else {
            continue;
        };
        let place = problems.place(previous.span);
        let message = message!("f10", day = date.value, previous = previous.value);
        let finding = problems.report(code!("F10"), date.span, message);
        finding.help = Some(message!("help-nearest", near = meant.to_string()));
        finding.related.push(Related { place, label: message!("label-stands-before") });
        event.date = None;
    }
}
