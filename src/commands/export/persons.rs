//! Whom somebody means by a name.

use std::path::Path;

use super::{Part, filed, whole};
use crate::access::{Section, involvement};
use crate::anonymity::same_person;
use crate::assess::Judged;
use crate::calendar::Day;
use crate::commands::{Result, Trouble};
use crate::dossier::Actor;
use crate::locale::Locale;
use crate::people::{People, Person, PersonKey};
use crate::regulation::{Regulation, ThirdParty};
use crate::vocabulary::nearest;

/// A person who is sought by a name, a key or an address.
pub(super) struct Sought<'a> {
    name: &'a str,
    people: &'a People,
    /// Those of people.yaml who are meant.
    pub(super) persons: Vec<&'a Person>,
    /// The independent thirds.
    known_thirds: &'a [ThirdParty],
}

impl<'a> Sought<'a> {
    pub(super) fn of(name: &'a str, people: &'a People, known_thirds: &'a [ThirdParty]) -> Self {
        let is_exact = |person: &&Person| {
            person.key.value.0 == name
                || person.is_called(name)
                || person.email.iter().any(|email| email.value.eq_ignore_ascii_case(name.trim()))
        };
        let mut persons: Vec<&Person> = people.all().iter().filter(is_exact).collect();
        if persons.is_empty() {
            let alike = |person: &&Person| {
                std::iter::once(&person.name).chain(&person.also).any(|own| same_person(own, name))
            };
            persons = people.all().iter().filter(alike).collect();
        }
        Self { name, people, persons, known_thirds }
    }

    /// The independent thirds who are meant.
    pub(super) fn thirds(&self) -> Vec<&'a ThirdParty> {
        self.known_thirds.iter().filter(|third| self.is_third(third)).collect()
    }

    fn is_third(&self, third: &ThirdParty) -> bool {
        !third.name.is_empty() && (third.name == self.name.trim() || same_person(&third.name, self.name))
    }

    /// Whether somebody who acts in a dossier is meant: the third is whoever is that on the day.
    fn is_meant(&self, actor: &Actor, day: Option<Day>, regulation: &Regulation) -> bool {
        match actor {
            Actor::Complainant => false,
            Actor::Third => {
                let mut thirds = regulation.third_parties.iter();
                thirds.any(|third| day.is_none_or(|day| third.holds_on(day)) && self.is_third(third))
            }
            Actor::Person(key) => self.persons.iter().any(|person| person.key.value == *key),
        }
    }

    pub(super) fn keys(&self) -> Vec<&PersonKey> {
        self.persons.iter().map(|person| &person.key.value).collect()
    }

    /// What a dossier gives of the person, and who complains in it.
    pub(super) fn part(
        &self,
        judged: &Judged<'_>,
        root: &Path,
        locale: &Locale,
    ) -> (Option<Result<Part>>, Option<String>) {
        let dossier = judged.dossier;
        let complainant = dossier.complainant.as_ref();
        let called = complainant.map(|it| it.name.clone()).filter(|name| !name.is_empty());
        let is_complainant = complainant.is_some_and(|it| {
            let emails = it.email.split([',', ';', ' ']).filter(|email| !email.is_empty());
            let is_mail = emails.into_iter().any(|email| email.eq_ignore_ascii_case(self.name.trim()));
            is_mail || self.is_called(&it.name)
        });
        if is_complainant {
            return (Some(whole(judged, root, locale)), called);
        }
        let share = judged.case.and_then(|case| {
            let is_meant = |actor: &Actor, day: Option<Day>| self.is_meant(actor, day, case.regulation);
            let section = involvement(case, &is_meant, locale)?;
            Some(Ok(self.share(judged, section, &is_meant, root)))
        });
        (share, called)
    }

    fn is_called(&self, name: &str) -> bool {
        let also = self.persons.iter().flat_map(|person| person.also.iter().chain([&person.name]));
        let known = also.map(String::as_str).chain([self.name]);
        !name.trim().is_empty() && known.into_iter().any(|known| same_person(known, name))
    }

    /// What somebody of the organisation is and did, with the documents of those steps; of an employee
    /// concerned all documents.
    fn share(
        &self,
        judged: &Judged<'_>,
        section: Section,
        is_meant: &dyn Fn(&Actor, Option<Day>) -> bool,
        root: &Path,
    ) -> Part {
        let (dossier, keys) = (judged.dossier, self.keys());
        let is_subject = dossier.subjects.iter().any(|subject| keys.contains(&&subject.value));
        let own = dossier.course.iter().filter(|event| event.has_part(is_meant));
        let own: Vec<&str> =
            own.filter_map(|event| event.document.as_ref()).map(|it| it.value.as_str()).collect();
        let is_given = |name: &str| is_subject || own.contains(&name);
        Part {
            sections: vec![section],
            filed: filed(dossier, root, is_given),
            whole: None,
            subjects: Vec::new(),
        }
    }

    /// Nobody is called so: who is nearly.
    pub(super) fn nobody(&self, called: &[String]) -> Trouble {
        let people = self.people.all().iter();
        let people = people.flat_map(|person| person.also.iter().chain([&person.name, &person.key.value.0]));
        let thirds = self.known_thirds.iter().map(|third| &third.name).filter(|name| !name.is_empty());
        let known: Vec<&str> = people.chain(called).chain(thirds).map(String::as_str).collect();
        let trouble = Trouble::new(message!("trouble-export-nobody", name = self.name));
        let wanted = self.name.trim().to_lowercase();
        let has_word = |name: &&&str| name.to_lowercase().split_whitespace().any(|word| word == wanted);
        let near = nearest(self.name, known.iter().copied());
        match near.or_else(|| known.iter().find(has_word).copied()) {
            Some(near) => trouble.detail(message!("help-nearest", near = near)),
            None => trouble,
        }
    }
}
