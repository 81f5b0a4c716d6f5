//! The draft of an annual report: its parts as the regulation names them, with the figures that may be
//! published as hints. The page of the year gives the figures themselves, so that the text tells
//! each only once.

use std::collections::HashSet;

use super::document::PublicDocument;
use super::{Standing, published};
use crate::locale::{Key, Language, Locale};
use crate::published::PublishedFigures;
use crate::register::Register;
use crate::regulation::{Regulation, ReportPart, StepKind};
use crate::report::comments;

/// The text of a draft in the language of what is published, ready to be completed and signed.
#[must_use]
pub fn text(
    figures: &PublishedFigures,
    regulation: Option<&Regulation>,
    parts: &[ReportPart],
    locale: &Locale,
) -> String {
    let document = PublicDocument::new(figures, Standing::Frozen, locale);
    let has_follow_up = |it: &Regulation| it.steps_of(StepKind::FollowedUp).next().is_some();
    let draft = Draft {
        document,
        locale,
        has_aim: regulation.is_none_or(|it| it.annual_report.aims),
        has_follow_up: regulation.is_none_or(has_follow_up),
    };
    let last = parts.len().saturating_sub(1);
    let parts = parts.iter().enumerate().flat_map(|(at, part)| draft.part(part, at == last));
    let paragraphs: Vec<String> =
        std::iter::once(draft.hint(key!("draft-hint-general"))).chain(parts).collect();
    format!("{}\n{}\n", front_matter(figures.year, regulation, locale), paragraphs.join("\n\n"))
}

/// What the draft of a year says between comment signs, in every language, signs included.
#[must_use]
pub fn hints(register: &Register, year: i32) -> HashSet<String> {
    let regulation = register.regulation_over(year).or(register.regulations.all().last().map(AsRef::as_ref));
    let parts = regulation.map(Regulation::report_parts).unwrap_or_default();
    let figures = register.frozen.get(&year).cloned().flatten();
    let figures = figures.unwrap_or_else(|| published(register, year));
    let of_language = |language| {
        let text = text(&figures, regulation, &parts, Locale::of(language));
        comments(&text).map(|span| text[span.start..span.end].to_owned()).collect::<Vec<_>>()
    };
    Language::all().flat_map(of_language).collect()
}

/// The two days are left open: they say that somebody did something.
fn front_matter(year: i32, regulation: Option<&Regulation>, locale: &Locale) -> String {
    let role = regulation.and_then(Regulation::accountable_role).map(|role| role.name.as_str());
    let role = role.unwrap_or_default();
    let (drawn_up, established) = (
        locale.say(&message!("draft-drawn-up", role = role)),
        locale.say(&message!("draft-established", role = role)),
    );
    format!("---\njaar: {year}\n# {drawn_up}\nopgesteld:\n# {established}\nvastgesteld:\n---")
}

struct Draft<'l> {
    document: PublicDocument,
    locale: &'l Locale,
    /// Whether the regulation gives a length of time by which the lead time is told.
    has_aim: bool,
    /// Whether it asks what became of the assignment.
    has_follow_up: bool,
}

impl Draft<'_> {
    /// The heading of a part, what is known of it, and what is asked. The last part is the evaluation;
    /// what the others are about shows from the words in which the regulation names them.
    fn part(&self, part: &ReportPart, is_last: bool) -> Vec<String> {
        let usual = || member!("draft-{}", part.letter).map(|key| self.locale.text(key));
        let title = part.title.clone().or_else(usual).unwrap_or_default();
        let heading = format!("## {}. {title}", part.letter);
        let words = title.to_lowercase();
        let tells = |key: Key| self.locale.text(key).split('|').any(|word| words.contains(word));
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
            paragraphs.push(self.hint(key!("draft-hint-other")));
        }
        paragraphs
    }

    fn known(&self, text: Key, figures: &str, hint: Key) -> [String; 3] {
        [self.locale.text(text), comment(figures), self.hint(hint)]
    }

    fn evaluation(&self) -> Vec<String> {
        let document = &self.document;
        let below = |key: Key| format!("### {}", self.locale.text(key));
        let mut paragraphs =
            vec![self.hint(key!("draft-hint-e")), below(key!("draft-e-number")), below(key!("draft-e-lead"))];
        if self.has_aim {
            paragraphs.push(comment(&document.lead_time.text));
        }
        paragraphs.push(below(key!("draft-e-effect")));
        if self.has_follow_up {
            let effect = [&document.assignment_kept.text, &document.no_new_complaint.text];
            paragraphs.push(comment(&effect.map(String::as_str).join(" ")));
        }
        paragraphs
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
