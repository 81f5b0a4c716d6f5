//! The draft of an annual report: its parts, with the figures that may be published filled in.

use crate::figures::Standing;
use crate::figures::document::PublicDocument;
use crate::locale::{Key, Locale};
use crate::published::PublishedFigures;

/// The text of a draft, ready to be completed and signed.
pub(super) fn text(figures: &PublishedFigures, locale: &Locale) -> String {
    let document = PublicDocument::new(figures, Standing::Frozen, locale);
    let hint = |key: Key| format!("<!-- {} -->", locale.text(key));
    let heading = |part: char| format!("## {part}. {}", locale.text(family!("draft-{part}")));
    let below = |key: Key| format!("### {}", locale.text(key));
    let measures = match document.measures.sentences.is_empty() {
        true => document.measures.text.clone(),
        false => format!("{}\n\n{}", document.measures.text, list(&document.measures.sentences)),
    };
    let effect = [&document.assignment_kept.text, &document.no_new_complaint.text];
    let paragraphs = [
        hint(key!("draft-hint-general")),
        heading('a'),
        document.total.text.clone(),
        hint(key!("draft-hint-a")),
        heading('b'),
        natures(&document),
        hint(key!("draft-hint-b")),
        heading('c'),
        measures,
        hint(key!("draft-hint-c")),
        heading('d'),
        hint(key!("draft-hint-d")),
        heading('e'),
        hint(key!("draft-hint-e")),
        below(key!("draft-e-number")),
        below(key!("draft-e-lead")),
        comment(&document.lead_time.text),
        below(key!("draft-e-effect")),
        comment(&effect.map(String::as_str).join(" ")),
    ];
    format!("{}\n{}\n", front_matter(figures.year, locale), paragraphs.join("\n\n"))
}

/// The two days are left open: they say that somebody did something.
fn front_matter(year: i32, locale: &Locale) -> String {
    let (drawn_up, established) =
        (locale.text(key!("draft-drawn-up")), locale.text(key!("draft-established")));
    format!("---\njaar: {year}\n# {drawn_up}\nopgesteld:\n# {established}\nvastgesteld:\n---")
}

/// A sentence of the tool is a hint within the evaluation, which is the management's to write.
fn comment(text: &str) -> String {
    format!("<!-- {text} -->")
}

fn natures(document: &PublicDocument) -> String {
    let rows = document.natures.rows.iter().map(|row| format!("{}: {}", row.label, row.number));
    let rows: Vec<String> = rows.collect();
    match rows.is_empty() {
        true => document.natures.text.clone(),
        false => format!("{}\n\n{}", document.natures.text, list(&rows)),
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}
