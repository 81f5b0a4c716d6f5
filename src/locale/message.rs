//! A text that is still to be said: its key, held against the files of texts, and what is put into it.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::texts;
use crate::calendar::Day;

/// A value that is put into a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Argument {
    /// Text, shown as it is.
    Text(String),
    /// A number; plural forms follow it.
    Number(i64),
    /// A day, written out in the language.
    Date(Day),
    /// The key of another text.
    Key(Key),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Day> for Argument {
    fn from(date: Day) -> Self {
        Self::Date(date)
    }
}

/// The key of a text that every language has. It is made by `key!`, or by `family!` for texts
/// of which the key has a part that is only known when the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(&'static str);

impl Key {
    /// The key of a text, for `key!`: it does not compile where no such text stands.
    #[must_use]
    pub const fn known(key: &'static str) -> Self {
        assert!(texts::find(key).is_some(), "no text has this key");
        Self(key)
    }

    /// The key that a text has; none where no text has it.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        Some(Self(texts::TEXTS[texts::position(key)?].0))
    }

    /// Whether its text takes arguments.
    #[must_use]
    pub fn takes_arguments(self) -> bool {
        texts::find(self.0).is_some_and(|taken| !taken.is_empty())
    }

    /// Every key that begins so, in their order.
    pub fn beginning_with(prefix: &str) -> impl Iterator<Item = Self> + use<'_> {
        texts::TEXTS.iter().map(|(key, _)| Self(key)).filter(move |key| key.0.starts_with(prefix))
    }

    /// The key of a text of a family, for `family!`; the pattern where the family lacks it.
    #[must_use]
    pub fn of_family(pattern: &'static str, key: &str) -> Self {
        let found = Self::find(key);
        debug_assert!(found.is_some(), "no text is {key}");
        found.unwrap_or(Self(pattern))
    }

    /// The key as the files have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<'d> Deserialize<'d> for Key {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        Self::find(<&str>::deserialize(from)?).ok_or_else(|| D::Error::custom("no text has this key"))
    }
}

/// The key of a text, held against the files of texts when it is compiled.
macro_rules! key {
    ($key:literal) => {
        const { $crate::locale::Key::known($key) }
    };
}

/// The key of a text of a family, such as `family!("severity-{}", name)`. Some text has a key of that
/// shape, which is held when it is compiled; a test holds that each member of the family has one.
macro_rules! family {
    ($pattern:literal $(, $part:expr)* $(,)?) => {{
        const { $crate::locale::is_family($pattern) };
        $crate::locale::Key::of_family($pattern, &format!($pattern $(, $part)*))
    }};
}

/// The key of a text of a family, or none where that member of it has no text.
macro_rules! member {
    ($pattern:literal $(, $part:expr)* $(,)?) => {{
        const { $crate::locale::is_family($pattern) };
        $crate::locale::Key::find(&format!($pattern $(, $part)*))
    }};
}

/// A text with all that it takes, held against the files of texts when it is compiled; `..` at the
/// end says that the rest is put in later.
macro_rules! message {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        const { $crate::locale::takes($key, &[$(stringify!($name)),*], true) };
        $crate::locale::Message::new(key!($key))$(.with(stringify!($name), $value))*
    }};
    ($key:literal $(, $name:ident = $value:expr)*, ..) => {{
        const { $crate::locale::takes($key, &[$(stringify!($name)),*], false) };
        $crate::locale::Message::new(key!($key))$(.with(stringify!($name), $value))*
    }};
}

/// Refuses arguments that a text does not take; and, when all are given, the lack of one.
pub const fn takes(key: &str, given: &[&str], all: bool) {
    let taken = texts::find(key).expect("a text has this key");
    let mut at = 0;
    while at < given.len() {
        assert!(texts::holds(taken, given[at]), "the text takes no such argument");
        at += 1;
    }
    assert!(!all || given.len() == taken.len(), "the text takes another argument as well");
}

/// Refuses a pattern that no key fits.
pub const fn is_family(pattern: &str) {
    assert!(texts::fits_some(pattern), "no text has a key of this shape");
}

/// A text that is still to be said: its key and what is put into it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// The key of the text.
    pub key: Key,
    /// What is put into it, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.key, &self.arguments).serialize(to)
    }
}

impl<'d> Deserialize<'d> for Message {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let (key, arguments) = <(Key, Vec<(&str, Argument)>)>::deserialize(from)?;
        let known = |(name, value)| Some((texts::argument(name)?, value));
        let arguments = arguments.into_iter().map(known).collect::<Option<_>>();
        let arguments = arguments.ok_or_else(|| D::Error::custom("no text takes such an argument"))?;
        Ok(Self { key, arguments })
    }
}

impl Message {
    /// The text with this key, so far without arguments.
    #[must_use]
    pub fn new(key: Key) -> Self {
        Self { key, arguments: Vec::new() }
    }

    /// A text as another process named it; none where no text has that key, or takes those arguments.
    #[must_use]
    pub fn named(key: &str, arguments: Vec<(String, Argument)>) -> Option<Self> {
        let key = Key::find(key)?;
        let taken = texts::find(key.as_str())?;
        let argument = |(name, value)| Some((*taken.iter().find(|known| **known == name)?, value));
        let arguments = arguments.into_iter().map(argument).collect::<Option<Vec<_>>>()?;
        Some(Self { key, arguments }).filter(Self::is_whole)
    }

    /// Whether all that its text takes is there.
    pub(super) fn is_whole(&self) -> bool {
        texts::find(self.key.as_str()).is_some() && self.lacking().next().is_none()
    }

    /// What its text takes and was not put in yet.
    pub fn lacking(&self) -> impl Iterator<Item = &'static str> {
        let is_given = |name: &&str| self.arguments.iter().any(|(argument, _)| argument == name);
        let taken = texts::find(self.key.as_str()).unwrap_or_default();
        taken.iter().copied().filter(move |name| !is_given(name))
    }

    /// The same with every text that is put into it cut to so many characters.
    #[must_use]
    pub fn cut_to(mut self, most: usize) -> Self {
        for (_, argument) in &mut self.arguments {
            if let Argument::Text(text) = argument
                && let Some((end, _)) = text.char_indices().nth(most)
            {
                text.truncate(end);
                text.push('…');
            }
        }
        self
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}
