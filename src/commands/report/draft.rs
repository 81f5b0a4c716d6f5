//! The draft of an annual report: its parts as the regulation names them, with the figures that may be
//! published as hints. The page of the year gives the figures themselves, so that the text tells
//! each only once.

use crate::figures::Standing;
use crate::figures::document::PublicDocument;
use crate::locale::{Key, Locale};
use crate::published::PublishedFigures;
use crate::regulation::ReportPart;

/// The text of a draft in the language of what is published, ready to be completed and signed.
pub(super) fn text(figures: &PublishedFigures, parts: &[ReportPart], locale: &Locale) -> String {
    let draft = Draft { document: PublicDocument::new(figures, Standing::Frozen, locale), locale };
    let last = parts.len().saturating_sub(1);
    let parts = parts.iter().enumerate().flat_map(|(at, part)| draft.part(part, at == last));
    let paragraphs: Vec<String> =
        std::iter::once(draft.hint(key!("draft-hint-general"))).chain(parts).collect();
    format!("{}\n{}\n", front_matter(figures.year, locale), paragraphs.join("\n\n"))
}

/// The two days are left open: they say that somebody did something.
fn front_matter(year: i32, locale: &Locale) -> String {
    let (drawn_up, established) =
        (locale.text(key!("draft-drawn-up")), locale.text(key!("draft-established")));
    format!("---\njaar: {year}\n# {drawn_up}\nopgesteld:\n# {established}\nvastgesteld:\n---")
}

struct Draft<'l> {
    document: PublicDocument,
    locale: &'l Locale,
}

impl Draft<'_> {
    /// The heading of a part, what is known of it, and what is asked. The last part is the evaluation;
    /// what the others are about shows from the words in which the regulation names them.
    fn part(&self, part: &ReportPart, is_last: bool) -> Vec<String> {
        let usual = || member!("draft-{}", part.letter).map(|key| self.locale.text(key));
        let title = part.title.clone().or_else(usual).unwrap_or_default();
        let heading = format!("## {}. {title}", part.letter);
        let words = title.to_lowercase();
        let tells = |key: Key| words.contains(&self.locale.text(key));
        let mut paragraphs = vec![heading];
        if is_last {
            paragraphs.extend(self.evaluation());
        } else if tells(key!("draft-about-number")) {
            paragraphs.extend(self.known(
                key!("draft-a-text"),
                &self.document.total.text,
                key!("draft-hint-a"),
            ));
        } else if tells(key!("draft-about-nature")) {
            paragraphs.extend(self.known(key!("draft-b-text"), &self.natures(), key!("draft-hint-b")));
        } else if tells(key!("draft-about-measures")) {
            paragraphs.extend(self.known(key!("draft-c-text"), &self.measures(), key!("draft-hint-c")));
        } else {
            paragraphs.push(self.hint(key!("draft-hint-d")));
        }
        paragraphs
    }

    fn known(&self, text: Key, figures: &str, hint: Key) -> [String; 3] {
        [self.locale.text(text), comment(figures), self.hint(hint)]
    }

    fn evaluation(&self) -> [String; 6] {
        let document = &self.document;
        let below = |key: Key| format!("### {}", self.locale.text(key));
        let effect = format!("{} {}", document.assignment_kept.text, document.no_new_complaint.text);
        [
            self.hint(key!("draft-hint-e")),
            below(key!("draft-e-number")),
            below(key!("draft-e-lead")),
            comment(&document.lead_time.text),
            below(key!("draft-e-effect")),
            comment(&effect),
        ]
    }

    fn hint(&self, key: Key) -> String {
        comment(&self.locale.text(key))
    }

    fn natures(&self) -> String {
        let natures = &self.document.natures;
        with_list(&natures.text, natures.rows.iter().map(|row| format!("{}: {}", row.label, row.number)))
    }

    fn measures(&self) -> String {
        let measures = &self.document.measures;
        with_list(&measures.text, measures.sentences.iter().cloned())
    }
}

fn with_list(text: &str, items: impl Iterator<Item = String>) -> String {
    items.fold(text.to_owned(), |text, item| format!("{text}\n- {item}"))
}

/// What shows in the file and is not published. Nothing in it ends it early.
fn comment(text: &str) -> String {
    format!("<!-- {} -->", text.replace("--", "- -"))
}
