//! What stands in the files of this folder: the courses that complaints take, what they are about,
//! and the words that are used.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::cast::Names;

/// All of it.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) names: Names,
    pub(super) script: Script,
    pub(super) subjects: Vec<Subject>,
    pub(super) phrases: Phrases,
    pub(super) letters: BTreeMap<String, Letter>,
}

/// The courses that complaints take.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub(super) labels: BTreeMap<String, String>,
    pub(super) parts: BTreeMap<String, Vec<Piece>>,
    pub(super) recent: Vec<Recent>,
    pub(super) stories: Vec<Story>,
}

/// A story that is among the last, and how many working days before the end it begins.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recent {
    pub(super) story: String,
    pub(super) before: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    pub(super) name: String,
    pub(super) cards: usize,
    #[serde(default = "ordinary")]
    pub(super) subjects: String,
    pub(super) about: Option<String>,
    #[serde(default)]
    pub(super) routes: Vec<String>,
    pub(super) channel: Option<String>,
    /// The complainant asked that the management be told.
    #[serde(default)]
    pub(super) asked: bool,
    pub(super) course: Vec<Piece>,
}

fn ordinary() -> String {
    "ordinary".to_owned()
}

/// A step, or the name of a part.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Piece {
    Part(String),
    Step(Box<Step>),
}

/// What happens, as `stories.toml` explains.
#[derive(Debug, Deserialize)]
pub(super) struct Step {
    pub(super) after: Option<(usize, usize)>,
    pub(super) done: Option<(usize, usize)>,
    pub(super) by: String,
    pub(super) step: Option<String>,
    pub(super) chance: Option<usize>,
    #[serde(default)]
    pub(super) subject: bool,
    pub(super) unless: Option<String>,
    #[serde(default)]
    pub(super) along: bool,
    pub(super) letter: Option<String>,
    pub(super) body: Option<String>,
    pub(super) account: Option<Account>,
    #[serde(flatten)]
    pub(super) fields: BTreeMap<String, toml::Value>,
}

/// The reason given for a breach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Account {
    pub(super) rule: String,
    pub(super) reason: String,
}

/// What a complaint is about.
#[derive(Debug, Deserialize)]
pub(super) struct Subject {
    pub(super) set: String,
    pub(super) about: String,
    pub(super) title: String,
    pub(super) nature: String,
    pub(super) services: Vec<String>,
    #[serde(flatten)]
    pub(super) texts: BTreeMap<String, String>,
}

/// Sentences that fit any complaint.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    pub(super) texts: BTreeMap<String, Vec<String>>,
    pub(super) judgements: BTreeMap<String, String>,
    pub(super) services: BTreeMap<String, String>,
    pub(super) report: Vec<Heading>,
}

/// A part of the yearly report.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Heading {
    pub(super) heading: String,
    pub(super) texts: Vec<String>,
}

/// A document of a dossier.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Letter {
    pub(super) file: String,
    pub(super) kind: String,
    pub(super) from: String,
    #[serde(default)]
    pub(super) earlier: (u64, u64),
    pub(super) about: Option<String>,
    pub(super) subject: String,
    pub(super) text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Subjects {
    subjects: Vec<Subject>,
}

impl Book {
    pub(super) fn open() -> Self {
        let subjects: Subjects = read(include_str!("subjects.toml"));
        Self {
            names: read(include_str!("names.toml")),
            script: read(include_str!("stories.toml")),
            subjects: subjects.subjects,
            phrases: read(include_str!("phrases.toml")),
            letters: read(include_str!("letters.toml")),
        }
    }
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("what is embedded was read by a test")
}

/// Fills in what stands between braces; a name that nobody knows stays as it is.
pub(super) fn fill(text: &str, mut known: impl FnMut(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else { break };
        filled.push_str(&known(name).unwrap_or_else(|| format!("{{{name}}}")));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A text with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_letter_label_and_story_that_is_named_exists() {
        let book = Book::open();
        let Script { labels, parts, recent, stories } = &book.script;
        let routes = ["eigen-werk", "algemeen", "collega", "directie"];
        let courses = stories.iter().map(|story| &story.course).chain(parts.values());
        for piece in courses.flatten() {
            match piece {
                Piece::Part(name) => match name.strip_suffix('*') {
                    Some(start) => {
                        assert!(
                            routes.iter().all(|route| parts.contains_key(&format!("{start}{route}"))),
                            "{name}"
                        );
                    }
                    None => assert!(parts.contains_key(name), "{name}"),
                },
                Piece::Step(step) => {
                    assert!(step.step.as_ref().is_none_or(|step| labels.contains_key(step)), "{step:?}");
                    let letter = step.letter.as_deref().filter(|letter| !letter.starts_with('$'));
                    assert!(letter.is_none_or(|letter| book.letters.contains_key(letter)), "{step:?}");
                }
            }
        }
        assert!(recent.iter().all(|recent| stories.iter().any(|story| story.name == recent.story)));
    }

    #[test]
    fn every_text_that_is_named_exists() {
        let book = Book::open();
        let named = include_str!("stories.toml").split("\"$").skip(1);
        for name in named.filter_map(|rest| rest.split('"').next()) {
            assert!(name == "letter" || book.phrases.texts.contains_key(name), "{name}");
        }
    }

    #[test]
    fn what_is_between_braces_is_filled_in() {
        let known = |name: &str| (name == "a").then(|| "x".to_owned());
        assert_eq!(fill("{a} en {b}, {a}", known), "x en {b}, x");
    }
}
