//! Whom somebody means by a name.

use std::path::Path;

use super::{Part, filed, whole};
use crate::access::{Section, involvement};
use crate::anonymity::same_person;
use crate::assess::Judged;
use crate::commands::{Result, Trouble};
use crate::locale::Locale;
use crate::people::{People, Person, PersonKey};
use crate::vocabulary::nearest;

/// A person who is sought by a name, a key or an address.
pub(super) struct Sought<'a> {
    name: &'a str,
    people: &'a People,
    /// Those of people.yaml who are meant.
    pub(super) persons: Vec<&'a Person>,
}

impl<'a> Sought<'a> {
    pub(super) fn of(name: &'a str, people: &'a People) -> Self {
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
        Self { name, people, persons }
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
        let keys = self.keys();
        let section = judged.case.and_then(|case| involvement(case, &keys, locale));
        (section.map(|section| Ok(self.share(judged, section, root))), called)
    }

    fn is_called(&self, name: &str) -> bool {
        let also = self.persons.iter().flat_map(|person| person.also.iter().chain([&person.name]));
        let known = also.map(String::as_str).chain([self.name]);
        !name.trim().is_empty() && known.into_iter().any(|known| same_person(known, name))
    }

    /// What somebody of the organisation is and did, with the documents of those steps; of an employee
    /// concerned all documents.
    fn share(&self, judged: &Judged<'_>, section: Section, root: &Path) -> Part {
        let (dossier, keys) = (judged.dossier, self.keys());
        let is_subject = dossier.subjects.iter().any(|subject| keys.contains(&&subject.value));
        let own = dossier
            .course
            .iter()
            .filter(|event| keys.iter().any(|key| event.is_by(key) || event.concerns(key)));
        let own: Vec<&str> =
            own.filter_map(|event| event.document.as_ref()).map(|it| it.value.as_str()).collect();
        let is_meant = |name: &str| is_subject || own.contains(&name);
        Part {
            sections: vec![section],
            filed: filed(dossier, root, is_meant),
            whole: None,
            subjects: Vec::new(),
        }
    }

    /// Nobody is called so: who is nearly.
    pub(super) fn nobody(&self, called: &[String]) -> Trouble {
        let people = self.people.all().iter();
        let people = people.flat_map(|person| person.also.iter().chain([&person.name, &person.key.value.0]));
        let known: Vec<&str> = people.chain(called).map(String::as_str).collect();
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
