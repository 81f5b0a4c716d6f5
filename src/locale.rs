//! Every text for people, by key, in each language.
//!
//! The texts stand in Fluent files (<https://projectfluent.org>) under `src/locale/`; a folder there
//! is a language. The program does not compile when a language lacks a text, or when code names a
//! text that is not there or puts other things into it than it takes. What is too long for a key is a
//! document: another file in that folder.

use std::fmt;
use std::sync::OnceLock;

use ahash::AHashMap;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::calendar::Day;

#[macro_use]
mod message;
mod texts;

pub use self::message::{Argument, Key, Message, is_family, takes};
pub use self::texts::{is_rule, rule};

/// A language that the tool speaks: a folder of texts under `src/locale/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(usize);

impl Language {
    /// The language of who does not read the office's own: the public site has a page in it.
    pub const ABROAD: Self = Self::known("en");

    /// The language with a code that stands in code: it does not compile, running off
    /// the end of the list, where there is no such folder.
    #[must_use]
    pub const fn known(code: &str) -> Self {
        let mut at = 0;
        while !texts::is_same(texts::FOLDERS[at].code, code) {
            at += 1;
        }
        Self(at)
    }

    /// All of them: the usual one, then the others in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        let others = (0..texts::FOLDERS.len()).map(Self).filter(|language| *language != Self::default());
        std::iter::once(Self::default()).chain(others)
    }

    /// The code of BCP 47, as in `--lang` and in `lang` of a page: the name of the folder.
    #[must_use]
    pub fn code(self) -> &'static str {
        texts::FOLDERS[self.0].code
    }

    /// The language of a code; none when it is not spoken here.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|language| language.code() == code)
    }
}

/// The language of the first customer, and of records that name none.
impl Default for Language {
    fn default() -> Self {
        Self::known("nl")
    }
}

/// What is made once for each language.
#[derive(Debug)]
pub struct PerLanguage<T>([OnceLock<T>; texts::FOLDERS.len()]);

impl<T> PerLanguage<T> {
    /// Nothing made yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it stands in statics only")]
    pub const fn new() -> Self {
        Self([const { OnceLock::new() }; texts::FOLDERS.len()])
    }

    /// What was made for a language, or is made now.
    pub fn get_or_init(&self, language: Language, make: impl FnOnce() -> T) -> &T {
        self.0[language.0].get_or_init(make)
    }
}

/// Texts by the names that templates give them.
pub type Labels = AHashMap<String, String>;

/// All texts of one language. Each is read when it is first said: most runs say few.
pub struct Locale {
    language: Language,
    read: Box<[OnceLock<FluentResource>]>,
    /// How the language puts things into a text; it holds none itself.
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    /// The texts of a language, shared.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static ALL: PerLanguage<Locale> = PerLanguage::new();
        ALL.get_or_init(language, || Self::new(language))
    }

    /// The language of these texts.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without arguments.
    #[must_use]
    pub fn text(&self, key: Key) -> String {
        self.format(key.as_str(), None)
    }

    /// A text with its arguments put in.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        debug_assert!(message.is_whole(), "{message:?} lacks what its text takes");
        let mut values = FluentArgs::with_capacity(message.arguments.len());
        for (name, argument) in &message.arguments {
            values.set(*name, self.value(argument));
        }
        self.format(message.key.as_str(), Some(&values))
    }

    /// A list in a sentence: `trainer, baas en secretariaat`.
    #[must_use]
    pub fn listed(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [alone] => (*alone).to_owned(),
            [first @ .., last] => self.say(&message!("site-and", first = first.join(", "), last = *last)),
        }
    }

    /// A day written out: `24 maart 2026`, `24 March 2026`.
    #[must_use]
    pub fn date(&self, date: Day) -> String {
        let month = self.text(MONTHS[date.month() as usize - 1]);
        format!("{} {month} {}", date.day(), date.year())
    }

    /// The texts without arguments whose keys begin so, by the rest of the key as templates write
    /// it: `site-nav-overview` is `nav_overview`.
    #[must_use]
    pub fn labels(&self, prefix: &str) -> Labels {
        let named = |key: Key| Some((key.as_str().strip_prefix(prefix)?.replace('-', "_"), self.text(key)));
        Key::beginning_with(prefix).filter_map(named).collect()
    }

    /// A document of the language by the name of its file; none when there is no such file.
    #[must_use]
    pub fn document(&self, name: &str) -> Option<&'static str> {
        let documents = texts::FOLDERS[self.language.0].documents.iter();
        documents.copied().find(|(known, _)| *known == name).map(|(_, text)| text)
    }

    fn new(language: Language) -> Self {
        let identifier: LanguageIdentifier =
            language.code().parse().expect("the codes of the languages are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        let read = texts::TEXTS.iter().map(|_| OnceLock::new()).collect();
        Self { language, read, bundle }
    }

    fn format(&self, key: &str, values: Option<&FluentArgs<'_>>) -> String {
        let text = texts::position(key).map(|at| {
            let written = texts::FOLDERS[self.language.0].texts[at];
            // The build refused a text that is malformed.
            let read = || FluentResource::try_new(written.to_owned()).unwrap_or_else(|(parsed, _)| parsed);
            self.read[at].get_or_init(read)
        });
        match text.and_then(|text| text.get_entry(0)) {
            Some(ast::Entry::Message(ast::Message { value: Some(pattern), .. })) => {
                self.bundle.format_pattern(pattern, values, &mut Vec::new()).into_owned()
            }
            _ => format!("[{key}]"),
        }
    }

    fn value(&self, argument: &Argument) -> FluentValue<'static> {
        match argument {
            Argument::Text(text) => text.clone().into(),
            Argument::Number(number) => (*number).into(),
            Argument::Date(date) => self.date(*date).into(),
            Argument::Key(key) => self.text(*key).into(),
        }
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}

const MONTHS: [Key; 12] = [
    key!("month-1"),
    key!("month-2"),
    key!("month-3"),
    key!("month-4"),
    key!("month-5"),
    key!("month-6"),
    key!("month-7"),
    key!("month-8"),
    key!("month-9"),
    key!("month-10"),
    key!("month-11"),
    key!("month-12"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_plurals_follow_the_language() {
        let day = Day::new(2026, 3, 24).expect("a real day");
        assert_eq!(Locale::of(Language::known("nl")).date(day), "24 maart 2026");
        assert_eq!(Locale::of(Language::known("en")).date(day), "24 March 2026");
    }

    #[test]
    fn every_text_is_said_and_none_is_still_to_be_written() {
        for locale in Language::all().map(Locale::of) {
            for key in Key::beginning_with("") {
                let said = locale.format(key.as_str(), None);
                assert!(
                    !said.starts_with("TODO") && said != format!("[{}]", key.as_str()),
                    "{locale:?}: {key:?}"
                );
            }
        }
    }
}
