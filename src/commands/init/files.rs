//! The files of a new office: those of `office-template/`, with what is known filled in, and what is
//! made from its regulation.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::super::{Result, Trouble};
use super::answers::{Answers, known, quoted};
use super::director::director;
use crate::calendar::Day;
use crate::editing::{Schema, schema};
use crate::locale::{Key, Locale, Message};
use crate::manual::{MANUAL, MODEL, fill, manual, model, people, template};
use crate::parse::{LARGEST_FILE, read_regulation};
use crate::regulation::Regulation;
use crate::source::Source;

/// What may stand in people.yaml.
const PEOPLE_SCHEMA: &str = ".vscode/people.schema.json";

/// A file to be made.
pub(super) struct NewFile {
    /// The path within the repository, with forward slashes.
    pub(super) path: String,
    /// The text.
    pub(super) text: String,
}

/// The regulation of the new office.
pub(super) struct Charter {
    pub(super) regulation: Regulation,
    text: String,
    is_own: bool,
}

impl Charter {
    /// The office's own, as it stands; what has no day of adoption is no regulation.
    pub(super) fn own(from: &Path, today: Day) -> Result<Self> {
        let told = |key: Key| Trouble::new(Message::new(key).with("path", from.display().to_string()));
        let metadata =
            fs::metadata(from).map_err(|cause| told(key!("trouble-init-unread")).because(cause))?;
        let is_endless = !metadata.is_file() && !metadata.is_dir();
        if is_endless || metadata.len() > LARGEST_FILE {
            return Err(told(key!("trouble-init-not-a-regulation")));
        }
        let text =
            fs::read_to_string(from).map_err(|cause| told(key!("trouble-init-unread")).because(cause))?;
        let regulation = read(&text, today).filter(|regulation| regulation.adopted != Day::MIN);
        let regulation = regulation.ok_or_else(|| told(key!("trouble-init-not-a-regulation")))?;
        Ok(Self { regulation, text, is_own: true })
    }

    /// The model, with what was answered.
    pub(super) fn model(answers: &Answers, today: Day) -> Self {
        let text = fill(model(), &|place| answer(place, answers, today));
        let regulation = read(&text, today).expect("the model has a front matter, as tests hold");
        Self { regulation, text, is_own: false }
    }
}

fn read(text: &str, today: Day) -> Option<Regulation> {
    read_regulation(&Arc::new(Source::new(MODEL, text)), today).0
}

/// Every file of the new office, in order of path. What stands in them for people is in the language
/// of the regulation.
pub(super) fn files(charter: Charter, answers: &Answers, today: Day) -> Vec<NewFile> {
    let regulation = &charter.regulation;
    let persons = match director(answers, regulation, today) {
        Some(person) => person,
        // Whoever brings a regulation has people elsewhere; without one there is nobody yet, which is
        // something to fill in.
        None if charter.is_own => " []".to_owned(),
        None => String::new(),
    };
    let file = |path: &str, text| NewFile { path: path.to_owned(), text };
    let locale = Locale::of(regulation.publication.language);
    let mut files: Vec<NewFile> =
        template(locale).into_iter().map(|(path, text)| file(&path, text)).collect();
    files.push(file(MANUAL, manual(regulation, today)));
    // The first line of people.yaml leads there, for editors that know schemas only.
    files.push(file(PEOPLE_SCHEMA, format!("{:#}\n", schema(Schema::People, regulation))));
    files.push(file("records/people.yaml", people(regulation, &persons, today)));
    files.push(file(&format!("records/regulation/{}.md", regulation.adopted), charter.text));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// What was answered, at a place of the model; what was not answered stays empty.
fn answer(place: &str, answers: &Answers, today: Day) -> Option<String> {
    Some(match place {
        "titel" => value(Some(&title(answers))),
        "naam" => value(known(&answers.organisation)),
        "adres" => value(known(&answers.address)),
        "email" => value(known(&answers.email)),
        "site" => value(known(&answers.website)),
        "derde" => third(answers, today),
        "dag" => today.to_string(),
        _ => return None,
    })
}

fn title(answers: &Answers) -> String {
    match known(&answers.organisation) {
        Some(name) => format!("Klachtenregeling {name}"),
        None => "Klachtenregeling".to_owned(),
    }
}

/// A value behind a key, quoted so that it is text whatever it holds.
fn value(answer: Option<&str>) -> String {
    answer.map(|text| format!(" {}", quoted(text))).unwrap_or_default()
}

/// The independent third counts only with name, organisation and address (art. 1).
fn third(answers: &Answers, today: Day) -> String {
    let parts = (known(&answers.third), known(&answers.third_organisation), known(&answers.third_address));
    let (Some(name), Some(organisation), Some(address)) = parts else { return String::new() };
    let (name, organisation, address) = (quoted(name), quoted(organisation), quoted(address));
    format!("\n  - naam: {name}\n    organisatie: {organisation}\n    adres: {address}\n    van: {today}")
}
