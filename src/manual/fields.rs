//! The fields of a step and the words they take, from the table of fields and the lists of a
//! regulation.

use super::typed::glossed;
use super::words::Words;
use crate::dossier::{Field, FieldName, FieldType, Kept};
use crate::locale::Message;
use crate::regulation::{Need, Regulation, StepKind};
use crate::vocabulary::ClosedList;

/// The fields that only an exclusion asks for.
const OF_EXCLUSIONS: [FieldName; 2] = [FieldName::Ground, FieldName::ReferredTo];
/// The fields in which a coming day may stand.
pub(super) const COMING: [FieldName; 2] = [FieldName::Expected, FieldName::Until];
/// How information is spread inside, where art. 5 of a regulation says so.
const ENVELOPE: &str = "envelop";

/// The fields of a kind of step. What only an exclusion asks for is left out where nothing is
/// excluded.
pub(super) fn fields_of(kind: StepKind, regulation: &Regulation) -> impl Iterator<Item = &'static Field> {
    let excludes = !regulation.exclusions.is_empty();
    kind.fields().iter().filter(move |field| excludes || !OF_EXCLUSIONS.contains(&field.name))
}

/// Whether an event is malformed without a field.
pub(super) fn is_required(field: &Field) -> bool {
    field.need == Need::Required
}

/// What a field of a kind of step takes, in a sentence.
pub(super) fn meaning(words: Words<'_>, kind: StepKind, field: &Field) -> String {
    let name = field.name.name();
    let idle = words.regulation.without_report(name).map(|_| key!("manual-field-sentence"));
    let own = idle.or_else(|| member!("manual-field-{}-{name}", kind.name()));
    words.fill(
        Message::new(own.unwrap_or_else(|| family!("manual-field-{name}")))
            .with("values", words.alternatives(&values(words, kind, field))),
    )
}

/// The words that a field takes, each with what it means; none where anything may stand.
fn values(words: Words<'_>, kind: StepKind, field: &Field) -> Vec<String> {
    let known = |list: &str, names: &[&'static str]| -> Vec<String> {
        names.iter().map(|name| glossed(name, &words.listed(list, name))).collect()
    };
    match field.of {
        FieldType::YesOrNo => known("kept", &[Kept::Yes.name(), Kept::No.name()]),
        FieldType::DossierOrNo => known("kept", &[Kept::No.name()]),
        FieldType::Word(list) => {
            let meant = list.words.iter().filter(|word| words.regulation.knows_word(word));
            known(list.list, &meant.copied().collect::<Vec<_>>())
        }
        FieldType::Exclusion => {
            let grounds = words.regulation.exclusions.iter();
            grounds.map(|exclusion| glossed(&exclusion.key, &exclusion.name)).collect()
        }
        FieldType::Text if kind == StepKind::Spread && field.name == FieldName::Manner => {
            known("manner", &[ENVELOPE])
        }
        FieldType::Text | FieldType::Day | FieldType::Persons | FieldType::Fields => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::calendar::Day;

    use super::*;
    use crate::parse::{read_dossier, read_regulation};
    use crate::regulation::Regulations;
    use crate::source::Source;

    const EXAMPLE: &str = include_str!("../../records/regulation/2016-06-24.md");

    #[test]
    fn every_kind_of_step_and_each_of_its_fields_has_a_text() {
        for kind in StepKind::ALL {
            let name = kind.name();
            assert!(member!("manual-step-{name}").is_some(), "{name}");
            for field in kind.fields().iter().map(|field| field.name.name()) {
                let own = member!("manual-field-{name}-{field}");
                assert!(own.or(member!("manual-field-{field}")).is_some(), "{name} {field}");
            }
        }
    }

    /// What may be typed in a field: a word that the manual names, or anything of the right form.
    fn typed(words: Words<'_>, kind: StepKind, field: &Field) -> Vec<String> {
        let named = values(words, kind, field);
        let named = named.iter().filter_map(|value| value.split('`').nth(1)).map(str::to_owned);
        let form = match field.of {
            FieldType::Day => "2026-07-01",
            FieldType::DossierOrNo => "2026-002",
            _ => "iets",
        };
        let named: Vec<String> = named.collect();
        if named.is_empty() || field.of == FieldType::DossierOrNo {
            [named, vec![form.to_owned()]].concat()
        } else {
            named
        }
    }

    #[test]
    fn every_word_that_the_manual_names_for_a_field_is_taken_and_no_field_is_left_out() {
        let day = Day::new(2026, 6, 15).expect("a real day");
        let source = Arc::new(Source::new("records/regulation/2016-06-24.md", EXAMPLE));
        let regulation = Arc::new(read_regulation(&source, day).0.expect("the example is sound"));
        let words = Words::of(&regulation);
        let regulations = Regulations::new(vec![Arc::clone(&regulation)]);
        let mut tried = 0;
        for step in regulation.steps.iter().filter(|step| step.kind != StepKind::Correction) {
            let fields: Vec<(&str, Vec<String>)> = fields_of(step.kind, &regulation)
                .map(|field| (field.name.name(), typed(words, step.kind, field)))
                .collect();
            let most = fields.iter().map(|(_, typed)| typed.len()).max().unwrap_or(1);
            for round in 0..most {
                let typed =
                    fields.iter().map(|(field, typed)| format!(", {field}: {}", typed[round % typed.len()]));
                let event = format!(
                    "{{datum: 2026-06-15, stap: {}, door: x{}}}",
                    step.key,
                    typed.collect::<String>()
                );
                let text = format!(
                    "---\nnummer: 2026-001\nonderwerp: x\naard: overig\ndienst: geen\nkanaal: evaluatie\n\
                     route: algemeen\nklager: {{anoniem: ja}}\nverloop:\n  - {event}\n---\n"
                );
                let source = Arc::new(Source::new("records/complaints/2026/2026-001.md", text));
                let (_, findings) = read_dossier(&source, "2026-001", &regulations, day);
                assert!(findings.is_empty(), "{event}: {findings:?}");
                tried += 1;
            }
        }
        assert!(tried > regulation.steps.len(), "several words were tried");
    }
}
