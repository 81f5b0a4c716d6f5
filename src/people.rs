//! Who holds which role, since when.

use std::sync::Arc;

use ahash::AHashMap;

use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::source::{Source, Span, Spanned};

/// The key by which people.yaml and dossiers name a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonKey(pub String);

impl std::fmt::Display for PersonKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Someone of the organisation.
#[derive(Debug, Clone)]
pub struct Person {
    /// The key.
    pub key: Spanned<PersonKey>,
    /// The name.
    pub name: String,
    /// Other forms of the name.
    pub also: Vec<String>,
    /// The addresses this person mails and commits with.
    pub email: Vec<Spanned<String>>,
    /// The public keys, in the form of OpenSSH, that this person signs commits with.
    pub signing_keys: Vec<Spanned<String>>,
    /// The roles held over time.
    pub roles: Vec<RolePeriod>,
    /// Forms of the name that are also ordinary words, and may be read in public.
    pub readable: Vec<ReadableForm>,
    /// Whether something of it could not be read or is no role, so that there may be more roles.
    pub is_doubtful: bool,
}

impl Person {
    /// Whether this is a name that the person goes by, however it is capitalised and spaced.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let words =
            |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let (wanted, mut names) = (words(name), std::iter::once(&self.name).chain(&self.also));
        names.any(|own| words(own) == wanted)
    }
}

/// A form of something private that may be read in public, since it is an ordinary word there or means
/// somebody else (`leesbaar`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadableForm {
    /// The form.
    pub form: String,
    /// The texts in which; none where none are named, which is in all.
    pub texts: Vec<PublicText>,
}

/// A text that is published, as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PublicText {
    /// All that is about no year: the regulation, its labels and notes, the office's own templates.
    Regulation,
    /// The report over a year, with its figures and its sentences on measures.
    Year(i32),
}

/// How the regulation is named among the texts.
pub const REGULATION_TEXT: &str = "regeling";

impl std::fmt::Display for PublicText {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Regulation => formatter.write_str(REGULATION_TEXT),
            Self::Year(year) => write!(formatter, "{year}"),
        }
    }
}

/// A role held during a period; both days are part of it.
#[derive(Debug, Clone)]
pub struct RolePeriod {
    /// The role's key.
    pub role: Spanned<String>,
    /// First day.
    pub from: Day,
    /// Last day; none while it lasts.
    pub to: Option<Day>,
    /// Where it stands.
    pub span: Span,
}

impl RolePeriod {
    /// Whether the role is held on a day.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl Person {
    /// Whether this person holds a role on a day.
    #[must_use]
    pub fn holds(&self, role: &str, day: Day) -> bool {
        self.roles.iter().any(|period| period.role.value == role && period.holds_on(day))
    }

    /// Whether this person holds any role on a day.
    #[must_use]
    pub fn holds_any(&self, day: Day) -> bool {
        self.roles.iter().any(|period| period.holds_on(day))
    }
}

/// Everyone in people.yaml.
#[derive(Debug)]
pub struct People {
    /// The file; empty when there is none.
    pub source: Arc<Source>,
    /// Whether the file may name more people than could be read.
    is_partial: bool,
    persons: Vec<Person>,
    by_key: AHashMap<String, usize>,
    by_address: AHashMap<String, usize>,
}

impl People {
    /// Takes the persons in the order of the file. Of two with the same key or address the first is
    /// found.
    #[must_use]
    pub fn new(source: Arc<Source>, persons: Vec<Person>) -> Self {
        let (mut by_key, mut by_address) = (AHashMap::new(), AHashMap::new());
        for (index, person) in persons.iter().enumerate() {
            by_key.entry(person.key.value.0.clone()).or_insert(index);
            for email in &person.email {
                by_address.entry(email.value.to_lowercase()).or_insert(index);
            }
        }
        Self { source, is_partial: false, persons, by_key, by_address }
    }

    /// The same, of a file that may name more people than could be read.
    #[must_use]
    pub fn partial(self, is_partial: bool) -> Self {
        Self { is_partial, ..self }
    }

    /// The same, where whoever has a role that is none may hold another.
    #[must_use]
    pub fn doubting(mut self, is_role: impl Fn(&str) -> bool) -> Self {
        for person in &mut self.persons {
            person.is_doubtful |= person.roles.iter().any(|period| !is_role(&period.role.value));
        }
        self
    }

    /// Whether it is not known which roles somebody holds, or whether there is such a person at all,
    /// since a part of the file could not be read.
    #[must_use]
    pub fn is_doubtful(&self, key: &PersonKey) -> bool {
        self.get(&key.0).map_or(self.is_partial, |person| person.is_doubtful)
    }

    /// Whether a key is of somebody who held some role on a day, for all that is known.
    #[must_use]
    pub fn may_act(&self, key: &PersonKey, day: Option<Day>) -> bool {
        match self.get(&key.0) {
            Some(person) => person.is_doubtful || day.is_none_or(|day| person.holds_any(day)),
            None => self.is_partial || self.persons.is_empty(),
        }
    }

    /// Whether somebody may hold a role that is not known of.
    #[must_use]
    pub fn is_in_doubt(&self) -> bool {
        self.is_partial || self.persons.iter().any(|person| person.is_doubtful)
    }

    /// Everyone, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[Person] {
        &self.persons
    }

    /// The person of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Person> {
        self.by_key.get(key).map(|index| &self.persons[*index])
    }

    /// The person of an e-mail address, whatever its case.
    #[must_use]
    pub fn of_address(&self, address: &str) -> Option<&Person> {
        self.by_address.get(&address.to_lowercase()).map(|index| &self.persons[*index])
    }

    /// Whoever holds a role on a day, in the order of the file.
    pub fn holders(&self, role: &str, day: Day) -> impl Iterator<Item = &Person> {
        self.persons.iter().filter(move |person| person.holds(role, day))
    }

    /// The name of a key; the key itself when nobody has it.
    #[must_use]
    pub fn name<'a>(&'a self, key: &'a str) -> &'a str {
        self.get(key).map_or(key, |person| &person.name)
    }
}
