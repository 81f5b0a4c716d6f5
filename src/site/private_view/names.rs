//! What people read for the keys of roles, persons and steps.

use std::borrow::Cow;

use super::words::Words;
use crate::calendar::Day;
use crate::case::{Case, NextStep, Turn};
use crate::deadline::RETENTION;
use crate::dossier::{Actor, Dossier, FieldName, FieldType};
use crate::locale::{Language, Locale, Message};
use crate::people::{People, PersonKey};
use crate::register::{Register, Summary};
use crate::regulation::{COMPLAINANT, Regulation, StepDefinition, THIRD};
use crate::trail::EventText;
use crate::vocabulary::ClosedList;

/// The names by which a dossier is told: those of its regulation, and of the people.
pub(super) struct Names<'a> {
    pub(super) regulation: Option<&'a Regulation>,
    /// None where nothing is known of the people.
    people: Option<&'a People>,
    /// None where the dossier can't be judged, and in lists of dossiers.
    pub(super) case: Option<&'a Case<'a>>,
    pub(super) words: &'a Words,
}

/// An event as it was typed, for people who do not type it: under this regulation, among these people.
#[must_use]
pub fn event_in_words(
    event: &EventText,
    regulation: Option<&Regulation>,
    people: &People,
    language: Language,
) -> String {
    Names::of_office(regulation, people, &Words::of(language)).event(event)
}

impl<'a> Names<'a> {
    /// For the page of a dossier.
    pub(super) fn of_dossier(dossier: &'a Dossier, case: Option<&'a Case<'a>>, words: &'a Words) -> Self {
        Self { regulation: dossier.regulation.as_deref(), people: case.map(|case| case.people), case, words }
    }

    /// For a dossier among others.
    pub(super) fn of_summary(summary: &Summary, register: &'a Register, words: &'a Words) -> Self {
        Self::on(summary.received.unwrap_or(register.today), register, words)
    }

    /// For what is told of no dossier in particular, on a day.
    pub(super) fn on(day: Day, register: &'a Register, words: &'a Words) -> Self {
        let regulation = register.regulations.nearest_to(day).map(AsRef::as_ref);
        Self { regulation, people: Some(&register.people), case: None, words }
    }

    /// For what is told beside the pages.
    pub(super) fn of_office(
        regulation: Option<&'a Regulation>,
        people: &'a People,
        words: &'a Words,
    ) -> Self {
        Self { regulation, people: Some(people), case: None, words }
    }

    /// The name of whoever did something.
    pub(super) fn actor(&self, actor: &'a Actor) -> &'a str {
        match actor {
            Actor::Complainant => self.words.label(key!("site-actor-complainant")),
            Actor::Third => self.third(),
            Actor::Person(key) => self.person(key),
        }
    }

    /// The name of someone of the organisation; the key where nothing is known of the people.
    pub(super) fn person<'k>(&self, key: &'k PersonKey) -> &'k str
    where
        'a: 'k,
    {
        self.people.map_or(key.0.as_str(), |people| people.name(&key.0))
    }

    pub(super) fn third(&self) -> &'a str {
        let received = self.case.and_then(|case| case.state.received).map(|mark| mark.day);
        let third = self.regulation.zip(received).and_then(|(it, day)| it.third_party_on(day));
        third.map_or_else(|| self.words.label(key!("site-actor-third")), |third| third.name.as_str())
    }

    /// What is called so by the regulation does not fall under it.
    pub(super) fn exclusion<'k>(&'k self, key: &'k str) -> &'k str {
        let exclusion = self.regulation.and_then(|regulation| regulation.exclusion(key));
        exclusion.map_or(key, |exclusion| &exclusion.name)
    }

    /// What a step is called.
    pub(super) fn step<'k>(&'k self, key: &'k str) -> Cow<'k, str> {
        match self.regulation.and_then(|regulation| regulation.step(key)) {
            Some(step) => self.kind(step),
            None => self.words.value("step", key).into(),
        }
    }

    /// What it is called: a text that names no role is at hand.
    fn kind<'k>(&'k self, step: &'k StepDefinition) -> Cow<'k, str> {
        let neutral = || self.regulation?.without_third(step.kind).map(|key| self.words.label(key));
        let usual = || self.words.known("step", step.kind.name());
        let known = step.own_name().or_else(neutral).or_else(usual);
        let said =
            |regulation: &Regulation| regulation.name_of(step, Locale::of(self.words.language())).into();
        known.map(Cow::from).or_else(|| self.regulation.map(said)).unwrap_or_else(|| step.kind.name().into())
    }

    /// A text in which roles go by their own names.
    pub(super) fn say(&self, message: Message) -> String {
        match self.regulation {
            Some(regulation) => regulation.say(message, Locale::of(self.words.language())),
            None => self.words.say(&message.with("accountable", "–").with("desk", "–")),
        }
    }

    /// What is to be done, for whom. A step that the regulation names itself keeps that name.
    pub(super) fn task(&self, step: &str, subject: Option<&PersonKey>) -> String {
        if step == RETENTION {
            return self.words.label(key!("site-task-destroy")).to_owned();
        }
        let definition = self.regulation.and_then(|regulation| regulation.step(step));
        let kind = definition.map_or(step, |definition| definition.kind.name());
        let named = definition.and_then(|definition| definition.own_name());
        let of_roles = || member!("site-task-{kind}").map(|key| self.say(Message::new(key)).into());
        let known = || self.words.known("todo", kind).map(Cow::from);
        let what = named.map(Cow::from).or_else(of_roles).or_else(known).unwrap_or_else(|| self.step(step));
        match subject {
            Some(key) => format!("{what}: {}", self.person(key)),
            None => what.into_owned(),
        }
    }

    /// What is to be done now. What the complainant does, the office can only ask for.
    pub(super) fn task_now(&self, step: &NextStep) -> String {
        let task = self.task(&step.step, step.subject.as_ref());
        match step.turn {
            Turn::Complainant if step.is_for_now() => {
                self.words.say(&message!("site-task-ask", task = task.as_str()))
            }
            _ => task,
        }
    }

    /// The articles that a step comes from.
    pub(super) fn article(&self, step: &str) -> String {
        let definition = self.regulation.and_then(|regulation| regulation.step(step));
        definition.map(|step| step.articles.join(", ")).unwrap_or_default()
    }

    /// Whose turn it is.
    pub(super) fn turn(&self, turn: &Turn) -> String {
        let words = self.words;
        match turn {
            Turn::Complainant => words.label(key!("site-actor-complainant")).to_owned(),
            Turn::Third => words.label(key!("site-actor-third")).to_owned(),
            Turn::Substitute => words.label(key!("site-turn-substitute")).to_owned(),
            Turn::Person(key) => self.person(key).to_owned(),
            Turn::Roles(roles) if roles.is_empty() => words.label(key!("site-turn-anyone")).to_owned(),
            Turn::Roles(roles) => {
                let names = roles.iter().map(|key| self.role(key)).collect::<Vec<_>>();
                names.join(&format!(" {} ", words.label(key!("site-or"))))
            }
        }
    }

    fn role<'k>(&'k self, key: &'k str) -> &'k str {
        let roles = self.regulation.iter().flat_map(|regulation| &regulation.roles);
        let mut named = roles.filter(|role| role.key == key);
        named.next().map_or(key, |role| role.name.as_str())
    }

    /// The names of the roles that a person held on the day of receipt.
    pub(super) fn roles(&self, key: &PersonKey) -> Vec<&str> {
        let received = self.case.and_then(|case| case.state.received).map(|mark| mark.day);
        let person = self.people.and_then(|people| people.get(&key.0));
        let (Some(day), Some(regulation), Some(person)) = (received, self.regulation, person) else {
            return Vec::new();
        };
        let held = regulation.roles.iter().filter(|role| person.holds(&role.key, day));
        held.map(|role| role.name.as_str()).collect()
    }

    /// What was typed in a field, in the words of the page.
    pub(super) fn typed<'e>(&'e self, field: &str, value: &'e str) -> Cow<'e, str> {
        let of = FieldName::from_name(field).map(FieldName::usual);
        match (field, of) {
            ("stap", _) => self.step(value),
            ("grond", _) => self.exclusion(value).into(),
            ("door", _) | (_, Some(FieldType::Persons)) => {
                let keys = value.trim_matches(['[', ']']).split(", ");
                keys.map(|key| self.called(key)).collect::<Vec<_>>().join(", ").into()
            }
            ("datum", _) | (_, Some(FieldType::Day)) => {
                value.parse().map_or(value.into(), |day| self.words.date(day).into())
            }
            (_, Some(FieldType::Word(list))) => self.words.value(list.list, value).into(),
            (_, Some(FieldType::YesOrNo | FieldType::DossierOrNo)) => match value {
                "ja" => self.words.label(key!("site-yes")).into(),
                "nee" => self.words.label(key!("site-no")).into(),
                _ => value.into(),
            },
            _ => value.into(),
        }
    }

    /// What was found in a record, with the steps, fields and files that it names in words.
    pub(super) fn in_words(&self, text: &str) -> String {
        let words = text.split(' ').map(|word| match word.starts_with("records/") {
            true => self.file(word),
            false => word.to_owned(),
        });
        let text = words.collect::<Vec<_>>().join(" ");
        let mut parts = text.split('‘');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |said, part| match part.split_once('’') {
            Some((quoted, rest)) => format!("{said}‘{}’{rest}", self.quoted(quoted)),
            None => format!("{said}‘{part}"),
        })
    }

    /// A step, a field or a way of handling that is quoted by its key.
    fn quoted<'k>(&'k self, key: &'k str) -> Cow<'k, str> {
        let step = self.regulation.and_then(|regulation| regulation.step(key));
        let person = || self.people.and_then(|people| people.get(key)).map(|person| person.name.as_str());
        let listed = || self.words.known("field", key).or_else(|| self.words.known("route", key));
        step.map_or_else(|| listed().or_else(person).unwrap_or(key).into(), |step| self.kind(step))
    }

    /// A file of the records by its path, which a line and the end of a sentence may follow.
    fn file(&self, path: &str) -> String {
        let kept = path.trim_end_matches(|it: char| it.is_ascii_punctuation() && it != '/');
        let (file, _) = kept.split_once(':').unwrap_or((kept, ""));
        let mut parts = file.split(['/', '.']).skip(1);
        let folder = parts.next().unwrap_or_default();
        let Some(label) = self.words.known("file", folder) else {
            return path.to_owned();
        };
        let number = match folder {
            "complaints" => parts.nth(1),
            "reports" => parts.next(),
            _ => None,
        };
        let number = number.map(|number| format!(" {number}")).unwrap_or_default();
        format!("{label}{number}{}", &path[kept.len()..])
    }

    /// Somebody, by the key that was typed.
    fn called<'e>(&'e self, key: &'e str) -> &'e str {
        match key {
            COMPLAINANT => self.words.label(key!("site-actor-complainant")),
            THIRD => self.third(),
            _ => self.people.map_or(key, |people| people.name(key)),
        }
    }

    /// What a field is called.
    pub(super) fn field<'k>(&self, key: &'k str) -> &'k str {
        let own = self.regulation.and_then(|regulation| regulation.without_report(key));
        own.map_or_else(|| self.words.value("field", key), |own| self.words.label(own))
    }

    /// An event as it was typed, in a sentence without its full stop.
    pub(super) fn event(&self, event: &EventText) -> String {
        let day = event.get("datum").map(|day| format!("{}: ", self.typed("datum", day)));
        let step = event.get("stap").map_or(Cow::from(""), |step| self.step(step));
        let by = event.get("door").map(|by| format!(", {}", self.typed("door", by)));
        let rest = event.details().map(|(name, value)| {
            format!("; {}: {}", self.field(name).to_lowercase(), self.typed(name, value))
        });
        format!("{}{step}{}{}", day.unwrap_or_default(), by.unwrap_or_default(), rest.collect::<String>())
    }
}
