//! What klacht writes into an office for those who type its records: the manual, what stands above
//! people.yaml, and the files that are the same for everyone.
//!
//! The first two are made from the office's own regulation and in its language. The prose stands in a document
//! of that language, `manual.md` and `people.yaml` under `src/locale/`, as a template; keys, labels,
//! roles, steps, lists and terms are data of the regulation and of the tables of the tool.

mod example;
mod fields;
mod fill;
mod meanings;
mod steps;
mod template;
mod typed;
mod view;
mod words;

use tera::{Context, Tera};

pub use self::example::general_role;
pub use self::fill::fill;
pub use self::meanings::{key_meaning, term_in_words};
pub use self::template::{MODEL, model, template};
use self::view::View;
use self::words::Words;
use crate::calendar::Day;
use crate::regulation::Regulation;

/// Where the manual stands in an office.
pub const MANUAL: &str = "records/README.md";

/// The manual, in Markdown. Its examples are dated on the day nearest to today on which the
/// regulation is in force.
#[must_use]
pub fn manual(regulation: &Regulation, today: Day) -> String {
    let words = Words::of(regulation);
    render(words, "manual.md", &View::of(words, today), "")
}

/// people.yaml, with these persons in YAML behind their key; empty where they are still to be filled in.
#[must_use]
pub fn people(regulation: &Regulation, persons: &str, today: Day) -> String {
    let words = Words::of(regulation);
    render(words, "people.yaml", &View::of(words, today), persons)
}

fn render(words: Words<'_>, name: &str, view: &View, persons: &str) -> String {
    let template = words.locale.document(name).expect("every language has its documents, as a test holds");
    let mut context = Context::new();
    context.insert("view", view);
    context.insert("persons", persons);
    Tera::one_off(template, &context, false).expect("every document is a sound template, as a test holds")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::locale::{Language, Locale};
    use crate::parse::read_regulation;
    use crate::source::Source;

    const EXAMPLE: &str = include_str!("../records/regulation/2016-06-24.md");

    fn day() -> Day {
        Day::new(2026, 6, 15).expect("a real day")
    }

    /// The example in a language.
    fn regulation(language: Language) -> Regulation {
        let text = EXAMPLE.replace("taal: nl", &format!("taal: {}", language.code()));
        let source = Arc::new(Source::new("records/regulation/2016-06-24.md", text));
        read_regulation(&source, day()).0.expect("the example is sound")
    }

    #[test]
    fn every_language_has_its_documents_as_sound_templates() {
        for language in Language::all() {
            let regulation = regulation(language);
            assert!(manual(&regulation, day()).contains("`akkoord-klager`"), "{language:?}");
            assert!(people(&regulation, " []", day()).ends_with("\npersonen: []\n"), "{language:?}");
            assert!(Locale::of(language).document("manual").is_none());
        }
    }

    #[test]
    fn without_a_report_the_manual_says_nothing_of_one() {
        for language in Language::all() {
            let regulation = regulation(language);
            let words = Words::of(&regulation);
            let mut view = View::of(words, day());
            assert!(render(words, "manual.md", &view, "").contains("opgesteld"));
            view.report = None;
            let manual = render(words, "manual.md", &view, "");
            for word in ["opgesteld", "reports/", "klacht report", "figures-", "drempels"] {
                assert!(!manual.contains(word), "{language:?}: {word}");
            }
        }
    }
}
