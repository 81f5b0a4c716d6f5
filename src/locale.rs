//! Every text for people, by key, in each language.
//!
//! The texts stand in Fluent files (<https://projectfluent.org>) under `src/locale/`, one folder a
//! language. A key that a language lacks is shown as itself, between brackets; a test proves that
//! none is lacking. What is too long for a key is a document: another file in that folder.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use ahash::AHashMap;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::calendar::Day;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/locale");

/// A language that the tool speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Dutch, the language of the first customer and of records that name none.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The code of BCP 47, as in `--lang` and in `lang` of a page.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language of a code; none when it is not spoken here.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// A value that is put into a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// Text, shown as it is.
    Text(String),
    /// A number; plural forms follow it.
    Number(i64),
    /// A day, written out in the language.
    Date(Day),
    /// The key of another text.
    Key(String),
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

/// A text that is still to be said: its key and what is put into it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// The key of the text.
    pub key: Cow<'static, str>,
    /// What is put into it, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// The text with this key, so far without arguments.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), arguments: Vec::new() }
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

/// Texts by the names that templates give them.
pub type Labels = AHashMap<String, String>;

/// All texts of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    /// The texts of a language; read once, then shared.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static DUTCH: OnceLock<Locale> = OnceLock::new();
        static ENGLISH: OnceLock<Locale> = OnceLock::new();
        match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        }
        .get_or_init(|| Self::load(language))
    }

    /// The language of these texts.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without arguments.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A text with its arguments put in.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut values = FluentArgs::with_capacity(message.arguments.len());
        for (name, argument) in &message.arguments {
            values.set(*name, self.value(argument));
        }
        self.format(&message.key, Some(&values))
    }

    /// Whether a text with this key exists.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A day written out: `24 maart 2026`, `24 March 2026`.
    #[must_use]
    pub fn date(&self, date: Day) -> String {
        let month = self.text(MONTHS[date.month() as usize - 1]);
        format!("{} {month} {}", date.day(), date.year())
    }

    /// Every key that begins so.
    pub fn keys<'l>(&'l self, prefix: &'l str) -> impl Iterator<Item = &'static str> + 'l {
        files(self.language)
            .flat_map(|text| text.lines())
            .filter(move |line| line.starts_with(prefix))
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key)
            .filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter(|key| self.has(key))
    }

    /// The texts without arguments whose keys begin so, by the rest of the key as templates write
    /// it: `site-nav-overview` is `nav_overview`.
    #[must_use]
    pub fn labels(&self, prefix: &str) -> Labels {
        let named = |key: &'static str| Some((key.strip_prefix(prefix)?.replace('-', "_"), self.text(key)));
        self.keys(prefix).filter_map(named).collect()
    }

    /// A document of the language by the name of its file; none when there is no such file.
    #[must_use]
    pub fn document(&self, name: &str) -> Option<&'static str> {
        FILES.get_file(format!("{}/{name}", self.language.code()))?.contents_utf8()
    }

    fn load(language: Language) -> Self {
        let identifier: LanguageIdentifier =
            language.code().parse().expect("the codes of the languages are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        for text in files(language) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(parsed, _)| parsed);
            // A key that stands twice keeps its first text; a test refuses both faults.
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    fn format(&self, key: &str, values: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        self.bundle.format_pattern(pattern, values, &mut Vec::new()).into_owned()
    }

    fn value(&self, argument: &Argument) -> FluentValue<'static> {
        match argument {
            Argument::Text(text) => text.clone().into(),
            Argument::Number(number) => (*number).into(),
            Argument::Date(date) => self.date(*date).into(),
            Argument::Key(key) => self.text(key).into(),
        }
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}

fn files(language: Language) -> impl Iterator<Item = &'static str> {
    FILES
        .get_dir(language.code())
        .into_iter()
        .flat_map(Dir::files)
        .filter(|file| file.path().extension().is_some_and(|ending| ending == "ftl"))
        .filter_map(include_dir::File::contents_utf8)
}

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
    "month-10", "month-11", "month-12",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_file_is_well_formed_and_no_key_stands_twice() {
        for language in Language::ALL {
            let mut seen = BTreeSet::new();
            for text in files(language) {
                assert!(FluentResource::try_new(text.to_owned()).is_ok(), "{language:?}");
            }
            for key in Locale::of(language).keys("") {
                assert!(seen.insert(key), "{language:?} has {key} twice");
            }
        }
    }

    #[test]
    fn no_text_is_still_to_be_written() {
        for language in Language::ALL {
            for key in Locale::of(language).keys("") {
                assert!(!Locale::of(language).text(key).starts_with("TODO"), "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_arguments() {
        let keys = |language| Locale::of(language).keys("").collect::<BTreeSet<_>>();
        let (dutch, english) = (keys(Language::Dutch), keys(Language::English));
        assert_eq!(dutch.difference(&english).collect::<Vec<_>>(), Vec::<&&str>::new());
        assert_eq!(english.difference(&dutch).collect::<Vec<_>>(), Vec::<&&str>::new());
        assert!(!dutch.is_empty());
    }

    #[test]
    fn dates_and_plurals_follow_the_language() {
        let day = Day::new(2026, 3, 24).expect("a real day");
        assert_eq!(Locale::of(Language::Dutch).date(day), "24 maart 2026");
        assert_eq!(Locale::of(Language::English).date(day), "24 March 2026");
    }
}
