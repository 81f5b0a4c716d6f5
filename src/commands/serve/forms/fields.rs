//! Fields as the forms show them.

use super::super::parcel::Parcel;
use super::super::view::{Choice, FieldView, Kind};
use crate::case::Case;
use crate::dossier::{Actor, Field, FieldType};
use crate::locale::Locale;
use crate::people::{People, Person};
use crate::regulation::{COMPLAINANT, Regulation, THIRD};
use crate::site::private_view::words::Words;
use crate::vocabulary::ClosedList;

/// What a key is called.
pub(super) fn label(name: &str, locale: &Locale) -> String {
    if name == "_text" {
        return locale.text(key!("serve-body"));
    }
    let flat = name.replace('.', "-");
    let own = member!("serve-key-{flat}").or_else(|| member!("field-{flat}"));
    own.map_or_else(|| name.to_owned(), |key| locale.text(key))
}

/// A field with what was filled in already.
pub(super) fn field(name: &str, kind: Kind, required: bool, parcel: &Parcel, locale: &Locale) -> FieldView {
    FieldView {
        name: name.to_owned(),
        label: label(name, locale),
        hint: String::new(),
        kind,
        value: parcel.get(name).unwrap_or_default(),
        required,
        choices: Vec::new(),
        is_filled: !parcel.is_empty(),
    }
}

impl FieldView {
    /// The same, with this in it while nothing else was filled in.
    pub(super) fn usually(mut self, value: &str) -> Self {
        if !self.is_filled {
            value.clone_into(&mut self.value);
        }
        self
    }

    pub(super) fn hinted(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    /// The same with these to choose from: what is written, and what it is called. One that is filled in
    /// and is none of them stays.
    pub(super) fn of<'c>(mut self, choices: impl IntoIterator<Item = (&'c str, String)>) -> Self {
        let chosen: Vec<&str> = self.value.split(", ").filter(|value| !value.is_empty()).collect();
        let choice = |(value, text): (&str, String)| Choice {
            chosen: chosen.contains(&value),
            value: value.to_owned(),
            text,
        };
        let mut all: Vec<Choice> = choices.into_iter().map(choice).collect();
        let others = chosen.iter().filter(|value| all.iter().all(|it| it.value != **value));
        let others: Vec<Choice> = others.map(|value| choice((value, (*value).to_owned()))).collect();
        all.extend(others);
        self.choices = all;
        self
    }
}

/// The one answer that is written, for what is so or is not.
pub(super) fn yes(locale: &Locale) -> [(&'static str, String); 1] {
    [("ja", locale.text(key!("site-yes")))]
}

/// Words that are called as they are written.
pub(super) fn plain(words: &[String]) -> impl Iterator<Item = (&str, String)> {
    words.iter().map(|word| (word.as_str(), word.clone()))
}

/// What the regulation, or the site, calls a word that is chosen for a dossier.
pub(super) fn called(name: &str, word: &str, regulation: &Regulation, locale: &Locale) -> String {
    let entries = match name {
        "aard" => regulation.natures.as_slice(),
        "dienst" => &regulation.services,
        "kanaal" => &regulation.channels,
        _ => &[],
    };
    let entry = entries.iter().find(|entry| entry.key == word).map(|entry| entry.label.as_str());
    let route = || (name == "route").then(|| Words::of(locale.language()).known("route", word)).flatten();
    entry.or_else(route).unwrap_or(word).to_owned()
}

/// Somebody, as the key and the name.
pub(super) fn person<'k>(key: &'k str, people: &People, locale: &Locale) -> (&'k str, String) {
    let text = match key {
        COMPLAINANT => locale.text(key!("serve-complainant")),
        THIRD => locale.text(key!("serve-third")),
        key => people.name(key).to_owned(),
    };
    (key, text)
}

/// Everybody who can have done something: those who may first, and then all others, since whatever
/// happened can be recorded. Whoever the complaint keeps out of it comes last.
pub(super) fn doers(case: &Case<'_>, performers: &[Actor]) -> Vec<String> {
    let mut keys: Vec<String> = performers.iter().map(|actor| actor.key().to_owned()).collect();
    let mut people: Vec<&Person> = case.people.all().iter().collect();
    people.sort_by_key(|person| case.stands_aside(person));
    let people = people.into_iter().map(|person| person.key.value.0.clone());
    for key in [COMPLAINANT, THIRD].map(str::to_owned).into_iter().chain(people) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// A field of a step as its type asks.
pub(super) fn of_step(
    own: &Field,
    required: bool,
    words: &[String],
    case: &Case<'_>,
    parcel: &Parcel,
    locale: &Locale,
) -> FieldView {
    let name = own.name.name();
    let label = match case.regulation.without_report(name) {
        Some(own) => locale.text(own),
        None => label(name, locale),
    };
    let of_kind = |kind| FieldView { label: label.clone(), ..field(name, kind, required, parcel, locale) };
    match own.of {
        FieldType::Day => of_kind(Kind::Date),
        FieldType::Persons => {
            of_kind(Kind::Several).of(words.iter().map(|key| person(key, case.people, locale)))
        }
        FieldType::Word(list) if list.list != "manner" => {
            let called = Words::of(locale.language());
            let named = |word: &String| called.value(list.list, word).to_owned();
            of_kind(Kind::One).of(words.iter().map(|word| (word.as_str(), named(word))))
        }
        FieldType::Exclusion => of_kind(Kind::One).of(words.iter().map(|word| {
            let exclusion = case.regulation.exclusion(word);
            (word.as_str(), exclusion.map_or(word, |exclusion| &exclusion.name).clone())
        })),
        FieldType::YesOrNo => {
            let no = [("nee", locale.text(key!("site-no")))];
            of_kind(Kind::One).of(yes(locale).into_iter().chain(no))
        }
        FieldType::Word(_) => of_kind(Kind::Text).hinted(words.join(", ")),
        FieldType::DossierOrNo => of_kind(Kind::Text).hinted(locale.text(key!("serve-dossier-or-no"))),
        FieldType::Text | FieldType::Fields => of_kind(Kind::Text),
    }
}
