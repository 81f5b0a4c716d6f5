//! The fields of a step and the words they take, from the tables of the tool and the lists of a
//! regulation. Nothing else here knows how those tables are made.

use super::typed::glossed;
use super::words::Words;
use crate::dossier::{Aim, Kept, Manner, MeasureKind, Progress, Verdict};
use crate::regulation::{Need, Outcome, Regulation, StepKind};
use crate::vocabulary::ClosedList;

/// What stands before the words of each list in the localisation files of the site.
const ANSWERS: &str = "site-kept-";
const OUTCOMES: &str = "site-outcome-";

/// The fields that only an exclusion asks for.
const OF_EXCLUSIONS: [&str; 2] = ["grond", "verwezen-naar"];
/// The fields in which a coming day may stand.
pub(super) const COMING: [&str; 2] = ["verwacht", "tot"];

/// The fields of a kind of step, and whether an event is malformed without. What only an exclusion
/// asks for is left out where nothing is excluded.
pub(super) fn fields_of(
    kind: StepKind,
    regulation: &Regulation,
) -> impl Iterator<Item = (&'static str, bool)> {
    let excludes = !regulation.exclusions.is_empty();
    let fields = kind.fields().iter().filter(move |(name, _)| excludes || !OF_EXCLUSIONS.contains(name));
    fields.map(|(name, need)| (*name, *need == Need::Required))
}

/// What a field of a kind of step takes, in a sentence.
pub(super) fn meaning(words: Words<'_>, kind: StepKind, field: &str) -> String {
    let own = format!("field-{}-{field}", kind.name());
    let key = if words.has(&own) { own } else { format!("field-{field}") };
    words.fill(Words::message(&key).with("values", words.alternatives(&values(words, kind, field))))
}

/// The words that a field takes, each with what it means; none where anything may stand.
fn values(words: Words<'_>, kind: StepKind, field: &str) -> Vec<String> {
    let regulation = words.regulation;
    let known = |prefix: &str, names: &[&'static str]| -> Vec<String> {
        names.iter().map(|name| glossed(name, &words.listed(prefix, name))).collect()
    };
    match field {
        "antwoord" => known(ANSWERS, &[Kept::Yes.name(), Kept::No.name()]),
        "uitkomst" => known(OUTCOMES, &outcomes(regulation)),
        "grond" => {
            let grounds = regulation.exclusions.iter();
            grounds.map(|exclusion| glossed(&exclusion.key, &exclusion.name)).collect()
        }
        "oordeel" => known("site-verdict-", &names::<Verdict>()),
        "soort" => known("site-measure-", &names::<MeasureKind>()),
        "status" => known("site-progress-", &progress(kind)),
        "gericht-op" => known("site-aim-", &names::<Aim>()),
        "wijze" if kind == StepKind::Spread => known("site-manner-", &["envelop"]),
        "wijze" => known("site-manner-", &names::<Manner>()),
        "opdracht-behouden" => known(ANSWERS, &names::<Kept>()),
        "nieuwe-klacht" => known(ANSWERS, &[Kept::No.name()]),
        _ => Vec::new(),
    }
}

fn names<L: ClosedList>() -> Vec<&'static str> {
    L::names().collect()
}

/// The outcomes that a decision can have; a ground is what an exclusion needs.
fn outcomes(regulation: &Regulation) -> Vec<&'static str> {
    let outcomes = Outcome::ALL.iter().filter(|outcome| match outcome {
        Outcome::Applicable | Outcome::Inadmissible => true,
        Outcome::Light => regulation.light.is_some(),
        Outcome::Excluded => !regulation.exclusions.is_empty(),
        Outcome::Withdrawn => false,
    });
    outcomes.map(|outcome| outcome.name()).collect()
}

fn progress(kind: StepKind) -> Vec<&'static str> {
    let of_measures = |progress: &&Progress| matches!(progress, Progress::Taken | Progress::Proposed);
    let all = Progress::ALL.iter();
    let fitting = all.filter(|progress| of_measures(progress) == (kind == StepKind::Measure));
    fitting.map(|progress| progress.name()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::calendar::Day;

    use super::*;
    use crate::locale::{Language, Locale};
    use crate::parse::{read_dossier, read_regulation};
    use crate::regulation::Regulations;
    use crate::source::Source;

    const EXAMPLE: &str = include_str!("../../records/regulation/2016-06-24.md");

    #[test]
    fn every_kind_of_step_and_each_of_its_fields_has_a_text_in_every_language() {
        for language in Language::ALL {
            let has = |key: String| Locale::of(language).has(&format!("manual-{key}"));
            for kind in StepKind::ALL {
                let name = kind.name();
                assert!(has(format!("step-{name}")), "{language:?} {name}");
                for (field, _) in kind.fields() {
                    let told = has(format!("field-{name}-{field}")) || has(format!("field-{field}"));
                    assert!(told, "{language:?} {name} {field}");
                }
            }
        }
    }

    /// What may be typed in a field: a word that the manual names, or anything of the right form.
    fn typed(words: Words<'_>, kind: StepKind, field: &str) -> Vec<String> {
        let named = values(words, kind, field);
        let named = named.iter().filter_map(|value| value.split('`').nth(1)).map(str::to_owned);
        let form = match field {
            "verwacht" | "tot" => "2026-07-01",
            "nieuwe-klacht" => "2026-002",
            _ => "iets",
        };
        let named: Vec<String> = named.collect();
        if named.is_empty() || field == "nieuwe-klacht" {
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
                .map(|(field, _)| (field, typed(words, step.kind, field)))
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
